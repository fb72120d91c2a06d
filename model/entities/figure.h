#pragma once

#include "model/entities/case.h"
#include "model/entity_type.h"

namespace kartrekker::model {

struct Benefit;

inline constexpr Choice figure_kinds[] = {
    {"research", {"Research", "Onderzoek"}},
    {"vendor", {"Vendor", "Leverancier"}},
    {"case", {"Case of another firm", "Case van een ander bedrijf"}},
    {"survey", {"Own survey", "Eigen onderzoek"}},
    {"own", {"Own measurement", "Eigen meting"}},
};

inline constexpr Choice figure_readings[] = {
    {"percent", {"Percent", "Procent"}},
    {"points", {"Percentage points", "Procentpunten"}},
    {"unsaid", {"The source does not say", "De bron zegt het niet"}},
    {"number", {"Number", "Aantal"}},
    {"money", {"Money", "Geld"}},
};

struct Figure {
    Id<Figure> id;
    std::string name;
    std::optional<double> value;
    std::string source;
    std::optional<std::int64_t> year;
    std::string kind;
    std::string reading;
    std::string certainty;
    Id<Benefit> benefit;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo figure_fields[] = {
    text<&Figure::name>("name", {"Figure", "Cijfer"}).required().column(),
    number<&Figure::value>("value", {"Value", "Waarde"}).column(),
    text<&Figure::source>("source", {"Source", "Bron"}).column(),
    integer<&Figure::year>("year", {"Year", "Jaar"}).column().between(1900, 2200),
    choice<&Figure::kind>("kind", figure_kinds, {"Kind", "Soort"}).column().carries("H4"),
    choice<&Figure::reading>("reading", figure_readings, {"Read as", "Te lezen als"}).column().carries("V5"),
    choice<&Figure::certainty>("certainty", case_certainties, {"Certainty", "Zekerheid"})
        .column()
        .carries("M6"),
    reference<&Figure::benefit>("benefit", "benefit", {"Used for", "Gebruikt voor"}).carries("V5"),
    paragraph<&Figure::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType figure_type{
    "figure",
    "figures",
    {"Figure", "Cijfer"},
    {"Figures and their sources", "Cijfers en hun bronnen"},
    {"Where does each figure come from, and how sure is it?",
     "Waar komt elk cijfer vandaan en hoe zeker is het?"},
    "value",
    figure_fields,
};

inline const EntityType &Figure::type() {
    return figure_type;
}

} // namespace kartrekker::model
