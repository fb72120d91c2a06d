#pragma once

#include "workbench/app/finding_actions.h"
#include "workbench/app/presenters/figure_table.h"

namespace kartrekker::app {

/// A row for each line from goal to benefit. Its id is the place of the activity, or of the case while
/// nothing is planned for it.
FigureTable thread_table(const std::vector<Thread> &threads, model::Language language);

} // namespace kartrekker::app
