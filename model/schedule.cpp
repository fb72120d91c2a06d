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

/// A link as its successor sees it.
struct Step {
    std::uint32_t other = 0;    ///< the predecessor
    bool is_from_begun = false; ///< from the start of what has started: that is no longer to be planned
    Ticks distance = 0;         ///< from the predecessor's start to the earliest start of the successor
};

bool is_from_finish(const NetworkLink &link) {
    return link.kind == LinkKind::finish_to_start || link.kind == LinkKind::finish_to_finish;
}

bool is_to_finish(const NetworkLink &link) {
    return link.kind == LinkKind::finish_to_finish || link.kind == LinkKind::start_to_finish;
}

/// What the passes need of an activity, apart from the rest.
struct Node {
    Ticks duration = 0;
    bool is_held = false; ///< by limits, or by what has happened
    bool has_started = false, has_finished = false, is_late = false;

    explicit Node(const NetworkActivity &one)
        : duration(one.duration), is_held(one.start_not_before || one.finish_not_before ||
                                          one.start_not_after || one.finish_not_after || one.has_started),
          has_started(one.has_started), has_finished(one.has_finished),
          is_late(one.is_as_late_as_possible && !one.has_started) {}

    bool is_bound_by(const NetworkLink &link) const {
        return is_to_finish(link) ? !has_finished : !has_started;
    }
};

/// The links into each activity side by side, with all that the passes need of them, so that they walk
/// through memory in one direction: those into activity i are steps[first[i] … first[i + 1]).
struct LinksInto {
    std::vector<std::uint32_t> first;
    std::vector<Step> steps;

    LinksInto(const std::vector<Node> &nodes, const std::vector<NetworkLink> &links)
        : first(nodes.size() + 1), steps(links.size()) {
        for (const NetworkLink &link : links)
            ++first[link.successor + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (const NetworkLink &link : links)
            steps[next[link.successor]++] = step_of(nodes[link.predecessor], nodes[link.successor], link);
    }

    std::span<const Step> of(std::uint32_t activity) const {
        return std::span(steps).subspan(first[activity], first[activity + 1] - first[activity]);
    }

  private:
    static Step step_of(const Node &predecessor, const Node &successor, const NetworkLink &link) {
        Step step{link.predecessor, predecessor.has_started && !is_from_finish(link), no_bond};
        if (successor.is_bound_by(link))
            step.distance = link.lag + (is_from_finish(link) ? predecessor.duration : 0) -
                            (is_to_finish(link) ? successor.duration : 0);
        return step;
    }
};

class Scheduler {
  public:
    Scheduler(const Network &given, Anchor at)
        : network(given), anchor(at), nodes(given.activities.begin(), given.activities.end()),
          into(nodes, given.links), driver(nodes.size(), nobody), is_driven_by_start(nodes.size()),
          early(nodes.size()) {}

    Schedule run() {
        if (!put_in_order()) return std::move(result);
        if (anchor.is_end) {
            late = last_starts(anchor.point, true);
            result.start = earliest_late_start();
            forward();
            result.finish = std::max(anchor.point, latest_finish());
        } else {
            result.start = anchor.point;
            forward();
            result.finish = latest_finish();
            late = last_starts(anchor.deadline.value_or(result.finish), true);
        }
        plan();
        result.critical_path = chain_to(last_one());
        write_times();
        explain_infeasible();
        return std::move(result);
    }

  private:
    const Network &network;
    const Anchor anchor;
    const std::vector<Node> nodes;
    const LinksInto into;
    std::vector<std::uint32_t> order;             ///< each after all its predecessors
    std::vector<std::uint32_t> driver;            ///< the predecessor that decides the early start
    std::vector<std::uint8_t> is_driven_by_start; ///< by the real start of that predecessor
    /// Starts of each activity. Of what has started: when it would have, had it been done up to its finish
    /// without the interruption.
    std::vector<Ticks> early, late, planned;
    Schedule result;

    const NetworkActivity &activity(std::uint32_t i) const { return network.activities[i]; }

    /// Each after all that it waits for, found by going back along the links; false when activities wait for
    /// each other in a ring, which is then in the result. Stays near to the given order, and so in memory.
    bool put_in_order() {
        enum class Visit : std::uint8_t { none, begun, done };
        std::vector<Visit> visits(nodes.size());
        std::vector<std::uint32_t> way, next(into.first.begin(), into.first.end() - 1);
        order.reserve(nodes.size());
        for (std::uint32_t root = 0; root < nodes.size(); ++root) {
            if (visits[root] == Visit::none) way.push_back(root);
            while (!way.empty()) {
                const std::uint32_t at = way.back();
                visits[at] = Visit::begun;
                while (next[at] < into.first[at + 1] && visits[into.steps[next[at]].other] == Visit::done)
                    ++next[at];
                if (next[at] == into.first[at + 1]) {
                    visits[at] = Visit::done;
                    order.push_back(at);
                    way.pop_back();
                } else if (const std::uint32_t other = into.steps[next[at]].other;
                           visits[other] == Visit::begun) {
                    tell_ring(way, other);
                    return false;
                } else {
                    way.push_back(other);
                }
            }
        }
        return true;
    }

    /// Each on the way waits for the one behind it, and the last one for `first`.
    void tell_ring(std::vector<std::uint32_t> &way, std::uint32_t first) {
        way.erase(way.begin(), std::find(way.begin(), way.end(), first));
        result.cycle.assign(way.rbegin(), way.rend());
        std::rotate(result.cycle.begin(), std::min_element(result.cycle.begin(), result.cycle.end()),
                    result.cycle.end());
    }

    void forward() {
        for (const std::uint32_t i : order) {
            Ticks start = nodes[i].is_held ? held_start(activity(i)) : result.start;
            for (const Step &step : into.of(i)) {
                const Ticks from = step.is_from_begun ? *activity(step.other).has_started : early[step.other];
                const Ticks allowed = from + step.distance;
                if (allowed > start || (allowed == start && driver[i] == nobody)) {
                    start = allowed;
                    driver[i] = step.other;
                    is_driven_by_start[i] = step.is_from_begun;
                }
            }
            early[i] = start;
        }
    }

    /// By the links, and by the limits unless `is_limited` says otherwise: those do not move the end of the
    /// plan.
    std::vector<Ticks> last_starts(Ticks finish, bool is_limited) const {
        std::vector<Ticks> last(nodes.size());
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            last[i] = finish - nodes[i].duration;
            if (is_limited && nodes[i].is_held) last[i] = std::min(last[i], last_start(activity(i)));
        }
        for (auto at = order.rbegin(); at != order.rend(); ++at)
            hold_back(*at, last[*at], last);
        return last;
    }

    /// Lowers the latest starts of what an activity waits for to what its own start leaves.
    void hold_back(std::uint32_t i, Ticks start, std::vector<Ticks> &latest) const {
        for (const Step &step : into.of(i))
            if (!step.is_from_begun) latest[step.other] = std::min(latest[step.other], start - step.distance);
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

    std::optional<Ticks> given_end() const { return anchor.is_end ? anchor.point : anchor.deadline; }

    void write_times() {
        const Ticks end = given_end().value_or(result.finish);
        const std::vector<Ticks> last = last_starts(result.finish, false);
        std::vector<Ticks> free(nodes.size());
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            free[i] = early[i] + std::max<Ticks>(0, std::min(late[i], end - nodes[i].duration) - early[i]);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            hold_back(i, early[i], free);
        result.times.reserve(nodes.size());
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            ActivityTimes &times = result.times.emplace_back();
            const Ticks duration = nodes[i].duration;
            if (nodes[i].has_started) times.interruption = early[i] - *activity(i).has_started;
            times.early_start = early[i] - times.interruption, times.early_finish = early[i] + duration;
            times.late_start = late[i] - times.interruption, times.late_finish = late[i] + duration;
            times.total_slack = late[i] - early[i];
            times.free_slack = free[i] - early[i];
            times.start = planned[i] - times.interruption, times.finish = planned[i] + duration;
            times.end_slack = last[i] - early[i];
            times.is_critical = times.end_slack <= 0 || times.total_slack <= 0;
            note_missing(i, times);
            result.start = std::min(result.start, times.start);    // what began before the plan does
            result.finish = std::max(result.finish, times.finish); // also what is as late as possible
        }
    }

    /// Early dates; late ones when worked back from the end. What is to be as late as possible moves up to
    /// what its successors, as planned, leave.
    void plan() {
        planned = early;
        const bool is_any_late =
            std::any_of(nodes.begin(), nodes.end(), [](const Node &node) { return node.is_late; });
        if (!anchor.is_end && !is_any_late) return;
        std::vector<Ticks> latest = late;
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            const bool is_late = anchor.is_end ? !nodes[*at].has_started : nodes[*at].is_late;
            if (is_late) planned[*at] = std::max(early[*at], latest[*at]);
            hold_back(*at, planned[*at], latest);
        }
    }

    Ticks earliest_late_start() const {
        Ticks found = anchor.point;
        for (std::uint32_t i = 0; i < late.size(); ++i) // what has started says nothing about when to begin
            if (!nodes[i].has_started) found = std::min(found, late[i]);
        return found;
    }

    Ticks latest_finish() const {
        Ticks found = result.start;
        for (std::uint32_t i = 0; i < early.size(); ++i)
            found = std::max(found, early[i] + nodes[i].duration);
        return found;
    }

    /// The activity that ends last at the early dates: the end of a longest chain.
    std::uint32_t last_one() const {
        std::uint32_t found = nobody;
        Ticks finish = lowest;
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            if (early[i] + nodes[i].duration > finish) {
                found = i;
                finish = early[i] + nodes[i].duration;
            }
        return found;
    }

    std::vector<std::uint32_t> chain_to(std::uint32_t last) const {
        std::vector<std::uint32_t> chain;
        for (std::uint32_t at = last; at != nobody; at = driver[at]) {
            chain.push_back(at);
            if (!is_driven_by_start[at]) continue;
            chain.push_back(driver[at]); // which has begun: what its finish waits for does not matter
            break;
        }
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    /// By how much an activity misses its own limits, or the end of the plan when that is given.
    void note_missing(std::uint32_t i, ActivityTimes &times) {
        Ticks most = 0;
        if (nodes[i].is_held) {
            const NetworkActivity &one = activity(i);
            if (one.start_not_after) most = std::max(most, times.early_start - *one.start_not_after);
            if (one.finish_not_after) most = std::max(most, times.early_finish - *one.finish_not_after);
        }
        if (const auto end = given_end()) most = std::max(most, times.early_finish - *end);
        times.misses_limit = most > 0;
        if (most > 0) result.infeasible.push_back({i, most, {}});
    }

    void explain_infeasible() {
        std::vector<Infeasible> &found = result.infeasible;
        std::stable_sort(found.begin(), found.end(),
                         [](const Infeasible &a, const Infeasible &b) { return a.missing > b.missing; });
        found.resize(std::min(found.size(), most_infeasible));
        for (Infeasible &one : found)
            one.chain = chain_to(one.activity);
    }
};

} // namespace

Schedule schedule(const Network &network, Anchor anchor) {
    return Scheduler(network, anchor).run();
}

} // namespace kartrekker::model
