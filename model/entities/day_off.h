#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// A day of the client's own on which nobody works, or on which they do though the week says they do not.
struct DayOff {
    Id<DayOff> id;
    std::string name;
    std::optional<Date> first;
    std::optional<Date> last;
    bool is_worked = false;

    static const EntityType &type();
};

inline constexpr FieldInfo day_off_fields[] = {
    text<&DayOff::name>("name", {"Name", "Naam"}).required().column(),
    date<&DayOff::first>("first", {"First day", "Eerste dag"}).required().column(),
    date<&DayOff::last>("last", {"Last day", "Laatste dag"}, {"Empty: one day.", "Leeg: één dag."}).column(),
    flag<&DayOff::is_worked>("is_worked", {"Worked after all", "Wel gewerkt"},
                             {"A working Saturday, or a public holiday on which people work.",
                              "Een gewerkte zaterdag, of een feestdag waarop gewerkt wordt."})
        .column(),
};

inline constexpr EntityType day_off_type{
    "day_off",
    "days_off",
    {"Day off", "Vrije dag"},
    {"Days off", "Vrije dagen"},
    {"On which days does nobody work, besides weekends and public holidays?",
     "Op welke dagen werkt niemand, naast weekenden en feestdagen?"},
    "plan",
    day_off_fields,
};

inline const EntityType &DayOff::type() {
    return day_off_type;
}

} // namespace kartrekker::model
