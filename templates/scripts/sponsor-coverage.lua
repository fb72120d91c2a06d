-- Which units have nobody who leads the way, and how many people that is (method S2). Looks only.
local function words(en, nl) return { en = en, nl = nl } end

-- By the id of a unit: who sits there or covers it and stays, each once.
local function sponsors_by_unit(work)
    local found, seen = {}, {}
    local function note(unit, sponsor)
        local key = (unit or "") .. "/" .. sponsor.id
        if not unit or seen[key] or (sponsor.leaves_on and work:has_come(sponsor.leaves_on)) then return end
        seen[key] = true
        found[unit] = found[unit] or {}
        table.insert(found[unit], work:name_of(sponsor))
    end
    for _, sponsor in ipairs(work:all("sponsor")) do note(sponsor.unit, sponsor) end
    for _, covered in ipairs(work:all("coverage")) do note(covered.unit, work:find("sponsor", covered.sponsor)) end
    return found
end

local function run(work)
    local sponsors, rows, alone, people = sponsors_by_unit(work), {}, 0, 0
    for _, unit in ipairs(work:all("unit")) do
        local names, headcount = sponsors[unit.id] or {}, unit.headcount or 0
        people = people + headcount
        if #names == 0 then alone = alone + headcount end
        rows[#rows + 1] = { work:name_of(unit), headcount, #names, #work:where("stakeholder", "unit", unit.id),
                            #names > 0 and table.concat(names, ", ") or words("nobody", "niemand"), about = unit }
    end
    work:table{
        title = words("Who leads the way in each unit", "Wie elke afdeling voorgaat"),
        columns = { words("Unit", "Afdeling"), words("People", "Mensen"), words("Sponsors", "Sponsors"),
                    words("Stakeholders", "Belanghebbenden"), words("Who", "Wie") },
        rows = rows,
    }
    print(work:say(words("%s of %s people have no sponsor in their unit.", "%s van de %s mensen hebben geen sponsor " ..
                         "in hun afdeling."),
                   work:number(alone), work:number(people)))
end

return {
    kind = "action", api = 1, id = "sponsor-coverage", menu = true,
    title = words("Show which units have no sponsor", "Toon welke afdelingen geen sponsor hebben"),
    about = words("Counts sponsors and stakeholders by unit, and the people whose unit has nobody. Changes nothing.",
                  "Telt sponsors en belanghebbenden per afdeling, en de mensen van wie de afdeling niemand heeft. " ..
                  "Wijzigt niets."),
    run = run,
}
