#include "model/entities/organisation.h"
#include "model/history_rows.h"
#include "model/sql_schema.h"
#include "model/workspace.h"
#include "model/workspace_file.h"
#include "model/workspace_implementation.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace kartrekker::model {

namespace {

// Undone steps form the tail of the history: the next to undo is the last done one, to redo the first undone
// one.
constexpr const char *next_undo =
    "SELECT \"number\", \"label\", \"changeset\" FROM \"history\" WHERE \"is_undone\" = 0 "
    "ORDER BY \"number\" DESC LIMIT 1";
constexpr const char *next_redo =
    "SELECT \"number\", \"label\", \"changeset\" FROM \"history\" WHERE \"is_undone\" = 1 "
    "ORDER BY \"number\" LIMIT 1";

constexpr const char *step_columns = "\"number\", \"label\", \"author\", \"time\", \"is_undone\"";
constexpr int step_column_count = 5;

constexpr std::int64_t largest_looked_through = 1 << 20; ///< bytes of a step as it is kept, packed
constexpr std::size_t most_looked_through = 8 << 20;     ///< bytes of all steps, unpacked

HistoryStep read_step(SQLite::Statement &row) {
    return {row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString(),
            row.getColumn(3).getString(), row.getColumn(4).getInt() != 0};
}

} // namespace

void Workspace::Implementation::run_edit(std::string_view label, const std::function<void()> &change,
                                         std::string_view typing) {
    if (edit_depth > 0) {
        try {
            change();
        } catch (...) {
            is_doomed = true;
            throw;
        }
        return;
    }
    Changes changes{std::string(label), {}};
    guarded(file, [&] {
        const HasRightOfWay first(*this);
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        Changeset changeset;
        {
            struct Depth {
                explicit Depth(Implementation &owner) : file_(owner) {
                    file_.edit_depth = 1;
                    file_.is_doomed = false;
                    file_.last_positions.clear();
                    file_.item_counts.clear();
                    file_.small_units.reset();
                }
                ~Depth() { file_.edit_depth = 0; }
                Implementation &file_;
            } depth(*this);
            const ChangeRecorder recorder(database->getHandle());
            change();
            if (is_doomed)
                throw Failure("A part of “{0}” failed, so nothing of it was done.", {std::string(label)});
            changeset = recorder.changeset();
        }
        if (changeset.empty()) return;
        changes.list = decoded(changeset);
        store_step(label, typing, changeset);
        try {
            transaction.commit();
        } catch (const SQLite::Exception &exception) {
            typing_key_.clear();
            if (exception.getErrorCode() == SQLITE_CONSTRAINT) explain_broken_link();
            throw;
        }
    });
    if (!changes.list.empty()) notify(changes);
}

void Workspace::Implementation::store_step(std::string_view label, std::string_view typing,
                                           Changeset &changeset) {
    let_go_of_undone();
    auto &last = prepared(next_undo);
    const bool has_last = last.executeStep();
    const std::int64_t number = has_last ? last.getColumn(0).getInt64() : 0;
    const bool melts = has_last && !typing.empty() && typing_key_ == typing && typing_step_ == number;
    if (melts) changeset = combined(read_changeset(last.getColumn(2)), changeset);
    last.reset();
    typing_key_ = typing;
    typing_step_ = melts ? number : number + 1;
    if (melts && changeset.empty()) { // typed back to what it was: no step is left
        typing_key_.clear();
        auto &erase = prepared("DELETE FROM \"history\" WHERE \"number\" = ?");
        erase.bind(1, number);
        erase.exec();
        return;
    }
    if (melts) {
        auto &update =
            prepared("UPDATE \"history\" SET \"changeset\" = ?, \"time\" = ? WHERE \"number\" = ?");
        bind_changeset(update, 1, changeset);
        update.bind(2, moment_of_now());
        update.bind(3, number);
        update.exec();
        return;
    }
    insert_step(typing_step_, label, changeset);
}

void Workspace::Implementation::insert_step(std::int64_t number, std::string_view label,
                                            const Changeset &changeset) {
    auto &insert =
        prepared("INSERT INTO \"history\" (\"number\", \"label\", \"author\", \"time\", \"is_undone\", "
                 "\"changeset\") VALUES (?, ?, ?, ?, 0, ?)");
    insert.bind(1, number);
    insert.bind(2, std::string(label));
    insert.bind(3, user_name());
    insert.bind(4, moment_of_now());
    bind_changeset(insert, 5, changeset);
    insert.exec();
}

// Called while the failed transaction is still open: finds the link that points at nothing.
void Workspace::Implementation::explain_broken_link() {
    for (const EntityType *type : entity_types()) {
        for (const FieldInfo &field : type->fields) {
            if (field.kind != FieldKind::reference) continue;
            SQLite::Statement broken(
                *database,
                fmt::format("SELECT \"id\", {0} FROM {1} WHERE {0} IS NOT NULL AND {0} NOT IN "
                            "(SELECT \"id\" FROM {2}) LIMIT 1",
                            quoted_name(field.name), quoted_name(type->name), quoted_name(field.target)));
            if (broken.executeStep())
                throw Failure("“{0}” in the field {1} of {2} {3} is the id of nothing that exists. Nothing "
                              "was changed.",
                              {broken.getColumn(1).getString(), field.label, type->label,
                               broken.getColumn(0).getString()});
        }
    }
    throw Failure("A link would point at nothing. Nothing was changed.");
}

std::optional<std::string> Workspace::Implementation::step_label(bool is_undo) {
    std::optional<std::string> label;
    guarded(file, [&] {
        auto &row = prepared(is_undo ? next_undo : next_redo);
        if (row.executeStep()) label = row.getColumn(1).getString();
        row.reset();
    });
    return label;
}

bool Workspace::undo() {
    return implementation_->step(true);
}

bool Workspace::redo() {
    return implementation_->step(false);
}

std::optional<std::string> Workspace::undo_label() const {
    return implementation_->step_label(true);
}

std::optional<std::string> Workspace::redo_label() const {
    return implementation_->step_label(false);
}

std::int64_t Workspace::undo_count() const {
    std::int64_t count = 0;
    guarded(file(), [&] {
        count =
            number_in(implementation_->prepared("SELECT count(*) FROM \"history\" WHERE \"is_undone\" = 0"));
    });
    return count;
}

std::vector<HistoryStep> Workspace::history() const {
    std::vector<HistoryStep> steps;
    guarded(file(), [&] {
        SQLite::Statement rows(*implementation_->database,
                               fmt::format("SELECT {} FROM \"history\" ORDER BY \"number\"", step_columns));
        while (rows.executeStep())
            steps.push_back(read_step(rows));
    });
    return steps;
}

RecordSteps Workspace::steps_of(const EntityType &type, std::string_view id, std::size_t most) const {
    RecordSteps found;
    if (is_bulk(type)) return found;
    guarded(file(), [&] {
        SQLite::Statement rows(*implementation_->database,
                               fmt::format("SELECT {}, length(\"changeset\"), \"changeset\" FROM \"history\" "
                                           "WHERE \"is_undone\" = 0 ORDER BY \"number\" DESC",
                                           step_columns));
        std::size_t read = 0;
        bool has_passed_over = false;
        while (rows.executeStep()) {
            if (rows.getColumn(step_column_count).getInt64() > largest_looked_through) {
                has_passed_over = true;
                found.is_whole = false;
                continue;
            }
            if (read > most_looked_through || found.list.size() == most) {
                found.is_whole = false;
                return;
            }
            const Changeset changeset = read_changeset(rows.getColumn(step_column_count + 1));
            read += changeset.size();
            auto change = change_of(changeset, type, id);
            if (!change) continue;
            std::erase_if(change->fields,
                          [&](const FieldChange &one) { return !type.find(one.field)->is_past_told; });
            const bool is_first = change->kind == ChangeKind::added;
            found.list.push_back({read_step(rows), std::move(*change)});
            if (is_first) {
                found.is_whole = !has_passed_over;
                return;
            }
        }
    });
    return found;
}

} // namespace kartrekker::model
