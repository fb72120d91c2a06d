#pragma once

#include "model/answer_block.h"
#include "model/value_counts.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace kartrekker::model {

/// What a tally must know of one item: its row in a block of answers, and what each code is worth.
struct TallyItem {
    TallyItem(const Item &item, std::size_t row_in_block);

    std::size_t row;
    double weight;
    bool is_scale;                             ///< answers are their own values, evenly apart
    std::vector<std::optional<double>> values; ///< by code; nothing: not applicable
    std::vector<std::optional<double>> scores; ///< the same from 0 to 100
};

/// Gathers people's scores in some items, block by block and group by group (see `SectionStatistics`).
class ScoreTally {
  public:
    template <typename T>
    using OfPeople = std::array<T, AnswerBlock::most_people>;

    ScoreTally(const std::vector<TallyItem> &items, std::size_t group_count);

    /// Adds the block's people so many times: 1, or −1 to take away those that were added before.
    void add(const AnswerBlock &block, int times);
    /// Adds all that another tally of the same items and groups holds.
    void add(const ScoreTally &other);

    std::size_t size() const { return items_.size(); }
    /// How many items each person of the block that was added last gave an answer that has a value.
    const OfPeople<std::uint16_t> &answered() const { return answered_; }
    /// People who gave some of the items an answer that has a value, but not all.
    std::int64_t partial_count() const;
    /// Those of each group.
    const std::vector<std::int64_t> &partial_counts() const { return partial_; }
    /// Respondents' scores in the groups of which `is_meant` says so by their place.
    Spread scores(const std::function<bool(std::size_t)> &is_meant) const;
    /// Respondents' scores in one group; worked out again only after people of it were added. Not from two
    /// threads at once.
    const Spread &scores_of(std::size_t group) const;
    Spread all_scores() const;

  private:
    using Worth = std::array<double, AnswerBlock::no_code + 1>;
    using Flags = std::array<std::uint8_t, AnswerBlock::no_code + 1>;
    /// An item by its codes.
    struct Worths {
        std::size_t row = 0;
        Worth scores{};  ///< weighted; 0 where there is none
        Worth weights{}; ///< 0 where there is no score
        Flags is_valued{}, applies{};
    };

    /// People by how many items they answered, and the sum of the steps that their answers are above the
    /// lowest one: `width_of_cells` sums for each number of items. Empty where nobody of the group answered.
    using Cells = std::vector<std::int64_t>;
    std::size_t width_of_cells() const { return items_.size() * even_steps_ + 1; }

    static void add_cells(const Cells &from, Cells &to);
    Spread spread_of_cells(const Cells &cells) const;
    void add_even(const AnswerBlock &block, int times);
    void add_uneven(const AnswerBlock &block, int times);

    std::vector<Worths> items_;
    std::size_t even_steps_ = 0;      ///< from the lowest to the highest answer where all items have the same
                                      ///< scale and weight, and are not too many to count in cells; else 0
    std::vector<ValueCounts> groups_; ///< scores by group, where items are not even
    std::vector<Cells> cells_;        ///< by group, where they are
    std::vector<std::int64_t> partial_;                  ///< by group
    mutable std::vector<std::optional<Spread>> spreads_; ///< by group, those that are known
    OfPeople<std::uint16_t> answered_{};
};

} // namespace kartrekker::model
