#include "workbench/gui/scripts/script_commands.h"

#include "workbench/app/presenters/marked.h"
#include "workbench/gui/scripts/change_dialog.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/words.h"

#include <chrono>
#include <future>

namespace kartrekker::gui {

using app::mark;

namespace {

std::vector<const app::ScriptFile *> scripts_of_menu() {
    std::vector<const app::ScriptFile *> scripts;
    for (const app::ScriptFile &script : ScriptDesk::instance().scripts())
        if (script.is_in_menu && !script.problem && scripts.size() < most_scripts) scripts.push_back(&script);
    return scripts;
}

void show_run(MainWindow &window, const app::ActionRun &run) {
    ScriptChangeDialog dialog(&window, run, can_change_engagement(window));
    const int answer = dialog.ShowModal();
    if (answer == wxID_OPEN) window.go(app::place_of(window.session()->workspace(), dialog.chosen()));
    if (answer != wxID_OK) return;
    app::apply_action(window.session()->workspace(), run);
    window.tell(app::action_summary(run, true, current_language()), false);
}

} // namespace

void add_scripts(wxMenu &menu) {
    int number = first_script;
    for (const app::ScriptFile *script : scripts_of_menu()) {
        std::string label = script->title.in(current_language());
        if (script->is_own) label += " (" + tr("own") + ")"; // a copy has the title of the shipped one
        menu.Append(number++, shown_label(label + "…"), shown(script->about.in(current_language())));
    }
}

void enable_scripts(wxMenuBar &bar, bool can_run) {
    for (int number = first_script; wxMenuItem *item = bar.FindItem(number); ++number)
        item->Enable(can_run);
}

void run_script(MainWindow &window, std::size_t place) {
    const auto scripts = scripts_of_menu();
    if (place >= scripts.size() || !is_open_and_idle(window)) return;
    const std::filesystem::path file = scripts[place]->file;
    const auto reader = std::make_shared<model::Workspace>(window.session()->workspace().reader());
    const auto run = std::make_shared<app::ActionRun>();
    const auto work = [file, reader, run,
                       language = current_language()](const ProgressBar::Progress &progress) {
        app::ActionScripts actions;
        auto outcome = std::async(
            std::launch::async, [&] { return actions.run(*reader, actions.find(file.string()), language); });
        while (outcome.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
            if (!progress(0)) actions.stop();
        *run = outcome.get();
    };
    window.run_beside(tr("Running the script…"), work, [&window, run] { show_run(window, *run); });
}

void add_script_commands(std::vector<Command> &list) {
    list.push_back({"scripts/show", mark("Write and try scripts"), "",
                    [](MainWindow &window) {
                        window.go({"scripts", {}});
                    },
                    [](MainWindow &window) { return window.session() != nullptr; }});
}

} // namespace kartrekker::gui
