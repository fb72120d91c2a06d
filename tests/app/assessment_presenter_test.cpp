#include "workbench/app/presenters/assessment_presenter.h"

#include "tests/app/sample.h"
#include "workbench/app/presenters/why_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using model::Language;
using model::Standing;

namespace {

const std::vector<app::PageInfo> assessment_pages{{"goals", "Business goals", "Five steps", 1},
                                                  {"emotional-capital", "Emotional capital", "People"}};

/// A maturity model with two levels and an area, whose one question nobody but few answered.
model::AssessmentResult maturity() {
    model::AssessmentResult result;
    result.id = "maturity";
    result.version = "1.2";
    result.title = "Maturity";
    result.about = "From project to habit";
    model::SectionResult pace;
    pace.id = "pace";
    pace.title = "Pace";
    pace.evidence = 20;
    pace.evidence_level = "Project";
    pace.perceived_level = "Habit";
    pace.targets = {{"Wave 1", "2026-01-01", 10}, {"Wave 2", "2027-01-01", 60}};
    pace.has_answers = true;
    pace.items = {{"q1", "We are fast", true, 1, 5, {}}};
    model::SectionResult roots;
    roots.id = "roots";
    roots.title = "Roots";
    roots.evidence = 80;
    roots.evidence_level = "Habit";
    result.sections = {pace, roots};
    result.areas = {{"whole", "Whole", {"pace", "roots"}, 50.0, {}}};
    result.findings = {{"f", "G1", model::Severity::low, "pace", "It is slow", "Speed up", "", ""}};
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(assessment_presenter)

BOOST_AUTO_TEST_CASE(every_assessment_is_a_row_and_a_broken_one_says_why) {
    model::Scorecard scorecard = tests::small_scorecard();
    scorecard.assessments.push_back(maturity());
    scorecard.left_out.push_back(model::Failure("{0} does not work.", {"own.lua"}));
    const app::FigureTable table = app::assessment_table(scorecard, 5, Language::english);
    BOOST_TEST(table.rows.size() == 4u);
    BOOST_TEST(table.rows[2].id == "maturity");
    BOOST_TEST(table.rows[2].cells[0].text == "Maturity");
    BOOST_TEST(table.rows[2].cells[0].detail == "version 1.2");
    const auto &marks = table.rows[2].cells[1].marks;
    BOOST_TEST(marks.size() == 2u);
    BOOST_CHECK(marks[0].evidence == Standing::bad && marks[1].evidence == Standing::good);
    BOOST_TEST(marks[0].is_withheld);
    BOOST_TEST(!marks[1].is_withheld);
    BOOST_TEST(table.rows[2].cells[2].text == "–");
    BOOST_TEST(table.rows[2].cells[3].text == "1");
    BOOST_TEST(table.rows[3].id.empty());
    BOOST_TEST(table.rows[3].cells[0].text == "own.lua does not work.");
}

BOOST_AUTO_TEST_CASE(people_who_answered_are_counted_or_withheld) {
    model::Scorecard scorecard;
    scorecard.assessments = {maturity(), maturity()};
    scorecard.assessments[0].respondents = 41;
    scorecard.assessments[1].answers_are_withheld = true;
    const app::FigureTable table = app::assessment_table(scorecard, 7, Language::english);
    BOOST_TEST(table.rows[0].cells[2].text == "41");
    BOOST_TEST(table.rows[1].cells[2].text == "n < 7");
    BOOST_TEST(table.rows[1].cells[2].is_withheld);
}

BOOST_AUTO_TEST_CASE(the_page_of_an_assessment_shows_levels_targets_and_areas_where_it_has_them) {
    const app::AssessmentView view =
        app::assessment_view(maturity(), "2026-11-21", assessment_pages, 5, Language::english);
    BOOST_TEST(view.figure == "50"); // 20 and 80
    BOOST_TEST(view.detail == "evidence 50 · perceived – · lowest level: Project");
    BOOST_TEST(view.sections.columns.size() == 5u);
    const auto &pace = view.sections.rows[0].cells;
    BOOST_TEST(pace[2].text == "n < 5");
    BOOST_TEST(pace[3].text == "Project");
    BOOST_TEST(pace[3].detail == "perceived: Habit");
    BOOST_TEST(pace[4].text == "60"); // the first target is past
    BOOST_TEST(pace[4].detail == "1 January 2027");
    BOOST_CHECK(pace[4].standing == Standing::doubtful);
    BOOST_TEST(pace[4].why == app::why_words("Pace\nTarget\t60 · 1 January 2027 · Wave 2\n"
                                             "What is written down now\t20\nStill to go\t40")); // 60 − 20
    BOOST_TEST(view.areas.rows.size() == 1u);
    BOOST_TEST(view.areas.rows[0].cells[1].text == "50");

    const app::AssessmentView pillars = app::assessment_view(
        tests::small_scorecard().assessments[0], "2026-11-21", assessment_pages, 5, Language::english);
    BOOST_TEST(pillars.sections.columns.size() == 3u);
    BOOST_TEST(pillars.areas.rows.empty());
    BOOST_TEST(pillars.figure == "50"); // nothing written down: what people said, 40 and 60
}

// 20 and 80 of a norm of 70: the mean, 50, is amber, but what is read must show that a section is red.
BOOST_AUTO_TEST_CASE(a_score_has_the_mark_of_its_weakest_section_wherever_it_stands) {
    model::Scorecard scorecard;
    scorecard.assessments = {maturity()};
    const app::AssessmentView view =
        app::assessment_view(maturity(), "2026-11-21", assessment_pages, 5, Language::english);
    BOOST_CHECK(view.standing == Standing::bad);
    const std::vector<app::PageInfo> steps{
        {"overview", "Overview"}, {"pace", "Pace", "", 1}, {"roots", "Roots", "", 2}};
    const auto entries = app::navigation(steps, &scorecard, Language::english);
    BOOST_TEST(entries[0].figure == view.figure);
    BOOST_CHECK(entries[0].standing == view.standing);
}

// 4 and 5 of a scale from 1 to 5 are favourable: 3 + 1 of 10 answers; the mean is 2.9.
BOOST_AUTO_TEST_CASE(a_question_shows_mean_favourable_share_and_number_or_is_withheld) {
    model::SectionResult section = maturity().sections[0];
    BOOST_TEST(app::item_table(maturity(), section, 5, Language::english).rows[0].cells[1].is_withheld);
    section.items[0].statistics.count = 10;
    section.items[0].statistics.mean = 2.9;
    section.items[0].statistics.distribution = {1, 3, 2, 3, 1};
    const auto cells = app::item_table(maturity(), section, 5, Language::english).rows[0].cells;
    BOOST_TEST(cells[0].text == "We are fast");
    BOOST_TEST(cells[1].text == "2.9");
    BOOST_TEST(*cells[1].bar == 47.5, boost::test_tools::tolerance(1e-9)); // (2.9 − 1) / 4
    BOOST_TEST(cells[2].text == "40%");
    BOOST_TEST(cells[3].text == "10");
    const auto told = [&] {
        const tests::TemporaryFolder folder;
        const model::Workspace workspace = tests::small_workspace(folder);
        model::Scorecard scorecard;
        scorecard.assessments = {maturity()};
        scorecard.assessments[0].sections = {section};
        std::string all;
        for (const app::WhyRow &row : app::why({workspace, scorecard, assessment_pages, Language::english},
                                               app::why_item("maturity", section.id, "q1"))
                                          .rows)
            all += row.text + "\n";
        return all;
    };
    BOOST_TEST(told() == "Favourable: 40% = 4 ÷ 10 answers, those that count as 4 or more.\n");
    section.items[0].statistics = {};
    BOOST_TEST(told() == ""); // withheld
    section.has_answers = false;
    section.items[0].statistics = {};
    BOOST_TEST(app::item_table(maturity(), section, 5, Language::english).rows[0].cells[1].text == "–");
}

// Points 0, 10 and 20, and an answer that does not apply: only 20 lies in the upper quarter.
BOOST_AUTO_TEST_CASE(answers_with_points_are_favourable_by_their_points) {
    model::SectionResult section = maturity().sections[0];
    model::ItemResult &item = section.items[0];
    item.values = {0.0, 10.0, 20.0, std::nullopt};
    item.statistics.count = 8;
    item.statistics.mean = 10;
    item.statistics.distribution = {2, 4, 2, 5};
    const auto cells = app::item_table(maturity(), section, 5, Language::english).rows[0].cells;
    BOOST_TEST(cells[2].text == "25%"); // 2 of 8
    BOOST_TEST(*cells[1].bar == 50.0);
}

BOOST_AUTO_TEST_CASE(the_overview_leaves_out_findings_of_assessments_that_have_nothing_yet) {
    model::Scorecard scorecard = tests::small_scorecard();
    scorecard.assessments.push_back(maturity());
    const auto with = app::finding_rows(scorecard, assessment_pages, {}, Language::english);
    BOOST_TEST(with.size() == 3u);
    BOOST_TEST(with.back().target == "instruments/assessment/maturity");
    BOOST_TEST(with.back().action == "Open maturity");
    for (model::SectionResult &section : scorecard.assessments.back().sections) {
        section.evidence.reset();
        section.has_answers = false;
    }
    BOOST_TEST(app::finding_rows(scorecard, assessment_pages, {}, Language::english).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_place_leads_to_an_assessment_and_back) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    const app::Place place = app::place_from(workspace, app::assessment_target("maturity"));
    BOOST_TEST(place.page == "instruments");
    BOOST_TEST(app::assessment_of(place) == "maturity");
    BOOST_TEST(app::assessment_of(app::place_from(workspace, "goals/goal/bare")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
