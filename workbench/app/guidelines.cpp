#include "workbench/app/guidelines.h"

#include "export/engagement_xml.h"
#include "model/entities/guideline.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/text_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

void read_library(const std::filesystem::path &file, std::vector<LibraryGuideline> &library) {
    std::vector<LibraryGuideline> found;
    for (const exports::RecordList &list : exports::read_engagement_records(file)) {
        for (const Record &record : list.records) {
            if (list.type == &Guideline::type()) {
                found.push_back({record, {}, as<Guideline>(record).name});
            } else if (list.type == &GuidelineVersion::type()) {
                const std::string guideline = as<GuidelineVersion>(record).guideline.text;
                for (LibraryGuideline &entry : found)
                    if (entry.guideline.id == guideline) entry.versions.push_back(record);
            }
        }
    }
    for (LibraryGuideline &entry : found) {
        const bool is_there = std::any_of(library.begin(), library.end(), [&](const LibraryGuideline &other) {
            return other.guideline.id == entry.guideline.id;
        });
        if (!is_there) library.push_back(std::move(entry));
    }
}

const GuidelineVersion &version_named(const std::vector<GuidelineVersion> &versions,
                                      const std::string &name) {
    for (const GuidelineVersion &version : versions)
        if (version.id.text == name || version.version == name) return version;
    std::string names;
    for (const GuidelineVersion &version : versions)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", version.version);
    throw Failure("The guideline has no version {0}. Its versions are {1}.", {name, names});
}

} // namespace

std::vector<LibraryGuideline> guideline_library(Language language) {
    std::vector<LibraryGuideline> library;
    for (const auto &folder : {templates_folder(), own_templates_folder()}) {
        const auto file = folder / "guidelines" / fmt::format("guidelines.{}.xml", code_of(language));
        if (std::error_code error; std::filesystem::exists(file, error)) read_library(file, library);
    }
    return library;
}

std::vector<std::string> add_guidelines(Workspace &workspace, const std::vector<std::string> &ids,
                                        Language language) {
    const auto library = guideline_library(language);
    std::set<std::string> wanted(ids.begin(), ids.end());
    const bool is_all = wanted.erase("all") > 0;
    std::vector<const LibraryGuideline *> chosen;
    for (const LibraryGuideline &entry : library)
        if (wanted.erase(entry.guideline.id) > 0 || is_all) chosen.push_back(&entry);
    if (!wanted.empty())
        throw Failure(
            "There is no guideline {0} in the library. “kartrekker-cli guidelines FILE” lists those "
            "that there are.",
            {*wanted.begin()});
    std::erase_if(chosen, [&](const LibraryGuideline *entry) {
        return workspace.find(Guideline::type(), entry->guideline.id).has_value();
    });
    std::vector<std::string> added;
    if (chosen.empty()) return added;
    workspace.edit(translate(language, "Add guidelines from the library"), [&](Edit &edit) {
        for (const LibraryGuideline *entry : chosen) {
            added.push_back(edit.add(Guideline::type(), entry->guideline));
            for (const Record &version : entry->versions)
                edit.add(GuidelineVersion::type(), version);
        }
    });
    return added;
}

std::string guideline_library_list(const Workspace &workspace, TableFormat format, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    std::vector<std::vector<std::string>> rows = {{tr("id"), tr("Guideline"), tr("In this file")}};
    Json list = Json::array();
    std::string csv = "id,name,present\r\n";
    for (const LibraryGuideline &entry : guideline_library(language)) {
        const bool is_present = workspace.find(Guideline::type(), entry.guideline.id).has_value();
        rows.push_back({entry.guideline.id, entry.name, is_present ? tr("yes") : "–"});
        list.push_back({{"id", entry.guideline.id}, {"name", entry.name}, {"present", is_present}});
        csv += fmt::format("{},{},{}\r\n", csv_cell(entry.guideline.id), csv_cell(entry.name), is_present);
    }
    if (format == TableFormat::json) return list.dump(2) + "\n";
    return format == TableFormat::csv ? csv : text_table(rows);
}

std::vector<GuidelineVersion> guideline_versions(const Workspace &workspace, const std::string &guideline) {
    if (!workspace.find(Guideline::type(), guideline))
        throw Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                      {Guideline::type().label, guideline});
    std::vector<GuidelineVersion> versions;
    for (const Record &record : workspace.where(GuidelineVersion::type(), "guideline", guideline))
        versions.push_back(as<GuidelineVersion>(record));
    return versions;
}

std::vector<DiffRun> guideline_diff(const Workspace &workspace, const std::string &guideline,
                                    const std::string &before, const std::string &after) {
    const auto versions = guideline_versions(workspace, guideline);
    if (before.empty() && versions.size() < 2)
        throw Failure("The guideline {0} has fewer than two versions: there is nothing to compare.",
                      {guideline});
    const GuidelineVersion &first =
        before.empty() ? versions[versions.size() - 2] : version_named(versions, before);
    const GuidelineVersion &second = after.empty() ? versions.back() : version_named(versions, after);
    return word_diff(first.text, second.text);
}

} // namespace kartrekker::app
