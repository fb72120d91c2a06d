#pragma once

#include "model/workspace.h"

#include <string>
#include <unordered_map>

namespace kartrekker::model {

/// The names of all records of a kind, for looking up many of them.
template <class Entity>
std::unordered_map<std::string, std::string> names_by_id(const Workspace &workspace) {
    std::unordered_map<std::string, std::string> names;
    for (const Entity &one : workspace.all<Entity>())
        names.emplace(one.id.text, one.name);
    return names;
}

} // namespace kartrekker::model
