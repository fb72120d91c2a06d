#pragma once

#include "model/workspace.h"
#include "workbench/app/scoring.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// What an import or export could not carry over, one sentence each.
using Notices = std::vector<std::string>;

/// Reports how far long work is (0 to 1) and is told whether to go on.
using Progress = std::function<bool(double done)>;

/// The language that the engagement is written in.
model::Language engagement_language(const model::Workspace &workspace);

/// Reads engagement XML into a workspace that has nothing but its organisation yet, as one step.
void import_engagement(model::Workspace &workspace, const std::filesystem::path &file);

/// The same into a file that does not exist yet, or is empty; a failure leaves no new file behind.
void import_engagement_file(const std::filesystem::path &workspace_file, const std::filesystem::path &file);

/// Writes the file that its ending asks for: .xlsx a scorecard workbook, .xml the engagement. Written beside
/// it first, then renamed: an existing file is replaced whole or not at all.
Notices export_document(const model::Workspace &workspace, Scoring &scoring,
                        const std::filesystem::path &file, model::Language language,
                        const Progress &progress = {});

} // namespace kartrekker::app
