#include "model/entities/organisation.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/overview_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using model::Language;
using model::Standing;

namespace {

const std::vector<app::PageInfo> pages{{"overview", "Overview"},
                                       {"goals", "Business goals", "Five steps", 1},
                                       {"emotional-capital", "Emotional capital", "People"},
                                       {"scorecards", "Scorecards", "Deliver"}};

} // namespace

BOOST_AUTO_TEST_SUITE(score_presenters)

BOOST_AUTO_TEST_CASE(the_navigation_shows_evidence_of_the_steps_and_what_people_said) {
    const model::Scorecard scorecard = tests::small_scorecard();
    const auto entries = app::navigation(pages, &scorecard, Language::dutch);
    BOOST_TEST(entries[0].title == "Overzicht");
    BOOST_TEST(entries[0].figure == "60"); // the mean of the steps' evidence: one step, 60
    BOOST_CHECK(entries[0].standing == Standing::doubtful);
    BOOST_TEST(entries[1].figure == "60");
    BOOST_CHECK(entries[1].standing == Standing::doubtful);
    BOOST_TEST(entries[2].figure == "50"); // 40 and 60
    BOOST_TEST(!app::navigation(pages, nullptr, Language::english)[1].has_score);
}

BOOST_AUTO_TEST_CASE(weights_are_shares_of_the_criteria_that_had_something_to_judge) {
    const auto view = app::section_view(tests::small_scorecard(), pages, "goals", Language::english);
    BOOST_TEST(view.headline == "Why 60");
    BOOST_TEST(view.detail == "evidence 60 · perceived 45");
    BOOST_TEST(view.criteria[0].weight == "× 75%");
    BOOST_TEST(view.criteria[1].weight == "× 25%");
    BOOST_TEST(view.criteria[2].weight.empty());
    BOOST_TEST(view.criteria[2].figure == "–");
}

BOOST_AUTO_TEST_CASE(findings_come_gravest_first_and_lead_to_their_record_or_page) {
    const auto rows = app::finding_rows(tests::small_scorecard(), pages, {}, Language::english);
    BOOST_TEST(rows.size() == 2u);
    BOOST_CHECK(rows[0].standing == Standing::bad);
    BOOST_TEST(rows[0].target == "goals");
    BOOST_TEST(rows[0].action == "Open business goals");
    BOOST_TEST(rows[1].target == "goals/goal/bare");
    BOOST_TEST(rows[1].action == "Open goal");
}

BOOST_AUTO_TEST_CASE(a_withheld_group_shows_its_limit_and_no_figure) {
    const auto map = app::group_heat_map(tests::small_scorecard().assessments[0], 7, Language::english);
    BOOST_TEST(map.columns.size() == 2u);
    BOOST_TEST(map.rows[0].cells[0].figure == "40");
    BOOST_TEST(map.rows[1].cells[0].figure == "n < 7");
    BOOST_TEST(!map.rows[1].cells[0].value.has_value());
}

BOOST_AUTO_TEST_CASE(the_widest_gap_is_named_with_its_points) {
    BOOST_TEST(app::widest_gap(tests::small_scorecard().assessments[0], Language::english) ==
               "Widest gap between leaders and staff: pride, 30 points");
}

BOOST_AUTO_TEST_CASE(the_overview_says_of_readiness_what_the_board_of_findings_says) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const auto scorecard = tests::small_scorecard();
    BOOST_TEST(app::overview(workspace, scorecard, pages, Language::english).readiness.question ==
               "Ready to start?");
    workspace.edit("Plan", [](model::Edit &edit) {
        edit.set(model::Organisation::type(), model::Organisation::only_id, "ready_by",
                 std::string("2026-12-19"));
    });
    const app::Overview view = app::overview(workspace, scorecard, pages, Language::english);
    BOOST_TEST(view.radar.axes.size() == 3u);
    BOOST_REQUIRE(view.readiness.conditions.size() == 1u); // of three steps, one has a page
    BOOST_TEST((view.readiness.conditions[0].standing == model::Standing::bad));
    BOOST_TEST(view.readiness.answer == "No"); // 10 points in 28 days
    BOOST_TEST(view.readiness.question == "Ready by 19 December 2026?");
    BOOST_TEST(view.readiness.detail == "0 steps are ready, 1 is not ready, 4 weeks left");
}

BOOST_AUTO_TEST_CASE(the_foot_of_the_window_counts_steps_in_words) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const app::Status status = app::status(workspace, Language::dutch);
    BOOST_TEST(status.state == "Alles is bewaard");
    BOOST_TEST(status.smallest_group == "Kleinste getoonde groep: 5");
    workspace.undo();
    BOOST_TEST(app::status(workspace, Language::english).steps != status.steps);
    const app::Status unsaved = app::status(workspace, Language::english, "Due");
    BOOST_TEST(unsaved.state == "“Due” is not saved yet");
    BOOST_TEST(!unsaved.is_all_saved);
}

BOOST_AUTO_TEST_SUITE_END()
