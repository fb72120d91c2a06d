#include "model/schedule.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kartrekker::model {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
constexpr Ticks lowest = std::numeric_limits<Ticks>::min(), highest = std::numeric_limits<Ticks>::max();
constexpr std::size_t most_infeasible = 10;

/// Far below every distance: a link that holds nothing back. Sums with points in time stay in range.
constexpr Ticks no_bond = std::numeric_limits<Ticks>::min() / 4;

/// A link as one of its ends sees it.
struct Step {
    std::uint32_t other = 0;    ///< the activity at the other end
    bool is_from_begun = false; ///< from the start of what has started: that is no longer to be planned
    Ticks distance = 0;         ///< from the predecessor's start to the earliest start of the successor
};

/// The links at one end of each activity side by side, with all that the passes need of them, so that they
/// walk through memory in one direction: those of activity i are steps[first[i] … first[i + 1]).
struct LinksAt {
    std::vector<std::uint32_t> first;
    std::vector<Step> steps;

    LinksAt(const Network &network, const std::vector<Ticks> &duration, std::uint32_t NetworkLink::*end,
            std::uint32_t NetworkLink::*other)
        : first(network.activities.size() + 1), steps(network.links.size()) {
        for (const NetworkLink &link : network.links)
            ++first[link.*end + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (const NetworkLink &link : network.links)
            steps[next[link.*end]++] = {
                link.*other, !is_from_finish(link) && network.activities[link.predecessor].has_started,
                is_binding(network.activities[link.successor], link) ? distance(duration, link) : no_bond};
    }

    std::span<const Step> of(std::uint32_t activity) const {
        return std::span(steps).subspan(first[activity], first[activity + 1] - first[activity]);
    }

  private:
    static bool is_from_finish(const NetworkLink &link) {
        return link.kind == LinkKind::finish_to_start || link.kind == LinkKind::finish_to_finish;
    }
    static bool is_to_finish(const NetworkLink &link) {
        return link.kind == LinkKind::finish_to_finish || link.kind == LinkKind::start_to_finish;
    }
    static bool is_binding(const NetworkActivity &successor, const NetworkLink &link) {
        return is_to_finish(link) ? !successor.has_finished : !successor.has_started;
    }
    static Ticks distance(const std::vector<Ticks> &duration, const NetworkLink &link) {
        return link.lag + (is_from_finish(link) ? duration[link.predecessor] : 0) -
               (is_to_finish(link) ? duration[link.successor] : 0);
    }
};

std::vector<Ticks> durations_of(const Network &network) {
    std::vector<Ticks> durations;
    durations.reserve(network.activities.size());
    for (const NetworkActivity &activity : network.activities)
        durations.push_back(activity.duration);
    return durations;
}

class Scheduler {
  public:
    Scheduler(const Network &given, Anchor at)
        : network(given), anchor(at), duration(durations_of(given)),
          into(given, duration, &NetworkLink::successor, &NetworkLink::predecessor),
          out_of(given, duration, &NetworkLink::predecessor, &NetworkLink::successor),
          is_held(given.activities.size()), driver(given.activities.size(), nobody),
          early(given.activities.size()), late(given.activities.size()) {
        result.times.resize(network.activities.size());
        for (std::uint32_t i = 0; i < is_held.size(); ++i) {
            const NetworkActivity &one = activity(i);
            is_held[i] = one.start_not_before || one.finish_not_before || one.start_not_after ||
                         one.finish_not_after || one.has_started;
        }
    }

    Schedule run() {
        if (!put_in_order()) {
            result.times.clear();
            return std::move(result);
        }
        if (anchor.is_end) {
            backward(anchor.point);
            result.start = earliest_late_start();
            forward();
            result.finish = std::max(anchor.point, latest_finish());
        } else {
            result.start = anchor.point;
            forward();
            result.finish = latest_finish();
            backward(anchor.deadline.value_or(result.finish));
        }
        plan();
        write_times();
        for (const ActivityTimes &times : result.times) {
            result.start = std::min(result.start, times.start);    // what began before the plan does
            result.finish = std::max(result.finish, times.finish); // also what is as late as possible
        }
        result.critical_path = chain_to(last_one());
        infeasible();
        return std::move(result);
    }

  private:
    const Network &network;
    const Anchor anchor;
    const std::vector<Ticks> duration; ///< apart from the rest, since the passes need little else
    const LinksAt into, out_of;
    std::vector<bool> is_held;         ///< by limits, or by what has happened
    std::vector<std::uint32_t> order;  ///< each after all its predecessors
    std::vector<std::uint32_t> driver; ///< the predecessor that decides the early start
    /// Starts of each activity. Of what has started: when it would have, had it been done up to its finish
    /// without the interruption.
    std::vector<Ticks> early, late, planned;
    Schedule result;

    const NetworkActivity &activity(std::uint32_t i) const { return network.activities[i]; }

    /// Kahn's order; false when activities wait for each other in a ring, which is then in the result. Goes
    /// on with what has just become free: that lies near in memory.
    bool put_in_order() {
        const auto count = static_cast<std::uint32_t>(network.activities.size());
        std::vector<std::uint32_t> waiting_for(count), free;
        order.reserve(count);
        for (std::uint32_t i = count; i-- > 0;)
            if ((waiting_for[i] = static_cast<std::uint32_t>(into.of(i).size())) == 0) free.push_back(i);
        while (!free.empty()) {
            const std::uint32_t at = free.back();
            free.pop_back();
            order.push_back(at);
            for (const Step &step : out_of.of(at))
                if (--waiting_for[step.other] == 0) free.push_back(step.other);
        }
        if (order.size() == count) return true;
        find_ring(waiting_for);
        return false;
    }

    /// Whoever still waits, waits for another one who does: going back from one must come round.
    void find_ring(const std::vector<std::uint32_t> &waiting_for) {
        std::vector<std::uint32_t> way;
        std::vector<bool> seen(network.activities.size());
        auto at = static_cast<std::uint32_t>(
            std::find_if(waiting_for.begin(), waiting_for.end(), [](auto count) { return count > 0; }) -
            waiting_for.begin());
        while (!seen[at]) {
            seen[at] = true;
            way.push_back(at);
            const auto steps = into.of(at);
            at = std::find_if(steps.begin(), steps.end(), [&](const Step &step) {
                     return waiting_for[step.other] > 0;
                 })->other;
        }
        way.erase(way.begin(), std::find(way.begin(), way.end(), at));
        result.cycle.assign(way.rbegin(), way.rend());
        std::rotate(result.cycle.begin(), std::min_element(result.cycle.begin(), result.cycle.end()),
                    result.cycle.end());
    }

    void forward() {
        for (const std::uint32_t i : order) {
            Ticks start = is_held[i] ? held_start(activity(i)) : result.start;
            for (const Step &step : into.of(i)) {
                const Ticks from = step.is_from_begun ? *activity(step.other).has_started : early[step.other];
                const Ticks allowed = from + step.distance;
                if (allowed > start || (allowed == start && driver[i] == nobody)) {
                    start = allowed;
                    driver[i] = step.other;
                }
            }
            early[i] = start;
        }
    }

    void backward(Ticks finish) {
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            Ticks start = finish - duration[*at];
            if (is_held[*at]) start = std::min(start, last_start(activity(*at)));
            late[*at] = latest_before(out_of.of(*at), start, late);
        }
    }

    Ticks held_start(const NetworkActivity &one) const {
        if (one.has_started) return *one.has_started;
        Ticks start = std::max(result.start, one.start_not_before.value_or(lowest));
        if (one.finish_not_before) start = std::max(start, *one.finish_not_before - one.duration);
        return start;
    }
    static Ticks last_start(const NetworkActivity &one) {
        Ticks start = one.start_not_after.value_or(highest);
        if (one.finish_not_after) start = std::min(start, *one.finish_not_after - one.duration);
        return start;
    }

    /// The latest start up to `start` that what follows, at those starts, allows.
    static Ticks latest_before(std::span<const Step> steps, Ticks start, const std::vector<Ticks> &starts) {
        for (const Step &step : steps)
            if (!step.is_from_begun) start = std::min(start, starts[step.other] - step.distance);
        return start;
    }

    std::optional<Ticks> given_end() const { return anchor.is_end ? anchor.point : anchor.deadline; }

    void write_times() {
        const Ticks end = given_end().value_or(result.finish),
                    spare = std::max<Ticks>(0, end - result.finish);
        for (std::uint32_t i = 0; i < result.times.size(); ++i) {
            const Ticks slack = late[i] - early[i];
            const Ticks most = early[i] + std::max<Ticks>(0, std::min(slack, end - early[i] - duration[i]));
            ActivityTimes &times = result.times[i];
            if (is_held[i]) times.interruption = early[i] - activity(i).has_started.value_or(early[i]);
            times.early_start = early[i] - times.interruption, times.early_finish = early[i] + duration[i];
            times.late_start = late[i] - times.interruption, times.late_finish = late[i] + duration[i];
            times.total_slack = slack;
            times.free_slack = latest_before(out_of.of(i), most, early) - early[i];
            times.start = planned[i] - times.interruption, times.finish = planned[i] + duration[i];
            times.is_critical = slack <= spare;
            times.misses_limit = missing(i) > 0;
        }
    }

    /// Early dates; late ones when worked back from the end. What is to be as late as possible moves up to
    /// what its successors, as planned, leave.
    void plan() {
        planned = early;
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            const NetworkActivity &one = activity(*at);
            if (one.has_started || !(anchor.is_end || one.is_as_late_as_possible)) continue;
            planned[*at] = std::max(early[*at], latest_before(out_of.of(*at), late[*at], planned));
        }
    }

    Ticks earliest_late_start() const {
        Ticks found = anchor.point;
        for (std::uint32_t i = 0; i < late.size(); ++i) // what has started says nothing about when to begin
            if (!activity(i).has_started) found = std::min(found, late[i]);
        return found;
    }

    Ticks latest_finish() const {
        Ticks found = result.start;
        for (std::uint32_t i = 0; i < early.size(); ++i)
            found = std::max(found, early[i] + duration[i]);
        return found;
    }

    /// The activity that ends last at the early dates: the end of a longest chain.
    std::uint32_t last_one() const {
        std::uint32_t found = nobody;
        for (std::uint32_t i = 0; i < result.times.size(); ++i)
            if (found == nobody || result.times[i].early_finish > result.times[found].early_finish) found = i;
        return found;
    }

    std::vector<std::uint32_t> chain_to(std::uint32_t last) const {
        std::vector<std::uint32_t> chain;
        for (std::uint32_t at = last; at != nobody; at = driver[at])
            chain.push_back(at);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    /// By how much an activity misses its own limits, or the end of the plan when that is given.
    Ticks missing(std::uint32_t i) const {
        const NetworkActivity &one = activity(i);
        const ActivityTimes &times = result.times[i];
        Ticks most = 0;
        if (one.start_not_after) most = std::max(most, times.early_start - *one.start_not_after);
        if (one.finish_not_after) most = std::max(most, times.early_finish - *one.finish_not_after);
        if (const auto end = given_end()) most = std::max(most, times.early_finish - *end);
        return most;
    }

    void infeasible() {
        std::vector<Infeasible> found;
        for (std::uint32_t i = 0; i < result.times.size(); ++i)
            if (const Ticks short_of = missing(i); short_of > 0) found.push_back({i, short_of, {}});
        std::stable_sort(found.begin(), found.end(),
                         [](const Infeasible &a, const Infeasible &b) { return a.missing > b.missing; });
        found.resize(std::min(found.size(), most_infeasible));
        for (Infeasible &one : found)
            one.chain = chain_to(one.activity);
        result.infeasible = std::move(found);
    }
};

} // namespace

Schedule schedule(const Network &network, Anchor anchor) {
    return Scheduler(network, anchor).run();
}

} // namespace kartrekker::model
