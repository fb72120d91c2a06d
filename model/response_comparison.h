#pragma once

#include "model/date.h"
#include "model/mean_difference.h"
#include "model/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::model {

class Workspace;

/// A round, a group, or all who are not in the first group (then without an id and a name).
struct ComparedSide {
    std::string id;
    std::string name;
    std::optional<Date> held_on;  ///< of a round
    std::int64_t respondents = 0; ///< of a round
};

/// One side's scores in a section, from 0 to 100. No figures where too few people have a score.
struct SideScores {
    ScoreFigures figures;
    bool is_withheld = false; ///< otherwise, without a mean, nobody has a score
};

/// An item whose mean is shown in both rounds, on the item's own scale after reverse keying.
struct ComparedItem {
    std::string id;
    ScoreFigures first, second;
    double difference = 0; ///< second − first
};

struct ComparedSection {
    std::string id;
    SideScores first, second;
    std::optional<MeanDifference> difference; ///< where both sides have a mean
    bool has_other_items = false;    ///< not the same items count on both sides: too few answered one of them
    std::vector<ComparedItem> items; ///< of rounds; groups' answers to single items are never shown
};

/// What changed from the first side to the second. All is made from `response_statistics` of the sides'
/// rounds, and so nothing can be found here that those withhold.
struct ResponseComparison {
    std::string round; ///< name of the round that groups are compared in; empty for rounds
    ComparedSide first, second;
    std::vector<ComparedSection> sections;

    /// Sections that have an effect, by its size: what changed most stands first.
    std::vector<const ComparedSection *> by_effect() const;
};

/// Two rounds of the instrument that has the declaration's id, by their ids. `Failure` where too few people
/// answered in one of them.
ResponseComparison compare_rounds(const Workspace &workspace, const Declaration &declaration,
                                  const std::string &first, const std::string &second);

/// Two groups in one round, by their ids; an empty `second` stands for all who are not in the first group.
/// `Failure` where a group is withheld in every section.
ResponseComparison compare_groups(const Workspace &workspace, const Declaration &declaration,
                                  const std::string &round, const std::string &first,
                                  const std::string &second);

} // namespace kartrekker::model
