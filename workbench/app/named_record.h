#pragma once

#include "model/failure.h"

#include <string>
#include <vector>

namespace kartrekker::app {

/// The id of the one record that has this id, or that `matches`. `Failure` where there is none or more than
/// one.
template <class Entity, class Matches>
std::string id_of_one(const std::vector<Entity> &all, const std::string &wanted, Matches matches) {
    using model::Failure;
    std::string found;
    bool is_ambiguous = false;
    for (const Entity &one : all) {
        if (one.id.text == wanted) return wanted;
        if (!matches(one)) continue;
        is_ambiguous = is_ambiguous || !found.empty();
        found = one.id.text;
    }
    if (is_ambiguous) throw Failure("More than one is called “{0}”. Give its id.", {wanted});
    if (found.empty())
        throw Failure("Nothing of the kind {0} is called “{1}”. Give its id or its whole name.",
                      {Entity::type().label, wanted});
    return found;
}

/// The same by id or exact name.
template <class Entity>
std::string id_of_named(const std::vector<Entity> &all, const std::string &wanted) {
    return id_of_one(all, wanted, [&](const Entity &one) { return one.name == wanted; });
}

} // namespace kartrekker::app
