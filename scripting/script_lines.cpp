#include "scripting/script_lines.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kartrekker::scripting {

namespace {

constexpr std::size_t none = std::string::npos;
constexpr std::size_t reach = 1500; ///< how far behind its id a field is looked for

int line_at(const Script &script, std::size_t place) {
    const auto end = script.source.begin() + static_cast<std::ptrdiff_t>(place);
    return 1 + static_cast<int>(std::count(script.source.begin(), end, '\n'));
}

std::size_t place_of(const Script &script, const std::string &word, int which) {
    for (const char *quote : {"\"", "'"}) {
        const std::string quoted = quote + word + quote;
        std::size_t at = script.source.find(quoted);
        for (int i = 1; i < which && at != none; ++i)
            at = script.source.find(quoted, at + 1);
        if (at != none) return at;
    }
    return none;
}

/// The texts between single quotes, in their order.
std::vector<std::string> quoted_in(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = text.find('\''); begin != none; begin = text.find('\'', begin + 1)) {
        const std::size_t end = text.find('\'', begin + 1);
        if (end == none) break;
        words.emplace_back(text.substr(begin + 1, end - begin - 1));
        begin = end;
    }
    return words;
}

/// The field that a mistake is about: 'title' in "'title' must be …", or about in "the assessment, about.nl".
std::string field_of(const std::string &where, const std::string &what) {
    if (const auto words = quoted_in(what); what.starts_with("'") && !words.empty()) return words.front();
    const std::size_t comma = where.rfind(", ");
    if (comma == none) return {};
    const std::string last = where.substr(comma + 2);
    const bool is_field = last.find_first_of(" '") == none;
    return is_field ? last.substr(0, last.find('.')) : std::string();
}

std::size_t place_of_field(const Script &script, const std::string &field, std::size_t from,
                           std::size_t most) {
    for (std::size_t at = script.source.find(field, from); at != none && at - from <= most;
         at = script.source.find(field, at + 1)) {
        const auto before = at == 0 ? '\n' : script.source[at - 1];
        const std::size_t after = script.source.find_first_not_of(" ", at + field.size());
        const bool is_whole = std::string_view(" \t\n,;{").find(before) != none;
        if (is_whole && after != none && script.source[after] == '=') return at;
    }
    return none;
}

} // namespace

int line_of(const Script &script, const std::string &word, int which) {
    const std::size_t at = place_of(script, word, which);
    return at == none ? 0 : line_at(script, at);
}

int line_of_texts(const Script &script, int line, const std::vector<std::string> &texts) {
    constexpr int close = 30;
    for (const std::string &text : texts) {
        int found = 0, count = 0;
        while (!text.empty() && (found = line_of(script, text, count + 1)) > 0) {
            ++count;
            if (found >= line && found <= line + close) return found;
        }
        if (count == 1) return line_of(script, text);
    }
    return line;
}

int line_of_mistake(const Script &script, const std::string &where, const std::string &what) {
    const bool is_double = what.ends_with("is used twice");
    auto ids = quoted_in(is_double ? what : where);
    std::reverse(ids.begin(), ids.end());
    std::size_t part = none;
    for (const std::string &id : ids)
        if (part == none) part = place_of(script, id, is_double ? 2 : 1);
    const bool is_whole = part == none;
    if (is_whole) part = script.source.starts_with("return") ? 0 : script.source.rfind("\nreturn");
    if (part == none) return 0;
    if (is_whole) part = script.source.find("return", part);
    const std::string field = is_double ? std::string() : field_of(where, what);
    const std::size_t found =
        field.empty() ? none : place_of_field(script, field, part, is_whole ? script.source.size() : reach);
    return line_at(script, found == none ? part : found);
}

} // namespace kartrekker::scripting
