#pragma once

#include "workbench/app/presenters/figure_table.h"
#include "workbench/app/what_if.h"

namespace kartrekker::app {

/// A word to choose, and what it tries out.
struct TrialChoice {
    std::string words;
    PlanTrial trial;
};

/// Each list begins with what is as planned.
struct TrialChoices {
    std::vector<TrialChoice> sponsors; ///< each one who is not there
    std::vector<TrialChoice> efforts;
    std::vector<TrialChoice> moves; ///< of the activity that is given: earlier or later by weeks
};

/// `activity`: id of the one that may move; one that has started, or none, cannot.
TrialChoices trial_choices(const model::Workspace &workspace, const model::RolloutPlan &plan,
                           const std::string &activity, model::Language language);

/// All that is chosen, as one trial.
PlanTrial together(const std::vector<const PlanTrial *> &trials);

/// The figures that change, each with a mark: ● better, ◆ worse.
FigureTable what_if_table(const std::vector<ComparedFigure> &figures, const std::string &currency,
                          model::Language language);

} // namespace kartrekker::app
