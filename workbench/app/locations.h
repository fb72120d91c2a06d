#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// Folder with the shipped templates: beside the program in ../share/kartrekker/templates.
std::filesystem::path templates_folder();

/// Folder with the shipped samples: beside the program in ../share/kartrekker/samples.
std::filesystem::path samples_folder();

/// How to write an assessment or an action script, as Markdown: beside the program in
/// ../share/kartrekker/docs.
std::filesystem::path authoring_guide();

/// Folder with the user's own templates, laid out as the shipped one. $KARTREKKER_TEMPLATES, or else
/// kartrekker/templates in $XDG_DATA_HOME (~/.local/share). Need not exist; empty where there is no home.
std::filesystem::path own_templates_folder();

/// What a folder holds with this extension (".lua"), by name, also where it is no file that can be read: who
/// reads it tells that. Where the folder cannot be read any further, what was found so far.
std::vector<std::filesystem::path> files_in(const std::filesystem::path &folder, std::string_view extension);

/// The worker that runs scripts, beside the program.
std::filesystem::path script_host_program();

} // namespace kartrekker::app
