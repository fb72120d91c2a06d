#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"

#include <functional>
#include <memory>

namespace kartrekker::app {

/// Keeps a scorecard fresh beside the window: scores on a thread of its own, the newest request only.
class LiveScoring {
  public:
    /// Exactly one of the two is set.
    struct Outcome {
        std::shared_ptr<const model::Scorecard> scorecard;
        std::shared_ptr<const model::Failure> failure;
    };

    /// `deliver` is called on the scoring thread; the window passes it on to its own.
    LiveScoring(const model::Workspace &workspace, std::function<void(Outcome)> deliver);
    /// Waits for the run under way to stop; delivers nothing any more.
    ~LiveScoring();

    /// Asks for a new scorecard; a request that has not begun yet is replaced, one under way is let finish.
    /// `changes`: what was done to the workspace since the last request; what stays untold is not seen.
    void request(model::Language language, const model::Changes &changes = {});
    bool is_busy() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace kartrekker::app
