#include "model/field_text.h"

#include "model/translation.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <random>
#include <regex>

namespace kartrekker::model {

namespace {

[[noreturn]] void refuse(const FieldInfo &field, std::string sentence, std::string what = {}) {
    throw Failure(std::move(sentence), {field.label, std::move(what)});
}

bool holds_whole_numbers(const FieldInfo &field) {
    return field.kind == FieldKind::integer || field.kind == FieldKind::rating ||
           field.kind == FieldKind::flag;
}

bool holds_numbers(const FieldInfo &field) {
    return field.kind == FieldKind::number || field.kind == FieldKind::money ||
           field.kind == FieldKind::share;
}

std::optional<std::int64_t> read_flag(std::string_view text) {
    for (std::string_view yes : {"true", "yes", "ja", "1"})
        if (text == yes) return 1;
    for (std::string_view no : {"false", "no", "nee", "0"})
        if (text == no) return 0;
    return std::nullopt;
}

template <class Number>
std::optional<Number> read_number(std::string_view text) {
    Number value{};
    if (text.starts_with('+')) text.remove_prefix(1);
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || text.empty()) return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>)
        if (!std::isfinite(value)) return std::nullopt;
    return value;
}

Value read_value(const FieldInfo &field, std::string_view text) {
    const std::string_view bare = trimmed(text);
    if (bare.empty()) return field.kind == FieldKind::flag ? Value{std::int64_t{0}} : Value{};
    if (field.kind == FieldKind::flag) {
        if (const auto flag = read_flag(bare)) return *flag;
        refuse(field, "“{1}” in the field {0} is not true or false. Write true or false.", std::string(bare));
    }
    if (holds_whole_numbers(field)) {
        if (const auto number = read_number<std::int64_t>(bare)) return *number;
        refuse(field, "“{1}” in the field {0} is not a whole number. Write digits only.", std::string(bare));
    }
    if (holds_numbers(field)) {
        if (const auto number = read_number<double>(bare)) return *number;
        refuse(field, "“{1}” in the field {0} is not a number. Write it like 1234.5.", std::string(bare));
    }
    if (field.kind == FieldKind::text || field.kind == FieldKind::paragraph ||
        field.kind == FieldKind::document)
        return std::string(text);
    return std::string(bare);
}

std::string choices_of(const FieldInfo &field) {
    std::string ids;
    for (const Choice &choice : field.choices)
        ids += (ids.empty() ? "" : ", ") + std::string(choice.id);
    return ids;
}

void check_text(const FieldInfo &field, const std::string &text) {
    const auto length = clean_length(text);
    if (!length)
        refuse(field,
               "The text in the field {0} holds characters that cannot be stored. Retype it without them.");
    const std::size_t most = field.kind == FieldKind::document ? longest_document : longest_text;
    if (*length > most)
        refuse(field, "The text in the field {0} is longer than {1} characters. Shorten it.",
               std::to_string(most));
    switch (field.kind) {
    case FieldKind::text:
        if (text.find('\n') != std::string::npos)
            refuse(field, "The field {0} holds one line only. Take out the line breaks.");
        return;
    case FieldKind::date:
        if (!parse_date(text))
            refuse(field, "“{1}” in the field {0} is not a date. Write it as 2026-11-21.", text);
        return;
    case FieldKind::choice:
        for (const Choice &choice : field.choices)
            if (choice.id == text) return;
        throw Failure("“{1}” is not one of the choices for the field {0}. They are {2}.",
                      {field.label, std::string(text), choices_of(field)});
    case FieldKind::reference:
        if (!is_identifier(text)) refuse(field, "“{1}” in the field {0} is not an id.", text);
        return;
    default:
        return;
    }
}

void check_number(const FieldInfo &field, double number) {
    if (std::isfinite(number) && number >= field.low && number <= field.high) return;
    throw Failure("The field {0} must lie between {1} and {2}.",
                  {field.label, written_number(Language::english, field.low, 2),
                   written_number(Language::english, field.high, 2)});
}

} // namespace

std::optional<std::size_t> clean_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++length) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        const unsigned char lead = byte(i);
        const std::size_t size = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
        if (size == 0 || i + size > text.size()) return std::nullopt;
        std::uint32_t point = size == 1 ? lead : lead & (0xFFu >> (size + 1));
        for (std::size_t k = 1; k < size; ++k) {
            if ((byte(i + k) & 0xC0) != 0x80) return std::nullopt;
            point = (point << 6) | (byte(i + k) & 0x3Fu);
        }
        const bool is_overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
        const bool is_control =
            (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
        if (is_overlong || is_control || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF ||
            (point & 0xFFFE) == 0xFFFE)
            return std::nullopt;
        i += size;
    }
    return length;
}

std::size_t begin_of_character(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

bool is_identifier(std::string_view text) {
    if (text.empty() || text.size() > 64 || text.front() == '-' || text.front() == '_' || text.front() == '.')
        return false;
    for (const char c : text) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!is_letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') return false;
    }
    return true;
}

std::string new_identifier() {
    static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32
    static thread_local std::random_device source;
    std::uint64_t bits = (static_cast<std::uint64_t>(source()) << 32) | source();
    std::string id(13, '0');
    for (auto place = id.rbegin(); place != id.rend(); ++place, bits >>= 5)
        *place = digits[bits & 31];
    return id;
}

Value parse_value(const FieldInfo &field, std::string_view text) {
    Value value = read_value(field, text);
    check_value(field, value);
    return value;
}

std::string value_text(const FieldInfo &field, const Value &value) {
    if (const auto *text = std::get_if<std::string>(&value)) return *text;
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        if (field.kind == FieldKind::flag) return *whole ? "true" : "false";
        return fmt::format("{}", *whole);
    }
    if (const auto *number = std::get_if<double>(&value))
        return fmt::format("{}", *number == 0 ? 0.0 : *number);
    return {};
}

namespace {

/// A date as files have it.
std::string date_typed(const FieldInfo &field, std::string_view text) {
    const std::string_view bare = trimmed(text);
    if (bare.empty()) return {};
    if (const auto date = parse_written_date(bare)) return format_date(*date);
    refuse(
        field,
        "“{1}” in the field {0} is not a date. Write the day first and the year in four digits: 21-11-2026 "
        "or 21 Nov 2026.",
        std::string(bare));
}

/// "1.234,5" and "1.200" as people write them in Dutch, with a decimal point and no marks. A point that
/// cannot part thousands ("12.5", "0.125") stays what it is.
std::string without_dutch_marks(std::string text) {
    static const std::regex thousands(R"(\s*-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?\s*)");
    if (std::regex_match(text, thousands)) std::erase(text, '.');
    if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
    return text;
}

} // namespace

Value parse_typed_value(const FieldInfo &field, std::string_view text, Language language) {
    std::string typed(text);
    if (field.kind == FieldKind::choice)
        for (const Choice &choice : field.choices)
            if (choice.label.in(language) == trimmed(text)) typed = choice.id;
    if (field.kind == FieldKind::date) typed = date_typed(field, text);
    const bool holds_digits = holds_numbers(field) || field.kind == FieldKind::integer;
    if (language == Language::dutch && holds_digits) typed = without_dutch_marks(typed);
    return parse_value(field, typed);
}

std::string label_of(std::span<const Choice> choices, std::string_view id, Language language) {
    for (const Choice &choice : choices)
        if (choice.id == id) return std::string(choice.label.in(language));
    return std::string(id);
}

std::string shown_unit(std::string_view unit, Language language) {
    if (unit == "people") return translate(language, "people");
    if (unit == "days") return translate(language, "days");
    if (unit == "years") return translate(language, "years");
    if (unit == "h") return translate(language, "h");
    return std::string(unit);
}

std::string shown_value(const FieldInfo &field, const Value &value, Language language) {
    if (is_missing(value)) return {};
    switch (field.kind) {
    case FieldKind::flag:
        return std::get<std::int64_t>(value) ? translate(language, "yes") : translate(language, "no");
    case FieldKind::choice:
        return label_of(field.choices, std::get<std::string>(value), language);
    case FieldKind::date:
        return short_date(language, value_text(field, value));
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
        if (const auto *number = std::get_if<double>(&value)) return written_number(language, *number, 2);
        [[fallthrough]];
    default:
        return value_text(field, value);
    }
}

void check_value(const FieldInfo &field, const Value &value) {
    if (is_missing(value)) {
        if (field.is_required) refuse(field, "The field {0} cannot be empty. Fill it in.");
        return;
    }
    if (const auto *text = std::get_if<std::string>(&value)) {
        if (holds_numbers(field) || holds_whole_numbers(field))
            refuse(field, "The field {0} must hold a number.");
        if (field.is_required && trimmed(*text).empty())
            refuse(field, "The field {0} cannot be empty. Fill it in.");
        check_text(field, *text);
    } else if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        if (!holds_whole_numbers(field)) refuse(field, "The field {0} does not hold a whole number.");
        if (field.kind != FieldKind::flag)
            check_number(field, static_cast<double>(*whole));
        else if (*whole != 0 && *whole != 1)
            refuse(field, "The field {0} must be true or false.");
    } else {
        if (!holds_numbers(field)) refuse(field, "The field {0} does not hold a decimal number.");
        check_number(field, std::get<double>(value));
    }
}

} // namespace kartrekker::model
