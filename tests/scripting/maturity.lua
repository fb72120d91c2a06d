-- A little maturity model for the tests: sets of answers, weights, an assessor's items, an item in two sections, levels,
-- areas and renamed items. It uses every field that an assessment may declare.
local function both(text) return { en = text, nl = "nl " .. text } end

-- By place: 0 never, 1 sometimes, 2 mostly, 3 always, 4 does not apply.
local often = {
    { text = both("Never"), points = 0 }, { text = both("Sometimes"), points = 2 }, { text = both("Mostly"), points = 3 },
    { text = both("Always"), points = 4 }, { text = both("Does not apply") },
}
local part = { { text = both("None"), points = 0.5 }, { text = both("Some"), points = 1.25 }, { text = both("All"), points = 2.5 } }
local proven = {
    { text = both("No"), points = -1, code = "N" }, { text = both("Yes"), points = 1, code = "Y" },
    { text = both("Does not apply"), code = "-" },
}

local levels = {
    { from = 0, title = both("Beginning") }, { from = 40, title = both("Growing") }, { from = 75, title = both("Grown") },
}

-- The score of the assessor's answer, and all that the answer tells.
local function seen(item)
    return function(ctx)
        local answer = ctx:answer(item)
        if not answer then return nil end
        return { score = answer.score, why = ("%s %s %s %s"):format(answer.answer, answer.proof, answer.date, answer.record.id) }
    end
end

return {
    kind = "assessment", api = 1, id = "maturity", version = "2", order = 7, title = both("Maturity"), about = both("Test"),
    scale = { low = 1, high = 5, labels = { en = { "1", "2", "3", "4", "5" }, nl = { "1", "2", "3", "4", "5" } },
              codes = { "e", "d", "c", "b", "a" } },
    sections = {
        { id = "work", title = both("Work"), question = both("Work?"), levels = levels,
          items = {
              { id = "w1", text = both("w1"), answers = often, weight = 3, rule = "M1" },
              { id = "w2", text = both("w2"), view = "platform" },
              { id = "w3", text = both("w3"), reverse = true },
          },
          criteria = { { id = "W", rule = "M1", title = both("W"), weight = 2, our_rule = true,
                         score = function() return { score = 80, why = "80" } end } },
          findings = function() end },
        { id = "tools", title = both("Tools"), question = both("Tools?"), levels = levels, also = { "w2" },
          items = { { id = "t1", text = both("t1"), answers = part }, { id = "t2", text = both("t2"), answers = part } } },
        { id = "proof", title = both("Proof"), question = both("Proof?"), levels = levels,
          items = {
              { id = "p1", text = both("p1"), answers = proven, assessor = true },
              { id = "p2", text = both("p2"), scale = { low = 0, high = 10 }, reverse = true, assessor = true },
          },
          criteria = { { id = "P1", title = both("P1"), score = seen("p1") }, { id = "P2", title = both("P2"), score = seen("p2") } } },
    },
    rules = { M9 = both("A rule of our own") },
    areas = {
        { id = "people", title = both("People"), sections = { "work", "tools" } },
        { id = "all", title = both("All"), sections = { "work", "tools", "proof" } },
    },
    renamed = { old_w2 = "w2", older_w2 = "w2", old_p1 = "p1" },
    findings = function() end,
}
