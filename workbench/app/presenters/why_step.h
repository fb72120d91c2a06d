#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// Whether the step of a page will be ready by its next date: the rule of `readying` with its figures.
WhyView why_of_outlook(const WhyInputs &inputs, const std::string &page);

/// A candidate's total. `weights`: whole numbers with commas, in the order of the capabilities; when they are
/// not as many as there are capabilities, those of the file count.
WhyView why_of_candidate(const WhyInputs &inputs, const std::string &candidate, const std::string &weights);

} // namespace kartrekker::app
