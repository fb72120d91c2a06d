-- Leaders that lag behind get a conversation each, one after the other (method S3, S5).
local lags_up_to = 2   -- of a rating of 1 to 5
local days_between = 4 -- working days from one conversation to the next

local function words(en, nl) return { en = en, nl = nl } end

local asked = {
    { field = "social_activity", label = words("takes part", "doet mee") },
    { field = "leads_by_example", label = words("sets the example", "geeft het voorbeeld") },
    { field = "up_to_date", label = words("keeps up", "is op de hoogte") },
}

-- What a leader lags in, for within a sentence; nil when nothing.
local function lag_of(work, sponsor)
    if sponsor.role ~= "leader" and sponsor.role ~= "stature" then return nil end
    local lacking = {}
    for _, one in ipairs(asked) do
        local rating = sponsor[one.field]
        if rating and rating <= lags_up_to then
            lacking[#lacking + 1] = work:say(one.label) .. " " .. work:number(rating)
        end
    end
    if #lacking > 0 then return table.concat(lacking, ", ") end
end

local function has_talk(work, sponsor, name)
    for _, activity in ipairs(work:where("activity", "owner", sponsor.id)) do
        if activity.name == name then return true end
    end
    return false
end

local function run(work)
    local previous
    for _, sponsor in ipairs(work:all("sponsor")) do
        local lag = lag_of(work, sponsor)
        local name = work:say(words("Conversation with %s", "Gesprek met %s"), work:name_of(sponsor))
        if lag and not has_talk(work, sponsor, name) then
            local talk = work:add("activity", {
                name = name, kind = "communication", duration = 1, owner = sponsor, phase = work:all("phase")[1],
                notes = work:say(words("To talk about: %s.", "Te bespreken: %s."), lag),
            })
            if previous then
                work:add("dependency", { activity = talk, predecessor = previous, kind = "finish_to_start",
                                         lag = days_between })
            end
            previous = talk
            work:tell{ text = work:name_of(sponsor) .. ": " .. lag, about = sponsor }
        end
    end
end

return {
    kind = "action", api = 1, id = "sponsor-conversations", menu = true,
    title = words("Plan conversations with leaders who lag", "Plan gesprekken met leiders die achterblijven"),
    about = words("Leaders and sponsors of stature with a 1 or 2 for taking part, setting the example or keeping up " ..
                  "get a conversation in the plan, one a week.",
                  "Leiders en sponsors met gezag die een 1 of 2 hebben voor meedoen, het voorbeeld geven of op de " ..
                  "hoogte zijn, krijgen een gesprek in het plan, één per week."),
    run = run,
}
