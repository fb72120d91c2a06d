-- Risk and partner check (method §6: B4 and B5; DNA after Clive Roach of Philips): a risk analysis before the start, a
-- benchmark under way, customer records that grow as you go, results that get better, and seven questions to a partner.
-- Evidence comes from what stands in the workspace and from what an assessor saw, perceived scores from what people
-- answered; they are never averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge.

local high_risk = 15         -- impact × likelihood, our limit (as in the five steps)
local figure_years = 3       -- age of an outside figure that still tells where you stand
local recent_days = 365      -- own measurements and comparisons
local tell_days = 30         -- from a customer's signal to word of it, where no date was promised
local normal_95 = 1.959964   -- 97.5th percentile of the standard normal distribution
local questions_needed = 4   -- B5: of seven, before a partner gets a score
local good_partner, fair_partner = 70, 50
local better_points = 10     -- B5: another partner scores so much higher than the chosen one
local poor_rating = 2        -- on 1–5

-- Helpers -----------------------------------------------------------------------------------------------------------

local function is_recent(ctx, date)
    local days = ctx:days_between(date, ctx.today)
    return days ~= nil and days >= 0 and days <= recent_days
end

-- Before: risks -----------------------------------------------------------------------------------------------------

local function started(ctx)
    return ctx:some("case") or ctx:some("channel") or ctx:some("community") or ctx:some("listening")
end

local function no_analysis(ctx)
    if not started(ctx) then return nil end
    ctx:remark("B4", "no-risks", "high",
        { en = "Work has begun without a risk analysis.", nl = "Het werk is begonnen zonder risicoanalyse." },
        { en = "Take a morning with the work floor, legal and security: what can happen, how bad, how likely?",
          nl = "Neem een ochtend met de werkvloer, juristen en beveiliging: wat kan er gebeuren, hoe erg, hoe vaak?" })
    return { score = 0, why = ctx:say({ en = "There is no risk in the register.",
                                        nl = "Het risicoregister is leeg." }) }
end

-- A low risk is left out; one without figures may be high.
local function covered_part(ctx, risk)
    if not risk.impact or not risk.likelihood then
        return 0, ctx:problem("medium",
            { en = "Of risk ‘%s’ nobody estimated both impact and likelihood.",
              nl = "Van risico ‘%s’ zijn impact en kans niet allebei geschat." },
            { en = "Estimate both from 1 to 5; until then count it as high.",
              nl = "Schat beide van 1 tot 5 en behandel het tot dan als hoog." })
    end
    local size = risk.impact * risk.likelihood
    if size < high_risk then return nil end
    if risk.guideline and ctx:find("guideline", risk.guideline) then return 1 end
    return 0, ctx:problem("high",
        { en = "Risk ‘%s’ is high (%s × %s = %s) and no guideline covers it.",
          nl = "Risico ‘%s’ is hoog (%s × %s = %s) en geen richtlijn dekt het." },
        { en = "Write the guideline that covers it before you go on, and train people in it.",
          nl = "Schrijf eerst de richtlijn die het dekt en oefen die met mensen voordat je verdergaat." },
        ctx:number(risk.impact), ctx:number(risk.likelihood), ctx:number(size))
end

local function high_risks_covered(ctx)
    if not ctx:some("risk") then return no_analysis(ctx) end
    return ctx:judge("B4", "risk", function(risk) return covered_part(ctx, risk) end,
        { en = "High risks (impact × likelihood 15 or more) and risks without figures "
            .. "that a guideline covers: %s of %s.",
          nl = "Hoge risico's (impact × kans 15 of meer) en risico's zonder cijfers die "
            .. "een richtlijn dekt: %s van %s." },
        "B4-risks")
        or { score = 100, why = ctx:say(
            { en = "Risks analysed: %s; none reaches 15 (impact × likelihood).",
              nl = "Risico's geanalyseerd: %s; geen ervan komt aan 15 (impact × kans)." },
            ctx:number(#ctx:all("risk"))) }
end

local risk_subjects = {
    { kind = "reputation", label = { en = "impact on the business", nl = "de impact op het bedrijf" } },
    { kind = "privacy", label = { en = "privacy", nl = "privacy" } },
    { kind = "sector_rules", label = { en = "rules of the sector", nl = "regels van de sector" } },
}

local function subjects_covered(ctx)
    if not ctx:some("risk") then return nil end
    local missing = {}
    for _, subject in ipairs(risk_subjects) do
        if #ctx:where("risk", "kind", subject.kind) == 0 then missing[#missing + 1] = ctx:say(subject.label) end
    end
    local found = #risk_subjects - #missing
    if #missing > 0 then
        ctx:remark("B4", "subjects", #missing > 1 and "medium" or "low",
            { en = "The risk analysis says nothing about: %s.", nl = "De risicoanalyse zegt niets over: %s." },
            { en = "Ask someone who knows the subject, and note also that a risk is small.",
              nl = "Vraag iemand die het onderwerp kent en noteer het ook als een risico klein is." },
            table.concat(missing, ", "))
    end
    return { score = 100 * found / #risk_subjects, why = ctx:say(
        { en = "Subjects of the analysis (impact on the business, privacy, rules of the sector): %s of %s.",
          nl = "Onderwerpen van de analyse (impact op het bedrijf, privacy, regels van de sector): %s van %s." },
        ctx:number(found), ctx:number(#risk_subjects)) }
end

local function risks_owned(ctx)
    return ctx:judge("B4", "risk", function(risk)
        local part = (ctx:part_if(risk.owner) + ctx:part_if(risk.measure)) / 2
        if part == 1 then return 1 end
        local high = (risk.impact or 0) * (risk.likelihood or 0) >= high_risk
        return part, ctx:problem(high and "high" or "low",
            { en = "Risk ‘%s’ lacks an owner or a measure.", nl = "Risico ‘%s’ mist een eigenaar of een maatregel." },
            { en = "Name one person who watches it and what that person does when it shows.",
              nl = "Wijs één persoon aan die het in de gaten houdt en spreek af wat die doet als het zich voordoet." })
    end, { en = "Risks with an owner and a measure (half each): %s of %s.",
           nl = "Risico's met een eigenaar en een maatregel (elk de helft): %s van %s." }, "B4-owned")
end

-- Under way: benchmark ----------------------------------------------------------------------------------------------

local function is_outside(figure) return figure.kind == "research" or figure.kind == "case" end
local function is_own(figure) return figure.kind == "own" or figure.kind == "survey" end

local function this_year(ctx) return tonumber(ctx.today:sub(1, 4)) end

-- Newest figure of other organisations with a source and a year; nil when there is none.
local function newest_outside(ctx)
    local newest
    for _, figure in ipairs(ctx:all("figure")) do
        local dated = is_outside(figure) and figure.source and figure.year and figure.year <= this_year(ctx)
        if dated and (not newest or figure.year > newest.year) then newest = figure end
    end
    return newest
end

local function measured_here(ctx)
    for _, figure in ipairs(ctx:all("figure")) do
        if is_own(figure) and figure.year and this_year(ctx) - figure.year <= 1 then return true end
    end
    for _, measurement in ipairs(ctx:all("measurement")) do
        if is_recent(ctx, measurement.date) then return true end
    end
    return false
end

local find_benchmark = {
    en = "Look for recent research on your field, or ask two organisations like yours for the same figure.",
    nl = "Zoek recent onderzoek in je vakgebied, of vraag twee vergelijkbare organisaties om hetzelfde cijfer.",
}

local function flag_benchmark(ctx, outside)
    if outside then
        ctx:finding({
            rule = "B4", id = "B4:old-benchmark", severity = "low", entity = { type = "figure", id = outside.id },
            text = ctx:say(
                { en = "The newest figure of others, ‘%s’, is of %s: it no longer tells where you stand.",
                  nl = "Het nieuwste cijfer van anderen, ‘%s’, is van %s: het zegt niet meer waar je staat." },
                ctx:name_of(outside), string.format("%d", outside.year)),
            advice = find_benchmark,
        })
    else
        ctx:remark("B4", "no-benchmark", "medium",
            { en = "There is no figure of other organisations to hold your own against.",
              nl = "Er is geen cijfer van andere organisaties om het eigen cijfer naast te leggen." }, find_benchmark)
    end
end

-- B4: half for a recent figure of others, half for a recent figure of one's own.
local function benchmarked(ctx)
    if not ctx:some("figure") and not ctx:some("measurement") then return nil end
    local outside, own = newest_outside(ctx), measured_here(ctx)
    local fresh = outside ~= nil and this_year(ctx) - outside.year <= figure_years
    if not fresh then flag_benchmark(ctx, outside) end
    if not own then
        ctx:remark("B4", "no-own-figure", "medium",
            { en = "There is no own measurement of the past year, so nobody can tell where you stand.",
              nl = "Er is geen eigen meting van het afgelopen jaar, dus niemand weet waar je staat." },
            { en = "Measure one thing that others also measure, in the same way.",
              nl = "Meet één ding dat anderen ook meten, op dezelfde manier." })
    end
    return { score = 50 * ctx:part_if(fresh) + 50 * ctx:part_if(own), why = ctx:say(
        { en = "A figure of others (research or a case) with its source, at most 3 years old: %s of 50. An own "
            .. "figure of the past year: %s of 50.",
          nl = "Een cijfer van anderen (onderzoek of een case) met bron, hoogstens 3 jaar oud: %s van 50. Een eigen "
            .. "cijfer van het afgelopen jaar: %s van 50." },
        ctx:number(50 * ctx:part_if(fresh)), ctx:number(50 * ctx:part_if(own))) }
end

-- As you go: customer records ---------------------------------------------------------------------------------------

local record_answers = {
    { points = 0, text = { en = "No", nl = "Nee" } },
    { points = 50, text = { en = "Now and then, by hand", nl = "Af en toe, met de hand" } },
    { points = 100, text = { en = "Always, as a fixed step or by itself", nl = "Altijd, als vaste stap of vanzelf" } },
    { text = { en = "Does not apply here", nl = "Niet van toepassing" } },
}

local record_items = {
    { id = "b4-leads", label = { en = "leads", nl = "leads" },
      text = { en = "Do leads from social media reach the customer record?",
               nl = "Komen leads uit sociale media in het klantdossier terecht?" } },
    { id = "b4-feedback", label = { en = "feedback", nl = "feedback" },
      text = { en = "Does what customers say online reach the customer record?",
               nl = "Komt wat klanten online zeggen in het klantdossier terecht?" } },
    { id = "b4-insights", label = { en = "insights", nl = "inzichten" },
      text = { en = "Do insights into a customer's wishes from social media reach the customer record?",
               nl = "Komen inzichten uit sociale media over wat een klant wil in het klantdossier terecht?" } },
    { id = "b4-recommendations", label = { en = "recommendations", nl = "aanbevelingen" },
      text = { en = "Does the customer record show who recommends us to others?",
               nl = "Laat het klantdossier zien wie ons bij anderen aanbeveelt?" } },
    { id = "b4-ambassadors", label = { en = "ambassadors", nl = "ambassadeurs" },
      text = { en = "Does the customer record show which customers act as our ambassadors?",
               nl = "Laat het klantdossier zien welke klanten als onze ambassadeur optreden?" } },
}

local function flag_not_kept(ctx, none, record)
    if #none == 0 then return end
    ctx:finding({
        rule = "B4", id = "B4:records", severity = #none >= 3 and "high" or "medium",
        entity = { type = "assessor_answer", id = record.id },
        text = ctx:say({ en = "Not in the customer record: %s. What customers give away "
                           .. "online is lost for the next talk.",
                         nl = "Niet in het klantdossier: %s. Wat klanten online prijsgeven, "
                           .. "is weg bij het volgende gesprek." },
            table.concat(none, ", ")),
        advice = { en = "Begin with one of these, let one team write it in for a month, and then couple the systems. "
                     .. "Keep only what customers allow.",
                   nl = "Begin met één hiervan, laat één team het een maand lang noteren en koppel daarna de systemen. "
                     .. "Bewaar alleen wat klanten goedvinden." },
    })
end

local function records_complete(ctx)
    local parts, words, none, first = {}, {}, {}, nil
    for _, item in ipairs(record_items) do
        local answer = ctx:answer(item.id)
        if answer and answer.score then
            parts[#parts + 1] = { 1, answer.score }
            words[#words + 1] = ctx:say(item.label) .. " " .. ctx:number(answer.score)
            if answer.score == 0 then
                none[#none + 1] = ctx:say(item.label)
                first = first or answer.record
            end
        end
    end
    if #parts == 0 then return nil end
    flag_not_kept(ctx, none, first)
    return { score = ctx:blend(parts), why = ctx:say(
        { en = "What the assessor saw in the customer records, of 100 each: %s. The score is their mean.",
          nl = "Wat de beoordelaar in de klantdossiers zag, elk van 100: %s. De score is het gemiddelde." },
        table.concat(words, ", ")) }
end

local coupling_parts = { present = 1, possible = 0.5, missing = 0 }

local function best_coupling(ctx, case)
    local best
    for _, coupling in ipairs(ctx:where("coupling", "case", case.id)) do
        local part = coupling_parts[coupling.state]
        if part and (not best or part > best) then best = part end
    end
    return best
end

local function serves_customers(case) return case.supports == "customers" or case.kind == "customer_matching" end

local function records_coupled(ctx)
    return ctx:judge("B4", ctx:records("case", serves_customers), function(case)
        local part = best_coupling(ctx, case)
        if part == 1 then return 1 end
        return part or 0, ctx:problem(part and "low" or "medium", part
            and { en = "For case ‘%s’ the platform is not coupled with an application yet.",
                  nl = "Voor case ‘%s’ is het platform nog niet aan een applicatie gekoppeld." }
            or { en = "Case ‘%s’ is about customers, but names no application to couple with.",
                 nl = "Case ‘%s’ gaat over klanten, maar noemt geen applicatie om mee te koppelen." },
            { en = "Name the application with the customer records, and let IT say what the coupling costs.",
              nl = "Noem de applicatie met de klantdossiers en laat IT zeggen wat de koppeling kost." })
    end, { en = "Cases about customers whose application is coupled (possible counts for half): %s of %s.",
           nl = "Cases over klanten waarvan de applicatie gekoppeld is (mogelijk telt half): %s van %s." },
        "B4-couplings")
end

-- Performing better -------------------------------------------------------------------------------------------------

-- Days since word of it was due; nil when it is not due yet.
local function overdue(ctx, loop)
    local days = ctx:days_between(loop.promised_on, ctx.today)
        or ctx:days_between(loop.raised_on, ctx.today) - tell_days
    return days > 0 and days or nil
end

local function reactions_fed_back(ctx)
    local loops = ctx:records("feedback_loop", function(loop) return loop.kind == "customer" end)
    return ctx:judge("B4", loops, function(loop)
        local told = loop.told_on and loop.told_on <= ctx.today
        if told and loop.what_we_did then return 1 end
        if told then
            return 0.5, ctx:problem("low",
                { en = "About customer signal ‘%s’ people were told something, but not what was done with it.",
                  nl = "Over klantsignaal ‘%s’ is iets verteld, maar niet wat ermee gedaan is." },
                { en = "Add in two sentences what was done, or why nothing was.",
                  nl = "Voeg in twee zinnen toe wat ermee gedaan is, of waarom niets." })
        end
        local days = overdue(ctx, loop)
        if not days then return nil end
        return 0, ctx:problem("medium",
            { en = "Customer signal ‘%s’ has not come back to the people inside; %s days overdue.",
              nl = "Klantsignaal ‘%s’ is niet bij de mensen binnen teruggekomen; %s dagen over tijd." },
            { en = "Put the customer's own words on the platform, with what you do about them.",
              nl = "Zet de woorden van de klant zelf op het platform, met wat jullie ermee doen." }, ctx:number(days))
    end, { en = "Customer signals fed back with what was done (without it: half): %s of %s.",
           nl = "Klantsignalen teruggekoppeld met wat ermee gedaan is (zonder dat: half): %s van %s." }, "B4-feedback")
end

local measures = {
    { id = "recommend", of_source = true, label = { en = "would recommend us", nl = "beveelt ons aan" } },
    { id = "consider", of_source = true, label = { en = "would consider us", nl = "overweegt ons" } },
    { id = "authority", of_source = true, label = { en = "sees us as an authority", nl = "ziet ons als autoriteit" } },
    { id = "satisfied", label = { en = "is satisfied", nl = "is tevreden" } },
}

-- Groups under the engagement's minimum are never shown, not even by way of a difference.
local function enough_asked(ctx, comparison)
    local organisation = ctx:organisation()
    local least = organisation and organisation.minimum_group or 5
    return comparison.members_asked >= least and comparison.others_asked >= least
end

-- The newest usable comparison of the past year for a measure; nil when there is none.
local function newest_comparison(ctx, measure)
    local newest
    for _, comparison in ipairs(ctx:where("comparison", "measure", measure.id)) do
        local usable = is_recent(ctx, comparison.date) and enough_asked(ctx, comparison)
        if usable and (not newest or comparison.date >= newest.date) then newest = comparison end
    end
    return newest
end

local function too_small(ctx)
    local count = 0
    for _, comparison in ipairs(ctx:all("comparison")) do
        if not enough_asked(ctx, comparison) then count = count + 1 end
    end
    return count
end

local function flag_not_compared(ctx, missing)
    if #missing == 0 then return end
    ctx:remark("B4", "not-compared", "low",
        { en = "In the past year members and non-members were not compared, among enough people, on: %s.",
          nl = "In het afgelopen jaar zijn leden en niet-leden niet, onder genoeg mensen, vergeleken op: %s." },
        { en = "Put the same question to customers who are in your community and to customers who are not.",
          nl = "Stel dezelfde vraag aan klanten die in je community zitten en aan klanten die er niet in zitten." },
        table.concat(missing, ", "))
end

local function members_compared(ctx)
    if not ctx:some("comparison") then return nil end
    local missing, wanted, done = {}, 0, 0
    for _, measure in ipairs(measures) do
        if measure.of_source then
            wanted = wanted + 1
            if newest_comparison(ctx, measure) then done = done + 1
            else missing[#missing + 1] = ctx:say(measure.label) end
        end
    end
    flag_not_compared(ctx, missing)
    return { score = 100 * done / wanted, why = ctx:say(
        { en = "Measures on which members and non-members were compared in the past year: %s of %s. Comparisons left "
            .. "out because too few people were asked: %s.",
          nl = "Maten waarop leden en niet-leden in het afgelopen jaar zijn vergeleken: %s van %s. Weggelaten omdat er "
            .. "te weinig mensen zijn gevraagd: %s." },
        ctx:number(done), ctx:number(wanted), ctx:number(too_small(ctx))) }
end

-- Wilson's score interval for a share of n.
local function wilson(share, n)
    local square = normal_95 * normal_95
    local middle = (share + square / (2 * n)) / (1 + square / n)
    local half = normal_95 * math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return middle - half, middle + half
end

-- Difference of two shares in points, with its 95% interval: Newcombe (1998), the hybrid score interval (method 10).
local function difference(comparison)
    local one, other = comparison.members / 100, comparison.others / 100
    local one_low, one_high = wilson(one, comparison.members_asked)
    local other_low, other_high = wilson(other, comparison.others_asked)
    local gap = one - other
    local below = math.sqrt((one - one_low) ^ 2 + (other_high - other) ^ 2)
    local above = math.sqrt((one_high - one) ^ 2 + (other - other_low) ^ 2)
    return 100 * gap, 100 * (gap - below), 100 * (gap + above)
end

local function flag_no_better(ctx, measure, comparison, low, high)
    if low > 0 then return end
    local worse = high < 0
    ctx:finding({
        rule = "B4", id = "B4-better:comparison:" .. comparison.id, severity = worse and "high" or "low",
        entity = { type = "comparison", id = comparison.id },
        text = ctx:say(worse
            and { en = "Members score lower than non-members on ‘%s’: the difference lies between %s and %s points.",
                  nl = "Leden scoren lager dan niet-leden op ‘%s’: het verschil ligt tussen %s en %s punten." }
            or { en = "No difference between members and non-members shows on ‘%s’: it lies between %s and %s points.",
                 nl = "Tussen leden en niet-leden blijkt geen verschil op ‘%s’: het ligt tussen %s en %s punten." },
            ctx:say(measure.label), ctx:number(low, 1), ctx:number(high, 1)),
        advice = worse
            and { en = "Ask ten members what disappoints them, and mend that before you invite more.",
                  nl = "Vraag tien leden wat hun tegenvalt en herstel dat voordat je er meer uitnodigt." }
            or { en = "Ask more people, and see what members really get from being one.",
                 nl = "Vraag meer mensen en kijk wat leden werkelijk aan hun lidmaatschap hebben." },
    })
end

local function comparison_words(ctx, measure, comparison, gap, low, high)
    return ctx:say(
        { en = "%s: members %s%% of %s, others %s%% of %s, difference %s points (95%% interval %s to %s)",
          nl = "%s: leden %s%% van %s, anderen %s%% van %s, verschil %s punten (95%%-interval %s tot %s)" },
        ctx:say(measure.label), ctx:number(comparison.members, 1), ctx:number(comparison.members_asked),
        ctx:number(comparison.others, 1), ctx:number(comparison.others_asked),
        ctx:number(gap, 1), ctx:number(low, 1), ctx:number(high, 1))
end

-- B4: a difference above zero counts in full, one that may be zero for half.
local function members_better(ctx)
    local parts, words, checks = {}, {}, {}
    for _, measure in ipairs(measures) do
        local comparison = newest_comparison(ctx, measure)
        if comparison then
            local gap, low, high = difference(comparison)
            local score = low > 0 and 100 or high < 0 and 0 or 50
            parts[#parts + 1] = { 1, score }
            checks[#checks + 1] = { type = "comparison", id = comparison.id, score = score }
            words[#words + 1] = comparison_words(ctx, measure, comparison, gap, low, high)
            flag_no_better(ctx, measure, comparison, low, high)
        end
    end
    if #parts == 0 then return nil end
    return { score = ctx:blend(parts), checks = checks, why = ctx:say(
        { en = "%s. Above zero counts 100, an interval with zero in it 50, below zero 0.",
          nl = "%s. Boven nul telt 100, een interval met nul erin 50, onder nul 0." }, table.concat(words, "; ")) }
end

-- Partner -----------------------------------------------------------------------------------------------------------

local questions = {
    { field = "understands", label = { en = "understands organisation, field and strategy",
                                       nl = "begrijpt organisatie, vak en strategie" } },
    { field = "feel", label = { en = "a good feel for social media", nl = "gevoel voor sociale media" } },
    { field = "integrates", label = { en = "joins strategy and media both ways",
                                      nl = "verbindt strategie en media over en weer" } },
    { field = "designs", label = { en = "designs apps and communities", nl = "ontwerpt apps en communities" } },
    { field = "technology", label = { en = "knows online technology", nl = "kent onlinetechniek" } },
    { field = "insight", label = { en = "draws insight from data", nl = "haalt inzicht uit data" } },
    { field = "likes_people", label = { en = "likes people", nl = "houdt van mensen" } },
}

local function capacity_lacks(ctx)
    local answer = ctx:answer("b5-capacity")
    return answer ~= nil and answer.score ~= nil and answer.score < 100
end

-- Mean rating as 0 to 100 and the labels of the lowest ones; nil while fewer than four questions have been answered.
local function partner_score(ctx, partner)
    local sum, count, lowest = 0, 0, 6
    for _, question in ipairs(questions) do
        local rating = partner[question.field]
        if rating then sum, count, lowest = sum + rating, count + 1, math.min(lowest, rating) end
    end
    if count < questions_needed then return nil end
    local weakest = {}
    for _, question in ipairs(questions) do
        if partner[question.field] == lowest then weakest[#weakest + 1] = ctx:say(question.label) end
    end
    return 25 * (sum / count - 1), table.concat(weakest, ", ")
end

local function chosen_partners(ctx)
    local chosen = ctx:records("partner", function(partner) return partner.is_chosen end)
    if #chosen > 0 then return chosen end
    return ctx:records("partner", function() return true end)
end

local function no_partner(ctx)
    if not capacity_lacks(ctx) then return nil end
    ctx:remark("B5", "none", "high",
        { en = "Capacity lacks inside, and no partner has been looked for.",
          nl = "Binnen ontbreekt capaciteit en er is nog geen partner gezocht." },
        { en = "List two or three partners and put the seven questions to them, or free people inside.",
          nl = "Zet twee of drie partners op een rij en leg ze de zeven vragen voor, of maak binnen mensen vrij." })
    return { score = 0, why = ctx:say({ en = "The assessor sees too little capacity, and there are 0 partners.",
                                        nl = "De beoordelaar ziet te weinig capaciteit en er zijn 0 partners." }) }
end

local function partner_fits(ctx)
    if not ctx:some("partner") then return no_partner(ctx) end
    return ctx:judge("B5", chosen_partners(ctx), function(partner)
        local score, weakest = partner_score(ctx, partner)
        if not score then return nil end
        if score >= good_partner then return score / 100 end
        return score / 100, ctx:problem(score < fair_partner and "high" or "medium",
            { en = "Partner ‘%s’ scores %s of 100 on the seven questions; weakest: %s.",
              nl = "Partner ‘%s’ scoort %s van 100 op de zeven vragen; zwakst: %s." },
            { en = "Ask for proof on the weakest point, such as a client you may call, or look further.",
              nl = "Vraag bewijs op het zwakste punt, zoals een klant die je mag bellen, of zoek verder." },
            ctx:number(score), weakest)
    end, { en = "Partners by their mean rating on seven questions ((mean - 1) ÷ 4 each; the chosen ones only, "
             .. "where one is chosen): %s of %s.",
           nl = "Partners naar hun gemiddelde cijfer op zeven vragen (elk (gemiddelde - 1) ÷ 4; is er een "
             .. "gekozen, dan alleen die): %s van %s." })
end

local function questions_asked(ctx)
    return ctx:judge("B5", "partner", function(partner)
        local open = {}
        for _, question in ipairs(questions) do
            if not partner[question.field] then open[#open + 1] = ctx:say(question.label) end
        end
        if #open == 0 then return 1 end
        return 1 - #open / #questions, ctx:problem(partner.is_chosen and "medium" or "low",
            { en = "About partner ‘%s’ there is no answer yet on: %s.",
              nl = "Over partner ‘%s’ is nog geen antwoord op: %s." },
            { en = "Ask before you sign; ask both yourselves and them.",
              nl = "Vraag het voordat je tekent, aan jezelf en aan de partner." }, table.concat(open, ", "))
    end, { en = "Partners of whom all seven questions have been answered (a part counts in part): %s of %s.",
           nl = "Partners bij wie alle zeven vragen zijn beantwoord (een deel telt voor een deel): %s van %s." },
        "B5-asked")
end

-- B5: who does not like people had better not begin.
local function flag_cold_partner(ctx)
    for _, partner in ipairs(chosen_partners(ctx)) do
        if partner.likes_people and partner.likes_people <= poor_rating then
            ctx:finding({
                rule = "B5", id = "B5:people:" .. partner.id, severity = partner.is_chosen and "high" or "medium",
                entity = { type = "partner", id = partner.id },
                text = ctx:say({ en = "Partner ‘%s’ gets a %s for liking people; no skill makes up for that.",
                                 nl = "Partner ‘%s’ krijgt een %s voor houden van "
                                   .. "mensen; geen kennis maakt dat goed." },
                    ctx:name_of(partner), ctx:number(partner.likes_people)),
                advice = { en = "Meet those who will do the work, together with your own people, before you decide.",
                           nl = "Ontmoet wie het werk gaat doen, samen met eigen mensen, voordat je besluit." },
            })
        end
    end
end

-- B5: the partner with the highest score, where it is well above the best of the chosen ones.
local function flag_better_partner(ctx)
    local best, best_score, chosen_score
    for _, partner in ipairs(ctx:all("partner")) do
        local score = partner_score(ctx, partner)
        if score and partner.is_chosen then chosen_score = math.max(score, chosen_score or 0)
        elseif score and (not best or score > best_score) then best, best_score = partner, score end
    end
    if not best or not chosen_score or best_score - chosen_score < better_points then return end
    ctx:finding({
        rule = "B5", id = "B5:better", severity = "medium", entity = { type = "partner", id = best.id },
        text = ctx:say({ en = "Partner ‘%s’ scores %s on the seven questions, the chosen one %s.",
                         nl = "Partner ‘%s’ scoort %s op de zeven vragen, de gekozen partner %s." },
            ctx:name_of(best), ctx:number(best_score), ctx:number(chosen_score)),
        advice = { en = "Write down why the other was chosen, or choose again.",
                   nl = "Leg vast waarom de ander gekozen is, of kies opnieuw." },
    })
end

-- The assessment ----------------------------------------------------------------------------------------------------

local before = {
    id = "before",
    title = { en = "Before: risks", nl = "Vooraf: risico's" },
    question = { en = "Do we know what can go wrong, and have we covered it?",
                 nl = "Weten we wat er mis kan gaan en hebben we dat afgedekt?" },
    items = {
        { id = "b1", rule = "B4",
          text = { en = "I know what I may and may not tell about customers and colleagues.",
                   nl = "Ik weet wat ik wel en niet mag vertellen over klanten en collega's." } },
        { id = "b2", rule = "B4",
          text = { en = "If something goes wrong online, I know whom to call.",
                   nl = "Als er online iets misgaat, weet ik wie ik moet bellen." } },
        { id = "b3", rule = "B4", reverse = true,
          text = { en = "We only think about risks after something has happened.",
                   nl = "We denken pas na over risico's als er iets gebeurd is." } },
        { id = "b4", rule = "B4",
          text = { en = "The rules of our sector have been explained to me in words I understand.",
                   nl = "De regels van onze sector zijn me uitgelegd in woorden die ik begrijp." } },
    },
    criteria = {
        { id = "B4-risks", rule = "B4", weight = 50, our_rule = true, score = high_risks_covered,
          title = { en = "Every high risk is covered by a guideline",
                    nl = "Elk hoog risico is door een richtlijn gedekt" } },
        { id = "B4-subjects", rule = "B4", weight = 25, score = subjects_covered,
          title = { en = "Impact, privacy and rules of the sector were looked at",
                    nl = "Naar impact, privacy en regels van de sector is gekeken" } },
        { id = "B4-owned", rule = "B4", weight = 25, our_rule = true, score = risks_owned,
          title = { en = "Every risk has an owner and a measure",
                    nl = "Elk risico heeft een eigenaar en een maatregel" } },
    },
}

local under_way = {
    id = "under-way",
    title = { en = "Under way: benchmark", nl = "Onderweg: vergelijken met anderen" },
    question = { en = "Do we know where we stand beside others?", nl = "Weten we waar we staan naast anderen?" },
    items = {
        { id = "u1", rule = "B4",
          text = { en = "I know how far we are compared with other organisations in our field.",
                   nl = "Ik weet hoe ver we zijn vergeleken met andere organisaties in ons vak." } },
        { id = "u2", rule = "B4",
          text = { en = "We look at how others do it and take over what works.",
                   nl = "We kijken hoe anderen het doen en nemen over wat werkt." } },
        { id = "u3", rule = "B4", reverse = true,
          text = { en = "Nobody here can say whether we do better than last year.",
                   nl = "Niemand kan hier zeggen of we het beter doen dan vorig jaar." } },
    },
    criteria = {
        { id = "B4-benchmark", rule = "B4", our_rule = true, score = benchmarked,
          title = { en = "A recent figure of others beside one of our own",
                    nl = "Een recent cijfer van anderen naast een eigen cijfer" } },
    },
}

local records_section = {
    id = "records",
    title = { en = "As you go: customer records", nl = "Gaandeweg: klantdossiers" },
    question = { en = "Does what we learn from customers online reach those who serve them?",
                 nl = "Komt wat we online van klanten leren bij wie hen helpt?" },
    items = {
        { id = "k1", rule = "B4",
          text = { en = "Before I speak to a customer, I can see what has passed between us online.",
                   nl = "Voordat ik een klant spreek, kan ik zien wat er online met ons is besproken." } },
        { id = "k2", rule = "B4",
          text = { en = "What I hear from a customer online, I can pass on with little effort.",
                   nl = "Wat ik online van een klant hoor, kan ik met weinig moeite doorgeven." } },
        { id = "k3", rule = "B4", reverse = true,
          text = { en = "Customers have to tell us the same thing more than once.",
                   nl = "Klanten moeten ons hetzelfde vaker dan één keer vertellen." } },
    },
    criteria = {
        { id = "B4-records", rule = "B4", weight = 60, our_rule = true, score = records_complete,
          title = { en = "Leads, feedback, insights, recommendations and ambassadors in the customer record",
                    nl = "Leads, feedback, inzichten, aanbevelingen en ambassadeurs in het klantdossier" } },
        { id = "B4-couplings", rule = "B4", weight = 40, our_rule = true, score = records_coupled,
          title = { en = "Cases about customers are coupled with their application",
                    nl = "Cases over klanten zijn gekoppeld met de applicatie" } },
    },
}

for _, item in ipairs(record_items) do
    table.insert(records_section.items,
        { id = item.id, rule = "B4", assessor = true, answers = record_answers, text = item.text })
end

local performing = {
    id = "performing",
    title = { en = "Performing better", nl = "Beter presteren" },
    question = { en = "Does the organisation perform better through it, rather than being good at social media?",
                 nl = "Presteert de organisatie er beter door, en is ze niet alleen goed in sociale media?" },
    items = {
        { id = "p1", rule = "B4",
          text = { en = "I regularly hear what customers think of us and what we do with it.",
                   nl = "Ik hoor regelmatig wat klanten van ons vinden en wat we daarmee doen." } },
        { id = "p2", rule = "B4", reverse = true,
          text = { en = "Here they look at numbers of followers more than at what it brings customers.",
                   nl = "Hier kijkt men meer naar aantallen volgers dan naar wat klanten eraan hebben." } },
        { id = "p3", rule = "B4",
          text = { en = "Because we are in touch online, I help customers better than before.",
                   nl = "Doordat we online contact hebben, help ik klanten beter dan vroeger." } },
        { id = "p4", rule = "B4",
          text = { en = "Customers who talk with us online think better of us than others do.",
                   nl = "Klanten die online met ons praten, denken beter over ons dan andere klanten." } },
    },
    criteria = {
        { id = "B4-feedback", rule = "B4", weight = 40, our_rule = true, score = reactions_fed_back,
          title = { en = "Results and reactions of customers are fed back",
                    nl = "Resultaten en reacties van klanten worden teruggekoppeld" } },
        { id = "B4-compared", rule = "B4", weight = 25, score = members_compared,
          title = { en = "Members are compared with non-members", nl = "Leden worden vergeleken met niet-leden" } },
        { id = "B4-better", rule = "B4", weight = 35, our_rule = true, score = members_better,
          title = { en = "Members recommend, consider and trust us more",
                    nl = "Leden bevelen ons vaker aan, overwegen en vertrouwen ons meer" } },
    },
}

local partner = {
    id = "partner",
    title = { en = "Partner", nl = "Partner" },
    question = { en = "Where capacity lacks inside, is there a partner that fits us?",
                 nl = "Is er, waar binnen capaciteit ontbreekt, een partner die bij ons past?" },
    items = {
        { id = "b5-capacity", rule = "B5", assessor = true,
          answers = {
              { points = 0, text = { en = "No", nl = "Nee" } },
              { points = 50, text = { en = "For a part of the work", nl = "Voor een deel van het werk" } },
              { points = 100, text = { en = "Yes", nl = "Ja" } },
          },
          text = { en = "Are there enough people inside, with enough skill and hours, to do the work well?",
                   nl = "Zijn er binnen genoeg mensen, met genoeg kennis en uren, om het werk goed te doen?" } },
        { id = "o1", rule = "B5",
          text = { en = "The people who look after our platform and social media have enough time for it.",
                   nl = "De mensen die voor ons platform en onze sociale media zorgen, hebben er genoeg tijd voor." } },
        { id = "o2", rule = "B5",
          text = { en = "The outside parties that help us understand our work.",
                   nl = "De externe partijen die ons helpen, begrijpen ons werk." } },
        { id = "o3", rule = "B5",
          text = { en = "The outside parties that help us are pleasant with our people.",
                   nl = "De externe partijen die ons helpen, gaan prettig met onze mensen om." } },
        { id = "o4", rule = "B5", reverse = true,
          text = { en = "What outside parties make for us does not fit how we work.",
                   nl = "Wat externe partijen voor ons maken, past niet bij hoe wij werken." } },
    },
    criteria = {
        { id = "B5", weight = 70, score = partner_fits,
          title = { en = "The partner fits, on seven questions", nl = "De partner past, op zeven vragen" } },
        { id = "B5-asked", rule = "B5", weight = 30, our_rule = true, score = questions_asked,
          title = { en = "All seven questions have been asked", nl = "Alle zeven vragen zijn gesteld" } },
    },
    findings = function(ctx)
        flag_cold_partner(ctx)
        flag_better_partner(ctx)
    end,
}

return {
    kind = "assessment", api = 1, id = "risk-and-partner-check", version = "1.0", order = 70,
    title = { en = "Risk and partner check", nl = "Risico- en partnercheck" },
    about = {
        en = "What Clive Roach of Philips advised companies that serve companies, as reported by DNA connect (2012): a "
          .. "risk analysis before the start, a benchmark under way, customer records that fill as you go, performance "
          .. "as the aim, and seven questions to a partner. Measures marked as our rule are the program's own.",
        nl = "Wat Clive Roach van Philips zakelijke bedrijven aanraadde, volgens het verslag van DNA connect "
          .. "(2012): vooraf een risicoanalyse, onderweg een vergelijking met anderen, gaandeweg vollere "
          .. "klantdossiers, prestaties als doel en zeven vragen aan een partner. Maatstaven met de aanduiding "
          .. "‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { before, under_way, records_section, performing, partner },
}
