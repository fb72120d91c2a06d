#pragma once

#include "model/response_statistics.h"
#include "model/score_tally.h"

#include <array>
#include <vector>

namespace kartrekker::model {

/// Gathers one section's answers block by block, and gives its statistics.
class SectionTally {
  public:
    SectionTally(std::vector<TallyItem> items, std::size_t group_count);

    /// Adds the block's people so many times: 1, or −1 to take away those that were added before.
    void add(const AnswerBlock &block, int times = 1);
    /// Adds all that another tally of the same items and groups holds.
    void add(const SectionTally &other);

    const ScoreTally &scores() const { return scores_; }

    /// People who gave the item at this place an answer that has a value.
    std::int64_t answer_count(std::size_t item) const;
    /// Without groups and views; figures need at least `minimum` respondents.
    SectionStatistics statistics(std::int64_t minimum) const;
    /// Of the item at this place in the section.
    ItemStatistics item_statistics(std::size_t item, std::int64_t minimum) const;

  private:
    using Flags = ScoreTally::OfPeople<std::uint8_t>;                 ///< 0 or 1
    using Codes = std::array<std::int64_t, AnswerBlock::no_code + 1>; ///< by code

    static void count_codes(const std::uint8_t *codes, std::size_t people, int times, std::size_t code_count,
                            Codes &counts);
    template <typename Step, typename Sum>
    void add_products(const AnswerBlock &block, const Flags &is_complete, int times);
    std::optional<double> alpha() const;
    std::optional<double> favourable(std::int64_t minimum) const;
    std::optional<double> agreement(std::int64_t minimum) const;
    std::optional<double> item_rest_correlation(std::size_t item) const;
    double covariance(std::size_t first, std::size_t second) const;

    std::vector<TallyItem> items_;
    ScoreTally scores_;
    std::vector<Codes> codes_; ///< by item: how often each occurs
    std::vector<Codes> steps_; ///< by item: values as whole numbers from the least
    std::int64_t most_steps_ = 0;
    bool has_codes_as_steps_ = false;    ///< only scales: a code is the distance from the lowest answer
    std::int64_t complete_ = 0;          ///< respondents who answered every item, all with a value
    std::vector<std::int64_t> sums_;     ///< of steps over complete respondents, per item
    std::vector<std::int64_t> products_; ///< of steps over complete respondents, item × item from itself on
};

} // namespace kartrekker::model
