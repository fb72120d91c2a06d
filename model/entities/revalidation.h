#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;
struct Candidate;
struct Guideline;

inline constexpr Choice revalidation_verdicts[] = {
    {"keep", {"Keep", "Houden"}},
    {"change", {"Change", "Aanpassen"}},
    {"stop", {"Stop", "Stoppen"}},
};

struct Revalidation {
    Id<Revalidation> id;
    std::string name;
    Id<BusinessCase> business_case;
    Id<Guideline> guideline;
    Id<Candidate> candidate;
    std::optional<Date> checked_on;
    std::string checked_by;
    std::string verdict;
    std::optional<Date> next_on;

    static const EntityType &type();
};

inline constexpr FieldInfo revalidation_fields[] = {
    text<&Revalidation::name>("name", {"What was checked", "Wat is herijkt"}).required().column(),
    reference<&Revalidation::business_case>("case", "case", {"Case", "Case"}).column().carries("M8"),
    reference<&Revalidation::guideline>("guideline", "guideline", {"Guideline", "Richtlijn"})
        .column()
        .carries("M8"),
    reference<&Revalidation::candidate>("candidate", "candidate", {"Platform", "Platform"})
        .column()
        .carries("M8"),
    date<&Revalidation::checked_on>("checked_on", {"Checked on", "Herijkt op"})
        .required()
        .column()
        .carries("M8"),
    text<&Revalidation::checked_by>("checked_by", {"Checked by", "Herijkt door"}).carries("M8"),
    choice<&Revalidation::verdict>("verdict", revalidation_verdicts, {"Verdict", "Oordeel"})
        .required()
        .column()
        .carries("M8"),
    date<&Revalidation::next_on>("next_on", {"Next check", "Volgende herijking"}).column().carries("M8"),
};

inline constexpr EntityType revalidation_type{
    "revalidation",
    "revalidations",
    {"Yearly check", "Jaarlijkse herijking"},
    {"Yearly checks", "Jaarlijkse herijkingen"},
    {"What works now may not in a year.", "Wat nu werkt, werkt over een jaar misschien niet meer."},
    "governance",
    revalidation_fields,
};

inline const EntityType &Revalidation::type() {
    return revalidation_type;
}

} // namespace kartrekker::model
