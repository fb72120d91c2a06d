#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace kartrekker::model {

/// Counts of equal values. Its figures do not depend on the order in which values came and went, to the last
/// bit.
class ValueCounts {
  public:
    /// Adds the value so many times; a negative number takes it away again, never more often than it came.
    void add(double value, std::int64_t times = 1);
    void add(const ValueCounts &other);
    std::int64_t count() const { return count_; }
    double sum() const;
    std::optional<double> mean() const;
    /// Sample variance (n−1), in two passes.
    std::optional<double> variance() const;

  private:
    struct Slot {
        double value = std::numeric_limits<double>::quiet_NaN(); ///< not a number: free
        std::int64_t times = 0;
    };
    void grow();
    std::vector<Slot> sorted() const;

    std::vector<Slot> slots_; ///< a power of two, less than half of them taken
    std::size_t taken_ = 0;
    std::int64_t count_ = 0;
};

} // namespace kartrekker::model
