#pragma once

#include "model/entities/round.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

class Workspace;

/// The rounds of an instrument, the earliest first: by date, then in their order; those without a date come
/// before all others.
std::vector<Round> rounds_of(const Workspace &workspace, const std::string &instrument);

/// Calls `take` with the group's id, the number of people and their packed answers of each response in the
/// round.
void each_response(const Workspace &workspace, const Round &round,
                   const std::function<void(std::string_view, std::size_t, std::string_view)> &take);

} // namespace kartrekker::model
