#pragma once

#include "workbench/app/answers.h"

#include <functional>
#include <memory>

namespace kartrekker::app {

/// Works out what people answered beside the window, on a thread of its own, the newest request only.
class LiveAnswers {
  public:
    /// Exactly one of the two is set.
    struct Outcome {
        std::shared_ptr<const AnswersFigures> figures;
        std::shared_ptr<const model::Failure> failure;
    };

    /// `deliver` is called on that thread; the window passes it on to its own.
    LiveAnswers(const model::Workspace &workspace, std::function<void(Outcome)> deliver);
    /// Waits for the run under way to end; delivers nothing any more.
    ~LiveAnswers();

    /// A request that has not begun yet is replaced, one under way is let finish. `has_changed`: the file may
    /// hold other rounds, groups or answers than at the last request.
    void request(const AnswersChoice &choice, bool has_changed);
    /// Whether an outcome is still to come.
    bool is_busy() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Whether a change of these records can change what people answered.
bool changes_answers(const model::Changes &changes);

} // namespace kartrekker::app
