#pragma once

#include "model/workspace.h"

#include <string>
#include <utility>
#include <vector>

namespace kartrekker::app {

enum class TableFormat { text, json, csv };

/// The kind of record that a person named; `Failure` with the names that exist, and for answers, which nobody
/// sees one by one.
const model::EntityType &entity_type_named(const std::string &name);

/// All records of a kind. CSV is escaped against formula injection: a text that begins with
/// = + - @ tab or CR, also behind apostrophes, gets an apostrophe more; taking one away gives the text back.
std::string list_records(const model::Workspace &workspace, const model::EntityType &type,
                         TableFormat format);

/// One record, a field a line (or a JSON object).
std::string show_record(const model::Workspace &workspace, const model::EntityType &type,
                        const std::string &id, TableFormat format);

/// Field names with the values as typed.
using Assignments = std::vector<std::pair<std::string, std::string>>;

/// Each is one step of the history, with a label in the language of `preferred_language`.
std::string add_record(model::Workspace &workspace, const model::EntityType &type,
                       const Assignments &assignments);
void set_record(model::Workspace &workspace, const model::EntityType &type, const std::string &id,
                const Assignments &assignments);
void remove_record(model::Workspace &workspace, const model::EntityType &type, const std::string &id);

/// A text that a spreadsheet would take for a formula (it begins with = + - @ tab or CR, also behind
/// apostrophes) gets an apostrophe more; `unguarded_text` takes it away again.
std::string guarded_text(const std::string &text);
std::string unguarded_text(const std::string &text);

/// A cell of a CSV file, quoted where it must be, and escaped against formula injection.
std::string csv_cell(const std::string &text);

/// The shortest digits that read back as the same number, with a decimal point.
std::string shortest(double number);

} // namespace kartrekker::app
