// kartrekker-scripthost: runs scripts for the program that started it, one request at a time over standard
// input and output. It opens no file and knows no workspace; whatever a script does to it, only this process
// is lost.
#include "scripting/frames.h"
#include "scripting/host/confinement.h"
#include "scripting/host/script_runner.h"

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <vector>

namespace {

using nlohmann::json;
using namespace kartrekker::scripting;

bool read_all(unsigned char *bytes, std::size_t size) {
    return std::fread(bytes, 1, size, stdin) == size;
}

void write_reply(const json &reply) {
    std::vector<unsigned char> body = json::to_cbor(reply);
    if (body.size() > longest_frame)
        body = json::to_cbor(
            {{"ok", false}, {"kind", "error"}, {"line", 0}, {"message", "the result is too large"}});
    unsigned char header[frame_header];
    write_length(header, body.size());
    std::fwrite(header, 1, frame_header, stdout);
    std::fwrite(body.data(), 1, body.size(), stdout);
    std::fflush(stdout);
}

[[noreturn]] void reply_and_end(const json &reply) {
    write_reply(reply);
    _exit(3);
}

RunLimits limits_of(const json &request) {
    RunLimits limits;
    limits.time = std::chrono::milliseconds(request.value("milliseconds", 2000));
    limits.memory = request.value("memory", limits.memory);
    return limits;
}

[[noreturn]] void end(const json &) {
    _exit(3);
}

// What is only prepared has no reply: the answer went before it.
void answer(ScriptRunner &runner, const json &request) {
    if (request.at("op") == "prepare") {
        write_reply({{"ok", true}, {"result", nullptr}});
        try {
            runner.prepare(request, limits_of(request), end);
        } catch (const std::exception &) {
            end({}); // a new worker takes the next request
        }
    } else {
        write_reply(runner.run(request, limits_of(request), reply_and_end));
    }
}

} // namespace

int main() {
    constexpr unsigned long address_space = 1024ul * 1024 * 1024;
    // Buffers of our own: the C library would ask the system about the streams first, which is forbidden
    // afterwards.
    static char input[1 << 16], output[1 << 16];
    std::setvbuf(stdin, input, _IOFBF, sizeof input);
    std::setvbuf(stdout, output, _IOFBF, sizeof output);
    confine(address_space);
    ScriptRunner runner;
    unsigned char header[frame_header];
    std::vector<unsigned char> body;
    while (read_all(header, frame_header)) {
        const std::size_t length = read_length(header);
        if (length > longest_frame) return 2;
        body.resize(length);
        if (!read_all(body.data(), length)) return 2;
        const json request = json::from_cbor(body, true, false);
        if (request.is_discarded()) return 2;
        try {
            answer(runner, request);
        } catch (const std::exception &problem) {
            reply_and_end({{"ok", false}, {"kind", "end"}, {"line", 0}, {"message", problem.what()}});
        }
    }
    return 0;
}
