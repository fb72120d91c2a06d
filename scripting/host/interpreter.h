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

/// Runs a script in an interpreter of its own and returns the reply: {"ok":true,"result":…} or
/// {"ok":false,"message":…,"line":…}, and in both "log" (what it printed), "memory" (the most bytes that it
/// held at once) and "microseconds". `request` has "op" ("declare" or "assess" of assessments,
/// "declare_action" or "act" of actions, "check" of both), "name", "source" and, to run or to check the
/// functions too, "input".
///
/// `stop` is called with the reply when the script runs over its time; it must not return. A script can
/// swallow an error (pcall, __close, coroutines), but not the end of the process.
nlohmann::json run_script(const nlohmann::json &request, const RunLimits &limits,
                          const std::function<void(const nlohmann::json &)> &stop);

} // namespace kartrekker::scripting
