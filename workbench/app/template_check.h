#pragma once

#include "model/language.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kartrekker::app {

/// One thing that is wrong in a template.
struct TemplateMistake {
    std::filesystem::path file;
    int line = 0; ///< from 1; 0 where no line is to blame
    std::string text;
};

/// Looks for every mistake in an assessment script, or in all scripts of a folder: its syntax, what it
/// declares, rules and ids, and what goes wrong when it runs against an engagement without records and
/// against one made up with records of every kind. By file, then by line. `Failure` when there is no script
/// at the path.
std::vector<TemplateMistake> check_templates(const std::filesystem::path &path, model::Language language);

} // namespace kartrekker::app
