#include "model/translation.h"
#include "workbench/app/action_scripts.h"
#include "workbench/app/text_table.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

int run_scripts(const Arguments &arguments) {
    const Language language = language_of(arguments);
    app::ActionScripts scripts;
    std::vector<std::vector<std::string>> rows;
    bool is_broken = false;
    for (const app::ScriptFile &entry : scripts.library()) {
        is_broken = is_broken || entry.problem;
        rows.push_back({entry.id, standing_words(entry.problem.has_value(), entry.is_own, language),
                        entry.problem ? entry.problem->in(language) : entry.title.in(language)});
    }
    std::cout << app::text_table(rows);
    return is_broken ? 1 : 0;
}

int run_script(const Arguments &arguments) {
    Workspace workspace = arguments.is_preview ? open_to_look(arguments) : open_to_change(arguments);
    const Language language = language_of(arguments, workspace);
    app::ActionScripts scripts;
    const app::ActionRun run = scripts.run(workspace, scripts.find(arguments.id), language);
    if (run.failure) throw *run.failure;
    const bool is_applied = !arguments.is_preview && !run.changes.empty();
    if (is_applied) app::apply_action(workspace, run);
    std::cout << app::action_report(run, is_applied, format_of(arguments), language);
    return 0;
}

} // namespace kartrekker::cli
