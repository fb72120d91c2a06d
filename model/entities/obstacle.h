#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;

struct Obstacle {
    Id<Obstacle> id;
    std::string name;
    Id<BusinessCase> business_case;
    std::string owner;
    std::optional<Date> due;
    bool is_cleared = false;
    std::string action;

    static const EntityType &type();
};

inline constexpr FieldInfo obstacle_fields[] = {
    text<&Obstacle::name>("name", {"Obstacle", "Obstakel"}).required().column(),
    reference<&Obstacle::business_case>("case", "case", {"Case", "Case"}).column(),
    text<&Obstacle::owner>("owner", {"Owner", "Eigenaar"}).column().carries("C3"),
    date<&Obstacle::due>("due", {"Due", "Klaar op"}).column().carries("C3"),
    flag<&Obstacle::is_cleared>("is_cleared", {"Cleared", "Opgeruimd"}).column().carries("C3"),
    paragraph<&Obstacle::action>("action", {"Action", "Actie"}),
};

inline constexpr EntityType obstacle_type{
    "obstacle",
    "obstacles",
    {"Obstacle", "Obstakel"},
    {"Obstacles", "Obstakels"},
    {"What keeps people from understanding and joining?", "Wat houdt mensen af van begrijpen en meedoen?"},
    "cases",
    obstacle_fields,
};

inline const EntityType &Obstacle::type() {
    return obstacle_type;
}

} // namespace kartrekker::model
