#pragma once

#include "workbench/gui/lists/record_choice.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

// Menus over a list. `at` is in the window of its rows.

void show_row_menu(RecordChoice &choice, Shell &shell, wxPoint at);
void show_head_menu(RecordChoice &choice, std::size_t column, wxPoint at);
void show_sort_menu(RecordChoice &choice);
void show_group_menu(RecordChoice &choice);
void show_column_menu(RecordChoice &choice);

} // namespace kartrekker::gui
