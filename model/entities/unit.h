#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit {
    Id<Unit> id;
    std::string name;
    std::optional<std::int64_t> headcount;
    std::string location;
    std::optional<double> with_access;
    std::string manager;

    static const EntityType &type();
};

inline constexpr FieldInfo unit_fields[] = {
    text<&Unit::name>("name", {"Name", "Naam"}).required().column(),
    integer<&Unit::headcount>("headcount", {"Headcount", "Aantal medewerkers"}).column().in("people"),
    text<&Unit::location>("location", {"Place", "Plaats"}).column(),
    share<&Unit::with_access>("with_access", {"With access", "Met toegang"},
                              {"Part of the people who can reach the platform at work.",
                               "Deel van de mensen dat het platform op het werk kan bereiken."})
        .column()
        .carries("F1"),
    text<&Unit::manager>("manager", {"Manager", "Leidinggevende"}),
};

inline constexpr EntityType unit_type{
    "unit",
    "units",
    {"Unit", "Afdeling"},
    {"Units", "Afdelingen"},
    {"Departments, shops or regions that take part.", "Afdelingen, winkels of regio's die meedoen."},
    "engagement",
    unit_fields,
};

inline const EntityType &Unit::type() {
    return unit_type;
}

} // namespace kartrekker::model
