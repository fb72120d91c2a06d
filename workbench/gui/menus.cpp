#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/commands/keys.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <wx/accel.h>
#include <wx/menu.h>

#include <algorithm>

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
    renew_script_commands();
    const auto append = [this](wxMenu &menu, const Command &command) {
        menu.Append(command.number, item_words(command, label_of(command, *this)));
    };
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
                for (const Command &command : commands())
                    if (command.is_script) append(*menu, command);
            } else if (const Command *command = find_command(entry)) {
                append(*menu, *command);
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
                if (command.number == event.GetId()) return run(command.id);
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
    const auto hear = [&](const Command &command, const std::string &keys) {
        wxAcceleratorEntry entry;
        if (keys.empty() || !entry.FromString(shown("\t" + keys))) return;
        entry.Set(entry.GetFlags(), entry.GetKeyCode(), command.number);
        entries.push_back(entry);
    };
    for (const Command &command : commands()) {
        if (!GetMenuBar()->FindItem(command.number)) hear(command, keys_of(command));
        const std::string other = command.other_keys;
        const auto has_them = [&](const Command &one) { return keys_of(one) == other; };
        if (!other.empty() && std::ranges::none_of(commands(), has_them)) hear(command, other);
    }
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(entries.size()), entries.data()));
}

void MainWindow::refresh_menus() {
    if (!GetMenuBar()) return;
    for (const Command &command : commands()) {
        wxMenuItem *item = GetMenuBar()->FindItem(command.number);
        if (!item) continue;
        item->Enable(!command.is_possible || command.is_possible(*this));
        if (!command.words_now) continue;
        const wxString words = item_words(command, command.words_now(*this));
        if (item->GetItemLabel() != words) item->SetItemLabel(words);
    }
    const bool can_change = can_change_engagement(*this);
    const auto undo = can_change ? session_->workspace().undo_label() : std::nullopt;
    const auto redo = can_change ? session_->workspace().redo_label() : std::nullopt;
    top_->show(undo.value_or(""), redo.value_or(""), keys_of(*find_command("view/palette")),
               is_open_and_idle(*this));
}

} // namespace kartrekker::gui
