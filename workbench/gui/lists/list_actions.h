#pragma once

#include "workbench/gui/lists/list_card.h"

namespace kartrekker::gui {

// What can be done with the chosen rows of a list. Each is one step of the history; what became of it is told
// in the window.

/// Puts the chosen rows on the clipboard, as a spreadsheet takes them.
void copy_rows(ListCard &card, Shell &shell);
/// Adds a record for each row of the clipboard.
void paste_rows(ListCard &card, Shell &shell);
void remove_rows(RecordChoice &choice, Shell &shell);
void duplicate_rows(RecordChoice &choice, Shell &shell);
/// One place up (−1) or down (+1).
void move_rows(RecordChoice &choice, Shell &shell, int places);
/// Whether rows can be put in another order; tells why not.
bool may_move_rows(RecordChoice &choice, Shell &shell);
/// Puts the chosen rows before that line.
void drop_rows(ListCard &card, Shell &shell, std::size_t line);
/// Asks for a field and its value, and gives it to all chosen rows.
void change_rows(ListCard &card, Shell &shell);

} // namespace kartrekker::gui
