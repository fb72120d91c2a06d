#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kartrekker::app {

/// An assessment script in the library, or one that could not be read.
struct LibraryEntry {
    std::string id; ///< file name without .lua while the script is broken
    std::filesystem::path file;
    model::Declaration declaration;
    std::string problem; ///< why it is broken; empty when it works
    bool is_own = false; ///< in the user's folder, not shipped
};

/// Keeps what scorings of one workspace learned, so that the next one costs what changed. Holds a copy of the
/// answers.
class ScoringMemory {
  public:
    ScoringMemory();
    ~ScoringMemory();

    /// Tells it of what was done to the workspace since the last scoring. What it is not told of it may not
    /// see.
    void note(const model::Changes &changes);

  private:
    friend class Scoring;
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Runs assessments in the script host. One worker process is kept warm between calls.
/// Safe to use from one thread at a time.
class Scoring {
  public:
    /// The templates and the worker that stand beside this program, and the user's own templates.
    Scoring();
    ~Scoring();

    /// Every assessment, in their order; broken ones too.
    std::vector<LibraryEntry> library(model::Language language);

    /// An assessment by its id in the library, or by the path of a script. `Failure` when there is none or it
    /// is broken.
    model::Declaration declaration(const std::string &id_or_path);

    /// Scores the workspace with the assessments (all of the library when empty). Between assessments `go_on`
    /// is asked whether to go on; a scorecard of those done so far comes back when it says no. With a memory
    /// or without, the scorecard is the same.
    model::Scorecard score(const model::Workspace &workspace, const std::vector<std::string> &assessments,
                           model::Language language, const std::function<bool()> &go_on = {},
                           ScoringMemory *memory = nullptr);

    /// Makes scripts that ran ready to run again, while nobody waits: the next scoring with this memory is
    /// quicker. Between scripts `go_on` is asked whether to go on.
    void prepare(ScoringMemory &memory, const std::function<bool()> &go_on = {});

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace kartrekker::app
