#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Partner {
    Id<Partner> id;
    std::string name;
    std::optional<std::int64_t> understands;
    std::optional<std::int64_t> feel;
    std::optional<std::int64_t> integrates;
    std::optional<std::int64_t> designs;
    std::optional<std::int64_t> technology;
    std::optional<std::int64_t> insight;
    std::optional<std::int64_t> likes_people;
    bool is_chosen = false;

    static const EntityType &type();
};

inline constexpr FieldInfo partner_fields[] = {
    text<&Partner::name>("name", {"Partner", "Partner"}).required().column().carries("B5"),
    rating<&Partner::understands>("understands", {"Understands organisation, field and strategy",
                                                  "Begrijpt organisatie, vak en strategie"})
        .column()
        .carries("B5"),
    rating<&Partner::feel>("feel", {"Good feel", "Goed gevoel"}).carries("B5"),
    rating<&Partner::integrates>(
        "integrates", {"Joins strategy and media both ways", "Verbindt strategie en media over en weer"})
        .carries("B5"),
    rating<&Partner::designs>("designs", {"Designs apps and communities", "Ontwerpt apps en communities"})
        .carries("B5"),
    rating<&Partner::technology>("technology", {"Knows online technology", "Kent onlinetechniek"})
        .carries("B5"),
    rating<&Partner::insight>("insight", {"Draws insight from data", "Haalt inzicht uit data"}).carries("B5"),
    rating<&Partner::likes_people>("likes_people", {"Likes people", "Houdt van mensen"}).carries("B5"),
    flag<&Partner::is_chosen>("is_chosen", {"Chosen", "Gekozen"}).column(),
};

inline constexpr EntityType partner_type{
    "partner",
    "partners",
    {"Partner", "Partner"},
    {"Partners", "Partners"},
    {"Who helps where capacity lacks inside?", "Wie helpt waar binnen capaciteit ontbreekt?"},
    "technology",
    partner_fields,
};

inline const EntityType &Partner::type() {
    return partner_type;
}

} // namespace kartrekker::model
