-- Checks what an assessment script declares. Returns a function: what the script returned -> the declaration as plain
-- data, and the functions to run, section by section.
local runtime = ...
local reading = runtime.reading
local refuse, each, table_at, identifier = reading.refuse, reading.each, reading.table_at, reading.identifier
local plain_text, both_languages, number_at = reading.plain_text, reading.both_languages, reading.number_at
local flag_at, list_at, only_once, ids_at = reading.flag_at, reading.list_at, reading.only_once, reading.ids_at
local must_be_table, known_keys = reading.must_be_table, reading.known_keys
local type, rawget, rawlen, next, format, sort = type, rawget, rawlen, next, string.format, table.sort
local min, max, getinfo = math.min, math.max, debug.getinfo

local api_revision = 1
local longest_code = 64    -- bytes
local most_points = 1000   -- either side of 0: sums over many people stay whole numbers

-- Labels from the lowest to the highest answer, in both languages.
local function declare_labels(scale, ends, where)
    local labels = table_at(scale, "labels", where)
    known_keys(labels, where .. ", labels", "en nl")
    local declared = {}
    for _, code in each({ "en", "nl" }) do
        declared[code] = {}
        for index, label in each(list_at(labels, code, where .. ", labels", 11)) do
            declared[code][index] = plain_text(label, where .. ", labels." .. code)
        end
        if #declared[code] ~= ends.high - ends.low + 1 then
            refuse(where, format("labels.%s must name each answer from %d to %d", code, ends.low, ends.high))
        end
    end
    return declared
end

-- What the survey writes for each answer in an export with codes: all of them, or none.
local function declare_codes(given, count, where)
    local codes, seen = {}, {}
    for index, code in each(given) do
        local is_short = type(code) == "string" and #code <= longest_code
        local is_code = is_short and code:find("^[^%c%s][^%c]*$") and not code:find("%s$")
        if not is_code then
            refuse(where, format("a code must be a text of 1 to %d bytes, without spaces around it", longest_code))
        elseif seen[code] then
            refuse(where, format("the code '%s' is used twice", code))
        else
            seen[code] = true
        end
        codes[index] = is_code and code or "?"
    end
    if #codes ~= count then refuse(where, "each answer must have a code, or none") end
    return codes
end

local function declare_scale(container, where, inherited)
    local scale = rawget(container, "scale")
    if scale == nil and inherited then return inherited end
    scale = table_at(container, "scale", where)
    known_keys(scale, where .. ", scale", "low high labels codes")
    local result = {
        low = number_at(scale, "low", where .. ", scale", 0, 9),
        high = number_at(scale, "high", where .. ", scale", 1, 10),
    }
    if result.low >= result.high or result.low % 1 ~= 0 or result.high % 1 ~= 0 then
        refuse(where, "the scale's 'low' and 'high' must be whole numbers, low below high")
    end
    if rawget(scale, "labels") ~= nil then result.labels = declare_labels(scale, result, where) end
    if rawget(scale, "codes") ~= nil then
        local count = result.high - result.low + 1
        result.codes = declare_codes(list_at(scale, "codes", where .. ", scale", 11), count, where .. ", scale")
    end
    return result
end

-- A set of answers with points of their own, in place of a scale.
local function declare_answers(item, where)
    if rawget(item, "scale") ~= nil then refuse(where, "must have 'answers' or a 'scale', not both") end
    if flag_at(item, "reverse", where) then
        refuse(where, "'reverse' is for a scale; turn the points of the 'answers' round instead")
    end
    local answers, codes, lowest, highest = {}, {}, nil, nil
    for index, answer in each(list_at(item, "answers", where, 11)) do
        local place = where .. ", answer " .. index
        answer = must_be_table(answer, place)
        known_keys(answer, place, "text points code")
        answers[index] = { text = both_languages(answer, "text", place), points = rawget(answer, "points") }
        codes[#codes + 1] = rawget(answer, "code")
        if answers[index].points ~= nil then
            local points = number_at(answer, "points", place, -most_points, most_points)
            lowest, highest = min(lowest or points, points), max(highest or points, points)
        end
    end
    if #answers < 2 then refuse(where, "'answers' must have 2 to 11 answers") end
    if lowest == highest then refuse(where, "the points of the 'answers' must differ, or nothing can be scored") end
    return answers, #codes > 0 and declare_codes(codes, #answers, where) or nil
end

local function declare_weight(item, where)
    local weight = number_at(item, "weight", where, 0, 1000, 1)
    if weight == 0 then refuse(where, "'weight' must be more than 0") end
    return weight
end

local function declare_item(item, where, scale, seen)
    item = must_be_table(item, where)
    local id = identifier(item, "id", where)
    only_once(seen, id, where)
    where = where .. " '" .. id .. "'"
    known_keys(item, where, "id text answers scale reverse weight assessor rule view")
    local answers, codes
    if rawget(item, "answers") ~= nil then answers, codes = declare_answers(item, where) end
    local own = answers and { low = 0, high = #answers - 1, codes = codes } or declare_scale(item, where, scale)
    return {
        id = id, text = both_languages(item, "text", where), answers = answers, low = own.low, high = own.high,
        codes = own.codes, labels = own ~= scale and own.labels or nil,
        reverse = flag_at(item, "reverse", where), weight = declare_weight(item, where),
        assessor = flag_at(item, "assessor", where),
        rule = rawget(item, "rule") and plain_text(rawget(item, "rule"), where) or nil,
        view = rawget(item, "view") and plain_text(rawget(item, "view"), where) or nil,
    }
end

local function declare_criterion(criterion, where, seen)
    criterion = must_be_table(criterion, where)
    local id = identifier(criterion, "id", where)
    only_once(seen, id, where)
    where = where .. " '" .. id .. "'"
    known_keys(criterion, where, "id rule title weight our_rule score")
    local score = rawget(criterion, "score")
    if type(score) ~= "function" then
        refuse(where, "'score' must be a function")
        score = function() end
    end
    return {
        id = id, rule = plain_text(rawget(criterion, "rule") or id, where .. ", rule"),
        title = both_languages(criterion, "title", where),
        weight = number_at(criterion, "weight", where, 0, 1000, 1),
        our_rule = flag_at(criterion, "our_rule", where),
        line = getinfo(score, "S").linedefined,
    }, score
end

local function declare_levels(section, where)
    local levels = {}
    for index, level in each(list_at(section, "levels", where, 20)) do
        local place = where .. ", level " .. index
        level = must_be_table(level, place)
        known_keys(level, place, "from title")
        levels[index] = { from = number_at(level, "from", place, 0, 100), title = both_languages(level, "title", place) }
        if index > 1 and levels[index].from <= levels[index - 1].from then
            refuse(place, "'from' must be higher than that of the level before it")
        end
    end
    return levels
end

local function findings_of(container, where)
    local findings = rawget(container, "findings")
    if findings == nil or type(findings) == "function" then return findings end
    refuse(where, "'findings' must be a function")
end

local function declare_section(section, where, scale, seen)
    section = must_be_table(section, where)
    local id = identifier(section, "id", where)
    only_once(seen.sections, id, where)
    where = "section '" .. id .. "'"
    known_keys(section, where, "id title question items criteria levels also findings")
    local declared = {
        id = id, title = both_languages(section, "title", where),
        question = both_languages(section, "question", where), items = {}, criteria = {},
        levels = declare_levels(section, where),
    }
    local scores = {}
    for index, item in each(list_at(section, "items", where, 500)) do
        declared.items[index] = declare_item(item, where .. ", item " .. index, scale, seen.items)
        seen.items[declared.items[index].id] = { section = id, assessor = declared.items[index].assessor }
    end
    for index, criterion in each(list_at(section, "criteria", where, 200)) do
        declared.criteria[index], scores[index] =
            declare_criterion(criterion, where .. ", criterion " .. index, seen.criteria)
    end
    return declared, { scores = scores, findings = findings_of(section, where) }
end

-- Items of other sections that count in this one too; known once all sections are.
local function declare_also(section, id, items)
    local where = "section '" .. id .. "'"
    local also = ids_at(section, "also", where, 500, items, "item")
    for _, item in each(also) do
        if items[item].section == id then refuse(where, format("'also' names '%s', an item of its own", item)) end
        if items[item].assessor then
            refuse(where, format("'also' names '%s', which an assessor answers: it has no answers to count", item))
        end
    end
    return also
end

local function declare_areas(script, where, sections)
    local areas, seen = {}, {}
    for index, area in each(list_at(script, "areas", where, 50)) do
        local place = "area " .. index
        area = must_be_table(area, place)
        local id = identifier(area, "id", place)
        only_once(seen, id, place)
        place = "area '" .. id .. "'"
        known_keys(area, place, "id title sections")
        areas[index] = { id = id, title = both_languages(area, "title", place),
                         sections = ids_at(area, "sections", place, 100, sections, "section") }
        if #areas[index].sections == 0 then refuse(place, "has no sections") end
    end
    return areas
end

-- Old ids of items -> the ids of today. No chains, so no cycles either: an old id is no item's any more.
local function declare_renamed(script, where, items)
    if rawget(script, "renamed") == nil then return {} end
    local renamed, old_ids, declared = table_at(script, "renamed", where), {}, {}
    for old in next, renamed do
        if type(old) ~= "string" then refuse(where, "'renamed' must have old item ids as its keys") end
        old_ids[#old_ids + 1] = old
        if #old_ids > 1000 then refuse(where, "'renamed' has more than 1000 entries") end
    end
    sort(old_ids)
    for _, old in each(old_ids) do
        local new = identifier(renamed, old, where .. ", renamed")
        if items[old] then refuse(where, format("'renamed' calls '%s' old, but it is an item", old)) end
        if not items[new] then refuse(where, format("'renamed' turns '%s' into '%s', which is no item", old, new)) end
        declared[old] = new
    end
    return declared
end

-- Rules of the script's own: ids and what they say.
local function declare_rules(script, where)
    if rawget(script, "rules") == nil then return {} end
    local rules, ids, declared = table_at(script, "rules", where), {}, {}
    for id in next, rules do
        local is_id = type(id) == "string" and #id <= 64 and id:find("^%w[%w%-_%.]*$")
        if is_id then ids[#ids + 1] = id else refuse(where, "'rules' must have ids as its keys") end
    end
    if #ids > 500 then refuse(where, "'rules' has more than 500 entries") end
    sort(ids)
    for index, id in each(ids) do
        declared[index] = { id = id, text = both_languages(rules, id, where .. ", rules") }
    end
    return declared
end

return function(script)
    if type(script) ~= "table" then
        refuse("the script", format("must return an assessment as a table, not a %s", type(script)))
    end
    local where = "the assessment"
    reading.check_kind(script, "assessment", api_revision, where)
    known_keys(script, where, "kind api id version title about order scale sections areas rules renamed findings")
    local declared = {
        id = identifier(script, "id", where), version = plain_text(rawget(script, "version"), where .. ", version"),
        title = both_languages(script, "title", where), about = both_languages(script, "about", where),
        order = number_at(script, "order", where, 0, 1000, 100), scale = declare_scale(script, where),
        rules = declare_rules(script, where), sections = {},
    }
    local sections = list_at(script, "sections", where, 100)
    if rawlen(sections) == 0 then refuse(where, "has no sections") end
    local seen, functions = { sections = {}, items = {}, criteria = {} }, {}
    for index, section in each(sections) do
        declared.sections[index], functions[index] =
            declare_section(section, where .. ", section " .. index, declared.scale, seen)
    end
    for index, section in each(declared.sections) do
        local given = rawget(sections, index)
        section.also = type(given) == "table" and declare_also(given, section.id, seen.items) or {}
    end
    declared.areas = declare_areas(script, where, seen.sections)
    declared.renamed = declare_renamed(script, where, seen.items)
    functions.findings = findings_of(script, where)
    return declared, functions
end
