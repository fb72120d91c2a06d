#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// A text as it is searched: small letters without accents. "Één" becomes "een", "ß" and "ẞ" "ss", "İ" and
/// "ı" "i"; accents that stand by themselves (U+0300–036F) go. Letters of Latin, Greek and Cyrillic; what it
/// does not know stays, also bytes that are no UTF-8.
std::string folded(std::string_view text);

/// What stands between the blanks of a text.
std::vector<std::string> words_of(std::string_view text);
/// Whether each of these folded words occurs in a folded text.
bool holds_every_word(std::string_view folded, const std::vector<std::string> &words);

/// The same, and for each byte of it and for its end: where in the text the character begins that it is of.
struct FoldedText {
    std::string text;
    std::vector<std::uint32_t> origins;
};
FoldedText folded_with_origins(std::string_view text);

} // namespace kartrekker::app
