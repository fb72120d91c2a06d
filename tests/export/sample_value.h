#pragma once

#include "model/value_model.h"

namespace kartrekker::tests {

/// Every kind of arithmetic, a vendor's figure, one that lacks a figure, later starts, costs with ranges,
/// four years at 6.5%. check_value.py holds the same figures.
model::ValueModel sample_value(model::Language language);

/// Texts and amounts that could break a workbook.
model::ValueModel hostile_value();

} // namespace kartrekker::tests
