#include "workbench/app/presenters/why_presenter.h"

#include "export/method_sources.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/section_presenter.h"
#include "workbench/app/presenters/why_answers.h"
#include "workbench/app/presenters/why_counts.h"
#include "workbench/app/presenters/why_history.h"
#include "workbench/app/presenters/why_others.h"
#include "workbench/app/presenters/why_outlook.h"
#include "workbench/app/presenters/why_plan.h"
#include "workbench/app/presenters/why_step.h"
#include "workbench/app/presenters/why_trial.h"
#include "workbench/app/presenters/why_value.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/presenters/why_writer.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

namespace {

constexpr std::size_t most_records = 40;

/// Author, title and year of what a rule of the method comes from; empty for any other rule.
std::string published_sources(std::string_view rule, model::Language language) {
    const std::string_view names = exports::sources_of_rule(rule);
    std::string words;
    for (const exports::MethodSource &source : exports::method_sources()) {
        if (names.find(source.name) == std::string_view::npos) continue;
        words += (words.empty() ? "" : "; ") + std::string(source.author.in(language)) + ", “" +
                 std::string(source.title.in(language)) + "”";
        if (!source.year.empty()) words += ", " + std::string(source.year);
    }
    return words;
}

} // namespace

WhyView WhyWriter::page(const std::string &id) const {
    const auto found = std::find_if(inputs_.pages.begin(), inputs_.pages.end(),
                                    [&](const PageInfo &page) { return page.id == id; });
    const AssessmentResult *unpaged = inputs_.scorecard.find(id);
    if (found == inputs_.pages.end())
        return unpaged ? assessment(unpaged->title, score_of(*unpaged)) : WhyView{};
    if (id == "findings") return why_of_open_findings(inputs_);
    const PageScore score = score_of_page(inputs_.scorecard, id);
    if (!score) return found == inputs_.pages.begin() ? whole() : WhyView{};
    return score.section ? section(*score.assessment, *score.section) : assessment(say(found->title), score);
}

WhyView WhyWriter::whole() const {
    const WholeScore of_all = whole_score(inputs_.pages, inputs_.scorecard);
    if (!of_all.evidence) return {};
    WhyView view{say("All steps"), score(of_all.evidence), of_all.standing, {}, {}};
    for (const auto &[page, step] : of_all.steps)
        view.rows.push_back({WhyKind::input,
                             std::to_string(page->number) + " " + say(page->title),
                             score(step.evidence),
                             {},
                             {},
                             step.standing(),
                             {},
                             why_page(page->id)});
    view.state = say("The mean of what is written down in {0} steps, with the mark of the weakest.",
                     {std::to_string(of_all.steps.size())});
    return view;
}

WhyView WhyWriter::assessment(const std::string &title, const PageScore &of_page) const {
    WhyView view{title, score(of_page.figure()), of_page.standing(), {}, {}};
    if (!of_page.perceived && of_page.assessment->answers_are_withheld) {
        view.figure = withheld_word();
        view.state = withheld_reason();
        return view;
    }
    view.state =
        of_page.perceived
            ? say("The mean of what people say in the sections below, leaders included, with the mark of the "
                  "weakest.")
            : say("Nobody has answered yet.");
    for (const SectionResult &section : of_page.assessment->sections)
        view.rows.push_back({WhyKind::input,
                             section.title,
                             perceived(section),
                             {},
                             {},
                             section.norm.standing(section.perceived.mean),
                             {},
                             why_section(of_page.assessment->id, section.id)});
    if (of_page.evidence) {
        add_heading(view, mark("What is written down"));
        add_input(view, say("The mean of its sections"), score(of_page.evidence), {},
                  why_assessment(of_page.assessment->id));
    }
    return view;
}

// As the page of the assessment shows it: what is written down goes first.
WhyView WhyWriter::whole_assessment(const AssessmentResult &of) const {
    const PageScore whole = score_of(of);
    if (!whole.evidence) {
        WhyView view = assessment(of.title, whole);
        add_counts(view, of);
        return view;
    }
    WhyView view{of.title,
                 score(whole.evidence),
                 weakest_standing(of, true),
                 say("The mean of what is written down in the sections below, with the mark of the weakest. "
                     "What people say stands beside it and is never mixed in."),
                 {}};
    for (const SectionResult &section : of.sections)
        add_section(view, of, section);
    add_counts(view, of);
    return view;
}

void WhyWriter::add_section(WhyView &view, const AssessmentResult &of, const SectionResult &section) const {
    WhyRow row{WhyKind::input, section.title, score(section.evidence)};
    if (section.has_answers) row.detail = say("people say: {0}", {perceived(section)});
    row.standing = section.norm.standing(section.evidence);
    row.target = why_section(of.id, section.id);
    view.rows.push_back(std::move(row));
}

WhyView WhyWriter::area(const AssessmentResult &of, const std::string &id) const {
    for (const model::AreaResult &area : of.areas) {
        if (area.id != id) continue;
        const model::Norm norm = score_of(of).norm;
        WhyView view{area.title,
                     score(area.evidence ? area.evidence : area.perceived),
                     norm.standing(area.evidence ? area.evidence : area.perceived),
                     say("The mean of its sections below; people say: {0}.", {score(area.perceived)}),
                     {}};
        for (const std::string &section : area.sections)
            if (const SectionResult *one = of.find_section(section)) add_section(view, of, *one);
        return view;
    }
    return {};
}

void WhyWriter::add_counts(WhyView &view, const AssessmentResult &of) const {
    add_heading(view, mark("Answers and findings"));
    const auto shown_count = [&](std::int64_t all) { return all == 0 ? "–" : count(all); };
    add_input(view, say("Answered"), of.answers_are_withheld ? withheld_word() : shown_count(of.respondents),
              {}, why_answered(of.id));
    add_input(view, say("Findings"), shown_count(static_cast<std::int64_t>(of.findings.size())), {},
              why_findings(of.id));
}

void WhyWriter::add_sides(WhyView &view, const SectionResult &section) const {
    WhyRow sides{WhyKind::sides};
    sides.text = score(section.evidence);
    sides.other = perceived(section);
    sides.standing = section.norm.standing(section.evidence);
    sides.other_standing = section.norm.standing(section.perceived.mean);
    view.rows.push_back(std::move(sides));
}

void WhyWriter::add_criteria(WhyView &view, const AssessmentResult &assessment,
                             const SectionResult &section) const {
    if (section.criteria.empty()) return;
    add_heading(view, mark("What is written down"));
    add_lines(view, section.evidence_trace);
    for (const CriterionResult &criterion : section.criteria) {
        WhyRow row{WhyKind::input, criterion.title, score(criterion.score)};
        row.detail = criterion.rule;
        const std::string weight = weight_words(section, criterion, inputs_.language);
        if (!weight.empty()) row.detail += " · " + weight;
        row.standing = section.norm.standing(criterion.score);
        row.target = why_criterion(assessment.id, section.id, criterion.id);
        view.rows.push_back(std::move(row));
    }
}

WhyView WhyWriter::section(const AssessmentResult &assessment, const SectionResult &section) const {
    WhyView view{section.title, score(section.evidence), section.norm.standing(section.evidence), {}, {}};
    if (section.criteria.empty()) {
        view.figure = perceived(section);
        view.standing = section.norm.standing(section.perceived.mean);
        if (is_withheld(section)) {
            view.state = withheld_reason();
            return view;
        }
        view.state = say("What people say about it; nothing that is written down counts here.");
    } else {
        view.state =
            say("The criteria on what is written down, by weight. What people say stands beside it and "
                "is never mixed in.");
    }
    if (!section.criteria.empty()) add_sides(view, section);
    add_criteria(view, assessment, section);
    add_people(view, assessment, section);
    return view;
}

void WhyWriter::add_rule(WhyView &view, const AssessmentResult &assessment,
                         const CriterionResult &criterion) const {
    std::string sources = published_sources(criterion.rule, inputs_.language);
    for (const model::ExplainedRule &own : assessment.own_rules)
        if (own.id == criterion.rule) sources = own.text;
    if (criterion.rule.empty()) return;
    view.rows.push_back({WhyKind::text, sources.empty() ? say("Rule {0}", {criterion.rule})
                                                        : say("Rule {0}: {1}", {criterion.rule, sources})});
}

void WhyWriter::add_records(WhyView &view, const SectionResult &section,
                            const CriterionResult &criterion) const {
    std::vector<const model::RecordCheck *> checks;
    for (const model::RecordCheck &check : criterion.checks)
        checks.push_back(&check);
    std::stable_sort(checks.begin(), checks.end(),
                     [](const auto *one, const auto *other) { return one->score < other->score; });
    if (!checks.empty()) add_heading(view, mark("Looked at, the weakest first"));
    for (std::size_t i = 0; i < std::min(checks.size(), most_records); ++i) {
        const model::EntityType *type = model::find_entity_type(checks[i]->type);
        const auto record = type ? inputs_.workspace.find(*type, checks[i]->id) : std::nullopt;
        if (!record || type->page.empty()) continue;
        WhyRow row{WhyKind::link, shown_caption(inputs_.workspace, *type, *record, inputs_.language),
                   score(checks[i]->score), std::string(type->label.in(inputs_.language))};
        row.standing = section.norm.standing(checks[i]->score);
        row.target = target_of(*type, checks[i]->id);
        view.rows.push_back(std::move(row));
    }
    if (checks.size() > most_records)
        add_lines(view, {say("And {0} more.", {std::to_string(checks.size() - most_records)})});
}

WhyView WhyWriter::criterion(const AssessmentResult &assessment, const SectionResult &section,
                             const CriterionResult &criterion) const {
    WhyView view{criterion.title,
                 score(criterion.score),
                 section.norm.standing(criterion.score),
                 criterion.score ? criterion.why
                                 : say("There is nothing to judge yet, so it does not count."),
                 {}};
    WhyRow up{WhyKind::input, say("Counts in “{0}”", {section.title}), score(section.evidence)};
    up.detail = weight_words(section, criterion, inputs_.language);
    up.standing = section.norm.standing(section.evidence);
    up.target = why_section(assessment.id, section.id);
    view.rows.push_back(std::move(up));
    add_heading(view, mark("How it came about"));
    add_lines(view, criterion.trace);
    add_rule(view, assessment, criterion);
    add_records(view, section, criterion);
    return view;
}

namespace {

/// The first line is what it is of, the others tell of it.
WhyView view_of_words(std::string_view words) {
    WhyView view;
    for (std::size_t start = 0; start <= words.size();) {
        const std::size_t end = std::min(words.find('\n', start), words.size());
        const std::string line(words.substr(start, end - start));
        if (start == 0)
            view.title = line;
        else if (const std::size_t tab = line.find('\t'); tab != std::string::npos)
            view.rows.push_back({WhyKind::input, line.substr(0, tab), {}, line.substr(tab + 1)});
        else if (!line.empty())
            view.rows.push_back({WhyKind::text, line});
        start = end + 1;
    }
    return view;
}

/// What follows from a record, or else its score, and who wrote down what it follows from.
WhyView why_of_record(const WhyInputs &inputs, const std::vector<std::string> &parts) {
    const model::EntityType *type = model::find_entity_type(parts[1]);
    WhyView view;
    if (parts[0] == "plan") view = why_of_plan(inputs, parts[1], parts[2]);
    if (parts[0] == "value") view = why_of_value(inputs, parts[1], parts[2]);
    if (view.is_empty() && type) view = WhyWriter(inputs).record({parts[1], parts[2]});
    if (type && !view.is_empty()) add_written_by(view, inputs, *type, parts[2]);
    return view;
}

WhyView why_in_section(const WhyInputs &inputs, const std::vector<std::string> &parts,
                       const std::string &last) {
    const WhyWriter writer(inputs);
    const AssessmentResult *assessment = inputs.scorecard.find(parts[1]);
    const SectionResult *section = assessment ? assessment->find_section(parts[2]) : nullptr;
    if (!section) return {};
    if (parts[0] == "section") return writer.section(*assessment, *section);
    if (parts[0] == "people") return writer.people(*assessment, *section);
    if (parts[0] == "leaders") return writer.side(*assessment, *section, true);
    if (parts[0] == "item") return writer.item(*section, last);
    if (parts[0] == "group") return writer.group(*section, last);
    for (const CriterionResult &criterion : section->criteria)
        if (criterion.id == last) return writer.criterion(*assessment, *section, criterion);
    return {};
}

} // namespace

WhyView why(const WhyInputs &inputs, std::string_view target) {
    if (!is_why(target)) return {};
    const std::vector<std::string> parts = path_parts(target.substr(std::string_view("why/").size()), 4);
    const WhyWriter writer(inputs);
    if (parts[0] == "page") return writer.page(parts[1]);
    if (parts[0] == "assessment") {
        const AssessmentResult *assessment = inputs.scorecard.find(parts[1]);
        return assessment ? writer.whole_assessment(*assessment) : WhyView();
    }
    if (parts[0] == "area") {
        const AssessmentResult *assessment = inputs.scorecard.find(parts[1]);
        return assessment ? writer.area(*assessment, parts[2]) : WhyView();
    }
    if (parts[0] == "answered") return why_of_answered(inputs, parts[1]);
    if (parts[0] == "findings") return why_of_findings(inputs, parts[1]);
    if (parts[0] == "words") return view_of_words(target.substr(why_words({}).size()));
    if (parts[0] == "outlook") return why_of_outlook(inputs, parts[1]);
    if (parts[0] == "candidate") return why_of_candidate(inputs, parts[1], parts[2]);
    if (parts[0] == "value-sum") return why_of_value_sum(inputs, parts[1]);
    if (parts[0] == "load") return why_of_load(inputs, parts[1], parts[2]);
    if (parts[0] == "reach") return why_of_reach(inputs, parts[1], parts[2]);
    if (parts[0] == "plan-cost") return why_of_plan_cost(inputs);
    if (parts[0] == "trial") return why_of_trial(inputs, target.substr(why_trial({}).size()));
    if (parts[0] == "response") return why_of_response(inputs, parts[1], parts[2]);
    if (parts[0] == "change") return why_of_change(inputs, parts[1], parts[2]);
    if (parts[0] == "others") return why_of_others(inputs, parts[1], parts[2], parts[3]);
    if (parts[0] == "record" || parts[0] == "plan" || parts[0] == "value")
        return why_of_record(inputs, parts);
    return why_in_section(inputs, parts, parts[3]);
}

} // namespace kartrekker::app
