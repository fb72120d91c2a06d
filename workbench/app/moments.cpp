#include "workbench/app/moments.h"

#include "model/platform.h"
#include "model/translation.h"

#include <charconv>
#include <ctime>
#include <fmt/chrono.h>

namespace kartrekker::app {

namespace {

int digits_at(const std::string &text, std::size_t at, std::size_t size) {
    int number = -1;
    if (at + size <= text.size()) std::from_chars(text.data() + at, text.data() + at + size, number);
    return number;
}

} // namespace

std::optional<LocalMoment> local_moment(const std::string &moment) {
    if (moment.size() != 20 || moment[10] != 'T' || moment[19] != 'Z') return std::nullopt;
    std::tm parts{};
    parts.tm_year = digits_at(moment, 0, 4) - 1900;
    parts.tm_mon = digits_at(moment, 5, 2) - 1;
    parts.tm_mday = digits_at(moment, 8, 2);
    parts.tm_hour = digits_at(moment, 11, 2);
    parts.tm_min = digits_at(moment, 14, 2);
    const std::time_t seconds = timegm(&parts);
    std::tm here{};
    if (parts.tm_year < 0 || !localtime_r(&seconds, &here)) return std::nullopt;
    const model::Date day{std::chrono::year(here.tm_year + 1900),
                          std::chrono::month(static_cast<unsigned>(here.tm_mon + 1)),
                          std::chrono::day(static_cast<unsigned>(here.tm_mday))};
    return LocalMoment{day, fmt::format("{:%H:%M}", here)};
}

bool is_day_before(const model::Date &day, const model::Date &other) {
    return std::chrono::sys_days(day) + std::chrono::days(1) == std::chrono::sys_days(other);
}

std::string shown_moment(const std::string &moment, model::Language language) {
    const auto local = local_moment(moment);
    if (!local) return moment;
    return model::written_date(language, model::format_date(local->day)) + " " + local->clock;
}

std::string near_moment(const std::string &moment, const model::Date &today, model::Language language) {
    const auto local = local_moment(moment);
    if (local && local->day == today)
        return model::fill(model::translate(language, "today {0}"), {local->clock});
    if (local && is_day_before(local->day, today))
        return model::fill(model::translate(language, "yesterday {0}"), {local->clock});
    return shown_moment(moment, language);
}

std::string shown_author(const std::string &author, model::Language language) {
    return author == model::unknown_user ? model::translate(language, "unknown") : author;
}

} // namespace kartrekker::app
