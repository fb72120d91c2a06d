#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Activity;

/// Where an activity stood in a plan that was kept. All those with one name are one baseline.
struct BaselineDate {
    Id<BaselineDate> id;
    Id<Activity> activity;
    std::string name;
    std::optional<Date> start;
    std::optional<Date> finish;

    static const EntityType &type();
};

inline constexpr FieldInfo baseline_date_fields[] = {
    part_of<&BaselineDate::activity>("activity", "activity", {"Activity", "Activiteit"}),
    text<&BaselineDate::name>("name", {"Baseline", "Vastgelegd plan"}).required().column().fixed(),
    date<&BaselineDate::start>("start", {"Start", "Begin"}).required().column().fixed(),
    date<&BaselineDate::finish>("finish", {"Finish", "Einde"}).required().column().fixed(),
};

inline constexpr EntityType baseline_date_type{
    "baseline_date",
    "baseline_dates",
    {"Date kept", "Vastgelegde datum"},
    {"Baselines", "Vastgelegde plannen"},
    {"Where did it stand when the plan was kept?", "Waar stond het toen het plan werd vastgelegd?"},
    "plan",
    baseline_date_fields,
};

inline const EntityType &BaselineDate::type() {
    return baseline_date_type;
}

} // namespace kartrekker::model
