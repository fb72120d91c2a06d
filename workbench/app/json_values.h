#pragma once

#include "model/date.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace kartrekker::app {

/// Keeps the order in which a report names its fields.
using Json = nlohmann::ordered_json;

/// null for what is not known.
template <typename Value>
Json or_null(const std::optional<Value> &value) {
    return value ? Json(*value) : Json();
}
inline Json or_null(const std::optional<model::Date> &date) {
    return date ? Json(model::format_date(*date)) : Json();
}

} // namespace kartrekker::app
