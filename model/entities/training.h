#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Audience;

inline constexpr Choice training_subjects[] = {
    {"guidelines", {"Guidelines", "Richtlijnen"}},
    {"platform", {"Using the platform", "Werken met het platform"}},
    {"outside", {"Speaking outside", "Naar buiten treden"}},
    {"leading", {"Leading openly", "Open leidinggeven"}},
};

struct Training {
    Id<Training> id;
    std::string name;
    std::string subject;
    Id<Audience> audience;
    std::optional<Date> date;
    std::optional<std::int64_t> people;
    bool is_safe = false;

    static const EntityType &type();
};

inline constexpr FieldInfo training_fields[] = {
    text<&Training::name>("name", {"Training", "Training"}).required().column(),
    choice<&Training::subject>("subject", training_subjects, {"Subject", "Onderwerp"})
        .required()
        .column()
        .carries("R5"),
    reference<&Training::audience>("audience", "audience", {"Audience", "Doelgroep"}).column(),
    date<&Training::date>("date", {"Date", "Datum"}).required().column().carries("R5"),
    integer<&Training::people>("people", {"People", "Mensen"})
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("I2"),
    flag<&Training::is_safe>(
        "is_safe", {"Practised inside first", "Eerst binnen geoefend"},
        {"Mistakes stay inside and are welcome.", "Fouten blijven binnen en mogen gemaakt worden."})
        .column()
        .carries("I3"),
};

inline constexpr EntityType training_type{
    "training",
    "trainings",
    {"Training", "Training"},
    {"Trainings", "Trainingen"},
    {"Who learned what, in a safe way?", "Wie leerde wat, op een veilige manier?"},
    "governance",
    training_fields,
};

inline const EntityType &Training::type() {
    return training_type;
}

} // namespace kartrekker::model
