#include "export/method_sources.h"

#include <fmt/format.h>

namespace kartrekker::exports {

namespace {

constexpr MethodSource sources[] = {
    {"BOES",
     {"Laurent Boes, IBM", "Laurent Boes, IBM"},
     {"Transformeer een organisatie in 5 stappen naar een social business",
      "Transformeer een organisatie in 5 stappen naar een social business"},
     "2013",
     {"article by a vendor's adviser, with cases and one research figure",
      "artikel van de adviseur van een leverancier, met praktijkgevallen en één onderzoekscijfer"}},
    {"DNA",
     {"DNA connect; on emotional capital after Huy & Shipilov (INSEAD), on happiness at work after Hamburger "
      "& Bergsma",
      "DNA connect; over emotioneel kapitaal naar Huy & Shipilov (INSEAD), over gelukkig werken naar "
      "Hamburger & "
      "Bergsma"},
     {"Weblog on happiness at work, the shop floor, emotional capital, B2B and idea challenges",
      "Weblog over gelukkig werken, de winkelvloer, emotioneel kapitaal, B2B en ideeënchallenges"},
     "2012–13",
     {"articles of a consultancy that report research and cases",
      "artikelen van een adviesbureau over onderzoek en praktijkgevallen"}},
    {"SOET",
     {"Nathalie Soeteman", "Nathalie Soeteman"},
     {"Social Business: oude wijn in nieuwe zakken?", "Social Business: oude wijn in nieuwe zakken?"},
     "2013",
     {"article of opinion on leadership", "opinieartikel over leiderschap"}},
    {"VALUE",
     {"author not named; published by Frankwatching", "auteur niet genoemd; verschenen bij Frankwatching"},
     {"Wat is de waarde van interne social media voor je organisatie?",
      "Wat is de waarde van interne social media voor je organisatie?"},
     "2014",
     {"article from practice, with vendors' cases",
      "artikel uit de praktijk, met gevallen van leveranciers"}},
    {"ESM",
     {"author not named", "auteur niet genoemd"},
     {"6 succesciteria voor Enterprise Social Media", "6 succesciteria voor Enterprise Social Media"},
     "",
     {"article from practice; its figures come from a vendor (Jive)",
      "artikel uit de praktijk; de cijfers zijn van een leverancier (Jive)"}},
};

constexpr MethodTension tensions[] = {
    {"R9, EC2",
     {"BOES quotes Rometty of IBM with approval: people will be rated by what they share.",
      "BOES haalt Rometty van IBM instemmend aan: je wordt straks beoordeeld op wat je deelt."},
     {"DNA, after Huy & Shipilov: sharing that was compelled and appraised gave dutiful, mediocre input; "
      "pride "
      "moves people.",
      "DNA, naar Huy & Shipilov: verplicht en beoordeeld delen leverde plichtmatige, middelmatige inbreng "
      "op; "
      "trots zet mensen in beweging."},
     {"Kartrekker follows the second: whatever compels sharing or appraises it is a finding. The choice is "
      "the "
      "client's.",
      "Kartrekker volgt de tweede: wat delen verplicht of beoordeelt, is een bevinding. De keuze is aan de "
      "klant."}},
    {"G3, C2, H0",
     {"ESM and BOES: knowledge sharing, connecting and satisfaction are container words, preconditions and "
      "no "
      "goals.",
      "ESM en BOES: kennis delen, verbinden en tevredenheid zijn containerbegrippen, voorwaarden en geen "
      "doelen."},
     {"BOES itself asks every case which sharing and collaboration it supports, and DNA measures happiness "
      "at "
      "work for its own sake.",
      "BOES vraagt zelf bij elke case welk delen en samenwerken die steunt, en DNA meet geluk op het werk om "
      "zichzelf."},
     {"Kartrekker refuses such words as a goal, asks for them at a case, and measures happiness beside the "
      "readiness, not in it.",
      "Kartrekker wijst zulke woorden af als doel, vraagt ernaar bij een case, en meet geluk naast de "
      "gereedheid, niet erin."}},
    {"EC3, EC4, E2",
     {"DNA: fun and talk about other things than work make the relations from which work talk follows.",
      "DNA: plezier en praat over andere dingen dan werk leggen de relaties waar gesprek over het werk uit "
      "volgt."},
     {"ESM: a community lives on talk that touches the bottom line; talk about methods, news and terms of "
      "employment comes easily and dries up.",
      "ESM: een community leeft van gesprek dat het resultaat raakt; praat over methoden, nieuws en "
      "arbeidsvoorwaarden komt vanzelf en droogt op."},
     {"Kartrekker measures both: fun as a pillar, and the mix of conversation over time with an alarm for "
      "each "
      "side.",
      "Kartrekker meet beide: plezier als pijler, en de gespreksmix in de tijd met een alarm voor elke "
      "kant."}},
};

/// The rules of the method: letters and the numbers that there are of them.
struct RuleFamily {
    std::string_view letters;
    int first, last;
};

constexpr RuleFamily families[] = {
    {"G", 1, 6}, {"S", 1, 7}, {"C", 1, 8}, {"R", 1, 9}, {"T", 1, 7}, {"EC", 1, 6}, {"H", 0, 4},
    {"F", 1, 7}, {"I", 1, 3}, {"B", 1, 5}, {"M", 1, 8}, {"V", 1, 8}, {"E", 1, 6},
};

struct RuleOrigin {
    std::string_view rule; ///< one rule, or a letter for all other rules that start with it
    std::string_view sources;
};

/// A rule of its own comes before its letter. From the method's text: each rule names where it stands.
constexpr RuleOrigin origins[] = {
    {"G2", "BOES, ESM"}, {"G3", "BOES, ESM"}, {"G4", "VALUE"},       {"G", "BOES"},   {"S4", "ESM"},
    {"S5", "DNA"},       {"S6", "SOET"},      {"S7", "SOET"},        {"S", "BOES"},   {"C5", "BOES, VALUE"},
    {"C6", "DNA"},       {"C7", "VALUE"},     {"C8", "VALUE, SOET"}, {"C", "BOES"},   {"R7", "DNA"},
    {"R9", "DNA, BOES"}, {"R", "BOES"},       {"T1", "BOES"},        {"T2", "BOES"},  {"T3", "DNA"},
    {"T4", "ESM"},       {"T5", "ESM, DNA"},  {"T6", "SOET"},        {"T7", "VALUE"}, {"EC", "DNA"},
    {"E", "ESM"},        {"H", "DNA"},        {"F", "DNA"},          {"I", "DNA"},    {"B", "DNA"},
    {"M8", "BOES"},      {"M", "SOET"},       {"V", "VALUE"},
};

bool has_letters(std::string_view rule, std::string_view letters) {
    const std::size_t digits = rule.find_first_of("0123456789");
    return digits != std::string_view::npos && rule.substr(0, digits) == letters;
}

} // namespace

std::span<const MethodSource> method_sources() {
    return sources;
}

std::span<const MethodTension> method_tensions() {
    return tensions;
}

bool is_method_rule(std::string_view rule) {
    for (const RuleFamily &family : families)
        for (int number = family.first; number <= family.last; ++number)
            if (rule == fmt::format("{}{}", family.letters, number)) return true;
    return false;
}

std::string method_rule_ranges() {
    std::string text;
    for (const RuleFamily &family : families)
        text += fmt::format("{0}{1}{2}–{1}{3}", text.empty() ? "" : ", ", family.letters, family.first,
                            family.last);
    return text;
}

std::string_view sources_of_rule(std::string_view rule) {
    if (!is_method_rule(rule)) return {};
    for (const RuleOrigin &origin : origins)
        if (origin.rule == rule || has_letters(rule, origin.rule)) return origin.sources;
    return {};
}

} // namespace kartrekker::exports
