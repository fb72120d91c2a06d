#include "workbench/gui/scripts/script_commands.h"

#include "workbench/app/presenters/marked.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/scripts/change_dialog.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/words.h"

#include <chrono>
#include <future>

namespace kartrekker::gui {

using app::mark;

namespace {

constexpr std::size_t most_scripts = 500;

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

void run_script(MainWindow &window, const std::filesystem::path &file) {
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

} // namespace

void add_script_commands(std::vector<Command> &list) {
    list.push_back({"scripts/show", mark("Write and try scripts"), "",
                    [](MainWindow &window) {
                        window.go({"scripts", {}});
                    },
                    [](MainWindow &window) { return window.session() != nullptr; }});
}

// A copy may have the id of the shipped one, so own ones go by their file.
void add_menu_scripts(std::vector<Command> &list) {
    for (const app::ScriptFile *script : scripts_of_menu()) {
        const std::string id = script->is_own ? "own/" + script->file.stem().string() : script->id;
        Command command{"script/" + id, script->title.english, "",
                        [file = script->file](MainWindow &window) { run_script(window, file); },
                        is_open_and_idle};
        command.words_now = [title = script->title, is_own = script->is_own](MainWindow &) {
            return title.in(current_language()) + (is_own ? " (" + tr("own") + ")" : "") + "…";
        };
        command.is_script = true;
        command.dutch_label = script->title.dutch;
        list.push_back(std::move(command));
    }
}

} // namespace kartrekker::gui
