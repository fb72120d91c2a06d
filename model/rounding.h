#pragma once

#include <string>

namespace kartrekker::model {

/// A finite number with at most `decimals` decimals (0 or more), a point, and no needless zeros: "-18.3".
/// Halves are rounded away from zero, as people and spreadsheets do: 62.5 is "63" without decimals. What
/// counts is the number in 15 decimal digits, as in a spreadsheet, and not the binary fraction next to
/// it: 1.005 is "1.01" with two. Never "-0". What scripts write follows the same rule
/// (scripting/runtime/language.lua).
std::string rounded_text(double value, int decimals);

} // namespace kartrekker::model
