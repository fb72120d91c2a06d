#include "model/translation.h"
#include "workbench/app/guidelines.h"
#include "workbench/app/scoring.h"
#include "workbench/app/starters.h"
#include "workbench/app/surveys/survey_instrument.h"
#include "workbench/app/template_check.h"
#include "workbench/app/text_table.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

int run_new(const Arguments &arguments) {
    if (!arguments.sample.empty())
        app::new_from_sample(arguments.file, arguments.sample, language_of(arguments));
    else if (arguments.starter.empty())
        Workspace::create(arguments.file, arguments.name, language_of(arguments));
    else
        app::new_from_starter(arguments.file, arguments.starter, arguments.name, language_of(arguments));
    return 0;
}

int run_starters(const Arguments &arguments) {
    std::cout << app::starter_list(app::starters(language_of(arguments)), format_of(arguments));
    return 0;
}

int run_samples(const Arguments &arguments) {
    std::cout << app::starter_list(app::samples(language_of(arguments)), format_of(arguments));
    return 0;
}

int run_assessments(const Arguments &arguments) {
    const Language language = language_of(arguments);
    app::Scoring scoring;
    std::vector<std::vector<std::string>> rows;
    bool is_broken = false;
    for (const app::LibraryEntry &entry : scoring.library(language)) {
        const bool is_sound = entry.problem.empty();
        is_broken = is_broken || !is_sound;
        rows.push_back({entry.id, entry.declaration.version,
                        standing_words(!is_sound, entry.is_own, language),
                        is_sound ? entry.declaration.title.in(language) : entry.problem});
    }
    std::cout << app::text_table(rows);
    return is_broken ? 1 : 0;
}

int run_template_check(const Arguments &arguments) {
    const auto mistakes = app::check_templates(arguments.other, preferred_language());
    for (const app::TemplateMistake &mistake : mistakes)
        std::cout << mistake.file.string() << ":" << mistake.line << ": " << mistake.text << "\n";
    if (mistakes.empty()) tell("No mistakes were found.", {});
    return mistakes.empty() ? 0 : 1;
}

int run_template_from_survey(const Arguments &arguments) {
    const app::SurveyInstrument made =
        app::write_instrument_from_survey(arguments.file, arguments.other, preferred_language());
    tell(made.left_out);
    std::cout << made.items << "\n";
    return 0;
}

int run_guidelines(const Arguments &arguments) {
    const bool is_change = !arguments.ids.empty();
    Workspace workspace = is_change ? open_to_change(arguments) : open_to_look(arguments);
    const Language language = language_of(arguments, workspace);
    if (!is_change) {
        std::cout << app::guideline_library_list(workspace, format_of(arguments), language);
        return 0;
    }
    const auto added = app::add_guidelines(workspace, arguments.ids, language);
    for (const std::string &id : added)
        std::cout << id << "\n";
    if (added.empty()) tell("These guidelines are in the file already.", {});
    return 0;
}

} // namespace kartrekker::cli
