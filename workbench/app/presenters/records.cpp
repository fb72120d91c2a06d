#include "workbench/app/presenters/records.h"

#include "model/field_text.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::FieldKind;
using model::Record;

std::vector<const EntityType *> types_of_page(std::string_view page) {
    std::vector<const EntityType *> types;
    for (const EntityType *type : model::entity_types())
        if (type->page == page) types.push_back(type);
    std::stable_partition(types.begin(), types.end(), [](const EntityType *type) { return !type->owner(); });
    std::stable_partition(types.begin(), types.end(),
                          [&](const EntityType *type) { return type->plural == page; });
    return types;
}

std::vector<const EntityType *> parts_of(const EntityType &type) {
    std::vector<const EntityType *> parts;
    for (const EntityType *part : model::entity_types())
        if (!part->page.empty() && part->owner() && part->owner()->target == type.name) parts.push_back(part);
    return parts;
}

bool is_single(const EntityType &type) {
    return !type.only_id.empty();
}

bool can_be_added(const EntityType &type) {
    return !is_single(type) &&
           std::none_of(type.fields.begin(), type.fields.end(), [](const FieldInfo &field) {
               return (field.is_fixed && field.is_required) || field.kind == FieldKind::document;
           });
}

RecordKey owner_of(const EntityType &type, const Record &record) {
    if (type.is_attached) { // a file from elsewhere may say that it stands at itself
        RecordKey owner{model::text_in(type, record, "record_kind"),
                        model::text_in(type, record, "record_id")};
        const EntityType *kind = model::find_entity_type(owner.type);
        return kind && !kind->is_attached ? owner : RecordKey{};
    }
    const FieldInfo *owner = type.owner();
    return owner ? RecordKey{std::string(owner->target), model::text_in(type, record, owner->name)}
                 : RecordKey{};
}

Place place_of(const model::Workspace &workspace, const RecordKey &key) {
    Place place;
    RecordKey at = key;
    while (const EntityType *type = model::find_entity_type(at.type)) {
        place.page = type->page;
        const auto record = at.id.empty() ? std::nullopt : workspace.find(*type, at.id);
        if (!record) break;
        if (!type->is_attached) place.path.insert(place.path.begin(), at);
        at = owner_of(*type, *record);
    }
    return place;
}

Place place_from(const model::Workspace &workspace, std::string_view target) {
    const std::size_t first = target.find('/');
    if (first == std::string_view::npos) return {std::string(target), {}};
    const std::size_t second = target.find('/', first + 1);
    const std::string type(target.substr(first + 1, second - first - 1));
    const std::string id(second == std::string_view::npos ? std::string_view() : target.substr(second + 1));
    Place place = place_of(workspace, {type, id});
    if (place.path.empty()) {
        place.page = target.substr(0, first);
        place.path.push_back({type, model::find_entity_type(type) ? std::string() : id});
    }
    return place;
}

std::string target_of(const EntityType &type, std::string_view id) {
    return std::string(type.page) + "/" + std::string(type.name) + "/" + std::string(id);
}

Record record_with(const model::Workspace &workspace, const EntityType &type, const std::string &id) {
    const auto record = workspace.find(type, id);
    if (!record)
        throw model::Failure(
            "The record is no longer there: it was removed. Undo that, or choose another one.");
    return *record;
}

const FieldInfo *caption_field(const EntityType &type) {
    const auto found = std::ranges::find_if(type.fields, [](const FieldInfo &field) {
        return field.kind != FieldKind::reference && field.kind != FieldKind::flag;
    });
    return found == type.fields.end() ? nullptr : &*found;
}

std::string shown_caption(const model::Workspace &workspace, const EntityType &type, const Record &record,
                          model::Language language) {
    std::string caption;
    if (const FieldInfo *field = caption_field(type)) {
        caption = shown_cell(workspace, *field, record.values[type.index_of(field->name)], language);
        if (field->kind != FieldKind::text && field->kind != FieldKind::paragraph) {
            const std::string links = linked_captions(workspace, type, record, language);
            if (!links.empty()) caption = links;
        }
    }
    if (caption.empty()) caption = linked_captions(workspace, type, record, language);
    if (caption.empty()) caption = type.label.in(language);
    return caption;
}

std::string linked_captions(const model::Workspace &workspace, const EntityType &type, const Record &record,
                            model::Language language) {
    std::string joined;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (field.kind != FieldKind::reference || field.is_owner) continue;
        const std::string caption = shown_cell(workspace, field, record.values[i], language);
        if (caption.empty()) continue;
        if (!joined.empty()) joined += " · ";
        joined += caption;
    }
    return joined;
}

std::string shown_cell(const model::Workspace &workspace, const FieldInfo &field, const model::Value &value,
                       model::Language language) {
    if (model::is_missing(value)) return {};
    if (field.kind == FieldKind::reference) {
        const EntityType *target = model::find_entity_type(field.target);
        const auto record = target ? workspace.find(*target, std::get<std::string>(value)) : std::nullopt;
        return record ? shown_caption(workspace, *target, *record, language) : std::string();
    }
    std::string text = model::shown_value(field, value, language);
    if (field.kind == FieldKind::share) text += "%";
    if (field.kind == FieldKind::number && !field.unit.empty())
        text += (field.unit == "%" ? "" : " ") + model::shown_unit(field.unit, language);
    return text;
}

std::string inside_sentence(std::string_view label) {
    std::string text(label);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() > 1 && is_capital(text[0]) && !is_capital(text[1]))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

} // namespace kartrekker::app
