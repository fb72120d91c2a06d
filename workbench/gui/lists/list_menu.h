#pragma once

#include "workbench/gui/lists/list_card.h"

namespace kartrekker::gui {

// Menus over a list. `at` is in the window of its rows.

void show_row_menu(ListCard &card, Shell &shell, wxPoint at);
void show_head_menu(ListCard &card, std::size_t column, wxPoint at);
void show_sort_menu(ListCard &card);
void show_group_menu(ListCard &card);
void show_column_menu(ListCard &card);

} // namespace kartrekker::gui
