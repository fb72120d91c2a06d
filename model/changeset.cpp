#include "model/changeset.h"

#include "model/entity_type.h"
#include "model/failure.h"
#include "model/field_text.h"
#include "model/sql_schema.h"

#include <SQLiteCpp/Exception.h>
#include <map>
#include <set>
#include <sqlite3.h>

namespace kartrekker::model {

namespace {

[[noreturn]] void refuse_damaged() {
    throw Failure("The history of this file is damaged. This step can be neither undone nor redone.");
}

void require(int result) {
    // SQLITE_SCHEMA: two steps differ in the columns of a table, which no step of ours does.
    if (result == SQLITE_CORRUPT || result == SQLITE_SCHEMA) refuse_damaged();
    if (result != SQLITE_OK) throw SQLite::Exception("change history", result);
}

// SQLite's session functions take a plain pointer, though they only read.
void *bytes_of(const Changeset &changeset) {
    return const_cast<unsigned char *>(changeset.data());
}

Changeset taken(int size, void *bytes) {
    const auto *begin = static_cast<const unsigned char *>(bytes);
    Changeset changeset(begin, begin + size);
    sqlite3_free(bytes);
    return changeset;
}

class ChangesetReader {
  public:
    explicit ChangesetReader(const Changeset &changeset) {
        require(sqlite3changeset_start(&iterator_, static_cast<int>(changeset.size()), bytes_of(changeset)));
    }
    ~ChangesetReader() { sqlite3changeset_finalize(iterator_); }
    ChangesetReader(const ChangesetReader &) = delete;
    ChangesetReader &operator=(const ChangesetReader &) = delete;

    bool next() {
        const int result = sqlite3changeset_next(iterator_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) refuse_damaged();
        return result == SQLITE_ROW;
    }
    sqlite3_changeset_iter *iterator() const { return iterator_; }

  private:
    sqlite3_changeset_iter *iterator_ = nullptr;
};

std::vector<std::string> changed_fields(sqlite3_changeset_iter *iterator, const EntityType &type,
                                        int columns) {
    std::vector<std::string> fields;
    for (int column = 1; column < columns; ++column) {
        sqlite3_value *value = nullptr;
        if (sqlite3changeset_new(iterator, column, &value) != SQLITE_OK || !value) continue;
        const auto field = static_cast<std::size_t>(column) - 2;
        fields.emplace_back(column == 1 ? "position" : type.fields[field].name);
    }
    return fields;
}

// A changeset from a received file may say anything: it must speak of a recorded table, with its columns and
// its key.
void check_shape(sqlite3_changeset_iter *iterator, const EntityType *type, int columns) {
    unsigned char *keys = nullptr;
    int key_columns = 0;
    bool fits = type && static_cast<std::size_t>(columns) == type->fields.size() + 2 &&
                sqlite3changeset_pk(iterator, &keys, &key_columns) == SQLITE_OK && key_columns == columns;
    for (int column = 0; fits && column < columns; ++column)
        fits = (keys[column] != 0) == (column == 0);
    if (!fits) refuse_damaged();
}

Change decode_one(sqlite3_changeset_iter *iterator) {
    const char *table = nullptr;
    int columns = 0, operation = 0, is_indirect = 0;
    require(sqlite3changeset_op(iterator, &table, &columns, &operation, &is_indirect));
    Change change;
    change.type = table;
    change.kind = operation == SQLITE_INSERT   ? ChangeKind::added
                  : operation == SQLITE_DELETE ? ChangeKind::removed
                                               : ChangeKind::changed;
    const EntityType *type = find_entity_type(change.type);
    check_shape(iterator, type, columns);
    sqlite3_value *id = nullptr;
    if (operation == SQLITE_INSERT)
        require(sqlite3changeset_new(iterator, 0, &id));
    else
        require(sqlite3changeset_old(iterator, 0, &id));
    if (!id || sqlite3_value_type(id) != SQLITE_TEXT) refuse_damaged();
    change.id = reinterpret_cast<const char *>(sqlite3_value_text(id));
    if (operation == SQLITE_UPDATE && !is_bulk(*type))
        change.fields = changed_fields(iterator, *type, columns);
    return change;
}

Value checked(const FieldInfo &field, sqlite3_value *held) {
    Value value;
    switch (held ? sqlite3_value_type(held) : SQLITE_NULL) {
    case SQLITE_INTEGER:
        value = static_cast<std::int64_t>(sqlite3_value_int64(held));
        break;
    case SQLITE_FLOAT:
        value = sqlite3_value_double(held);
        break;
    case SQLITE_TEXT:
        value = std::string(reinterpret_cast<const char *>(sqlite3_value_text(held)),
                            static_cast<std::size_t>(sqlite3_value_bytes(held)));
        break;
    default:
        return {};
    }
    try {
        check_value(field, value);
    } catch (const Failure &) {
        return {};
    }
    return value;
}

std::vector<FieldChange> field_changes(sqlite3_changeset_iter *iterator, const EntityType &type) {
    std::vector<FieldChange> changes;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const int column = static_cast<int>(i) + 2;
        sqlite3_value *before = nullptr, *after = nullptr;
        if (sqlite3changeset_new(iterator, column, &after) != SQLITE_OK || !after) continue;
        if (sqlite3changeset_old(iterator, column, &before) != SQLITE_OK) continue;
        const FieldInfo &field = type.fields[i];
        changes.push_back({std::string(field.name), checked(field, before), checked(field, after)});
    }
    return changes;
}

/// Of this type only the kinds of change are kept, without ids.
std::set<ChangeKind> collapse(const std::string &type, std::vector<Change> &changes) {
    std::set<ChangeKind> kinds;
    std::erase_if(changes, [&](Change &change) {
        if (change.type != type) return false;
        change.id.clear();
        return !kinds.insert(change.kind).second;
    });
    return kinds;
}

int refuse_conflict(void *, int, sqlite3_changeset_iter *) {
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecorder::ChangeRecorder(sqlite3 *database) {
    require(sqlite3session_create(database, "main", &session_));
    for (const EntityType *type : entity_types())
        require(sqlite3session_attach(session_, std::string(type->name).c_str()));
}

ChangeRecorder::~ChangeRecorder() {
    sqlite3session_delete(session_);
}

Changeset ChangeRecorder::changeset() const {
    int size = 0;
    void *bytes = nullptr;
    require(sqlite3session_changeset(session_, &size, &bytes));
    return taken(size, bytes);
}

Changeset inverted(const Changeset &changeset) {
    int size = 0;
    void *bytes = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &bytes));
    return taken(size, bytes);
}

ChangesetSum::ChangesetSum() {
    require(sqlite3changegroup_new(&group_));
}

ChangesetSum::~ChangesetSum() {
    sqlite3changegroup_delete(group_);
}

void ChangesetSum::add(const Changeset &next) {
    require(sqlite3changegroup_add(group_, static_cast<int>(next.size()), bytes_of(next)));
}

Changeset ChangesetSum::total() const {
    int size = 0;
    void *bytes = nullptr;
    require(sqlite3changegroup_output(group_, &size, &bytes));
    return taken(size, bytes);
}

Changeset combined(const Changeset &first, const Changeset &second) {
    ChangesetSum sum;
    sum.add(first);
    sum.add(second);
    return sum.total();
}

bool apply_changeset(sqlite3 *database, const Changeset &changeset) {
    const int result = sqlite3changeset_apply(database, static_cast<int>(changeset.size()),
                                              bytes_of(changeset), nullptr, refuse_conflict, nullptr);
    if (result == SQLITE_ABORT) return false;
    require(result);
    return true;
}

std::vector<Change> decoded(const Changeset &changeset) {
    std::vector<Change> changes;
    std::map<std::string, std::size_t> bulk_counts;
    std::map<std::string, std::set<ChangeKind>> collapsed; ///< types of which there are too many
    for (ChangesetReader reader(changeset); reader.next();) {
        Change change = decode_one(reader.iterator());
        const bool is_one_of_too_many =
            is_bulk(*find_entity_type(change.type)) && ++bulk_counts[change.type] > most_named_bulk_changes;
        if (is_one_of_too_many) {
            const auto [kinds, is_first] = collapsed.try_emplace(change.type);
            if (is_first) kinds->second = collapse(change.type, changes);
            if (!kinds->second.insert(change.kind).second) continue;
            change.id.clear();
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

std::optional<RecordChange> change_of(const Changeset &changeset, const EntityType &type,
                                      std::string_view id) {
    for (ChangesetReader reader(changeset); reader.next();) {
        const Change change = decode_one(reader.iterator());
        if (change.type != type.name || change.id != id) continue;
        RecordChange found{change.kind, {}};
        if (change.kind == ChangeKind::changed) found.fields = field_changes(reader.iterator(), type);
        return found;
    }
    return std::nullopt;
}

} // namespace kartrekker::model
