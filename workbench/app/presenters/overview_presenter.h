#pragma once

#include "workbench/app/charts/radar.h"
#include "workbench/app/presenters/kept_scorecards.h"
#include "workbench/app/presenters/pillar_presenter.h"
#include "workbench/app/presenters/section_presenter.h"

namespace kartrekker::app {

/// Whether one step is ready by its next date.
struct Condition {
    std::string label;
    model::Standing standing = model::Standing::none;
    std::string target;
    std::string tip;
    std::string why; ///< what explains it
};

struct Readiness {
    std::string question; ///< "Ready by 15 March 2027?"
    std::string answer;   ///< "At risk"
    model::Standing standing = model::Standing::none;
    std::string detail; ///< "1 step is ready, 4 are at risk, 16 weeks left"
    std::vector<Condition> conditions;
};

/// Everything that the first page shows.
struct Overview {
    std::string state;     ///< "Readiness on 21 November 2026 · 412 answers in 7 groups"
    std::string state_why; ///< what explains its figures; empty where it has none
    std::string steps_title;
    charts::RadarChart radar;
    std::string pillars_title;
    std::string pillars_state;
    bool has_answers = false; ///< to the questions of the pillars
    std::vector<charts::BulletBar> bars;
    std::string gap;
    charts::HeatMap heat_map;
    Readiness readiness;
    std::vector<FindingRow> findings;
};

/// What the radar can show beside evidence and perception.
struct RadarReference {
    std::string id;    ///< "norm", "target", or the id of a snapshot
    std::string words; ///< "With the norm"
};

/// The norm, targets where there are any, and each result that was kept of the assessment of the steps, the
/// latest first.
std::vector<RadarReference> radar_references(const std::vector<KeptScorecard> &kept,
                                             const model::Scorecard &scorecard,
                                             const std::vector<PageInfo> &pages, model::Language language);

/// The radar of the steps with that reference; with the norm where there is none of that id.
charts::RadarChart radar_with(const model::Workspace &workspace, const model::Scorecard &scorecard,
                              const std::vector<PageInfo> &pages, const std::string &reference,
                              model::Language language);

Overview overview(const model::Workspace &workspace, const model::Scorecard &scorecard,
                  const std::vector<PageInfo> &pages, model::Language language);

/// How many filled in a questionnaire, as far as that may be told, and the groups that were asked.
struct AnswerCounts {
    std::int64_t answers = 0;
    std::vector<const model::AssessmentResult *> answered; ///< those of the scorecard
    std::vector<std::string> groups;                       ///< names, each once, in the order of the results
};
AnswerCounts answer_counts(const model::Scorecard &scorecard);

/// Whose engagement it is.
std::string engagement_name(const model::Workspace &workspace);

/// The words at the foot of the window.
struct Status {
    std::string state; ///< "All changes saved", what is not, or why nothing can be changed
    bool is_all_saved = true;
    std::string steps;          ///< "14 steps can be undone"
    std::string smallest_group; ///< "Smallest group shown: 5"
};
/// Where the smallest group that is shown is set.
Place place_of_smallest_group(const model::Workspace &workspace);

/// `unstored_field`: label of a field that shows what could not be stored; empty when there is none.
Status status(const model::Workspace &workspace, model::Language language,
              const std::string &unstored_field = {});

} // namespace kartrekker::app
