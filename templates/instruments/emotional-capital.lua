-- Emotional capital (method §2; DNA after Huy & Shipilov): authenticity, pride, community and fun.
-- Evidence comes from the practices, communities, leaders' turns and messages, talk and hard events in the workspace,
-- perceived scores from what people answered; they are never averaged. our_rule marks a measure that is the program's
-- own.
-- A criterion has no score while there is nothing to judge. Once there are practices or communities, a pillar that has
-- none of its own scores 0.

local talk_days = 92          -- EC3: days back that the talk is counted over
local off_work_wanted = 10    -- EC3: percent of the talk not about work, our figure
local least_hours, members_an_hour = 2, 100   -- EC5: a week for a community's manager, our figures
local rota_days, kept_days = 60, 365          -- EC5: a leader's turn before or after today; turns that may be kept
local side_points = 15    -- authenticity: what is said on the platform beside what is done in the real world
local view_points = 15    -- leaders' own view above the staff's; a finding is high from 10 points more

-- EC1: leaders who think better of a pillar than their staff does.
local function flag_rosy_view(ctx, section, perceived)
    if not perceived.leadership or not perceived.staff then return end
    local gap = perceived.leadership - perceived.staff
    if gap <= view_points then return end
    ctx:remark("EC1", "view-" .. section, gap > view_points + 10 and "high" or "medium",
        { en = "Leaders give this pillar %s, their staff %s: the leaders' picture is too rosy.",
          nl = "Leiders geven deze pijler %s, hun medewerkers %s: het beeld van de leiders is te rooskleurig." },
        { en = "Show the leaders both figures, and let them ask staff what lies behind the difference, without "
            .. "defending.",
          nl = "Laat de leiders beide cijfers zien en laat hen medewerkers vragen wat erachter zit, zonder zich te "
            .. "verdedigen." },
        ctx:number(perceived.leadership), ctx:number(perceived.staff))
end

local function pillar_findings(section)
    return function(ctx)
        local perceived = ctx:perceived(section)
        if not perceived then return end
        flag_rosy_view(ctx, section, perceived)
    end
end

-- Practices ---------------------------------------------------------------------------------------------------------

local function started(ctx) return ctx:some("practice") or ctx:some("community") end

local function practices_of(ctx, pillar)
    return ctx:records("practice", function(practice) return practice.pillar == pillar end)
end

-- A leader who is still there does it, or leaders join in.
local function led_in_person(ctx, practice)
    if practice.leaders_join then return true end
    local leader = practice.leader and ctx:find("sponsor", practice.leader)
    return leader ~= nil and (not leader.leaves_on or leader.leaves_on >= ctx.today)
end

local function count(list, test)
    local number = 0
    for _, record in ipairs(list) do
        if test(record) then number = number + 1 end
    end
    return number
end

local keep_going = {
    en = "Put ‘%s’ on a fixed moment, at least once a quarter, and say who sees to it.",
    nl = "Zet ‘%s’ op een vast moment, minstens eens per kwartaal, en spreek af wie ervoor zorgt.",
}

-- What to mend first about a practice; nil when all is well.
local function practice_problem(ctx, practice)
    if not ctx:period_of(practice) then
        return ctx:problem("low", practice.frequency
            and { en = "Practice ‘%s’ comes back less than once a quarter.",
                  nl = "Praktijk ‘%s’ komt minder dan eens per kwartaal terug." }
            or { en = "Nobody noted how often practice ‘%s’ comes back.",
                 nl = "Er staat niet hoe vaak praktijk ‘%s’ terugkomt." }, keep_going)
    elseif not ctx:is_alive(practice) then
        return ctx:problem("medium", practice.last_done
            and { en = "Practice ‘%s’ has fallen asleep.", nl = "Praktijk ‘%s’ is in slaap gevallen." }
            or { en = "There is no date on which practice ‘%s’ was done.",
                 nl = "Er staat niet wanneer praktijk ‘%s’ voor het laatst is gedaan." }, keep_going)
    elseif not practice.is_voluntary then
        return ctx:problem("medium",
            { en = "Practice ‘%s’ is not voluntary.", nl = "Praktijk ‘%s’ is niet vrijwillig." },
            { en = "Make taking part a free choice, and see who comes then.",
              nl = "Maak meedoen een vrije keuze en kijk wie er dan komt." })
    elseif not led_in_person(ctx, practice) then
        return ctx:problem("low",
            { en = "No leader takes part in practice ‘%s’ in person.",
              nl = "Geen leider doet zelf mee aan praktijk ‘%s’." },
            { en = "Ask a leader to do the next one, not only to open it.",
              nl = "Vraag een leider de volgende keer zelf mee te doen en niet alleen te openen." })
    end
end

local living_wanted = 2   -- practices alive in each pillar, our figure

local function no_practice(ctx, pillar)
    ctx:remark(pillar.rule, pillar.id .. "-none", pillar.severity, pillar.missing, pillar.advice)
    return { score = 0, why = ctx:say({ en = "There is no practice for this pillar.",
                                        nl = "Voor deze pijler is er geen praktijk." }) }
end

-- Half for two practices alive, a quarter each for the share led in person and the share that is voluntary.
local function practice_score(pillar)
    return function(ctx)
        if not started(ctx) then return nil end
        local practices = practices_of(ctx, pillar.id)
        if #practices == 0 then return no_practice(ctx, pillar) end
        local living = ctx:judge(pillar.rule, practices, function(practice)
            return ctx:is_alive(practice), practice_problem(ctx, practice)
        end, { en = "Practices alive: %s of %s.", nl = "Levende praktijken: %s van %s." }, pillar.rule .. "-practices")
        local alive = living.met
        local led = count(practices, function(practice) return led_in_person(ctx, practice) end)
        local free = count(practices, function(practice) return practice.is_voluntary end)
        return {
            score = ctx:blend({ { 2, 100 * math.min(alive, living_wanted) / living_wanted },
                                { 1, 100 * led / #practices }, { 1, 100 * free / #practices } }),
            checks = living.checks,
            why = ctx:say(
                { en = "Practices: %s; alive: %s (half of the score, 2 are enough); done by leaders in person: %s; "
                    .. "voluntary: %s (a quarter each).",
                  nl = "Praktijken: %s; levend: %s (de helft van de score, 2 is genoeg); leiders doen zelf mee: %s; "
                    .. "vrijwillig: %s (elk een kwart)." },
                ctx:number(#practices), ctx:number(alive), ctx:number(led), ctx:number(free)),
        }
    end
end

-- Authenticity ------------------------------------------------------------------------------------------------------

local collision_days = 30

-- EC1: of the hard events not told openly, the one closest to any of the dates; and the days between.
local function collision(ctx, dates, untold)
    local nearest, least
    for _, event in ipairs(untold) do
        for _, date in ipairs(dates) do
            local days = ctx:days_between(date, event.date)
            if days and math.abs(days) <= collision_days and (not least or math.abs(days) < least) then
                nearest, least = event, math.abs(days)
            end
        end
    end
    return nearest, least
end

-- A judgement of one record by its dates: 0 with a problem for a collision, 1 for none, nil where there is no date.
local function free_part(ctx, dates, untold, text)
    if #untold == 0 or #dates == 0 then return nil end
    local event, days = collision(ctx, dates, untold)
    if not event then return 1 end
    return 0, ctx:problem("high", text,
        { en = "First let the leaders tell the hard news themselves, and move the message until after that.",
          nl = "Laat de leiders eerst zelf het moeilijke nieuws vertellen en schuif de boodschap op tot daarna." },
        ctx:number(days), ctx:name_of(event))
end

local function practices_free(ctx, untold)
    return ctx:judge("EC1", "practice", function(practice)
        local dates = {}
        for _, field in ipairs({ "next_planned", "last_done" }) do dates[#dates + 1] = practice[field] end
        return free_part(ctx, dates, untold,
            { en = "Practice ‘%s’ lies %s days from ‘%s’, which has not been told openly; a warm message will sound "
                .. "hollow.",
              nl = "Praktijk ‘%s’ ligt %s dagen van ‘%s’, waarover niet open is verteld; een warme boodschap klinkt "
                .. "dan hol." })
    end, { en = "Practices at more than 30 days from a hard event that has not been told openly: %s of %s.",
           nl = "Praktijken op meer dan 30 dagen van een ingrijpende gebeurtenis waarover niet open is verteld: %s van "
             .. "%s." })
end

-- Strategy and hard news may, and must, be told when things are hard.
local warm_subjects = { community = true, pride = true, fun = true }

local function messages_free(ctx, untold)
    local warm = ctx:records("leader_message", function(message) return warm_subjects[message.subject] end)
    return ctx:judge("EC1", warm, function(message)
        return free_part(ctx, { message.planned_on }, untold,
            { en = "Leaders' message ‘%s’ lies %s days from ‘%s’, which has not been told openly; people will meet it "
                .. "with cynicism.",
              nl = "Boodschap ‘%s’ van de leiders ligt %s dagen van ‘%s’, waarover niet open is verteld; dat roept "
                .. "cynisme op." })
    end, { en = "Warm messages of leaders at more than 30 days from such an event: %s of %s.",
           nl = "Warme boodschappen van leiders op meer dan 30 dagen van zo'n gebeurtenis: %s van %s." },
        "EC1-messages")
end

-- Each record counts the same, practice or message; nil when none can collide.
local function free_of_collisions(ctx)
    local untold = ctx:records("hard_event", function(event) return not event.is_told end)
    local practices, messages = practices_free(ctx, untold), messages_free(ctx, untold)
    if not practices or not messages then return practices or messages end
    table.move(messages.checks, 1, #messages.checks, #practices.checks + 1, practices.checks)
    return { score = ctx:blend({ { practices.total, practices.score }, { messages.total, messages.score } }),
             checks = practices.checks, why = practices.why .. " " .. messages.why }
end

local sides = {
    { id = "platform", label = { en = "on the platform", nl = "op het platform" } },
    { id = "real_world", label = { en = "in the real world", nl = "in de echte wereld" } },
}

local function is_on_side(practice, side) return practice.side == side or practice.side == "both" end

-- EC1: 50 for each side that has a practice of authenticity.
local function both_sides(ctx)
    local practices, score = practices_of(ctx, "authenticity"), 0
    for _, side in ipairs(sides) do
        if count(practices, function(practice) return is_on_side(practice, side.id) end) > 0 then
            score = score + 50
        elseif #practices > 0 then
            ctx:remark("EC1", "side-" .. side.id, "medium",
                { en = "No practice shows the leaders as they are %s.",
                  nl = "Geen praktijk laat de leiders %s zien zoals ze zijn." },
                { en = "Add one, so that what people read and what they meet is the same.",
                  nl = "Voeg er een toe, zodat mensen hetzelfde lezen als wat ze meemaken." }, ctx:say(side.label))
        end
    end
    return score
end

local function word_matches_deed(ctx)
    local collisions = free_of_collisions(ctx)
    if not ctx:some("practice") then return collisions end
    local presence = both_sides(ctx)
    local why = ctx:say(
        { en = "Authenticity on the platform and in the real world: %s of 100 (50 for each side).",
          nl = "Authenticiteit op het platform en in de echte wereld: %s van 100 (50 per kant)." },
        ctx:number(presence))
    if collisions then
        why = why .. " " .. collisions.why .. " "
            .. ctx:say({ en = "Both count for half.", nl = "Beide tellen voor de helft." })
    end
    return { score = ctx:blend({ { 1, presence }, { 1, collisions and collisions.score } }),
             checks = collisions and collisions.checks, why = why }
end

local pillars = {
    authenticity = {
        id = "authenticity", rule = "EC1", severity = "medium",
        missing = { en = "There is no practice in which leaders show themselves as they are.",
                    nl = "Er is geen praktijk waarin leiders zich laten zien zoals ze zijn." },
        advice = { en = "Begin small: a leader who walks the floor each month and tells on the platform what was "
                     .. "heard there.",
                   nl = "Begin klein: een leider die elke maand rondloopt en op het platform vertelt wat er te horen "
                     .. "was." },
    },
    pride = {
        id = "pride", rule = "EC2", severity = "medium",
        missing = { en = "There is no practice in which people show what they are proud of.",
                    nl = "Er is geen praktijk waarin mensen laten zien waar ze trots op zijn." },
        advice = { en = "Invite people to share a moment of pride, and let the director thank them by name.",
                   nl = "Nodig mensen uit om een trots moment te delen en laat de directeur hen met naam bedanken." },
    },
    community = {
        id = "community", rule = "EC3", severity = "medium",
        missing = { en = "There is no practice that brings people with a common interest together.",
                    nl = "Er is geen praktijk die mensen met een gedeelde interesse bij elkaar brengt." },
        advice = { en = "Give a shared interest a place and a regular moment, outside the work itself too.",
                   nl = "Geef een gedeelde interesse een plek en een vast moment, ook als die niet over het werk "
                     .. "gaat." },
    },
    fun = {
        id = "fun", rule = "EC4", severity = "high",
        missing = { en = "There is not one practice for fun.", nl = "Er is geen enkele praktijk voor fun." },
        advice = { en = "Think up a playful contest around your own product with a few colleagues, film it and share "
                     .. "it.",
                   nl = "Bedenk met een paar collega's een speelse wedstrijd rond het eigen product, film die en deel "
                     .. "het." },
    },
}

local usual_green, usual_amber = 70, 50   -- method §10

-- EC6: the norms fit this organisation's own context and culture.
local function norms_fit(ctx)
    if not started(ctx) then return nil end
    local organisation = ctx:organisation()
    local green = organisation and organisation.green_from or usual_green
    local amber = organisation and organisation.amber_from or usual_amber
    local own = green ~= usual_green or amber ~= usual_amber
    local adjusted = count(ctx:all("norm"), function(norm) return pillars[norm.section] ~= nil end)
    if not own and adjusted == 0 then
        ctx:remark("EC6", "norms", "low",
            { en = "The norms are the usual 70 and 50; nobody has asked what fits this organisation.",
              nl = "De normen zijn de gebruikelijke 70 en 50; er is niet gevraagd wat bij deze organisatie past." },
            { en = "Discuss per pillar what good enough is here, and set the norm.",
              nl = "Bespreek per pijler wat hier goed genoeg is en stel de norm daarop in." })
        return { score = 0, why = ctx:say({ en = "The norms have not been adjusted.",
                                            nl = "De normen zijn niet aangepast." }) }
    end
    return { score = 100, why = ctx:say(
        { en = "General norms adjusted: %s. Pillars with a norm of their own: %s.",
          nl = "Algemene normen aangepast: %s. Pijlers met een eigen norm: %s." },
        ctx:say(own and { en = "yes", nl = "ja" } or { en = "no", nl = "nee" }), ctx:number(adjusted)) }
end

-- EC1: what leaders say on the platform beside how they are in person.
local function flag_two_sides(ctx)
    local perceived = ctx:perceived("authenticity")
    local views = perceived and perceived.views or {}
    if not views.platform or not views.real_world then return end
    local gap = views.platform - views.real_world
    if math.abs(gap) <= side_points then return end
    ctx:remark("EC1", "two-sides", gap > 0 and "high" or "medium",
        gap > 0
            and { en = "Leaders score %s on the platform and %s in the real world: fine words that daily life does "
                    .. "not bear out.",
                  nl = "Leiders scoren %s op het platform en %s in de echte wereld: mooie woorden die het werk niet "
                    .. "waarmaakt." }
            or { en = "Leaders score %s on the platform and %s in the real world: in person they convince, online "
                   .. "they do not.",
                 nl = "Leiders scoren %s op het platform en %s in de echte wereld: in het echt overtuigen ze, online "
                   .. "niet." },
        gap > 0
            and { en = "Mend the real world first: attention, honest answers, promises kept. Then write about it.",
                  nl = "Herstel eerst de echte wereld: aandacht, eerlijke antwoorden, beloften nakomen. Schrijf er "
                    .. "daarna over." }
            or { en = "Let leaders write their own messages, short and in the way they talk.",
                 nl = "Laat leiders hun berichten zelf schrijven, kort en zoals ze praten." },
        ctx:number(views.platform), ctx:number(views.real_world))
end

-- Pride -------------------------------------------------------------------------------------------------------------

local compulsion = {
    { kind = "community", field = "is_compulsory", text = {
        en = "Community ‘%s’ is compulsory; duty gives mediocre contributions.",
        nl = "Community ‘%s’ is verplicht; plicht levert matige bijdragen op." } },
    { kind = "kpi", field = "compels_sharing", text = { en = "KPI ‘%s’ appraises people on what they share.",
                             nl = "KPI ‘%s’ beoordeelt mensen op wat ze delen." } },
    { kind = "guideline", field = "compels_sharing", text = { en = "Guideline ‘%s’ makes sharing an order.",
                                   nl = "Richtlijn ‘%s’ maakt van delen een opdracht." } },
}

local set_free = {
    en = "Take the compulsion out and let pride do the work: show and thank.",
    nl = "Haal de dwang eruit en laat trots het werk doen: laten zien en bedanken.",
}

-- EC2: a finding for each community, KPI and guideline that compels or appraises sharing; how many there are.
local function find_compulsion(ctx)
    local compelling, text_of = {}, {}
    for _, place in ipairs(compulsion) do
        for _, record in ipairs(ctx:all(place.kind)) do
            if record[place.field] then
                compelling[#compelling + 1], text_of[record] = record, place.text
            end
        end
    end
    ctx:judge("EC2", compelling, function(record) return nil, ctx:problem("high", text_of[record], set_free) end)
    return #compelling
end

-- EC2: half for sharing that nothing compels, half for thanks from the top.
local function free_pride(ctx)
    if not started(ctx) then return nil end
    local compelled = find_compulsion(ctx)
    local thanked = count(practices_of(ctx, "pride"), function(practice) return led_in_person(ctx, practice) end)
    if thanked == 0 then
        ctx:remark("EC2", "thanks", "medium",
            { en = "No leader takes part in a moment of pride, so nobody is thanked from the top.",
              nl = "Geen leider doet mee aan een moment van trots, dus niemand wordt van bovenaf bedankt." },
            { en = "Roll out the red carpet: a live show with the director as host, or a visit to head office.",
              nl = "Leg de rode loper uit: een live show met de directeur als presentator, of een bezoek aan het "
                .. "hoofdkantoor." })
    end
    return { score = (compelled == 0 and 50 or 0) + (thanked > 0 and 50 or 0), why = ctx:say(
        { en = "Communities, KPIs and guidelines that compel or appraise sharing: %s (none gives 50). "
            .. "Practices of pride in which leaders thank in person: %s (one or more gives 50).",
          nl = "Communities, KPI's en richtlijnen die tot delen dwingen of het beoordelen: %s (geen geeft 50). "
            .. "Trotspraktijken waarin leiders zelf bedanken: %s (een of meer geeft 50)." },
        ctx:number(compelled), ctx:number(thanked)) }
end

-- Community ---------------------------------------------------------------------------------------------------------

local function no_community(ctx)
    ctx:remark("EC3", "no-community", "medium",
        { en = "There are practices, but no community yet.", nl = "Er zijn praktijken, maar nog geen community." },
        { en = "Ask which interests people already share, and give the first one a place and a manager.",
          nl = "Vraag welke interesses mensen al delen en geef de eerste een plek en een beheerder." })
    return { score = 0, why = ctx:say({ en = "There is no community.", nl = "Er is geen community." }) }
end

-- EC3: half for private topics that are welcome, half for leaders who join in.
local function room_for_people(ctx)
    if not started(ctx) then return nil end
    return ctx:judge("EC3", "community", function(community)
        local part = (community.allows_private_topics and 0.5 or 0) + (community.leaders_join and 0.5 or 0)
        if not community.allows_private_topics then
            return part, ctx:problem("medium",
                { en = "Community ‘%s’ keeps private topics out, so people do not get to know each other.",
                  nl = "Community ‘%s’ houdt privéonderwerpen buiten de deur, zodat mensen elkaar niet leren kennen." },
                { en = "Make room for what people do and like outside work; talk about work follows by itself.",
                  nl = "Geef ruimte aan wat mensen buiten het werk doen en leuk vinden; over het werk komt het "
                    .. "vanzelf." })
        elseif part < 1 then
            return part, ctx:problem("low",
                { en = "Leaders do not join in with community ‘%s’.", nl = "Leiders doen niet mee in community ‘%s’." },
                { en = "Ask a leader who shares the interest to join as a member.",
                  nl = "Vraag een leider met dezelfde interesse om gewoon als lid mee te doen." })
        end
        return part
    end, { en = "Communities where private topics are welcome and leaders join in (half each): %s of %s.",
           nl = "Communities waar privéonderwerpen welkom zijn en leiders meedoen (elk de helft): %s van %s." })
        or no_community(ctx)
end

-- EC3: messages of the last quarter, and those not about work: of the whole organisation where they were counted, else
-- of the communities together.
local function recent_talk(ctx)
    local sums = { whole = { total = 0, off_work = 0 }, parts = { total = 0, off_work = 0 } }
    for _, month in ipairs(ctx:all("conversation")) do
        local since = ctx:days_between(month.month, ctx.today)
        if since and since >= 0 and since <= talk_days then
            local sum, off_work = sums[month.community and "parts" or "whole"], month.non_work or 0
            sum.off_work = sum.off_work + off_work
            sum.total = sum.total + off_work + (month.strategic or 0) + (month.bottom_line or 0) + (month.everyday or 0)
        end
    end
    return sums.whole.total > 0 and sums.whole or sums.parts
end

-- EC3: talk about other things than work makes the relations that work talk runs on.
local function talk_beside_work(ctx)
    local talk = recent_talk(ctx)
    if talk.total == 0 then return nil end
    local share = 100 * talk.off_work / talk.total
    if share < off_work_wanted then
        ctx:remark("EC3", "talk", share < off_work_wanted / 2 and "medium" or "low",
            { en = "Only %s%% of the talk is not about work; people who never chat hardly know each other.",
              nl = "Maar %s%% van de gesprekken gaat niet over werk; wie nooit een praatje maakt, kent elkaar "
                .. "nauwelijks." },
            { en = "Open a place for sports, photos and the weekend, and let a leader post there first.",
              nl = "Open een plek voor sport, foto's en het weekend en laat een leider daar als eerste iets "
                .. "plaatsen." },
            ctx:number(share, 1))
    end
    return { score = math.min(100, 100 * share / off_work_wanted), why = ctx:say(
        { en = "Messages not about work in the past %s days: %s of %s, %s%%; %s%% gives the full score.",
          nl = "Berichten niet over werk in de afgelopen %s dagen: %s van %s, %s%%; %s%% geeft de volle score." },
        ctx:number(talk_days), ctx:number(talk.off_work), ctx:number(talk.total), ctx:number(share, 1),
        ctx:number(off_work_wanted)) }
end

-- Our figure: an hour a week for every hundred members, and never less than two.
local function hours_wanted(community)
    return math.max(least_hours, (community.members or 0) / members_an_hour)
end

local function actively_managed(ctx)
    return ctx:judge("EC5", "community", function(community)
        local hours, wanted = community.hours_per_week or 0, hours_wanted(community)
        local part = (community.manager and 0.5 or 0) + 0.5 * math.min(1, hours / wanted)
        if not community.manager then
            return part, ctx:problem("high",
                { en = "Community ‘%s’ has no manager; unmanaged communities turn cold.",
                  nl = "Community ‘%s’ heeft geen beheerder; zonder beheer worden communities kil." },
                { en = "Name someone who likes doing it, with at least two hours a week.",
                  nl = "Wijs iemand aan die er plezier in heeft, met minstens twee uur per week." })
        elseif part < 1 then
            return part, ctx:problem("medium",
                { en = "The manager of community ‘%s’ has %s hours a week for it; with %s members at least %s are "
                    .. "needed.",
                  nl = "De beheerder van community ‘%s’ heeft er %s uur per week voor; bij %s leden zijn er minstens "
                    .. "%s nodig." },
                { en = "Agree on the hours with the manager's own superior.",
                  nl = "Spreek de uren af met de leidinggevende van de beheerder." },
                ctx:number(hours, 1), ctx:number(community.members or 0), ctx:number(wanted, 1))
        end
        return part
    end, { en = "Communities with a named manager and enough hours, 2 a week and 1 for every 100 members (half each): "
             .. "%s of %s.",
           nl = "Communities met een beheerder met naam en genoeg uren, 2 per week en 1 per 100 leden (elk de helft): "
             .. "%s van %s." })
end

-- Whether a turn lies, in part at least, within 60 days before or after today.
local function is_near(ctx, turn)
    local from = ctx:days_between(ctx.today, turn.starts_on)
    local to = ctx:days_between(ctx.today, turn.ends_on or turn.starts_on)
    return from ~= nil and from <= rota_days and to >= -rota_days
end

local function turns_near(ctx)
    return ctx:judge("EC5", "community", function(community)
        for _, turn in ipairs(ctx:where("rota_turn", "community", community.id)) do
            if is_near(ctx, turn) then return 1 end
        end
        return 0, ctx:problem("medium",
            { en = "No leader has a turn in community ‘%s’ in the 60 days before or after today.",
              nl = "Geen leider is in de 60 dagen voor of na vandaag aan de beurt in community ‘%s’." },
            { en = "Ask a leader to be present in ‘%s’ for two weeks, and put the turn after that on the rota as well.",
              nl = "Vraag een leider om twee weken in ‘%s’ aanwezig te zijn en zet ook de beurt erna in het rooster." })
    end, { en = "Communities with a leader's turn within 60 days of today: %s of %s.",
           nl = "Communities met een beurt van een leider binnen 60 dagen van vandaag: %s van %s." }, "EC5-rota")
end

-- EC5: the turns that ended in the past year; nil when none did.
local function turns_kept(ctx)
    local ended = ctx:records("rota_turn", function(turn)
        local since = ctx:days_between(turn.ends_on or turn.starts_on, ctx.today)
        return since ~= nil and since > 0 and since <= kept_days
    end)
    if #ended == 0 then return nil end
    local kept = ctx:share(ended, function(turn) return turn.was_kept == true end,
        { en = "Turns of the past year that were kept: %s of %s.",
          nl = "Beurten van het afgelopen jaar die zijn nagekomen: %s van %s." })
    local norm = ctx:norm("community")
    if kept.score < norm.green then
        ctx:remark("EC5", "kept", kept.score < norm.amber and "high" or "medium",
            { en = "Leaders kept %s of their %s turns in the communities.",
              nl = "Leiders kwamen %s van hun %s beurten in de communities na." },
            { en = "Make the turns shorter and put them in the leaders' diaries; a turn that falls through is handed "
                .. "on.",
              nl = "Maak de beurten korter en zet ze in de agenda van de leiders; wie niet kan, regelt zelf een "
                .. "ander." },
            ctx:number(kept.met), ctx:number(kept.total))
    end
    return kept
end

-- EC5: the leaders' rota; half for a turn near today in each community, half for turns that were kept.
local function leaders_rota(ctx)
    if not ctx:some("community") then return nil end
    if not ctx:some("rota_turn") then
        ctx:remark("EC5", "no-rota", "medium",
            { en = "There are communities, but no rota that says which leader is present where.",
              nl = "Er zijn communities, maar er is geen rooster dat zegt welke leider waar aanwezig is." },
            { en = "Make a rota for the coming quarter: one leader and one community for two weeks at a time.",
              nl = "Maak een rooster voor het komende kwartaal: steeds twee weken één leider in één community." })
        return { score = 0, why = ctx:say({ en = "Turns on the leaders' rota: 0.",
                                            nl = "Beurten in het rooster van de leiders: 0." }) }
    end
    local near, kept = turns_near(ctx), turns_kept(ctx)
    return { score = ctx:blend({ { 1, near.score }, { 1, kept and kept.score } }), checks = near.checks,
             why = kept and near.why .. " " .. kept.why .. " "
                 .. ctx:say({ en = "Both count for half.", nl = "Beide tellen voor de helft." }) or near.why }
end

-- Fun ---------------------------------------------------------------------------------------------------------------

local function flag_fun_tension(ctx)
    ctx:remark("EC4", "tension", "low",
        { en = "The sources differ: emotional capital wants fun, because it spreads new ideas; the six success "
            .. "criteria warn that talk which does not touch the bottom line dries up.",
          nl = "De bronnen verschillen: emotioneel kapitaal wil fun, omdat die nieuwe ideeën verspreidt; de zes "
            .. "succescriteria waarschuwen dat gesprekken die het resultaat niet raken, opdrogen." },
        { en = "Keep both: playful practices around your own product and customers, beside talk about the bottom line.",
          nl = "Doe allebei: speelse praktijken rond eigen product en klanten, naast gesprekken over het resultaat." })
end

-- EC4: half for fun that exists, half for fun that is shared on the platform and so spreads.
local function fun_spreads(ctx)
    if not started(ctx) then return nil end
    flag_fun_tension(ctx)
    local practices = practices_of(ctx, "fun")
    local shown = count(practices, function(practice) return is_on_side(practice, "platform") end)
    if #practices > 0 and shown == 0 then
        ctx:remark("EC4", "shown", "low",
            { en = "The fun is not shared on the platform, so its ideas do not travel.",
              nl = "De fun wordt niet op het platform gedeeld, dus ideeën komen niet verder." },
            { en = "Film the next one and share it with all regions.",
              nl = "Film de volgende keer en deel het met alle regio's." })
    end
    return { score = (#practices > 0 and 50 or 0) + (shown > 0 and 50 or 0), why = ctx:say(
        { en = "Practices for fun: %s (one or more gives 50), of which shared on the platform: %s (one or more gives "
            .. "50).",
          nl = "Praktijken voor fun: %s (een of meer geeft 50), waarvan gedeeld op het platform: %s (een of meer "
            .. "geeft 50)." },
        ctx:number(#practices), ctx:number(shown)) }
end

-- The assessment ----------------------------------------------------------------------------------------------------

local authenticity = {
    id = "authenticity",
    title = { en = "Authenticity", nl = "Authenticiteit" },
    question = { en = "Are our leaders on the platform who they are in the real world?",
                 nl = "Zijn onze leiders op het platform wie ze in de echte wereld zijn?" },
    items = {
        { id = "a1", rule = "EC1", view = "platform",
          text = { en = "In what our leaders write on the platform I hear the people themselves.",
                   nl = "In wat onze leiders op het platform schrijven, hoor ik henzelf." } },
        { id = "a2", rule = "EC1", view = "platform",
          text = { en = "Our leaders also tell bad news on the platform.",
                   nl = "Onze leiders vertellen op het platform ook slecht nieuws." } },
        { id = "a3", rule = "EC1", view = "platform", reverse = true,
          text = { en = "Our leaders' messages on the platform read like advertising.",
                   nl = "De berichten van onze leiders op het platform lezen als reclame." } },
        { id = "a4", rule = "EC1", view = "real_world",
          text = { en = "When I meet our leaders in person, they have real attention for me.",
                   nl = "Als ik onze leiders in het echt spreek, hebben ze oprecht aandacht voor me." } },
        { id = "a5", rule = "EC1", view = "real_world",
          text = { en = "In daily work our leaders do what they say.",
                   nl = "In het dagelijks werk doen onze leiders wat ze zeggen." } },
        { id = "a6", rule = "EC1", view = "real_world", reverse = true,
          text = { en = "Decisions that touch us are taken over our heads.",
                   nl = "Besluiten die ons raken, worden over onze hoofden heen genomen." } },
    },
    criteria = {
        { id = "EC1", weight = 60, our_rule = true, score = word_matches_deed,
          title = { en = "On the platform as in the real world, without collisions",
                    nl = "Op het platform zoals in de echte wereld, zonder botsingen" } },
        { id = "EC1-practices", rule = "EC1", weight = 35, our_rule = true,
          score = practice_score(pillars.authenticity),
          title = { en = "Practices of authenticity are alive", nl = "Praktijken voor authenticiteit leven" } },
        { id = "EC6", weight = 5, our_rule = true, score = norms_fit,
          title = { en = "The norms fit context and culture", nl = "De normen passen bij context en cultuur" } },
    },
    findings = function(ctx)
        pillar_findings("authenticity")(ctx)
        flag_two_sides(ctx)
    end,
}

local pride = {
    id = "pride",
    title = { en = "Pride", nl = "Trots" },
    question = { en = "Do people share freely what they are proud of, and are they thanked for it?",
                 nl = "Delen mensen vrijuit waar ze trots op zijn, en worden ze ervoor bedankt?" },
    items = {
        { id = "p1", rule = "EC2",
          text = { en = "I am proud to work here.",
                   nl = "Ik ben er trots op dat ik hier werk." } },
        { id = "p2", rule = "EC2",
          text = { en = "Colleagues here show each other what they are proud of.",
                   nl = "Collega's laten elkaar hier zien waar ze trots op zijn." } },
        { id = "p3", rule = "EC2",
          text = { en = "The top of our organisation thanks people for what they achieve.",
                   nl = "De top van onze organisatie bedankt mensen voor wat ze bereiken." } },
        { id = "p4", rule = "EC2", reverse = true,
          text = { en = "I share what I know mainly because it counts in my appraisal.",
                   nl = "Ik deel wat ik weet vooral omdat het meetelt in mijn beoordeling." } },
        { id = "p5", rule = "EC2",
          text = { en = "At a party I like to tell what we achieve here.",
                   nl = "Op een feestje vertel ik graag wat we hier bereiken." } },
    },
    criteria = {
        { id = "EC2", weight = 60, score = free_pride,
          title = { en = "Shared freely and thanked from the top", nl = "Vrijwillig gedeeld en van bovenaf bedankt" } },
        { id = "EC2-practices", rule = "EC2", weight = 40, our_rule = true, score = practice_score(pillars.pride),
          title = { en = "Practices of pride are alive", nl = "Praktijken voor trots leven" } },
    },
    findings = pillar_findings("pride"),
}

local community = {
    id = "community",
    title = { en = "Community", nl = "Community" },
    question = { en = "Do people find each other here, about more than work alone?",
                 nl = "Vinden mensen elkaar hier, ook over meer dan alleen het werk?" },
    items = {
        { id = "m1", rule = "EC3",
          text = { en = "I know colleagues outside my team with whom I share an interest.",
                   nl = "Ik ken collega's buiten mijn team met wie ik een interesse deel." } },
        { id = "m2", rule = "EC3",
          text = { en = "There is room here to talk about things other than work.",
                   nl = "Er is hier ruimte om het over andere dingen dan werk te hebben." } },
        { id = "m3", rule = "EC3",
          text = { en = "Our leaders join in when the talk is not about work.",
                   nl = "Onze leiders praten mee als het niet over werk gaat." } },
        { id = "m4", rule = "EC5", reverse = true,
          text = { en = "Online groups here soon fall silent.",
                   nl = "Online groepen vallen hier al snel stil." } },
        { id = "m5", rule = "EC5",
          text = { en = "In the groups I belong to, someone keeps the conversation going.",
                   nl = "In de groepen waar ik bij hoor, houdt iemand het gesprek gaande." } },
    },
    criteria = {
        { id = "EC3", weight = 30, score = room_for_people,
          title = { en = "Room for private topics, and leaders who join in",
                    nl = "Ruimte voor privéonderwerpen, en leiders die meedoen" } },
        { id = "EC3-talk", rule = "EC3", weight = 10, our_rule = true, score = talk_beside_work,
          title = { en = "Talk about other things than work", nl = "Gesprekken over iets anders dan werk" } },
        { id = "EC5", weight = 30, our_rule = true, score = actively_managed,
          title = { en = "Communities are actively managed", nl = "Communities worden actief beheerd" } },
        { id = "EC5-rota", rule = "EC5", weight = 10, our_rule = true, score = leaders_rota,
          title = { en = "Leaders take turns in the communities",
                    nl = "Leiders zijn om de beurt aanwezig in de communities" } },
        { id = "EC3-practices", rule = "EC3", weight = 20, our_rule = true, score = practice_score(pillars.community),
          title = { en = "Practices of community are alive", nl = "Praktijken voor community leven" } },
    },
    findings = pillar_findings("community"),
}

local fun = {
    id = "fun",
    title = { en = "Fun", nl = "Fun" },
    question = { en = "Is there pleasure in it, and does that bring new ideas?",
                 nl = "Hebben mensen er plezier in, en levert dat nieuwe ideeën op?" },
    items = {
        { id = "f1", rule = "EC4",
          text = { en = "I enjoy seeing what colleagues share.",
                   nl = "Ik vind het leuk om te zien wat collega's delen." } },
        { id = "f2", rule = "EC4",
          text = { en = "We regularly have a laugh together here.",
                   nl = "We hebben hier regelmatig lol met elkaar." } },
        { id = "f3", rule = "EC4",
          text = { en = "Our leaders are glad when people enjoy themselves at work.",
                   nl = "Onze leiders zien graag dat mensen plezier hebben op het werk." } },
        { id = "f4", rule = "EC4", reverse = true,
          text = { en = "Whoever has fun online here is thought to have too little to do.",
                   nl = "Wie hier online plezier maakt, heeft volgens anderen te weinig te doen." } },
        { id = "f5", rule = "EC4",
          text = { en = "Playful things that we do here give me ideas for my work.",
                   nl = "Speelse dingen die we hier doen, brengen me op ideeën voor mijn werk." } },
    },
    criteria = {
        { id = "EC4", weight = 50, score = fun_spreads,
          title = { en = "There is fun, and it is shared", nl = "Er is fun, en die wordt gedeeld" } },
        { id = "EC4-practices", rule = "EC4", weight = 50, our_rule = true, score = practice_score(pillars.fun),
          title = { en = "Practices for fun are alive", nl = "Praktijken voor fun leven" } },
    },
    findings = pillar_findings("fun"),
}

return {
    kind = "assessment", api = 1, id = "emotional-capital", version = "1.1", order = 2,
    title = { en = "Emotional capital", nl = "Emotioneel kapitaal" },
    about = {
        en = "The four pillars of emotional capital after Quy Huy and Andrew Shipilov, as told by DNA connect (2012): "
            .. "authenticity, pride, community and fun. What leaders do stands beside what people feel, and the "
            .. "leaders' own view beside their staff's. Measures marked as our rule are the program's own.",
        nl = "De vier pijlers van emotioneel kapitaal naar Quy Huy en Andrew Shipilov, zoals DNA connect ze "
            .. "beschrijft (2012): authenticiteit, trots, community en fun. Wat leiders doen staat naast wat mensen "
            .. "voelen, en het beeld van de leiders naast dat van hun medewerkers. Maatstaven met de aanduiding ‘onze "
            .. "regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { authenticity, pride, community, fun },
}
