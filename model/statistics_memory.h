#pragma once

#include "model/changes.h"

#include <memory>

namespace kartrekker::model {

/// Keeps what was counted of the answers to one declared questionnaire between two calls of
/// `response_statistics`, so that the next one costs what changed. Holds a copy of the answers of a round. Is
/// for one workspace and one declaration, which both must outlive it.
class StatisticsMemory {
  public:
    StatisticsMemory();
    StatisticsMemory(StatisticsMemory &&) noexcept;
    StatisticsMemory &operator=(StatisticsMemory &&) noexcept;
    ~StatisticsMemory();

    /// Tells it of what was done to the workspace since its last use. What it is not told of it may not see.
    void note(const Changes &changes);

    class Implementation; ///< known to `response_statistics`
    Implementation &implementation() { return *implementation_; }

  private:
    std::unique_ptr<Implementation> implementation_;
};

} // namespace kartrekker::model
