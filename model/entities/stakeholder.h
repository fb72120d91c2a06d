#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;
struct Unit;

struct Stakeholder {
    Id<Stakeholder> id;
    std::string name;
    Id<Unit> unit;
    std::optional<std::int64_t> influence;
    std::optional<std::int64_t> support;
    std::optional<std::int64_t> wanted_support;
    std::string concern;
    std::string approach;
    Id<Sponsor> sponsor;

    static const EntityType &type();
};

inline constexpr FieldInfo stakeholder_fields[] = {
    text<&Stakeholder::name>("name", {"Name", "Naam"},
                             {"A person, group or body.", "Een persoon, groep of orgaan."})
        .required()
        .column(),
    reference<&Stakeholder::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    rating<&Stakeholder::influence>("influence", {"Influence", "Invloed"}).column().carries("S1"),
    rating<&Stakeholder::support>("support", {"Support", "Steun"},
                                  {"1 = against, 5 = pulls along.", "1 = tegen, 5 = trekt mee."})
        .column()
        .carries("C6"),
    rating<&Stakeholder::wanted_support>("wanted_support", {"Support needed", "Gewenste steun"})
        .carries("C6"),
    paragraph<&Stakeholder::concern>("concern", {"Concern", "Zorg"}).carries("I3"),
    paragraph<&Stakeholder::approach>("approach", {"Approach", "Aanpak"}).carries("C6"),
    reference<&Stakeholder::sponsor>("sponsor", "sponsor", {"Contact", "Contactpersoon"})
        .column()
        .carries("S5"),
};

inline constexpr EntityType stakeholder_type{
    "stakeholder",
    "stakeholders",
    {"Stakeholder", "Belanghebbende"},
    {"Stakeholders", "Belanghebbenden"},
    {"Who has influence, and where do they stand?", "Wie heeft invloed, en hoe staan ze erin?"},
    "sponsors",
    stakeholder_fields,
};

inline const EntityType &Stakeholder::type() {
    return stakeholder_type;
}

} // namespace kartrekker::model
