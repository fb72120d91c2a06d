#include "model/entities/instrument.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/entities/signal.h"
#include "model/field_text.h"
#include "model/questionnaire.h"
#include "model/sql_schema.h"
#include "model/withholding.h"
#include "model/workspace.h"
#include "model/workspace_file.h"
#include "model/workspace_implementation.h"

#include <fmt/format.h>

namespace kartrekker::model {

namespace {

constexpr std::int64_t position_step = 1024; ///< room between neighbours, so that a move touches one record

[[noreturn]] void refuse_missing(const EntityType &type, std::string_view id) {
    throw Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                  {type.label, std::string(id)});
}

[[noreturn]] void refuse_second(const EntityType &type) {
    throw Failure("A workspace has one {0}, with the id {1}; there cannot be another.",
                  {type.label, std::string(type.only_id)});
}

void check_record(const EntityType &type, const Record &record) {
    if (!is_identifier(record.id))
        throw Failure("“{0}” cannot be an id. Use letters, digits, '-', '_' and '.', at most 64.",
                      {record.id});
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        check_value(type.fields[i], record.values[i]);
}

std::int64_t position_of(Workspace::Implementation &file, const EntityType &type, std::string_view id);
void renumber(Workspace::Implementation &file, const EntityType &type);
std::int64_t last_position(Workspace::Implementation &file, const EntityType &type);

} // namespace

std::string Edit::add(const EntityType &type, const Record &given, std::string_view after) {
    auto &file = *workspace_.implementation_;
    Record record = given;
    if (record.id.empty()) record.id = new_identifier();
    check_record(type, record);
    if (!type.only_id.empty() && (record.id != type.only_id || workspace_.count(type) > 0))
        refuse_second(type);
    if (type.is_attached) check_attached(type, record);
    if (&type == &Response::type()) check_answers(as<Response>(record));
    if (&type == &Signal::type()) check_unit(as<Signal>(record).unit.text);
    forget_small_units(type);
    if (workspace_.find(type, record.id))
        throw Failure("There is a {0} with the id {1} already. Choose another id.", {type.label, record.id});
    auto last = file.last_positions.find(type.name);
    if (last == file.last_positions.end())
        last = file.last_positions.emplace(type.name, last_position(file, type)).first;
    std::string placeholders = "?, ?";
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        placeholders += ", ?";
    auto &insert = file.prepared(fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted_name(type.name),
                                             column_list(type), placeholders));
    insert.bind(1, record.id);
    insert.bind(2, last->second += position_step);
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        bind_value(insert, static_cast<int>(i) + 3, record.values[i]);
    insert.exec();
    if (!after.empty()) {
        auto &next = file.prepared(
            fmt::format("SELECT \"id\" FROM {0} WHERE \"position\" > (SELECT \"position\" FROM {0} "
                        "WHERE \"id\" = ?) ORDER BY \"position\", \"id\" LIMIT 1",
                        quoted_name(type.name)));
        next.bind(1, std::string(after));
        const std::string before = next.executeStep() ? next.getColumn(0).getString() : std::string();
        next.reset();
        if (before != record.id) move(type, record.id, before);
    }
    return record.id;
}

void Edit::set(const EntityType &type, std::string_view id, std::string_view field, const Value &value) {
    const FieldInfo *info = type.find(field);
    if (!info)
        throw Failure("A {0} has no field {1}. Look at one to see its fields.",
                      {type.label, std::string(field)});
    check_value(*info, value);
    if (type.is_attached && info->name.starts_with("record_")) check_stays(type, id, *info, value);
    if (&type == &Instrument::type() && info->name == "items") check_items(id, value);
    if (&type == &Round::type() && info->name == "instrument") check_instrument(id, value);
    if (&type == &Signal::type() && info->name == "unit")
        if (const auto *unit = std::get_if<std::string>(&value); unit && is_new_unit(id, *unit))
            check_unit(*unit);
    forget_small_units(type);
    auto &update = workspace_.implementation_->prepared(fmt::format(
        "UPDATE {} SET {} = ? WHERE \"id\" = ?", quoted_name(type.name), quoted_name(info->name)));
    bind_value(update, 1, value);
    update.bind(2, std::string(id));
    if (update.exec() == 0) refuse_missing(type, id);
    if (&type == &Response::type()) check_answers(*workspace_.find<Response>(id));
}

// Answers mean what stands in the items at their place: the list of an instrument may grow, never change.
void Edit::check_items(std::string_view id, const Value &value) {
    const auto instrument = workspace_.find<Instrument>(id);
    const auto *items = std::get_if<std::string>(&value);
    if (!instrument || (items && (*items + ' ').starts_with(instrument->items + ' '))) {
        workspace_.implementation_->item_counts.clear();
        return;
    }
    for (const Record &round : workspace_.where(Round::type(), "instrument", id))
        if (!workspace_.where(Response::type(), "round", round.id).empty())
            throw Failure(
                "The items of {0} give the stored answers their meaning. Add items at the end only.",
                {instrument->name});
}

void Edit::replace(const EntityType &type, const Record &record) {
    check_record(type, record);
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        set(type, record.id, type.fields[i].name, record.values[i]);
}

// A round's answers are packed for its instrument.
void Edit::check_instrument(std::string_view id, const Value &value) {
    const auto round = workspace_.find<Round>(id);
    const auto *instrument = std::get_if<std::string>(&value);
    if (!round || (instrument && *instrument == round->instrument.text)) return;
    workspace_.implementation_->item_counts.clear();
    if (!workspace_.where(Response::type(), "round", id).empty())
        throw Failure("The round {0} holds answers to its questionnaire. Make another round for another one.",
                      {round->name});
}

void Edit::forget_small_units(const EntityType &type) {
    if (type.name == "unit" || type.name == "organisation") workspace_.implementation_->small_units.reset();
}

bool Edit::is_new_unit(std::string_view id, const std::string &unit) {
    const auto signal = workspace_.find<Signal>(id);
    return !signal || signal->unit.text != unit;
}

// The story of a signal from a small unit would tell who wrote it.
void Edit::check_unit(const std::string &unit) {
    auto &small = workspace_.implementation_->small_units;
    if (unit.empty()) return;
    if (!small) small = small_units(workspace_);
    if (!small->contains(unit)) return;
    throw Failure(
        "{0} has fewer people than are shown, or its headcount is not known: a signal would tell who wrote "
        "it. Leave the unit empty, or fill in its headcount.",
        {unit});
}

// Answers are packed in the order of the instrument's items: more of them than items mean nothing.
void Edit::check_answers(const Response &response) {
    auto &file = *workspace_.implementation_;
    auto known = file.item_counts.find(response.round.text);
    if (known == file.item_counts.end()) {
        const auto round = workspace_.find<Round>(response.round.text);
        const auto instrument = round ? workspace_.find<Instrument>(round->instrument.text) : std::nullopt;
        if (!instrument) return; // a link to nothing, which the end of the edit refuses
        known = file.item_counts.emplace(response.round.text, item_ids(instrument->items).size()).first;
    }
    const bool is_packed = response.answers.find_first_not_of("0123456789a.") == std::string::npos;
    const auto people = static_cast<std::size_t>(response.people.value_or(1));
    const bool is_even = response.answers.size() % people == 0;
    if (!is_packed || !is_even || response.answers.size() / people > known->second)
        throw Failure("Packed answers must be one of 0-9, a or a dot for each of the {0} items.",
                      {std::to_string(known->second)});
}

void Edit::check_attached(const EntityType &type, const Record &record) {
    const std::string name = text_in(type, record, "record_kind"), id = text_in(type, record, "record_id");
    const EntityType *kind = find_entity_type(name);
    const bool can_hold = kind && kind->name == name && !kind->is_attached && !is_bulk(*kind);
    if (!can_hold || !workspace_.find(*kind, id))
        throw Failure(
            "There is no record {0} {1} that this can belong to ({2}). Look at the list for its id.",
            {name, id, type.label});
}

void Edit::check_stays(const EntityType &type, std::string_view id, const FieldInfo &field,
                       const Value &value) {
    const auto record = workspace_.find(type, id);
    if (record && record->values[type.index_of(field.name)] != value)
        throw Failure("A {0} stays with its record. Add another one there.", {type.label});
}

void Edit::remove_attached(const EntityType &type, std::string_view id) {
    if (type.is_attached || is_bulk(type)) return;
    for (const EntityType *attached : entity_types()) {
        if (!attached->is_attached) continue;
        const std::size_t kind = attached->index_of("record_kind");
        for (const Record &record : workspace_.where(*attached, "record_id", id))
            if (record.values[kind] == Value(std::string(type.name))) remove(*attached, record.id);
    }
}

void Edit::remove(const EntityType &type, std::string_view id) {
    if (!type.only_id.empty())
        throw Failure("A workspace always has its {0}; it cannot be removed.", {type.label});
    for (const EntityType *other : entity_types()) {
        for (const FieldInfo &field : other->fields) {
            if (field.kind != FieldKind::reference || field.target != type.name) continue;
            for (const Record &record : workspace_.where(*other, field.name, id)) {
                if (field.is_required)
                    remove(*other, record.id);
                else
                    set(*other, record.id, field.name, Value{});
            }
        }
    }
    remove_attached(type, id);
    auto &erase = workspace_.implementation_->prepared(
        fmt::format("DELETE FROM {} WHERE \"id\" = ?", quoted_name(type.name)));
    erase.bind(1, std::string(id));
    if (erase.exec() == 0) refuse_missing(type, id);
}

void Edit::move(const EntityType &type, std::string_view id, std::string_view before) {
    auto &file = *workspace_.implementation_;
    if (!workspace_.find(type, id)) refuse_missing(type, id);
    if (id == before) return;
    const auto neighbours = [&] {
        std::int64_t high = 0;
        if (before.empty())
            high = last_position(file, type) + 2 * position_step;
        else
            high = position_of(file, type, before);
        auto &below = file.prepared(
            fmt::format("SELECT max(\"position\") FROM {} WHERE \"position\" < ? AND \"id\" <> ?",
                        quoted_name(type.name)));
        below.bind(1, high);
        below.bind(2, std::string(id));
        return std::pair(number_in(below), high);
    };
    last_position(file, type);
    auto [low, high] = neighbours();
    if (high - low < 2) {
        renumber(file, type);
        std::tie(low, high) = neighbours();
    }
    auto &update =
        file.prepared(fmt::format("UPDATE {} SET \"position\" = ? WHERE \"id\" = ?", quoted_name(type.name)));
    update.bind(1, low + (high - low) / 2);
    update.bind(2, std::string(id));
    update.exec();
    file.last_positions.clear();
}

namespace {

std::int64_t position_of(Workspace::Implementation &file, const EntityType &type, std::string_view id) {
    auto &rows =
        file.prepared(fmt::format("SELECT \"position\" FROM {} WHERE \"id\" = ?", quoted_name(type.name)));
    rows.bind(1, std::string(id));
    if (!rows.executeStep()) {
        rows.reset();
        refuse_missing(type, id);
    }
    const std::int64_t position = rows.getColumn(0).getInt64();
    rows.reset();
    return position;
}

void renumber(Workspace::Implementation &file, const EntityType &type) {
    std::int64_t position = 0;
    for (const Record &record : file.select(type, "1", {})) {
        auto &update = file.prepared(
            fmt::format("UPDATE {} SET \"position\" = ? WHERE \"id\" = ?", quoted_name(type.name)));
        update.bind(1, position += position_step);
        update.bind(2, record.id);
        update.exec();
    }
}

// The greatest position in use. A received file may hold any number: where one is near the ends, all are
// numbered anew.
std::int64_t last_position(Workspace::Implementation &file, const EntityType &type) {
    constexpr std::int64_t farthest = std::int64_t{1} << 52;
    const std::string table = quoted_name(type.name);
    const auto low = number_in(file.prepared(fmt::format("SELECT min(\"position\") FROM {}", table)));
    const auto high = number_in(file.prepared(fmt::format("SELECT max(\"position\") FROM {}", table)));
    if (low > -farthest && high < farthest) return high;
    renumber(file, type);
    return number_in(file.prepared(fmt::format("SELECT max(\"position\") FROM {}", table)));
}

} // namespace

} // namespace kartrekker::model
