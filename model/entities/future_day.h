#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Persona;

struct FutureDay {
    Id<FutureDay> id;
    std::string name;
    Id<Persona> persona;
    std::optional<Date> plays_on;
    std::string story;
    std::string approved_by;
    std::optional<Date> approved_on;
    std::string next_step;

    static const EntityType &type();
};

inline constexpr FieldInfo future_day_fields[] = {
    text<&FutureDay::name>("name", {"Title", "Titel"}).required().column().carries("V7"),
    reference<&FutureDay::persona>("persona", "persona", {"Persona", "Persona"})
        .required()
        .column()
        .carries("V7"),
    date<&FutureDay::plays_on>("plays_on", {"Plays on", "Speelt op"},
                               {"The day of the story.", "De dag waarop het verhaal speelt."})
        .column()
        .carries("V8"),
    paragraph<&FutureDay::story>("story", {"Story", "Verhaal"}).carries("V7"),
    text<&FutureDay::approved_by>("approved_by", {"Approved by", "Goedgekeurd door"}).column().carries("V7"),
    date<&FutureDay::approved_on>("approved_on", {"Approved on", "Goedgekeurd op"}).column().carries("V7"),
    paragraph<&FutureDay::next_step>("next_step", {"First small step", "Eerste kleine stap"},
                                     {"Think big, act small.", "Denk groot, begin klein."})
        .carries("V8"),
};

inline constexpr EntityType future_day_type{
    "future_day",
    "future_days",
    {"Future day", "Toekomstdag"},
    {"Future days", "Toekomstdagen"},
    {"One story of a day in the future packs many projects.",
     "Eén verhaal over een dag in de toekomst bundelt veel projecten."},
    "goals",
    future_day_fields,
};

inline const EntityType &FutureDay::type() {
    return future_day_type;
}

} // namespace kartrekker::model
