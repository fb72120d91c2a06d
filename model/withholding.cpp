#include "model/withholding.h"

#include "model/entities/organisation.h"
#include "model/entities/unit.h"
#include "model/workspace.h"

#include <functional>

namespace kartrekker::model {

namespace {

using Belongs = std::function<bool(const GroupSize &)>;

std::int64_t people(const std::vector<GroupSize> &groups, const Belongs &belongs) {
    std::int64_t sum = 0;
    for (const GroupSize &group : groups)
        if (belongs(group)) sum += group.count;
    return sum;
}

// Withholds the smallest shown group among those that belong, until the withheld ones are none or enough
// together.
void complete(const std::vector<GroupSize> &groups, std::int64_t minimum, const Belongs &belongs,
              std::vector<bool> &withheld) {
    for (;;) {
        std::int64_t hidden = 0;
        std::size_t smallest = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!belongs(groups[i])) continue;
            if (withheld[i])
                hidden += groups[i].count;
            else if (smallest == groups.size() || groups[i].count < groups[smallest].count)
                smallest = i;
        }
        if (hidden == 0 || hidden >= minimum || smallest == groups.size()) return;
        withheld[smallest] = true;
    }
}

} // namespace

Withholding withhold(const std::vector<GroupSize> &groups, std::int64_t minimum) {
    Withholding result;
    for (const GroupSize &group : groups)
        result.groups.push_back(group.count < minimum);
    const Belongs leaders = [](const GroupSize &group) { return group.is_leadership; };
    const Belongs staff = [](const GroupSize &group) { return !group.is_leadership; };
    const Belongs everyone = [](const GroupSize &) { return true; };
    const auto is_too_few = [&](std::int64_t count) { return count > 0 && count < minimum; };
    result.hides_the_split = is_too_few(people(groups, leaders)) || is_too_few(people(groups, staff));
    if (!result.hides_the_split) {
        complete(groups, minimum, leaders, result.groups);
        complete(groups, minimum, staff, result.groups);
    }
    complete(groups, minimum, everyone, result.groups);
    return result;
}

std::int64_t smallest_group_shown(const Workspace &workspace) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    return organisation ? organisation->minimum_group.value_or(5) : 5;
}

std::set<std::string> small_units(const Workspace &workspace) {
    const std::int64_t minimum = smallest_group_shown(workspace);
    std::set<std::string> small;
    for (const Unit &unit : workspace.all<Unit>())
        if (unit.headcount.value_or(0) < minimum) small.insert(unit.id.text);
    return small;
}

} // namespace kartrekker::model
