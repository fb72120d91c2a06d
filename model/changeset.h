#pragma once

#include "model/changes.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_changegroup;
struct sqlite3_session;

namespace kartrekker::model {

struct EntityType;

/// Bytes of an SQLite changeset: the one description of an edit, from which undo, redo, the history and the
/// notice to the views all come.
using Changeset = std::vector<unsigned char>;

/// Records what happens to the recorded tables (every entity type's) from its making on.
class ChangeRecorder {
  public:
    explicit ChangeRecorder(sqlite3 *database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    Changeset changeset() const;

  private:
    sqlite3_session *session_ = nullptr;
};

Changeset inverted(const Changeset &changeset);

/// One changeset that does both, one after the other. Empty when they cancel out.
Changeset combined(const Changeset &first, const Changeset &second);

/// Adds up changesets that follow each other.
class ChangesetSum {
  public:
    ChangesetSum();
    ~ChangesetSum();
    ChangesetSum(const ChangesetSum &) = delete;
    ChangesetSum &operator=(const ChangesetSum &) = delete;

    void add(const Changeset &next);
    Changeset total() const;

  private:
    sqlite3_changegroup *group_ = nullptr;
};

/// Applies it to the database, all or nothing; false when it does not fit what stands there.
bool apply_changeset(sqlite3 *database, const Changeset &changeset);

inline constexpr std::size_t most_named_bulk_changes = 100;

/// The records that it adds, changes and removes. More bulk records (responses) than
/// `most_named_bulk_changes` become one change a kind, with an empty id.
std::vector<Change> decoded(const Changeset &changeset);

/// Nothing when the step left the record alone.
std::optional<RecordChange> change_of(const Changeset &changeset, const EntityType &type,
                                      std::string_view id);

} // namespace kartrekker::model
