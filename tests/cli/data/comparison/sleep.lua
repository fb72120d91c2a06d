-- Eight items on 0 to 10 for the hours of sleep in sleep.csv.
local function both(text) return { en = text, nl = text } end

local items = {}
for number = 1, 8 do items[number] = { id = "h" .. number, text = both("h" .. number) } end

return {
    kind = "assessment", api = 1, id = "sleep", version = "1", title = both("Sleep"), about = both("Test"),
    scale = { low = 0, high = 10 },
    sections = { { id = "hours", title = both("Hours"), question = both("?"), items = items } },
}
