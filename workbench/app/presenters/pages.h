#pragma once

#include "model/assessment_result.h"
#include "model/changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// The small picture of a page without a number.
enum class Sign { none, home, sheet, heart, list, speech, coin, bars, chart, ranges, flag, arrows, brackets };

/// A page of the window as the navigation knows it. A page is scored by the section that has its id, or else
/// by the assessment that has its id.
struct PageInfo {
    std::string_view id;
    const char *title = ""; ///< English
    const char *group = ""; ///< English heading above it in the navigation; empty at the top
    int number = 0;         ///< of the step; 0 for none
    Sign sign = Sign::none;
};

/// What the assessments say about one page.
struct PageScore {
    const model::AssessmentResult *assessment = nullptr;
    const model::SectionResult *section = nullptr; ///< null where the page has a whole assessment
    std::optional<double> evidence;
    std::optional<double> perceived;
    model::Norm norm;

    /// The figure that stands for the page: a step's evidence; of a whole assessment the mean of what people
    /// said about its sections.
    std::optional<double> figure() const { return section ? evidence : perceived; }
    /// Of a whole assessment that of its weakest section, as with all steps together: a mean hides it.
    model::Standing standing() const;
    explicit operator bool() const { return assessment != nullptr; }
};

/// Of the section that is worst off by its norm, by what is written down or by what people said.
model::Standing weakest_standing(const model::AssessmentResult &assessment, bool by_evidence);

/// A whole assessment: the means over its sections.
PageScore score_of(const model::AssessmentResult &assessment);
PageScore score_of_page(const model::Scorecard &scorecard, std::string_view page);

/// All numbered steps together, for which the first page stands.
struct WholeScore {
    std::optional<double> evidence;                            ///< mean of the steps that have any
    model::Standing standing = model::Standing::none;          ///< of the weakest of these
    std::vector<std::pair<const PageInfo *, PageScore>> steps; ///< these
};
WholeScore whole_score(const std::vector<PageInfo> &pages, const model::Scorecard &scorecard);

/// A score as people read it: a whole number, or a dash.
std::string shown_score(std::optional<double> score, model::Language language);

struct NavigationEntry {
    std::string page;
    std::string title;
    std::string group;
    int number = 0;
    Sign sign = Sign::none;
    bool has_score = false;
    std::string figure;
    model::Standing standing = model::Standing::none;
};

/// One entry for each page, in their order. `scorecard` may be null while scores are not known yet.
std::vector<NavigationEntry> navigation(const std::vector<PageInfo> &pages, const model::Scorecard *scorecard,
                                        model::Language language);

/// Whether a page cannot show what changed: too much, or answers, which stand nowhere.
bool is_more_than_a_page_shows(const model::Changes &changes);

} // namespace kartrekker::app
