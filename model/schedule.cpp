#include "model/schedule.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kartrekker::model {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t most_infeasible = 10;

/// The links at one end of each activity, lying side by side: those of activity i are
/// positions[first[i] … first[i + 1]).
struct LinksAt {
    std::vector<std::uint32_t> first, positions;

    LinksAt(const Network &network, std::uint32_t NetworkLink::*end)
        : first(network.activities.size() + 1), positions(network.links.size()) {
        for (const NetworkLink &link : network.links)
            ++first[link.*end + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (std::uint32_t i = 0; i < network.links.size(); ++i)
            positions[next[network.links[i].*end]++] = i;
    }

    std::span<const std::uint32_t> of(std::uint32_t activity) const {
        return std::span(positions).subspan(first[activity], first[activity + 1] - first[activity]);
    }
};

class Scheduler {
  public:
    Scheduler(const Network &given, Anchor at)
        : network(given), anchor(at), into(given, &NetworkLink::successor),
          out_of(given, &NetworkLink::predecessor), driver(given.activities.size(), nobody) {
        result.times.resize(network.activities.size());
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
        slacks();
        plan();
        result.critical_path = chain_to(last_one());
        infeasible();
        return std::move(result);
    }

  private:
    const Network &network;
    const Anchor anchor;
    const LinksAt into, out_of;
    std::vector<std::uint32_t> order;  ///< each after all its predecessors
    std::vector<std::uint32_t> driver; ///< the predecessor that decides the early start
    Schedule result;

    const NetworkActivity &activity(std::uint32_t i) const { return network.activities[i]; }

    /// The distance from the predecessor's start to the earliest start that the link allows the successor.
    Ticks distance(const NetworkLink &link) const {
        const bool from_finish =
            link.kind == LinkKind::finish_to_start || link.kind == LinkKind::finish_to_finish;
        const bool to_finish =
            link.kind == LinkKind::finish_to_finish || link.kind == LinkKind::start_to_finish;
        return link.lag + (from_finish ? activity(link.predecessor).duration : 0) -
               (to_finish ? activity(link.successor).duration : 0);
    }

    /// What has started no longer waits for anything.
    bool binds(const NetworkLink &link) const { return !activity(link.successor).has_started; }

    /// Kahn's order; false when activities wait for each other in a ring, which is then in the result.
    bool put_in_order() {
        const auto count = static_cast<std::uint32_t>(network.activities.size());
        std::vector<std::uint32_t> waiting_for(count);
        order.reserve(count);
        for (std::uint32_t i = 0; i < count; ++i)
            if ((waiting_for[i] = static_cast<std::uint32_t>(into.of(i).size())) == 0) order.push_back(i);
        for (std::size_t done = 0; done < order.size(); ++done)
            for (const std::uint32_t link : out_of.of(order[done]))
                if (--waiting_for[network.links[link].successor] == 0)
                    order.push_back(network.links[link].successor);
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
            const auto links = into.of(at);
            at = network
                     .links[*std::find_if(links.begin(), links.end(),
                                          [&](std::uint32_t link) {
                                              return waiting_for[network.links[link].predecessor] > 0;
                                          })]
                     .predecessor;
        }
        way.erase(way.begin(), std::find(way.begin(), way.end(), at));
        result.cycle.assign(way.rbegin(), way.rend());
        std::rotate(result.cycle.begin(), std::min_element(result.cycle.begin(), result.cycle.end()),
                    result.cycle.end());
    }

    void forward() {
        for (const std::uint32_t i : order) {
            const NetworkActivity &one = activity(i);
            ActivityTimes &times = result.times[i];
            times.early_start = std::max(result.start, one.start_not_before.value_or(result.start));
            if (one.finish_not_before)
                times.early_start = std::max(times.early_start, *one.finish_not_before - one.duration);
            for (const std::uint32_t position : into.of(i)) {
                const NetworkLink &link = network.links[position];
                const Ticks allowed = result.times[link.predecessor].early_start + distance(link);
                if (binds(link) && allowed > times.early_start) {
                    times.early_start = allowed;
                    driver[i] = link.predecessor;
                } else if (binds(link) && allowed == times.early_start && driver[i] == nobody) {
                    driver[i] = link.predecessor;
                }
            }
            times.early_start = one.has_started.value_or(times.early_start);
            times.early_finish = times.early_start + one.duration;
        }
    }

    void backward(Ticks finish) {
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            const NetworkActivity &one = activity(*at);
            ActivityTimes &times = result.times[*at];
            times.late_start = finish - one.duration;
            if (one.finish_not_after)
                times.late_start = std::min(times.late_start, *one.finish_not_after - one.duration);
            if (one.start_not_after) times.late_start = std::min(times.late_start, *one.start_not_after);
            for (const std::uint32_t position : out_of.of(*at)) {
                const NetworkLink &link = network.links[position];
                if (binds(link))
                    times.late_start =
                        std::min(times.late_start, result.times[link.successor].late_start - distance(link));
            }
            times.late_finish = times.late_start + one.duration;
        }
    }

    std::optional<Ticks> given_end() const { return anchor.is_end ? anchor.point : anchor.deadline; }

    void slacks() {
        const Ticks spare = std::max<Ticks>(0, given_end().value_or(result.finish) - result.finish);
        for (std::uint32_t i = 0; i < result.times.size(); ++i) {
            ActivityTimes &times = result.times[i];
            times.total_slack = times.late_start - times.early_start;
            times.is_critical = times.total_slack <= spare;
            times.free_slack = std::max<Ticks>(
                0, std::min(times.total_slack, given_end().value_or(result.finish) - times.early_finish));
            for (const std::uint32_t position : out_of.of(i)) {
                const NetworkLink &link = network.links[position];
                if (binds(link))
                    times.free_slack = std::min(times.free_slack, result.times[link.successor].early_start -
                                                                      times.early_start - distance(link));
            }
        }
    }

    /// Early dates; late ones when worked back from the end. What is to be as late as possible moves up to
    /// what its successors, as planned, leave.
    void plan() {
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            const NetworkActivity &one = activity(*at);
            ActivityTimes &times = result.times[*at];
            times.start = times.early_start;
            if (!one.has_started && (anchor.is_end || one.is_as_late_as_possible)) {
                Ticks latest = times.late_start;
                for (const std::uint32_t position : out_of.of(*at)) {
                    const NetworkLink &link = network.links[position];
                    if (binds(link))
                        latest = std::min(latest, result.times[link.successor].start - distance(link));
                }
                times.start = std::max(times.early_start, latest);
            }
            times.finish = times.start + one.duration;
        }
    }

    Ticks earliest_late_start() const {
        Ticks found = anchor.point;
        for (const ActivityTimes &times : result.times)
            found = std::min(found, times.late_start);
        return found;
    }

    Ticks latest_finish() const {
        Ticks found = result.start;
        for (const ActivityTimes &times : result.times)
            found = std::max(found, times.early_finish);
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
        for (std::uint32_t at = last; at != nobody; at = activity(at).has_started ? nobody : driver[at])
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
