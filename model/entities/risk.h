#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Guideline;

inline constexpr Choice risk_kinds[] = {
    {"reputation", {"Reputation", "Reputatie"}},
    {"privacy", {"Privacy", "Privacy"}},
    {"sector_rules", {"Rules of the sector", "Regels van de sector"}},
    {"distraction", {"Distraction", "Afleiding"}},
    {"security", {"Security", "Beveiliging"}},
    {"empty_platform", {"Empty platform", "Leeg platform"}},
};

struct Risk {
    Id<Risk> id;
    std::string name;
    std::string kind;
    std::optional<std::int64_t> impact;
    std::optional<std::int64_t> likelihood;
    Id<Guideline> guideline;
    std::string owner;
    std::string measure;

    static const EntityType &type();
};

inline constexpr FieldInfo risk_fields[] = {
    text<&Risk::name>("name", {"Risk", "Risico"}).required().column(),
    choice<&Risk::kind>("kind", risk_kinds, {"Kind", "Soort"}).column().carries("R7"),
    rating<&Risk::impact>("impact", {"Impact", "Impact"}).column().carries("R7"),
    rating<&Risk::likelihood>("likelihood", {"Likelihood", "Kans"}).column().carries("R7"),
    reference<&Risk::guideline>(
        "guideline", "guideline", {"Covered by", "Gedekt door"},
        {"A high risk needs a guideline.", "Een hoog risico heeft een richtlijn nodig."})
        .column()
        .carries("R7"),
    text<&Risk::owner>("owner", {"Owner", "Eigenaar"}),
    paragraph<&Risk::measure>("measure", {"Measure", "Maatregel"}),
};

inline constexpr EntityType risk_type{
    "risk",
    "risks",
    {"Risk", "Risico"},
    {"Risks", "Risico's"},
    {"What could go wrong, and which guideline covers it?",
     "Wat kan er misgaan en welke richtlijn dekt dat af?"},
    "governance",
    risk_fields,
};

inline const EntityType &Risk::type() {
    return risk_type;
}

} // namespace kartrekker::model
