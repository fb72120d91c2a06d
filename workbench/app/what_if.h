#pragma once

#include "model/assessment_result.h"
#include "model/plan_figures.h"
#include "workbench/app/records.h"
#include "workbench/app/scoring.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kartrekker::app {

/// What is tried out. Activities and sponsors are named by their id, an activity also by its code, both also
/// by their exact name.
struct PlanTrial {
    std::vector<std::pair<std::string, model::Date>> moved; ///< activity, and the day on which it is to begin
    std::vector<std::string> dropped;                       ///< sponsors who are not there
    double effort = 1; ///< times the effort, and so the duration, of what is not finished; 0.1 to 10
};

/// One figure in both plans.
struct ComparedFigure {
    enum class Kind { date, month, days, money, people, count, score };
    using Figure = std::variant<std::monostate, double, model::Date>;

    std::string id; ///< "finish", "reach/ID/likely", "score/ASSESSMENT/SECTION"
    std::string what;
    Kind kind = Kind::count;
    Figure now, then;
    std::optional<double> difference; ///< of dates in working days
    bool is_better_higher = false;    ///< else lower, or earlier, is better

    bool is_changed() const { return now != then; }
};

/// Everything that a plan says about the rollout.
struct RolloutOutlook : model::PlanFigures {
    model::Scorecard scorecard;
};

/// What comes of a trial, and from what.
struct WhatIf {
    std::vector<ComparedFigure> figures;
    RolloutOutlook now, then;
    model::Workspace copy; ///< in which it has happened, in memory
};

/// Dates, cost, load, reach and readiness of the plan and of one in which the trial has happened, in a copy
/// in memory: the workspace itself stays as it is. `Failure` for a name that nothing has, or that several
/// have, and for what the plan itself refuses. `progress` is told how far it is and answers whether to go on;
/// `Failure` when it says no.
WhatIf what_if(const model::Workspace &workspace, const PlanTrial &trial, model::Language language,
               const std::function<bool(double done)> &progress = {});

/// As it is written for people; "–" for what is not known.
std::string written_figure(const ComparedFigure &figure, const ComparedFigure::Figure &value,
                           const std::string &currency, model::Language language);
/// "+3", "−2 working days"; empty where there is none.
std::string written_difference(const ComparedFigure &figure, model::Language language);

/// Text: the figures that change. JSON and CSV: all of them.
std::string what_if_report(const std::vector<ComparedFigure> &figures, const std::string &currency,
                           TableFormat format, model::Language language);

} // namespace kartrekker::app
