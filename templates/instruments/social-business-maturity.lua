-- Social business maturity (method §7, SOET; M8 from BOES): from social brand to social business in five stages.
-- Evidence comes from listening posts, customer signals, links between units, benefits, costs and yearly checks in the
-- workspace, perceived scores from what people answered; they are never averaged. our_rule marks a measure that is the
-- program's own. The stages are ours too: the source names the journey, not its stages.
-- A criterion has no score while there is nothing to judge.

local usual_norm_days = 30    -- M3: where a signal has no norm of its own
local settled_needed = 3      -- M1: signals before we speak of a social brand
local brand_below = 50        -- M1: percent of them that changed something inside
local year_days = 365         -- M6, M8
local old_link_days = 123     -- M5: a measured month older than this tells little

-- Helpers -----------------------------------------------------------------------------------------------------------

local function customer_loops(ctx)
    return ctx:records("feedback_loop", function(loop) return loop.kind == "customer" end)
end

-- Customer-driven ---------------------------------------------------------------------------------------------------

local function is_settled(ctx, loop) return ctx:has_come(loop.changed_on) or ctx:has_come(loop.told_on) end

-- M1: connects and answers, but stays what it is.
local function flag_brand(ctx, outcome)
    if not outcome or outcome.total < settled_needed or outcome.score >= brand_below then return end
    ctx:remark("M1", "brand", "medium",
        { en = "Of %s settled customer signals, %s changed anything inside. That is a social brand: it "
            .. "connects, and stays what it is.",
          nl = "Van %s afgehandelde klantsignalen veranderden er %s iets binnen. Dat is een social brand: verbonden "
            .. "met de klant, maar zelf onveranderd." },
        { en = "Take the signal that comes back most often and change the process behind it, "
            .. "together with those who work in it.",
          nl = "Neem het signaal dat het vaakst terugkomt en verander het proces erachter, samen met wie erin werkt." },
        ctx:number(outcome.total), ctx:number(outcome.met))
end

local function signals_change_us(ctx)
    local loops, settled = customer_loops(ctx), 0
    local outcome = ctx:judge("M1", loops, function(loop)
        if not is_settled(ctx, loop) then return nil end
        settled = settled + 1
        if ctx:has_come(loop.changed_on) then return 1 end
        return 0, ctx:problem("low",
            { en = "Customer signal ‘%s’ got an answer, but nothing changed inside.",
              nl = "Klantsignaal ‘%s’ kreeg antwoord, maar binnen veranderde er niets." },
            { en = "Ask which step in the work causes it, and change that step or say why it stays.",
              nl = "Vraag welke stap in het werk het veroorzaakt en verander die, of zeg waarom ze blijft." })
    end, { en = "Settled customer signals that changed how we work: %s of %s.",
           nl = "Afgehandelde klantsignalen die onze werkwijze veranderden: %s van %s." })
    if outcome then
        flag_brand(ctx, { score = outcome.score, total = settled, met = outcome.score * settled / 100 })
    end
    return outcome
end

local function goals_customer_driven(ctx)
    return ctx:judge("M1", "goal", function(goal)
        if goal.customer_effect then return 1 end
        return 0, ctx:problem("low",
            { en = "Goal ‘%s’ does not start from the customer: it does not say what the customer notices.",
              nl = "Doelstelling ‘%s’ begint niet bij de klant: er staat niet wat die ervan merkt." },
            { en = "Ask three customers what would help them most, and write the goal again.",
              nl = "Vraag drie klanten wat hun het meest zou helpen en schrijf de doelstelling opnieuw." })
    end, { en = "Goals that say what the customer notices: %s of %s.",
           nl = "Doelstellingen die zeggen wat de klant merkt: %s van %s." }, "M1-goals")
end

-- Listening ---------------------------------------------------------------------------------------------------------

local function not_listening(ctx)
    if not ctx:some("case") and not ctx:some("feedback_loop") and not ctx:some("signal") then return nil end
    ctx:remark("M2", "none", "high",
        { en = "There is no listening post, and listening is where a social business begins.",
          nl = "Er is geen luisterpost, terwijl een social business met luisteren begint." },
        { en = "Choose one tool or place where customers talk, and make one person answerable for reading it.",
          nl = "Kies één hulpmiddel of plek waar klanten praten en maak één persoon aanspreekbaar voor het meelezen." })
    return { score = 0, why = ctx:say({ en = "Listening posts: 0.", nl = "Luisterposten: 0." }) }
end

-- M2: half for someone answerable, a quarter each for topics and for reading at least once a week.
local function someone_listens(ctx)
    if not ctx:some("listening") then return not_listening(ctx) end
    return ctx:judge("M2", "listening", function(post)
        local part = 0.5 * ctx:part_if(post.owner) + 0.25 * ctx:part_if(post.topics)
            + 0.25 * ctx:part_if((post.reads_per_week or 0) >= 1)
        if part == 1 then return 1 end
        return part, ctx:problem(post.owner and "low" or "high", post.owner
            and { en = "Listening post ‘%s’ has no topics, or is not read every week.",
                  nl = "Luisterpost ‘%s’ heeft geen onderwerpen of wordt niet elke week gelezen." }
            or { en = "Nobody is answerable for listening post ‘%s’.",
                 nl = "Niemand is aanspreekbaar voor luisterpost ‘%s’." },
            { en = "Agree who reads it, when, on which topics, and to whom a signal goes.",
              nl = "Spreek af wie meeleest, wanneer, op welke onderwerpen en bij wie een signaal terechtkomt." })
    end, { en = "Listening posts with someone answerable (half), topics and a weekly "
             .. "reading (a quarter each): %s of %s.",
           nl = "Luisterposten met iemand die aanspreekbaar is (de helft), onderwerpen en wekelijks "
             .. "lezen (elk een kwart): %s van %s." })
end

-- Pace --------------------------------------------------------------------------------------------------------------

local function norm_of(loop) return loop.norm_days or usual_norm_days end

-- Days from signal to change, or until today while it is open, and whether it is open; nil when people were told that
-- it stays as it is.
local function days_to_change(ctx, loop)
    if ctx:has_come(loop.changed_on) then return ctx:days_between(loop.raised_on, loop.changed_on), false end
    if loop.decision and ctx:has_come(loop.told_on) then return nil end
    return ctx:days_between(loop.raised_on, ctx.today), true
end

local function median(list)
    table.sort(list)
    local middle = #list // 2
    if #list % 2 == 1 then return list[middle + 1] end
    return (list[middle] + list[middle + 1]) / 2
end

-- Median and number of the signals that were changed, in words; "" when there are none.
local function pace_words(ctx)
    local taken = {}
    for _, loop in ipairs(customer_loops(ctx)) do
        local days, open = days_to_change(ctx, loop)
        if days and not open then taken[#taken + 1] = days end
    end
    if #taken == 0 then return "" end
    local middle = median(taken)
    return " " .. ctx:say({ en = "Median from signal to change: %s days over %s signals, the longest %s.",
                            nl = "Mediaan van signaal tot verandering: %s dagen over %s signalen, de langste %s." },
        ctx:number(middle, 1), ctx:number(#taken), ctx:number(taken[#taken]))
end

local function pace_part(ctx, loop)
    local days, open = days_to_change(ctx, loop)
    local norm = norm_of(loop)
    if not days or open and days <= norm then return nil end
    if days <= norm then return 1 end
    return 0, ctx:problem(open and (days > 2 * norm and "high" or "medium") or "low", open
        and { en = "Customer signal ‘%s’ has waited %s days for a change; customers accept %s.",
              nl = "Klantsignaal ‘%s’ wacht al %s dagen op een verandering; klanten aanvaarden er %s." }
        or { en = "The change after customer signal ‘%s’ took %s days; customers accept %s.",
             nl = "De verandering na klantsignaal ‘%s’ kostte %s dagen; klanten aanvaarden er %s." },
        open and { en = "Decide this week: change it, or tell the customer that it stays and why.",
                   nl = "Besluit deze week: verander het, of vertel de klant dat het zo blijft en waarom." }
        or { en = "Walk through where the days went, and let the team decide on that step itself.",
             nl = "Loop na waar de dagen bleven en laat het team over die stap zelf beslissen." },
        ctx:number(days), ctx:number(norm))
end

local function acts_in_time(ctx)
    local outcome = ctx:judge("M3", customer_loops(ctx), function(loop) return pace_part(ctx, loop) end,
        { en = "Customer signals changed within their norm (30 days where none is set): %s of %s.",
          nl = "Klantsignalen veranderd binnen hun norm (30 dagen als die er niet is): %s van %s." })
    if outcome then outcome.why = outcome.why .. pace_words(ctx) end
    return outcome
end

local function norms_set(ctx)
    return ctx:judge("M3", customer_loops(ctx), function(loop)
        if loop.norm_days then return 1 end
        return 0, ctx:problem("low",
            { en = "For customer signal ‘%s’ nobody said how long a customer accepts to wait.",
              nl = "Voor klantsignaal ‘%s’ is niet gezegd hoe lang een klant wil wachten." },
            { en = "Ask customers, and set a norm in days for each kind of signal.",
              nl = "Vraag het klanten en stel per soort signaal een norm in dagen vast." })
    end, { en = "Customer signals with a norm in days: %s of %s.",
           nl = "Klantsignalen met een norm in dagen: %s van %s." }, "M3-norm")
end

-- Interwoven --------------------------------------------------------------------------------------------------------

-- The newest month of which links were counted, and its links with people in contact between two units.
local function newest_links(ctx)
    local month
    for _, link in ipairs(ctx:all("unit_link")) do
        if ctx:has_come(link.month) and (not month or link.month > month) then month = link.month end
    end
    local links, people = {}, 0
    for _, link in ipairs(ctx:all("unit_link")) do
        local counts = link.month == month and link.people > 0 and link.from_unit ~= link.to_unit
        if counts then links[#links + 1], people = link, people + link.people end
    end
    return month, links, people
end

-- For each unit the set of units that it is linked with, and the number of pairs.
local function partners_of(links)
    local partners, pairs_linked = {}, 0
    local function mark(from, to)
        partners[from] = partners[from] or {}
        local new = not partners[from][to]
        partners[from][to] = true
        return new
    end
    for _, link in ipairs(links) do
        if mark(link.from_unit, link.to_unit) then pairs_linked = pairs_linked + 1 end
        mark(link.to_unit, link.from_unit)
    end
    return partners, pairs_linked
end

local function size_of(set)
    local size = 0
    for _ in pairs(set or {}) do size = size + 1 end
    return size
end

local function unit_problem(ctx, linked, others)
    local advice = {
        en = "Give it a shared task with the unit that serves the same customer before or after it.",
        nl = "Geef ze een gezamenlijke taak met de afdeling die dezelfde klant ervoor of erna helpt.",
    }
    if linked == 0 then
        return ctx:problem("high",
            { en = "Unit ‘%s’ is a silo: it is in contact with none of the %s other units.",
              nl = "Afdeling ‘%s’ is een silo: ze heeft met geen van de %s andere afdelingen contact." },
            advice, ctx:number(others))
    end
    return ctx:problem("low",
        { en = "Unit ‘%s’ is in contact with %s of %s other units.",
          nl = "Afdeling ‘%s’ heeft contact met %s van %s andere afdelingen." },
        advice, ctx:number(linked), ctx:number(others))
end

local function judge_units(ctx, partners, others)
    return ctx:judge("M5", "unit", function(unit)
        local linked = size_of(partners[unit.id])
        if linked >= others / 2 then return 1 end
        return linked / (others / 2), unit_problem(ctx, linked, others)
    end, { en = "Units in contact with at least half of the others (less counts in part): %s of %s.",
           nl = "Afdelingen die contact hebben met minstens de helft van de andere (minder telt deels): %s van %s." })
end

local function flag_old_links(ctx, month)
    local days = ctx:days_between(month, ctx.today)
    if days <= old_link_days then return end
    ctx:remark("M5", "old", "low",
        { en = "Links between units were last counted in %s.",
          nl = "Verbindingen tussen afdelingen zijn het laatst geteld in %s." },
        { en = "Count them again, each month, from the platform's own figures.",
          nl = "Tel ze opnieuw, elke maand, uit de cijfers van het platform zelf." }, month:sub(1, 7))
end

local function units_interwoven(ctx)
    local units = #ctx:all("unit")
    local month, links, people = newest_links(ctx)
    if units < 2 or not month then return nil end
    local partners, linked = partners_of(links)
    flag_old_links(ctx, month)
    local outcome = judge_units(ctx, partners, units - 1)
    local all = units * (units - 1) // 2
    outcome.why = ctx:say({ en = "Pairs of units linked in %s: %s of %s (%s%%), with %s people in contact.",
                            nl = "Paren van afdelingen verbonden in %s: %s van %s (%s%%), met %s mensen in contact." },
        month:sub(1, 7), ctx:number(linked), ctx:number(all), ctx:number(100 * linked / all, 1), ctx:number(people))
        .. " " .. outcome.why
    return outcome
end

-- Value -------------------------------------------------------------------------------------------------------------

-- From the level that proves least to the one that proves most (V1).
local levels_of_benefit = {
    { id = "users", label = { en = "users", nl = "gebruikers" } },
    { id = "teams", label = { en = "teams", nl = "teams" } },
    { id = "activity", label = { en = "activity", nl = "activiteit" } },
    { id = "content", label = { en = "content", nl = "inhoud" } },
    { id = "added_value", label = { en = "added value", nl = "toegevoegde waarde" } },
}

local function newest_factor(ctx, level)
    local newest
    for _, factor in ipairs(ctx:where("certainty_factor", "level", level.id)) do
        if not newest or (factor.revised_on or "") >= (newest.revised_on or "") then newest = factor end
    end
    return newest
end

local function is_revised(ctx, factor)
    local days = ctx:days_between(factor.revised_on, ctx.today)
    return days ~= nil and days >= 0 and days <= year_days
end

-- M6: half for a factor, a quarter each for a revision in the past year and for evidence.
local function factor_part(ctx, factor)
    if not factor then return 0 end
    return 0.5 + 0.25 * ctx:part_if(is_revised(ctx, factor)) + 0.25 * ctx:part_if(factor.evidence)
end

local function flag_stale_factor(ctx, level, factor)
    if factor_part(ctx, factor) == 1 then return end
    ctx:finding({
        rule = "M6", id = "M6:certainty_factor:" .. factor.id, severity = "low",
        entity = { type = "certainty_factor", id = factor.id },
        text = ctx:say({ en = "The certainty of level ‘%s’ (%s%%) was not revised in the "
                           .. "past year, or has no evidence.",
                         nl = "De zekerheid van niveau ‘%s’ (%s%%) is het afgelopen "
                           .. "jaar niet herzien of mist bewijs." },
            ctx:say(level.label), ctx:number(factor.factor, 1)),
        advice = { en = "Hold last year's estimates against what came of them, and move the factor that way.",
                   nl = "Leg de schattingen van vorig jaar naast wat ervan kwam en stel de factor daarop bij." },
    })
end

local function flag_missing_factor(ctx, missing, benefit)
    if #missing == 0 then return end
    ctx:finding({
        rule = "M6", id = "M6:missing", severity = "medium", entity = { type = "benefit", id = benefit.id },
        text = ctx:say({ en = "Nobody said how sure the benefits are on these levels, so our usual figures count: %s.",
                         nl = "Op deze niveaus is niet gezegd hoe zeker de opbrengsten zijn; "
                           .. "onze vaste cijfers gelden: %s." },
            table.concat(missing, ", ")),
        advice = { en = "Set a factor per level, low where a level proves little, and raise it when evidence comes.",
                   nl = "Stel per niveau een factor in, laag waar een niveau weinig "
                     .. "bewijst, en verhoog die bij bewijs." },
    })
end

-- M6: a level that proves less counts for more than one that proves more, without evidence.
local function flag_upside_down(ctx, level, factor, lowest)
    if not lowest or factor.evidence or factor.factor <= lowest.factor then return end
    ctx:finding({
        rule = "M6", id = "M6:order:" .. factor.id, severity = "medium",
        entity = { type = "certainty_factor", id = factor.id },
        text = ctx:say({ en = "Level ‘%s’ proves less than a level that counts for %s%%, but counts for %s%%.",
                         nl = "Niveau ‘%s’ bewijst minder dan een niveau dat voor %s%% "
                           .. "meetelt, maar telt zelf voor %s%%." },
            ctx:say(level.label), ctx:number(lowest.factor, 1), ctx:number(factor.factor, 1)),
        advice = { en = "Lower it, or note the evidence that this benefit can be relied on.",
                   nl = "Verlaag de factor, of noteer het bewijs dat op deze opbrengst te rekenen valt." },
    })
end

-- Findings about the factors that are there, from the level that proves most to the one that proves least.
local function flag_factors(ctx)
    local lowest
    for place = #levels_of_benefit, 1, -1 do
        local level = levels_of_benefit[place]
        local factor = newest_factor(ctx, level)
        if factor then
            flag_stale_factor(ctx, level, factor)
            flag_upside_down(ctx, level, factor, lowest)
            if not lowest or factor.factor < lowest.factor then lowest = factor end
        end
    end
end

local function certainty_kept(ctx)
    local parts, missing, bare = {}, {}, nil
    for _, level in ipairs(levels_of_benefit) do
        local factor, benefits = newest_factor(ctx, level), ctx:where("benefit", "level", level.id)
        if factor or #benefits > 0 then parts[#parts + 1] = { 1, 100 * factor_part(ctx, factor) } end
        if not factor and #benefits > 0 then
            missing[#missing + 1], bare = ctx:say(level.label), bare or benefits[1]
        end
    end
    if #parts == 0 then return nil end
    flag_factors(ctx)
    flag_missing_factor(ctx, missing, bare)
    return { score = ctx:blend(parts), why = ctx:say(
        { en = "Levels in use: %s, of which without a certainty factor: %s. A factor gives 50, a revision in "
            .. "the past year 25, evidence 25.",
          nl = "Gebruikte niveaus: %s, waarvan zonder zekerheidsfactor: %s. Een factor geeft 50, een herziening in "
            .. "het afgelopen jaar 25, bewijs 25." }, ctx:number(#parts), ctx:number(#missing)) }
end

-- "missing", "outside" or "none" says why three numbers are no range; nil when they are one.
local function range_fault(low, likely, high)
    if not low or not likely or not high then return "missing" end
    if low > likely or high < likely then return "outside" end
    if low == high then return "none" end
end

local range_texts = {
    missing = { en = "‘%s’ is no range yet: a low, likely or high estimate is missing.",
                nl = "‘%s’ is nog geen bandbreedte: een lage, verwachte of hoge schatting ontbreekt." },
    outside = { en = "The likely value of ‘%s’ does not lie between low and high.",
                nl = "De verwachte waarde van ‘%s’ ligt niet tussen laag en hoog." },
    none = { en = "Low and high of ‘%s’ are the same, as if nothing were uncertain.",
             nl = "Laag en hoog van ‘%s’ zijn gelijk, alsof niets onzeker is." },
}

local function range_problem(ctx, fault, advice)
    return ctx:problem(fault == "outside" and "medium" or "low", range_texts[fault], advice)
end

local function benefits_as_ranges(ctx)
    return ctx:judge("M7", "benefit", function(benefit)
        local fault = range_fault(benefit.change_low, benefit.change, benefit.change_high)
        if not fault then return 1 end
        return 0, range_problem(ctx, fault,
            { en = "Ask two people who do the work for a careful and a hopeful figure.",
              nl = "Vraag twee mensen die het werk doen om een voorzichtig en een hoopvol cijfer." })
    end, { en = "Benefits with a low, likely and high estimate: %s of %s.",
           nl = "Opbrengsten met een lage, verwachte en hoge schatting: %s van %s." }, "M7-benefits")
end

-- The worst fault of a cost's two ranges and the part that is in order; nil for a cost without an amount.
local function cost_part(cost)
    local sets = { { cost.once_low, cost.once, cost.once_high }, { cost.yearly_low, cost.yearly, cost.yearly_high } }
    local judged, good, fault = 0, 0, nil
    for index = 1, 2 do
        local low, likely, high = sets[index][1], sets[index][2], sets[index][3]
        if likely then
            local found = range_fault(low, likely, high)
            judged, good = judged + 1, good + (found and 0 or 1)
            fault = found or fault
        end
    end
    if judged > 0 then return good / judged, fault end
end

local function costs_as_ranges(ctx)
    return ctx:judge("M7", "cost", function(cost)
        local part, fault = cost_part(cost)
        if not fault then return part end
        return part, range_problem(ctx, fault,
            { en = "The road is hard: count the hours of leaders and staff too, and say what they cost at worst.",
              nl = "De weg is zwaar: tel ook de uren van leiders en medewerkers, en zeg wat ze hoogstens kosten." })
    end, { en = "Costs with a low, likely and high estimate, once and yearly: %s of %s.",
           nl = "Kosten met een lage, verwachte en hoge schatting, eenmalig en jaarlijks: %s van %s." }, "M7-costs")
end

-- Holding on --------------------------------------------------------------------------------------------------------

local function newest_check(ctx, field, record)
    local newest
    for _, check in ipairs(ctx:where("revalidation", field, record.id)) do
        if ctx:has_come(check.checked_on) and (not newest or check.checked_on >= newest.checked_on) then
            newest = check
        end
    end
    return newest
end

local check_again = {
    en = "Sit down with users for an hour: does it still work, what must change, what may stop? Note the next date.",
    nl = "Ga een uur met gebruikers zitten: werkt het nog, wat moet anders, wat kan stoppen? Noteer de volgende datum.",
}

-- M8: what began less than a year ago (`born`) need not have been checked yet.
local function unchecked(ctx, born)
    local age = ctx:days_between(born, ctx.today)
    if age and age <= year_days then return nil end
    return 0, ctx:problem("medium",
        { en = "‘%s’ has never been held against what works now.",
          nl = "‘%s’ is nog nooit naast de praktijk van nu gelegd." }, check_again)
end

local function checked_part(ctx, field, record, born)
    local check = newest_check(ctx, field, record)
    if not check then return unchecked(ctx, born) end
    local days = ctx:days_between(check.checked_on, ctx.today)
    if days > year_days or check.next_on and check.next_on < ctx.today then
        return 0, ctx:problem(days > 2 * year_days and "high" or "medium",
            { en = "‘%s’ was last checked %s days ago; what works now may not in a year.",
              nl = "‘%s’ is %s dagen geleden voor het laatst herijkt; wat toen werkte, werkt nu misschien niet meer." },
            check_again, ctx:number(days))
    elseif check.verdict == "stop" then
        return 0.5, ctx:problem("medium",
            { en = "The last check of ‘%s’ said stop, but it is still in use.",
              nl = "Bij de laatste herijking van ‘%s’ was het oordeel stoppen, maar het loopt nog." },
            { en = "Stop it and tell those who worked with it why, or check it again.",
              nl = "Stop ermee en vertel wie ermee werkte waarom, of herijk het opnieuw." })
    end
    return 1
end

local function cases_checked(ctx)
    local cases = ctx:records("case", function(case) return case.status == "running" or case.status == "proven" end)
    return ctx:judge("M8", cases, function(case) return checked_part(ctx, "case", case, case.approved_on) end,
        { en = "Cases in use, older than a year, that were checked in the past 365 days: %s "
            .. "of %s (stopped on paper: half).",
          nl = "Lopende cases, ouder dan een jaar, die in de afgelopen 365 dagen zijn herijkt: %s "
            .. "van %s (op papier gestopt: half)." }, "M8-cases")
end

local function last_published(ctx, guideline)
    local newest
    for _, version in ipairs(ctx:where("guideline_version", "guideline", guideline.id)) do
        local date = version.published_on
        if ctx:has_come(date) and (not newest or date > newest) then newest = date end
    end
    return newest
end

local function guidelines_checked(ctx)
    return ctx:judge("M8", "guideline", function(guideline)
        return checked_part(ctx, "guideline", guideline, last_published(ctx, guideline))
    end, { en = "Guidelines, not published anew in the past 365 days, that were checked in that time: %s of %s.",
           nl = "Richtlijnen, niet opnieuw gepubliceerd in de afgelopen 365 dagen, die in "
             .. "die tijd zijn herijkt: %s van %s." },
        "M8-guidelines")
end

local function platform_checked(ctx)
    local platforms = ctx:records("candidate", function(candidate) return candidate.is_chosen end)
    return ctx:judge("M8", platforms, function(candidate)
        return checked_part(ctx, "candidate", candidate, candidate.scored_on)
    end, { en = "Chosen platforms, scored more than a year ago, that were checked in the past 365 days: %s of %s.",
           nl = "Gekozen platforms, langer dan een jaar geleden beoordeeld, die in de afgelopen 365 "
             .. "dagen zijn herijkt: %s van %s." }, "M8-platform")
end

-- Journey -----------------------------------------------------------------------------------------------------------

local stages = {
    { from = 0, title = { en = "Traditional", nl = "Traditioneel" } },
    { from = 20, title = { en = "Experimental", nl = "Experimenteel" } },
    { from = 40, title = { en = "Operational", nl = "Operationeel" } },
    { from = 60, title = { en = "Measurable", nl = "Meetbaar" } },
    { from = 80, title = { en = "Fully engaged", nl = "Volledig betrokken" } },
}
local points_a_stage = 20

local function any(ctx, kind, test) return #ctx:records(kind, test) > 0 end

local function at_least(section, least)
    return function(ctx)
        local evidence = ctx:evidence(section)
        return evidence ~= nil and evidence >= least
    end
end

local function value_measured(ctx)
    for _, measurement in ipairs(ctx:all("measurement")) do
        local kpi, days = ctx:find("kpi", measurement.kpi), ctx:days_between(measurement.date, ctx.today)
        local valued = kpi and (kpi.level == "content" or kpi.level == "added_value")
        if valued and days >= 0 and days <= year_days then return true end
    end
    return false
end

-- What each stage asks beyond the one before it; the first asks nothing.
local requirements = {
    {},
    { { label = { en = "a listening post with someone answerable",
                  nl = "een luisterpost met iemand die aanspreekbaar is" },
        met = function(ctx) return any(ctx, "listening", function(post) return post.owner ~= nil end) end },
      { label = { en = "a case that runs", nl = "een case die loopt" },
        met = function(ctx)
            return any(ctx, "case", function(case) return case.status == "running" or case.status == "proven" end)
        end } },
    { { label = { en = "a customer signal that was told back", nl = "een klantsignaal dat is teruggekoppeld" },
        met = function(ctx)
            return any(ctx, "feedback_loop", function(loop)
                return loop.kind == "customer" and ctx:has_come(loop.told_on)
            end)
        end },
      { label = { en = "a guideline", nl = "een richtlijn" }, met = function(ctx) return ctx:some("guideline") end },
      { label = { en = "units interwoven at 40 or more", nl = "verwevenheid van afdelingen op 40 of meer" },
        met = at_least("interwoven", 40) } },
    { { label = { en = "a measurement of content or added value in the past year",
                  nl = "een meting van inhoud of toegevoegde waarde in het afgelopen jaar" }, met = value_measured },
      { label = { en = "pace at 50 or more", nl = "tempo op 50 of meer" }, met = at_least("pace", 50) },
      { label = { en = "value and effort at 50 or more", nl = "waarde en inspanning op 50 of meer" },
        met = at_least("value", 50) } },
    { { label = { en = "customer-driven at 80 or more", nl = "klantgedrevenheid op 80 of meer" },
        met = at_least("customer-driven", 80) },
      { label = { en = "pace at 80 or more", nl = "tempo op 80 of meer" }, met = at_least("pace", 80) },
      { label = { en = "units interwoven at 80 or more", nl = "verwevenheid van afdelingen op 80 of meer" },
        met = at_least("interwoven", 80) },
      { label = { en = "yearly checks at 80 or more", nl = "jaarlijkse herijking op 80 of meer" },
        met = at_least("holding-on", 80) } },
}

-- Labels of what a stage asks and the organisation does not have yet.
local function unmet(ctx, stage)
    local labels = {}
    for _, requirement in ipairs(requirements[stage]) do
        if not requirement.met(ctx) then labels[#labels + 1] = ctx:say(requirement.label) end
    end
    return labels
end

-- The stage reached, and what is missing for the next one; the last stage misses nothing.
local function stage_of(ctx)
    for stage = 2, #stages do
        local missing = unmet(ctx, stage)
        if #missing > 0 then return stage - 1, missing end
    end
    return #stages, {}
end

local function flag_next_stage(ctx, stage, missing)
    ctx:remark("M4", "next", stage <= 2 and "medium" or "low",
        { en = "The organisation is in stage %s of 5, ‘%s’. For the next one, ‘%s’, it lacks: %s.",
          nl = "De organisatie zit in fase %s van 5, ‘%s’. Voor de volgende, ‘%s’, ontbreekt: %s." },
        { en = "Begin with the first thing that is missing, and do not be put off: when the source was written (2013), "
            .. "no company had come all the way.",
          nl = "Begin met het eerste wat ontbreekt en laat je niet ontmoedigen: toen de bron verscheen (2013) was "
            .. "nog geen bedrijf helemaal zover." },
        ctx:number(stage), ctx:say(stages[stage].title), ctx:say(stages[stage + 1].title),
        table.concat(missing, ", "))
end

local function has_begun(ctx)
    for _, kind in ipairs({ "listening", "case", "feedback_loop", "guideline", "unit_link", "measurement" }) do
        if ctx:some(kind) then return true end
    end
    return false
end

-- M4: 20 points for each stage passed and, within the stage, for the part of the next one's requirements that is met.
local function journey_stage(ctx)
    if not has_begun(ctx) then return nil end
    local stage, missing = stage_of(ctx)
    if stage == #stages then
        return { score = 100, why = ctx:say({ en = "All requirements of all stages are met: ‘%s’.",
                                              nl = "Aan alle eisen van alle fasen is voldaan: ‘%s’." },
            ctx:say(stages[stage].title)) }
    end
    flag_next_stage(ctx, stage, missing)
    local asked = #requirements[stage + 1]
    local met = asked - #missing
    return { score = points_a_stage * (stage - 1 + met / asked), why = ctx:say(
        { en = "Stage reached: ‘%s’, %s × 20 points. Of the next stage, ‘%s’, %s of %s requirements are "
            .. "met: 20 × %s ÷ %s points more.",
          nl = "Bereikte fase: ‘%s’, %s × 20 punten. Van de volgende fase, ‘%s’, is aan %s van %s eisen "
            .. "voldaan: nog eens 20 × %s ÷ %s punten." },
        ctx:say(stages[stage].title), ctx:number(stage - 1), ctx:say(stages[stage + 1].title), ctx:number(met),
        ctx:number(asked), ctx:number(met), ctx:number(asked)) }
end

-- The assessment ----------------------------------------------------------------------------------------------------

local customer_driven = {
    id = "customer-driven",
    title = { en = "Customer-driven", nl = "Klantgedreven" },
    question = { en = "Do we change for the customer, or only talk with them?",
                 nl = "Veranderen we voor de klant, of praten we alleen met hem?" },
    levels = stages,
    items = {
        { id = "d1", rule = "M1",
          text = { en = "What customers tell us changes how we work.",
                   nl = "Wat klanten ons vertellen, verandert hoe we werken." } },
        { id = "d2", rule = "M1", reverse = true,
          text = { en = "On social media we seem more modern than we are inside.",
                   nl = "Op sociale media lijken we moderner dan we van binnen zijn." } },
        { id = "d3", rule = "M1",
          text = { en = "In meetings someone asks what the customer will notice of a decision.",
                   nl = "In overleggen vraagt iemand wat de klant van een besluit merkt." } },
        { id = "d4", rule = "M1",
          text = { en = "I may deviate from the usual way when that helps a customer.",
                   nl = "Ik mag van de gewone gang afwijken als dat een klant helpt." } },
    },
    criteria = {
        { id = "M1", weight = 60, our_rule = true, score = signals_change_us,
          title = { en = "Customers' signals change how we work", nl = "Klantsignalen veranderen hoe we werken" } },
        { id = "M1-goals", rule = "M1", weight = 40, our_rule = true, score = goals_customer_driven,
          title = { en = "Goals start from the customer", nl = "Doelstellingen beginnen bij de klant" } },
    },
}

local listening = {
    id = "listening",
    title = { en = "Listening", nl = "Luisteren" },
    question = { en = "Do we hear what customers say, and does someone answer for it?",
                 nl = "Horen we wat klanten zeggen, en is daar iemand aanspreekbaar voor?" },
    levels = stages,
    items = {
        { id = "l1", rule = "M2",
          text = { en = "I see what customers say about us online.",
                   nl = "Ik zie wat klanten online over ons zeggen." } },
        { id = "l2", rule = "M2",
          text = { en = "I know who follows what customers say about us.",
                   nl = "Ik weet wie volgt wat klanten over ons zeggen." } },
        { id = "l3", rule = "M2", reverse = true,
          text = { en = "We send messages out more than we listen.",
                   nl = "We zenden meer dan dat we luisteren." } },
        { id = "l4", rule = "M2",
          text = { en = "A complaint online comes to the right person with us by itself.",
                   nl = "Een klacht online komt bij ons vanzelf bij de juiste persoon." } },
    },
    criteria = {
        { id = "M2", score = someone_listens,
          title = { en = "A listening post, and someone answerable",
                    nl = "Een luisterpost en iemand die aanspreekbaar is" } },
    },
}

local pace = {
    id = "pace",
    title = { en = "Pace", nl = "Tempo" },
    question = { en = "Do we act at a pace that customers accept?",
                 nl = "Handelen we in een tempo dat klanten aanvaarden?" },
    levels = stages,
    items = {
        { id = "t1", rule = "M3",
          text = { en = "When customers are dissatisfied, we act fast enough.",
                   nl = "Als klanten ontevreden zijn, doen we er snel genoeg iets aan." } },
        { id = "t2", rule = "M3",
          text = { en = "My team may improve something for customers without asking several managers.",
                   nl = "Mijn team mag iets voor klanten verbeteren zonder meerdere managers te vragen." } },
        { id = "t3", rule = "M3", reverse = true,
          text = { en = "Improvements that customers ask for get stuck with us.",
                   nl = "Verbeteringen waar klanten om vragen, blijven bij ons steken." } },
        { id = "t4", rule = "M3",
          text = { en = "Customers hear from us what we did with their remark.",
                   nl = "Klanten horen van ons wat we met hun opmerking deden." } },
    },
    criteria = {
        { id = "M3", weight = 80, our_rule = true, score = acts_in_time,
          title = { en = "From signal to change within the norm", nl = "Van signaal tot verandering binnen de norm" } },
        { id = "M3-norm", rule = "M3", weight = 20, our_rule = true, score = norms_set,
          title = { en = "Signals have a norm in days", nl = "Signalen hebben een norm in dagen" } },
    },
}

local interwoven = {
    id = "interwoven",
    title = { en = "Interwoven", nl = "Verweven" },
    question = { en = "Do our units work as one, or each in a silo?",
                 nl = "Werken onze afdelingen als één geheel, of elk in een silo?" },
    levels = stages,
    items = {
        { id = "x1", rule = "M5",
          text = { en = "I easily work together with people of other departments.",
                   nl = "Ik werk makkelijk samen met mensen van andere afdelingen." } },
        { id = "x2", rule = "M5", reverse = true,
          text = { en = "Each department here looks after its own targets first.",
                   nl = "Elke afdeling kijkt hier eerst naar haar eigen doelen." } },
        { id = "x3", rule = "M5",
          text = { en = "For a customer's question I find the right colleague, wherever that colleague works.",
                   nl = "Voor een vraag van een klant vind ik de juiste collega, waar die ook werkt." } },
        { id = "x4", rule = "M5", reverse = true,
          text = { en = "To get something done elsewhere I have to go through my manager.",
                   nl = "Om elders iets gedaan te krijgen, moet ik via mijn leidinggevende." } },
    },
    criteria = {
        { id = "M5", our_rule = true, score = units_interwoven,
          title = { en = "Units are linked with each other", nl = "Afdelingen zijn met elkaar verbonden" } },
    },
}

local value = {
    id = "value",
    title = { en = "Value and effort", nl = "Waarde en inspanning" },
    question = { en = "Are we honest about how sure the benefits are and how hard the road is?",
                 nl = "Zijn we eerlijk over hoe zeker de opbrengsten zijn en hoe zwaar de weg is?" },
    levels = stages,
    items = {
        { id = "w1", rule = "M6",
          text = { en = "Our leaders trust the approach even where the result cannot be counted yet.",
                   nl = "Onze leiders vertrouwen op de aanpak, ook waar het resultaat nog niet te tellen is." } },
        { id = "w2", rule = "M6", reverse = true,
          text = { en = "The benefits that are promised to us sound too good to be true.",
                   nl = "De opbrengsten die ons worden voorgespiegeld, klinken te mooi om waar te zijn." } },
        { id = "w3", rule = "M7",
          text = { en = "Our leaders say honestly how much effort this change takes.",
                   nl = "Onze leiders zeggen eerlijk hoeveel moeite deze verandering kost." } },
        { id = "w4", rule = "M7",
          text = { en = "I get enough time to learn the new way of working.",
                   nl = "Ik krijg genoeg tijd om de nieuwe manier van werken te leren." } },
    },
    criteria = {
        { id = "M6", weight = 40, our_rule = true, score = certainty_kept,
          title = { en = "A certainty factor per level, revised", nl = "Een zekerheidsfactor per niveau, herzien" } },
        { id = "M7-benefits", rule = "M7", weight = 30, our_rule = true, score = benefits_as_ranges,
          title = { en = "Benefits as ranges", nl = "Opbrengsten als bandbreedte" } },
        { id = "M7-costs", rule = "M7", weight = 30, our_rule = true, score = costs_as_ranges,
          title = { en = "Efforts as ranges", nl = "Inspanningen als bandbreedte" } },
    },
}

local holding_on = {
    id = "holding-on",
    title = { en = "Holding on and renewing", nl = "Vasthouden en vernieuwen" },
    question = { en = "Do we hold on to the new ways, and look each year whether they still work?",
                 nl = "Houden we de nieuwe manieren vast, en kijken we elk jaar of ze nog werken?" },
    levels = stages,
    items = {
        { id = "h1", rule = "M8",
          text = { en = "We still work in the new way when it gets busy.",
                   nl = "Ook als het druk is, werken we op de nieuwe manier." } },
        { id = "h2", rule = "M8",
          text = { en = "We regularly ask each other whether what we agreed still works.",
                   nl = "We vragen elkaar regelmatig of wat we afspraken nog werkt." } },
        { id = "h3", rule = "M8", reverse = true,
          text = { en = "After a while everyone here falls back into the old habits.",
                   nl = "Na een tijdje valt iedereen hier terug in de oude gewoonten." } },
        { id = "h4", rule = "M8", reverse = true,
          text = { en = "Rules and tools that no longer fit stay in place for years.",
                   nl = "Regels en hulpmiddelen die niet meer passen, blijven jaren bestaan." } },
    },
    criteria = {
        { id = "M8-cases", rule = "M8", weight = 40, our_rule = true, score = cases_checked,
          title = { en = "Cases checked every year", nl = "Cases elk jaar herijkt" } },
        { id = "M8-guidelines", rule = "M8", weight = 30, our_rule = true, score = guidelines_checked,
          title = { en = "Guidelines checked every year", nl = "Richtlijnen elk jaar herijkt" } },
        { id = "M8-platform", rule = "M8", weight = 30, our_rule = true, score = platform_checked,
          title = { en = "The platform checked every year", nl = "Het platform elk jaar herijkt" } },
    },
}

local parts = { customer_driven, listening, pace, interwoven, value, holding_on }

local function all_items()
    local ids = {}
    for _, section in ipairs(parts) do
        for _, item in ipairs(section.items) do ids[#ids + 1] = item.id end
    end
    return ids
end

-- Comes last: its stages look at the evidence of the other sections.
local journey = {
    id = "journey",
    title = { en = "Engagement journey", nl = "Reis naar betrokkenheid" },
    question = { en = "In which stage is the organisation, and what does the next one ask?",
                 nl = "In welke fase zit de organisatie, en wat vraagt de volgende?" },
    levels = stages,
    also = all_items(),
    criteria = {
        { id = "M4", our_rule = true, score = journey_stage,
          title = { en = "The stage on the engagement journey", nl = "De fase in de reis naar betrokkenheid" } },
    },
}

return {
    kind = "assessment", api = 1, id = "social-business-maturity", version = "1.0", order = 80,
    title = { en = "Social business maturity", nl = "Volwassenheid als social business" },
    about = {
        en = "From social brand to social business after Nathalie Soeteman (2013): listening, acting at the "
          .. "customer's pace, units that are interwoven, benefits that are surer as evidence comes in, and new ways "
          .. "that are held on to and checked every year (Laurent Boes, 2013). She names the Social Engagement "
          .. "Journey of Sean O'Driscoll but not its stages; the five stages and what they ask are the program's "
          .. "own, as are all measures marked as our rule.",
        nl = "Van social brand naar social business, naar Nathalie Soeteman (2013): luisteren, handelen in het tempo "
          .. "van de klant, afdelingen die verweven zijn, opbrengsten die zekerder worden met het bewijs, en nieuwe "
          .. "werkwijzen die blijven en elk jaar worden herijkt (Laurent Boes, 2013). Zij noemt de Social Engagement "
          .. "Journey van Sean O'Driscoll maar niet de fasen; de vijf fasen en wat ze vragen zijn van het programma "
          .. "zelf, net als alle maatstaven met de aanduiding ‘onze regel’.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { customer_driven, listening, pace, interwoven, value, holding_on, journey },
    areas = {
        { id = "outside", title = { en = "Towards the customer", nl = "Naar de klant toe" },
          sections = { "customer-driven", "listening", "pace" } },
        { id = "inside", title = { en = "Inside", nl = "Van binnen" }, sections = { "interwoven", "holding-on" } },
        { id = "accounting", title = { en = "Accounting for it", nl = "Verantwoorden" }, sections = { "value" } },
    },
}
