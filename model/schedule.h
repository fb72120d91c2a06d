#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kartrekker::model {

/// Working time in tenths of a minute, as MS Project counts it; 4,800 are a working day of 8 hours. A point
/// in time is the working time since the day that the plan counts from; `WorkCalendar` makes dates of it.
using Ticks = std::int64_t;
inline constexpr Ticks ticks_per_hour = 600;
inline constexpr Ticks ticks_per_day = 8 * ticks_per_hour;

/// What a link holds between: the first word is about the predecessor, the last about the successor.
enum class LinkKind { finish_to_start, start_to_start, finish_to_finish, start_to_finish };

/// What the network must know of an activity. Points in time are inclusive bounds.
struct NetworkActivity {
    Ticks duration = 0;                     ///< 0 or more; 0 is a milestone
    std::optional<Ticks> start_not_before;  ///< holds back the early dates
    std::optional<Ticks> finish_not_before; ///< holds back the early dates
    std::optional<Ticks> start_not_after;   ///< holds forward the late dates
    std::optional<Ticks> finish_not_after;  ///< holds forward the late dates
    std::optional<Ticks> has_started;       ///< it did start then, whatever links and limits say
    bool has_finished = false;              ///< with `has_started`: its finish is as it was, too
    bool is_as_late_as_possible = false;    ///< planned at its late dates
};

/// A link: the successor's end of it lies at least `lag` after the predecessor's; a lead is a negative lag.
struct NetworkLink {
    std::uint32_t predecessor = 0; ///< position in the activities
    std::uint32_t successor = 0;
    LinkKind kind = LinkKind::finish_to_start;
    Ticks lag = 0;
};

struct Network {
    std::vector<NetworkActivity> activities;
    std::vector<NetworkLink> links;
};

/// Where a plan is worked out from: forwards from its first day, or backwards from its last.
struct Anchor {
    bool is_end = false;
    Ticks point = 0;
    std::optional<Ticks> deadline; ///< forwards: when it is to be ready; the late dates count back from there
};

/// Dates of one activity. With E and L for early and late, S and F for start and finish:
/// F = S + duration + interruption; total slack = LF − EF; free slack is how far it can move at its early
/// dates without moving another one (never above the total slack when that is positive).
struct ActivityTimes {
    Ticks early_start = 0, early_finish = 0;
    Ticks late_start = 0, late_finish = 0;
    Ticks total_slack = 0, free_slack = 0;
    Ticks start = 0, finish = 0; ///< as planned: early, or late when asked or when worked back from the end
    Ticks interruption = 0;      ///< that what has started has to wait before it can finish
    bool misses_limit = false;   ///< cannot keep a limit of its own, or the end that was asked for
    Ticks end_slack = 0;         ///< how much later it can come, by the links, before the plan ends later
    bool is_critical = false;    ///< each day late moves the end of the plan, or misses a limit

    Ticks worked() const { return finish - start - interruption; }
};

/// A limit that the plan cannot keep, and the chain of activities that drives it: each pushes the next.
struct Infeasible {
    std::uint32_t activity = 0;
    Ticks missing = 0;                ///< how much working time is short, above 0
    std::vector<std::uint32_t> chain; ///< from what is fixed, up to and with the activity
};

struct Schedule {
    Ticks start = 0;                          ///< of the whole plan
    Ticks finish = 0;                         ///< of the whole plan
    std::vector<ActivityTimes> times;         ///< for each activity of the network
    std::vector<std::uint32_t> critical_path; ///< one longest chain, in order
    std::vector<Infeasible> infeasible;       ///< most missing first; at most ten
    std::vector<std::uint32_t> cycle; ///< activities that wait for each other in a ring; then nothing else
};

/// The critical path method (Kelley and Walker, 1959) with the four kinds of precedence links (Fondahl; Roy's
/// MPM), in time linear in activities and links. Links name existing activities. As in Microsoft Project,
/// what has started keeps that start, and links hold back what is left of it: those to its finish bind until
/// it has finished, those to its start no longer.
Schedule schedule(const Network &network, Anchor anchor);

} // namespace kartrekker::model
