#pragma once

#include "model/answer_counts.h"
#include "model/entities/respondent_group.h"
#include "model/entities/round.h"
#include "model/response_statistics.h"
#include "model/statistics_memory.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kartrekker::model {

class Workspace;

/// The answers of one round and what was counted of them, kept from one look to the next. After an exception
/// all is read anew.
class StatisticsMemory::Implementation {
  public:
    void note(const Changes &changes);

    /// The statistics that were kept when nothing has changed that they were made of: the answers, and what
    /// `made_of` says besides. Otherwise nothing, and they are to be made anew.
    const ResponseStatistics *kept(const std::string &made_of) const;
    void keep(const ResponseStatistics &statistics, const std::string &made_of);

    /// Brings the copy of the round's answers, and what was counted of them, up to what stands in the
    /// workspace now.
    void refresh(const Workspace &workspace, const Instrument &instrument, const Round &round,
                 const std::vector<RespondentGroup> &groups);

    /// What is counted in the answers when these items are dropped; `plan` says how, the first time. Gives
    /// way to edits. The reference lives until the next `refresh`.
    const AnswerCounts &counts(const Workspace &workspace, const Rows &dropped,
                               const std::function<std::shared_ptr<const CountingPlan>()> &plan);

    /// Forgets what was counted without the items that nobody asked for since the last `refresh`.
    void forget_unused();

  private:
    /// Packed answers of people of one group.
    struct Copy {
        std::size_t people = 0, group = 0;
        std::string packed;

        std::size_t width() const { return people > 0 ? packed.size() / people : 0; }
        /// Empty beyond the last of them.
        std::string_view answers_of(std::size_t person) const {
            return person < people ? std::string_view(packed).substr(person * width(), width())
                                   : std::string_view();
        }
        void add(std::string_view answers) {
            people += answers.empty() ? 0 : 1;
            packed += answers;
        }
    };
    struct Counted {
        AnswerCounts counts;
        bool is_used = true;
    };

    void read_all(const Workspace &workspace, const Round &round);
    void read_changed(const Workspace &workspace, const Round &round);
    void count_change(Copy before, const Copy &now);
    void count(const Copy &copy, int times);

    std::string read_for_; ///< instrument, round and groups; empty: nothing is known
    std::map<std::string, std::size_t, std::less<>> groups_; ///< ids and places
    std::unordered_map<std::string, Copy> copies_;           ///< by id
    std::map<Rows, Counted> counted_;                        ///< by the items that the plan drops
    std::set<std::string> changed_;                          ///< ids
    bool may_all_have_changed_ = true;
    std::optional<ResponseStatistics> statistics_;
    std::string made_of_;
};

} // namespace kartrekker::model
