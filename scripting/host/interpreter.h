#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace kartrekker::scripting {

/// What one run of a script may use.
struct RunLimits {
    std::chrono::milliseconds time{2000};
    std::size_t memory = 256u * 1024 * 1024; ///< bytes of the interpreter

    bool operator==(const RunLimits &) const = default;
};

class Interpreter;

/// Runs scripts, each time in an interpreter of its own.
class ScriptRunner {
  public:
    using Stop = std::function<void(const nlohmann::json &)>;

    ScriptRunner();
    ~ScriptRunner();

    /// Runs a script and returns the reply: {"ok":true,"result":…,"log":[…]} or
    /// {"ok":false,"message":…,"line":…}. `request` has "op" ("declare", "assess" or "check"), "name",
    /// "source" and, to assess or to check the functions too, "input".
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
