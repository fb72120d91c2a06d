-- Judging records one by one and telling what must be mended: the methods of the context that assessments share. Each
-- gets the context's own side as `self`, which scripts cannot reach.
local runtime = ...
local refuse, each, language = runtime.reading.refuse, runtime.reading.each, runtime.language
local error, sort, concat, unpack, min = error, table.sort, table.concat, table.unpack, math.min

local most_findings = 3   -- a rule's own findings; one more names the rest
local most_named = 5      -- of the rest
local severity_rank = { high = 1, medium = 2, low = 3 }

local judging = {}

function judging.name_of(self, record)
    local kind = self.kinds[record]
    if not kind then error("name_of needs a record", 2) end
    local caption = self.input.captions[kind]
    local name = caption and record[caption]
    if not name then return self:say({ en = "(no name)", nl = "(zonder naam)" }) end
    return language.cut(name)
end

function judging.records(self, kind, accept)
    local accepted = { kind = kind }
    for _, record in each(self:all(kind)) do
        if accept(record) then accepted[#accepted + 1] = record end
    end
    return accepted
end

function judging.some(self, kind) return #self:all(kind) > 0 end

function judging.blend(_, parts)
    local sum, weights = 0, 0
    for _, part in each(parts) do
        local weight, score = part[1], part[2]
        if score then sum, weights = sum + weight * score, weights + weight end
    end
    return weights > 0 and sum / weights or nil
end

function judging.problem(self, severity, text, advice, ...)
    if not severity_rank[severity] then refuse("a problem", "its severity must be high, medium or low") end
    if self.input.is_trial then -- else it would be told only where the problem is filled in
        self:say(text, "name", ...)
        self:say(advice, "name", ...)
    end
    local problem = {}
    self.problems[problem] = { severity = severity, text = text, advice = advice, values = { ... } }
    return problem
end

function judging.remark(self, rule, topic, severity, text, advice, ...)
    self:finding({ rule = rule, id = rule .. ":" .. topic, severity = severity,
                   text = self:say(text, ...), advice = self:say(advice, ...) })
end

local function worse(left, right)
    local left_rank, right_rank = severity_rank[left.problem.severity], severity_rank[right.problem.severity]
    if left_rank ~= right_rank then return left_rank < right_rank end
    return left.place < right.place
end

local function raise_rest(self, rule, id, found)
    local shown = {}
    for place = most_findings + 1, min(#found, most_findings + most_named) do
        shown[#shown + 1] = self:name_of(found[place].record)
    end
    local hidden = #found - most_findings - #shown
    local list = concat(shown, ", ")
    if hidden > 0 then list = self:say({ en = "%s and %s more", nl = "%s en nog %s" }, list, self:number(hidden)) end
    self:finding({
        id = id .. ":more", rule = rule, severity = found[most_findings + 1].problem.severity,
        text = self:say({ en = "Not in order on this point either: %s.", nl = "Op dit punt ook niet in orde: %s." }, list),
        advice = { en = "Begin with the ones named apart, then work through the rest.",
                   nl = "Begin met wat apart genoemd is en werk daarna de rest af." },
    })
end

local function raise(self, rule, id, found)
    sort(found, worse)
    for place = 1, min(#found, most_findings) do
        local record, problem = found[place].record, found[place].problem
        local kind, name = self.kinds[record], self:name_of(record)
        self:finding({
            id = id .. ":" .. kind .. ":" .. record.id, rule = rule, severity = problem.severity,
            entity = { type = kind, id = record.id },
            text = self:say(problem.text, name, unpack(problem.values)),
            advice = self:say(problem.advice, name, unpack(problem.values)),
        })
    end
    if #found > most_findings then raise_rest(self, rule, id, found) end
end

local unsaid = { en = "%s / %s", nl = "%s / %s" }

function judging.judge(self, rule, what, test, why, id)
    local found = {}
    local outcome = self:share(what, function(record)
        local part, problem = test(record)
        if problem then
            if not self.problems[problem] then
                refuse("rule " .. rule, "what the test returns as a problem must be made by ctx:problem")
            end
            found[#found + 1] = { record = record, problem = self.problems[problem], place = #found }
        end
        return part
    end, why or unsaid)
    if not why and outcome.total > 0 then refuse("rule " .. rule, "judge needs 'why' where records get a score") end
    raise(self, rule, id or rule, found)
    return outcome.score and outcome
end

return judging
