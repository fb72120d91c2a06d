#pragma once

#include "model/value_inputs.h"
#include "model/value_model.h"

namespace kartrekker::model {

/// The lines of all records, in the order of `ValueModel::benefits` and `costs`, with their arithmetic, and
/// notes on what would count twice.
void add_benefits(ValueModel &model, const ValueInputs &inputs, Language language);
void add_costs(ValueModel &model, const ValueInputs &inputs, Language language);

/// Writes the line's arithmetic in words.
void write_trace(BenefitValue &benefit, const ValueModel &model, Language language);

} // namespace kartrekker::model
