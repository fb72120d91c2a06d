#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

struct UnitLink {
    Id<UnitLink> id;
    Id<Unit> from_unit;
    Id<Unit> to_unit;
    std::optional<Date> month;
    std::optional<std::int64_t> people;

    static const EntityType &type();
};

inline constexpr FieldInfo unit_link_fields[] = {
    reference<&UnitLink::from_unit>("from_unit", "unit", {"From", "Van"}).required().column().carries("M5"),
    reference<&UnitLink::to_unit>("to_unit", "unit", {"To", "Naar"}).required().column().carries("M5"),
    date<&UnitLink::month>("month", {"Month", "Maand"},
                           {"First day of the month.", "Eerste dag van de maand."})
        .required()
        .column()
        .carries("M5"),
    integer<&UnitLink::people>("people", {"People in contact", "Mensen in contact"})
        .required()
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("M5"),
};

inline constexpr EntityType unit_link_type{
    "unit_link",
    "unit_links",
    {"Link between units", "Verbinding tussen afdelingen"},
    {"Links between units", "Verbindingen tussen afdelingen"},
    {"How many people work across the walls?", "Hoeveel mensen werken over de muren heen?"},
    "engagement",
    unit_link_fields,
};

inline const EntityType &UnitLink::type() {
    return unit_link_type;
}

} // namespace kartrekker::model
