#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/record_actions.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/lists/list_actions.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <wx/textctrl.h>

namespace kartrekker::gui {

using app::mark;

namespace {

bool can_add(MainWindow &window) {
    const RecordChoice *choice = can_change_engagement(window) ? list_now(window) : nullptr;
    return choice && app::can_be_added(choice->list());
}

bool has_rows(MainWindow &window) {
    return can_change_engagement(window) && rows_now(window);
}

bool can_duplicate(MainWindow &window) {
    return has_rows(window) && app::can_be_added(rows_now(window)->list().type());
}

/// Directly after the chosen one, and in a list of parts as a part of the same record. That one stays, also
/// when nothing is filled in of it but this part.
void add(MainWindow &window) {
    const app::ListPresenter &list = list_now(window)->list();
    const bool is_part = !list.owner().empty();
    if (!is_part) window.page()->leave();
    const auto after = list_now(window)->selected();
    model::Workspace &workspace = window.session()->workspace();
    const app::RecordKey key = app::add_record(workspace, list.type(), current_language(), list.owner(),
                                               after ? after->id : std::string());
    window.go(app::place_of(workspace, key));
    window.page()->begin_new();
}

std::function<void(MainWindow &)> on_rows(void (*action)(RecordChoice &choice, Shell &shell)) {
    return [action](MainWindow &window) {
        if (RecordChoice *choice = rows_now(window)) action(*choice, window);
    };
}

/// What is typed in the palette or a pane goes before a step of the engagement; a page knows its own texts.
/// Whether there was any.
bool take_text_back(MainWindow &window) {
    auto *text = dynamic_cast<wxTextCtrl *>(wxWindow::FindFocus());
    const bool is_of_page = window.page() && window.page()->IsDescendant(text);
    if (!text || is_of_page || text->IsEmpty() || !text->IsModified()) return false;
    text->Clear();
    return true;
}

std::string undo_words(MainWindow &window) {
    const auto label = window.session() ? window.session()->workspace().undo_label() : std::nullopt;
    return label ? tr("Undo {0}", {app::inside_sentence(*label)}) : tr("Undo");
}

std::string redo_words(MainWindow &window) {
    const auto label = window.session() ? window.session()->workspace().redo_label() : std::nullopt;
    return label ? tr("Redo {0}", {app::inside_sentence(*label)}) : tr("Redo");
}

} // namespace

void add_edit_commands(std::vector<Command> &list) {
    list.push_back(changing({"edit/undo", mark("Undo"), "Ctrl+Z",
                             [](MainWindow &window) {
                                 const bool is_taken =
                                     take_text_back(window) || (window.page() && window.page()->take_back());
                                 if (!is_taken) window.walk_history(true);
                             },
                             [](MainWindow &window) {
                                 return can_change_engagement(window) &&
                                        (typing_place() || window.session()->workspace().undo_label());
                             },
                             undo_words}));
    list.push_back(
        changing({"edit/redo", mark("Redo"), "Ctrl+Y", [](MainWindow &window) { window.walk_history(false); },
                  [](MainWindow &window) {
                      return can_change_engagement(window) && window.session()->workspace().redo_label();
                  },
                  redo_words}));
    list.back().other_keys = "Ctrl+Shift+Z"; // as the desktop's own programs have it
    list.push_back(changing({"record/add", mark("Add"), "Ctrl+N", add, can_add, [](MainWindow &window) {
                                 if (!can_add(window)) return tr("Add");
                                 const auto label =
                                     list_now(window)->list().type().label.in(current_language());
                                 return tr("Add {0}", {app::inside_sentence(label)});
                             }}));
    list.push_back(
        changing({"record/duplicate", mark("Duplicate"), "Ctrl+D", on_rows(duplicate_rows), can_duplicate}));
    list.push_back(
        changing({"record/remove", mark("Remove"), "Ctrl+Delete", on_rows(remove_rows), has_rows}));
    list.push_back(changing(
        {"record/up", mark("Move up"), "Alt+Up",
         on_rows([](RecordChoice &choice, Shell &shell) { move_rows(choice, shell, -1); }), has_rows}));
    list.push_back(changing({"record/down", mark("Move down"), "Alt+Down",
                             on_rows([](RecordChoice &choice, Shell &shell) { move_rows(choice, shell, 1); }),
                             has_rows}));
}

} // namespace kartrekker::gui
