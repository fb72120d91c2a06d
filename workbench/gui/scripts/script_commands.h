#pragma once

#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"

#include <wx/menu.h>

namespace kartrekker::gui {

/// The numbers by which wxWidgets knows the scripts in the menu.
inline constexpr int first_script = wxID_HIGHEST + 4000, most_scripts = 500;

void add_script_commands(std::vector<Command> &list);

/// Adds the scripts that want to be in the menu, as far as they are known.
void add_scripts(wxMenu &menu);
void enable_scripts(wxMenuBar &bar, bool can_run);
/// Runs the one that was chosen: shows what it found and wants to change, and makes the changes when told to.
void run_script(MainWindow &window, std::size_t place);

} // namespace kartrekker::gui
