#pragma once

#include "model/entity_type.h"

#include <string>
#include <vector>

namespace kartrekker::model {

/// "Kart", at offset 68 of every workspace file.
inline constexpr int application_id = 0x4B617274;
/// Version of the tables that this program reads and writes; grows by one with each migration.
inline constexpr int schema_version = 5;

/// One object of the file: what `sqlite_schema` must hold for it, to the letter.
struct SchemaObject {
    std::string kind; ///< "table", "index" or "view"
    std::string name;
    std::string sql;
};

/// All tables, indexes and views of a workspace, made from the entity types. A file that holds anything else
/// is not ours.
///
/// Tables that the history records follow five rules, each found by experiment with SQLite's session
/// extension: links are deferred and never cascade (redo would fail); nothing but the id is unique (undo of a
/// swap would fail); no triggers; every table has a key that is never NULL; no generated columns.
const std::vector<SchemaObject> &schema_objects();

/// The statement that makes the table of a type.
std::string table_sql(const EntityType &type);

/// "id", "position" and the fields, quoted and separated by commas.
std::string column_list(const EntityType &type);

/// An identifier in double quotes.
std::string quoted_name(std::string_view name);

} // namespace kartrekker::model
