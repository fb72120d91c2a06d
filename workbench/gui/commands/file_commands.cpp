
#include "workbench/app/presenters/marked.h"
#include "workbench/app/starters.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/words.h"

#include <wx/choicdlg.h>
#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::mark;

namespace {

const char *const workspace_files = "Kartrekker (*.kartrekker)|*.kartrekker";

bool is_open(MainWindow &window) {
    return window.session() != nullptr && !window.is_busy();
}

bool is_idle(MainWindow &window) {
    return !window.is_busy();
}

/// The start page asks for it, step by step; whoever cancels is back where he was.
void make_new(MainWindow &window, const std::string &starter = {}) {
    const std::filesystem::path before =
        window.session() ? window.session()->workspace().file() : std::filesystem::path();
    if (window.session()) window.close_session();
    if (window.start_page()) window.start_page()->begin_new(starter, before);
}

void choose_starter(MainWindow &window) {
    const auto list = app::usable_starters(current_language());
    wxArrayString titles;
    for (const app::Starter &starter : list)
        titles.Add(shown(starter.name + " – " + starter.description));
    wxSingleChoiceDialog choice(&window, shown(tr("Which organisation does yours resemble?")),
                                shown(tr("New from a starter")), titles);
    if (choice.ShowModal() == wxID_OK)
        make_new(window, list[static_cast<std::size_t>(choice.GetSelection())].id);
}

void open(MainWindow &window) {
    wxFileDialog dialog(&window, shown(tr("Open an engagement")), folder_of(window), {}, workspace_files,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) window.open(utf8(dialog.GetPath()));
}

} // namespace

void MainWindow::begin_from(const std::string &starter, const std::filesystem::path &file) {
    guard([&] {
        app::new_from_starter(file, starter, {}, current_language());
        open(file);
    });
}

void add_file_commands(std::vector<Command> &list) {
    list.push_back(
        {"file/new", mark("New…"), "Ctrl+Shift+N", [](MainWindow &window) { make_new(window); }, is_idle});
    list.push_back({"file/starter", mark("New from a starter…"), "", choose_starter, is_idle});
    list.push_back({"file/open", mark("Open…"), "Ctrl+O", open, is_idle});
    list.push_back(
        {"file/close", mark("Close"), "Ctrl+W", [](MainWindow &window) { window.close_session(); }, is_open});
    list.push_back({"file/quit", mark("Quit"), "Ctrl+Q", [](MainWindow &window) { window.Close(); }});
}

} // namespace kartrekker::gui
