#include "model/workspace_file.h"

#include "model/field_text.h"
#include "model/sql_schema.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <set>
#include <sqlite3.h>

namespace kartrekker::model {

namespace {

constexpr std::size_t header_size = 100;

[[noreturn]] void refuse_foreign(const std::filesystem::path &file) {
    throw Failure("{0} is not a Kartrekker workspace. Choose a file that Kartrekker made.", {file.string()});
}

[[noreturn]] void refuse_damaged(const std::filesystem::path &file, const std::string &detail) {
    throw Failure(
        "{0} is damaged or was changed by another program ({1}). It was not opened; use a backup copy.",
        {file.string(), detail});
}

std::uint32_t big_endian(const std::array<char, header_size> &header, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<unsigned char>(header[at + i]);
    return value;
}

// A journal that names a super-journal can make SQLite delete that file. Ours never do.
void refuse_super_journal(const std::filesystem::path &journal, const std::filesystem::path &file) {
    static constexpr std::array<unsigned char, 8> magic = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    std::ifstream in(journal, std::ios::binary);
    std::array<char, 8> tail{};
    if (!in.seekg(-8, std::ios::end) || !in.read(tail.data(), 8)) return;
    if (std::equal(magic.begin(), magic.end(), tail.begin(),
                   [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); }))
        refuse_damaged(file, "journal");
}

/// A folder of our own that goes away with everything in it.
class PrivateFolder {
  public:
    PrivateFolder() : path_(std::filesystem::temp_directory_path() / ("kartrekker-" + new_identifier())) {
        std::filesystem::create_directory(path_);
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path &path() const { return path_; }

  private:
    std::filesystem::path path_;
};

void check_schema(SQLite::Database &database, const std::filesystem::path &file) {
    std::map<std::string, std::string> expected;
    for (const SchemaObject &object : schema_objects())
        expected[object.kind + " " + object.name] = object.sql;
    SQLite::Statement rows(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema "
                                     "WHERE NOT (type = 'index' AND sql IS NULL)");
    while (rows.executeStep()) {
        const std::string key = rows.getColumn(0).getString() + " " + rows.getColumn(1).getString();
        const auto found = expected.find(key);
        if (found == expected.end() || found->second != rows.getColumn(2).getString())
            refuse_damaged(file, key);
        expected.erase(found);
    }
    if (!expected.empty()) refuse_damaged(file, expected.begin()->first);
}

void set_limits(sqlite3 *handle) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25'000);
    sqlite3_limit(handle, SQLITE_LIMIT_FUNCTION_ARG, 16);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
}

// Keeps what the old table held. A flag that it lacked is "no", any other field missing.
void rebuild_table(SQLite::Database &database, const EntityType &type) {
    std::set<std::string> held;
    SQLite::Statement columns(database, fmt::format("PRAGMA table_info({})", quoted_name(type.name)));
    while (columns.executeStep())
        held.insert(columns.getColumn(1).getString());
    columns.reset();
    std::string names = "\"id\", \"position\"", values = names;
    for (const FieldInfo &field : type.fields) {
        const bool is_held = held.contains(std::string(field.name));
        if (!is_held && field.kind != FieldKind::flag) continue;
        names += ", " + quoted_name(field.name);
        values += ", " + (is_held ? quoted_name(field.name) : "0");
    }
    const std::string old = quoted_name(fmt::format("old_{}", type.name));
    database.exec(fmt::format("ALTER TABLE {} RENAME TO {}", quoted_name(type.name), old));
    database.exec(table_sql(type));
    database.exec(
        fmt::format("INSERT INTO {} ({}) SELECT {} FROM {}", quoted_name(type.name), names, values, old));
    database.exec(fmt::format("DROP TABLE {}", old));
}

// Older files may lack tables, or fields of tables: those are made anew from the field lists, with what they
// held.
void make_tables_as_described(SQLite::Database &database) {
    std::map<std::string, std::string> present;
    SQLite::Statement rows(database, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.executeStep())
        present[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
    rows.reset();
    database.exec("DROP VIEW IF EXISTS \"answer\"");
    for (const EntityType *type : entity_types()) {
        const auto found = present.find(fmt::format("table {}", type->name));
        if (found != present.end() && found->second != table_sql(*type)) rebuild_table(database, *type);
    }
    for (const SchemaObject &object : schema_objects()) {
        SQLite::Statement same(database, "SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?");
        same.bind(1, object.kind);
        same.bind(2, object.name);
        if (!same.executeStep()) database.exec(object.sql);
    }
}

void protect(SQLite::Database &database) {
    set_limits(database.getHandle());
    for (const char *pragma :
         {"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0", "PRAGMA foreign_keys = ON",
          "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY", "PRAGMA recursive_triggers = OFF"})
        sqlite3_exec(database.getHandle(), pragma, nullptr, nullptr, nullptr);
}

void copy_whole(SQLite::Database &from, SQLite::Database &to, const std::filesystem::path &file) {
    SQLite::Backup backup(to, from);
    if (backup.executeStep() != SQLITE_DONE)
        throw Failure("{0} is held by another program. Nothing was changed; try again in a moment.",
                      {file.string()});
}

void step_up(SQLite::Database &database, int version, std::span<const Migration> steps) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    // Links hold again at the end, which check_contents() looks at; legacy: links stay with the name, not the
    // table.
    database.exec("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("DELETE FROM history");
    for (const Migration &step : steps) {
        if (step.from < version) continue;
        database.exec(step.statements);
        database.exec(fmt::format("PRAGMA user_version = {}", step.from + 1));
    }
    make_tables_as_described(database);
    transaction.commit();
    database.exec("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF");
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

} // namespace

std::span<const Migration> migrations() {
    static constexpr Migration steps[] = {{1, ""}, {2, ""}, {3, ""}, {4, ""}};
    return steps;
}

int read_version(const std::filesystem::path &file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        throw Failure("There is no file {0}. Check the name and the folder.", {file.string()});
    if (!std::filesystem::is_regular_file(file, error)) refuse_foreign(file);
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure("{0} cannot be read. Check that you may open it.", {file.string()});
    std::array<char, header_size> header{};
    if (!in.read(header.data(), header_size)) refuse_foreign(file);
    if (std::string_view(header.data(), 16) != std::string_view("SQLite format 3\0", 16))
        refuse_foreign(file);
    if (big_endian(header, 68) != static_cast<std::uint32_t>(application_id)) refuse_foreign(file);
    if (header[18] != 1 || header[19] != 1) refuse_damaged(file, "write-ahead log");
    const auto version = big_endian(header, 60);
    if (version > static_cast<std::uint32_t>(schema_version))
        throw Failure("{0} was made by a newer Kartrekker. Install the newest version to open it.",
                      {file.string()});
    if (version == 0) refuse_foreign(file);
    return static_cast<int>(version);
}

std::unique_ptr<SQLite::Database> open_guarded(const std::filesystem::path &file, bool is_read_only) {
    auto database = std::make_unique<SQLite::Database>(
        file.string(), (is_read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX,
        5000);
    protect(*database);
    return database;
}

std::unique_ptr<SQLite::Database> copy_in_memory(SQLite::Database &database,
                                                 const std::filesystem::path &file) {
    auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copy_whole(database, *copy, file);
    protect(*copy);
    return copy;
}

std::unique_ptr<SQLite::Database> open_to_look(const std::filesystem::path &file) {
    auto database = open_guarded(file, true);
    // Not read_version(): to close another handle on an open file would drop SQLite's locks on it.
    const int version = database->execAndGet("PRAGMA user_version").getInt();
    if (version == schema_version) return database;
    auto copy = copy_in_memory(*database, file);
    step_up(*copy, version, migrations());
    copy->exec("PRAGMA query_only = ON");
    return copy;
}

void check_contents(SQLite::Database &database, const std::filesystem::path &file) {
    check_schema(database, file);
    SQLite::Statement pages(database, "PRAGMA quick_check(1)");
    if (pages.executeStep() && pages.getColumn(0).getString() != "ok")
        refuse_damaged(file, pages.getColumn(0).getString());
    SQLite::Statement links(database, "PRAGMA foreign_key_check");
    if (links.executeStep()) refuse_damaged(file, "link in " + links.getColumn(0).getString());
}

void check_private_copy(const std::filesystem::path &file) {
    const PrivateFolder folder;
    const auto copy = folder.path() / "copy.kartrekker";
    const std::filesystem::path journal = file.string() + "-journal";
    std::filesystem::copy_file(file, copy);
    std::filesystem::permissions(copy,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    if (std::filesystem::exists(journal)) {
        refuse_super_journal(journal, file);
        std::filesystem::copy_file(journal, copy.string() + "-journal");
    }
    const auto database = open_guarded(copy, false);
    const int version = read_version(copy);
    if (version < schema_version) migrate(*database, copy, version, migrations());
    check_contents(*database, file);
}

void write_new_file(const std::filesystem::path &file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; PRAGMA synchronous = FULL",
                    application_id, schema_version));
    SQLite::Transaction transaction(database);
    for (const SchemaObject &object : schema_objects())
        database.exec(object.sql);
    transaction.commit();
}

void migrate(SQLite::Database &database, const std::filesystem::path &file, int version,
             std::span<const Migration> steps) {
    std::filesystem::path copy = file;
    copy.replace_filename(
        fmt::format("{}.version-{}{}", file.stem().string(), version, file.extension().string()));
    if (std::filesystem::exists(copy))
        throw Failure(
            "The file must be brought up to date, but the copy {0} stands in the way. Move it away first.",
            {copy.string()});
    const std::filesystem::path unfinished = copy.string() + ".part";
    std::error_code ignored;
    try {
        std::filesystem::remove(unfinished);
        {
            SQLite::Database target(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            copy_whole(database, target, file);
        }
        std::filesystem::rename(unfinished, copy);
        step_up(database, version, steps);
    } catch (...) { // the file is as it was, so the copy is not needed, and would stand in the way
        std::filesystem::remove(unfinished, ignored);
        std::filesystem::remove(copy, ignored);
        throw;
    }
}

Failure failure_of(const SQLite::Exception &exception, const std::filesystem::path &file) {
    const std::string name = file.string();
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Failure("{0} is held by another program. Nothing was changed; try again in a moment.", {name});
    case SQLITE_FULL:
        return Failure("The disk that holds {0} is full. Nothing was changed; make room and try again.",
                       {name});
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return Failure("{0} cannot be written. Nothing was changed; check the folder and your rights.",
                       {name});
    case SQLITE_IOERR:
        return Failure(
            "The disk failed on {0} ({1}). Nothing was changed; check the disk or the network drive.",
            {name, exception.what()});
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return Failure("{0} is damaged ({1}). Use a backup copy.", {name, exception.what()});
    default:
        return Failure("{0} could not be used ({1}). Nothing was changed.", {name, exception.what()});
    }
}

void guarded(const std::filesystem::path &file, const std::function<void()> &work) {
    try {
        work();
    } catch (const SQLite::Exception &exception) {
        throw failure_of(exception, file);
    } catch (const std::filesystem::filesystem_error &error) {
        throw Failure("{0} cannot be used ({1}). Check the folder and your rights.",
                      {file.string(), error.code().message()});
    }
}

} // namespace kartrekker::model
