#include "model/sql_schema.h"

#include <fmt/format.h>

namespace kartrekker::model {

namespace {

const char *column_type(FieldKind kind) {
    switch (kind) {
    case FieldKind::integer:
    case FieldKind::rating:
    case FieldKind::flag:
        return "INTEGER";
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
        return "REAL";
    default:
        return "TEXT";
    }
}

// One row per answer: `answers` unpacked with substr, person by person in the order of the instrument's
// items. The list of persons is that of a JSON array of as many zeros.
constexpr const char *answer_view =
    "CREATE VIEW \"answer\" AS SELECT r.\"id\" AS response, r.\"round\" AS round, "
    "r.\"respondent_group\" AS respondent_group, p.key AS person, i.value AS item, "
    "CASE WHEN i.key < length(r.\"answers\") / coalesce(r.\"people\", 1) "
    "THEN substr(r.\"answers\", p.key * (length(r.\"answers\") / coalesce(r.\"people\", 1)) + i.key + 1, 1) "
    "ELSE '.' END AS code "
    "FROM \"response\" r JOIN \"round\" o ON o.\"id\" = r.\"round\" "
    "JOIN \"instrument\" n ON n.\"id\" = o.\"instrument\", "
    "json_each('[0' || substr(replace(hex(zeroblob(coalesce(r.\"people\", 1))), '00', ',0'), 3) || ']') p, "
    "json_each('[\"' || replace(n.\"items\", ' ', '\",\"') || '\"]') i";

constexpr const char *history_table =
    "CREATE TABLE \"history\" (\"number\" INTEGER PRIMARY KEY, \"label\" TEXT NOT NULL, \"author\" TEXT NOT "
    "NULL, "
    "\"time\" TEXT NOT NULL, \"is_undone\" INTEGER NOT NULL, \"changeset\" BLOB NOT NULL) STRICT";

// Beside the history, and like it not recorded: to go back in time forgets no point.
constexpr const char *restore_point_table =
    "CREATE TABLE \"restore_point\" (\"number\" INTEGER PRIMARY KEY, \"step\" INTEGER NOT NULL, "
    "\"name\" TEXT NOT NULL, \"author\" TEXT NOT NULL, \"time\" TEXT NOT NULL) STRICT";

std::vector<SchemaObject> make_objects() {
    std::vector<SchemaObject> objects;
    for (const EntityType *type : entity_types()) {
        objects.push_back({"table", std::string(type->name), table_sql(*type)});
        if (is_bulk(*type)) continue;
        for (const FieldInfo &field : type->fields) {
            const bool is_link_of_attached = type->is_attached && field.name == "record_id";
            if (field.kind != FieldKind::reference && !is_link_of_attached) continue;
            const std::string name = fmt::format("{}_by_{}", type->name, field.name);
            objects.push_back({"index", name,
                               fmt::format("CREATE INDEX {} ON {}({})", quoted_name(name),
                                           quoted_name(type->name), quoted_name(field.name))});
        }
    }
    objects.push_back({"table", "history", history_table});
    objects.push_back({"table", "restore_point", restore_point_table});
    objects.push_back({"view", "answer", answer_view});
    return objects;
}

} // namespace

std::string table_sql(const EntityType &type) {
    std::string sql =
        fmt::format("CREATE TABLE {} (\"id\" TEXT NOT NULL PRIMARY KEY, \"position\" INTEGER NOT NULL",
                    quoted_name(type.name));
    for (const FieldInfo &field : type.fields) {
        sql += fmt::format(", {} {}", quoted_name(field.name), column_type(field.kind));
        if (field.is_required || field.kind == FieldKind::flag) sql += " NOT NULL";
        if (field.kind == FieldKind::reference)
            sql += fmt::format(" REFERENCES {}(\"id\") DEFERRABLE INITIALLY DEFERRED",
                               quoted_name(field.target));
    }
    return sql + ") STRICT, WITHOUT ROWID";
}

const std::vector<SchemaObject> &schema_objects() {
    static const std::vector<SchemaObject> objects = make_objects();
    return objects;
}

std::string column_list(const EntityType &type) {
    std::string list = "\"id\", \"position\"";
    for (const FieldInfo &field : type.fields)
        list += ", " + quoted_name(field.name);
    return list;
}

std::string quoted_name(std::string_view name) {
    return fmt::format("\"{}\"", name);
}

} // namespace kartrekker::model
