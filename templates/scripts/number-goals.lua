-- Puts G1, G2 … before the names of goals, and G1.1, G1.2 … before those of their KPIs. An older number is replaced.
local prefix = "G"

local function words(en, nl) return { en = en, nl = nl } end

local function without_number(name) return (name:gsub("^" .. prefix .. "[%d%.]+ ", "")) end

local function run(work)
    for place, goal in ipairs(work:all("goal")) do
        local number = prefix .. place
        goal.name = number .. " " .. without_number(goal.name)
        for part, kpi in ipairs(work:where("kpi", "goal", goal.id)) do
            kpi.name = number .. "." .. part .. " " .. without_number(kpi.name)
        end
    end
end

return {
    kind = "action", api = 1, id = "number-goals",
    title = words("Number the goals and their KPIs", "Nummer de doelstellingen en hun KPI's"),
    about = words("Goals become G1, G2 …, their KPIs G1.1, G1.2 …, in the order of the list. Run it again after moving one.",
                  "Doelstellingen worden G1, G2 …, hun KPI's G1.1, G1.2 …, in de volgorde van de lijst. Voer het " ..
                  "opnieuw uit als de volgorde verandert."),
    run = run,
}
