-- Checks what an assessment script declares and runs its criteria. Returns `declare` and `assess`.
-- Everything a script gave is read raw: its metatables have no say here.
local language, environment = ...

local type, error, rawget, rawlen, setmetatable = type, error, rawget, rawlen, setmetatable
local tostring = environment.tostring -- shows no addresses; so does string.format, which the sandbox replaced
local next, format, sort = next, string.format, table.sort
local getinfo = debug.getinfo

local api_revision = 1
local longest_text = 4000

local function refuse(where, what, line) error({ message = where .. ": " .. what, line = line }, 0) end

-- Goes through a list raw: what a script hangs on it (__index, __len) has no say.
local function each(list)
    local index, length = 0, rawlen(list)
    return function()
        index = index + 1
        if index <= length then return index, rawget(list, index) end
    end
end

local function table_at(container, key, where)
    local value = rawget(container, key)
    if type(value) ~= "table" then refuse(where, format("'%s' must be a table", key)) end
    return value
end

local function identifier(container, key, where)
    local value = rawget(container, key)
    if type(value) ~= "string" or not value:find("^[%w][%w%-_%.]*$") or #value > 64 then
        refuse(where, format("'%s' must be an id of letters, digits, '-', '_' and '.', at most 64 long", key))
    end
    return value
end

local function plain_text(value, where)
    if type(value) ~= "string" or value == "" or #value > longest_text then
        refuse(where, format("must be a text of 1 to %d bytes", longest_text))
    end
    return value
end

local function both_languages(container, key, where)
    local value = rawget(container, key)
    if type(value) ~= "table" then refuse(where, format("'%s' must be { en = …, nl = … }", key)) end
    return {
        en = plain_text(rawget(value, "en"), where .. ", " .. key .. ".en"),
        nl = plain_text(rawget(value, "nl"), where .. ", " .. key .. ".nl"),
    }
end

local function number_at(container, key, where, low, high, default)
    local value = rawget(container, key)
    if value == nil and default ~= nil then return default end
    if type(value) ~= "number" or value ~= value or value < low or value > high then
        refuse(where, format("'%s' must be a number from %s to %s", key, low, high))
    end
    return value
end

local function list_at(container, key, where, most)
    local value = rawget(container, key)
    if value == nil then return {} end
    if type(value) ~= "table" then refuse(where, format("'%s' must be a list", key)) end
    if rawlen(value) > most then refuse(where, format("'%s' has more than %d entries", key, most)) end
    return value
end

local function only_once(seen, id, where)
    if seen[id] then refuse(where, format("the id '%s' is used twice", id)) end
    seen[id] = true
end

-- Labels from the lowest to the highest answer, in both languages.
local function declare_labels(scale, ends, where)
    local labels = table_at(scale, "labels", where)
    local declared = {}
    for _, code in each({ "en", "nl" }) do
        declared[code] = {}
        for index, label in each(list_at(labels, code, where .. ", labels", 11)) do
            declared[code][index] = plain_text(label, where .. ", labels." .. code)
        end
        if #declared[code] ~= ends.high - ends.low + 1 then
            refuse(where, format("labels.%s must name each answer from %d to %d", code, ends.low, ends.high))
        end
    end
    return declared
end

local function declare_scale(container, where, inherited)
    local scale = rawget(container, "scale")
    if scale == nil and inherited then return inherited end
    scale = table_at(container, "scale", where)
    local result = {
        low = number_at(scale, "low", where .. ", scale", 0, 9),
        high = number_at(scale, "high", where .. ", scale", 1, 10),
    }
    if result.low >= result.high or result.low % 1 ~= 0 or result.high % 1 ~= 0 then
        refuse(where, "the scale's 'low' and 'high' must be whole numbers, low below high")
    end
    if rawget(scale, "labels") ~= nil then result.labels = declare_labels(scale, result, where) end
    return result
end

local function declare_item(item, where, scale, seen)
    if type(item) ~= "table" then refuse(where, "must be a table") end
    local id = identifier(item, "id", where)
    only_once(seen, id, where)
    local own = declare_scale(item, where .. " '" .. id .. "'", scale)
    return {
        id = id, text = both_languages(item, "text", where .. " '" .. id .. "'"),
        reverse = rawget(item, "reverse") == true, low = own.low, high = own.high,
        rule = rawget(item, "rule") and plain_text(rawget(item, "rule"), where) or nil,
        view = rawget(item, "view") and plain_text(rawget(item, "view"), where) or nil,
    }
end

local function declare_criterion(criterion, where, seen)
    if type(criterion) ~= "table" then refuse(where, "must be a table") end
    local id = identifier(criterion, "id", where)
    only_once(seen, id, where)
    where = where .. " '" .. id .. "'"
    local score = rawget(criterion, "score")
    if type(score) ~= "function" then refuse(where, "'score' must be a function") end
    return {
        id = id, rule = plain_text(rawget(criterion, "rule") or id, where .. ", rule"),
        title = both_languages(criterion, "title", where),
        weight = number_at(criterion, "weight", where, 0, 1000, 1),
        our_rule = rawget(criterion, "our_rule") == true,
        line = getinfo(score, "S").linedefined,
    }, score
end

local function declare_section(section, where, scale, seen)
    if type(section) ~= "table" then refuse(where, "must be a table") end
    local id = identifier(section, "id", where)
    only_once(seen.sections, id, where)
    where = "section '" .. id .. "'"
    local declared = {
        id = id, title = both_languages(section, "title", where),
        question = both_languages(section, "question", where), items = {}, criteria = {},
    }
    local scores = {}
    for index, item in each(list_at(section, "items", where, 500)) do
        declared.items[index] = declare_item(item, where .. ", item " .. index, scale, seen.items)
    end
    for index, criterion in each(list_at(section, "criteria", where, 200)) do
        declared.criteria[index], scores[index] =
            declare_criterion(criterion, where .. ", criterion " .. index, seen.criteria)
    end
    local findings = rawget(section, "findings")
    if findings ~= nil and type(findings) ~= "function" then refuse(where, "'findings' must be a function") end
    return declared, { scores = scores, findings = findings }
end

-- What the script returned -> the declaration as plain data, and the functions to run, section by section.
local function declare(script)
    if type(script) ~= "table" then
        refuse("the script", "must return an assessment as a table, not a " .. type(script))
    end
    local where = "the assessment"
    if rawget(script, "kind") ~= "assessment" then refuse(where, "must have kind = \"assessment\"") end
    if rawget(script, "api") ~= api_revision then
        refuse(where, format("must have api = %d, the revision that this program speaks", api_revision))
    end
    local declared = {
        id = identifier(script, "id", where), version = plain_text(rawget(script, "version"), where .. ", version"),
        title = both_languages(script, "title", where), about = both_languages(script, "about", where), sections = {},
    }
    declared.order = number_at(script, "order", where, 0, 1000, 100)
    local scale = declare_scale(script, where)
    declared.scale = scale
    local sections = list_at(script, "sections", where, 100)
    if rawlen(sections) == 0 then refuse(where, "has no sections") end
    local seen, functions = { sections = {}, items = {}, criteria = {} }, {}
    for index, section in each(sections) do
        declared.sections[index], functions[index] = declare_section(section, where .. ", section " .. index, scale, seen)
    end
    local findings = rawget(script, "findings")
    if findings ~= nil and type(findings) ~= "function" then refuse(where, "'findings' must be a function") end
    functions.findings = findings
    return declared, functions
end

-- A record that can be read only, and that knows its fields: a misspelt one is an error, not nothing.
local function record_view(kind, values, fields)
    return setmetatable({}, {
        __index = function(_, name)
            local value = values[name]
            if value == nil and name ~= "id" and not fields[name] then
                error(format("a %s has no field '%s'", kind, tostring(name)), 2)
            end
            return value
        end,
        __newindex = function() error("an assessment only looks: records cannot be changed", 2) end,
        __pairs = function()
            local keys, index = {}, 0
            for name in next, values do keys[#keys + 1] = name end
            sort(keys)
            return function()
                index = index + 1
                if keys[index] then return keys[index], values[keys[index]] end
            end
        end,
        __metatable = "record",
    })
end

local function view_of_records(input)
    local records = {}
    for kind, fields in next, input.fields do
        local known, list = {}, {}
        for _, name in each(fields) do known[name] = true end
        for index, values in each(input.entities[kind] or {}) do list[index] = record_view(kind, values, known) end
        records[kind] = list
    end
    return records
end

local severities = { high = true, medium = true, low = true }

local function clamp_score(score, where, line)
    if score == nil then return nil end
    if type(score) ~= "number" or score ~= score then refuse(where, "the score must be a number or nil", line) end
    if score < 0 then return 0 elseif score > 100 then return 100 end
    return score
end

-- A finding's text as it is shown. One that is in the right language already may hold a '%' from a record's name.
local function worded(text, code)
    if type(text) == "table" then return rawget(text, code) or rawget(text, "en") end
    return text
end

-- The read-only view that criterion and finding functions get as `ctx` (declared in api/assessment.d.lua).
local function new_context(input, state)
    local records = view_of_records(input)
    local ctx = { today = input.today, language = input.language }

    local function list_of(kind)
        local list = records[kind]
        if not list then error(format("there are no records of the kind '%s'", tostring(kind)), 3) end
        return list
    end

    function ctx.all(_, kind)
        local copy = {}
        for index, record in each(list_of(kind)) do copy[index] = record end
        return copy
    end

    function ctx.find(_, kind, id)
        for _, record in each(list_of(kind)) do
            if record.id == id then return record end
        end
    end

    function ctx.where(_, kind, field, value)
        local found = {}
        for _, record in each(list_of(kind)) do
            if record[field] == value then found[#found + 1] = record end
        end
        return found
    end

    function ctx.organisation() return records.organisation[1] end

    function ctx.number(_, value, decimals) return language.number(value, decimals, input.language) end

    function ctx.say(_, text, ...)
        if type(text) == "string" then return format(text, ...) end
        return format(text[input.language] or text.en, ...)
    end

    function ctx.days_between(_, from, to)
        local first, last = language.day_number(from), language.day_number(to)
        return first and last and last - first
    end

    function ctx.readability(_, text, code) return language.readability(text, code or input.language) end

    function ctx.share(self, what, predicate, why)
        local kind, list
        if type(what) == "string" then kind, list = what, list_of(what) else kind, list = what.kind, what end
        local total, met, checks = 0, 0, {}
        for _, record in each(list) do
            local verdict = predicate(record)
            if verdict ~= nil then
                if verdict == true then verdict = 1 elseif verdict == false then verdict = 0 end
                total, met = total + 1, met + verdict
                if kind then checks[#checks + 1] = { type = kind, id = record.id, score = 100 * verdict } end
            end
        end
        return {
            score = total > 0 and 100 * met / total or nil, checks = checks, met = met, total = total,
            why = self:say(why, self:number(met, 2), self:number(total)),
        }
    end

    function ctx.perceived(_, section) return input.statistics.sections[section] end
    function ctx.item(_, id) return input.statistics.items[id] end
    function ctx.norm(_, section) return input.norms[section] or input.norms[""] end
    function ctx.evidence(_, section) return state.evidence[section] end

    function ctx.finding(self, finding)
        local rule = plain_text(rawget(finding, "rule"), "a finding, rule")
        local severity = rawget(finding, "severity")
        if not severities[severity] then refuse("finding " .. rule, "'severity' must be high, medium or low") end
        local entity = rawget(finding, "entity")
        local id = rawget(finding, "id") or rule .. (entity and ":" .. tostring(rawget(entity, "id")) or "")
        if state.finding_ids[id] then refuse("finding " .. rule, format("the id '%s' is used twice", id)) end
        state.finding_ids[id] = true
        state.findings[#state.findings + 1] = {
            id = id, rule = rule, severity = severity, section = rawget(finding, "section") or state.section,
            text = plain_text(worded(rawget(finding, "text"), input.language), "finding " .. rule .. ", text"),
            advice = plain_text(worded(rawget(finding, "advice"), input.language), "finding " .. rule .. ", advice"),
            entity = entity and { type = rawget(entity, "type"), id = rawget(entity, "id") } or nil,
        }
    end

    return ctx
end

local function run_criterion(criterion, score, ctx, where)
    local outcome = score(ctx)
    if outcome == nil then return { id = criterion.id, weight = criterion.weight, line = criterion.line } end
    if type(outcome) ~= "table" then refuse(where, "'score' must return nil or { score = …, why = … }", criterion.line) end
    local checks = {}
    for index, check in each(list_at(outcome, "checks", where, 1000000)) do
        checks[index] = { type = rawget(check, "type"), id = rawget(check, "id"),
                          score = clamp_score(rawget(check, "score"), where, criterion.line) }
    end
    return {
        id = criterion.id, weight = criterion.weight, line = criterion.line, checks = checks,
        score = clamp_score(rawget(outcome, "score"), where, criterion.line), why = plain_text(rawget(outcome, "why"), where .. ", why"),
    }
end

-- Mean of the criteria's scores by weight, over the criteria that have one; nil when none has.
local function weighted_mean(criteria)
    local sum, weights = 0, 0
    for _, criterion in each(criteria) do
        if criterion.score then
            sum, weights = sum + criterion.weight * criterion.score, weights + criterion.weight
        end
    end
    return weights > 0 and sum / weights or nil
end

local function assess(declared, functions, input)
    local state = { evidence = {}, findings = {}, finding_ids = {} }
    local ctx = new_context(input, state)
    local sections = {}
    for index, section in each(declared.sections) do
        state.section = section.id
        local result = { id = section.id, criteria = {} }
        for place, criterion in each(section.criteria) do
            local where = format("section '%s', criterion '%s'", section.id, criterion.id)
            result.criteria[place] = run_criterion(criterion, functions[index].scores[place], ctx, where)
        end
        result.evidence = weighted_mean(result.criteria)
        state.evidence[section.id] = result.evidence
        if functions[index].findings then functions[index].findings(ctx) end
        sections[index] = result
    end
    state.section = nil
    if functions.findings then functions.findings(ctx) end
    return { sections = sections, findings = state.findings }
end

-- Names of what scripts can reach, for the test that holds them against the declarations in api/.
local function describe()
    local function names(container)
        local list = {}
        for name in next, container do list[#list + 1] = name end
        sort(list)
        return list
    end
    local empty = { fields = {}, entities = {}, statistics = { sections = {}, items = {} }, norms = {} }
    return { api = api_revision, context = names(new_context(empty, {})), globals = names(environment) }
end

return { declare = declare, assess = assess, describe = describe }
