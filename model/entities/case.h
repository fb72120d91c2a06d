#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Goal;

inline constexpr Choice case_supports[] = {
    {"knowledge_sharing", {"Knowledge sharing", "Kennisdeling"}},
    {"new_communities", {"New communities", "Nieuwe communities"}},
    {"colleagues", {"Collaboration among colleagues", "Samenwerken met collega's"}},
    {"partners", {"Collaboration with partners", "Samenwerken met partners"}},
    {"customers", {"Collaboration with customers", "Samenwerken met klanten"}},
};

inline constexpr Choice case_kinds[] = {
    {"files_wikis_blogs",
     {"Files, wikis, blogs instead of mail", "Bestanden, wiki's en blogs in plaats van mail"}},
    {"merger", {"Finding each other in a merger", "Elkaar vinden bij een fusie"}},
    {"expertise", {"Finding talent or expertise", "Talent of expertise vinden"}},
    {"coffee_machine", {"Question asked by status update", "Vraag via een statusupdate"}},
    {"reuse", {"Reuse of documents", "Hergebruik van documenten"}},
    {"customer_matching", {"Matched customer record", "Klantgegevens met passende kennis"}},
    {"other", {"Something else", "Iets anders"}},
};

inline constexpr Choice case_processes[] = {
    {"innovation", {"Product innovation", "Productvernieuwing"}},
    {"marketing", {"Marketing", "Marketing"}},
    {"sales", {"Sales", "Verkoop"}},
    {"delivery", {"Delivery", "Levering"}},
    {"support", {"Support", "Ondersteuning"}},
    {"people", {"People and organisation", "Mens en organisatie"}},
};

inline constexpr Choice case_statuses[] = {
    {"idea", {"Idea", "Idee"}},
    {"chosen", {"Chosen", "Gekozen"}},
    {"running", {"Running", "Loopt"}},
    {"proven", {"Proven", "Bewezen"}},
};

inline constexpr Choice case_certainties[] = {
    {"low", {"Low", "Laag"}},
    {"medium", {"Medium", "Midden"}},
    {"high", {"High", "Hoog"}},
};

struct BusinessCase {
    Id<BusinessCase> id;
    std::string name;
    Id<Goal> goal;
    std::string supports;
    std::string kind;
    std::string process;
    std::string status;
    bool is_visible = false;
    std::string pain_point;
    std::string before;
    std::string after;
    std::optional<double> minutes_per_day;
    std::optional<std::int64_t> people;
    std::optional<double> benefit;
    std::string certainty;
    std::optional<double> budget;
    std::string funded_by;
    std::string approved_by;
    std::optional<Date> approved_on;
    std::string cost_of_waiting;

    static const EntityType &type();
};

inline constexpr FieldInfo case_fields[] = {
    text<&BusinessCase::name>("name", {"Case", "Case"}).required().column(),
    reference<&BusinessCase::goal>("goal", "goal", {"Serves goal", "Dient doelstelling"})
        .column()
        .carries("C2"),
    choice<&BusinessCase::supports>("supports", case_supports, {"Supports", "Ondersteunt"})
        .column()
        .carries("C2"),
    choice<&BusinessCase::kind>("kind", case_kinds, {"Kind", "Soort"}).carries("C5"),
    choice<&BusinessCase::process>(
        "process", case_processes, {"Process", "Proces"},
        {"From product innovation to support.", "Van productvernieuwing tot ondersteuning."})
        .carries("C7"),
    choice<&BusinessCase::status>("status", case_statuses, {"Status", "Status"})
        .required()
        .column()
        .carries("C1"),
    flag<&BusinessCase::is_visible>("is_visible",
                                    {"Told where all can see it", "Verteld waar iedereen het ziet"})
        .column()
        .carries("C1"),
    paragraph<&BusinessCase::pain_point>(
        "pain_point", {"Pain point", "Pijnpunt"},
        {"What goes wrong now, for whom?", "Wat gaat er nu mis, en voor wie?"})
        .carries("V6"),
    paragraph<&BusinessCase::before>("before", {"Before", "Vroeger"}).carries("C1"),
    paragraph<&BusinessCase::after>("after", {"After", "Nu"}).carries("C1"),
    number<&BusinessCase::minutes_per_day>("minutes_per_day", {"Time won a day", "Gewonnen tijd per dag"},
                                           {"Per person.", "Per persoon."})
        .between(0, 1440)
        .in("min")
        .carries("C4"),
    integer<&BusinessCase::people>("people", {"People", "Mensen"},
                                   {"How many people win that time.", "Hoeveel mensen die tijd winnen."})
        .in("people")
        .carries("C4"),
    money<&BusinessCase::benefit>("benefit", {"Other benefit a year", "Andere opbrengst per jaar"},
                                  {"Beside the time won.", "Naast de gewonnen tijd."}),
    choice<&BusinessCase::certainty>("certainty", case_certainties, {"Certainty", "Zekerheid"},
                                     {"How sure is this benefit?", "Hoe zeker is deze opbrengst?"})
        .carries("M6"),
    money<&BusinessCase::budget>("budget", {"Budget", "Budget"}).carries("C8"),
    text<&BusinessCase::funded_by>(
        "funded_by", {"Paid by", "Betaald door"},
        {"The part of the business that gains.", "Het bedrijfsonderdeel dat er baat bij heeft."})
        .carries("C8"),
    text<&BusinessCase::approved_by>("approved_by", {"Approved by", "Goedgekeurd door"}).carries("C8"),
    date<&BusinessCase::approved_on>("approved_on", {"Approved on", "Goedgekeurd op"}).carries("C8"),
    paragraph<&BusinessCase::cost_of_waiting>("cost_of_waiting", {"Cost of waiting", "Kosten van wachten"})
        .carries("C8"),
};

inline constexpr EntityType case_type{
    "case",
    "cases",
    {"Case", "Case"},
    {"Cases", "Cases"},
    {"Nothing convinces like success.", "Niets overtuigt zo als succes."},
    "cases",
    case_fields,
};

inline const EntityType &BusinessCase::type() {
    return case_type;
}

} // namespace kartrekker::model
