#include "model/workspace.h"

#include "model/entities/organisation.h"
#include "model/field_text.h"
#include "model/history_rows.h"
#include "model/sql_schema.h"
#include "model/workspace_file.h"
#include "model/workspace_implementation.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <thread>

namespace kartrekker::model {

void bind_value(SQLite::Statement &statement, int index, const Value &value) {
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        statement.bind(index, *whole);
    else if (const auto *number = std::get_if<double>(&value))
        statement.bind(index, *number);
    else if (const auto *text = std::get_if<std::string>(&value); text && !text->empty())
        statement.bind(index, *text);
    else
        statement.bind(index);
}

Record read_record(SQLite::Statement &statement, const EntityType &type) {
    Record record{statement.getColumn(0).getString(), std::vector<Value>(type.fields.size())};
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const SQLite::Column column = statement.getColumn(static_cast<int>(i) + 2);
        if (column.isInteger())
            record.values[i] = column.getInt64();
        else if (column.isFloat())
            record.values[i] = column.getDouble();
        else if (column.isText())
            record.values[i] = column.getString();
    }
    return record;
}

Workspace::Implementation::Implementation(std::filesystem::path path,
                                          std::unique_ptr<SQLite::Database> opened,
                                          std::optional<FileLock> held, std::optional<Failure> reason)
    : file(std::move(path)), lock(std::move(held)), database(std::move(opened)),
      read_only_reason(std::move(reason)) {
    if (!read_only_reason) {
        tell_when_waiting();
        // A received file may name steps that it does not have: they must not come to be ours later.
        database->exec("DELETE FROM \"restore_point\" WHERE \"step\" <> 0 AND "
                       "\"step\" NOT IN (SELECT \"number\" FROM \"history\")");
    }
    opened_at = {last_done(), moment_of_now()};
}

SQLite::Statement &Workspace::Implementation::prepared(const std::string &sql) {
    auto &statement = statements_[sql];
    if (!statement) statement = std::make_unique<SQLite::Statement>(*database, sql);
    statement->reset();
    statement->clearBindings();
    return *statement;
}

std::vector<Record> Workspace::Implementation::select(const EntityType &type, const std::string &condition,
                                                      std::string_view parameter) {
    std::vector<Record> records;
    guarded(file, [&] {
        auto &rows = prepared(fmt::format("SELECT {} FROM {} WHERE {} ORDER BY \"position\", \"id\"",
                                          column_list(type), quoted_name(type.name), condition));
        if (!parameter.empty()) rows.bind(1, std::string(parameter));
        while (rows.executeStep())
            records.push_back(read_record(rows, type));
        rows.reset();
    });
    return records;
}

void Workspace::Implementation::tell_when_waiting() {
    constexpr auto wait = [](void *self, int times) {
        constexpr int most_waits = 5000; // of a millisecond
        const auto &own = *static_cast<Implementation *>(self);
        if (own.is_in_step) *own.is_edit_waiting = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return times < most_waits ? 1 : 0;
    };
    sqlite3_busy_handler(database->getHandle(), wait, this);
}

void Workspace::Implementation::notify(const Changes &changes) {
    const auto listeners = listeners_; // a listener may connect or disconnect others
    for (const auto &weak : listeners)
        if (const auto listener = weak.lock()) (*listener)(changes);
    std::erase_if(listeners_, [](const auto &weak) { return weak.expired(); });
}

Connection Workspace::Implementation::connect(ChangeListener listener) {
    auto held = std::make_shared<ChangeListener>(std::move(listener));
    listeners_.push_back(held);
    return Connection(held);
}

Workspace::Workspace(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Workspace::Workspace(Workspace &&) noexcept = default;
Workspace &Workspace::operator=(Workspace &&) noexcept = default;
Workspace::~Workspace() = default;

namespace {

[[noreturn]] void refuse_existing(const std::filesystem::path &file) {
    throw Failure("{0} exists already. Choose another name, or remove it first.", {file.string()});
}

// A rename would take the place of a file that came there meanwhile; a link does not.
void publish(const std::filesystem::path &temporary, const std::filesystem::path &file) {
    std::error_code error;
    std::filesystem::create_hard_link(temporary, file, error);
    const bool is_taken = error == std::errc::file_exists;
    if (error && !is_taken) return std::filesystem::rename(temporary, file); // no links on this disk
    if (is_taken) refuse_existing(file);
    std::filesystem::remove(temporary, error);
}

Organisation first_organisation(std::string_view name, Language language) {
    Organisation organisation;
    organisation.id.text = Organisation::only_id;
    organisation.name = name;
    organisation.currency = "EUR";
    organisation.language = code_of(language);
    organisation.workdays_per_year = 220;
    organisation.hours_per_week = 36;
    organisation.realisation = 50;
    organisation.minimum_group = 5;
    organisation.green_from = 70;
    organisation.amber_from = 50;
    organisation.holidays = "netherlands";
    for (const FieldInfo &field : Organisation::type().fields)
        check_value(field, field.get(&organisation));
    return organisation;
}

} // namespace

Workspace Workspace::create(const std::filesystem::path &file, std::string_view name, Language language,
                            const std::function<void(Workspace &)> &fill_in) {
    if (std::filesystem::exists(file)) refuse_existing(file);
    const Organisation organisation = first_organisation(name, language);
    const std::filesystem::path temporary = file.string() + ".new-" + new_identifier();
    std::error_code ignored;
    try {
        guarded(file, [&] {
            write_new_file(temporary);
            auto database = open_guarded(temporary, false);
            Workspace fresh(
                std::make_unique<Implementation>(temporary, std::move(database), std::nullopt, std::nullopt));
            fresh.edit("New engagement", [&](Edit &edit) { edit.add(organisation); });
            fresh.implementation_->database->exec("DELETE FROM history");
        });
        if (fill_in) {
            Workspace filled = open(temporary);
            fill_in(filled);
            // Who undoes all would else be left with less than what was asked for.
            guarded(file, [&] { filled.implementation_->database->exec("DELETE FROM history"); });
        }
        guarded(file, [&] { publish(temporary, file); });
    } catch (const Failure &failure) {
        std::filesystem::remove(temporary, ignored);
        throw failure.renamed(temporary.filename().string(), file.filename().string());
    } catch (...) {
        std::filesystem::remove(temporary, ignored);
        throw;
    }
    return open(file);
}

namespace {

/// Why the file can only be looked at; nothing when `lock` was taken and it can be changed.
std::optional<Failure> reason_to_only_look(const std::filesystem::path &file, OpenMode mode,
                                           std::optional<FileLock> &lock) {
    // A journal is what a killed program left: it must be rolled back first, also to look only.
    const bool has_journal = std::filesystem::exists(file.string() + "-journal");
    if (mode == OpenMode::read_only && !has_journal) return Failure("The file was opened to look only.");
    if (!is_writable(file))
        return Failure("{0} may not be written, so it was opened to look only.", {file.string()});
    bool is_held_elsewhere = false;
    lock = FileLock::acquire(file, is_held_elsewhere);
    if (lock) return std::nullopt;
    if (is_held_elsewhere)
        return Failure("{0} is open in another window, so here you can only look.", {file.string()});
    return Failure("The folder of {0} may not be written, so the file was opened to look only.",
                   {file.string()});
}

} // namespace

Workspace Workspace::open(const std::filesystem::path &given, OpenMode mode) {
    std::unique_ptr<Implementation> implementation;
    // The real place: SQLite puts its journal and its locks there, and so must we look there.
    const auto file = std::filesystem::weakly_canonical(std::filesystem::absolute(given));
    guarded(file, [&] {
        const int version = read_version(file);
        std::optional<FileLock> lock;
        std::optional<Failure> reason = reason_to_only_look(file, mode, lock);
        if (lock) check_private_copy(file);
        auto database = reason ? open_to_look(file) : open_guarded(file, false);
        if (!reason && version < schema_version && mode == OpenMode::read_only) {
            database->execAndGet(
                "SELECT count(*) FROM sqlite_schema"); // rolls back what a killed program left
            database.reset();
            database = open_to_look(file);
        } else if (!reason && version < schema_version) {
            migrate(*database, file, version, migrations());
        }
        check_contents(*database, file);
        if (mode == OpenMode::read_only && !reason) reason = Failure("The file was opened to look only.");
        implementation =
            std::make_unique<Implementation>(file, std::move(database), std::move(lock), std::move(reason));
    });
    return Workspace(std::move(implementation));
}

Workspace Workspace::reader() const {
    std::unique_ptr<Implementation> implementation;
    guarded(file(), [&] {
        implementation = std::make_unique<Implementation>(file(), open_to_look(file()), std::nullopt,
                                                          Failure("The file was opened to look only."));
        implementation->is_edit_waiting = implementation_->is_edit_waiting;
    });
    return Workspace(std::move(implementation));
}

Workspace Workspace::trial() const {
    std::unique_ptr<Implementation> implementation;
    guarded(file(), [&] {
        implementation = std::make_unique<Implementation>(
            file(), copy_in_memory(*implementation_->database, file()), std::nullopt, std::nullopt);
    });
    return Workspace(std::move(implementation));
}

const std::filesystem::path &Workspace::file() const {
    return implementation_->file;
}

bool Workspace::is_read_only() const {
    return implementation_->read_only_reason.has_value();
}

std::optional<Failure> Workspace::read_only_reason() const {
    return implementation_->read_only_reason;
}

std::vector<Record> Workspace::all(const EntityType &type) const {
    return implementation_->select(type, "1", {});
}

std::optional<Record> Workspace::find(const EntityType &type, std::string_view id) const {
    if (id.empty()) return std::nullopt;
    auto records = implementation_->select(type, "\"id\" = ?", id);
    return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

std::vector<Record> Workspace::where(const EntityType &type, std::string_view field,
                                     std::string_view id) const {
    const FieldInfo *info = type.find(field);
    if (!info || id.empty()) return {};
    return implementation_->select(type, quoted_name(info->name) + " = ?", id);
}

std::int64_t Workspace::count(const EntityType &type) const {
    std::int64_t number = 0;
    guarded(file(), [&] {
        auto &rows = implementation_->prepared("SELECT count(*) FROM " + quoted_name(type.name));
        if (rows.executeStep()) number = rows.getColumn(0).getInt64();
        rows.reset();
    });
    return number;
}

void Workspace::look(const std::function<void()> &look) const {
    if (implementation_->edit_depth > 0) return look(); // its own transaction stands still already
    bool is_done = false;
    while (!is_done) {
        implementation_->is_looking = true;
        const std::unique_ptr<bool, void (*)(bool *)> looking(&implementation_->is_looking,
                                                              [](bool *is_looking) { *is_looking = false; });
        guarded(file(), [&] {
            SQLite::Transaction moment(*implementation_->database, SQLite::TransactionBehavior::DEFERRED);
            try {
                look();
                moment.commit();
                is_done = true;
            } catch (const EditWaits &) {
                // what is open is rolled back here, and then the edit goes first
            } catch (const SQLite::Exception &exception) {
                const bool is_for_an_edit = *implementation_->is_edit_waiting;
                if (exception.getErrorCode() != SQLITE_BUSY || !is_for_an_edit) throw;
            }
        });
        if (!is_done) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void Workspace::give_way() const {
    if (implementation_->is_looking && *implementation_->is_edit_waiting) throw EditWaits();
}

void Workspace::edit(std::string_view label, const std::function<void(Edit &)> &change,
                     std::string_view typing) {
    if (implementation_->read_only_reason) throw *implementation_->read_only_reason;
    Edit edit(*this);
    implementation_->run_edit(
        label, [&] { change(edit); }, typing);
}

std::vector<std::string> Workspace::check() const {
    std::vector<std::string> problems;
    guarded(file(), [&] {
        SQLite::Statement pages(*implementation_->database, "PRAGMA integrity_check(20)");
        while (pages.executeStep())
            if (pages.getColumn(0).getString() != "ok") problems.push_back(pages.getColumn(0).getString());
        SQLite::Statement links(*implementation_->database, "PRAGMA foreign_key_check");
        while (links.executeStep())
            problems.push_back(links.getColumn(0).getString() + ": broken link");
    });
    for (const EntityType *type : entity_types()) {
        if (!type->only_id.empty() && (count(*type) != 1 || !find(*type, type->only_id)))
            problems.push_back(
                fmt::format("{}: there must be exactly one, with the id {}", type->name, type->only_id));
        for (const Record &record : all(*type)) {
            for (std::size_t i = 0; i < type->fields.size(); ++i) {
                try {
                    check_value(type->fields[i], record.values[i]);
                } catch (const Failure &failure) {
                    problems.push_back(fmt::format("{} {}: {}", type->name, record.id, failure.what()));
                }
            }
        }
    }
    return problems;
}

Connection Workspace::on_change(ChangeListener listener) {
    return implementation_->connect(std::move(listener));
}

sqlite3 *Workspace::handle() const {
    return implementation_->database->getHandle();
}

bool Changes::touches(const std::string &type) const {
    for (const Change &change : list)
        if (change.type == type) return true;
    return false;
}

} // namespace kartrekker::model
