#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Audience;
struct Unit;

struct Persona {
    Id<Persona> id;
    std::string name;
    std::string role;
    Id<Audience> audience;
    Id<Unit> unit;
    std::string device;
    std::string day_now;
    std::string wishes;

    static const EntityType &type();
};

inline constexpr FieldInfo persona_fields[] = {
    text<&Persona::name>("name", {"Name", "Naam"}).required().column().carries("V7"),
    text<&Persona::role>("role", {"Role", "Rol"}).column().carries("V7"),
    reference<&Persona::audience>("audience", "audience", {"Audience", "Doelgroep"}).column(),
    reference<&Persona::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    text<&Persona::device>("device", {"Devices at hand", "Apparaten bij de hand"}).carries("T3"),
    paragraph<&Persona::day_now>("day_now", {"A day now", "Een dag nu"},
                                 {"What does this person run into?", "Waar loopt deze persoon tegenaan?"})
        .carries("V6"),
    paragraph<&Persona::wishes>("wishes", {"Wishes", "Wensen"}),
};

inline constexpr EntityType persona_type{
    "persona",
    "personas",
    {"Persona", "Persona"},
    {"Personas", "Persona's"},
    {"For whom does the day become different?", "Voor wie wordt de dag anders?"},
    "goals",
    persona_fields,
};

inline const EntityType &Persona::type() {
    return persona_type;
}

} // namespace kartrekker::model
