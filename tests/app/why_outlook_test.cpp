#include "model/entities/activity.h"
#include "model/entities/community.h"
#include "model/entities/dependency.h"
#include "model/entities/organisation.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/what_if_presenter.h"
#include "workbench/app/presenters/why_trial.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::WhyRow;
using model::Language;
using model::Standing;

namespace {

/// The engagement of test_plan_outlook.py, where every figure is worked out by hand: September 2026 has 22
/// working days, the plan begins on the first of it.
struct OutlookAsked {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    model::Scorecard scorecard;
    std::vector<app::PageInfo> pages;
    std::string north, vos, club, ask, wave;

    OutlookAsked() {
        workspace.edit("Plan", [&](model::Edit &edit) {
            auto organisation = *workspace.find<model::Organisation>(model::Organisation::only_id);
            organisation.assessed_on = model::parse_date("2026-09-01");
            organisation.rollout_from = model::parse_date("2026-09-01");
            organisation.hourly_cost = 50;
            organisation.currency = "EUR";
            edit.replace(organisation);
            model::Unit unit;
            unit.name = "North";
            unit.headcount = 10;
            north = edit.add(unit);
            model::Sponsor sponsor;
            sponsor.name = "Anna Vos";
            sponsor.role = "stature";
            sponsor.credibility = 4;
            vos = edit.add(sponsor);
            model::Community community;
            community.name = "Club";
            community.members = 40;
            community.with_access = 100;
            community.specialisation = 3;
            community.joins_low = 10;
            community.joins = 20;
            community.joins_high = 40;
            club = edit.add(community);
            add_activities(edit);
        });
    }

    void add_activities(model::Edit &edit) {
        model::Activity activity;
        activity.name = "Ask";
        activity.kind = "work";
        activity.duration = 10;
        activity.unit.text = north;
        activity.effort = 33;
        activity.owner.text = vos;
        activity.budget = 1000;
        ask = edit.add(activity);
        activity = {};
        activity.name = "Wave one";
        activity.kind = "wave";
        activity.duration = 20;
        activity.unit.text = north;
        activity.effort_low = 10;
        activity.effort_high = 30;
        activity.community.text = club;
        activity.people = 60;
        activity.owner.text = vos;
        wave = edit.add(activity);
        model::Dependency link;
        link.activity.text = wave;
        link.predecessor.text = ask;
        link.kind = "finish_to_start";
        edit.add(link);
    }

    app::WhyView why(const std::string &target, const app::TrialReasons *trial = nullptr) const {
        app::WhyInputs inputs{workspace, scorecard, pages, Language::english};
        inputs.trial = trial;
        return app::why(inputs, target);
    }
};

const WhyRow &row_named(const app::WhyView &view, const std::string &text) {
    for (const WhyRow &row : view.rows)
        if (row.text == text) return row;
    BOOST_FAIL("no row “" + text + "” in “" + view.title + "”");
    throw std::logic_error("unreachable");
}

bool has_text(const app::WhyView &view, const std::string &text) {
    return std::any_of(view.rows.begin(), view.rows.end(),
                       [&](const WhyRow &row) { return row.text == text; });
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(why_outlook, OutlookAsked)

BOOST_AUTO_TEST_CASE(the_load_of_a_month_is_told_by_its_activities) {
    // Ask whole and 12 of the 20 days of the wave, which takes 20 person-days: 33 + 12 = 45 of 10 × 22.
    const auto view = why(app::why_load(north, "2026-09"));
    BOOST_TEST(view.title == "North · Sep 2026");
    BOOST_CHECK(view.standing == Standing::bad);
    BOOST_TEST(view.state == "Over 10% of the working time: too much change beside the daily work.");
    BOOST_TEST(has_text(view, "20.5% = 45 person-days ÷ (10 people × 22 working days)."));
    BOOST_TEST(row_named(view, "Ask").figure == "33");
    const WhyRow &part = row_named(view, "Wave one");
    BOOST_TEST(part.figure == "12");
    BOOST_TEST(part.detail == "12 of its 20 working days · 20 person-days in all · wave");
    BOOST_TEST(part.target == app::why_plan("activity", wave));
    BOOST_TEST(row_named(view, "North").target.ends_with("/unit/" + north));
    BOOST_CHECK(why(app::why_load(north, "2026-10")).standing == Standing::good);
    BOOST_TEST(why(app::why_load("gone", "2026-09")).is_empty());
    BOOST_TEST(why(app::why_load(north, "1999-01")).is_empty());
}

BOOST_AUTO_TEST_CASE(all_load_names_the_months_that_ask_too_much) {
    const auto view = why(app::why_load());
    BOOST_TEST(view.figure == "1");
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST(view.rows[0].text == "North · Sep 2026");
    BOOST_TEST(view.rows[0].target == app::why_load(north, "2026-09"));
}

BOOST_AUTO_TEST_CASE(members_are_told_by_who_join_and_who_have_access) {
    // October: 60 + 20; at most 40 + 2 × 40 = 120.
    const auto view = why(app::why_reach(club, "2026-10"));
    BOOST_TEST(view.figure == "80");
    BOOST_TEST(view.state == "Members who are likely at the end of Oct 2026.");
    BOOST_TEST(row_named(view, "Likely").detail == "60 the month before + 20 who join");
    BOOST_TEST(row_named(view, "High").figure == "120");
    const auto first = why(app::why_reach(club, "2026-09"));
    BOOST_TEST(row_named(first, "Low").detail == "40 now + 10 who join");
    // December: 160 at the end of November, and no more than 100 + 60 have access.
    const auto full = why(app::why_reach(club, "2026-12"));
    BOOST_TEST(row_named(full, "High").figure == "160");
    BOOST_TEST(row_named(full, "High").detail == "160 the month before + 40 who join · only 160 have access");
    BOOST_TEST(row_named(view, "Members that keep the talk alive").figure == "150");
    BOOST_TEST(row_named(view, "Wave one").figure == "+60");
    BOOST_TEST(row_named(view, "Wave one").detail == "from 12 October 2026");
    // Without a month: the one in which 150 are likely, which is February.
    BOOST_TEST(why(app::why_reach(club)).state == "Members who are likely at the end of Feb 2027.");
    BOOST_CHECK(why(app::why_reach(club)).standing == Standing::good);
}

BOOST_AUTO_TEST_CASE(what_the_rollout_takes_is_told_by_activity) {
    // 1,000 and an hour at 50: 53 × 8 × 50 = 21,200.
    const auto view = why(app::why_plan_cost());
    BOOST_TEST(view.figure == "EUR 22,200");
    BOOST_TEST(row_named(view, "Working time").figure == "EUR 21,200");
    BOOST_TEST(row_named(view, "Working time").detail == "53 person-days × 8 hours × EUR 50");
    BOOST_TEST(row_named(view, "Ask").figure == "33");
    BOOST_TEST(row_named(view, "Ask").detail == "and EUR 1000");
}

BOOST_AUTO_TEST_CASE(a_trial_tells_what_differs_behind_a_figure) {
    app::PlanTrial trial;
    trial.dropped.push_back(vos);
    trial.effort = 2;
    const app::ShownTrial found = app::shown_trial(workspace, trial, Language::english);
    const auto ask_why = [&](const std::string &figure) {
        return why(app::why_trial(figure), found.reasons.get());
    };
    BOOST_TEST(found.table.rows.at(0).id == app::why_trial("finish"));
    // 30 working days from 1 September end on Monday 12 October, 60 on Monday 23 November.
    const auto finish = ask_why("finish");
    BOOST_TEST(finish.figure == "23 November 2026");
    BOOST_TEST(finish.state == "As planned: 12 October 2026.");
    BOOST_CHECK(finish.standing == Standing::bad);
    BOOST_TEST(row_named(finish, "Wave one").detail ==
               "15 September 2026 to 12 October 2026 · critical → 29 September 2026 to 23 November 2026 · "
               "critical");
    const auto owners = ask_why("without_owner");
    BOOST_TEST(owners.figure == "2");
    BOOST_TEST(row_named(owners, "Ask").detail == "1 September 2026 to 28 September 2026 · only then");
    const auto high = ask_why("reach/" + club + "/high"); // at the end of October only 100 have access
    BOOST_TEST(high.figure == "100");
    BOOST_TEST(row_named(high, "High").figure == "120 → 100");
    BOOST_TEST(row_named(high, "Wave one").detail ==
               "from 12 October 2026 → from 23 November 2026 · without an owner, so not in the low case");
    BOOST_TEST(row_named(ask_why("cost/likely"), "Ask").figure == "33 → 66");
    BOOST_TEST(!ask_why("score/five-step-readiness/sponsors").is_empty());
    BOOST_TEST(ask_why("start").is_empty()); // does not change
    BOOST_TEST(why(app::why_trial("finish")).is_empty());
}

BOOST_AUTO_TEST_SUITE_END()
