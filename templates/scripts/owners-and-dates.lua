-- Fills in what follows from something else: owners and days that were left empty (method G5, S5).
local function words(en, nl) return { en = en, nl = nl } end

local function copy_if_empty(record, field, source, source_field)
    if source and record[field] == nil and source[source_field] ~= nil then record[field] = source[source_field] end
end

local function run(work)
    for _, goal in ipairs(work:all("goal")) do
        local objective = goal.objective and work:find("objective", goal.objective)
        copy_if_empty(goal, "owner", objective, "owner")
        copy_if_empty(goal, "due", objective, "due")
    end
    for _, kpi in ipairs(work:all("kpi")) do
        copy_if_empty(kpi, "due", work:find("goal", kpi.goal), "due")
    end
    for _, obstacle in ipairs(work:all("obstacle")) do
        local case = obstacle.case and work:find("case", obstacle.case)
        copy_if_empty(obstacle, "owner", case and case.goal and work:find("goal", case.goal), "owner")
    end
end

return {
    kind = "action", api = 1, id = "owners-and-dates", menu = true,
    title = words("Fill in empty owners and dates", "Vul lege eigenaren en datums in"),
    about = words("Goals take the owner and the date of their objective, KPIs the date of their goal, and obstacles " ..
                  "the owner of the goal that their case serves. What is filled in stays.",
                  "Doelstellingen krijgen de eigenaar en de datum van hun strategische doel, KPI's de datum van hun " ..
                  "doelstelling, en obstakels de eigenaar van de doelstelling die hun case dient. Wat is ingevuld, " ..
                  "blijft staan."),
    run = run,
}
