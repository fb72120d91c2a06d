#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/commands/keys.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/scripts/script_commands.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <wx/accel.h>
#include <wx/menu.h>

namespace kartrekker::gui {

namespace {

constexpr int first_recent = wxID_HIGHEST + 3000;

wxMenu *recent_menu(const std::vector<std::filesystem::path> &files) {
    auto *menu = new wxMenu;
    for (std::size_t i = 0; i < files.size(); ++i)
        menu->Append(first_recent + static_cast<int>(i), shown_label(files[i].filename().string()),
                     shown(files[i].string()));
    return menu;
}

} // namespace

void MainWindow::make_menus() {
    auto *bar = new wxMenuBar;
    for (const MenuPlan &plan : menu_plans()) {
        auto *menu = new wxMenu;
        for (const std::string_view entry : plan.entries) {
            if (entry.empty()) {
                menu->AppendSeparator();
            } else if (entry == "recent") {
                auto *item = menu->AppendSubMenu(recent_menu(recent_), shown(tr("Recent")));
                item->Enable(!recent_.empty());
            } else if (entry == "scripts") {
                add_scripts(*menu);
            } else if (const Command *command = find_command(entry)) {
                menu->Append(number_of(*command), item_words(*command, tr(command->label)));
            }
        }
        bar->Append(menu, shown(tr(plan.title)));
    }
    wxMenuBar *old = GetMenuBar();
    SetMenuBar(bar);
    delete old;
    if (!old) scripts_ = ScriptDesk::instance().on_scripts.connect([this] { make_menus(); });
    if (!old)
        Bind(wxEVT_MENU, [this](wxCommandEvent &event) {
            for (const Command &command : commands())
                if (number_of(command) == event.GetId()) return run(command.id);
            if (event.GetId() >= first_script && event.GetId() < first_script + most_scripts)
                return run_script(*this, static_cast<std::size_t>(event.GetId() - first_script));
            const auto recent = static_cast<std::size_t>(event.GetId() - first_recent);
            if (event.GetId() >= first_recent && recent < recent_.size())
                open(std::filesystem::path(recent_[recent]));
            else
                event.Skip();
        });
    make_accelerators();
    refresh_menus();
}

// Menus hear the keys of their own commands; the others need a table.
void MainWindow::make_accelerators() {
    std::vector<wxAcceleratorEntry> entries;
    for (const Command &command : commands()) {
        if (GetMenuBar()->FindItem(number_of(command))) continue;
        const std::string keys = keys_of(command);
        wxAcceleratorEntry entry;
        if (keys.empty() || !entry.FromString(shown("\t" + keys))) continue;
        entry.Set(entry.GetFlags(), entry.GetKeyCode(), number_of(command));
        entries.push_back(entry);
    }
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(entries.size()), entries.data()));
}

void MainWindow::refresh_menus() {
    if (!GetMenuBar()) return;
    for (const Command &command : commands()) {
        wxMenuItem *item = GetMenuBar()->FindItem(number_of(command));
        if (!item) continue;
        item->Enable(!command.is_possible || command.is_possible(*this));
        if (!command.words_now) continue;
        const wxString words = item_words(command, command.words_now(*this));
        if (item->GetItemLabel() != words) item->SetItemLabel(words);
    }
    enable_scripts(*GetMenuBar(), is_open_and_idle(*this));
    const bool can_change = can_change_engagement(*this);
    const auto undo = can_change ? session_->workspace().undo_label() : std::nullopt;
    const auto redo = can_change ? session_->workspace().redo_label() : std::nullopt;
    top_->show(session_ ? app::engagement_name(session_->workspace()) : std::string(), undo.value_or(""),
               redo.value_or(""), is_open_and_idle(*this));
}

} // namespace kartrekker::gui
