#pragma once

#include "model/score_tally.h"

#include <set>
#include <string>
#include <vector>

namespace kartrekker::model {

struct Instrument;

using Rows = std::set<std::size_t>; ///< of items, as `AnswerDecoder` has them

/// A section, or one view within it: items whose answers make one score for each person.
struct CountedPart {
    const Section *section = nullptr;
    std::string view;                 ///< empty for the section itself
    std::vector<std::size_t> counted; ///< its own items that count, which stand first in its tally
    std::vector<TallyItem> items;     ///< all in its tally: its own and those of other sections
    Rows rows;                        ///< theirs
    bool borrows = false;             ///< some of its items are other sections'
};

/// Figures of which one follows from the others where everybody answered everything: a part is another part
/// and the rest, which is an item or other parts; or, without `piece`, it is two items. Parts by their place.
struct PartRelation {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t whole = none, piece = none;
    std::vector<std::size_t> rests; ///< parts of just the items that `piece` leaves of `whole`
    std::vector<std::size_t> items; ///< or these
    bool is_of_groups = false;      ///< the figures of groups are shown too
};

/// What is counted in the answers to one instrument when some of its items are left out.
struct CountingPlan {
    /// The declaration must live as long as the plan.
    CountingPlan(const Declaration &declaration, const Instrument &instrument, Rows dropped);

    AnswerDecoder decoder;
    Rows dropped;                   ///< items that count in nothing
    std::vector<CountedPart> parts; ///< each section, and its views behind it
    std::vector<PartRelation> relations;
};

} // namespace kartrekker::model
