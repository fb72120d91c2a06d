-- Inside before outside (method §5; DNA connect, 2013): an open dialogue inside comes before a credible one outside,
-- knowledge is measured per group, and fears are met by practising inside, in a safe way.
-- Evidence comes from what stands in the workspace, perceived scores from what people answered; they are never
-- averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge. Groups that are withheld never appear: only the means that
-- may be shown are compared.

local side_points = 15     -- outside above inside in what people answered; a finding is high from 10 points more
local spread_points = 20   -- between the highest and the lowest group, our figure; high from twice that
local shown_at_each_end = 4   -- groups, when there are too many to name
local strong_resistance = 4   -- on 1–5

-- Attention inside and outside --------------------------------------------------------------------------------------

local function always(side) return function() return side end end

local function by_field(field, sides) return function(record) return sides[record[field]] end end

local case_sides = { knowledge_sharing = "inside", new_communities = "inside", colleagues = "inside",
                     partners = "outside", customers = "outside" }

-- I1: which side a record gives its attention to; nil where that cannot be said.
local attention = {
    { kind = "goal", label = { en = "goals", nl = "doelstellingen" },
      side = by_field("lever", { effectiveness = "inside", talent = "inside", customers_served = "outside",
                                 money_earned = "outside" }) },
    { kind = "case", label = { en = "cases", nl = "cases" },
      side = function(case) return case.status ~= "idea" and case_sides[case.supports] or nil end },
    { kind = "feedback_loop", label = { en = "feedback loops", nl = "terugkoppelingen" },
      side = by_field("kind", { strategic = "inside", idea = "inside", customer = "outside" }) },
    { kind = "community", label = { en = "communities", nl = "communities" }, side = always("inside") },
    { kind = "listening", label = { en = "listening posts", nl = "luisterposten" }, side = always("outside") },
    { kind = "training", label = { en = "trainings", nl = "trainingen" },
      side = by_field("subject", { guidelines = "inside", platform = "inside", leading = "inside",
                                   outside = "outside" }) },
}

-- How many records give their attention to a side, and of which kinds in words.
local function attention_to(ctx, side)
    local number, words = 0, {}
    for _, source in ipairs(attention) do
        local found = #ctx:records(source.kind, function(record) return source.side(record) == side end)
        if found > 0 then
            number = number + found
            words[#words + 1] = ctx:say(source.label) .. " " .. ctx:number(found)
        end
    end
    return number, #words > 0 and table.concat(words, ", ") or ctx:say({ en = "nothing", nl = "niets" })
end

-- I1: 100 as soon as the inside gets as much attention as the outside.
local function inside_first(ctx)
    local inside, inside_words = attention_to(ctx, "inside")
    local outside, outside_words = attention_to(ctx, "outside")
    if inside + outside == 0 then return nil end
    if outside > inside then
        ctx:remark("I1", "balance", outside >= 2 * inside and "high" or "medium",
            { en = "The outside gets more attention than the inside: %s against %s.",
              nl = "De buitenkant krijgt meer aandacht dan de binnenkant: %s tegen %s." },
            { en = "Begin a case and a feedback loop inside before the next step outside.",
              nl = "Begin binnen een case en een terugkoppeling voordat je buiten de volgende stap zet." },
            ctx:number(outside), ctx:number(inside))
    end
    return { score = outside == 0 and 100 or 100 * math.min(1, inside / outside), why = ctx:say(
        { en = "Inside: %s (%s). Outside: %s (%s). The score is inside ÷ outside, 100 at most.",
          nl = "Binnen: %s (%s). Buiten: %s (%s). De score is binnen ÷ buiten, hooguit 100." },
        ctx:number(inside), inside_words, ctx:number(outside), outside_words) }
end

-- An answer that was told counts in full, one that is promised and not yet due for half.
local function loop_part(ctx, loop, advice)
    if ctx:has_come(loop.told_on) then return 1 end
    if not loop.promised_on then
        return 0, ctx:problem("medium",
            { en = "Nobody promised when there will be an answer to ‘%s’.",
              nl = "Niemand heeft toegezegd wanneer er antwoord komt op ‘%s’." }, advice)
    elseif loop.promised_on < ctx.today then
        return 0, ctx:problem("high",
            { en = "The answer to ‘%s’ was promised for %s and has not come.",
              nl = "Het antwoord op ‘%s’ was toegezegd voor %s en is er niet." }, advice, loop.promised_on)
    end
    return 0.5
end

local function loops_of(ctx, side)
    return ctx:records("feedback_loop", function(loop) return (loop.kind == "customer") == (side == "outside") end)
end

local function inside_answered(ctx)
    return ctx:judge("I1", loops_of(ctx, "inside"), function(loop)
        return loop_part(ctx, loop, {
            en = "Answer ‘%s’ inside this week, in the open, and say what happens next.",
            nl = "Beantwoord ‘%s’ deze week binnen, in het openbaar, en zeg wat er nu gebeurt." })
    end, { en = "Questions and ideas of staff that were answered (promised in time counts for half): %s of %s.",
           nl = "Vragen en ideeën van medewerkers met antwoord (op tijd toegezegd telt half): %s van "
             .. "%s." }, "I1-inside")
end

local function inside_goals(ctx)
    return ctx:records("goal", function(goal) return attention[1].side(goal) == "inside" end)
end

local function contribution_part(ctx, goal)
    local part = (goal.objective and 0.5 or 0) + (goal.customer_effect and 0.5 or 0)
    if part == 1 then return 1 end
    return part, ctx:problem("medium",
        goal.objective
            and { en = "Goal ‘%s’ works on the inside, but does not say what customers notice of it.",
                  nl = "Doelstelling ‘%s’ werkt aan de binnenkant, maar zegt niet wat klanten ervan merken." }
            or { en = "Goal ‘%s’ works on the inside, but serves no strategic objective.",
                 nl = "Doelstelling ‘%s’ werkt aan de binnenkant, maar dient geen strategisch doel." },
        { en = "Finish the sentence for ‘%s’: because we talk openly inside, the customer …",
          nl = "Maak voor ‘%s’ de zin af: omdat we binnen open praten, merkt de klant …" })
end

-- I1: half for the strategic objective that an inside goal serves, half for what customers notice.
local function inside_contributes(ctx)
    if not ctx:some("goal") then return nil end
    local judged = ctx:judge("I1", inside_goals(ctx), function(goal) return contribution_part(ctx, goal) end,
        { en = "Goals for the inside that serve an objective and say what customers notice (half each): %s of %s.",
          nl = "Doelstellingen voor binnen die een strategisch doel dienen en zeggen wat klanten merken (elk de "
            .. "helft): %s van %s." }, "I1-contribution")
    if judged then return judged end
    ctx:remark("I1", "contribution", "medium",
        { en = "Nowhere is it said how the inside contributes to openness and to what we want outside.",
          nl = "Nergens staat hoe de binnenkant bijdraagt aan openheid en aan wat we buiten willen." },
        { en = "Agree on one goal for the inside, with what customers will notice of it.",
          nl = "Stel één doelstelling voor de binnenkant vast, met wat klanten ervan merken." })
    return { score = 0, why = ctx:say({ en = "There are goals, but none for the inside.",
                                        nl = "Er zijn doelstellingen, maar geen voor de binnenkant." }) }
end

-- The earlier of two dates; nil when there is none.
local function earlier(first, date)
    if not date or first and first <= date then return first end
    return date
end

local function first_answer_inside(ctx)
    local first
    for _, loop in ipairs(loops_of(ctx, "inside")) do first = earlier(first, loop.told_on) end
    return ctx:has_come(first) and first or nil
end

-- The first day on which staff were sent outside, or a customer's signal was taken up.
local function first_step_outside(ctx)
    local first
    for _, loop in ipairs(loops_of(ctx, "outside")) do first = earlier(first, loop.raised_on) end
    for _, training in ipairs(ctx:where("training", "subject", "outside")) do first = earlier(first, training.date) end
    return first
end

local function inside_came_first(ctx)
    local outside, inside = first_step_outside(ctx), first_answer_inside(ctx)
    if not outside then return nil end
    local in_order = inside ~= nil and inside <= outside
    if not in_order then
        ctx:remark("I1", "order", "medium",
            { en = "The first step outside was on %s; the first answer inside: %s. That is outside before inside.",
              nl = "De eerste stap naar buiten was op %s; het eerste antwoord binnen: %s. Dat is buiten voor binnen." },
            { en = "Hold the next step outside until staff have seen a question of theirs answered inside.",
              nl = "Wacht met de volgende stap naar buiten tot medewerkers binnen antwoord op een "
                .. "vraag hebben gezien." },
            outside, inside or ctx:say({ en = "none yet", nl = "nog geen" }))
    end
    return { score = in_order and 100 or 0, why = ctx:say(
        { en = "First question answered inside: %s. First step outside: %s. In that order gives 100.",
          nl = "Eerste vraag binnen beantwoord: %s. Eerste stap naar buiten: %s. In die volgorde geeft 100." },
        inside or ctx:say({ en = "none yet", nl = "nog geen" }), outside) }
end

-- I1: half for someone who answers for it, half for a place that is read at least weekly.
local function posts_are_read(ctx)
    return ctx:judge("I1", "listening", function(post)
        local part = (post.owner and 0.5 or 0) + ((post.reads_per_week or 0) >= 1 and 0.5 or 0)
        if part == 1 then return 1 end
        return part, ctx:problem("medium",
            { en = "Listening post ‘%s’ has nobody who answers for it, or is not read every week.",
              nl = "Voor luisterpost ‘%s’ is niemand aanspreekbaar, of hij wordt niet elke week gelezen." },
            { en = "Make someone answerable for ‘%s’, and share inside each week what was heard there.",
              nl = "Maak iemand aanspreekbaar voor ‘%s’ en deel elke week binnen wat daar te horen was." })
    end, { en = "Listening posts with someone answerable and read weekly (half each): %s of %s.",
           nl = "Luisterposten met iemand die aanspreekbaar is en elke week gelezen (elk de helft): %s van %s." },
        "I1-listening")
end

local function customers_answered(ctx)
    return ctx:judge("I1", loops_of(ctx, "outside"), function(loop)
        return loop_part(ctx, loop, {
            en = "Answer the customer about ‘%s’, and tell inside what was done.",
            nl = "Geef de klant antwoord op ‘%s’ en vertel binnen wat ermee is gedaan." })
    end, { en = "Customers' signals that were answered (promised in time counts for half): %s of %s.",
           nl = "Klantsignalen met antwoord (op tijd toegezegd telt half): %s van %s." }, "I1-customers")
end

-- I1: what people answered about both sides, and whether the outside is credible at all.
local function flag_sides(ctx)
    local inside, outside = ctx:perceived("inside-dialogue"), ctx:perceived("outside-dialogue")
    local inside_mean = inside and inside.views.inside
    local outside_mean = outside and outside.views.outside
    if inside_mean and inside_mean < ctx:norm("inside-dialogue").amber and (attention_to(ctx, "outside")) > 0 then
        ctx:remark("I1", "credible", "high",
            { en = "Staff give the open dialogue inside %s of 100, while work on the outside goes on: that is not "
                .. "credible to customers.",
              nl = "Medewerkers geven het open gesprek binnen %s van de 100, terwijl er wel aan de buitenkant wordt "
                .. "gewerkt: dat is voor klanten niet geloofwaardig." },
            { en = "Put the outside on a low fire, and start inside with questions that leaders answer themselves.",
              nl = "Zet de buitenkant op een laag pitje en begin binnen met vragen die leiders zelf beantwoorden." },
            ctx:number(inside_mean))
    end
    local gap = inside_mean and outside_mean and outside_mean - inside_mean
    if not gap or gap <= side_points then return end
    ctx:remark("I1", "sides", gap > side_points + 10 and "high" or "medium",
        { en = "Staff see more attention for the dialogue outside (%s) than inside (%s).",
          nl = "Medewerkers zien meer aandacht voor het gesprek buiten (%s) dan binnen (%s)." },
        { en = "Use inside what works outside: answer as fast, thank as openly, with the same people.",
          nl = "Gebruik binnen wat buiten werkt: even snel antwoorden en even open bedanken, met dezelfde mensen." },
        ctx:number(outside_mean), ctx:number(inside_mean))
end

-- Knowledge per group -----------------------------------------------------------------------------------------------

local function held_trainings(ctx)
    return ctx:records("training", function(training) return ctx:has_come(training.date) end)
end

-- Trainings that an audience had, its own and those for all, and the people in its own; nil people when not noted.
local function trained(audience, trainings)
    local number, people = 0, nil
    for _, training in ipairs(trainings) do
        if not training.audience then
            number = number + 1
        elseif training.audience == audience.id then
            number, people = number + 1, training.people and (people or 0) + training.people or people
        end
    end
    return number, people
end

-- I2: the share of the audience that was trained, or all of it when numbers are not known.
local function training_part(ctx, audience, trainings)
    local number, people = trained(audience, trainings)
    if number == 0 then
        return 0, ctx:problem((audience.resistance or 0) >= strong_resistance and "high" or "medium",
            { en = "Audience ‘%s’ has had no training at all.",
              nl = "Doelgroep ‘%s’ heeft nog geen enkele training gehad." },
            { en = "Start with the basics for ‘%s’, on an ordinary working day and with their own examples.",
              nl = "Begin voor ‘%s’ met de basis, op een gewone werkdag en met hun eigen voorbeelden." })
    elseif not people or (audience.headcount or 0) <= 0 then
        return 1
    end
    local part = math.min(1, people / audience.headcount)
    if part >= 0.5 then return part end
    return part, ctx:problem("low",
        { en = "Of audience ‘%s’ only %s of %s people have been trained.",
          nl = "Van doelgroep ‘%s’ zijn maar %s van de %s mensen getraind." },
        { en = "Plan the next dates for ‘%s’, also for who works evenings or weekends.",
          nl = "Plan voor ‘%s’ de volgende data, ook voor wie 's avonds of in het weekend werkt." },
        ctx:number(people), ctx:number(audience.headcount))
end

local function every_audience_trained(ctx)
    local trainings = held_trainings(ctx)
    return ctx:judge("I2", "audience", function(audience) return training_part(ctx, audience, trainings) end,
        { en = "Audiences trained, by the share of their people where known: %s of %s.",
          nl = "Getrainde doelgroepen, naar het deel van hun mensen waar bekend: %s van %s." }, "I2-training")
end

local function every_unit_measured(ctx)
    return ctx:judge("I2", "unit", function(unit)
        if #ctx:where("respondent_group", "unit", unit.id) > 0 then return 1 end
        return 0, ctx:problem("low",
            { en = "Unit ‘%s’ has no group of respondents, so its knowledge is not measured apart.",
              nl = "Afdeling ‘%s’ heeft geen groep respondenten, dus de kennis daar is niet apart te meten." },
            { en = "Add a group for ‘%s’, or tie an existing group to it.",
              nl = "Voeg een groep toe voor ‘%s’, of koppel er een bestaande groep aan." })
    end, { en = "Units with a group of respondents: %s of %s.",
           nl = "Afdelingen met een groep respondenten: %s van %s." },
        "I2-groups")
end

-- Groups whose mean may be shown, highest first.
local function shown_groups(perceived)
    local groups = {}
    for place, group in ipairs(perceived.groups) do
        if group.mean then
            groups[#groups + 1] = { id = group.id, name = group.name, mean = group.mean, place = place }
        end
    end
    table.sort(groups, function(left, right)
        if left.mean ~= right.mean then return left.mean > right.mean end
        return left.place < right.place
    end)
    return groups
end

local function name_of_group(ctx, group)
    local record = ctx:find("respondent_group", group.id)
    return record and ctx:name_of(record) or group.name
end

-- The means of the groups, highest first; of many groups the highest and the lowest.
local function means_in_words(ctx, groups)
    local words = {}
    for index, group in ipairs(groups) do
        if index <= shown_at_each_end or index > #groups - shown_at_each_end then
            words[#words + 1] = name_of_group(ctx, group) .. " " .. ctx:number(group.mean)
        elseif index == shown_at_each_end + 1 then
            words[#words + 1] = "…"
        end
    end
    return table.concat(words, ", ")
end

-- I2: knowledge that varies widely between groups.
local function flag_spread(ctx, perceived)
    local groups = shown_groups(perceived)
    if #groups < 2 then return end
    local highest, lowest = groups[1], groups[#groups]
    local spread = highest.mean - lowest.mean
    if spread <= spread_points then return end
    local record = ctx:find("respondent_group", lowest.id)
    ctx:finding({
        rule = "I2", id = "I2:spread", severity = spread > 2 * spread_points and "high" or "medium",
        entity = record and { type = "respondent_group", id = record.id } or nil,
        text = ctx:say({ en = "Knowledge, tools and chances lie %s points apart between groups: %s.",
                         nl = "Kennis, middelen en kansen liggen tussen groepen %s punten uit elkaar: %s." },
            ctx:number(spread), means_in_words(ctx, groups)),
        advice = ctx:say({ en = "It is seldom a lack of will. Let people of ‘%s’ show their work to ‘%s’, two by two.",
                           nl = "Onwil is het zelden. Laat mensen van ‘%s’ hun werkwijze voordoen aan ‘%s’, "
                             .. "twee aan twee." }, name_of_group(ctx, highest), name_of_group(ctx, lowest)),
    })
end

local causes = {
    { view = "knowledge", text = { en = "What people lack is knowledge (%s of 100), not will.",
                                   nl = "Het ontbreekt mensen aan kennis (%s van de 100), niet aan wil." },
      advice = { en = "Teach the basics: what a hashtag is, how to ask a question, how to follow a subject.",
                 nl = "Leer mensen de basis: wat een hashtag is, hoe je iets vraagt en hoe je een onderwerp volgt." } },
    { view = "tools", text = { en = "What people lack is tools (%s of 100), not will.",
                               nl = "Het ontbreekt mensen aan middelen (%s van de 100), niet aan wil." },
      advice = { en = "See to devices, accounts and open lines before asking anyone to take part.",
                 nl = "Zorg eerst voor apparaten, accounts en open lijnen en vraag mensen daarna om mee te doen." } },
    { view = "chances", text = { en = "What people lack is the chance to take part (%s of 100), not will.",
                                 nl = "Het ontbreekt mensen aan kansen om mee te doen (%s van de 100), niet aan wil." },
      advice = { en = "Let managers give time for it, and begin with a question that people can answer at once.",
                 nl = "Laat leidinggevenden er tijd voor geven en begin met een vraag die mensen "
                   .. "meteen kunnen beantwoorden." } },
}

local function flag_causes(ctx, perceived)
    local amber = ctx:norm("knowledge-spread").amber
    for _, cause in ipairs(causes) do
        local mean = perceived.views[cause.view]
        if mean and mean < amber then
            ctx:remark("I2", cause.view, "medium", cause.text, cause.advice, ctx:number(mean))
        end
    end
end

local function knowledge_findings(ctx)
    local perceived = ctx:perceived("knowledge-spread")
    if perceived then
        flag_spread(ctx, perceived)
        flag_causes(ctx, perceived)
    end
end

-- Fears and safe practice -------------------------------------------------------------------------------------------

-- A training in which people practise inside, held or planned before the date, for the same people or for all.
local function practised_before(ctx, training)
    if training.is_safe then return true end
    for _, other in ipairs(ctx:where("training", "is_safe", true)) do
        local same = not other.audience or not training.audience or other.audience == training.audience
        if same and other.date and training.date and other.date < training.date then return true end
    end
    return false
end

local function safe_before_outside(ctx)
    local trainings = ctx:records("training", function(training) return training.subject == "outside" end)
    return ctx:judge("I3", trainings, function(training)
        if practised_before(ctx, training) then return 1 end
        return 0, ctx:problem(ctx:has_come(training.date) and "high" or "medium",
            { en = "Training ‘%s’ sends people outside who have not practised inside first.",
              nl = "Training ‘%s’ stuurt mensen naar buiten die niet eerst binnen hebben geoefend." },
            { en = "Put a safe round inside before ‘%s’: the same posts, read by colleagues only.",
              nl = "Zet vóór ‘%s’ een veilige ronde binnen: dezelfde berichten, alleen door collega's gelezen." })
    end, { en = "Trainings for the outside after safe practice inside: %s of %s.",
           nl = "Trainingen voor buiten na veilig oefenen binnen: %s van %s." }, "I3-order")
end

local function inside_trainings(ctx)
    return ctx:records("training", function(training) return training.subject ~= "outside" end)
end

local function safe_practice(ctx)
    local judged = ctx:judge("I3", inside_trainings(ctx), function(training)
        if training.is_safe then return 1 end
        return 0, ctx:problem("low",
            { en = "In training ‘%s’ people do not practise in a safe place.",
              nl = "In training ‘%s’ oefenen mensen niet op een veilige plek." },
            { en = "Let people try things out in ‘%s’ in a closed group, where mistakes stay inside and are welcome.",
              nl = "Laat mensen in ‘%s’ dingen uitproberen in een besloten groep, waar fouten binnen "
                .. "blijven en mogen." })
    end, { en = "Trainings inside with safe practice: %s of %s.",
           nl = "Trainingen binnen waarin veilig wordt geoefend: %s van %s." }, "I3-safe")
    if judged then return judged end
    if not ctx:some("training") and not ctx:some("audience") and not ctx:some("listening") then return nil end
    ctx:remark("I3", "none", "medium",
        { en = "Nobody can practise inside: there is no training on the platform, the guidelines or open leading.",
          nl = "Niemand kan binnen oefenen: er is geen training over het platform, de richtlijnen "
            .. "of open leidinggeven." },
        { en = "Plan a first round in which people talk with each other inside, with someone to help.",
          nl = "Plan een eerste ronde waarin mensen binnen met elkaar in gesprek gaan, met iemand die helpt." })
    return { score = 0, why = ctx:say({ en = "Trainings inside: 0.", nl = "Trainingen binnen: 0." }) }
end

local fears = {
    { id = "s1", text = { en = "People fear for their own name (%s of 100, where 100 is no fear).",
                          nl = "Mensen zijn bang voor hun eigen naam (%s van de 100, waarbij 100 geen angst is)." },
      advice = { en = "Show examples of slips that ended well, and say who helps when something goes wrong.",
                 nl = "Laat voorbeelden zien van missers die goed afliepen en zeg wie helpt als er iets misgaat." } },
    { id = "s2", text = { en = "People fear that a mistake harms the organisation (%s of 100, where 100 is no fear).",
                          nl = "Mensen zijn bang dat een fout de organisatie schaadt (%s van de 100, waarbij "
                            .. "100 geen angst is)." },
      advice = { en = "Let them practise inside first, and make the guideline one page: what is always allowed.",
                 nl = "Laat hen eerst binnen oefenen en maak van de richtlijn één pagina: wat mag altijd." } },
    { id = "s3", text = { en = "People fear being distracted all day (%s of 100, where 100 is no fear).",
                          nl = "Mensen zijn bang de hele dag te worden afgeleid (%s van de 100, waarbij 100 "
                            .. "geen angst is)." },
      advice = { en = "Teach them to set alerts and follow few subjects, and count together what mail it saves.",
                 nl = "Leer hun meldingen in te stellen en weinig te volgen, en tel samen hoeveel "
                   .. "mail het scheelt." } },
}

local function safety_findings(ctx)
    local amber = ctx:norm("safe-practice").amber
    for _, fear in ipairs(fears) do
        local item = ctx:item(fear.id)
        local score = item and item.mean and 100 * (item.mean - 1) / 4
        if score and score < amber then
            ctx:remark("I3", fear.id, "medium", fear.text, fear.advice, ctx:number(score))
        end
    end
end

-- The assessment ----------------------------------------------------------------------------------------------------

local inside = {
    id = "inside-dialogue",
    title = { en = "Dialogue inside", nl = "Gesprek binnen" },
    question = { en = "Do we talk openly with each other inside, and do we know what for?",
                 nl = "Praten we binnen open met elkaar, en weten we waarvoor?" },
    items = {
        { id = "i1", rule = "I1", view = "inside",
          text = { en = "Inside we can disagree in the open.", nl = "Binnen kunnen we het openlijk oneens zijn." } },
        { id = "i2", rule = "I1", view = "inside",
          text = { en = "When I ask our management something inside, I get an answer.",
                   nl = "Als ik ons management binnen iets vraag, krijg ik antwoord." } },
        { id = "i3", rule = "I1", view = "inside",
          text = { en = "Our organisation puts time into the talk among staff.",
                   nl = "Onze organisatie steekt tijd in het gesprek tussen medewerkers." } },
        { id = "i4", rule = "I1", view = "inside",
          text = { en = "I know how talking openly inside helps us with customers.",
                   nl = "Ik weet hoe open praten binnen ons bij klanten helpt." } },
        { id = "i5", rule = "I1", view = "inside", reverse = true,
          text = { en = "Things that matter I hear in the corridor rather than from the organisation.",
                   nl = "Wat ertoe doet, hoor ik eerder in de wandelgangen dan van de organisatie." } },
    },
    criteria = {
        { id = "I1-balance", rule = "I1", weight = 40, our_rule = true, score = inside_first,
          title = { en = "The inside gets as much attention as the outside",
                    nl = "De binnenkant krijgt evenveel aandacht als de buitenkant" } },
        { id = "I1-inside", rule = "I1", weight = 30, our_rule = true, score = inside_answered,
          title = { en = "Staff are answered", nl = "Medewerkers krijgen antwoord" } },
        { id = "I1-contribution", rule = "I1", weight = 30, our_rule = true, score = inside_contributes,
          title = { en = "It is said what the inside contributes",
                    nl = "Er staat wat de binnenkant bijdraagt" } },
    },
}

local outside = {
    id = "outside-dialogue",
    title = { en = "Dialogue outside", nl = "Gesprek buiten" },
    question = { en = "How much attention does the dialogue outside get, and does it rest on the inside?",
                 nl = "Hoeveel aandacht krijgt het gesprek buiten, en rust het op de binnenkant?" },
    items = {
        { id = "o1", rule = "I1", view = "outside",
          text = { en = "Customers who ask us something online soon have an answer.",
                   nl = "Klanten die ons online iets vragen, hebben snel antwoord." } },
        { id = "o2", rule = "I1", view = "outside",
          text = { en = "Our organisation puts time into the talk with customers on social media.",
                   nl = "Onze organisatie steekt tijd in het gesprek met klanten op sociale media." } },
        { id = "o3", rule = "I1", view = "outside",
          text = { en = "When customers criticise us online, we go into it openly.",
                   nl = "Als klanten ons online bekritiseren, gaan we daar open op in." } },
        { id = "o4", rule = "I1", view = "outside",
          text = { en = "I know what our organisation wants with social media towards customers.",
                   nl = "Ik weet wat onze organisatie met sociale media bij klanten wil." } },
        { id = "o5", rule = "I1", view = "outside", reverse = true,
          text = { en = "What we say of ourselves outside is prettier than it is.",
                   nl = "Wat we buiten over onszelf vertellen, is mooier dan het is." } },
    },
    criteria = {
        { id = "I1-order", rule = "I1", weight = 40, our_rule = true, score = inside_came_first,
          title = { en = "The inside came first", nl = "Binnen ging voor buiten" } },
        { id = "I1-customers", rule = "I1", weight = 30, our_rule = true, score = customers_answered,
          title = { en = "Customers are answered", nl = "Klanten krijgen antwoord" } },
        { id = "I1-listening", rule = "I1", weight = 30, our_rule = true, score = posts_are_read,
          title = { en = "Someone listens", nl = "Er wordt geluisterd" } },
    },
    findings = flag_sides,
}

local knowledge = {
    id = "knowledge-spread",
    title = { en = "Knowledge, tools and chances", nl = "Kennis, middelen en kansen" },
    question = { en = "Who can take part, and who lacks something for it?",
                 nl = "Wie kan meedoen, en wie mist daar iets voor?" },
    items = {
        { id = "k1", rule = "I2", view = "knowledge",
          text = { en = "I know how social media work: following, sharing, a hashtag, a group.",
                   nl = "Ik weet hoe sociale media werken: volgen, delen, een hashtag, een groep." } },
        { id = "k2", rule = "I2", view = "knowledge",
          text = { en = "I know what social media are of use for in my own work.",
                   nl = "Ik weet waar sociale media in mijn eigen werk goed voor zijn." } },
        { id = "k3", rule = "I2", view = "tools",
          text = { en = "I have a device at work on which I can join in.",
                   nl = "Ik heb op mijn werk een apparaat waarmee ik kan meedoen." } },
        { id = "k4", rule = "I2", view = "tools", reverse = true,
          text = { en = "Sites or apps that I need for it are blocked at work.",
                   nl = "Sites of apps die ik ervoor nodig heb, zijn op mijn werk geblokkeerd." } },
        { id = "k5", rule = "I2", view = "chances",
          text = { en = "I get time to learn to work with it.", nl = "Ik krijg tijd om ermee te leren werken." } },
        { id = "k6", rule = "I2", view = "chances",
          text = { en = "My manager encourages me to join the talk.",
                   nl = "Mijn leidinggevende moedigt me aan om mee te praten." } },
    },
    criteria = {
        { id = "I2-training", rule = "I2", weight = 60, our_rule = true, score = every_audience_trained,
          title = { en = "Every audience has been trained", nl = "Elke doelgroep is getraind" } },
        { id = "I2-groups", rule = "I2", weight = 40, our_rule = true, score = every_unit_measured,
          title = { en = "Knowledge can be measured per group", nl = "Kennis is per groep te meten" } },
    },
    findings = knowledge_findings,
}

local safety = {
    id = "safe-practice",
    title = { en = "Fears and safe practice", nl = "Angsten en veilig oefenen" },
    question = { en = "What holds people back, and can they practise inside in safety?",
                 nl = "Wat houdt mensen tegen, en kunnen ze binnen veilig oefenen?" },
    items = {
        { id = "s1", rule = "I3", reverse = true,
          text = { en = "I fear that something I post will one day be held against me.",
                   nl = "Ik ben bang dat iets wat ik plaats me ooit wordt nagedragen." } },
        { id = "s2", rule = "I3", reverse = true,
          text = { en = "I fear that a mistake of mine on social media harms our good name.",
                   nl = "Ik ben bang dat een fout van mij op sociale media onze goede naam schaadt." } },
        { id = "s3", rule = "I3", reverse = true,
          text = { en = "Whoever takes part in social media does not get any work done.",
                   nl = "Wie aan sociale media meedoet, komt niet meer aan werken toe." } },
        { id = "s4", rule = "I3",
          text = { en = "Inside I can try things out, and mistakes are no problem.",
                   nl = "Binnen kan ik dingen uitproberen en mag er iets misgaan." } },
        { id = "s5", rule = "I3",
          text = { en = "I have been shown how to do it before I had to do it in public.",
                   nl = "Mij is voorgedaan hoe het gaat voordat ik het in het openbaar moest doen." } },
    },
    criteria = {
        { id = "I3-order", rule = "I3", weight = 50, our_rule = true, score = safe_before_outside,
          title = { en = "Safe practice inside comes before the outside",
                    nl = "Veilig oefenen binnen gaat voor buiten" } },
        { id = "I3-safe", rule = "I3", weight = 50, score = safe_practice,
          title = { en = "People practise inside in safety", nl = "Mensen oefenen binnen veilig" } },
    },
    findings = safety_findings,
}

return {
    kind = "assessment", api = 1, id = "inside-before-outside", version = "1.0", order = 50,
    title = { en = "Inside before outside", nl = "Binnen voor buiten" },
    about = {
        en = "An open dialogue with customers is credible only when it is lived inside first. After DNA connect's "
          .. "article on internal social media (2013): inside and outside attention measured apart, knowledge that "
          .. "varies widely between groups for lack of knowledge, tools and chances rather than will, and fears about "
          .. "reputation and distraction that are met by practising inside in a safe way. Measures marked as our rule "
          .. "are the program's own.",
        nl = "Een open gesprek met klanten is pas geloofwaardig als het eerst binnen wordt geleefd. Naar het artikel "
          .. "van DNA connect over interne sociale media (2013): aandacht voor binnen en buiten apart gemeten, kennis "
          .. "die tussen groepen sterk verschilt door gebrek aan kennis, middelen en kansen en niet door onwil, en "
          .. "angst voor reputatieschade en afleiding waar veilig oefenen binnen tegen helpt. Maatstaven met de "
          .. "aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree" },
        nl = { "Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens" },
    } },
    sections = { inside, outside, knowledge, safety },
}
