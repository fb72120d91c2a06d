#include "scripting/script_host.h"

#include "model/platform.h"
#include "scripting/frames.h"
#include "scripting/script_lines.h"
#include "scripting/script_words.h"

#include <utility> // boost/asio.hpp 1.74 forgets it

#include <algorithm>
#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using model::Failure;
using nlohmann::json;
namespace process = boost::process;

namespace {

constexpr std::size_t longest_script = 1024 * 1024;
constexpr std::chrono::milliseconds look_for_stop{30};
constexpr std::chrono::milliseconds grace{500}; ///< the worker stops itself first, and then knows the line

} // namespace

std::string without_place(std::string message, const std::string &script_name) {
    constexpr std::size_t longest = 1500;
    for (bool is_done = false; !is_done;) {
        const auto end = message.find(": ");
        const bool has_place = message.starts_with(script_name + ":") || message.starts_with("runtime/");
        is_done = !has_place || end == std::string::npos;
        if (!is_done) message.erase(0, end + 2);
    }
    if (message.size() > longest) message = message.substr(0, longest) + "…";
    return message;
}

Script read_script(const std::filesystem::path &file) {
    std::string source = model::read_ordinary_file(file, longest_script);
    if (source.size() > longest_script)
        throw Failure("The script {0} is larger than a megabyte. Split it.", {file.string()});
    return {file.filename().string(), std::move(source)};
}

/// One running worker process and the pipes to it.
class ScriptHost::Worker {
  public:
    using Outcome = ExchangeOutcome;
    explicit Worker(const std::filesystem::path &program)
        : input_(context_), output_(context_),
          child_(program.string(), process::std_in<input_, process::std_out> output_,
                 process::std_err > process::null) {}

    ~Worker() {
        std::error_code ignored;
        child_.terminate(ignored);
        child_.wait(ignored);
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    Outcome exchange(const std::vector<unsigned char> &request, std::vector<unsigned char> &reply,
                     std::chrono::milliseconds time, const std::function<bool()> &is_to_stop) {
        bool is_complete = false, is_broken = false;
        const auto fail = [&](const boost::system::error_code &) { is_broken = true; };
        std::array<unsigned char, frame_header> header{};
        boost::asio::async_write(input_, boost::asio::buffer(request), [&](const auto &error, std::size_t) {
            if (error) fail(error);
        });
        boost::asio::async_read(output_, boost::asio::buffer(header), [&](const auto &error, std::size_t) {
            if (error || read_length(header.data()) > longest_frame) return fail(error);
            reply.resize(read_length(header.data()));
            boost::asio::async_read(output_, boost::asio::buffer(reply),
                                    [&](const auto &problem, std::size_t) {
                                        if (problem) return fail(problem);
                                        is_complete = true;
                                    });
        });
        const auto deadline = std::chrono::steady_clock::now() + time;
        context_.restart();
        while (!is_complete && !is_broken && !is_to_stop() && std::chrono::steady_clock::now() < deadline)
            context_.run_one_until(std::min(deadline, std::chrono::steady_clock::now() + look_for_stop));
        if (is_complete) return Outcome::answered;
        const Outcome outcome = is_broken ? Outcome::died : is_to_stop() ? Outcome::stopped : Outcome::late;
        input_.close();
        output_.close();
        context_.restart();
        context_.poll(); // the handlers above end here, while what they refer to still stands
        return outcome;
    }

  private:
    boost::asio::io_context context_;
    process::async_pipe input_;
    process::async_pipe output_;
    process::child child_;
};

ScriptHost::ScriptHost(std::filesystem::path program, std::chrono::milliseconds time)
    : program_(std::move(program)), time_(time) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a worker that died is noticed by its error code
#endif
}

ScriptHost::~ScriptHost() = default;

ExchangeOutcome ScriptHost::exchange(const std::vector<unsigned char> &message,
                                     std::vector<unsigned char> &reply) {
    try {
        if (!worker_) worker_ = std::make_unique<Worker>(program_);
    } catch (const process::process_error &error) {
        throw Failure("The program {0} that runs scripts cannot be started ({1}). Install Kartrekker again.",
                      {program_.string(), error.code().message()});
    }
    return worker_->exchange(message, reply, time_ + grace, [this] { return is_to_stop_ || is_ended_; });
}

namespace {

void take_use(const json &reply, ScriptUse &use) {
    use.time = std::chrono::microseconds(reply.value("microseconds", std::int64_t{0}));
    use.memory = reply.value("memory", std::size_t{0});
    use.printed = reply.value("log", std::vector<std::string>());
}

} // namespace

json ScriptHost::run(const Script &script, json request, ScriptUse *use) {
    is_to_stop_ = false;
    request["name"] = script.name;
    request["source"] = script.source;
    request["milliseconds"] = time_.count();
    std::vector<unsigned char> message(frame_header);
    json::to_cbor(request, message);
    write_length(message.data(), message.size() - frame_header);
    if (message.size() > longest_frame)
        throw Failure("The engagement is too large for the script {0}.", {script.name});
    std::vector<unsigned char> bytes;
    const bool was_warm = worker_ != nullptr;
    auto outcome = exchange(message, bytes);
    if (outcome == Worker::Outcome::died && was_warm) { // killed while it was idle: not this script's fault
        worker_.reset();
        outcome = exchange(message, bytes);
    }
    const json reply = outcome == Worker::Outcome::answered ? json::from_cbor(bytes, true, false) : json();
    if (outcome != Worker::Outcome::answered || reply.is_discarded()) {
        worker_.reset();
        if (outcome == Worker::Outcome::stopped)
            throw ScriptFailure("The script {0} was stopped. Nothing was changed.", {script.name}, 0);
        if (outcome == Worker::Outcome::late)
            throw ScriptFailure("The script {0} did not end within {1} seconds and was stopped.",
                                {script.name, std::to_string(time_.count() / 1000)}, 0);
        throw ScriptFailure("The script {0} crashed the program that runs scripts; a new one was started.",
                            {script.name}, 0);
    }
    if (use) take_use(reply, *use);
    if (reply.value("ok", false)) return reply.at("result");
    refuse(script, reply);
}

namespace {

/// As the check of a script finds it.
int line_of_refusal(const Script &script, const json &reply) {
    const int line = reply.value("line", 0);
    const bool is_declared = !reply.value("is_line_known", true) && reply.contains("what");
    if (is_declared) {
        const int found = line_of_mistake(script, reply.value("where", ""), reply.value("what", ""));
        return found > 0 ? found : line;
    }
    return line_of_texts(script, line, {reply.value("text", ""), reply.value("english", "")});
}

} // namespace

void ScriptHost::refuse(const Script &script, const json &reply) {
    const std::string kind = reply.value("kind", "error");
    const int line = line_of_refusal(script, reply);
    if (kind == "time") {
        worker_.reset(); // it has ended itself
        throw ScriptFailure("The script {0} did not end within {1} seconds and was stopped at line {2}.",
                            {script.name, std::to_string(time_.count() / 1000), std::to_string(line)}, line);
    }
    if (kind == "end") worker_.reset();
    if (kind == "memory")
        throw ScriptFailure("The script {0} asked for more memory than scripts may use.", {script.name},
                            line);
    model::Argument reason(without_place(reply.value("message", ""), script.name));
    reason.dutch = script_words(reason.english, model::Language::dutch);
    throw ScriptFailure("The script {0} has a mistake in line {1}: {2}",
                        {script.name, std::to_string(line), reason}, line, reason);
}

} // namespace kartrekker::scripting
