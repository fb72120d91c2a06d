#pragma once

#include "model/rollout_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::model {

/// ° Ours: more than this part of a unit's working time, in percent, is too much change beside the daily
/// work.
inline constexpr double most_load = 10;

/// What an activity asks of a unit in one month.
struct MonthActivity {
    std::uint32_t position = 0; ///< in the plan
    double effort = 0;          ///< person-days, the likely estimate
    int days = 0;               ///< working days of it in that month
    int all_days = 0;           ///< working days of it in all
};

/// What the rollout asks of one unit in one month.
struct MonthLoad {
    double effort = 0;           ///< person-days, the likely estimate
    std::optional<double> share; ///< percent of the unit's working time; nothing without a headcount
    int waves = 0;               ///< that touch the unit in that month
    std::vector<MonthActivity> activities;

    bool is_overloaded() const { return waves > 1 || share.value_or(0) > most_load; }
};

struct UnitLoad {
    std::string id;   ///< empty for what is asked of no unit in particular
    std::string name; ///< empty likewise
    std::vector<MonthLoad> months;
    std::optional<std::int64_t> headcount = {}; ///< people; never 0

    /// The unit's name, or that it is none in particular.
    std::string shown_name(Language language) const;
};

/// The load of change by unit and month: effort is spread evenly over the working days of an activity. One
/// without an estimate counts for one person all along. ° Ours: two waves in one month, or more than
/// `most_load`, are too much at once.
struct ChangeLoad {
    std::vector<Date> months;      ///< their first days
    std::vector<int> working_days; ///< of each month
    std::vector<UnitLoad> units;   ///< only those that have something in the plan

    int overloaded() const; ///< how many months of units
};

/// Over the months of the plan, at most ten years; of a longer one, those that lie ahead.
ChangeLoad change_load(const Workspace &workspace, const RolloutPlan &plan, const WorkCalendar &calendar);

} // namespace kartrekker::model
