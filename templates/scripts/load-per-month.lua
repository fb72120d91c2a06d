-- Person-days a month for each owner of activities, from the dates of the plan (method EC5, M7). Looks only.
local most_days = 8 -- person-days a month that somebody has for the rollout

local function words(en, nl) return { en = en, nl = nl } end

local function is_working_day(number) return (number + 3) % 7 < 5 end -- day 0 is Thursday 1 January 1970

-- Months (YYYY-MM) with the working days from one date up to another; holidays are not left out.
local function days_by_month(work, start, finish)
    local months, total = {}, 0
    for place = 0, work:days_between(start, finish) do
        local date = work:later(start, place)
        if is_working_day(work:days_between("1970-01-01", date)) then
            local month = date:sub(1, 7)
            months[month], total = (months[month] or 0) + 1, total + 1
        end
    end
    return months, total
end

local function add_load(work, loads, planned)
    local activity = planned.activity
    local effort = activity.effort or activity.duration or 0
    local months, total = days_by_month(work, planned.start, planned.finish)
    for month, days in pairs(months) do
        local load = loads[activity.owner] or {}
        load[month] = (load[month] or 0) + effort * days / total
        loads[activity.owner] = load
    end
end

local function run(work)
    local loads, rows = {}, {}
    for _, planned in ipairs(work:plan()) do
        if planned.activity.owner and (planned.activity.done or 0) < 100 then add_load(work, loads, planned) end
    end
    for _, sponsor in ipairs(work:all("sponsor")) do
        for month, days in pairs(loads[sponsor.id] or {}) do
            local verdict = days > most_days and words("too much", "te veel") or ""
            rows[#rows + 1] = { work:name_of(sponsor), month, work:number(days, 1), verdict, about = sponsor }
        end
    end
    work:table{
        title = work:say(words("Person-days a month; more than %s is too much",
                               "Mensdagen per maand; meer dan %s is te veel"),
                         work:number(most_days)),
        columns = { words("Owner", "Eigenaar"), words("Month", "Maand"), words("Days", "Dagen"),
                    words("Verdict", "Oordeel") },
        rows = rows,
    }
end

return {
    kind = "action", api = 1, id = "load-per-month", menu = true,
    title = words("Show the load of owners by month", "Toon de belasting van eigenaren per maand"),
    about = words("Spreads the effort of each activity over the working days of its dates and adds it up by owner " ..
                  "and month. Changes nothing.",
                  "Verdeelt de inspanning van elke activiteit over de werkdagen van haar datums en telt die per " ..
                  "eigenaar en maand op. Wijzigt niets."),
    run = run,
}
