#pragma once

#include "model/entities/community.h"
#include "model/rollout_plan.h"
#include "model/value_model.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::model {

/// ° Ours: members that a community without, and with the most special subject needs.
inline constexpr double mass_unspecialised = 250, mass_specialised = 50;

/// How many people a community needs to keep the talk alive (method E5: often over 250 without a special
/// subject, fewer as the subject specialises). ° Ours, as the instrument six-success-criteria has it: a
/// straight line from 250 at specialisation 1, or where none is noted, to 50 at 5.
double critical_mass(const Community &community);

/// People who can join from the day on which an activity ends.
struct ReachAccess {
    std::uint32_t position = 0; ///< in the plan
    Date from;
    double people = 0;
    bool is_sure = false; ///< somebody sees to it, or it is done
};

/// Members of one community at the end of each month of a forecast.
struct CommunityReach {
    std::string id;
    std::string name;
    double members = 0; ///< on the day that the forecast starts
    double needed = 0;  ///< its critical mass
    std::optional<std::int64_t> target;
    bool has_estimate = false;    ///< somebody noted how many join a month
    ValueRange joins;             ///< a month
    Date opens;                   ///< the day from which people join, never before the forecast starts
    std::optional<double> access; ///< people who can be members on the day that the forecast starts; nothing
                                  ///< where nobody noted who has access
    std::vector<ReachAccess> more_access; ///< by activities that touch it from that day on
    std::vector<ValueRange> reached;      ///< one for each month

    /// The part of a month in which people join, 0 to 1.
    double part_open(Date month) const;
    /// How many can be members at most at the end of a month; nothing where there is no such limit.
    std::optional<double> most_members(Date month, double ValueRange::*scenario) const;
};

/// Who joins, month by month: members, plus those who join a month from the day on which the community opens.
/// No more can join than have access: those who have it now, and those whom finished activities of the
/// community touch from that day on. In the cautious scenario activities without an owner bring nobody (S5).
struct ReachForecast {
    std::vector<Date> months; ///< their first days
    std::vector<CommunityReach> communities;

    /// The place of the month that a day lies in; of the first or the last where it lies outside.
    std::size_t place_of(Date day) const;
    /// The first month at whose end there are `enough` members; nothing when there is none.
    std::optional<Date> month_of(const CommunityReach &reach, double enough,
                                 double ValueRange::*scenario) const;
};

/// From the month of `from`, the day on which members and access were counted, up to the month in which the
/// plan ends (or `until`, when that is later) and at least a year, at most ten years.
ReachForecast reach_forecast(const Workspace &workspace, const RolloutPlan &plan, Date from,
                             std::optional<Date> until = {});

} // namespace kartrekker::model
