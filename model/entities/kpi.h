#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Goal;

inline constexpr Choice kpi_levels[] = {
    {"users", {"Users", "Gebruikers"}},
    {"teams", {"Teams", "Teams"}},
    {"activity", {"Activity", "Activiteit"}},
    {"content", {"Content", "Inhoud"}},
    {"added_value", {"Added value", "Toegevoegde waarde"}},
};

inline constexpr Choice kpi_subjects[] = {
    {"customer_satisfaction", {"Customer satisfaction", "Klanttevredenheid"}},
    {"staff_satisfaction", {"Staff satisfaction", "Medewerkerstevredenheid"}},
    {"other", {"Something else", "Iets anders"}},
};

struct Kpi {
    Id<Kpi> id;
    Id<Goal> goal;
    std::string name;
    std::string level;
    std::string unit;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> due;
    bool compels_sharing = false;
    std::string subject;
    std::optional<double> hours_per_month;

    static const EntityType &type();
};

inline constexpr FieldInfo kpi_fields[] = {
    part_of<&Kpi::goal>("goal", "goal", {"Goal", "Doelstelling"}),
    text<&Kpi::name>("name", {"KPI", "KPI"}).required().column().carries("G3"),
    choice<&Kpi::level>("level", kpi_levels, {"Level", "Niveau"},
                        {"The first three count easily and prove little.",
                         "De eerste drie tellen makkelijk en bewijzen weinig."})
        .column()
        .carries("V1"),
    text<&Kpi::unit>("unit", {"Unit", "Eenheid"}).column().carries("G3"),
    number<&Kpi::baseline>("baseline", {"Baseline", "Nulmeting"}).column().carries("G3"),
    number<&Kpi::target>("target", {"Target", "Streefwaarde"}).column().carries("G3"),
    date<&Kpi::due>("due", {"Due", "Klaar op"}).column().carries("G3"),
    flag<&Kpi::compels_sharing>("compels_sharing",
                                {"Appraises what people share", "Beoordeelt wat mensen delen"},
                                {"Counts someone's contributions in an appraisal.",
                                 "Telt iemands bijdragen mee in een personeelsbeoordeling."})
        .carries("R9"),
    choice<&Kpi::subject>(
        "subject", kpi_subjects, {"Subject", "Onderwerp"},
        {"Customer satisfaction is measured twice a year.", "Klanttevredenheid meet je twee keer per jaar."})
        .carries("V4"),
    number<&Kpi::hours_per_month>(
        "hours_per_month", {"Hours of measuring a month", "Uren meten per maand"},
        {"Never measure more than you work for the customer.", "Meet nooit meer dan je voor de klant werkt."})
        .in("h")
        .carries("V2"),
};

inline constexpr EntityType kpi_type{
    "kpi",
    "kpis",
    {"KPI", "KPI"},
    {"KPIs", "KPI's"},
    {"How you see that the goal comes nearer.", "Waaraan je ziet dat de doelstelling dichterbij komt."},
    "goals",
    kpi_fields,
};

inline const EntityType &Kpi::type() {
    return kpi_type;
}

} // namespace kartrekker::model
