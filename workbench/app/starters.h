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

/// Engagements to look at, with what people answered: samples/ID/engagement.LANGUAGE.xml as a starter's, and
/// ASSESSMENT.csv for each questionnaire.
std::vector<Starter> samples(model::Language language);

std::string starter_list(const std::vector<Starter> &starters, TableFormat format);

/// Reads a starter into a workspace that has nothing but its organisation yet, as one step. `Failure` when
/// there is no such starter or it is wrong.
void begin_with_starter(model::Workspace &workspace, const std::string &starter, const std::string &name,
                        model::Language language);

/// Makes a new engagement from a starter, named `name` unless that is empty. `Failure` when there is no such
/// starter or it is wrong; then no file is left behind.
void new_from_starter(const std::filesystem::path &workspace_file, const std::string &starter,
                      const std::string &name, model::Language language);

/// Where the user's copy of a sample is kept: in the folder, by its name and the word for a sample.
std::filesystem::path file_of_sample(const Starter &sample, const std::filesystem::path &folder,
                                     model::Language language);

/// Makes a new engagement from a sample, with its answers. `Failure` as above.
void new_from_sample(const std::filesystem::path &workspace_file, const std::string &sample,
                     model::Language language);

} // namespace kartrekker::app
