#include "workbench/app/surveys/response_mappings.h"

#include "model/entities/response_mapping.h"
#include "model/failure.h"
#include "model/translation.h"

#include <fmt/format.h>
#include <sstream>

namespace kartrekker::app {

using namespace model;

namespace {

/// Calls `take` with what stands before and behind the tab of each line.
template <typename Take>
void each_pair(const std::string &lines, const Take &take) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            take(line.substr(0, tab), line.substr(tab + 1));
}

/// One line, so that it can stand in a list of lines.
std::string in_one_line(std::string text) {
    for (char &character : text)
        if (character == '\n' || character == '\r' || character == '\t') character = ' ';
    return text;
}

std::optional<ResponseMapping> find_mapping(const Workspace &workspace, const std::string &name) {
    for (const ResponseMapping &mapping : workspace.all<ResponseMapping>())
        if (mapping.name == name || mapping.id.text == name) return mapping;
    return std::nullopt;
}

} // namespace

SavedMapping saved_mapping(const Workspace &workspace, const std::string &name) {
    const auto found = find_mapping(workspace, name);
    if (!found) {
        std::string names;
        for (const ResponseMapping &mapping : workspace.all<ResponseMapping>())
            names += fmt::format("{}{}", names.empty() ? "" : ", ", mapping.name);
        throw Failure("There is no mapping {0}. Choose auto, or one of those that are kept: {1}.",
                      {name, names.empty() ? "–" : names});
    }
    SavedMapping saved{found->instrument, {found->group_column, {}, {}}};
    each_pair(found->columns, [&](const std::string &item, const std::string &heading) {
        saved.choices.columns[heading] = item;
    });
    each_pair(found->labels, [&](const std::string &value, const std::string &label) {
        saved.choices.labels[label] = std::atoi(value.c_str());
    });
    return saved;
}

void save_mapping(Workspace &workspace, const std::string &name, const std::string &assessment,
                  const SurveyReading &reading, const SurveyChoices &choices, Language language) {
    const auto found = find_mapping(workspace, name);
    ResponseMapping mapping = found.value_or(ResponseMapping());
    mapping.name = name;
    mapping.instrument = assessment;
    mapping.group_column.clear();
    mapping.columns.clear();
    mapping.labels.clear();
    for (const SurveyColumn &column : reading.columns) {
        if (column.use == ColumnUse::group) mapping.group_column = in_one_line(column.heading);
        const bool is_chosen_away = choices.columns.contains(column.heading) && !column.item;
        if (column.use == ColumnUse::item || is_chosen_away)
            mapping.columns +=
                fmt::format("{}\t{}\n", column.item ? column.item->id : "", in_one_line(column.heading));
    }
    for (const auto &[label, value] : choices.labels)
        mapping.labels += fmt::format("{}\t{}\n", value, in_one_line(label));
    workspace.edit(translate(language, "Keep the mapping"), [&](Edit &edit) {
        if (found)
            edit.replace(mapping);
        else
            edit.add(mapping);
    });
}

} // namespace kartrekker::app
