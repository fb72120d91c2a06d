#include "workbench/app/presenters/value_order.h"

#include "model/text_order.h"
#include "workbench/app/presenters/records.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldKind;

ValueOrder::ValueOrder(const model::Workspace &workspace, const model::FieldInfo &field,
                       model::Language language)
    : workspace_(&workspace), field_(&field), language_(language) {}

ValueOrder::Key ValueOrder::key(const model::Value &value) {
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return {false, static_cast<double>(*whole), {}};
    if (const auto *number = std::get_if<double>(&value)) return {false, *number, {}};
    const auto *text = std::get_if<std::string>(&value);
    if (!text) return {};
    switch (field_->kind) {
    case FieldKind::choice: {
        const auto place = std::find_if(field_->choices.begin(), field_->choices.end(),
                                        [&](const model::Choice &choice) { return choice.id == *text; });
        return {false, static_cast<double>(place - field_->choices.begin()), {}};
    }
    case FieldKind::reference:
        return {false, 0, caption_key(*text)};
    case FieldKind::date:
        return {false, 0, *text};
    default:
        return {false, 0, model::order_key(*text, language_)};
    }
}

ValueOrder::Key ValueOrder::group_key(const model::Value &value) {
    const auto *id = std::get_if<std::string>(&value);
    if (id && field_->is_shared) return {false, places_.try_emplace(*id, places_.size()).first->second, {}};
    if (!id || field_->kind != FieldKind::reference) return key(value);
    if (places_.empty()) read_places();
    return {false, places_[*id], {}};
}

void ValueOrder::read_places() {
    const model::EntityType *target = model::find_entity_type(field_->target);
    for (const model::Record &record : workspace_->all(*target))
        places_.emplace(record.id, static_cast<double>(places_.size()));
}

const std::string &ValueOrder::caption_key(const std::string &id) {
    const auto [entry, is_new] = captions_.try_emplace(id);
    if (is_new) entry->second = model::order_key(shown_cell(*workspace_, *field_, id, language_), language_);
    return entry->second;
}

bool ValueOrder::is_before(const Key &one, const Key &other, bool is_descending) {
    if (one.is_missing || other.is_missing) return !one.is_missing && other.is_missing;
    const Key &first = is_descending ? other : one, &second = is_descending ? one : other;
    if (first.number != second.number) return first.number < second.number;
    return first.text < second.text;
}

} // namespace kartrekker::app
