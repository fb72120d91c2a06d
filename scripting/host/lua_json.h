#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>

struct lua_State;

namespace kartrekker::scripting {

/// A script's result that is not plain data of a sensible size.
class BadResult : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Pushes the value: objects and arrays become tables, null is left out. Raises a Lua error when memory is
/// short.
void push_json(lua_State *state, const nlohmann::json &value);

/// Reads the value at the index raw: no metamethod runs. Tables 1…n are arrays, others objects with text
/// keys. `BadResult` when it is nested over 40 deep (so also when it holds itself), has over a million parts
/// or 16 MB of text, or holds a function, a number that is not finite, or a text that is not UTF-8.
nlohmann::json read_json(lua_State *state, int index);

} // namespace kartrekker::scripting
