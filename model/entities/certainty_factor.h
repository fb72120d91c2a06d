#pragma once

#include "model/entities/kpi.h"
#include "model/entity_type.h"

namespace kartrekker::model {

/// How much of a benefit of a level counts. The latest record of a level holds; a level without one has the
/// default of `default_certainty` in value_model.h.
struct CertaintyFactor {
    Id<CertaintyFactor> id;
    std::string level;
    std::optional<double> factor;
    std::optional<Date> revised_on;
    std::string evidence;

    static const EntityType &type();
};

inline constexpr FieldInfo certainty_factor_fields[] = {
    choice<&CertaintyFactor::level>("level", kpi_levels, {"Level", "Niveau"})
        .required()
        .column()
        .carries("M6"),
    share<&CertaintyFactor::factor>("factor", {"Counts for", "Telt mee voor"})
        .required()
        .column()
        .carries("M6"),
    date<&CertaintyFactor::revised_on>("revised_on", {"Revised on", "Herzien op"}).column().carries("M6"),
    paragraph<&CertaintyFactor::evidence>("evidence", {"Evidence", "Bewijs"}).carries("M6"),
};

inline constexpr EntityType certainty_factor_type{
    "certainty_factor",
    "certainty_factors",
    {"Certainty of a level", "Zekerheid van een niveau"},
    {"Certainty by level", "Zekerheid per niveau"},
    {"How much of a benefit counts, level by level, until evidence arrives.",
     "Welk deel van een opbrengst meetelt, per niveau, zolang bewijs ontbreekt."},
    "value",
    certainty_factor_fields,
};

inline const EntityType &CertaintyFactor::type() {
    return certainty_factor_type;
}

} // namespace kartrekker::model
