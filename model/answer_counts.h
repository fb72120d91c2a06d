#pragma once

#include "model/counting_plan.h"
#include "model/section_tally.h"

#include <memory>
#include <string_view>
#include <variant>
#include <vector>

namespace kartrekker::model {

/// What was counted of people's answers. Whole numbers only, so that answers can be taken away again and
/// counts of parts of the people be added up, with the same result to the last bit.
class AnswerCounts {
  public:
    AnswerCounts(std::shared_ptr<const CountingPlan> plan, std::size_t group_count);

    /// Adds the packed answers (model/entities/response.h) of people of one group so many times: 1, or −1.
    void add(std::string_view packed, std::size_t people, std::size_t group, int times = 1);
    /// Adds what was counted by the same plan.
    void add(const AnswerCounts &other);

    const CountingPlan &plan() const { return *plan_; }
    std::int64_t respondents() const { return respondents_; }
    const ScoreTally &scores(std::size_t part) const;
    /// Of a part that is a whole section.
    const SectionTally &section(std::size_t part) const { return std::get<SectionTally>(tallies_[part]); }
    /// By group: people who answered a larger or smaller share of the relation's piece than of its whole.
    const std::vector<std::int64_t> &uneven(std::size_t relation) const { return uneven_[relation]; }

  private:
    void count_uneven(std::size_t relation, int times);

    std::shared_ptr<const CountingPlan> plan_;
    std::vector<std::variant<SectionTally, ScoreTally>> tallies_; ///< by part: of a section, or of a view
    std::vector<std::vector<std::int64_t>> uneven_;
    std::int64_t respondents_ = 0;
    AnswerBlock block_; ///< the one being counted
};

} // namespace kartrekker::model
