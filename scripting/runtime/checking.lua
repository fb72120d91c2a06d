-- Finds all that is wrong with a script instead of the first thing. Returns a function: what the script returned, its
-- chunk's name, input or nil -> { mistakes = …, rules = … }. Without input it reads what the script declares; with it,
-- it tries each of its functions. `rules` are those that its findings named.
local runtime = ...
local reading, declare, assess = runtime.reading, runtime.declaration, runtime.assessment.assess
local tostring = runtime.sandbox.tostring
local type, rawget, xpcall, getinfo = type, rawget, xpcall, debug.getinfo

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
            mistakes[#mistakes + 1] = { where = "", what = tostring(problem), line = line }
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

return function(script, source, input)
    local mistakes, rules = {}, {}
    if type(script) ~= "table" then
        return { mistakes = { { where = "the script", what = "must return an assessment as a table, not a " .. type(script) } },
                 rules = rules }
    end
    if not input then
        reading.collect(mistakes)
        declare(script)
        reading.collect(nil)
        return { mistakes = mistakes, rules = rules }
    end
    local declared, functions = declare(script)
    local outcome = assess(declared, functions, input, trial(source, mistakes))
    for _, finding in reading.each(outcome.findings) do
        local is_of_runtime = finding.rule == "gap" or finding.id:find("^answer:")
        if not is_of_runtime then rules[#rules + 1] = finding.rule end
    end
    return { mistakes = mistakes, rules = rules }
end
