#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;

inline constexpr Choice cost_kinds[] = {
    {"licence", {"Licences", "Licenties"}},
    {"implementation", {"Implementation", "Invoering"}},
    {"training", {"Training", "Training"}},
    {"community", {"Community management", "Communitybeheer"}},
    {"time", {"Time of staff", "Tijd van medewerkers"}},
    {"measuring", {"Measuring", "Meten"}},
    {"other", {"Something else", "Iets anders"}},
};

/// What it costs in money, once at the start and every year. A low or high that is missing is the likely one.
struct Cost {
    Id<Cost> id;
    std::string name;
    std::string kind;
    std::optional<double> once_low;
    std::optional<double> once;
    std::optional<double> once_high;
    std::optional<double> yearly_low;
    std::optional<double> yearly;
    std::optional<double> yearly_high;
    Id<BusinessCase> business_case;

    static const EntityType &type();
};

inline constexpr FieldInfo cost_fields[] = {
    text<&Cost::name>("name", {"Cost", "Kosten"}).required().column(),
    choice<&Cost::kind>("kind", cost_kinds, {"Kind", "Soort"}).required().column(),
    money<&Cost::once_low>("once_low", {"Once, low", "Eenmalig, laag"}).carries("M7"),
    money<&Cost::once>("once", {"Once, likely", "Eenmalig, verwacht"}).column().carries("M7"),
    money<&Cost::once_high>("once_high", {"Once, high", "Eenmalig, hoog"}).carries("M7"),
    money<&Cost::yearly_low>("yearly_low", {"Yearly, low", "Jaarlijks, laag"}).carries("M7"),
    money<&Cost::yearly>("yearly", {"Yearly, likely", "Jaarlijks, verwacht"}).column().carries("M7"),
    money<&Cost::yearly_high>("yearly_high", {"Yearly, high", "Jaarlijks, hoog"}).carries("M7"),
    reference<&Cost::business_case>("case", "case", {"Case", "Case"}).column().carries("C8"),
};

inline constexpr EntityType cost_type{
    "cost",
    "costs",
    {"Cost", "Kosten"},
    {"Costs", "Kosten"},
    {"What does it cost, once and every year?", "Wat kost het, eenmalig en elk jaar?"},
    "value",
    cost_fields,
};

inline const EntityType &Cost::type() {
    return cost_type;
}

} // namespace kartrekker::model
