#include "scripting/script_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kartrekker::scripting {

namespace {

constexpr std::size_t none = std::string::npos;
constexpr std::size_t reach = 1500; ///< how far behind its id a field is looked for
constexpr std::size_t most_ids =
    10; ///< the program itself names fewer; what a script says may name any number

int line_at(const Script &script, std::size_t place) {
    const auto end = script.source.begin() + static_cast<std::ptrdiff_t>(place);
    return 1 + static_cast<int>(std::count(script.source.begin(), end, '\n'));
}

/// The places where the script holds a word in quotes of either kind, one after the other: the whole script
/// is gone through once, however many there are.
class QuotedPlaces {
  public:
    QuotedPlaces(const Script &script, const std::string &word)
        : source_(script.source), quoted_{'"' + word + '"', "'" + word + "'"} {
        if (word.size() > longest_word) return;
        for (std::size_t kind = 0; kind < quoted_.size(); ++kind)
            next_[kind] = source_.find(quoted_[kind]);
    }

    /// False after the last.
    bool next() {
        const auto nearest = std::min_element(next_.begin(), next_.end());
        if (*nearest == none) return false;
        line_ += static_cast<int>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(place_),
                                             source_.begin() + static_cast<std::ptrdiff_t>(*nearest), '\n'));
        place_ = *nearest;
        *nearest = source_.find(quoted_[static_cast<std::size_t>(nearest - next_.begin())], place_ + 1);
        return true;
    }

    std::size_t place() const { return place_; }
    int line() const { return line_; }

  private:
    static constexpr std::size_t longest_word = 4000; ///< bytes: as long as texts that are shown may be

    const std::string &source_;
    std::array<std::string, 2> quoted_;
    std::array<std::size_t, 2> next_{none, none};
    std::size_t place_ = 0;
    int line_ = 1;
};

std::size_t place_of(const Script &script, const std::string &word, int which) {
    QuotedPlaces places(script, word);
    for (int i = 0; i < which; ++i)
        if (!places.next()) return none;
    return places.place();
}

/// The line of one that stands close behind this line, or of the only one; 0 where there is none such.
int line_of_text(const Script &script, int line, const std::string &text) {
    constexpr int close = 30;
    QuotedPlaces places(script, text);
    int count = 0, last = 0;
    for (; places.next(); ++count) {
        last = places.line();
        if (last >= line && last <= line + close) return last;
    }
    return count == 1 ? last : 0;
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
    for (const std::string &text : texts)
        if (const int found = text.empty() ? 0 : line_of_text(script, line, text); found > 0) return found;
    return line;
}

int line_of_mistake(const Script &script, const std::string &where, const std::string &what) {
    const bool is_double = what.ends_with("is used twice");
    auto ids = quoted_in(is_double ? what : where);
    std::reverse(ids.begin(), ids.end());
    ids.resize(std::min(ids.size(), most_ids));
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
