#pragma once

#include "model/entities/guideline_version.h"
#include "model/workspace.h"
#include "workbench/app/records.h"
#include "workbench/app/word_diff.h"

#include <string>
#include <vector>

namespace kartrekker::app {

/// A guideline of the library (templates/guidelines), the shipped ones and the user's own.
struct LibraryGuideline {
    model::Record guideline;
    std::vector<model::Record> versions;
    std::string name;
};

/// In their order. An own guideline with the id of an earlier one is not listed.
std::vector<LibraryGuideline> guideline_library(model::Language language);

/// Adds guidelines of the library with their versions as one step, "all" for every one; those that the
/// workspace holds already are left as they are. Returns the ids that were added. `Failure` for an id that is
/// not there.
std::vector<std::string> add_guidelines(model::Workspace &workspace, const std::vector<std::string> &ids,
                                        model::Language language);

/// The library as a list, with what the workspace holds of it.
std::string guideline_library_list(const model::Workspace &workspace, TableFormat format,
                                   model::Language language);

/// The versions of a guideline in their order; `Failure` when there is no such guideline.
std::vector<model::GuidelineVersion> guideline_versions(const model::Workspace &workspace,
                                                        const std::string &guideline);

/// What became of the text between two versions, meant by id or by label; the last two when both are empty.
std::vector<DiffRun> guideline_diff(const model::Workspace &workspace, const std::string &guideline,
                                    const std::string &before, const std::string &after);

} // namespace kartrekker::app
