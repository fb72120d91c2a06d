#include "tests/gui/driver.h"
#include "workbench/app/guidelines.h"
#include "workbench/app/starters.h"
#include "workbench/gui/commands/register_commands.h"
#include "workbench/gui/pages/start_page.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

struct Registers : Driver {
    std::filesystem::path written(const std::string &name, const std::string &text) {
        const auto path = file().parent_path() / name;
        std::ofstream(path) << text;
        return path;
    }
    model::Workspace &workspace() { return window().session()->workspace(); }
    std::size_t count(const char *type) {
        return static_cast<std::size_t>(workspace().count(*model::find_entity_type(type)));
    }
    void go_to(const std::string &target) {
        window().go(app::place_from(workspace(), target));
        pump(150);
    }
    void add(const char *name, std::string id,
             const std::vector<std::pair<std::string, model::Value>> &values) {
        const model::EntityType &type = *model::find_entity_type(name);
        model::Record record = model::blank(type);
        record.id = std::move(id);
        for (const auto &[field, value] : values)
            record.values[type.index_of(field)] = value;
        workspace().edit("Add", [&](model::Edit &edit) { edit.add(type, record); });
    }
};

std::string text_of(const std::filesystem::path &path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(registers, Registers)

BOOST_AUTO_TEST_CASE(messages_are_read_shown_by_week_and_made_a_case_with_one_click) {
    go_to("cases/signal");
    BOOST_TEST(records().list().tool().IsShownOnScreen());
    const auto before = count("signal");
    gui::read_signals(window(),
                      written("messages.csv", "time,group,author,text\n"
                                              "2026-11-02,,a1,Waited three days for a key #gedoe\n"
                                              "2026-11-03,,a2,Asked on the wiki and knew it #proud\n"
                                              "2026-11-17,,a3,The form again #gedoe\n"));
    BOOST_TEST(window().message().sentence() == "3 taken in.");
    BOOST_TEST(count("signal") == before + 3);
    go("goals");
    go_to("cases/signal/" + workspace().all(*model::find_entity_type("signal"))[before].id);
    BOOST_REQUIRE(records().picture().picture());
    BOOST_TEST(records().picture().title() == "Signals per week");
    BOOST_TEST(records().picture().IsShownOnScreen());
    const std::string signal = records().form().path().front().id;
    BOOST_TEST(stored("signal", signal, "story") == "Waited three days for a key #gedoe");
    BOOST_REQUIRE(records().form().deeds().size() == 2u);
    const auto cases = count("case");
    click(*records().form().deeds().front());
    BOOST_TEST(wait([&] { return count("case") == cases + 1; }));
    pump(200);
    BOOST_TEST(records().form().path().front().type == "case");
    BOOST_TEST(stored("case", records().form().path().front().id, "pain_point") ==
               "Waited three days for a key #gedoe");
    go_to("cases/signal/" + signal);
    BOOST_TEST(records().form().deeds().size() == 1u); // a case of it there is now
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return count("case") == cases; }));
    BOOST_TEST(wait([&] { return records().form().deeds().size() == 2u; }));
}

BOOST_AUTO_TEST_CASE(wrong_messages_are_told_by_line_and_nothing_is_taken) {
    go_to("cases/signal");
    const auto before = count("signal");
    gui::read_signals(window(), written("wrong.csv", "time,group,text\nsoon,,Late again #gedoe\n"));
    BOOST_TEST(count("signal") == before);
    BOOST_TEST(window().message().sentence().find("line 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_changed_in_a_guideline_shows_at_the_guideline_and_at_the_version) {
    go_to("governance/guideline/guideline-use");
    BOOST_REQUIRE(records().picture().picture());
    BOOST_TEST(records().picture().title() == "What changed");
    BOOST_TEST(records().picture().picture()->state == "From version 1.0 to 1.1");
    go_to("governance/guideline_version/guideline-use-1.0");
    BOOST_TEST(!records().picture().picture()); // nothing stands before the first
}

BOOST_AUTO_TEST_CASE(a_campaign_shows_who_has_and_who_has_not) {
    add("campaign", "round", {{"name", "Autumn"}, {"version", "guideline-use-1.1"}});
    for (const char *who : {"Ann", "Bob", "Cor"})
        add("acknowledgement_request", who,
            {{"campaign", "round"}, {"who", who}, {"people", std::int64_t{1}}});
    go_to("governance/campaign/round");
    BOOST_REQUIRE(records().picture().picture());
    BOOST_TEST(records().picture().title() == "Who has, who has not");
    BOOST_TEST(records().picture().picture()->state.starts_with("0 of 3 people agreed."));
    gui::read_acknowledgements(window(), "round", written("agreed.csv", "who,date\nBob,2026-11-20\n"));
    BOOST_TEST(
        wait([&] { return records().picture().picture()->state.starts_with("1 of 3 people agreed."); }));
    const auto out = file().parent_path() / "out.csv";
    gui::write_acknowledgements(window(), "round", out);
    BOOST_TEST(text_of(out).find("Bob,,1,1,0,2026-11-20") != std::string::npos);
    BOOST_TEST(text_of(out).find("Ann,,1,0,1,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(guidelines_come_from_the_library_as_one_step) {
    go("governance");
    const auto before = count("guideline"), steps = static_cast<std::size_t>(workspace().undo_count());
    std::vector<std::string> ids;
    for (const app::LibraryGuideline &entry : app::guideline_library(model::Language::english))
        if (ids.size() < 2) ids.push_back(entry.guideline.id);
    gui::take_guidelines(window(), ids);
    BOOST_TEST(count("guideline") == before + 2);
    BOOST_TEST(static_cast<std::size_t>(workspace().undo_count()) == steps + 1);
    BOOST_TEST(records().form().path().front().id == ids.front());
}

BOOST_AUTO_TEST_CASE(the_start_page_offers_the_starters_and_one_becomes_an_engagement) {
    window().close_session();
    pump(200);
    BOOST_REQUIRE(window().start_page());
    BOOST_TEST(window().start_page()->starters().IsShownOnScreen());
    const auto made = file().parent_path() / "ours.kartrekker";
    app::new_from_starter(made, "hospital", {}, model::Language::english);
    window().open(made);
    wait_for_scores();
    BOOST_TEST(window().session()->workspace().file() == made);
    BOOST_TEST(count("goal") > 0u);
}

BOOST_AUTO_TEST_SUITE_END()
