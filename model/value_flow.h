#pragma once

#include "model/value_model.h"

namespace kartrekker::model {

/// Whole months from one day to another, a part of a month as a whole one; 0 when the other is not later or
/// missing.
int months_until(Date from, std::optional<Date> day);

/// The part of a year (1, 2 …) in which a benefit counts that starts after so many months, 0 to 1.
double share_of_year(int year, int delay_months);

/// Present value of 1 a year, paid at each year's end, from the delay on.
double present_worth(const ValueBasis &basis, int delay_months);

/// Fills totals, vendor's sums and the tornado from the lines.
void add_up(ValueModel &model, Language language);

} // namespace kartrekker::model
