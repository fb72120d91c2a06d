-- What changed since the measurement before the last, and which grave findings nobody is working on. Looks only.
local function words(en, nl) return { en = en, nl = nl } end

local function last_two(work, kpi)
    local measured = work:where("measurement", "kpi", kpi.id)
    table.sort(measured, function(a, b) return a.date < b.date end)
    return measured[#measured - 1], measured[#measured]
end

local function movement(kpi, before, last)
    if not kpi.target then return words("no target", "geen streefwaarde") end
    local was, is = math.abs(kpi.target - before.value), math.abs(kpi.target - last.value)
    if is < was then return words("closer", "dichterbij") end
    if is > was then return words("further away", "verder weg") end
    return words("the same", "gelijk")
end

local function show_kpis(work)
    local rows = {}
    for _, kpi in ipairs(work:all("kpi")) do
        local before, last = last_two(work, kpi)
        if before then
            rows[#rows + 1] = { work:name_of(kpi), before.value, last.value, kpi.target or "", movement(kpi, before, last),
                                about = kpi }
        end
    end
    work:table{
        title = words("KPIs since the measurement before", "KPI's sinds de vorige meting"),
        columns = { words("KPI", "KPI"), words("Before", "Vorige"), words("Last", "Laatste"),
                    words("Target", "Streefwaarde"), words("Target is", "Streefwaarde is") },
        rows = rows,
    }
end

local function show_findings(work)
    local is_planned, count = {}, 0
    for _, activity in ipairs(work:all("activity")) do
        if activity.finding then is_planned[activity.finding] = true end
    end
    for _, finding in ipairs(work:findings()) do
        if finding.severity == "high" and not is_planned[finding.id] then
            count = count + 1
            work:tell{ text = finding.text, about = finding.about }
        end
    end
    print(work:say(words("%s grave findings without an activity.", "%s ernstige bevindingen zonder activiteit."),
                   work:number(count)))
end

return {
    kind = "action", api = 1, id = "where-we-stand", menu = true,
    title = words("Show what changed", "Toon wat er veranderd is"),
    about = words("Shows for each KPI whether it came closer to its target since the measurement before, and the " ..
                  "grave findings that no activity takes up. Changes nothing.",
                  "Toont voor elke KPI of de streefwaarde dichterbij kwam sinds de vorige meting, en de ernstige " ..
                  "bevindingen die geen activiteit oppakt. Wijzigt niets."),
    run = function(work)
        show_kpis(work)
        show_findings(work)
    end,
}
