#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;
struct Unit;

struct Coverage {
    Id<Coverage> id;
    Id<Sponsor> sponsor;
    Id<Unit> unit;

    static const EntityType &type();
};

inline constexpr FieldInfo coverage_fields[] = {
    part_of<&Coverage::sponsor>("sponsor", "sponsor", {"Sponsor", "Sponsor"}),
    reference<&Coverage::unit>("unit", "unit", {"Unit", "Afdeling"}).required().column().carries("S5"),
};

inline constexpr EntityType coverage_type{
    "coverage",
    "coverages",
    {"Unit covered", "Gedekte afdeling"},
    {"Units covered", "Gedekte afdelingen"},
    {"Units for which this person speaks besides the own one.",
     "Afdelingen waarvoor deze persoon spreekt naast de eigen."},
    "sponsors",
    coverage_fields,
};

inline const EntityType &Coverage::type() {
    return coverage_type;
}

} // namespace kartrekker::model
