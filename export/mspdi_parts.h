#pragma once

#include "export/mspdi_values.h"
#include "export/plan_notes.h"

namespace kartrekker::exports {

/// What the parts of reading one Project XML file share. `project` in the functions is its root.
struct MspdiReading {
    const MspdiValues &values;
    NoteBook &notes;
    PlanDocument &plan;
};

/// Working week, hours and exceptions of the project's calendar and of those that it is based on.
void read_mspdi_calendar(const MspdiReading &reading, pugi::xml_node project);

/// All rows but the project's own and those that have no place in a plan, with their links. Needs the
/// calendar.
void read_mspdi_tasks(const MspdiReading &reading, pugi::xml_node project);

/// Who does the tasks, from resources and assignments. Needs the tasks.
void read_mspdi_owners(const MspdiReading &reading, pugi::xml_node project);

/// Whether the plan's calendar has any working time between the two. Takes more than two weeks for a yes.
bool has_working_time(const PlanDocument &plan, const PlanMoment &from, const PlanMoment &until);

/// The days of an exception that comes back, as Project describes it, within its first and last day.
class MspdiRecurrence {
  public:
    MspdiRecurrence(const MspdiValues &values, pugi::xml_node exception, model::Date first);

    /// Whether it is one at all; else it is a stretch of days.
    bool recurs() const;
    /// Whether its kind is one that we can work out.
    bool is_known() const;
    bool falls_on(model::Date day) const;
    /// How often it comes at most; 0 for as often as its last day allows.
    std::int64_t occurrences() const { return occurrences_; }

  private:
    bool is_item(std::chrono::sys_days day) const;
    bool is_in_position(model::Date day) const;
    bool is_in_month(model::Date day) const;

    model::Date first_;
    std::int64_t type_ = 1, period_ = 1, occurrences_ = 0;
    std::int64_t weekdays_ = 0;              ///< a bit for each, from Sunday
    std::int64_t item_ = 0, position_ = 0;   ///< such as "Monday" and "last"
    std::int64_t month_ = 0, month_day_ = 0; ///< months from 0
};

} // namespace kartrekker::exports
