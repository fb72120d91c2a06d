#pragma once

#include "model/language.h"
#include "workbench/app/records.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kartrekker::app {

/// An engagement to begin with: templates/starters/ID/engagement.LANGUAGE.xml, of the program or the user's
/// own.
struct Starter {
    std::string id; ///< name of its folder
    std::string name;
    std::string sector;
    std::string description;
    std::filesystem::path file;
    std::string problem; ///< why it cannot be used; empty when it can
};

/// Those that exist in the language, the shipped ones first, each by its id.
std::vector<Starter> starters(model::Language language);

/// Those of them that nothing is wrong with.
std::vector<Starter> usable_starters(model::Language language);

std::string starter_list(TableFormat format, model::Language language);

/// Makes a new engagement from a starter, named `name` unless that is empty. `Failure` when there is no such
/// starter or it is wrong; then no file is left behind.
void new_from_starter(const std::filesystem::path &workspace_file, const std::string &starter,
                      const std::string &name, model::Language language);

} // namespace kartrekker::app
