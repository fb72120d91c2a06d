#pragma once

#include "model/changes.h"
#include "model/workspace.h"
#include "scripting/action_run.h"
#include "workbench/app/presenters/records.h"
#include "workbench/app/records.h"
#include "workbench/app/script_files.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// A change in words, before it is made.
struct PlannedChange {
    model::ChangeKind kind = model::ChangeKind::changed;
    RecordKey record;
    std::string text; ///< Goal “X”: owner “A” → “B”
};

/// What a run of an action came to. Nothing has been changed yet.
struct ActionRun {
    std::string title; ///< of the script, in the language of the run; label of the step when it is applied
    std::vector<scripting::ActionResult> results;
    std::vector<PlannedChange> changes; ///< as they come out, also what follows from them
    scripting::ScriptUse use;
    std::optional<model::Failure> failure; ///< what went wrong; then there are no changes
    int failed_line = 0;                   ///< of the script; 0 where none is to blame

    std::string script_name;
    std::vector<scripting::WantedChange> wanted;
    std::map<std::string, std::string> new_ids; ///< by what the script calls records that it adds
    std::string state;                          ///< of the engagement that it ran on
    model::Language language = model::Language::english;
};

/// Runs action scripts in a worker of its own. For one thread at a time, but for `stop`.
class ActionScripts {
  public:
    /// The templates and the worker that stand beside this program, and the user's own templates.
    ActionScripts();
    ~ActionScripts();

    /// The shipped ones (scripts/*.lua) first, each by their file name; broken ones too: those that cannot be
    /// declared, or have the id of an earlier one.
    std::vector<ScriptFile> library();

    /// By id in the library, or by the path of a script. `Failure` when there is none or it is broken.
    scripting::Script find(const std::string &id_or_path);

    /// Runs a script on the engagement as it is and tries its changes out on a copy. `Failure` when the
    /// engagement cannot be read; what is wrong in the script stands in the outcome.
    ActionRun run(const model::Workspace &workspace, const scripting::Script &script,
                  model::Language language);

    /// Ends the run under way, which then fails. For any thread.
    void stop();
    /// Ends the run under way, and every later one. For any thread.
    void end();

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Makes the changes as one step of the history. `Failure` when the engagement has been changed since the
/// script ran, or a change cannot be made; then nothing is.
void apply_action(model::Workspace &workspace, const ActionRun &run);

/// For people: what it printed and told, then the changes. JSON: `title`, `results`, `changes` (`kind`,
/// `type`, `id`, `text`), `applied`, `milliseconds` and `memory` in bytes.
std::string action_report(const ActionRun &run, bool is_applied, TableFormat format,
                          model::Language language);

/// The number of changes, or that there are none, and what became of them.
std::string action_summary(const ActionRun &run, bool is_applied, model::Language language);

/// "0.02 s, 1.4 MB"
std::string use_words(const scripting::ScriptUse &use, model::Language language);

} // namespace kartrekker::app
