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

/// One response as it is stored (model/entities/response.h); valid while it is handed over.
struct StoredAnswers {
    std::string_view id;
    std::string_view group; ///< id
    std::size_t people = 1;
    std::string_view packed;
};

/// Calls `take` with each response in the round; gives way to edits (`Workspace::give_way`).
void each_response(const Workspace &workspace, const Round &round,
                   const std::function<void(const StoredAnswers &)> &take);

} // namespace kartrekker::model
