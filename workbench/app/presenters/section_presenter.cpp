#include "workbench/app/presenters/section_presenter.h"

#include "workbench/app/finding_actions.h"
#include "workbench/app/finding_decisions.h"

#include "model/translation.h"
#include "workbench/app/presenters/assessment_presenter.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>

namespace kartrekker::app {

using model::Language;
using model::translate;

namespace {

const PageInfo *page_of(const std::vector<PageInfo> &pages, std::string_view id) {
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const PageInfo &page) { return page.id == id; });
    return found == pages.end() ? nullptr : &*found;
}

/// The page that shows a section: the one with its id, else the one with its assessment's id.
const PageInfo *page_of(const std::vector<PageInfo> &pages, const model::AssessmentResult &assessment,
                        const std::string &section) {
    const PageInfo *page = page_of(pages, section);
    return page ? page : page_of(pages, assessment.id);
}

FindingRow row_of(const model::AssessmentResult &assessment, const model::Finding &finding,
                  const PageInfo *page, Language language) {
    FindingRow row{rule_words(finding.rule, language),
                   standing_of(finding.severity),
                   finding.text,
                   finding.advice,
                   {},
                   {}};
    row.id = finding_key(assessment, finding);
    const model::EntityType *type = model::find_entity_type(finding.entity_type);
    if (type && !type->page.empty()) {
        row.action =
            model::fill(translate(language, "Open {0}"), {inside_sentence(type->label.in(language))});
        row.target = target_of(*type, finding.entity_id);
    } else if (page) {
        row.action =
            model::fill(translate(language, "Open {0}"), {inside_sentence(translate(language, page->title))});
        row.target = page->id;
    }
    return row;
}

std::vector<charts::CriterionBar> bars_of(const model::AssessmentResult &assessment,
                                          const model::SectionResult &section, Language language) {
    std::vector<charts::CriterionBar> bars;
    for (const model::CriterionResult &criterion : section.criteria) {
        charts::CriterionBar bar;
        bar.rule = criterion.rule;
        bar.title = criterion.title;
        if (criterion.is_our_rule) bar.title += "\u00A0°";
        bar.why = criterion.why;
        bar.score = criterion.score;
        bar.figure = shown_score(criterion.score, language);
        bar.weight = weight_words(section, criterion, language);
        bar.target = why_criterion(assessment.id, section.id, criterion.id);
        bars.push_back(std::move(bar));
    }
    return bars;
}

std::string perceived_words(const model::SectionResult &section, Language language) {
    if (section.perceived.mean) return shown_score(section.perceived.mean, language);
    return section.has_answers ? translate(language, "withheld") : "–";
}

void add_section(SectionView &view, const PageScore &score, Language language) {
    const model::SectionResult &section = *score.section;
    view.question = section.question;
    view.detail = model::fill(translate(language, "evidence {0} · perceived {1}"),
                              {shown_score(score.evidence, language), perceived_words(section, language)});
    view.headline = model::fill(translate(language, "Why {0}"), {view.figure});
    view.state =
        translate(language, "Criteria on what is written down; choose one for what stands behind it");
    view.criteria = bars_of(*score.assessment, section, language);
}

bool says_something(const model::AssessmentResult &assessment) {
    return std::any_of(
        assessment.sections.begin(), assessment.sections.end(),
        [](const model::SectionResult &section) { return section.evidence || section.has_answers; });
}

/// A finding that points at no record and no page leads to the page of its assessment.
FindingRow row_anywhere(const model::AssessmentResult &assessment, const model::Finding &finding,
                        const PageInfo *page, Language language) {
    FindingRow row = row_of(assessment, finding, page, language);
    if (!row.target.empty()) return row;
    row.action = model::fill(translate(language, "Open {0}"), {inside_sentence(assessment.title)});
    row.target = assessment_target(assessment.id);
    return row;
}

} // namespace

std::string rule_words(const std::string &rule, Language language) {
    return rule == "gap" ? translate(language, "gap") : rule;
}

std::vector<FindingRow> finding_rows(const model::AssessmentResult &assessment,
                                     const std::vector<PageInfo> &pages, Language language) {
    std::vector<FindingRow> rows;
    for (const model::Finding &finding : assessment.findings) {
        rows.push_back(row_of(assessment, finding, page_of(pages, assessment, finding.section), language));
        if (!rows.back().action.empty()) rows.back().action = translate(language, "Open");
    }
    return rows;
}

std::vector<FindingRow> finding_rows(const model::Scorecard &scorecard, const std::vector<PageInfo> &pages,
                                     std::string_view page, Language language) {
    std::vector<std::pair<model::Severity, FindingRow>> rows;
    for (const model::AssessmentResult &assessment : scorecard.assessments)
        for (const model::Finding &finding : assessment.findings) {
            const PageInfo *shown_on = page_of(pages, assessment, finding.section);
            const bool is_meant =
                page.empty() ? shown_on || says_something(assessment) : shown_on && shown_on->id == page;
            if (is_meant)
                rows.emplace_back(finding.severity, row_anywhere(assessment, finding, shown_on, language));
        }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    std::vector<FindingRow> sorted;
    for (auto &[severity, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

void heed_decisions(const model::Workspace &workspace, std::vector<FindingRow> &rows) {
    const auto dismissed = dismissed_findings(workspace), planned = planned_findings(workspace);
    std::erase_if(rows, [&](const FindingRow &row) { return dismissed.contains(row.id); });
    for (FindingRow &row : rows)
        row.is_planned = planned.contains(row.id);
}

std::string weight_words(const model::SectionResult &section, const model::CriterionResult &criterion,
                         Language language) {
    double whole = 0;
    for (const model::CriterionResult &one : section.criteria)
        if (one.score) whole += one.weight;
    if (!criterion.score || whole <= 0) return {};
    return "× " + model::written_number(language, 100 * criterion.weight / whole, 0) + "%";
}

SectionView section_view(const model::AssessmentResult &assessment, const model::SectionResult &section,
                         Language language) {
    const PageScore score{&assessment, &section, section.evidence, section.perceived.mean, section.norm};
    SectionView view;
    view.is_scored = true;
    view.figure = shown_score(score.figure(), language);
    view.standing = score.standing();
    add_section(view, score, language);
    return view;
}

SectionView section_view(const model::Scorecard &scorecard, const std::vector<PageInfo> &pages,
                         std::string_view page, Language language) {
    SectionView view;
    const PageScore score = score_of_page(scorecard, page);
    if (!score) return view;
    view.is_scored = true;
    view.figure = shown_score(score.figure(), language);
    view.standing = score.standing();
    if (score.section) {
        add_section(view, score, language);
    } else {
        view.detail =
            model::fill(translate(language, "practices {0} · perceived {1}"),
                        {shown_score(score.evidence, language), shown_score(score.perceived, language)});
    }
    view.findings = finding_rows(scorecard, pages, page, language);
    return view;
}

} // namespace kartrekker::app
