#include "workbench/cli/command_tools.h"

#include "model/translation.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

Language language_of(const Arguments &arguments) {
    return language_from(arguments.language).value_or(preferred_language());
}

Language language_of(const Arguments &arguments, const Workspace &workspace) {
    return language_from(arguments.language).value_or(app::engagement_language(workspace));
}

std::string standing_words(bool is_broken, bool is_own, Language language) {
    if (is_broken) return translate(language, "broken");
    return is_own ? translate(language, "own") : translate(language, "shipped");
}

app::TableFormat format_of(const Arguments &arguments) {
    if (arguments.format == "json") return app::TableFormat::json;
    return arguments.format == "csv" ? app::TableFormat::csv : app::TableFormat::text;
}

Workspace open_to_look(const Arguments &arguments) {
    return Workspace::open(arguments.file, OpenMode::read_only);
}

Workspace open_to_change(const Arguments &arguments) {
    Workspace workspace = Workspace::open(arguments.file);
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    return workspace;
}

void tell(const app::Notices &notices) {
    for (const std::string &notice : notices)
        std::cerr << notice << "\n";
}

void tell(const char *sentence, const std::vector<std::string> &words) {
    std::cerr << fill(translate(preferred_language(), sentence), words) << "\n";
}

int tell_import(const Arguments &arguments, const app::CsvImportResult &result) {
    tell(result.notices);
    if (result.is_refused) {
        tell("{0}: nothing was imported. Mend these lines, or leave them out with --skip-bad.",
             {arguments.other.string()});
        return 1;
    }
    std::cout << result.taken << "\n";
    tell("{0}: {1} taken, {2} rows were there already, {3} say nothing for this list, {4} left out.",
         {arguments.other.string(), std::to_string(result.taken), std::to_string(result.known),
          std::to_string(result.passed), std::to_string(result.skipped)});
    return 0;
}

} // namespace kartrekker::cli
