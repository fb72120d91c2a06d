#include "workbench/app/live_scoring.h"

#include "workbench/app/scoring.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace kartrekker::app {

class LiveScoring::Implementation {
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

    void request(model::Language language, const model::Changes &changes) {
        {
            const std::lock_guard guard(mutex_);
            wanted_ = language;
            untold_.push_back(changes);
        }
        wake_.notify_all();
    }

    bool is_busy() {
        const std::lock_guard guard(mutex_);
        return wanted_.has_value() || is_scoring_;
    }

  private:
    void run() {
        Scoring scoring;
        for (;;) {
            model::Language language;
            std::vector<model::Changes> changes;
            {
                std::unique_lock lock(mutex_);
                is_scoring_ = false;
                wake_.wait(lock, [&] { return wanted_ || is_ending_; });
                if (is_ending_) return;
                language = *wanted_;
                wanted_.reset();
                is_scoring_ = true;
                changes = std::exchange(untold_, {});
            }
            for (const model::Changes &one : changes)
                memory_.note(one);
            Outcome outcome = score(scoring, language);
            const std::lock_guard guard(mutex_);
            if (is_ending_) return;
            if (!wanted_) deliver_(std::move(outcome));
        }
    }

    Outcome score(Scoring &scoring, model::Language language) {
        const auto go_on = [&] {
            const std::lock_guard guard(mutex_);
            return !is_ending_;
        };
        try {
            return {std::make_shared<const model::Scorecard>(
                        scoring.score(reader_, {}, language, go_on, &memory_)),
                    nullptr};
        } catch (const model::Failure &failure) {
            return {nullptr, std::make_shared<const model::Failure>(failure)};
        } catch (const std::exception &error) {
            return {nullptr,
                    std::make_shared<const model::Failure>(model::Failure(
                        "The scores could not be made ({0}). Nothing was changed.", {error.what()}))};
        }
    }

    model::Workspace reader_;
    ScoringMemory memory_; ///< of the thread
    std::function<void(Outcome)> deliver_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<model::Language> wanted_;
    std::vector<model::Changes> untold_; ///< to the memory
    bool is_scoring_ = false;
    bool is_ending_ = false;
    std::thread thread_; ///< last: it uses all of the above
};

LiveScoring::LiveScoring(const model::Workspace &workspace, std::function<void(Outcome)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), std::move(deliver))) {}

LiveScoring::~LiveScoring() = default;

void LiveScoring::request(model::Language language, const model::Changes &changes) {
    implementation_->request(language, changes);
}

bool LiveScoring::is_busy() const {
    return implementation_->is_busy();
}

} // namespace kartrekker::app
