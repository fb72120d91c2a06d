#include "workbench/app/presenters/record_actions.h"

#include "model/translation.h"
#include "workbench/app/presenters/several_records.h"

#include <algorithm>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::FieldKind;
using model::Record;
using model::Value;

namespace {

const EntityType &type_of(const RecordKey &key) {
    const EntityType *type = model::find_entity_type(key.type);
    if (!type) throw model::Failure("There is no such list.");
    return *type;
}

/// A value for a field that must have one.
Value first_value(const model::Workspace &workspace, const EntityType &type, const FieldInfo &field,
                  model::Language language) {
    switch (field.kind) {
    case FieldKind::text:
    case FieldKind::paragraph:
    case FieldKind::document:
        return model::fill(model::translate(language, "New {0}"), {inside_sentence(type.label.in(language))});
    case FieldKind::choice:
        return std::string(field.choices.front().id);
    case FieldKind::date:
        return model::format_date(model::today());
    case FieldKind::integer:
    case FieldKind::rating:
        return static_cast<std::int64_t>(std::max(field.low, 1.0));
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
        return std::max(field.low, 0.0);
    case FieldKind::flag:
        return std::int64_t{0};
    case FieldKind::reference:
        break;
    }
    const EntityType &target = *model::find_entity_type(field.target);
    const auto records = workspace.all(target);
    if (records.empty())
        throw model::Failure("First add something to “{0}”: this needs one to point at.",
                             {std::string(target.label_plural.in(language))});
    return records.front().id;
}

} // namespace

model::Record new_record(const model::Workspace &workspace, const EntityType &type, model::Language language,
                         std::string_view owner) {
    Record record = model::blank(type);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (field.is_owner)
            record.values[i] = std::string(owner);
        else if (field.is_required)
            record.values[i] = first_value(workspace, type, field, language);
    }
    return record;
}

RecordKey add_record(model::Workspace &workspace, const EntityType &type, model::Language language,
                     std::string_view owner, std::string_view after) {
    const Record record = new_record(workspace, type, language, owner);
    RecordKey key{std::string(type.name), {}};
    const std::string label =
        model::fill(model::translate(language, "Add {0}"), {inside_sentence(type.label.in(language))});
    workspace.edit(label, [&](model::Edit &edit) { key.id = edit.add(type, record, after); });
    return key;
}

FreshRecord::FreshRecord(const model::Workspace &workspace, RecordKey key)
    : key_(std::move(key)), steps_(workspace.undo_count()) {}

// The record is there only while its step is done; with as many steps as then, that step is the last of them.
bool FreshRecord::take_back(model::Workspace &workspace) const {
    const bool is_there = workspace.find(type_of(key_), key_.id).has_value();
    return is_there && workspace.undo_count() == steps_ && workspace.undo();
}

RecordKey duplicate_record(model::Workspace &workspace, const RecordKey &key, model::Language language) {
    return {key.type, duplicate_records(workspace, type_of(key), {key.id}, language).front()};
}

void remove_record(model::Workspace &workspace, const RecordKey &key, model::Language language) {
    remove_records(workspace, type_of(key), {key.id}, language);
}

} // namespace kartrekker::app
