#pragma once

#include "model/date.h"
#include "model/workspace.h"

namespace kartrekker::model {

/// The day that everything is worked out for: "Scored as of" of the organisation, or else today.
Date scoring_day(const Workspace &workspace);

} // namespace kartrekker::model
