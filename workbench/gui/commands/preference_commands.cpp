#include "workbench/app/presenters/marked.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/panes/preferences_pane.h"

namespace kartrekker::gui {

using app::mark;

void add_preference_commands(std::vector<Command> &list) {
    list.push_back({"file/preferences", mark("Preferences…"), "Ctrl+,", [](MainWindow &window) {
                        window.side_pane().toggle(
                            "preferences", mark("Preferences"),
                            [&window](wxWindow *parent) { return new PreferencesPane(parent, window); });
                    }});
}

} // namespace kartrekker::gui
