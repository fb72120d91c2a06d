#include "workbench/app/text_folding.h"

#include "workbench/app/words.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace kartrekker::app {

namespace {

// U+00C0 to U+017F, each a letter of the alphabet; '*' stands for two letters, '.' for a sign.
constexpr std::string_view latin = "aaaaaa*ceeeeiiii"
                                   "dnooooo.ouuuuy**"
                                   "aaaaaa*ceeeeiiii"
                                   "dnooooo.ouuuuy*y"
                                   "aaaaaaccccccccdd"
                                   "ddeeeeeeeeeegggg"
                                   "gggghhhhiiiiiiii"
                                   "ii**jjkkklllllll"
                                   "lllnnnnnnnnnoooo"
                                   "oo**rrrrrrssssss"
                                   "ssttttttuuuuuuuu"
                                   "uuuuwwyyyzzzzzzs";
constexpr char32_t first_latin = 0xC0;
static_assert(latin.size() == 0x180 - first_latin);

std::string_view two_letters(char32_t code) {
    switch (code) {
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0xDE:
    case 0xFE:
        return "th";
    case 0xDF:
        return "ss";
    case 0x132:
    case 0x133:
        return "ij";
    default:
        return "oe";
    }
}

/// Letters of the alphabet that stand for a Latin letter; empty when it is none of those known here.
std::string_view plain_letters(char32_t code) {
    if (code >= first_latin && code < first_latin + latin.size()) {
        const std::string_view letter = latin.substr(code - first_latin, 1);
        if (letter == "*") return two_letters(code);
        return letter == "." ? std::string_view() : letter;
    }
    if (code == 0x1E9E) return "ss";
    if (code == 0x218 || code == 0x219) return "s";
    if (code == 0x21A || code == 0x21B) return "t";
    return {};
}

bool is_accent(char32_t code) {
    return code >= 0x300 && code <= 0x36F;
}

/// The small letter of a Greek or Cyrillic capital; the character itself otherwise.
char32_t small_letter(char32_t code) {
    if (code >= 0x391 && code <= 0x3A9) return code + 0x20;
    if (code >= 0x410 && code <= 0x42F) return code + 0x20;
    if (code >= 0x400 && code <= 0x40F) return code + 0x50;
    return code;
}

template <class Add>
void fold_each(std::string_view text, Add add) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const char small =
                byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : static_cast<char>(byte);
            add(std::string_view(&small, 1), at++);
            continue;
        }
        const Character character = character_at(text, at);
        const char32_t small = small_letter(character.code);
        if (const std::string_view letters = plain_letters(character.code); !letters.empty()) {
            add(letters, at);
        } else if (small != character.code) {
            const char bytes[] = {static_cast<char>(0xC0 | (small >> 6)),
                                  static_cast<char>(0x80 | (small & 0x3F))};
            add(std::string_view(bytes, 2), at);
        } else if (!is_accent(character.code)) {
            add(text.substr(at, character.size), at);
        }
        at += character.size;
    }
}

} // namespace

std::string folded(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    fold_each(text, [&](std::string_view letters, std::size_t) { made += letters; });
    return made;
}

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    return {std::istream_iterator<std::string>(in), {}};
}

bool holds_every_word(std::string_view folded, const std::vector<std::string> &words) {
    return std::ranges::all_of(
        words, [&](const std::string &word) { return folded.find(word) != std::string_view::npos; });
}

FoldedText folded_with_origins(std::string_view text) {
    FoldedText made;
    made.origins.reserve(text.size() + 1);
    fold_each(text, [&](std::string_view letters, std::size_t at) {
        made.text += letters;
        made.origins.insert(made.origins.end(), letters.size(), static_cast<std::uint32_t>(at));
    });
    made.origins.push_back(static_cast<std::uint32_t>(text.size()));
    return made;
}

} // namespace kartrekker::app
