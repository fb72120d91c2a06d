#include "workbench/app/presenters/record_actions.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

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

Record record_of(const model::Workspace &workspace, const EntityType &type, const std::string &id) {
    const auto record = workspace.find(type, id);
    if (!record) throw model::Failure("The record is no longer there. Someone may have removed it.");
    return *record;
}

std::string step_label(model::Language language, const char *sentence, const EntityType &type,
                       const std::string &caption) {
    return model::fill(model::translate(language, sentence),
                       {inside_sentence(type.label.in(language)), caption});
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

void copy_parts(const model::Workspace &workspace, model::Edit &edit, const EntityType &type,
                const std::string &from, const std::string &to) {
    for (const EntityType *part : parts_of(type)) {
        const FieldInfo &owner = *part->owner();
        for (Record record : workspace.where(*part, owner.name, from)) {
            const std::string old_id = record.id;
            record.id.clear();
            record.values[part->index_of(owner.name)] = to;
            copy_parts(workspace, edit, *part, old_id, edit.add(*part, record));
        }
    }
}

} // namespace

RecordKey add_record(model::Workspace &workspace, const EntityType &type, model::Language language,
                     std::string_view owner, std::string_view after) {
    Record record = model::blank(type);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (field.is_owner)
            record.values[i] = std::string(owner);
        else if (field.is_required)
            record.values[i] = first_value(workspace, type, field, language);
    }
    RecordKey key{std::string(type.name), {}};
    const std::string label = step_label(language, mark("Add {0}"), type, {});
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
    const EntityType &type = type_of(key);
    Record record = record_of(workspace, type, key.id);
    const std::string label = step_label(language, mark("Duplicate {0} “{1}”"), type,
                                         shown_caption(workspace, type, record, language));
    record.id.clear();
    RecordKey copy{key.type, {}};
    workspace.edit(label, [&](model::Edit &edit) {
        copy.id = edit.add(type, record, key.id);
        copy_parts(workspace, edit, type, key.id, copy.id);
    });
    return copy;
}

void remove_record(model::Workspace &workspace, const RecordKey &key, model::Language language) {
    const EntityType &type = type_of(key);
    const Record record = record_of(workspace, type, key.id);
    const std::string label = step_label(language, mark("Remove {0} “{1}”"), type,
                                         shown_caption(workspace, type, record, language));
    workspace.edit(label, [&](model::Edit &edit) { edit.remove(type, key.id); });
}

void move_record(model::Workspace &workspace, const RecordKey &key, int places, model::Language language) {
    const EntityType &type = type_of(key);
    const FieldInfo *owner = type.owner();
    const Record record = record_of(workspace, type, key.id);
    std::vector<Record> records;
    if (owner) {
        const auto *id = std::get_if<std::string>(&record.values[type.index_of(owner->name)]);
        records = workspace.where(type, owner->name, id ? *id : std::string());
    } else {
        records = workspace.all(type);
    }
    const auto at =
        std::find_if(records.begin(), records.end(), [&](const Record &r) { return r.id == key.id; });
    const auto place = (at - records.begin()) + places;
    if (at == records.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(records.size())) return;
    const auto next = static_cast<std::size_t>(places > 0 ? place + 1 : place);
    const std::string before = next < records.size() ? records[next].id : std::string();
    const std::string label =
        step_label(language, mark("Move {0} “{1}”"), type, shown_caption(workspace, type, record, language));
    workspace.edit(label, [&](model::Edit &edit) { edit.move(type, key.id, before); });
}

} // namespace kartrekker::app
