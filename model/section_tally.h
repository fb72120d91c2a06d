#pragma once

#include "model/answer_block.h"
#include "model/response_statistics.h"

#include <array>
#include <vector>

namespace kartrekker::model {

/// What the tally must know of one item: its row in a block of answers, and what each code is worth.
struct TallyItem {
    TallyItem(const Item &item, std::size_t row_in_block);

    std::size_t row;
    double weight;
    bool is_scale;                             ///< answers are their own values, evenly apart
    std::vector<std::optional<double>> values; ///< by code; nothing: not applicable
    std::vector<std::optional<double>> scores; ///< the same from 0 to 100
};

/// Counts of equal values. Its figures do not depend on the order in which values came, to the last bit.
class ValueCounts {
  public:
    void add(double value) { add(value, 1); }
    void add(const ValueCounts &other);
    std::int64_t count() const { return count_; }
    double sum() const;
    std::optional<double> mean() const;
    /// Sample variance (n−1), in two passes.
    std::optional<double> variance() const;

  private:
    struct Slot {
        double value = 0;
        std::int64_t times = 0; ///< 0: free
    };
    void add(double value, std::int64_t times);
    void grow();
    std::vector<Slot> sorted() const;

    std::vector<Slot> slots_; ///< a power of two, less than half of them taken
    std::size_t taken_ = 0;
    std::int64_t count_ = 0;
};

/// Gathers one section's answers block by block, and gives its statistics.
class SectionTally {
  public:
    SectionTally(std::vector<TallyItem> items, std::size_t group_count);

    void add(const AnswerBlock &block);

    /// People who gave the item at this place an answer that has a value.
    std::int64_t answer_count(std::size_t item) const;
    /// How many items each person of the block that was added last gave an answer that has a value.
    const std::array<std::uint16_t, AnswerBlock::most_people> &answered() const { return answered_; }
    std::size_t size() const { return items_.size(); }
    /// People who gave some of the items an answer that has a value, but not all.
    std::int64_t partial_count() const;
    /// Those of each group.
    const std::vector<std::int64_t> &partial_counts() const { return partial_; }

    /// Without groups and views; figures need at least `minimum` respondents.
    SectionStatistics statistics(std::int64_t minimum) const;
    /// Of the item at this place in the section.
    ItemStatistics item_statistics(std::size_t item, std::int64_t minimum) const;

    /// Respondents' scores by group.
    const std::vector<ValueCounts> &groups() const { return groups_; }

  private:
    using Flags = std::array<std::uint8_t, AnswerBlock::most_people>; ///< 0 or 1 for each person
    using Codes = std::array<std::int64_t, AnswerBlock::no_code + 1>; ///< how often each code occurs
    using Worth = std::array<double, AnswerBlock::no_code + 1>;
    struct Prepared {
        Worth scores{};  ///< weighted; 0 where there is none
        Worth weights{}; ///< 0 where there is no score
        std::array<std::uint8_t, AnswerBlock::no_code + 1> is_valued{}, applies{};
        std::array<std::int64_t, AnswerBlock::no_code + 1>
            steps{}; ///< values as whole numbers from the least
    };

    ValueCounts all_scores() const;
    std::optional<double> alpha() const;
    std::optional<double> favourable(std::int64_t minimum) const;
    std::optional<double> agreement(std::int64_t minimum) const;
    std::optional<double> item_rest_correlation(std::size_t item) const;
    double covariance(std::size_t first, std::size_t second) const;
    void add_scores(const AnswerBlock &block, const Flags &is_scored);
    void add_complete(const AnswerBlock &block, const Flags &is_complete);
    template <typename Step, typename Sum>
    void add_products(const AnswerBlock &block, const std::vector<std::uint16_t> &people);

    std::vector<TallyItem> items_;
    std::vector<Prepared> prepared_;
    std::int64_t most_steps_ = 0;
    std::vector<ValueCounts> groups_;
    std::vector<Codes> codes_;
    std::array<std::uint16_t, AnswerBlock::most_people> answered_{};
    std::vector<std::int64_t> partial_;  ///< by group
    std::int64_t complete_ = 0;          ///< respondents who answered every item, all with a value
    std::vector<std::int64_t> sums_;     ///< of steps over complete respondents, per item
    std::vector<std::int64_t> products_; ///< of steps over complete respondents, item × item from itself on
};

} // namespace kartrekker::model
