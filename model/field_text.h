#pragma once

#include "model/entity_type.h"
#include "model/failure.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kartrekker::model {

/// Most characters (Unicode code points) of one text; a spreadsheet cell holds no more.
inline constexpr std::size_t longest_text = 32'000;
/// The same for a document that the program makes.
inline constexpr std::size_t longest_document = 8'000'000;

/// Reads a value written without a locale, as files and the command line have it: decimal point, YYYY-MM-DD,
/// true/false (also yes/no, 1/0), the choice's id. Spaces around numbers and dates are ignored; an empty text
/// is a missing value. `Failure` names the field and says what is wrong.
Value parse_value(const FieldInfo &field, std::string_view text);

/// The opposite: shortest text that reads back to the same value. Flags are "true" and "false"; missing is
/// "".
std::string value_text(const FieldInfo &field, const Value &value);

/// Reads what a person typed in a form: also a decimal comma in Dutch, choices by their label, and dates as
/// `parse_written_date` does, so 2-11-2026 is the second of November in both languages.
Value parse_typed_value(const FieldInfo &field, std::string_view text, Language language);

/// A value as people read it: choices by label, flags yes and no, numbers in the language's way, dates as
/// `short_date`. References stay ids; the caller knows the captions.
std::string shown_value(const FieldInfo &field, const Value &value, Language language);

/// The label of the choice; its id when there is no such choice.
std::string label_of(std::span<const Choice> choices, std::string_view id, Language language);

/// A unit in a language; written only where the field itself does not say it.
std::string shown_unit(std::string_view unit, Language language);

/// Throws `Failure` when the value is not of the field's kind, is out of range, is no choice of it, is
/// missing though required, or is a text that no file could carry (bad UTF-8, control characters, too long).
/// References are only checked for their form.
void check_value(const FieldInfo &field, const Value &value);

/// Whether the text is 1 to 64 characters of A–Z, a–z, 0–9, '-', '_' and '.', beginning with a letter or
/// digit.
bool is_identifier(std::string_view text);

/// A new id, unique across all copies of all workspaces: 64 random bits in 13 letters and digits.
std::string new_identifier();

/// Number of code points, or nothing for a text that is not valid UTF-8 or holds characters that XML cannot
/// carry (control characters except tab and line feed, U+FFFE, U+FFFF, surrogates).
std::optional<std::size_t> clean_length(std::string_view text);

/// Where the character of UTF-8 begins that has a byte at `at`; `at` itself at the end of the text.
std::size_t begin_of_character(std::string_view text, std::size_t at);

} // namespace kartrekker::model
