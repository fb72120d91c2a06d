#include "model/entities/activity.h"
#include "model/entities/dependency.h"
#include "model/entities/kpi.h"
#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/platform.h"
#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/moments.h"
#include "workbench/app/plan.h"
#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/app/presenters/plan_views.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::WhyRow;
using model::Language;
using model::Standing;

namespace {

const std::vector<app::PageInfo> why_pages{{"overview", "Overview"},
                                           {"goals", "Business goals", "Five steps", 1},
                                           {"findings", "Findings", "Deliver"},
                                           {"emotional-capital", "Emotional capital", "People"}};

struct WhyAsked {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    model::Scorecard scorecard = tests::small_scorecard();

    app::WhyView why(const std::string &target, Language language = Language::english) const {
        return app::why({workspace, scorecard, why_pages, language}, target);
    }
    model::SectionResult &pride() { return scorecard.assessments[0].sections[0]; }
};

const WhyRow *row_with(const app::WhyView &view, const std::string &text) {
    for (const WhyRow &row : view.rows)
        if (row.text == text) return &row;
    return nullptr;
}

} // namespace

BOOST_AUTO_TEST_SUITE(why_presenter)

BOOST_FIXTURE_TEST_CASE(the_score_of_a_step_names_its_criteria_by_weight_with_people_beside_it, WhyAsked) {
    const auto view = why(app::why_page("goals"));
    BOOST_TEST(view.title == "Business goals");
    BOOST_TEST(view.figure == "60");
    BOOST_TEST(view.state ==
               "The criteria on what is written down, by weight. What people say stands beside it "
               "and is never mixed in.");
    BOOST_REQUIRE(!view.rows.empty());
    BOOST_CHECK(view.rows[0].kind == WhyRow::Kind::sides);
    BOOST_TEST(view.rows[0].text == "60");
    BOOST_TEST(view.rows[0].other == "45");
    const WhyRow *criterion = row_with(view, "Serves an objective");
    BOOST_REQUIRE(criterion);
    BOOST_TEST(criterion->figure == "50");
    BOOST_TEST(criterion->detail == "G1 · × 75%"); // 3 of 3 + 1; the third has nothing to judge
    BOOST_TEST(criterion->target == "why/criterion/steps/goals/G1");
}

BOOST_FIXTURE_TEST_CASE(a_criterion_leads_to_the_records_that_it_looked_at_the_weakest_first, WhyAsked) {
    const auto view = why(app::why_criterion("steps", "goals", "G1"));
    BOOST_TEST(view.figure == "50");
    BOOST_TEST(view.state == "1 of 2");
    BOOST_TEST(view.rows[0].text == "Counts in “Business goals”");
    BOOST_TEST(view.rows[0].detail == "× 75%");
    std::vector<const WhyRow *> links;
    for (const WhyRow &row : view.rows)
        if (row.kind == WhyRow::Kind::link) links.push_back(&row);
    BOOST_REQUIRE(links.size() == 2u);
    BOOST_TEST(links[0]->text == "Share knowledge");
    BOOST_TEST(links[0]->figure == "0");
    BOOST_TEST(links[0]->target == "goals/goal/bare");
    BOOST_TEST(links[1]->figure == "100");
    BOOST_TEST(std::any_of(view.rows.begin(), view.rows.end(), [](const WhyRow &row) {
        return row.text.starts_with("Rule G1: Laurent Boes, IBM, “Transformeer ") &&
               row.text.ends_with("”, 2013");
    }));
}

BOOST_FIXTURE_TEST_CASE(a_record_names_the_criteria_that_look_at_it, WhyAsked) {
    const auto view = why(app::why_record({"goal", "bare"}), Language::dutch);
    BOOST_TEST(view.title == "Share knowledge");
    BOOST_TEST(view.figure == "40"); // 0 and 80
    BOOST_TEST(view.state == "Het gemiddelde van de criteria die hiernaar kijken: 2.");
    const auto criteria = std::ranges::count_if(
        view.rows, [](const WhyRow &row) { return row.target.starts_with("why/criterion/"); });
    BOOST_TEST(criteria == 2);
}

BOOST_FIXTURE_TEST_CASE(a_record_tells_who_wrote_what_and_what_stood_there_before, WhyAsked) {
    const auto set = [&](const char *label, const char *field, model::Value value) {
        workspace.edit(label, [&](model::Edit &edit) { edit.set(model::Kpi::type(), "days", field, value); });
    };
    set("First figure", "baseline", 9.0);
    set("Corrected", "baseline", 7.5);
    set("Target", "target", 2.0);
    const auto view = why(app::why_record({"kpi", "days"}));
    const WhyRow *baseline = row_with(view, "Baseline");
    BOOST_REQUIRE(baseline);
    BOOST_TEST(baseline->figure == "7.5"); // the last of the two
    BOOST_TEST(
        baseline->detail.starts_with(app::shown_author(model::user_name(), Language::english) + " · "));
    BOOST_TEST(baseline->detail.ends_with(" · before: 9"));
    const WhyRow *target = row_with(view, "Target");
    BOOST_REQUIRE(target);
    BOOST_TEST(target < baseline); // the newest first
    BOOST_TEST(target->detail.find("before") == std::string::npos);
    BOOST_TEST(view.rows.back().text == "Added in the step “Fill”");
    workspace.undo();
    BOOST_TEST(!row_with(why(app::why_record({"kpi", "days"})), "Target"));
}

// The assessment of the pillars has 40 answers to each of two sections, from two groups; one is too small.
BOOST_FIXTURE_TEST_CASE(answers_are_counted_by_questionnaire_and_group_as_far_as_that_may_be_told, WhyAsked) {
    scorecard.assessments[0].respondents = 42;
    const auto all = why(app::why_answered());
    BOOST_TEST(all.figure == "42");
    BOOST_REQUIRE(row_with(all, scorecard.assessments[0].title));
    BOOST_TEST(row_with(all, scorecard.assessments[0].title)->figure == "42"); // who answered, not a section
    BOOST_TEST(why(row_with(all, scorecard.assessments[0].title)->target).figure == "42");
    BOOST_TEST(row_with(all, "IT")); // its name, not its number
    const auto one = why(app::why_answered("emotional-capital"));
    BOOST_TEST(one.figure == "42");
    BOOST_TEST(row_with(one, "Pride")->figure == "40");
    BOOST_TEST(row_with(one, "Shop")->figure == "30");
    BOOST_TEST(row_with(one, "IT")->figure == "n < 5");
    scorecard.assessments[0].answers_are_withheld = true;
    const auto withheld = why(app::why_answered("emotional-capital"));
    BOOST_TEST(withheld.figure == "n < 5");
    BOOST_TEST(withheld.rows.empty());
    BOOST_TEST(why(app::why_answered()).is_empty());
    BOOST_TEST(row_with(why(app::why_assessment("emotional-capital")), "Answered")->figure == "n < 5");
    BOOST_TEST(why(app::why_answered("gone")).is_empty());
}

BOOST_FIXTURE_TEST_CASE(findings_of_an_assessment_are_counted_by_section_and_by_what_became_of_them,
                        WhyAsked) {
    const auto view = why(app::why_findings("steps")); // one medium and one high
    BOOST_TEST(view.figure == "2");
    BOOST_TEST(view.state == "All that this assessment finds. Open: 2; dismissed: 0.");
    BOOST_TEST(row_with(view, "Business goals")->detail == "of which high: 1");
    BOOST_TEST(why(app::why_findings("gone")).is_empty());
}

// (60 + 80) ÷ 2
BOOST_FIXTURE_TEST_CASE(an_area_is_told_by_its_sections, WhyAsked) {
    model::AssessmentResult &steps = scorecard.assessments[1];
    steps.areas = {{"what", "What we want", {"goals", steps.sections[1].id}, 70, 45}};
    const auto view = why(app::why_area("steps", "what"));
    BOOST_TEST(view.title == "What we want");
    BOOST_TEST(view.figure == "70");
    BOOST_TEST(view.rows.size() == 2u);
    BOOST_TEST(row_with(view, "Business goals")->target == app::why_section("steps", "goals"));
}

BOOST_FIXTURE_TEST_CASE(a_withheld_group_says_why_and_nothing_else, WhyAsked) {
    const auto view = why(app::why_group("emotional-capital", "pride", "it"));
    BOOST_TEST(view.title == "IT · Pride");
    BOOST_TEST(view.figure == "n < 5");
    BOOST_TEST(view.state == "Too few people answered to show it, or it would follow what too few people "
                             "answered. So nobody can be recognised.");
    BOOST_TEST(view.rows.empty());
    BOOST_CHECK(view.standing == Standing::none);
    BOOST_TEST(why(app::why_group("emotional-capital", "pride", "shop")).figure == "40");
}

BOOST_FIXTURE_TEST_CASE(a_withheld_section_says_why_and_nothing_else, WhyAsked) {
    pride().perceived = {};
    pride().perceived.groups = {{"shop", "Shop", false, true, {}, {}}};
    pride().perceived_trace = {"a trace"};
    const auto view = why(app::why_section("emotional-capital", "pride"));
    BOOST_TEST(view.figure == "n < 5");
    BOOST_TEST(view.rows.empty());
    const auto page = why(app::why_page("emotional-capital"));
    BOOST_TEST(row_with(page, "Pride")->figure == "n < 5");
    BOOST_TEST(row_with(page, "Fun")->figure == "60");
}

BOOST_FIXTURE_TEST_CASE(the_first_page_is_the_mean_of_the_steps, WhyAsked) {
    const auto view = why(app::why_page("overview"));
    BOOST_TEST(view.figure == "60");
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST(view.rows[0].target == "why/page/goals");
}

BOOST_FIXTURE_TEST_CASE(what_is_not_there_has_no_explanation, WhyAsked) {
    for (const char *target :
         {"goals", "why/", "why/page/none", "why/section/steps/none", "why/item/steps/goals/none",
          "why/criterion/a/b/c/d/e", "why/record/goal/gone", "why/value/benefit/gone"})
        BOOST_TEST(why(target).is_empty(), target);
}

BOOST_FIXTURE_TEST_CASE(the_bar_of_a_pillar_is_what_staff_say, WhyAsked) {
    pride().perceived.staff = 56;
    pride().perceived.leadership = 80;
    const auto view = why(app::why_people("emotional-capital", "pride"));
    BOOST_TEST(view.figure == "56");
    BOOST_TEST(view.title == "Pride · Staff");
    BOOST_REQUIRE(row_with(view, "Shop"));
    BOOST_TEST(row_with(view, "Shop")->detail == "30 people");
    BOOST_TEST(row_with(view, "IT")->figure == "n < 5");
    BOOST_TEST(row_with(view, "All people together")->figure == "40");
    BOOST_TEST(!row_with(view, "Leaders"));
    const auto section = why(app::why_section("emotional-capital", "pride"));
    BOOST_TEST(row_with(section, "Staff")->figure == "56");
    BOOST_TEST(row_with(section, "Leaders")->figure == "80");
    BOOST_TEST(why(row_with(section, "Leaders")->target).figure == "80");
    pride().perceived.staff.reset();
    BOOST_TEST(why(app::why_people("emotional-capital", "pride")).figure == "40"); // of everyone
    pride().perceived.mean.reset();                                                // withheld
    const auto withheld = why(app::why_people("emotional-capital", "pride"));
    BOOST_TEST(withheld.figure == "n < 5");
    BOOST_TEST(!row_with(withheld, "Leaders"));
}

BOOST_FIXTURE_TEST_CASE(a_whole_assessment_is_what_is_written_down_with_people_beside_it, WhyAsked) {
    const auto view = why(app::why_assessment("steps"));
    BOOST_TEST(view.figure == "73"); // (60 + 80 + 80) ÷ 3
    BOOST_TEST(row_with(view, "Business goals")->figure == "60");
    BOOST_TEST(row_with(view, "Business goals")->detail == "people say: 45");
    BOOST_TEST(why(app::why_assessment("emotional-capital")).figure == "50"); // 40 and 60; nothing written
    BOOST_TEST(why(app::why_assessment("gone")).is_empty());
}

BOOST_FIXTURE_TEST_CASE(a_step_tells_why_it_is_in_time_or_not, WhyAsked) {
    const auto ready_by = [&](const char *day) {
        workspace.edit("Date", [&](model::Edit &edit) {
            edit.set(model::Organisation::type(), model::Organisation::only_id, "ready_by", std::string(day));
        });
        return why(app::why_outlook("goals"));
    };
    // Scored on 21 November: five weeks for ten points of 70 is two a week, which is just possible.
    const auto just = ready_by("2026-12-26");
    BOOST_TEST(just.figure == "At risk");
    BOOST_TEST(just.state == "What is missing can still be gained, at 2 points a week at most.");
    BOOST_TEST(row_with(just, "Points a week that it takes")->figure == "2");
    BOOST_TEST(row_with(just, "Points a week that it takes")->detail == "10 ÷ 5 weeks");
    BOOST_TEST(row_with(just, "Score now")->target == app::why_page("goals"));
    BOOST_TEST(row_with(just, "Look at the norms")); // the high finding that is open
    BOOST_TEST(ready_by("2026-12-25").state == "It takes more than 2 points a week to get there.");
    BOOST_TEST(why(app::why_outlook("overview")).is_empty());
}

BOOST_FIXTURE_TEST_CASE(open_findings_are_counted_by_where_they_are, WhyAsked) {
    const auto view = why(app::why_page("findings")); // one medium and one high, both of the goals
    BOOST_TEST(view.figure == "2");
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST(view.rows[0].figure == "2");
    BOOST_TEST(view.rows[0].detail == "of which high: 1");
    scorecard.assessments[1].findings.clear();
    BOOST_TEST(why(app::why_page("findings")).is_empty());
}

BOOST_FIXTURE_TEST_CASE(words_explain_what_a_picture_tells_of_itself, WhyAsked) {
    const auto view = why(app::why_words("Shop · Pride\n58: 30 people\n\nof 40\nStaff\t56 · 30 people"));
    BOOST_TEST(view.title == "Shop · Pride");
    BOOST_REQUIRE(view.rows.size() == 3u);
    BOOST_TEST(view.rows[1].text == "of 40");
    BOOST_TEST(view.rows[2].text == "Staff");
    BOOST_TEST(view.rows[2].detail == "56 · 30 people");
}

BOOST_FIXTURE_TEST_CASE(dates_of_the_plan_tell_what_they_wait_for, WhyAsked) {
    std::string ask, pilot;
    workspace.edit("Plan", [&](model::Edit &edit) {
        edit.set(model::Organisation::type(), model::Organisation::only_id, "rollout_from",
                 std::string("2026-11-02")); // a Monday
        model::Phase phase;
        phase.name = "Listen";
        phase.id.text = edit.add(phase);
        model::Activity activity;
        activity.phase = phase.id;
        activity.name = "Ask";
        activity.duration = 5;
        ask = edit.add(activity);
        activity.name = "Pilot";
        activity.duration = 3;
        pilot = edit.add(activity);
        model::Dependency link;
        link.activity.text = pilot;
        link.predecessor.text = ask;
        link.kind = "finish_to_start";
        link.lag = 2;
        edit.add(link);
    });
    const auto view = why(app::why_plan("activity", pilot));
    // Ask takes Monday 2 to Friday 6; two days between; Pilot Wednesday 11 to Friday 13.
    BOOST_TEST(view.state == "11 November 2026 to 13 November 2026");
    const WhyRow *before = row_with(view, "Ask");
    BOOST_REQUIRE(before);
    BOOST_TEST(before->detail.starts_with("2 November 2026 to 6 November 2026 · "));
    BOOST_TEST(before->detail.ends_with("2 days later"));
    BOOST_TEST(before->target == app::why_plan("activity", ask));
    BOOST_TEST(why(app::why_plan()).state.starts_with("From 2 November 2026 to 13 November 2026"));
    BOOST_TEST(why(app::why_plan("activity", "gone")).is_empty());
    const auto tells_of_slack = [&] {
        return std::ranges::any_of(why(app::why_plan("activity", ask)).rows, [](const WhyRow &row) {
            return row.text.find("slack") != std::string::npos || row.text.starts_with("Critical");
        });
    };
    BOOST_TEST(tells_of_slack());
    workspace.edit("Done", [&](model::Edit &edit) {
        edit.set(model::Activity::type(), ask, "finished_on", std::string("2026-11-05"));
    });
    BOOST_TEST(!tells_of_slack());
    BOOST_TEST(row_with(why(app::why_plan("activity", ask)), "It really ended on 5 November 2026."));
}

BOOST_FIXTURE_TEST_CASE(the_head_of_a_column_of_the_board_names_its_first_twelve, WhyAsked) {
    workspace.edit("Plan", [&](model::Edit &edit) {
        model::Phase phase;
        phase.name = "Listen";
        phase.id.text = edit.add(phase);
        for (int i = 1; i <= 14; ++i) {
            model::Activity activity;
            activity.phase = phase.id;
            activity.name = "Talk " + std::to_string(i);
            activity.duration = i;
            edit.add(activity);
        }
    });
    const auto calendar = app::calendar_of(workspace);
    const auto plan = app::plan_of(workspace, calendar);
    const auto picture =
        app::plan_picture(app::PlanLook::board,
                          {workspace, plan, calendar, {}, plan.activities.front().start, Language::english});
    charts::SvgCanvas canvas({1000, 2000}, charts::Palette::light().card);
    const auto areas = picture.draw(canvas, {0, 0, 1000, 2000}, charts::Palette::light());
    const auto *head = charts::hit(areas, {20, 10});
    BOOST_REQUIRE(head);
    const auto view = why(head->why);
    BOOST_TEST(view.title == "To do: 14");
    BOOST_REQUIRE(view.rows.size() == 14u); // what it counts, twelve names, and how many more
    BOOST_TEST(view.rows[0].text == "Activities on which nothing is done yet");
    BOOST_TEST(view.rows[1].text == "Talk 1");
    BOOST_TEST(view.rows[12].text == "Talk 12");
    BOOST_TEST(view.rows[13].text == "and 2 more");
}

BOOST_AUTO_TEST_SUITE_END()
