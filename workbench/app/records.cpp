#include "workbench/app/records.h"

#include "model/entities/attachment.h"
#include "model/entities/attachment_part.h"
#include "model/entities/comment.h"
#include "model/field_text.h"
#include "model/platform.h"
#include "model/translation.h"
#include "model/value_json.h"
#include "workbench/app/json_values.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/records.h"
#include "workbench/app/text_table.h"

#include <fmt/format.h>

#include <charconv>

namespace kartrekker::app {

using namespace model;

namespace {

Json record_json(const EntityType &type, const Record &record) {
    Json object = {{"id", record.id}};
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        object[std::string(type.fields[i].name)] = value_json<Json>(type.fields[i], record.values[i]);
    return object;
}

std::string one_line(std::string text) {
    constexpr std::size_t widest = 48;
    for (char &c : text)
        if (c == '\n' || c == '\t') c = ' ';
    if (text.size() <= widest) return text;
    return text.substr(0, begin_of_character(text, widest)) + "…";
}

std::string text_list(const EntityType &type, const std::vector<Record> &records) {
    std::vector<std::vector<std::string>> rows = {{"id"}};
    for (const FieldInfo &field : type.fields)
        if (field.is_column || field.is_owner) rows[0].emplace_back(field.name);
    for (const Record &record : records) {
        std::vector<std::string> row = {record.id};
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            if (type.fields[i].is_column || type.fields[i].is_owner)
                row.push_back(one_line(value_text(type.fields[i], record.values[i])));
        rows.push_back(std::move(row));
    }
    return text_table(rows);
}

std::string csv_list(const EntityType &type, const std::vector<Record> &records) {
    std::string text = "id";
    for (const FieldInfo &field : type.fields)
        text += fmt::format(",{}", field.name);
    text += "\r\n";
    for (const Record &record : records) {
        text += csv_cell(record.id);
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            text += "," + (std::holds_alternative<std::string>(record.values[i])
                               ? csv_cell(std::get<std::string>(record.values[i]))
                               : value_text(type.fields[i], record.values[i]));
        text += "\r\n";
    }
    return text;
}

void assign(const EntityType &type, const Assignments &assignments, Record &record) {
    for (const auto &[name, text] : assignments) {
        const std::size_t index = type.index_of(name);
        if (index == EntityType::npos) {
            std::string names;
            for (const FieldInfo &field : type.fields)
                names += fmt::format("{}{}", names.empty() ? "" : ", ", field.name);
            throw Failure("A {0} has no field {1}. Its fields are {2}.", {type.label, name, names});
        }
        if (type.fields[index].is_fixed && !is_missing(record.values[index]))
            throw Failure("The field {0} is set by the program and cannot be changed.",
                          {type.fields[index].label});
        record.values[index] = parse_value(type.fields[index], text);
    }
}

/// Also behind apostrophes.
bool looks_like_a_formula(const std::string &text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string::npos &&
           std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

/// Says who wrote a comment and when, where that is not said.
void sign(Record &record) {
    auto comment = as<Comment>(record);
    if (comment.author.empty()) comment.author = user_name();
    if (comment.written_at.empty()) comment.written_at = model::moment_of_now();
    record = record_of(comment);
}

Record existing(const Workspace &workspace, const EntityType &type, const std::string &id) {
    auto record = workspace.find(type, id);
    if (!record)
        throw Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                      {type.label, id});
    return std::move(*record);
}

} // namespace

std::string shortest(double number) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return std::string(digits, end);
}

std::string guarded_text(const std::string &text) {
    return looks_like_a_formula(text) ? "'" + text : text;
}

std::string unguarded_text(const std::string &text) {
    return text.starts_with('\'') && looks_like_a_formula(text) ? text.substr(1) : text;
}

std::string csv_cell(const std::string &text) {
    const std::string safe = guarded_text(text);
    if (safe.find_first_of(",;\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

const EntityType &entity_type_named(const std::string &name) {
    const EntityType *type = find_entity_type(name);
    if (type == &AttachmentPart::type())
        throw Failure("The bytes of attachments are not shown. “save-attachment” writes them to a file.");
    if (type && is_bulk(*type))
        throw Failure(
            "Answers are never shown or changed one by one. “score” shows what groups of people answered.");
    if (type) return *type;
    std::string names;
    for (const EntityType *other : entity_types())
        if (!is_bulk(*other)) names += fmt::format("{}{}", names.empty() ? "" : ", ", other->name);
    throw Failure("There are no records of the kind {0}. The kinds are {1}.", {name, names});
}

std::string list_records(const Workspace &workspace, const EntityType &type, TableFormat format) {
    const auto records = workspace.all(type);
    if (format == TableFormat::csv) return csv_list(type, records);
    if (format == TableFormat::text) return text_list(type, records);
    Json list = Json::array();
    for (const Record &record : records)
        list.push_back(record_json(type, record));
    return list.dump(2) + "\n";
}

std::string show_record(const Workspace &workspace, const EntityType &type, const std::string &id,
                        TableFormat format) {
    const Record record = existing(workspace, type, id);
    if (format == TableFormat::json) return record_json(type, record).dump(2) + "\n";
    if (format == TableFormat::csv) return csv_list(type, {record});
    std::vector<std::vector<std::string>> rows = {{"id", record.id}};
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        rows.push_back({std::string(type.fields[i].name), value_text(type.fields[i], record.values[i])});
    return text_table(rows);
}

namespace {

/// The label of a step, in the language of whoever makes it.
std::string label_for(const char *words, const EntityType &type) {
    const Language language = preferred_language();
    return fill(translate(language, words), {inside_sentence(type.label.in(language))});
}

} // namespace

std::string add_record(Workspace &workspace, const EntityType &type, const Assignments &assignments) {
    if (&type == &Attachment::type()) throw Failure("A file is added to a record with “attach”.");
    Record record = blank(type);
    Assignments fields;
    for (const auto &assignment : assignments) {
        if (assignment.first == "id")
            record.id = assignment.second;
        else
            fields.push_back(assignment);
    }
    assign(type, fields, record);
    if (&type == &Comment::type()) sign(record);
    std::string id;
    workspace.edit(label_for(mark("Add {0}"), type), [&](Edit &edit) { id = edit.add(type, record); });
    return id;
}

void set_record(Workspace &workspace, const EntityType &type, const std::string &id,
                const Assignments &assignments) {
    Record record = existing(workspace, type, id);
    assign(type, assignments, record);
    workspace.edit(label_for(mark("Change {0}"), type), [&](Edit &edit) { edit.replace(type, record); });
}

void remove_record(Workspace &workspace, const EntityType &type, const std::string &id) {
    existing(workspace, type, id);
    workspace.edit(label_for(mark("Remove {0}"), type), [&](Edit &edit) { edit.remove(type, id); });
}

} // namespace kartrekker::app
