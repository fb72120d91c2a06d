-- What response_bench.py measures with: sixty statements in six sections of ten.
local function words(text, what) return { en = text:format(what), nl = text:format(what) } end

local sections = {}
for section = 0, 5 do
    local items = {}
    for place = 0, 9 do
        local id = ("q%02d"):format(10 * section + place)
        items[#items + 1] = { id = id, rule = "G1", text = words("Statement %s", id) }
    end
    sections[#sections + 1] = { id = "s" .. section, title = words("Section %d", section),
                                question = words("What of section %d?", section), items = items }
end

return {
    kind = "assessment", api = 1, id = "sixty-items", version = "1",
    title = words("Sixty items"), about = words("For measuring only."),
    scale = { low = 1, high = 5 },
    sections = sections,
}
