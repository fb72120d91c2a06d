#include "scripting/host/script_runner.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using nlohmann::json;

namespace {

// What waits for its next run may hold 64 MB together.
constexpr std::size_t most_prepared = 32;
constexpr std::size_t most_memory_prepared = 2 * 1024 * 1024; ///< bytes, of one

} // namespace

struct ScriptRunner::Prepared {
    std::string name, source;
    RunLimits limits;
    std::unique_ptr<Interpreter> interpreter;
};

ScriptRunner::ScriptRunner() {
    Interpreter::compile_runtime();
}

ScriptRunner::~ScriptRunner() = default;

json ScriptRunner::run(const json &request, const RunLimits &limits, const Stop &stop) {
    auto interpreter = take(request, limits);
    if (!interpreter)
        interpreter = std::make_unique<Interpreter>(request.at("name").get<std::string>(), limits);
    return interpreter->run(request, stop);
}

std::unique_ptr<Interpreter> ScriptRunner::take(const json &request, const RunLimits &limits) {
    if (request.at("op") != "assess") return nullptr;
    const auto found = std::find_if(prepared_.begin(), prepared_.end(), [&](const Prepared &one) {
        return one.limits == limits && request.at("name") == one.name && request.at("source") == one.source;
    });
    if (found == prepared_.end()) return nullptr;
    auto interpreter = std::move(found->interpreter);
    prepared_.erase(found);
    return interpreter;
}

void ScriptRunner::prepare(const json &request, const RunLimits &limits, const Stop &stop) {
    const std::string name = request.at("name");
    std::erase_if(prepared_, [&](const Prepared &one) { return one.name == name; });
    if (prepared_.size() >= most_prepared) prepared_.erase(prepared_.begin());
    auto interpreter = std::make_unique<Interpreter>(name, limits);
    if (interpreter->prepare(request, stop) && interpreter->memory_in_use() <= most_memory_prepared)
        prepared_.push_back({name, request.at("source"), limits, std::move(interpreter)});
}

} // namespace kartrekker::scripting
