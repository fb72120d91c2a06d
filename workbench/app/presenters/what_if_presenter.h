#pragma once

#include "workbench/app/presenters/figure_table.h"
#include "workbench/app/what_if.h"

#include <memory>

namespace kartrekker::app {

struct TrialReasons;

/// A word to choose, and what it tries out.
struct TrialChoice {
    std::string words;
    PlanTrial trial;
    std::string id; ///< the same in every language and after the plan has changed; empty: as planned
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

/// The activity that a choice of `moves` moves, by that choice's id; empty for none.
std::string moved_activity(const std::string &choice);

/// All that is chosen, as one trial.
PlanTrial together(const std::vector<const PlanTrial *> &trials);

/// Better or worse; nothing where a figure comes or goes.
std::optional<model::Standing> standing_of_difference(const ComparedFigure &figure);

/// The figures that change, each with a mark: ● better, ◆ worse. A row's id is its `why_trial`.
FigureTable what_if_table(const std::vector<ComparedFigure> &figures, const std::string &currency,
                          model::Language language);

/// What a trial comes to, ready to be shown and explained.
struct ShownTrial {
    FigureTable table;
    std::shared_ptr<const TrialReasons> reasons;
};

/// As `what_if`, with money in the currency of the organisation.
ShownTrial shown_trial(const model::Workspace &workspace, const PlanTrial &trial, model::Language language,
                       const std::function<bool(double done)> &progress = {});

} // namespace kartrekker::app
