-- Runs what an action script declared. Returns `declare` and `act`.
local runtime = ...
local reading, new_work = runtime.reading, runtime.work
local refuse, rawget, type, getinfo, format = reading.refuse, rawget, type, debug.getinfo, string.format

local api_revision = 1

local function declare(script)
    if type(script) ~= "table" then
        refuse("the script", format("must return an action as a table, not a %s", type(script)))
    end
    local where = "the action"
    reading.check_kind(script, "action", api_revision, where)
    reading.known_keys(script, where, "kind api id title about menu run")
    local run = rawget(script, "run")
    if type(run) ~= "function" then
        refuse(where, "'run' must be a function")
        run = function() end
    end
    return {
        id = reading.identifier(script, "id", where), title = reading.both_languages(script, "title", where),
        about = reading.both_languages(script, "about", where), menu = reading.flag_at(script, "menu", where),
    }, run
end

-- `attempt` calls the script, which begins at a line; it gives nothing back where it caught an error.
local function act(_, run, input, attempt)
    local place = getinfo(run, "S")
    local work, own_side = new_work(input, place.source, place.linedefined)
    if attempt then attempt(place.linedefined, run, work) else run(work) end
    return { changes = own_side.changes, results = own_side.results }
end

return { declare = declare, act = act }
