#pragma once

#include "workbench/app/action_scripts.h"

namespace kartrekker::app {

/// Makes the changes that a script asked for within an edit of `workspace`. `ScriptFailure` names the line
/// that asked for one which cannot be made.
void carry_out(model::Edit &edit, const model::Workspace &workspace, const ActionRun &run);

/// Tries the changes of a run on a copy of the workspace, and tells them in the words of its language.
void plan_changes(const model::Workspace &workspace, ActionRun &run);

} // namespace kartrekker::app
