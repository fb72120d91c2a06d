#include "workbench/app/presenters/history_presenter.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/command_palette.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/panes/find_pane.h"
#include "workbench/gui/panes/history_pane.h"
#include "workbench/gui/panes/keys_pane.h"
#include "workbench/gui/words.h"

#include <wx/textctrl.h>

namespace kartrekker::gui {

using app::mark;

namespace {

bool has_session(MainWindow &window) {
    return window.session() != nullptr;
}

/// What is selected in the field that has the focus, when it is of one line.
std::string selected_words() {
    const wxTextEntryBase *entry = typing_place();
    const std::string words = entry ? utf8(entry->GetStringSelection()) : std::string();
    return words.find('\n') == std::string::npos ? words : std::string();
}

void show_find(MainWindow &window, bool replaces) {
    auto *open = dynamic_cast<FindPane *>(window.side_pane().content());
    const auto finds = open ? open->shared_finds() : std::make_shared<app::FindPresenter>(current_language());
    const std::string words = selected_words();
    if (!words.empty() && words != finds->query().words) {
        app::TextQuery query = finds->query();
        query.words = words;
        finds->search(window.session()->text_index(), query);
    } else if (open && open->replaces() == replaces) {
        return open->SetFocus();
    }
    window.side_pane().show("find", replaces ? mark("Replace") : mark("Find"),
                            [&window, replaces, finds](wxWindow *parent) {
                                return new FindPane(parent, window, replaces, finds);
                            });
}

wxWindow *make_history(wxWindow *parent, MainWindow &window) {
    return new HistoryPane(parent, window);
}

void keep_point(MainWindow &window) {
    if (window.side_pane().shown_id() != "history")
        window.side_pane().show("history", mark("History"),
                                [&window](wxWindow *parent) { return make_history(parent, window); });
    if (auto *pane = dynamic_cast<HistoryPane *>(window.side_pane().content())) pane->ask_name();
}

void revert(MainWindow &window) {
    const model::Workspace &workspace = window.session()->workspace();
    const std::string words = app::revert_words(workspace, model::today(), current_language());
    if (words.empty()) return window.tell(tr("Nothing was changed since the engagement was opened."), false);
    window.message().tell(
        words, false,
        {tr("Go back"), [&window] {
             window.guard([&] { go_in_history(window, window.session()->workspace().opened().step); });
         }});
}

} // namespace

void add_search_commands(std::vector<Command> &list) {
    list.push_back({"view/palette", mark("Go to anything…"), "Ctrl+K", &CommandPalette::toggle});
    list.push_back({"edit/find", mark("Find…"), "Ctrl+F",
                    [](MainWindow &window) { show_find(window, false); }, has_session});
    list.push_back(changing({"edit/replace", mark("Find and replace…"), "Ctrl+H",
                             [](MainWindow &window) { show_find(window, true); }, can_change_engagement}));
    list.push_back({"view/history", mark("History"), "Ctrl+Shift+H",
                    [](MainWindow &window) {
                        window.side_pane().toggle("history", mark("History"), [&window](wxWindow *parent) {
                            return make_history(parent, window);
                        });
                    },
                    has_session});
    list.push_back(
        changing({"file/keep", mark("Keep a restore point…"), "Ctrl+S", keep_point, can_change_engagement}));
    list.push_back(changing(
        {"file/revert", mark("Back to how it was when opened…"), "", revert, can_change_engagement}));
    list.push_back({"help/keys", mark("Keys"), "F1", [](MainWindow &window) {
                        window.side_pane().toggle("keys", mark("Keys"), [&window](wxWindow *parent) {
                            return new KeysPane(parent, window);
                        });
                    }});
}

} // namespace kartrekker::gui
