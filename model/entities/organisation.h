#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice organisation_languages[] = {
    {"en", {"English", "Engels"}},
    {"nl", {"Dutch", "Nederlands"}},
};

inline constexpr Choice organisation_holidays[] = {
    {"netherlands", {"Netherlands", "Nederland"}},
    {"belgium", {"Belgium", "België"}},
};

struct FutureDay;

/// The client and the figures that hold for the whole engagement. A workspace has exactly one, with the id
/// below.
struct Organisation {
    Id<Organisation> id;
    std::string name;
    std::string sector;
    std::string description;
    std::optional<std::int64_t> headcount;
    std::string currency;
    std::optional<double> workdays_per_year;
    std::optional<double> hours_per_week;
    std::optional<double> hourly_cost;
    std::optional<double> realisation;
    std::string language;
    std::optional<std::int64_t> minimum_group;
    std::optional<double> green_from;
    std::optional<double> amber_from;
    std::optional<Date> assessed_on;
    std::optional<Date> ready_by;
    std::optional<std::int64_t> horizon_years;
    std::optional<double> discount_rate;
    std::optional<Date> rollout_from;
    std::optional<Date> rollout_by;
    Id<FutureDay> rollout_story;
    std::string holidays;

    static constexpr std::string_view only_id = "organisation";

    static const EntityType &type();
};

inline constexpr FieldInfo organisation_fields[] = {
    text<&Organisation::name>("name", {"Name", "Naam"},
                              {"The client organisation.", "De organisatie van de klant."})
        .required()
        .column(),
    text<&Organisation::sector>("sector", {"Sector", "Sector"}).column(),
    paragraph<&Organisation::description>(
        "description", {"In short", "In het kort"},
        {"What does it do, and why does it want to change?", "Wat doet ze en waarom wil ze veranderen?"}),
    integer<&Organisation::headcount>("headcount", {"Headcount", "Aantal medewerkers"}).in("people").column(),
    text<&Organisation::currency>("currency", {"Currency", "Valuta"},
                                  {"Three letters, such as EUR.", "Drie letters, zoals EUR."})
        .required(),
    number<&Organisation::workdays_per_year>(
        "workdays_per_year", {"Workdays a year", "Werkdagen per jaar"},
        {"Used by the time-saved arithmetic.", "Voor het rekenen met gewonnen tijd."})
        .required()
        .between(1, 366)
        .in("days")
        .carries("C4"),
    number<&Organisation::hours_per_week>("hours_per_week", {"Hours a week", "Uren per week"})
        .required()
        .between(1, 168)
        .in("h")
        .carries("C4"),
    money<&Organisation::hourly_cost>("hourly_cost", {"Loaded cost of an hour", "Kosten van een uur"},
                                      {"Wages with all that comes on top.", "Loon met alle opslagen."}),
    share<&Organisation::realisation>("realisation", {"Time really used", "Tijd die echt benut wordt"},
                                      {"The part of the time won that turns into useful work.",
                                       "Het deel van de gewonnen tijd dat nuttig werk wordt."}),
    choice<&Organisation::language>(
        "language", organisation_languages, {"Language", "Taal"},
        {"Language of the guidelines and of new texts.", "Taal van de richtlijnen en van nieuwe teksten."})
        .required(),
    integer<&Organisation::minimum_group>(
        "minimum_group", {"Smallest group shown", "Kleinste groep die getoond wordt"},
        {"Groups with fewer answers are never shown.", "Groepen met minder antwoorden worden nooit getoond."})
        .required()
        .between(3, 1000)
        .in("people"),
    share<&Organisation::green_from>("green_from", {"Green from", "Groen vanaf"}).required().carries("EC6"),
    share<&Organisation::amber_from>("amber_from", {"Amber from", "Oranje vanaf"}).required().carries("EC6"),
    date<&Organisation::assessed_on>("assessed_on", {"Scored as of", "Beoordeeld per"},
                                     {"Empty means today.", "Leeg betekent vandaag."}),
    date<&Organisation::ready_by>("ready_by", {"Ready by", "Klaar op"},
                                  {"The date on which the organisation wants to start.",
                                   "De datum waarop de organisatie wil beginnen."}),
    integer<&Organisation::horizon_years>("horizon_years", {"Value over", "Waarde over"},
                                          {"Years for which the value is worked out. Empty means 3.",
                                           "Aantal jaren waarover de waarde telt. Leeg betekent 3."})
        .between(1, 30)
        .in("years"),
    share<&Organisation::discount_rate>("discount_rate", {"Discount rate", "Disconteringsvoet"},
                                        {"What a year's wait takes off money. Empty means 5%.",
                                         "Wat een jaar wachten van geld afneemt. Leeg betekent 5%."}),
    date<&Organisation::rollout_from>("rollout_from", {"Rollout from", "Uitrol vanaf"},
                                      {"The plan is worked out forwards from this day.",
                                       "Het plan wordt vanaf deze dag vooruit berekend."}),
    date<&Organisation::rollout_by>(
        "rollout_by", {"Rollout by", "Uitrol klaar op"},
        {"The plan is worked back from this day; with a first day too, this is when it must be ready.",
         "Vanaf deze dag wordt teruggerekend; is er ook een eerste dag, dan moet het plan hier klaar zijn."})
        .carries("V8"),
    reference<&Organisation::rollout_story>(
        "rollout_story", "future_day", {"Vision of the rollout", "Visie van de uitrol"},
        {"The future day from which we work back.", "De toekomstdag vanwaar we terugrekenen."})
        .carries("V8"),
    choice<&Organisation::holidays>(
        "holidays", organisation_holidays, {"Public holidays of", "Feestdagen van"},
        {"Empty: only the days off of the plan.", "Leeg: alleen de vrije dagen van het plan."}),
};

inline constexpr EntityType organisation_type{
    "organisation",
    "organisations",
    {"Organisation", "Organisatie"},
    {"Organisation", "Organisatie"},
    {"Whose engagement is this, and with which figures do we calculate?",
     "Van wie is deze opdracht, en met welke cijfers rekenen we?"},
    "engagement",
    organisation_fields,
    Organisation::only_id,
};

inline const EntityType &Organisation::type() {
    return organisation_type;
}

} // namespace kartrekker::model
