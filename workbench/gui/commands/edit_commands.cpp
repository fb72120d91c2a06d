#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/record_actions.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/lists/list_actions.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

using app::mark;

namespace {

bool can_change(MainWindow &window) {
    return window.session() && !window.session()->workspace().is_read_only() && !window.is_busy();
}

bool can_add(MainWindow &window) {
    return can_change(window) && window.page() && window.page()->list_type() &&
           app::can_be_added(*window.page()->list_type());
}

bool has_list(MainWindow &window) {
    const model::EntityType *type = window.page() ? window.page()->list_type() : nullptr;
    return can_change(window) && type && !app::is_single(*type);
}

/// The record chosen in the list of the page.
std::optional<app::RecordKey> chosen(MainWindow &window) {
    if (!has_list(window)) return std::nullopt;
    const app::Place place = window.page()->place();
    if (place.path.empty() || place.path.front().id.empty()) return std::nullopt;
    return place.path.front();
}

/// The list whose rows it is about, with some of them chosen; else null.
RecordChoice *chosen_rows(MainWindow &window) {
    RecordChoice *choice = can_change(window) && window.page() ? window.page()->record_choice() : nullptr;
    const bool has_rows = choice && !app::is_single(choice->list().type()) && !choice->chosen().empty();
    return has_rows ? choice : nullptr;
}

bool has_rows(MainWindow &window) {
    return chosen_rows(window) != nullptr;
}

bool can_duplicate(MainWindow &window) {
    return has_rows(window) && app::can_be_added(chosen_rows(window)->list().type());
}

void add(MainWindow &window) {
    window.page()->leave();
    const auto after = chosen(window);
    const model::EntityType &type = *window.page()->list_type();
    const std::string_view place =
        after && after->type == type.name ? std::string_view(after->id) : std::string_view();
    window.go({std::string(window.page()->info().id),
               {app::add_record(window.session()->workspace(), type, current_language(), {}, place)}});
    window.page()->begin_new();
}

std::function<void(MainWindow &)> on_rows(void (*action)(RecordChoice &choice, Shell &shell)) {
    return [action](MainWindow &window) {
        if (RecordChoice *choice = chosen_rows(window)) action(*choice, window);
    };
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
    list.push_back(changing(
        {"edit/undo", mark("Undo"), "Ctrl+Z",
         [](MainWindow &window) {
             if (!window.page() || !window.page()->take_back()) window.walk_history(true);
         },
         [](MainWindow &window) { return can_change(window) && window.session()->workspace().undo_label(); },
         undo_words}));
    list.push_back(changing(
        {"edit/redo", mark("Redo"), "Ctrl+Y", [](MainWindow &window) { window.walk_history(false); },
         [](MainWindow &window) { return can_change(window) && window.session()->workspace().redo_label(); },
         redo_words}));
    list.push_back(changing({"record/add", mark("Add"), "Ctrl+N", add, can_add, [](MainWindow &window) {
                                 if (!can_add(window)) return tr("Add");
                                 const auto label = window.page()->list_type()->label.in(current_language());
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
