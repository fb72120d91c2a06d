-- The six success criteria for enterprise social media (method §9, E1–E6): strategic discussion, the bottom line,
-- fertile ground, top-down first, enough people, and software last.
-- Evidence comes from what stands in the workspace, perceived scores from what people answered; they are never
-- averaged. our_rule marks a measure that is the program's own. The source gives no figures but Dunbar's 150 and the
-- 250 people of a community without a special subject; all others stand here, at the top, and in `why`.
-- A criterion has no score while there is nothing to judge. Once there is talk, a community or a question to follow,
-- what is absent scores 0.

local window = 3              -- months that count as "lately", and as "the start"
local least_months = 4        -- fewer months show no course
local strategic_wanted = 25   -- percent of the talk about continuity and future
local bottom_line_wanted = 25 -- percent of the talk about the bottom line
local led_wanted = 25         -- percent of the strategic talk that leaders started
local led_at_start = 10       -- percent of all talk that leaders start in the first months
local drying_below = 75       -- percent of the earlier months: the bottom line is drying up
local people_per_message = 10 -- a month with fewer messages than one for every ten people is an empty one
local network_without_tools = 150 -- Dunbar
local mass_unspecialised, mass_specialised = 250, 50 -- people at specialisation 1 and at 5

-- Helpers -----------------------------------------------------------------------------------------------------------

local function percent(part, whole) return whole > 0 and 100 * part / whole or 0 end

local function capped(value, wanted) return math.min(100, 100 * value / wanted) end

local function number_or_unknown(ctx, value, decimals)
    if not value then return ctx:say({ en = "not known", nl = "niet bekend" }) end
    return ctx:number(value, decimals)
end

-- Whether there is anything of a platform in use; until then nothing that is absent counts against anyone.
local function begun(ctx)
    return ctx:some("conversation") or ctx:some("community") or ctx:some("feedback_loop") or ctx:some("fertile_ground")
end

local leads = { leader = true, stature = true }

-- A leader who has not left by today; nil for anyone else.
local function leader_still_there(ctx, id)
    local person = id and ctx:find("sponsor", id)
    if not person or not leads[person.role] then return nil end
    return (not person.leaves_on or person.leaves_on >= ctx.today) and person or nil
end

-- Months of talk ----------------------------------------------------------------------------------------------------

local kinds_of_talk = { "strategic", "bottom_line", "everyday", "non_work" }

-- Counts of the whole organisation where there are any; else those of the communities, added up.
local function counts_of_talk(ctx)
    local whole = ctx:records("conversation", function(entry) return not entry.community and entry.month ~= nil end)
    if #whole > 0 then return whole end
    return ctx:records("conversation", function(entry) return entry.month ~= nil end)
end

local function blank_month(number)
    local month = { number = number, total = 0 }
    for _, kind in ipairs(kinds_of_talk) do month[kind] = 0 end
    return month
end

local function add_count(month, entry)
    for _, kind in ipairs(kinds_of_talk) do
        local messages = entry[kind] or 0
        month[kind], month.total = month[kind] + messages, month.total + messages
    end
    if entry.started_by_leaders then month.led = (month.led or 0) + entry.started_by_leaders end
end

-- The months that were counted until today, first to last. `led` is nil where nobody counted what leaders started.
local function months_of_talk(ctx)
    local months, by_number, now = {}, {}, ctx:month_number(ctx.today)
    for _, entry in ipairs(counts_of_talk(ctx)) do
        local number = ctx:month_number(entry.month)
        if number <= now then
            if not by_number[number] then
                by_number[number] = blank_month(number)
                months[#months + 1] = by_number[number]
            end
            add_count(by_number[number], entry)
        end
    end
    table.sort(months, function(left, right) return left.number < right.number end)
    return months
end

local function first_of(list, count) return table.move(list, 1, math.min(count, #list), 1, {}) end

local function last_of(list, count)
    local from = math.max(1, #list - count + 1)
    return table.move(list, from, #list, 1, {})
end

local function sum_of(list, field)
    local sum = 0
    for _, entry in ipairs(list) do sum = sum + (entry[field] or 0) end
    return sum
end

-- The start and the latest stretch of a list, of equal length and never overlapping; nil while the list is too short.
local function then_and_now(list)
    if #list < least_months then return nil end
    local length = math.min(window, #list // 2)
    return first_of(list, length), last_of(list, length)
end

local function too_few_months(ctx, count)
    return { why = ctx:say({ en = "Months counted: %s; at least %s are needed to see a course.",
                             nl = "Getelde maanden: %s; er zijn er minstens %s nodig om een verloop te zien." },
        ctx:number(count), ctx:number(least_months)) }
end

-- How large a part of the latest talk is of one kind, against what is wanted; nil while nothing was counted.
local function share_of_talk(ctx, rule, kind, wanted, words)
    local lately = last_of(months_of_talk(ctx), window)
    if #lately == 0 then return nil end
    local messages, total = sum_of(lately, kind), sum_of(lately, "total")
    local share = percent(messages, total)
    if share < wanted then
        local everyday = percent(sum_of(lately, "everyday"), total)
        ctx:remark(rule, "share", share < wanted / 2 and "high" or "medium", words.text, words.advice,
            ctx:number(share, 1), ctx:number(everyday, 1))
    end
    return { score = capped(share, wanted), why = ctx:say(words.why, ctx:number(#lately), ctx:number(messages),
        ctx:number(total), ctx:number(share, 1), ctx:number(wanted)) }
end

-- E1: strategic discussion ------------------------------------------------------------------------------------------

-- Told back: half for telling, half for saying what was done.
local function told_part(ctx, loop)
    if not loop.told_on or loop.told_on > ctx.today then return 0 end
    return loop.what_we_did and 1 or 0.5
end

-- A leader with a mandate and a promised date are asked of every question, a decision and the answer to the staff only
-- once the promised date has passed; what is there already counts.
local function loop_part(ctx, loop)
    local due = loop.promised_on ~= nil and loop.promised_on < ctx.today
    local told = told_part(ctx, loop)
    local earned, demanded = 0, 2
    if leader_still_there(ctx, loop.leader) then earned = earned + 1 end
    if loop.promised_on then earned = earned + 1 end
    if due or loop.decision then demanded, earned = demanded + 1, earned + (loop.decision and 1 or 0) end
    if due or told > 0 then demanded, earned = demanded + 1, earned + told end
    return earned / demanded, due, told
end

local function silent_problem(ctx, loop)
    return ctx:problem("high",
        { en = "An answer to ‘%s’ was promised %s days ago, and nobody has been told what came of it.",
          nl = "Op ‘%s’ was %s dagen geleden een antwoord beloofd, en niemand heeft gehoord wat ermee is gedaan." },
        { en = "Let the leader who asked tell this week what was decided, or why it takes longer.",
          nl = "Laat de leider die het vroeg deze week vertellen wat er is besloten, of waarom het langer duurt." },
        ctx:number(ctx:days_between(loop.promised_on, ctx.today)))
end

local function no_leader_problem(ctx)
    return ctx:problem("medium",
        { en = "No leader with a mandate stands behind ‘%s’.", nl = "Achter ‘%s’ staat geen leider met mandaat." },
        { en = "Let someone who may act on the outcome ask the question personally.",
          nl = "Laat iemand die iets met de uitkomst mag doen de vraag zelf stellen." })
end

local function undated_problem(ctx)
    return ctx:problem("medium",
        { en = "For ‘%s’ no date for an answer was promised.",
          nl = "Voor ‘%s’ is geen datum voor een antwoord beloofd." },
        { en = "Say with the question when people will hear what comes of it.",
          nl = "Zeg bij de vraag wanneer mensen horen wat ermee gebeurt." })
end

local function undecided_problem(ctx)
    return ctx:problem("medium",
        { en = "People were told about ‘%s’, but no decision has been noted.",
          nl = "Over ‘%s’ is teruggekoppeld, maar er is geen besluit genoteerd." },
        { en = "Note what was decided, also when that is: not now.",
          nl = "Noteer wat er is besloten, ook als dat is: nu niet." })
end

local function unfinished_problem(ctx)
    return ctx:problem("low",
        { en = "People were told about ‘%s’, but not what has been done with it.",
          nl = "Over ‘%s’ is teruggekoppeld, maar niet wat ermee is gedaan." },
        { en = "Add the deed, however small.", nl = "Voeg de daad toe, hoe klein ook." })
end

local function loop_problem(ctx, loop, due, told)
    if due and told == 0 then return silent_problem(ctx, loop) end
    if not leader_still_there(ctx, loop.leader) then return no_leader_problem(ctx) end
    if not loop.promised_on then return undated_problem(ctx) end
    if not loop.decision then return undecided_problem(ctx) end
    return unfinished_problem(ctx)
end

local function no_loops(ctx, planned)
    ctx:remark("E1", "none", planned > 0 and "medium" or "high",
        { en = "No strategic question has been put to the staff yet; planned: %s.",
          nl = "Er is nog geen strategische vraag aan de medewerkers gesteld; gepland: %s." },
        { en = "Let a leader ask one question about the future that is really open, with a date for the answer.",
          nl = "Laat een leider één vraag over de toekomst stellen die echt open is, met een datum voor het "
            .. "antwoord." }, ctx:number(planned))
    return { score = 0, why = ctx:say({ en = "Strategic questions put by today: 0; planned: %s.",
                                        nl = "Strategische vragen gesteld tot en met vandaag: 0; gepland: %s." },
        ctx:number(planned)) }
end

local function loops_closed(ctx)
    if not begun(ctx) then return nil end
    local strategic = ctx:where("feedback_loop", "kind", "strategic")
    local asked = ctx:records("feedback_loop", function(loop)
        return loop.kind == "strategic" and (not loop.raised_on or loop.raised_on <= ctx.today)
    end)
    return ctx:judge("E1", asked, function(loop)
        local part, due, told = loop_part(ctx, loop)
        if part == 1 then return 1 end
        return part, loop_problem(ctx, loop, due, told)
    end, { en = "Strategic questions with a leader who has a mandate, a promised date and, once that has passed or "
             .. "sooner, a decision and word of what was done (equal parts): %s of %s.",
           nl = "Strategische vragen met een leider met mandaat, een beloofde datum en, als die voorbij is of eerder, "
             .. "een besluit en bericht van wat er is gedaan (gelijke delen): %s van %s." })
        or no_loops(ctx, #strategic)
end

local function strategic_share(ctx)
    return share_of_talk(ctx, "E1", "strategic", strategic_wanted, {
        text = { en = "Only %s%% of the talk is about the continuity and the future of the organisation.",
                 nl = "Maar %s%% van de gesprekken gaat over continuïteit en toekomst van de organisatie." },
        advice = { en = "Ask openly what the board itself does not know yet, and show what is done with each answer.",
                   nl = "Vraag openlijk wat de directie zelf nog niet weet, en laat zien wat er met elk antwoord "
                     .. "gebeurt." },
        why = { en = "Last %s months counted: %s of %s messages are about continuity and future, %s%%; %s%% gives the "
                  .. "full score.",
                nl = "Laatste %s getelde maanden: %s van de %s berichten gaan over continuïteit en toekomst, %s%%; "
                  .. "%s%% geeft de volle score." },
    })
end

-- Leaders with a mandate start the strategic talk. What they start is counted over all subjects.
local function started_by_leaders(ctx)
    local lately = last_of(months_of_talk(ctx), window)
    local strategic, counted, led = sum_of(lately, "strategic"), 0, sum_of(lately, "led")
    for _, month in ipairs(lately) do
        if month.led then counted = counted + 1 end
    end
    if counted == 0 or strategic == 0 then return nil end
    local share = percent(led, strategic)
    if share < led_wanted then
        ctx:remark("E1", "leaders", led == 0 and "high" or "medium",
            { en = "Leaders started %s messages against %s about the future: the talk does not come from those who "
                .. "may act.",
              nl = "Leiders begonnen %s berichten tegenover %s over de toekomst: het gesprek komt niet van wie er "
                .. "iets mee mag." },
            { en = "Let each leader open one question a month, answer in it, and close it.",
              nl = "Laat elke leider een vraag per maand openen, erin antwoorden en haar afsluiten." },
            ctx:number(led), ctx:number(strategic))
    end
    return { score = capped(share, led_wanted), why = ctx:say(
        { en = "Last %s months counted: %s messages started by leaders against %s strategic ones, %s%%; %s%% gives "
            .. "the full score.",
          nl = "Laatste %s getelde maanden: %s berichten begonnen door leiders tegenover %s strategische, %s%%; %s%% "
            .. "geeft de volle score." },
        ctx:number(#lately), ctx:number(led), ctx:number(strategic), ctx:number(share, 1), ctx:number(led_wanted)) }
end

-- E2: the bottom line -----------------------------------------------------------------------------------------------

local function bottom_line_share(ctx)
    local outcome = share_of_talk(ctx, "E2", "bottom_line", bottom_line_wanted, {
        text = { en = "Only %s%% of the talk touches the bottom line; %s%% is about methods, news and terms of "
                   .. "employment, which dries up by itself.",
                 nl = "Maar %s%% van de gesprekken raakt het resultaat; %s%% gaat over werkwijzen, nieuws en "
                   .. "arbeidsvoorwaarden, en dat droogt vanzelf op." },
        advice = { en = "Bring one question of a customer into each community every week: a quote, a complaint, a "
                     .. "delay.",
                   nl = "Breng elke week in elke community één vraag van een klant in: een offerte, een klacht, een "
                     .. "vertraging." },
        why = { en = "Last %s months counted: %s of %s messages are about the bottom line, %s%%; %s%% gives the full "
                  .. "score.",
                nl = "Laatste %s getelde maanden: %s van de %s berichten gaan over het resultaat, %s%%; %s%% geeft de "
                  .. "volle score." },
    })
    if outcome or not ctx:some("community") then return outcome end
    ctx:remark("E2", "unmeasured", "low",
        { en = "There are communities, but nobody has counted what the talk is about.",
          nl = "Er zijn communities, maar niemand heeft geteld waar de gesprekken over gaan." },
        { en = "Count a hundred messages once a month in four heaps: future, bottom line, everyday matters, not about "
            .. "work.",
          nl = "Tel eens per maand honderd berichten op vier stapels: toekomst, resultaat, dagelijkse zaken, niet "
            .. "over werk." })
    return nil
end

local function flag_drying(ctx, before, now, percentage)
    ctx:remark("E2", "drying", percentage < 50 and "high" or "medium",
        { en = "Talk about the bottom line is drying up: from %s to %s messages a month.",
          nl = "Gesprekken over het resultaat drogen op: van %s naar %s berichten per maand." },
        { en = "Ask those who spoke up then what made them stop, and put a new case before them.",
          nl = "Vraag wie toen meepraatte waarom dat stopte, en leg een nieuwe case voor." },
        ctx:number(before, 1), ctx:number(now, 1))
end

-- The latest months beside the months just before them: as many of each.
local function bottom_line_course(ctx)
    local months = months_of_talk(ctx)
    if #months == 0 then return nil end
    local length = math.min(window, #months // 2)
    if #months < least_months then return too_few_months(ctx, #months) end
    local latest = last_of(months, length)
    local earlier = first_of(last_of(months, 2 * length), length)
    local before, now = sum_of(earlier, "bottom_line") / length, sum_of(latest, "bottom_line") / length
    if before == 0 then
        return { score = now > 0 and 100 or 0, why = ctx:say(
            { en = "Messages about the bottom line a month: 0 in the %s months before, %s in the last %s.",
              nl = "Berichten over het resultaat per maand: 0 in de %s maanden ervoor, %s in de laatste %s." },
            ctx:number(length), ctx:number(now, 1), ctx:number(length)) }
    end
    local percentage = percent(now, before)
    if percentage < drying_below then flag_drying(ctx, before, now, percentage) end
    return { score = math.min(100, percentage), why = ctx:say(
        { en = "Messages about the bottom line a month: %s in the %s months before, %s in the last %s; that is %s%%.",
          nl = "Berichten over het resultaat per maand: %s in de %s maanden ervoor, %s in de laatste %s; dat is "
            .. "%s%%." },
        ctx:number(before, 1), ctx:number(length), ctx:number(now, 1), ctx:number(length), ctx:number(percentage, 1)) }
end

-- How many of the last complete months had enough messages, and the messages of them all.
local function living_months(ctx, months, wanted)
    local now, living, messages = ctx:month_number(ctx.today), 0, 0
    for _, month in ipairs(months) do
        if month.number >= now - window and month.number < now then
            messages = messages + month.total
            if month.total > 0 and month.total >= wanted then living = living + 1 end
        end
    end
    return living, messages
end

-- F6: nothing is worse than an interactive tool without interaction.
local function not_empty(ctx)
    local months = months_of_talk(ctx)
    if #months == 0 then return nil end
    local people = ctx:headcount()
    local wanted = people and people / people_per_message or 1
    local living, messages = living_months(ctx, months, wanted)
    if living < window then
        ctx:remark("F6", "empty", living == 0 and "high" or "medium",
            { en = "The platform is running empty: in the last 3 months there were %s messages, and %s of those "
                .. "months had enough of them.",
              nl = "Het platform loopt leeg: in de laatste 3 maanden waren er %s berichten, en %s van die maanden had "
                .. "er genoeg." },
            { en = "Ask people what they miss, close what nobody needs, and bring the talk together in fewer places.",
              nl = "Vraag mensen wat ze missen, sluit wat niemand nodig heeft en breng de gesprekken bij elkaar." },
            ctx:number(messages), ctx:number(living))
    end
    return { score = percent(living, window), why = ctx:say(
        { en = "Of the last 3 complete months, %s had at least %s messages (one for every 10 people; people: %s).",
          nl = "Van de laatste 3 volle maanden hadden er %s minstens %s berichten (één op de 10 mensen; mensen: %s)." },
        ctx:number(living), ctx:number(wanted, 1), number_or_unknown(ctx, people)) }
end

-- Cases that support what ESM calls a precondition and C2 asks for.
local preconditions = { knowledge_sharing = true, new_communities = true, colleagues = true }

local function flag_container_tension(ctx)
    local goals = #ctx:records("goal", function(goal) return ctx:is_container(goal.name) end)
    local cases = #ctx:records("case", function(case) return preconditions[case.supports] end)
    if goals == 0 or cases == 0 then return end
    ctx:remark("E2", "container-words", "low",
        { en = "The sources differ. Goals made of container words: %s; cases that support just such things: %s. To "
            .. "the six criteria these are preconditions that no company earns by; the five steps and the studies of "
            .. "happiness at work find them worth having.",
          nl = "De bronnen verschillen. Doelstellingen van containerbegrippen: %s; cases die juist zulke dingen "
            .. "ondersteunen: %s. Voor de zes criteria zijn het randvoorwaarden waar geen bedrijf aan verdient; de "
            .. "vijf stappen en de studies naar werkgeluk vinden ze op zichzelf waardevol." },
        { en = "Keep them in the cases, and let the goal say what the customer notices and what it earns.",
          nl = "Houd ze in de cases, en laat de doelstelling zeggen wat de klant merkt en wat het oplevert." },
        ctx:number(goals), ctx:number(cases))
end

local function flag_fun_tension(ctx)
    local practices = #ctx:where("practice", "pillar", "fun")
    local months = months_of_talk(ctx)
    local off_work, bottom_line = sum_of(months, "non_work"), sum_of(months, "bottom_line")
    if practices + off_work == 0 or bottom_line == 0 then return end
    ctx:remark("E2", "fun", "low",
        { en = "The sources differ. Practices for fun: %s, messages not about work: %s; messages about the bottom "
            .. "line: %s. Emotional capital wants the first, because fun spreads new ideas; the six criteria want the "
            .. "last kept going, because other talk dries up.",
          nl = "De bronnen verschillen. Praktijken voor fun: %s, berichten niet over werk: %s; berichten over het "
            .. "resultaat: %s. Emotioneel kapitaal wil het eerste, omdat plezier nieuwe ideeën verspreidt; de zes "
            .. "criteria willen het laatste gaande houden, omdat andere gesprekken opdrogen." },
        { en = "Let neither drive out the other: count both every month, and play with your own product and customers.",
          nl = "Laat het een het ander niet verdringen: tel beide elke maand en speel met je eigen product en je "
            .. "klanten." },
        ctx:number(practices), ctx:number(off_work), ctx:number(bottom_line))
end

-- E3: fertile ground ------------------------------------------------------------------------------------------------

local function rating_mark(rating) return rating and 100 * (rating - 1) / 4 or 0 end

local function has_stature(ctx, id)
    local person = leader_still_there(ctx, id)
    return person ~= nil and (person.role == "stature" or person.has_stature == true)
end

-- The four marks of fertile ground, 0 to 100 each; what nobody noted counts as 0.
local function marks_of(ctx, ground)
    return {
        { rating_mark(ground.place_and_time), { en = "place and time %s", nl = "plaats en tijd %s" } },
        { rating_mark(ground.stuck_information), { en = "stuck information %s", nl = "vastzittende informatie %s" } },
        { capped(ground.network_size or 0, network_without_tools), { en = "network %s", nl = "netwerk %s" } },
        { has_stature(ctx, ground.sponsor) and 100 or 0, { en = "sponsor of stature %s",
                                                           nl = "sponsor met aanzien %s" } },
    }
end

local function fertility_of(marks)
    local sum = 0
    for _, mark in ipairs(marks) do sum = sum + mark[1] end
    return sum / #marks
end

-- Each unit with its most fertile ground, the most fertile unit first.
local function ranked_units(ctx)
    local ranking, by_unit = {}, {}
    for _, ground in ipairs(ctx:all("fertile_ground")) do
        local unit = ground.unit and ctx:find("unit", ground.unit)
        local marks = marks_of(ctx, ground)
        local entry = { unit = unit, ground = ground, marks = marks, fertility = fertility_of(marks) }
        local known = unit and by_unit[unit.id]
        if unit and not known then
            by_unit[unit.id] = entry
            ranking[#ranking + 1] = entry
        elseif known and entry.fertility > known.fertility then
            for key, value in pairs(entry) do known[key] = value end
        end
    end
    table.sort(ranking, function(left, right) return left.fertility > right.fertility end)
    return ranking
end

local function standing_of(ctx, entry)
    return ctx:name_of(entry.unit) .. " " .. ctx:number(entry.fertility, 1)
end

local function standings_of(ctx, ranking, from)
    local list = {}
    for place = from, #ranking do list[#list + 1] = standing_of(ctx, ranking[place]) end
    return table.concat(list, "; ")
end

local function marks_in_words(ctx, entry)
    local words = {}
    for index, mark in ipairs(entry.marks) do words[index] = ctx:say(mark[2], ctx:number(mark[1], 1)) end
    return table.concat(words, ", ")
end

local function name_best(ctx, ranking)
    local best, severity = ranking[1], "low"
    local text = { en = "Begin with ‘%s’, on the subject ‘%s’: with %s of 100 the most fertile ground.",
                   nl = "Begin bij ‘%s’, met het onderwerp ‘%s’: met %s van 100 de vruchtbaarste grond." }
    if best.fertility < 50 then
        severity = "medium"
        text = { en = "No unit is fertile ground. The best of them is ‘%s’, on the subject ‘%s’, with %s of 100.",
                 nl = "Geen afdeling is vruchtbare grond. De beste is nog ‘%s’, met het onderwerp ‘%s’: %s van 100." }
    end
    local advice = ctx:say({ en = "Start where place, time or hierarchy get in the way now and a leader of stature "
                               .. "goes first.",
        nl = "Begin waar plaats, tijd of hiërarchie nu in de weg zitten en een leider met aanzien vooropgaat." })
    if #ranking > 1 then
        advice = advice .. " " .. ctx:say({ en = "After that: %s.", nl = "Daarna: %s." }, standings_of(ctx, ranking, 2))
    end
    ctx:finding({
        id = "E3:begin", rule = "E3", severity = severity, entity = { type = "fertile_ground", id = best.ground.id },
        text = ctx:say(text, ctx:name_of(best.unit), best.ground.subject or "", ctx:number(best.fertility, 1)),
        advice = advice,
    })
end

-- T7 at the place to begin: fertile or not, who cannot reach the platform cannot take part.
local function flag_best_access(ctx, best)
    local access, amber = best.unit.with_access, ctx:norm("e3-fertile-ground").amber
    if not access or access >= amber then return end
    ctx:remark("E3", "access", "medium",
        { en = "‘%s’ is the best place to begin, but only %s%% of its people can reach the platform.",
          nl = "‘%s’ is de beste plek om te beginnen, maar daar kan maar %s%% van de mensen bij het platform." },
        { en = "Arrange devices and accounts there first, or begin with the next one on the list.",
          nl = "Regel daar eerst apparaten en accounts, of begin bij de volgende op de lijst." },
        ctx:name_of(best.unit), ctx:number(access))
end

-- Networks that nobody can keep up without tools.
local function flag_large_networks(ctx)
    local large = {}
    for _, ground in ipairs(ctx:all("fertile_ground")) do
        local unit = ground.unit and ctx:find("unit", ground.unit)
        if unit and (ground.network_size or 0) > network_without_tools then
            large[#large + 1] = ctx:say({ en = "%s on ‘%s’ (%s people)", nl = "%s over ‘%s’ (%s mensen)" },
                ctx:name_of(unit), ground.subject or "", ctx:number(ground.network_size))
        end
    end
    if #large == 0 then return end
    ctx:remark("E3", "networks", "low",
        { en = "These knowledge networks are larger than the 150 people that someone can keep up with without tools: "
            .. "%s.",
          nl = "Deze kennisnetwerken zijn groter dan de 150 mensen die iemand zonder hulpmiddelen kan bijhouden: %s." },
        { en = "Give each a place to ask all at once, and profiles that say who knows what.",
          nl = "Geef elk een plek om het iedereen tegelijk te vragen, en profielen die zeggen wie wat weet." },
        table.concat(large, "; "))
end

local function no_grounds(ctx)
    ctx:remark("E3", "none", "medium",
        { en = "Nobody has looked where the ground is fertile.",
          nl = "Er is niet gekeken waar de grond vruchtbaar is." },
        { en = "Ask in each unit: what waits for place or time, what gets stuck in the line, how many people do you "
            .. "need to know?",
          nl = "Vraag op elke afdeling: wat wacht op plaats of tijd, wat blijft in de lijn steken, hoeveel mensen "
            .. "moet je kennen?" })
    return { score = 0, why = ctx:say({ en = "Fertile grounds noted: 0.", nl = "Genoteerde vruchtbare gronden: 0." }) }
end

local function checks_of(ranking)
    local checks = {}
    for index, entry in ipairs(ranking) do
        checks[index] = { type = "fertile_ground", id = entry.ground.id, score = entry.fertility }
    end
    return checks
end

local function fertile_ground(ctx)
    if not begun(ctx) then return nil end
    local ranking = ranked_units(ctx)
    if #ranking == 0 then return no_grounds(ctx) end
    name_best(ctx, ranking)
    flag_best_access(ctx, ranking[1])
    flag_large_networks(ctx)
    return { score = ranking[1].fertility, checks = checks_of(ranking), why = ctx:say(
        { en = "Fertility is the mean of four marks; a network counts in full from 150 people. Best: %s (%s). In "
            .. "order: %s.",
          nl = "Vruchtbaarheid is het gemiddelde van vier kenmerken; een netwerk telt vol vanaf 150 mensen. Beste: %s "
            .. "(%s). Op volgorde: %s." },
        ctx:name_of(ranking[1].unit), marks_in_words(ctx, ranking[1]), standings_of(ctx, ranking, 1)) }
end

local function grounds_known(ctx)
    if not ctx:some("fertile_ground") then return nil end
    return ctx:share("unit", function(unit) return #ctx:where("fertile_ground", "unit", unit.id) > 0 end,
        { en = "Units where someone looked for fertile ground: %s of %s.",
          nl = "Afdelingen waar naar vruchtbare grond is gekeken: %s van %s." })
end

-- E4: top-down first, then bottom-up --------------------------------------------------------------------------------

-- Months in which somebody counted what leaders started.
local function months_led(ctx)
    local months = {}
    for _, month in ipairs(months_of_talk(ctx)) do
        if month.led then
            month.own = math.max(0, month.total - month.led)
            months[#months + 1] = month
        end
    end
    return months
end

local function top_down_first(ctx)
    local months = months_led(ctx)
    if #months == 0 then return nil end
    local start = first_of(months, window)
    local led, total = sum_of(start, "led"), sum_of(start, "total")
    local share = percent(led, total)
    if share < led_at_start then
        ctx:remark("E4", "start", share < led_at_start / 2 and "high" or "medium",
            { en = "In the first %s months leaders started only %s%% of the talk: without direction people lose "
                .. "interest.",
              nl = "In de eerste %s maanden begonnen leiders maar %s%% van de gesprekken: zonder richting haakt men "
                .. "af." },
            { en = "Let leaders bring in subjects that follow from strategy and results, and join the talk that comes "
                .. "of it.",
              nl = "Laat leiders onderwerpen uit strategie en resultaat inbrengen en meepraten over wat erop volgt." },
            ctx:number(#start), ctx:number(share, 1))
    end
    return { score = capped(share, led_at_start), why = ctx:say(
        { en = "First %s months counted: leaders started %s of %s messages, %s%%; %s%% gives the full score.",
          nl = "Eerste %s getelde maanden: leiders begonnen %s van de %s berichten, %s%%; %s%% geeft de volle score." },
        ctx:number(#start), ctx:number(led), ctx:number(total), ctx:number(share, 1), ctx:number(led_at_start)) }
end

local function flag_no_shift(ctx, before, now)
    ctx:remark("E4", "shift", "medium",
        { en = "The talk stays top-down: leaders started %s%% of it at first and %s%% lately.",
          nl = "Het gesprek blijft van bovenaf komen: leiders begonnen er eerst %s%% van en de laatste tijd %s%%." },
        { en = "Make room for subjects that staff bring in, and let leaders answer there rather than open new ones.",
          nl = "Maak ruimte voor onderwerpen van medewerkers, en laat leiders daar antwoorden in plaats van zelf te "
            .. "openen." },
        ctx:number(before, 1), ctx:number(now, 1))
end

local function flag_own_talk(ctx, before, now)
    ctx:remark("E4", "interest", "high",
        { en = "Staff lose interest: the messages that they started fell from %s to %s a month.",
          nl = "Medewerkers haken af: de berichten die zij zelf begonnen, zakten van %s naar %s per maand." },
        { en = "Show what came of earlier ideas, and thank by name whoever brought them.",
          nl = "Laat zien wat er van eerdere ideeën is gekomen en bedank met naam wie ermee kwam." },
        ctx:number(before, 1), ctx:number(now, 1))
end

-- Half for a smaller part of the talk that leaders start, half for talk that staff started themselves and that held.
local function shifts_to_bottom_up(ctx)
    local months = months_led(ctx)
    if #months == 0 then return nil end
    local start, latest = then_and_now(months)
    if not start then return too_few_months(ctx, #months) end
    local led_then = percent(sum_of(start, "led"), sum_of(start, "total"))
    local led_now = percent(sum_of(latest, "led"), sum_of(latest, "total"))
    local own_then, own_now = sum_of(start, "own") / #start, sum_of(latest, "own") / #latest
    local held = own_then > 0 and math.min(100, percent(own_now, own_then)) or (own_now > 0 and 100 or 0)
    if led_now >= led_then and led_then > 0 then flag_no_shift(ctx, led_then, led_now) end
    if held < 50 then flag_own_talk(ctx, own_then, own_now) end
    return { score = (led_now < led_then and 50 or 0) + held / 2, why = ctx:say(
        { en = "First and last %s months: leaders started %s%% and %s%% of the talk (a smaller part gives 50); others "
            .. "started %s and %s messages a month (as many gives 50).",
          nl = "Eerste en laatste %s maanden: leiders begonnen %s%% en %s%% van de gesprekken (een kleiner deel geeft "
            .. "50); anderen begonnen %s en %s berichten per maand (evenveel geeft 50)." },
        ctx:number(#start), ctx:number(led_then, 1), ctx:number(led_now, 1), ctx:number(own_then, 1),
        ctx:number(own_now, 1)) }
end

-- Contributions of all leaders together, month by month; a month without an entry of anyone is left out.
local function activity_by_month(ctx)
    local months, by_number, now = {}, {}, ctx:month_number(ctx.today)
    for _, activity in ipairs(ctx:all("leader_activity")) do
        local person = activity.sponsor and ctx:find("sponsor", activity.sponsor)
        local number = activity.month and ctx:month_number(activity.month)
        if person and leads[person.role] and number and number <= now then
            if not by_number[number] then
                by_number[number] = { number = number, contributions = 0 }
                months[#months + 1] = by_number[number]
            end
            local month = by_number[number]
            month.contributions = month.contributions + (activity.contributions or 0)
        end
    end
    table.sort(months, function(left, right) return left.number < right.number end)
    return months
end

-- Shifting is not leaving: half of what leaders did at the start is enough.
local function leaders_stay(ctx)
    local months = activity_by_month(ctx)
    if #months == 0 then return nil end
    local start, latest = then_and_now(months)
    if not start then return too_few_months(ctx, #months) end
    local before, now = sum_of(start, "contributions") / #start, sum_of(latest, "contributions") / #latest
    local kept = before > 0 and percent(now, before) or 100
    if kept < 50 then
        ctx:remark("E4", "leaders", now == 0 and "high" or "medium",
            { en = "Leaders make way by leaving: together they went from %s to %s contributions a month.",
              nl = "Leiders maken ruimte door weg te blijven: samen gingen ze van %s naar %s bijdragen per maand." },
            { en = "Let them open less and answer, thank and ask on more.",
              nl = "Laat hen minder openen en meer antwoorden, bedanken en doorvragen." },
            ctx:number(before, 1), ctx:number(now, 1))
    end
    return { score = capped(kept, 50), why = ctx:say(
        { en = "Contributions of leaders a month: %s in the first %s months, %s in the last; %s%% (50%% gives the "
            .. "full score).",
          nl = "Bijdragen van leiders per maand: %s in de eerste %s maanden, %s in de laatste; %s%% (50%% geeft de "
            .. "volle score)." },
        ctx:number(before, 1), ctx:number(#start), ctx:number(now, 1), ctx:number(kept, 1)) }
end

local function in_sight(practice) return practice.side == "platform" or practice.side == "both" end

-- Half for a living practice of pride on the platform, half for one of those in which leaders join.
local function reward_in_sight(ctx)
    if not ctx:some("practice") and not ctx:some("conversation") then return nil end
    local rewards = ctx:records("practice", function(practice)
        return practice.pillar == "pride" and in_sight(practice) and ctx:is_alive(practice)
    end)
    local joined = 0
    for _, practice in ipairs(rewards) do
        if practice.leaders_join or leader_still_there(ctx, practice.leader) then joined = joined + 1 end
    end
    if #rewards == 0 or joined == 0 then
        ctx:remark("E4", "reward", #rewards == 0 and "medium" or "low",
            #rewards == 0
                and { en = "Nothing rewards valued behaviour where all can see it.",
                      nl = "Waardevol gedrag wordt nergens beloond waar iedereen het ziet." }
                or { en = "Valued behaviour is shown on the platform, but no leader thanks for it.",
                     nl = "Waardevol gedrag is te zien op het platform, maar geen leider bedankt ervoor." },
            { en = "Let a leader name someone each week who helped a customer or a colleague, with the story.",
              nl = "Laat een leider elke week iemand noemen die een klant of collega hielp, met het verhaal erbij." })
    end
    return { score = (#rewards > 0 and 50 or 0) + (joined > 0 and 50 or 0), why = ctx:say(
        { en = "Living practices of pride on the platform: %s (one or more gives 50), with leaders in them: %s (one "
            .. "or more gives 50).",
          nl = "Levende praktijken voor trots op het platform: %s (een of meer geeft 50), met leiders erin: %s (een "
            .. "of meer geeft 50)." }, ctx:number(#rewards), ctx:number(joined)) }
end

-- E5: enough people -------------------------------------------------------------------------------------------------

-- Our rule: a straight line from 250 people at specialisation 1 (or none noted) to 50 at 5.
local function needed_people(community)
    local step = (mass_unspecialised - mass_specialised) / 4
    return mass_unspecialised - step * ((community.specialisation or 1) - 1)
end

-- Names with the figures behind them, for as many communities as fit a sentence.
local function masses_in_words(ctx)
    local list = {}
    for index, community in ipairs(ctx:all("community")) do
        if index > 8 then break end
        local people = community.with_access or community.members
        list[index] = ctx:say({ en = "%s: %s, needs %s", nl = "%s: %s, nodig %s" }, ctx:name_of(community),
            number_or_unknown(ctx, people), ctx:number(needed_people(community)))
    end
    return table.concat(list, "; ")
end

local function mass_problem(ctx, community, people)
    local needed = needed_people(community)
    if not people then
        return ctx:problem("low",
            { en = "Of community ‘%s’ nobody noted how many people have access; it needs %s.",
              nl = "Van community ‘%s’ staat er niet hoeveel mensen toegang hebben; ze heeft er %s nodig." },
            { en = "Count them.", nl = "Tel ze." }, ctx:number(needed))
    end
    return ctx:problem(people < needed / 2 and "high" or "medium",
        { en = "Community ‘%s’ has %s people with access and needs %s at its specialisation to keep the talk alive.",
          nl = "Community ‘%s’ heeft %s mensen met toegang en heeft er bij haar specialisatie %s nodig om levend te "
            .. "blijven." },
        { en = "Give it a narrower subject, join it with another one, or open it to more units.",
          nl = "Geef haar een smaller onderwerp, voeg haar samen met een andere, of open haar voor meer afdelingen." },
        ctx:number(people), ctx:number(needed))
end

local function no_community(ctx)
    ctx:remark("E5", "none", "medium",
        { en = "There is no community yet, so nobody knows how many people each has.",
          nl = "Er is nog geen community, dus niemand weet hoeveel mensen er in elk zitten." },
        { en = "Note the first one, its subject, and how many people have access.",
          nl = "Noteer de eerste, het onderwerp en hoeveel mensen toegang hebben." })
    return { score = 0, why = ctx:say({ en = "Communities: 0.", nl = "Communities: 0." }) }
end

local function critical_mass(ctx)
    if not begun(ctx) then return nil end
    local outcome = ctx:judge("E5", "community", function(community)
        local people = community.with_access or community.members
        local part = people and math.min(1, people / needed_people(community)) or 0
        if part == 1 then return 1 end
        return part, mass_problem(ctx, community, people)
    end, { en = "Communities with enough people (250 without a special subject, down in a straight line to 50 at "
             .. "specialisation 5), each by what it has of that: %s of %s.",
           nl = "Communities met genoeg mensen (250 zonder speciaal onderwerp, in een rechte lijn dalend tot 50 bij "
             .. "specialisatie 5), elk naar wat ze daarvan heeft: %s van %s." })
    if not outcome then return no_community(ctx) end
    outcome.why = outcome.why .. " " .. masses_in_words(ctx) .. "."
    return outcome
end

-- The larger of two shares; nil when neither is known.
local function larger(one, other)
    if not one or not other then return one or other end
    return math.max(one, other)
end

-- Percent of a group that has an account and can reach it at work or on a phone: the smaller of the two that are known.
local function access_of_group(group)
    local reach = larger(group.with_device, group.mobile)
    if not group.with_account or not reach then return group.with_account or reach end
    return math.min(group.with_account, reach)
end

-- People and people with access: by a unit's groups where they are noted, the rest of the unit by its own share.
-- nil when neither is known.
local function access_of_unit(ctx, unit)
    local people, reached = 0, 0
    for _, group in ipairs(ctx:where("workforce", "unit", unit.id)) do
        local access = access_of_group(group)
        if access and group.people then
            people, reached = people + group.people, reached + group.people * access / 100
        end
    end
    local rest = unit.with_access and math.max(0, (unit.headcount or 0) - people) or 0
    if people + rest == 0 then return nil end
    return people + rest, reached + rest * (unit.with_access or 0) / 100
end

local function flag_too_few(ctx, reached, people)
    ctx:remark("E5", "access", reached < mass_unspecialised / 2 and "high" or "medium",
        { en = "%s of %s people have access; talk without a special subject needs %s to stay interesting for all.",
          nl = "%s van de %s mensen hebben toegang; een gesprek zonder speciaal onderwerp heeft er %s nodig om te "
            .. "blijven boeien." },
        { en = "Give more people access before you start, or start with subjects that are specialised enough.",
          nl = "Geef meer mensen toegang voordat je begint, of begin met onderwerpen die specialistisch genoeg zijn." },
        ctx:number(reached), ctx:number(people), ctx:number(mass_unspecialised))
end

local function enough_access(ctx)
    local people, reached, known = 0, 0, 0
    for _, unit in ipairs(ctx:all("unit")) do
        local in_unit, with_access = access_of_unit(ctx, unit)
        if in_unit then people, reached, known = people + in_unit, reached + with_access, known + 1 end
    end
    if known == 0 then return nil end
    if reached < mass_unspecialised then flag_too_few(ctx, reached, people) end
    return { score = capped(reached, mass_unspecialised), why = ctx:say(
        { en = "Units whose access is known: %s; people there: %s, with an account and a way to reach it: %s, %s%%. "
            .. "%s people give the full score.",
          nl = "Afdelingen waarvan de toegang bekend is: %s; mensen daar: %s, met account en een manier om erbij te "
            .. "komen: %s, %s%%. %s mensen geven de volle score." },
        ctx:number(known), ctx:number(people), ctx:number(reached), ctx:number(percent(reached, people), 1),
        ctx:number(mass_unspecialised)) }
end

-- E6: software ------------------------------------------------------------------------------------------------------

-- A candidate's best rating on any capability of a kind; nil when it was held against none.
local function best_cover(ctx, candidate, kind)
    local best
    for _, capability in ipairs(ctx:where("capability", "kind", kind)) do
        for _, fit in ipairs(ctx:where("fit", "capability", capability.id)) do
            if fit.candidate == candidate.id then best = math.max(best or 0, fit.covers or 0) end
        end
    end
    return best
end

local core_functions = {
    { kind = "conversation", label = { en = "threaded conversation", nl = "gesprekken in draadjes" } },
    { kind = "profiles", label = { en = "profiles", nl = "profielen" } },
}

-- Part of the core functions that a candidate covers well, and words for each cover.
local function core_part(ctx, candidate)
    local part, covers, short = 0, {}, {}
    for index, core in ipairs(core_functions) do
        local cover = best_cover(ctx, candidate, core.kind)
        part = part + ctx:rating_part(cover) / #core_functions
        covers[index] = ctx:say(core.label) .. " " .. number_or_unknown(ctx, cover)
        if ctx:rating_part(cover) < 1 then short[#short + 1] = covers[index] end
    end
    return part, table.concat(covers, ", "), table.concat(short, ", ")
end

local function two_functions(ctx)
    local covers = {}
    local outcome = ctx:judge("E6", ctx:in_the_running(), function(candidate)
        local part, all, short = core_part(ctx, candidate)
        covers[#covers + 1] = ctx:name_of(candidate) .. ": " .. all
        if part == 1 then return 1 end
        return part, ctx:problem(part == 0 and "high" or "medium",
            { en = "‘%s’ does not offer the two functions that count most well: %s (4 is good).",
              nl = "‘%s’ biedt de twee functies die het meest tellen niet goed: %s (4 is goed)." },
            { en = "Try both out with ten people before the choice, or look further.",
              nl = "Probeer beide met tien mensen uit voordat je kiest, of kijk verder." }, short)
    end, { en = "Candidates with threaded conversation and profiles (half each; a 4 counts in full, a 3 for half): %s "
             .. "of %s.",
           nl = "Kandidaten met gesprekken in draadjes en profielen (elk de helft; een 4 telt heel, een 3 half): %s "
             .. "van %s." })
    if not outcome then return nil end
    outcome.why = outcome.why .. " " .. table.concat(first_of(covers, 8), "; ") .. "."
    return outcome
end

local function low_threshold(ctx)
    local ratings = {}
    local outcome = ctx:judge("T5", ctx:in_the_running(), function(candidate)
        local ease = candidate.ease
        ratings[#ratings + 1] = ctx:name_of(candidate) .. ": " .. number_or_unknown(ctx, ease)
        local part = ctx:rating_part(ease)
        if part == 1 then return 1 end
        return part, ctx:problem(part == 0 and "high" or "medium",
            ease and { en = "The threshold of ‘%s’ is too high: %s of 5 for ease.",
                       nl = "De drempel van ‘%s’ is te hoog: %s van 5 voor gemak." }
            or { en = "Of ‘%s’ nobody noted how easy it is to join in: %s.",
                 nl = "Van ‘%s’ staat er niet hoe makkelijk meedoen is: %s." },
            { en = "Do away with hard addresses and second logins, and watch five people join for the first time.",
              nl = "Schaf lastige adressen en een tweede login af, en kijk mee als vijf mensen voor het eerst "
                .. "meedoen." },
            number_or_unknown(ctx, ease))
    end, { en = "Candidates that are easy to join (a 4 counts in full, a 3 for half): %s of %s.",
           nl = "Kandidaten waar je makkelijk aan meedoet (een 4 telt heel, een 3 half): %s van %s." })
    if not outcome then return nil end
    outcome.why = outcome.why .. " " .. table.concat(first_of(ratings, 8), "; ") .. "."
    return outcome
end

local earlier_sections = {
    { id = "e1-strategic-discussion", label = { en = "strategic discussion", nl = "strategische discussie" } },
    { id = "e2-bottom-line", label = { en = "the bottom line", nl = "het resultaat" } },
    { id = "e3-fertile-ground", label = { en = "fertile ground", nl = "vruchtbare grond" } },
    { id = "e4-top-down-bottom-up", label = { en = "top-down and bottom-up", nl = "top-down en bottom-up" } },
    { id = "e5-critical-mass", label = { en = "enough people", nl = "genoeg mensen" } },
}

-- Without software nothing works, but the success lies in the other five.
local function flag_software_alone(ctx)
    local software = ctx:evidence("e6-software")
    if not software or software < ctx:norm("e6-software").green then return end
    local behind = {}
    for _, section in ipairs(earlier_sections) do
        local score = ctx:evidence(section.id)
        if (score or 0) < ctx:norm(section.id).amber then
            behind[#behind + 1] = ctx:say(section.label) .. " " .. number_or_unknown(ctx, score)
        end
    end
    if #behind < 3 then return end
    ctx:remark("E6", "alone", "high",
        { en = "The software stands at %s, but the success lies in the other five, of which these lag behind: %s.",
          nl = "De software staat op %s, maar het succes zit in de andere vijf, en daarvan blijven deze achter: %s." },
        { en = "Put the choice of software to rest, and spend the time on the first of these.",
          nl = "Laat de softwarekeuze rusten en steek de tijd in de eerste van deze." },
        ctx:number(software), table.concat(behind, ", "))
end

-- The assessment ----------------------------------------------------------------------------------------------------

local strategic_discussion = {
    id = "e1-strategic-discussion",
    title = { en = "Strategic discussion", nl = "Strategische discussie" },
    question = { en = "Is talk about our future the core of what happens on the platform?",
                 nl = "Vormt het gesprek over onze toekomst de kern van wat er op het platform gebeurt?" },
    items = {
        { id = "e1-1", rule = "E1",
          text = { en = "On our platform we talk about where the organisation is heading.",
                   nl = "Op ons platform praten we over waar de organisatie naartoe gaat." } },
        { id = "e1-2", rule = "E1",
          text = { en = "Our leaders ask us questions there that they do not know the answer to yet.",
                   nl = "Onze leiders stellen ons daar vragen waar ze het antwoord zelf nog niet op weten." } },
        { id = "e1-3", rule = "E1",
          text = { en = "After such a talk I hear what is done with it.",
                   nl = "Na zo'n gesprek hoor ik wat ermee gedaan wordt." } },
        { id = "e1-4", rule = "E1", reverse = true,
          text = { en = "When we are asked for our view, everything has been settled already.",
                   nl = "Als ons om onze mening wordt gevraagd, ligt alles eigenlijk al vast." } },
    },
    criteria = {
        { id = "E1", weight = 50, our_rule = true, score = loops_closed,
          title = { en = "Questions with a mandate are answered and fed back",
                    nl = "Vragen met mandaat worden beantwoord en teruggekoppeld" } },
        { id = "E1-share", rule = "E1", weight = 30, our_rule = true, score = strategic_share,
          title = { en = "A large part of the talk is strategic",
                    nl = "Een groot deel van de gesprekken is strategisch" } },
        { id = "E1-leaders", rule = "E1", weight = 20, our_rule = true, score = started_by_leaders,
          title = { en = "Leaders with a mandate start it", nl = "Leiders met mandaat beginnen het" } },
    },
}

local bottom_line = {
    id = "e2-bottom-line",
    title = { en = "The bottom line", nl = "Het resultaat" },
    question = { en = "Does the talk touch what we live by, and does it keep doing so?",
                 nl = "Raakt het gesprek waar we van leven, en blijft het dat doen?" },
    items = {
        { id = "e2-1", rule = "E2",
          text = { en = "What I read on our platform helps me to serve a customer faster or better.",
                   nl = "Wat ik op ons platform lees, helpt me om een klant sneller of beter van dienst te zijn." } },
        { id = "e2-2", rule = "E2",
          text = { en = "We solve problems there that would otherwise cost us money.",
                   nl = "We lossen daar problemen op die ons anders geld zouden kosten." } },
        { id = "e2-3", rule = "E2", reverse = true,
          text = { en = "On our platform it is mostly news and notices that go by.",
                   nl = "Op ons platform komen vooral nieuwtjes en mededelingen voorbij." } },
        { id = "e2-4", rule = "F6", reverse = true,
          text = { en = "When I look there after a week, little has been added.",
                   nl = "Als ik er na een week weer kijk, is er weinig bij gekomen." } },
    },
    criteria = {
        { id = "E2", weight = 50, our_rule = true, score = bottom_line_share,
          title = { en = "Enough of the talk is about the bottom line",
                    nl = "Genoeg gesprekken gaan over het resultaat" } },
        { id = "E2-drying", rule = "E2", weight = 30, our_rule = true, score = bottom_line_course,
          title = { en = "Talk about the bottom line does not dry up",
                    nl = "Gesprekken over het resultaat drogen niet op" } },
        { id = "E2-empty", rule = "F6", weight = 20, our_rule = true, score = not_empty,
          title = { en = "The platform does not run empty", nl = "Het platform loopt niet leeg" } },
    },
    findings = function(ctx)
        flag_container_tension(ctx)
        flag_fun_tension(ctx)
    end,
}

local ground = {
    id = "e3-fertile-ground",
    title = { en = "Fertile ground", nl = "Vruchtbare grond" },
    question = { en = "Do we sow where it can grow?", nl = "Zaaien we waar het kan groeien?" },
    items = {
        { id = "e3-1", rule = "E3",
          text = { en = "I need colleagues who work in other places or at other hours.",
                   nl = "Ik heb collega's nodig die op andere plekken of andere tijden werken." } },
        { id = "e3-2", rule = "E3",
          text = { en = "Customers have to wait because a question has to go through several managers.",
                   nl = "Klanten moeten wachten omdat een vraag langs meerdere leidinggevenden moet." } },
        { id = "e3-3", rule = "E3",
          text = { en = "For my work I need to know more people than I can keep in my head.",
                   nl = "Voor mijn werk moet ik meer mensen kennen dan ik kan onthouden." } },
        { id = "e3-4", rule = "E3",
          text = { en = "A leader whom I look up to goes first in this.",
                   nl = "Een leider tegen wie ik opkijk, gaat hierin voorop." } },
    },
    criteria = {
        { id = "E3", weight = 75, our_rule = true, score = fertile_ground,
          title = { en = "There is fertile ground to begin on", nl = "Er is vruchtbare grond om op te beginnen" } },
        { id = "E3-known", rule = "E3", weight = 25, our_rule = true, score = grounds_known,
          title = { en = "Every unit has been looked at", nl = "Elke afdeling is bekeken" } },
    },
}

local both_ways = {
    id = "e4-top-down-bottom-up",
    title = { en = "Top-down and bottom-up", nl = "Top-down en bottom-up" },
    question = { en = "Do leaders give direction first, and then more and more room?",
                 nl = "Geven leiders eerst richting, en daarna steeds meer ruimte?" },
    items = {
        { id = "e4-1", rule = "E4",
          text = { en = "Our leaders bring up subjects on the platform that matter.",
                   nl = "Onze leiders snijden op het platform onderwerpen aan die ertoe doen." } },
        { id = "e4-2", rule = "E4",
          text = { en = "I can start a subject of my own there.",
                   nl = "Ik kan er zelf een onderwerp beginnen." } },
        { id = "e4-3", rule = "E4",
          text = { en = "Whoever contributes something valuable is thanked where all can see it.",
                   nl = "Wie iets waardevols bijdraagt, wordt bedankt waar iedereen het ziet." } },
        { id = "e4-4", rule = "E4", reverse = true,
          text = { en = "After the launch our leaders were hardly seen there.",
                   nl = "Na de start hebben we onze leiders er nauwelijks meer gezien." } },
    },
    criteria = {
        { id = "E4", weight = 25, our_rule = true, score = top_down_first,
          title = { en = "Leaders give direction at the start", nl = "Leiders geven richting aan het begin" } },
        { id = "E4-shift", rule = "E4", weight = 30, our_rule = true, score = shifts_to_bottom_up,
          title = { en = "The initiative moves to the staff", nl = "Het initiatief verschuift naar de medewerkers" } },
        { id = "E4-leaders", rule = "E4", weight = 20, our_rule = true, score = leaders_stay,
          title = { en = "Leaders stay", nl = "Leiders blijven" } },
        { id = "E4-reward", rule = "E4", weight = 25, our_rule = true, score = reward_in_sight,
          title = { en = "Valued behaviour is rewarded in sight of all",
                    nl = "Waardevol gedrag wordt zichtbaar beloond" } },
    },
}

local mass = {
    id = "e5-critical-mass",
    title = { en = "Enough people", nl = "Genoeg mensen" },
    question = { en = "Are there enough people to keep the talk alive?",
                 nl = "Zijn er genoeg mensen om het gesprek levend te houden?" },
    items = {
        { id = "e5-1", rule = "E5",
          text = { en = "The colleagues whom I need are on the platform too.",
                   nl = "De collega's die ik nodig heb, zitten ook op het platform." } },
        { id = "e5-2", rule = "E5",
          text = { en = "A question of mine there reaches enough people to get an answer.",
                   nl = "Een vraag van mij bereikt er genoeg mensen om antwoord te krijgen." } },
        { id = "e5-3", rule = "E5", reverse = true,
          text = { en = "On our platform I always see the same few people.",
                   nl = "Op ons platform zie ik altijd dezelfde paar mensen." } },
        { id = "e5-4", rule = "E5",
          text = { en = "Every colleague in my team can get in.",
                   nl = "Iedereen in mijn team kan erbij." } },
    },
    criteria = {
        { id = "E5", weight = 60, our_rule = true, score = critical_mass,
          title = { en = "Each community has the mass that its subject needs",
                    nl = "Elke community heeft de massa die haar onderwerp nodig heeft" } },
        { id = "E5-access", rule = "E5", weight = 40, our_rule = true, score = enough_access,
          title = { en = "Enough people have access", nl = "Genoeg mensen hebben toegang" } },
    },
}

local software = {
    id = "e6-software",
    title = { en = "Software", nl = "Software" },
    question = { en = "Does the software offer talk and profiles, at a low threshold?",
                 nl = "Biedt de software gesprekken en profielen, met een lage drempel?" },
    items = {
        { id = "e6-1", rule = "T4",
          text = { en = "I can follow a conversation on our platform from question to answer.",
                   nl = "Ik kan een gesprek op ons platform volgen van vraag tot antwoord." } },
        { id = "e6-2", rule = "T4",
          text = { en = "Profiles tell me what a colleague knows.",
                   nl = "Uit profielen leer ik wat een collega weet." } },
        { id = "e6-3", rule = "T5", reverse = true,
          text = { en = "Logging in to our platform takes me effort.",
                   nl = "Inloggen op ons platform kost me moeite." } },
        { id = "e6-4", rule = "T5",
          text = { en = "Nobody had to explain to me how our platform works.",
                   nl = "Niemand hoefde me uit te leggen hoe ons platform werkt." } },
    },
    criteria = {
        { id = "E6", weight = 60, score = two_functions,
          title = { en = "Threaded conversation and profiles", nl = "Gesprekken in draadjes en profielen" } },
        { id = "E6-threshold", rule = "T5", weight = 40, score = low_threshold,
          title = { en = "A low threshold to join", nl = "Een lage drempel om mee te doen" } },
    },
    findings = flag_software_alone,
}

return {
    kind = "assessment", api = 1, id = "six-success-criteria", version = "1.0", order = 20,
    title = { en = "Six success criteria", nl = "Zes succescriteria" },
    about = {
        en = "Six conditions for lasting success with enterprise social media, after the article of that name in the "
          .. "method's sources: strategic discussion, the bottom line, fertile ground, top-down before bottom-up, "
          .. "enough people, and software. What was counted and written down stands beside what people experience. "
          .. "Measures marked as our rule are the program's own, their figures too.",
        nl = "Zes voorwaarden voor blijvend succes met sociale media binnen het bedrijf, naar het gelijknamige "
          .. "artikel in de bronnen van de methode: strategische discussie, het resultaat, vruchtbare grond, top-down "
          .. "vóór bottom-up, genoeg mensen, en software. Wat is geteld en vastgelegd staat naast wat mensen ervaren. "
          .. "Maatstaven met de aanduiding ‘onze regel’ zijn van het programma zelf, hun cijfers ook.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { strategic_discussion, bottom_line, ground, both_ways, mass, software },
}
