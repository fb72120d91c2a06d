#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Candidate;
struct BusinessCase;

inline constexpr Choice coupling_states[] = {
    {"present", {"Present", "Aanwezig"}},
    {"possible", {"Possible", "Mogelijk"}},
    {"missing", {"Not possible", "Niet mogelijk"}},
};

struct Coupling {
    Id<Coupling> id;
    Id<Candidate> candidate;
    std::string application;
    std::string state;
    Id<BusinessCase> business_case;

    static const EntityType &type();
};

inline constexpr FieldInfo coupling_fields[] = {
    part_of<&Coupling::candidate>("candidate", "candidate", {"Candidate", "Kandidaat"}),
    text<&Coupling::application>("application", {"Application", "Applicatie"})
        .naming(Named::other)
        .required()
        .column()
        .carries("T2"),
    choice<&Coupling::state>("state", coupling_states, {"State", "Stand"}).required().column().carries("T2"),
    reference<&Coupling::business_case>("case", "case", {"For case", "Voor case"}).column().carries("T2"),
};

inline constexpr EntityType coupling_type{
    "coupling",
    "couplings",
    {"Coupling", "Koppeling"},
    {"Couplings", "Koppelingen"},
    {"Links between the network and important business applications.",
     "Koppelingen tussen het netwerk en belangrijke bedrijfsapplicaties."},
    "technology",
    coupling_fields,
};

inline const EntityType &Coupling::type() {
    return coupling_type;
}

} // namespace kartrekker::model
