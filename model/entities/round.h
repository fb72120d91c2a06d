#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Instrument;

struct Round {
    Id<Round> id;
    Id<Instrument> instrument;
    std::string name;
    std::optional<Date> held_on;

    static const EntityType &type();
};

inline constexpr FieldInfo round_fields[] = {
    part_of<&Round::instrument>("instrument", "instrument", {"Instrument", "Vragenlijst"}).not_copied(),
    text<&Round::name>("name", {"Round", "Ronde"}).required().column(),
    date<&Round::held_on>("held_on", {"Held on", "Gehouden op"}).column(),
};

inline constexpr EntityType round_type{
    "round",
    "rounds",
    {"Round", "Ronde"},
    {"Rounds", "Rondes"},
    {"A moment at which people answered.", "Een moment waarop mensen antwoord gaven."},
    "instruments",
    round_fields,
};

inline const EntityType &Round::type() {
    return round_type;
}

} // namespace kartrekker::model
