#pragma once

#include "model/entities/round.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::model {

class Workspace;

/// How many of some people answered.
struct ResponseRate {
    bool is_withheld = false;                ///< fewer people answered than the smallest group shown
    std::optional<std::int64_t> respondents; ///< people with at least one answer; nothing while withheld
    std::optional<std::int64_t> headcount;   ///< nothing where nobody noted it
    bool is_summed = false;                  ///< the headcount is the sum of the units' or groups' own

    /// Percent of the headcount.
    std::optional<double> percent() const;
    /// More people answered than there are: the headcount is old, or some answered twice.
    bool is_doubtful() const;
};

/// A unit to which groups of respondents belong.
struct UnitRate {
    std::string id;
    std::string name;
    ResponseRate rate;
};

struct RoundRate {
    Round round;
    std::string questionnaire; ///< the instrument's name
    ResponseRate rate;         ///< of the whole organisation: its headcount, or else the sum of its units
    std::vector<UnitRate> units;
};

/// The response to every round, by instrument, the earliest round first. A unit's respondents are those of
/// the groups that belong to it (`RespondentGroup::unit`), its headcount is its own, or else the sum of those
/// groups. A unit is shown only where each of its groups may be: so it tells nothing that they do not.
std::vector<RoundRate> response_rates(const Workspace &workspace);

} // namespace kartrekker::model
