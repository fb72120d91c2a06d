#include "scripting/host/interpreter.h"

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
extern const std::string_view runtime_declaration;
extern const std::string_view runtime_answers;
extern const std::string_view runtime_judging;
extern const std::string_view runtime_container_words;
extern const std::string_view runtime_measures;
extern const std::string_view runtime_context;
extern const std::string_view runtime_assessment;
extern const std::string_view runtime_checking;
} // namespace kartrekker::embedded

namespace kartrekker::scripting {

using nlohmann::json;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int instructions_between_looks = 10'000;
constexpr std::size_t most_log_bytes = 64 * 1024;
/// Step of the collector of unused memory beyond any size: it never stops half-way, or weak tables would tell
/// of the order of keys in memory, which differs per run.
constexpr int whole_cycles = 63;
/// In percent of what is in use: most scripts end before it is collected at all. At the limit of memory it is
/// collected whatever this says.
constexpr int pause_of_collector = 1000;

// What waits for its next run may hold 64 MB together.
constexpr std::size_t most_prepared = 32;
constexpr std::size_t most_memory_prepared = 2 * 1024 * 1024; ///< bytes, of one

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
    {"declaration", "=runtime/declaration", embedded::runtime_declaration},
    {"answers", "=runtime/answers", embedded::runtime_answers},
    {"judging", "=runtime/judging", embedded::runtime_judging},
    {"container_words", "=runtime/container_words", embedded::runtime_container_words},
    {"measures", "=runtime/measures", embedded::runtime_measures},
    {"context", "=runtime/context", embedded::runtime_context},
    {"assessment", "=runtime/assessment", embedded::runtime_assessment},
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

/// One interpreter with the sandbox loaded, and what its hooks must know.
class Interpreter {
  public:
    Interpreter(const std::string &script_name, const RunLimits &limits);
    ~Interpreter() { lua_close(state_); }
    Interpreter(const Interpreter &) = delete;
    Interpreter &operator=(const Interpreter &) = delete;

    /// Reads what the script declares, for a request to assess that comes later. Whether all went well.
    bool prepare(const json &request, const ScriptRunner::Stop &stop);
    json run(const json &request, const ScriptRunner::Stop &stop);
    std::size_t memory_in_use() const { return used_; }

  private:
    static void *allocate(void *self, void *block, std::size_t old_size, std::size_t new_size);
    static void look(lua_State *state, lua_Debug *activation);
    static int log_line(lua_State *state);
    static int load_script(lua_State *state);
    static int declare(lua_State *state);
    static int execute(lua_State *state);
    static int add_position(lua_State *state);
    static Interpreter &of(lua_State *state) {
        return **static_cast<Interpreter **>(lua_getextraspace(state));
    }

    void open_libraries();
    void load(std::string_view chunk, const char *name, const char *kind);
    void push_runtime();
    void begin(const json &request, const ScriptRunner::Stop &stop);
    int call(lua_CFunction function, int arguments);
    int load_and_declare();
    void check(int runtime, int script);
    void take_result();
    int script_line(lua_State *state) const;
    json failure(lua_State *state, int status);

    std::string chunk_name_; ///< a member, since an error jumps over destructors
    RunLimits limits_;
    const ScriptRunner::Stop *stop_ = nullptr; ///< of the call under way
    Clock::time_point deadline_;
    std::size_t used_ = 0;
    std::size_t log_bytes_ = 0;
    json log_ = json::array();
    lua_State *state_ = nullptr;
    const json *request_ = nullptr;
    json result_;
    bool is_bad_result_ = false;
    std::string bad_result_;
};

Interpreter::Interpreter(const std::string &script_name, const RunLimits &limits)
    : chunk_name_("=" + script_name), limits_(limits), state_(lua_newstate(allocate, this)) {
    *static_cast<Interpreter **>(lua_getextraspace(state_)) = this; // copied to every coroutine
    lua_sethook(state_, look, LUA_MASKCOUNT, instructions_between_looks);
    lua_gc(state_, LUA_GCINC, pause_of_collector, 0, whole_cycles);
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
    if (Clock::now() < self.deadline_) return;
    (*self.stop_)({{"ok", false}, {"kind", "time"}, {"line", self.script_line(state)}});
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

// Leaves the error's text and the script's line in a table, since the stack is gone afterwards.
int Interpreter::add_position(lua_State *state) {
    const Interpreter &self = of(state);
    int line = self.script_line(state);
    lua_createtable(state, 0, 2);
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

// Runs protected, on the runtime and what the script returned. Gives back the function that assesses, the
// declaration and its functions.
int Interpreter::declare(lua_State *state) {
    lua_getfield(state, 1, "assessment");
    lua_getfield(state, -1, "assess");
    lua_getfield(state, -2, "declare");
    lua_pushvalue(state, 2);
    lua_call(state, 1, 2);
    return 3;
}

// Runs protected, on what `declare` gave back, or to check on what `load_script` did.
int Interpreter::execute(lua_State *state) {
    Interpreter &self = of(state);
    const auto &operation = self.request_->at("op").get_ref<const std::string &>();
    if (operation == "assess") {
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

namespace {

/// The line where the script gives back its table: where one that is no assessment is wrong.
int line_of_return(const std::string &source) {
    int line = 1, found = 0;
    for (std::size_t at = 0; at < source.size(); ++line) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::size_t first = source.find_first_not_of(" \t", at);
        if (first < end && source.compare(first, 6, "return") == 0) found = line;
        at = end + 1;
    }
    return found > 0 ? found : std::max(1, line - 1);
}

/// The line in "name:12: what is wrong", where Lua itself names the script; the innermost where it is named
/// more than once; 0 where it is not.
int line_in(const std::string &message, const std::string &script_name) {
    const std::string place = script_name + ":";
    int line = 0;
    for (std::size_t at = 0; message.compare(at, place.size(), place) == 0;) {
        line = std::atoi(message.c_str() + at + place.size());
        const auto next = message.find(": ", at + place.size());
        if (next == std::string::npos) break;
        at = next + 2;
    }
    return line;
}

} // namespace

json Interpreter::failure(lua_State *state, int status) {
    json reply = {{"ok", false}, {"kind", "error"}, {"line", 0}, {"message", "unknown error"}, {"log", log_}};
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
    } else if (const char *message = lua_type(state, -1) == LUA_TSTRING ? lua_tostring(state, -1) : nullptr) {
        reply["message"] = std::string(message);
    }
    return reply;
}

void Interpreter::begin(const json &request, const ScriptRunner::Stop &stop) {
    request_ = &request;
    stop_ = &stop;
    deadline_ = Clock::now() + limits_.time;
}

// What it gives back lies on the stack, above the function that adds the place to errors.
int Interpreter::call(lua_CFunction function, int arguments) {
    lua_pushcfunction(state_, function);
    lua_insert(state_, -1 - arguments);
    return lua_pcall(state_, arguments, LUA_MULTRET, 1);
}

int Interpreter::load_and_declare() {
    lua_pushcfunction(state_, add_position);
    const int status = call(load_script, 0);
    return status != LUA_OK || request_->at("op") == "check" ? status : call(declare, 2);
}

bool Interpreter::prepare(const json &request, const ScriptRunner::Stop &stop) {
    begin(request, stop);
    return load_and_declare() == LUA_OK;
}

json Interpreter::run(const json &request, const ScriptRunner::Stop &stop) {
    begin(request, stop);
    int status = lua_gettop(state_) > 0 ? LUA_OK : load_and_declare(); // else it was prepared
    if (status == LUA_OK) status = call(execute, lua_gettop(state_) - 1);
    if (status != LUA_OK) return failure(state_, status);
    if (is_bad_result_)
        return {{"ok", false}, {"kind", "error"}, {"line", 0}, {"message", bad_result_}, {"log", log_}};
    return {{"ok", true}, {"result", std::move(result_)}, {"log", log_}, {"memory", used_}};
}

struct ScriptRunner::Prepared {
    std::string name, source;
    RunLimits limits;
    std::unique_ptr<Interpreter> interpreter;
};

ScriptRunner::ScriptRunner() {
    compiled_runtime(); // before the time of any script begins
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
