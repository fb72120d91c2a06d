#include "workbench/app/locations.h"

#include "model/platform.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace kartrekker::app {

namespace {

std::filesystem::path folder_in(const char *variable) {
    const char *value = std::getenv(variable);
    return value ? std::filesystem::path(value) : std::filesystem::path();
}

std::filesystem::path shipped_folder() {
    return model::executable_path().parent_path().parent_path() / "share" / "kartrekker";
}

} // namespace

std::filesystem::path templates_folder() {
    return shipped_folder() / "templates";
}

std::filesystem::path samples_folder() {
    return shipped_folder() / "samples";
}

std::filesystem::path authoring_guide() {
    return shipped_folder() / "docs" / "authoring.md";
}

std::filesystem::path own_templates_folder() {
    if (const auto chosen = folder_in("KARTREKKER_TEMPLATES"); !chosen.empty()) return chosen;
    if (const auto data = folder_in("XDG_DATA_HOME"); data.is_absolute())
        return data / "kartrekker" / "templates";
    for (const char *home : {"HOME", "USERPROFILE"})
        if (const auto folder = folder_in(home); !folder.empty())
            return folder / ".local" / "share" / "kartrekker" / "templates";
    return {};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path &folder, std::string_view extension) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (entry->path().extension() == extension) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

std::filesystem::path script_host_program() {
    return model::executable_path().parent_path() / "kartrekker-scripthost";
}

} // namespace kartrekker::app
