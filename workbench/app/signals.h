#pragma once

#include "model/entities/signal.h"
#include "model/workspace.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/documents.h"
#include "workbench/app/records.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kartrekker::app {

/// Signals are messages with a hashtag, such as #intranetwerkt (method V3).
struct SignalImport {
    std::string time_column = "time"; ///< headings; a time begins with YYYY-MM-DD
    std::string group_column = "group";
    std::string text_column = "text";
    bool skips_bad_rows = false;
};

/// Reads messages from CSV as one step: one signal for each hashtag in a message. The group becomes the unit
/// of that id or name, or of the respondent group of that name; of the writer nothing else is read. The unit
/// is left out where it has fewer people than the engagement's minimum, since then the story would tell who
/// wrote it. Stories are masked. Messages that are there already, also by an earlier import, are not taken
/// again.
/// `progress` hears how far it is, from 0 to 1; when it returns false, a `Failure` says that nothing changed.
CsvImportResult import_signals(model::Workspace &workspace, const std::filesystem::path &file,
                               const SignalImport &options, model::Language language,
                               const Progress &progress = {});

/// The week of ISO 8601, as 2026-W45: it begins on Monday, and belongs to the year of its Thursday.
std::string iso_week(model::Date date);

/// The signals of one ISO week, hashtag and unit.
struct SignalCount {
    std::string week; ///< 2026-W45
    std::string hashtag;
    std::string unit; ///< name; empty where none is known, or too small to be told
    std::vector<model::Signal> signals;
};

/// The earliest week first, then by hashtag and unit.
std::vector<SignalCount> signal_counts(const model::Workspace &workspace);

std::string signal_report(const model::Workspace &workspace, TableFormat format, model::Language language);

/// Whether there is such a signal that became no case yet.
bool can_become_case(const model::Workspace &workspace, const std::string &signal_id);
/// The same for a feedback loop.
bool can_become_loop(const model::Workspace &workspace, const std::string &signal_id);

/// Makes a case whose pain point is the signal's story, and links the signal to it. Returns the case's id;
/// `Failure` when the signal became a case before.
std::string signal_to_case(model::Workspace &workspace, const std::string &signal_id,
                           model::Language language);

/// The same for a feedback loop, raised on the signal's day.
std::string signal_to_loop(model::Workspace &workspace, const std::string &signal_id,
                           model::Language language);

} // namespace kartrekker::app
