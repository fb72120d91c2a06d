#include "workbench/gui/recent_files.h"

#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/stdpaths.h>

namespace kartrekker::gui {

namespace {

constexpr std::size_t most = 8;
const char *const benchmark_key = "/benchmark/folder";
constexpr int most_levels = 4; ///< from build/release/bin up to the project

std::string key_of(std::size_t place) {
    return "/recent/file" + std::to_string(place);
}

} // namespace

std::vector<std::filesystem::path> recent_files() {
    std::vector<std::filesystem::path> files;
    for (std::size_t place = 0; place < most; ++place) {
        const std::filesystem::path file = setting(key_of(place));
        std::error_code error;
        if (!file.empty() && std::filesystem::is_regular_file(file, error)) files.push_back(file);
    }
    return files;
}

std::vector<std::filesystem::path> sample_files() {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::path folder =
        std::filesystem::path(utf8(wxStandardPaths::Get().GetExecutablePath())).parent_path();
    for (int level = 0; level < most_levels && !std::filesystem::is_directory(folder / "out", error); ++level)
        folder = folder.parent_path();
    for (const auto &entry : std::filesystem::directory_iterator(folder / "out", error))
        if (entry.path().extension() == ".kartrekker" && !entry.path().filename().string().starts_with("."))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void remember_file(const std::filesystem::path &file) {
    auto files = recent_files();
    const std::filesystem::path whole = std::filesystem::absolute(file).lexically_normal();
    std::erase(files, whole);
    files.insert(files.begin(), whole);
    for (std::size_t place = 0; place < most; ++place)
        keep_setting(key_of(place), place < files.size() ? files[place].string() : std::string());
}

std::filesystem::path benchmark_folder() {
    const std::filesystem::path folder = setting(benchmark_key);
    std::error_code error;
    return std::filesystem::is_directory(folder, error) ? folder : std::filesystem::path();
}

void remember_benchmark_folder(const std::filesystem::path &folder) {
    keep_setting(benchmark_key, std::filesystem::absolute(folder).lexically_normal().string());
}

} // namespace kartrekker::gui
