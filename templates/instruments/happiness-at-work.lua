-- Happiness at work (method §3; DNA connect's blog, from studies and inspired by Hamburger & Bergsma): ten bringers and
-- ten spoilers, weighted by rank, and apart from them the factors that a platform moves.
-- Evidence comes from what stands in the workspace, perceived scores from what people answered; they are never
-- averaged. our_rule marks a measure that is the program's own.
-- A criterion has no score while there is nothing to judge. Once the change has been started, what is absent scores 0.

local factors = 10        -- in each list, ranked; the weight of a factor is 11 less its rank
local most_findings = 3   -- factors with a finding of their own; one more names the rest
local works_wanted = 2    -- records at work for each thing that a platform moves, our figure
local at_work_from = 50   -- score from which such a thing counts as at work, our figure
local active_days = 92    -- a leader who contributed within these days is active, our figure
local survey_years = 2    -- a survey older than this is no evidence of today, our figure

-- The twenty factors ------------------------------------------------------------------------------------------------
-- `moved_by` is the way in which a platform moves the factor (method H3); without it a platform does not.

local bringers = {
    { id = "b1", moved_by = "atmosphere",
      name = { en = "a good atmosphere with colleagues", nl = "een goede sfeer met collega's" },
      text = { en = "I feel at home among my colleagues.", nl = "Ik voel me thuis bij mijn collega's." },
      advice = { en = "Begin with thanks and with ideas that are taken up; the atmosphere follows from those.",
                 nl = "Begin met waardering en met ideeën die worden opgepakt; de sfeer volgt daaruit." } },
    { id = "b2", moved_by = "time",
      name = { en = "pleasant tasks", nl = "prettige taken" },
      text = { en = "Most of what I do in a week I like doing.",
               nl = "Het meeste van wat ik in een week doe, doe ik graag." },
      advice = { en = "Ask which chores eat up the day, and make a case of the largest: an answer that can be found.",
                 nl = "Vraag welke klusjes de dag opslokken en maak van de grootste een case: "
                   .. "een vindbaar antwoord." } },
    { id = "b3",
      name = { en = "a good manager", nl = "een goede leidinggevende" },
      text = { en = "My manager is fair and open and treats me with respect.",
               nl = "Mijn leidinggevende is eerlijk en open en behandelt me met respect." },
      advice = { en = "Talk with the managers themselves, and train them in leading openly.",
                 nl = "Ga hierover met de leidinggevenden zelf in gesprek en train hen in open leidinggeven." } },
    { id = "b4",
      name = { en = "work and private life in balance", nl = "werk en privé in balans" },
      text = { en = "My work leaves me enough time and energy for my private life.",
               nl = "Mijn werk laat me genoeg tijd en energie over voor mijn privéleven." },
      advice = { en = "Look at rosters and workload first, and agree that nobody has to answer in the evening.",
                 nl = "Kijk eerst naar roosters en werkdruk en spreek af dat niemand 's avonds "
                   .. "hoeft te antwoorden." } },
    { id = "b5", moved_by = "time",
      name = { en = "varied work", nl = "afwisselend werk" },
      text = { en = "My working days differ enough from one another.",
               nl = "Mijn werkdagen verschillen genoeg van elkaar." },
      advice = { en = "Use the time that is won for something else: a task in another team, an idea of one's own.",
                 nl = "Gebruik gewonnen tijd voor iets anders: een klus in een ander team of een eigen idee." } },
    { id = "b6", moved_by = "time",
      name = { en = "meaningful work", nl = "zinvol werk" },
      text = { en = "I see the use of what I do.", nl = "Ik zie het nut van wat ik doe." },
      advice = { en = "Show on the platform what customers gained by it, in stories of the people who did the work.",
                 nl = "Laat op het platform zien wat klanten eraan hadden, verteld door wie het werk deed." } },
    { id = "b7", moved_by = "voice",
      name = { en = "a real contribution", nl = "een bijdrage die ertoe doet" },
      text = { en = "What I bring in makes a difference here.", nl = "Wat ik inbreng, maakt hier verschil." },
      advice = { en = "Put one real question to staff, and tell on a fixed day what was done with the answers.",
                 nl = "Leg medewerkers één echte vraag voor en vertel op een vaste dag wat er met de "
                   .. "antwoorden is gedaan." } },
    { id = "b8", moved_by = "team",
      name = { en = "part of a successful team", nl = "deel van een succesvol team" },
      text = { en = "I belong to a team that gets things done.",
               nl = "Ik hoor bij een team dat iets voor elkaar krijgt." },
      advice = { en = "Give the team one place for its knowledge, and let it tell there what it achieved.",
                 nl = "Geef het team één plek voor zijn kennis en laat het daar vertellen wat er is gelukt." } },
    { id = "b9", moved_by = "appreciation",
      name = { en = "recognition for work and results", nl = "erkenning voor werk en resultaat" },
      text = { en = "When I achieve something, that is seen and said.",
               nl = "Als ik iets bereik, wordt dat gezien en uitgesproken." },
      advice = { en = "Share successes weekly with the name of who achieved them, and let a leader give thanks.",
                 nl = "Deel elke week successen met de naam van wie het deed en laat een leider bedanken." } },
    { id = "b10",
      name = { en = "a good salary", nl = "een goed salaris" },
      text = { en = "I am satisfied with what I earn.", nl = "Ik ben tevreden met wat ik verdien." },
      advice = { en = "Take it to whoever decides about pay; do not let the programme promise anything about it.",
                 nl = "Leg het bij degene die over beloning gaat; laat het programma er niets over beloven." } },
}

local spoilers = {
    { id = "s1", moved_by = "management",
      name = { en = "poor communication by the management", nl = "gebrekkige communicatie van het management" },
      text = { en = "Our management leaves us guessing about what is going on.",
               nl = "Ons management laat ons raden naar wat er speelt." },
      advice = { en = "Let a leader answer questions on the platform every week, and tell what was heard there.",
                 nl = "Laat een leider elke week vragen beantwoorden op het platform en vertellen wat daar "
                   .. "te horen was." } },
    { id = "s2",
      name = { en = "pay below the market", nl = "beloning onder de markt" },
      text = { en = "Elsewhere I would earn more for the same work.",
               nl = "Elders zou ik voor hetzelfde werk meer verdienen." },
      advice = { en = "Compare pay with the market, and tell staff openly what comes out and what follows from it.",
                 nl = "Vergelijk de beloning met de markt en vertel medewerkers open wat eruit komt en wat volgt." } },
    { id = "s3", moved_by = "appreciation",
      name = { en = "no or too little appreciation", nl = "geen of te weinig waardering" },
      text = { en = "Good work goes unnoticed here.", nl = "Goed werk blijft hier onopgemerkt." },
      advice = { en = "Begin with a weekly moment of thanks on the platform, voluntary and by name.",
                 nl = "Begin met een wekelijks bedankmoment op het platform, vrijwillig en met naam." } },
    { id = "s4",
      name = { en = "a bad manager", nl = "een slechte leidinggevende" },
      text = { en = "My manager makes my work heavier than it needs to be.",
               nl = "Mijn leidinggevende maakt mijn werk zwaarder dan nodig." },
      advice = { en = "Look per unit where it goes wrong, in private, and help or replace those managers.",
                 nl = "Kijk per afdeling, vertrouwelijk, waar het misgaat en help of vervang die leidinggevenden." } },
    { id = "s5",
      name = { en = "too little room to develop", nl = "te weinig ruimte voor ontwikkeling" },
      text = { en = "My development has come to a standstill here.", nl = "Mijn ontwikkeling staat hier stil." },
      advice = { en = "Agree per person on one thing to learn this year, with time and money for it.",
                 nl = "Spreek per persoon één ding af om dit jaar te leren, met tijd en geld erbij." } },
    { id = "s6", moved_by = "voice",
      name = { en = "too little hearing for ideas", nl = "te weinig gehoor voor ideeën" },
      text = { en = "Ideas of staff end up in a drawer here.",
               nl = "Ideeën van medewerkers verdwijnen hier in een la." },
      advice = { en = "Give every idea a leader who decides and a date on which the answer comes.",
                 nl = "Geef elk idee een leider die erover beslist en een datum waarop het antwoord komt." } },
    { id = "s7",
      name = { en = "too few chances for high-flyers", nl = "te weinig kansen voor talenten" },
      text = { en = "Whoever wants to grow fast soon hits a ceiling here.",
               nl = "Wie snel wil groeien, loopt hier al gauw vast." },
      advice = { en = "Make openings and projects visible to all, and let people put themselves forward.",
                 nl = "Maak vacatures en projecten voor iedereen zichtbaar en laat mensen zichzelf aanmelden." } },
    { id = "s8",
      name = { en = "lacking benefits", nl = "magere arbeidsvoorwaarden naast het loon" },
      text = { en = "I come off badly here in pension, leave and other benefits.",
               nl = "Met pensioen, verlof en andere regelingen kom ik er hier bekaaid af." },
      advice = { en = "Ask which benefits count most, and spend the budget on those.",
                 nl = "Vraag welke regelingen het zwaarst tellen en besteed het budget daaraan." } },
    { id = "s9", moved_by = "time",
      name = { en = "work that is not fun enough", nl = "werk dat te weinig plezier geeft" },
      text = { en = "I often drag myself to work.", nl = "Ik sleep mezelf vaak naar mijn werk." },
      advice = { en = "Count with a team where its time goes, and win back the first half hour a week.",
                 nl = "Ga met een team na waar de tijd blijft en win als eerste een half uur per week terug." } },
    { id = "s10",
      name = { en = "the feeling that the work does not matter", nl = "het gevoel dat het werk er niet toe doet" },
      text = { en = "If my work were left undone, hardly anyone would mind.",
               nl = "Als mijn werk bleef liggen, zou bijna niemand er last van hebben." },
      advice = { en = "Bring staff and customers together, so that they hear what the work is good for.",
                 nl = "Breng medewerkers en klanten bij elkaar, zodat zij horen waar het werk goed voor is." } },
}

local lists = {
    bringers = { rule = "H1", factors = bringers, text = {
        en = "%s, bringer %s of 10, scores %s of 100.",
        nl = "%s, geluksbrenger %s van 10, scoort %s van de 100." } },
    spoilers = { rule = "H2", factors = spoilers, text = {
        en = "%s, spoiler %s of 10, does its work: the score is %s, where 100 means no trouble at all.",
        nl = "%s, geluksbederver %s van 10, doet zich gelden: de score is %s, waarbij 100 betekent dat niemand "
            .. "er last van heeft." } },
}

local function weight_of(rank) return factors + 1 - rank end

-- Calls `visit(factor, weight)` for the factors of both lists that `accept` lets through, bringers first.
local function each_factor(accept, visit)
    for _, list in ipairs({ bringers, spoilers }) do
        for rank, factor in ipairs(list) do
            if accept(factor) then visit(factor, weight_of(rank)) end
        end
    end
end

-- A factor's score, 0 to 100 with high being good; nil when nobody answered or it is withheld.
local function factor_score(ctx, factor)
    local item = ctx:item(factor.id)
    return item and item.mean and 100 * (item.mean - 1) / 4
end

-- Findings about factors --------------------------------------------------------------------------------------------

-- Factors under the amber norm, dearest first: the points lost times the weight, then the rank.
local function low_factors(ctx, section, list)
    local low, amber = {}, ctx:norm(section).amber
    for rank, factor in ipairs(list) do
        local score = factor_score(ctx, factor)
        if score and score < amber then
            low[#low + 1] = { factor = factor, rank = rank, score = score, loss = weight_of(rank) * (100 - score) }
        end
    end
    table.sort(low, function(left, right)
        if left.loss ~= right.loss then return left.loss > right.loss end
        return left.rank < right.rank
    end)
    return low
end

local moved = { en = " A platform can move it.", nl = " Een platform kan hier iets aan doen." }
local not_moved = { en = " A platform does not move it.", nl = " Een platform verandert hier niets aan." }

local function flag_factor(ctx, list, entry)
    local factor, rank = entry.factor, entry.rank
    local name, reach = ctx:say(factor.name), factor.moved_by and moved or not_moved
    ctx:remark(list.rule, factor.id, rank <= 3 and "high" or rank <= 7 and "medium" or "low",
        { en = list.text.en .. reach.en, nl = list.text.nl .. reach.nl }, factor.advice,
        name:sub(1, 1):upper() .. name:sub(2), ctx:number(rank), ctx:number(entry.score))
end

-- H1, H2: the three dearest of the low factors apart, and one finding that names the others.
local function factor_findings(section)
    return function(ctx)
        local list = lists[section]
        local low, rest = low_factors(ctx, section, list.factors), {}
        for place, entry in ipairs(low) do
            if place <= most_findings then flag_factor(ctx, list, entry)
            else rest[#rest + 1] = ctx:say(entry.factor.name) end
        end
        if #rest == 0 then return end
        ctx:remark(list.rule, "more", "low",
            { en = "These factors score low as well: %s.", nl = "Ook deze factoren scoren laag: %s." },
            { en = "Begin with the ones named apart; they weigh most.",
              nl = "Begin met de factoren die apart genoemd zijn; die wegen het zwaarst." }, table.concat(rest, ", "))
    end
end

-- Weight times points lost, of the factors that a platform moves and of all that were answered.
local function lost_points(ctx)
    local movable, all = 0, 0
    each_factor(function() return true end, function(factor, weight)
        local score = factor_score(ctx, factor)
        if not score then return end
        all = all + weight * (100 - score)
        if factor.moved_by then movable = movable + weight * (100 - score) end
    end)
    return movable, all
end

-- H3: a warning when most of what is lost lies where a platform does not reach.
local function flag_out_of_reach(ctx)
    local movable, all = lost_points(ctx)
    if all == 0 or movable >= all / 2 then return end
    ctx:remark("H3", "reach", "medium",
        { en = "Of all points lost, weighted by rank, only %s%% lie with factors that a platform moves (%s of %s).",
          nl = "Van alle verloren punten, gewogen naar rang, zit maar %s%% bij factoren die een platform kan "
            .. "veranderen (%s van %s)." },
        { en = "Do not promise that the platform makes people happy: take up pay, managers and development beside it.",
          nl = "Beloof niet dat het platform mensen gelukkig maakt: pak daarnaast beloning, leidinggeven en "
            .. "ontwikkeling aan." },
        ctx:number(100 * movable / all), ctx:number(movable), ctx:number(all))
end

-- What a platform moves, in records ---------------------------------------------------------------------------------
-- Each test gives the part of a record that is at work: 1, 0.5 for under way, or 0; and a problem to mend.

local started_by = { "case", "practice", "feedback_loop", "challenge", "community", "leader_activity" }

local function started(ctx)
    for _, kind in ipairs(started_by) do
        if ctx:some(kind) then return true end
    end
    return false
end

local function loop_part(ctx, loop)
    if ctx:has_come(loop.told_on) then return 1 end
    if loop.promised_on and loop.promised_on < ctx.today then
        return 0, ctx:problem("high",
            { en = "The answer to ‘%s’ was promised for %s, and nobody has told what was done.",
              nl = "Het antwoord op ‘%s’ was beloofd voor %s, en niemand heeft verteld wat ermee is gedaan." },
            { en = "Tell this week where ‘%s’ stands, even when the answer is no.",
              nl = "Vertel deze week hoe het met ‘%s’ staat, ook als het antwoord nee is." }, loop.promised_on)
    elseif not loop.leader or not loop.promised_on then
        return 0, ctx:problem("medium",
            { en = "For ‘%s’ there is no leader who decides, or no date for the answer.",
              nl = "Voor ‘%s’ is er geen leider die beslist, of geen datum voor het antwoord." },
            { en = "Give ‘%s’ a leader with a mandate and promise a date.",
              nl = "Geef ‘%s’ een leider met mandaat en zeg een datum toe." })
    end
    return 0.5
end

local function practice_part(ctx, practice)
    if not ctx:is_alive(practice) then
        return 0, ctx:problem("medium",
            { en = "Practice ‘%s’ does not live: not done for two rounds, or less than once a quarter.",
              nl = "Praktijk ‘%s’ leeft niet: twee keer overgeslagen of minder dan eens per kwartaal." },
            { en = "Put ‘%s’ on a fixed moment and say who sees to it.",
              nl = "Zet ‘%s’ op een vast moment en spreek af wie ervoor zorgt." })
    elseif not practice.is_voluntary then
        return 0.5, ctx:problem("medium",
            { en = "Practice ‘%s’ is not voluntary; thanks on command please nobody.",
              nl = "Praktijk ‘%s’ is niet vrijwillig; waardering op bevel doet niemand plezier." },
            { en = "Make ‘%s’ a free choice, and see who comes then.",
              nl = "Maak van ‘%s’ een vrije keuze en kijk wie er dan komt." })
    end
    return 1
end

local function success_part(ctx, case)
    if case.is_visible then return 1 end
    return 0.5, ctx:problem("low",
        { en = "Success ‘%s’ has been proven but not told where all can see it.",
          nl = "Succes ‘%s’ is bewezen, maar niet verteld waar iedereen het ziet." },
        { en = "Share ‘%s’ on the platform with the names of who did it.",
          nl = "Deel ‘%s’ op het platform met de namen van wie het deed." })
end

local function challenge_part(ctx, challenge)
    if ctx:has_come(challenge.result_told_on) then return 1 end
    if challenge.closes_on and challenge.closes_on < ctx.today then
        return 0, ctx:problem("high",
            { en = "Idea challenge ‘%s’ closed on %s, and its result has not been told.",
              nl = "Ideeënwedstrijd ‘%s’ sloot op %s en de uitslag is niet verteld." },
            { en = "Tell who won with ‘%s’, what happens with it and why the other ideas do not go on.",
              nl = "Vertel wie ‘%s’ won, wat ermee gebeurt en waarom de andere ideeën niet doorgaan." },
            challenge.closes_on)
    end
    return 0.5
end

local function is_live(case) return case.status == "running" or case.status == "proven" end

local time_kinds = { files_wikis_blogs = true, coffee_machine = true, expertise = true, reuse = true,
                     customer_matching = true }

local function wins_time(case)
    return case.status ~= "idea" and ((case.minutes_per_day or 0) > 0 or time_kinds[case.kind] ~= nil)
end

local function time_part(ctx, case)
    if not is_live(case) then return 0.5 end
    if (case.minutes_per_day or 0) > 0 and (case.people or 0) > 0 then return 1 end
    return 0.5, ctx:problem("low",
        { en = "Nobody counted how much time case ‘%s’ wins for how many people.",
          nl = "Niemand heeft geteld hoeveel tijd case ‘%s’ voor hoeveel mensen wint." },
        { en = "Ask a few people how many minutes a day ‘%s’ saves them and what they do with that time.",
          nl = "Vraag een paar mensen hoeveel minuten per dag ‘%s’ hun scheelt en wat zij met die tijd doen." })
end

local inside_supports = { colleagues = true, knowledge_sharing = true, new_communities = true }

local function team_part(ctx, case)
    if is_live(case) then return 1 end
    return 0.5, ctx:problem("low",
        { en = "Case ‘%s’ was chosen to help teams, but does not run yet.",
          nl = "Case ‘%s’ is gekozen om teams te helpen, maar loopt nog niet." },
        { en = "Start ‘%s’ with one team that wants to, and give it one place for all its knowledge.",
          nl = "Start ‘%s’ met één team dat wil en geef het één plek voor al zijn kennis." })
end

local function on_platform(practice) return practice.side == "platform" or practice.side == "both" end

local counted = {
    feedback_loop = { en = "Questions and ideas whose follow-up was told (still in time counts for half): %s of %s.",
                      nl = "Vragen en ideeën met een vervolg dat is verteld (op tijd onderweg telt half): %s van %s." },
    practice = { en = "Practices on the platform that live (not voluntary counts for half): %s of %s.",
                 nl = "Praktijken op het platform die leven (niet vrijwillig telt half): %s van %s." },
    success = { en = "Proven successes told to all (untold counts for half): %s of %s.",
                nl = "Bewezen successen die iedereen kent (niet verteld telt half): %s van %s." },
    challenge = { en = "Idea challenges with a result told (open ones count for half): %s of %s.",
                  nl = "Ideeënwedstrijden met een vertelde uitslag (lopende tellen half): %s van %s." },
    time = { en = "Cases that win time, running and counted (otherwise half): %s of %s.",
             nl = "Cases die tijd winnen, in gebruik en geteld (anders half): %s van %s." },
    team = { en = "Cases in which colleagues work and share together (chosen counts for half): %s of %s.",
             nl = "Cases waarin collega's samenwerken en delen (gekozen telt half): %s van %s." },
}

-- H3: the five things that a platform does by itself; the sixth, the atmosphere, follows from them.
local ways = {
    { id = "management",
      sources = {
          { kind = "feedback_loop", accept = function(loop) return loop.kind == "strategic" end, part = loop_part,
            why = counted.feedback_loop },
          { kind = "practice", part = practice_part, why = counted.practice, accept = function(practice)
              return practice.pillar == "authenticity" and on_platform(practice)
          end } },
      missing = { en = "Nothing gets staff and management talking with each other on the platform.",
                  nl = "Niets brengt medewerkers op het platform in gesprek met het management." },
      advice = { en = "Let a leader put one strategic question to all, with a promised date for what is done with it.",
                 nl = "Laat een leider één strategische vraag aan iedereen stellen en zeg toe wanneer "
                   .. "het vervolg komt." } },
    { id = "appreciation",
      sources = {
          { kind = "practice", part = practice_part, why = counted.practice, accept = function(practice)
              return practice.pillar == "pride" and on_platform(practice)
          end },
          { kind = "case", accept = function(case) return case.status == "proven" end, part = success_part,
            why = counted.success } },
      missing = { en = "No successes are shared and nobody is thanked on the platform.",
                  nl = "Op het platform worden geen successen gedeeld en wordt niemand bedankt." },
      advice = { en = "Start a weekly moment of pride that people join freely, and have a leader thank them by name.",
                 nl = "Begin een wekelijks moment van trots waar mensen vrij aan meedoen en laat een leider "
                   .. "hen met naam bedanken." } },
    { id = "voice",
      sources = {
          { kind = "feedback_loop", accept = function(loop) return loop.kind == "idea" end, part = loop_part,
            why = counted.feedback_loop },
          { kind = "challenge", accept = function() return true end, part = challenge_part,
            why = counted.challenge } },
      missing = { en = "No idea of staff gets a hearing: there is no feedback loop for ideas and no challenge.",
                  nl = "Ideeën van medewerkers krijgen geen gehoor: er is geen terugkoppeling op en "
                    .. "geen wedstrijd voor." },
      advice = { en = "Ask for ideas on one serious problem, name who decides, and tell what was done with each.",
                 nl = "Vraag ideeën voor één serieus probleem, zeg wie beslist en vertel wat er met "
                   .. "elk idee gebeurt." } },
    { id = "time",
      sources = { { kind = "case", accept = wins_time, part = time_part, why = counted.time } },
      missing = { en = "No case wins people time for the work that they like.",
                  nl = "Geen enkele case wint tijd voor het werk dat mensen graag doen." },
      advice = { en = "Choose the question that is asked most often, and make its answer easy to find for all.",
                 nl = "Kies de vraag die het vaakst terugkomt en maak het antwoord voor "
                   .. "iedereen makkelijk vindbaar." } },
    { id = "team",
      sources = { { kind = "case", part = team_part, why = counted.team, accept = function(case)
          return case.status ~= "idea" and inside_supports[case.supports] ~= nil
      end } },
      missing = { en = "No case gives a team one place to share what it knows.",
                  nl = "Geen enkele case geeft een team één plek om kennis te delen." },
      advice = { en = "Choose a team that works at several places, and bring its files and talk together in one place.",
                 nl = "Kies een team dat op meer plekken werkt en breng zijn bestanden en gesprekken op "
                   .. "één plek samen." } },
}

-- What people give the factors that this way moves, 0 to 100, by weight; nil when nobody answered.
local function felt(ctx, way)
    local parts = {}
    each_factor(function(factor) return factor.moved_by == way end, function(factor, weight)
        parts[#parts + 1] = { weight, factor_score(ctx, factor) }
    end)
    return ctx:blend(parts)
end

-- Weight of a way's criterion: of the factors that it moves, together.
local function weight_of_way(way)
    local sum = 0
    each_factor(function(factor) return factor.moved_by == way end, function(_, weight) sum = sum + weight end)
    return sum
end

local function score_of_works(works) return 100 * math.min(1, works / works_wanted) end

-- Records at work for a way, parts counted. Raises no findings.
local function works_of(ctx, way)
    local works = 0
    for _, source in ipairs(way.sources) do
        for _, record in ipairs(ctx:records(source.kind, source.accept)) do
            works = works + (source.part(ctx, record))
        end
    end
    return works
end

-- The same, judged: findings, checks, and the count in words.
local function judge_sources(ctx, way)
    local checks, words = {}, {}
    for _, source in ipairs(way.sources) do
        local outcome = ctx:judge("H3", ctx:records(source.kind, source.accept), function(record)
            return source.part(ctx, record)
        end, source.why, "H3-" .. way.id .. "-" .. source.kind)
        if outcome then
            words[#words + 1] = outcome.why
            table.move(outcome.checks, 1, #outcome.checks, #checks + 1, checks)
        end
    end
    return checks, words
end

-- nil before the change has been started.
local function at_work(way)
    return function(ctx)
        if not started(ctx) then return nil end
        local checks, words = judge_sources(ctx, way)
        local works = works_of(ctx, way)
        if #words == 0 then
            local score = felt(ctx, way.id)
            local is_sore = score ~= nil and score < ctx:norm("movable").amber
            ctx:remark("H3", way.id, is_sore and "high" or "medium", way.missing, way.advice)
            words[1] = ctx:say({ en = "There is no record of the kind.",
                                 nl = "Er is niets van deze soort vastgelegd." })
        end
        words[#words + 1] = ctx:say({ en = "At work: %s; %s count in full, so %s of 100.",
                                      nl = "Op gang: %s; %s tellen volledig, dus %s van de 100." },
            ctx:number(works, 1), ctx:number(works_wanted), ctx:number(score_of_works(works)))
        return { score = score_of_works(works), checks = checks, why = table.concat(words, " ") }
    end
end

-- H3: bringer 1 follows from all the others, so it is scored by how many of those are at work.
local function atmosphere_follows(ctx)
    if not started(ctx) then return nil end
    local number = 0
    for _, way in ipairs(ways) do
        if score_of_works(works_of(ctx, way)) >= at_work_from then number = number + 1 end
    end
    if number < 3 then
        ctx:remark("H3", "atmosphere", "medium",
            { en = "Of the five things from which a good atmosphere follows, at work so far: %s. That is too few.",
              nl = "Van de vijf dingen waar een goede sfeer uit volgt, al op gang: %s. Dat is te weinig." },
            { en = "Do not work on the atmosphere itself: start the next of the five.",
              nl = "Werk niet aan de sfeer zelf: breng de volgende van de vijf op gang." }, ctx:number(number))
    end
    return { score = 100 * number / #ways, why = ctx:say(
        { en = "Management, appreciation, voice, time and team that score 50 or more: %s of %s.",
          nl = "Management, waardering, stem, tijd en team met een score van 50 of meer: %s van %s." },
        ctx:number(number), ctx:number(#ways)) }
end

-- A guided rollout --------------------------------------------------------------------------------------------------

local function held_platform_trainings(ctx)
    return ctx:records("training", function(training)
        return training.subject == "platform" and ctx:has_come(training.date)
    end)
end

-- H4: an audience is trained by a training of its own or by one that is for all.
local function trained_part(ctx, audience, trainings)
    for _, training in ipairs(trainings) do
        if not training.audience or training.audience == audience.id then return 1 end
    end
    local resists = (audience.resistance or 0) >= 4
    return 0, ctx:problem(resists and "high" or "medium",
        { en = "Nobody has trained audience ‘%s’ on the platform.",
          nl = "Doelgroep ‘%s’ is nog niet getraind in het werken met het platform." },
        { en = "Plan a session in which ‘%s’ do something of use to themselves, with someone to help.",
          nl = "Plan een sessie waarin ‘%s’ iets doen waar ze zelf wat aan hebben, met iemand die helpt." })
end

local function training_given(ctx)
    local trainings = held_platform_trainings(ctx)
    local judged = ctx:judge("H4", "audience", function(audience) return trained_part(ctx, audience, trainings) end,
        { en = "Audiences trained on the platform: %s of %s.",
          nl = "Doelgroepen die in het platform zijn getraind: %s van %s." }, "H4-training")
    if judged then return judged end
    if not started(ctx) and not ctx:some("training") then return nil end
    if #trainings == 0 then
        ctx:remark("H4", "training", "high",
            { en = "Nobody has been trained on the platform.",
              nl = "Niemand is getraind in het werken met het platform." },
            { en = "Name the audiences and plan a first training for each.",
              nl = "Benoem de doelgroepen en plan voor elk een eerste training." })
    end
    return { score = #trainings > 0 and 100 or 0, why = ctx:say(
        { en = "No audiences have been named. Trainings on the platform held: %s (one or more gives 100).",
          nl = "Er zijn geen doelgroepen benoemd. Gegeven platformtrainingen: %s (een of meer geeft 100)." },
        ctx:number(#trainings)) }
end

local function guided_communities(ctx)
    return ctx:judge("H4", "community", function(community)
        if community.manager then return 1 end
        return 0, ctx:problem("medium",
            { en = "Nobody guides the people in community ‘%s’.",
              nl = "Niemand begeleidt de mensen in community ‘%s’." },
            { en = "Ask someone who enjoys it to manage ‘%s’, with hours for it.",
              nl = "Vraag iemand die er plezier in heeft ‘%s’ te beheren, met uren ervoor." })
    end, { en = "Communities with a manager: %s of %s.", nl = "Communities met een beheerder: %s van %s." },
        "H4-guides")
end

local function owner_of(ctx, case)
    local goal = case.goal and ctx:find("goal", case.goal)
    return goal and goal.owner or case.approved_by
end

local function owned_cases(ctx)
    return ctx:judge("H4", ctx:records("case", function(case) return case.status ~= "idea" end), function(case)
        if owner_of(ctx, case) then return 1 end
        return 0, ctx:problem("medium",
            { en = "Case ‘%s’ has no owner: its goal has none and nobody approved it.",
              nl = "Case ‘%s’ heeft geen eigenaar: de doelstelling heeft er geen en niemand keurde de case goed." },
            { en = "Tie ‘%s’ to a goal whose owner sits in the management.",
              nl = "Hang ‘%s’ aan een doelstelling met een eigenaar in het management." })
    end, { en = "Chosen cases with an owner: %s of %s.", nl = "Gekozen cases met een eigenaar: %s van %s." },
        "H4-cases")
end

local function is_here(ctx, person) return not person.leaves_on or person.leaves_on >= ctx.today end

local function has_stature(person) return person.has_stature or person.role == "stature" end

local function contributions(ctx, person)
    local sum = 0
    for _, activity in ipairs(ctx:where("leader_activity", "sponsor", person.id)) do
        local since = ctx:days_between(activity.month, ctx.today)
        if since and since >= 0 and since <= active_days then sum = sum + (activity.contributions or 0) end
    end
    return sum
end

local function active_leaders(ctx)
    local leaders = ctx:records("sponsor", function(person)
        return is_here(ctx, person) and (person.role == "leader" or has_stature(person))
    end)
    return ctx:judge("H4", leaders, function(person)
        if contributions(ctx, person) > 0 then return 1 end
        return 0, ctx:problem("medium",
            { en = "%s has not contributed to the platform in the past three months.",
              nl = "%s heeft de afgelopen drie maanden niets bijgedragen op het platform." },
            { en = "Agree with %s on one fixed moment a week for an answer, a thank-you or a question.",
              nl = "Spreek met %s één vast moment per week af voor een antwoord, een bedankje of een vraag." })
    end, { en = "Leaders active in the past three months: %s of %s.",
           nl = "Leiders die de afgelopen drie maanden actief waren: %s van %s." }, "H4-commitment")
end

-- H4: half for a sponsor of stature who is still there, half for the share of leaders who are active.
local function management_commits(ctx)
    if not started(ctx) and not ctx:some("sponsor") then return nil end
    local of_stature = ctx:records("sponsor", function(person) return is_here(ctx, person) and has_stature(person) end)
    if #of_stature == 0 then
        ctx:remark("H4", "stature", "high",
            { en = "No sponsor of stature stands behind the rollout.",
              nl = "Geen sponsor met aanzien staat achter de uitrol." },
            { en = "Ask someone at the top to go first, and to keep time for it after the launch.",
              nl = "Vraag iemand uit de top om voorop te gaan en er ook na de start tijd voor te houden." })
    end
    local leaders = active_leaders(ctx)
    local why = ctx:say({ en = "Sponsors of stature: %s (one or more gives 50).",
                          nl = "Sponsors met aanzien: %s (een of meer geeft 50)." }, ctx:number(#of_stature))
    return { score = (#of_stature > 0 and 50 or 0) + (leaders and leaders.score / 2 or 0),
             checks = leaders and leaders.checks,
             why = why .. " " .. (leaders and leaders.why or ctx:say(
                 { en = "There are no leaders among the sponsors.", nl = "Onder de sponsors zijn geen leiders." }))
                 .. " " .. ctx:say({ en = "That share counts for the other 50.",
                                     nl = "Dat aandeel telt voor de andere 50." }) }
end

-- H4: a third each for its value, its source, and a year that is not longer ago than two.
local function survey_part(ctx, figure)
    local oldest = tonumber(ctx.today:sub(1, 4)) - survey_years
    local is_recent = figure.year ~= nil and figure.year >= oldest
    local part = ((figure.value and 1 or 0) + (figure.source and 1 or 0) + (is_recent and 1 or 0)) / 3
    if part == 1 then return 1 end
    return part, ctx:problem("low",
        { en = "Survey figure ‘%s’ lacks a value, a source or a recent year (%s or later).",
          nl = "Bij onderzoekscijfer ‘%s’ ontbreekt een waarde, een bron of een recent jaar (%s of later)." },
        { en = "Look ‘%s’ up in the last satisfaction survey and complete it.",
          nl = "Zoek ‘%s’ op in het laatste tevredenheidsonderzoek en vul het aan." }, ctx:number(oldest))
end

local function surveys_imported(ctx)
    local surveys = ctx:records("figure", function(figure) return figure.kind == "survey" end)
    if #surveys > 0 then
        return ctx:judge("H4", surveys, function(figure) return survey_part(ctx, figure) end,
            { en = "Figures from own surveys with value, source and a recent year: %s of %s, parts counted.",
              nl = "Cijfers uit eigen onderzoek met waarde, bron en recent jaar: %s van %s, delen meegeteld." },
            "H4-surveys")
    end
    if not started(ctx) then return nil end
    ctx:remark("H4", "surveys", "low",
        { en = "No figure from a satisfaction survey of the organisation itself has been imported.",
          nl = "Er is geen cijfer uit een eigen tevredenheidsonderzoek overgenomen." },
        { en = "Ask HR for the last survey, and enter its figures with source and year as the starting point.",
          nl = "Vraag P&O om het laatste onderzoek en neem de cijfers met bron en jaar op als beginstand." })
    return { score = 0, why = ctx:say({ en = "Figures from own surveys: 0.", nl = "Cijfers uit eigen onderzoek: 0." }) }
end

-- H4: a platform that was handed out with nobody to guide people.
local function flag_handed_out(ctx)
    if #ctx:where("candidate", "is_chosen", true) == 0 then return end
    local guides = ctx:records("community", function(community) return community.manager ~= nil end)
    if #guides > 0 or #held_platform_trainings(ctx) > 0 then return end
    ctx:remark("H4", "handed-out", "high",
        { en = "A platform has been chosen, but nobody was trained and no community has a manager: that is "
            .. "handing out a tool.",
          nl = "Er is een platform gekozen, maar niemand is getraind en geen community heeft een beheerder: zo deel je "
            .. "alleen een tool uit." },
        { en = "Put the launch off until there is a training and a manager for the first community.",
          nl = "Stel de start uit tot er een training is en een beheerder voor de eerste community." })
end

-- Happiness and the goals -------------------------------------------------------------------------------------------

local happy_words = { "satisf", "happi", "happy", "tevreden", "geluk" }
local customer_words = { "customer", "client", "guest", "klant", "gast" }

local function has_any(name, words)
    for _, word in ipairs(words) do
        if name:find(word, 1, true) then return true end
    end
    return false
end

-- A goal about the satisfaction or the happiness of staff.
local function is_about_happiness(goal)
    local name = (goal.name or ""):lower()
    return has_any(name, happy_words) and not has_any(name, customer_words)
end

local function happiness_goals(ctx) return ctx:records("goal", is_about_happiness) end

local function satisfaction_kpis(ctx)
    return ctx:records("kpi", function(kpi) return kpi.subject == "staff_satisfaction" end)
end

-- Half for what the customer notices, half for a KPI about something else than satisfaction, with a target.
local function leads_somewhere(ctx)
    return ctx:judge("H0", happiness_goals(ctx), function(goal)
        local has_other = false
        for _, kpi in ipairs(ctx:where("kpi", "goal", goal.id)) do
            has_other = has_other or kpi.subject ~= "staff_satisfaction" and kpi.target ~= nil
        end
        local part = (goal.customer_effect and 0.5 or 0) + (has_other and 0.5 or 0)
        if part == 1 then return 1 end
        return part, ctx:problem("medium",
            { en = "Goal ‘%s’ does not say what happier staff leads to.",
              nl = "Doelstelling ‘%s’ zegt niet waar gelukkiger medewerkers toe leiden." },
            { en = "Add to ‘%s’ what the customer notices, and a KPI for it: fewer people who leave, faster answers.",
              nl = "Vul ‘%s’ aan met wat de klant merkt en een KPI daarvoor: minder verloop, snellere antwoorden." })
    end, { en = "Goals about happiness that say what the customer notices and measure that (half each): %s of %s.",
           nl = "Doelstellingen over werkgeluk die zeggen wat de klant merkt en dat meten (elk de helft): %s van %s." },
        "H0-goals")
end

local function kpi_part(ctx, kpi)
    local measured = false
    for _, measurement in ipairs(ctx:where("measurement", "kpi", kpi.id)) do
        local since = ctx:days_between(measurement.date, ctx.today)
        measured = measured or since ~= nil and since >= 0 and since <= 366
    end
    local part = (kpi.baseline and kpi.target and 0.5 or 0) + (measured and 0.5 or 0)
    if part == 1 then return 1 end
    return part, ctx:problem("low",
        { en = "KPI ‘%s’ on staff satisfaction has no start and target, or no measurement in the past year.",
          nl = "KPI ‘%s’ over medewerkerstevredenheid heeft geen begin- en streefwaarde of geen meting in het "
            .. "afgelopen jaar." },
        { en = "Measure ‘%s’ once a year, in the same way each time.",
          nl = "Meet ‘%s’ eens per jaar, telkens op dezelfde manier." })
end

local function happiness_followed(ctx)
    local kpis = satisfaction_kpis(ctx)
    if #kpis > 0 then
        return ctx:judge("H0", kpis, function(kpi) return kpi_part(ctx, kpi) end,
            { en = "KPIs on staff satisfaction with start and target, and measured in the past year (half each): "
                .. "%s of %s.",
              nl = "KPI's over medewerkerstevredenheid met begin- en streefwaarde, en gemeten in het afgelopen jaar "
                .. "(elk de helft): %s van %s." }, "H0-kpi")
    end
    if #happiness_goals(ctx) == 0 then return nil end
    ctx:remark("H0", "kpi", "medium",
        { en = "There is a goal about happiness or satisfaction, but no KPI that follows it.",
          nl = "Er is een doelstelling over geluk of tevredenheid, maar geen KPI die haar volgt." },
        { en = "Add a KPI with the subject staff satisfaction and measure it once a year.",
          nl = "Voeg een KPI toe met als onderwerp medewerkerstevredenheid en meet die eens per jaar." })
    return { score = 0, why = ctx:say({ en = "KPIs on staff satisfaction: 0.",
                                        nl = "KPI's over medewerkerstevredenheid: 0." }) }
end

-- Method §10: shown with both sides as soon as happiness is measured or aimed at.
local function flag_tension(ctx)
    local is_measured = ctx:perceived("bringers") or ctx:perceived("spoilers")
    if not is_measured and #happiness_goals(ctx) == 0 and #satisfaction_kpis(ctx) == 0 then return end
    ctx:remark("H0", "tension", "low",
        { en = "The sources differ: the six success criteria call employee satisfaction a container word, at most a "
            .. "precondition; the studies behind this instrument hold that happy staff are healthier, collaborate "
            .. "better and renew more.",
          nl = "De bronnen verschillen: de zes succescriteria noemen medewerkerstevredenheid een containerbegrip, "
            .. "hooguit een randvoorwaarde; de studies achter deze beoordeling zien in gelukkige mensen juist gezondere, "
            .. "beter samenwerkende en vernieuwender medewerkers." },
        { en = "Use this instrument to see where it hurts, but let the goal say what the customer notices of it.",
          nl = "Gebruik deze beoordeling om te zien waar het knelt, maar laat de doelstelling zeggen wat "
            .. "de klant merkt." })
end

-- The assessment ----------------------------------------------------------------------------------------------------

local function items_of(list, is_reversed)
    local items = {}
    for rank, factor in ipairs(list.factors) do
        items[rank] = { id = factor.id, rule = list.rule, weight = weight_of(rank), reverse = is_reversed,
                        text = factor.text }
    end
    return items
end

local function movable_ids()
    local ids = {}
    each_factor(function(factor) return factor.moved_by ~= nil end, function(factor) ids[#ids + 1] = factor.id end)
    return ids
end

local way_titles = {
    management = { en = "Staff and management talk with each other (spoiler 1)",
                   nl = "Medewerkers en management praten met elkaar (geluksbederver 1)" },
    appreciation = { en = "Successes are shared and people thanked (spoiler 3, bringer 9)",
                     nl = "Successen worden gedeeld en mensen bedankt (geluksbederver 3, geluksbrenger 9)" },
    voice = { en = "Ideas are heard and count (spoiler 6, bringer 7)",
              nl = "Ideeën vinden gehoor en tellen mee (geluksbederver 6, geluksbrenger 7)" },
    time = { en = "Time is won for work that people like (spoiler 9; bringers 2, 5 and 6)",
             nl = "Er komt tijd vrij voor werk dat mensen graag doen (geluksbederver 9; geluksbrengers 2, 5 en 6)" },
    team = { en = "Teams share in one place (bringer 8)", nl = "Teams delen op één plek (geluksbrenger 8)" },
    atmosphere = { en = "A good atmosphere follows from the others (bringer 1)",
                   nl = "Een goede sfeer volgt uit de rest (geluksbrenger 1)" },
}

local function criterion_of(id, score)
    return { id = "H3-" .. id, rule = "H3", weight = weight_of_way(id), our_rule = true, score = score,
             title = way_titles[id] }
end

local function movable_criteria()
    local criteria = {}
    for index, way in ipairs(ways) do criteria[index] = criterion_of(way.id, at_work(way)) end
    criteria[#criteria + 1] = criterion_of("atmosphere", atmosphere_follows)
    return criteria
end

local rollout = {
    id = "guided-rollout",
    title = { en = "Guided rollout", nl = "Begeleide uitrol" },
    question = { en = "Are people guided along, and does the management stand behind it?",
                 nl = "Worden mensen op weg geholpen, en staat het management erachter?" },
    items = {
        { id = "g1", rule = "H4",
          text = { en = "I was helped on my way when I started with our platform.",
                   nl = "Ik ben op weg geholpen toen ik met ons platform begon." } },
        { id = "g2", rule = "H4",
          text = { en = "I know whom to turn to when I get stuck on the platform.",
                   nl = "Ik weet bij wie ik terechtkan als ik op het platform vastloop." } },
        { id = "g3", rule = "H4",
          text = { en = "I see our management at work on the platform.",
                   nl = "Ik zie ons management bezig op het platform." } },
        { id = "g4", rule = "H4", reverse = true,
          text = { en = "The platform was put before us, and we had to find out for ourselves.",
                   nl = "Het platform is ons voorgezet en we moesten het zelf maar uitzoeken." } },
    },
    criteria = {
        { id = "H4-training", rule = "H4", weight = 25, our_rule = true, score = training_given,
          title = { en = "Every audience has been trained", nl = "Elke doelgroep is getraind" } },
        { id = "H4-guides", rule = "H4", weight = 15, our_rule = true, score = guided_communities,
          title = { en = "Communities have someone who guides", nl = "Communities hebben iemand die begeleidt" } },
        { id = "H4-cases", rule = "H4", weight = 15, our_rule = true, score = owned_cases,
          title = { en = "Cases have an owner", nl = "Cases hebben een eigenaar" } },
        { id = "H4-commitment", rule = "H4", weight = 30, our_rule = true, score = management_commits,
          title = { en = "The management stands behind it and takes part",
                    nl = "Het management staat erachter en doet mee" } },
        { id = "H4-surveys", rule = "H4", weight = 15, our_rule = true, score = surveys_imported,
          title = { en = "Satisfaction surveys have been imported", nl = "Tevredenheidsonderzoek is overgenomen" } },
    },
    findings = flag_handed_out,
}

local energy = {
    id = "energy",
    title = { en = "Energy, contribution and talent", nl = "Energie, bijdrage en talent" },
    question = { en = "Does the work give energy, do people contribute, and can they use their talents?",
                 nl = "Geeft het werk energie, dragen mensen iets bij en kunnen ze hun talenten kwijt?" },
    items = {
        { id = "e1", rule = "H0",
          text = { en = "My work gives me more energy than it costs me.",
                   nl = "Mijn werk geeft me meer energie dan het kost." } },
        { id = "e2", rule = "H0",
          text = { en = "At the end of a week I can name what I contributed.",
                   nl = "Aan het eind van de week kan ik zeggen wat ik heb bijgedragen." } },
        { id = "e3", rule = "H0",
          text = { en = "In my work I can use what I am good at.",
                   nl = "In mijn werk kan ik kwijt waar ik goed in ben." } },
    },
    criteria = {
        { id = "H0-kpi", rule = "H0", weight = 50, our_rule = true, score = happiness_followed,
          title = { en = "Satisfaction is followed in numbers", nl = "Tevredenheid wordt in cijfers gevolgd" } },
        { id = "H0-goals", rule = "H0", weight = 50, our_rule = true, score = leads_somewhere,
          title = { en = "Happiness as a goal leads somewhere", nl = "Geluk als doelstelling leidt ergens toe" } },
    },
    findings = flag_tension,
}

return {
    kind = "assessment", api = 1, id = "happiness-at-work", version = "1.0", order = 30,
    title = { en = "Happiness at work", nl = "Werkgeluk" },
    about = {
        en = "Happiness at work is energy, a contribution and the use of one's talents. Whoever works happily stays "
          .. "healthier, feels more committed and has more ideas; collaboration and hiring go better, the image gains "
          .. "and more is renewed. Ten bringers and ten spoilers from studies, as listed by DNA connect (2012, "
          .. "inspired "
          .. "by Onno Hamburger and Ad Bergsma), are weighted by their rank: the first counts ten times as much as the "
          .. "last. The eleven factors that a platform moves are shown apart. Measures marked as our rule are the "
          .. "program's own.",
        nl = "Werkgeluk is energie krijgen, iets bijdragen en je talenten kunnen gebruiken. Wie gelukkig werkt, blijft "
          .. "gezonder, voelt zich meer betrokken en komt op meer ideeën; samenwerken en werven gaan makkelijker, het "
          .. "imago wint erbij en er wordt meer vernieuwd. Tien geluksbrengers en tien geluksbedervers uit onderzoek, "
          .. "op een rij gezet door DNA connect (2012, geïnspireerd door Onno Hamburger en Ad Bergsma), wegen naar hun "
          .. "rang: de eerste telt tien keer zo zwaar als de laatste. De elf factoren die een platform kan veranderen, "
          .. "staan apart. Maatstaven met de aanduiding ‘onze regel’ zijn van het programma zelf.",
    },
    scale = { low = 1, high = 5, labels = {
        en = { "Does not hold for me", "Holds a little", "Holds partly", "Holds largely", "Holds fully" },
        nl = { "Geldt niet voor mij", "Geldt een beetje", "Geldt deels", "Geldt grotendeels", "Geldt helemaal" },
    } },
    sections = {
        { id = "bringers", title = { en = "Bringers of happiness", nl = "Geluksbrengers" },
          question = { en = "What already makes people happy in their work?",
                       nl = "Wat maakt mensen nu al gelukkig in hun werk?" },
          items = items_of(lists.bringers), findings = factor_findings("bringers") },
        { id = "spoilers", title = { en = "Spoilers of happiness", nl = "Geluksbedervers" },
          question = { en = "How free are people from what spoils their work? A high score is good.",
                       nl = "Hoe weinig last hebben mensen van wat hun werk bederft? Een hoge score is goed." },
          items = items_of(lists.spoilers, true), findings = factor_findings("spoilers") },
        { id = "movable", title = { en = "What a platform moves", nl = "Wat een platform kan veranderen" },
          question = { en = "How do the factors stand that a platform moves, and is anything at work there?",
                       nl = "Hoe staan de factoren ervoor die een platform kan veranderen, en gebeurt daar iets mee?" },
          also = movable_ids(), criteria = movable_criteria(),
          findings = flag_out_of_reach },
        rollout, energy,
    },
}
