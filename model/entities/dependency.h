#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Activity;

inline constexpr Choice dependency_kinds[] = {
    {"finish_to_start", {"Finish to start", "Einde naar begin"}},
    {"start_to_start", {"Start to start", "Begin naar begin"}},
    {"finish_to_finish", {"Finish to finish", "Einde naar einde"}},
    {"start_to_finish", {"Start to finish", "Begin naar einde"}},
};

/// A link: the activity that waits, and what it waits for.
struct Dependency {
    Id<Dependency> id;
    Id<Activity> activity;
    Id<Activity> predecessor;
    std::string kind;
    std::optional<double> lag;

    static const EntityType &type();
};

inline constexpr FieldInfo dependency_fields[] = {
    part_of<&Dependency::activity>("activity", "activity", {"Activity", "Activiteit"}),
    reference<&Dependency::predecessor>("predecessor", "activity", {"Waits for", "Wacht op"})
        .required()
        .column(),
    choice<&Dependency::kind>("kind", dependency_kinds, {"Link", "Koppeling"}).required().column(),
    number<&Dependency::lag>("lag", {"Lag", "Wachttijd"},
                             {"Working days in between; below 0 is a lead. Empty means 0.",
                              "Werkdagen ertussen; onder 0 is een voorsprong. Leeg betekent 0."})
        .column()
        .between(-10000, 10000)
        .in("days"),
};

inline constexpr EntityType dependency_type{
    "dependency",
    "dependencies",
    {"Dependency", "Afhankelijkheid"},
    {"Dependencies", "Afhankelijkheden"},
    {"What must happen before it?", "Wat moet ervoor gebeuren?"},
    "plan",
    dependency_fields,
};

inline const EntityType &Dependency::type() {
    return dependency_type;
}

} // namespace kartrekker::model
