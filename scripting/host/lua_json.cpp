#include "scripting/host/lua_json.h"

#include <cmath>
#include <lua.hpp>
#include <nlohmann/json.hpp>
#include <string>

namespace kartrekker::scripting {

namespace {

constexpr int deepest = 40;
constexpr std::size_t most_parts = 1'000'000;
constexpr std::size_t most_text = 16 * 1024 * 1024;

class Reader {
  public:
    explicit Reader(lua_State *state) : state_(state) {}

    nlohmann::json read(int index, int depth) {
        if (++parts_ > most_parts) throw BadResult("the result has more than a million parts");
        if (depth > deepest) throw BadResult("the result is nested too deep, or holds itself");
        switch (lua_type(state_, index)) {
        case LUA_TNIL:
            return nullptr;
        case LUA_TBOOLEAN:
            return lua_toboolean(state_, index) != 0;
        case LUA_TNUMBER:
            return read_number(index);
        case LUA_TSTRING:
            return read_text(index);
        case LUA_TTABLE:
            return read_table(lua_absindex(state_, index), depth);
        default:
            throw BadResult(std::string("the result holds a ") + luaL_typename(state_, index));
        }
    }

  private:
    nlohmann::json read_number(int index) {
        if (lua_isinteger(state_, index)) return lua_tointeger(state_, index);
        const double number = lua_tonumber(state_, index);
        if (!std::isfinite(number)) throw BadResult("the result holds a number that is not finite");
        return number;
    }

    std::string read_text(int index) {
        std::size_t length = 0;
        const char *bytes = lua_tolstring(state_, index, &length);
        text_ += length;
        if (text_ > most_text) throw BadResult("the result holds more than 16 MB of text");
        return std::string(bytes, length);
    }

    nlohmann::json read_table(int index, int depth) {
        if (!lua_checkstack(state_, 4)) throw BadResult("the result is nested too deep");
        const auto length = lua_rawlen(state_, index);
        nlohmann::json result = length > 0 ? nlohmann::json::array() : nlohmann::json::object();
        if (length > 0) {
            for (lua_Unsigned i = 1; i <= length; ++i) {
                lua_rawgeti(state_, index, static_cast<lua_Integer>(i));
                result.push_back(read(-1, depth + 1));
                lua_pop(state_, 1);
            }
            return result;
        }
        lua_pushnil(state_);
        while (lua_next(state_, index)) {
            if (lua_type(state_, -2) != LUA_TSTRING) throw BadResult("the result has a key that is no text");
            const std::string key = read_text(-2);
            result[key] = read(-1, depth + 1);
            lua_pop(state_, 1);
        }
        return result;
    }

    lua_State *state_;
    std::size_t parts_ = 0;
    std::size_t text_ = 0;
};

} // namespace

void push_json(lua_State *state, const nlohmann::json &value) {
    luaL_checkstack(state, 6, "input");
    using Type = nlohmann::json::value_t;
    switch (value.type()) {
    case Type::boolean:
        return lua_pushboolean(state, value.get<bool>());
    case Type::number_integer:
    case Type::number_unsigned:
        return lua_pushinteger(state, value.get<lua_Integer>());
    case Type::number_float:
        return lua_pushnumber(state, value.get<double>());
    case Type::string: {
        const auto &text = value.get_ref<const std::string &>();
        lua_pushlstring(state, text.data(), text.size());
        return;
    }
    case Type::array: {
        lua_createtable(state, static_cast<int>(value.size()), 0);
        lua_Integer place = 0;
        for (const auto &part : value) {
            push_json(state, part);
            lua_rawseti(state, -2, ++place);
        }
        return;
    }
    case Type::object:
        lua_createtable(state, 0, static_cast<int>(value.size()));
        for (const auto &[key, part] : value.items()) {
            if (part.is_null()) continue;
            lua_pushlstring(state, key.data(), key.size());
            push_json(state, part);
            lua_rawset(state, -3);
        }
        return;
    default:
        return lua_pushnil(state);
    }
}

nlohmann::json read_json(lua_State *state, int index) {
    return Reader(state).read(index, 0);
}

} // namespace kartrekker::scripting
