-- Reach of the shop floor (method §4; DNA connect's blog on Hi and on retail): who can really be reached, how news
-- flows, whether people talk back, and the brand from within.
-- Evidence comes from what stands in the workspace, perceived scores from what people answered; they are never
-- averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge.

local days_in_year = 365
local shown_groups = 5         -- groups whose arithmetic is written out
local stale_days = 92          -- a talk that nobody counted for longer counts as silent, our figure
local unanswered_most = 10     -- percent of the messages, our figure
local enough_reach = 80        -- percent of the people, our figure
local good_cover, fair_cover = 4, 3   -- how well the chosen platform covers a wish, on 1–5

-- Helpers -----------------------------------------------------------------------------------------------------------

local function percent(ctx, share) return ctx:number(100 * share, 1) end

local function names_of(ctx, records)
    local names = {}
    for index = 1, math.min(#records, shown_groups) do names[index] = ctx:name_of(records[index]) end
    local hidden = #records - #names
    local list = table.concat(names, ", ")
    if hidden == 0 then return list end
    return ctx:say({ en = "%s and %s more", nl = "%s en nog %s" }, list, ctx:number(hidden))
end

-- An item's score, 0 to 100 with high being good; nil when nobody answered or it is withheld.
local function item_score(ctx, id)
    local item = ctx:item(id)
    return item and item.mean and 100 * (item.mean - 1) / 4
end

-- A finding for each item of the list that scores under the section's amber norm.
local function flag_low_items(ctx, rule, section, list)
    local amber = ctx:norm(section).amber
    for _, entry in ipairs(list) do
        local score = item_score(ctx, entry.id)
        if score and score < amber then
            ctx:remark(rule, entry.id, score < amber - 25 and "high" or "medium",
                { en = entry.text.en .. " Staff's answers score %s of 100.",
                  nl = entry.text.nl .. " De antwoorden van medewerkers scoren %s van de 100." },
                entry.advice, ctx:number(score))
        end
    end
end

-- People really reachable -------------------------------------------------------------------------------------------

-- F1: people × with an account × who can get at it × (1 − yearly turnover × days until access ÷ 365). The second result
-- holds its factors as shares. nil when people, accounts or devices are not known.
local function reach_of(group)
    local people = group.people or 0
    if people <= 0 or not group.with_account or not (group.with_device or group.mobile) then return nil end
    local parts = {
        account = group.with_account / 100,
        device = math.max(group.with_device or 0, group.mobile or 0) / 100,
        waiting = math.min(1, (group.yearly_turnover or 0) / 100 * (group.days_to_access or 0) / days_in_year),
    }
    return people * parts.account * parts.device * (1 - parts.waiting), parts
end

local causes = {
    account = {
        text = { en = "too few have an account", nl = "te weinig mensen een account hebben" },
        advice = { en = "Give everyone in ‘%s’ an account on the first day, part-timers and holiday workers too.",
                   nl = "Geef iedereen in ‘%s’ op de eerste dag een account, ook deeltijders en vakantiekrachten." } },
    device = {
        text = { en = "too few can get at it at work or on a phone",
                 nl = "te weinig mensen erbij kunnen, op het werk of met de telefoon" },
        advice = { en = "Give ‘%s’ a mobile version on their own phone, and a device in the canteen for who has none.",
                   nl = "Geef ‘%s’ een mobiele versie op de eigen telefoon, en een apparaat in de kantine voor wie "
                     .. "die niet heeft." } },
    waiting = {
        text = { en = "people come and go faster than access follows",
                 nl = "mensen sneller komen en gaan dan de toegang volgt" },
        advice = { en = "Tie access for ‘%s’ to the signing of the contract, so that joiners need not wait.",
                   nl = "Koppel de toegang voor ‘%s’ aan het tekenen van het contract, zodat nieuwe mensen niet "
                     .. "hoeven te wachten." } },
}

-- The factor that costs the most people.
local function main_cause(parts)
    local lost = { account = 1 - parts.account, device = parts.account * (1 - parts.device),
                   waiting = parts.account * parts.device * parts.waiting }
    local worst = "account"
    for _, name in ipairs({ "device", "waiting" }) do
        if lost[name] > lost[worst] then worst = name end
    end
    return causes[worst]
end

local function reach_problem(ctx, group, reachable, parts)
    local share, norm = 100 * reachable / group.people, ctx:norm("people-reached")
    if share < norm.green then
        local cause = main_cause(parts)
        return ctx:problem(share < norm.amber and "high" or "medium",
            { en = "Of group ‘%s’ only %s of %s people can really be reached (%s%%), mostly because %s.",
              nl = "Van groep ‘%s’ zijn maar %s van de %s mensen echt bereikbaar (%s%%), vooral doordat %s." },
            cause.advice, ctx:number(reachable), ctx:number(group.people), ctx:number(share, 1), ctx:say(cause.text))
    elseif not group.yearly_turnover or not group.days_to_access then
        return ctx:problem("low",
            { en = "For group ‘%s’ turnover or the days until a joiner has access are not known, so "
                .. "its reach flatters.",
              nl = "Van groep ‘%s’ zijn het verloop of de dagen tot een nieuweling toegang heeft niet bekend; het "
                .. "bereik is dus geflatteerd." },
            { en = "Ask HR for the turnover of ‘%s’, and IT how long access takes.",
              nl = "Vraag P&O naar het verloop van ‘%s’ en IT hoe lang toegang op zich laat wachten." })
    end
end

local function reach_words(ctx, group, reachable, parts)
    return ctx:say(
        { en = "%s: %s people × %s%% with an account × %s%% who can get at it × (1 − %s%% turnover × %s days ÷ 365) = "
            .. "%s.",
          nl = "%s: %s mensen × %s%% met een account × %s%% die erbij kunnen × (1 − %s%% verloop × %s dagen ÷ 365) = "
            .. "%s." },
        ctx:name_of(group), ctx:number(group.people), percent(ctx, parts.account), percent(ctx, parts.device),
        ctx:number(group.yearly_turnover or 0, 1), ctx:number(group.days_to_access or 0), ctx:number(reachable, 1))
end

-- Adds up what was judged per group: the score is the share of people, not of groups.
local function by_people(ctx, outcome, lines, reachable, people)
    if not outcome then return nil end
    local hidden = #lines - shown_groups
    local shown = table.concat(lines, " ", 1, math.min(#lines, shown_groups))
    if hidden > 0 then
        shown = shown .. " " .. ctx:say({ en = "And %s groups more.", nl = "En nog %s groepen." }, ctx:number(hidden))
    end
    outcome.score = 100 * reachable / people
    outcome.why = shown .. " " .. ctx:say(
        { en = "Together %s of %s people: %s of 100.", nl = "Samen %s van %s mensen: %s van de 100." },
        ctx:number(reachable, 1), ctx:number(people), ctx:number(outcome.score, 1))
    return outcome
end

local reach_counted = { en = "Reach, groups counted: %s of %s.", nl = "Bereik, groepen geteld: %s van %s." }

local function really_reachable(ctx)
    local lines, reachable, people = {}, 0, 0
    local outcome = ctx:judge("F1", ctx:records("workforce", function(group) return reach_of(group) ~= nil end),
        function(group)
            local number, parts = reach_of(group)
            lines[#lines + 1] = reach_words(ctx, group, number, parts)
            reachable, people = reachable + number, people + group.people
            return number / group.people, reach_problem(ctx, group, number, parts)
        end, reach_counted)
    return by_people(ctx, outcome, lines, reachable, people)
end

-- F1, shifts: the share that can be reached at any hour that the doors are open. Off shift only a phone helps.
local function any_hour_share(group)
    if not reach_of(group) or not group.weekly_hours or (group.opening_hours or 0) <= 0 then return nil end
    local on_shift = math.min(1, group.weekly_hours / group.opening_hours)
    local device = math.max((group.mobile or 0), (group.with_device or 0) * on_shift) / 100
    return group.with_account / 100 * device, on_shift
end

local function any_hour_problem(ctx, group, share)
    if 100 * share >= ctx:norm("people-reached").amber then return nil end
    local part_time = group.part_time
        and ctx:say({ en = "%s%% part-timers, ", nl = "%s%% deeltijders, " }, ctx:number(group.part_time, 1)) or ""
    return ctx:problem("medium",
        { en = "Group ‘%s’ (%son the floor %s of the %s hours that the doors are open) can be reached at any "
            .. "hour for %s%% only.",
          nl = "Groep ‘%s’ (%s%s van de %s openingsuren op de vloer) is op een willekeurig uur maar "
            .. "voor %s%% bereikbaar." },
        { en = "Offer ‘%s’ a mobile version that may be used off shift and never has to be.",
          nl = "Bied ‘%s’ een mobiele versie die ook buiten diensttijd mag worden gebruikt, maar nooit hoeft." },
        part_time, ctx:number(group.weekly_hours, 1), ctx:number(group.opening_hours, 1), percent(ctx, share))
end

local function any_hour_words(ctx, group, share, on_shift)
    return ctx:say(
        { en = "%s: %s people × %s%% with an account × the larger of %s%% by phone and %s%% with a device × %s%% of "
            .. "the "
            .. "open hours on shift = %s.",
          nl = "%s: %s mensen × %s%% met een account × het grootste van %s%% met telefoon en %s%% met een apparaat × "
            .. "%s%% van de openingsuren op de vloer = %s." },
        ctx:name_of(group), ctx:number(group.people), ctx:number(group.with_account, 1),
        ctx:number(group.mobile or 0, 1), ctx:number(group.with_device or 0, 1), percent(ctx, on_shift),
        ctx:number(group.people * share, 1))
end

local function reachable_any_hour(ctx)
    local lines, reachable, people = {}, 0, 0
    local outcome = ctx:judge("F1", ctx:records("workforce", function(group) return any_hour_share(group) ~= nil end),
        function(group)
            local share, on_shift = any_hour_share(group)
            lines[#lines + 1] = any_hour_words(ctx, group, share, on_shift)
            reachable, people = reachable + share * group.people, people + group.people
            return share, any_hour_problem(ctx, group, share)
        end, reach_counted, "F1-hours")
    return by_people(ctx, outcome, lines, reachable, people)
end

-- F1: groups of which the reach cannot be worked out, and units without any group.
local function flag_unknown_reach(ctx)
    local unknown = ctx:records("workforce", function(group) return reach_of(group) == nil and group.people ~= 0 end)
    if #unknown > 0 then
        ctx:remark("F1", "unknown", "medium",
            { en = "The reach of these groups cannot be worked out: %s.",
              nl = "Van deze groepen is het bereik niet uit te rekenen: %s." },
            { en = "Fill in how many people have an account, and can use it at work or on a phone.",
              nl = "Vul in hoeveel mensen een account hebben en er op het werk of met de telefoon bij kunnen." },
            names_of(ctx, unknown))
    elseif not ctx:some("workforce") and ctx:some("unit") then
        ctx:remark("F1", "nobody-counted", "low",
            { en = "Nobody has counted who can be reached on the floor: there are units, but no workforce.",
              nl = "Niemand heeft geteld wie op de vloer bereikbaar is: er zijn afdelingen, maar geen "
                .. "personeelsgroepen." },
            { en = "Enter per unit the people, their shifts and turnover, and who has an account and a device.",
              nl = "Leg per afdeling de mensen, hun diensten en het verloop vast, en wie een account "
                .. "en apparaat heeft." })
    end
end

-- Functions found with the staff ------------------------------------------------------------------------------------

-- How well the chosen platform covers a wish: 1, 0.5 or 0. A wish that is met by a capability counts in full while
-- no platform has been chosen, and for half while nobody has scored the chosen one on it.
local function wish_part(ctx, wish)
    if not wish.capability then return 0 end
    local chosen, best = ctx:where("candidate", "is_chosen", true), nil
    if #chosen == 0 then return 1 end
    for _, candidate in ipairs(chosen) do
        for _, fit in ipairs(ctx:where("fit", "candidate", candidate.id)) do
            if fit.capability == wish.capability then best = math.max(best or 0, fit.covers or 0) end
        end
    end
    if not best then return 0.5 end
    return best >= good_cover and 1 or best >= fair_cover and 0.5 or 0
end

local function wish_problem(ctx, wish, part, most_votes)
    if part == 1 then return nil end
    local severity = (wish.votes or 0) > 0 and wish.votes == most_votes and "high" or "medium"
    if not wish.capability then
        return ctx:problem(severity,
            { en = "Wish ‘%s’ (%s votes) has not been taken up.", nl = "Wens ‘%s’ (%s stemmen) is niet overgenomen." },
            { en = "Make a requirement of ‘%s’, or tell staff why not.",
              nl = "Maak van ‘%s’ een eis, of vertel medewerkers waarom niet." }, ctx:number(wish.votes or 0))
    end
    return ctx:problem(part == 0 and severity or "low",
        { en = "The chosen platform hardly meets wish ‘%s’ (%s votes), or nobody has scored it on that.",
          nl = "Het gekozen platform vult wens ‘%s’ (%s stemmen) nauwelijks in, of is er niet op beoordeeld." },
        { en = "Try ‘%s’ out on the floor with the people who asked for it.",
          nl = "Probeer ‘%s’ op de vloer uit met de mensen die erom vroegen." }, ctx:number(wish.votes or 0))
end

local function no_wishes(ctx)
    if not ctx:some("workforce") and not ctx:some("capability") then return nil end
    ctx:remark("F2", "none", "high",
        { en = "Functions are being thought up without the staff: not one wish of theirs has been noted.",
          nl = "Functies worden bedacht zonder de medewerkers: geen enkele wens van hen is genoteerd." },
        { en = "Ask people on the floor which functions they find really important, and let them vote.",
          nl = "Vraag mensen op de vloer welke functies zij echt belangrijk vinden en laat hen stemmen." })
    return { score = 0, why = ctx:say({ en = "There are no wishes of the staff.",
                                        nl = "Er zijn geen wensen van medewerkers." }) }
end

-- F2: a wish weighs by its votes; one without votes weighs as one vote.
local function wishes_taken_up(ctx)
    local most, met, votes = 0, 0, 0
    for _, wish in ipairs(ctx:all("staff_wish")) do most = math.max(most, wish.votes or 0) end
    local outcome = ctx:judge("F2", "staff_wish", function(wish)
        local part, weight = wish_part(ctx, wish), math.max(1, wish.votes or 1)
        met, votes = met + part * weight, votes + weight
        return part, wish_problem(ctx, wish, part, most)
    end, { en = "Wishes met, parts counted: %s of %s.", nl = "Ingevulde wensen, delen meegeteld: %s van %s." })
    if not outcome then return no_wishes(ctx) end
    outcome.score = 100 * met / votes
    outcome.why = outcome.why .. " " .. ctx:say(
        { en = "Weighed by votes: %s of %s = %s of 100.", nl = "Gewogen naar stemmen: %s van %s = %s van de 100." },
        ctx:number(met, 1), ctx:number(votes), ctx:number(outcome.score, 1))
    return outcome
end

-- F2: a group has been asked when its unit, or everyone, expressed a wish.
local function everyone_asked(ctx)
    local wishes = ctx:all("staff_wish")
    if #wishes == 0 then return nil end
    return ctx:judge("F2", "workforce", function(group)
        for _, wish in ipairs(wishes) do
            if not wish.unit or wish.unit == group.unit then return 1 end
        end
        return 0, ctx:problem("medium",
            { en = "Nobody asked group ‘%s’ what they need.",
              nl = "Niemand heeft groep ‘%s’ gevraagd wat zij nodig hebben." },
            { en = "Join a shift of ‘%s’ and ask which function would help them there and then.",
              nl = "Draai een dienst mee met ‘%s’ en vraag welke functie hen daar en dan zou helpen." })
    end, { en = "Groups that were asked: %s of %s.", nl = "Groepen die zijn gevraagd: %s van %s." }, "F2-asked")
end

-- How news flows ----------------------------------------------------------------------------------------------------

local units_of_time = { { "week", 7 }, { "weke", 7 }, { "month", 31 }, { "maand", 31 }, { "kwartaal", 92 },
                        { "quarter", 92 }, { "jaar", 365 }, { "year", 365 } }
local all_the_time = { "dag", "day", "dai", "uur", "hour", "altijd", "always", "contin", "live", "direct" }
local weekdays = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday",
                   "wednesday", "thursday", "friday", "saturday", "sunday" }
local number_words = { two = 2, twee = 2, twice = 2, three = 3, drie = 3, four = 4, vier = 4, six = 6, zes = 6,
                       eight = 8, acht = 8, half = 0.5 }

local function holds_any(text, words)
    for _, word in ipairs(words) do
        if text:find(word, 1, true) then return true end
    end
    return false
end

local function first_number(text)
    for word in text:gmatch("%w+") do
        local number = tonumber(word) or number_words[word]
        if number and number > 0 then return number end
    end
    return 1
end

-- Days between two issues, from words such as "weekly", "elk kwartaal" or "twice a year"; nil when they say nothing.
local function days_of(cadence)
    local text = (cadence or ""):lower()
    if holds_any(text, weekdays) then return 7 end
    for _, unit in ipairs(units_of_time) do
        if text:find(unit[1], 1, true) then
            local number = first_number(text)
            if holds_any(text, { "twice", "times", "keer", "maal" }) then return unit[2] / number end
            return unit[2] * number
        end
    end
    return holds_any(text, all_the_time) and 1 or nil
end

-- An interactive channel without a cadence is there all the time.
local function pace(channel)
    return days_of(channel.cadence) or channel.is_interactive and 1 or nil
end

-- The organisation's own channels that stay.
local function own_channels(ctx)
    return ctx:records("channel", function(channel) return not channel.is_shadow and channel.decision ~= "retire" end)
end

local function people_in_all(ctx)
    local people = 0
    for _, group in ipairs(ctx:all("workforce")) do people = people + (group.people or 0) end
    local organisation = ctx:organisation()
    return people > 0 and people or organisation and organisation.headcount
end

local function largest_reach(channels)
    local reach
    for _, channel in ipairs(channels) do
        if channel.reach then reach = math.max(reach or 0, channel.reach) end
    end
    return reach
end

local function quickest(channels)
    local days
    for _, channel in ipairs(channels) do
        local own = pace(channel)
        if own and (not days or own < days) then days = own end
    end
    return days
end

local function interactive_of(channels)
    local chosen = { kind = "channel" }
    for _, channel in ipairs(channels) do
        if channel.is_interactive then chosen[#chosen + 1] = channel end
    end
    return chosen
end

-- F3, first question: the share of the people that the widest channel reaches; nil when either is not known.
local function widest_share(ctx, channels)
    local reach, people = largest_reach(channels), people_in_all(ctx)
    return reach and (people or 0) > 0 and math.min(100, 100 * reach / people) or nil
end

local function flag_slow_flow(ctx, days)
    if days and days <= 1 then return end
    ctx:remark("F3", "speed", (not days or days > 7) and "high" or "medium",
        days and { en = "The fastest channel comes once in %s days: news is old before it arrives.",
                   nl = "Het snelste kanaal komt eens in de %s dagen: nieuws is oud voordat het aankomt." }
        or { en = "Of no channel is it known how often it comes.",
             nl = "Van geen enkel kanaal is bekend hoe vaak het komt." },
        { en = "Add one place where news stands the moment it is known.",
          nl = "Maak één plek waar nieuws staat zodra het bekend is." }, days and ctx:number(days, 1) or "")
end

local function flag_narrow(ctx, share)
    if not share or share >= enough_reach then return end
    ctx:remark("F3", "reach", share < 50 and "high" or "medium",
        { en = "The widest channel reaches %s%% of the people.",
          nl = "Het kanaal met het grootste bereik haalt %s%% van de mensen." },
        { en = "Find out who is left out: often those on late and weekend shifts. Bring them the news on their phone.",
          nl = "Zoek uit wie je mist: vaak de avond- en weekenddiensten. Breng hun het nieuws op de telefoon." },
        ctx:number(share, 1))
end

local function flag_one_way(ctx, channels)
    ctx:remark("F3", "one-way", "high",
        { en = "All channels send only: %s. Nobody on the floor can answer or ask.",
          nl = "Alle kanalen zenden alleen: %s. Niemand op de vloer kan antwoorden of iets vragen." },
        { en = "Open one interactive place beside them, and see to it that a question has an answer "
            .. "within ten minutes.",
          nl = "Open er één interactieve plek naast en zorg dat een vraag binnen tien minuten antwoord heeft." },
        names_of(ctx, channels))
end

-- F3: the four questions, a quarter each: reach; weekly flow; daily news; asking and sharing.
local function four_questions(ctx)
    local channels = own_channels(ctx)
    if #channels == 0 then return nil end
    local share, days, interactive = widest_share(ctx, channels), quickest(channels), #interactive_of(channels)
    flag_narrow(ctx, share)
    flag_slow_flow(ctx, days)
    if interactive == 0 then flag_one_way(ctx, channels) end
    local flows, is_news = days and days <= 7 and 100 or 0, days and days <= 1 and 100 or 0
    local unknown = ctx:say({ en = "not known", nl = "niet bekend" })
    return {
        score = ctx:blend({ { 1, share }, { 1, flows }, { 1, is_news }, { 1, interactive > 0 and 100 or 0 } }),
        why = ctx:say(
            { en = "Reached by the widest channel: %s. Days until the next issue of the fastest: %s (7 or fewer: 100 "
                .. "for the flow; 1: 100 for news). Interactive channels: %s (one or more: 100 for asking). The mean "
                .. "of what is known.",
              nl = "Bereikt door het breedste kanaal: %s. Dagen tot de volgende editie van het snelste: %s (hooguit "
                .. "7: 100 voor de stroom; 1: 100 voor nieuws). Interactieve kanalen: %s (een of meer: 100 voor "
                .. "vragen). Het gemiddelde van wat bekend is." },
            share and ctx:number(share, 1) .. "%" or unknown, days and ctx:number(days, 1) or unknown,
            ctx:number(interactive)),
    }
end

-- F3: half for talking back, half for coming at least weekly.
local function channel_part(ctx, channel)
    local days = pace(channel)
    local part = (channel.is_interactive and 0.5 or 0) + (days and days <= 7 and 0.5 or 0)
    if part > 0 or channel.decision == "replace" then return part end
    return 0, ctx:problem("low",
        { en = "Channel ‘%s’ sends only and comes less than weekly, and nobody decided to replace it.",
          nl = "Kanaal ‘%s’ zendt alleen en komt minder dan wekelijks, en niemand besloot het te vervangen." },
        { en = "Decide about ‘%s’: give it a place to answer, or bring its best part to a faster channel.",
          nl = "Neem een besluit over ‘%s’: maak antwoorden mogelijk of breng het beste deel naar "
            .. "een sneller kanaal." })
end

local function channels_fast_and_open(ctx)
    return ctx:judge("F3", own_channels(ctx), function(channel) return channel_part(ctx, channel) end,
        { en = "Channels that are interactive and come at least weekly (half each): %s of %s.",
          nl = "Kanalen die interactief zijn en minstens wekelijks komen (elk de helft): %s van %s." }, "F3-channels")
end

-- Open dialogue -----------------------------------------------------------------------------------------------------

local function who_communicates(ctx)
    return ctx:judge("F4", own_channels(ctx), function(channel)
        if channel.owner then return 1 end
        return 0, ctx:problem("medium",
            { en = "Nobody can tell who speaks through channel ‘%s’.",
              nl = "Het is niet duidelijk wie er via kanaal ‘%s’ spreekt." },
            { en = "Name an owner of ‘%s’, and say in it who writes and to what end.",
              nl = "Benoem een eigenaar van ‘%s’ en zeg erbij wie schrijft en met welk doel." })
    end, { en = "Channels with an owner: %s of %s.", nl = "Kanalen met een eigenaar: %s van %s." }, "F4-owners")
end

local function messages_have_a_face(ctx)
    return ctx:judge("F4", "leader_message", function(message)
        if message.leader then return 1 end
        return 0, ctx:problem("low",
            { en = "Message ‘%s’ has no sender.", nl = "Boodschap ‘%s’ heeft geen afzender." },
            { en = "Let the leader who means it send ‘%s’ in person, and say what it is for.",
              nl = "Laat de leider die erachter staat ‘%s’ zelf versturen, en zeg waar de boodschap voor is." })
    end, { en = "Messages with a leader's name under them: %s of %s.",
           nl = "Boodschappen met de naam van een leider eronder: %s van %s." }, "F4-messages")
end

local function shadow_channels(ctx)
    return ctx:records("channel", function(channel) return channel.is_shadow end)
end

-- F5: what to do about a channel that staff set up themselves. Half when it is to go with no place inside instead.
local function shadow_part(ctx, channel, inside_reach, has_inside)
    if channel.decision == "keep" and channel.owner then return 1 end
    if channel.decision and channel.decision ~= "keep" and has_inside then return 1 end
    if channel.decision and channel.decision ~= "keep" then
        return 0.5, ctx:problem("medium",
            { en = "Channel ‘%s’ of the staff is to go, while there is no interactive place inside.",
              nl = "Kanaal ‘%s’ van medewerkers moet weg, terwijl er binnen geen interactieve plek is." },
            { en = "First open a place inside that works at least as well, and move ‘%s’ together with its members.",
              nl = "Open eerst binnen een plek die minstens zo goed werkt en verhuis ‘%s’ samen met de leden." })
    end
    local outruns = (channel.reach or 0) > (inside_reach or 0)
    return 0, ctx:problem(outruns and "high" or "medium",
        { en = "Staff talk in ‘%s’ (reach %s), outside the organisation's sight, and it is not settled what "
            .. "becomes of it or who answers for it.",
          nl = "Medewerkers praten in ‘%s’ (bereik %s), buiten het zicht van de organisatie, en er is niet "
            .. "afgesproken wat ermee gebeurt of wie aanspreekbaar is." },
        { en = "Ask the members of ‘%s’ what they find there, and agree together what stays, moves or stops.",
          nl = "Vraag de leden van ‘%s’ wat zij daar vinden en spreek samen af wat blijft, verhuist of stopt." },
        ctx:number(channel.reach or 0))
end

local function talk_outside(ctx)
    local inside, shadow = interactive_of(own_channels(ctx)), shadow_channels(ctx)
    if #shadow > 0 and #inside == 0 then
        ctx:remark("F5", "behind", "high",
            { en = "Staff talk anyway, in %s; inside there is no place for it, so the management starts 0–1 behind.",
              nl = "Medewerkers praten toch wel, in %s; binnen is er geen plek voor, dus het management begint met "
                .. "een achterstand van 0–1." },
            { en = "Open a place inside where staff can speak up, and have leaders answer there.",
              nl = "Open binnen een plek waar medewerkers zich kunnen uitspreken en laat leiders daar antwoorden." },
            names_of(ctx, shadow))
    end
    local reach = largest_reach(inside)
    return ctx:judge("F5", shadow, function(channel) return shadow_part(ctx, channel, reach, #inside > 0) end,
        { en = "Channels of the staff themselves that something was agreed about: %s of %s, parts counted.",
          nl = "Eigen kanalen van medewerkers waarover iets is afgesproken: %s van %s, delen meegeteld." })
end

-- F5: an inventory without a single channel of the staff themselves is seldom complete.
local function flag_no_shadow(ctx)
    if not ctx:some("channel") or #shadow_channels(ctx) > 0 then return end
    ctx:remark("F5", "inventory", "low",
        { en = "The inventory knows no channel of the staff themselves; it is seldom so that there is none.",
          nl = "In de inventarisatie staat geen eigen kanaal van medewerkers; zelden is er echt geen." },
        { en = "Ask on the floor, without blame, which app groups exist.",
          nl = "Vraag op de vloer, zonder verwijt, welke appgroepen er zijn." })
end

-- The empty-platform alarm ------------------------------------------------------------------------------------------

-- Whole months of talk of one community (nil: the whole organisation), with the messages of each added up; and the
-- record of the latest. The month of today is not over and would look like a fall.
local function talk_of(ctx, community)
    local entries, last = {}, nil
    for _, record in ipairs(ctx:where("conversation", "community", community)) do
        if record.month and ctx:month_number(record.month) < ctx:month_number(ctx.today) then
            local messages = (record.strategic or 0) + (record.bottom_line or 0) + (record.everyday or 0)
                + (record.non_work or 0)
            entries[#entries + 1] = { month = ctx:month_number(record.month), messages = messages,
                                      unanswered = record.unanswered or 0 }
            if not last or record.month > last.month then last = record end
        end
    end
    return entries, last
end

-- Months counted, messages and unanswered questions from `first` to `last`.
local function total(entries, first, last)
    local months, messages, unanswered = 0, 0, 0
    for _, entry in ipairs(entries) do
        if entry.month >= first and entry.month <= last then
            months, messages = months + 1, messages + entry.messages
            unanswered = unanswered + entry.unanswered
        end
    end
    return months, messages, unanswered
end

local silent = {
    severity = "high",
    text = { en = "‘%s’ is empty: not a message in the latest months, or nobody has counted them since %s.",
             nl = "‘%s’ is leeg: geen enkel bericht in de laatste maanden, of sinds %s niet meer geteld." },
    advice = { en = "Ask ‘%s’ one question from daily practice and stay with it, or close the place; an empty one "
                 .. "is worse than none.",
               nl = "Stel in ‘%s’ één vraag uit de praktijk en blijf erbij, of sluit de plek; leeg is "
                 .. "erger dan geen." },
}
local drying = {
    severity = "medium",
    text = { en = "The talk in ‘%s’ dries up: from %s to %s messages a month.",
             nl = "Het gesprek in ‘%s’ droogt op: van %s naar %s berichten per maand." },
    advice = { en = "Ask in ‘%s’ what would make it worth their while, and start a subject that touches the customer.",
               nl = "Vraag in ‘%s’ wat het de moeite waard maakt en begin een onderwerp dat de klant raakt." },
}
local unanswered = {
    severity = "medium",
    text = { en = "Questions in ‘%s’ are left unanswered: %s against %s messages in the latest three months.",
             nl = "Vragen in ‘%s’ blijven liggen: %s op %s berichten in de laatste drie maanden." },
    advice = { en = "Give ‘%s’ someone who sees to it that each question has an answer the same day.",
               nl = "Wijs voor ‘%s’ iemand aan die zorgt dat elke vraag dezelfde dag antwoord heeft." },
}

-- F6: 100 less 50 when the talk fell to under half of the three months before, less 50 when questions stay unanswered;
-- 0 when silent. Also the alarm, its values, and the latest month. nil when no month has been counted.
local function alarm(ctx, community)
    local entries, latest = talk_of(ctx, community)
    if not latest then return nil end
    local last = ctx:month_number(latest.month)
    local months, messages, open = total(entries, last - 2, last)
    if messages == 0 or ctx:days_between(latest.month, ctx.today) > stale_days then
        return 0, silent, { latest.month:sub(1, 7) }, latest
    end
    local months_before, before = total(entries, last - 5, last - 3)
    local falls = months_before > 0 and messages / months < before / months_before / 2
    local piles_up = 100 * open > unanswered_most * messages
    local part = 1 - (falls and 0.5 or 0) - (piles_up and 0.5 or 0)
    if falls then
        return part, drying, { ctx:number(before / months_before, 1), ctx:number(messages / months, 1) }, latest
    elseif piles_up then
        return part, unanswered, { ctx:number(open), ctx:number(messages) }, latest
    end
    return part
end

local function severity_of(part, found) return part == 0 and "high" or found.severity end

-- The talk that was counted for the organisation as a whole, as the part in order; nil when none was.
local function everywhere(ctx)
    local part, found, values, latest = alarm(ctx, nil)
    if found then
        local name = ctx:say({ en = "the whole organisation", nl = "de hele organisatie" })
        ctx:finding({
            rule = "F6", id = "F6:everywhere", severity = severity_of(part, found),
            entity = { type = "conversation", id = latest.id },
            text = ctx:say(found.text, name, table.unpack(values)), advice = ctx:say(found.advice, name),
        })
    end
    return part
end

local function no_empty_platform(ctx)
    local whole = everywhere(ctx)
    local outcome = ctx:judge("F6", ctx:records("community", function(community)
        return alarm(ctx, community.id) ~= nil
    end), function(community)
        local part, found, values = alarm(ctx, community.id)
        if not found then return part end
        return part, ctx:problem(severity_of(part, found), found.text, found.advice, table.unpack(values))
    end, { en = "Communities where the talk goes on and questions are answered (half each): %s of %s.",
           nl = "Communities waar het gesprek doorgaat en vragen antwoord krijgen (elk de helft): %s van %s." })
    if not whole then return outcome end
    local why = ctx:say({ en = "The talk of the whole organisation: %s of 100.",
                          nl = "Het gesprek in de hele organisatie: %s van de 100." }, ctx:number(100 * whole))
    return { score = ctx:blend({ { 1, 100 * whole }, { outcome and #outcome.checks or 0, outcome and outcome.score } }),
             checks = outcome and outcome.checks, why = outcome and why .. " " .. outcome.why or why }
end

-- F6: an interactive tool of which nobody counts whether there is any interaction.
local function flag_unwatched(ctx)
    local tools = interactive_of(own_channels(ctx))
    if ctx:some("conversation") or #tools == 0 and not ctx:some("community") then return end
    ctx:remark("F6", "unwatched", "medium",
        { en = "Nobody counts whether there is any interaction in the interactive places; a place without it does more "
            .. "harm than none.",
          nl = "Niemand telt of er op de interactieve plekken ook interactie is; een plek zonder doet meer kwaad dan "
            .. "geen plek." },
        { en = "Note each month how many messages there were and how many questions stayed open.",
          nl = "Noteer elke maand hoeveel berichten er waren en hoeveel vragen open bleven." })
end

local function tools_fit_goals(ctx)
    return ctx:judge("F6", ctx:records("case", function(case) return case.status ~= "idea" end), function(case)
        if case.goal and ctx:find("goal", case.goal) then return 1 end
        return 0, ctx:problem("medium",
            { en = "Case ‘%s’ serves no goal, so the tools that it uses serve none either.",
              nl = "Case ‘%s’ dient geen doelstelling, en de tools die ervoor nodig zijn dus ook niet." },
            { en = "Tie ‘%s’ to a goal, or stop it; a tool without added value runs empty.",
              nl = "Hang ‘%s’ aan een doelstelling of stop ermee; zonder meerwaarde loopt een tool leeg." })
    end, { en = "Chosen cases that serve a goal: %s of %s.",
           nl = "Gekozen cases die een doelstelling dienen: %s van %s." },
        "F6-goals")
end

-- Brand from within -------------------------------------------------------------------------------------------------

local brand_parts = {
    { id = "told", text = { en = "no leader has told inside what the brand stands for",
                            nl = "geen leider heeft binnen verteld waar het merk voor staat" },
      is_there = function(ctx)
          return #ctx:records("leader_message", function(message)
              return message.was_sent and (message.subject == "strategy" or message.subject == "pride")
          end) > 0
      end },
    { id = "guideline", text = { en = "no guideline sees every employee as an ambassador",
                                 nl = "geen richtlijn ziet elke medewerker als ambassadeur" },
      is_there = function(ctx) return #ctx:where("guideline", "names_ambassadors", true) > 0 end },
    { id = "people", text = { en = "nobody among those who pull is an ambassador from the floor",
                              nl = "onder de mensen die trekken is geen ambassadeur" },
      is_there = function(ctx)
          return #ctx:records("sponsor", function(person)
              return person.role == "ambassador" and (not person.leaves_on or person.leaves_on >= ctx.today)
          end) > 0
      end },
}

-- F7: a third for each: told inside, ambassadors in a guideline, ambassadors among those who pull.
local function brand_within(ctx)
    if not ctx:some("workforce") then return nil end
    local missing = {}
    for _, part in ipairs(brand_parts) do
        if not part.is_there(ctx) then missing[#missing + 1] = ctx:say(part.text) end
    end
    if #missing > 0 then
        ctx:remark("F7", "within", #missing == #brand_parts and "high" or "medium",
            { en = "What is carried outside is not firm inside yet: %s.",
              nl = "Wat naar buiten gaat, staat binnen nog niet stevig: %s." },
            { en = "Let a leader tell in a short film what the brand promises, and ask people of the floor "
                .. "what that asks of them.",
              nl = "Laat een leider in een kort filmpje vertellen wat het merk belooft en vraag mensen van de vloer "
                .. "wat dat van hen vraagt." }, table.concat(missing, "; "))
    end
    local found = #brand_parts - #missing
    return { score = 100 * found / #brand_parts, why = ctx:say(
        { en = "Told inside, in a guideline, and with ambassadors among those who pull: %s of 3.",
          nl = "Binnen verteld, in een richtlijn, en met ambassadeurs onder wie trekt: "
            .. "%s van 3." }, ctx:number(found)) }
end

-- Trainings of the past year for everyone, or for an audience in the unit.
local function was_trained(ctx, unit)
    for _, training in ipairs(ctx:all("training")) do
        local since = ctx:days_between(training.date, ctx.today)
        if since and since >= 0 and since <= days_in_year then
            local audience = training.audience and ctx:find("audience", training.audience)
            if not audience or audience.unit == unit then return true end
        end
    end
    return false
end

local function staff_trained(ctx)
    return ctx:judge("F7", "workforce", function(group)
        if was_trained(ctx, group.unit) then return 1 end
        return 0, ctx:problem("medium",
            { en = "Group ‘%s’ had no training in the past year, while unskilled, unfriendly staff annoys shoppers "
                .. "most, more than queues (Q&A Research).",
              nl = "Groep ‘%s’ is het afgelopen jaar niet getraind, terwijl ondeskundig, onvriendelijk personeel "
                .. "winkelende mensen het meest ergert, meer dan rijen (Q&A Research)." },
            { en = "Plan a short training for ‘%s’ on the offer and the guest, and share the tips on the platform.",
              nl = "Plan voor ‘%s’ een korte training over aanbod en klant en deel de tips op het platform." })
    end, { en = "Groups trained in the past year: %s of %s.",
           nl = "Groepen die het afgelopen jaar zijn getraind: %s van %s." },
        "F7-trained")
end

-- The assessment ----------------------------------------------------------------------------------------------------

-- F3: what is the matter when one of the four questions scores low.
local questions = {
    { id = "n1", text = { en = "Messages do not reach the floor.", nl = "Berichten bereiken de vloer niet." },
      advice = { en = "Ask a few people on late shifts where they look first, and put the news there.",
                 nl = "Vraag een paar mensen in late diensten waar zij het eerst kijken en zet het nieuws daar." } },
    { id = "n2", text = { en = "Information gets stuck on its way to the branches.",
                          nl = "Informatie blijft onderweg naar de vestigingen steken." },
      advice = { en = "Let head office write to everyone at once instead of by way of the branch manager.",
                 nl = "Laat het hoofdkantoor iedereen tegelijk schrijven in plaats van via de vestigingsmanager." } },
    { id = "n3", text = { en = "The floor hears news too late.", nl = "De vloer hoort nieuws te laat." },
      advice = { en = "Agree that staff read news at least an hour before customers do.",
                 nl = "Spreek af dat medewerkers nieuws minstens een uur eerder lezen dan klanten." } },
    { id = "n4", text = { en = "Whoever needs advice cannot ask others.",
                          nl = "Wie advies nodig heeft, kan het aan anderen niet vragen." },
      advice = { en = "Open one place for questions to all branches, and count how fast the first answer comes.",
                 nl = "Open één plek voor vragen aan alle vestigingen en tel hoe snel het eerste antwoord komt." } },
}

-- F4: the same for engagement, speed, interaction, transparency and trust.
local elements = {
    { id = "d1", text = { en = "Engagement is low.", nl = "De betrokkenheid is laag." },
      advice = { en = "Ask the floor for its view before deciding on a product, a campaign or the strategy.",
                 nl = "Vraag de vloer om een mening voordat je beslist over product, campagne of strategie." } },
    { id = "d2", text = { en = "Speed is low.", nl = "De snelheid is laag." },
      advice = { en = "Have someone on duty in each shift who sees that pressing questions get tips "
        .. "within ten minutes.",
                 nl = "Laat in elke dienst iemand erop letten dat dringende vragen binnen tien "
                   .. "minuten tips krijgen." } },
    { id = "d3", text = { en = "There is little interaction.", nl = "Er is weinig interactie." },
      advice = { en = "Let people post photos and films of their own, and react to them as head office.",
                 nl = "Laat mensen eigen foto's en filmpjes plaatsen en reageer daar als hoofdkantoor op." } },
    { id = "d4", text = { en = "Transparency is low: it is not clear who communicates and to what end.",
                          nl = "De transparantie is laag: het is onduidelijk van wie een bericht komt en waar het "
                            .. "voor dient." },
      advice = { en = "Put a name and a face to every message, and say in one sentence what it is for.",
                 nl = "Zet bij elk bericht een naam en een gezicht en zeg in één zin waar het voor is." } },
    { id = "d5", text = { en = "Trust is low.", nl = "Het vertrouwen is laag." },
      advice = { en = "Answer the hardest question first, openly, and keep what was promised.",
                 nl = "Beantwoord de lastigste vraag als eerste, in het openbaar, en kom na wat is toegezegd." } },
}

-- F5: what staff say about talking outside.
local outside_talk = {
    { id = "d6", text = { en = "Staff talk about work outside rather than inside.",
                          nl = "Medewerkers praten eerder buiten over het werk dan binnen." },
      advice = { en = "Ask what makes it safer or easier outside, and mend that first.",
                 nl = "Vraag wat het buiten veiliger of makkelijker maakt en werk daar het eerst aan." } },
}

-- F6: what staff say about a platform that stays empty.
local empty_feeling = {
    { id = "d7", text = { en = "Staff find the platform empty.", nl = "Medewerkers vinden het platform leeg." },
      advice = { en = "Start from what people on the floor ask each other every day, and bring that to the platform.",
                 nl = "Ga uit van wat mensen op de vloer elkaar elke dag vragen en haal dat naar het platform." } },
}

local people_reached = {
    id = "people-reached",
    title = { en = "People really reached", nl = "Echt bereikte mensen" },
    question = { en = "Can everyone on the floor be reached, always and everywhere?",
                 nl = "Is iedereen op de vloer altijd en overal bereikbaar?" },
    items = {
        { id = "p1", rule = "F1",
          text = { en = "During my shift I can look at our internal news for a moment.",
                   nl = "Tijdens mijn dienst kan ik even naar ons interne nieuws kijken." } },
        { id = "p2", rule = "F1",
          text = { en = "I can get at our platform on a phone.", nl = "Ik kan met een telefoon bij ons platform." } },
        { id = "p3", rule = "F1",
          text = { en = "When I started here, I could log in within a few days.",
                   nl = "Toen ik hier begon, kon ik binnen een paar dagen inloggen." } },
        { id = "p4", rule = "F1", reverse = true,
          text = { en = "After some days off I find that I missed all kinds of things.",
                   nl = "Na een paar vrije dagen merk ik dat ik van alles heb gemist." } },
    },
    criteria = {
        { id = "F1", weight = 70, our_rule = true, score = really_reachable,
          title = { en = "People really reachable", nl = "Echt bereikbare mensen" } },
        { id = "F1-hours", rule = "F1", weight = 30, our_rule = true, score = reachable_any_hour,
          title = { en = "Reachable at any hour that the doors are open",
                    nl = "Bereikbaar op elk uur dat de deuren open zijn" } },
    },
    findings = flag_unknown_reach,
}

local wanted_functions = {
    id = "wanted-functions",
    title = { en = "Functions found with the staff", nl = "Functies samen met medewerkers gekozen" },
    question = { en = "Do the tools do what people on the floor find really important?",
                 nl = "Doen de tools wat mensen op de vloer echt belangrijk vinden?" },
    items = {
        { id = "w1", rule = "F2",
          text = { en = "I was asked which functions would help me in my work.",
                   nl = "Mij is gevraagd met welke functies ik in mijn werk geholpen zou zijn." } },
        { id = "w2", rule = "F2",
          text = { en = "What I need most in my work, our tools can do.",
                   nl = "Wat ik in mijn werk het meest nodig heb, kan met onze tools." } },
        { id = "w3", rule = "F2", reverse = true,
          text = { en = "Our tools were thought up by people who have never stood on the floor.",
                   nl = "Onze tools zijn bedacht door mensen die nooit op de vloer hebben gestaan." } },
    },
    criteria = {
        { id = "F2", weight = 70, our_rule = true, score = wishes_taken_up,
          title = { en = "Wishes of the staff are met", nl = "Wensen van medewerkers zijn ingevuld" } },
        { id = "F2-asked", rule = "F2", weight = 30, our_rule = true, score = everyone_asked,
          title = { en = "Every group was asked", nl = "Elke groep is gevraagd" } },
    },
}

local news_flow = {
    id = "news-flow",
    title = { en = "Flow of news and questions", nl = "Stroom van nieuws en vragen" },
    question = { en = "How do news, information and advice travel to, from and between the branches?",
                 nl = "Hoe gaan nieuws, informatie en advies naar, van en tussen de vestigingen?" },
    items = {
        { id = "n1", rule = "F3",
          text = { en = "Messages that I need reach me, also when I was not at work.",
                   nl = "Berichten die ik nodig heb, bereiken me, ook als ik niet aan het werk was." } },
        { id = "n2", rule = "F3",
          text = { en = "Information from head office arrives complete and on time at my branch.",
                   nl = "Informatie van het hoofdkantoor komt volledig en op tijd aan in mijn vestiging." } },
        { id = "n3", rule = "F3",
          text = { en = "I know our news before a customer asks me about it.",
                   nl = "Ik ken ons nieuws voordat een klant me ernaar vraagt." } },
        { id = "n4", rule = "F3",
          text = { en = "When I am stuck, I can ask colleagues at other branches for advice there and then.",
                   nl = "Als ik ergens niet uitkom, kan ik collega's in andere vestigingen meteen "
                     .. "om advies vragen." } },
    },
    criteria = {
        { id = "F3", weight = 60, our_rule = true, score = four_questions,
          title = { en = "The channels answer the four questions", nl = "De kanalen beantwoorden de vier vragen" } },
        { id = "F3-channels", rule = "F3", weight = 40, our_rule = true, score = channels_fast_and_open,
          title = { en = "Channels are interactive and fast", nl = "Kanalen zijn interactief en snel" } },
    },
    findings = function(ctx) flag_low_items(ctx, "F3", "news-flow", questions) end,
}

local open_dialogue = {
    id = "open-dialogue",
    title = { en = "Open dialogue", nl = "Open gesprek" },
    question = { en = "Do people really talk with each other inside, and do they trust it?",
                 nl = "Praten mensen binnen echt met elkaar, en vertrouwen ze erop?" },
    items = {
        { id = "d1", rule = "F4",
          text = { en = "What I think of plans of the organisation counts.",
                   nl = "Wat ik van plannen van de organisatie vind, telt mee." } },
        { id = "d2", rule = "F4",
          text = { en = "When I ask a pressing question, I have an answer within minutes.",
                   nl = "Op een dringende vraag heb ik binnen een paar minuten antwoord." } },
        { id = "d3", rule = "F4",
          text = { en = "On our platform people react to each other.",
                   nl = "Op ons platform reageren mensen op elkaar." } },
        { id = "d4", rule = "F4",
          text = { en = "Of every message I know who it comes from and what it is for.",
                   nl = "Van elk bericht weet ik van wie het komt en waar het voor is." } },
        { id = "d5", rule = "F4",
          text = { en = "I trust that I can say what I think inside.",
                   nl = "Ik vertrouw erop dat ik binnen kan zeggen wat ik vind." } },
        { id = "d6", rule = "F5", reverse = true,
          text = { en = "What bothers us at work we discuss in app groups of our own rather than inside.",
                   nl = "Wat ons op het werk dwarszit, bespreken we eerder in eigen appgroepen dan binnen." } },
        { id = "d7", rule = "F6", reverse = true,
          text = { en = "On our platform there is seldom anything that is of use to me.",
                   nl = "Op ons platform staat zelden iets waar ik wat aan heb." } },
    },
    criteria = {
        { id = "F4-owners", rule = "F4", weight = 15, our_rule = true, score = who_communicates,
          title = { en = "It is clear who communicates", nl = "Duidelijk is wie communiceert" } },
        { id = "F4-messages", rule = "F4", weight = 10, our_rule = true, score = messages_have_a_face,
          title = { en = "Messages have a sender", nl = "Boodschappen hebben een afzender" } },
        { id = "F5", weight = 25, our_rule = true, score = talk_outside,
          title = { en = "Talk outside has been faced", nl = "Gesprekken buiten de deur zijn onder ogen gezien" } },
        { id = "F6", weight = 35, our_rule = true, score = no_empty_platform,
          title = { en = "No interactive tool without interaction",
                    nl = "Geen interactief middel zonder interactie" } },
        { id = "F6-goals", rule = "F6", weight = 15, our_rule = true, score = tools_fit_goals,
          title = { en = "Tools serve the goals", nl = "Tools dienen de doelstellingen" } },
    },
    findings = function(ctx)
        flag_low_items(ctx, "F4", "open-dialogue", elements)
        flag_low_items(ctx, "F5", "open-dialogue", outside_talk)
        flag_low_items(ctx, "F6", "open-dialogue", empty_feeling)
        flag_no_shadow(ctx)
        flag_unwatched(ctx)
    end,
}

local brand = {
    id = "brand-within",
    title = { en = "Brand from within", nl = "Merk van binnenuit" },
    question = { en = "Do people on the floor carry the brand, with what they know and how they are?",
                 nl = "Dragen mensen op de vloer het merk, met wat ze weten en hoe ze zijn?" },
    items = {
        { id = "m1", rule = "F7",
          text = { en = "I can say in one sentence what our brand promises customers.",
                   nl = "Ik kan in één zin zeggen wat ons merk klanten belooft." } },
        { id = "m2", rule = "F7",
          text = { en = "I feel that I am an ambassador of our brand.",
                   nl = "Ik voel me ambassadeur van ons merk." } },
        { id = "m3", rule = "F7",
          text = { en = "I know enough of what we sell to advise customers well.",
                   nl = "Ik weet genoeg van wat we verkopen om klanten goed te adviseren." } },
        { id = "m4", rule = "F7",
          text = { en = "I have time to be friendly, also when it is busy.",
                   nl = "Ik heb de tijd om vriendelijk te zijn, ook als het druk is." } },
        { id = "m5", rule = "F7", reverse = true,
          text = { en = "Customers regularly tell me news about our own brand.",
                   nl = "Klanten vertellen mij geregeld nieuws over ons eigen merk." } },
    },
    criteria = {
        { id = "F7", weight = 60, our_rule = true, score = brand_within,
          title = { en = "Told inside and carried by ambassadors",
                    nl = "Binnen verteld en door ambassadeurs gedragen" } },
        { id = "F7-trained", rule = "F7", weight = 40, our_rule = true, score = staff_trained,
          title = { en = "Staff know their trade", nl = "Medewerkers kennen hun vak" } },
    },
}

return {
    kind = "assessment", api = 1, id = "shop-floor-reach", version = "1.0", order = 40,
    title = { en = "Reach of the shop floor", nl = "Bereik van de werkvloer" },
    about = {
        en = "Part-timers, shifts and high turnover make a shop floor hard to reach. After DNA connect's articles on "
          .. "Hi, which wanted its 500 shop staff connected for the full 100%, and on retail (2012–13): who can really "
          .. "be reached, functions found with the staff, the four questions about news and advice, engagement, speed, "
          .. "interaction, transparency and trust, talk outside, the empty platform, and the brand from within. "
          .. "Measures marked as our rule are the program's own.",
        nl = "Deeltijders, diensten en een hoog verloop maken een werkvloer lastig bereikbaar. Naar de artikelen van "
          .. "DNA connect over Hi, dat zijn 500 winkelmedewerkers voor de volle 100% verbonden wilde hebben, en over "
          .. "retail (2012–13): wie echt bereikbaar is, functies samen met medewerkers gekozen, de vier vragen over "
          .. "nieuws en advies, betrokkenheid, snelheid, interactie, transparantie en vertrouwen, gesprekken buiten de "
          .. "deur, het lege platform en het merk van binnenuit. Maatstaven met de aanduiding ‘onze regel’ zijn van "
          .. "het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { people_reached, wanted_functions, news_flow, open_dialogue, brand },
}
