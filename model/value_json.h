#pragma once

#include "model/field.h"

namespace kartrekker::model {

/// A value as JSON, of any nlohmann kind: null when missing, true or false for a flag.
template <class Json>
Json value_json(const FieldInfo &field, const Value &value) {
    if (const auto *text = std::get_if<std::string>(&value)) return Json(*text);
    if (const auto *number = std::get_if<double>(&value)) return Json(*number);
    const auto *whole = std::get_if<std::int64_t>(&value);
    if (!whole) return Json(nullptr);
    return field.kind == FieldKind::flag ? Json(*whole != 0) : Json(*whole);
}

} // namespace kartrekker::model
