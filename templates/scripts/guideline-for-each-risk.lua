-- Risks that weigh heavily and that no guideline covers get an activity to write one (method R7).
local high_from = 12 -- impact × likelihood, each 1 to 5
local days = 5       -- working days to write a guideline

local function words(en, nl) return { en = en, nl = nl } end

local function is_planned(work, name)
    for _, activity in ipairs(work:all("activity")) do
        if activity.name == name then return true end
    end
    return false
end

local function run(work)
    local phase = work:all("phase")[1]
    for _, risk in ipairs(work:all("risk")) do
        local weight = (risk.impact or 0) * (risk.likelihood or 0)
        if weight >= high_from and not risk.guideline then
            local name = work:say(words("Write a guideline for: %s", "Schrijf een richtlijn voor: %s"), work:name_of(risk))
            if not is_planned(work, name) then
                work:add("activity", { name = name, kind = "work", duration = days, phase = phase })
                work:tell{
                    text = work:say(words("‘%s’ weighs %s and has no guideline.", "‘%s’ weegt %s en heeft geen richtlijn."),
                                    work:name_of(risk), work:number(weight)),
                    about = risk,
                }
            end
        end
    end
end

return {
    kind = "action", api = 1, id = "guideline-for-each-risk", menu = true,
    title = words("Plan a guideline for each high risk", "Plan een richtlijn voor elk hoog risico"),
    about = words("Risks of 12 and up (impact × likelihood) without a guideline get an activity to write one, in " ..
                  "the first phase.",
                  "Risico's van 12 of meer (effect × kans) zonder richtlijn krijgen een activiteit om er een te " ..
                  "schrijven, in de eerste fase."),
    run = run,
}
