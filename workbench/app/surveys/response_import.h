#pragma once

#include "workbench/app/documents.h"
#include "workbench/app/surveys/survey_reading.h"

namespace kartrekker::app {

struct ResponseImport {
    std::string assessment;           ///< id in the library, or path of a script
    std::string round;                ///< name of the round; the day when empty
    bool skips_bad_rows = false;      ///< leave out rows that are wrong, instead of taking nothing
    SurveyChoices choices;            ///< of columns and labels, beside what is recognised
    bool takes_what_it_knows = false; ///< leave out columns that are no item, instead of taking nothing
    bool takes_unfinished = false;    ///< also people who did not send their answers in (LimeSurvey)
    std::string keeps_mapping_as;     ///< name under which the mapping is kept, in the same step
};

/// Place in the library of the assessment that knows most of the headings; nothing when none knows any.
std::optional<std::size_t> best_assessment(const std::vector<LibraryEntry> &library,
                                           const std::vector<std::string> &headings,
                                           const SurveyChoices &choices);

/// Sets what a kept mapping says, or for “auto” what can be recognised: then also the assessment with the
/// most items among the headings, where none is named. What `import` says itself goes before. `Failure` when
/// there is no such mapping, or nothing is recognised.
void apply_mapping(ResponseImport &import, const std::string &mapping, const model::Workspace &workspace,
                   Scoring &scoring, const std::filesystem::path &file, model::Language language);

struct ResponseImportResult {
    std::int64_t taken = 0;   ///< people whose answers were stored
    std::int64_t skipped = 0; ///< rows left out
    Notices notices;          ///< what is wrong, with line numbers; what was left out on purpose
    bool is_refused = false;  ///< something is wrong, and so nothing was stored
};

/// Reads the answers that a survey program wrote, or any CSV, one row a person, as one step of the history.
/// What columns and labels mean is recognised (survey_columns.h, AnswerReader) or chosen; empty is no answer.
/// A group is meant by its id or name; one that is not there yet is added. Columns that are no item, and
/// values off the scale, are reported; then nothing is stored, unless bad rows are to be skipped.
ResponseImportResult import_responses(model::Workspace &workspace, Scoring &scoring,
                                      const std::filesystem::path &file, const ResponseImport &options,
                                      model::Language language, const Progress &progress = {});

} // namespace kartrekker::app
