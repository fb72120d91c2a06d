#include "workbench/app/starters.h"

#include "export/engagement_xml.h"
#include "model/entities/organisation.h"
#include "model/translation.h"
#include "workbench/app/documents.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/text_table.h"

#include <algorithm>
#include <fmt/format.h>

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

} // namespace

std::vector<Starter> starters(Language language) {
    std::vector<Starter> found;
    for (const auto &templates : {templates_folder(), own_templates_folder()}) {
        for (const auto &folder : folders_in(templates / "starters")) {
            const auto file = folder / fmt::format("engagement.{}.xml", code_of(language));
            const bool is_listed = std::any_of(found.begin(), found.end(), [&](const Starter &starter) {
                return starter.id == folder.filename().string();
            });
            if (std::error_code error; !is_listed && std::filesystem::exists(file, error))
                found.push_back(read_starter(file, language));
        }
    }
    return found;
}

std::vector<Starter> usable_starters(Language language) {
    auto list = starters(language);
    std::erase_if(list, [](const Starter &starter) { return !starter.problem.empty(); });
    return list;
}

std::string starter_list(TableFormat format, Language language) {
    std::vector<std::vector<std::string>> rows;
    Json list = Json::array();
    for (const Starter &starter : starters(language)) {
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
    const auto starter =
        std::find_if(known.begin(), known.end(), [&](const Starter &one) { return one.id == id; });
    if (starter == known.end())
        throw Failure("There is no starter {0}. “kartrekker-cli starters” lists those that there are.", {id});
    std::optional<Workspace> workspace =
        Workspace::create(workspace_file, name.empty() ? "–" : name, language);
    try {
        workspace->edit(translate(language, "New engagement from starter"), [&](Edit &edit) {
            import_engagement(*workspace, starter->file);
            if (!name.empty()) edit.set(Organisation::type(), Organisation::only_id, "name", Value{name});
        });
    } catch (...) {
        workspace.reset(); // a file that is still open must not be removed
        std::error_code ignored;
        std::filesystem::remove(workspace_file, ignored);
        throw;
    }
}

} // namespace kartrekker::app
