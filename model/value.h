#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace kartrekker::model {

/// What one field of one record holds: nothing, a whole number (also flags: 0 or 1), a number, or a text
/// (also choices, dates as YYYY-MM-DD, and ids of other records). An empty text is stored as nothing.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

inline bool is_missing(const Value &value) {
    return std::holds_alternative<std::monostate>(value);
}

} // namespace kartrekker::model
