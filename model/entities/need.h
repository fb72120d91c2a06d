#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;
struct Capability;

struct Need {
    Id<Need> id;
    Id<BusinessCase> business_case;
    Id<Capability> capability;

    static const EntityType &type();
};

inline constexpr FieldInfo need_fields[] = {
    part_of<&Need::business_case>("case", "case", {"Case", "Case"}),
    reference<&Need::capability>("capability", "capability", {"Capability", "Mogelijkheid"})
        .required()
        .column()
        .carries("T2"),
};

inline constexpr EntityType need_type{
    "need",
    "needs",
    {"Needed capability", "Benodigde mogelijkheid"},
    {"Needed capabilities", "Benodigde mogelijkheden"},
    {"What this case needs from the technology.", "Wat deze case van de techniek vraagt."},
    "cases",
    need_fields,
};

inline const EntityType &Need::type() {
    return need_type;
}

} // namespace kartrekker::model
