#pragma once

#include "workbench/app/live_scripts.h"
#include "workbench/app/presenters/figure_table.h"

#include <set>

namespace kartrekker::app {

/// A line of what a script printed, told, found or wants to change, ready to be drawn.
struct ScriptRow {
    enum class Kind {
        heading,
        printed,
        told,
        table_head,
        table_row,
        added,
        changed,
        removed,
        mistake,
        good,
        reference ///< signature and explanation, one above the other
    };
    Kind kind = Kind::told;
    std::vector<std::string> cells; ///< one, but in tables and the reference
    std::vector<bool> figures = {}; ///< of tables: which are aligned right
    RecordKey record = {};          ///< where a click goes; empty where it goes nowhere
    int line = 0;                   ///< of the script, where a click goes; 0 for none
};

/// What a run came to: results, then the changes or why there are none.
std::vector<ScriptRow> rows_of(const ActionRun &run, bool is_applied, model::Language language);

/// What is wrong with a draft, or that nothing is.
std::vector<ScriptRow> rows_of(const DraftLook &look, model::Language language);

/// The questionnaire of an assessment and its scores on the engagement as it stands.
std::vector<ScriptRow> preview_rows(const DraftLook &look, std::int64_t smallest_group,
                                    model::Language language);

/// The reference, as far as it holds the words that are looked for: what a script calls comes first.
std::vector<ScriptRow> reference_rows(ScriptKind kind, const std::string &words, model::Language language);

/// A script for each row, whose id is the file's path. Those in `unsaved` say so. Without any it says why.
FigureTable shelf_table(const ScriptShelf &shelf, const std::set<std::string> &unsaved,
                        model::Language language);

/// "Action · shipped"
std::string standing_words(const ScriptFile &script, model::Language language);

} // namespace kartrekker::app
