-- Idea challenge (method §6, DNA): failures shared, knowledge by asking, the funnel, and a challenge's six conditions.
-- Evidence comes from the challenges, ideas, conversations, feedback loops and cases in the workspace, perceived scores
-- from what people answered; they are never averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge.

local tries_without_failure = 5            -- B1: so many tries and no failure known is no luck but silence
local answer_days = 30                     -- B2: for a question without a promised date
local recent_days = 92                     -- B2: months of conversation that count
local points_each_unanswered = 10          -- B2: taken off for each unanswered question on 100 messages
local unanswered_limit = 5                 -- B2: more on 100 messages is a finding
local asking_share = 50                    -- B2: percent of the cases about knowledge
local ideas_wanted = 20                    -- B3: ideas in a challenge
local strict_share, loose_share = 20, 50   -- B3: percent of the ideas that is chosen
local choose_days, tell_days = 30, 30      -- B3: after closing
local carry_out_days = 180                 -- B3: after closing
local mass_people, mass_share = 20, 10     -- B3: critical mass, people and percent of those invited
local comments_wanted = 3                  -- B3: on an idea, average of a challenge

-- Helpers -----------------------------------------------------------------------------------------------------------

local function set_of(...)
    local set = {}
    for _, word in ipairs({ ... }) do set[word] = true end
    return set
end

local chosen_states = set_of("selected", "carried_out", "failed")
local tried_states = set_of("carried_out", "failed")

local function ideas_in(ctx, states)
    return ctx:records("idea", function(idea) return states[idea.state] == true end)
end

local function count_of(list, states)
    local count = 0
    for _, idea in ipairs(list) do
        if states[idea.state] then count = count + 1 end
    end
    return count
end

local function ideas_of(ctx, challenge) return ctx:where("idea", "challenge", challenge.id) end

-- Days since a challenge closed; nil while it is open or has no closing date.
local function days_closed(ctx, challenge)
    local days = ctx:days_between(challenge.closes_on, ctx.today)
    return days and days > 0 and days or nil
end

local function has_opened(ctx, challenge)
    local days = ctx:days_between(challenge.opens_on, ctx.today)
    if days then return days >= 0 end
    return days_closed(ctx, challenge) ~= nil or #ideas_of(ctx, challenge) > 0
end

-- Failures ----------------------------------------------------------------------------------------------------------

local function failures_shared(ctx)
    return ctx:judge("B1", ideas_in(ctx, set_of("failed")), function(idea)
        if idea.lesson then return 1 end
        return 0, ctx:problem("medium",
            { en = "Idea ‘%s’ was tried and failed, but nobody wrote down what it taught.",
              nl = "Idee ‘%s’ is geprobeerd en mislukt, maar nergens staat wat we ervan leerden." },
            { en = "Ask those who tried it for three sentences: what we did, what happened, what we would do now.",
              nl = "Vraag wie het probeerde om drie zinnen: wat we deden, wat er gebeurde, wat we nu zouden doen." })
    end, { en = "Ideas that failed and whose lesson has been shared: %s of %s.",
           nl = "Mislukte ideeën waarvan de les is gedeeld: %s van %s." })
end

-- B1: many tries of which none is said to have failed.
local function flag_silence(ctx)
    local tried = ideas_in(ctx, tried_states)
    if #tried < tries_without_failure or count_of(tried, set_of("failed")) > 0 then return end
    ctx:remark("B1", "silence", "low",
        { en = "Of %s ideas that were tried, none is said to have failed. That is rarely so: failures may stay hidden.",
          nl = "Van %s geprobeerde ideeën zou er geen een mislukt zijn. Dat komt zelden voor: "
            .. "misschien blijft het verborgen." },
        { en = "Let a leader tell a failure of their own first; whoever follows is thanked.",
          nl = "Laat een leider eerst een eigen mislukking vertellen en bedank wie volgt." }, ctx:number(#tried))
end

-- Asking ------------------------------------------------------------------------------------------------------------

-- Days by which an answer came too late, below 1 when in time; nil for an open question that is not due yet.
local function days_late(ctx, loop)
    local told = loop.told_on and loop.told_on <= ctx.today and loop.told_on or nil
    local days = ctx:days_between(loop.promised_on, told or ctx.today)
    if not days then days = ctx:days_between(loop.raised_on, told or ctx.today) - answer_days end
    if told or days > 0 then return days, told ~= nil end
end

-- B2: an answer in time counts in full, a late one for half.
local function questions_answered(ctx)
    return ctx:judge("B2", "feedback_loop", function(loop)
        local days, answered = days_late(ctx, loop)
        if not days then return nil end
        if answered then return days > 0 and 0.5 or 1 end
        return 0, ctx:problem(days > answer_days and "high" or "medium",
            { en = "Question ‘%s’ still has no answer, %s days after one was due.",
              nl = "Vraag ‘%s’ heeft nog geen antwoord, %s dagen nadat het er had moeten zijn." },
            { en = "Put it before the people who may know, and answer in the place where it was asked.",
              nl = "Leg de vraag voor aan wie het kan weten en antwoord "
                .. "op de plek waar ze gesteld is." }, ctx:number(days))
    end, { en = "Questions answered by the promised day, or within 30 days (late counts for half): %s of %s.",
           nl = "Vragen beantwoord op de beloofde dag, of anders binnen 30 dagen (te laat telt half): %s van %s." })
end

-- Recent months with a number of unanswered questions; those of the whole organisation where there are any.
local function recent_months(ctx)
    local whole, parts = {}, {}
    for _, month in ipairs(ctx:all("conversation")) do
        local days = ctx:days_between(month.month, ctx.today)
        if month.unanswered and days and days >= 0 and days <= recent_days then
            local list = month.community and parts or whole
            list[#list + 1] = month
        end
    end
    return #whole > 0 and whole or parts
end

-- Sum of the messages about work and of the unanswered questions, and the month with most of the latter.
local function sum_of(months)
    local messages, unanswered, worst = 0, 0, nil
    for _, month in ipairs(months) do
        messages = messages + (month.strategic or 0) + (month.bottom_line or 0) + (month.everyday or 0)
        unanswered = unanswered + month.unanswered
        if not worst or month.unanswered > worst.unanswered then worst = month end
    end
    return messages, unanswered, worst
end

-- B2: on 100 messages about work each unanswered question takes ten points off.
local function few_unanswered(ctx)
    local messages, unanswered, worst = sum_of(recent_months(ctx))
    if messages == 0 then return nil end
    local rate = 100 * unanswered / messages
    if rate > unanswered_limit then
        ctx:finding({
            rule = "B2", id = "B2:unanswered", severity = rate > 2 * unanswered_limit and "high" or "medium",
            entity = { type = "conversation", id = worst.id },
            text = ctx:say({ en = "On 100 messages about work, %s questions stay without an answer.",
                             nl = "Op 100 berichten over het werk blijven %s vragen zonder antwoord." },
                ctx:number(rate, 1)),
            advice = { en = "Give someone the task of finding, each day, the person who knows the answer.",
                       nl = "Laat iemand elke dag de collega zoeken die het antwoord wel weet." },
        })
    end
    return { score = math.max(0, 100 - points_each_unanswered * rate), why = ctx:say(
        { en = "Unanswered questions in the past 92 days: %s on %s messages about work, or %s on 100. "
            .. "Each of those takes 10 points off.",
          nl = "Onbeantwoorde vragen in de afgelopen 92 dagen: %s op %s berichten over het werk, ofwel %s op "
            .. "100. Elk daarvan kost 10 punten." },
        ctx:number(unanswered), ctx:number(messages), ctx:number(rate, 1)) }
end

local asking_kinds = set_of("coffee_machine", "expertise", "customer_matching", "merger")
local recording_kinds = set_of("files_wikis_blogs", "reuse")

-- B2: a tenth of what people know can be recorded; the rest comes up when somebody asks.
local function asking_beside_recording(ctx)
    local asking = #ctx:records("case", function(case) return asking_kinds[case.kind] == true end)
    local recording = #ctx:records("case", function(case) return recording_kinds[case.kind] == true end)
    if asking + recording == 0 then return nil end
    if asking == 0 then
        ctx:remark("B2", "recording", "medium",
            { en = "All cases about knowledge (%s) record it. Recording holds about 10%% of what people know; the "
                .. "other 90%% hangs on context and comes up by asking.",
              nl = "Alle cases over kennis (%s) leggen die vast. Zo'n 10%% van wat mensen weten is vast te leggen; de "
                .. "andere 90%% hangt aan de context en komt boven door te vragen." },
            { en = "Add a case in which people put a question to all colleagues, or find who knows more.",
              nl = "Voeg een case toe waarin mensen alle collega's iets vragen of vinden wie er meer van weet." },
            ctx:number(recording))
    end
    local share = 100 * asking / (asking + recording)
    return { score = math.min(100, 100 * share / asking_share), why = ctx:say(
        { en = "Cases in which knowledge comes up by asking: %s of %s (%s%%); half is enough for 100.",
          nl = "Cases waarin kennis boven komt door te vragen: %s van %s (%s%%); de helft is genoeg voor 100." },
        ctx:number(asking), ctx:number(asking + recording), ctx:number(share, 1)) }
end

-- Funnel ------------------------------------------------------------------------------------------------------------

local state_labels = {
    { id = "sent_in", label = { en = "sent in", nl = "ingediend" } },
    { id = "improved", label = { en = "improved", nl = "verbeterd" } },
    { id = "selected", label = { en = "chosen", nl = "gekozen" } },
    { id = "carried_out", label = { en = "carried out", nl = "uitgevoerd" } },
    { id = "turned_down", label = { en = "turned down", nl = "afgewezen" } },
    { id = "failed", label = { en = "failed", nl = "mislukt" } },
}

-- How many ideas are in each state, in words.
local function funnel_words(ctx)
    local parts, ideas = {}, ctx:all("idea")
    for index, state in ipairs(state_labels) do
        parts[index] = ctx:say(state.label) .. " " .. ctx:number(count_of(ideas, set_of(state.id)))
    end
    return ctx:say({ en = "Ideas by state: %s.", nl = "Ideeën per stand: %s." }, table.concat(parts, ", "))
end

local function many_ideas(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local ideas = #ideas_of(ctx, challenge)
        if ideas >= ideas_wanted then return 1 end
        if not days_closed(ctx, challenge) then return nil end
        return ideas / ideas_wanted, ctx:problem(ideas < ideas_wanted / 2 and "medium" or "low",
            { en = "Challenge ‘%s’ brought in %s ideas; a funnel needs many, we count on 20.",
              nl = "Wedstrijd ‘%s’ leverde %s ideeën op; een trechter heeft er veel nodig, wij rekenen op 20." },
            { en = "Keep the next one open longer, ask teams in person, and show the first ideas at once.",
              nl = "Houd de volgende langer open, vraag teams persoonlijk en laat de eerste ideeën meteen zien." },
            ctx:number(ideas))
    end, { en = "Challenges with 20 ideas or more (fewer counts in part): %s of %s.",
           nl = "Wedstrijden met 20 ideeën of meer (minder telt voor een deel): %s van %s." }, "B3-many")
end

local function nothing_chosen(ctx, challenge)
    local days = days_closed(ctx, challenge)
    if days <= choose_days then return nil end
    return 0, ctx:problem("high",
        { en = "Challenge ‘%s’ closed %s days ago and no idea has been chosen.",
          nl = "Wedstrijd ‘%s’ sloot %s dagen geleden en er is geen idee gekozen." },
        { en = "Choose now, with the senior sponsor, and tell everyone why these and not the others.",
          nl = "Kies nu, samen met de sponsor uit de top, en vertel iedereen waarom deze wel en andere niet." },
        ctx:number(days))
end

-- B3: up to a fifth of the ideas chosen is strict, half is no selection; one idea always may be.
local function selection_part(ctx, challenge)
    local ideas = ideas_of(ctx, challenge)
    if #ideas == 0 or not days_closed(ctx, challenge) then return nil end
    local chosen = count_of(ideas, chosen_states)
    if chosen == 0 then return nothing_chosen(ctx, challenge) end
    local share = 100 * chosen / #ideas
    if chosen == 1 or share <= strict_share then return 1 end
    local part = math.max(0, (loose_share - share) / (loose_share - strict_share))
    return part, ctx:problem(part == 0 and "medium" or "low",
        { en = "In challenge ‘%s’ %s of %s ideas were chosen (%s%%): the selection is not strict.",
          nl = "In wedstrijd ‘%s’ zijn %s van %s ideeën gekozen (%s%%): er is niet streng geselecteerd." },
        { en = "Choose at most one in five, so that the winners get the time and money they need.",
          nl = "Kies er hooguit één op de vijf, zodat de winnaars de tijd en het geld krijgen die ze nodig hebben." },
        ctx:number(chosen), ctx:number(#ideas), ctx:number(share, 1))
end

local function strict_selection(ctx)
    local outcome = ctx:judge("B3", "challenge", function(challenge) return selection_part(ctx, challenge) end,
        { en = "Closed challenges with a strict selection (20%% of the ideas or fewer; none left at 50%%): %s of %s.",
          nl = "Gesloten wedstrijden met een strenge keuze (20%% van de ideeën of minder; bij 50%% "
            .. "blijft niets over): %s van %s." }, "B3-selection")
    if outcome then outcome.why = outcome.why .. " " .. funnel_words(ctx) end
    return outcome
end

local function selected_before_tried(ctx)
    return ctx:judge("B3", ideas_in(ctx, tried_states), function(idea)
        local challenge = ctx:find("challenge", idea.challenge)
        if not challenge or days_closed(ctx, challenge) then return 1 end
        return 0, ctx:problem("low",
            { en = "Idea ‘%s’ was carried out while its challenge ‘%s’ had not been closed: it skipped the selection.",
              nl = "Idee ‘%s’ is uitgevoerd terwijl wedstrijd ‘%s’ nog niet gesloten was: het is niet eerst gekozen." },
            { en = "Collect, choose, and only then carry out; give the challenge a closing date.",
              nl = "Verzamel, kies en voer dan pas uit; geef "
                .. "de wedstrijd een sluitingsdatum." }, ctx:name_of(challenge))
    end, { en = "Ideas carried out only after their challenge had closed: %s of %s.",
           nl = "Ideeën die pas na sluiting van hun wedstrijd zijn uitgevoerd: %s van %s." }, "B3-order")
end

local function winners_carried_out(ctx)
    return ctx:judge("B3", ideas_in(ctx, chosen_states), function(idea)
        if tried_states[idea.state] then return 1 end
        local challenge = ctx:find("challenge", idea.challenge)
        local days = challenge and days_closed(ctx, challenge)
        if not days or days <= carry_out_days then return nil end
        return 0, ctx:problem("high",
            { en = "Idea ‘%s’ was chosen, but %s days after closing nothing has been done with it.",
              nl = "Idee ‘%s’ is gekozen, maar %s dagen na sluiting is er nog niets mee gedaan." },
            { en = "Give it an owner, a date and its budget this month, or say openly why it stops.",
              nl = "Geef het deze maand een eigenaar, een datum en het budget, of zeg open waarom het stopt." },
            ctx:number(days))
    end, { en = "Chosen ideas that were carried out or tried (open ones count from 180 days after closing): %s of %s.",
           nl = "Gekozen ideeën die zijn uitgevoerd of geprobeerd (open ideeën tellen vanaf 180 "
             .. "dagen na sluiting): %s van %s." }, "B3-carried-out")
end

-- Six conditions ----------------------------------------------------------------------------------------------------

local function serious_problem(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local parts = {
            { earned = ctx:part_if(challenge.problem), label = { en = "the problem", nl = "het probleem" } },
            { earned = ctx:part_if(challenge.request), label = { en = "the request", nl = "de gerichte vraag" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(count == 2 and "high" or "medium",
            { en = "Challenge ‘%s’ does not say: %s.", nl = "Wedstrijd ‘%s’ zegt niet: %s." },
            { en = "Take a problem that keeps the management awake, and ask for one kind of contribution to it.",
              nl = "Neem een probleem waar het management wakker van ligt en vraag om één soort bijdrage daaraan." },
            missing)
    end, { en = "Challenges with a serious problem and a directed request (half each): %s of %s.",
           nl = "Wedstrijden met een serieus probleem en een gerichte vraag (elk de helft): %s van %s." }, "B3-problem")
end

-- Whether people were told what is done with the ideas: 1 in time, 0.5 late; nil while it is not due.
local function told_part(ctx, challenge)
    local days = days_closed(ctx, challenge)
    if challenge.result_told_on and challenge.result_told_on <= ctx.today then
        local taken = ctx:days_between(challenge.closes_on, challenge.result_told_on)
        return taken and taken > tell_days and 0.5 or 1
    elseif days and days > tell_days then
        return 0
    end
end

local function leads(ctx, challenge)
    local leader = challenge.leader and ctx:find("sponsor", challenge.leader)
    return leader ~= nil and (not leader.leaves_on or leader.leaves_on >= ctx.today)
end

local function top_takes_part(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local told = told_part(ctx, challenge)
        local parts = {
            { earned = ctx:part_if(leads(ctx, challenge)),
              label = { en = "a senior sponsor", nl = "een sponsor uit de top" } },
            { earned = ctx:part_if(challenge.leader_active),
              label = { en = "a top that takes part itself", nl = "een top die zelf meedoet" } },
            { earned = told, label = { en = "word within 30 days of what is done with the ideas",
                                       nl = "bericht binnen 30 dagen over wat er met de ideeën gebeurt" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem((told == 0 or count > 1) and "high" or "medium",
            { en = "The top does not carry challenge ‘%s’; it lacks: %s.",
              nl = "De top draagt wedstrijd ‘%s’ niet; er ontbreekt: %s." },
            { en = "Ask one senior manager to respond in person each week and to tell what comes of it.",
              nl = "Vraag één topmanager elke week zelf te reageren en te vertellen wat ermee gebeurt." }, missing)
    end, { en = "Challenges with a senior sponsor, a top that takes part, and a result told in "
             .. "time: %s of %s, parts counted.",
           nl = "Wedstrijden met een sponsor uit de top, een top die meedoet en een uitslag op "
             .. "tijd: %s van %s, delen meegeteld." }, "B3-top")
end

local function easy_parts(ctx, challenge)
    return {
        { earned = ctx:part_if(challenge.communication_involved),
          label = { en = "the communication department", nl = "de afdeling communicatie" } },
        { earned = ctx:part_if(challenge.it_involved), label = { en = "IT", nl = "IT" } },
        { earned = ctx:rating_part(challenge.ease),
          label = { en = "a form that is easy, fun and pretty", nl = "een makkelijke, leuke en mooie vorm" } },
        { earned = ctx:part_if(challenge.any_device), label = { en = "every device", nl = "elk apparaat" } },
        { earned = ctx:part_if(challenge.own_language),
          label = { en = "people's own language", nl = "de eigen taal" } },
    }
end

local function easy_to_join(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local parts = easy_parts(ctx, challenge)
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(count >= 3 and "high" or "medium",
            { en = "Joining challenge ‘%s’ takes too much effort; it lacks: %s.",
              nl = "Meedoen aan wedstrijd ‘%s’ kost te veel moeite; er ontbreekt: %s." },
            { en = "Let five people outside the project send in an idea on their phone, and mend what stops them.",
              nl = "Laat vijf mensen van buiten het project een idee insturen met hun "
                .. "telefoon en herstel wat hapert." },
            missing)
    end, { en = "Challenges with communication and IT on board, easy, fun and pretty, any device, own "
             .. "language (a fifth each): %s of %s.",
           nl = "Wedstrijden met communicatie en IT aan boord, makkelijk, leuk en mooi, elk apparaat, eigen "
             .. "taal (elk een vijfde): %s van %s." }, "B3-easy")
end

-- People wanted for critical mass: 10% of those invited and at least 20 people, never more than were invited.
local function mass_wanted(challenge)
    if not challenge.invited then return mass_people end
    return math.min(challenge.invited, math.max(mass_people, challenge.invited * mass_share / 100))
end

local function mass_part(ctx, challenge)
    if not has_opened(ctx, challenge) then return nil end
    local wanted = mass_wanted(challenge)
    return wanted > 0 and math.min(1, (challenge.taking_part or 0) / wanted) or 0
end

-- Average number of comments on the ideas of which it is known.
local function comments_part(ctx, challenge)
    local comments, ideas = 0, 0
    for _, idea in ipairs(ideas_of(ctx, challenge)) do
        if idea.comments then comments, ideas = comments + idea.comments, ideas + 1 end
    end
    return ideas > 0 and math.min(1, comments / ideas / comments_wanted) or nil
end

local function ideas_improved(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local parts = {
            { earned = ctx:part_if(challenge.moderator),
              label = { en = "an editor who stirs the talk", nl = "een redacteur die het gesprek aanjaagt" } },
            { earned = mass_part(ctx, challenge), label = { en = "critical mass", nl = "kritische massa" } },
            { earned = comments_part(ctx, challenge),
              label = { en = "three comments on an idea", nl = "drie reacties op een idee" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(challenge.moderator and "medium" or "high",
            { en = "Around challenge ‘%s’ ideas do not get better by discussion; it lacks: %s. Taking "
                .. "part: %s of at least %s people.",
              nl = "Rond wedstrijd ‘%s’ worden ideeën niet beter door gesprek; er ontbreekt: %s. "
                .. "Deelnemers: %s van minstens %s." },
            { en = "Give one person the hours to invite, to edit, and to ask a question about every idea.",
              nl = "Geef één persoon de uren om uit te nodigen, te redigeren en bij elk idee een vraag te stellen." },
            missing, ctx:number(challenge.taking_part or 0), ctx:number(math.ceil(mass_wanted(challenge))))
    end, { en = "Challenges with an editor, critical mass (10%% of those invited, at least 20 people) and three "
             .. "comments on an idea: %s of %s, parts counted.",
           nl = "Wedstrijden met een redacteur, kritische massa (10%% van de genodigden, minstens 20 mensen) en drie "
             .. "reacties op een idee: %s van %s, delen meegeteld." }, "B3-discussion")
end

-- Sum of the budgets that the chosen ideas ask.
local function budget_asked(ctx, challenge)
    local sum = 0
    for _, idea in ipairs(ideas_of(ctx, challenge)) do
        if chosen_states[idea.state] then sum = sum + (idea.budget or 0) end
    end
    return sum
end

local function budget_part(ctx, challenge)
    local budget, asked = challenge.budget or 0, budget_asked(ctx, challenge)
    if budget > 0 and budget >= asked then return 1 end
    if budget == 0 then
        return 0, ctx:problem("high",
            { en = "There is no budget to carry out the winners of challenge ‘%s’; people will not join in again.",
              nl = "Er is geen budget om de winnaars van wedstrijd ‘%s’ uit te voeren; "
                .. "mensen doen niet nog eens mee." },
            { en = "Fix an amount before it opens, with whoever owns the problem.",
              nl = "Leg vóór de opening een bedrag vast, samen met de eigenaar van het probleem." })
    end
    return budget / asked, ctx:problem("medium",
        { en = "The chosen ideas of challenge ‘%s’ ask %s; the budget is %s.",
          nl = "De gekozen ideeën van wedstrijd ‘%s’ vragen %s; het budget is %s." },
        { en = "Find the rest, or choose fewer and carry those out well.",
          nl = "Zoek de rest erbij, of kies er minder en voer die goed uit." },
        ctx:number(asked), ctx:number(budget))
end

local function budget_for_winners(ctx)
    return ctx:judge("B3", "challenge", function(challenge) return budget_part(ctx, challenge) end,
        { en = "Challenges whose budget covers what the chosen ideas ask (a part counts in part): %s of %s.",
          nl = "Wedstrijden waarvan het budget dekt wat de gekozen ideeën vragen (een deel telt deels): %s van %s." },
        "B3-budget")
end

-- Whether a chosen idea became a case; nil while nothing has been chosen in a closed challenge.
local function became_case(ctx, challenge)
    if not days_closed(ctx, challenge) then return nil end
    local chosen = false
    for _, idea in ipairs(ideas_of(ctx, challenge)) do
        if chosen_states[idea.state] then
            chosen = true
            if idea.case then return 1 end
        end
    end
    return chosen and 0 or nil
end

local function behaviour_embedded(ctx)
    return ctx:judge("B3", "challenge", function(challenge)
        local parts = {
            { earned = ctx:part_if(challenge.change_embedded),
              label = { en = "what changes for good", nl = "wat blijvend verandert" } },
            { earned = became_case(ctx, challenge),
              label = { en = "a winner that became a case", nl = "een winnaar die een case werd" } },
        }
        local missing, count = ctx:lacking(parts)
        if count == 0 then return 1 end
        return ctx:mean_part(parts), ctx:problem(days_closed(ctx, challenge) and "medium" or "low",
            { en = "Challenge ‘%s’ may stay a one-off; it lacks: %s.",
              nl = "Wedstrijd ‘%s’ kan bij één keer blijven; er ontbreekt: %s." },
            { en = "Agree which habit stays: a fixed hour for ideas, a place in the team "
                .. "meeting, a case with an owner.",
              nl = "Spreek af welke gewoonte blijft: een vast uur voor ideeën, een plek in het "
                .. "teamoverleg, een case met een eigenaar." }, missing)
    end, { en = "Challenges that say what changes for good and of which a winner became a "
             .. "case: %s of %s, parts counted.",
           nl = "Wedstrijden die zeggen wat blijvend verandert en waarvan een winnaar een case "
             .. "werd: %s van %s, delen meegeteld." }, "B3-embedded")
end

-- The assessment ----------------------------------------------------------------------------------------------------

local failures = {
    id = "failures",
    title = { en = "Failures shared", nl = "Mislukkingen gedeeld" },
    question = { en = "Do we hear what did not work, so that nobody has to find it out again?",
                 nl = "Horen we wat niet werkte, zodat niemand het opnieuw hoeft te ontdekken?" },
    items = {
        { id = "f1", rule = "B1",
          text = { en = "When something that we tried does not work, we tell colleagues openly.",
                   nl = "Als iets wat we probeerden niet werkt, vertellen we dat open aan collega's." } },
        { id = "f2", rule = "B1",
          text = { en = "I have learned from something that went wrong in another department.",
                   nl = "Ik heb iets geleerd van wat er op een andere afdeling misging." } },
        { id = "f3", rule = "B1", reverse = true,
          text = { en = "Here the same thing is invented again because nobody knows that others tried it.",
                   nl = "Hier wordt hetzelfde opnieuw bedacht omdat niemand weet dat anderen het al probeerden." } },
        { id = "f4", rule = "B1",
          text = { en = "Whoever tells about a failure is thanked for it.",
                   nl = "Wie over een mislukking vertelt, wordt daarvoor bedankt." } },
        { id = "f5", rule = "B1", reverse = true,
          text = { en = "I prefer to keep quiet about what went wrong in my own work.",
                   nl = "Over wat er in mijn eigen werk misging, zwijg ik liever." } },
    },
    criteria = {
        { id = "B1", score = failures_shared,
          title = { en = "Of every failure the lesson is shared", nl = "Van elke mislukking is de les gedeeld" } },
    },
    findings = flag_silence,
}

local asking = {
    id = "asking",
    title = { en = "Knowledge by asking", nl = "Kennis door te vragen" },
    question = { en = "Does what people know come up when somebody needs it?",
                 nl = "Komt wat mensen weten boven op het moment dat iemand het nodig heeft?" },
    items = {
        { id = "q1", rule = "B2",
          text = { en = "I know where to put a question so that the right colleague sees it.",
                   nl = "Ik weet waar ik een vraag kan stellen zodat de juiste collega die ziet." } },
        { id = "q2", rule = "B2",
          text = { en = "When I ask colleagues something, I soon get an answer that helps me.",
                   nl = "Als ik collega's iets vraag, krijg ik snel een antwoord waar ik iets aan heb." } },
        { id = "q3", rule = "B2",
          text = { en = "By talking with colleagues I learn things that stand in no document.",
                   nl = "In gesprekken met collega's leer ik dingen die in geen enkel document staan." } },
        { id = "q4", rule = "B2", reverse = true,
          text = { en = "Whoever asks a question for all to see looks ignorant here.",
                   nl = "Wie hier zichtbaar voor iedereen iets vraagt, komt onwetend over." } },
        { id = "q5", rule = "B2", reverse = true,
          text = { en = "Much of what I know goes unused because nobody asks me for it.",
                   nl = "Veel van wat ik weet, blijft ongebruikt omdat niemand ernaar vraagt." } },
    },
    criteria = {
        { id = "B2", weight = 40, our_rule = true, score = questions_answered,
          title = { en = "Questions get an answer in time", nl = "Vragen krijgen op tijd antwoord" } },
        { id = "B2-unanswered", rule = "B2", weight = 30, our_rule = true, score = few_unanswered,
          title = { en = "Few questions stay open in the conversation",
                    nl = "Weinig vragen blijven liggen in het gesprek" } },
        { id = "B2-asking", rule = "B2", weight = 30, our_rule = true, score = asking_beside_recording,
          title = { en = "Cases bring up knowledge by asking, beside recording it",
                    nl = "Cases halen kennis boven door te vragen, naast vastleggen" } },
    },
}

local funnel = {
    id = "funnel",
    title = { en = "The funnel", nl = "De trechter" },
    question = { en = "Do we get many ideas, choose strictly, and only then carry out?",
                 nl = "Krijgen we veel ideeën, kiezen we streng en voeren we daarna pas uit?" },
    items = {
        { id = "n1", rule = "B3",
          text = { en = "When I have an idea, I know where I can take it.",
                   nl = "Als ik een idee heb, weet ik waar ik ermee terechtkan." } },
        { id = "n2", rule = "B3",
          text = { en = "It is clear to me how ideas are chosen here.",
                   nl = "Het is mij duidelijk hoe hier ideeën worden gekozen." } },
        { id = "n3", rule = "B3", reverse = true,
          text = { en = "Ideas that we send in vanish without a word.",
                   nl = "Ideeën die we insturen, verdwijnen zonder dat we er iets van horen." } },
        { id = "n4", rule = "B3",
          text = { en = "Ideas that are chosen are really carried out.",
                   nl = "Ideeën die gekozen zijn, worden ook echt uitgevoerd." } },
        { id = "n5", rule = "B3", reverse = true,
          text = { en = "We start on every idea at once and finish few.",
                   nl = "We beginnen meteen aan elk idee en maken er weinig af." } },
    },
    criteria = {
        { id = "B3-many", rule = "B3", weight = 25, our_rule = true, score = many_ideas,
          title = { en = "Many ideas", nl = "Veel ideeën" } },
        { id = "B3-selection", rule = "B3", weight = 30, our_rule = true, score = strict_selection,
          title = { en = "A strict selection", nl = "Een strenge keuze" } },
        { id = "B3-order", rule = "B3", weight = 15, score = selected_before_tried,
          title = { en = "Chosen first, carried out after that", nl = "Eerst kiezen, daarna pas uitvoeren" } },
        { id = "B3-carried-out", rule = "B3", weight = 30, our_rule = true, score = winners_carried_out,
          title = { en = "Chosen ideas are carried out", nl = "Gekozen ideeën worden uitgevoerd" } },
    },
}

local conditions = {
    id = "conditions",
    title = { en = "Six conditions for a challenge", nl = "Zes voorwaarden voor een ideeënwedstrijd" },
    question = { en = "Is all in place that makes people take part and makes their ideas count?",
                 nl = "Is alles op orde waardoor mensen meedoen en hun ideeën meetellen?" },
    items = {
        { id = "c1", rule = "B3",
          text = { en = "When we are asked for ideas, it is about a problem that really matters.",
                   nl = "Als ons om ideeën wordt gevraagd, gaat het om een probleem dat er echt toe doet." } },
        { id = "c2", rule = "B3",
          text = { en = "Our senior managers respond to ideas themselves and show what they do with them.",
                   nl = "Onze hoogste leidinggevenden reageren zelf op ideeën en laten zien wat ze ermee doen." } },
        { id = "c3", rule = "B3",
          text = { en = "I can add an idea within a few minutes, on any device, and I enjoy doing it.",
                   nl = "Ik kan binnen een paar minuten een idee plaatsen, op elk "
                     .. "apparaat, en doe dat met plezier." } },
        { id = "c4", rule = "B3",
          text = { en = "Colleagues respond to my ideas in a way that makes them better.",
                   nl = "Collega's reageren zo op mijn ideeën dat ze er beter van worden." } },
        { id = "c5", rule = "B3",
          text = { en = "There is time and money for the best ideas.",
                   nl = "Voor de beste ideeën is tijd en geld beschikbaar." } },
        { id = "c6", rule = "B3", reverse = true,
          text = { en = "After a contest for ideas everything is soon as it was before.",
                   nl = "Na een wedstrijd om ideeën is alles al snel weer zoals het was." } },
    },
    criteria = {
        { id = "B3-problem", rule = "B3", weight = 20, score = serious_problem,
          title = { en = "A serious problem with a directed request",
                    nl = "Een serieus probleem met een gerichte vraag" } },
        { id = "B3-top", rule = "B3", weight = 20, score = top_takes_part,
          title = { en = "Senior management takes part and shows what is done",
                    nl = "De top doet mee en laat zien wat ermee gebeurt" } },
        { id = "B3-easy", rule = "B3", weight = 15, score = easy_to_join,
          title = { en = "Extremely easy, fun and pretty", nl = "Heel makkelijk, leuk en mooi" } },
        { id = "B3-discussion", rule = "B3", weight = 15, our_rule = true, score = ideas_improved,
          title = { en = "Discussion that makes ideas better", nl = "Gesprek dat ideeën beter maakt" } },
        { id = "B3-budget", rule = "B3", weight = 15, score = budget_for_winners,
          title = { en = "Budget to carry out the winners", nl = "Budget om de winnaars uit te voeren" } },
        { id = "B3-embedded", rule = "B3", weight = 15, our_rule = true, score = behaviour_embedded,
          title = { en = "The change of behaviour stays", nl = "De gedragsverandering beklijft" } },
    },
}

return {
    kind = "assessment", api = 1, id = "idea-challenge", version = "1.0", order = 60,
    title = { en = "Idea challenge", nl = "Ideeënwedstrijd" },
    about = {
        en = "From idea to practice, as DNA connect reported it from a symposium on business-to-business companies "
          .. "(2012): failures are shared too, nine tenths of what people know comes up only by asking, many ideas "
          .. "pass a strict selection before anything is carried out, and a challenge needs six conditions. Measures "
          .. "marked as our rule are the program's own.",
        nl = "Van idee naar praktijk, zoals DNA connect er verslag van deed na een symposium over zakelijke markten "
          .. "(2012): ook mislukkingen worden gedeeld, negen tiende van wat mensen weten komt pas boven als iemand "
          .. "ernaar vraagt, veel ideeën gaan door een strenge keuze voordat er iets wordt uitgevoerd, en een "
          .. "wedstrijd vraagt zes voorwaarden. Maatstaven met de aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { failures, asking, funnel, conditions },
}
