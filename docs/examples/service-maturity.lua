-- How grown-up is a service desk? A maturity model as somebody outside Kartrekker would write it: practices in two
-- areas, each scored by people's answers and by an assessor, with levels by name and a target for each phase.
-- docs/authoring.md tells what every part is for.

local function words(en, nl) return { en = en, nl = nl } end

-- Answers with points of their own. One without points does not apply: then the question counts for nothing.
local how_far = {
    { text = words("Not at all", "Helemaal niet"), points = 0 },
    { text = words("Begun", "Begonnen"), points = 20 },
    { text = words("For most questions", "Voor de meeste vragen"), points = 70 },
    { text = words("Always", "Altijd"), points = 100 },
    { text = words("Does not apply here", "Niet van toepassing") },
}

local levels = {
    { from = 0, title = words("By chance", "Bij toeval") },
    { from = 25, title = words("Repeatable", "Herhaalbaar") },
    { from = 50, title = words("Agreed", "Afgesproken") },
    { from = 75, title = words("Steered", "Gestuurd") },
    { from = 90, title = words("Always better", "Steeds beter") },
}

-- What the assessor saw, as a criterion: the mean of these answers, those that do not apply left out.
local function seen_by_assessor(...)
    local items = { ... }
    return function(ctx)
        local parts, proven = {}, 0
        for _, id in ipairs(items) do
            local answer = ctx:answer(id)
            parts[#parts + 1] = { 1, answer and answer.score }
            if answer and answer.proof then proven = proven + 1 end
        end
        local score = ctx:blend(parts)
        if not score then return nil end
        return { score = score, why = ctx:say(words("The assessor's answers make %s; %s of %s have proof.",
                                                    "De antwoorden van de beoordelaar maken %s; bij %s van de %s is er bewijs."),
                                              ctx:number(score, 1), ctx:number(proven), ctx:number(#items)) }
    end
end

-- The target of the first phase that is not over yet.
local function next_target(ctx, section)
    local chosen
    for _, target in ipairs(ctx:where("section_target", "section", section)) do
        local is_ahead = not target.due or target.due >= ctx.today
        local is_sooner = not chosen or (target.due or "9999") < (chosen.due or "9999")
        if is_ahead and is_sooner then chosen = target end
    end
    return chosen
end

local function behind_target(section)
    return function(ctx)
        local target, answers = next_target(ctx, section), ctx:perceived(section)
        if not target or not answers or answers.mean >= target.score then return end
        ctx:finding({
            rule = "SD2", severity = target.score - answers.mean > 20 and "high" or "medium",
            entity = { type = "section_target", id = target.id },
            text = ctx:say(words("People give this %s; phase ‘%s’ asks %s.", "Mensen geven hier %s voor; fase ‘%s’ vraagt %s."),
                           ctx:number(answers.mean), target.phase, ctx:number(target.score)),
            advice = words("Choose one practice to work on until then.", "Kies één aanpak om tot die tijd aan te werken."),
        })
    end
end

return {
    kind = "assessment", api = 1, id = "service-maturity", version = "1", order = 200,
    title = words("Maturity of a service desk", "Volwassenheid van een servicedesk"),
    about = words("An example for authors: four practices in two areas, five levels.",
                  "Een voorbeeld voor makers: vier werkwijzen in twee gebieden, vijf niveaus."),
    scale = { low = 1, high = 5 },
    rules = {
        SD1 = words("A question is answered where it is asked.", "Een vraag krijgt antwoord waar ze gesteld wordt."),
        SD2 = words("Each phase has a target of its own.", "Elke fase heeft een eigen doel."),
        SD3 = words("What is learned is written down for the next one.", "Wat je leert, leg je vast voor de volgende."),
    },
    sections = {
        {
            id = "intake", title = words("Taking questions", "Vragen aannemen"), levels = levels,
            question = words("Can everyone put a question easily?", "Kan iedereen makkelijk een vraag stellen?"),
            findings = behind_target("intake"),
            items = {
                { id = "in1", rule = "SD1", text = words("I know where to ask.", "Ik weet waar ik het moet vragen.") },
                { id = "in2", rule = "SD1", weight = 2, scale = { low = 0, high = 10 },
                  text = words("How likely are you to ask here again?", "Hoe waarschijnlijk is het dat je hier weer vraagt?") },
                { id = "in3", rule = "F1", answers = how_far,
                  text = words("Can you ask from a phone?", "Kun je het met een telefoon vragen?") },
            },
        },
        {
            id = "solving", title = words("Solving them", "Vragen oplossen"), levels = levels,
            question = words("Is the answer right the first time?", "Klopt het antwoord in één keer?"),
            findings = behind_target("solving"),
            items = {
                { id = "so1", rule = "SD1", scale = { low = 0, high = 1, labels = words({ "No", "Yes" }, { "Nee", "Ja" }) },
                  text = words("Was your last question solved?", "Is je laatste vraag opgelost?") },
                { id = "so2", rule = "SD1", reverse = true,
                  text = words("I must explain it more than once.", "Ik moet het vaker dan één keer uitleggen.") },
            },
        },
        {
            id = "learning", title = words("Learning from them", "Ervan leren"), levels = levels,
            question = words("Does the next one profit?", "Heeft de volgende er wat aan?"),
            items = {
                { id = "le1", rule = "SD3", text = words("I find earlier answers.", "Ik vind eerdere antwoorden.") },
                { id = "le2", rule = "SD3", assessor = true, answers = how_far,
                  text = words("Are solutions written down?", "Worden oplossingen vastgelegd?") },
                { id = "le3", rule = "SD3", assessor = true,
                  text = words("How well is the knowledge base kept?", "Hoe goed wordt de kennisbank bijgehouden?") },
            },
            criteria = {
                { id = "learning-seen", rule = "SD3", title = words("What the assessor saw", "Wat de beoordelaar zag"),
                  score = seen_by_assessor("le2", "le3") },
            },
        },
        {
            id = "steering", title = words("Steering", "Sturen"), levels = levels,
            question = words("Does somebody steer by figures?", "Stuurt iemand op cijfers?"),
            items = {
                { id = "st1", rule = "V1", assessor = true, answers = how_far,
                  text = words("Is waiting time measured?", "Wordt de wachttijd gemeten?") },
                { id = "st2", rule = "V1", assessor = true, answers = how_far,
                  text = words("Do customers see the figures?", "Zien klanten de cijfers?") },
            },
            criteria = {
                { id = "steering-seen", rule = "V1", weight = 3, title = words("What the assessor saw", "Wat de beoordelaar zag"),
                  score = seen_by_assessor("st1", "st2") },
                { id = "steering-owner", rule = "G5", title = words("Goals have an owner", "Doelen hebben een eigenaar"),
                  score = function(ctx)
                      if not ctx:some("goal") then return nil end
                      return ctx:share("goal", function(goal) return goal.owner ~= nil end,
                                       words("%s of %s goals have an owner.", "%s van de %s doelen hebben een eigenaar."))
                  end },
            },
        },
    },
    areas = {
        { id = "customers", title = words("For customers", "Voor klanten"), sections = { "intake", "solving" } },
        { id = "organisation", title = words("For ourselves", "Voor onszelf"), sections = { "learning", "steering" } },
    },
}
