#pragma once

#include "model/assessment_result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::gui {

/// Files opened last, the newest first, kept in the user's settings; some may be gone by now.
std::vector<std::filesystem::path> remembered_files();
/// Takes a file off the list, with what is remembered of its scores; the file itself stays.
void forget_file(const std::filesystem::path &file);

/// What is remembered of a file: how it scored when the window last scored it.
struct RecentScores {
    struct Step {
        int number = 0; ///< of its page
        std::string figure;
        model::Standing standing = model::Standing::none;
    };
    std::string name;   ///< whose engagement it is
    std::string figure; ///< of all steps
    std::string day;    ///< of these scores, ISO
    std::vector<Step> steps;
};
/// Nothing when the settings hold none, or something else.
std::optional<RecentScores> recent_scores(const std::filesystem::path &file);
void remember_scores(const std::filesystem::path &file, const RecentScores &scores);

void remember_file(const std::filesystem::path &file);

/// Where the desktop keeps the user's documents.
std::filesystem::path documents_folder();

/// The folder that an engagement was last compared with; empty when there is none, or it is gone.
std::filesystem::path benchmark_folder();
void remember_benchmark_folder(const std::filesystem::path &folder);

} // namespace kartrekker::gui
