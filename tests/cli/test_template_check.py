"""template check: every mistake of a script with its line, in one go."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

SHIPPED = support.BIN.parent / "share/kartrekker/templates/instruments"
FINE = """local function both(text) return { en = text, nl = text .. " (nl)" } end
return {
    kind = "assessment", api = 1, id = "mine", version = "1",
    title = both("Title"), about = both("About"),
    scale = { low = 1, high = 5 },
    rules = { X1 = both("Our rule") },
    sections = {
        {
            id = "first", title = both("First"), question = both("Question"),
            items = {
                { id = "q1", rule = "X1", text = both("One") },
                { id = "q2", text = both("Two") },
            },
            criteria = {
                { id = "c1", rule = "G1", title = both("Goals"), score = function(ctx)
                    return ctx:share("goal", function(goal) return goal.name ~= nil end, both("%s of %s"))
                end },
            },
        },
    },
}
"""


class Check(support.FolderTest):
    def mistakes(self, content, name="mine.lua"):
        """[(line, text)] of what the check tells."""
        path = self.write(name, content)
        result = run("template", "check", path)
        self.assertEqual(result.code, 1, result)
        self.assertEqual(result.stderr, "", result)
        found = []
        for line in result.stdout.splitlines():
            self.assertTrue(line.startswith(f"{path}:"), line)
            number, text = re.match(r":(\d+): (.+)$", line[len(str(path)):]).groups()
            found.append((int(number), text))
        self.assertEqual([number for number, _ in found], sorted(number for number, _ in found))
        return found

    def one(self, before, after, count=1):
        """The one mistake that a change to the fine script makes."""
        self.assertIn(before, FINE)
        found = self.mistakes(FINE.replace(before, after, count))
        self.assertEqual(len(found), 1, found)
        return found[0]

    def test_none(self):
        result = run("template", "check", self.write("mine.lua", FINE))
        self.assertEqual((result.code, result.stdout), (0, ""))
        self.assertTrue(result.stderr)

    def test_all_that_are_shipped(self):
        self.assertEqual(run("template", "check", SHIPPED).stdout, "")

    def test_syntax(self):
        line, text = self.mistakes(FINE.replace("sections = {", "sections = {{{"))[0]
        self.assertGreater(line, 7)
        self.assertIn("expected", text)
        self.assertEqual(self.mistakes("return {\n  x = = 1 }")[0][0], 2)

    def test_what_is_no_assessment(self):
        for content in ("", "return 1", "return 'assessment'", "local x = 1"):
            self.assertEqual(len(self.mistakes(content)), 1)
        self.assertEqual(self.mistakes("\nerror('no')")[0], (2, "no"))

    def test_one_mistake_and_its_line(self):
        for before, after, line, words in (
            ('version = "1"', "version = 1", 3, "version"), ('about = both("About")', 'about = { en = "x" }', 4, "about.nl"),
            ("high = 5", "high = 50", 5, "high"), ('{ id = "q2", text = both("Two") }', '{ id = "q2" }', 12, "text"),
            ('id = "q2"', 'id = "q1"', 12, "twice"), ('rule = "X1"', 'rule = "Z9"', 11, "Z9"), ('rule = "G1"', 'rule = "G7"', 15, "G7"),
            ('question = both("Question")', 'question = "Question"', 9, "question"), ("score = function(ctx)", "points = function(ctx)", 15, "score"),
            ('goal.name', "goal.nmae", 16, "nmae"),
            ('{ X1 = both("Our rule") }', '{ X1 = "x" }', 6, "X1"), ('{ X1 = both("Our rule") }', '{ both("x"), X1 = both("y") }', 6, "rules"),
            ('{ X1 = both("Our rule") }', '{ X1 = both("y"), ["X 2"] = both("z") }', 6, "rules"),
            # A tail call leaves no line of its own: then it is that of the function.
            ('"goal"', '"gaol"', 15, "gaol"), ('both("%s of %s")', '{ en = "%s of %s" }', 15, "nl"), ('both("%s of %s")', 'both("%d of %s and %s")', 15, "format"),
        ):
            with self.subTest(after):
                number, text = self.one(before, after)
                self.assertIn(words, text)
                self.assertEqual(number, line, text)

    def test_many_at_once(self):
        content = FINE
        for before, after in (('version = "1"', "version = {}"), ('title = both("Title")', 'title = "Title"'), ("low = 1", "low = 1.5"),
                              ('{ id = "q1", rule = "X1", text = both("One") }', '{ rule = "X1", text = { nl = "Een" } }'),
                              ('id = "q2"', 'id = "q 2", weight = -1'), ("score = function(ctx)", "weight = 'x', scroe = function(ctx)")):
            self.assertIn(before, content)
            content = content.replace(before, after, 1)
        texts = [text for _, text in self.mistakes(content)]
        for words in ("version", "title", "low", "item 1.*'id'", "text.en", "item 2.*'id'", "item 2.*weight|weight", "score", "criterion.*weight"):
            self.assertTrue(any(re.search(words, text) for text in texts), (words, texts))

    def test_functions_are_all_tried(self):
        content = FINE.replace("            criteria = {", """            findings = function(ctx) local x = nil; return x.y end,
            criteria = {
                { id = "c2", rule = "G2", title = both("Two"), score = function(ctx) return ctx:nothing() end },
                { id = "c3", rule = "G3", title = both("Three"), score = function(ctx)
                    if #ctx:all("goal") > 0 then return { score = 1 } end
                end },
                { id = "c4", rule = "G4", title = both("Four"), score = function(ctx)
                    ctx:finding({ rule = "Y1", severity = "high", text = { en = "x", nl = "x" }, advice = { en = "only" } })
                end },
                { id = "c5", rule = "G5", title = both("Five"), score = function(ctx)
                    for _, kpi in ipairs(ctx:all("kpi")) do if kpi.target > 1 then return nil end end
                end },""")
        found = self.mistakes(content)
        lines = {line for line, _ in found}
        self.assertLessEqual({14, 16, 17, 21, 24}, lines, found)
        self.assertTrue(any("why" in text for _, text in found), found)

    def test_rules_of_findings(self):
        line, text = self.one('return ctx:share("goal"', 'ctx:remark("Q1", "x", "low", both("x"), both("y"))\nreturn ctx:share("goal"')
        self.assertIn("Q1", text)
        self.assertEqual(line, 16)

    def test_what_never_ends(self):
        line, text = self.one("return ctx:share", "while true do end return ctx:share")
        self.assertEqual(line, 16)
        self.assertIn("seconds", text)

    def test_folders_and_ids(self):
        for name, content in (("a.lua", FINE), ("b.lua", FINE), ("c.lua", FINE.replace('"mine"', '"emotional-capital"')), ("d.txt", "x")):
            self.write(name, content)
        result = run("template", "check", self.folder)
        lines = result.stdout.splitlines()
        self.assertEqual((result.code, len(lines)), (1, 2), result)
        self.assertRegex(lines[0], r"b\.lua:3: .*mine.*a\.lua")
        self.assertRegex(lines[1], r"c\.lua:3: .*emotional-capital")

    def test_wrong_calls(self):
        self.assert_refused(run("template", "check", self.folder / "none.lua"))
        self.assert_refused(run("template", "check", self.folder))
        for arguments in (("template",), ("template", "check"), ("template", "nothing")):
            self.assertEqual(run(*arguments).code, 2)

    def test_dutch(self):
        path = self.write("mine.lua", FINE.replace('rule = "G1"', 'rule = "G7"'))
        self.assertIn("onbekend", run("template", "check", path, LC_ALL="", LANG="nl_NL.UTF-8").stdout)


if __name__ == "__main__":
    unittest.main()
