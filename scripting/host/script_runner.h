#pragma once

#include "scripting/host/interpreter.h"

#include <memory>
#include <vector>

namespace kartrekker::scripting {

/// Runs scripts, each time in an interpreter of its own.
class ScriptRunner {
  public:
    using Stop = Interpreter::Stop;

    ScriptRunner();
    ~ScriptRunner();

    /// Runs a script and returns the reply: {"ok":true,"result":…} or {"ok":false,"message":…,"line":…}, and
    /// in both "log" (what it printed), "memory" (the most bytes that it held at once) and "microseconds".
    /// `request` has "op" ("declare" or "assess" of assessments, "declare_action" or "act" of actions,
    /// "check" of both), "name", "source" and, to run or to check the functions too, "input".
    ///
    /// `stop` is called with the reply when the script runs over its time; it must not return. A script can
    /// swallow an error (pcall, __close, coroutines), but not the end of the process.
    nlohmann::json run(const nlohmann::json &request, const RunLimits &limits, const Stop &stop);

    /// Does what "assess" of the request's script does before it sees its input, and keeps that for one run.
    /// `stop` as above.
    void prepare(const nlohmann::json &request, const RunLimits &limits, const Stop &stop);

  private:
    struct Prepared;
    std::unique_ptr<Interpreter> take(const nlohmann::json &request, const RunLimits &limits);

    std::vector<Prepared> prepared_; ///< the oldest first
};

} // namespace kartrekker::scripting
