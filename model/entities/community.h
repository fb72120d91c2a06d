#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Community {
    Id<Community> id;
    std::string name;
    std::string subject;
    std::string manager;
    std::optional<double> hours_per_week;
    std::optional<std::int64_t> members;
    bool allows_private_topics = false;
    bool leaders_join = false;
    bool is_compulsory = false;
    std::optional<std::int64_t> specialisation;
    std::optional<std::int64_t> with_access;
    std::optional<std::int64_t> target_size;
    std::optional<Date> opens_on;
    std::optional<double> joins_low;
    std::optional<double> joins;
    std::optional<double> joins_high;

    static const EntityType &type();
};

inline constexpr FieldInfo community_fields[] = {
    text<&Community::name>("name", {"Community", "Community"}).required().column(),
    text<&Community::subject>("subject", {"Subject", "Onderwerp"}).column(),
    text<&Community::manager>("manager", {"Manager", "Beheerder"}).column().carries("EC5"),
    number<&Community::hours_per_week>(
        "hours_per_week", {"Hours a week", "Uren per week"},
        {"Time that the manager really has for it.", "Tijd die de beheerder er echt voor heeft."})
        .column()
        .between(0, 168)
        .in("h")
        .carries("EC5"),
    integer<&Community::members>("members", {"Members", "Leden"}).column().in("people").carries("E5"),
    flag<&Community::allows_private_topics>("allows_private_topics",
                                            {"Private topics welcome", "Privéonderwerpen welkom"})
        .carries("EC3"),
    flag<&Community::leaders_join>("leaders_join", {"Leaders join in", "Leiders doen mee"}).carries("EC3"),
    flag<&Community::is_compulsory>("is_compulsory", {"Compulsory", "Verplicht"}).carries("EC2"),
    rating<&Community::specialisation>(
        "specialisation", {"Specialised", "Gespecialiseerd"},
        {"1 = anything goes, 5 = one narrow subject: then fewer people are enough.",
         "1 = van alles, 5 = één smal onderwerp: dan zijn minder mensen genoeg."})
        .carries("E5"),
    integer<&Community::with_access>("with_access", {"People with access", "Mensen met toegang"})
        .in("people")
        .carries("E5"),
    integer<&Community::target_size>("target_size", {"Members aimed at", "Leden die we willen"})
        .in("people")
        .carries("E5"),
    date<&Community::opens_on>("opens_on", {"Opens on", "Open vanaf"}).carries("E5"),
    number<&Community::joins_low>("joins_low", {"Join a month, low", "Nieuwe leden per maand, laag"})
        .between(0, 1e6)
        .in("people")
        .carries("M7"),
    number<&Community::joins>("joins", {"Join a month, likely", "Nieuwe leden per maand, verwacht"})
        .between(0, 1e6)
        .in("people")
        .carries("M7"),
    number<&Community::joins_high>("joins_high", {"Join a month, high", "Nieuwe leden per maand, hoog"})
        .between(0, 1e6)
        .in("people")
        .carries("M7"),
};

inline constexpr EntityType community_type{
    "community",
    "communities",
    {"Community", "Community"},
    {"Communities", "Communities"},
    {"Only actively managed communities thrive.", "Alleen actief beheerde communities bloeien."},
    "emotional-capital",
    community_fields,
};

inline const EntityType &Community::type() {
    return community_type;
}

} // namespace kartrekker::model
