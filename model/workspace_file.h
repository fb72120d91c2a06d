#pragma once

#include "model/failure.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

struct sqlite3;
namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace kartrekker::model {

/// What brings a file from version `from` to the next. New tables and fields need no statements: after the
/// last step the tables are made as the field lists describe them. What was renamed or has become required
/// does.
struct Migration {
    int from = 0;
    const char *statements = "";
};

/// Every migration since version 1, in order.
std::span<const Migration> migrations();

/// Makes the tables of a new workspace in a new file.
void write_new_file(const std::filesystem::path &file);

/// Looks at the header alone, without SQLite: throws when it is no workspace of this or an earlier version.
/// Returns its version.
int read_version(const std::filesystem::path &file);

/// Throws when the file, in a private copy together with its journal, is damaged or holds anything foreign.
/// The file itself is only read. Must not be called while this process has the file open: closing the copy's
/// source would drop SQLite's locks on it.
void check_private_copy(const std::filesystem::path &file);

/// Throws when the open file's tables, indexes and views are not exactly ours, or its pages or links are
/// damaged.
void check_contents(SQLite::Database &database, const std::filesystem::path &file);

/// Opens with every protection that SQLite has against hostile files switched on.
std::unique_ptr<SQLite::Database> open_guarded(const std::filesystem::path &file, bool is_read_only);

/// Opens a file that is only looked at: one of an earlier version as a copy in memory that was stepped up.
std::unique_ptr<SQLite::Database> open_to_look(const std::filesystem::path &file);

/// The whole database as it is now, in memory, with the same protections.
std::unique_ptr<SQLite::Database> copy_in_memory(SQLite::Database &database,
                                                 const std::filesystem::path &file);

/// Steps the open file from `version` up through `steps`, after a copy was made beside it; the history is
/// cleared with its restore points, since its changesets speak of the old tables. One transaction.
void migrate(SQLite::Database &database, const std::filesystem::path &file, int version,
             std::span<const Migration> steps);

/// What SQLite reported, as a sentence for the user.
Failure failure_of(const SQLite::Exception &exception, const std::filesystem::path &file);

/// Runs a function and turns what SQLite reports into a `Failure`.
void guarded(const std::filesystem::path &file, const std::function<void()> &work);

} // namespace kartrekker::model
