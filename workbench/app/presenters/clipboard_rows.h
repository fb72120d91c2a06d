#pragma once

#include "workbench/app/presenters/list_presenter.h"

namespace kartrekker::app {

// Rows of a list as spreadsheets have them on the clipboard: cells parted by tabs, rows by line ends, a cell
// that holds either of them, or a quote, between quotes.

/// One row of the clipboard.
struct ClipboardRow {
    std::int64_t line =
        0; ///< as a spreadsheet counts rows, from 1; a line break inside a cell does not count
    std::vector<std::string> cells;
};

inline constexpr std::size_t longest_clipboard = 4'000'000; ///< bytes
inline constexpr std::size_t most_clipboard_rows = 5'000;
inline constexpr std::size_t most_clipboard_columns = 500;

/// The records with a line of heads, in the columns of the list and its language. Numbers stand as one types
/// them, days as 2026-11-21. Texts that a spreadsheet would take for a formula are guarded as in our CSV
/// files, which pasting undoes.
std::string clipboard_text(const model::Workspace &workspace, const ListPresenter &list,
                           const std::vector<std::string> &ids);

/// Reads such a text. Empty rows are passed over; quotes that are not closed are taken as they are. `Failure`
/// when there is more than the limits above allow.
std::vector<ClipboardRow> clipboard_rows(std::string_view text);

} // namespace kartrekker::app
