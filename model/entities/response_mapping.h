#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// How files of one survey are to be read: kept, so that the next round comes in without questions.
struct ResponseMapping {
    Id<ResponseMapping> id;
    std::string name;
    std::string instrument; ///< id of the assessment that the answers are to
    std::string group_column;
    std::string columns; ///< a line each: the item's id, a tab, the column's heading
    std::string labels;  ///< a line each: the value, a tab, the label

    static const EntityType &type();
};

inline constexpr FieldInfo response_mapping_fields[] = {
    text<&ResponseMapping::name>("name", {"Name", "Naam"}).required().column(),
    text<&ResponseMapping::instrument>("instrument", {"Instrument", "Vragenlijst"}).required().column(),
    text<&ResponseMapping::group_column>("group_column", {"Column of the group", "Kolom van de groep"})
        .column(),
    document<&ResponseMapping::columns>(
        "columns", {"Columns", "Kolommen"},
        {"One a line: item id, tab, heading.", "Per regel één: id van de vraag, tab, kolomkop."}),
    document<&ResponseMapping::labels>(
        "labels", {"Labels", "Antwoordteksten"},
        {"One a line: value, tab, label.", "Per regel één: waarde, tab, antwoordtekst."}),
};

inline constexpr EntityType response_mapping_type{
    "response_mapping",
    "response_mappings",
    {"Mapping of a survey", "Koppeling van een enquête"},
    {"Mappings of surveys", "Koppelingen van enquêtes"},
    {"How are files of this survey to be read?", "Hoe moeten bestanden van deze enquête worden gelezen?"},
    "instruments",
    response_mapping_fields,
};

inline const EntityType &ResponseMapping::type() {
    return response_mapping_type;
}

} // namespace kartrekker::model
