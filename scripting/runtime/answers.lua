-- The assessor's answers. Returns a function: declaration, records -> answers by item id, and by section id those that
-- are none of their item's answers, as { item, record }.
local runtime = ...
local each, min, max, next = runtime.reading.each, math.min, math.max, next

local function points_of(answers)
    local lowest, highest
    for _, answer in each(answers) do
        local points = answer.points
        if points then lowest, highest = min(lowest or points, points), max(highest or points, points) end
    end
    return lowest, highest
end

-- 0 to 100; nil for an answer that means "not applicable".
local function score_of(item, answer)
    if item.answers then
        local points = item.answers[answer + 1].points
        local lowest, highest = points_of(item.answers)
        return points and 100 * (points - lowest) / (highest - lowest)
    end
    local steps = item.reverse and item.high - answer or answer - item.low
    return 100 * steps / (item.high - item.low)
end

local function assessor_items(declared)
    local items, sections = {}, {}
    for _, section in each(declared.sections) do
        for _, item in each(section.items) do
            if item.assessor then items[item.id], sections[item.id] = item, section.id end
        end
    end
    return items, sections
end

return function(declared, records)
    local items, sections = assessor_items(declared)
    local newest, misfits = {}, {}
    for _, record in each(records) do
        local item = items[declared.renamed[record.item] or record.item]
        if item and (record.answer < item.low or record.answer > item.high) then
            local section = sections[item.id]
            misfits[section] = misfits[section] or {}
            misfits[section][#misfits[section] + 1] = { item = item, record = record }
        elseif item then
            local last = newest[item.id]
            if not last or (record.answered_on or "") >= (last.answered_on or "") then newest[item.id] = record end
        end
    end
    local function answer_to(id)
        local record = newest[id]
        return record and { answer = record.answer, score = score_of(items[id], record.answer), proof = record.proof,
                            date = record.answered_on, record = record }
    end
    return {
        is_known = function(id) return items[id] ~= nil end, has_items = next(items) ~= nil,
        answer_to = answer_to, misfits = misfits,
    }
end
