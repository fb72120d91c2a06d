#pragma once

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/what_if.h"

#include <map>

namespace kartrekker::app {

/// Why figures change in a trial, by `ComparedFigure::id`.
struct TrialReasons {
    std::map<std::string, WhyView> views;
};

/// Of each figure that changes: what differs behind it between the plan and the trial. `workspace`: that of
/// the plan; `currency`: as in `what_if_table`.
TrialReasons trial_reasons(const model::Workspace &workspace, const WhatIf &trial,
                           const std::string &currency, model::Language language);

/// Empty where nothing was tried out, or the figure does not change.
WhyView why_of_trial(const WhyInputs &inputs, std::string_view figure);

} // namespace kartrekker::app
