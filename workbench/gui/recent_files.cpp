#include "workbench/gui/recent_files.h"

#include "model/date.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <string_view>
#include <wx/stdpaths.h>

namespace kartrekker::gui {

namespace {

constexpr std::size_t most = 8;
const char *const benchmark_key = "/benchmark/folder";

std::string key_of(std::size_t place) {
    return "/recent/file" + std::to_string(place);
}

constexpr std::string_view mark_letters = "ngdb"; ///< as `Standing` counts
constexpr std::size_t longest_figure = 8, most_steps = 12;

/// A path has slashes, which the settings take for folders of theirs.
std::string scores_key(const std::filesystem::path &file) {
    return "/recent scores/" + std::to_string(std::hash<std::string>()(file.string()));
}

/// `gone`: what was known of them is not kept.
void keep(const std::vector<std::filesystem::path> &files, const std::vector<std::filesystem::path> &gone) {
    std::vector<std::pair<std::string, std::string>> settings;
    for (std::size_t place = 0; place < most; ++place)
        settings.emplace_back(key_of(place), place < files.size() ? files[place].string() : std::string());
    for (const std::filesystem::path &file : gone)
        settings.emplace_back(scores_key(file), std::string());
    keep_settings(settings);
}

} // namespace

std::vector<std::filesystem::path> remembered_files() {
    std::vector<std::filesystem::path> files;
    for (std::size_t place = 0; place < most; ++place) {
        const std::filesystem::path file = setting(key_of(place));
        if (!file.empty()) files.push_back(file);
    }
    return files;
}

void forget_file(const std::filesystem::path &file) {
    read_settings();
    auto files = remembered_files();
    std::erase(files, file);
    keep(files, {file});
}

// name, figure and day, a line each, then one for each step: its number, mark and figure
std::optional<RecentScores> recent_scores(const std::filesystem::path &file) {
    std::istringstream lines(setting(scores_key(file)));
    RecentScores scores;
    if (!std::getline(lines, scores.name) || !std::getline(lines, scores.figure) ||
        !std::getline(lines, scores.day) || !model::parse_date(scores.day))
        return std::nullopt;
    RecentScores::Step step;
    for (char mark = 0; lines >> step.number >> mark >> step.figure;) {
        const auto standing = mark_letters.find(mark);
        if (standing == std::string_view::npos || step.figure.size() > longest_figure) return std::nullopt;
        step.standing = static_cast<model::Standing>(standing);
        scores.steps.push_back(step);
    }
    if (scores.figure.size() > longest_figure || scores.steps.size() > most_steps) return std::nullopt;
    return scores;
}

void remember_scores(const std::filesystem::path &file, const RecentScores &scores) {
    std::string text = scores.name;
    std::replace(text.begin(), text.end(), '\n', ' ');
    text += "\n" + scores.figure + "\n" + scores.day + "\n";
    for (const RecentScores::Step &step : scores.steps)
        text += std::to_string(step.number) + " " + mark_letters[static_cast<std::size_t>(step.standing)] +
                " " + step.figure + "\n";
    const auto files = remembered_files();
    if (std::find(files.begin(), files.end(), file) == files.end()) return;
    keep_setting(scores_key(file), text);
}

void remember_file(const std::filesystem::path &file) {
    read_settings();
    auto files = remembered_files();
    const std::filesystem::path whole = std::filesystem::absolute(file).lexically_normal();
    std::erase(files, whole);
    files.insert(files.begin(), whole);
    std::vector<std::filesystem::path> gone;
    if (files.size() > most) gone.push_back(files.back());
    keep(files, gone);
}

std::filesystem::path documents_folder() {
    return utf8(wxStandardPaths::Get().GetDocumentsDir());
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
