#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kartrekker::model {

/// A calendar day without a time or a zone.
using Date = std::chrono::year_month_day;

/// Reads YYYY-MM-DD; nothing when it is not written so or is no existing day between years 1900 and 2199.
std::optional<Date> parse_date(std::string_view text);

/// Writes YYYY-MM-DD, in every locale.
std::string format_date(Date date);

/// Writes YYYY-MM: reads in every language, and sorts.
std::string format_month(Date date);

/// The day of a moment in this computer's time zone. Any thread may ask.
Date day_of(std::chrono::system_clock::time_point moment);
/// Today on this computer's clock.
Date today();

} // namespace kartrekker::model
