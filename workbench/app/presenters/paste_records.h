#pragma once

#include "workbench/app/presenters/clipboard_rows.h"

namespace kartrekker::app {

/// What became of rows that were pasted.
struct PasteResult {
    std::vector<std::string> ids;      ///< of the records that were added, in their order
    std::vector<std::string> ignored;  ///< heads that no field has
    std::vector<std::string> problems; ///< what is wrong, with line numbers; then nothing was added

    /// One sentence, and a line for each problem.
    std::string words(const model::EntityType &type, model::Language language) const;
};

/// Adds a record for each row of the text, at the end of the list, as one step of the history. When at least
/// half of the cells of the first row are labels of fields (in either language) or their names, they say what
/// the columns hold; else the columns are those of the list. Links are found by what people call the record;
/// yes and no, choices, numbers and days as people write them. Rows always become new records. A field that
/// must be filled in and has no column gets what “Add” fills in, and a part becomes one of the list's owner.
/// When anything is wrong nothing is added.
PasteResult paste_records(model::Workspace &workspace, const ListPresenter &list, std::string_view text);

} // namespace kartrekker::app
