#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

struct Audience {
    Id<Audience> id;
    std::string name;
    std::optional<std::int64_t> headcount;
    std::string benefit;
    std::optional<std::int64_t> resistance;
    Id<Unit> unit;

    static const EntityType &type();
};

inline constexpr FieldInfo audience_fields[] = {
    text<&Audience::name>("name", {"Audience", "Doelgroep"}).required().column(),
    integer<&Audience::headcount>("headcount", {"People", "Mensen"}).column().in("people"),
    paragraph<&Audience::benefit>("benefit", {"What is in it for me", "Wat heb ik eraan"},
                                  {"In their own words.", "In hun eigen woorden."})
        .column()
        .carries("C6"),
    rating<&Audience::resistance>("resistance", {"Resistance", "Weerstand"},
                                  {"1 = none, 5 = strong.", "1 = geen, 5 = sterk."})
        .column()
        .carries("C6"),
    reference<&Audience::unit>("unit", "unit", {"Unit", "Afdeling"}),
};

inline constexpr EntityType audience_type{
    "audience",
    "audiences",
    {"Audience", "Doelgroep"},
    {"Audiences", "Doelgroepen"},
    {"What is in it for them?", "Wat hebben zij eraan?"},
    "cases",
    audience_fields,
};

inline const EntityType &Audience::type() {
    return audience_type;
}

} // namespace kartrekker::model
