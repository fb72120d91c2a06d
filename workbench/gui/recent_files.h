#pragma once

#include <filesystem>
#include <vector>

namespace kartrekker::gui {

/// Files opened last, the newest first, kept in the user's settings. Files that are gone are left out.
std::vector<std::filesystem::path> recent_files();
/// Sample engagements that `./run` has made beside the program, in the folder `out` of the project.
std::vector<std::filesystem::path> sample_files();
void remember_file(const std::filesystem::path &file);

/// The folder that an engagement was last compared with; empty when there is none, or it is gone.
std::filesystem::path benchmark_folder();
void remember_benchmark_folder(const std::filesystem::path &folder);

} // namespace kartrekker::gui
