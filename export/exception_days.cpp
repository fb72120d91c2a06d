#include "export/exception_days.h"

namespace kartrekker::exports {

void ExceptionDays::add(const PlanDays &added, bool is_worked) {
    using std::chrono::sys_days;
    for (sys_days day = added.first; day <= sys_days(added.last); day += std::chrono::days(1))
        days_.insert_or_assign(day, Kind{added.name, is_worked});
}

std::vector<ExceptionDays::Range> ExceptionDays::ranges() const {
    std::vector<Range> found;
    for (const auto &[day, kind] : days_) {
        const std::chrono::sys_days before = day - std::chrono::days(1);
        const bool goes_on = !found.empty() && found.back().days.last == before &&
                             found.back().is_worked == kind.is_worked && found.back().days.name == kind.name;
        if (goes_on)
            found.back().days.last = day;
        else
            found.push_back({{day, day, kind.name}, kind.is_worked});
    }
    return found;
}

ExceptionDays exception_days(const PlanDocument &plan) {
    ExceptionDays exceptions;
    for (const PlanDays &off : plan.days_off)
        exceptions.add(off, false);
    for (const PlanDays &extra : plan.extra_days)
        exceptions.add(extra, true);
    return exceptions;
}

} // namespace kartrekker::exports
