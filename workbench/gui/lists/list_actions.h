#pragma once

#include "workbench/gui/lists/record_choice.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

// What can be done with the chosen rows of a list. Each is one step of the history; what became of it is told
// in the window.

/// Puts the chosen rows on the clipboard, as a spreadsheet takes them.
void copy_rows(RecordChoice &choice, Shell &shell);
/// Adds a record for each row of the clipboard; in a list of parts they become parts of the same record.
void paste_rows(RecordChoice &choice, Shell &shell);
void remove_rows(RecordChoice &choice, Shell &shell);
void duplicate_rows(RecordChoice &choice, Shell &shell);
/// One place up (−1) or down (+1).
void move_rows(RecordChoice &choice, Shell &shell, int places);
/// Whether rows can be put in another order; tells why not.
bool may_move_rows(RecordChoice &choice, Shell &shell);
/// Puts the chosen rows before that line.
void drop_rows(RecordChoice &choice, Shell &shell, std::size_t line);
/// Asks for a field and its value, and gives it to all chosen rows.
void change_rows(RecordChoice &choice, Shell &shell);
/// Lets the rows be dragged, and ask for their menu.
void listen_to_rows(RecordChoice &choice, Shell &shell);

} // namespace kartrekker::gui
