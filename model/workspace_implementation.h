#pragma once

#include "model/changeset.h"
#include "model/platform.h"
#include "model/workspace.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace kartrekker::model {

/// The number in the first column of the first row, and the statement ready for its next use; 0 without one.
inline std::int64_t number_in(SQLite::Statement &statement) {
    std::int64_t number = 0;
    if (statement.executeStep() && !statement.getColumn(0).isNull())
        number = statement.getColumn(0).getInt64();
    statement.reset();
    return number;
}

/// What a workspace holds behind its public face. Only files of this room include it.
class Workspace::Implementation {
  public:
    Implementation(std::filesystem::path path, std::unique_ptr<SQLite::Database> opened,
                   std::optional<FileLock> held, std::optional<Failure> reason);

    std::filesystem::path file;
    std::optional<FileLock> lock; ///< let go after the database is closed
    std::unique_ptr<SQLite::Database> database;
    std::optional<Failure> read_only_reason;

    /// A statement prepared once and reset for each use.
    SQLite::Statement &prepared(const std::string &sql);

    std::vector<Record> select(const EntityType &type, const std::string &condition,
                               std::string_view parameter);

    void run_edit(std::string_view label, const std::function<void()> &change, std::string_view typing);
    /// Undoes (or redoes) one step; false when there is none.
    bool step(bool is_undo);
    std::optional<std::string> step_label(bool is_undo);
    /// Whether the history stands elsewhere now; see `Workspace::go_to`.
    bool go_to(std::int64_t number, const std::function<bool(double)> &progress);
    /// Number of the last step that is done; 0 when none is.
    std::int64_t last_done();
    void end_typing() { typing_key_.clear(); }

    HistoryPlace opened_at; ///< where the history stood when the file was opened

    void notify(const Changes &changes);
    Connection connect(ChangeListener listener);

    /// Set while an edit waits for readers of this process, which have the same flag.
    std::shared_ptr<std::atomic<bool>> is_edit_waiting = std::make_shared<std::atomic<bool>>(false);
    bool is_looking = false;
    bool is_in_step = false; ///< an edit, undo or redo: only those have readers give way

    int edit_depth = 0;
    bool is_doomed = false; ///< an edit inside the running one failed
    std::map<std::string, std::int64_t, std::less<>> last_positions; ///< per type, while an edit runs
    std::map<std::string, std::size_t, std::less<>> item_counts;     ///< per round, while an edit runs
    std::optional<std::set<std::string>> small_units;                ///< while an edit changes no unit

  private:
    /// Makes edits tell this process's readers that they wait.
    void tell_when_waiting();
    void store_step(std::string_view label, std::string_view typing, Changeset &changeset);
    void insert_step(std::int64_t number, std::string_view label, const Changeset &changeset);
    /// Makes room for a new step: what was undone goes, or becomes done steps and one that takes them back,
    /// where it holds a place that people may want to return to.
    void let_go_of_undone();
    bool is_undone_kept(std::int64_t done);
    [[noreturn]] void explain_broken_link();

    std::map<std::string, std::unique_ptr<SQLite::Statement>> statements_;
    std::vector<std::weak_ptr<ChangeListener>> listeners_;
    std::string typing_key_;       ///< of the last step, while it may still grow
    std::int64_t typing_step_ = 0; ///< its number
};

/// Thrown by `Workspace::give_way` and caught by `Workspace::look`.
struct EditWaits {};

/// Binds and reads field values. The column types are those of the schema.
void bind_value(SQLite::Statement &statement, int index, const Value &value);
Record read_record(SQLite::Statement &statement, const EntityType &type);

} // namespace kartrekker::model
