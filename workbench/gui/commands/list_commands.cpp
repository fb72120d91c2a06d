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

bool has_list(MainWindow &window) {
    return list_now(window) != nullptr;
}

bool has_table(MainWindow &window) {
    return has_list(window) && list_now(window)->is_table();
}

bool can_copy(MainWindow &window) {
    return typing_place() || rows_now(window);
}

bool can_paste(MainWindow &window) {
    return typing_place() ||
           (can_change_engagement(window) && has_list(window) && app::can_be_added(list_now(window)->list()));
}

bool can_select_all(MainWindow &window) {
    return typing_place() || has_list(window);
}

bool can_edit_cell(MainWindow &window) {
    return can_change_engagement(window) && has_table(window);
}

bool can_change_rows(MainWindow &window) {
    const RecordChoice *choice = can_change_engagement(window) ? rows_now(window) : nullptr;
    if (!choice) return false;
    const auto &fields = choice->list().type().fields;
    return std::any_of(fields.begin(), fields.end(), app::can_be_edited);
}

void copy(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->Copy();
    copy_rows(*rows_now(window), window);
}

void paste(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->Paste();
    paste_rows(*list_now(window), window);
}

void select_all(MainWindow &window) {
    if (wxTextEntryBase *place = typing_place()) return place->SelectAll();
    RecordList &rows = list_now(window)->rows();
    rows.SetFocus();
    rows.select_all();
}

std::function<void(MainWindow &)> open_menu(void (*show)(RecordChoice &)) {
    return [show](MainWindow &window) { show(*list_now(window)); };
}

} // namespace

void add_list_commands(std::vector<Command> &list) {
    list.push_back({"edit/copy", mark("Copy"), "Ctrl+C", copy, can_copy});
    list.push_back(changing({"edit/paste", mark("Paste"), "Ctrl+V", paste, can_paste}));
    list.push_back({"edit/select-all", mark("Select all"), "Ctrl+A", select_all, can_select_all});
    list.push_back(changing({"record/edit-cell", mark("Edit the cell"), "F2",
                             [](MainWindow &window) { list_now(window)->edit(); }, can_edit_cell}));
    list.push_back(
        changing({"record/change-all", mark("Change in all selected…"), "Ctrl+Shift+E",
                  [](MainWindow &window) { change_rows(*rows_now(window), window); }, can_change_rows}));
    list.push_back({"list/sort", mark("Sort by…"), "Ctrl+Shift+S", open_menu(show_sort_menu), has_list});
    list.push_back({"list/group", mark("Group by…"), "Ctrl+Shift+G", open_menu(show_group_menu), has_table});
    list.push_back({"list/columns", mark("Columns…"), "Ctrl+Shift+O", open_menu(show_column_menu), has_list});
}

} // namespace kartrekker::gui
