#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;
struct Unit;

struct FertileGround {
    Id<FertileGround> id;
    Id<Unit> unit;
    std::string subject;
    std::optional<std::int64_t> place_and_time;
    std::optional<std::int64_t> stuck_information;
    std::optional<std::int64_t> network_size;
    Id<Sponsor> sponsor;

    static const EntityType &type();
};

inline constexpr FieldInfo fertile_ground_fields[] = {
    reference<&FertileGround::unit>("unit", "unit", {"Unit", "Afdeling"}).required().column().carries("E3"),
    text<&FertileGround::subject>("subject", {"Subject", "Onderwerp"}).required().column().carries("E3"),
    rating<&FertileGround::place_and_time>("place_and_time",
                                           {"Barriers of place and time", "Drempels van plaats en tijd"})
        .column()
        .carries("E3"),
    rating<&FertileGround::stuck_information>(
        "stuck_information", {"Information stuck in the hierarchy", "Informatie blijft steken in de lijn"})
        .column()
        .carries("E3"),
    integer<&FertileGround::network_size>(
        "network_size", {"People in the knowledge network", "Mensen in het kennisnetwerk"},
        {"More than 150 cannot do without tools.", "Boven de 150 gaat het niet zonder hulpmiddelen."})
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("E3"),
    reference<&FertileGround::sponsor>("sponsor", "sponsor", {"Sponsor of stature", "Sponsor met aanzien"})
        .column()
        .carries("E3"),
};

inline constexpr EntityType fertile_ground_type{
    "fertile_ground",
    "fertile_grounds",
    {"Fertile ground", "Vruchtbare bodem"},
    {"Fertile ground", "Vruchtbare bodem"},
    {"Where does it catch on first?", "Waar slaat het als eerste aan?"},
    "engagement",
    fertile_ground_fields,
};

inline const EntityType &FertileGround::type() {
    return fertile_ground_type;
}

} // namespace kartrekker::model
