#include "tests/export/sample_scorecard.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace kartrekker::tests {

using model::AssessmentResult;
using model::CriterionResult;
using model::ItemResult;
using model::SectionResult;
using model::Severity;

namespace {

struct Words {
    model::Language language;
    std::string operator()(const char *english, const char *dutch) const {
        return language == model::Language::dutch ? dutch : english;
    }
};

ItemResult item(std::string id, std::string text, std::vector<std::int64_t> answers,
                bool is_reversed = false) {
    ItemResult made{std::move(id), std::move(text), is_reversed, 1, 5, {}};
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        made.statistics.count += answers[i];
        sum += static_cast<double>(i + 1) * static_cast<double>(answers[i]);
        squares += std::pow(static_cast<double>(i + 1), 2) * static_cast<double>(answers[i]);
    }
    const auto n = static_cast<double>(made.statistics.count);
    made.statistics.mean = sum / n;
    made.statistics.standard_deviation = std::sqrt((squares - sum * sum / n) / (n - 1));
    made.statistics.item_rest_correlation = 0.5 + 0.01 * sum / n;
    made.statistics.distribution = std::move(answers);
    return made;
}

void answer(SectionResult &section, std::int64_t count, double mean, double deviation) {
    section.has_answers = true;
    model::SectionStatistics &perceived = section.perceived;
    perceived.count = count;
    perceived.mean = mean;
    perceived.standard_deviation = deviation;
    const auto n = static_cast<double>(count);
    const double half =
        boost::math::quantile(boost::math::students_t(n - 1), 0.975) * deviation / std::sqrt(n);
    perceived.interval_low = mean - half;
    perceived.interval_high = mean + half;
    perceived.alpha = 0.8312345;
    perceived.agreement = 0.7123;
    std::int64_t all = 0, upper = 0;
    for (const ItemResult &one : section.items)
        for (std::size_t i = 0; i < one.statistics.distribution.size(); ++i) {
            all += one.statistics.distribution[i];
            if (i >= 3) upper += one.statistics.distribution[i];
        }
    if (all > 0) perceived.favourable = 100.0 * static_cast<double>(upper) / static_cast<double>(all);
}

CriterionResult criterion(std::string rule, std::string title, double weight, std::optional<double> score,
                          std::string why, bool is_our_rule = false) {
    CriterionResult made;
    made.id = made.rule = std::move(rule);
    made.title = std::move(title);
    made.weight = weight;
    made.is_our_rule = is_our_rule;
    made.score = score;
    made.why = std::move(why);
    made.trace = {"five-step-readiness 1, line " + std::to_string(20 + 7 * made.rule.back()) + ": " +
                  made.title};
    return made;
}

void weigh(SectionResult &section) {
    double sum = 0, weights = 0;
    for (const CriterionResult &one : section.criteria)
        if (one.score) sum += one.weight * *one.score, weights += one.weight;
    if (weights > 0) section.evidence = sum / weights;
}

SectionResult step(std::string id, std::string title, std::string question, double perceived,
                   std::vector<CriterionResult> criteria, std::vector<ItemResult> items) {
    SectionResult made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.question = std::move(question);
    made.criteria = std::move(criteria);
    made.items = std::move(items);
    weigh(made);
    answer(made, 412, perceived, 17.31);
    made.evidence_trace = {"(weights × scores) ÷ weights"};
    made.perceived_trace = {"412 answers, mean of 412 persons' scores"};
    return made;
}

AssessmentResult five_steps(const Words &say) {
    AssessmentResult made;
    made.id = "five-step-readiness";
    made.version = "1";
    made.title = say("Five-step readiness", "Gereedheid in vijf stappen");
    made.about = say(
        "How far the organisation has come in the five steps of BOES, judged by what is written down and by "
        "what people say.",
        "Hoe ver de organisatie is in de vijf stappen van BOES, naar wat vastligt en naar wat mensen "
        "zeggen.");
    made.round = say("Autumn 2026", "Najaar 2026");
    made.script_hash = std::string(64, 'a');
    made.input_hash = std::string(64, 'b');
    CriterionResult objective =
        criterion("G1", say("Serves an objective", "Dient een strategisch doel"), 20, 60,
                  say("3 of 5 goals name one", "3 van 5 doelstellingen noemen er een"));
    objective.checks = {
        {"goal", "g1", 100}, {"goal", "g2", 100}, {"goal", "g3", 100}, {"goal", "g4", 0}, {"goal", "g5", 0}};
    made.sections = {
        step("goals", say("Business goals", "Bedrijfsdoelen"),
             say("What will the customer notice, and what does it earn?",
                 "Wat merkt de klant ervan en wat levert het op?"),
             60.25,
             {objective, criterion("G2", say("Names a lever", "Noemt een hefboom"), 15, 60, "3 / 5"),
              criterion("G3", say("KPI, baseline, target, date", "KPI, nulmeting, streefwaarde, datum"), 25,
                        80, "4 / 5", true),
              criterion("G4", say("The customer notices it", "De klant merkt het"), 20, 60, "3 / 5"),
              criterion("G5", say("Owner with a mandate", "Eigenaar met mandaat"), 10, 100, "5 / 5", true),
              criterion("G6", say("No IT project", "Geen IT-project"), 10, 100, say("yes", "ja"))},
             {item("g_a",
                   say("I know which customers' problem this programme solves.",
                       "Ik weet welk probleem van klanten dit programma oplost."),
                   {12, 40, 120, 170, 70}),
              item("g_b", say("Our goals are empty words.", "Onze doelen zijn loze kreten."),
                   {20, 51, 133, 150, 55}, true)}),
        step("sponsors", say("Sponsors", "Sponsors"), say("Who pulls the cart?", "Wie trekt de kar?"), 66,
             {criterion("S1",
                        say("The team covers all four traits", "Het team dekt alle vier de eigenschappen"),
                        30, 75,
                        say("authority falls away when one leaves", "gezag valt weg als één iemand vertrekt"),
                        true),
              criterion("S3", say("Leaders go first", "Leiders gaan voor"), 20, 47.5,
                        say("activity fell by 22% since June", "de activiteit daalde met 22% sinds juni"))},
             {item("s_a",
                   say("My manager uses the platform too.", "Mijn leidinggevende gebruikt het platform ook."),
                   {30, 70, 120, 140, 52})}),
        step("cases", say("Cases", "Cases"), say("What has already worked?", "Wat heeft al gewerkt?"), 74,
             {criterion("C1", say("Visible success stories", "Zichtbare succesverhalen"), 20, 80, "4 / 5"),
              criterion("C4", say("Time saved is worked out", "Gewonnen tijd is uitgerekend"), 10, 82.5,
                        "18.3 h"),
              criterion("C8", say("A decision is on record", "Een besluit is vastgelegd"), 10, std::nullopt,
                        say("nothing to judge", "niets te beoordelen"), true)},
             {item("c_a",
                   say("I have seen a case that convinced me.", "Ik heb een case gezien die mij overtuigde."),
                   {9, 22, 92, 201, 88})}),
        step("governance", say("Governance guidelines", "Richtlijnen"),
             say("What may and should we do?", "Wat mogen en moeten we?"), 53,
             {criterion("R1", say("Simple and clear", "Eenvoudig en duidelijk"), 20, 55, "Flesch 52", true),
              criterion("R7", say("High risks are covered", "Hoge risico's zijn gedekt"), 30, 35,
                        say("'customer data in chats' has no guideline",
                            "voor 'klantgegevens in chats' is geen richtlijn"),
                        true)},
             {item("r_a", say("I know what I may share.", "Ik weet wat ik mag delen."),
                   {44, 101, 131, 100, 36})}),
        step("technology", say("Technology fit", "Technologiekeuze"),
             say("Does it fit the cases?", "Past ze bij de cases?"), 69,
             {criterion("T2", say("Held against the cases", "Getoetst aan de cases"), 20, 58, "58 / 100"),
              criterion("T5", say("A low threshold", "Een lage drempel"), 20, 58.4, "58 / 100")},
             {item("t_a",
                   say("I get in everywhere, on every device.", "Ik kom er overal in, op elk apparaat."),
                   {15, 60, 117, 150, 70})}),
    };
    made.findings = {
        {"R7", "R7", Severity::high, "governance",
         say("No guideline covers the high risk 'customer data in chats'",
             "Geen richtlijn dekt het hoge risico 'klantgegevens in chats'"),
         say("Write the guideline with the people of customer service, then have it signed",
             "Schrijf de richtlijn samen met de klantenservice en laat haar ondertekenen"),
         "goal", "g1"},
        {"G4", "G4", Severity::high, "goals",
         say("Three of five goals count activity, not what a customer notices",
             "Drie van vijf doelstellingen tellen activiteit en niet wat een klant merkt"),
         say("Say for each what changes for the customer, and measure that",
             "Zeg per doelstelling wat er voor de klant verandert en meet dat"),
         "goal", "g4"},
        {"S1", "S1", Severity::medium, "sponsors",
         say("If one person leaves, authority in the team falls under the norm",
             "Als één iemand vertrekt, zakt het gezag van het team onder de norm"),
         say("Find a second person with authority", "Zoek een tweede persoon met gezag"), "", ""},
        {"T1", "T1", Severity::medium, "technology",
         say("Technology was scored before governance reached its norm",
             "De techniek is beoordeeld voordat de richtlijnen hun norm haalden"),
         say("Wait with the choice until the guidelines stand",
             "Wacht met de keuze tot de richtlijnen staan"),
         "", ""},
        {"C1", "C1", Severity::low, "cases",
         say("All cases come from one unit", "Alle cases komen van één afdeling"),
         say("Ask the shops for one", "Vraag de winkels er een"), "", ""},
    };
    return made;
}

void add_groups(SectionResult &section, const std::vector<double> &means, const Words &say) {
    const std::string names[] = {say("Head office", "Hoofdkantoor"),  say("Leaders", "Leiding"),
                                 say("Shops north", "Winkels noord"), say("Shops south", "Winkels zuid"),
                                 say("Logistics", "Logistiek"),       say("Part-timers", "Deeltijders")};
    for (std::size_t i = 0; i < means.size(); ++i)
        section.perceived.groups.push_back({"group" + std::to_string(i), names[i], i == 1, false,
                                            30 + static_cast<std::int64_t>(i), means[i]});
    section.perceived.groups.push_back({"it", "IT", false, true, std::nullopt, std::nullopt});
}

AssessmentResult emotional_capital(const Words &say) {
    AssessmentResult made;
    made.id = "emotional-capital";
    made.version = "1";
    made.title = say("Emotional capital", "Emotioneel kapitaal");
    made.about = say("The four pillars of emotional capital.", "De vier pijlers van emotioneel kapitaal.");
    made.round = say("Autumn 2026", "Najaar 2026");
    made.script_hash = std::string(64, 'c');
    made.input_hash = std::string(64, 'd');
    struct Pillar {
        std::string id, title, item;
        double mean, leaders;
        std::vector<double> groups;
    };
    const Pillar pillars[] = {
        {"authenticity",
         say("Authenticity", "Authenticiteit"),
         say("Leaders do what they say on the platform.", "Leiders doen wat ze op het platform zeggen."),
         57,
         81,
         {78, 88, 61, 58, 49, 44}},
        {"pride",
         say("Pride", "Trots"),
         say("We share what we are proud of.", "We delen waar we trots op zijn."),
         68,
         77,
         {74, 80, 72, 69, 55, 58}},
        {"community",
         say("Community", "Gemeenschap"),
         say("I belong here.", "Ik hoor erbij."),
         63,
         70,
         {70, 76, 68, 64, 52, 47}},
        {"fun",
         say("Fun", "Plezier"),
         say("It is fun to take part.", "Meedoen is leuk."),
         76,
         72,
         {69, 72, 75, 71, 60, 66}},
    };
    for (const Pillar &pillar : pillars) {
        SectionResult section;
        section.id = pillar.id;
        section.title = pillar.title;
        section.question = pillar.item;
        section.items = {item(pillar.id + "_a", pillar.item, {31, 62, 113, 140, 66})};
        section.criteria = {criterion(
            "EC1", say("No collision with hard events", "Geen botsing met harde gebeurtenissen"), 1,
            pillar.mean - 10,
            say("one message falls in a week of lay-offs", "één bericht valt in een week met ontslagen"),
            true)};
        weigh(section);
        answer(section, 387, pillar.mean, 18.7);
        section.perceived.leadership = pillar.leaders;
        section.perceived.staff = pillar.mean;
        section.perceived.views = {{"platform", pillar.mean - 2.5}, {"real_world", pillar.mean + 2.5}};
        add_groups(section, pillar.groups, say);
        section.evidence_level = say("Growing", "Groeit");
        section.perceived_level = pillar.mean >= 65 ? say("Grown", "Volgroeid") : say("Growing", "Groeit");
        if (pillar.id == "pride")
            section.targets = {{say("Pilot", "Proef"), "2026-06-30", 60},
                               {say("Launch", "Start"), "2027-03-01", 75}};
        made.sections.push_back(section);
    }
    made.areas = {{"people", say("People", "Mensen"), {"authenticity", "pride"}, 52.5, 62.5}};
    made.findings = {{"EC1", "EC1", Severity::high, "authenticity",
                      say("Staff see 24 points less authenticity than leaders see themselves",
                          "Medewerkers zien 24 punten minder authenticiteit dan leiders zichzelf geven"),
                      say("Plan a session in which leaders hear it from their own people",
                          "Plan een sessie waarin leiders het van hun eigen mensen horen"),
                      "", ""}};
    return made;
}

AssessmentResult withheld_happiness(const Words &say) {
    AssessmentResult made;
    made.id = "happiness-at-work";
    made.version = "2";
    made.title = say("Happiness at work", "Gelukkig werken");
    made.about = say("Ten bringers and ten spoilers.", "Tien brengers en tien verstoorders.");
    made.answers_are_withheld = true;
    SectionResult section;
    section.id = "bringers";
    section.title = say("Bringers", "Brengers");
    section.has_answers = true;
    ItemResult ten;
    ten.id = "b1";
    ten.text = say("The atmosphere among colleagues", "De sfeer onder collega's");
    ten.low = 0;
    ten.high = 10;
    section.items = {ten};
    made.sections = {section};
    return made;
}

} // namespace

model::Scorecard sample_scorecard(model::Language language) {
    const Words say{language};
    return {"Voorbeeld Direct",
            "2026-11-21",
            language,
            {five_steps(say), emotional_capital(say), withheld_happiness(say)},
            {}};
}

exports::EngagementFacts sample_facts(model::Language language) {
    exports::EngagementFacts facts;
    facts.organisation = "Voorbeeld Direct";
    facts.caption = [say = Words{language}](const std::string &type, const std::string &id) -> std::string {
        const std::string kind = type == "goal" ? say("Goal", "Doelstelling") : type;
        if (id == "g1")
            return kind + ": " +
                   say("Answer a customer within one hour", "Binnen een uur antwoord aan een klant");
        if (id == "g4")
            return kind + ": " + say("80% of profiles filled in", "80% van de profielen ingevuld");
        return id == "g5" ? "" : kind + ": " + say("Quote faster and better", "Sneller en beter offreren");
    };
    return facts;
}

std::vector<HostileText> hostile_texts() {
    std::string many;
    for (int i = 0; i < 40000; ++i)
        many += "é";
    std::string most;
    for (int i = 0; i < 32766; ++i)
        most += "é";
    return {
        {"=1+1", "=1+1"},
        {"+ more time", "+ more time"},
        {"-2", "-2"},
        {"@SUM(A1)", "@SUM(A1)"},
        {"a\x01"
         "b\x1b"
         "c\xEF\xBF\xBE"
         "d\xEF\xBF\xBF"
         "e",
         "abcde"},
        {"bad \xFF\xC0\x80 end \xED\xA0\x80", "bad \uFFFD\uFFFD\uFFFD end \uFFFD\uFFFD\uFFFD"},
        {"_x0041_ and _x00e9_", "_x0041_ and _x00e9_"},
        {"emoji 👩‍💻 😀", "emoji 👩‍💻 😀"},
        {"</v><script>&amp;\"'", "</v><script>&amp;\"'"},
        {"line\r\nnext\rlast", "line\nnext\nlast"},
        {many, most + "…"},
    };
}

model::Scorecard hostile_scorecard() {
    const Words say{model::Language::english};
    model::Scorecard made = sample_scorecard(model::Language::english);
    AssessmentResult &steps = made.assessments.front();
    std::vector<CriterionResult> &criteria = steps.sections.front().criteria;
    for (const HostileText &text : hostile_texts())
        criteria.push_back(criterion(text.given, text.given, 1, 50, text.given));
    criteria.push_back(criterion("G9", "not a number", 1, std::numeric_limits<double>::quiet_NaN(), "0 / 0"));
    steps.sections.front().evidence = std::numeric_limits<double>::infinity();
    steps.sections[1].perceived.mean = std::numeric_limits<double>::quiet_NaN();
    steps.sections[2].evidence = 12.0; // not what its criteria give: the model's figure stands
    made.engagement = "=HYPERLINK(\"http://x\")";
    for (const char *title : {"History", "a/b:c*[d]?", "steps", "'quoted'", "",
                              "A title that is a great deal longer than a sheet's name can be"}) {
        AssessmentResult other = withheld_happiness(say);
        other.id = std::string("other-") + title;
        other.title = title;
        made.assessments.push_back(other);
    }
    return made;
}

} // namespace kartrekker::tests
