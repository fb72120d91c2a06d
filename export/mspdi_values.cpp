#include "export/mspdi_values.h"

#include "export/clean_text.h"
#include "model/failure.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Failure;
using model::Ticks;

namespace {

constexpr double most_hundredths = 1e15;

std::optional<double> decimal(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<int> two_digits(std::string_view text, std::size_t at) {
    if (text.size() < at + 2) return std::nullopt;
    const char tens = text[at], ones = text[at + 1];
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return std::nullopt;
    return (tens - '0') * 10 + ones - '0';
}

/// Minutes of hh:mm, whatever seconds and zone follow.
std::optional<int> clock_minutes(std::string_view text) {
    const auto hours = two_digits(text, 0), minutes = two_digits(text, 3);
    if (!hours || !minutes || text[2] != ':' || *minutes > 59) return std::nullopt;
    if (text.find_first_not_of("0123456789:.+-Z", 5) != std::string_view::npos) return std::nullopt;
    const int minute = *hours * 60 + *minutes;
    return minute <= 1440 ? std::optional(minute) : std::nullopt;
}

std::optional<PlanMoment> written_moment_of(std::string_view text) {
    const auto day = model::parse_date(text.substr(0, 10));
    if (!day) return std::nullopt;
    if (text.size() == 10) return PlanMoment{*day, 0};
    const auto minute = text[10] == 'T' || text[10] == ' ' ? clock_minutes(text.substr(11)) : std::nullopt;
    if (!minute) return std::nullopt;
    if (*minute < 1440) return PlanMoment{*day, *minute};
    return PlanMoment{std::chrono::sys_days(*day) + std::chrono::days(1), 0};
}

/// Tenths of a minute in one of a duration's parts; nothing for a letter that has no fixed length.
std::optional<double> tenths_of_part(char letter, bool is_time) {
    if (!is_time)
        return letter == 'D'   ? std::optional(14400.0)
               : letter == 'W' ? std::optional(100800.0)
                               : std::nullopt;
    if (letter == 'H') return 600.0;
    if (letter == 'M') return 10.0;
    return letter == 'S' ? std::optional(1.0 / 6) : std::nullopt;
}

/// Such as PT12H30M0S, as XML has it: parts with a number and a letter each, those of the time behind a T.
std::optional<double> tenths_of_duration(std::string_view text) {
    if (text.size() < 3 || text.front() != 'P') return std::nullopt;
    double sum = 0;
    bool is_time = false;
    for (std::size_t at = 1; at < text.size();) {
        if (text[at] == 'T' && !is_time) {
            is_time = true;
            ++at;
            continue;
        }
        const std::size_t letter = text.find_first_not_of("0123456789.", at);
        if (letter == std::string_view::npos || letter == at) return std::nullopt;
        const auto count = decimal(text.substr(at, letter - at));
        if (!count) return std::nullopt;
        const auto each = tenths_of_part(text[letter], is_time);
        if (!each && *count != 0) return std::nullopt;
        sum += *count * each.value_or(0);
        at = letter + 1;
    }
    return sum;
}

} // namespace

std::string MspdiValues::text(pugi::xml_node parent, const char *name) const {
    std::string whole;
    for (const pugi::xml_node part : parent.child(name).children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) whole += part.value();
    return clean_text(whole);
}

std::string MspdiValues::line(pugi::xml_node parent, const char *name) const {
    return std::string(model::trimmed(model::one_clean_line(text(parent, name))));
}

void MspdiValues::refuse_at(pugi::xml_node node, const Failure &why) const {
    const auto end = bytes_.begin() + std::clamp<std::ptrdiff_t>(node.offset_debug(), 0, std::ssize(bytes_));
    throw Failure(
        "{0}, line {1}: {2} Nothing was imported.",
        {file_.string(), std::to_string(1 + std::count(bytes_.begin(), end, '\n')), model::Argument(why)});
}

void MspdiValues::refuse_value(pugi::xml_node parent, const char *name) const {
    refuse_at(parent.child(name),
              Failure("“{0}” cannot be the {1} of anything. Mend it, or save the plan again.",
                      {shortened(line(parent, name), 60), name}));
}

std::optional<double> MspdiValues::number(pugi::xml_node parent, const char *name) const {
    const std::string written = line(parent, name);
    if (written.empty()) return std::nullopt;
    const auto value = decimal(written);
    if (!value) refuse_value(parent, name);
    return value;
}

std::optional<std::int64_t> MspdiValues::whole(pugi::xml_node parent, const char *name, std::int64_t least,
                                               std::int64_t most) const {
    const auto value = number(parent, name);
    if (!value) return std::nullopt;
    const double rounded = std::round(*value);
    if (rounded < static_cast<double>(least) || rounded > static_cast<double>(most))
        refuse_value(parent, name);
    return static_cast<std::int64_t>(rounded);
}

bool MspdiValues::flag(pugi::xml_node parent, const char *name, bool when_missing) const {
    const std::string written = line(parent, name);
    if (written.empty()) return when_missing;
    if (written == "1" || written == "-1" || written == "true" || written == "True") return true;
    if (written != "0" && written != "false" && written != "False") refuse_value(parent, name);
    return false;
}

std::optional<PlanMoment> MspdiValues::moment(pugi::xml_node parent, const char *name) const {
    const std::string written = line(parent, name);
    if (written.empty() || written == "NA" || written.compare(0, 5, "0001-") == 0) return std::nullopt;
    const auto moment = written_moment_of(written);
    if (!moment) refuse_value(parent, name);
    return moment;
}

std::optional<int> MspdiValues::clock(pugi::xml_node parent, const char *name) const {
    const std::string written = line(parent, name);
    if (written.empty()) return std::nullopt;
    const auto minute = clock_minutes(written);
    if (!minute) refuse_value(parent, name);
    return minute;
}

std::optional<Ticks> MspdiValues::duration(pugi::xml_node parent, const char *name) const {
    const std::string written = line(parent, name);
    if (written.empty()) return std::nullopt;
    const auto sum = tenths_of_duration(written);
    if (!sum || *sum > static_cast<double>(most_plan_ticks)) refuse_value(parent, name);
    return std::llround(*sum);
}

std::optional<Ticks> MspdiValues::tenths(pugi::xml_node parent, const char *name) const {
    return whole(parent, name, -most_plan_ticks, most_plan_ticks);
}

std::optional<double> MspdiValues::money(pugi::xml_node parent, const char *name) const {
    const auto hundredths = number(parent, name);
    if (!hundredths) return std::nullopt;
    if (std::abs(*hundredths) > most_hundredths) refuse_value(parent, name);
    return *hundredths / 100;
}

} // namespace kartrekker::exports
