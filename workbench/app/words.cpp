#include "workbench/app/words.h"

#include "model/field_text.h"

#include <algorithm>

namespace kartrekker::app {

namespace {

constexpr char32_t unreadable = 0xFFFD;

bool is_between(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

/// À to Þ without ×, which UTF-8 writes as 0xC3 and this byte.
bool is_latin_capital(unsigned char second_byte) {
    return second_byte >= 0x80 && second_byte <= 0x9E && second_byte != 0x97;
}

} // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    if (size == 0 || at + size > text.size()) return {unreadable, 1};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {unreadable, 1};
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    return {code, size};
}

bool is_word_character(char32_t code) {
    if (code < 0x80)
        return is_between(code, '0', '9') || is_between(code, 'a', 'z') || is_between(code, 'A', 'Z') ||
               code == '_';
    const bool is_sign = code < 0xC0 || code == 0xD7 || code == 0xF7 || code == unreadable ||
                         is_between(code, 0x2000, 0x2BFF) || is_between(code, 0x3000, 0x303F) ||
                         is_between(code, 0xE000, 0xF8FF) || is_between(code, 0xFE00, 0xFE0F) ||
                         code >= 0x1F000;
    return !is_sign;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Character character = character_at(text, at);
        if (!is_word_character(character.code)) break;
        at += character.size;
    }
    return at;
}

bool is_behind_word(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    return is_word_character(character_at(text, model::begin_of_character(text, at - 1)).code);
}

std::string lower_case(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_accented = i > 0 && text[i - 1] == '\xC3' && is_latin_capital(byte);
        if ((byte >= 'A' && byte <= 'Z') || is_accented) text[i] = static_cast<char>(byte + 0x20);
    }
    return text;
}

bool begins_with_capital(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (text[at] >= 'A' && text[at] <= 'Z') return true;
    return text[at] == '\xC3' && at + 1 < text.size() &&
           is_latin_capital(static_cast<unsigned char>(text[at + 1]));
}

std::string fewer_than(std::int64_t minimum) {
    return "n < " + std::to_string(minimum);
}

std::string headline(const std::string &text, std::size_t most) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) return {};
    std::size_t end = std::min(text.find('\n', first), text.size());
    for (const char *stop : {". ", "! ", "? "})
        end = std::min(end, std::min(text.find(stop, first), text.size() - 1) + 1);
    std::size_t cut = first;
    for (std::size_t count = 0; cut < end && count < most; ++count)
        cut += character_at(text, cut).size;
    const std::string line = text.substr(first, cut - first);
    return cut < end ? line + "…" : line;
}

} // namespace kartrekker::app
