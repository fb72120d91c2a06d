#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// Scores of the other engagements in a section: "evidence", or else what people say. Tells no engagement's
/// own figure.
WhyView why_of_others(const WhyInputs &inputs, const std::string &assessment, const std::string &section,
                      const std::string &side);

} // namespace kartrekker::app
