#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// How many of a round's people answered; with a unit, how many of those in it.
WhyView why_of_response(const WhyInputs &inputs, const std::string &round, const std::string &unit);

/// The difference in a section between the rounds or groups that are compared now.
WhyView why_of_change(const WhyInputs &inputs, const std::string &questionnaire, const std::string &section);

} // namespace kartrekker::app
