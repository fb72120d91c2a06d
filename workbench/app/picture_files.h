#pragma once

#include "model/workspace.h"

#include <filesystem>
#include <functional>
#include <string>

namespace kartrekker::app {

/// What stands at the foot of a picture that leaves the program: whose engagement, and as of which day.
std::string picture_foot(const model::Workspace &workspace, model::Language language);

/// A name to propose for the file of a picture: engagement and title, without what file systems forbid; at
/// most a hundred bytes before the ending ("png").
std::string picture_file_name(const std::string &engagement, const std::string &title,
                              const std::string &ending);

/// Replaces a file whole or not at all: `write` fills a file beside it, which then takes its name. `Failure`
/// where the folder cannot be written.
void replace_file(const std::filesystem::path &file,
                  const std::function<void(const std::filesystem::path &)> &write);

/// The same with a text.
void replace_file(const std::filesystem::path &file, const std::string &text);

} // namespace kartrekker::app
