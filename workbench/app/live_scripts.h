#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "workbench/app/action_scripts.h"
#include "workbench/app/script_files.h"

#include <functional>
#include <memory>

namespace kartrekker::app {

/// A script as it stands in an editor. `name` (its file name) stands in messages.
struct ScriptDraft {
    std::string name, text;
};

/// One thing that is wrong in a draft.
struct DraftMistake {
    int line = 0; ///< from 1; 0 where no line is to blame
    std::string text;
};

/// What was seen of a draft: its mistakes, and of an assessment without any its questionnaire and what it
/// finds in the engagement.
struct DraftLook {
    ScriptDraft draft;
    std::vector<DraftMistake> mistakes;
    std::string title; ///< empty while it cannot be declared
    std::optional<model::Declaration> declaration;
    std::optional<model::AssessmentResult> result;
};

/// Looks at a draft beside the window, at the newest one only. `deliver` is called on the thread.
class LiveDraft {
  public:
    LiveDraft(const model::Workspace &workspace, std::function<void(DraftLook)> deliver);
    /// Waits for the look under way to stop.
    ~LiveDraft();
    void request(ScriptDraft draft, model::Language language);
    bool is_busy() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// All scripts, or why they cannot be listed.
struct ScriptShelf {
    std::vector<ScriptFile> scripts;
    std::optional<model::Failure> failure;
};

/// Lists all scripts beside the window. `deliver` is called on the thread.
class LiveShelf {
  public:
    explicit LiveShelf(std::function<void(ScriptShelf)> deliver);
    ~LiveShelf();
    void request();

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Runs drafts of actions beside the window. Nothing is changed by it.
class LiveAction {
  public:
    LiveAction(const model::Workspace &workspace, std::function<void(ActionRun)> deliver);
    /// Stops what is under way.
    ~LiveAction();
    void request(ScriptDraft draft, model::Language language);
    /// Ends the run under way, which then fails.
    void stop();
    bool is_busy() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace kartrekker::app
