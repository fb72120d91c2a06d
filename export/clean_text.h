#pragma once

#include <string>
#include <string_view>

namespace kartrekker::exports {

/// The text as any XML reader takes it: bytes that are no UTF-8 become U+FFFD; control characters,
/// surrogates, U+FFFE and U+FFFF are left out; line ends are LF. Tabs and line ends stay.
std::string clean_text(std::string_view text);

/// Up to `limit` UTF-16 units (a spreadsheet counts so) of a clean text, closed with … where it was cut, at a
/// space where one is near.
std::string shortened(std::string_view clean, std::size_t limit);

/// UTF-16 units of a clean text.
std::size_t utf16_length(std::string_view clean);

/// A clean text for an .xlsx cell, which reads `_x0041_` as A: such a text is written as `_x005F_x0041_`. At
/// most 32,767 UTF-16 units, the format's limit; `is_cut` tells that it was longer.
std::string cell_text(std::string_view clean, bool &is_cut);

} // namespace kartrekker::exports
