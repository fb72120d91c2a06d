#pragma once

#include "model/date.h"
#include "model/schedule.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// A day and the minute of it, 0 to 1,439, on the clock of whoever reads it.
struct PlanMoment {
    model::Date day;
    int minute = 0;

    auto operator<=>(const PlanMoment &) const = default;
};

/// What holds a task in its place. The values are those of Microsoft Project.
enum class PlanConstraint {
    as_soon_as_possible = 0,
    as_late_as_possible = 1,
    must_start_on = 2,
    must_finish_on = 3,
    start_no_earlier_than = 4,
    start_no_later_than = 5,
    finish_no_earlier_than = 6,
    finish_no_later_than = 7,
};

/// What a task waits for. A lead is a negative lag.
struct PlanLink {
    std::int64_t predecessor = 0; ///< uid of a task of the same document that is no summary
    model::LinkKind kind = model::LinkKind::finish_to_start;
    model::Ticks lag = 0;

    bool operator==(const PlanLink &) const = default;
};

/// Where a task stood when the plan was kept.
struct PlanBaseline {
    int number = 0; ///< 0 to 10
    std::optional<PlanMoment> start;
    std::optional<PlanMoment> finish;
    model::Ticks duration = 0;

    bool operator==(const PlanBaseline &) const = default;
};

/// A phase (a summary of the deeper tasks behind it) or something to do.
struct PlanTask {
    /// Stable across exports, unique among the summaries or among the others; empty in a plan that another
    /// program made.
    std::string id;
    std::int64_t uid = 0; ///< 1 or more, unique in the document
    std::string name;
    int outline_level = 1; ///< 1 for the outermost; at most one deeper than the task before
    bool is_summary = false;
    bool is_milestone = false;
    model::Ticks duration = 0; ///< working time, 0 or more
    std::optional<PlanMoment> start, finish;
    std::optional<PlanMoment> early_start, early_finish;
    std::optional<PlanMoment> late_start, late_finish;
    std::optional<model::Ticks> total_slack, free_slack;
    bool is_critical = false;
    int percent_complete = 0; ///< 0 to 100
    PlanConstraint constraint = PlanConstraint::as_soon_as_possible;
    std::optional<PlanMoment> constraint_date;
    std::optional<PlanMoment> actual_start, actual_finish;
    std::string notes; ///< several lines
    std::string owner; ///< name of the person
    /// The file has people, but nobody does this: the owner is only whom to ask. Never of a
    /// summary.
    bool is_unassigned = false;
    std::string unit;  ///< name of the department
    double budget = 0; ///< in the plan's currency, without what belongs to deeper tasks; files keep the cents
    std::vector<PlanLink> predecessors;
    std::vector<PlanBaseline> baselines;

    bool operator==(const PlanTask &) const = default;
};

/// Days that differ from the rule of their weekday, both included.
struct PlanDays {
    model::Date first;
    model::Date last;
    std::string name;

    bool operator==(const PlanDays &) const = default;
};

/// Working time within a day, in minutes of the day.
struct PlanInterval {
    int from = 0;
    int until = 0; ///< above `from`, at most 1,440

    bool operator==(const PlanInterval &) const = default;
};

/// A scheduled plan as files of other programs have it: values only, dates worked out. What is read has its
/// days in order, without overlap, and neighbours of one name as one.
struct PlanDocument {
    std::string name;
    std::string scope;         ///< within which the ids of tasks are unique; letters and digits, may be empty
    std::string currency;      ///< ISO 4217; empty when nobody said
    bool is_from_start = true; ///< else it is worked back from its finish
    std::optional<PlanMoment> start, finish;
    std::array<bool, 7> works_on = {true, true, true, true, true, false, false}; ///< from Monday
    std::vector<PlanInterval> intervals = {{480, 720},
                                           {780, 1020}}; ///< of each working day; sorted, disjoint
    std::vector<PlanDays> days_off;
    std::vector<PlanDays> extra_days; ///< worked, whatever weekday it is, also when they are in `days_off`
    std::vector<PlanTask> tasks;      ///< in outline order

    bool operator==(const PlanDocument &) const = default;
};

} // namespace kartrekker::exports
