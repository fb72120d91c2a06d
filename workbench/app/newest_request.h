#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace kartrekker::app {

/// Works on a thread of its own, at the newest request only: what is asked for while a request has not begun
/// yet becomes one with it (`Request::take(Request newer)`), one under way is let finish, and its outcome is
/// not delivered when a newer one waits.
template <class Request, class Outcome>
class NewestRequest {
  public:
    /// Asked by the work now and then.
    using GoOn = std::function<bool()>;

    /// All are called on the thread; `deliver` passes an outcome on to the window's. `afterwards` may make
    /// ready for the next request, while it is told to go on: none waits.
    NewestRequest(std::function<Outcome(const Request &, const GoOn &)> work,
                  std::function<void(Outcome)> deliver, std::function<void(const GoOn &)> afterwards = {})
        : work_(std::move(work)), deliver_(std::move(deliver)), afterwards_(std::move(afterwards)),
          thread_([this] { run(); }) {}

    /// Waits for the work under way to stop; delivers nothing any more.
    ~NewestRequest() {
        {
            const std::lock_guard guard(mutex_);
            is_ending_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }
    NewestRequest(const NewestRequest &) = delete;
    NewestRequest &operator=(const NewestRequest &) = delete;

    void ask(Request request) {
        {
            const std::lock_guard guard(mutex_);
            if (wanted_)
                wanted_->take(std::move(request));
            else
                wanted_ = std::move(request);
        }
        wake_.notify_all();
    }

    bool is_busy() {
        const std::lock_guard guard(mutex_);
        return wanted_.has_value() || is_working_;
    }

  private:
    void run() {
        const GoOn go_on = [this] {
            const std::lock_guard guard(mutex_);
            return !is_ending_;
        };
        const GoOn is_idle = [this] {
            const std::lock_guard guard(mutex_);
            return !is_ending_ && !wanted_;
        };
        std::unique_lock lock(mutex_);
        for (;;) {
            is_working_ = false;
            wake_.wait(lock, [&] { return wanted_ || is_ending_; });
            if (is_ending_) return;
            const Request request = *std::exchange(wanted_, std::nullopt);
            is_working_ = true;
            lock.unlock();
            Outcome outcome = work_(request, go_on);
            lock.lock();
            if (is_ending_) return;
            if (wanted_) continue;
            deliver_(std::move(outcome));
            is_working_ = false;
            if (!afterwards_) continue;
            lock.unlock();
            afterwards_(is_idle);
            lock.lock();
        }
    }

    std::function<Outcome(const Request &, const GoOn &)> work_;
    std::function<void(Outcome)> deliver_;
    std::function<void(const GoOn &)> afterwards_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<Request> wanted_;
    bool is_working_ = false;
    bool is_ending_ = false;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace kartrekker::app
