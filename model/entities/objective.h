#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Objective {
    Id<Objective> id;
    std::string name;
    std::string owner;
    std::optional<Date> due;
    std::string description;

    static const EntityType &type();
};

inline constexpr FieldInfo objective_fields[] = {
    text<&Objective::name>("name", {"Objective", "Strategisch doel"}).required().column(),
    text<&Objective::owner>("owner", {"Owner", "Eigenaar"}).column(),
    date<&Objective::due>("due", {"Due", "Klaar op"}).column(),
    paragraph<&Objective::description>("description", {"Description", "Toelichting"}),
};

inline constexpr EntityType objective_type{
    "objective",
    "objectives",
    {"Strategic objective", "Strategisch doel"},
    {"Strategic objectives", "Strategische doelen"},
    {"What the organisation wants to reach in the coming years.",
     "Wat de organisatie de komende jaren wil bereiken."},
    "goals",
    objective_fields,
};

inline const EntityType &Objective::type() {
    return objective_type;
}

} // namespace kartrekker::model
