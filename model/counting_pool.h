#pragma once

#include "model/answer_counts.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kartrekker::model {

/// Counts responses one after the other; many of them on all processors at once.
class CountingPool {
  public:
    CountingPool(std::shared_ptr<const CountingPlan> plan, std::size_t group_count);
    ~CountingPool();
    CountingPool(const CountingPool &) = delete;
    CountingPool &operator=(const CountingPool &) = delete;

    /// Takes a copy of the packed answers of people of one group.
    void add(std::string_view packed, std::size_t people, std::size_t group);
    /// All that was added. To be called once.
    AnswerCounts total();

  private:
    struct Entry {
        std::size_t size, people, group;
    };
    /// Responses one behind the other.
    struct Batch {
        std::string packed;
        std::vector<Entry> entries;
    };

    static void count(const Batch &batch, AnswerCounts &counts);
    void hand_over();
    void work(AnswerCounts &counts);
    void end();

    std::vector<AnswerCounts> counts_; ///< this thread's first, then each helper's
    std::vector<std::thread> helpers_; ///< started when there is enough to do
    Batch batch_;
    std::mutex mutex_; ///< of all below
    std::condition_variable wake_;
    std::deque<Batch> waiting_;
    std::vector<Batch> spare_; ///< done with; their memory is used again
    std::exception_ptr failure_;
    bool is_ending_ = false;
};

} // namespace kartrekker::model
