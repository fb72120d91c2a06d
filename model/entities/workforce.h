#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

struct Workforce {
    Id<Workforce> id;
    std::string name;
    Id<Unit> unit;
    std::optional<std::int64_t> people;
    std::optional<double> part_time;
    std::optional<double> weekly_hours;
    std::optional<double> opening_hours;
    std::optional<double> yearly_turnover;
    std::optional<std::int64_t> days_to_access;
    std::optional<double> with_account;
    std::optional<double> with_device;
    std::optional<double> mobile;

    static const EntityType &type();
};

inline constexpr FieldInfo workforce_fields[] = {
    text<&Workforce::name>("name", {"Group", "Groep"}).required().column().carries("F1"),
    reference<&Workforce::unit>("unit", "unit", {"Unit", "Afdeling"}).required().column().carries("F1"),
    integer<&Workforce::people>("people", {"People", "Mensen"})
        .required()
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("F1"),
    share<&Workforce::part_time>("part_time", {"Part-timers", "Deeltijders"}).column().carries("F1"),
    number<&Workforce::weekly_hours>("weekly_hours", {"Hours a week on shift", "Uren per week op de vloer"})
        .between(0, 168)
        .in("h")
        .carries("F1"),
    number<&Workforce::opening_hours>("opening_hours", {"Open a week", "Open per week"},
                                      {"Some 50 hours for a shop.", "Een winkel zo'n 50 uur."})
        .between(0, 168)
        .in("h")
        .carries("F1"),
    number<&Workforce::yearly_turnover>("yearly_turnover", {"Leave a year", "Verloop per jaar"},
                                        {"Percent of the people.", "Procent van de mensen."})
        .column()
        .between(0, 1000)
        .in("%")
        .carries("F1"),
    integer<&Workforce::days_to_access>(
        "days_to_access", {"Days until a joiner has access", "Dagen tot een nieuweling toegang heeft"})
        .between(0, 3650)
        .in("days")
        .carries("F1"),
    share<&Workforce::with_account>("with_account", {"Have an account", "Hebben een account"})
        .column()
        .carries("E5"),
    share<&Workforce::with_device>("with_device", {"Can use it at work", "Kunnen erbij op het werk"})
        .column()
        .carries("F1"),
    share<&Workforce::mobile>("mobile", {"Can use it on a phone", "Kunnen erbij met de telefoon"})
        .column()
        .carries("F1"),
};

inline constexpr EntityType workforce_type{
    "workforce",
    "workforces",
    {"Workforce", "Personeelsgroep"},
    {"Workforce and access", "Personeel en toegang"},
    {"Who can be reached, when and with what?", "Wie is bereikbaar, wanneer en waarmee?"},
    "engagement",
    workforce_fields,
};

inline const EntityType &Workforce::type() {
    return workforce_type;
}

} // namespace kartrekker::model
