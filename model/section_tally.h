#pragma once

#include "model/response_statistics.h"

#include <map>
#include <span>
#include <vector>

namespace kartrekker::model {

/// No answer, in a row of answers after reverse keying.
inline constexpr int no_answer = -1;

/// What the tally must know of one item: where it stands in a row of answers, and what each answer is worth.
struct TallyItem {
    TallyItem(const Item &item, std::size_t place_in_row);

    std::size_t place;
    int low;
    double weight;
    bool is_scale;                             ///< answers are their own values, evenly apart
    std::vector<std::optional<double>> values; ///< of the answers from `low` on; nothing: not applicable
    std::vector<std::optional<double>> scores; ///< the same from 0 to 100
};

/// Counts of equal values. Its figures do not depend on the order in which values came, to the last bit.
class ValueCounts {
  public:
    void add(double value) {
        ++counts_[value];
        ++count_;
    }
    std::int64_t count() const { return count_; }
    double sum() const;
    std::optional<double> mean() const;
    /// Sample variance (n−1), in two passes.
    std::optional<double> variance() const;

  private:
    std::map<double, std::int64_t> counts_;
    std::int64_t count_ = 0;
};

/// A respondent's score on some items: 0 to 100, the mean of the answered ones by weight. Nothing when fewer
/// than half of those that apply are answered.
std::optional<double> respondent_score(std::span<const TallyItem> items, std::span<const int> answers);

/// Gathers one section's answers respondent by respondent, and gives its statistics.
class SectionTally {
  public:
    SectionTally(std::vector<TallyItem> items, std::size_t group_count);

    /// One respondent's answers after reverse keying, in packed order.
    void add(std::span<const int> answers, std::size_t group);

    /// Without groups and views; figures need at least `minimum` respondents.
    SectionStatistics statistics(std::int64_t minimum) const;
    /// Of the item at this place in the section.
    ItemStatistics item_statistics(std::size_t item, std::int64_t minimum) const;

    /// Respondents' scores by group.
    const std::vector<ValueCounts> &groups() const { return groups_; }

  private:
    std::optional<double> alpha() const;
    std::optional<double> favourable(std::int64_t minimum) const;
    std::optional<double> agreement(std::int64_t minimum) const;
    std::optional<double> item_rest_correlation(std::size_t item) const;
    double covariance(std::size_t first, std::size_t second) const;
    void add_complete(std::span<const int> answers);

    std::vector<TallyItem> items_;
    std::vector<std::vector<std::int64_t>> steps_; ///< per item: its answers' values as whole numbers
    ValueCounts scores_;
    std::vector<ValueCounts> groups_;
    std::vector<std::vector<std::int64_t>> distributions_;
    std::int64_t complete_ = 0;          ///< respondents who answered every item, all with a value
    std::vector<std::int64_t> row_;      ///< the steps of one complete respondent
    std::vector<std::int64_t> sums_;     ///< of steps over complete respondents, per item
    std::vector<std::int64_t> products_; ///< of steps over complete respondents, item × item from itself on
};

} // namespace kartrekker::model
