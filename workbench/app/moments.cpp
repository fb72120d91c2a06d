#include "workbench/app/moments.h"

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

std::string moment_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::string shown_moment(const std::string &moment, model::Language language) {
    if (moment.size() != 20 || moment[10] != 'T' || moment[19] != 'Z') return moment;
    std::tm parts{};
    parts.tm_year = digits_at(moment, 0, 4) - 1900;
    parts.tm_mon = digits_at(moment, 5, 2) - 1;
    parts.tm_mday = digits_at(moment, 8, 2);
    parts.tm_hour = digits_at(moment, 11, 2);
    parts.tm_min = digits_at(moment, 14, 2);
    const std::time_t seconds = timegm(&parts);
    std::tm here{};
    if (parts.tm_year < 0 || !localtime_r(&seconds, &here)) return moment;
    return model::written_date(language, fmt::format("{:%Y-%m-%d}", here)) + fmt::format(" {:%H:%M}", here);
}

} // namespace kartrekker::app
