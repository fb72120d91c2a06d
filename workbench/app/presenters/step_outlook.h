#pragma once

#include "workbench/app/charts/outlook_rows.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/presenters/pages.h"

namespace kartrekker::app {

enum class Readying { unknown, yes, at_risk, no };

/// Points that a step can gain in a week at most, of 100: a rule of ours, written below the picture.
inline constexpr double most_points_a_week = 2;

/// `days` until the date, negative when it has passed; nothing when there is no date. With nothing in the
/// way and the target reached: yes. At risk while a high finding is open or what is missing can still be
/// gained in time. Without a date nothing below the target can be said to be in time.
Readying readying(std::optional<double> now, double target, std::optional<long long> days,
                  std::size_t high_findings);

std::string words_for_readying(Readying readying, model::Language language);
model::Standing standing_of(Readying readying);

/// One numbered step of the pages, and what there is to it until its next date.
struct StepReadiness {
    const PageInfo *page = nullptr;
    const model::SectionResult *section = nullptr;
    double target = 0;             ///< score that it is to have
    std::string day;               ///< YYYY-MM-DD; empty when there is none
    std::string phase;             ///< of which the target is; empty where it is the norm
    std::optional<long long> days; ///< until the day, from that of the scores; negative when it has passed
    std::vector<const DecidedFinding *> high; ///< high findings that are open
    Readying verdict = Readying::unknown;
};
/// Each that has a score's section. It points into what is given.
std::vector<StepReadiness> step_readiness(const model::Workspace &workspace,
                                          const model::Scorecard &scorecard,
                                          const std::vector<DecidedFinding> &findings,
                                          const std::vector<PageInfo> &pages);
/// "16 weeks left", "the date has passed"; empty without a date.
std::string time_left(std::optional<long long> days, model::Language language);

/// Whether each numbered step of the pages is ready by its next date: the one rule behind every page that
/// says so.
struct StepOutlook {
    std::string question; ///< "Ready by 15 March 2027?"; that date only when all steps share it
    Readying answer = Readying::unknown; ///< yes when all steps are ready, else of the step that is worst off
    std::string time_left;               ///< "16 weeks left"; empty when the steps share no date
    std::string sentence;                ///< "2 of 5 steps are ready, 2 are at risk, 1 is not."
    charts::OutlookChart chart;
};

/// The date and score are the next target's of the section; without one, the norm and the date on which the
/// organisation wants to be ready.
StepOutlook step_outlook(const model::Workspace &workspace, const model::Scorecard &scorecard,
                         const std::vector<DecidedFinding> &findings, const std::vector<PageInfo> &pages,
                         model::Language language);

} // namespace kartrekker::app
