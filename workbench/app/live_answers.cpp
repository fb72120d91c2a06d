#include "workbench/app/live_answers.h"

#include "workbench/app/newest_request.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kartrekker::app {

/// What is asked of the thread.
struct AnswersRequest {
    AnswersChoice choice;
    bool has_changed = false; ///< the file, since the last run began

    void take(AnswersRequest newer) {
        choice = std::move(newer.choice);
        has_changed = has_changed || newer.has_changed;
    }
};

class LiveAnswers::Implementation {
  public:
    Implementation(model::Workspace reader, std::function<void(Outcome)> deliver)
        : reader_(std::move(reader)),
          beside_([this](const AnswersRequest &request,
                         const std::function<bool()> &go_on) { return work_out(request, go_on); },
                  std::move(deliver)) {}

    NewestRequest<AnswersRequest, Outcome> &beside() { return beside_; }

  private:
    Outcome work_out(const AnswersRequest &request, const std::function<bool()> &go_on) {
        try {
            if (!scoring_) scoring_.emplace();
            if (request.has_changed) known_.reset();
            if (!known_) known_ = answers_of(reader_);
            if (!go_on()) return {}; // nobody waits for it any more
            AnswersFigures figures = *known_;
            compare_answers(reader_, *scoring_, request.choice, figures);
            return {std::make_shared<const AnswersFigures>(std::move(figures)), nullptr};
        } catch (const model::Failure &failure) {
            return {nullptr, std::make_shared<const model::Failure>(failure)};
        } catch (const std::exception &error) {
            return {nullptr, std::make_shared<const model::Failure>(model::Failure(
                                 "What people answered could not be worked out ({0}). Nothing was changed.",
                                 {error.what()}))};
        }
    }

    model::Workspace reader_;
    std::optional<Scoring> scoring_; ///< made on the thread
    std::optional<AnswersFigures> known_;
    NewestRequest<AnswersRequest, Outcome> beside_; ///< last: its thread uses all of the above
};

LiveAnswers::LiveAnswers(const model::Workspace &workspace, std::function<void(Outcome)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), std::move(deliver))) {}

LiveAnswers::~LiveAnswers() = default;

void LiveAnswers::request(const AnswersChoice &choice, bool has_changed) {
    implementation_->beside().ask({choice, has_changed});
}

bool LiveAnswers::is_busy() const {
    return implementation_->beside().is_busy();
}

bool changes_answers(const model::Changes &changes) {
    constexpr const char *types[] = {"round", "response",   "respondent_group",
                                     "unit",  "instrument", "organisation"};
    return std::any_of(std::begin(types), std::end(types),
                       [&](const char *type) { return changes.touches(type); });
}

} // namespace kartrekker::app
