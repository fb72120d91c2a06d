#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartrekker::exports {

/// What a number format of a workbook makes of a number.
enum class CellKind { number, date, moment, clock };

/// By the number of a format that every spreadsheet knows (ECMA-376 part 1, 18.8.30).
CellKind kind_of_format(int built_in);

/// By its code, such as m/d/yy h:mm:ss. Hours that go on after 24, as in [h]:mm, are a number.
CellKind kind_of_format(std::string_view code);

/// 2026-03-02, 2026-03-02T09:54:11 or 09:54:11 of a number of days, to the second; a date with a time of the
/// day gets it in any case. Nothing for days that the calendar of the workbook does not have: below 0, after
/// 9999, and 29 February 1900.
std::optional<std::string> iso_text(double days, CellKind kind, bool is_1904);

} // namespace kartrekker::exports
