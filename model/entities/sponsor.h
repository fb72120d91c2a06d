#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

inline constexpr Choice sponsor_roles[] = {
    {"early_adopter", {"Early adopter", "Kartrekker"}},
    {"leader", {"Leader", "Leidinggevende"}},
    {"stature", {"Sponsor of stature", "Sponsor met aanzien"}},
    {"ambassador", {"Ambassador", "Ambassadeur"}},
};

/// A person who pulls: an early adopter or a leader with stature, told apart by role. Trait ratings run from
/// 1 to 5.
struct Sponsor {
    Id<Sponsor> id;
    std::string name;
    std::string role;
    std::string job;
    Id<Unit> unit;
    std::optional<std::int64_t> credibility;
    std::optional<std::int64_t> communication;
    std::optional<std::int64_t> authority;
    std::optional<std::int64_t> conviction;
    std::optional<std::int64_t> social_activity;
    std::optional<std::int64_t> up_to_date;
    std::optional<std::int64_t> leads_by_example;
    std::optional<std::int64_t> serving_leadership;
    bool has_stature = false;
    bool is_hero = false;
    bool is_embraced = false;
    std::optional<Date> leaves_on;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo sponsor_fields[] = {
    text<&Sponsor::name>("name", {"Name", "Naam"}).required().column(),
    choice<&Sponsor::role>("role", sponsor_roles, {"Role", "Rol"}).required().column(),
    text<&Sponsor::job>("job", {"Job", "Functie"}).column(),
    reference<&Sponsor::unit>("unit", "unit", {"Unit", "Afdeling"}).column().carries("S5"),
    rating<&Sponsor::credibility>("credibility", {"Credibility", "Geloofwaardigheid"},
                                  {"1 = people doubt it, 5 = people take it from this person.",
                                   "1 = men twijfelt, 5 = men neemt het van deze persoon aan."})
        .column()
        .carries("S1"),
    rating<&Sponsor::communication>("communication", {"Communication", "Communicatie"})
        .column()
        .carries("S1"),
    rating<&Sponsor::authority>("authority", {"Authority", "Autoriteit"}).column().carries("S1"),
    rating<&Sponsor::conviction>(
        "conviction", {"Conviction", "Overtuiging"},
        {"Convinced that the change is needed.", "Overtuigd dat de verandering nodig is."})
        .column()
        .carries("S1"),
    rating<&Sponsor::social_activity>("social_activity",
                                      {"Active on social media", "Actief op sociale media"})
        .carries("S2"),
    rating<&Sponsor::up_to_date>(
        "up_to_date", {"Up to date", "Op de hoogte"},
        {"Follows what is new in this field.", "Volgt de ontwikkelingen op dit gebied."})
        .carries("S2"),
    rating<&Sponsor::leads_by_example>("leads_by_example", {"Leads by example", "Geeft het voorbeeld"},
                                       {"Works the new way in person.", "Werkt zelf op de nieuwe manier."})
        .carries("S3"),
    rating<&Sponsor::serving_leadership>(
        "serving_leadership", {"Open, serving leadership", "Open, dienend leiderschap"},
        {"Empowers, connects, facilitates.", "Geeft ruimte, verbindt, faciliteert."})
        .carries("S7"),
    flag<&Sponsor::has_stature>("has_stature", {"Has stature and goes first", "Heeft aanzien en gaat voorop"},
                                {"Also sees to goals, people, software and access.",
                                 "Zorgt ook voor doelen, mensen, software en toegang."})
        .carries("S4"),
    flag<&Sponsor::is_hero>(
        "is_hero", {"Steps off the path for customers", "Durft voor klanten buiten de lijnen"},
        {"Dares to bump a nose, and is backed.", "Durft de neus te stoten en krijgt rugdekking."})
        .carries("S6"),
    flag<&Sponsor::is_embraced>("is_embraced",
                                {"Is backed by the management", "Krijgt steun van het management"})
        .carries("S6"),
    date<&Sponsor::leaves_on>("leaves_on", {"Leaves on", "Vertrekt op"}),
    paragraph<&Sponsor::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType sponsor_type{
    "sponsor",
    "sponsors",
    {"Sponsor", "Sponsor"},
    {"Sponsors", "Sponsors"},
    {"Leaders who pull the cart: add who decides, who goes first and whom people follow.",
     "Leiders die de kar trekken: voeg toe wie beslist, wie vooroploopt en wie mensen volgen."},
    "sponsors",
    sponsor_fields,
};

inline const EntityType &Sponsor::type() {
    return sponsor_type;
}

} // namespace kartrekker::model
