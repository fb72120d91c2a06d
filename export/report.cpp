#include "export/report.h"

#include "export/clean_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace kartrekker::exports {

namespace {

constexpr std::size_t longest_sheet_name = 31;

std::string column_letters(int column) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same_name(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::string without_forbidden(std::string_view wanted) {
    std::string name = clean_text(wanted);
    for (char &c : name)
        if (std::string_view("[]:*?/\\\t\n").find(c) != std::string_view::npos) c = ' ';
    const std::size_t first = name.find_first_not_of(" '");
    if (first == std::string::npos) return {};
    return name.substr(first, name.find_last_not_of(" '") - first + 1);
}

std::string fitting(std::string_view name, std::string_view suffix) {
    std::string_view start = name;
    while (utf16_length(start) + suffix.size() > longest_sheet_name) {
        start.remove_suffix(1);
        while (!start.empty() && (static_cast<unsigned char>(name[start.size()]) & 0xC0u) == 0x80)
            start.remove_suffix(1);
    }
    while (!start.empty() && (start.back() == ' ' || start.back() == '\''))
        start.remove_suffix(1);
    return std::string(start).append(suffix);
}

} // namespace

void Sheet::put(Place place, Content content, Role role, int columns) {
    cells.push_back({place, std::move(content), role, columns, false});
}

void Sheet::put_open(Place place, Content content, Role role) {
    cells.push_back({place, std::move(content), role, 1, true});
}

std::string cell_name(Place place, bool is_fixed) {
    const char *sign = is_fixed ? "$" : "";
    return fmt::format("{}{}{}{}", sign, column_letters(place.column), sign, place.row + 1);
}

std::string area_name(Place first, Place last, bool is_fixed) {
    return cell_name(first, is_fixed) + ":" + cell_name(last, is_fixed);
}

std::string sheet_prefix(std::string_view sheet) {
    std::string quoted = "'";
    for (const char c : sheet)
        quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'!";
}

std::string sheet_name(std::string_view wanted, std::vector<std::string> &taken) {
    std::string plain = without_forbidden(wanted);
    if (plain.empty() || is_same_name(plain, "history")) plain += plain.empty() ? "Sheet" : " -";
    const auto is_taken = [&](const std::string &name) {
        return std::any_of(taken.begin(), taken.end(),
                           [&](const auto &other) { return is_same_name(name, other); });
    };
    std::string name = fitting(plain, "");
    for (int number = 2; is_taken(name); ++number)
        name = fitting(plain, fmt::format(" ({})", number));
    taken.push_back(name);
    return name;
}

} // namespace kartrekker::exports
