// A scorecard that is refreshed after each change is the scorecard that is made from nothing.
#include "model/entities/goal.h"
#include "model/entities/instrument.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/entities/sponsor.h"
#include "model/kept_counts.h"
#include "scripting/assessment_run.h"
#include "tests/app/sample.h"
#include "workbench/app/locations.h"
#include "workbench/app/scorecard_text.h"
#include "workbench/app/scoring.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace kartrekker;
using namespace kartrekker::model;
using tests::TemporaryFolder;

namespace {

const std::vector<std::string> assessments = {"emotional-capital", "five-step-readiness"};

/// Somebody who keeps changing a workspace with answers in it, each time otherwise.
class Restless {
  public:
    Restless(Workspace &workspace, const Declaration &declaration)
        : workspace_(workspace), declaration_(declaration) {
        workspace_.edit("Begin", [&](Edit &edit) {
            Instrument instrument;
            instrument.id.text = declaration_.id;
            instrument.name = "Emotional capital";
            instrument.version = "1";
            for (const Item *item : declaration_.items())
                instrument.items += (instrument.items.empty() ? "" : " ") + item->id;
            edit.add(instrument);
            for (const char *id : {"shops", "office", "board"}) {
                RespondentGroup group;
                group.id.text = group.name = id;
                group.is_leadership = std::string(id) == "board";
                edit.add(group);
                add_round(edit, id);
            }
            for (int i = 0; i < 6; ++i)
                edit.add(response());
        });
    }

    void change() {
        const int kind = below(12);
        if (kind == 0 && workspace_.undo_label() && workspace_.undo_count() > 1)
            return (void)workspace_.undo();
        if (kind == 1) return (void)workspace_.redo();
        workspace_.edit("Change", [&](Edit &edit) { change(edit, kind); });
    }

  private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(chance_); }

    static void add_round(Edit &edit, const std::string &name) {
        Round round;
        round.id.text = round.name = name;
        round.instrument.text = "emotional-capital";
        edit.add(round);
    }

    std::string answers(int people) {
        std::string packed;
        for (int person = 0; person < people; ++person)
            for (const Item *item : declaration_.items())
                packed += below(12) == 0
                              ? '.'
                              : static_cast<char>('0' + item->low + below(item->high - item->low + 1));
        return packed;
    }

    Response response() {
        Response made;
        made.round.text = below(6) == 0 ? "office" : "board"; // the latest round is the one that is scored
        made.respondent_group.text = std::vector{"shops", "office", "board"}[below(3)];
        made.people = 1 + below(9);
        made.answers = answers(static_cast<int>(*made.people));
        return made;
    }

    /// More than are named one by one in a notice.
    void add_many(Edit &edit) {
        for (int i = 0; i < 120; ++i)
            edit.add(response());
    }

    void change_group(Edit &edit) {
        auto groups = workspace_.all<RespondentGroup>();
        RespondentGroup &one = groups[static_cast<std::size_t>(below(static_cast<int>(groups.size())))];
        one.is_leadership = !one.is_leadership;
        edit.replace(one);
    }

    void change(Edit &edit, int kind) {
        auto responses = workspace_.all<Response>();
        if (responses.empty() || kind < 4) return (void)edit.add(response());
        Response &one = responses[below(static_cast<int>(responses.size()))];
        Organisation organisation = *workspace_.find<Organisation>(Organisation::only_id);
        switch (kind) {
        case 4:
            return edit.remove(Response::type(), one.id.text);
        case 5:
            one.round.text = below(2) == 0 ? "office" : "board";
            break;
        case 6:
            organisation.minimum_group = 3 + below(9);
            return edit.replace(organisation);
        case 7:
            organisation.name = "Name " + std::to_string(below(1000));
            return edit.replace(organisation);
        case 8:
            return edit.set(Goal::type(), "bare", "name", Value{"Goal " + std::to_string(below(1000))});
        default:
            one.answers = answers(static_cast<int>(*one.people));
        }
        edit.replace(one);
    }

    Workspace &workspace_;
    const Declaration &declaration_;
    std::mt19937 chance_{20270104};
};

std::string text_of(const Scorecard &scorecard) {
    std::string text = app::scorecard_json(scorecard, true);
    for (const AssessmentResult &assessment : scorecard.assessments)
        text += assessment.input_hash;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(scoring_memory)

BOOST_AUTO_TEST_CASE(a_refreshed_scorecard_is_a_new_one) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    app::Scoring scoring;
    const Declaration declaration = scoring.declaration("emotional-capital");
    Restless somebody(workspace, declaration);
    app::ScoringMemory memory;
    const auto connection = workspace.on_change([&](const Changes &changes) { memory.note(changes); });
    const Workspace reader = workspace.reader();
    int changed = 0;
    std::string last;
    for (int step = 0; step < 60; ++step) {
        somebody.change();
        const std::string fresh = text_of(scoring.score(reader, assessments, Language::dutch));
        const std::string refreshed =
            text_of(scoring.score(reader, assessments, Language::dutch, {}, &memory));
        BOOST_TEST_REQUIRE(fresh == refreshed, "after step " << step);
        if (step % 2) scoring.prepare(memory);
        changed += fresh != last;
        last = fresh;
    }
    BOOST_TEST(changed > 30); // else nothing was tried
}

BOOST_AUTO_TEST_CASE(what_was_interrupted_before_it_was_counted_is_counted_the_next_time) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    const Declaration declaration = app::Scoring().declaration("emotional-capital");
    Restless somebody(workspace, declaration);
    StatisticsMemory memory;
    const auto connection = workspace.on_change([&](const Changes &changes) { memory.note(changes); });
    response_statistics(workspace, declaration, "board", &memory);
    for (int step = 0; step < 20; ++step) {
        somebody.change();
        memory.implementation().refresh(workspace, *workspace.find<Instrument>(declaration.id),
                                        *workspace.find<Round>("board"), workspace.all<RespondentGroup>());
        const bool is_same = response_statistics(workspace, declaration, "board", &memory) ==
                             response_statistics(workspace, declaration, "board");
        BOOST_TEST_REQUIRE(is_same, "after step " << step);
    }
}

BOOST_AUTO_TEST_CASE(a_script_runs_again_only_when_what_it_read_has_changed) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    const scripting::Script script{"goals.lua", R"(return {
        kind = "assessment", api = 1, id = "goals", version = "1",
        scale = { low = 1, high = 5 }, title = { en = "Goals", nl = "Doelen" }, about = { en = "Goals.", nl = "Doelen." },
        sections = { { id = "s", title = { en = "S", nl = "S" }, question = { en = "?", nl = "?" },
            criteria = { { id = "c", rule = "G1", title = { en = "C", nl = "C" },
                score = function(ctx)
                    return ctx:share("goal", function(goal) return goal.due ~= nil end, { en = "%s of %s", nl = "%s van %s" })
                end } } } },
    })"};
    scripting::ScriptHost host(app::script_host_program()), broken(folder / "missing");
    const Declaration declaration = scripting::declare(host, script);
    scripting::InputMemory input_memory;
    scripting::AssessmentMemory memory;
    const auto connection = workspace.on_change([&](const Changes &changes) { input_memory.note(changes); });
    const auto score = [&](scripting::ScriptHost &with) {
        const scripting::EngagementInput input(workspace, "2027-01-04", Language::english, &input_memory);
        return scripting::assess(with, script, declaration, input, {}, &memory).sections.at(0).evidence;
    };
    BOOST_TEST(score(host).value() == 50.0); // one of the two goals has a date
    workspace.edit("Add", [](Edit &edit) {
        Sponsor sponsor;
        sponsor.name = "Jo";
        sponsor.role = "leader";
        edit.add(sponsor);
    });
    BOOST_TEST(score(broken).value() == 50.0); // this host runs nothing
    workspace.edit("Remove", [](Edit &edit) { edit.remove(Goal::type(), "bare"); });
    BOOST_CHECK_THROW(score(broken), Failure);
    BOOST_TEST(score(host).value() == 100.0);
}

BOOST_AUTO_TEST_CASE(a_script_that_was_made_ready_knows_nothing_of_its_last_run) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    scripting::Script script{"runs.lua", R"(local runs = 0
    return {
        kind = "assessment", api = 1, id = "runs", version = "1",
        scale = { low = 1, high = 5 }, title = { en = "Runs", nl = "Beurten" }, about = { en = "Runs.", nl = "Beurten." },
        sections = { { id = "s", title = { en = "S", nl = "S" }, question = { en = "?", nl = "?" },
            criteria = { { id = "c", rule = "G1", title = { en = "C", nl = "C" },
                score = function(ctx)
                    runs = runs + 1
                    return { score = 10 * runs + #ctx:all("goal"), why = "runs and goals" }
                end } } } },
    })"};
    scripting::ScriptHost host(app::script_host_program());
    const Declaration declaration = scripting::declare(host, script);
    scripting::AssessmentMemory memory;
    const auto score = [&] {
        const scripting::EngagementInput input(workspace, "2027-01-04", Language::english);
        return scripting::assess(host, script, declaration, input, {}, &memory).sections.at(0).evidence;
    };
    BOOST_TEST(score().value() == 12.0); // its first run, and two goals
    memory.prepare(host, script);
    workspace.edit("Remove", [](Edit &edit) { edit.remove(Goal::type(), "bare"); });
    BOOST_TEST(score().value() == 11.0);
    workspace.undo();
    BOOST_TEST(score().value() == 12.0); // not made ready this time
}

BOOST_AUTO_TEST_SUITE_END()
