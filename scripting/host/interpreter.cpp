#include "scripting/host/interpreter.h"

#include "scripting/host/error_lines.h"
#include "scripting/host/lua_json.h"

#include <algorithm>
#include <cstdlib>
#include <lua.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::embedded {
extern const std::string_view runtime_language;
extern const std::string_view runtime_sandbox;
extern const std::string_view runtime_reading;
extern const std::string_view runtime_calls;
extern const std::string_view runtime_declaration;
extern const std::string_view runtime_answers;
extern const std::string_view runtime_judging;
extern const std::string_view runtime_container_words;
extern const std::string_view runtime_measures;
extern const std::string_view runtime_context;
extern const std::string_view runtime_assessment;
extern const std::string_view runtime_work;
extern const std::string_view runtime_action;
extern const std::string_view runtime_checking;
} // namespace kartrekker::embedded

namespace kartrekker::scripting {

using nlohmann::json;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int instructions_between_looks = 10'000;
constexpr std::size_t most_log_bytes = 64 * 1024;
/// The next run may wait for it.
constexpr std::chrono::milliseconds most_time_to_prepare{250};
/// Step of the collector of unused memory beyond any size: it never stops half-way, or weak tables would tell
/// of the order of keys in memory, which differs per run.
constexpr int whole_cycles = 63;
/// In percent of what is in use: most scripts end before it is collected at all. At the limit of memory it is
/// collected whatever this says.
constexpr int pause_of_collector = 1000;

/// One file of the runtime. It gets a table with `log` and what the files before it returned, by their names.
struct RuntimePart {
    const char *name;
    const char *chunk_name;
    const std::string_view &source;
};

constexpr RuntimePart runtime_parts[] = {
    {"language", "=runtime/language", embedded::runtime_language},
    {"sandbox", "=runtime/sandbox", embedded::runtime_sandbox},
    {"reading", "=runtime/reading", embedded::runtime_reading},
    {"calls", "=runtime/calls", embedded::runtime_calls},
    {"declaration", "=runtime/declaration", embedded::runtime_declaration},
    {"answers", "=runtime/answers", embedded::runtime_answers},
    {"judging", "=runtime/judging", embedded::runtime_judging},
    {"container_words", "=runtime/container_words", embedded::runtime_container_words},
    {"measures", "=runtime/measures", embedded::runtime_measures},
    {"context", "=runtime/context", embedded::runtime_context},
    {"assessment", "=runtime/assessment", embedded::runtime_assessment},
    {"work", "=runtime/work", embedded::runtime_work},
    {"action", "=runtime/action", embedded::runtime_action},
    {"checking", "=runtime/checking", embedded::runtime_checking},
};

std::string compiled(const RuntimePart &part) {
    const std::unique_ptr<lua_State, void (*)(lua_State *)> state(luaL_newstate(), lua_close);
    if (!state ||
        luaL_loadbufferx(state.get(), part.source.data(), part.source.size(), part.chunk_name, "t") != LUA_OK)
        throw std::runtime_error("the runtime of scripts cannot be compiled");
    std::string code;
    constexpr auto append = [](lua_State *, const void *bytes, std::size_t size, void *to) {
        static_cast<std::string *>(to)->append(static_cast<const char *>(bytes), size);
        return 0;
    };
    lua_dump(state.get(), append, &code, 0);
    return code;
}

/// The parts of the runtime, compiled once for all interpreters of this process.
const std::vector<std::string> &compiled_runtime() {
    static const auto all = [] {
        std::vector<std::string> code;
        for (const RuntimePart &part : runtime_parts)
            code.push_back(compiled(part));
        return code;
    }();
    return all;
}

} // namespace

void Interpreter::compile_runtime() {
    compiled_runtime();
}

Interpreter &Interpreter::of(lua_State *state) {
    return **static_cast<Interpreter **>(lua_getextraspace(state));
}

Interpreter::Interpreter(const std::string &script_name, const RunLimits &limits)
    : chunk_name_("=" + script_name), limits_(limits), state_(lua_newstate(allocate, this)) {
    *static_cast<Interpreter **>(lua_getextraspace(state_)) = this; // copied to every coroutine
    lua_sethook(state_, look, LUA_MASKCOUNT, instructions_between_looks);
    lua_gc(state_, LUA_GCINC, pause_of_collector, 0, whole_cycles);
}

Interpreter::~Interpreter() {
    lua_close(state_);
}

void *Interpreter::allocate(void *self, void *block, std::size_t old_size, std::size_t new_size) {
    auto &owner = *static_cast<Interpreter *>(self);
    const std::size_t before = block ? old_size : 0;
    if (new_size == 0) {
        std::free(block);
        owner.used_ -= before;
        return nullptr;
    }
    if (owner.used_ - before + new_size > owner.limits_.memory) return nullptr;
    void *grown = std::realloc(block, new_size);
    if (grown) owner.used_ += new_size - before;
    owner.most_used_ = std::max(owner.most_used_, owner.used_);
    return grown;
}

int Interpreter::script_line(lua_State *state) const {
    lua_Debug activation;
    for (int level = 0; lua_getstack(state, level, &activation); ++level) {
        lua_getinfo(state, "Sl", &activation);
        if (chunk_name_ == activation.source && activation.currentline > 0) return activation.currentline;
    }
    return 0;
}

void Interpreter::look(lua_State *state, lua_Debug *) {
    Interpreter &self = of(state);
    if (Clock::now() < self.begin_ + self.limits_.time) return;
    json reply = {{"ok", false}, {"kind", "time"}, {"line", self.script_line(state)}};
    self.add_use(reply);
    (*self.stop_)(reply);
    std::abort();
}

int Interpreter::log_line(lua_State *state) {
    Interpreter &self = of(state);
    std::size_t length = 0;
    const char *bytes = luaL_checklstring(state, 1, &length);
    if (self.log_bytes_ + length > most_log_bytes)
        return luaL_error(state, "the script printed more than %d bytes", static_cast<int>(most_log_bytes));
    self.log_bytes_ += length + 1;
    self.log_.push_back(std::string(bytes, length));
    return 0;
}

namespace {

/// What an error may tell of its place besides a line (runtime/reading.lua).
constexpr const char *places_of_error[] = {"where", "what", "text", "english"};

// From the error at 1, or what was blamed with its words, to the table on top.
void copy_places(lua_State *state) {
    const int target = lua_gettop(state);
    if (lua_type(state, 1) == LUA_TTABLE) {
        lua_pushvalue(state, 1);
    } else if (lua_getfield(state, LUA_REGISTRYINDEX, "blamed") == LUA_TTABLE) {
        lua_getfield(state, -1, "message");
        const bool is_this = lua_rawequal(state, -1, 1);
        lua_pop(state, 1);
        if (!is_this) return lua_settop(state, target);
    } else {
        return lua_settop(state, target);
    }
    for (const char *place : places_of_error) {
        lua_pushstring(state, place);
        lua_rawget(state, target + 1);
        if (lua_type(state, -1) == LUA_TSTRING)
            lua_setfield(state, target, place);
        else
            lua_pop(state, 1);
    }
    lua_settop(state, target);
}

} // namespace

// Leaves the error's text and the script's line in a table, since the stack is gone afterwards.
int Interpreter::add_position(lua_State *state) {
    const Interpreter &self = of(state);
    int line = self.script_line(state);
    lua_createtable(state, 0, 2);
    copy_places(state);
    if (lua_type(state, 1) == LUA_TTABLE) {
        lua_pushstring(state, "line");
        lua_rawget(state, 1);
        if (lua_isinteger(state, -1)) line = static_cast<int>(lua_tointeger(state, -1));
        lua_pop(state, 1);
        lua_pushstring(state, "message");
        lua_rawget(state, 1);
    } else {
        lua_pushvalue(state, 1);
    }
    if (lua_type(state, -1) != LUA_TSTRING) {
        lua_pop(state, 1);
        lua_pushfstring(state, "an error that is a %s", luaL_typename(state, 1));
    }
    lua_setfield(state, -2, "message");
    lua_pushinteger(state, line);
    lua_setfield(state, -2, "line");
    return 1;
}

void Interpreter::open_libraries() {
    static constexpr luaL_Reg libraries[] = {
        {LUA_GNAME, luaopen_base},       {LUA_STRLIBNAME, luaopen_string}, {LUA_TABLIBNAME, luaopen_table},
        {LUA_MATHLIBNAME, luaopen_math}, {LUA_UTF8LIBNAME, luaopen_utf8},  {LUA_COLIBNAME, luaopen_coroutine},
        {LUA_DBLIBNAME, luaopen_debug},
    };
    for (const luaL_Reg &library : libraries) {
        luaL_requiref(state_, library.name, library.func, 1);
        lua_pop(state_, 1);
    }
}

void Interpreter::load(std::string_view chunk, const char *name, const char *kind) {
    if (luaL_loadbufferx(state_, chunk.data(), chunk.size(), name, kind) != LUA_OK) lua_error(state_);
}

// Pushes the table of the runtime's parts.
void Interpreter::push_runtime() {
    lua_newtable(state_);
    lua_pushcfunction(state_, log_line);
    lua_setfield(state_, -2, "log");
    const std::vector<std::string> &compiled = compiled_runtime();
    for (std::size_t i = 0; i < compiled.size(); ++i) {
        load(compiled[i], runtime_parts[i].chunk_name, "b");
        lua_pushvalue(state_, -2);
        lua_call(state_, 1, 1);
        lua_setfield(state_, -2, runtime_parts[i].name);
    }
}

void Interpreter::take_result() {
    try {
        result_ = read_json(state_, -1);
        static_cast<void>(result_.dump()); // throws for text that is not UTF-8
    } catch (const json::type_error &) {
        is_bad_result_ = true;
        bad_result_ = "the result holds text that is not UTF-8";
    } catch (const BadResult &problem) {
        is_bad_result_ = true;
        bad_result_ = problem.what();
    }
}

// Leaves the result on the stack; `runtime` and `script` are places on it.
void Interpreter::check(int runtime, int script) {
    lua_getfield(state_, runtime, "checking");
    lua_pushvalue(state_, script);
    lua_pushstring(state_, chunk_name_.c_str());
    if (request_->contains("input"))
        push_json(state_, request_->at("input"));
    else
        lua_pushnil(state_);
    lua_call(state_, 3, 1);
}

// Runs protected. Gives back the runtime and what the script returned.
int Interpreter::load_script(lua_State *state) {
    Interpreter &self = of(state);
    self.open_libraries();
    self.push_runtime();
    const auto &source = self.request_->at("source").get_ref<const std::string &>();
    self.load(source, self.chunk_name_.c_str(), "t"); // never what is compiled: Lua trusts that
    lua_getfield(state, 1, "sandbox");
    if (!lua_setupvalue(state, -2, 1)) lua_pop(state, 1);
    lua_call(state, 0, 1);
    return 2;
}

// Runs protected, on the runtime and what the script returned. Gives back the function that runs it,
// the declaration and its functions.
int Interpreter::declare(lua_State *state) {
    const auto &operation = of(state).request_->at("op").get_ref<const std::string &>();
    const bool is_action = operation == "declare_action" || operation == "act";
    lua_getfield(state, 1, is_action ? "action" : "assessment");
    lua_getfield(state, -1, is_action ? "act" : "assess");
    lua_getfield(state, -2, "declare");
    lua_pushvalue(state, 2);
    lua_call(state, 1, 2);
    return 3;
}

// Runs protected, on what `declare` gave back, or to check on what `load_script` did.
int Interpreter::execute(lua_State *state) {
    Interpreter &self = of(state);
    const auto &operation = self.request_->at("op").get_ref<const std::string &>();
    if (operation == "assess" || operation == "act") {
        push_json(state, self.request_->at("input"));
        lua_call(state, 3, 1);
    } else if (operation == "check") {
        self.check(1, 2);
    } else {
        lua_settop(state, 2); // the declaration
    }
    self.take_result();
    return 0;
}

// What the run took, and what it printed.
void Interpreter::add_use(json &reply) const {
    reply["log"] = log_;
    reply["memory"] = most_used_;
    const auto time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin_);
    reply["microseconds"] = time.count();
}

json Interpreter::failure(lua_State *state, int status) {
    json reply = {{"ok", false}, {"kind", "error"}, {"line", 0}, {"message", "unknown error"}};
    if (status == LUA_ERRMEM) {
        reply["kind"] = "memory";
        return reply;
    }
    if (lua_type(state, -1) == LUA_TTABLE) {
        lua_pushstring(state, "message");
        lua_rawget(state, -2);
        if (const char *message = lua_tostring(state, -1)) reply["message"] = std::string(message);
        const int told = line_in(reply.value("message", ""), chunk_name_.substr(1));
        lua_pop(state, 1);
        lua_pushstring(state, "line");
        lua_rawget(state, -2);
        const auto line = told > 0 ? told : lua_tointeger(state, -1);
        reply["line"] = line > 0 ? line : line_of_return(request_->value("source", ""));
        reply["is_line_known"] = line > 0;
        lua_pop(state, 1);
        for (const char *place : places_of_error) {
            lua_pushstring(state, place);
            lua_rawget(state, -2);
            if (const char *words = lua_tostring(state, -1)) reply[place] = std::string(words);
            lua_pop(state, 1);
        }
    } else if (const char *message = lua_type(state, -1) == LUA_TSTRING ? lua_tostring(state, -1) : nullptr) {
        reply["message"] = std::string(message);
    }
    return reply;
}

void Interpreter::begin(const json &request, const Stop &stop) {
    request_ = &request;
    stop_ = &stop;
    begin_ = Clock::now();
}

// What it gives back lies on the stack, above the function that adds the place to errors.
int Interpreter::call(int (*function)(lua_State *), int arguments) {
    lua_pushcfunction(state_, function);
    lua_insert(state_, -1 - arguments);
    return lua_pcall(state_, arguments, LUA_MULTRET, 1);
}

int Interpreter::load_and_declare() {
    lua_pushcfunction(state_, add_position);
    const int status = call(load_script, 0);
    return status != LUA_OK || request_->at("op") == "check" ? status : call(declare, 2);
}

bool Interpreter::prepare(const json &request, const Stop &stop) {
    begin(request, stop);
    begin_ -= limits_.time - std::min(limits_.time, most_time_to_prepare);
    return load_and_declare() == LUA_OK;
}

json Interpreter::run(const json &request, const Stop &stop) {
    begin(request, stop);
    int status = lua_gettop(state_) > 0 ? LUA_OK : load_and_declare(); // else it was prepared
    if (status == LUA_OK) status = call(execute, lua_gettop(state_) - 1);
    json reply;
    if (status != LUA_OK)
        reply = failure(state_, status);
    else if (is_bad_result_)
        reply = {{"ok", false}, {"kind", "error"}, {"line", 0}, {"message", bad_result_}};
    else
        reply = {{"ok", true}, {"result", std::move(result_)}};
    add_use(reply);
    return reply;
}

} // namespace kartrekker::scripting
