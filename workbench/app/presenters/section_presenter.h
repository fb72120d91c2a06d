#pragma once

#include "workbench/app/charts/criterion_bars.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/records.h"

#include <set>

namespace kartrekker::app {

struct FindingRow {
    std::string rule;
    model::Standing standing = model::Standing::none;
    std::string text;
    std::string advice;
    std::string action;      ///< words on the link: "Open goal"
    std::string target;      ///< see `place_from`
    std::string id = {};     ///< of the finding; empty for what is none
    bool is_planned = false; ///< the plan has activities for it
};

/// What stands on a scored page besides its lists.
struct SectionView {
    bool is_scored = false; ///< false while scores are not known yet, or no assessment looks at the page
    std::string question;
    std::string figure;
    model::Standing standing = model::Standing::none;
    std::string detail;   ///< "evidence 73 · perceived 60"
    std::string headline; ///< "Why 73"
    std::string state;    ///< one sentence below the headline
    std::vector<charts::CriterionBar> criteria;
    std::vector<FindingRow> findings; ///< the gravest first
};

/// What a criterion counts for in its section: "× 75%"; empty where it does not count.
std::string weight_words(const model::SectionResult &section, const model::CriterionResult &criterion,
                         model::Language language);

/// `pages` gives the words of a finding's link when it points at no record.
SectionView section_view(const model::Scorecard &scorecard, const std::vector<PageInfo> &pages,
                         std::string_view page, model::Language language);

/// One section of an assessment that has a page of its own; without findings.
SectionView section_view(const model::AssessmentResult &assessment, const model::SectionResult &section,
                         model::Language language);

/// A finding's rule as its tag says it: the number of a method rule, or that two views differ.
std::string rule_words(const std::string &rule, model::Language language);

/// Findings of one assessment, for its own page; their links are short.
std::vector<FindingRow> finding_rows(const model::AssessmentResult &assessment,
                                     const std::vector<PageInfo> &pages, model::Language language);

/// Findings of every assessment that a page shows or that has any evidence or answers, the gravest first;
/// only those of `page` unless it is empty.
std::vector<FindingRow> finding_rows(const model::Scorecard &scorecard, const std::vector<PageInfo> &pages,
                                     std::string_view page, model::Language language);

/// Takes out the findings that were dismissed, and notes which ones the plan sees to.
void heed_decisions(const model::Workspace &workspace, std::vector<FindingRow> &rows);

} // namespace kartrekker::app
