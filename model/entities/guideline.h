#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice guideline_domains[] = {
    {"private_use", {"Private use", "Privégebruik"}},
    {"business_public", {"Business, in public", "Zakelijk, openbaar"}},
    {"business_internal", {"Business, internal", "Zakelijk, intern"}},
    {"all_use", {"All use", "Alle gebruik"}},
};

inline constexpr Choice guideline_forms[] = {
    {"document", {"Document", "Document"}},
    {"card", {"Card or poster", "Kaart of poster"}},
    {"film", {"Short film", "Filmpje"}},
    {"wiki", {"Wiki page", "Wikipagina"}},
    {"with_contract", {"Signed with the contract", "Bij het arbeidscontract"}},
};

struct Guideline {
    Id<Guideline> id;
    std::string name;
    std::string domain;
    std::string form;
    bool made_together = false;
    bool open_by_default = false;
    bool names_ambassadors = false;
    bool compels_sharing = false;
    std::string owner;
    std::optional<Date> trained_on;
    std::optional<Date> review_on;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo guideline_fields[] = {
    text<&Guideline::name>("name", {"Guideline", "Richtlijn"}).required().column(),
    choice<&Guideline::domain>("domain", guideline_domains, {"About", "Gaat over"}).column().carries("R8"),
    choice<&Guideline::form>("form", guideline_forms, {"Form", "Vorm"},
                             {"A form that people take in.", "Een vorm die mensen opnemen."})
        .column()
        .carries("R3"),
    flag<&Guideline::made_together>("made_together", {"Made together", "Samen gemaakt"},
                                    {"With the people it is for, such as on a wiki.",
                                     "Met de mensen voor wie het is, bijvoorbeeld op een wiki."})
        .column()
        .carries("R2"),
    flag<&Guideline::open_by_default>("open_by_default",
                                      {"Says what is open by default", "Zegt wat standaard open is"})
        .carries("R6"),
    flag<&Guideline::names_ambassadors>(
        "names_ambassadors", {"Sees every employee as ambassador", "Ziet elke medewerker als ambassadeur"})
        .carries("R8"),
    flag<&Guideline::compels_sharing>("compels_sharing", {"Compels sharing", "Verplicht tot delen"},
                                      {"Sharing is an order or counts in an appraisal.",
                                       "Delen is een opdracht of telt mee in een personeelsbeoordeling."})
        .carries("R9"),
    text<&Guideline::owner>("owner", {"Owner", "Eigenaar"}).column().carries("R5"),
    date<&Guideline::trained_on>("trained_on", {"Last training", "Laatste training"}).carries("R5"),
    date<&Guideline::review_on>("review_on", {"Review on", "Herzien op"}).column().carries("R5"),
    paragraph<&Guideline::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType guideline_type{
    "guideline",
    "guidelines",
    {"Guideline", "Richtlijn"},
    {"Guidelines", "Richtlijnen"},
    {"Simple, clear and carried by all.", "Eenvoudig, duidelijk en door iedereen gedragen."},
    "governance",
    guideline_fields,
};

inline const EntityType &Guideline::type() {
    return guideline_type;
}

} // namespace kartrekker::model
