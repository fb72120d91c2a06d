#pragma once

#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// Adds who wrote down what stands in a record, when, and what stood there before: the last change of each
/// field, the newest first. Nothing where the history tells nothing of it.
void add_written_by(WhyView &view, const WhyInputs &inputs, const model::EntityType &type,
                    const std::string &id);

} // namespace kartrekker::app
