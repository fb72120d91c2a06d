#include "workbench/app/presenters/record_links.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::FieldKind;

namespace {

bool is_followed(const FieldInfo &field) {
    return field.kind == FieldKind::reference && !field.is_owner;
}

/// "Anna Vos › Shop 12": a part is known by the record that it belongs to.
std::string whole_caption(const model::Workspace &workspace, const Place &place, model::Language language) {
    std::string caption;
    for (const RecordKey &key : place.path) {
        const EntityType &type = *model::find_entity_type(key.type);
        const auto record = workspace.find(type, key.id);
        if (!record) continue;
        caption += (caption.empty() ? "" : " › ") + shown_caption(workspace, type, *record, language);
    }
    return caption;
}

RecordLink link_to(const model::Workspace &workspace, const RecordKey &key, const FieldInfo &field,
                   model::Language language) {
    RecordLink link;
    link.kind = std::string(model::find_entity_type(key.type)->label.in(language));
    link.field = inside_sentence(field.label.in(language));
    link.place = place_of(workspace, key);
    link.caption = whole_caption(workspace, link.place, language);
    return link;
}

} // namespace

RecordLinks record_links(const model::Workspace &workspace, const RecordKey &key, model::Language language) {
    RecordLinks links;
    const EntityType *type = model::find_entity_type(key.type);
    const auto record = type ? workspace.find(*type, key.id) : std::nullopt;
    if (!record) return links;
    for (std::size_t i = 0; i < type->fields.size(); ++i) {
        const auto *id = std::get_if<std::string>(&record->values[i]);
        if (!is_followed(type->fields[i]) || !id) continue;
        const RecordKey other{std::string(type->fields[i].target), *id};
        links.to.push_back(link_to(workspace, other, type->fields[i], language));
    }
    for (const EntityType *other : model::entity_types()) {
        if (other->page.empty()) continue;
        for (const FieldInfo &field : other->fields)
            if (is_followed(field) && field.target == type->name)
                for (const model::Record &from : workspace.where(*other, field.name, key.id))
                    links.from.push_back(
                        link_to(workspace, {std::string(other->name), from.id}, field, language));
    }
    return links;
}

std::string link_words(const RecordLink &link, bool is_from, model::Language language) {
    const char *sentence = is_from ? mark("Used in: {0} {1} ({2})") : mark("Refers to: {0} {1} ({2})");
    return model::fill(model::translate(language, sentence), {link.kind, link.caption, link.field});
}

} // namespace kartrekker::app
