-- The read-only view that criterion and finding functions get as `ctx` (declared in api/assessment.d.lua). Returns `new`, a
-- function: input, declaration -> ctx, and its own side, which scripts cannot reach; and `methods`, what a context can do.
local runtime = ...
local language, reading, read_answers, calls = runtime.language, runtime.reading, runtime.answers, runtime.calls
local refuse, each, in_order = reading.refuse, reading.each, reading.in_order
local plain_text, shown_text = reading.plain_text, reading.shown_text
local meant, sorted_keys = reading.meant, reading.sorted_keys
local tostring = runtime.sandbox.tostring
local type, error, rawget, setmetatable, next = type, error, rawget, setmetatable, next
local format = string.format

-- A record that can be read only, and that knows its fields: a misspelt one is an error, not nothing.
local function record_view(kind, values, fields)
    return setmetatable({}, {
        __index = function(_, name)
            local value = values[name]
            if value == nil and name ~= "id" and not fields[name] then
                error(format("a record of the kind %s has no field '%s'%s", kind, tostring(name), meant(name, sorted_keys(fields))), 2)
            end
            return value
        end,
        __newindex = function() error("an assessment only looks: records cannot be changed", 2) end,
        __pairs = function() return in_order(values) end,
        __metatable = "record",
    })
end

-- In a fixed order: what is allocated when decides when memory is collected, and weak tables would tell.
local function view_of_records(input)
    local records, kinds = {}, {}
    for kind, fields in in_order(input.fields) do
        local known, list = {}, {}
        for _, name in each(fields) do known[name] = true end
        for index, values in each(input.entities[kind] or {}) do
            list[index] = record_view(kind, values, known)
            kinds[list[index]] = kind
        end
        records[kind] = list
    end
    return records, kinds
end

local severities = { high = true, medium = true, low = true }

-- A text in the language of the run. In a trial it must be there; else English stands in for it.
local function in_language(self, text, where)
    local found, english = rawget(text, self.input.language), rawget(text, "en")
    if not found and (self.input.is_trial or not english) then
        reading.blame((where or "a text") .. ": " .. format("has no '%s'", self.input.language), english or rawget(text, "nl"))
    end
    return found or english
end

-- A finding's text as it is shown. One that is in the right language already may hold a '%' from a record's name.
local function worded(self, text)
    return type(text) == "table" and in_language(self, text) or text
end

local methods = {}
for _, part in each({ runtime.judging, runtime.measures }) do
    for name, method in next, part do methods[name] = method end
end

local function list_of(self, kind)
    local list = self.records_by_kind[kind]
    if not list then reading.blame(reading.unknown_kind(kind, self.records_by_kind), kind) end
    self.kinds_read[kind] = true
    return list
end

function methods.all(self, kind)
    local copy = {}
    for index, record in each(list_of(self, kind)) do copy[index] = record end
    return copy
end

function methods.find(self, kind, id)
    for _, record in each(list_of(self, kind)) do
        if record.id == id then return record end
    end
end

function methods.where(self, kind, field, value)
    local found = {}
    for _, record in each(list_of(self, kind)) do
        if record[field] == value then found[#found + 1] = record end
    end
    return found
end

function methods.organisation(self) return list_of(self, "organisation")[1] end

function methods.number(self, value, decimals) return language.number(value, decimals, self.input.language) end

function methods.say(self, text, ...)
    if type(text) == "string" then return calls.filled(text, text, self.input, ...) end
    if type(text) ~= "table" then
        reading.blame(format("say(text): 'text' must be a text in both languages, { en = …, nl = … }, not a %s", type(text)))
    end
    local english = rawget(text, "en")
    if self.input.is_trial then calls.check_languages(english, rawget(text, "nl")) end
    return calls.filled(in_language(self, text), english, self.input, ...)
end

function methods.days_between(_, from, to)
    local first, last = language.day_number(from), language.day_number(to)
    return first and last and last - first
end

function methods.readability(self, text, code) return language.readability(text, code or self.input.language) end

function methods.share(self, what, predicate, why)
    local kind, list
    if type(what) == "string" then kind, list = what, list_of(self, what) else kind, list = what.kind, what end
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

function methods.perceived(self, section)
    if type(section) == "string" then self.sections_read[section] = true end
    return self.input.statistics.sections[section]
end

function methods.item(self, id)
    if type(id) == "string" then self.items_read[id] = true end
    return self.input.statistics.items[id]
end

function methods.norm(self, section) return self.input.norms[section] or self.input.norms[""] end
function methods.evidence(self, section) return self.evidence_of[section] end

function methods.answer(self, id)
    if not self.answers.is_known(id) then error(format("no item '%s' is for the assessor", tostring(id)), 2) end
    return self.answers.answer_to(id)
end

function methods.finding(self, finding)
    local rule = plain_text(rawget(finding, "rule"), "a finding, rule")
    local severity = rawget(finding, "severity")
    if not severities[severity] then refuse("finding " .. rule, "'severity' must be high, medium or low") end
    local entity = rawget(finding, "entity")
    local id = rawget(finding, "id") or rule .. (entity and ":" .. tostring(rawget(entity, "id")) or "")
    if self.finding_ids[id] then refuse("finding " .. rule, format("the id '%s' is used twice", id)) end
    self.finding_ids[id] = true
    self.findings[#self.findings + 1] = {
        id = id, rule = rule, severity = severity, section = rawget(finding, "section") or self.section,
        text = shown_text(worded(self, rawget(finding, "text")), "finding " .. rule .. ", text"),
        advice = shown_text(worded(self, rawget(finding, "advice")), "finding " .. rule .. ", advice"),
        entity = entity and { type = rawget(entity, "type"), id = rawget(entity, "id") } or nil,
    }
end

local function new(input, declared)
    local records, kinds = view_of_records(input)
    local own_side = setmetatable({
        input = input, records_by_kind = records, kinds = kinds, evidence_of = {}, findings = {}, finding_ids = {},
        problems = {}, answers = read_answers(declared, records.assessor_answer or {}), kinds_read = {},
        sections_read = {}, items_read = {},
    }, { __index = methods })
    own_side.kinds_read.assessor_answer = own_side.answers.has_items or nil
    local ctx = { today = input.today, language = input.language }
    for name, method in next, methods do
        ctx[name] = function(_, ...) return method(own_side, ...) end
    end
    if input.is_trial then calls.guard(ctx) end
    return ctx, own_side
end

return { new = new, methods = methods, in_language = in_language }
