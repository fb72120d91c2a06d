#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice capability_kinds[] = {
    {"conversation", {"Threaded conversation", "Gesprekken in draadjes"}},
    {"profiles", {"Profiles", "Profielen"}},
    {"anywhere", {"Every place and device", "Elke plek en elk apparaat"}},
    {"own_solution", {"Finding people and answers oneself", "Zelf mensen en antwoorden vinden"}},
    {"coupling", {"Coupling with business applications", "Koppeling met bedrijfsapplicaties"}},
    {"other", {"Something else", "Iets anders"}},
};

struct Capability {
    Id<Capability> id;
    std::string name;
    std::string kind;
    std::optional<std::int64_t> weight;
    bool must_have = false;
    std::string description;

    static const EntityType &type();
};

inline constexpr FieldInfo capability_fields[] = {
    text<&Capability::name>("name", {"Capability", "Mogelijkheid"}).required().column(),
    choice<&Capability::kind>(
        "kind", capability_kinds, {"Kind", "Soort"},
        {"Threaded conversation and profiles count most.", "Gesprekken en profielen tellen het zwaarst."})
        .column()
        .carries("T4"),
    rating<&Capability::weight>("weight", {"Weight", "Gewicht"}).column().carries("T2"),
    flag<&Capability::must_have>(
        "must_have", {"Must have", "Eis"},
        {"A candidate without it drops out.", "Een kandidaat zonder deze mogelijkheid valt af."})
        .column()
        .carries("T2"),
    paragraph<&Capability::description>("description", {"Description", "Toelichting"}),
};

inline constexpr EntityType capability_type{
    "capability",
    "capabilities",
    {"Capability", "Mogelijkheid"},
    {"Capabilities", "Mogelijkheden"},
    {"What must the technology make possible?", "Wat moet de techniek mogelijk maken?"},
    "technology",
    capability_fields,
};

inline const EntityType &Capability::type() {
    return capability_type;
}

} // namespace kartrekker::model
