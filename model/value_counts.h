#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace kartrekker::model {

/// What is known of some people's values.
struct Spread {
    std::int64_t count = 0;
    std::optional<double> mean;
    std::optional<double> variance; ///< of a sample (n−1)
};

/// The spread of values that occur so many times. Begins anew for its second pass over them: `each` calls
/// what it is given with every value and its times, each time in the same order.
template <typename Each>
Spread spread_of_values(const Each &each) {
    Spread spread;
    double sum = 0, squares = 0;
    each([&](double value, std::int64_t times) {
        spread.count += times;
        sum += value * static_cast<double>(times);
    });
    if (spread.count == 0) return spread;
    spread.mean = sum / static_cast<double>(spread.count);
    each([&](double value, std::int64_t times) {
        squares += (value - *spread.mean) * (value - *spread.mean) * static_cast<double>(times);
    });
    if (spread.count > 1) spread.variance = squares / static_cast<double>(spread.count - 1);
    return spread;
}

/// Counts of equal values. Its figures do not depend on the order in which values came and went, to the last
/// bit.
class ValueCounts {
  public:
    /// Adds the value so many times; a negative number takes it away again, never more often than it came.
    void add(double value, std::int64_t times = 1);
    void add(const ValueCounts &other);
    Spread spread() const;

  private:
    struct Slot {
        double value = std::numeric_limits<double>::quiet_NaN(); ///< not a number: free
        std::int64_t times = 0;
    };
    void grow();

    std::vector<Slot> slots_; ///< a power of two, less than half of them taken
    std::size_t taken_ = 0;
};

} // namespace kartrekker::model
