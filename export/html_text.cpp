#include "export/html_text.h"

#include "export/clean_text.h"
#include "export/utf8_text.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace kartrekker::exports {

namespace {

/// Names of the characters from U+00A0 to U+00FF, in their order (HTML 4.01, 24.2.1).
constexpr std::array<std::string_view, 96> latin_names = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::pair<std::string_view, std::uint32_t> other_names[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"bull", 0x2022},  {"hellip", 0x2026},
    {"euro", 0x20AC},  {"trade", 0x2122}, {"ensp", ' '},     {"emsp", ' '},     {"thinsp", ' '},
    {"oelig", 0x153},  {"OElig", 0x152},  {"rarr", 0x2192},  {"larr", 0x2190}};

std::optional<std::uint32_t> character_named(std::string_view name) {
    for (std::size_t i = 0; i < latin_names.size(); ++i)
        if (latin_names[i] == name) return static_cast<std::uint32_t>(0xA0 + i);
    for (const auto &[known, code] : other_names)
        if (known == name) return code;
    if (name.size() < 2 || name[0] != '#') return std::nullopt;
    const bool is_hexadecimal = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
    if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
    return code;
}

/// Adds what stands for an entity at `at`, and gives its length; 0 when there is none.
std::size_t take_entity(std::string_view html, std::size_t at, std::string &text) {
    constexpr std::size_t longest = 12;
    const std::string_view start = html.substr(at + 1, longest);
    const std::size_t end = start.find(';');
    if (end == std::string_view::npos) return 0;
    const auto code = character_named(start.substr(0, end));
    if (!code) return 0;
    append_utf8(text, *code);
    return end + 2;
}

/// Lower case, "" where `at` begins no tag: a < before a space or a digit is a sign.
std::string tag_name(std::string_view html, std::size_t at) {
    std::string name;
    for (std::size_t i = at + 1; i < html.size() && name.size() < 16; ++i) {
        const char letter = static_cast<char>(html[i] | 0x20);
        const bool is_start = name.empty() && (html[i] == '/' || html[i] == '!');
        if (!is_start && (letter < 'a' || letter > 'z')) break;
        name += is_start ? html[i] : letter;
    }
    return name;
}

/// Where the text goes on behind a tag, and behind what no reader sees.
std::size_t behind_tag(std::string_view html, std::size_t at, const std::string &name) {
    const bool is_comment = html.substr(at, 4) == "<!--";
    const bool is_unseen = name == "script" || name == "style";
    const std::string_view stop = is_comment ? "-->" : is_unseen ? "</" : ">";
    std::size_t end = html.find(stop, at + 1);
    if (end != std::string_view::npos && is_unseen) end = html.find('>', end);
    return end == std::string_view::npos ? html.size() : html.find('>', end) + 1;
}

/// Tags within a word or sentence; all others stand between two.
bool is_within_words(std::string_view name) {
    if (name.starts_with('/')) name.remove_prefix(1);
    for (const std::string_view inner :
         {"a", "b", "i", "u", "em", "strong", "span", "font", "sub", "sup", "small"})
        if (name == inner) return true;
    return false;
}

std::string in_single_spaces(const std::string &text) {
    static constexpr std::string_view no_break_space = "\u00A0", soft_hyphen = "\u00AD";
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const bool is_wide = rest.starts_with(no_break_space);
        const bool is_space = is_wide || static_cast<unsigned char>(rest[0]) <= ' ';
        if (is_space && !result.empty() && result.back() != ' ') result += ' ';
        const bool is_hidden = rest.starts_with(soft_hyphen);
        if (!is_space && !is_hidden) result += rest[0];
        at += is_wide || is_hidden ? 2 : 1;
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

} // namespace

std::string text_of_html(std::string_view html) {
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            if (const std::string name = tag_name(html, at); !name.empty()) {
                at = behind_tag(html, at, name);
                if (!is_within_words(name)) text += ' ';
                continue;
            }
        }
        const std::size_t taken = html[at] == '&' ? take_entity(html, at, text) : 0;
        if (taken == 0) text += html[at];
        at += taken == 0 ? 1 : taken;
    }
    return in_single_spaces(clean_text(text));
}

} // namespace kartrekker::exports
