#pragma once

#include "model/date.h"
#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// The program's own words (buttons, headings, messages) in a language. The English text is the key; its
/// Dutch stands in `translations/nl.po`. Independent of the process's locale. A text without a translation
/// comes back as it is.
std::string translate(Language language, const char *english);

/// The same with a plural form: `count` chooses between the two. `{0}` in the text is not filled in.
std::string translate(Language language, const char *singular, const char *plural, long long count);

/// Fills `{0}`, `{1}` … of a text. A text with a wrong directive comes back unfilled.
std::string fill(std::string_view text, const std::vector<std::string> &arguments);

/// A number as people write it: "18.3" or "18,3", thousands in groups from 10,000, at most `decimals`
/// decimals, no needless zeros. Rounded as in `rounded_text`.
std::string written_number(Language language, double value, int decimals);

/// A day as people write it: "21 November 2026", "21 november 2026"; the text itself when it is no date.
std::string written_date(Language language, std::string_view iso_date);

/// The same where there is little room: "2 Nov 2026", "2 nov 2026".
std::string short_date(Language language, std::string_view iso_date);

/// "Nov", "nov".
std::string short_month(Language language, Date date);

/// Reads a day as people write it, whatever language they write in: "2026-11-02"; "2-11-2026", "2/11/2026",
/// "2.11.2026"; "2 nov 2026", "2 November 2026", in any case, with a point after an abbreviation or without.
/// The program is for Europe: the day comes before the month in English too. Nothing is guessed: a year has
/// four digits, and a month that stands first is refused. Otherwise nothing, as `parse_date`.
std::optional<Date> parse_written_date(std::string_view text);

/// The language that the user's environment asks for (LC_ALL, LC_MESSAGES, LANG); English when it says
/// nothing.
Language preferred_language();

} // namespace kartrekker::model
