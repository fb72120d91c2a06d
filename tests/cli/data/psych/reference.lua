-- For the comparison with other programs: two sections on 1 to 5, each with one item the other way round, and
-- one on 1 to 10 for ratings out of a paper.
local function both(text) return { en = text, nl = text } end

local function item(id, reverse) return { id = id, text = both(id), reverse = reverse } end

local function judge(id) return { id = id, text = both(id), scale = { low = 1, high = 10 } } end

local function section(id, items) return { id = id, title = both(id), question = both(id), items = items } end

return {
    kind = "assessment", api = 1, id = "reference", version = "1", title = both("Reference"), about = both("Test"),
    scale = { low = 1, high = 5 },
    sections = {
        section("trust", { item("t1"), item("t2"), item("t3", true), item("t4") }),
        section("support", { item("s1"), item("s2", true), item("s3"), item("s4") }),
        section("judges", { judge("j1"), judge("j2"), judge("j3"), judge("j4") }),
    },
}
