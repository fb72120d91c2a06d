#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Audience;
struct BusinessCase;
struct Community;
struct Goal;
struct Guideline;
struct Kpi;
struct Phase;
struct Sponsor;
struct Unit;

inline constexpr Choice activity_kinds[] = {
    {"work", {"Work", "Werk"}},
    {"wave", {"Wave", "Golf"}},
    {"training", {"Training", "Training"}},
    {"communication", {"Communication", "Communicatie"}},
    {"measuring", {"Measuring moment", "Meetmoment"}},
    {"milestone", {"Milestone", "Mijlpaal"}},
};

inline constexpr Choice activity_constraints[] = {
    {"as_soon_as_possible", {"As soon as possible", "Zo vroeg mogelijk"}},
    {"as_late_as_possible", {"As late as possible", "Zo laat mogelijk"}},
    {"must_start_on", {"Must start on", "Moet beginnen op"}},
    {"must_finish_on", {"Must finish on", "Moet klaar zijn op"}},
    {"start_no_earlier_than", {"Start no earlier than", "Begint niet eerder dan"}},
    {"start_no_later_than", {"Start no later than", "Begint niet later dan"}},
    {"finish_no_earlier_than", {"Finish no earlier than", "Niet eerder klaar dan"}},
    {"finish_no_later_than", {"Finish no later than", "Niet later klaar dan"}},
};

/// Something to do in the rollout. Its dates are not stored: the scheduler works them out from durations,
/// links, limits and what really happened. Durations and efforts are in working days.
struct Activity {
    Id<Activity> id;
    std::string name;
    std::string code;
    Id<Phase> phase;
    std::string kind;
    std::optional<double> duration;
    Id<Sponsor> owner;
    Id<Unit> unit;
    Id<Audience> audience;
    Id<Community> community;
    std::optional<std::int64_t> people;
    std::string constraint;
    std::optional<Date> constraint_date;
    std::optional<double> done;
    std::optional<Date> started_on;
    std::optional<Date> finished_on;
    std::optional<double> effort_low;
    std::optional<double> effort;
    std::optional<double> effort_high;
    std::optional<double> budget;
    std::optional<double> spent;
    Id<Goal> goal;
    Id<BusinessCase> business_case;
    Id<Guideline> guideline;
    Id<Kpi> kpi;
    std::string finding;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo activity_fields[] = {
    text<&Activity::name>("name", {"Activity", "Activiteit"}).required().column(),
    text<&Activity::code>("code", {"Code", "Code"},
                          {"Its id in the plan that it was imported from.",
                           "Het nummer in het plan waaruit ze is geïmporteerd."})
        .not_copied(),
    reference<&Activity::phase>("phase", "phase", {"Phase", "Fase"}).column().carries("V8"),
    choice<&Activity::kind>("kind", activity_kinds, {"Kind", "Soort"}).column(),
    number<&Activity::duration>(
        "duration", {"Duration", "Duur"},
        {"Working days; 0 is a milestone. Empty means 1.", "Werkdagen; 0 is een mijlpaal. Leeg betekent 1."})
        .column()
        .between(0, 10000)
        .in("days"),
    reference<&Activity::owner>("owner", "sponsor", {"Owner", "Eigenaar"}).column().carries("S5"),
    reference<&Activity::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    reference<&Activity::audience>("audience", "audience", {"Audience", "Doelgroep"}),
    reference<&Activity::community>("community", "community", {"Community", "Community"}).carries("E5"),
    integer<&Activity::people>("people", {"People it touches", "Mensen die het raakt"})
        .in("people")
        .carries("E5"),
    choice<&Activity::constraint>("constraint", activity_constraints, {"Limit", "Grens"}),
    date<&Activity::constraint_date>("constraint_date", {"Date of the limit", "Datum van de grens"}),
    share<&Activity::done>("done", {"Done", "Klaar"}).column().not_copied(),
    date<&Activity::started_on>("started_on", {"Really started on", "Echt begonnen op"}).not_copied(),
    date<&Activity::finished_on>("finished_on", {"Really finished on", "Echt klaar op"}).not_copied(),
    number<&Activity::effort_low>("effort_low", {"Effort, low", "Inspanning, laag"})
        .between(0, 1e6)
        .in("days")
        .carries("M7"),
    number<&Activity::effort>("effort", {"Effort, likely", "Inspanning, verwacht"})
        .between(0, 1e6)
        .in("days")
        .carries("M7"),
    number<&Activity::effort_high>("effort_high", {"Effort, high", "Inspanning, hoog"})
        .between(0, 1e6)
        .in("days")
        .carries("M7"),
    money<&Activity::budget>("budget", {"Budget", "Budget"}),
    money<&Activity::spent>("spent", {"Spent", "Uitgegeven"}).not_copied(),
    reference<&Activity::goal>("goal", "goal", {"Goal", "Doel"}).carries("G1"),
    reference<&Activity::business_case>("case", "case", {"Case", "Case"}).carries("C1"),
    reference<&Activity::guideline>("guideline", "guideline", {"Guideline", "Richtlijn"}).carries("R5"),
    reference<&Activity::kpi>("kpi", "kpi", {"KPI", "KPI"}).carries("V1"),
    text<&Activity::finding>("finding", {"From finding", "Uit bevinding"},
                             {"The finding that asked for it.", "De bevinding die erom vroeg."})
        .fixed(),
    paragraph<&Activity::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType activity_type{
    "activity",
    "activities",
    {"Activity", "Activiteit"},
    {"Activities", "Activiteiten"},
    {"What will somebody do on Monday morning?", "Wat gaat iemand maandagochtend doen?"},
    "plan",
    activity_fields,
};

inline const EntityType &Activity::type() {
    return activity_type;
}

} // namespace kartrekker::model
