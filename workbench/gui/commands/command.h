#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::gui {

class MainWindow;

/// Something the user can do. Menus, buttons, keys and tests name it by its id.
struct Command {
    std::string_view id;    ///< "file/open"; never changes
    const char *label = ""; ///< English
    const char *keys = "";  ///< "Ctrl+O"
    std::function<void(MainWindow &)> run;
    std::function<bool(MainWindow &)> is_possible = {};      ///< always, when not set
    std::function<std::string(MainWindow &)> words_now = {}; ///< its label at this moment, where that changes
};

/// All commands, each place adding its own.
const std::vector<Command> &commands();
const Command *find_command(std::string_view id);
/// The number by which wxWidgets knows it.
int number_of(const Command &command);

void add_file_commands(std::vector<Command> &list);
void add_transfer_commands(std::vector<Command> &list);
void add_edit_commands(std::vector<Command> &list);
void add_view_commands(std::vector<Command> &list);

/// A menu as data. An empty id is a line; "recent" is the list of recent files; "import" and "export" open
/// below it.
struct MenuPlan {
    const char *title; ///< English
    std::vector<std::string_view> entries;
};
const std::vector<MenuPlan> &menu_plans();

} // namespace kartrekker::gui
