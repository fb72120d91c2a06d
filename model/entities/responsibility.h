#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Activity;
struct Sponsor;

inline constexpr Choice responsibility_roles[] = {
    {"responsible", {"Responsible: does it", "Verantwoordelijk: doet het (R)"}},
    {"accountable", {"Accountable: answers for it", "Eindverantwoordelijk: staat ervoor (A)"}},
    {"consulted", {"Consulted: is asked", "Geraadpleegd: wordt gevraagd (C)"}},
    {"informed", {"Informed: is told", "Geïnformeerd: hoort het (I)"}},
};

/// One person's part in an activity (RACI).
struct Responsibility {
    Id<Responsibility> id;
    Id<Activity> activity;
    std::string who;
    Id<Sponsor> sponsor;
    std::string role;

    static const EntityType &type();
};

inline constexpr FieldInfo responsibility_fields[] = {
    part_of<&Responsibility::activity>("activity", "activity", {"Activity", "Activiteit"}),
    reference<&Responsibility::sponsor>("sponsor", "sponsor", {"Sponsor", "Sponsor"}).column(),
    text<&Responsibility::who>("who", {"Or somebody else", "Of iemand anders"}).naming(Named::other).column(),
    choice<&Responsibility::role>("role", responsibility_roles, {"Part", "Rol"}).required().column(),
};

inline constexpr EntityType responsibility_type{
    "responsibility",
    "responsibilities",
    {"Part in an activity", "Rol bij een activiteit"},
    {"RACI", "RACI"},
    {"Who does it, who answers for it, who is asked, who is told?",
     "Wie doet het, wie staat ervoor, wie wordt gevraagd, wie hoort het?"},
    "plan",
    responsibility_fields,
};

inline const EntityType &Responsibility::type() {
    return responsibility_type;
}

} // namespace kartrekker::model
