#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// The questionnaire as it was when answers came in. Its id is the assessment's id; `items` holds the item
/// ids, separated by single spaces, in the order of the packed answers.
struct Instrument {
    Id<Instrument> id;
    std::string name;
    std::string version;
    std::string items;

    static const EntityType &type();
};

inline constexpr FieldInfo instrument_fields[] = {
    text<&Instrument::name>("name", {"Name", "Naam"}).required().column(),
    text<&Instrument::version>("version", {"Version", "Versie"}).required().fixed().column(),
    paragraph<&Instrument::items>("items", {"Items", "Vragen"},
                                  {"Item ids in the order in which answers are packed.",
                                   "De ids van de vragen, in de volgorde waarin antwoorden zijn opgeslagen."})
        .required()
        .fixed(),
};

inline constexpr EntityType instrument_type{
    "instrument",
    "instruments",
    {"Instrument", "Vragenlijst"},
    {"Instruments", "Vragenlijsten"},
    {"Questionnaires whose answers are in this file.",
     "Vragenlijsten waarvan de antwoorden in dit bestand staan."},
    "instruments",
    instrument_fields,
};

inline const EntityType &Instrument::type() {
    return instrument_type;
}

} // namespace kartrekker::model
