#include "model/counting_pool.h"

#include <algorithm>

namespace kartrekker::model {

namespace {

constexpr std::size_t batch_size = 256 * 1024; ///< answers that are worth another thread's while

} // namespace

CountingPool::CountingPool(std::shared_ptr<const CountingPlan> plan, std::size_t group_count)
    : counts_(std::clamp(std::thread::hardware_concurrency(), 1u, 8u),
              AnswerCounts(std::move(plan), group_count)) {}

CountingPool::~CountingPool() {
    end();
}

void CountingPool::add(std::string_view packed, std::size_t people, std::size_t group) {
    batch_.packed += packed;
    batch_.entries.push_back({packed.size(), people, group});
    if (batch_.packed.size() >= batch_size) hand_over();
}

void CountingPool::count(const Batch &batch, AnswerCounts &counts) {
    std::string_view rest = batch.packed;
    for (const Entry &entry : batch.entries) {
        counts.add(rest.substr(0, entry.size), entry.people, entry.group);
        rest.remove_prefix(entry.size);
    }
}

// When the helpers have enough, this thread counts the batch itself.
void CountingPool::hand_over() {
    for (std::size_t i = helpers_.size() + 1; i < counts_.size(); ++i)
        helpers_.emplace_back([this, i] { work(counts_[i]); });
    {
        const std::lock_guard guard(mutex_);
        if (waiting_.size() < 2 * helpers_.size()) {
            waiting_.push_back(std::move(batch_));
            batch_ = {};
            if (!spare_.empty()) {
                batch_ = std::move(spare_.back());
                spare_.pop_back();
            }
        }
    }
    wake_.notify_one();
    if (!batch_.entries.empty()) count(batch_, counts_.front());
    batch_.packed.clear();
    batch_.entries.clear();
}

void CountingPool::work(AnswerCounts &counts) try {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [&] { return is_ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        Batch batch = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        count(batch, counts);
        batch.entries.clear();
        batch.packed.clear();
        lock.lock();
        spare_.push_back(std::move(batch));
    }
} catch (...) {
    const std::lock_guard guard(mutex_);
    failure_ = std::current_exception();
}

void CountingPool::end() {
    {
        const std::lock_guard guard(mutex_);
        is_ending_ = true;
    }
    wake_.notify_all();
    for (std::thread &helper : helpers_)
        helper.join();
    helpers_.clear();
}

AnswerCounts CountingPool::total() {
    count(batch_, counts_.front());
    end();
    if (failure_) std::rethrow_exception(failure_);
    for (std::size_t i = 1; i < counts_.size(); ++i)
        counts_.front().add(counts_[i]);
    return std::move(counts_.front());
}

} // namespace kartrekker::model
