#pragma once

#include "model/field.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// The description of one kind of record. Storage, XML, scripts, forms, tables, checks and the command line
/// all read it; none of them names a field itself. The first field that is not a reference is the caption.
struct EntityType {
    std::string_view name;   ///< "goal": table, XML element, name in scripts and on the command line
    std::string_view plural; ///< "goals": XML element around them
    Text label;
    Text label_plural;
    Text purpose;          ///< one sentence for an empty list: what belongs here
    std::string_view page; ///< page of the window where it stands
    std::span<const FieldInfo> fields;
    std::string_view only_id = {}; ///< where a workspace has exactly one of them: its id
    /// It stands at a record of any kind and goes with it: its fields `record_kind` and `record_id` say
    /// which, once and for all. It has no page; the form of that record shows it.
    bool is_attached = false;

    /// Position of a field in `fields`; `npos` when there is none of that name.
    std::size_t index_of(std::string_view field_name) const;
    const FieldInfo *find(std::string_view field_name) const;
    /// The reference to the record that this one is part of; null for a record that stands on its own.
    const FieldInfo *owner() const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// One record of any kind: its id and a value for each field, in the order of the type's fields.
struct Record {
    std::string id;
    std::vector<Value> values;
};

/// The text in a field of the record; empty where it holds none.
std::string text_in(const EntityType &type, const Record &record, std::string_view field);

/// A new record of a type with every field missing, except flags, which are "no".
Record blank(const EntityType &type);

/// Every kind of record, in the order in which a file is written and read.
std::span<const EntityType *const> entity_types();

/// Whether nobody looks at records of the type one by one (nothing shows them): answers, bytes of files.
bool is_bulk(const EntityType &type);

/// By singular or plural name; null when there is none.
const EntityType *find_entity_type(std::string_view name);

/// The typed struct of a record. `T::type()` names its description.
template <class T>
T as(const Record &record) {
    T typed;
    typed.id.text = record.id;
    const EntityType &type = T::type();
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        type.fields[i].set(&typed, record.values[i]);
    return typed;
}

template <class T>
Record record_of(const T &typed) {
    const EntityType &type = T::type();
    Record record{typed.id.text, {}};
    record.values.reserve(type.fields.size());
    for (const FieldInfo &field : type.fields)
        record.values.push_back(field.get(&typed));
    return record;
}

/// The text by which people know a record: its caption field, or the captions are joined by the caller.
std::string caption_of(const EntityType &type, const Record &record);

} // namespace kartrekker::model
