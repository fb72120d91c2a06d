-- The engagement as an action script sees and changes it: `work` (declared in api/action.d.lua). Returns a function: input,
-- the script's chunk -> work, and its own side, which scripts cannot reach. A change shows at once in here, and is kept in a
-- list with the line that asked for it: the program checks the list, shows it, and carries it out.
local runtime = ...
local language, reading, shared = runtime.language, runtime.reading, runtime.context.methods
local each, refuse, list_at, shown_text = reading.each, reading.refuse, reading.list_at, reading.shown_text
local in_order, in_language = reading.in_order, runtime.context.in_language
local tostring, print = runtime.sandbox.tostring, runtime.sandbox.print
local type, error, rawget, setmetatable, next, getinfo = type, error, rawget, setmetatable, next, debug.getinfo
local format, remove, huge = string.format, table.remove, math.huge
local tointeger = math.tointeger

local most_changes = 10000
local most_results = 2000
local most_cells = 20000    -- of all tables together
local longest_text = 131072 -- bytes of a field; the program itself counts characters

-- What actions read as assessments do.
local methods = {}
for name in ([[all find where organisation number say days_between readability name_of records some blend part_if
               rating_part mean_part lacking is_container period_of is_alive headcount in_the_running has_come
               month_number]]):gmatch("%S+") do
    methods[name] = shared[name]
end

local function fail(pattern, ...) error(format(pattern, ...), 0) end

local function names_in(fields)
    for key in next, fields do
        if type(key) ~= "string" then fail("the fields of a record have names, not a %s", type(key)) end
    end
    return reading.sorted_keys(fields)
end

-- The values of a record that is still there, and its kind.
local function values_of(self, record, what)
    local values = record ~= nil and self.values[record]
    if not values then fail("%s needs a record, not a %s", what, type(record)) end
    if self.is_removed[record] then fail("this %s has been removed", self.kinds[record]) end
    return values, self.kinds[record]
end

-- What a field is to hold: a record is its id, and an empty text nothing.
local function plain_value(self, kind, field, value)
    if not self.known[kind][field] then fail("a %s has no field '%s'", kind, tostring(field)) end
    if value ~= nil and self.values[value] then return values_of(self, value, "a field").id end
    local sort_of_value = type(value)
    if sort_of_value == "number" and (value ~= value or value == huge or value == -huge) then
        fail("the field '%s' cannot hold a number without end", field)
    elseif sort_of_value == "string" and #value > longest_text then
        fail("the text for the field '%s' is longer than %d bytes", field, longest_text)
    elseif sort_of_value ~= "number" and sort_of_value ~= "string" and sort_of_value ~= "boolean" and value ~= nil then
        fail("the field '%s' cannot hold a %s", field, sort_of_value)
    end
    if value ~= "" then return value end
end

local function line_of(self)
    local level, frame = 2, getinfo(2, "Sl")
    while frame do
        if frame.source == self.source and frame.currentline > 0 then return frame.currentline end
        level = level + 1
        frame = getinfo(level, "Sl")
    end
    return self.first_line
end

local function ask(self, change)
    if #self.changes >= most_changes then fail("a script can ask for %d changes at most", most_changes) end
    change.line = line_of(self)
    self.changes[#self.changes + 1] = change
end

local function change_field(self, record, field, value)
    local values, kind = values_of(self, record, "set")
    value = plain_value(self, kind, field, value)
    if value == values[field] then return end
    ask(self, { change = "set", type = kind, id = values.id, fields = { { name = field, value = value } } })
    values[field] = value
end

-- A misspelt field is an error, not nothing.
local function record_view(self, kind, values)
    local record = setmetatable({}, {
        __index = function(record, name)
            local value = values_of(self, record, "reading")[name]
            if value == nil and name ~= "id" and not self.known[kind][name] then
                fail("a %s has no field '%s'", kind, tostring(name))
            end
            return value
        end,
        __newindex = function(record, name, value) change_field(self, record, name, value) end,
        __pairs = function(record) return in_order(values_of(self, record, "pairs")) end,
        __metatable = "record",
    })
    self.kinds[record], self.values[record] = kind, values
    return record
end

local function add_views(self)
    for kind in in_order(self.input.described) do
        local list = {}
        for index, values in each(self.input.entities[kind] or {}) do
            list[index] = record_view(self, kind, values)
            self.by_id[kind .. "/" .. values.id] = list[index]
        end
        self.records_by_kind[kind] = list
    end
end

function methods.set(self, record, field, value) change_field(self, record, field, value) end

function methods.add(self, kind, fields)
    local known = self.known[kind]
    if not known then reading.blame(reading.unknown_kind(kind, self.known), kind) end
    if fields ~= nil and type(fields) ~= "table" then fail("add needs the fields as a table, not a %s", type(fields)) end
    self.added = self.added + 1
    local values, wanted = { id = "+" .. self.added }, {}
    for name, field in next, known do
        if field.kind == "flag" then values[name] = false end
    end
    for _, name in each(names_in(fields or {})) do
        values[name] = plain_value(self, kind, name, rawget(fields, name))
        wanted[#wanted + 1] = { name = name, value = values[name] }
    end
    ask(self, { change = "add", type = kind, id = values.id, fields = wanted })
    local record, list = record_view(self, kind, values), self.records_by_kind[kind]
    list[#list + 1] = record
    return record
end

-- As the program does it: what is part of the record goes with it, and links to it are emptied.
local function forget(self, record, kind, id)
    self.is_removed[record] = true
    local list = self.records_by_kind[kind]
    for index, other in each(list) do
        if other == record then remove(list, index) break end
    end
    for other_kind, fields in in_order(self.known) do
        for name, field in next, fields do
            for index = field.target == kind and #self.records_by_kind[other_kind] or 0, 1, -1 do
                local other = self.records_by_kind[other_kind][index]
                local values = other and self.values[other]
                if values and values[name] == id then
                    if field.required then forget(self, other, other_kind, values.id) else values[name] = nil end
                end
            end
        end
    end
end

function methods.remove(self, record)
    local values, kind = values_of(self, record, "remove")
    ask(self, { change = "remove", type = kind, id = values.id, fields = {} })
    forget(self, record, kind, values.id)
end

local function worded(self, text, where)
    if type(text) == "number" then return language.number(text, 2, self.input.language) end
    if type(text) == "table" then text = in_language(self, text, where) end
    return shown_text(text, where)
end

local function pointer(self, container, where)
    local about = rawget(container, "about")
    if about == nil then return nil end
    if not self.values[about] then refuse(where, "'about' must be a record") end
    return { type = self.kinds[about], id = self.values[about].id }
end

local function give(self, result)
    if #self.results >= most_results then fail("a script can tell %d things at most", most_results) end
    result.after = runtime.printed or 0
    self.results[#self.results + 1] = result
end

function methods.print(_, ...) print(...) end

function methods.tell(self, given)
    if type(given) == "string" then given = { text = given } end
    reading.must_be_table(given, "tell")
    give(self, { text = worded(self, rawget(given, "text"), "tell, text"), about = pointer(self, given, "tell") })
end

local function read_row(self, row, columns, is_figure)
    reading.must_be_table(row, "a row of a table")
    self.cells = self.cells + #columns
    if self.cells > most_cells then fail("the tables of a script can have %d cells at most", most_cells) end
    local cells = {}
    for index = 1, #columns do
        local cell = rawget(row, index)
        if cell == nil or cell == "" then
            cells[index] = ""
        else
            cells[index] = worded(self, cell, "a cell of a table")
            is_figure[index] = is_figure[index] and type(cell) == "number"
        end
    end
    return { cells = cells, about = pointer(self, row, "a row of a table") }
end

function methods.table(self, given)
    reading.must_be_table(given, "table")
    local columns, is_figure, rows = {}, {}, {}
    for index, column in each(list_at(given, "columns", "table", 20)) do
        columns[index], is_figure[index] = worded(self, column, "table, columns"), true
    end
    if #columns == 0 then refuse("table", "'columns' must name 1 to 20 columns") end
    for index, row in each(list_at(given, "rows", "table", most_results)) do
        rows[index] = read_row(self, row, columns, is_figure)
    end
    local title = rawget(given, "title")
    give(self, { text = title and worded(self, title, "table, title") or "", columns = columns, rows = rows,
                 figures = is_figure })
end

local function whole(value, what)
    if value == nil then return 0 end
    local number = type(value) == "number" and tointeger(value)
    if not number or number < -100000 or number > 100000 then fail("later needs a whole number of %s", what) end
    return number
end

function methods.later(_, date, days, months)
    return language.later(date, whole(days, "days"), whole(months, "months"))
end

-- What the program worked out before the script began: the script's own changes are not in it.
local function about_of(self, given)
    if given.about then return self.by_id[given.about.type .. "/" .. given.about.id] end
end

function methods.scores(self) return self.input.scores end

function methods.findings(self)
    local findings = {}
    for index, finding in each(self.input.findings) do
        findings[index] = { id = finding.id, rule = finding.rule, severity = finding.severity, text = finding.text,
                            advice = finding.advice, section = finding.section, assessment = finding.assessment,
                            about = about_of(self, finding) }
    end
    return findings
end

function methods.plan(self)
    local plan = {}
    for index, entry in each(self.input.plan) do
        plan[index] = { activity = self.by_id["activity/" .. entry.id], start = entry.start, finish = entry.finish,
                        slack = entry.slack, is_critical = entry.is_critical }
    end
    return plan
end

return function(input, source, first_line)
    local own_side = setmetatable({
        input = input, source = source, first_line = first_line, known = input.described, records_by_kind = {}, kinds = {},
        values = {}, is_removed = {}, by_id = {}, kinds_read = {}, changes = {}, results = {}, added = 0, cells = 0,
    }, { __index = methods })
    add_views(own_side)
    local work = { today = input.today, language = input.language }
    for name, method in next, methods do
        work[name] = function(_, ...) return method(own_side, ...) end
    end
    if input.is_trial then runtime.calls.guard(work) end
    return work, own_side
end
