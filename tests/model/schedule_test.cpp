// What the command line's networks do not show: limits, what has happened, deadlines and rings. Points in
// time are days here; each expected value is worked out beside it.
#include "model/schedule.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker::model;

namespace {

constexpr Ticks day = ticks_per_day;

/// A (3 days) → B (5) → D (2), A → C (1) → D: A 0–3, B 3–8, D 8–10; C 3–4, may be 7–8.
struct Diamond {
    Network network;

    Diamond() {
        for (const int days : {3, 5, 1, 2})
            network.activities.emplace_back().duration = days * day;
        network.links = {{0, 1, LinkKind::finish_to_start, 0},
                         {1, 3, LinkKind::finish_to_start, 0},
                         {0, 2, LinkKind::finish_to_start, 0},
                         {2, 3, LinkKind::finish_to_start, 0}};
    }
    NetworkActivity &a() { return network.activities[0]; }
    NetworkActivity &b() { return network.activities[1]; }
    NetworkActivity &c() { return network.activities[2]; }
    NetworkActivity &d() { return network.activities[3]; }
};

using Positions = std::vector<std::uint32_t>;

} // namespace

BOOST_AUTO_TEST_SUITE(schedules)

BOOST_FIXTURE_TEST_CASE(forwards, Diamond) {
    const Schedule plan = schedule(network, {});
    BOOST_TEST(plan.finish == 10 * day);
    BOOST_TEST(plan.times[2].early_start == 3 * day);
    BOOST_TEST(plan.times[2].late_start == 7 * day);
    BOOST_TEST(plan.times[2].start == 3 * day);
    BOOST_TEST(plan.times[2].free_slack == 4 * day);
    BOOST_TEST(plan.times[1].is_critical);
    BOOST_TEST(!plan.times[2].is_critical);
    BOOST_TEST((plan.critical_path == Positions{0, 1, 3}));
    BOOST_TEST(plan.infeasible.empty());
}

BOOST_FIXTURE_TEST_CASE(back_from_the_end_everything_comes_late, Diamond) {
    const Schedule plan = schedule(network, {.is_end = true, .point = 30 * day, .deadline = {}});
    BOOST_TEST(plan.start == 20 * day); // 30 − 10
    BOOST_TEST(plan.times[2].early_start == 23 * day);
    BOOST_TEST(plan.times[2].start == 27 * day);
}

BOOST_FIXTURE_TEST_CASE(a_deadline_gives_everything_that_much_more_slack, Diamond) {
    const Schedule plan = schedule(network, {.is_end = false, .point = 0, .deadline = 12 * day});
    BOOST_TEST(plan.finish == 10 * day);
    BOOST_TEST(plan.times[0].total_slack == 2 * day);
    BOOST_TEST(plan.times[2].total_slack == 6 * day); // 4 + 2
    BOOST_TEST(plan.times[0].is_critical);            // nothing has less
    BOOST_TEST(!plan.times[2].is_critical);
}

// C ends at 4 and could at 8; its limit leaves it less than the deadline leaves A, B and D.
BOOST_FIXTURE_TEST_CASE(a_limit_makes_nothing_critical_while_it_leaves_slack, Diamond) {
    const Anchor anchor{.is_end = false, .point = 0, .deadline = 20 * day};
    c().finish_not_after = 6 * day;
    const Schedule plan = schedule(network, anchor);
    BOOST_TEST(plan.times[2].total_slack == 2 * day); // 6 − 4
    BOOST_TEST(plan.times[2].end_slack == 4 * day);   // 8 − 4
    BOOST_TEST(!plan.times[2].is_critical);
    for (const std::size_t on_the_chain : {0u, 1u, 3u}) {
        BOOST_TEST(plan.times[on_the_chain].end_slack == 0);
        BOOST_TEST(plan.times[on_the_chain].is_critical);
    }
    c().finish_not_after = 4 * day;
    const ActivityTimes none_left = schedule(network, anchor).times[2];
    BOOST_TEST(none_left.is_critical);
    BOOST_TEST(none_left.end_slack == 4 * day); // not for the end, but for its own limit
}

BOOST_FIXTURE_TEST_CASE(a_deadline_that_is_missed_says_by_how_much, Diamond) {
    const Schedule plan = schedule(network, {.is_end = false, .point = 0, .deadline = 9 * day});
    BOOST_TEST(plan.times[0].total_slack == -day);
    BOOST_REQUIRE(plan.infeasible.size() == 1);
    BOOST_TEST(plan.infeasible[0].activity == 3);
    BOOST_TEST(plan.infeasible[0].missing == day);
    BOOST_TEST((plan.infeasible[0].chain == Positions{0, 1, 3}));
}

BOOST_FIXTURE_TEST_CASE(limits_hold_early_dates_back_and_late_ones_forward, Diamond) {
    c().start_not_before = 6 * day;
    c().finish_not_after = 8 * day;
    Schedule plan = schedule(network, {});
    BOOST_TEST(plan.times[2].early_start == 6 * day);
    BOOST_TEST(plan.times[2].late_finish == 8 * day);
    BOOST_TEST(plan.finish == 10 * day);
    c().finish_not_before = 9 * day; // C 8–9, so D 9–11, and C finishes a day after its limit
    plan = schedule(network, {});
    BOOST_TEST(plan.times[2].early_start == 8 * day);
    BOOST_TEST(plan.finish == 11 * day);
    BOOST_REQUIRE(plan.infeasible.size() == 1);
    BOOST_TEST(plan.infeasible[0].missing == day);
    BOOST_TEST((plan.infeasible[0].chain == Positions{2}));
    BOOST_TEST((plan.critical_path == Positions{2, 3}));
}

BOOST_FIXTURE_TEST_CASE(a_limit_that_predecessors_break_names_them, Diamond) {
    d().start_not_after = 5 * day; // D can start at 8
    const Schedule plan = schedule(network, {});
    BOOST_REQUIRE(plan.infeasible.size() == 1);
    BOOST_TEST(plan.infeasible[0].missing == 3 * day);
    BOOST_TEST((plan.infeasible[0].chain == Positions{0, 1, 3}));
    BOOST_TEST(plan.times[0].total_slack == -3 * day);
}

BOOST_FIXTURE_TEST_CASE(as_late_as_possible_pushes_nobody, Diamond) {
    c().is_as_late_as_possible = true;
    const Schedule plan = schedule(network, {});
    BOOST_TEST(plan.times[2].early_start == 3 * day);
    BOOST_TEST(plan.times[2].start == 7 * day);
    BOOST_TEST(plan.times[3].start == 8 * day);
}

BOOST_FIXTURE_TEST_CASE(what_has_started_waits_for_nothing, Diamond) {
    b().has_started = day; // while A runs to 3: B 1–6, then D waits for B only
    const Schedule plan = schedule(network, {});
    BOOST_TEST(plan.times[1].start == day);
    BOOST_TEST(plan.times[3].early_start == 6 * day);
    BOOST_TEST(plan.finish == 8 * day);
    BOOST_TEST(plan.times[0].late_finish == 5 * day); // C 5–6 before D at 6; B no longer waits
}

BOOST_FIXTURE_TEST_CASE(what_is_left_of_what_has_started_waits, Diamond) {
    network.links[3].kind = LinkKind::finish_to_finish; // C to D
    c().duration = 9 * day;                             // C 3–12; B 3–8
    d().has_started = 4 * day;                          // 4–6, but for C
    Schedule plan = schedule(network, {});
    BOOST_TEST(plan.times[3].start == 4 * day);
    BOOST_TEST(plan.times[3].finish == 12 * day);
    BOOST_TEST(plan.times[3].interruption == 6 * day);
    BOOST_TEST(plan.times[3].worked() == 2 * day);
    BOOST_TEST(plan.times[3].total_slack == 0);
    BOOST_TEST(plan.times[1].total_slack == 4 * day);    // B 3–8 leads nowhere any more: D began
    BOOST_TEST((plan.critical_path == Positions{0, 2})); // the first that ends last
    d().has_finished = true;
    plan = schedule(network, {});
    BOOST_TEST(plan.times[3].finish == 6 * day);
    BOOST_TEST(plan.times[3].interruption == 0);
}

BOOST_FIXTURE_TEST_CASE(what_follows_an_interruption_waits_for_its_end_or_for_the_real_start, Diamond) {
    b().has_started = 2 * day;                                      // 2–7
    network.links[0] = {0, 1, LinkKind::finish_to_finish, 6 * day}; // A 0–3, so B may finish at 9
    network.links[3] = {1, 2, LinkKind::start_to_start, day};       // C from B's start; and after A: 3–4
    const Schedule plan = schedule(network, {.is_end = false, .point = 0, .deadline = 20 * day});
    BOOST_TEST(plan.times[1].finish == 9 * day);
    BOOST_TEST(plan.times[1].interruption == 2 * day);
    BOOST_TEST(plan.times[2].early_start == 3 * day);
    BOOST_TEST(plan.times[3].early_start == 9 * day);
    BOOST_TEST(plan.times[1].free_slack == 0);
    BOOST_TEST(plan.times[1].late_finish == 18 * day); // D 18–20
    BOOST_TEST(plan.times[1].late_start == 11 * day);
    BOOST_TEST(plan.times[0].late_finish == 12 * day); // six days before that
}

BOOST_FIXTURE_TEST_CASE(what_began_before_the_plan_is_its_start, Diamond) {
    a().has_started = -2 * day; // B 1–6, D 6–8
    const Schedule plan = schedule(network, {});
    BOOST_TEST(plan.start == -2 * day);
    BOOST_TEST(plan.finish == 8 * day);
}

BOOST_FIXTURE_TEST_CASE(a_ring_is_told_in_order, Diamond) {
    network.links.push_back({3, 1, LinkKind::start_to_start, 0});
    const Schedule plan = schedule(network, {});
    BOOST_TEST((plan.cycle == Positions{1, 3}));
    BOOST_TEST(plan.times.empty());
}

BOOST_AUTO_TEST_CASE(nothing_to_plan) {
    const Schedule plan = schedule({}, {.is_end = false, .point = 7 * day, .deadline = {}});
    BOOST_TEST(plan.start == 7 * day);
    BOOST_TEST(plan.finish == 7 * day);
    BOOST_TEST(plan.critical_path.empty());
}

BOOST_AUTO_TEST_SUITE_END()
