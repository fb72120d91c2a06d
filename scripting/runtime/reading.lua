-- Reads what a script gave, raw: what it hangs on its tables (__index, __len) has no say. Returns a table of functions.
-- What is wrong is refused with the place in the script's own words.
local runtime = ...
local tostring = runtime.sandbox.tostring -- shows no addresses; so does string.format, which the sandbox replaced
local type, error, rawget, rawlen, next = type, error, rawget, rawlen, next
local format, sort, concat = string.format, table.sort, table.concat
local min, max, registry = math.min, math.max, debug.getregistry()

local longest_text = 4000

local reading = {}
local collected

-- From now on mistakes are added to the list instead of ending the run, and what was wrong is taken for something that
-- could have been right, so that what comes after it can be read too.
function reading.collect(list) collected = list end

function reading.refuse(where, what, line)
    if not collected then error({ message = where .. ": " .. what, where = where, what = what, line = line }, 0) end
    collected[#collected + 1] = { where = where, what = what, line = line }
end
local refuse = reading.refuse

-- An error in what the script wants, found while it runs. It stands where the script holds this text in quotes, or that of
-- the same words in English: after a tail call Lua knows no line. Scripts that catch it get a text, as from Lua itself; the
-- place stands in the registry, where the host finds it.
function reading.blame(what, text, english)
    registry.blamed = { message = what, text = type(text) == "string" and text or nil, english = english }
    error(what, 0)
end

-- What was blamed last, if with these words.
function reading.blamed(what)
    local blamed = registry.blamed
    return blamed and blamed.message == what and blamed or {}
end

-- Steps from one word to the other: a letter put in, left out or changed, or two that changed places.
local function steps_between(one, other)
    local before, last, current = {}, {}, {}
    for right = 0, #other do last[right] = right end
    for left = 1, #one do
        current = { [0] = left }
        for right = 1, #other do
            local is_same = one:byte(left) == other:byte(right)
            current[right] = min(last[right] + 1, current[right - 1] + 1, last[right - 1] + (is_same and 0 or 1))
            local is_swapped = left > 1 and right > 1 and one:byte(left) == other:byte(right - 1)
                and one:byte(left - 1) == other:byte(right)
            if is_swapped then current[right] = min(current[right], before[right - 2] + 1) end
        end
        before, last = last, current
    end
    return last[#other]
end

-- "; did you mean 'goal'?" for "gaol"; nothing where no word of the list is near.
function reading.meant(word, known)
    if type(word) ~= "string" or #word > 64 then return "" end
    local best, least
    for _, other in reading.each(known) do
        local steps = steps_between(word, other)
        if not least or steps < least then best, least = other, steps end
    end
    return best and least <= max(1, #word // 3) and format("; did you mean '%s'?", best) or ""
end

function reading.unknown_kind(kind, known)
    local kinds = reading.sorted_keys(known)
    local nearest = reading.meant(kind, kinds)
    return format("there are no records of the kind '%s'%s The kinds are %s", tostring(kind),
                  nearest == "" and "." or nearest, concat(kinds, ", "))
end

-- Keys that mean nothing, in a table that the script declares. Only a check tells them: a script runs without them.
function reading.known_keys(container, where, names)
    if not collected then return end
    local known, list = {}, {}
    for name in names:gmatch("%S+") do known[name], list[#list + 1] = true, name end
    local unknown = {}
    for key in next, container do
        if type(key) == "string" and not known[key] then unknown[#unknown + 1] = key end
    end
    sort(unknown)
    for _, key in reading.each(unknown) do
        local meant = reading.meant(key, list)
        if meant == "" then meant = format(". It can have %s", concat(list, ", ")) end
        refuse(where, format("'%s' means nothing here%s", key, meant))
    end
end

function reading.each(list)
    local index, length = 0, rawlen(list)
    return function()
        index = index + 1
        if index <= length then return index, rawget(list, index) end
    end
end

function reading.sorted_keys(container)
    local keys = {}
    for key in next, container do keys[#keys + 1] = key end
    sort(keys)
    return keys
end

-- Key after key, each with its value, in the order of the keys.
function reading.in_order(container)
    local keys, index = reading.sorted_keys(container), 0
    return function()
        index = index + 1
        if keys[index] then return keys[index], container[keys[index]] end
    end
end

function reading.must_be_table(value, where)
    if type(value) == "table" then return value end
    refuse(where, "must be a table")
    return {}
end

function reading.table_at(container, key, where)
    local value = rawget(container, key)
    if type(value) == "table" then return value end
    refuse(where, format("'%s' must be a table", key))
    return {}
end

function reading.identifier(container, key, where)
    local value = rawget(container, key)
    if type(value) == "string" and value:find("^[%w][%w%-_%.]*$") and #value <= 64 then return value end
    refuse(where, format("'%s' must be an id of letters, digits, '-', '_' and '.', at most 64 long", key))
    return "unnamed-" .. #collected
end

function reading.plain_text(value, where)
    if type(value) == "string" and value ~= "" and #value <= longest_text then return value end
    refuse(where, format("must be a text of 1 to %d bytes", longest_text))
    return "?"
end

-- A text that is shown: one too long, such as one that names many records, is cut between characters.
function reading.shown_text(value, where)
    if type(value) ~= "string" or #value <= longest_text then return reading.plain_text(value, where) end
    local last = longest_text - 3
    while last > 0 and (value:byte(last + 1) & 0xC0) == 0x80 do last = last - 1 end
    return value:sub(1, last) .. "…"
end

function reading.both_languages(container, key, where)
    local value = rawget(container, key)
    if type(value) ~= "table" then
        refuse(where, format("'%s' must be { en = …, nl = … }", key))
        value = { en = "?", nl = "?" }
    end
    return {
        en = reading.plain_text(rawget(value, "en"), where .. ", " .. key .. ".en"),
        nl = reading.plain_text(rawget(value, "nl"), where .. ", " .. key .. ".nl"),
    }
end

function reading.number_at(container, key, where, low, high, default)
    local value = rawget(container, key)
    if value == nil and default ~= nil then return default end
    if type(value) ~= "number" or value ~= value or value < low or value > high then
        refuse(where, format("'%s' must be a number from %s to %s", key, low, high))
        return default or high
    end
    return value
end

function reading.flag_at(container, key, where)
    local value = rawget(container, key)
    if value ~= nil and type(value) ~= "boolean" then refuse(where, format("'%s' must be true or false", key)) end
    return value == true
end

-- What kind of script it says that it is, and which revision of the API it was written for.
function reading.check_kind(script, kind, revision, where)
    if rawget(script, "kind") ~= kind then refuse(where, format("must have kind = \"%s\"", kind)) end
    if rawget(script, "api") ~= revision then
        refuse(where, format("must have api = %d, the revision that this program speaks", revision))
    end
end

function reading.list_at(container, key, where, most)
    local value = rawget(container, key)
    if value == nil then return {} end
    if type(value) ~= "table" then
        refuse(where, format("'%s' must be a list", key))
        return {}
    end
    if rawlen(value) > most then
        refuse(where, format("'%s' has more than %d entries", key, most))
        return {}
    end
    return value
end

function reading.only_once(seen, id, where)
    if seen[id] then refuse(where, format("the id '%s' is used twice", id)) end
    seen[id] = true
end

-- A list of ids, each once, each a key of `known`; `kind` says what they should have been.
function reading.ids_at(container, key, where, most, known, kind)
    local ids, seen = {}, {}
    for _, id in reading.each(reading.list_at(container, key, where, most)) do
        if type(id) == "string" and known[id] then
            reading.only_once(seen, id, where .. ", " .. key)
            ids[#ids + 1] = id
        else
            refuse(where, format("'%s' names '%s', which is no %s of this assessment", key, tostring(id), kind))
        end
    end
    return ids
end

return reading
