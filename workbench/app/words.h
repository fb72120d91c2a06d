#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kartrekker::app {

/// One character of UTF-8 text and its number of bytes; a byte that is no UTF-8 counts as U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t size = 1;
};
Character character_at(std::string_view text, std::size_t at);

/// Whether a character can be part of a word or a hashtag: letters of any script, digits and '_'.
bool is_word_character(char32_t code);

/// Where the word that begins at `at` ends; `at` itself where no word begins.
std::size_t end_of_word(std::string_view text, std::size_t at);

/// Whether the byte before `at` belongs to a word.
bool is_behind_word(std::string_view text, std::size_t at);

/// Capitals of A–Z and of the accented Latin letters (Latin-1) made small.
std::string lower_case(std::string text);

/// Whether the word at `at` begins with such a capital.
bool begins_with_capital(std::string_view text, std::size_t at);

/// What stands in place of a figure that too few are behind: "n < 5".
std::string fewer_than(std::int64_t minimum);

/// The first sentence or line of a text, cut after `most` characters.
std::string headline(const std::string &text, std::size_t most);

} // namespace kartrekker::app
