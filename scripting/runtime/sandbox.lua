-- Builds the only globals that a script sees. Runs once in every new interpreter, before the script.
-- Receives the runtime's table with `log`, a function of the host that keeps one line of output; counts in it what was
-- `printed`. Returns the environment.
local runtime = ...
local log = runtime.log

local type, error, select, rawget, rawset, rawlen, rawequal = type, error, select, rawget, rawset, rawlen, rawequal
local next, tostring, setmetatable, getmetatable = next, tostring, setmetatable, getmetatable
local format, sort, concat, unpack = string.format, table.sort, table.concat, table.unpack
local real_metatable = debug.getmetatable

-- Addresses differ from run to run, so a table or function shows only what it is.
local function plain(value)
    local kind = type(value)
    if kind == "number" or kind == "string" or kind == "boolean" or kind == "nil" then return tostring(value) end
    return kind
end

local function safe_format(pattern, ...)
    if type(pattern) ~= "string" then error("format needs a text as its pattern", 2) end
    local values = { ... }
    for index = 1, select("#", ...) do
        local kind = type(values[index])
        if kind ~= "number" and kind ~= "string" and kind ~= "boolean" then values[index] = plain(values[index]) end
    end
    if pattern:gsub("%%%%", ""):find("%%[^%a]*p") then error(format("format has no %%p"), 2) end
    return format(pattern, unpack(values, 1, select("#", ...)))
end

-- Order of keys: numbers first, by size, then texts by bytes, then booleans. Other keys have no order of their own.
local rank = { number = 1, string = 2, boolean = 3 }
local function before(left, right)
    local left_kind, right_kind = type(left), type(right)
    if left_kind ~= right_kind then return rank[left_kind] < rank[right_kind] end
    if left_kind == "boolean" then return not left and right end
    return left < right
end

local function ordered_pairs(container)
    local meta = real_metatable(container)
    if type(meta) == "table" and rawget(meta, "__pairs") then return rawget(meta, "__pairs")(container) end
    if type(container) ~= "table" then error(format("pairs needs a table, not a %s", type(container)), 2) end
    local keys, count = {}, 0
    for key in next, container do
        if not rank[type(key)] then error(format("pairs cannot order a key that is a %s", type(key)), 2) end
        count = count + 1
        keys[count] = key
    end
    sort(keys, before)
    local index = 0
    return function()
        index = index + 1
        local key = keys[index]
        if key ~= nil then return key, rawget(container, key) end
    end
end

-- A finalizer runs where no limit reaches it.
local function safe_setmetatable(container, meta)
    if type(meta) == "table" and rawget(meta, "__gc") ~= nil then error("scripts have no finalizers (__gc)", 2) end
    return setmetatable(container, meta)
end

-- Merge sort: stable, and always the same steps. Lua's own takes its pivots from the clock.
local function merge(list, spare, low, middle, high, less)
    local left, right = low, middle + 1
    for place = low, high do
        if left <= middle and (right > high or not less(list[right], list[left])) then
            spare[place], left = list[left], left + 1
        else
            spare[place], right = list[right], right + 1
        end
    end
    for place = low, high do list[place] = spare[place] end
end

local function stable_sort(list, less)
    if type(list) ~= "table" then error(format("sort needs a table, not a %s", type(list)), 2) end
    if less == nil then less = function(left, right) return left < right end end
    local copy, spare, count = {}, {}, #list
    for place = 1, count do copy[place] = list[place] end
    local width = 1
    while width < count do
        for low = 1, count - width, 2 * width do
            local high = low + 2 * width - 1
            if high > count then high = count end
            merge(copy, spare, low, low + width - 1, high, less)
        end
        width = 2 * width
    end
    for place = 1, count do list[place] = copy[place] end
end

local function pick(library, names)
    local chosen = {}
    for name in names:gmatch("%S+") do chosen[name] = library[name] end
    return chosen
end

string.dump = nil
string.format = safe_format
getmetatable("").__metatable = "text"
table.sort = stable_sort

local environment = {
    assert = assert, error = error, ipairs = ipairs, pcall = pcall, select = select, tonumber = tonumber,
    type = type, xpcall = xpcall, rawequal = rawequal, rawget = rawget, rawlen = rawlen, rawset = rawset,
    getmetatable = getmetatable, setmetatable = safe_setmetatable, pairs = ordered_pairs, tostring = plain,
    _VERSION = _VERSION,
    string = pick(string, "byte char find format gmatch gsub len lower match rep reverse sub upper pack packsize unpack"),
    table = pick(table, "concat insert move pack remove sort unpack"),
    math = pick(math, "abs ceil floor fmod huge max maxinteger min mininteger modf pi sqrt tointeger type ult exp log sin cos tan"),
    utf8 = pick(utf8, "char charpattern codepoint codes len offset"),
    coroutine = pick(coroutine, "create isyieldable resume running status wrap yield"),
}
environment._G = environment
environment.print = function(...)
    local parts = {}
    for index = 1, select("#", ...) do parts[index] = plain((select(index, ...))) end
    log(concat(parts, "\t"))
    runtime.printed = (runtime.printed or 0) + 1
end
return environment
