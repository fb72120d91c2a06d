#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice comparison_measures[] = {
    {"recommend", {"Would recommend us", "Beveelt ons aan"}},
    {"consider", {"Would consider us", "Overweegt ons"}},
    {"authority", {"Sees us as an authority", "Ziet ons als autoriteit"}},
    {"satisfied", {"Is satisfied", "Is tevreden"}},
};

struct Comparison {
    Id<Comparison> id;
    std::optional<Date> date;
    std::string measure;
    std::optional<std::int64_t> members_asked;
    std::optional<double> members;
    std::optional<std::int64_t> others_asked;
    std::optional<double> others;

    static const EntityType &type();
};

inline constexpr FieldInfo comparison_fields[] = {
    date<&Comparison::date>("date", {"Date", "Datum"}).required().column().carries("B4"),
    choice<&Comparison::measure>("measure", comparison_measures, {"Measure", "Maat"})
        .required()
        .column()
        .carries("B4"),
    integer<&Comparison::members_asked>("members_asked", {"Members asked", "Gevraagde leden"})
        .required()
        .between(1, 10000000)
        .in("people")
        .carries("B4"),
    share<&Comparison::members>("members", {"Members", "Leden"}).required().column().carries("B4"),
    integer<&Comparison::others_asked>("others_asked", {"Non-members asked", "Gevraagde niet-leden"})
        .required()
        .between(1, 10000000)
        .in("people")
        .carries("B4"),
    share<&Comparison::others>("others", {"Non-members", "Niet-leden"}).required().column().carries("B4"),
};

inline constexpr EntityType comparison_type{
    "comparison",
    "comparisons",
    {"Members and non-members", "Leden en niet-leden"},
    {"Members against non-members", "Leden naast niet-leden"},
    {"Do members recommend, consider and trust you more?",
     "Bevelen leden je vaker aan, overwegen en vertrouwen ze je meer?"},
    "cases",
    comparison_fields,
};

inline const EntityType &Comparison::type() {
    return comparison_type;
}

} // namespace kartrekker::model
