#include "tests/app/sample.h"

#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/objective.h"

namespace kartrekker::tests {

using namespace model;

Workspace small_workspace(const TemporaryFolder &folder) {
    Workspace workspace = Workspace::create(folder / "small.kartrekker", "Small & Sons", Language::english);
    workspace.edit("Fill", [](Edit &edit) {
        Objective objective;
        objective.id.text = "margin";
        objective.name = "Grow the margin";
        edit.add(objective);
        Goal whole;
        whole.id.text = "quote";
        whole.name = "Quote within a day";
        whole.objective.text = "margin";
        whole.lever = "money_earned";
        whole.due = parse_date("2027-03-31");
        edit.add(whole);
        Goal bare;
        bare.id.text = "bare";
        bare.name = "Share knowledge";
        edit.add(bare);
        Kpi kpi;
        kpi.id.text = "days";
        kpi.goal.text = "quote";
        kpi.name = "Days to a quote";
        kpi.baseline = 8;
        edit.add(kpi);
    });
    return workspace;
}

namespace {

SectionResult pillar(const std::string &id, const std::string &title, double staff, double leaders) {
    SectionResult section;
    section.id = id;
    section.title = title;
    section.has_answers = true;
    section.perceived.count = 40;
    section.perceived.mean = staff;
    section.perceived.staff = staff;
    section.perceived.leadership = leaders;
    section.perceived.groups = {{"shop", "Shop", false, false, 30, staff}, {"it", "IT", false, true, {}, {}}};
    return section;
}

SectionResult goals_section() {
    SectionResult goals;
    goals.id = "goals";
    goals.title = "Business goals";
    goals.question = "What is it for?";
    goals.evidence = 60;
    goals.perceived.mean = 45;
    goals.has_answers = true;
    goals.criteria = {
        {"G1",
         "G1",
         "Serves an objective",
         3,
         false,
         50,
         "1 of 2",
         {{"goal", "quote", 100}, {"goal", "bare", 0}},
         {}},
        {"G2",
         "G2",
         "Names a lever",
         1,
         true,
         90,
         "almost",
         {{"goal", "quote", 100}, {"goal", "bare", 80}},
         {"line"}},
        {"G9", "G9", "Nothing to judge", 4, false, {}, "", {}, {}},
    };
    return goals;
}

AssessmentResult steps() {
    AssessmentResult steps;
    steps.id = "steps";
    steps.title = "Five steps";
    steps.sections = {goals_section()};
    for (const char *id : {"sponsors", "cases"}) {
        SectionResult section;
        section.id = id;
        section.title = id;
        section.evidence = 80;
        steps.sections.push_back(section);
    }
    steps.findings = {
        {"f2", "G2", Severity::medium, "goals", "One goal says little", "Say more", "goal", "bare"},
        {"f1", "EC6", Severity::high, "goals", "Look at the norms", "Talk", "", ""},
    };
    return steps;
}

} // namespace

Scorecard small_scorecard() {
    Scorecard scorecard;
    scorecard.engagement = "Small & Sons";
    scorecard.date = "2026-11-21";
    AssessmentResult pillars;
    pillars.id = "emotional-capital";
    pillars.title = "Emotional capital";
    pillars.sections = {pillar("pride", "Pride", 40, 70), pillar("fun", "Fun", 60, 55)};
    scorecard.assessments = {pillars, steps()};
    return scorecard;
}

std::size_t count_of(const std::string &text, const std::string &part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace kartrekker::tests
