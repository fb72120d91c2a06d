#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::model {

class Workspace;

/// The engagement's minimum: nothing is told about fewer people.
std::int64_t smallest_group_shown(const Workspace &workspace);

/// Ids of the units with fewer people than the engagement's minimum, or of unknown size: what one of them
/// said may not be told together with the unit.
std::set<std::string> small_units(const Workspace &workspace);

/// One group as far as withholding cares.
struct GroupSize {
    std::int64_t count = 0;
    bool is_leadership = false;
};

struct Withholding {
    std::vector<bool> groups;     ///< per group: withheld
    bool hides_the_split = false; ///< neither the leadership's nor the staff's own figure may be shown
};

/// Which groups may not be shown next to the total of all (and next to leadership's and staff's own figures),
/// so that no figure belongs to fewer than `minimum` people and none can be found by subtracting those shown:
/// those under the minimum, and where they are too few together, the next smallest ones with them. Groups of
/// nobody count as withheld.
Withholding withhold(const std::vector<GroupSize> &groups, std::int64_t minimum);

} // namespace kartrekker::model
