#include "workbench/gui/commands/command.h"

#include <wx/defs.h>

namespace kartrekker::gui {

const std::vector<Command> &commands() {
    static const std::vector<Command> list = [] {
        std::vector<Command> made;
        add_file_commands(made);
        add_transfer_commands(made);
        add_edit_commands(made);
        add_view_commands(made);
        return made;
    }();
    return list;
}

const Command *find_command(std::string_view id) {
    for (const Command &command : commands())
        if (command.id == id) return &command;
    return nullptr;
}

int number_of(const Command &command) {
    return wxID_HIGHEST + 1000 + static_cast<int>(&command - commands().data());
}

const std::vector<MenuPlan> &menu_plans() {
    static const std::vector<MenuPlan> plans{
        {"File",
         {"file/new", "file/open", "recent", "", "import/xml", "import/responses", "", "export/excel",
          "export/xml", "", "file/close", "file/quit"}},
        {"Edit",
         {"edit/undo", "edit/redo", "", "record/add", "record/duplicate", "record/remove", "", "record/up",
          "record/down"}},
        {"View", {"view/next", "view/previous", "", "view/language"}},
        {"Engagement", {"view/engagement", "view/instruments", "view/scorecards"}},
        {"Help", {"help/about"}},
    };
    return plans;
}

} // namespace kartrekker::gui
