
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/words.h"

#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::mark;

namespace {

bool is_open(MainWindow &window) {
    return window.session() != nullptr && !window.is_busy();
}

/// The start page asks for it, step by step; whoever cancels is back where he was.
void make_new(MainWindow &window, bool has_starter) {
    const std::filesystem::path before =
        window.session() ? window.session()->workspace().file() : std::filesystem::path();
    if (window.session()) window.close_session();
    StartPage *page = window.start_page();
    if (page && has_starter) page->begin_with_starter(before);
    if (page && !has_starter) page->begin_new({}, before);
}

void open(MainWindow &window) {
    wxFileDialog dialog(&window, shown(tr("Open an engagement")), folder_of(window), {}, workspace_files,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) window.open(utf8(dialog.GetPath()));
}

} // namespace

void add_file_commands(std::vector<Command> &list) {
    list.push_back({"file/new", mark("New…"), "Ctrl+Shift+N",
                    [](MainWindow &window) { make_new(window, false); }, is_idle});
    list.push_back({"file/starter", mark("New from a starter…"), "",
                    [](MainWindow &window) { make_new(window, true); }, is_idle});
    list.push_back({"file/open", mark("Open…"), "Ctrl+O", open, is_idle});
    list.push_back(
        {"file/close", mark("Close"), "Ctrl+W", [](MainWindow &window) { window.close_session(); }, is_open});
    list.push_back({"file/quit", mark("Quit"), "Ctrl+Q", [](MainWindow &window) { window.Close(); }});
}

} // namespace kartrekker::gui
