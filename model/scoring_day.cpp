#include "model/scoring_day.h"

#include "model/entities/organisation.h"

namespace kartrekker::model {

Date scoring_day(const Workspace &workspace) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    return organisation ? organisation->assessed_on.value_or(today()) : today();
}

} // namespace kartrekker::model
