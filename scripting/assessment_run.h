#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "scripting/script_host.h"

namespace kartrekker::scripting {

/// What an assessment script declares. `Failure` with script name and line or place when it is none.
model::Declaration declare(ScriptHost &host, const Script &script);

/// Runs an assessment over the workspace and its answers, as of `today` (YYYY-MM-DD). Scores come with the
/// arithmetic in words in the language; findings come gravest first. Same inputs, same result.
model::AssessmentResult assess(ScriptHost &host, const Script &script, const model::Declaration &declaration,
                               const model::Workspace &workspace, const std::string &today,
                               model::Language language);

} // namespace kartrekker::scripting
