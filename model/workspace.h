#pragma once

#include "model/changes.h"
#include "model/entity_type.h"
#include "model/failure.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace kartrekker::model {

class Workspace;
struct Response;

/// The one way to change a workspace, handed to the function of `Workspace::edit`. Each call checks what it
/// is given and throws `Failure` naming the field; then the whole edit is rolled back.
class Edit {
  public:
    /// Adds a record at the end of its list, or after the record `after`. An empty id is made up. Returns the
    /// id.
    std::string add(const EntityType &type, const Record &record, std::string_view after = {});
    template <class T>
    std::string add(const T &typed) {
        return add(T::type(), record_of(typed));
    }

    void set(const EntityType &type, std::string_view id, std::string_view field, const Value &value);
    template <class T>
    void replace(const T &typed) {
        replace(T::type(), record_of(typed));
    }
    /// Sets every field of the record with this id.
    void replace(const EntityType &type, const Record &record);

    /// Removes the record, all that is part of it and what is attached to it, and empties the links to it.
    void remove(const EntityType &type, std::string_view id);

    /// Moves the record directly before another of its kind; an empty `before` moves it to the end.
    void move(const EntityType &type, std::string_view id, std::string_view before);

  private:
    friend class Workspace;
    explicit Edit(Workspace &workspace) : workspace_(workspace) {}
    /// What is attached belongs to a record that is there, and can be looked at.
    void check_attached(const EntityType &type, const Record &record);
    void check_stays(const EntityType &type, std::string_view id, const FieldInfo &field, const Value &value);
    void remove_attached(const EntityType &type, std::string_view id);
    void check_answers(const Response &response);
    void check_unit(const std::string &unit);
    bool is_new_unit(std::string_view id, const std::string &unit);
    void forget_small_units(const EntityType &type);
    void check_items(std::string_view id, const Value &value);
    void check_instrument(std::string_view id, const Value &value);
    Workspace &workspace_;
};

/// One step of the history, oldest first.
struct HistoryStep {
    std::int64_t number = 0;
    std::string label;
    std::string author;
    std::string time; ///< UTC, 2026-11-21T18:10:00Z
    bool is_undone = false;
};

/// What a step of the history did to one record.
struct RecordStep {
    HistoryStep step;
    RecordChange change;
};

/// Such steps, the newest first.
struct RecordSteps {
    std::vector<RecordStep> list;
    bool is_whole = true; ///< back to where the record came, or to the beginning of the history
};

/// A place in the history: after that step, or at its beginning (0).
struct HistoryPlace {
    std::int64_t step = 0;
    std::string time; ///< UTC; when that was
};

/// A place in the history that was given a name, to return to. It stands in the file.
struct RestorePoint {
    std::int64_t number = 0;
    std::int64_t step = 0; ///< the last step that was done then; 0 for none
    std::string name;
    std::string author;
    std::string time; ///< UTC
};

inline constexpr std::size_t longest_point_name = 100; ///< characters

enum class OpenMode {
    normal,    ///< to change it; becomes read-only when another process has it open, or it cannot be written
    read_only, ///< to look only
};

/// One engagement: an SQLite file (design §3). An edit is on disk when its call returns.
/// Not safe to share between threads; take a `reader()` for work beside the window.
class Workspace {
  public:
    /// Makes a new file with its one organisation, and lets `fill_in` change it before it gets its name: the
    /// whole file comes, or none and no other file is touched. Its history begins after that. `Failure` when
    /// the file exists or cannot be written.
    static Workspace create(const std::filesystem::path &file, std::string_view name, Language language,
                            const std::function<void(Workspace &)> &fill_in = {});

    /// `Failure`, and the file untouched, when it is missing, foreign, damaged, made by a newer program, or
    /// holds anything that this program did not put there. An older file is brought up to date after a copy
    /// is made.
    static Workspace open(const std::filesystem::path &file, OpenMode mode = OpenMode::normal);

    Workspace(Workspace &&) noexcept;
    Workspace &operator=(Workspace &&) noexcept;
    ~Workspace();

    /// The same file once more, to look only, for another thread of this process. No check is repeated.
    Workspace reader() const;

    /// A copy in memory to try things out in: it can be edited, and is gone with the object. No file changes.
    Workspace trial() const;

    const std::filesystem::path &file() const;
    bool is_read_only() const;
    /// Why it is read-only, as a sentence; nothing when it can be changed.
    std::optional<Failure> read_only_reason() const;

    std::vector<Record> all(const EntityType &type) const;
    std::optional<Record> find(const EntityType &type, std::string_view id) const;
    /// Records whose reference `field` points at `id`, in their order.
    std::vector<Record> where(const EntityType &type, std::string_view field, std::string_view id) const;
    std::int64_t count(const EntityType &type) const;

    template <class T>
    std::vector<T> all() const {
        std::vector<T> typed;
        for (const Record &record : all(T::type()))
            typed.push_back(as<T>(record));
        return typed;
    }
    template <class T>
    std::optional<T> find(std::string_view id) const {
        const auto record = find(T::type(), id);
        return record ? std::optional(as<T>(*record)) : std::nullopt;
    }

    /// Runs `look` while the file stands still: all that it reads is of one moment, whatever others write
    /// meanwhile. Runs it again from its beginning when it gave way to an edit.
    void look(const std::function<void()> &look) const;

    /// For long passes within a `look` of a `reader()`, to be called often: an edit of this process that
    /// waits for it goes first.
    void give_way() const;

    /// Runs `change` as one step of the history. An exception rolls all back and nobody is told; an edit
    /// inside an edit joins the outer. Edits with the same non-empty `typing` key that directly follow each
    /// other, in the same opened workspace, melt into one step (typing in one field).
    void edit(std::string_view label, const std::function<void(Edit &)> &change,
              std::string_view typing = {});

    /// Label of the step that would be undone or redone; nothing when there is none.
    std::optional<std::string> undo_label() const;
    std::optional<std::string> redo_label() const;
    /// Steps that can be undone.
    std::int64_t undo_count() const;
    bool undo();
    bool redo();
    std::vector<HistoryStep> history() const;
    /// What was done with a record and is not undone, back to where it came: at most so many steps. Large
    /// steps (files, many answers) are not looked through, nor those that lie further back than some
    /// megabytes of changes. `Failure` when the history is damaged. Nothing of bulk records (`is_bulk`), nor
    /// of fields whose past is untold (`FieldInfo::is_past_told`).
    RecordSteps steps_of(const EntityType &type, std::string_view id, std::size_t most) const;

    /// Number of the last step that is done; 0 when none is.
    std::int64_t last_done() const;
    /// Where the history stood when this workspace was opened. That place is never dropped while it is open.
    const HistoryPlace &opened() const;
    /// Undoes or redoes as many steps as it takes to make `number` the last that is done (0: none), with one
    /// notice. All or nothing: `Failure` when there is no such step or one does not fit, and false without a
    /// change when it is there already or `progress` (told 0 to 1, now and then) answers false.
    bool go_to(std::int64_t number, const std::function<bool(double)> &progress = {});

    /// Oldest first. An edit after going back past a point does not drop it: the steps up to it stay, and
    /// one more takes them back.
    std::vector<RestorePoint> restore_points() const;
    /// Names the place where the history stands. `Failure` when the name is empty, too long, or in use.
    RestorePoint keep_restore_point(std::string_view name);
    /// Forgets the name; the steps stay.
    void forget_restore_point(std::int64_t number);

    /// Looks through the whole file. Empty when all is well, else one sentence for each thing that is wrong.
    std::vector<std::string> check() const;

    Connection on_change(ChangeListener listener);

    /// The open database, for the reading passes of this room only (statistics).
    sqlite3 *handle() const;

    class Implementation;

  private:
    friend class Edit;
    explicit Workspace(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

} // namespace kartrekker::model
