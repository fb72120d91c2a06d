#pragma once

#include "model/workspace.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/documents.h"
#include "workbench/app/records.h"
#include "workbench/cli/commands.h"

namespace kartrekker::cli {

/// The language that was asked for, or else the user's.
model::Language language_of(const Arguments &arguments);

/// The language that was asked for, or else the engagement's.
model::Language language_of(const Arguments &arguments, const model::Workspace &workspace);

/// What a library says of an entry: broken, own or shipped.
std::string standing_words(bool is_broken, bool is_own, model::Language language);

app::TableFormat format_of(const Arguments &arguments);

model::Workspace open_to_look(const Arguments &arguments);

/// Opens to change; a file that can only be looked at is a failure here.
model::Workspace open_to_change(const Arguments &arguments);

/// To standard error.
void tell(const app::Notices &notices);
/// A sentence of the program with its places filled in, in the user's language.
void tell(const char *sentence, const std::vector<std::string> &words);

/// Tells what became of a CSV file and prints how many records were made. The exit code.
int tell_import(const Arguments &arguments, const app::CsvImportResult &result);

/// Says that there is no such command, and which one may have been meant.
void tell_unknown_command(const std::string &word, const std::vector<std::string> &commands);

} // namespace kartrekker::cli
