#pragma once

#include "export/plan_document.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// Days that differ from the rule of their weekday, one by one: what is added later holds.
class ExceptionDays {
  public:
    struct Range {
        PlanDays days;
        bool is_worked = false;
    };

    /// Ranges whose last day lies before the first add nothing.
    void add(const PlanDays &days, bool is_worked);
    /// In order, without overlap; neighbours that are alike are one.
    std::vector<Range> ranges() const;

  private:
    struct Kind {
        std::string name;
        bool is_worked = false;
    };
    std::map<std::chrono::sys_days, Kind> days_;
};

/// Days off and extra days of a plan; what is in both is worked.
ExceptionDays exception_days(const PlanDocument &plan);

} // namespace kartrekker::exports
