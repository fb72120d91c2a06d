-- Runs what an assessment script declared. Returns `declare` and `assess`.
local runtime = ...
local reading, new_context, language = runtime.reading, runtime.context.new, runtime.language
local refuse, each, shown_text, list_at = reading.refuse, reading.each, reading.shown_text, reading.list_at
local type, rawget, next, format, abs, getinfo = type, rawget, next, string.format, math.abs, debug.getinfo

local gap_points = 20     -- method §10: evidence beside perceived; high from twice as many

local function clamp_score(score, where, line)
    if score == nil then return nil end
    if type(score) ~= "number" or score ~= score then refuse(where, "the score must be a number or nil", line) end
    if score < 0 then return 0 elseif score > 100 then return 100 end
    return score
end

local function run_criterion(criterion, score, ctx, where)
    local outcome = score(ctx)
    if outcome == nil then return { id = criterion.id, weight = criterion.weight, line = criterion.line } end
    if type(outcome) ~= "table" then refuse(where, "'score' must return nil or { score = …, why = … }", criterion.line) end
    local checks = {}
    for index, check in each(list_at(outcome, "checks", where, 1000000)) do
        checks[index] = { type = rawget(check, "type"), id = rawget(check, "id"),
                          score = clamp_score(rawget(check, "score"), where, criterion.line) }
    end
    return {
        id = criterion.id, weight = criterion.weight, line = criterion.line, checks = checks,
        score = clamp_score(rawget(outcome, "score"), where, criterion.line), why = shown_text(rawget(outcome, "why"), where .. ", why"),
    }
end

-- Method §10: evidence and perceived score more than 20 points apart. A script may have told it in its own words.
local function flag_gap(own_side, section, evidence, perceived)
    if evidence then own_side.sections_read[section.id] = true end
    if not evidence or not perceived or own_side.finding_ids["gap:" .. section.id] then return end
    local gap = evidence - perceived
    if abs(gap) <= gap_points then return end
    local text = gap > 0
        and { en = "‘%s’ scores %s on paper; people give it %s. What has been written down does not reach them.",
              nl = "‘%s’ scoort op papier %s; mensen geven er %s voor. Wat vastligt, komt niet bij hen aan." }
        or { en = "‘%s’ scores %s on paper; people give it %s. They count on more than has been written down.",
             nl = "‘%s’ scoort op papier %s; mensen geven er %s voor. Zij rekenen op meer dan er vastligt." }
    own_side:finding({
        rule = "gap", id = "gap:" .. section.id, severity = abs(gap) > 2 * gap_points and "high" or "medium",
        text = own_side:say(text, language.cut(section.title[own_side.input.language]), own_side:number(evidence),
                            own_side:number(perceived)),
        advice = { en = "Lay both scores before the group, ask for examples, and mend the lower side first.",
                   nl = "Leg beide scores aan de groep voor, vraag naar voorbeelden en werk eerst aan de laagste kant." },
    })
end

-- Answers of the assessor that are none of their item's.
local function flag_misfits(own_side, section)
    for _, misfit in each(own_side.answers.misfits[section.id] or {}) do
        local item, record = misfit.item, misfit.record
        own_side:finding({
            rule = item.rule or item.id, id = "answer:" .. record.id, severity = "medium",
            entity = { type = "assessor_answer", id = record.id },
            text = own_side:say(
                { en = "The assessor's answer %s to %s is none of its answers (%s to %s), so it counts as none.",
                  nl = "Het antwoord %s van de beoordelaar op %s is geen van de antwoorden (%s tot en met %s) en telt niet mee." },
                own_side:number(record.answer), item.id, own_side:number(item.low), own_side:number(item.high)),
            advice = { en = "Choose one of the answers that the question has.",
                       nl = "Kies een van de antwoorden die bij de vraag horen." },
        })
    end
end

-- `attempt` calls a function of the script, which begins at a line; it gives nothing back where it caught an error.
local function run_section(section, functions, ctx, own_side, perceived, attempt)
    own_side.section = section.id
    local result, parts = { id = section.id, criteria = {} }, {}
    for place, criterion in each(section.criteria) do
        local where = format("section '%s', criterion '%s'", section.id, criterion.id)
        local outcome = attempt(criterion.line, run_criterion, criterion, functions.scores[place], ctx, where)
            or { id = criterion.id, weight = criterion.weight, line = criterion.line }
        result.criteria[place], parts[place] = outcome, { criterion.weight, outcome.score }
    end
    result.evidence = own_side:blend(parts)
    own_side.evidence_of[section.id] = result.evidence
    if functions.findings then attempt(getinfo(functions.findings, "S").linedefined, functions.findings, ctx) end
    flag_gap(own_side, section, result.evidence, perceived)
    flag_misfits(own_side, section)
    return result
end

local function straight(_, work, ...) return work(...) end

local function assess(declared, functions, input, attempt)
    attempt = attempt or straight
    local ctx, own_side = new_context(input, declared)
    local perceived, sections = {}, {}
    for id, statistics in next, input.statistics.sections do perceived[id] = statistics.mean end
    for index, section in each(declared.sections) do
        sections[index] = run_section(section, functions[index], ctx, own_side, perceived[section.id], attempt)
    end
    own_side.section = nil
    if functions.findings then attempt(getinfo(functions.findings, "S").linedefined, functions.findings, ctx) end
    return {
        sections = sections, findings = own_side.findings, kinds_read = reading.sorted_keys(own_side.kinds_read),
        sections_read = reading.sorted_keys(own_side.sections_read), items_read = reading.sorted_keys(own_side.items_read),
    }
end

return { declare = runtime.declaration, assess = assess }
