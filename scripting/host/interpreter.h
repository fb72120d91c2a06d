#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

struct lua_State;
struct lua_Debug;

namespace kartrekker::scripting {

/// What one run of a script may use.
struct RunLimits {
    std::chrono::milliseconds time{2000};
    std::size_t memory = 256u * 1024 * 1024; ///< bytes of the interpreter

    bool operator==(const RunLimits &) const = default;
};

/// One interpreter with the sandbox loaded, and what its hooks must know.
class Interpreter {
  public:
    using Stop = std::function<void(const nlohmann::json &)>;

    Interpreter(const std::string &script_name, const RunLimits &limits);
    ~Interpreter();
    Interpreter(const Interpreter &) = delete;
    Interpreter &operator=(const Interpreter &) = delete;

    /// Compiles the runtime, once for all interpreters of this process: before the time of any script begins.
    static void compile_runtime();

    /// Reads what the script declares, for a request to assess that comes later. Whether all went well.
    bool prepare(const nlohmann::json &request, const Stop &stop);
    nlohmann::json run(const nlohmann::json &request, const Stop &stop);
    std::size_t memory_in_use() const { return used_; }

  private:
    static void *allocate(void *self, void *block, std::size_t old_size, std::size_t new_size);
    static void look(lua_State *state, lua_Debug *activation);
    static int log_line(lua_State *state);
    static int load_script(lua_State *state);
    static int declare(lua_State *state);
    static int execute(lua_State *state);
    static int add_position(lua_State *state);
    static Interpreter &of(lua_State *state);

    void open_libraries();
    void load(std::string_view chunk, const char *name, const char *kind);
    void push_runtime();
    void begin(const nlohmann::json &request, const Stop &stop);
    int call(int (*function)(lua_State *), int arguments);
    int load_and_declare();
    void check(int runtime, int script);
    void take_result();
    int script_line(lua_State *state) const;
    nlohmann::json failure(lua_State *state, int status);
    void add_use(nlohmann::json &reply) const;

    std::string chunk_name_; ///< a member, since an error jumps over destructors
    RunLimits limits_;
    const Stop *stop_ = nullptr; ///< of the call under way
    std::chrono::steady_clock::time_point begin_;
    std::size_t used_ = 0, most_used_ = 0;
    std::size_t log_bytes_ = 0;
    nlohmann::json log_ = nlohmann::json::array();
    lua_State *state_ = nullptr;
    const nlohmann::json *request_ = nullptr;
    nlohmann::json result_;
    bool is_bad_result_ = false;
    std::string bad_result_;
};

} // namespace kartrekker::scripting
