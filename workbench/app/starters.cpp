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
#include <functional>
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

/// Makes the file and fills it in one step, under another name beside it until it is whole; where that fails,
/// there is no file.
void make_file(const std::filesystem::path &file, const std::string &name, Language language,
               const std::string &label, const std::function<void(Workspace &, Edit &)> &fill_in) {
    const std::string usual_name = name.empty() ? "–" : name;
    std::error_code error;
    if (std::filesystem::exists(file, error))
        Workspace::create(file, usual_name, language); // which refuses it
    const std::filesystem::path beside = file.parent_path() / ("." + file.filename().string() + ".new");
    std::filesystem::remove(beside, error);
    try {
        Workspace workspace = Workspace::create(beside, usual_name, language);
        workspace.edit(label, [&](Edit &edit) { fill_in(workspace, edit); });
    } catch (...) {
        std::filesystem::remove(beside, error);
        throw;
    }
    std::filesystem::rename(beside, file, error);
    if (!error) return;
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw Failure("{0} cannot be written ({1}). Choose another folder.", {file.string(), error.message()});
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

void new_from_starter(const std::filesystem::path &workspace_file, const std::string &id,
                      const std::string &name, Language language) {
    const auto known = starters(language);
    const Starter &starter = starter_named(
        known, id,
        Failure("There is no starter {0}. “kartrekker-cli starters” lists those that there are.", {id}));
    make_file(workspace_file, name, language, translate(language, "New engagement from starter"),
              [&](Workspace &workspace, Edit &edit) {
                  import_engagement(workspace, starter.file);
                  if (!name.empty())
                      edit.set(Organisation::type(), Organisation::only_id, "name", Value{name});
              });
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
    make_file(workspace_file, sample.name, language, translate(language, "New engagement from sample"),
              [&](Workspace &workspace, Edit &) {
                  import_engagement(workspace, sample.file);
                  import_answers(workspace, sample.file.parent_path(), language);
              });
}

} // namespace kartrekker::app
