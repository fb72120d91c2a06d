#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;

inline constexpr Choice decision_subjects[] = {
    {"vision", {"The vision", "De visie"}},
    {"budget", {"Budget", "Budget"}},
    {"what", {"What we want to reach", "Wat we willen bereiken"}},
    {"how", {"How we do it", "Hoe we het doen"}},
};

inline constexpr Choice decision_states[] = {
    {"asked", {"Asked", "Gevraagd"}},
    {"approved", {"Approved", "Goedgekeurd"}},
    {"refused", {"Refused", "Afgewezen"}},
};

struct Decision {
    Id<Decision> id;
    std::string name;
    std::string subject;
    std::string state;
    Id<BusinessCase> business_case;
    std::string approved_by;
    std::string funded_by;
    std::optional<double> amount;
    std::optional<Date> asked_on;
    std::optional<Date> decided_on;
    std::string cost_of_waiting;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo decision_fields[] = {
    text<&Decision::name>("name", {"Decision", "Besluit"},
                          {"What was asked, in one sentence.", "Wat er gevraagd werd, in één zin."})
        .required()
        .column(),
    choice<&Decision::subject>(
        "subject", decision_subjects, {"About", "Gaat over"},
        {"Approval is for the what, not for each how.", "Goedkeuring gaat over het wat, niet over elk hoe."})
        .required()
        .column()
        .carries("V7"),
    choice<&Decision::state>("state", decision_states, {"State", "Stand"}).required().column().carries("C8"),
    reference<&Decision::business_case>("case", "case", {"For case", "Voor case"}).carries("C8"),
    text<&Decision::approved_by>("approved_by", {"Approved by", "Goedgekeurd door"}).column().carries("C8"),
    text<&Decision::funded_by>(
        "funded_by", {"Paid by", "Betaald door"},
        {"The part of the business that gains.", "Het bedrijfsonderdeel dat er baat bij heeft."})
        .column()
        .carries("C8"),
    money<&Decision::amount>("amount", {"Amount", "Bedrag"}).column().carries("C8"),
    date<&Decision::asked_on>("asked_on", {"Asked on", "Gevraagd op"}).carries("C8"),
    date<&Decision::decided_on>("decided_on", {"Decided on", "Besloten op"}).column().carries("C8"),
    paragraph<&Decision::cost_of_waiting>(
        "cost_of_waiting", {"Cost of waiting", "Kosten van wachten"},
        {"What does each month of waiting cost?", "Wat kost elke maand wachten?"})
        .carries("C8"),
    paragraph<&Decision::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType decision_type{
    "decision",
    "decisions",
    {"Decision", "Besluit"},
    {"Decisions", "Besluiten"},
    {"Who decided what, who pays, and what does waiting cost?",
     "Wie besloot wat, wie betaalt en wat kost wachten?"},
    "goals",
    decision_fields,
};

inline const EntityType &Decision::type() {
    return decision_type;
}

} // namespace kartrekker::model
