
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

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

void make_new(MainWindow &window) {
    wxFileDialog dialog(&window, shown(tr("New engagement")), {}, shown(tr("engagement") + ".kartrekker"),
                        workspace_files, wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (file.extension() != ".kartrekker") file += ".kartrekker";
    const std::string name = file.stem().string();
    window.show(model::Workspace::create(file, name, current_language()));
    window.run("view/engagement");
}

void open(MainWindow &window) {
    wxFileDialog dialog(&window, shown(tr("Open an engagement")), {}, {}, workspace_files,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) window.open(utf8(dialog.GetPath()));
}

} // namespace

void add_file_commands(std::vector<Command> &list) {
    list.push_back({"file/new", mark("New…"), "Ctrl+Shift+N", make_new, is_idle});
    list.push_back({"file/open", mark("Open…"), "Ctrl+O", open, is_idle});
    list.push_back(
        {"file/close", mark("Close"), "Ctrl+W", [](MainWindow &window) { window.close_session(); }, is_open});
    list.push_back({"file/quit", mark("Quit"), "Ctrl+Q", [](MainWindow &window) { window.Close(); }});
}

} // namespace kartrekker::gui
