#include "export/cell_dates.h"

#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace kartrekker::exports {

namespace {

constexpr int seconds_of_day = 86'400;
constexpr double days_until_10000 = 2'958'466; ///< 10000-01-01 counted from 1899-12-30

/// The code without what is shown as it is (quoted, after a backslash, _ or *) and without colours,
/// conditions and languages; only its first section counts.
std::string bare_format(std::string_view code) {
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char letter = code[i];
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++i;
        } else if (letter == '"' || letter == '[') {
            const std::size_t end = code.find(letter == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            const bool is_elapsed = letter == '[' && !inside.empty() &&
                                    inside.find_first_not_of("hHmMsS") == std::string_view::npos;
            if (is_elapsed) return {};
            i = end;
        } else {
            bare += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return bare;
}

std::string clock_of(int seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// The day that is counted as 0. In the older calendar 1900 is a leap year, which it was not.
std::chrono::sys_days first_day(long long day, bool is_1904) {
    using namespace std::chrono;
    if (is_1904) return year{1904} / 1 / 1;
    return day < 60 ? year{1899} / 12 / 31 : year{1899} / 12 / 30;
}

} // namespace

CellKind kind_of_format(int built_in) {
    if ((built_in >= 14 && built_in <= 17) || (built_in >= 27 && built_in <= 31) || built_in == 36 ||
        (built_in >= 50 && built_in <= 58))
        return CellKind::date;
    if (built_in == 22) return CellKind::moment;
    const bool is_clock = (built_in >= 18 && built_in <= 21) || (built_in >= 32 && built_in <= 35) ||
                          built_in == 45 || built_in == 47;
    return is_clock ? CellKind::clock : CellKind::number;
}

CellKind kind_of_format(std::string_view code) {
    const std::string bare = bare_format(code);
    if (bare.find("general") != std::string::npos) return CellKind::number;
    const bool has_clock = bare.find_first_of("hs") != std::string::npos;
    const bool has_day =
        bare.find_first_of("yd") != std::string::npos || (!has_clock && bare.find('m') != std::string::npos);
    if (has_day) return has_clock ? CellKind::moment : CellKind::date;
    return has_clock ? CellKind::clock : CellKind::number;
}

std::optional<std::string> iso_text(double days, CellKind kind, bool is_1904) {
    if (kind == CellKind::number || !(days >= 0 && days < days_until_10000 - (is_1904 ? 1462 : 0)))
        return std::nullopt;
    const auto seconds = static_cast<long long>(std::llround(days * seconds_of_day));
    const long long day = seconds / seconds_of_day;
    const int clock = static_cast<int>(seconds % seconds_of_day);
    if (kind == CellKind::clock && day == 0) return clock_of(clock);
    const bool has_no_day = !is_1904 && (day == 0 || day == 60);
    if (has_no_day) return std::nullopt;
    const std::chrono::year_month_day date = first_day(day, is_1904) + std::chrono::days(day);
    const std::string text =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                    static_cast<unsigned>(date.day()));
    return kind == CellKind::date && clock == 0 ? text : text + "T" + clock_of(clock);
}

} // namespace kartrekker::exports
