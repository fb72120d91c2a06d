-- Cases that serve no goal, or a goal that nobody can measure (method C2, V1). Looks only.
local function words(en, nl) return { en = en, nl = nl } end

-- A KPI that can be measured has a beginning, a target and a day.
local function is_measurable(kpi) return kpi.baseline ~= nil and kpi.target ~= nil and kpi.due ~= nil end

local function problem_of(work, case)
    if not case.goal then return words("serves no goal", "dient geen doelstelling") end
    for _, kpi in ipairs(work:where("kpi", "goal", case.goal)) do
        if is_measurable(kpi) then return nil end
    end
    return words("its goal has no KPI with a baseline, a target and a date",
                 "de doelstelling heeft geen KPI met een nulmeting, een streefwaarde en een datum")
end

local function run(work)
    local rows = {}
    for _, case in ipairs(work:all("case")) do
        local problem = problem_of(work, case)
        if problem then rows[#rows + 1] = { work:name_of(case), problem, about = case } end
    end
    if #rows == 0 then
        return work:tell{ text = words("Every case serves a goal that can be measured.",
                                       "Elke case dient een doelstelling die te meten is.") }
    end
    work:table{ title = words("Cases that cannot be measured", "Cases die niet te meten zijn"),
                columns = { words("Case", "Case"), words("What is missing", "Wat er ontbreekt") }, rows = rows }
end

return {
    kind = "action", api = 1, id = "cases-without-measure", menu = true,
    title = words("Find cases that cannot be measured", "Zoek cases die niet te meten zijn"),
    about = words("Lists cases without a goal, and cases whose goal has no KPI with a baseline, a target and a " ..
                  "date. Changes nothing.",
                  "Toont cases zonder doelstelling, en cases waarvan de doelstelling geen KPI met nulmeting, " ..
                  "streefwaarde en datum heeft. Wijzigt niets."),
    run = run,
}
