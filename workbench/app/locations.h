#pragma once

#include <filesystem>

namespace kartrekker::app {

/// Folder with the shipped templates: beside the program in ../share/kartrekker/templates.
std::filesystem::path templates_folder();

/// The worker that runs scripts, beside the program.
std::filesystem::path script_host_program();

} // namespace kartrekker::app
