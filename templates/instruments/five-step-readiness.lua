-- Readiness in five steps (method §1): goals, sponsors, cases, governance, and technology last.
-- Evidence comes from what stands in the workspace, perceived scores from what people answered; they are never
-- averaged. Criterion ids are the method's rule ids; our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge. Once a step has been started, what is absent scores 0.

local good_rating = 4     -- on 1–5: a trait or quality that counts
local fair_rating = 3     -- on 1–5: half of it counts

-- Helpers: words, ratings, findings ---------------------------------------------------------------------------------

local function names_of(ctx, records)
    local names = {}
    for index, record in ipairs(records) do names[index] = ctx:name_of(record) end
    return table.concat(names, ", ")
end

-- How many of the values are there.
local function filled(...)
    local count = 0
    for index = 1, select("#", ...) do
        if (select(index, ...)) then count = count + 1 end
    end
    return count
end

-- 100 or 0 for a test that was passed or not; nil for one that could not be made.
local function points(passed)
    if passed == nil then return nil end
    return passed and 100 or 0
end

-- The outcome of such a test in words.
local function yes_or_no(ctx, passed)
    if passed == nil then return ctx:say({ en = "not known yet", nl = "nog niet bekend" }) end
    return ctx:say(passed and { en = "yes", nl = "ja" } or { en = "no", nl = "nee" })
end

-- A list of records with what is wrong with each, for what is found outside a judgement of them one by one.
local function note(noted, record, problem)
    noted[#noted + 1] = record
    noted.problems[record] = problem
end

local function raise(ctx, rule, noted)
    ctx:judge(rule, noted, function(record) return nil, noted.problems[record] end)
end

-- Step 1: goals -----------------------------------------------------------------------------------------------------

local function serves_objective(ctx)
    return ctx:judge("G1", "goal", function(goal)
        if goal.objective and ctx:find("objective", goal.objective) then return 1 end
        return 0, ctx:problem("high",
            { en = "Goal ‘%s’ is not tied to a strategic objective.",
              nl = "Doelstelling ‘%s’ hangt niet aan een strategisch doel." },
            { en = "Choose the objective that it serves; if there is none, drop the goal.",
              nl = "Kies het strategische doel waar ze aan bijdraagt; is dat er niet, schrap de doelstelling." })
    end, { en = "Goals tied to a strategic objective: %s of %s.",
           nl = "Doelstellingen die aan een strategisch doel hangen: %s van %s." })
end

local function names_lever(ctx)
    return ctx:judge("G2", "goal", function(goal)
        if goal.lever then return 1 end
        return 0, ctx:problem("medium",
            { en = "Goal ‘%s’ does not say how it earns or saves money in the end.",
              nl = "Doelstelling ‘%s’ zegt niet hoe ze uiteindelijk geld oplevert of bespaart." },
            { en = "Choose its lever together with whoever keeps the budget.",
              nl = "Kies de hefboom samen met degene die over het budget gaat." })
    end, { en = "Goals with a lever: %s of %s.", nl = "Doelstellingen met een hefboom: %s van %s." })
end

local kpi_parts = {
    { field = "name", label = { en = "name", nl = "naam" } },
    { field = "unit", label = { en = "unit", nl = "eenheid" } },
    { field = "baseline", label = { en = "value now", nl = "waarde nu" } },
    { field = "target", label = { en = "target", nl = "streefwaarde" } },
    { field = "due", label = { en = "due date", nl = "einddatum" } },
}

-- Labels of what a KPI still lacks. A goal's own due date does for its KPIs.
local function missing_parts(ctx, goal, kpi)
    local missing = {}
    for _, part in ipairs(kpi_parts) do
        local value = kpi[part.field]
        if part.field == "due" then value = value or goal.due end
        if value == nil then missing[#missing + 1] = ctx:say(part.label) end
    end
    return missing
end

-- The KPI that comes closest to measurable, as the list of what it lacks; nil when the goal has no KPI.
local function least_missing(ctx, goal)
    local least
    for _, kpi in ipairs(ctx:where("kpi", "goal", goal.id)) do
        local missing = missing_parts(ctx, goal, kpi)
        if not least or #missing < #least then least = missing end
    end
    return least
end

local complete_kpi = {
    en = "Agree on one KPI with a unit, today's value, a target and a date.",
    nl = "Spreek één KPI af met een eenheid, de waarde van nu, een streefwaarde en een datum.",
}

local function concrete_part(ctx, goal)
    local missing = least_missing(ctx, goal)
    if missing and #missing == 0 then return 1 end
    if ctx:is_container(goal.name) then
        return 0, ctx:problem("high",
            { en = "Goal ‘%s’ is a container word: everyone nods and nothing changes.",
              nl = "Doelstelling ‘%s’ is een containerbegrip: iedereen knikt en er verandert niets." },
            { en = "Ask what a customer would notice once this works, and make that the goal, with a KPI.",
              nl = "Vraag wat een klant merkt als dit lukt en maak dat de doelstelling, met een KPI." })
    elseif not missing then
        return 0, ctx:problem("high", { en = "Goal ‘%s’ has no KPI.",
                                    nl = "Doelstelling ‘%s’ heeft geen KPI." }, complete_kpi)
    end
    return 1 - #missing / #kpi_parts, ctx:problem("medium",
        { en = "Goal ‘%s’ cannot be measured yet; its KPI lacks: %s.",
          nl = "Doelstelling ‘%s’ is nog niet meetbaar; aan de KPI ontbreekt: %s." },
        complete_kpi, table.concat(missing, ", "))
end

local function is_concrete(ctx)
    if #ctx:records("goal", function(goal) return ctx:is_container(goal.name) end) > 0 then
        ctx:remark("G3", "tension", "low",
            { en = "The sources differ: ESM calls knowledge sharing, connection and satisfaction mere preconditions, "
                .. "while the five steps and the studies of happiness at work count them as worth having.",
              nl = "De bronnen verschillen: ESM noemt kennis delen, verbinden en tevredenheid slechts randvoorwaarden, "
                .. "terwijl de vijf stappen en de studies naar werkgeluk ze op zichzelf waardevol vinden." },
            { en = "Keep them as something that a case supports, and let the goal say what they lead to.",
              nl = "Houd ze aan als iets wat een case ondersteunt en laat de doelstelling zeggen waar ze toe leiden." })
    end
    return ctx:judge("G3", "goal", function(goal) return concrete_part(ctx, goal) end,
        { en = "Goals with a KPI that has a name, unit, value now, target and due date: %s of %s, parts counted.",
          nl = "Doelstellingen met een KPI met naam, eenheid, waarde nu, streefwaarde en einddatum: %s van %s, "
            .. "delen meegeteld." })
end

local easy_levels = { users = true, teams = true, activity = true }

-- V1: whether a goal's KPIs show value, and whether they sit only at the levels that prove little.
local function kpi_levels(ctx, goal)
    local shows_value, only_easy = false, false
    for _, kpi in ipairs(ctx:where("kpi", "goal", goal.id)) do
        if easy_levels[kpi.level] then only_easy = true elseif kpi.level then shows_value = true end
    end
    return shows_value, only_easy and not shows_value
end

local function customer_notices(ctx)
    return ctx:judge("G4", "goal", function(goal)
        local shows_value, only_easy = kpi_levels(ctx, goal)
        if only_easy then
            return 0, ctx:problem("high",
                { en = "The KPIs of goal ‘%s’ only count users, teams or activity; no customer notices those.",
                  nl = "De KPI's van doelstelling ‘%s’ tellen alleen gebruikers, teams of activiteit; "
                    .. "daar merkt een klant niets van." },
                { en = "Add a KPI on content or added value, such as days to deliver or hours to an answer.",
                  nl = "Voeg een KPI toe op inhoud of toegevoegde waarde, zoals de levertijd of de tijd tot een "
                    .. "antwoord." })
        elseif shows_value or goal.customer_effect then
            return 1
        end
        return 0, ctx:problem("medium",
            { en = "Goal ‘%s’ does not say what the customer notices.",
              nl = "Doelstelling ‘%s’ zegt niet wat de klant ervan merkt." },
            { en = "Write down the difference that a customer sees, from what to what.",
              nl = "Schrijf op welk verschil een klant ziet, van wat naar wat." })
    end, { en = "Goals that a customer notices: %s of %s.",
           nl = "Doelstellingen waar de klant iets van merkt: %s van %s." })
end

local function owned_by_management(ctx)
    return ctx:judge("G5", "goal", function(goal)
        if not goal.owner then
            return 0, ctx:problem("high", { en = "Goal ‘%s’ has no owner.",
                                            nl = "Doelstelling ‘%s’ heeft geen eigenaar." },
                { en = "Find one person in the management who answers for it, by name.",
                  nl = "Zoek één persoon in het management die ervoor staat, en noem die bij naam." })
        elseif goal.owner_has_mandate then
            return 1
        end
        return 0.5, ctx:problem("medium",
            { en = "The owner of goal ‘%s’ may not decide about people and money for it.",
              nl = "De eigenaar van doelstelling ‘%s’ mag er niet over mensen en geld beslissen." },
            { en = "Arrange the mandate, or make someone who has it the owner.",
              nl = "Regel het mandaat, of maak iemand die het heeft eigenaar." })
    end, { en = "Goals whose owner has a mandate (an owner without it counts for half): %s of %s.",
           nl = "Doelstellingen waarvan de eigenaar mandaat heeft (zonder mandaat telt half): %s van %s." })
end

-- Date on which the first goal that `accept` lets through was agreed; nil when none was.
local function first_agreed(ctx, accept)
    local first
    for _, goal in ipairs(ctx:all("goal")) do
        if goal.agreed_on and accept(goal) and (not first or goal.agreed_on < first) then first = goal.agreed_on end
    end
    return first
end

local function is_business(goal) return not goal.about_technology end
local function is_technical(goal) return goal.about_technology end

local function has_fits(ctx, candidate) return #ctx:where("fit", "candidate", candidate.id) > 0 end

-- Candidates that were scored by today; one with fits but without a date counts too.
local function scored_candidates(ctx)
    return ctx:records("candidate", function(candidate)
        if candidate.scored_on then return candidate.scored_on <= ctx.today end
        return has_fits(ctx, candidate)
    end)
end

-- Whether every candidate was scored after a business goal had been agreed; nil while none has been scored.
local function goals_before_candidates(ctx)
    local scored = scored_candidates(ctx)
    if #scored == 0 then return nil end
    local agreed = first_agreed(ctx, is_business)
    if not agreed then return false end
    for _, candidate in ipairs(scored) do
        if candidate.scored_on and candidate.scored_on < agreed then return false end
    end
    return true
end

local function flag_technology_start(ctx, technical_first, candidates_first)
    if technical_first then
        ctx:remark("G6", "start", "high",
            { en = "The first goal that was agreed is about technology itself.",
              nl = "De eerste doelstelling die is vastgesteld, gaat over de techniek zelf." },
            { en = "Agree on a business goal first, and let the technology follow from it.",
              nl = "Stel eerst een bedrijfsdoelstelling vast en laat de techniek daaruit volgen." })
    end
    if candidates_first then
        ctx:remark("G6", "candidates", "high",
            { en = "Technology was scored before a business goal had been agreed.",
              nl = "Er is techniek beoordeeld voordat er een bedrijfsdoelstelling was vastgesteld." },
            { en = "Put the choice aside, agree on the goals, and score the candidates again against them.",
              nl = "Leg de keuze opzij, stel de doelstellingen vast en beoordeel de kandidaten daarna opnieuw." })
    end
end

-- Whether the first goal that was agreed is a business goal; nil while none has been agreed.
local function starts_with_business(ctx)
    local business, technical = first_agreed(ctx, is_business), first_agreed(ctx, is_technical)
    if not business and not technical then return nil end
    return business ~= nil and (not technical or business <= technical)
end

local function about_business(ctx)
    return ctx:judge("G6", "goal", function(goal)
        if is_business(goal) then return 1 end
        return 0, ctx:problem("medium",
            { en = "Goal ‘%s’ is about the technology itself.", nl = "Doelstelling ‘%s’ gaat over de techniek zelf." },
            { en = "Ask what the technology is for, and make that the goal.",
              nl = "Vraag waar de techniek voor dient en maak dat de doelstelling." })
    end, { en = "Goals about the business rather than technology: %s of %s.",
           nl = "Doelstellingen over het bedrijf en niet over techniek: %s van %s." })
        or { why = ctx:say({ en = "There are no goals yet.", nl = "Er zijn nog geen doelstellingen." }) }
end

local function no_it_project(ctx)
    local goals_first = goals_before_candidates(ctx)
    if not ctx:some("goal") and goals_first == nil then return nil end
    local about, starts_well = about_business(ctx), starts_with_business(ctx)
    flag_technology_start(ctx, starts_well == false, goals_first == false)
    return {
        score = ctx:blend({ { 1, about.score }, { 1, points(starts_well) }, { 1, points(goals_first) } }),
        checks = about.checks,
        why = about.why .. " " .. ctx:say(
            { en = "The first agreed goal is a business goal: %s. Goals came before candidates: %s. "
                .. "The score is the average of what is known.",
              nl = "De eerste vastgestelde doelstelling gaat over het bedrijf: %s. Doelstellingen gingen voor "
                .. "kandidaten: %s. De score is het gemiddelde van wat bekend is." },
            yes_or_no(ctx, starts_well), yes_or_no(ctx, goals_first)),
    }
end

-- Step 2: sponsors --------------------------------------------------------------------------------------------------

-- Everyone who pulls and has not left by today.
local function team_of(ctx)
    return ctx:records("sponsor", function(person) return not person.leaves_on or person.leaves_on >= ctx.today end)
end

local function with_role(ctx, ...)
    local wanted = {}
    for _, role in ipairs({ ... }) do wanted[role] = true end
    local chosen = { kind = "sponsor" }
    for _, person in ipairs(team_of(ctx)) do
        if wanted[person.role] then chosen[#chosen + 1] = person end
    end
    return chosen
end

local function leaders_of(ctx) return with_role(ctx, "leader", "stature") end

local traits = {
    { field = "credibility", label = { en = "credibility", nl = "geloofwaardigheid" } },
    { field = "communication", label = { en = "communication", nl = "communicatie" } },
    { field = "authority", label = { en = "authority", nl = "autoriteit" } },
    { field = "conviction", label = { en = "conviction", nl = "overtuiging" } },
}

-- The team's best on a trait, leaving one person out; 0 when nobody has been rated.
local function best_without(team, trait, absent)
    local best = 0
    for _, person in ipairs(team) do
        if person ~= absent then best = math.max(best, person[trait.field] or 0) end
    end
    return best
end

-- S1, bus factor: the person without whom the team's best on a trait drops below the norm.
local function sole_carrier(team, trait)
    for _, person in ipairs(team) do
        if best_without(team, trait, person) < good_rating then return person end
    end
end

-- Sorts the traits by who carries them at the norm: how many have two people or more, which have nobody, and the
-- people who carry some alone, with the labels of those by the person's id.
local function weigh_traits(ctx, team)
    local shared, nobody, alone, carried_by = 0, {}, {}, {}
    for _, trait in ipairs(traits) do
        local best = best_without(team, trait)
        local person = best >= good_rating and sole_carrier(team, trait)
        if person then
            if not carried_by[person.id] then alone[#alone + 1] = person end
            carried_by[person.id] = carried_by[person.id] or {}
            table.insert(carried_by[person.id], ctx:say(trait.label))
        elseif best >= good_rating then
            shared = shared + 1
        else
            nobody[#nobody + 1] = ctx:say(trait.label)
        end
    end
    return shared, nobody, alone, carried_by
end

local function departure_problem(ctx, person, labels)
    local text = { en = "If %s leaves, the team drops below 4 on: %s.",
                   nl = "Als %s vertrekt, zakt het team onder de 4 op: %s." }
    if person.leaves_on then
        text = { en = "When %s leaves, as planned, the team drops below 4 on: %s.",
                 nl = "Als %s volgens plan vertrekt, zakt het team onder de 4 op: %s." }
    end
    return ctx:problem(person.leaves_on and "high" or "medium", text,
        { en = "Find a second person for each of these traits, and let the two work together.",
          nl = "Zoek voor elk van deze eigenschappen een tweede persoon en laat die twee samen optrekken." },
        table.concat(labels, ", "))
end

local function strong_team(ctx)
    if not ctx:some("sponsor") then return nil end
    local shared, nobody, alone, carried_by = weigh_traits(ctx, team_of(ctx))
    ctx:judge("S1", alone, function(person) return nil, departure_problem(ctx, person, carried_by[person.id]) end)
    if #nobody > 0 then
        ctx:remark("S1", "traits", "high",
            { en = "Nobody in the team reaches 4 on: %s.", nl = "Niemand in het team haalt een 4 op: %s." },
            { en = "Look for someone who has it, or help a team member grow towards it.",
              nl = "Zoek iemand die het heeft, of help een teamlid erin groeien." }, table.concat(nobody, ", "))
    end
    local single = #traits - shared - #nobody
    return { score = (100 * shared + 50 * single) / #traits, why = ctx:say(
        { en = "Of the 4 traits, carried at 4 or higher by two or more people: %s (100 points each), by one person "
            .. "alone: %s (50 points), by nobody: %s (0 points). The score is the average.",
          nl = "Van de 4 eigenschappen, met minstens een 4 gedragen door twee of meer mensen: %s (elk 100 punten), "
            .. "door één persoon: %s (50 punten), door niemand: %s (0 punten). De score is het gemiddelde." },
        ctx:number(shared), ctx:number(single), ctx:number(#nobody)) }
end

local function best_candidates(ctx)
    if not ctx:some("sponsor") then return nil end
    local pullers = with_role(ctx, "early_adopter", "ambassador")
    if #pullers == 0 then
        ctx:remark("S2", "none", "high",
            { en = "There is no early adopter or ambassador yet among those who pull.",
              nl = "Onder de mensen die trekken is nog geen kartrekker of ambassadeur." },
            { en = "Invite colleagues who are already active and well informed.",
              nl = "Nodig collega's uit die al actief en goed op de hoogte zijn." })
        return { score = 0, why = ctx:say({ en = "There are sponsors, but no early adopters or ambassadors.",
                                            nl = "Er zijn sponsors, maar geen kartrekkers of ambassadeurs." }) }
    end
    return ctx:judge("S2", pullers, function(person)
        local part = (ctx:rating_part(person.social_activity) + ctx:rating_part(person.up_to_date)) / 2
        if part > 0.5 then return part end
        local known = person.social_activity and person.up_to_date
        return part, ctx:problem("low",
            known and { en = "%s is not yet active on social media or not up to date.",
                        nl = "%s is nog niet actief op sociale media of niet op de hoogte." }
            or { en = "Nobody noted how active on social media and how up to date %s is.",
                 nl = "Er staat niet hoe actief %s is op sociale media of hoe goed op de hoogte." },
            { en = "Pair %s with an experienced colleague for a while.",
              nl = "Koppel %s een tijdje aan een ervaren collega." })
    end, { en = "Early adopters and ambassadors who are active and up to date: %s of %s, parts counted.",
           nl = "Kartrekkers en ambassadeurs die actief en op de hoogte zijn: %s van %s, delen meegeteld." })
end

-- S3: contributions of a person by month, and the months that somebody counted for anyone. The month of today is not
-- over and would look like a fall.
local function activity_by_month(ctx, person)
    local own, counted, now = {}, {}, ctx:month_number(ctx.today)
    for _, activity in ipairs(ctx:all("leader_activity")) do
        local month = activity.month and ctx:month_number(activity.month)
        if month and activity.contributions and month < now then
            counted[month] = true
            if activity.sponsor == person.id then own[month] = (own[month] or 0) + activity.contributions end
        end
    end
    return own, counted
end

-- Contributions a month over the months that were counted; at least one of them was.
local function mean_a_month(own, counted, first, last)
    local sum, months = 0, 0
    for month = first, last do
        if counted[month] then sum, months = sum + (own[month] or 0), months + 1 end
    end
    return sum / months
end

-- S3: mean monthly contributions over a person's first three months and over the latest three that were counted. Who is
-- missing in a month that was counted for others contributed nothing. nil until it reaches beyond the first three.
local function activity_then_and_now(ctx, person)
    local own, counted = activity_by_month(ctx, person)
    local first, last = math.huge, -math.huge
    for month in pairs(own) do first = math.min(first, month) end
    for month in pairs(counted) do last = math.max(last, month) end
    if last - first < 3 then return nil end
    return mean_a_month(own, counted, first, first + 2), mean_a_month(own, counted, last - 2, last)
end

local function example_part(ctx, person)
    local part = ctx:rating_part(person.leads_by_example)
    local before, now = activity_then_and_now(ctx, person)
    if before and now < before / 2 then
        return part / 2, ctx:problem("high",
            { en = "%s set an example at the start, but fell from %s to %s contributions a month.",
              nl = "%s gaf in het begin het voorbeeld, maar zakte van %s naar %s bijdragen per maand." },
            { en = "Talk with %s about what gets in the way, and agree on a fixed moment each week.",
              nl = "Bespreek met %s wat ertussen komt en spreek een vast moment per week af." },
            ctx:number(before, 1), ctx:number(now, 1))
    elseif part == 1 then
        return 1
    end
    return part, ctx:problem("medium",
        person.leads_by_example and { en = "%s does not lead by example yet.",
                                      nl = "%s geeft nog niet zelf het voorbeeld." }
        or { en = "Nobody noted whether %s leads by example.", nl = "Er staat niet of %s zelf het voorbeeld geeft." },
        { en = "Have someone from the team help %s with the first posts, answers and thanks.",
          nl = "Laat iemand uit het team %s helpen met de eerste berichten, antwoorden en bedankjes." })
end

local function leads_by_example(ctx)
    if not ctx:some("sponsor") then return nil end
    local leaders = leaders_of(ctx)
    if #leaders == 0 then
        ctx:remark("S3", "none", "high",
            { en = "No leader is among the people who pull.",
              nl = "Onder de mensen die trekken is geen leidinggevende." },
            { en = "Ask a member of the management to take part in person, not only to approve.",
              nl = "Vraag iemand uit het management om zelf mee te doen en niet alleen goed te keuren." })
        return { score = 0, why = ctx:say({ en = "There are no leaders among the sponsors.",
                                            nl = "Onder de sponsors zijn geen leidinggevenden." }) }
    end
    return ctx:judge("S3", leaders, function(person) return example_part(ctx, person) end,
        { en = "Leaders who lead by example (a 3 counts for half, and activity that fell to under half of the first "
            .. "months halves it): %s of %s.",
          nl = "Leidinggevenden die het voorbeeld geven (een 3 telt half, en activiteit die tot onder de helft van de "
            .. "eerste maanden is gezakt halveert dat): %s van %s." })
end

-- S4: labels of what a sponsor of stature still lacks.
local function missing_stature(ctx, person)
    local missing = {}
    if not person.has_stature then
        missing[#missing + 1] = ctx:say({ en = "has stature and goes first", nl = "heeft aanzien en gaat voorop" })
    end
    if ctx:rating_part(person.leads_by_example) < 1 then
        missing[#missing + 1] = ctx:say({ en = "leads by example (4 or higher)",
                                          nl = "geeft het voorbeeld (minstens een 4)" })
    end
    return missing
end

local function no_stature(ctx)
    ctx:remark("S4", "none", "high",
        { en = "There is no sponsor of stature.", nl = "Er is geen sponsor met aanzien." },
        { en = "Win one leader who sees a future in this, goes first, and makes room for goals, people and means.",
          nl = "Win één leider die hier toekomst in ziet, vooropgaat en ruimte maakt voor doelen, mensen en "
            .. "middelen." })
    return { score = 0, why = ctx:say({ en = "Nobody has the role of sponsor of stature.",
                                        nl = "Niemand heeft de rol van sponsor met aanzien." }) }
end

local function sponsor_of_stature(ctx)
    if not ctx:some("sponsor") then return nil end
    local best, missing
    for _, person in ipairs(with_role(ctx, "stature")) do
        local own = missing_stature(ctx, person)
        if not best or #own < #missing then best, missing = person, own end
    end
    if not best then return no_stature(ctx) end
    ctx:judge("S4", #missing > 0 and { best } or {}, function()
        return nil, ctx:problem("medium",
            { en = "%s is the sponsor of stature; not there yet: %s.",
              nl = "%s is de sponsor met aanzien; nog niet zo ver: %s." },
            { en = "Agree with %s on visible deeds: an opening question, a public thank-you, a decision told on the "
                .. "platform.",
              nl = "Spreek met %s zichtbare daden af: een openingsvraag, een openlijk bedankje, een besluit op het "
                .. "platform." },
            table.concat(missing, ", "))
    end)
    local score = 100 * (3 - #missing) / 3
    return { score = score, checks = { { type = "sponsor", id = best.id, score = score } },
        why = ctx:say({ en = "%s fulfils %s of 3: has the role, has stature and goes first, leads by example (4 or "
                          .. "higher).",
                        nl = "%s vervult er %s van 3: heeft de rol, heeft aanzien en gaat voorop, geeft het voorbeeld "
                          .. "(minstens een 4)." }, ctx:name_of(best), ctx:number(3 - #missing)) }
end

-- S5: units for which someone in the team works or speaks, as a share; nil without units.
local function unit_coverage(ctx, team)
    local covered = {}
    for _, person in ipairs(team) do
        if person.unit then covered[person.unit] = true end
        for _, coverage in ipairs(ctx:where("coverage", "sponsor", person.id)) do
            if coverage.unit then covered[coverage.unit] = true end
        end
    end
    return ctx:judge("S5", "unit", function(unit)
        if covered[unit.id] then return 1 end
        return 0, ctx:problem("medium",
            { en = "Nobody in the team speaks for unit ‘%s’.", nl = "Niemand in het team spreekt voor afdeling ‘%s’." },
            { en = "Ask someone from this unit to join, or a team member to speak for it.",
              nl = "Vraag iemand van deze afdeling erbij, of laat een teamlid er ook voor spreken." })
    end, { en = "Units with a voice in the team: %s of %s.", nl = "Afdelingen met een stem in het team: %s van %s." })
end

local longest_interval = 42   -- days: the team meets every six weeks (DNA, Philips)

-- S5: dates of the meetings until today, first to last, and how many of those meetings shared good experiences.
local function meetings_held(ctx)
    local dates, shared = {}, 0
    for _, meeting in ipairs(ctx:all("team_meeting")) do
        if meeting.date and meeting.date <= ctx.today then
            dates[#dates + 1] = meeting.date
            if meeting.shared_experiences then shared = shared + 1 end
        end
    end
    table.sort(dates)
    return dates, shared
end

-- S5: how many intervals there are, today being the last end, how many are short enough, and the longest in days.
local function intervals(ctx, dates)
    local kept, longest = 0, 0
    for index, date in ipairs(dates) do
        local days = ctx:days_between(date, dates[index + 1] or ctx.today)
        if days <= longest_interval then kept = kept + 1 end
        longest = math.max(longest, days)
    end
    return #dates, kept, longest
end

local function flag_meetings(ctx, meetings, longest, shared)
    if meetings == 0 then
        ctx:remark("S5", "meetings", "medium",
            { en = "The team has not met yet.", nl = "Het team is nog niet bij elkaar geweest." },
            { en = "Plan a meeting every six weeks, with people from the whole organisation.",
              nl = "Plan elke zes weken een overleg met mensen uit de hele organisatie." })
    elseif longest > longest_interval then
        ctx:remark("S5", "meetings", "medium",
            { en = "The team went %s days without a meeting; six weeks is 42 days.",
              nl = "Het team kwam %s dagen niet bij elkaar; zes weken is 42 dagen." },
            { en = "Put the meetings for the coming half year in everyone's diary now.",
              nl = "Zet de overleggen voor het komende halfjaar nu in ieders agenda." }, ctx:number(longest))
    elseif 2 * shared < meetings then
        ctx:remark("S5", "experiences", "low",
            { en = "Good experiences were shared in %s of the team's %s meetings.",
              nl = "In %s van de %s overleggen van het team zijn goede ervaringen gedeeld." },
            { en = "Open each meeting with a round of what went well.",
              nl = "Begin elk overleg met een rondje over wat er goed ging." },
            ctx:number(shared), ctx:number(meetings))
    end
end

local function whole_company_meets(ctx)
    if not ctx:some("sponsor") then return nil end
    local coverage = unit_coverage(ctx, team_of(ctx))
    local dates, shared = meetings_held(ctx)
    local meetings, kept, longest = intervals(ctx, dates)
    flag_meetings(ctx, meetings, longest, shared)
    local rhythm, experiences = 0, 0
    if meetings > 0 then rhythm, experiences = 100 * kept / meetings, 100 * shared / meetings end
    return {
        score = ctx:blend({ { 50, coverage and coverage.score }, { 30, rhythm }, { 20, experiences } }),
        checks = coverage and coverage.checks,
        why = ctx:say(
            { en = "%s Intervals of at most 42 days, today being the last end: %s of %s. Meetings with good "
                .. "experiences shared: %s of %s. Units count for 50%%, rhythm for 30%%, experiences for 20%%.",
              nl = "%s Tussenpozen van hooguit 42 dagen, tot en met vandaag: %s van %s. Overleggen waarin goede "
                .. "ervaringen zijn gedeeld: %s van %s. Afdelingen tellen voor 50%%, ritme voor 30%% en ervaringen "
                .. "voor 20%%." },
            coverage and coverage.why or ctx:say({ en = "No units to cover yet.",
                                                   nl = "Nog geen afdelingen om te dekken." }),
            ctx:number(kept), ctx:number(meetings), ctx:number(shared), ctx:number(meetings)),
    }
end

local function heroes_embraced(ctx)
    if not ctx:some("sponsor") then return nil end
    local heroes = { kind = "sponsor" }
    for _, person in ipairs(team_of(ctx)) do
        if person.is_hero then heroes[#heroes + 1] = person end
    end
    if #heroes == 0 then
        ctx:remark("S6", "none", "low",
            { en = "Nobody in the team is known to step off the beaten path for customers.",
              nl = "Van niemand in het team is bekend dat die voor klanten buiten de lijnen durft te gaan." },
            { en = "Ask who broke a rule for a customer this year, and invite that person.",
              nl = "Vraag wie dit jaar voor een klant van de regels afweek en nodig diegene uit." })
        return { score = 0, why = ctx:say({ en = "Nobody is noted as stepping off the beaten path for customers.",
                                            nl = "Bij niemand staat dat die voor klanten buiten de lijnen gaat." }) }
    end
    return ctx:judge("S6", heroes, function(person)
        if person.is_embraced then return 1 end
        return 0, ctx:problem("medium",
            { en = "%s sticks out a neck for customers without backing from the management.",
              nl = "%s steekt voor klanten de nek uit zonder steun van het management." },
            { en = "Let a leader back %s in public, certainly when something fails.",
              nl = "Laat een leidinggevende openlijk achter %s staan, juist als er iets mislukt." })
    end, { en = "People who step off the beaten path and are backed: %s of %s.",
           nl = "Mensen die buiten de lijnen gaan en steun krijgen: %s van %s." })
end

local function serving_leadership(ctx)
    if not ctx:some("sponsor") then return nil end
    local leaders = leaders_of(ctx)
    if #leaders == 0 then
        return { score = 0, why = ctx:say({ en = "There are no leaders among the sponsors.",
                                            nl = "Onder de sponsors zijn geen leidinggevenden." }) }
    end
    return ctx:judge("S7", leaders, function(person)
        local part = ctx:rating_part(person.serving_leadership)
        if part == 1 then return 1 end
        return part, ctx:problem(person.serving_leadership and part == 0 and "medium" or "low",
            person.serving_leadership and { en = "%s leads by instruction and control more than by trust.",
                                            nl = "%s stuurt meer op opdracht en controle dan op vertrouwen." }
            or { en = "Nobody noted how openly %s leads.", nl = "Er staat niet hoe open en dienend %s leidinggeeft." },
            { en = "Agree with %s on one decision that the team may take alone from now on.",
              nl = "Spreek met %s één besluit af dat het team voortaan zelf mag nemen." })
    end, { en = "Leaders who give room, connect and facilitate (a 3 counts for half): %s of %s.",
           nl = "Leidinggevenden die ruimte geven, verbinden en faciliteren (een 3 telt half): %s van %s." })
end

-- Step 3: cases -----------------------------------------------------------------------------------------------------

local stories_wanted = 3   -- our figure for the source's ‘several’

-- A proven case is a success story once it is told in the open with its before and after.
local function story_part(ctx, case)
    if case.status ~= "proven" then return nil end
    if case.is_visible and case.before and case.after then return 1 end
    return 0, ctx:problem("medium",
        { en = "Case ‘%s’ is proven, but not told in the open with its before and after.",
          nl = "Case ‘%s’ is bewezen, maar wordt niet openlijk verteld met hoe het was en hoe het nu is." },
        { en = "Have the people concerned tell it themselves, with the situation before and after.",
          nl = "Laat de betrokkenen het zelf vertellen, met de situatie van vroeger en van nu." })
end

local function success_stories(ctx)
    if not ctx:some("case") then return nil end
    local stories = ctx:judge("C1", "case", function(case) return story_part(ctx, case) end,
        { en = "Proven cases told in the open with a before and an after: %s of %s.",
          nl = "Bewezen cases die openlijk zijn verteld, met vroeger en nu: %s van %s." })
        or { met = 0, why = ctx:say({ en = "No case has been proven yet.", nl = "Nog geen case is bewezen." }) }
    if stories.met < stories_wanted then
        ctx:remark("C1", "stories", stories.met == 0 and "high" or "medium",
            { en = "Visible success stories: %s. Several are needed before people believe it; we ask for 3.",
              nl = "Zichtbare succesverhalen: %s. Er zijn er meer nodig voordat mensen het geloven; wij vragen er 3." },
            { en = "Choose cases that can succeed within a few weeks, and film or write down how they went.",
              nl = "Kies cases die binnen enkele weken kunnen slagen en film of beschrijf hoe het ging." },
            ctx:number(stories.met))
    end
    stories.score = 100 * math.min(stories.met, stories_wanted) / stories_wanted
    stories.why = stories.why .. " " .. ctx:say({ en = "The score counts them against the 3 that we ask for.",
                                            nl = "De score zet ze af tegen de 3 die wij vragen." })
    return stories
end

local function shows_support(ctx)
    return ctx:judge("C2", "case", function(case)
        local goal = case.goal and ctx:find("goal", case.goal)
        local part = filled(case.supports, goal) / 2
        if part == 1 then return 1 end
        if not goal then
            return part, ctx:problem("medium", { en = "Case ‘%s’ serves no goal.",
                                             nl = "Case ‘%s’ dient geen doelstelling." },
                { en = "Tie the case to the goal that it helps, or drop it.",
                  nl = "Hang de case aan de doelstelling die ermee geholpen is, of laat de case vallen." })
        end
        return part, ctx:problem("low",
            { en = "Case ‘%s’ does not say what it supports.", nl = "Case ‘%s’ zegt niet wat ze ondersteunt." },
            { en = "Choose: knowledge sharing, new communities, or collaboration with colleagues, partners or "
                .. "customers.",
              nl = "Kies: kennisdeling, nieuwe communities, of samenwerken met collega's, partners of klanten." })
    end, { en = "Cases that say what they support and which goal they serve: %s of %s, parts counted.",
           nl = "Cases die zeggen wat ze ondersteunen en welke doelstelling ze dienen: %s van %s, delen meegeteld." })
end

local function obstacle_part(ctx, obstacle)
    if obstacle.is_cleared then return 1 end
    local overdue = obstacle.due ~= nil and obstacle.due < ctx.today
    local part = filled(obstacle.owner, obstacle.due and not overdue) / 3
    local text
    if overdue then
        text = { en = "Obstacle ‘%s’ should have been cleared by now.",
                 nl = "Obstakel ‘%s’ had al opgeruimd moeten zijn." }
    elseif part < 2 / 3 then
        text = { en = "Obstacle ‘%s’ has no owner or no date.",
                 nl = "Obstakel ‘%s’ heeft geen eigenaar of geen datum." }
    else
        return part
    end
    return part, ctx:problem(overdue and "high" or "medium", text,
        { en = "Agree on who clears it, and by when.", nl = "Spreek af wie het opruimt, en wanneer het klaar is." })
end

-- Whether the change has come beyond choosing: a case runs or has been proven.
local function cases_run(ctx)
    return #ctx:records("case", function(case) return case.status == "running" or case.status == "proven" end) > 0
end

-- C3: the pulses of the latest date; those with too few people to be shown are left out.
local function latest_pulses(ctx)
    local least, latest = ctx:organisation().minimum_group, ""
    local shown = ctx:records("vision_pulse", function(pulse)
        local counts = pulse.date and pulse.date <= ctx.today and (pulse.people or 0) >= least
            and (pulse.vision or pulse.strategy)
        if counts and pulse.date > latest then latest = pulse.date end
        return counts
    end)
    local pulses = {}
    for _, pulse in ipairs(shown) do
        if pulse.date == latest then pulses[#pulses + 1] = pulse end
    end
    return pulses, latest
end

-- Percent of all people asked, units together; nil when nobody noted it.
local function share_who(ctx, pulses, field)
    local parts = {}
    for index, pulse in ipairs(pulses) do parts[index] = { pulse.people, pulse[field] } end
    return ctx:blend(parts)
end

local function flag_misunderstood(ctx, vision, strategy, date)
    local lowest, norm = math.min(vision or 100, strategy or 100), ctx:norm("cases")
    if lowest >= norm.green then return end
    ctx:remark("C3", "pulse", lowest < norm.amber and "high" or "medium",
        { en = "In the pulse of %s, %s%% of the people understood the vision and %s%% the strategy.",
          nl = "In de peiling van %s begreep %s%% van de mensen de visie en %s%% de strategie." },
        { en = "Let leaders tell both in a few sentences, with one example from daily work, and ask again within a "
            .. "month.",
          nl = "Laat leiders beide in een paar zinnen vertellen, met een voorbeeld uit het werk, en peil binnen een "
            .. "maand opnieuw." },
        date, vision and ctx:number(vision) or "?", strategy and ctx:number(strategy) or "?")
end

-- C3: 0 to 100, with its arithmetic; nil while there is nothing to ask about yet.
local function vision_understood(ctx)
    local pulses, date = latest_pulses(ctx)
    if #pulses > 0 then
        local vision, strategy = share_who(ctx, pulses, "vision"), share_who(ctx, pulses, "strategy")
        flag_misunderstood(ctx, vision, strategy, date)
        local score = ctx:blend({ { 1, vision }, { 1, strategy } })
        return score, ctx:say(
            { en = "Vision and strategy understood in the pulse of %s: %s%% on average; that counts for a third.",
              nl = "Visie en strategie begrepen in de peiling van %s: gemiddeld %s%%; dat telt voor een derde." },
            date, ctx:number(score, 1))
    elseif not cases_run(ctx) then
        return nil, ""
    end
    local least = ctx:number(ctx:organisation().minimum_group)
    ctx:remark("C3", "no-pulse", "medium",
        { en = "Cases are running, and no pulse among %s people or more tells whether the vision and the strategy are "
            .. "understood.",
          nl = "Er lopen cases, en geen peiling onder minstens %s mensen laat zien of visie en strategie begrepen "
            .. "worden." },
        { en = "Ask two questions in each unit: where do we want to go, and along which road?",
          nl = "Stel op elke afdeling twee vragen: waar willen we naartoe, en langs welke weg?" }, least)
    return 0, ctx:say({ en = "No pulse among %s people or more: 0 for that third.",
                        nl = "Geen peiling onder minstens %s mensen: 0 voor dat derde deel." }, least)
end

local function obstacles_cleared(ctx)
    if not ctx:some("case") and not ctx:some("obstacle") then return nil end
    local obstacles = ctx:judge("C3", "obstacle", function(obstacle) return obstacle_part(ctx, obstacle) end,
        { en = "Obstacles cleared (an owner and a date to come count for a third each): %s of %s.",
          nl = "Opgeruimde obstakels (een eigenaar en een datum die nog komt tellen elk voor een derde): %s van %s." })
    if not obstacles then
        ctx:remark("C3", "none", "medium",
            { en = "Not one obstacle has been named, while there are cases.",
              nl = "Er is nog geen enkel obstakel benoemd, terwijl er wel cases zijn." },
            { en = "Ask in every unit what keeps people from joining, and give each answer an owner and a date.",
              nl = "Vraag in elke afdeling wat mensen tegenhoudt en geef elk antwoord een eigenaar en een datum." })
    end
    local understood, words = vision_understood(ctx)
    local why = obstacles and obstacles.why
        or ctx:say({ en = "No obstacles have been named: 0.", nl = "Er zijn geen obstakels benoemd: 0." })
    return { score = ctx:blend({ { 2, obstacles and obstacles.score or 0 }, { 1, understood } }),
             checks = obstacles and obstacles.checks, why = understood and why .. " " .. words or why }
end

-- C4: minutes a day × workdays a year × people / 60 = hours a year; nil when a figure is missing or nothing is won.
local function hours_saved(case, organisation)
    local workdays = organisation and organisation.workdays_per_year
    if not workdays or (case.minutes_per_day or 0) <= 0 or (case.people or 0) <= 0 then return nil end
    return case.minutes_per_day * workdays * case.people / 60
end

local function amount(ctx, organisation, money, decimals)
    local figure = ctx:number(money, decimals)
    return organisation.currency and organisation.currency .. " " .. figure or figure
end

-- C4: hours × loaded hourly cost × the part of the time that turns into useful work.
local function money_words(ctx, organisation, hours)
    local cost, realisation = organisation.hourly_cost, organisation.realisation
    if not cost or not realisation then
        return ctx:say({ en = "For an amount of money, fill in the cost of an hour and the time really used.",
                         nl = "Vul voor een bedrag de kosten van een uur in en de tijd die echt benut wordt." })
    end
    return ctx:say({ en = "At %s an hour, %s%% of it really used, that is %s a year.",
                     nl = "Tegen %s per uur, waarvan %s%% echt benut, is dat %s per jaar." },
        amount(ctx, organisation, cost, 2), ctx:number(realisation, 1),
        amount(ctx, organisation, hours * cost * realisation / 100))
end

local function time_saved(ctx)
    local organisation, total = ctx:organisation(), 0
    local outcome = ctx:judge("C4", "case", function(case)
        local hours = hours_saved(case, organisation)
        if hours then
            total = total + hours
            return 1
        end
        return 0, ctx:problem("low",
            { en = "The time that case ‘%s’ saves has not been worked out.",
              nl = "Hoeveel tijd case ‘%s’ bespaart, is niet uitgerekend." },
            { en = "Ask a few people how many minutes a day they win, and note for how many people that holds.",
              nl = "Vraag een paar mensen hoeveel minuten ze per dag winnen en noteer voor hoeveel mensen dat geldt." })
    end, { en = "Cases whose time saved can be worked out: %s of %s.",
           nl = "Cases waarvan de tijdwinst is uit te rekenen: %s van %s." })
    if outcome and outcome.met > 0 then
        outcome.why = outcome.why .. " " .. ctx:say(
            { en = "Minutes a day × %s workdays × people ÷ 60 adds up to %s hours a year. %s",
              nl = "Minuten per dag × %s werkdagen × mensen ÷ 60 is samen %s uur per jaar. %s" },
            ctx:number(organisation.workdays_per_year, 1), ctx:number(total, 1), money_words(ctx, organisation, total))
    end
    return outcome
end

local function recognisable(ctx)
    return ctx:judge("C5", "case", function(case)
        if not case.kind then
            return 0, ctx:problem("low",
                { en = "Case ‘%s’ does not say what kind of case it is.",
                  nl = "Bij case ‘%s’ staat niet wat voor soort case het is." },
                { en = "Choose its kind, so that people recognise the case.",
                  nl = "Kies de soort, zodat mensen de case herkennen." })
        end
        return case.kind == "other" and 0.5 or 1
    end, { en = "Cases of a typical kind (another kind counts for half): %s of %s.",
           nl = "Cases van een bekende soort (een andere soort telt half): %s van %s." })
end

local function what_is_in_it(ctx)
    if not ctx:some("audience") then
        if not ctx:some("case") then return nil end
        ctx:remark("C6", "none", "medium",
            { en = "There are cases, but no audience says what it gains by them.",
              nl = "Er zijn cases, maar van geen enkele doelgroep staat er wat die eraan heeft." },
            { en = "Name the audiences, and ask each what it would make easier for them.",
              nl = "Benoem de doelgroepen en vraag elk van hen wat het voor hen makkelijker maakt." })
        return { score = 0, why = ctx:say({ en = "No audiences have been named.",
                                            nl = "Er zijn geen doelgroepen benoemd." }) }
    end
    return ctx:judge("C6", "audience", function(audience)
        if audience.benefit then return 1 end
        local resists = (audience.resistance or 0) >= good_rating
        return 0, ctx:problem(resists and "high" or "medium",
            resists and { en = "Audience ‘%s’ resists strongly, and nobody wrote down what is in it for them.",
                          nl = "Doelgroep ‘%s’ heeft veel weerstand, en er staat niet wat zij eraan hebben." }
            or { en = "For audience ‘%s’ nobody wrote down what is in it for them.",
                 nl = "Van doelgroep ‘%s’ staat er niet wat zij eraan hebben." },
            { en = "Let a few of them say in their own words what it brings.",
              nl = "Laat een paar van hen in eigen woorden zeggen wat het oplevert." })
    end, { en = "Audiences that know what is in it for them: %s of %s.",
           nl = "Doelgroepen waarvan bekend is wat ze eraan hebben: %s van %s." })
end

local processes = {
    { id = "innovation", label = { en = "product innovation", nl = "productvernieuwing" } },
    { id = "marketing", label = { en = "marketing", nl = "marketing" } },
    { id = "sales", label = { en = "sales", nl = "verkoop" } },
    { id = "delivery", label = { en = "delivery", nl = "levering" } },
    { id = "support", label = { en = "support", nl = "ondersteuning" } },
    { id = "people", label = { en = "people and organisation", nl = "mens en organisatie" } },
}

local function every_process(ctx)
    if not ctx:some("case") then return nil end
    local missing = {}
    for _, process in ipairs(processes) do
        if #ctx:where("case", "process", process.id) == 0 then missing[#missing + 1] = ctx:say(process.label) end
    end
    if #missing > 0 then
        ctx:remark("C7", "missing", #missing > #processes / 2 and "medium" or "low",
            { en = "These processes have no case yet: %s.", nl = "Voor deze processen is er nog geen case: %s." },
            { en = "Walk along them with the people who do the work, and ask where they wait or search.",
              nl = "Loop ze na met de mensen die het werk doen en vraag waar zij wachten of zoeken." },
            table.concat(missing, ", "))
    end
    local found = #processes - #missing
    return { score = 100 * found / #processes, why = ctx:say(
        { en = "Processes with a case: %s of %s.", nl = "Processen met een case: %s van %s." },
        ctx:number(found), ctx:number(#processes)) }
end

local function approved_decisions(ctx)
    return ctx:records("decision", function(decision)
        return decision.state == "approved" and (not decision.decided_on or decision.decided_on <= ctx.today)
    end)
end

-- Fields of a case, and where an approved decision on the case says the same.
local decided_fields = { budget = "amount", funded_by = "funded_by", approved_by = "approved_by",
                         approved_on = "decided_on", cost_of_waiting = "cost_of_waiting" }

-- C8: what is known of the decision on a case, by the case's own fields.
local function known_of(case, approved)
    local known = {}
    for field, in_decision in pairs(decided_fields) do
        known[field] = case[field]
        for _, decision in ipairs(approved) do
            if decision.case == case.id then known[field] = known[field] or decision[in_decision] end
        end
    end
    return known
end

-- C8: a case that is still an idea has nothing to decide yet.
local function case_part(ctx, case, approved)
    if case.status == "idea" then return nil end
    local known = known_of(case, approved)
    local part = filled(known.budget, known.funded_by, known.approved_by, known.approved_on, known.cost_of_waiting) / 5
    if part == 1 then return 1 end
    if not known.funded_by then
        return part, ctx:problem("high",
            { en = "Nobody pays for case ‘%s’ yet.", nl = "Niemand betaalt nog voor case ‘%s’." },
            { en = "Ask the part of the business that gains by it for the budget.",
              nl = "Vraag het budget aan het bedrijfsonderdeel dat er baat bij heeft." })
    end
    return part, ctx:problem("medium",
        { en = "The decision on case ‘%s’ is not complete.", nl = "Het besluit over case ‘%s’ is niet compleet." },
        { en = "Note the budget, who approved what and when, and what waiting costs.",
          nl = "Noteer het budget, wie wat wanneer goedkeurde en wat wachten kost." })
end

-- C8: who approved, who pays, when, what waiting costs, and the what rather than the how; a fifth each. A vision needs
-- nobody who pays.
local function approval_part(ctx, decision)
    local missing = {}
    local function need(present, label)
        if not present then missing[#missing + 1] = ctx:say(label) end
    end
    need(decision.approved_by, { en = "who approved", nl = "wie akkoord gaf" })
    need(decision.funded_by or decision.subject == "vision", { en = "who pays", nl = "wie betaalt" })
    need(decision.decided_on, { en = "the date", nl = "de datum" })
    need(decision.cost_of_waiting, { en = "what waiting costs", nl = "wat wachten kost" })
    need(decision.subject ~= "how", { en = "approval for the what instead of the how",
                                      nl = "akkoord op het wat in plaats van het hoe" })
    if #missing == 0 then return 1 end
    return 1 - #missing / 5, ctx:problem(#missing > 2 and "medium" or "low",
        { en = "Decision ‘%s’ lacks: %s.", nl = "Aan besluit ‘%s’ ontbreekt: %s." },
        { en = "Complete it while those who decided still know.",
          nl = "Vul het aan nu de mensen die besloten het nog weten." }, table.concat(missing, ", "))
end

-- C8: 100 when the vision itself has been approved; nil while nothing runs.
local function vision_approved(ctx, approved)
    for _, decision in ipairs(approved) do
        if decision.subject == "vision" then return 100 end
    end
    if not cases_run(ctx) then return nil end
    ctx:remark("C8", "vision", "medium",
        { en = "Cases are running, and nobody has approved the vision that they are part of.",
          nl = "Er lopen cases, en niemand heeft de visie goedgekeurd waar ze bij horen." },
        { en = "Ask approval once, for what is to be reached; then no case has to ask about how it is done.",
          nl = "Vraag één keer akkoord op wat je wilt bereiken; dan hoeft geen case dat meer te vragen voor het hoe." })
    return 0
end

local function decided(ctx)
    local approved = approved_decisions(ctx)
    local cases = ctx:judge("C8", "case", function(case) return case_part(ctx, case, approved) end,
        { en = "Chosen cases with budget, payer, approver, date and cost of waiting, of their own or in a decision: "
            .. "%s of %s, parts counted.",
          nl = "Gekozen cases met budget, betaler, goedkeurder, datum en kosten van wachten, zelf of in een besluit: "
            .. "%s van %s, delen meegeteld." })
    local register = ctx:judge("C8", approved, function(decision) return approval_part(ctx, decision) end,
        { en = "Approved decisions that are complete and about the what: %s of %s, parts counted.",
          nl = "Genomen besluiten die compleet zijn en over het wat gaan: %s van %s, delen meegeteld." },
        "C8-decisions")
    local vision = vision_approved(ctx, approved)
    if not cases and not register then return nil end
    return {
        score = ctx:blend({ { 3, cases and cases.score }, { 1, register and register.score }, { 1, vision } }),
        checks = (cases or register).checks,
        why = (cases and cases.why .. " " or "") .. (register and register.why .. " " or "") .. ctx:say(
            { en = "The vision has been approved: %s. Cases count three times, decisions and the vision once each.",
              nl = "De visie is goedgekeurd: %s. Cases tellen drie keer, besluiten en de visie elk één keer." },
            yes_or_no(ctx, vision and vision == 100)),
    }
end

-- Step 4: governance ------------------------------------------------------------------------------------------------

-- The version in force: the last one published by today, else the last draft; nil when there is none.
local function newest_version(ctx, guideline)
    local newest
    for _, version in ipairs(ctx:where("guideline_version", "guideline", guideline.id)) do
        local date = version.published_on or ""
        if date <= ctx.today and (not newest or date >= (newest.published_on or "")) then newest = version end
    end
    return newest
end

local longest_guideline = 250               -- words, our limit
local easy_from, fair_from = 60, 45         -- reading ease

local function plain_part(ctx, guideline, language)
    local version = newest_version(ctx, guideline)
    local ease, words
    if version and version.text then ease, words = ctx:readability(version.text, language) end
    if not ease then
        return 0, ctx:problem("high", { en = "Guideline ‘%s’ has no text yet.",
                                        nl = "Richtlijn ‘%s’ heeft nog geen tekst." },
            { en = "Write it down on half a page, in the words that people use themselves.",
              nl = "Zet de richtlijn op een half A4'tje, in de woorden die mensen zelf gebruiken." })
    end
    local part = ease >= easy_from and 1 or ease >= fair_from and 0.5 or 0
    if words > longest_guideline then part = part / 2 end
    if part == 1 then return 1 end
    return part, ctx:problem(part < 0.5 and "high" or "medium",
        { en = "Guideline ‘%s’ is hard to take in: reading ease %s (60 reads easily) in %s words (250 at most).",
          nl = "Richtlijn ‘%s’ is lastig op te nemen: leesgemak %s (60 leest makkelijk) in %s woorden (hooguit 250)." },
        { en = "Shorten the sentences, take everyday words, and leave out what hardly ever happens.",
          nl = "Maak de zinnen korter, kies alledaagse woorden en schrap wat bijna nooit voorkomt." },
        ctx:number(ease), ctx:number(words))
end

local function plain_language(ctx)
    local organisation = ctx:organisation()
    local language = organisation and organisation.language
    return ctx:judge("R1", "guideline", function(guideline) return plain_part(ctx, guideline, language) end,
        { en = "Guidelines in plain language (ease 60 counts in full, 45 for half, over 250 words halves it): %s of "
            .. "%s.",
          nl = "Richtlijnen in gewone taal (leesgemak 60 telt heel, 45 half, meer dan 250 woorden halveert): %s van "
            .. "%s." })
end

local function made_together(ctx)
    return ctx:judge("R2", "guideline", function(guideline)
        if guideline.made_together then return 1 end
        return 0, ctx:problem("medium",
            { en = "Guideline ‘%s’ was not made together with the people it is for.",
              nl = "Richtlijn ‘%s’ is niet samen gemaakt met de mensen voor wie ze is." },
            { en = "Put the text where all can improve it, and work on it together for two weeks.",
              nl = "Zet de tekst waar iedereen haar kan verbeteren en werk er twee weken samen aan." })
    end, { en = "Guidelines made together: %s of %s.", nl = "Richtlijnen die samen gemaakt zijn: %s van %s." })
end

local function form_taken_in(ctx)
    return ctx:judge("R3", "guideline", function(guideline)
        if guideline.form and guideline.form ~= "document" then return 1 end
        return guideline.form and 0.5 or 0, ctx:problem("low",
            { en = "Guideline ‘%s’ does not come in a form that people take in.",
              nl = "Richtlijn ‘%s’ heeft geen vorm die mensen opnemen." },
            { en = "Make a short film or a card of it, or hand it over with the contract.",
              nl = "Maak er een filmpje of een kaart van, of geef haar mee met het arbeidscontract." })
    end, { en = "Guidelines in a form that people take in (a document counts for half): %s of %s.",
           nl = "Richtlijnen in een vorm die mensen opnemen (een document telt half): %s van %s." })
end

-- What was agreed to a version by today.
local function acknowledgements_of(ctx, version)
    return ctx:records("acknowledgement", function(one)
        return version ~= nil and one.version == version.id and (not one.date or one.date <= ctx.today)
    end)
end

-- An entry without a number stands for one person.
local function people_agreed(ctx, version)
    local people = 0
    for _, one in ipairs(acknowledgements_of(ctx, version)) do people = people + (one.people or 1) end
    return people
end

-- The campaigns for a version that have begun.
local function campaigns_of(ctx, version)
    return ctx:records("campaign", function(campaign)
        return version ~= nil and campaign.version == version.id
            and (not campaign.starts_on or campaign.starts_on <= ctx.today)
    end)
end

local function requests_of(ctx, version)
    local requests = {}
    for _, campaign in ipairs(campaigns_of(ctx, version)) do
        for _, request in ipairs(ctx:where("acknowledgement_request", "campaign", campaign.id)) do
            requests[#requests + 1] = request
        end
    end
    return requests
end

local function bare(name) return (name or ""):lower():match("^%s*(.-)%s*$") end

-- Requests or acknowledgements in lists by whom they are about.
local function by_name(list)
    local index = {}
    for _, record in ipairs(list) do
        local name = bare(record.who)
        index[name] = index[name] or {}
        table.insert(index[name], record)
    end
    return index
end

-- A request and an acknowledgement by the same name are about two people when they name different units.
local function in_same_unit(one, other) return not one.unit or not other.unit or one.unit == other.unit end

-- The request that asks a unit as a whole, to which the one who agreed belongs.
local function unit_request(ctx, requests, agreed)
    local unit = agreed.unit and ctx:find("unit", agreed.unit)
    for _, request in ipairs(unit and requests or {}) do
        local asks_many = (request.people or 1) >= 2
        if asks_many and (request.unit == unit.id or bare(request.who) == bare(unit.name)) then return request end
    end
end

local function request_for(ctx, requests, named, agreed)
    for _, request in ipairs(named[bare(agreed.who)] or {}) do
        if in_same_unit(request, agreed) then return request end
    end
    return unit_request(ctx, requests, agreed)
end

-- R4: people whom the version's campaigns asked, and how many of them agreed, as the list of a campaign counts them:
-- who agreed counts for the request of that name, or else for that of the unit, and never for more than were asked.
local function asked_and_agreed(ctx, version)
    local requests, by_request, asked, agreed = requests_of(ctx, version), {}, 0, 0
    local named = by_name(requests)
    for _, one in ipairs(#requests > 0 and acknowledgements_of(ctx, version) or {}) do
        local request = request_for(ctx, requests, named, one)
        if request then by_request[request.id] = (by_request[request.id] or 0) + (one.people or 1) end
    end
    for _, request in ipairs(requests) do
        local people = request.people or 1
        asked, agreed = asked + people, agreed + math.min(people, by_request[request.id] or 0)
    end
    return asked, agreed
end

-- Whether an earlier version was asked about or agreed to.
local function had_earlier_round(ctx, guideline, newest)
    for _, version in ipairs(ctx:where("guideline_version", "guideline", guideline.id)) do
        local is_other = newest and version.id ~= newest.id
        if is_other and (#campaigns_of(ctx, version) > 0 or #acknowledgements_of(ctx, version) > 0) then return true end
    end
    return false
end

local function nobody_agreed(ctx, guideline, version)
    return ctx:problem("high",
        had_earlier_round(ctx, guideline, version)
            and { en = "Guideline ‘%s’ has a new version, and so far nobody has agreed to that one.",
                  nl = "Richtlijn ‘%s’ heeft een nieuwe versie, en daarmee ging nog niemand akkoord." }
            or { en = "Nobody has agreed to the newest version of guideline ‘%s’.",
                 nl = "Niemand ging akkoord met de nieuwste versie van richtlijn ‘%s’." },
        { en = "Ask everyone to agree to it, unit by unit; a new version asks again.",
          nl = "Vraag iedereen om akkoord, afdeling voor afdeling; een nieuwe versie vraagt het opnieuw." })
end

-- The part that agreed: of the people whom the newest version's campaigns asked, or without one of all people.
local function signed_part(ctx, guideline, headcount)
    local version = newest_version(ctx, guideline)
    local asked, people = asked_and_agreed(ctx, version)
    if asked == 0 then asked, people = headcount, people_agreed(ctx, version) end
    if people == 0 then
        return 0, nobody_agreed(ctx, guideline, version)
    elseif not asked then
        return nil
    end
    local part = math.min(1, people / asked)
    if 100 * part >= ctx:norm("governance").green then return part end
    return part, ctx:problem("medium",
        { en = "The newest version of guideline ‘%s’ has been agreed to by %s of %s people.",
          nl = "Met de nieuwste versie van richtlijn ‘%s’ gingen %s van de %s mensen akkoord." },
        { en = "Go by the units that are still missing, and explain before you ask.",
          nl = "Ga langs de afdelingen die nog ontbreken en leg eerst uit waarom je het vraagt." },
        ctx:number(people), ctx:number(asked))
end

local joiner_days = 30

-- R4: days after joining on which a request was agreed to; nil while it has not been.
local function days_to_agree(ctx, request, agreed)
    local least
    for _, one in ipairs(agreed[bare(request.who)] or {}) do
        local days = in_same_unit(request, one) and ctx:days_between(request.joined_on, one.date)
        if days then least = math.min(least or days, days) end
    end
    return least
end

-- R4: who joined while the newest version's campaign ran: how many can be judged, and how many agreed within 30 days.
local function joiners(ctx, guideline)
    local version, judged, in_time = newest_version(ctx, guideline), 0, 0
    local agreed = by_name(acknowledgements_of(ctx, version))
    for _, request in ipairs(requests_of(ctx, version)) do
        local campaign = ctx:find("campaign", request.campaign)
        local joined = campaign.starts_on and request.joined_on and request.joined_on >= campaign.starts_on
        local since = joined and ctx:days_between(request.joined_on, ctx.today)
        local days = since and since >= 0 and days_to_agree(ctx, request, agreed)
        if days or since and since > joiner_days then
            judged, in_time = judged + 1, in_time + filled(days and days <= joiner_days)
        end
    end
    return judged, in_time
end

-- R4: joiners agree at hiring, within 30 days; the share that did, 0 to 100, and words. nil when no joiner is known.
local function joiners_agreed(ctx)
    local judged, in_time = 0, 0
    for _, guideline in ipairs(ctx:all("guideline")) do
        local more, more_in_time = joiners(ctx, guideline)
        judged, in_time = judged + more, in_time + more_in_time
    end
    if judged == 0 then return nil end
    if in_time < judged then
        ctx:remark("R4", "joiners", "medium",
            { en = "Of %s requests to new colleagues, %s were agreed to within 30 days of joining.",
              nl = "Van %s verzoeken aan nieuwe collega's kregen er %s binnen 30 dagen na de start akkoord." },
            { en = "Add the guidelines to the papers that come with a contract.",
              nl = "Voeg de richtlijnen toe aan de papieren bij het arbeidscontract." },
            ctx:number(judged), ctx:number(in_time))
    end
    return 100 * in_time / judged, ctx:say(
        { en = "Requests to new colleagues, agreed to within 30 days: %s of %s; that counts for a quarter.",
          nl = "Verzoeken aan nieuwe collega's, binnen 30 dagen akkoord: %s van %s; dat telt voor een kwart." },
        ctx:number(in_time), ctx:number(judged))
end

local function flag_signatures(ctx, headcount)
    local signatures = ctx:all("acknowledgement")
    if #signatures == 0 then return end
    if ctx:some("guideline") and not headcount and not ctx:some("campaign") then
        ctx:remark("R4", "headcount", "low",
            { en = "People agreed to guidelines, but the headcount is not known, so no share can be worked out.",
              nl = "Er zijn akkoorden, maar het aantal medewerkers is onbekend, dus er is geen aandeel te berekenen." },
            { en = "Fill in the headcount of the organisation or of its units.",
              nl = "Vul het aantal medewerkers van de organisatie of van de afdelingen in." })
    elseif #ctx:where("acknowledgement", "at_hiring", true) == 0 then
        ctx:remark("R4", "hiring", "low",
            { en = "No new colleague has agreed to a guideline at hiring yet.",
              nl = "Nog geen nieuwe collega ging bij indiensttreding akkoord met een richtlijn." },
            { en = "Add the guidelines to the papers that come with a contract.",
              nl = "Voeg de richtlijnen toe aan de papieren bij het arbeidscontract." })
    end
end

local function signed(ctx)
    local headcount = ctx:headcount()
    flag_signatures(ctx, headcount)
    local outcome = ctx:judge("R4", "guideline", function(guideline) return signed_part(ctx, guideline, headcount) end,
        { en = "Guidelines whose newest version has been agreed to, each by its share of the people asked, or of all "
            .. "where nobody was asked by name: %s of %s.",
          nl = "Richtlijnen waarvan de nieuwste versie akkoord is, elk naar het aandeel van wie het gevraagd is, of "
            .. "van iedereen als er geen ronde is: %s van %s." })
    local share, words = joiners_agreed(ctx)
    if not outcome or not share then return outcome end
    outcome.score, outcome.why = ctx:blend({ { 3, outcome.score }, { 1, share } }), outcome.why .. " " .. words
    return outcome
end

local training_days = 365   -- IBM: every year

local function in_past_year(ctx, date)
    local since = ctx:days_between(date, ctx.today)
    return since ~= nil and since >= 0 and since <= training_days
end

local function recent_trainings(ctx)
    return ctx:records("training", function(training)
        return training.subject == "guidelines" and in_past_year(ctx, training.date)
    end)
end

-- I3: mistakes must be possible where they do no harm.
local function flag_unsafe_training(ctx, trainings)
    for _, training in ipairs(trainings) do
        if training.is_safe then return end
    end
    if #trainings == 0 then return end
    ctx:remark("I3", "guidelines", "low",
        { en = "The guidelines are taught (%s), but nobody practises them inside, where a mistake does no harm.",
          nl = "De richtlijnen worden uitgelegd (%s), maar niemand oefent ermee op een plek waar een fout geen kwaad "
            .. "kan." },
        { en = "Let people write a post, an answer and an apology for each other before they do so in public.",
          nl = "Laat mensen eerst voor elkaar een bericht, een antwoord en een excuus schrijven." },
        names_of(ctx, trainings))
end

-- A training does not say which guidelines it is about, so one on the guidelines counts for each of them.
local function kept_up_part(ctx, guideline, general)
    local trained = general or in_past_year(ctx, guideline.trained_on)
    local reviewed = guideline.review_on and guideline.review_on >= ctx.today
    local part = filled(guideline.owner, trained, reviewed) / 3
    if part == 1 then return 1 end
    local missing = {}
    if not guideline.owner then missing[#missing + 1] = ctx:say({ en = "an owner", nl = "een eigenaar" }) end
    if not trained then
        missing[#missing + 1] = ctx:say({ en = "a training in the past year",
                                          nl = "een training in het afgelopen jaar" })
    end
    if not reviewed then
        missing[#missing + 1] = ctx:say({ en = "a review date to come", nl = "een datum voor herziening die nog komt" })
    end
    return part, ctx:problem(part == 0 and "high" or "medium",
        { en = "Guideline ‘%s’ lacks: %s.", nl = "Richtlijn ‘%s’ mist: %s." },
        { en = "Let one person keep it alive: train every year, review before the date passes.",
          nl = "Laat één persoon haar levend houden: elk jaar trainen, herzien voordat de datum verstrijkt." },
        table.concat(missing, ", "))
end

-- Says for how many guidelines only such a training counts; nil where each has a training date of its own.
local function trained_in_general(ctx, trainings)
    local general = ctx:records("guideline", function(guideline) return not in_past_year(ctx, guideline.trained_on) end)
    if #trainings == 0 or #general == 0 then return nil end
    return ctx:say({ en = "For %s of them what counts is a training that does not say which guidelines it is about: %s.",
                     nl = "Voor %s daarvan telt een training die niet zegt over welke richtlijnen ze gaat: %s." },
        ctx:number(#general), names_of(ctx, trainings))
end

local function kept_up(ctx)
    local trainings = recent_trainings(ctx)
    flag_unsafe_training(ctx, trainings)
    local outcome = ctx:judge("R5", "guideline",
        function(guideline) return kept_up_part(ctx, guideline, #trainings > 0) end,
        { en = "Guidelines with an owner, a training in the past 365 days and a review to come: %s of %s, parts "
            .. "counted.",
          nl = "Richtlijnen met een eigenaar, een training in de laatste 365 dagen en een herziening die nog komt: "
            .. "%s van %s, delen meegeteld." })
    local general = outcome and trained_in_general(ctx, trainings)
    if general then outcome.why = outcome.why .. " " .. general end
    return outcome
end

local function open_by_default(ctx)
    if not ctx:some("guideline") then return nil end
    local open = #ctx:records("guideline", function(guideline) return guideline.open_by_default end)
    if open == 0 then
        ctx:remark("R6", "none", "medium",
            { en = "No guideline says what is open by default.", nl = "Geen richtlijn zegt wat standaard open is." },
            { en = "Write down that information is open unless there is a reason, and name the reasons.",
              nl = "Leg vast dat informatie open is tenzij er een reden is, en noem die redenen." })
    end
    return { score = open > 0 and 100 or 0, why = ctx:say(
        { en = "Guidelines that say what is open by default: %s; one is enough.",
          nl = "Richtlijnen die zeggen wat standaard open is: %s; één is genoeg." }, ctx:number(open)) }
end

local high_risk = 15   -- impact × likelihood, our limit

-- R7: a low risk is left out; a high one needs a guideline; one without figures may be high.
local function risk_part(ctx, risk)
    if not risk.impact or not risk.likelihood then
        return 0, ctx:problem("medium",
            { en = "Risk ‘%s’ has no impact or no likelihood.", nl = "Risico ‘%s’ heeft geen impact of geen kans." },
            { en = "Rate both from 1 to 5, with people who know the work and the law.",
              nl = "Geef beide een cijfer van 1 tot 5, met mensen die het werk en de regels kennen." })
    elseif risk.impact * risk.likelihood < high_risk then
        return nil
    elseif risk.guideline and ctx:find("guideline", risk.guideline) then
        return 1
    end
    return 0, ctx:problem("high",
        { en = "High risk ‘%s’ (%s) is not covered by a guideline.",
          nl = "Hoog risico ‘%s’ (%s) wordt door geen richtlijn gedekt." },
        { en = "Cover it in a guideline before the start, or lower the impact or the likelihood.",
          nl = "Dek het vóór de start af in een richtlijn, of verklein de impact of de kans." },
        ctx:number(risk.impact * risk.likelihood))
end

local function risks_covered(ctx)
    if not ctx:some("risk") then
        if not ctx:some("guideline") then return nil end
        ctx:remark("R7", "none", "high",
            { en = "There are guidelines, but the risks have not been analysed.",
              nl = "Er zijn richtlijnen, maar de risico's zijn niet in kaart gebracht." },
            { en = "Before the start, list what could go wrong: reputation, privacy, rules of the sector.",
              nl = "Zet vóór de start op een rij wat er mis kan gaan: reputatie, privacy, regels van de sector." })
        return { score = 0, why = ctx:say({ en = "There is no risk analysis.", nl = "Er is geen risicoanalyse." }) }
    end
    return ctx:judge("R7", "risk", function(risk) return risk_part(ctx, risk) end,
        { en = "High risks (impact × likelihood 15 or more) and risks without figures that a guideline covers: %s of "
            .. "%s.",
          nl = "Hoge risico's (impact × kans 15 of meer) en risico's zonder cijfers die een richtlijn dekt: %s van "
            .. "%s." })
        or { score = 100, why = ctx:say({ en = "The risks have been analysed and none is high.",
                                          nl = "De risico's zijn in kaart gebracht en geen ervan is hoog." }) }
end

local uses = {
    { id = "private_use", label = { en = "private use", nl = "privégebruik" } },
    { id = "business_public", label = { en = "business use in public", nl = "openbaar zakelijk gebruik" } },
    { id = "business_internal", label = { en = "internal business use", nl = "intern zakelijk gebruik" } },
}

local function ambassadors(ctx)
    if not ctx:some("guideline") then return nil end
    local missing = {}
    for _, use in ipairs(uses) do
        if #ctx:where("guideline", "domain", use.id) == 0 then missing[#missing + 1] = ctx:say(use.label) end
    end
    if #missing > 0 then
        ctx:remark("R8", "uses", "low",
            { en = "No guideline is specially about: %s.", nl = "Geen richtlijn gaat apart over: %s." },
            { en = "Tell private from business use apart, and public from internal.",
              nl = "Maak onderscheid tussen privé en zakelijk, en tussen openbaar en intern." },
            table.concat(missing, ", "))
    end
    local named = #ctx:records("guideline", function(guideline) return guideline.names_ambassadors end) > 0
    if not named then
        ctx:remark("R8", "ambassadors", "medium",
            { en = "No guideline sees every employee as an ambassador.",
              nl = "Geen richtlijn ziet elke medewerker als ambassadeur." },
            { en = "Say that everyone may speak for the organisation, and what helps to do that well.",
              nl = "Zeg dat iedereen namens de organisatie mag spreken en wat daarbij helpt." })
    end
    local apart = #uses - #missing
    return { score = (named and 50 or 0) + 50 * apart / #uses, why = ctx:say(
        { en = "Every employee is an ambassador: %s (half of the score). Uses with a guideline of their own: %s of %s "
            .. "(the other half).",
          nl = "Elke medewerker is ambassadeur: %s (de helft van de score). Soorten gebruik met een eigen richtlijn: "
            .. "%s van %s (de andere helft)." },
        yes_or_no(ctx, named), ctx:number(apart), ctx:number(#uses)) }
end

local compulsion = {
    { kind = "guideline", compels = function(guideline) return guideline.compels_sharing end, text = {
        en = "Guideline ‘%s’ makes sharing an order or counts it in an appraisal.",
        nl = "Richtlijn ‘%s’ maakt van delen een opdracht of telt het mee in een personeelsbeoordeling." } },
    { kind = "kpi", compels = function(kpi) return kpi.compels_sharing end, text = {
        en = "KPI ‘%s’ appraises people on what they share.", nl = "KPI ‘%s’ beoordeelt mensen op wat ze delen." } },
    { kind = "community", compels = function(community) return community.is_compulsory end, text = {
        en = "Community ‘%s’ is compulsory.", nl = "Community ‘%s’ is verplicht." } },
    -- What leaders do for authenticity is no sharing by staff.
    { kind = "practice", text = { en = "Staff are not free to stay out of practice ‘%s’.",
                                  nl = "Medewerkers zijn niet vrij om bij praktijk ‘%s’ weg te blijven." },
      compels = function(practice) return practice.pillar ~= "authenticity" and not practice.is_voluntary end },
}

-- R9: every record that could compel sharing, as checks, and a problem for each that does.
local function find_compulsion(ctx)
    local noted, checks = { problems = {} }, {}
    for _, place in ipairs(compulsion) do
        for _, record in ipairs(ctx:all(place.kind)) do
            local compels = place.compels(record)
            checks[#checks + 1] = { type = place.kind, id = record.id, score = compels and 0 or 100 }
            if compels then
                note(noted, record, ctx:problem("high", place.text,
                    { en = "Take the compulsion out; thank people openly for what they share instead.",
                      nl = "Haal de dwang eruit en bedank mensen liever openlijk voor wat ze delen." }))
            end
        end
    end
    return noted, checks
end

local function nothing_compels(ctx)
    local noted, checks = find_compulsion(ctx)
    local compelled = #noted
    if compelled == 0 and not ctx:some("guideline") and not ctx:some("risk") then return nil end
    raise(ctx, "R9", noted)
    ctx:remark("R9", "tension", "low",
        { en = "The sources differ: IBM's Rometty (BOES) foresees that people will be rated by what they share; the "
            .. "study of emotional capital saw compulsory, appraised sharing give dutiful and mediocre contributions.",
          nl = "De bronnen verschillen: Rometty van IBM (BOES) voorziet dat mensen worden beoordeeld op wat ze delen; "
            .. "het onderzoek naar emotioneel kapitaal zag dat verplicht en beoordeeld delen plichtmatige, matige "
            .. "bijdragen gaf." },
        { en = "This assessment sides with free sharing; discuss with the client how contributions may be valued.",
          nl = "Deze beoordeling kiest voor vrijwillig delen; bespreek met de klant hoe bijdragen wel gewaardeerd "
            .. "worden." })
    return { score = compelled == 0 and 100 or 0, checks = checks, why = ctx:say(
        { en = "Guidelines, KPIs, communities and practices that compel or appraise sharing: %s of %s; one is too "
            .. "many.",
          nl = "Richtlijnen, KPI's, communities en praktijken die tot delen dwingen of het beoordelen: %s van %s; één "
            .. "is te veel." },
        ctx:number(compelled), ctx:number(#checks)) }
end

-- Step 5: technology ------------------------------------------------------------------------------------------------

local earlier_steps = {
    { id = "goals", label = { en = "goals", nl = "doelstellingen" } },
    { id = "sponsors", label = { en = "sponsors", nl = "sponsors" } },
    { id = "cases", label = { en = "cases", nl = "cases" } },
    { id = "governance", label = { en = "governance", nl = "governance" } },
}

local function looked_at_last(ctx)
    local scored = scored_candidates(ctx)
    if #scored == 0 then return nil end
    local early = {}
    for _, step in ipairs(earlier_steps) do
        if (ctx:evidence(step.id) or 0) < ctx:norm(step.id).green then early[#early + 1] = ctx:say(step.label) end
    end
    if #early > 0 then
        ctx:remark("T1", "order", #early > 2 and "high" or "medium",
            { en = "Candidates have been scored (%s) while these steps are not green yet: %s.",
              nl = "Er zijn kandidaten beoordeeld (%s) terwijl deze stappen nog niet groen zijn: %s." },
            { en = "Nothing is locked, but finish these steps first and score the candidates again afterwards.",
              nl = "Er zit niets op slot, maar maak deze stappen eerst af en beoordeel de kandidaten daarna opnieuw." },
            names_of(ctx, scored), table.concat(early, ", "))
    end
    local passed = #earlier_steps - #early
    return { score = 100 * passed / #earlier_steps, why = ctx:say(
        { en = "Candidates have been scored; of the 4 earlier steps, %s reach their green norm on paper.",
          nl = "Er zijn kandidaten beoordeeld; van de 4 eerdere stappen halen er %s op papier hun groene norm." },
        ctx:number(passed)) }
end

-- covers[candidate id][capability id]: the highest rating given; nothing where none was.
local function fit_table(ctx)
    local covers = {}
    for _, fit in ipairs(ctx:all("fit")) do
        if fit.candidate and fit.capability and fit.covers then
            local row = covers[fit.candidate] or {}
            covers[fit.candidate] = row
            row[fit.capability] = math.max(row[fit.capability] or 0, fit.covers)
        end
    end
    return covers
end

local middle_weight = 3   -- of a capability without a weight

local function weight_of(capability) return capability.weight or middle_weight end

-- T2: 100 × Σ weight × (covers − 1) / 4 ÷ Σ weight; what was not rated is not covered.
local function fit_percent(capabilities, row, weigh)
    local sum, weights = 0, 0
    for _, capability in ipairs(capabilities) do
        local weight = weigh(capability)
        sum = sum + weight * ((row[capability.id] or 1) - 1) / 4
        weights = weights + weight
    end
    return weights > 0 and 100 * sum / weights or 0
end

local function unmet_demands(capabilities, row)
    local unmet = {}
    for _, capability in ipairs(capabilities) do
        if capability.must_have and (row[capability.id] or 1) < fair_rating then unmet[#unmet + 1] = capability end
    end
    return unmet
end

local coupling_part = { present = 1, possible = 0.5 }

-- Couplings that a case asks of any candidate: keys in their order, and states[candidate id][key].
local function couplings_for_cases(ctx)
    local keys, seen, states = {}, {}, {}
    for _, coupling in ipairs(ctx:all("coupling")) do
        if coupling.candidate and coupling.case and ctx:find("case", coupling.case) then
            local key = coupling.case .. " " .. (coupling.application or "")
            if not seen[key] then
                seen[key] = true
                keys[#keys + 1] = key
            end
            states[coupling.candidate] = states[coupling.candidate] or {}
            states[coupling.candidate][key] = coupling.state
        end
    end
    return keys, states
end

-- 0 to 100 over the couplings that the cases ask for; nil when they ask for none.
local function coupling_percent(keys, states)
    if #keys == 0 then return nil end
    local sum = 0
    for _, key in ipairs(keys) do sum = sum + (coupling_part[states and states[key]] or 0) end
    return 100 * sum / #keys
end

local function total_of(ctx, fit, couplings) return ctx:blend({ { 80, fit }, { 20, couplings } }) end

-- Each candidate's fit, couplings, their total (80 : 20) and the must-haves that it does not meet.
local function standings(ctx, capabilities, covers)
    local keys, states = couplings_for_cases(ctx)
    local list = {}
    for index, candidate in ipairs(ctx:all("candidate")) do
        local row = covers[candidate.id] or {}
        local fit, couplings = fit_percent(capabilities, row, weight_of), coupling_percent(keys, states[candidate.id])
        list[index] = { candidate = candidate, row = row, fit = fit, couplings = couplings,
                        total = total_of(ctx, fit, couplings), unmet = unmet_demands(capabilities, row) }
    end
    return list
end

-- The first of the highest among candidates that meet all must-haves; `value` says by what. nil when all dropped out.
local function best_standing(list, value)
    local best
    for _, standing in ipairs(list) do
        if #standing.unmet == 0 and (not best or value(standing) > value(best)) then best = standing end
    end
    return best
end

local function by_total(standing) return standing.total end

-- T2, sensitivity: the first capability whose weight, one point up or down, makes another candidate the best.
local function tipping_capability(ctx, capabilities, list, best)
    for _, tipped in ipairs(capabilities) do
        for _, step in ipairs({ -1, 1 }) do
            local weight = weight_of(tipped) + step
            if weight >= 1 and weight <= 5 then
                local other = best_standing(list, function(standing)
                    local fit = fit_percent(capabilities, standing.row, function(capability)
                        return capability == tipped and weight or weight_of(capability)
                    end)
                    return total_of(ctx, fit, standing.couplings)
                end)
                if other.candidate ~= best.candidate then return tipped, other.candidate end
            end
        end
    end
end

local function note_choice(ctx, noted, list, best)
    for _, standing in ipairs(list) do
        if standing.candidate.is_chosen and #standing.unmet > 0 then
            note(noted, standing.candidate, ctx:problem("high",
                { en = "‘%s’ has been chosen, but does not meet these must-haves: %s.",
                  nl = "‘%s’ is gekozen, maar voldoet niet aan deze eisen: %s." },
                { en = "Reconsider the choice, or decide openly that it is no must-have.",
                  nl = "Heroverweeg de keuze, of besluit openlijk dat het geen eis is." },
                names_of(ctx, standing.unmet)))
        elseif standing.candidate.is_chosen and best and standing.total < best.total then
            note(noted, standing.candidate, ctx:problem("medium",
                { en = "‘%s’ has been chosen with %s, while ‘%s’ comes out best with %s.",
                  nl = "‘%s’ is gekozen met %s, terwijl ‘%s’ er met %s het best uitkomt." },
                { en = "Write down why, or choose again.", nl = "Leg vast waarom, of kies opnieuw." },
                ctx:number(standing.total), ctx:name_of(best.candidate), ctx:number(best.total)))
        end
    end
end

local function flag_sensitivity(ctx, capabilities, list, best)
    local capability, other = tipping_capability(ctx, capabilities, list, best)
    if not capability then return end
    ctx:remark("T2", "sensitivity", "low",
        { en = "The outcome hangs on the weights: one point more or less on ‘%s’ makes ‘%s’ the best.",
          nl = "De uitkomst hangt aan de gewichten: één punt meer of minder voor ‘%s’ maakt ‘%s’ de beste." },
        { en = "Settle this weight with the people who will use it before choosing.",
          nl = "Bepaal dit gewicht met de mensen die ermee gaan werken voordat je kiest." },
        ctx:name_of(capability), ctx:name_of(other))
end

-- T2: held against the cases, what the best candidate lacks for one of them.
local function note_needs(ctx, noted, best)
    local seen = {}
    for _, need in ipairs(ctx:all("need")) do
        local case = need.case and ctx:find("case", need.case)
        local capability = need.capability and ctx:find("capability", need.capability)
        if case and capability and not seen[case.id] and (best.row[capability.id] or 1) < fair_rating then
            seen[case.id] = true
            note(noted, case, ctx:problem("medium",
                { en = "Case ‘%s’ needs ‘%s’, which the best candidate, ‘%s’, hardly covers.",
                  nl = "Case ‘%s’ heeft ‘%s’ nodig, en dat dekt de beste kandidaat, ‘%s’, nauwelijks." },
                { en = "Try out this case with the candidate, or look for an addition.",
                  nl = "Probeer deze case uit met de kandidaat, of zoek een aanvulling." },
                ctx:name_of(capability), ctx:name_of(best.candidate)))
        end
    end
end

local function flag_couplings(ctx, best)
    if best.couplings then return end
    ctx:remark("T2", "couplings", "low",
        { en = "No coupling with a business application has been noted for any case.",
          nl = "Bij geen enkele case is een koppeling met een bedrijfsapplicatie genoteerd." },
        { en = "Ask for each case which application it leans on, and note per candidate whether that can be coupled.",
          nl = "Vraag per case op welke applicatie ze leunt en noteer per kandidaat of die te koppelen is." })
end

local function dropped_out(ctx, list)
    local dropped = {}
    for _, standing in ipairs(list) do
        if #standing.unmet > 0 then
            dropped[#dropped + 1] = ctx:name_of(standing.candidate) .. " (" .. names_of(ctx, standing.unmet) .. ")"
        end
    end
    if #dropped == 0 then return "" end
    return " " .. ctx:say({ en = "Dropped out for want of a must-have: %s.", nl = "Afgevallen om een eis: %s." },
        table.concat(dropped, ", "))
end

local function why_best(ctx, list, best)
    local why = ctx:say(
        { en = "Best remaining candidate: ‘%s’, with a weighted fit of %s%%.",
          nl = "Beste overgebleven kandidaat: ‘%s’, met een gewogen dekking van %s%%." },
        ctx:name_of(best.candidate), ctx:number(best.fit, 1))
    if best.couplings then
        why = why .. " " .. ctx:say(
            { en = "Couplings that the cases ask for: %s%%. Fit counts for 80%% and couplings for 20%%: %s.",
              nl = "Koppelingen waar de cases om vragen: %s%%. Dekking telt voor 80%% en koppelingen voor 20%%: %s." },
            ctx:number(best.couplings, 1), ctx:number(best.total, 1))
    end
    return why .. dropped_out(ctx, list)
end

local function no_candidate_left(ctx, list)
    local noted = { problems = {} }
    note_choice(ctx, noted, list)
    raise(ctx, "T2", noted)
    ctx:remark("T2", "none", "high",
        { en = "Every candidate drops out on a must-have.", nl = "Elke kandidaat valt af op een eis." },
        { en = "Look for other candidates, or ask the cases whether every must-have really is one.",
          nl = "Zoek andere kandidaten, of ga bij de cases na of elke eis er echt een is." })
    return { score = 0, why = ctx:say({ en = "No candidate remains.", nl = "Er blijft geen kandidaat over." })
        .. dropped_out(ctx, list) }
end

local function not_held_against_cases(ctx)
    ctx:remark("T2", "fits", "high",
        { en = "There are candidates, but none has been held against the capabilities that the cases need.",
          nl = "Er zijn kandidaten, maar geen ervan is gelegd naast de mogelijkheden die de cases nodig hebben." },
        { en = "Derive the capabilities from the cases, weigh them, and rate each candidate on each of them.",
          nl = "Leid de mogelijkheden af uit de cases, weeg ze en beoordeel elke kandidaat op elk ervan." })
    return { score = 0, why = ctx:say({ en = "No candidate has been rated on a capability.",
                                        nl = "Geen kandidaat is op een mogelijkheid beoordeeld." }) }
end

local function fits_the_cases(ctx)
    if not ctx:some("candidate") then return nil end
    local capabilities = ctx:all("capability")
    if #capabilities == 0 or not ctx:some("fit") then return not_held_against_cases(ctx) end
    local list = standings(ctx, capabilities, fit_table(ctx))
    local best = best_standing(list, by_total)
    if not best then return no_candidate_left(ctx, list) end
    local noted = { problems = {} }
    note_choice(ctx, noted, list, best)
    note_needs(ctx, noted, best)
    raise(ctx, "T2", noted)
    flag_sensitivity(ctx, capabilities, list, best)
    flag_couplings(ctx, best)
    local checks = {}
    for index, standing in ipairs(list) do
        local score = #standing.unmet == 0 and standing.total or 0
        checks[index] = { type = "candidate", id = standing.candidate.id, score = score }
    end
    return { score = best.total, checks = checks, why = why_best(ctx, list, best) }
end

local function everywhere(ctx)
    return ctx:judge("T3", ctx:in_the_running(), function(candidate)
        local part = filled(candidate.every_place, candidate.every_device, candidate.coffee_machine) / 3
        if part == 1 then return 1 end
        return part, ctx:problem(part < 0.5 and "medium" or "low",
            { en = "‘%s’ does not reach everyone in every place and on every device, with a coffee-machine moment.",
              nl = "‘%s’ bereikt niet iedereen, overal en op elk apparaat, met een koffieautomaatmoment erbij." },
            { en = "Try it out on the shop floor, on people's own phones, with a question to all colleagues.",
              nl = "Probeer het uit op de werkvloer, op de telefoons van mensen zelf, met een vraag aan alle "
                .. "collega's." })
    end, { en = "Candidates for every place, every device and a coffee-machine moment: %s of %s, parts counted.",
           nl = "Kandidaten voor elke plek, elk apparaat en een koffieautomaatmoment: %s van %s, delen meegeteld." })
end

-- The capabilities of a kind that weigh 4 or more or are a must-have.
local function weighty(capabilities)
    local chosen = {}
    for _, capability in ipairs(capabilities) do
        if capability.must_have or (capability.weight or 0) >= good_rating then chosen[#chosen + 1] = capability end
    end
    return chosen
end

-- Highest cover of any of the capabilities by a candidate in the running; nil while there are no candidates.
local function best_cover(ctx, capabilities)
    local candidates, covers, best = ctx:in_the_running(), fit_table(ctx), 1
    for _, candidate in ipairs(candidates) do
        for _, capability in ipairs(capabilities) do
            best = math.max(best, covers[candidate.id] and covers[candidate.id][capability.id] or 1)
        end
    end
    return #candidates > 0 and best or nil
end

-- How far one kind of capability is asked for (half) and covered (half), 0 to 100, with a finding where it is not.
local function kind_score(ctx, rule, kind)
    local capabilities = ctx:where("capability", "kind", kind.id)
    if #capabilities == 0 then
        ctx:remark(rule, kind.id, "medium",
            { en = "No capability asks for %s.", nl = "Geen enkele mogelijkheid vraagt om %s." },
            { en = "Add it to the capabilities, with a high weight.",
              nl = "Voeg die toe aan de mogelijkheden, met een hoog gewicht." },
            ctx:say(kind.label))
        return 0
    end
    local asked = #weighty(capabilities) > 0
    local cover = best_cover(ctx, capabilities)
    if not asked or cover and cover < good_rating then
        ctx:remark(rule, kind.id, asked and "medium" or "low",
            asked and { en = "No candidate in the running covers %s well.",
                        nl = "Geen kandidaat die nog meedoet, dekt %s goed." }
            or { en = "Too little weight has been given to %s.", nl = "Er is te weinig gewicht gegeven aan %s." },
            asked and { en = "Let users try it out before the choice is made.",
                        nl = "Laat gebruikers het uitproberen voordat je kiest." }
            or { en = "Give it a weight of 4 or 5, or make it a must-have.",
                 nl = "Geef het gewicht 4 of 5, of maak er een eis van." },
            ctx:say(kind.label))
    end
    return ctx:blend({ { 1, points(asked) }, { 1, cover and 100 * (cover - 1) / 4 } })
end

local function kinds_covered(ctx, rule, kinds)
    if not ctx:some("capability") and not ctx:some("candidate") then return nil end
    local parts, scores = {}, {}
    for index, kind in ipairs(kinds) do
        parts[index] = { 1, kind_score(ctx, rule, kind) }
        scores[index] = ctx:say(kind.label) .. " " .. ctx:number(parts[index][2])
    end
    return { score = ctx:blend(parts), why = ctx:say(
        { en = "Scores: %s. Half for a weight of 4 or more or a must-have, half for the best cover by a candidate.",
          nl = "Scores: %s. De helft voor een gewicht van minstens 4 of een eis, de andere voor de beste dekking." },
        table.concat(scores, ", ")) }
end

local function conversation_and_profiles(ctx)
    return kinds_covered(ctx, "T4", {
        { id = "conversation", label = { en = "threaded conversation", nl = "gesprekken in draadjes" } },
        { id = "profiles", label = { en = "profiles", nl = "profielen" } },
    })
end

local function own_solutions(ctx)
    return kinds_covered(ctx, "T6", {
        { id = "own_solution", label = { en = "finding people and answers oneself",
                                         nl = "het zelf vinden van mensen en antwoorden" } },
    })
end

-- Easy and fun and pretty for 30% each; the own language, where that is possible, for 10%.
local function low_threshold(ctx)
    return ctx:judge("T5", ctx:in_the_running(), function(candidate)
        local low = {}
        for _, quality in ipairs({
            { candidate.ease, { en = "easy", nl = "makkelijk" } }, { candidate.fun, { en = "fun", nl = "leuk" } },
            { candidate.beauty, { en = "good-looking", nl = "mooi" } },
        }) do
            if (quality[1] or 0) < good_rating then low[#low + 1] = ctx:say(quality[2]) end
        end
        local part = (3 * (3 - #low) + filled(candidate.own_language)) / 10
        if #low > 0 then
            return part, ctx:problem(#low > 1 and "high" or "medium",
                { en = "‘%s’ does not reach 4 on: %s. People leave alone what is not easy and fun and pretty.",
                  nl = "‘%s’ haalt geen 4 op: %s. Wat niet makkelijk, leuk én mooi is, laten mensen liggen." },
                { en = "Watch five people use it for the first time, and mend where they stop.",
                  nl = "Kijk mee als vijf mensen het voor het eerst gebruiken en verhelp waar ze vastlopen." },
                table.concat(low, ", "))
        elseif part < 1 then
            return part, ctx:problem("low",
                { en = "‘%s’ does not speak the staff's own language.",
                  nl = "‘%s’ is er niet in de taal van de medewerkers." },
                { en = "Ask the vendor for a translation.", nl = "Vraag de leverancier om een vertaling." })
        end
        return part
    end, { en = "Candidates with a low threshold (easy, fun, good-looking 30%% each, own language 10%%): %s of %s.",
           nl = "Kandidaten met een lage drempel (makkelijk, leuk, mooi elk 30%%, eigen taal 10%%): %s van %s." })
end

local function technology_started(ctx)
    return ctx:some("candidate") or ctx:some("capability") or ctx:some("channel") or ctx:some("it_baseline")
end

-- Half for a decision; owner, cadence and reach a sixth each.
local function channels_decided(ctx)
    local channels = ctx:judge("T7", "channel", function(channel)
        local part = (3 * filled(channel.decision) + filled(channel.owner, channel.cadence, channel.reach)) / 6
        if channel.decision then return part end
        return part, ctx:problem(channel.is_shadow and "medium" or "low",
            channel.is_shadow
                and { en = "People use ‘%s’ outside IT, and nothing has been decided about it.",
                      nl = "Mensen gebruiken ‘%s’ buiten IT om, en daar is niets over besloten." }
                or { en = "Nothing has been decided about channel ‘%s’.", nl = "Over kanaal ‘%s’ is niets besloten." },
            { en = "Ask what people get from it, then keep, replace or retire it.",
              nl = "Vraag wat mensen eraan hebben en besluit dan: houden, vervangen of stoppen." })
    end, { en = "Channels with a decision (half), owner, cadence and reach (a sixth each): %s of %s.",
           nl = "Kanalen met een besluit (half), eigenaar, frequentie en bereik (elk een zesde): %s van %s." })
    if channels then return channels end
    ctx:remark("T7", "channels", "medium",
        { en = "The channels that people use today have not been listed.",
          nl = "De kanalen die mensen nu gebruiken, zijn niet in kaart gebracht." },
        { en = "List them all, those outside IT too: who uses them, how often, and what to do with them.",
          nl = "Zet ze allemaal op een rij, ook die buiten IT om: wie ze gebruikt, hoe vaak en wat je ermee doet." })
    return { score = 0, why = ctx:say({ en = "No channels have been listed.",
                                        nl = "Er zijn geen kanalen in kaart gebracht." }) }
end

-- The unit with the lowest access that is below amber: it cannot go in the first wave.
local function flag_access(ctx)
    local lowest
    for _, unit in ipairs(ctx:all("unit")) do
        if unit.with_access and (not lowest or unit.with_access < lowest.with_access) then lowest = unit end
    end
    local amber = ctx:norm("technology").amber
    if not lowest or lowest.with_access >= amber then return end
    ctx:remark("T7", "access", "medium",
        { en = "In unit ‘%s’ only %s%% can reach the platform at work; below %s%% a wave should wait.",
          nl = "Op afdeling ‘%s’ kan maar %s%% op het werk bij het platform; onder de %s%% kan een golf beter "
            .. "wachten." },
        { en = "Arrange devices, lines and accounts there first, or plan this unit for a later wave.",
          nl = "Regel daar eerst apparaten, verbinding en accounts, of plan deze afdeling in een latere golf." },
        ctx:name_of(lowest), ctx:number(lowest.with_access), ctx:number(amber))
end

-- T7: each unit's records of its latest measurement, and how many units have one.
local function latest_baselines(ctx)
    local latest, units = {}, 0
    local measured = ctx:records("it_baseline", function(baseline)
        return ctx:find("unit", baseline.unit) ~= nil and (baseline.measured_on or "") <= ctx.today
    end)
    for _, baseline in ipairs(measured) do
        local date, known = baseline.measured_on or "", latest[baseline.unit]
        if not known then units = units + 1 end
        if not known or date > known then latest[baseline.unit] = date end
    end
    local newest = { kind = "it_baseline" }
    for _, baseline in ipairs(measured) do
        if (baseline.measured_on or "") == latest[baseline.unit] then newest[#newest + 1] = baseline end
    end
    return newest, units
end

-- T7, gate for waves: what is not supported or restricted must at least have a day on which it is solved.
local function baseline_part(ctx, baseline)
    if baseline.is_supported and not baseline.is_restricted then return 1 end
    if baseline.ready_on then return baseline.ready_on <= ctx.today and 1 or 0.5 end
    local unit = ctx:find("unit", baseline.unit)
    return 0, ctx:problem("high",
        baseline.is_supported
            and { en = "‘%s’ in unit ‘%s’ restricts access, and nobody said when that is solved: no wave can include "
                    .. "this unit.",
                  nl = "‘%s’ op afdeling ‘%s’ beperkt de toegang, en niemand zegt wanneer dat is opgelost: zo kan deze "
                    .. "afdeling met geen golf mee." }
            or { en = "‘%s’ in unit ‘%s’ is no longer supported, and nobody said when that is solved: no wave can "
                   .. "include this unit.",
                 nl = "‘%s’ op afdeling ‘%s’ wordt niet meer ondersteund, en niemand zegt wanneer dat is opgelost: "
                   .. "zo kan deze afdeling met geen golf mee." },
        { en = "Agree with IT on a day, and plan this unit's wave after it.",
          nl = "Spreek met IT een dag af en plan de golf van deze afdeling daarna." }, ctx:name_of(unit))
end

-- T7: of the units with a baseline the state of their IT; a unit without one counts for nothing.
local function it_ready(ctx, units)
    local newest, known = latest_baselines(ctx)
    if known < units then
        ctx:remark("T7", "it-baseline", "low",
            { en = "For %s of %s units it is not known on which systems, browsers and lines people work.",
              nl = "Van %s van de %s afdelingen is niet bekend met welke systemen, browsers en lijnen mensen werken." },
            { en = "Ask IT for it per unit; what is too old decides which wave a unit can join.",
              nl = "Vraag het IT per afdeling; wat te oud is, bepaalt met welke golf een afdeling mee kan." },
            ctx:number(units - known), ctx:number(units))
    end
    local outcome = ctx:judge("T7", newest, function(baseline) return baseline_part(ctx, baseline) end,
        { en = "Systems that are supported and open (with a day on which they will be: half): %s of %s.",
          nl = "Systemen die ondersteund en open zijn (met een dag waarop dat zo is: half): %s van %s." }, "T7-it")
    return (outcome and outcome.score or 0) * known / units, (outcome and outcome.why .. " " or "") .. ctx:say(
        { en = "Units whose IT has been measured: %s of %s.", nl = "Afdelingen waarvan de IT is gemeten: %s van %s." },
        ctx:number(known), ctx:number(units))
end

local function access_measured(ctx, units)
    local measured = #ctx:records("unit", function(unit) return unit.with_access end)
    if measured < units then
        ctx:remark("T7", "baseline", "low",
            { en = "For %s of %s units it is not known who can reach the platform.",
              nl = "Van %s van de %s afdelingen is niet bekend wie bij het platform kan." },
            { en = "Measure it per unit before the waves are planned.",
              nl = "Meet het per afdeling voordat je de golven plant." },
            ctx:number(units - measured), ctx:number(units))
    end
    return 100 * measured / units, ctx:say(
        { en = "Units whose access has been measured: %s of %s.",
          nl = "Afdelingen waarvan de toegang is gemeten: %s van %s." }, ctx:number(measured), ctx:number(units))
end

local function starting_point(ctx)
    local measured = ctx:records("unit", function(unit) return unit.with_access end)
    if not technology_started(ctx) and #measured == 0 then return nil end
    local channels, units = channels_decided(ctx), #ctx:all("unit")
    flag_access(ctx)
    if units == 0 then return channels end
    local access, access_words = access_measured(ctx, units)
    local systems, systems_words = it_ready(ctx, units)
    return { score = ctx:blend({ { 1, channels.score }, { 1, access }, { 1, systems } }), checks = channels.checks,
        why = table.concat({ channels.why, access_words, systems_words, ctx:say(
            { en = "Channels %s, access %s and systems %s (their share × the share of the units): the score is the mean "
                .. "of these three.",
              nl = "Kanalen %s, toegang %s en systemen %s (hun aandeel × dat van de afdelingen): de score is het "
                .. "gemiddelde van deze drie." },
            ctx:number(channels.score, 1), ctx:number(access, 1), ctx:number(systems, 1)) }, " ") }
end

-- The assessment ----------------------------------------------------------------------------------------------------

local goals = {
    id = "goals",
    title = { en = "Business goals", nl = "Doelstellingen" },
    question = { en = "Do we know what this earns us and what the customer will notice?",
                 nl = "Weten we wat dit oplevert en wat de klant ervan merkt?" },
    items = {
        { id = "g1", rule = "G1",
          text = { en = "I can name the strategic objective that this change serves.",
                   nl = "Ik kan het strategische doel noemen waar deze verandering aan bijdraagt." } },
        { id = "g2", rule = "G2",
          text = { en = "I see how this change will earn or save us money.",
                   nl = "Ik zie hoe deze verandering ons geld gaat opleveren of besparen." } },
        { id = "g3", rule = "G3",
          text = { en = "Our goals are so concrete that we will be able to tell whether we reached them.",
                   nl = "Onze doelen zijn zo concreet dat we straks kunnen zien of we ze hebben gehaald." } },
        { id = "g4", rule = "G4",
          text = { en = "If we succeed, our customers will notice the difference.",
                   nl = "Als het lukt, merken onze klanten het verschil." } },
        { id = "g5", rule = "G5",
          text = { en = "Someone in the management puts real weight behind these goals.",
                   nl = "Iemand in het management maakt zich echt sterk voor deze doelen." } },
    },
    criteria = {
        { id = "G1", weight = 20, our_rule = true, score = serves_objective,
          title = { en = "Every goal serves a strategic objective",
                    nl = "Elke doelstelling dient een strategisch doel" } },
        { id = "G2", weight = 15, score = names_lever,
          title = { en = "Every goal earns or saves money in the end",
                    nl = "Elke doelstelling levert uiteindelijk geld op of bespaart het" } },
        { id = "G3", weight = 20, our_rule = true, score = is_concrete,
          title = { en = "Concrete, with a KPI, and no container words",
                    nl = "Concreet, met een KPI en zonder containerbegrippen" } },
        { id = "G4", weight = 20, our_rule = true, score = customer_notices,
          title = { en = "The customer notices it", nl = "De klant merkt het" } },
        { id = "G5", weight = 15, our_rule = true, score = owned_by_management,
          title = { en = "An owner in the management, with a mandate",
                    nl = "Een eigenaar in het management, met mandaat" } },
        { id = "G6", weight = 10, our_rule = true, score = no_it_project,
          title = { en = "Not an IT project", nl = "Geen IT-project" } },
    },
}

local sponsors = {
    id = "sponsors",
    title = { en = "Sponsors", nl = "Sponsors" },
    question = { en = "Who pulls the cart, and does the management pull along?",
                 nl = "Wie trekt de kar, en trekt het management mee?" },
    items = {
        { id = "s1", rule = "S1",
          text = { en = "The people who pull this change are taken seriously here.",
                   nl = "De mensen die deze verandering trekken, worden hier serieus genomen." } },
        { id = "s2", rule = "S3",
          text = { en = "Our leaders work in the new way themselves.",
                   nl = "Onze leidinggevenden werken zelf op de nieuwe manier." } },
        { id = "s3", rule = "S4",
          text = { en = "At least one person at the top visibly goes first.",
                   nl = "Minstens één persoon in de top gaat zichtbaar voorop." } },
        { id = "s4", rule = "S5",
          text = { en = "My part of the organisation has a voice in the team that pulls this change.",
                   nl = "Mijn deel van de organisatie heeft een stem in het team dat deze verandering trekt." } },
        { id = "s5", rule = "S6",
          text = { en = "If I try something new for a customer and it fails, I am backed.",
                   nl = "Als ik voor een klant iets nieuws probeer en het mislukt, krijg ik rugdekking." } },
    },
    criteria = {
        { id = "S1", weight = 25, our_rule = true, score = strong_team,
          title = { en = "The team has all four traits and survives a departure",
                    nl = "Het team heeft alle vier de eigenschappen en kan een vertrek opvangen" } },
        { id = "S2", weight = 10, score = best_candidates,
          title = { en = "Early adopters are active and up to date", nl = "Kartrekkers zijn actief en op de hoogte" } },
        { id = "S3", weight = 20, our_rule = true, score = leads_by_example,
          title = { en = "Leaders set the example and keep doing so",
                    nl = "Leidinggevenden geven het voorbeeld en houden dat vol" } },
        { id = "S4", weight = 15, score = sponsor_of_stature,
          title = { en = "One leader of stature goes first", nl = "Eén leider met aanzien gaat voorop" } },
        { id = "S5", weight = 15, our_rule = true, score = whole_company_meets,
          title = { en = "The whole organisation is represented and meets every six weeks",
                    nl = "De hele organisatie is vertegenwoordigd en komt elke zes weken bijeen" } },
        { id = "S6", weight = 5, score = heroes_embraced,
          title = { en = "Who steps off the beaten path for customers is embraced",
                    nl = "Wie voor klanten buiten de lijnen durft te gaan, wordt omarmd" } },
        { id = "S7", weight = 10, score = serving_leadership,
          title = { en = "Open, serving leadership", nl = "Open, dienend leiderschap" } },
    },
}

local cases = {
    id = "cases",
    title = { en = "Cases", nl = "Cases" },
    question = { en = "Do people see that it works, and what it brings them?",
                 nl = "Zien mensen dat het werkt en wat het hun oplevert?" },
    items = {
        { id = "c1", rule = "C1",
          text = { en = "I know an example of the new way of working that really helped a colleague.",
                   nl = "Ik ken een voorbeeld waarbij de nieuwe manier van werken een collega echt heeft geholpen." } },
        { id = "c2", rule = "C6",
          text = { en = "I know what the new way of working brings me in my own job.",
                   nl = "Ik weet wat de nieuwe manier van werken mij in mijn eigen werk oplevert." } },
        { id = "c3", rule = "C3",
          text = { en = "I understand where our organisation wants to go with this.",
                   nl = "Ik begrijp waar onze organisatie hiermee naartoe wil." } },
        { id = "c4", rule = "C3",
          text = { en = "I understand along which road we intend to get there.",
                   nl = "Ik begrijp langs welke weg we daar willen komen." } },
        { id = "c5", rule = "C4", reverse = true,
          text = { en = "I still lose time every day tidying up my mailbox.",
                   nl = "Ik ben nog elke dag tijd kwijt aan het opruimen van mijn mailbox." } },
    },
    criteria = {
        { id = "C1", weight = 20, score = success_stories,
          title = { en = "Several visible success stories", nl = "Meerdere zichtbare succesverhalen" } },
        { id = "C2", weight = 10, our_rule = true, score = shows_support,
          title = { en = "Each case says what it supports and which goal it serves",
                    nl = "Elke case zegt wat ze ondersteunt en welke doelstelling ze dient" } },
        { id = "C3", weight = 15, our_rule = true, score = obstacles_cleared,
          title = { en = "Obstacles are cleared and the vision is understood",
                    nl = "Obstakels zijn opgeruimd en de visie wordt begrepen" } },
        { id = "C4", weight = 15, our_rule = true, score = time_saved,
          title = { en = "The time saved has been worked out", nl = "De tijdwinst is uitgerekend" } },
        { id = "C5", weight = 5, score = recognisable,
          title = { en = "Cases of a kind that people recognise", nl = "Cases van een soort die mensen herkennen" } },
        { id = "C6", weight = 15, score = what_is_in_it,
          title = { en = "Every audience knows what is in it for them",
                    nl = "Elke doelgroep weet wat ze eraan heeft" } },
        { id = "C7", weight = 5, score = every_process,
          title = { en = "Every process has been looked at", nl = "Elk proces is bekeken" } },
        { id = "C8", weight = 15, our_rule = true, score = decided,
          title = { en = "Decided and paid by the business that gains",
                    nl = "Besloten en betaald door het bedrijfsonderdeel dat er baat bij heeft" } },
    },
}

local governance = {
    id = "governance",
    title = { en = "Governance", nl = "Governance" },
    question = { en = "Are there guidelines that everyone understands and carries?",
                 nl = "Zijn er richtlijnen die iedereen begrijpt en draagt?" },
    items = {
        { id = "r1", rule = "R1",
          text = { en = "Our guidelines for social media and for sharing are easy to understand.",
                   nl = "Onze richtlijnen voor sociale media en voor delen zijn makkelijk te begrijpen." } },
        { id = "r2", rule = "R2",
          text = { en = "People like me had a say in those guidelines.",
                   nl = "Mensen zoals ik hebben over die richtlijnen kunnen meepraten." } },
        { id = "r3", rule = "R6",
          text = { en = "I know which information I can share without asking first.",
                   nl = "Ik weet welke informatie ik kan delen zonder het eerst te vragen." } },
        { id = "r4", rule = "R8",
          text = { en = "I feel free to speak in public about the organisation I work for.",
                   nl = "Ik voel me vrij om in het openbaar over mijn organisatie te vertellen." } },
        { id = "r5", rule = "R9",
          text = { en = "I share what I know because I want to, not because I have to.",
                   nl = "Ik deel wat ik weet omdat ik dat wil, niet omdat het moet." } },
    },
    criteria = {
        { id = "R1", weight = 15, our_rule = true, score = plain_language,
          title = { en = "Short and in plain language", nl = "Kort en in gewone taal" } },
        { id = "R2", weight = 10, score = made_together,
          title = { en = "Made together", nl = "Samen gemaakt" } },
        { id = "R3", weight = 5, score = form_taken_in,
          title = { en = "In a form that people take in", nl = "In een vorm die mensen opnemen" } },
        { id = "R4", weight = 15, our_rule = true, score = signed,
          title = { en = "Everyone agreed to the newest version",
                    nl = "Iedereen ging akkoord met de nieuwste versie" } },
        { id = "R5", weight = 15, our_rule = true, score = kept_up,
          title = { en = "Owned, trained every year and reviewed",
                    nl = "Met een eigenaar, elk jaar getraind en herzien" } },
        { id = "R6", weight = 5, our_rule = true, score = open_by_default,
          title = { en = "It is clear what is open by default", nl = "Het is duidelijk wat standaard open is" } },
        { id = "R7", weight = 15, our_rule = true, score = risks_covered,
          title = { en = "Risks are known and the high ones covered",
                    nl = "Risico's zijn bekend en de hoge zijn gedekt" } },
        { id = "R8", weight = 10, score = ambassadors,
          title = { en = "Everyone an ambassador, private and business told apart",
                    nl = "Iedereen ambassadeur, privé en zakelijk uit elkaar gehouden" } },
        { id = "R9", weight = 10, our_rule = true, score = nothing_compels,
          title = { en = "Nothing compels sharing", nl = "Niets dwingt tot delen" } },
    },
}

local technology = {
    id = "technology",
    title = { en = "Technology fit", nl = "Technologiekeuze" },
    question = { en = "Does the technology fit the cases, and can everyone reach it with ease?",
                 nl = "Past de techniek bij de cases, en kan iedereen er makkelijk bij?" },
    items = {
        { id = "t1", rule = "T3",
          text = { en = "I can use our tools wherever I work, on the device I have at hand.",
                   nl = "Ik kan onze tools gebruiken waar ik ook werk, op het apparaat dat ik bij de hand heb." } },
        { id = "t2", rule = "T4",
          text = { en = "In our tools I can easily follow and join a discussion.",
                   nl = "In onze tools kan ik een gesprek makkelijk volgen en eraan meedoen." } },
        { id = "t3", rule = "T6",
          text = { en = "With our tools I quickly find the colleague who knows more.",
                   nl = "Met onze tools vind ik snel de collega die er meer van weet." } },
        { id = "t4", rule = "T5",
          text = { en = "Our tools are a pleasure to use.",
                   nl = "Het is prettig om met onze tools te werken." } },
        { id = "t5", rule = "T7", reverse = true,
          text = { en = "I often turn to apps of my own because those of work fall short.",
                   nl = "Ik grijp vaak naar eigen apps omdat die van het werk tekortschieten." } },
    },
    criteria = {
        { id = "T1", weight = 20, our_rule = true, score = looked_at_last,
          title = { en = "Technology is looked at last", nl = "Naar techniek is het laatst gekeken" } },
        { id = "T2", weight = 25, our_rule = true, score = fits_the_cases,
          title = { en = "It fits the cases and couples with important applications",
                    nl = "Ze past bij de cases en koppelt met belangrijke applicaties" } },
        { id = "T3", weight = 10, score = everywhere,
          title = { en = "Everyone, every place, every device", nl = "Iedereen, elke plek, elk apparaat" } },
        { id = "T4", weight = 15, score = conversation_and_profiles,
          title = { en = "Conversation and profiles count most", nl = "Gesprekken en profielen tellen het zwaarst" } },
        { id = "T5", weight = 15, score = low_threshold,
          title = { en = "Easy, fun and good-looking", nl = "Makkelijk, leuk en mooi" } },
        { id = "T6", weight = 5, score = own_solutions,
          title = { en = "People find answers and each other by themselves",
                    nl = "Mensen vinden zelf antwoorden en elkaar" } },
        { id = "T7", weight = 10, our_rule = true, score = starting_point,
          title = { en = "The starting point is known", nl = "Het vertrekpunt is bekend" } },
    },
}

return {
    kind = "assessment", api = 1, id = "five-step-readiness", version = "1.3", order = 1,
    title = { en = "Readiness in five steps", nl = "Gereedheid in vijf stappen" },
    about = {
        en = "Goals, sponsors, cases, governance, and technology last: the five steps to a social business of Laurent "
            .. "Boes (2013), sharpened with the articles on emotional capital, open leadership, the value of internal "
            .. "social media and the six success criteria. What has been written down stands beside what people "
            .. "experience. Measures marked as our rule are the program's own.",
        nl = "Doelstellingen, sponsors, cases, governance en pas dan technologie: de vijf stappen naar een social "
            .. "business van Laurent Boes (2013), aangescherpt met de artikelen over emotioneel kapitaal, open "
            .. "leiderschap, de waarde van interne sociale media en de zes succescriteria. Wat is vastgelegd staat "
            .. "naast wat mensen ervaren. Maatstaven met de aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { goals, sponsors, cases, governance, technology },
}
