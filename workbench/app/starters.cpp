#include "workbench/app/starters.h"

#include "export/engagement_xml.h"
#include "model/entities/organisation.h"
#include "model/translation.h"
#include "workbench/app/documents.h"
#include "workbench/app/file_names.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/scoring.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/app/text_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace kartrekker::app {

using namespace model;

namespace {

Starter read_starter(const std::filesystem::path &file, Language language) {
    Starter starter;
    starter.id = file.parent_path().filename().string();
    starter.file = file;
    try {
        for (const exports::RecordList &list : exports::read_engagement_records(file)) {
            if (list.type != &Organisation::type()) continue;
            const auto organisation = as<Organisation>(list.records.front());
            starter.name = organisation.name;
            starter.sector = organisation.sector;
            starter.description = organisation.description;
        }
    } catch (const Failure &failure) {
        starter.problem = failure.in(language);
    }
    return starter;
}

std::vector<std::filesystem::path> folders_in(const std::filesystem::path &parent) {
    std::vector<std::filesystem::path> folders;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(parent, error))
        if (entry.is_directory(error)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Those in a folder of folders whose id is not listed yet.
void list_starters(std::vector<Starter> &found, const std::filesystem::path &parent, Language language) {
    for (const auto &folder : folders_in(parent)) {
        const auto file = folder / fmt::format("engagement.{}.xml", code_of(language));
        const bool is_listed = std::any_of(found.begin(), found.end(), [&](const Starter &starter) {
            return starter.id == folder.filename().string();
        });
        if (std::error_code error; !is_listed && std::filesystem::exists(file, error))
            found.push_back(read_starter(file, language));
    }
}

/// `unknown`: thrown when none has the id.
const Starter &starter_named(const std::vector<Starter> &known, const std::string &id,
                             const Failure &unknown) {
    const auto starter =
        std::find_if(known.begin(), known.end(), [&](const Starter &one) { return one.id == id; });
    if (starter == known.end()) throw unknown;
    return *starter;
}

/// Answers of the shipped samples have no mistakes; whoever changed one hears of it.
void import_answers(Workspace &workspace, const std::filesystem::path &folder, Language language) {
    Scoring scoring;
    for (const auto &file : files_in(folder, ".csv")) {
        ResponseImport options;
        options.assessment = file.stem().string();
        const auto result = import_responses(workspace, scoring, file, options, language);
        if (result.is_refused)
            throw Failure("The answers in {0} cannot be taken. {1}",
                          {file.string(), result.notices.empty() ? "" : result.notices.front()});
    }
}

} // namespace

std::vector<Starter> starters(Language language) {
    std::vector<Starter> found;
    for (const auto &templates : {templates_folder(), own_templates_folder()})
        list_starters(found, templates / "starters", language);
    return found;
}

std::vector<Starter> samples(Language language) {
    std::vector<Starter> found;
    list_starters(found, samples_folder(), language);
    return found;
}

std::vector<Starter> usable_starters(Language language) {
    auto list = starters(language);
    std::erase_if(list, [](const Starter &starter) { return !starter.problem.empty(); });
    return list;
}

std::string starter_list(const std::vector<Starter> &starters, TableFormat format) {
    std::vector<std::vector<std::string>> rows;
    Json list = Json::array();
    for (const Starter &starter : starters) {
        const bool is_sound = starter.problem.empty();
        rows.push_back({starter.id, is_sound ? starter.name : starter.problem, starter.sector});
        list.push_back({{"id", starter.id},
                        {"name", starter.name},
                        {"sector", starter.sector},
                        {"description", starter.description},
                        {"problem", is_sound ? Json() : Json(starter.problem)}});
    }
    return format == TableFormat::json ? list.dump(2) + "\n" : text_table(rows);
}

void begin_with_starter(Workspace &workspace, const std::string &id, const std::string &name,
                        Language language) {
    const auto known = starters(language);
    const Starter &starter = starter_named(
        known, id,
        Failure("There is no starter {0}. “kartrekker-cli starters” lists those that there are.", {id}));
    workspace.edit(translate(language, "New engagement from starter"), [&](Edit &edit) {
        import_engagement(workspace, starter.file);
        if (!name.empty()) edit.set(Organisation::type(), Organisation::only_id, "name", Value{name});
    });
}

void new_from_starter(const std::filesystem::path &workspace_file, const std::string &id,
                      const std::string &name, Language language) {
    Workspace::create(workspace_file, name.empty() ? "–" : name, language,
                      [&](Workspace &workspace) { begin_with_starter(workspace, id, name, language); });
}

std::filesystem::path file_of_sample(const Starter &sample, const std::filesystem::path &folder,
                                     Language language) {
    const std::string name = sample.name + " (" + translate(language, "sample") + ")";
    return folder / (safe_name(name, '-') + ".kartrekker");
}

void new_from_sample(const std::filesystem::path &workspace_file, const std::string &id, Language language) {
    const auto known = samples(language);
    const Starter &sample = starter_named(
        known, id,
        Failure("There is no sample {0}. “kartrekker-cli samples” lists those that there are.", {id}));
    Workspace::create(workspace_file, sample.name, language, [&](Workspace &workspace) {
        workspace.edit(translate(language, "New engagement from sample"), [&](Edit &) {
            import_engagement(workspace, sample.file);
            import_answers(workspace, sample.file.parent_path(), language);
        });
    });
}

} // namespace kartrekker::app
