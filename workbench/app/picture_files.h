#pragma once

#include "export/atomic_file.h"
#include "model/workspace.h"

namespace kartrekker::app {

/// What stands at the foot of a picture that leaves the program: whose engagement, and as of which day.
std::string picture_foot(const model::Workspace &workspace, model::Language language);

/// A name to propose for the file of a picture: engagement and title, without what file systems forbid; at
/// most a hundred bytes before the ending ("png").
std::string picture_file_name(const std::string &engagement, const std::string &title,
                              const std::string &ending);

using exports::replace_file;

} // namespace kartrekker::app
