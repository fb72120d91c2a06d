#include "workbench/cli/command_tools.h"

#include "model/translation.h"

#include <algorithm>
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

namespace {

/// Letters put in, left out or changed, or changed places with the next, from one word to the other.
std::size_t steps_between(const std::string &one, const std::string &other) {
    std::vector<std::vector<std::size_t>> steps(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i)
        for (std::size_t k = 0; k <= other.size(); ++k) {
            if (i == 0 || k == 0) {
                steps[i][k] = i + k;
                continue;
            }
            const std::size_t change = one[i - 1] == other[k - 1] ? 0 : 1;
            steps[i][k] = std::min({steps[i - 1][k] + 1, steps[i][k - 1] + 1, steps[i - 1][k - 1] + change});
            if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1])
                steps[i][k] = std::min(steps[i][k], steps[i - 2][k - 2] + 1);
        }
    return steps[one.size()][other.size()];
}

} // namespace

void tell_unknown_command(const std::string &word, const std::vector<std::string> &commands) {
    std::string nearest;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string &command : commands)
        if (const std::size_t steps = word.size() > 64 ? least : steps_between(word, command);
            steps < least) {
            least = steps;
            nearest = command;
        }
    if (nearest.empty())
        tell("kartrekker-cli: there is no command “{0}”. --help lists them.", {word});
    else
        tell("kartrekker-cli: there is no command “{0}”. Did you mean “{1}”? --help lists them.",
             {word, nearest});
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
