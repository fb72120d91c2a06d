#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice finding_verdicts[] = {
    {"undecided", {"Not decided", "Niet besloten"}},
    {"accepted", {"Accepted", "Aanvaard"}},
    {"dismissed", {"Dismissed", "Terzijde gelegd"}},
};

inline constexpr Choice finding_severities[] = {
    {"high", {"High", "Hoog"}},
    {"medium", {"Medium", "Middel"}},
    {"low", {"Low", "Laag"}},
};

/// What was decided about a finding. Findings are made anew with every scoring; this stays, and still says
/// what was found when the finding has gone.
struct FindingDecision {
    Id<FindingDecision> id;
    std::string sentence;
    std::string finding; ///< assessment + "/" + the finding's id
    std::string section;
    std::string severity;
    std::string verdict;
    std::string reason;
    std::string owner;
    std::optional<Date> decided_on;

    static const EntityType &type();
};

inline constexpr FieldInfo finding_decision_fields[] = {
    text<&FindingDecision::sentence>("sentence", {"Finding", "Bevinding"}).required().column(),
    text<&FindingDecision::finding>("finding", {"Id of the finding", "Kenmerk van de bevinding"})
        .required()
        .fixed(),
    text<&FindingDecision::section>("section", {"Section", "Onderdeel"}).fixed(),
    choice<&FindingDecision::severity>("severity", finding_severities, {"Severity", "Ernst"}).column(),
    choice<&FindingDecision::verdict>("verdict", finding_verdicts, {"Decision", "Besluit"})
        .required()
        .column(),
    paragraph<&FindingDecision::reason>(
        "reason", {"Reason", "Reden"},
        {"Why nothing is done about it.", "Waarom er niets aan gedaan wordt."}),
    text<&FindingDecision::owner>("owner", {"Owner", "Eigenaar"}, {"Who sees to it.", "Wie ervoor zorgt."})
        .column(),
    date<&FindingDecision::decided_on>("decided_on", {"Decided on", "Besloten op"}).column(),
};

inline constexpr EntityType finding_decision_type{
    "finding_decision",
    "finding_decisions",
    {"Decision on a finding", "Besluit over een bevinding"},
    {"Decisions on findings", "Besluiten over bevindingen"},
    {"Which findings are accepted, which are dismissed, and why?",
     "Welke bevindingen zijn aanvaard, welke terzijde gelegd, en waarom?"},
    "findings",
    finding_decision_fields,
};

inline const EntityType &FindingDecision::type() {
    return finding_decision_type;
}

} // namespace kartrekker::model
