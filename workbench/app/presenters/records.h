#pragma once

#include "model/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// Points at one record of one kind.
struct RecordKey {
    std::string type;
    std::string id;

    bool operator==(const RecordKey &) const = default;
};

/// Where something stands in the window: a page, and on it a record by way of the records that it is part of.
struct Place {
    std::string page;
    std::vector<RecordKey> path; ///< from the record in the list down to the one that is meant

    bool operator==(const Place &) const = default;
};

/// Kinds of record that have a list on a page: the one that the page is named after first, what is part of
/// others last.
std::vector<const model::EntityType *> types_of_page(std::string_view page);

/// Kinds of record that are part of a record of this kind.
std::vector<const model::EntityType *> parts_of(const model::EntityType &type);

/// Whether a workspace always has exactly one record of this kind.
bool is_single(const model::EntityType &type);

/// Whether a person can add such a record by hand: not the single ones, nor those that hold a document
/// or something else that only the program knows.
bool can_be_added(const model::EntityType &type);

/// The record that it is part of, or is attached to; without an id where there is none.
RecordKey owner_of(const model::EntityType &type, const model::Record &record);

/// The page and the path of a record; the page alone when there is no such record.
Place place_of(const model::Workspace &workspace, const RecordKey &key);

/// Reads what a chart or a finding points at: "page", or "page/type/id". Where there is no such record: the
/// page with the kind alone, or with the id too when records have no such kind.
Place place_from(const model::Workspace &workspace, std::string_view target);
/// The target of a record that has a page: "goals/goal/quote".
std::string target_of(const model::EntityType &type, std::string_view id);

/// `Failure` when it was removed meanwhile.
model::Record record_with(const model::Workspace &workspace, const model::EntityType &type,
                          const std::string &id);

/// What is attached to a record: its comments, or its files.
template <class Attached>
std::vector<Attached> attached_to(const model::Workspace &workspace, const RecordKey &key) {
    std::vector<Attached> list;
    for (const model::Record &record : workspace.where(Attached::type(), "record_id", key.id)) {
        Attached one = model::as<Attached>(record);
        if (one.record_kind == key.type) list.push_back(std::move(one));
    }
    return list;
}

/// The field by which people know records of the type: the first that is no link and no tick; null where all
/// are.
const model::FieldInfo *caption_field(const model::EntityType &type);

/// The text by which people know the record: its caption, or the captions of what it links.
std::string shown_caption(const model::Workspace &workspace, const model::EntityType &type,
                          const model::Record &record, model::Language language);

/// Captions of the records that it links, but for the one that it is part of: "Pilot · Els".
std::string linked_captions(const model::Workspace &workspace, const model::EntityType &type,
                            const model::Record &record, model::Language language);

/// A value as a list shows it: references by caption, numbers with their unit.
std::string shown_cell(const model::Workspace &workspace, const model::FieldInfo &field,
                       const model::Value &value, model::Language language);

/// "Goal" as it stands inside a sentence: "goal". Abbreviations stay as they are.
std::string inside_sentence(std::string_view label);

} // namespace kartrekker::app
