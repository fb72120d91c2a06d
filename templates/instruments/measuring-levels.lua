-- Measuring levels (method §8, VALUE): what is measured, how much, how often, with which figures, and for which story.
-- Evidence comes from the KPIs, measurements, signals, figures, cases and future days in the workspace and from what an
-- assessor saw, perceived scores from what people answered; they are never averaged. our_rule marks a measure that is
-- the program's own. A criterion has no score while there is nothing to judge.

local budget_free, budget_gone = 1, 5      -- V2: percent of the working hours: full score up to, none from
local cost_free, cost_gone = 10, 30        -- V2: the same, of the yearly costs
local weeks_back = 13                      -- V3
local silent_days = 28                     -- V3
local used_after, used_until = 14, 182     -- V3: age in days of signals that should have led to something
local used_share = 25                      -- V3: percent of them that is enough
local unused_needed = 5                    -- V3: signals under one hashtag before silence about them is a finding
local year_days = 365                      -- V4
local half_year_days = 200                 -- V4: half a year, with some weeks to spare
local on_track = 0.9                       -- G3: from here no finding
local measured_days = 185                  -- G3
local example_rate = 25                    -- V5: percent to show two readings with, where the benefit has none
local story_cases = 3                      -- V7
local running_cases = 3                    -- V8: at the same time, before one has been proven

-- Helpers -----------------------------------------------------------------------------------------------------------

-- Days that a date lies back; nil for a missing or a later one.
local function age(ctx, date)
    local days = ctx:days_between(date, ctx.today)
    return days and days >= 0 and days or nil
end

local function within(part) return math.max(0, math.min(1, part)) end

-- 100 up to `free`, 0 from `gone`, on a straight line between.
local function slope(value, free, gone) return 100 * within((gone - value) / (gone - free)) end

-- Five levels -------------------------------------------------------------------------------------------------------

local levels = {
    { id = "users", points = 10, label = { en = "users", nl = "gebruikers" } },
    { id = "teams", points = 10, label = { en = "teams", nl = "teams" } },
    { id = "activity", points = 10, label = { en = "activity", nl = "activiteit" } },
    { id = "content", points = 35, label = { en = "content", nl = "inhoud" } },
    { id = "added_value", points = 35, label = { en = "added value", nl = "toegevoegde waarde" } },
}

local function count_levels(ctx)
    local counts, total = {}, 0
    for _, kpi in ipairs(ctx:all("kpi")) do
        if kpi.level then counts[kpi.level], total = (counts[kpi.level] or 0) + 1, total + 1 end
    end
    return counts, total
end

local function flag_levels(ctx, counts)
    if counts.added_value and counts.content then return end
    if not counts.added_value and not counts.content then
        ctx:remark("V1", "easy", "high",
            { en = "The KPIs only count users, teams or activity. That is easy to count and proves little.",
              nl = "De KPI's tellen alleen gebruikers, teams of activiteit. Dat telt makkelijk en bewijst weinig." },
            { en = "Add one KPI on content, such as hours until a question is answered, and "
                .. "one on what the customer gains.",
              nl = "Voeg één KPI toe op inhoud, zoals uren tot een vraag is beantwoord, en "
                .. "één op wat de klant eraan heeft." })
    elseif not counts.added_value then
        ctx:remark("V1", "added-value", "medium",
            { en = "No KPI measures what it is worth to the customer or the business.",
              nl = "Geen KPI meet wat het de klant of het bedrijf oplevert." },
            { en = "Look for a process that can go from eight days to two, and measure those days.",
              nl = "Zoek een proces dat van acht dagen naar twee kan en meet die dagen." })
    else
        ctx:remark("V1", "content", "low",
            { en = "No KPI measures the content, such as how soon questions are answered.",
              nl = "Geen KPI meet de inhoud, bijvoorbeeld hoe snel vragen worden beantwoord." },
            { en = "Add one: it shows months earlier whether the value will come.",
              nl = "Voeg er een toe: die laat maanden eerder zien of de waarde eraan komt." })
    end
end

-- V1: 10 points for each of the first three levels, 35 for content and 35 for added value.
local function levels_covered(ctx)
    local counts, total = count_levels(ctx)
    if total == 0 then return nil end
    local score, words = 0, {}
    for index, level in ipairs(levels) do
        if counts[level.id] then score = score + level.points end
        words[index] = ctx:say("%s %s", ctx:say(level.label), ctx:number(counts[level.id] or 0))
    end
    flag_levels(ctx, counts)
    return { score = score, why = ctx:say(
        { en = "KPIs by level: %s. Users, teams and activity give 10 points each, content and added value 35 each: %s.",
          nl = "KPI's per niveau: %s. Gebruikers, teams en activiteit geven elk 10 punten, inhoud en "
            .. "toegevoegde waarde elk 35: %s." }, table.concat(words, ", "), ctx:number(score)) }
end

local function levels_named(ctx)
    return ctx:judge("V1", "kpi", function(kpi)
        if kpi.level then return 1 end
        return 0, ctx:problem("low",
            { en = "KPI ‘%s’ does not say on which of the five levels it measures.",
              nl = "KPI ‘%s’ zegt niet op welk van de vijf niveaus ze meet." },
            { en = "Choose the level; if it is users, teams or activity, ask what it proves.",
              nl = "Kies het niveau; zijn het gebruikers, teams of activiteit, vraag dan wat het bewijst." })
    end, { en = "KPIs with a level: %s of %s.", nl = "KPI's met een niveau: %s van %s." }, "V1-named")
end

-- Effort ------------------------------------------------------------------------------------------------------------

local function headcount(ctx)
    local organisation, sum = ctx:organisation(), 0
    if organisation and organisation.headcount then return organisation.headcount end
    for _, unit in ipairs(ctx:all("unit")) do sum = sum + (unit.headcount or 0) end
    return sum
end

-- Working hours of everyone in a month: people × hours a week × workdays a year ÷ 5 ÷ 12; nil when nobody is counted.
local function working_hours(ctx)
    local organisation, people = ctx:organisation(), headcount(ctx)
    if not organisation or people == 0 then return nil end
    return people * organisation.hours_per_week * organisation.workdays_per_year / 5 / 12
end

-- Hours of measuring a month, and the KPI that takes most of them; nil when no KPI says.
local function measuring_hours(ctx)
    local sum, most
    for _, kpi in ipairs(ctx:all("kpi")) do
        local hours = kpi.hours_per_month
        if hours then
            sum = (sum or 0) + hours
            if not most or hours > most.hours_per_month then most = kpi end
        end
    end
    return sum, most
end

local function flag_budget(ctx, share, most)
    if share <= budget_free then return end
    ctx:finding({
        rule = "V2", id = "V2:budget", severity = share >= budget_gone and "high" or "medium",
        entity = { type = "kpi", id = most.id },
        text = ctx:say({ en = "Measuring takes %s%% of all working hours; our limit is %s%%. Most goes "
                           .. "into KPI ‘%s’, %s hours a month.",
                         nl = "Meten kost %s%% van alle werkuren; onze grens is %s%%. Het meeste gaat "
                           .. "naar KPI ‘%s’, %s uur per maand." },
            ctx:number(share, 1), ctx:number(budget_free), ctx:name_of(most), ctx:number(most.hours_per_month, 1)),
        advice = { en = "Take the figure from a system, measure it less often, or drop it: the customer comes first.",
                   nl = "Haal het cijfer uit een systeem, meet minder vaak of schrap het: de klant gaat voor." },
    })
end

-- V2: all is well up to 1% of the working hours, nothing is left at 5%.
local function within_budget(ctx)
    local measuring, most = measuring_hours(ctx)
    local working = working_hours(ctx)
    if not measuring or not working then return nil end
    local share = 100 * measuring / working
    flag_budget(ctx, share, most)
    return { score = slope(share, budget_free, budget_gone), why = ctx:say(
        { en = "Measuring: %s hours a month. Working hours: %s people × %s a week × %s workdays ÷ 5 ÷ 12 = %s. That is "
            .. "%s%%; 1%% or less gives 100, 5%% or more 0.",
          nl = "Meten: %s uur per maand. Werkuren: %s mensen × %s per week × %s werkdagen ÷ 5 ÷ 12 = %s. Dat is %s%%; "
            .. "1%% of minder geeft 100, 5%% of meer 0." },
        ctx:number(measuring, 1), ctx:number(headcount(ctx)), ctx:number(ctx:organisation().hours_per_week, 1),
        ctx:number(ctx:organisation().workdays_per_year, 1), ctx:number(working, 1), ctx:number(share, 2)) }
end

local function hours_known(ctx)
    if not measuring_hours(ctx) then return nil end
    return ctx:judge("V2", "kpi", function(kpi)
        if kpi.hours_per_month then return 1 end
        return 0, ctx:problem("low",
            { en = "Nobody said how many hours a month KPI ‘%s’ costs.",
              nl = "Niemand heeft gezegd hoeveel uur per maand KPI ‘%s’ kost." },
            { en = "Ask who makes the figure; zero is a fine answer when a system does it.",
              nl = "Vraag wie het cijfer maakt; nul is een prima antwoord als een systeem het doet." })
    end, { en = "KPIs of which the hours of measuring are known: %s of %s.",
           nl = "KPI's waarvan de meeturen bekend zijn: %s van %s." }, "V2-known")
end

local function flag_no_budget(ctx)
    if not ctx:some("kpi") or measuring_hours(ctx) then return end
    ctx:remark("V2", "unknown", "low",
        { en = "Of none of the %s KPIs is it known how many hours measuring takes.",
          nl = "Van geen van de %s KPI's is bekend hoeveel uur het meten kost." },
        { en = "Ask who makes each figure how long it takes; then agree on a budget for measuring.",
          nl = "Vraag wie elk cijfer maakt hoe lang dat duurt en spreek dan een meetbudget af." },
        ctx:number(#ctx:all("kpi")))
end

-- Yearly costs of all and of measuring, and the largest cost of measuring.
local function yearly_costs(ctx)
    local all, measuring, largest = 0, 0, nil
    for _, cost in ipairs(ctx:all("cost")) do
        local amount = cost.yearly or 0
        all = all + amount
        if cost.kind == "measuring" then
            measuring = measuring + amount
            if not largest or amount > (largest.yearly or 0) then largest = cost end
        end
    end
    return all, measuring, largest
end

local function cost_in_proportion(ctx)
    local all, measuring, largest = yearly_costs(ctx)
    if all == 0 or not largest then return nil end
    local share = 100 * measuring / all
    if share > cost_free then
        ctx:finding({
            rule = "V2", id = "V2:cost", severity = share >= cost_gone and "high" or "medium",
            entity = { type = "cost", id = largest.id },
            text = ctx:say({ en = "Measuring takes %s%% of the yearly costs; our limit is %s%%. Largest: ‘%s’.",
                             nl = "Meten kost %s%% van de jaarlijkse kosten; onze "
                               .. "grens is %s%%. Grootste post: ‘%s’." },
                ctx:number(share, 1), ctx:number(cost_free), ctx:name_of(largest)),
            advice = { en = "Spend it on what the figures are about: answering, helping, keeping the talk going.",
                       nl = "Geef het uit aan waar de cijfers over gaan: antwoorden, "
                         .. "helpen, het gesprek gaande houden." },
        })
    end
    return { score = slope(share, cost_free, cost_gone), why = ctx:say(
        { en = "Measuring costs %s a year of %s, or %s%%; 10%% or less gives 100, 30%% or more 0.",
          nl = "Meten kost %s per jaar van %s, ofwel %s%%; 10%% of minder geeft 100, 30%% of meer 0." },
        ctx:number(measuring), ctx:number(all), ctx:number(share, 1)) }
end

-- Signals -----------------------------------------------------------------------------------------------------------

local function signals_aged(ctx, from, to)
    return ctx:records("signal", function(signal)
        local days = age(ctx, signal.date)
        return days ~= nil and days >= from and days <= to
    end)
end

local function recent_signals(ctx) return signals_aged(ctx, 0, 7 * weeks_back - 1) end

-- Numbers of signals by hashtag, whatever its capitals, in words.
local function hashtag_words(ctx, signals)
    local counts, words = {}, {}
    for _, signal in ipairs(signals) do
        local tag = signal.hashtag:lower()
        counts[tag] = (counts[tag] or 0) + 1
    end
    for tag, count in pairs(counts) do words[#words + 1] = ctx:say("%s %s", tag, ctx:number(count)) end
    return #words > 0 and table.concat(words, ", ") or "0"
end

local function flag_silence(ctx)
    local newest
    for _, signal in ipairs(ctx:all("signal")) do
        if ctx:has_come(signal.date) and (not newest or signal.date >= newest.date) then newest = signal end
    end
    local days = newest and age(ctx, newest.date)
    if not days or days <= silent_days then return end
    ctx:finding({
        rule = "V3", id = "V3:silent", severity = "medium", entity = { type = "signal", id = newest.id },
        text = ctx:say({ en = "No signal has come in for %s days; the last one was %s.",
                         nl = "Er is al %s dagen geen signaal binnengekomen; het laatste was %s." },
            ctx:number(days), newest.hashtag),
        advice = { en = "Show what came of earlier signals, and have leaders use the hashtags themselves.",
                   nl = "Laat zien wat er van eerdere signalen kwam en laat leiders de hashtags zelf gebruiken." },
    })
end

-- V3: weeks counted back from the day of the assessment.
local function counted_weekly(ctx)
    if not ctx:some("signal") then return nil end
    local signals, seen, weeks = recent_signals(ctx), {}, 0
    for _, signal in ipairs(signals) do
        local week = age(ctx, signal.date) // 7
        if not seen[week] then seen[week], weeks = true, weeks + 1 end
    end
    flag_silence(ctx)
    return { score = 100 * weeks / weeks_back, why = ctx:say(
        { en = "Of the past %s weeks, %s had a signal. Signals in that time by hashtag: %s.",
          nl = "Van de afgelopen %s weken hadden er %s een signaal. Signalen in die tijd per hashtag: %s." },
        ctx:number(weeks_back), ctx:number(weeks), hashtag_words(ctx, signals)) }
end

local function every_unit(ctx)
    local heard, some = {}, false
    for _, signal in ipairs(recent_signals(ctx)) do
        if signal.unit then heard[signal.unit], some = true, true end
    end
    if not some then return nil end
    return ctx:judge("V3", "unit", function(unit)
        if heard[unit.id] then return 1 end
        return 0, ctx:problem("low",
            { en = "No signal came from unit ‘%s’ in the past 13 weeks.",
              nl = "Uit afdeling ‘%s’ kwam in de afgelopen 13 weken geen signaal." },
            { en = "Ask its people which hashtag would help them, and show one of their stories.",
              nl = "Vraag de mensen daar welke hashtag hun zou helpen en laat een verhaal van hen zien." })
    end, { en = "Units from which a signal came in the past 13 weeks: %s of %s.",
           nl = "Afdelingen waaruit in de afgelopen 13 weken een signaal kwam: %s van %s." }, "V3-units")
end

local function stories_told(ctx)
    return ctx:judge("V3", recent_signals(ctx), function(signal)
        if signal.story then return 1 end
        return 0, ctx:problem("low",
            { en = "Signal ‘%s’ of %s has no story: a number convinces nobody.",
              nl = "Signaal ‘%s’ van %s heeft geen verhaal: een getal overtuigt niemand." },
            { en = "Ask in the unit what happened, and write it down without names.",
              nl = "Vraag op de afdeling wat er gebeurde en schrijf het op zonder namen." }, signal.date)
    end, { en = "Signals of the past 13 weeks with their story: %s of %s.",
           nl = "Signalen van de afgelopen 13 weken met hun verhaal: %s van %s." }, "V3-stories")
end

local function led_to_something(signal) return signal.case ~= nil or signal.loop ~= nil end

-- V3: hashtags under which many signals came in and none led to anything.
local function flag_unused(ctx, signals)
    local tags = {}
    for _, signal in ipairs(signals) do
        local tag = signal.hashtag:lower()
        local entry = tags[tag] or { count = 0, used = 0 }
        entry.count, entry.last = entry.count + 1, signal
        entry.used = entry.used + ctx:part_if(led_to_something(signal))
        tags[tag] = entry
    end
    for tag, entry in pairs(tags) do
        if entry.used == 0 and entry.count >= unused_needed then
            ctx:finding({
                rule = "V3", id = "V3:unused:" .. tag, severity = "medium",
                entity = { type = "signal", id = entry.last.id },
                text = ctx:say({ en = "Of %s signals under %s, none became a case or a feedback loop.",
                                 nl = "Van %s signalen onder %s werd er geen een case of terugkoppeling." },
                    ctx:number(entry.count), tag),
                advice = { en = "Read them together with people of the work floor, choose the one that recurs most, "
                             .. "and make it a case or a pain point.",
                           nl = "Lees ze samen met mensen van de werkvloer, kies wat het vaakst terugkomt en "
                             .. "maak er een case of pijnpunt van." },
            })
        end
    end
end

local function signals_used(ctx)
    local signals, used = signals_aged(ctx, used_after, used_until), 0
    if #signals == 0 then return nil end
    for _, signal in ipairs(signals) do used = used + ctx:part_if(led_to_something(signal)) end
    flag_unused(ctx, signals)
    local share = 100 * used / #signals
    return { score = math.min(100, 100 * share / used_share), why = ctx:say(
        { en = "Signals of 2 to 26 weeks ago that became a case or a feedback loop: %s of %s (%s%%); "
            .. "one in four is enough for 100.",
          nl = "Signalen van 2 tot 26 weken oud die een case of terugkoppeling werden: %s van %s (%s%%); één "
            .. "op de vier is genoeg voor 100." }, ctx:number(used), ctx:number(#signals), ctx:number(share, 1)) }
end

-- Customer satisfaction ---------------------------------------------------------------------------------------------

-- Dates on which a KPI was measured, oldest first, each once.
local function measured_dates(ctx, kpi)
    local dates, seen = {}, {}
    for _, measurement in ipairs(ctx:where("measurement", "kpi", kpi.id)) do
        if ctx:has_come(measurement.date) and not seen[measurement.date] then
            seen[measurement.date], dates[#dates + 1] = true, measurement.date
        end
    end
    table.sort(dates)
    return dates
end

-- Number of measurements in the past 365 days, and the longest stretch without one that ended in that time or lasts.
local function regularity(ctx, kpi)
    local dates, count, longest = measured_dates(ctx, kpi), 0, nil
    for index, date in ipairs(dates) do
        if age(ctx, date) < year_days then
            count = count + 1
            local gap = ctx:days_between(dates[index - 1], date)
            if gap then longest = math.max(longest or 0, gap) end
        end
    end
    local since = age(ctx, dates[#dates])
    return count, since and math.max(longest or 0, since)
end

-- V4: half for two measurements in a year (a quarter for one), half for no stretch of more than 200 days.
local function twice_a_year_part(ctx, kpi)
    local count, longest = regularity(ctx, kpi)
    local part = math.min(count, 2) / 4 + 0.5 * ctx:part_if(count > 0 and longest <= half_year_days)
    if part == 1 then return 1 end
    if not longest then
        return 0, ctx:problem("high",
            { en = "Customer satisfaction, KPI ‘%s’, has never been measured.",
              nl = "Klanttevredenheid, KPI ‘%s’, is nog nooit gemeten." },
            { en = "Ask the same three questions in the half-yearly talk with every customer.",
              nl = "Stel elke klant in het halfjaarlijkse gesprek dezelfde drie vragen." })
    end
    return part, ctx:problem("medium",
        { en = "Measurements of KPI ‘%s’ in the past 365 days: %s. The longest stretch without was %s days.",
          nl = "KPI ‘%s’ is in de afgelopen 365 dagen %s keer gemeten; langste periode zonder meting: %s dagen." },
        { en = "Plan the talks with customers for a year ahead, half a year apart.",
          nl = "Plan de gesprekken met klanten een jaar vooruit, met een half jaar ertussen." },
        ctx:number(count), ctx:number(longest))
end

local function is_satisfaction(kpi) return kpi.subject == "customer_satisfaction" end

local function twice_a_year(ctx)
    if not ctx:some("kpi") then return nil end
    local kpis = ctx:records("kpi", is_satisfaction)
    if #kpis == 0 then
        ctx:remark("V4", "none", "medium",
            { en = "No KPI measures customer satisfaction.", nl = "Geen KPI meet klanttevredenheid." },
            { en = "Add one and measure it twice a year, in a talk with the customer.",
              nl = "Voeg er een toe en meet die twee keer per jaar, in een gesprek met de klant." })
        return { score = 0, why = ctx:say({ en = "KPIs on customer satisfaction: 0 of %s.",
                                            nl = "KPI's over klanttevredenheid: 0 van %s." },
            ctx:number(#ctx:all("kpi"))) }
    end
    return ctx:judge("V4", kpis, function(kpi) return twice_a_year_part(ctx, kpi) end,
        { en = "KPIs on customer satisfaction measured twice in 365 days, never more than 200 "
            .. "days apart (half each): %s of %s.",
          nl = "KPI's over klanttevredenheid die in 365 dagen twee keer zijn gemeten, nooit meer dan 200 dagen na "
            .. "elkaar (elk de helft): %s van %s." })
end

local function shown_inside(ctx)
    local answer = ctx:answer("v4-published")
    if not answer or not answer.score then return nil end
    if answer.score < 100 then
        ctx:finding({
            rule = "V4", id = "V4:published", severity = answer.score == 0 and "medium" or "low",
            entity = { type = "assessor_answer", id = answer.record.id },
            text = answer.score == 0
                and { en = "What customers think of us is not published inside.",
                      nl = "Wat klanten van ons vinden, wordt binnen niet gepubliceerd." }
                or { en = "The results are published, but nobody sees the total picture with norms and deviations.",
                     nl = "De uitkomsten staan er, maar niemand ziet het totaalbeeld met normen en afwijkingen." },
            advice = { en = "Publish each result under one hashtag, and put the total with its norm "
                         .. "and a colour on the home page.",
                       nl = "Publiceer elke uitkomst onder één hashtag en zet het totaal met "
                         .. "norm en kleur op de startpagina." },
        })
    end
    return { score = answer.score, why = ctx:say(
        { en = "Results published inside give 50, a total picture with norms and colours 100; the assessor saw %s.",
          nl = "Uitkomsten die binnen gepubliceerd zijn geven 50, een totaalbeeld met normen en "
            .. "kleuren 100; de beoordelaar zag %s." }, ctx:number(answer.score)) }
end

-- Targets -----------------------------------------------------------------------------------------------------------

-- The first and the newest measurement by today; nil when there is none.
local function measured(ctx, kpi)
    local first, newest
    for _, measurement in ipairs(ctx:where("measurement", "kpi", kpi.id)) do
        if ctx:has_come(measurement.date) then
            if not first or measurement.date < first.date then first = measurement end
            if not newest or measurement.date >= newest.date then newest = measurement end
        end
    end
    return first, newest
end

-- Part of the time from the first measurement to the day that the KPI, or its goal, is due; nil without these dates.
local function time_passed(ctx, kpi, first)
    local goal = ctx:find("goal", kpi.goal)
    local due = kpi.due or goal and goal.due
    if not due then return nil end
    if due <= ctx.today then return 1 end
    return ctx:days_between(first.date, ctx.today) / ctx:days_between(first.date, due)
end

local look_closer = {
    en = "Ask those who do the work what holds it back, agree on one step for this month, and measure again.",
    nl = "Vraag wie het werk doet wat het tegenhoudt, spreek één stap voor deze maand af en meet opnieuw.",
}

local function behind_line(ctx, kpi, value, passed, part)
    local line = kpi.baseline + (kpi.target - kpi.baseline) * passed
    return ctx:problem(part < 0.5 and "high" or "medium",
        { en = "KPI ‘%s’ stands at %s; on the straight line from %s to %s it would be %s today.",
          nl = "KPI ‘%s’ staat op %s; op de rechte lijn van %s naar %s zou het vandaag %s zijn." },
        look_closer, ctx:number(value, 2), ctx:number(kpi.baseline, 2), ctx:number(kpi.target, 2), ctx:number(line, 2))
end

local function without_dates(ctx, kpi, part)
    return ctx:problem("low",
        { en = "KPI ‘%s’ has gone %s%% of the way from %s to %s; without a due date nobody "
            .. "can say whether that is in time.",
          nl = "KPI ‘%s’ is op %s%% van de weg van %s naar %s; zonder einddatum weet niemand of dat op tijd is." },
        { en = "Enter when the KPI is due.", nl = "Vul in wanneer de KPI klaar moet zijn." },
        ctx:number(100 * part), ctx:number(kpi.baseline, 2), ctx:number(kpi.target, 2))
end

-- G3: progress beside the time that has passed, on a straight line; without a due date, the progress itself.
local function track_part(ctx, kpi)
    local first, newest = measured(ctx, kpi)
    if not newest or not kpi.baseline or not kpi.target or kpi.baseline == kpi.target then return nil end
    local progress = within((newest.value - kpi.baseline) / (kpi.target - kpi.baseline))
    local passed = time_passed(ctx, kpi, first)
    if passed == 0 then return nil end
    if not passed then
        return progress, progress < 1 and without_dates(ctx, kpi, progress) or nil
    end
    local part = within(progress / passed)
    return part, part < on_track and behind_line(ctx, kpi, newest.value, passed, part) or nil
end

local function targets_on_track(ctx)
    return ctx:judge("G3", "kpi", function(kpi) return track_part(ctx, kpi) end,
        { en = "KPIs on track, by their newest measurement against the straight line from baseline to target (behind "
            .. "counts in part; without a due date: the part of the way): %s of %s.",
          nl = "KPI's op koers, naar de nieuwste meting naast de rechte lijn van nu naar streefwaarde (achter telt "
            .. "deels; zonder einddatum: het deel van de weg): %s van %s." }, "G3-track")
end

local function targets_measured(ctx)
    local kpis = ctx:records("kpi", function(kpi) return kpi.target ~= nil end)
    return ctx:judge("G3", kpis, function(kpi)
        local _, newest = measured(ctx, kpi)
        local goal, days = ctx:find("goal", kpi.goal), newest and age(ctx, newest.date)
        if days and days <= measured_days then return 1 end
        local young = goal and age(ctx, goal.agreed_on)
        if not days and young and young <= measured_days then return nil end
        return 0, ctx:problem("medium", days
            and { en = "KPI ‘%s’ was last measured %s days ago.",
                  nl = "KPI ‘%s’ is %s dagen geleden voor het laatst gemeten." }
            or { en = "KPI ‘%s’ has a target, but has never been measured.",
                 nl = "KPI ‘%s’ heeft een streefwaarde, maar is nooit gemeten." },
            { en = "Measure it now, or drop it: a target that nobody looks at says that it does not matter.",
              nl = "Meet het nu of schrap het: een streefwaarde waar niemand naar kijkt, "
                .. "zegt dat het er niet toe doet." },
            ctx:number(days or 0))
    end, { en = "KPIs with a target, measured in the past 185 days: %s of %s.",
           nl = "KPI's met een streefwaarde, gemeten in de afgelopen 185 dagen: %s van %s." }, "G3-measured")
end

-- Provenance --------------------------------------------------------------------------------------------------------

local function source_known(ctx)
    return ctx:judge("V5", "figure", function(figure)
        local parts = {
            { earned = ctx:part_if(figure.source), label = { en = "source", nl = "bron" } },
            { earned = ctx:part_if(figure.year), label = { en = "year", nl = "jaar" } },
            { earned = ctx:part_if(figure.kind), label = { en = "kind", nl = "soort" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(figure.source and "low" or "medium",
            { en = "Figure ‘%s’ lacks: %s.", nl = "Aan cijfer ‘%s’ ontbreekt: %s." },
            { en = "Find out where it comes from, or leave it out of the business case.",
              nl = "Zoek uit waar het vandaan komt, of laat het uit de businesscase." }, missing)
    end, { en = "Figures with source, year and kind (a third each): %s of %s.",
           nl = "Cijfers met bron, jaar en soort (elk een derde): %s van %s." }, "V5-sources")
end

local both_readings = {
    en = "The source of figure ‘%s’ does not say whether %s means percent or points: from %s%% it becomes %s%% "
      .. "in percent, or %s%% in points.",
    nl = "De bron van cijfer ‘%s’ zegt niet of %s procenten of procentpunten zijn: van %s%% wordt het %s%% "
      .. "in procenten, of %s%% in punten.",
}

local rates_in_percent = { quotes_won = true, delivery_margin = true, turnover = true }

-- V5: both readings of a figure whose source leaves it open, from the benefit's own rate or, without one, from 25%.
local function unsaid_problem(ctx, figure, benefit, chosen)
    local value = figure.value or 0
    local rate = benefit and rates_in_percent[benefit.kind] and benefit.rate or example_rate
    return ctx:problem(chosen and "low" or "medium", both_readings,
        chosen and { en = "Keep the doubt beside the sum, and measure the own change as soon as you can.",
                     nl = "Houd de twijfel zichtbaar naast de som en meet zo snel mogelijk de eigen verandering." }
        or { en = "Ask the source, or choose the careful reading in the benefit and say so.",
             nl = "Vraag het na bij de bron, of kies bij de opbrengst de voorzichtige lezing en zeg dat erbij." },
        ctx:number(value, 1), ctx:number(rate, 1), ctx:number(rate * (1 + value / 100), 1), ctx:number(rate + value, 1))
end

local function reading_part(ctx, figure)
    if figure.reading == "unsaid" then
        local benefit = figure.benefit and ctx:find("benefit", figure.benefit)
        local chosen = benefit ~= nil and (benefit.reading == "percent" or benefit.reading == "points")
        return ctx:part_if(chosen), unsaid_problem(ctx, figure, benefit, chosen)
    elseif figure.reading then
        return 1
    end
    return 0, ctx:problem("low",
        { en = "Nobody noted whether figure ‘%s’ is a percentage, points, a number or money.",
          nl = "Er staat niet of cijfer ‘%s’ een percentage, punten, een aantal of geld is." },
        { en = "Choose how it is to be read; if the source leaves it open, say that.",
          nl = "Kies hoe het gelezen moet worden; laat de bron het open, zeg dat dan." })
end

local function reading_known(ctx)
    return ctx:judge("V5", "figure", function(figure) return reading_part(ctx, figure) end,
        { en = "Figures of which the reading is known, or was chosen in the benefit: %s of %s.",
          nl = "Cijfers waarvan de lezing bekend is, of bij de opbrengst is gekozen: %s van %s." }, "V5-reading")
end

local function own_figures(ctx)
    return ctx:judge("V5", "benefit", function(benefit)
        local part = 0.5 * ctx:part_if(benefit.source) + 0.5 * ctx:part_if(not benefit.is_default)
        if part == 1 then return 1 end
        return part, ctx:problem(part == 0 and "medium" or "low", benefit.is_default
            and { en = "Benefit ‘%s’ rests on a vendor's figure that was never measured here.",
                  nl = "Opbrengst ‘%s’ rust op een cijfer van een leverancier dat hier nooit is gemeten." }
            or { en = "Benefit ‘%s’ does not say where its figure comes from.",
                 nl = "Opbrengst ‘%s’ zegt niet waar het cijfer vandaan komt." },
            { en = "Measure it in one team for a month, and put that figure and its date in its place.",
              nl = "Meet het een maand in één team en zet dat cijfer met datum ervoor in de plaats." })
    end, { en = "Benefits with a source and a figure of one's own (half each): %s of %s.",
           nl = "Opbrengsten met een bron en een eigen cijfer (elk de helft): %s van %s." }, "V5-benefits")
end

-- Whether a goal has KPIs on social values, and on business values.
local function kinds_of_value(ctx, goal)
    local social, business = false, false
    for _, kpi in ipairs(ctx:where("kpi", "goal", goal.id)) do
        if kpi.level == "added_value" then business = true elseif kpi.level then social = true end
    end
    return social, business
end

local function social_linked_to_business(ctx)
    return ctx:judge("V5", "goal", function(goal)
        local social, business = kinds_of_value(ctx, goal)
        if not social then return nil end
        if business then return 1 end
        return 0, ctx:problem("low",
            { en = "Goal ‘%s’ counts social values (views, replies, downloads) without a business value beside them.",
              nl = "Doelstelling ‘%s’ telt sociale waarden (bekeken, gereageerd, gedownload) "
                .. "zonder bedrijfswaarde ernaast." },
            { en = "Add the income or the hours that should follow, and see after a "
                .. "quarter whether they move together.",
              nl = "Voeg de inkomsten of uren toe die moeten volgen en kijk na een kwartaal of ze samen bewegen." })
    end, { en = "Goals whose social values stand beside a business value: %s of %s.",
           nl = "Doelstellingen waarvan de sociale waarden naast een bedrijfswaarde staan: %s van %s." }, "V5-link")
end

-- Pain points -------------------------------------------------------------------------------------------------------

-- Whether the cost of waiting is known, from the case itself or a decision about it.
local function is_urgent(ctx, case)
    if case.cost_of_waiting then return true end
    for _, decision in ipairs(ctx:where("decision", "case", case.id)) do
        if decision.cost_of_waiting then return true end
    end
    return false
end

local function pain_with_urgency(ctx)
    return ctx:judge("V6", "case", function(case)
        local parts = {
            { earned = ctx:part_if(case.pain_point), label = { en = "the pain point", nl = "het pijnpunt" } },
            { earned = ctx:part_if(is_urgent(ctx, case)), label = { en = "the cost of waiting",
                                                            nl = "de kosten van wachten" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(count == 2 and "medium" or "low",
            { en = "Case ‘%s’ does not make people want to move; it lacks: %s.",
              nl = "Case ‘%s’ zet mensen niet in beweging; er ontbreekt: %s." },
            { en = "Ask three people what they lose by it each week, in hours or in customers.",
              nl = "Vraag drie mensen wat ze er elke week aan verliezen, in uren of in klanten." }, missing)
    end, { en = "Cases with a pain point and what waiting costs (half each): %s of %s.",
           nl = "Cases met een pijnpunt en wat wachten kost (elk de helft): %s van %s." })
end

local function others_shown(ctx)
    if not ctx:some("case") then return nil end
    local examples = #ctx:records("figure", function(figure)
        return (figure.kind == "case" or figure.kind == "research") and figure.source ~= nil
    end)
    if examples == 0 then
        ctx:remark("V6", "others", "low",
            { en = "Nothing shows what competitors or the sector do, so it may look like a whim of your own.",
              nl = "Nergens staat wat concurrenten of de sector doen, dus het kan op "
                .. "een gril van jullie zelf lijken." },
            { en = "Find one case study or piece of research of an organisation like yours, and note its source.",
              nl = "Zoek één praktijkverhaal of onderzoek van een vergelijkbare organisatie en noteer de bron." })
    end
    return { score = examples > 0 and 100 or 0, why = ctx:say(
        { en = "Figures of other organisations or of research, with a source: %s; one is enough.",
          nl = "Cijfers van andere organisaties of uit "
            .. "onderzoek, met bron: %s; één is genoeg." }, ctx:number(examples)) }
end

-- Story -------------------------------------------------------------------------------------------------------------

-- The cases that a future day packs, each once.
local function cases_of(ctx, day)
    local cases, seen = {}, {}
    for _, link in ipairs(ctx:where("future_case", "future_day", day.id)) do
        local case = not seen[link.case] and ctx:find("case", link.case)
        if case then seen[link.case], cases[#cases + 1] = true, case end
    end
    return cases
end

local function no_story(ctx)
    local cases = #ctx:all("case")
    if cases < story_cases then return nil end
    ctx:remark("V7", "none", "low",
        { en = "%s cases ask for approval one by one; there is no story that packs them.",
          nl = "%s cases vragen los van elkaar om goedkeuring; er is geen verhaal dat ze bundelt." },
        { en = "Describe one ideal day of a persona some years ahead, and ask approval for that.",
          nl = "Beschrijf één ideale dag van een persona over een paar jaar en vraag daar goedkeuring voor." },
        ctx:number(cases))
    return { score = 0, why = ctx:say({ en = "Cases: %s; future days: 0.", nl = "Cases: %s; toekomstdagen: 0." },
        ctx:number(cases)) }
end

local function story_parts(ctx, day)
    local cases = #cases_of(ctx, day)
    return {
        { weight = 1, earned = ctx:part_if(day.story), label = { en = "the story", nl = "het verhaal" } },
        { weight = 2, earned = math.min(1, cases / story_cases),
          label = { en = "three cases in it", nl = "drie cases erin" } },
        { weight = 1, earned = ctx:part_if(day.approved_by and ctx:has_come(day.approved_on)),
          label = { en = "approval, with name and date", nl = "goedkeuring, met naam en datum" } },
    }
end

local function story_packs(ctx)
    if not ctx:some("future_day") then return no_story(ctx) end
    return ctx:judge("V7", "future_day", function(day)
        local parts = story_parts(ctx, day)
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem("medium",
            { en = "Future day ‘%s’ does not carry the cases yet; it lacks: %s.",
              nl = "Toekomstdag ‘%s’ draagt de cases nog niet; er ontbreekt: %s." },
            { en = "Walk through the day hour by hour, link the cases it needs, and have the what approved once.",
              nl = "Loop de dag uur voor uur door, koppel de cases die nodig zijn en "
                .. "laat het wat één keer goedkeuren." },
            missing)
    end, { en = "Future days with a story (a quarter), three cases (half) and approval (a quarter): %s of %s.",
           nl = "Toekomstdagen met een verhaal (een kwart), drie cases (de helft) en "
             .. "goedkeuring (een kwart): %s van %s." })
end

local function approval_of_what(ctx)
    return ctx:judge("V7", "decision", function(decision)
        if decision.subject ~= "how" then return 1 end
        return 0, ctx:problem("low",
            { en = "‘%s’ asks approval for how it is done.", nl = "‘%s’ vraagt goedkeuring voor hoe het gebeurt." },
            { en = "Ask approval for what you want to reach, and let the team decide how.",
              nl = "Vraag goedkeuring voor wat je wilt bereiken en laat het team bepalen hoe." })
    end, { en = "Decisions about the what, the vision or the budget rather than the how: %s of %s.",
           nl = "Besluiten over het wat, de visie of het budget en niet over het hoe: %s van %s." }, "V7-what")
end

-- V8: too much at once when more than three cases of a story run and none has been proven; nil while none runs.
local function small_part(ctx, day)
    local running, proven = 0, 0
    for _, case in ipairs(cases_of(ctx, day)) do
        running, proven = running + ctx:part_if(case.status == "running"), proven + ctx:part_if(case.status == "proven")
    end
    if running + proven == 0 then return nil end
    return ctx:part_if(proven > 0 or running <= running_cases)
end

local function small_steps(ctx)
    return ctx:judge("V8", "future_day", function(day)
        local parts = {
            { weight = 2, earned = ctx:part_if(day.next_step), label = { en = "a first small step",
                                                                 nl = "een eerste kleine stap" } },
            { weight = 1, earned = ctx:part_if(day.plays_on),
              label = { en = "a date to work back from", nl = "een datum om vanaf terug te werken" } },
            { weight = 1, earned = small_part(ctx, day),
              label = { en = "a small beginning (more than three cases run and none is proven)",
                        nl = "een klein begin (er lopen meer dan drie cases en geen is bewezen)" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(day.next_step and "low" or "medium",
            { en = "Future day ‘%s’ is thought big but not begun small; it lacks: %s.",
              nl = "Toekomstdag ‘%s’ is groot gedacht maar niet klein begonnen; er ontbreekt: %s." },
            { en = "Go back from that day in steps of a few months, and begin with what one team can do next month.",
              nl = "Ga vanaf die dag terug in stappen van een paar maanden en begin met "
                .. "wat één team volgende maand kan." },
            missing)
    end, { en = "Future days with a first small step (half), a date and a small beginning (a quarter each): %s of %s.",
           nl = "Toekomstdagen met een eerste kleine stap (de helft), een datum en een klein "
             .. "begin (elk een kwart): %s van %s." })
end

-- The assessment ----------------------------------------------------------------------------------------------------

local five_levels = {
    id = "levels",
    title = { en = "Five levels", nl = "Vijf niveaus" },
    question = { en = "Do we measure what proves something, or what is easy to count?",
                 nl = "Meten we wat iets bewijst, of wat makkelijk te tellen is?" },
    items = {
        { id = "v1a", rule = "V1",
          text = { en = "The figures that we get to see are about what customers gain.",
                   nl = "De cijfers die wij te zien krijgen, gaan over wat klanten eraan hebben." } },
        { id = "v1b", rule = "V1", reverse = true,
          text = { en = "Here success is counted in numbers of users and messages.",
                   nl = "Succes wordt hier geteld in aantallen gebruikers en berichten." } },
        { id = "v1c", rule = "V1",
          text = { en = "I know how fast questions on our platform are answered.",
                   nl = "Ik weet hoe snel vragen op ons platform worden beantwoord." } },
        { id = "v1d", rule = "V1",
          text = { en = "I can name an example in which the platform brought in or saved money.",
                   nl = "Ik kan een voorbeeld noemen waarbij het platform geld opleverde of bespaarde." } },
    },
    criteria = {
        { id = "V1", weight = 80, our_rule = true, score = levels_covered,
          title = { en = "KPIs on all levels, content and value above all",
                    nl = "KPI's op alle niveaus, vooral op inhoud en waarde" } },
        { id = "V1-named", rule = "V1", weight = 20, our_rule = true, score = levels_named,
          title = { en = "Every KPI names its level", nl = "Elke KPI noemt het niveau" } },
    },
}

local effort = {
    id = "effort",
    title = { en = "Measuring budget", nl = "Meetbudget" },
    question = { en = "Do we work for the customer far more than we measure?",
                 nl = "Werken we veel meer voor de klant dan dat we meten?" },
    items = {
        { id = "v2a", rule = "V2", reverse = true,
          text = { en = "Filling in figures keeps me from my work for customers.",
                   nl = "Het invullen van cijfers houdt me van mijn werk voor klanten." } },
        { id = "v2b", rule = "V2",
          text = { en = "For every figure that I deliver, I know what is done with it.",
                   nl = "Van elk cijfer dat ik aanlever, weet ik wat ermee gebeurt." } },
        { id = "v2c", rule = "V2",
          text = { en = "Most of our figures come from our systems without extra work.",
                   nl = "De meeste cijfers komen zonder extra werk uit onze systemen." } },
    },
    criteria = {
        { id = "V2", weight = 50, our_rule = true, score = within_budget,
          title = { en = "Measuring stays within 1% of the working hours",
                    nl = "Meten blijft binnen 1% van de werkuren" } },
        { id = "V2-cost", rule = "V2", weight = 30, our_rule = true, score = cost_in_proportion,
          title = { en = "Measuring stays within 10% of the yearly costs",
                    nl = "Meten blijft binnen 10% van de jaarlijkse kosten" } },
        { id = "V2-known", rule = "V2", weight = 20, our_rule = true, score = hours_known,
          title = { en = "It is known what each KPI costs", nl = "Bekend is wat elke KPI kost" } },
    },
    findings = flag_no_budget,
}

local signals = {
    id = "signals",
    title = { en = "Signals", nl = "Signalen" },
    question = { en = "Do stories from the work floor come in by themselves, and does something happen with them?",
                 nl = "Komen verhalen van de werkvloer vanzelf binnen, en gebeurt er iets mee?" },
    items = {
        { id = "v3a", rule = "V3",
          text = { en = "When the platform helps a customer, we tell it under a hashtag that all of us know.",
                   nl = "Als het platform een klant helpt, vertellen we dat onder een "
                     .. "hashtag die we allemaal kennen." } },
        { id = "v3b", rule = "V3",
          text = { en = "If something in my work is roundabout or stuck in rules, I report it with one message.",
                   nl = "Als iets in mijn werk omslachtig is of door regels "
                     .. "vastloopt, meld ik dat met één bericht." } },
        { id = "v3c", rule = "V3",
          text = { en = "I have seen something improve because colleagues gave a signal.",
                   nl = "Ik heb iets zien verbeteren doordat collega's een signaal gaven." } },
        { id = "v3d", rule = "V3", reverse = true,
          text = { en = "Reporting what bothers us makes no difference.",
                   nl = "Melden waar we last van hebben, maakt geen verschil." } },
    },
    criteria = {
        { id = "V3", weight = 30, our_rule = true, score = counted_weekly,
          title = { en = "Signals come in every week", nl = "Elke week komen signalen binnen" } },
        { id = "V3-units", rule = "V3", weight = 20, our_rule = true, score = every_unit,
          title = { en = "Signals come from every unit", nl = "Uit elke afdeling komen signalen" } },
        { id = "V3-stories", rule = "V3", weight = 20, our_rule = true, score = stories_told,
          title = { en = "Signals bring their story", nl = "Bij signalen hoort een verhaal" } },
        { id = "V3-used", rule = "V3", weight = 30, our_rule = true, score = signals_used,
          title = { en = "Signals become cases or feedback loops", nl = "Signalen worden cases of terugkoppelingen" } },
    },
}

local satisfaction = {
    id = "satisfaction",
    title = { en = "Customer satisfaction", nl = "Klanttevredenheid" },
    question = { en = "Do we ask customers twice a year, and does everyone inside see the answer?",
                 nl = "Vragen we het klanten twee keer per jaar, en ziet iedereen binnen het antwoord?" },
    items = {
        { id = "v4a", rule = "V4",
          text = { en = "I know how satisfied our customers are at the moment.",
                   nl = "Ik weet hoe tevreden onze klanten op dit moment zijn." } },
        { id = "v4b", rule = "V4",
          text = { en = "What customers say in evaluations is open for everyone to read.",
                   nl = "Wat klanten in evaluaties zeggen, kan iedereen hier lezen." } },
        { id = "v4c", rule = "V4",
          text = { en = "When satisfaction falls below the norm, we notice it soon.",
                   nl = "Als de tevredenheid onder de norm zakt, merken we dat snel." } },
        { id = "v4-published", rule = "V4", assessor = true,
          answers = {
              { points = 0, text = { en = "No", nl = "Nee" } },
              { points = 50, text = { en = "The results are published inside",
                                      nl = "De uitkomsten worden binnen gepubliceerd" } },
              { points = 100, text = { en = "Also a total picture with norms, and deviations in colour",
                                       nl = "Ook een totaalbeeld met normen, en afwijkingen in kleur" } },
          },
          text = { en = "Does everyone inside see what customers think?",
                   nl = "Ziet iedereen binnen wat klanten vinden?" } },
    },
    criteria = {
        { id = "V4", weight = 70, our_rule = true, score = twice_a_year,
          title = { en = "Measured at least twice a year", nl = "Minstens twee keer per jaar gemeten" } },
        { id = "V4-published", rule = "V4", weight = 30, score = shown_inside,
          title = { en = "Published inside, with norms and colours",
                    nl = "Binnen gepubliceerd, met normen en kleuren" } },
    },
}

local targets = {
    id = "targets",
    title = { en = "On track", nl = "Op koers" },
    question = { en = "Do the goals come nearer at the pace we agreed?",
                 nl = "Komen de doelen dichterbij in het tempo dat we afspraken?" },
    items = {
        { id = "g3a", rule = "G3",
          text = { en = "I can see how far we are with our goals.",
                   nl = "Ik kan zien hoe ver we zijn met onze doelen." } },
        { id = "g3b", rule = "G3",
          text = { en = "If we fall behind, we talk about it in time.",
                   nl = "Als we achterlopen, praten we daar op tijd over." } },
        { id = "g3c", rule = "G3", reverse = true,
          text = { en = "Once set, nobody looks at our goals any more.",
                   nl = "Als doelen eenmaal zijn gesteld, kijkt niemand er nog naar." } },
    },
    criteria = {
        { id = "G3-track", rule = "G3", weight = 70, our_rule = true, score = targets_on_track,
          title = { en = "KPIs are on track", nl = "KPI's liggen op koers" } },
        { id = "G3-measured", rule = "G3", weight = 30, our_rule = true, score = targets_measured,
          title = { en = "KPIs with a target are measured", nl = "KPI's met een streefwaarde worden gemeten" } },
    },
}

local provenance = {
    id = "provenance",
    title = { en = "Provenance", nl = "Herkomst" },
    question = { en = "Do we know where our figures come from and how to read them?",
                 nl = "Weten we waar onze cijfers vandaan komen en hoe ze te lezen zijn?" },
    items = {
        { id = "v5a", rule = "V5",
          text = { en = "I believe the figures that are shown to us about this change.",
                   nl = "Ik geloof de cijfers die ons over deze verandering worden getoond." } },
        { id = "v5b", rule = "V5",
          text = { en = "If I ask where a figure comes from, I get a clear answer.",
                   nl = "Als ik vraag waar een cijfer vandaan komt, krijg ik een helder antwoord." } },
        { id = "v5c", rule = "V5", reverse = true,
          text = { en = "The promised profit comes from brochures, not from our own practice.",
                   nl = "De beloofde winst komt uit folders, niet uit onze eigen praktijk." } },
    },
    criteria = {
        { id = "V5-sources", rule = "V5", weight = 30, our_rule = true, score = source_known,
          title = { en = "Every figure has a source, a year and a kind",
                    nl = "Elk cijfer heeft een bron, een jaar en een soort" } },
        { id = "V5-reading", rule = "V5", weight = 30, our_rule = true, score = reading_known,
          title = { en = "Percent or points: said or chosen", nl = "Procenten of punten: gezegd of gekozen" } },
        { id = "V5-benefits", rule = "V5", weight = 20, our_rule = true, score = own_figures,
          title = { en = "Benefits rest on figures of one's own", nl = "Opbrengsten rusten op eigen cijfers" } },
        { id = "V5-link", rule = "V5", weight = 20, our_rule = true, score = social_linked_to_business,
          title = { en = "Social values are linked to business values",
                    nl = "Sociale waarden zijn verbonden met bedrijfswaarden" } },
    },
}

local pain_points = {
    id = "pain-points",
    title = { en = "Pain points", nl = "Pijnpunten" },
    question = { en = "Do we know where it hurts, and why it cannot wait?",
                 nl = "Weten we waar het pijn doet, en waarom het niet kan wachten?" },
    items = {
        { id = "v6a", rule = "V6",
          text = { en = "This change tackles something that bothers me in my own work.",
                   nl = "Deze verandering pakt iets aan waar ik in mijn eigen werk last van heb." } },
        { id = "v6b", rule = "V6",
          text = { en = "I understand why this must be done now and not next year.",
                   nl = "Ik begrijp waarom dit nu moet en niet volgend jaar." } },
        { id = "v6c", rule = "V6",
          text = { en = "I know how other organisations in our sector deal with this.",
                   nl = "Ik weet hoe andere organisaties in onze sector dit aanpakken." } },
    },
    criteria = {
        { id = "V6", weight = 70, our_rule = true, score = pain_with_urgency,
          title = { en = "Cases name the pain and its urgency", nl = "Cases noemen de pijn en de urgentie" } },
        { id = "V6-others", rule = "V6", weight = 30, score = others_shown,
          title = { en = "What competitors and the sector do is shown",
                    nl = "Wat concurrenten en de sector doen, is in beeld" } },
    },
}

local story = {
    id = "story",
    title = { en = "One story, small steps", nl = "Eén verhaal, kleine stappen" },
    question = { en = "Does one story carry the projects, and did we begin small?",
                 nl = "Draagt één verhaal de projecten, en zijn we klein begonnen?" },
    items = {
        { id = "v7a", rule = "V7",
          text = { en = "I can picture what my working day will look like in a few years.",
                   nl = "Ik zie voor me hoe mijn werkdag er over een paar jaar uitziet." } },
        { id = "v7b", rule = "V7", reverse = true,
          text = { en = "All these projects seem to have little to do with each other.",
                   nl = "Al die projecten lijken weinig met elkaar te maken te hebben." } },
        { id = "v7c", rule = "V7",
          text = { en = "Our management says what it wants to reach and leaves the how to us.",
                   nl = "Ons management zegt wat het wil bereiken en laat het hoe aan ons over." } },
        { id = "v8a", rule = "V8",
          text = { en = "We change in small steps that we can learn from.",
                   nl = "We veranderen in kleine stappen waar we van kunnen leren." } },
    },
    criteria = {
        { id = "V7", weight = 40, our_rule = true, score = story_packs,
          title = { en = "One story packs at least three cases and is approved",
                    nl = "Eén verhaal bundelt minstens drie cases en is goedgekeurd" } },
        { id = "V7-what", rule = "V7", weight = 20, our_rule = true, score = approval_of_what,
          title = { en = "Approval is for the what, not for each how",
                    nl = "Goedkeuring geldt het wat, niet elk hoe" } },
        { id = "V8", weight = 40, our_rule = true, score = small_steps,
          title = { en = "Thought big, begun small", nl = "Groot gedacht, klein begonnen" } },
    },
}

return {
    kind = "assessment", api = 1, id = "measuring-levels", version = "1.0", order = 90,
    title = { en = "Measuring levels", nl = "Meetniveaus" },
    about = {
        en = "Measuring what internal social media are worth, after an article about the congress SocialNow (2014): "
          .. "Louise McGregor's five levels, hashtags that bring in stories, customer satisfaction twice a year, "
          .. "figures with their source, pain points with urgency, and one story that packs many projects. Measures "
          .. "marked as our rule are the program's own.",
        nl = "Meten wat interne sociale media waard zijn, naar een artikel over het congres SocialNow (2014): de vijf "
          .. "niveaus van Louise McGregor, hashtags die verhalen opleveren, twee keer per jaar klanttevredenheid, "
          .. "cijfers met hun bron, pijnpunten met urgentie en één verhaal dat veel projecten bundelt. Maatstaven met "
          .. "de aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { five_levels, effort, signals, satisfaction, targets, provenance, pain_points, story },
}
