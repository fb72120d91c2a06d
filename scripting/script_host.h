#pragma once

#include "model/failure.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::scripting {

/// A script as text. `name` (its file name) stands in error messages.
struct Script {
    std::string name;
    std::string source;
};

/// Reads a script; `Failure` when it cannot be read or is over a megabyte.
Script read_script(const std::filesystem::path &file);

/// What is wrong with a script itself.
class ScriptFailure : public model::Failure {
  public:
    ScriptFailure(std::string sentence, std::vector<model::Argument> arguments, int at_line,
                  std::optional<model::Argument> told = {})
        : Failure(std::move(sentence), std::move(arguments)), line(at_line), reason(std::move(told)) {}

    int line;                              ///< 0 where none is to blame
    std::optional<model::Argument> reason; ///< without the place; none where the sentence says it all
};

/// A message of Lua's without the place that stands before it.
std::string without_place(std::string message, const std::string &script_name);

/// How one exchange with the worker ended.
enum class ExchangeOutcome { answered, died, late, stopped };

/// What a run of a script took, and what it printed. Also known of a run that failed in the script.
struct ScriptUse {
    std::chrono::microseconds time{0};
    std::size_t memory = 0; ///< the most bytes that the interpreter held at once
    std::vector<std::string> printed;
};

/// The program's side of the worker process that runs scripts. Starts it on demand, keeps it warm, kills it
/// when a run takes longer than allowed, and starts a new one after it died. Not for use from two threads at
/// once, but for `stop`.
class ScriptHost {
  public:
    /// `time` is what one run may take.
    explicit ScriptHost(std::filesystem::path program,
                        std::chrono::milliseconds time = std::chrono::seconds(5));
    ~ScriptHost();
    ScriptHost(const ScriptHost &) = delete;
    ScriptHost &operator=(const ScriptHost &) = delete;

    /// Sends {"op":…,"name":…,"source":…,…} and gives back "result". `Failure` says which script failed, at
    /// which line and why; the next call works again. "prepare" gives back nothing, at once: the worker then
    /// makes ready what "assess" of the same script needs before it sees its input.
    nlohmann::json run(const Script &script, nlohmann::json request, ScriptUse *use = nullptr);

    /// Ends the run under way, which fails and says so. For any thread; nothing happens when none runs.
    void stop() { is_to_stop_ = true; }
    /// Ends the run under way, and every later one. For any thread.
    void end() { is_ended_ = true; }

  private:
    class Worker;
    ExchangeOutcome exchange(const std::vector<unsigned char> &message, std::vector<unsigned char> &reply);
    [[noreturn]] void refuse(const Script &script, const nlohmann::json &reply);
    std::filesystem::path program_;
    std::chrono::milliseconds time_;
    std::unique_ptr<Worker> worker_;
    std::atomic<bool> is_to_stop_ = false, is_ended_ = false;
};

} // namespace kartrekker::scripting
