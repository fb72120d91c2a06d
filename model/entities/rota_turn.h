#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Community;
struct Sponsor;

struct RotaTurn {
    Id<RotaTurn> id;
    Id<Community> community;
    Id<Sponsor> leader;
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    bool was_kept = false;

    static const EntityType &type();
};

inline constexpr FieldInfo rota_turn_fields[] = {
    reference<&RotaTurn::community>("community", "community", {"Community", "Community"})
        .required()
        .column()
        .carries("EC5"),
    reference<&RotaTurn::leader>("leader", "sponsor", {"Leader", "Leider"})
        .required()
        .column()
        .carries("EC5"),
    date<&RotaTurn::starts_on>("starts_on", {"From", "Vanaf"}).required().column().carries("EC5"),
    date<&RotaTurn::ends_on>("ends_on", {"Until", "Tot en met"}).column().carries("EC5"),
    flag<&RotaTurn::was_kept>("was_kept", {"Kept", "Nagekomen"}).column().carries("S3"),
};

inline constexpr EntityType rota_turn_type{
    "rota_turn",
    "rota_turns",
    {"Turn in the rota", "Beurt in het rooster"},
    {"Leaders' rota", "Rooster van leiders"},
    {"Which leader is present in which community, and when?",
     "Welke leider is wanneer in welke community aanwezig?"},
    "sponsors",
    rota_turn_fields,
};

inline const EntityType &RotaTurn::type() {
    return rota_turn_type;
}

} // namespace kartrekker::model
