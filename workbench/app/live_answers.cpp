#include "workbench/app/live_answers.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace kartrekker::app {

class LiveAnswers::Implementation {
  public:
    Implementation(model::Workspace reader, std::function<void(Outcome)> deliver)
        : reader_(std::move(reader)), deliver_(std::move(deliver)), thread_([this] { run(); }) {}

    ~Implementation() {
        {
            const std::lock_guard guard(mutex_);
            is_ending_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }

    void request(const AnswersChoice &choice, bool has_changed) {
        {
            const std::lock_guard guard(mutex_);
            wanted_ = choice;
            has_changed_ = has_changed_ || has_changed;
        }
        wake_.notify_all();
    }

  private:
    void run() {
        Scoring scoring;
        std::optional<AnswersFigures> known;
        for (;;) {
            AnswersChoice choice;
            {
                std::unique_lock lock(mutex_);
                wake_.wait(lock, [&] { return wanted_ || is_ending_; });
                if (is_ending_) return;
                choice = *std::exchange(wanted_, std::nullopt);
                if (std::exchange(has_changed_, false)) known.reset();
            }
            Outcome outcome = work_out(scoring, choice, known);
            const std::lock_guard guard(mutex_);
            if (is_ending_) return;
            if (!wanted_) deliver_(std::move(outcome));
        }
    }

    Outcome work_out(Scoring &scoring, const AnswersChoice &choice, std::optional<AnswersFigures> &known) {
        try {
            if (!known) known = answers_of(reader_);
            AnswersFigures figures = *known;
            compare_answers(reader_, scoring, choice, figures);
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
    std::function<void(Outcome)> deliver_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<AnswersChoice> wanted_;
    bool has_changed_ = false; ///< since the last run began
    bool is_ending_ = false;
    std::thread thread_; ///< last: it uses all of the above
};

LiveAnswers::LiveAnswers(const model::Workspace &workspace, std::function<void(Outcome)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), std::move(deliver))) {}

LiveAnswers::~LiveAnswers() = default;

void LiveAnswers::request(const AnswersChoice &choice, bool has_changed) {
    implementation_->request(choice, has_changed);
}

bool changes_answers(const model::Changes &changes) {
    constexpr const char *types[] = {"round", "response",   "respondent_group",
                                     "unit",  "instrument", "organisation"};
    return std::any_of(std::begin(types), std::end(types),
                       [&](const char *type) { return changes.touches(type); });
}

} // namespace kartrekker::app
