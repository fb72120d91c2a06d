#pragma once

#include "workbench/app/presenters/key_choices.h"
#include "workbench/gui/commands/command.h"

#include <wx/event.h>

namespace kartrekker::gui {

/// The keys of a command as the user chose them, or else the program's own; empty for none.
std::string keys_of(const Command &command);
/// What stands in a menu for it: the label, and its keys.
wxString item_words(const Command &command, const std::string &label);
bool has_own_keys(const Command &command);
/// Keeps the user's choice; `reset_keys` goes back to the program's.
void choose_keys(const Command &command, const std::string &keys);
void reset_keys(const Command &command);

/// What was pressed, as menus write it ("Ctrl+Shift+N"); empty for a modifier by itself and unknown keys.
std::string keys_from(const wxKeyEvent &event);

/// Every command with its words and keys, in the order of the menus.
std::vector<app::KeyedCommand> keyed_commands(MainWindow &window);

/// Why the command is not possible now, as a sentence, where that is known.
std::string why_impossible(const Command &command, MainWindow &window);

} // namespace kartrekker::gui
