#include "workbench/app/live_scoring.h"

#include "workbench/app/newest_request.h"
#include "workbench/app/scoring.h"

#include <optional>
#include <utility>
#include <vector>

namespace kartrekker::app {

/// What is asked of the thread.
struct ScoringRequest {
    model::Language language = model::Language::english;
    std::vector<model::Changes> changes; ///< that the memory was not told of yet

    void take(ScoringRequest newer) {
        language = newer.language;
        for (model::Changes &one : newer.changes)
            changes.push_back(std::move(one));
    }
};

class LiveScoring::Implementation {
  public:
    /// `is_told`: of every change; a file that others write is read anew each time.
    Implementation(model::Workspace reader, bool is_told, std::function<void(Outcome)> deliver)
        : reader_(std::move(reader)), is_told_(is_told),
          beside_([this](const ScoringRequest &request,
                         const std::function<bool()> &go_on) { return score(request, go_on); },
                  std::move(deliver), [this](const std::function<bool()> &go_on) { prepare(go_on); }) {}

    NewestRequest<ScoringRequest, Outcome> &beside() { return beside_; }

  private:
    Outcome score(const ScoringRequest &request, const std::function<bool()> &go_on) {
        try {
            if (!scoring_) scoring_.emplace();
            for (const model::Changes &one : request.changes)
                memory_.note(one);
            return {std::make_shared<const model::Scorecard>(
                        scoring_->score(reader_, {}, request.language, go_on, is_told_ ? &memory_ : nullptr)),
                    nullptr};
        } catch (const model::Failure &failure) {
            return {nullptr, std::make_shared<const model::Failure>(failure)};
        } catch (const std::exception &error) {
            return {nullptr,
                    std::make_shared<const model::Failure>(model::Failure(
                        "The scores could not be made ({0}). Nothing was changed.", {error.what()}))};
        }
    }

    void prepare(const std::function<bool()> &go_on) {
        try {
            if (scoring_) scoring_->prepare(memory_, go_on);
        } catch (const std::exception &) {
            return; // the next scoring meets the same, and tells it
        }
    }

    model::Workspace reader_;
    bool is_told_;
    std::optional<Scoring> scoring_; ///< made on the thread that scores
    ScoringMemory memory_;
    NewestRequest<ScoringRequest, Outcome> beside_; ///< last: its thread uses all of the above
};

LiveScoring::LiveScoring(const model::Workspace &workspace, std::function<void(Outcome)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), !workspace.is_read_only(),
                                                       std::move(deliver))) {}

LiveScoring::~LiveScoring() = default;

void LiveScoring::request(model::Language language, const model::Changes &changes) {
    implementation_->beside().ask({language, {changes}});
}

bool LiveScoring::is_busy() const {
    return implementation_->beside().is_busy();
}

} // namespace kartrekker::app
