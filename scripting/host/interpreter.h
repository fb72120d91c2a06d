#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace kartrekker::scripting {

/// What one run of a script may use.
struct RunLimits {
    std::chrono::milliseconds time{2000};
    std::size_t memory = 256u * 1024 * 1024; ///< bytes of the interpreter
};

/// Runs a script in an interpreter of its own and returns the reply: {"ok":true,"result":…,"log":[…]} or
/// {"ok":false,"message":…,"line":…}. `request` has "op" ("declare", "assess" or "check"), "name",
/// "source" and, to assess or to check the functions too, "input".
///
/// `stop` is called with the reply when the script runs over its time; it must not return. A script can
/// swallow an error (pcall, __close, coroutines), but not the end of the process.
nlohmann::json run_script(const nlohmann::json &request, const RunLimits &limits,
                          const std::function<void(const nlohmann::json &)> &stop);

} // namespace kartrekker::scripting
