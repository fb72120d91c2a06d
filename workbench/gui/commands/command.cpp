#include "workbench/gui/commands/command.h"

#include "workbench/app/presenters/marked.h"
#include "workbench/gui/lists/record_choice.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/scripts/script_commands.h"
#include "workbench/gui/words.h"

#include <wx/textentry.h>
#include <wx/window.h>

namespace kartrekker::gui {

using app::mark;

namespace {

constexpr int first_number = wxID_HIGHEST + 1000;

void take(std::deque<Command> &list, std::vector<Command> &made) {
    for (Command &command : made) {
        command.number = first_number + static_cast<int>(list.size());
        list.push_back(std::move(command));
    }
}

std::deque<Command> &known_commands() {
    static std::deque<Command> list = [] {
        std::vector<Command> made;
        add_file_commands(made);
        add_transfer_commands(made);
        add_register_commands(made);
        add_plan_commands(made);
        add_edit_commands(made);
        add_list_commands(made);
        add_view_commands(made);
        add_search_commands(made);
        add_preference_commands(made);
        add_script_commands(made);
        std::deque<Command> own;
        take(own, made);
        return own;
    }();
    return list;
}

} // namespace

const std::deque<Command> &commands() {
    return known_commands();
}

void renew_script_commands() {
    std::deque<Command> &list = known_commands();
    while (list.back().is_script)
        list.pop_back();
    std::vector<Command> made;
    add_menu_scripts(made);
    take(list, made);
}

Command changing(Command command) {
    command.changes = true;
    return command;
}

wxTextEntryBase *typing_place() {
    return dynamic_cast<wxTextEntryBase *>(wxWindow::FindFocus());
}

bool is_idle(MainWindow &window) {
    return !window.is_busy();
}

bool is_open_and_idle(MainWindow &window) {
    return window.session() && !window.is_busy();
}

bool can_change_engagement(MainWindow &window) {
    return is_open_and_idle(window) && !window.session()->workspace().is_read_only();
}

RecordChoice *list_now(MainWindow &window) {
    RecordChoice *choice =
        is_open_and_idle(window) && window.page() ? window.page()->record_choice() : nullptr;
    return choice && !app::is_single(choice->list().type()) ? choice : nullptr;
}

RecordChoice *rows_now(MainWindow &window) {
    RecordChoice *choice = list_now(window);
    return choice && !choice->chosen().empty() ? choice : nullptr;
}

const Command *find_command(std::string_view id) {
    for (const Command &command : commands())
        if (command.id == id) return &command;
    return nullptr;
}

std::vector<const Command *> commands_for(std::string_view list, std::string_view form) {
    std::vector<const Command *> found;
    for (const Command &command : commands())
        if ((!list.empty() && command.list == list) || (!form.empty() && command.form == form))
            found.push_back(&command);
    return found;
}

std::string label_of(const Command &command, MainWindow &window) {
    return command.words_now ? command.words_now(window) : tr(command.label.c_str());
}

const std::vector<MenuPlan> &menu_plans() {
    static const std::vector<MenuPlan> plans{
        {mark("File"),
         {"file/new",
          "file/starter",
          "file/open",
          "recent",
          "",
          "import/xml",
          "import/responses",
          "import/questionnaire",
          "import/signals",
          "import/acknowledgements",
          "import/plan",
          "",
          "scorecard/keep",
          "export/excel",
          "export/xml",
          "export/acknowledgements",
          "export/project",
          "export/calendar",
          "",
          "file/keep",
          "file/revert",
          "",
          "file/preferences",
          "",
          "file/close",
          "file/quit"}},
        {mark("Edit"),
         {"edit/undo", "edit/redo", "", "edit/copy", "edit/paste", "edit/select-all", "", "edit/find",
          "edit/replace", "", "record/edit-cell", "record/change-all", "", "record/add", "record/duplicate",
          "record/remove", "", "record/up", "record/down"}},
        {mark("View"),
         {"view/palette", "view/why", "view/history", "", "view/back", "view/forward", "", "list/sort",
          "list/group", "list/columns", "", "view/next", "view/previous", "view/next-part",
          "view/previous-part", "", "view/language"}},
        {mark("Engagement"),
         {"view/engagement", "view/instruments", "view/scorecards", "benchmark/choose", "", "guidelines/add",
          "signal/case", "signal/loop"}},
        {mark("Scripts"), {"scripts/show", "", "scripts"}},
        {mark("Help"), {"help/keys", "help/authoring", "", "help/about"}},
    };
    return plans;
}

} // namespace kartrekker::gui
