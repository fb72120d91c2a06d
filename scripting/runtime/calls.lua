-- Looks at what scripts give to the methods of the API, and says what is wanted where it cannot do. Returns a table of
-- functions.
local runtime = ...
local reading, language = runtime.reading, runtime.language
local blame, each = reading.blame, reading.each
local type, select, next, tonumber = type, select, next, tonumber
local format, concat, unpack, tointeger = string.format, table.concat, table.unpack, math.tointeger

-- What each method takes, in order: a name, "?" where it may be left out, and what it must be.
local wanted = {
    all = "kind:text", find = "kind:text id:text", where = "kind:text field:text value:any", some = "kind:text",
    records = "kind:text accept:function", share = "what:text|table predicate:function why:words",
    judge = "rule:text what:text|table test:function why?:words id?:text",
    problem = "severity:text text:words advice:words",
    remark = "rule:text topic:text severity:text text:words advice:words",
    finding = "finding:table", perceived = "section:text", item = "id:text", norm = "section:text",
    evidence = "section:text", answer = "item:text", number = "value:number decimals?:number", say = "text:words",
    days_between = "from?:text to?:text", has_come = "date?:text", month_number = "date?:text",
    readability = "text:text code?:text", name_of = "record:table", blend = "parts:table",
    rating_part = "rating?:number", mean_part = "parts:table", lacking = "parts:table", is_container = "text?:text",
    period_of = "practice:table", is_alive = "practice:table",
}
local in_words = {
    text = "a text", table = "a table", ["function"] = "a function", number = "a number",
    words = "a text in both languages, { en = …, nl = … }", ["text|table"] = "the name of a kind or a list of records",
}
local kinds = {
    text = { string = true }, table = { table = true }, ["function"] = { ["function"] = true }, number = { number = true },
    words = { table = true, string = true }, ["text|table"] = { string = true, table = true },
}

local function parameters_of(spec)
    local list, names = {}, {}
    for name, is_optional, sort_of in spec:gmatch("([%w_]+)(%??):(%S+)") do
        list[#list + 1] = { name = name, may_miss = is_optional == "?", sort_of = sort_of }
        names[#names + 1] = name .. is_optional
    end
    return list, concat(names, ", "), spec:find("function", 1, true) ~= nil
end

local function check(name, parameters, shown, is_exact, ...)
    local first = ...
    for place, parameter in each(parameters) do
        local value = select(place, ...)
        local is_fine = parameter.sort_of == "any" or value == nil and parameter.may_miss
            or kinds[parameter.sort_of] and kinds[parameter.sort_of][type(value)]
        if not is_fine then
            blame(format("%s(%s): '%s' must be %s, not a %s", name, shown, parameter.name, in_words[parameter.sort_of],
                         type(value)), first)
        end
    end
    if is_exact and select("#", ...) > #parameters then
        blame(format("%s(%s) takes %d things, not %d", name, shown, #parameters, select("#", ...)), first)
    end
end

local calls = {}

-- Makes each method of a context look at what it is given. For trials: what is odd and yet works may go on working.
function calls.guard(context)
    for name, spec in next, wanted do
        local method = context[name]
        local parameters, shown, is_exact = parameters_of(spec)
        context[name] = method and function(self, ...)
            if self ~= context then blame(format("%s is called with a colon: …:%s(%s)", name, name, shown), self) end
            check(name, parameters, shown, is_exact, ...)
            return method(self, ...)
        end
    end
end

-- The letters of the places to fill in, and how each is to be filled: { "s", "d" }, { "", "3" } for "%s of %3d".
local function places_in(pattern)
    local letters, forms = {}, {}
    for form, letter in pattern:gsub("%%%%", ""):gmatch("%%([-+ #0-9.]*)(.?)") do
        letters[#letters + 1], forms[#letters + 1] = letter, form
    end
    return letters, forms
end

local function in_percent(letters)
    return #letters > 0 and " (%" .. concat(letters, ", %") .. ")" or ""
end

-- string.format, which says what is wanted, and writes a day among other words as people do. `english` is the same text in
-- English. `run`: the input of this run, for its language; a trial takes no text for a number, since texts are numbers only by
-- chance.
function calls.filled(pattern, english, run, ...)
    local is_trial = run.is_trial
    if type(pattern) == "number" and not is_trial then pattern = pattern .. "" end
    if type(pattern) ~= "string" then
        blame(format("a text must be words to fill in, in both languages: { en = …, nl = … }, not a %s", type(pattern)), english)
    end
    local letters, forms = places_in(pattern)
    local count, values, has_words = select("#", ...), { ... }, pattern:gsub("%%.", ""):find("%a") ~= nil
    if #letters > count then
        blame(format("the text has %d places to fill in%s, and gets %d", #letters, in_percent(letters), count), pattern, english)
    end
    for place, letter in each(letters) do
        local value = select(place, ...)
        local number = (type(value) == "number" or not is_trial) and tonumber(value)
        if has_words and letter == "s" and forms[place] == "" then
            values[place] = language.written_day(value, run.language)
        end
        local is_whole = letter:find("[diouxXc]") ~= nil
        if letter:find("[^%a]") or letter == "" then
            blame(format("a %% in the text is no place to fill in: write %%s for a value, and %%%% for a percent sign"), pattern, english)
        elseif letter:find("[aAeEfFgG]") and not number or is_whole and not (number and tointeger(number)) then
            blame(format("%%%s in the text wants a %snumber as value %d, and gets a %s: write %%s", letter,
                         is_whole and "whole " or "", place, type(value)), pattern, english)
        end
    end
    return format(pattern, unpack(values, 1, count))
end

-- The same words have the same places to fill in.
function calls.check_languages(english, dutch)
    if type(english) ~= "string" or type(dutch) ~= "string" then return end
    local in_english, in_dutch = places_in(english), places_in(dutch)
    if #in_english == #in_dutch then return end
    local is_dutch_short = #in_dutch < #in_english
    blame(format("the text has %d places to fill in%s in English, and %d%s in Dutch", #in_english, in_percent(in_english),
                 #in_dutch, in_percent(in_dutch)), is_dutch_short and dutch or english)
end

return calls
