#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/records.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/lists/list_actions.h"
#include "workbench/gui/lists/list_menu.h"
#include "workbench/gui/main_window.h"

#include <wx/textentry.h>

namespace kartrekker::gui {

using app::mark;

namespace {

/// The list of the page; null where there is none.
ListCard *card_of(MainWindow &window) {
    ListCard *card = is_open_and_idle(window) && window.page() ? window.page()->list_card() : nullptr;
    return card && !app::is_single(card->type()) ? card : nullptr;
}

bool has_list_card(MainWindow &window) {
    return card_of(window) != nullptr;
}

bool can_change_list(MainWindow &window) {
    return has_list_card(window) && can_change_engagement(window);
}

bool can_copy(MainWindow &window) {
    return typing_place() || has_list_card(window);
}

bool can_paste(MainWindow &window) {
    return typing_place() || (can_change_list(window) && app::can_be_added(card_of(window)->type()));
}

void copy(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->Copy();
    if (ListCard *card = card_of(window)) copy_rows(*card, window);
}

void paste(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->Paste();
    if (ListCard *card = card_of(window)) paste_rows(*card, window);
}

void select_all(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->SelectAll();
    if (ListCard *card = card_of(window)) {
        card->rows().SetFocus();
        card->rows().select_all();
    }
}

void edit_cell(MainWindow &window) {
    ListCard *card = card_of(window);
    if (!card || card->cell_editor().is_open()) return;
    card->rows().SetFocus();
    card->edit_cell({});
}

std::function<void(MainWindow &)> open_menu(void (*show)(ListCard &)) {
    return [show](MainWindow &window) {
        if (ListCard *card = card_of(window)) show(*card);
    };
}

} // namespace

void add_list_commands(std::vector<Command> &list) {
    list.push_back({"edit/copy", mark("Copy"), "Ctrl+C", copy, can_copy});
    list.push_back(changing({"edit/paste", mark("Paste"), "Ctrl+V", paste, can_paste}));
    list.push_back({"edit/select-all", mark("Select all"), "Ctrl+A", select_all, can_copy});
    list.push_back(changing({"record/edit-cell", mark("Edit the cell"), "F2", edit_cell, can_change_list}));
    list.push_back(changing({"record/change-all", mark("Change in all selected…"), "Ctrl+Shift+E",
                             [](MainWindow &window) {
                                 if (ListCard *card = card_of(window)) change_rows(*card, window);
                             },
                             can_change_list}));
    list.push_back({"list/sort", mark("Sort by…"), "Ctrl+Shift+S", open_menu(show_sort_menu), has_list_card});
    list.push_back(
        {"list/group", mark("Group by…"), "Ctrl+Shift+G", open_menu(show_group_menu), has_list_card});
    list.push_back(
        {"list/columns", mark("Columns…"), "Ctrl+Shift+O", open_menu(show_column_menu), has_list_card});
}

} // namespace kartrekker::gui
