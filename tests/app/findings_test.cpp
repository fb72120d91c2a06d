// What is decided about findings, whether steps will be ready, and two kept scorecards side by side.
#include "model/entities/finding_decision.h"
#include "model/entities/organisation.h"
#include "model/entities/snapshot.h"
#include "model/entities/unit.h"
#include "tests/app/sample.h"
#include "workbench/app/finding_actions.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/new_engagement.h"
#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/presenters/scorecard_changes.h"
#include "workbench/app/presenters/section_presenter.h"
#include "workbench/app/presenters/step_outlook.h"
#include "workbench/app/snapshots.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using namespace kartrekker::model;
using app::BoardFilter;
using app::FindingState;
using app::Readying;

namespace {

const std::vector<app::PageInfo> board_pages{{"goals", "Business goals", "", 1},
                                             {"sponsors", "Sponsors", "", 2}};

struct DecidedSample {
    tests::TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    Scorecard scorecard = tests::small_scorecard();

    std::vector<app::DecidedFinding> found() { return app::decided_findings(workspace, scorecard); }
    void decide(std::size_t place, const char *verdict, const char *reason = "") {
        app::decide(workspace, found().at(place), {verdict, reason, {}}, Language::english);
    }
};

std::vector<std::string> texts_of(const app::FindingBoard &board) {
    std::vector<std::string> texts;
    for (const app::BoardRow &row : board.rows)
        texts.push_back(row.text);
    return texts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(decided_findings)

BOOST_FIXTURE_TEST_CASE(a_dismissed_finding_leaves_the_open_ones_and_keeps_its_reason, DecidedSample) {
    BOOST_CHECK_EXCEPTION(decide(0, "dismissed", "  "), Failure, [](const Failure &failure) {
        return failure.in(Language::english).starts_with("Say why");
    });
    const auto steps = workspace.undo_count();
    decide(0, "dismissed", "Agreed with the board");
    BOOST_TEST(workspace.undo_count() == steps + 1);
    const auto board = app::finding_board(found(), {}, Language::english);
    BOOST_TEST(board.state == "1 finding open, 1 of them high · 1 dismissed");
    BOOST_TEST(texts_of(board) == (std::vector<std::string>{"Business goals", "Look at the norms"}),
               boost::test_tools::per_element());
    BoardFilter dismissed;
    dismissed.which = BoardFilter::Which::dismissed;
    const auto rows = app::finding_board(found(), dismissed, Language::english).rows;
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[1].detail == "Dismissed · Agreed with the board");
    BOOST_TEST(app::dismissed_findings(workspace).contains("steps/f2"));
    BOOST_TEST(workspace.undo());
    BOOST_TEST((found()[0].state == FindingState::undecided));
}

BOOST_FIXTURE_TEST_CASE(lists_of_findings_heed_what_was_decided, DecidedSample) {
    auto rows = app::finding_rows(scorecard, board_pages, {}, Language::english);
    const std::size_t all = rows.size();
    BOOST_REQUIRE(all >= 2u);
    decide(0, "dismissed", "Agreed with the board");
    const app::DecidedFinding other = found().at(1);
    app::plan_finding(workspace, other.key, other.finding, Language::english);
    app::heed_decisions(workspace, rows);
    BOOST_TEST(rows.size() == all - 1);
    for (const app::FindingRow &row : rows)
        BOOST_TEST(row.is_planned == (row.id == other.key));
}

BOOST_FIXTURE_TEST_CASE(two_snapshots_of_a_day_have_names_of_their_own, DecidedSample) {
    BOOST_TEST(app::free_snapshot_name(workspace, "Results of today") == "Results of today");
    for (model::AssessmentResult &assessment : scorecard.assessments)
        assessment.version = assessment.script_hash = assessment.input_hash = "1";
    app::take_snapshot(workspace, scorecard, "Results of today");
    BOOST_TEST(app::free_snapshot_name(workspace, "Results of today") == "Results of today (2)");
}

BOOST_FIXTURE_TEST_CASE(a_decision_outlives_its_finding_and_says_it_is_solved, DecidedSample) {
    decide(1, "accepted");
    scorecard.assessments[1].findings.pop_back();
    const auto findings = found();
    BOOST_REQUIRE(findings.size() == 2u);
    BOOST_TEST((findings[1].state == FindingState::solved));
    BOOST_TEST(findings[1].finding.text == "Look at the norms");
    BOOST_TEST((findings[1].finding.severity == Severity::high));
    app::decide(workspace, findings[1], {"undecided", {}, {}},
                Language::english); // taken back: not told any more
    BOOST_TEST(found().size() == 1u);
    workspace.undo();
    scorecard.assessments.pop_back(); // not scored: nobody knows
    BOOST_TEST(found().empty());
}

BOOST_FIXTURE_TEST_CASE(a_board_is_filtered_and_grouped, DecidedSample) {
    app::decide(workspace, found()[0], {{}, {}, "Ann"}, Language::english);
    BoardFilter filter;
    filter.is_by_severity = true;
    BOOST_TEST(texts_of(app::finding_board(found(), filter, Language::english)) ==
                   (std::vector<std::string>{"High", "Look at the norms", "Medium", "One goal says little"}),
               boost::test_tools::per_element());
    filter.owner = "Ann";
    BOOST_TEST(app::finding_board(found(), filter, Language::english).rows.size() == 2u);
    filter.owner.clear();
    filter.has_no_owner = true;
    filter.text = "NÓRMS";
    BOOST_TEST(app::finding_board(found(), filter, Language::english).rows.size() == 2u);
    filter.severity = Severity::low;
    BOOST_TEST(app::finding_board(found(), filter, Language::english).rows.empty());
}

BOOST_AUTO_TEST_CASE(readiness_weighs_what_is_missing_against_the_time_that_is_left) {
    BOOST_TEST((app::readying({}, 70, 100, 0) == Readying::unknown));
    BOOST_TEST((app::readying(70, 70, 100, 0) == Readying::yes));
    BOOST_TEST((app::readying(90, 70, -3, 0) == Readying::yes));
    BOOST_TEST((app::readying(90, 70, 100, 1) == Readying::at_risk));
    BOOST_TEST((app::readying(60, 70, 35, 0) == Readying::at_risk)); // 10 points in five weeks
    BOOST_TEST((app::readying(60, 70, 34, 0) == Readying::no));
    BOOST_TEST((app::readying(60, 70, -1, 0) == Readying::no));
    BOOST_TEST((app::readying(60, 70, {}, 0) == Readying::no));
}

BOOST_FIXTURE_TEST_CASE(the_outlook_takes_the_next_target_or_else_norm_and_date, DecidedSample) {
    scorecard.assessments[1].sections[0].targets = {{"Past", "2026-01-01", 10}, {"Pilot", "2027-01-30", 80}};
    workspace.edit("Date", [](Edit &edit) {
        edit.set(Organisation::type(), Organisation::only_id, "ready_by", Value{std::string("2026-12-05")});
    });
    const auto outlook = app::step_outlook(workspace, scorecard, found(), board_pages, Language::english);
    BOOST_REQUIRE(outlook.chart.rows.size() == 2u);
    BOOST_TEST(outlook.chart.rows[0].figures == "60 / 80");
    BOOST_TEST(outlook.chart.rows[0].when == "30 January 2027 · 10 weeks left");
    BOOST_TEST(outlook.chart.rows[0].findings == "1");
    BOOST_TEST(outlook.chart.rows[0].verdict == "At risk"); // 20 points in 70 days
    BOOST_TEST(outlook.chart.rows[1].figures == "80 / 70");
    BOOST_TEST(outlook.chart.rows[1].when == "5 December 2026 · 2 weeks left");
    BOOST_TEST(outlook.chart.rows[1].verdict == "Yes");
    BOOST_TEST(outlook.sentence == "1 step is ready, 1 is at risk");
    BOOST_TEST(outlook.question == "Ready in time?"); // they have no date in common
    BOOST_TEST((outlook.answer == Readying::at_risk));
    BOOST_TEST(outlook.time_left == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(kept_scorecards)

namespace {

struct KeptSample : DecidedSample {
    KeptSample() {
        for (AssessmentResult &assessment : scorecard.assessments)
            assessment.version = assessment.script_hash = assessment.input_hash = "1";
        for (SectionResult &section : scorecard.assessments[0].sections)
            section.perceived.count = 40;
        scorecard.assessments[0].findings = {
            {"EC1:pride", "EC1", Severity::low, "pride", "Leaders give 40, their staff 38", "Talk", "", ""}};
        app::take_snapshot(workspace, scorecard, "First");
        workspace.edit("Change goal", [](Edit &edit) {
            edit.set(*find_entity_type("goal"), "bare", "name", Value{std::string("Shared")});
        });
        workspace.edit("Change goal", [](Edit &edit) {
            edit.set(*find_entity_type("goal"), "bare", "name", Value{std::string("Share")});
        });
    }
    app::ScorecardChanges changes(const std::set<std::string> &open = {}) {
        app::KeptScorecards kept(workspace);
        return app::scorecard_changes(kept, scorecard, kept.list().front().id, {}, open, Language::english);
    }
    static const charts::ChangeRow &row(const app::ScorecardChanges &changes, const std::string &label) {
        for (const charts::ChangeRow &row : changes.rows)
            if (row.label == label) return row;
        throw std::runtime_error("no row " + label);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_changed_is_told_with_the_reasons, KeptSample) {
    SectionResult &goals = scorecard.assessments[1].sections[0];
    goals.evidence = 72.5;
    goals.criteria[1].score = 95;
    goals.criteria[1].trace = {"another line"};
    scorecard.assessments[1].findings.erase(scorecard.assessments[1].findings.begin());
    const auto kept = app::kept_scorecards(workspace);
    BOOST_REQUIRE(kept.size() == 1u);
    BOOST_TEST(kept[0].parts.size() == 2u);
    const auto found = changes({"section/steps/goals"});
    BOOST_TEST(row(found, "Business goals").figure == "+12.5");
    BOOST_TEST(row(found, "Names a lever").detail == "90 → 95");
    BOOST_TEST(row(found, "− line").label == "− line");
    BOOST_TEST(row(found, "+ another line").label == "+ another line");
    BOOST_TEST(row(found, "Findings that went (1)").label.size() > 0u);
    BOOST_TEST(row(found, "Medium · One goal says little").label.size() > 0u);
    BOOST_TEST(row(found, "Change goal × 2").label.size() > 0u);
    BOOST_TEST(found.sentence.starts_with("Evidence: 1 up, 0 down, 2 the same · Findings: 1 gone, 0 new"));
    BOOST_TEST(found.head.first == "First");
    BOOST_TEST(found.head.second == "Now");
    for (int i = 0; i < 27; ++i) // 28 kinds of step with the one above, of which 25 are told
        workspace.edit("Step " + std::to_string(i), [&](Edit &edit) {
            edit.set(*find_entity_type("goal"), "bare", "name", Value{"Goal " + std::to_string(i)});
        });
    BOOST_TEST(row(changes(), "and 3 more").label.size() > 0u);
}

BOOST_FIXTURE_TEST_CASE(the_difference_of_a_few_people_is_not_told, KeptSample) {
    SectionStatistics &pride = scorecard.assessments[0].sections[0].perceived;
    pride.mean = 44;
    BOOST_TEST(row(changes(), "Pride").remark == "perceived 40 → 44 (+4)");
    pride.count = 44; // four more, where the smallest group is five
    const auto few = row(changes(), "Pride");
    BOOST_TEST(few.remark == "perceived is withheld: too few people make the difference");
    BOOST_TEST(few.tip.find("44") == std::string::npos);
    Finding &told = scorecard.assessments[0].findings.at(0);
    const std::string before = told.text;
    told.text = "Leaders give 44, their staff 39";
    told.severity = Severity::high;
    std::string all;
    for (const charts::ChangeRow &one : changes().rows)
        all += one.label + "\n";
    BOOST_TEST(all.find(told.text) != std::string::npos); // as it is now, and not what it was
    BOOST_TEST(all.find(before) == std::string::npos);
    pride.count = 45;
    BOOST_TEST(row(changes(), "Pride").remark == "perceived 40 → 44 (+4)");
    pride.mean.reset(); // withheld now
    BOOST_TEST(row(changes(), "Pride").remark == "perceived 40 → –");
}

BOOST_FIXTURE_TEST_CASE(criteria_that_may_tell_of_a_few_people_are_not_compared, KeptSample) {
    SectionResult &goals = scorecard.assessments[1].sections[0];
    goals.perceived.count = 20;
    app::take_snapshot(workspace, scorecard, "Second");
    goals.evidence = 61;
    goals.criteria[1].score = 95;
    goals.criteria[1].trace = {"staff 44"};
    const auto told = [&] {
        std::string all;
        for (const charts::ChangeRow &one : changes({"section/steps/goals"}).rows)
            all += one.label + "\n" + one.detail + "\n" + one.tip + "\n" + one.why + "\n";
        return all;
    };
    BOOST_TEST(told().find("staff 44") != std::string::npos);
    goals.perceived.count = 24; // four more, where the smallest group is five
    BOOST_TEST(told().find("staff 44") == std::string::npos);
    BOOST_TEST(told().find("95") == std::string::npos);
    BOOST_TEST(told().find("What changed in its criteria is withheld") != std::string::npos);
    goals.perceived.count = 25;
    BOOST_TEST(told().find("staff 44") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(lines_in_two_languages_are_not_compared, KeptSample) {
    SectionResult &goals = scorecard.assessments[1].sections[0];
    goals.title = "Doelstellingen";
    goals.evidence = 61;
    goals.criteria[1].trace = {"regel"};
    scorecard.assessments[1].findings[0].text = "Een doelstelling zegt weinig";
    const auto found = changes({"section/steps/goals"});
    BOOST_TEST(!row(found, "Doelstellingen").is_open.has_value());
    BOOST_TEST(found.sentence.ends_with("0 gone, 0 new"));
    BOOST_TEST(std::none_of(found.rows.begin(), found.rows.end(),
                            [](const auto &row) { return row.label.starts_with("Findings that changed"); }));
}

BOOST_FIXTURE_TEST_CASE(what_was_read_follows_what_changes, KeptSample) {
    app::KeptScorecards kept(workspace);
    const auto connection = workspace.on_change([&](const Changes &changes) { kept.follow(changes); });
    const auto name = [&] { return kept.read(kept.list().back().id, scorecard, Language::english).name; };
    BOOST_TEST(name() == "First");
    BOOST_TEST(app::steps_between(kept, kept.list().front().id, {}).size() == 1u);
    workspace.edit("Rename", [&](Edit &edit) {
        for (const Snapshot &one : workspace.all<Snapshot>())
            edit.set(Snapshot::type(), one.id.text, "name", Value{std::string("Start")});
    });
    BOOST_TEST(name() == "Start");
    BOOST_TEST(app::steps_between(kept, kept.list().front().id, {}).size() == 2u);
    SectionResult &goals = scorecard.assessments[1].sections[0];
    const auto evidence_now = [&] {
        return kept.read({}, scorecard, Language::english).assessments[1].sections[0].evidence.value();
    };
    BOOST_TEST(evidence_now() == 60.0);
    goals.evidence = 61;
    kept.forget_now();
    BOOST_TEST(evidence_now() == 61.0);
    app::take_snapshot(workspace, scorecard, "Later");
    BOOST_TEST(kept.list().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_kept_result_that_is_none_is_refused, KeptSample) {
    workspace.edit("Spoil", [&](Edit &edit) {
        for (const Snapshot &one : workspace.all<Snapshot>())
            edit.set(Snapshot::type(), one.id.text, "result", Value{std::string("[[[[")});
    });
    BOOST_CHECK_THROW(changes(), Failure);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(new_engagements)

BOOST_AUTO_TEST_CASE(every_step_says_what_is_wrong_and_nothing_is_written_before_the_end) {
    const tests::TemporaryFolder folder;
    app::NewEngagement wanted;
    const auto problem = [&](int step) { return app::problem_of_step(wanted, step, Language::english); };
    BOOST_TEST((problem(0)->first == app::NewField::name));
    wanted.name = " Bank/One ";
    BOOST_TEST(!problem(0));
    wanted.headcount = "many";
    BOOST_TEST((problem(1)->first == app::NewField::headcount));
    wanted.headcount = "120";
    wanted.units = "Care, -5";
    BOOST_TEST((problem(1)->first == app::NewField::units));
    wanted.units = "Shops, 100\nShops; 5\n";
    BOOST_TEST((problem(1)->first == app::NewField::units));
    wanted.units = "Shops, 100\n\nOffice, first floor\nDesk; 7\nDepot\t8";
    wanted.ready_by = "2027-13-01";
    BOOST_TEST((problem(1)->first == app::NewField::ready_by));
    wanted.ready_by = "2027-03-01";
    BOOST_TEST(!problem(1));
    wanted.file = app::proposed_file(wanted.name, folder / "");
    BOOST_TEST(wanted.file.filename() == "Bank-One.kartrekker");
    BOOST_TEST(!problem(2));
    BOOST_TEST(!std::filesystem::exists(wanted.file));
    app::make_engagement(wanted, Language::english);
    const auto made = Workspace::open(wanted.file);
    const auto organisation = made.find<Organisation>(Organisation::only_id);
    BOOST_TEST(organisation->name == "Bank/One");
    BOOST_TEST(*organisation->headcount == 120);
    const auto units = made.all<Unit>();
    BOOST_REQUIRE(units.size() == 4u);
    BOOST_TEST(*units[2].headcount == 7); // as a spreadsheet writes it, or pastes it
    BOOST_TEST(*units[3].headcount == 8);
    BOOST_TEST(units[0].name == "Shops");
    BOOST_TEST(*units[0].headcount == 100);
    BOOST_TEST(units[1].name == "Office, first floor");
    BOOST_TEST((problem(2)->first == app::NewField::file));
}

BOOST_AUTO_TEST_SUITE_END()
