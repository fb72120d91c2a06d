-- Emotional capital (method §2; DNA after Huy & Shipilov): authenticity, pride, community and fun.
-- Evidence comes from the practices, communities and hard events in the workspace, perceived scores from what people
-- answered; they are never averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge. Once there are practices or communities, a pillar that has
-- none of its own scores 0.

local most_findings = 3   -- a rule's own findings; one more names the rest
local gap_points = 20     -- method §10: evidence beside perceived
local side_points = 15    -- authenticity: what is said on the platform beside what is done in the real world
local view_points = 15    -- leaders' own view above the staff's; a finding is high from 10 points more
local longest_name = 80   -- characters of a record's name within a sentence

-- Helpers: words, records, findings ---------------------------------------------------------------------------------

local function name_of(ctx, record)
    local name = record.name
    if not name or name == "" then return ctx:say({ en = "(no name)", nl = "(zonder naam)" }) end
    local cut = utf8.offset(name, longest_name + 1)
    return cut and cut <= #name and name:sub(1, cut - 1) .. "…" or name
end

-- Records of a kind that `accept` lets through, in their order, ready for ctx:share.
local function records(ctx, kind, accept)
    local accepted = { kind = kind }
    for _, record in ipairs(ctx:all(kind)) do
        if accept(record) then accepted[#accepted + 1] = record end
    end
    return accepted
end

local function some(ctx, kind) return #ctx:all(kind) > 0 end

-- Mean of { weight, score } parts over those that have a score; nil when none has.
local function blend(parts)
    local sum, weights = 0, 0
    for _, part in ipairs(parts) do
        local weight, score = part[1], part[2]
        if score then sum, weights = sum + weight * score, weights + weight end
    end
    return weights > 0 and sum / weights or nil
end

-- What is wrong with a record. Its text and advice are filled with the record's name and then with the values.
local function problem(severity, text, advice, ...)
    return { severity = severity, text = text, advice = advice, values = { ... } }
end

-- A finding about the whole pillar rather than one record; `topic` makes its id unique within the rule.
local function remark(ctx, rule, topic, severity, text, advice, ...)
    ctx:finding({ rule = rule, id = rule .. ":" .. topic, severity = severity,
                  text = ctx:say(text, ...), advice = ctx:say(advice, ...) })
end

local severity_rank = { high = 1, medium = 2, low = 3 }

local function worse(left, right)
    local left_rank, right_rank = severity_rank[left.severity], severity_rank[right.severity]
    if left_rank ~= right_rank then return left_rank < right_rank end
    return left.place < right.place
end

local function raise_rest(ctx, rule, criterion, problems)
    local shown = {}
    for place = most_findings + 1, math.min(#problems, most_findings + 5) do
        shown[#shown + 1] = name_of(ctx, problems[place].record)
    end
    local hidden = #problems - most_findings - #shown
    local list = table.concat(shown, ", ")
    if hidden > 0 then list = ctx:say({ en = "%s and %s more", nl = "%s en nog %s" }, list, ctx:number(hidden)) end
    ctx:finding({
        id = criterion .. ":more", rule = rule, severity = problems[most_findings + 1].severity,
        text = ctx:say({ en = "Not in order on this point either: %s.", nl = "Op dit punt ook niet in orde: %s." }, list),
        advice = { en = "Begin with the ones named apart, then work through the rest.",
                   nl = "Begin met wat apart genoemd is en werk daarna de rest af." },
    })
end

-- Raises a finding for the three worst problems that a criterion met, and one that names the others. Once a criterion
-- at most: the ids of findings are unique.
local function raise(ctx, rule, criterion, problems)
    for place, found in ipairs(problems) do found.place = place end
    table.sort(problems, worse)
    for place = 1, math.min(#problems, most_findings) do
        local found = problems[place]
        local name = name_of(ctx, found.record)
        ctx:finding({
            id = criterion .. ":" .. found.kind .. ":" .. found.record.id, rule = rule, severity = found.severity,
            entity = { type = found.kind, id = found.record.id },
            text = ctx:say(found.text, name, table.unpack(found.values)),
            advice = ctx:say(found.advice, name, table.unpack(found.values)),
        })
    end
    if #problems > most_findings then raise_rest(ctx, rule, criterion, problems) end
end

local function note(problems, kind, record, found)
    found.kind, found.record = kind, record
    problems[#problems + 1] = found
end

-- Judges records of a kind one by one. `test` returns the part that is in order (0 to 1, or nil to leave the record
-- out) and, where something must be mended, a problem. nil when nothing was judged.
local function judge(ctx, rule, kind, test, why)
    local problems = {}
    local outcome = ctx:share(kind, function(record)
        local part, found = test(record)
        if found then note(problems, kind, record, found) end
        return part
    end, why)
    raise(ctx, rule, rule, problems)
    return outcome.score and outcome
end

-- Method §10: evidence and perceived score more than 20 points apart.
local function flag_gap(ctx, section, perceived)
    local evidence = ctx:evidence(section)
    if not evidence or not perceived.mean then return end
    local gap = evidence - perceived.mean
    if math.abs(gap) <= gap_points then return end
    local text = gap > 0
        and { en = "On paper this pillar scores %s; people give it %s. What leaders do does not reach them.",
              nl = "Op papier scoort deze pijler %s; mensen geven er %s voor. Wat leiders doen, komt niet bij hen aan." }
        or { en = "On paper this pillar scores %s; people give it %s. The good feeling hangs on little that is kept up.",
             nl = "Op papier scoort deze pijler %s; mensen geven er %s voor. Het goede gevoel rust op weinig dat vastligt." }
    remark(ctx, "gap", section, math.abs(gap) > 2 * gap_points and "high" or "medium", text,
        { en = "Lay both scores before the group, ask for examples, and mend the lower side first.",
          nl = "Leg beide scores aan de groep voor, vraag naar voorbeelden en werk eerst aan de laagste kant." },
        ctx:number(evidence), ctx:number(perceived.mean))
end

-- EC1: leaders who think better of a pillar than their staff does.
local function flag_rosy_view(ctx, section, perceived)
    if not perceived.leadership or not perceived.staff then return end
    local gap = perceived.leadership - perceived.staff
    if gap <= view_points then return end
    remark(ctx, "EC1", "view-" .. section, gap > view_points + 10 and "high" or "medium",
        { en = "Leaders give this pillar %s, their staff %s: the leaders' picture is too rosy.",
          nl = "Leiders geven deze pijler %s, hun medewerkers %s: het beeld van de leiders is te rooskleurig." },
        { en = "Show the leaders both figures, and let them ask staff what lies behind the difference, without defending.",
          nl = "Laat de leiders beide cijfers zien en laat hen medewerkers vragen wat erachter zit, zonder zich te verdedigen." },
        ctx:number(perceived.leadership), ctx:number(perceived.staff))
end

local function pillar_findings(section)
    return function(ctx)
        local perceived = ctx:perceived(section)
        if not perceived then return end
        flag_gap(ctx, section, perceived)
        flag_rosy_view(ctx, section, perceived)
    end
end

-- Practices ---------------------------------------------------------------------------------------------------------

local function started(ctx) return some(ctx, "practice") or some(ctx, "community") end

local function practices_of(ctx, pillar)
    return records(ctx, "practice", function(practice) return practice.pillar == pillar end)
end

local period_days = { weekly = 7, monthly = 31, quarterly = 92 }

-- A practice lives when it comes back at least quarterly and has not been skipped twice in a row.
local function is_alive(ctx, practice)
    local period = period_days[practice.frequency]
    local since = ctx:days_between(practice.last_done, ctx.today)
    return period ~= nil and since ~= nil and since >= 0 and since <= 2 * period
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
    if not period_days[practice.frequency] then
        return problem("low", practice.frequency
            and { en = "Practice ‘%s’ comes back less than once a quarter.",
                  nl = "Praktijk ‘%s’ komt minder dan eens per kwartaal terug." }
            or { en = "Nobody noted how often practice ‘%s’ comes back.",
                 nl = "Er staat niet hoe vaak praktijk ‘%s’ terugkomt." }, keep_going)
    elseif not is_alive(ctx, practice) then
        return problem("medium", practice.last_done
            and { en = "Practice ‘%s’ has fallen asleep.", nl = "Praktijk ‘%s’ is in slaap gevallen." }
            or { en = "There is no date on which practice ‘%s’ was done.",
                 nl = "Er staat niet wanneer praktijk ‘%s’ voor het laatst is gedaan." }, keep_going)
    elseif not practice.is_voluntary then
        return problem("medium",
            { en = "Practice ‘%s’ is not voluntary.", nl = "Praktijk ‘%s’ is niet vrijwillig." },
            { en = "Make taking part a free choice, and see who comes then.",
              nl = "Maak meedoen een vrije keuze en kijk wie er dan komt." })
    elseif not led_in_person(ctx, practice) then
        return problem("low",
            { en = "No leader takes part in practice ‘%s’ in person.",
              nl = "Geen leider doet zelf mee aan praktijk ‘%s’." },
            { en = "Ask a leader to do the next one, not only to open it.",
              nl = "Vraag een leider de volgende keer zelf mee te doen en niet alleen te openen." })
    end
end

local living_wanted = 2   -- practices alive in each pillar, our figure

local function no_practice(ctx, pillar)
    remark(ctx, pillar.rule, pillar.id .. "-none", pillar.severity, pillar.missing, pillar.advice)
    return { score = 0, why = ctx:say({ en = "There is no practice for this pillar.",
                                        nl = "Voor deze pijler is er geen praktijk." }) }
end

-- Half for two practices alive, a quarter each for the share led in person and the share that is voluntary.
local function practice_score(pillar)
    return function(ctx)
        if not started(ctx) then return nil end
        local practices, problems, checks = practices_of(ctx, pillar.id), {}, {}
        if #practices == 0 then return no_practice(ctx, pillar) end
        for index, practice in ipairs(practices) do
            local found = practice_problem(ctx, practice)
            if found then note(problems, "practice", practice, found) end
            checks[index] = { type = "practice", id = practice.id, score = is_alive(ctx, practice) and 100 or 0 }
        end
        raise(ctx, pillar.rule, pillar.rule .. "-practices", problems)
        local alive = count(practices, function(practice) return is_alive(ctx, practice) end)
        local led = count(practices, function(practice) return led_in_person(ctx, practice) end)
        local free = count(practices, function(practice) return practice.is_voluntary end)
        return {
            score = blend({ { 2, 100 * math.min(alive, living_wanted) / living_wanted },
                            { 1, 100 * led / #practices }, { 1, 100 * free / #practices } }),
            checks = checks,
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

-- EC1: of the hard events not told openly, the one closest to a date of the practice; and the days between.
local function collision(ctx, practice, untold)
    local nearest, least
    for _, event in ipairs(untold) do
        for _, field in ipairs({ "next_planned", "last_done" }) do
            local days = ctx:days_between(practice[field], event.date)
            if days and math.abs(days) <= collision_days and (not least or math.abs(days) < least) then
                nearest, least = event, math.abs(days)
            end
        end
    end
    return nearest, least
end

local function free_of_collisions(ctx)
    local untold = records(ctx, "hard_event", function(event) return not event.is_told end)
    return judge(ctx, "EC1", "practice", function(practice)
        if #untold == 0 or not practice.next_planned and not practice.last_done then return nil end
        local event, days = collision(ctx, practice, untold)
        if not event then return 1 end
        return 0, problem("high",
            { en = "Practice ‘%s’ lies %s days from ‘%s’, which has not been told openly; a warm message will sound hollow.",
              nl = "Praktijk ‘%s’ ligt %s dagen van ‘%s’, waarover niet open is verteld; een warme boodschap klinkt dan hol." },
            { en = "First let the leaders tell the hard news themselves, and move the message until after that.",
              nl = "Laat de leiders eerst zelf het moeilijke nieuws vertellen en schuif de boodschap op tot daarna." },
            ctx:number(days), name_of(ctx, event))
    end, { en = "Practices at more than 30 days from a hard event that has not been told openly: %s of %s.",
           nl = "Praktijken op meer dan 30 dagen van een ingrijpende gebeurtenis waarover niet open is verteld: %s van %s." })
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
            remark(ctx, "EC1", "side-" .. side.id, "medium",
                { en = "No practice shows the leaders as they are %s.",
                  nl = "Geen praktijk laat de leiders %s zien zoals ze zijn." },
                { en = "Add one, so that what people read and what they meet is the same.",
                  nl = "Voeg er een toe, zodat mensen hetzelfde lezen als wat ze meemaken." }, ctx:say(side.label))
        end
    end
    return score
end

local function word_matches_deed(ctx)
    if not some(ctx, "practice") then return nil end
    local presence, collisions = both_sides(ctx), free_of_collisions(ctx)
    local why = ctx:say(
        { en = "Authenticity on the platform and in the real world: %s of 100 (50 for each side).",
          nl = "Authenticiteit op het platform en in de echte wereld: %s van 100 (50 per kant)." }, ctx:number(presence))
    if collisions then
        why = why .. " " .. collisions.why .. " "
            .. ctx:say({ en = "Both count for half.", nl = "Beide tellen voor de helft." })
    end
    return { score = blend({ { 1, presence }, { 1, collisions and collisions.score } }),
             checks = collisions and collisions.checks, why = why }
end

local pillars = {
    authenticity = {
        id = "authenticity", rule = "EC1", severity = "medium",
        missing = { en = "There is no practice in which leaders show themselves as they are.",
                    nl = "Er is geen praktijk waarin leiders zich laten zien zoals ze zijn." },
        advice = { en = "Begin small: a leader who walks the floor each month and tells on the platform what was heard there.",
                   nl = "Begin klein: een leider die elke maand rondloopt en op het platform vertelt wat er te horen was." },
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
                   nl = "Geef een gedeelde interesse een plek en een vast moment, ook als die niet over het werk gaat." },
    },
    fun = {
        id = "fun", rule = "EC4", severity = "high",
        missing = { en = "There is not one practice for fun.", nl = "Er is geen enkele praktijk voor fun." },
        advice = { en = "Think up a playful contest around your own product with a few colleagues, film it and share it.",
                   nl = "Bedenk met een paar collega's een speelse wedstrijd rond het eigen product, film die en deel het." },
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
        remark(ctx, "EC6", "norms", "low",
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
    remark(ctx, "EC1", "two-sides", gap > 0 and "high" or "medium",
        gap > 0
            and { en = "Leaders score %s on the platform and %s in the real world: fine words that daily life does not bear out.",
                  nl = "Leiders scoren %s op het platform en %s in de echte wereld: mooie woorden die het werk niet waarmaakt." }
            or { en = "Leaders score %s on the platform and %s in the real world: in person they convince, online they do not.",
                 nl = "Leiders scoren %s op het platform en %s in de echte wereld: in het echt overtuigen ze, online niet." },
        gap > 0
            and { en = "Mend the real world first: attention, honest answers, promises kept. Then write about it.",
                  nl = "Herstel eerst de echte wereld: aandacht, eerlijke antwoorden, beloften nakomen. Schrijf er daarna over." }
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

-- EC2: a problem for each community, KPI and guideline that compels or appraises sharing.
local function find_compulsion(ctx)
    local problems = {}
    for _, place in ipairs(compulsion) do
        for _, record in ipairs(ctx:all(place.kind)) do
            if record[place.field] then note(problems, place.kind, record, problem("high", place.text, set_free)) end
        end
    end
    return problems
end

-- EC2: half for sharing that nothing compels, half for thanks from the top.
local function free_pride(ctx)
    if not started(ctx) then return nil end
    local problems = find_compulsion(ctx)
    local compelled = #problems
    raise(ctx, "EC2", "EC2", problems)
    local thanked = count(practices_of(ctx, "pride"), function(practice) return led_in_person(ctx, practice) end)
    if thanked == 0 then
        remark(ctx, "EC2", "thanks", "medium",
            { en = "No leader takes part in a moment of pride, so nobody is thanked from the top.",
              nl = "Geen leider doet mee aan een moment van trots, dus niemand wordt van bovenaf bedankt." },
            { en = "Roll out the red carpet: a live show with the director as host, or a visit to head office.",
              nl = "Leg de rode loper uit: een live show met de directeur als presentator, of een bezoek aan het hoofdkantoor." })
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
    remark(ctx, "EC3", "no-community", "medium",
        { en = "There are practices, but no community yet.", nl = "Er zijn praktijken, maar nog geen community." },
        { en = "Ask which interests people already share, and give the first one a place and a manager.",
          nl = "Vraag welke interesses mensen al delen en geef de eerste een plek en een beheerder." })
    return { score = 0, why = ctx:say({ en = "There is no community.", nl = "Er is geen community." }) }
end

-- EC3: half for private topics that are welcome, half for leaders who join in.
local function room_for_people(ctx)
    if not started(ctx) then return nil end
    return judge(ctx, "EC3", "community", function(community)
        local part = (community.allows_private_topics and 0.5 or 0) + (community.leaders_join and 0.5 or 0)
        if not community.allows_private_topics then
            return part, problem("medium",
                { en = "Community ‘%s’ keeps private topics out, so people do not get to know each other.",
                  nl = "Community ‘%s’ houdt privéonderwerpen buiten de deur, zodat mensen elkaar niet leren kennen." },
                { en = "Make room for what people do and like outside work; talk about work follows by itself.",
                  nl = "Geef ruimte aan wat mensen buiten het werk doen en leuk vinden; over het werk komt het vanzelf." })
        elseif part < 1 then
            return part, problem("low",
                { en = "Leaders do not join in with community ‘%s’.", nl = "Leiders doen niet mee in community ‘%s’." },
                { en = "Ask a leader who shares the interest to join as a member.",
                  nl = "Vraag een leider met dezelfde interesse om gewoon als lid mee te doen." })
        end
        return part
    end, { en = "Communities where private topics are welcome and leaders join in (half each): %s of %s.",
           nl = "Communities waar privéonderwerpen welkom zijn en leiders meedoen (elk de helft): %s van %s." })
        or no_community(ctx)
end

local hours_wanted = 2   -- a week for a community's manager, our figure

local function actively_managed(ctx)
    return judge(ctx, "EC5", "community", function(community)
        local hours = community.hours_per_week or 0
        local part = (community.manager and 0.5 or 0) + 0.5 * math.min(1, hours / hours_wanted)
        if not community.manager then
            return part, problem("high",
                { en = "Community ‘%s’ has no manager; unmanaged communities turn cold.",
                  nl = "Community ‘%s’ heeft geen beheerder; zonder beheer worden communities kil." },
                { en = "Name someone who likes doing it, with at least two hours a week.",
                  nl = "Wijs iemand aan die er plezier in heeft, met minstens twee uur per week." })
        elseif part < 1 then
            return part, problem("medium",
                { en = "The manager of community ‘%s’ has %s hours a week for it; at least 2 are needed.",
                  nl = "De beheerder van community ‘%s’ heeft er %s uur per week voor; er zijn er minstens 2 nodig." },
                { en = "Agree on the hours with the manager's own superior.",
                  nl = "Spreek de uren af met de leidinggevende van de beheerder." }, ctx:number(hours, 1))
        end
        return part
    end, { en = "Communities with a named manager and at least 2 hours a week (half each): %s of %s.",
           nl = "Communities met een beheerder met naam en minstens 2 uur per week (elk de helft): %s van %s." })
end

-- Fun ---------------------------------------------------------------------------------------------------------------

local function flag_fun_tension(ctx)
    remark(ctx, "EC4", "tension", "low",
        { en = "The sources differ: emotional capital wants fun, because it spreads new ideas; the six success criteria warn "
            .. "that talk which does not touch the bottom line dries up.",
          nl = "De bronnen verschillen: emotioneel kapitaal wil fun, omdat die nieuwe ideeën verspreidt; de zes succescriteria "
            .. "waarschuwen dat gesprekken die het resultaat niet raken, opdrogen." },
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
        remark(ctx, "EC4", "shown", "low",
            { en = "The fun is not shared on the platform, so its ideas do not travel.",
              nl = "De fun wordt niet op het platform gedeeld, dus ideeën komen niet verder." },
            { en = "Film the next one and share it with all regions.",
              nl = "Film de volgende keer en deel het met alle regio's." })
    end
    return { score = (#practices > 0 and 50 or 0) + (shown > 0 and 50 or 0), why = ctx:say(
        { en = "Practices for fun: %s (one or more gives 50), of which shared on the platform: %s (one or more gives 50).",
          nl = "Praktijken voor fun: %s (een of meer geeft 50), waarvan gedeeld op het platform: %s (een of meer geeft 50)." },
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
        { id = "EC1-practices", rule = "EC1", weight = 35, our_rule = true, score = practice_score(pillars.authenticity),
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
        { id = "EC3", weight = 35, score = room_for_people,
          title = { en = "Room for private topics, and leaders who join in",
                    nl = "Ruimte voor privéonderwerpen, en leiders die meedoen" } },
        { id = "EC5", weight = 40, our_rule = true, score = actively_managed,
          title = { en = "Communities are actively managed", nl = "Communities worden actief beheerd" } },
        { id = "EC3-practices", rule = "EC3", weight = 25, our_rule = true, score = practice_score(pillars.community),
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
    kind = "assessment", api = 1, id = "emotional-capital", version = "1.0", order = 2,
    title = { en = "Emotional capital", nl = "Emotioneel kapitaal" },
    about = {
        en = "The four pillars of emotional capital after Quy Huy and Andrew Shipilov, as told by DNA connect (2012): authenticity, "
            .. "pride, community and fun. What leaders do stands beside what people feel, and the leaders' own view beside "
            .. "their staff's. Measures marked as our rule are the program's own.",
        nl = "De vier pijlers van emotioneel kapitaal naar Quy Huy en Andrew Shipilov, zoals DNA connect ze beschrijft (2012): "
            .. "authenticiteit, trots, community en fun. Wat leiders doen staat naast wat mensen voelen, en het beeld van de "
            .. "leiders naast dat van hun medewerkers. Maatstaven met de aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { authenticity, pride, community, fun },
}
