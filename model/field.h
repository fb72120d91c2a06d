#pragma once

#include "model/date.h"
#include "model/language.h"
#include "model/value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace kartrekker::model {

/// The id of a record of one kind; empty when it points at nothing.
template <class Entity>
struct Id {
    std::string text;

    bool operator==(const Id &) const = default;
};

/// What a field holds. It decides storage, the control in a form, the check, and how it is written down.
enum class FieldKind {
    text,      ///< one line
    paragraph, ///< several lines
    document,  ///< a text made by the program, of any length; not for people to edit
    integer,   ///< whole number
    number,    ///< decimal number
    money,     ///< amount in the engagement's currency
    share,     ///< 0 to 100 percent
    rating,    ///< 1 to 5
    flag,      ///< yes or no; never missing
    date,      ///< YYYY-MM-DD
    choice,    ///< one of a fixed list
    reference  ///< id of a record of another kind
};

/// Whether values of the kind are figures: they stand right in a column and need little room.
constexpr bool is_figure(FieldKind kind) {
    return kind == FieldKind::integer || kind == FieldKind::number || kind == FieldKind::money ||
           kind == FieldKind::share || kind == FieldKind::rating;
}

/// What a value can be the name of beside a record: the id of an assessment, of one of its sections or of a
/// question that an assessor answers, the number of an answer to the question in the same record; or what is
/// called so elsewhere too (a person, a system, a hashtag).
enum class Named { nothing, assessment, section, item, answer, other };

/// Whether assessments declare it, so that people choose among what they declare.
constexpr bool is_declared(Named names) {
    return names != Named::nothing && names != Named::other;
}

struct Choice {
    std::string_view id;
    Text label;
};

/// One field of an entity: the only place where its name, kind, unit, labels and limits are written.
struct FieldInfo {
    std::string_view name;
    FieldKind kind = FieldKind::text;
    Text label;
    Text help;
    std::string_view unit;           ///< "h", "min", "people"; empty where the kind says enough
    std::string_view rule;           ///< method rule that the field carries; may be empty
    std::string_view target;         ///< references: name of the entity type that it points at
    std::span<const Choice> choices; ///< choices: the allowed values
    double low = 0;                  ///< numeric kinds: smallest allowed value
    double high = 1e12;              ///< numeric kinds: largest allowed value
    bool is_required = false;        ///< must have a value
    bool is_owner = false;           ///< references: the record is part of the target and goes with it
    bool is_column = false;          ///< shown as a column of the list
    bool is_fixed = false;           ///< set by the program; in a form people only look at it
    Named names = Named::nothing;    ///< what the value is the name of, which is no record
    bool is_shared = false;          ///< texts: several records have the same one, by which lists group them
    /// False: about this very record (what happened to it, its code elsewhere). Of the owner of a part: the
    /// part is not copied with it.
    bool is_copied = true;
    bool is_past_told = true; ///< false: what stood there before is told to nobody who looks at the record
    Value (*get)(const void *record) = nullptr;
    void (*set)(void *record, const Value &value) = nullptr;

    constexpr FieldInfo required() const {
        FieldInfo copy = *this;
        copy.is_required = true;
        return copy;
    }
    constexpr FieldInfo column() const {
        FieldInfo copy = *this;
        copy.is_column = true;
        return copy;
    }
    constexpr FieldInfo fixed() const {
        FieldInfo copy = *this;
        copy.is_fixed = true;
        return copy;
    }
    constexpr FieldInfo not_copied() const {
        FieldInfo copy = *this;
        copy.is_copied = false;
        return copy;
    }
    constexpr FieldInfo past_untold() const {
        FieldInfo copy = *this;
        copy.is_past_told = false;
        return copy;
    }
    constexpr FieldInfo naming(Named what) const {
        FieldInfo copy = *this;
        copy.names = what;
        return copy;
    }
    constexpr FieldInfo shared() const {
        FieldInfo copy = *this;
        copy.is_shared = true;
        return copy;
    }
    constexpr FieldInfo between(double lowest, double highest) const {
        FieldInfo copy = *this;
        copy.low = lowest;
        copy.high = highest;
        return copy;
    }
    constexpr FieldInfo in(std::string_view unit_name) const {
        FieldInfo copy = *this;
        copy.unit = unit_name;
        return copy;
    }
    constexpr FieldInfo carries(std::string_view rule_id) const {
        FieldInfo copy = *this;
        copy.rule = rule_id;
        return copy;
    }
};

/// Whether a person types the value; of the other fields it is chosen.
constexpr bool is_typed(const FieldInfo &field) {
    const FieldKind kind = field.kind;
    return kind != FieldKind::choice && kind != FieldKind::reference && kind != FieldKind::flag &&
           kind != FieldKind::rating && !is_declared(field.names);
}

namespace detail {

template <auto Member>
struct MemberOf;
template <class Owner, class Type, Type Owner::*Member>
struct MemberOf<Member> {
    using owner = Owner;
    using type = Type;
};

inline Value to_value(const std::string &text) {
    return text.empty() ? Value{} : Value{text};
}
template <class Entity>
Value to_value(const Id<Entity> &id) {
    return to_value(id.text);
}
inline Value to_value(const std::optional<Date> &date) {
    return date ? Value{format_date(*date)} : Value{};
}
inline Value to_value(bool flag) {
    return std::int64_t{flag ? 1 : 0};
}
inline Value to_value(const std::optional<std::int64_t> &number) {
    return number ? Value{*number} : Value{};
}
inline Value to_value(const std::optional<double> &number) {
    return number ? Value{*number} : Value{};
}

inline void from_value(std::string &text, const Value &value) {
    const auto *held = std::get_if<std::string>(&value);
    text = held ? *held : std::string();
}
template <class Entity>
void from_value(Id<Entity> &id, const Value &value) {
    from_value(id.text, value);
}
inline void from_value(std::optional<Date> &date, const Value &value) {
    const auto *held = std::get_if<std::string>(&value);
    date = held ? parse_date(*held) : std::nullopt;
}
inline void from_value(bool &flag, const Value &value) {
    const auto *held = std::get_if<std::int64_t>(&value);
    flag = held && *held != 0;
}
inline void from_value(std::optional<std::int64_t> &number, const Value &value) {
    const auto *held = std::get_if<std::int64_t>(&value);
    number = held ? std::optional(*held) : std::nullopt;
}
inline void from_value(std::optional<double> &number, const Value &value) {
    if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else if (const auto *whole = std::get_if<std::int64_t>(&value))
        number = static_cast<double>(*whole);
    else
        number = std::nullopt;
}

template <auto Member>
constexpr FieldInfo describe(FieldKind kind, std::string_view name, Text label, Text help) {
    FieldInfo info;
    info.name = name;
    info.kind = kind;
    info.label = label;
    info.help = help;
    info.get = [](const void *record) {
        return to_value(static_cast<const typename MemberOf<Member>::owner *>(record)->*Member);
    };
    info.set = [](void *record, const Value &value) {
        from_value(static_cast<typename MemberOf<Member>::owner *>(record)->*Member, value);
    };
    return info;
}

template <auto Member, class Type>
inline constexpr bool holds = std::is_same_v<typename MemberOf<Member>::type, Type>;

template <class Type>
inline constexpr bool is_id = false;
template <class Entity>
inline constexpr bool is_id<Id<Entity>> = true;

} // namespace detail

// The words with which an entity's field list is written. Each checks that the member has the right type.

template <auto Member>
constexpr FieldInfo text(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::string>);
    return detail::describe<Member>(FieldKind::text, name, label, help);
}
template <auto Member>
constexpr FieldInfo paragraph(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::string>);
    return detail::describe<Member>(FieldKind::paragraph, name, label, help);
}
template <auto Member>
constexpr FieldInfo document(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::string>);
    return detail::describe<Member>(FieldKind::document, name, label, help);
}
template <auto Member>
constexpr FieldInfo date(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<Date>>);
    return detail::describe<Member>(FieldKind::date, name, label, help);
}
template <auto Member>
constexpr FieldInfo flag(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, bool>);
    return detail::describe<Member>(FieldKind::flag, name, label, help);
}
template <auto Member>
constexpr FieldInfo integer(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<std::int64_t>>);
    return detail::describe<Member>(FieldKind::integer, name, label, help);
}
template <auto Member>
constexpr FieldInfo rating(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<std::int64_t>>);
    return detail::describe<Member>(FieldKind::rating, name, label, help).between(1, 5);
}
template <auto Member>
constexpr FieldInfo number(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<double>>);
    return detail::describe<Member>(FieldKind::number, name, label, help).between(-1e12, 1e12);
}
template <auto Member>
constexpr FieldInfo money(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<double>>);
    return detail::describe<Member>(FieldKind::money, name, label, help);
}
template <auto Member>
constexpr FieldInfo share(std::string_view name, Text label, Text help = {}) {
    static_assert(detail::holds<Member, std::optional<double>>);
    return detail::describe<Member>(FieldKind::share, name, label, help).between(0, 100).in("%");
}
template <auto Member>
constexpr FieldInfo choice(std::string_view name, std::span<const Choice> choices, Text label,
                           Text help = {}) {
    static_assert(detail::holds<Member, std::string>);
    FieldInfo info = detail::describe<Member>(FieldKind::choice, name, label, help);
    info.choices = choices;
    return info;
}
/// A link to a record of another kind; when that record is removed the link is emptied.
template <auto Member>
constexpr FieldInfo reference(std::string_view name, std::string_view target, Text label, Text help = {}) {
    static_assert(detail::is_id<typename detail::MemberOf<Member>::type>);
    FieldInfo info = detail::describe<Member>(FieldKind::reference, name, label, help);
    info.target = target;
    return info;
}
/// A link to the record that this one is part of; when that record is removed this one goes with it.
template <auto Member>
constexpr FieldInfo part_of(std::string_view name, std::string_view target, Text label, Text help = {}) {
    FieldInfo info = reference<Member>(name, target, label, help).required();
    info.is_owner = true;
    return info;
}

} // namespace kartrekker::model
