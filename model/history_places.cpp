// Going to any place in the history, and places that keep a name.
#include "model/field_text.h"
#include "model/history_rows.h"
#include "model/translation.h"
#include "model/workspace_file.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace kartrekker::model {

namespace {

constexpr const char *steps_to_undo = "SELECT \"number\", \"label\", \"changeset\" FROM \"history\" "
                                      "WHERE \"is_undone\" = 0 AND \"number\" > ? ORDER BY \"number\" DESC";
constexpr const char *steps_to_redo = "SELECT \"number\", \"label\", \"changeset\" FROM \"history\" "
                                      "WHERE \"is_undone\" = 1 AND \"number\" <= ? ORDER BY \"number\"";
// Where one step back or on leads; where there is none, to where the history stands.
constexpr const char *place_before = "SELECT max(\"number\") FROM \"history\" WHERE \"number\" < "
                                     "(SELECT max(\"number\") FROM \"history\" WHERE \"is_undone\" = 0)";
constexpr const char *place_after =
    "SELECT coalesce((SELECT min(\"number\") FROM \"history\" WHERE \"number\" > "
    "coalesce((SELECT max(\"number\") FROM \"history\" WHERE \"is_undone\" = 0), 0)), "
    "(SELECT max(\"number\") FROM \"history\"))";
constexpr const char *undone_steps =
    "SELECT \"changeset\" FROM \"history\" WHERE \"is_undone\" = 1 ORDER BY \"number\"";
// A received file may name steps that there are not.
constexpr const char *points =
    "SELECT \"number\", \"step\", \"name\", \"author\", \"time\" FROM \"restore_point\" WHERE \"step\" = 0 "
    "OR "
    "\"step\" IN (SELECT \"number\" FROM \"history\") ORDER BY \"step\", \"number\"";

void check_point_name(const std::vector<RestorePoint> &kept, const std::string &name) {
    if (name.empty()) throw Failure("A restore point needs a name, such as “Before the workshop”.");
    const auto length = clean_length(name);
    if (!length || *length > longest_point_name || name.find('\n') != std::string::npos)
        throw Failure("The name of a restore point is one line of at most {0} characters.",
                      {std::to_string(longest_point_name)});
    for (const RestorePoint &point : kept)
        if (point.name == name)
            throw Failure("There is a restore point “{0}” already. Choose another name.", {name});
}

/// Applies the steps that `rows` gives, one after the other, and adds up what they change.
class StepWalk {
  public:
    StepWalk(sqlite3 *database, bool is_undo, std::int64_t count, const std::function<bool(double)> &progress)
        : database_(database), is_undo_(is_undo), count_(count), progress_(progress) {}

    /// False when it was stopped.
    bool walk(SQLite::Statement &rows) {
        for (std::int64_t done = 0; rows.executeStep(); ++done) {
            if (progress_ && !progress_(static_cast<double>(done) / static_cast<double>(count_)))
                return false;
            apply(rows);
        }
        return true;
    }
    Changes changes() const { return {label_, count_ == 1 ? last_ : total()}; }

  private:
    void apply(const SQLite::Statement &row) {
        label_ = row.getColumn(1).getString();
        Changeset changeset = read_changeset(row.getColumn(2));
        if (is_undo_) changeset = inverted(changeset);
        last_ = decoded(changeset); // refuses what is not of our tables, before anything is applied
        if (!apply_changeset(database_, changeset))
            throw Failure("“{0}” does not fit what stands in the file now. Nothing was changed.", {label_});
        if (count_ > 1) sum_.add(changeset);
    }
    std::vector<Change> total() const {
        const Changeset all = sum_.total();
        return all.empty() ? std::vector<Change>{} : decoded(all);
    }

    sqlite3 *database_;
    bool is_undo_;
    std::int64_t count_;
    const std::function<bool(double)> &progress_;
    ChangesetSum sum_; ///< of several steps
    std::vector<Change> last_;
    std::string label_;
};

} // namespace

std::int64_t Workspace::Implementation::last_done() {
    return number_in(prepared("SELECT max(\"number\") FROM \"history\" WHERE \"is_undone\" = 0"));
}

bool Workspace::Implementation::go_to(std::int64_t number, const std::function<bool(double)> &progress) {
    if (read_only_reason) throw *read_only_reason;
    Changes changes;
    bool is_done = false;
    guarded(file, [&] {
        const HasRightOfWay first(*this);
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        auto &known = prepared("SELECT count(*) FROM \"history\" WHERE \"number\" = ?");
        known.bind(1, number);
        if (number != 0 && number_in(known) == 0)
            throw Failure("There is no step {0} in the history. Look at the list for the steps that exist.",
                          {std::to_string(number)});
        const std::int64_t now = last_done();
        if (number == now) return;
        const bool is_undo = number < now;
        auto &between = prepared("SELECT count(*) FROM \"history\" WHERE \"number\" > ? AND \"number\" <= ?");
        between.bind(1, std::min(number, now));
        between.bind(2, std::max(number, now));
        const std::int64_t count = number_in(between);
        {
            SQLite::Statement rows(*database, is_undo ? steps_to_undo : steps_to_redo);
            rows.bind(1, number);
            StepWalk steps(database->getHandle(), is_undo, count, progress);
            if (!steps.walk(rows)) return;
            changes = steps.changes();
        }
        auto &update =
            prepared("UPDATE \"history\" SET \"is_undone\" = ? WHERE \"number\" > ? AND \"number\" <= ?");
        update.bind(1, is_undo ? 1 : 0);
        update.bind(2, std::min(number, now));
        update.bind(3, std::max(number, now));
        update.exec();
        transaction.commit();
        typing_key_.clear();
        is_done = true;
    });
    if (is_done) notify(changes);
    return is_done;
}

bool Workspace::Implementation::step(bool is_undo) {
    std::int64_t place = 0;
    guarded(file, [&] { place = number_in(prepared(is_undo ? place_before : place_after)); });
    return go_to(place, {});
}

bool Workspace::Implementation::is_undone_kept(std::int64_t done) {
    auto &row = prepared("SELECT count(*) FROM \"restore_point\" WHERE \"step\" > ? AND \"step\" IN (SELECT "
                         "\"number\" FROM \"history\")");
    row.bind(1, done);
    return number_in(row) > 0 || opened_at.step > done;
}

void Workspace::Implementation::let_go_of_undone() {
    const std::int64_t done = last_done();
    const std::int64_t last = number_in(prepared("SELECT max(\"number\") FROM \"history\""));
    if (last <= done) return;
    if (!is_undone_kept(done)) {
        database->exec("DELETE FROM \"history\" WHERE \"is_undone\" = 1");
        return;
    }
    auto &rows = prepared(undone_steps);
    Changeset back;
    try {
        ChangesetSum sum;
        while (rows.executeStep())
            sum.add(read_changeset(rows.getColumn(0)));
        back = inverted(sum.total());
    } catch (const Failure &) { // of a damaged history: nobody can return there
        rows.reset();
        database->exec("DELETE FROM \"history\" WHERE \"is_undone\" = 1");
        auto &lost = prepared("DELETE FROM \"restore_point\" WHERE \"step\" > ?");
        lost.bind(1, done);
        lost.exec();
        opened_at.step = std::min(opened_at.step, done);
        return;
    }
    rows.reset();
    database->exec("UPDATE \"history\" SET \"is_undone\" = 0");
    if (!back.empty()) insert_step(last + 1, translate(preferred_language(), "Back to earlier"), back);
}

std::int64_t Workspace::last_done() const {
    std::int64_t number = 0;
    guarded(file(), [&] { number = implementation_->last_done(); });
    return number;
}

const HistoryPlace &Workspace::opened() const {
    return implementation_->opened_at;
}

bool Workspace::go_to(std::int64_t number, const std::function<bool(double)> &progress) {
    return implementation_->go_to(number, progress);
}

std::vector<RestorePoint> Workspace::restore_points() const {
    std::vector<RestorePoint> kept;
    guarded(file(), [&] {
        auto &rows = implementation_->prepared(points);
        while (rows.executeStep())
            kept.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(),
                            rows.getColumn(2).getString(), rows.getColumn(3).getString(),
                            rows.getColumn(4).getString()});
        rows.reset();
    });
    return kept;
}

RestorePoint Workspace::keep_restore_point(std::string_view given) {
    if (implementation_->read_only_reason) throw *implementation_->read_only_reason;
    RestorePoint point{0, 0, std::string(trimmed(given)), user_name(), moment_of_now()};
    check_point_name(restore_points(), point.name);
    guarded(file(), [&] {
        const HasRightOfWay first(*implementation_);
        SQLite::Transaction transaction(*implementation_->database, SQLite::TransactionBehavior::IMMEDIATE);
        point.step = implementation_->last_done();
        auto &insert = implementation_->prepared("INSERT INTO \"restore_point\" (\"step\", \"name\", "
                                                 "\"author\", \"time\") VALUES (?, ?, ?, ?)");
        insert.bind(1, point.step);
        insert.bind(2, point.name);
        insert.bind(3, point.author);
        insert.bind(4, point.time);
        insert.exec();
        point.number = implementation_->database->getLastInsertRowid();
        transaction.commit();
        implementation_->end_typing(); // what is typed from here on is a step after the point
    });
    return point;
}

void Workspace::forget_restore_point(std::int64_t number) {
    if (implementation_->read_only_reason) throw *implementation_->read_only_reason;
    guarded(file(), [&] {
        const HasRightOfWay first(*implementation_);
        auto &erase = implementation_->prepared("DELETE FROM \"restore_point\" WHERE \"number\" = ?");
        erase.bind(1, number);
        erase.exec();
    });
}

} // namespace kartrekker::model
