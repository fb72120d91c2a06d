#pragma once

#include "model/entities/benefit.h"
#include "model/entities/case.h"
#include "model/entities/certainty_factor.h"
#include "model/entities/cost.h"
#include "model/entities/organisation.h"
#include "model/workspace.h"

namespace kartrekker::model {

/// The records from which the value is worked out.
struct ValueInputs {
    Organisation organisation;
    std::vector<Benefit> benefits;
    std::vector<BusinessCase> cases;
    std::vector<Cost> costs;
    std::vector<CertaintyFactor> certainty_factors;
    Date from; ///< the day from which years and delays count
};

/// `from` is the day of scoring.
ValueInputs value_inputs(const Workspace &workspace, Date from);

/// The six benefits that a vendor promises (Jive, by ESM) and which are not there yet as vendor's figures,
/// marked as such. Discovery and renewal come without a figure: the source gives none.
std::vector<Benefit> missing_vendor_benefits(const std::vector<Benefit> &present, Language language);

} // namespace kartrekker::model
