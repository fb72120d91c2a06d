#pragma once

#include "model/entities/kpi.h"
#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;

inline constexpr Choice benefit_kinds[] = {
    {"time_saved", {"Time saved", "Gewonnen tijd"}},
    {"process_shortened", {"Process shortened", "Kortere doorlooptijd"}},
    {"quotes_won", {"Quotes won", "Gewonnen offertes"}},
    {"delivery_margin", {"Delivery margin", "Leveringsmarge"}},
    {"turnover", {"Fewer people leave", "Minder verloop"}},
    {"productivity",
     {"Productivity by collaboration (vendor)", "Productiviteit door samenwerken (leverancier)"}},
    {"discovery", {"Finding what the company knows (vendor)", "Vinden wat het bedrijf weet (leverancier)"}},
    {"answers", {"Answers faster (vendor)", "Sneller antwoord (leverancier)"}},
    {"less_mail", {"Less mail (vendor)", "Minder mail (leverancier)"}},
    {"satisfaction", {"Motivated staff (vendor)", "Gemotiveerde medewerkers (leverancier)"}},
    {"renewal", {"Renewal (vendor)", "Vernieuwing (leverancier)"}},
    {"other", {"Something else", "Iets anders"}},
};

inline constexpr Choice benefit_readings[] = {
    {"percent", {"Percent of the figure", "Procent van het cijfer"}},
    {"points", {"Percentage points", "Procentpunten"}},
    {"unsaid", {"The source does not say", "De bron zegt het niet"}},
};

/// A yearly benefit in money: basis × change × value of a unit. What each figure means follows from the kind,
/// see `Arithmetic` in value_model.h. `change` is the likely one.
struct Benefit {
    Id<Benefit> id;
    std::string name;
    std::string kind;
    Id<BusinessCase> business_case;
    std::string level;
    std::optional<double> basis;
    std::optional<double> rate;
    std::optional<double> change_low;
    std::optional<double> change;
    std::optional<double> change_high;
    std::string reading;
    std::optional<double> unit_value;
    std::optional<Date> starts_on;
    std::string source;
    bool is_default = false;

    static const EntityType &type();
};

inline constexpr FieldInfo benefit_fields[] = {
    text<&Benefit::name>("name", {"Benefit", "Opbrengst"}).required().column(),
    choice<&Benefit::kind>("kind", benefit_kinds, {"Kind", "Soort"}).required().column().carries("G2"),
    reference<&Benefit::business_case>("case", "case", {"Case", "Case"}).column().carries("C8"),
    choice<&Benefit::level>("level", kpi_levels, {"Level", "Niveau"},
                            {"How social the benefit is decides how sure it can be.",
                             "Hoe socialer de opbrengst, hoe onzekerder."})
        .required()
        .column()
        .carries("M6"),
    number<&Benefit::basis>(
        "basis", {"Basis a year", "Basis per jaar"},
        {"What the change works on: people for time saved; cases, quotes, turnover or hours a year for the "
         "rest.",
         "Waar de verandering op werkt: mensen bij gewonnen tijd; anders zaken, offertes, omzet of uren per "
         "jaar."})
        .between(0, 1e12)
        .column(),
    number<&Benefit::rate>(
        "rate", {"Now", "Nu"},
        {"The present share in percent (quotes won, margin, leavers) or the present number of days.",
         "Het huidige percentage (gewonnen offertes, marge, vertrekkers) of het huidige aantal dagen."})
        .between(0, 1e12),
    number<&Benefit::change_low>("change_low", {"Change, low", "Verandering, laag"}).carries("M7"),
    number<&Benefit::change>(
        "change", {"Change, likely", "Verandering, verwacht"},
        {"Minutes a day for time saved, days for a shorter process, else percent. A case in "
         "the source: quotes won +14, delivery margin +20.",
         "Minuten per dag bij gewonnen tijd, dagen bij een kortere doorlooptijd, anders "
         "procenten. Een case uit de bron: gewonnen offertes +14, leveringsmarge +20."})
        .column()
        .carries("M7"),
    number<&Benefit::change_high>("change_high", {"Change, high", "Verandering, hoog"}).carries("M7"),
    choice<&Benefit::reading>(
        "reading", benefit_readings, {"Read as", "Te lezen als"},
        {"Percent or points make a large difference.", "Procenten of punten maakt veel verschil."})
        .carries("V5"),
    money<&Benefit::unit_value>("unit_value", {"Worth of one", "Waarde per stuk"},
                                {"Margin on a quote, cost of a day, of a leaver, of an hour. Empty for hours "
                                 "means the organisation's own.",
                                 "Marge per offerte, kosten per dag, per vertrekker, per uur. Leeg bij uren "
                                 "betekent die van de organisatie."}),
    date<&Benefit::starts_on>("starts_on", {"Starts on", "Begint op"},
                              {"Empty: from the day of scoring on.", "Leeg: vanaf de dag van beoordelen."})
        .column(),
    text<&Benefit::source>("source", {"Source", "Bron"}).carries("V5"),
    flag<&Benefit::is_default>("is_default", {"Figure of a vendor", "Cijfer van een leverancier"},
                               {"Not measured here: replace it by your own.",
                                "Niet hier gemeten: vervang het door een eigen cijfer."})
        .column(),
};

inline constexpr EntityType benefit_type{
    "benefit",
    "benefits",
    {"Benefit", "Opbrengst"},
    {"Benefits", "Opbrengsten"},
    {"What does the change bring in a year, low, likely and high?",
     "Wat levert de verandering per jaar op: laag, verwacht en hoog?"},
    "value",
    benefit_fields,
};

inline const EntityType &Benefit::type() {
    return benefit_type;
}

} // namespace kartrekker::model
