-- Finds all that is wrong with a script instead of the first thing. Returns a function: what the script returned, its
-- chunk's name, input or nil -> { mistakes = …, rules = … }. Without input it reads what the script declares; with it,
-- it tries each of its functions. `rules` are those that its findings named. Of an action it gives the `changes` that it
-- asked for, too.
local runtime = ...
local reading, action, assessment = runtime.reading, runtime.action, runtime.assessment
local tostring = runtime.sandbox.tostring
local type, rawget, xpcall, getinfo, format = type, rawget, xpcall, debug.getinfo, string.format

local function line_of(source)
    local level, frame = 2, getinfo(2, "Sl")
    while frame do
        if frame.source == source and frame.currentline > 0 then return frame.currentline end
        level = level + 1
        frame = getinfo(level, "Sl")
    end
end

-- Makes the function that tries a function of the script, which begins at `line`, and keeps what went wrong.
local function trial(source, mistakes)
    local first_line
    local function keep(problem)
        local line = line_of(source) or first_line -- a tail call leaves no line
        if type(problem) ~= "table" then
            local place = reading.blamed(problem)
            mistakes[#mistakes + 1] = { where = "", what = tostring(problem), line = line, text = place.text,
                                        english = place.english }
        else
            mistakes[#mistakes + 1] = { where = "", what = tostring(rawget(problem, "message") or "an error that is a table"),
                                        line = rawget(problem, "line") or line }
        end
    end
    return function(line, work, ...)
        first_line = line
        local is_fine, outcome = xpcall(work, keep, ...)
        return is_fine and outcome or nil
    end
end

local function check_action(script, source, input, mistakes)
    local declared, run = action.declare(script)
    local outcome = action.act(declared, run, input, trial(source, mistakes))
    return { kind = "action", mistakes = mistakes, rules = {}, changes = outcome.changes }
end

return function(script, source, input)
    local mistakes, rules = {}, {}
    if type(script) ~= "table" then
        local what = format('returns %s. It must return an assessment or an action, as a table: return { kind = "assessment", … }',
                            script == nil and "nothing" or "a " .. type(script))
        return { mistakes = { { where = "the script", what = what } }, rules = rules }
    end
    local is_action = rawget(script, "kind") == "action"
    local kind = is_action and action or assessment
    if not input then
        reading.collect(mistakes)
        kind.declare(script)
        reading.collect(nil)
        return { kind = is_action and "action" or "assessment", mistakes = mistakes, rules = rules }
    end
    if is_action then return check_action(script, source, input, mistakes) end
    local declared, functions = assessment.declare(script)
    local outcome = assessment.assess(declared, functions, input, trial(source, mistakes))
    for _, finding in reading.each(outcome.findings) do
        local is_of_runtime = finding.rule == "gap" or finding.id:find("^answer:")
        if not is_of_runtime then rules[#rules + 1] = finding.rule end
    end
    return { kind = "assessment", mistakes = mistakes, rules = rules }
end
