-- A little assessment for the tests of the statistics: scales of several kinds, some items reverse-keyed.
local function both(text) return { en = text, nl = text } end

local function item(id, reverse, scale) return { id = id, text = both(id), reverse = reverse, scale = scale } end

local function section(id, items) return { id = id, title = both(id), question = both(id), items = items } end

local grades, few, yes_no = { low = 0, high = 10 }, { low = 1, high = 3 }, { low = 0, high = 1 }

return {
    kind = "assessment", api = 1, id = "questionnaire", version = "1", title = both("Questionnaire"), about = both("Test"),
    scale = { low = 1, high = 5 },
    sections = {
        section("agree", { item("a1"), item("a2"), item("a3", true), item("a4") }),
        section("grade", { item("b1", false, grades), item("b2", true, grades), item("b3", false, grades) }),
        section("mixed", { item("m1"), item("m2", true, grades) }),
        section("few", { item("q1", false, few), item("q2", false, few), item("q3", false, few) }),
        section("single", { item("y1", true, yes_no) }),
    },
}
