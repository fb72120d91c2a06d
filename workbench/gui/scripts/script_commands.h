#pragma once

#include "workbench/gui/commands/command.h"

namespace kartrekker::gui {

void add_script_commands(std::vector<Command> &list);

/// Adds the scripts that want to be in the menu, as far as they are known. Such a command shows what the
/// script found and wants to change, and makes the changes when told to.
void add_menu_scripts(std::vector<Command> &list);

} // namespace kartrekker::gui
