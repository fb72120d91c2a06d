#pragma once

#include "model/questionnaire.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::model {

class StatisticsMemory;
class Workspace;

/// Scores of one group in one section. Its figures are nothing where the group is withheld.
struct GroupScore {
    std::string id;
    std::string name;
    bool is_leadership = false;
    bool is_withheld = false;
    std::optional<std::int64_t> count;             ///< respondents with a score in this section
    std::optional<double> mean;                    ///< 0 to 100
    std::optional<double> standard_deviation = {}; ///< n−1

    bool operator==(const GroupScore &) const = default;
};

/// One section's answers (method §10). Scores run from 0 to 100: 100·(x−a)/(b−a) on a scale a–b, after
/// reverse keying; in a set of answers x is the answer's points, a the least and b the most that can be had.
/// A respondent's score is the mean of the answered items by their weights, if at least half are answered;
/// an item whose answer is "not applicable" is neither answered nor unanswered.
struct SectionStatistics {
    std::int64_t count = 0;   ///< respondents with a score
    bool is_withheld = false; ///< there are some, but fewer than the smallest group shown
    std::optional<double> mean;
    std::optional<double> standard_deviation;          ///< of respondents' scores, n−1
    std::optional<double> interval_low, interval_high; ///< 95% confidence interval of the mean, Student t
    std::optional<double>
        favourable; ///< 0 to 100: share of answers in the upper quarter of the scale or points (4–5 of 1–5)
    std::optional<double>
        alpha; ///< Cronbach's raw alpha over complete answers, unweighted; at least two items
    std::optional<double>
        agreement; ///< r_wg(j) against the uniform null, James, Demaree & Wolf 1984; one scale
    std::optional<double> leadership;    ///< mean of the groups that are leadership
    std::optional<double> staff;         ///< mean of the other groups
    std::map<std::string, double> views; ///< mean of the items of each view
    std::vector<GroupScore> groups;
    std::set<std::string> items; ///< ids of the items that count in it, its own and others'

    /// The interval as words tell it: no further than the scale goes, from 0 to 100. With few and divided
    /// people, what is worked out lies beyond it.
    std::optional<double> told_low() const {
        return interval_low ? std::optional(std::max(*interval_low, 0.0)) : std::nullopt;
    }
    std::optional<double> told_high() const {
        return interval_high ? std::optional(std::min(*interval_high, 100.0)) : std::nullopt;
    }
    bool is_interval_cut() const { return told_low() != interval_low || told_high() != interval_high; }

    bool operator==(const SectionStatistics &) const = default;
};

/// How the answers to one item are spread tells of everyone who answered it together, never of a group, so
/// an answer that only one or two of them gave is in it: nobody knows who. It is there only where the item's
/// mean is: answered by at least the smallest group shown, and not to be worked out from other figures.
///
/// One item's answers, on its own scale after reverse keying; of a set of answers, their points.
struct ItemStatistics {
    std::int64_t count = 0; ///< answers that have a value: without "not applicable"
    std::optional<double> mean;
    std::optional<double> standard_deviation;
    std::vector<std::int64_t> distribution; ///< answers per value, lowest first, after reverse keying
    std::optional<double>
        item_rest_correlation; ///< with the sum of the other items of its own section, complete answers

    bool operator==(const ItemStatistics &) const = default;
};

/// What people answered to one instrument in one round, as far as the smallest group shown allows:
/// nothing in here belongs to fewer people than that, nor can such a figure be found by subtraction.
struct ResponseStatistics {
    bool is_withheld = false;     ///< fewer respondents in all than the smallest group shown
    std::int64_t respondents = 0; ///< 0 while withheld
    std::string round;            ///< name of the round
    std::map<std::string, SectionStatistics> sections;
    std::map<std::string, ItemStatistics> items;

    bool operator==(const ResponseStatistics &) const = default;
};

/// Statistics of one round of the instrument that has the declaration's id: the latest (by date, then order)
/// where `round_id` is empty. `Failure` when the instrument has no such round.
/// Answers to items that the declaration no longer has are left out; those to renamed items are read under
/// their ids of today. An item that
/// fewer people answered than the smallest group shown counts in nothing. One pass over the answers, one more
/// where items are left out so; with a memory only over those that changed.
ResponseStatistics response_statistics(const Workspace &workspace, const Declaration &declaration,
                                       const std::string &round_id = {}, StatisticsMemory *memory = nullptr);

} // namespace kartrekker::model
