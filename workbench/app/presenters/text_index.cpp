#include "workbench/app/presenters/text_index.h"

#include "model/field_text.h"
#include "workbench/app/text_folding.h"
#include "workbench/app/text_search.h"

#include <algorithm>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;

TextIndex::TextIndex(const model::Workspace &workspace, model::Language language)
    : workspace_(&workspace), language_(language) {
    for (const EntityType *type : model::entity_types())
        if (!model::is_bulk(*type)) outdated_.insert(type->name);
}

// A caption may be made of those of linked records, and those again of others.
void TextIndex::mark(std::string_view type) {
    const EntityType *marked = model::find_entity_type(type);
    if (!marked || model::is_bulk(*marked) || !outdated_.insert(marked->name).second) return;
    for (const EntityType *other : model::entity_types())
        for (const FieldInfo &field : other->fields)
            if (field.target == type) mark(other->name);
}

void TextIndex::follow(const model::Changes &changes) {
    for (const model::Change &change : changes.list)
        mark(change.type);
}

void TextIndex::refresh() {
    for (const std::string_view type : outdated_)
        read(*model::find_entity_type(type));
    outdated_.clear();
}

namespace {

/// The day that people know a record by, as files have it, behind a space; empty where it is no day.
std::string day_of_caption(const EntityType &type, const model::Record &record) {
    const model::FieldInfo *field = caption_field(type);
    if (!field || field->kind != model::FieldKind::date) return {};
    return " " + model::value_text(*field, record.values[type.index_of(field->name)]);
}

} // namespace

void TextIndex::read(const EntityType &type) {
    std::vector<Entry> &list = entries_[type.name];
    list.clear();
    for (const model::Record &record : workspace_->all(type)) {
        Entry entry{
            record.id, shown_caption(*workspace_, type, record, language_), {}, {}, owner_of(type, record)};
        entry.folded = folded(entry.caption + day_of_caption(type, record));
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const auto *text = std::get_if<std::string>(&record.values[i]);
            if (text && is_searched(type, type.fields[i]))
                entry.fields.push_back({&type.fields[i], *text, folded(*text)});
        }
        list.push_back(std::move(entry));
    }
}

const std::vector<TextIndex::Entry> &TextIndex::entries(const EntityType &type) const {
    static const std::vector<Entry> none;
    const auto found = entries_.find(type.name);
    return found == entries_.end() ? none : found->second;
}

const TextIndex::Entry *TextIndex::find(const RecordKey &key) const {
    const EntityType *type = model::find_entity_type(key.type);
    if (!type) return nullptr;
    const std::vector<Entry> &list = entries(*type);
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Entry &entry) { return entry.id == key.id; });
    return found == list.end() ? nullptr : &*found;
}

std::string TextIndex::linked_captions(const EntityType &type, const std::string &id) const {
    const auto record = workspace_->find(type, id);
    return record ? app::linked_captions(*workspace_, type, *record, language_) : std::string();
}

} // namespace kartrekker::app
