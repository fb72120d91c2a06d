#pragma once

#include "model/workspace.h"
#include "workbench/app/scoring.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// What an import or export could not carry over, one sentence each.
using Notices = std::vector<std::string>;

/// Reports how far long work is (0 to 1) and is told whether to go on.
using Progress = std::function<bool(double done)>;

/// The language that the engagement is written in.
model::Language engagement_language(const model::Workspace &workspace);

/// Reads engagement XML into a workspace that has nothing but its organisation yet, as one step.
void import_engagement(model::Workspace &workspace, const std::filesystem::path &file);

/// The same into a file that does not exist yet, or is empty; a failure leaves no new file behind.
void import_engagement_file(const std::filesystem::path &workspace_file, const std::filesystem::path &file);

struct ResponseImport {
    std::string assessment;      ///< id in the library, or path of a script
    std::string group_column;    ///< heading of the column that names the group; "group" when empty
    std::string round;           ///< name of the round; the day when empty
    bool skips_bad_rows = false; ///< leave out rows that are wrong, instead of taking nothing
};

struct ResponseImportResult {
    std::int64_t taken = 0;   ///< people whose answers were stored
    std::int64_t skipped = 0; ///< rows left out
    Notices notices;          ///< what is wrong, with line numbers
    bool is_refused = false;  ///< something is wrong, and so nothing was stored
};

/// Reads a CSV whose headings are item ids, one row a person, as one step of the history. Answers are whole
/// numbers on the item's scale, or places in its set of answers, from 0; empty is no answer. Former item ids
/// do too. A group is meant by its id or name; one that is not there yet is added. Columns that are no item,
/// and values off the scale, are reported; then nothing is stored, unless bad rows are to be skipped.
ResponseImportResult import_responses(model::Workspace &workspace, Scoring &scoring,
                                      const std::filesystem::path &file, const ResponseImport &options,
                                      model::Language language, const Progress &progress = {});

/// Writes the file that its ending asks for: .xlsx a scorecard workbook, .xml the engagement. Written beside
/// it first, then renamed: an existing file is replaced whole or not at all.
Notices export_document(const model::Workspace &workspace, Scoring &scoring,
                        const std::filesystem::path &file, model::Language language,
                        const Progress &progress = {});

} // namespace kartrekker::app
