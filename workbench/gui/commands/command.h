#pragma once

#include "model/workspace.h"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

class wxTextEntryBase;

namespace kartrekker::gui {

class MainWindow;
class RecordChoice;

/// Something the user can do. Menus, buttons, keys and tests name it by its id.
struct Command {
    std::string id;         ///< "file/open"; never changes
    std::string label = {}; ///< English
    const char *keys = "";  ///< "Ctrl+O"
    std::function<void(MainWindow &)> run;
    std::function<bool(MainWindow &)> is_possible = {};      ///< always, when not set
    std::function<std::string(MainWindow &)> words_now = {}; ///< its label at this moment, where that changes
    const char *list = "";        ///< kind of record whose list offers it with a button
    const char *form = "";        ///< kind of record whose form does
    std::string short_label = {}; ///< English; the words on that button
    /// Set with `form`: whether it can be done with the record of that id.
    std::function<bool(const model::Workspace &, const std::string &)> is_possible_for = {};
    bool changes = false; ///< whether it does something to the engagement
    bool is_script = false;
    std::string dutch_label = {}; ///< of a script, which brings its own words
    const char *other_keys = "";  ///< that do the same, while no command has them as its own
    int number = 0;               ///< by which wxWidgets knows it
};

/// The same, as one that does something to the engagement.
Command changing(Command command);

/// All commands, each place adding its own, and then the scripts that want to be in the menu, as far as they
/// were known at the last `renew_script_commands`. Those move; the others stay where they are.
const std::deque<Command> &commands();
void renew_script_commands();
const Command *find_command(std::string_view id);
/// Those that the list of this kind of record offers, or its form; the other is left empty.
std::vector<const Command *> commands_for(std::string_view list, std::string_view form);
/// Its label at this moment.
std::string label_of(const Command &command, MainWindow &window);

/// No long work is going on.
bool is_idle(MainWindow &window);
/// An engagement is open and no long work is going on.
bool is_open_and_idle(MainWindow &window);
/// The same, and it may be changed.
bool can_change_engagement(MainWindow &window);

/// The list that commands are about (`Page::record_choice`); null also where it always holds one record.
RecordChoice *list_now(MainWindow &window);
/// The same, with some of its records chosen.
RecordChoice *rows_now(MainWindow &window);

/// Where text is typed, copying, pasting and searching mean the text; null elsewhere.
wxTextEntryBase *typing_place();

void add_file_commands(std::vector<Command> &list);
void add_transfer_commands(std::vector<Command> &list);
void add_register_commands(std::vector<Command> &list);
void add_plan_commands(std::vector<Command> &list);
void add_edit_commands(std::vector<Command> &list);
void add_list_commands(std::vector<Command> &list);
void add_view_commands(std::vector<Command> &list);
void add_search_commands(std::vector<Command> &list);
void add_preference_commands(std::vector<Command> &list);

/// A menu as data. An empty id is a line; "recent" is the list of recent files; "import" and "export" open
/// below it.
struct MenuPlan {
    const char *title; ///< English
    std::vector<std::string_view> entries;
};
const std::vector<MenuPlan> &menu_plans();

} // namespace kartrekker::gui
