"""template check: every mistake of a script with its line, in one go."""
import pathlib
import re
import shutil
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
        self.assert_dutch(path, found)
        return found

    def assert_dutch(self, path, found):
        """The same mistakes at the same lines."""
        lines = run("template", "check", path, **support.DUTCH).stdout.splitlines()
        self.assertEqual(len(lines), len(found), lines)
        for line, (number, _) in zip(lines, found):
            told, text = re.match(r":(\d+): (.+)$", line[len(str(path)):]).groups()
            self.assertEqual(int(told), number, line)
            self.assert_in_dutch(text)

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

    def test_a_copy_of_what_is_shipped(self):
        shutil.copytree(SHIPPED, self.folder / "copy")
        result = run("template", "check", self.folder / "copy")
        self.assertEqual((result.code, result.stdout), (0, ""))

    def test_a_copy_in_the_library(self):
        """There it would be a second one, which the library refuses."""
        own = self.folder / "own/instruments"
        own.mkdir(parents=True)
        script = pathlib.Path(shutil.copy2(SHIPPED / "five-step-readiness.lua", own))
        environment = {"KARTREKKER_TEMPLATES": str(self.folder / "own")}
        for path in (script, own):
            result = run("template", "check", path, **environment)
            self.assertEqual(result.code, 1, result)
            self.assertIn("the id five-step-readiness is that of", result.stdout)
        self.assertEqual(run("template", "check", "five-step-readiness.lua", cwd=own, **environment).code, 1)
        self.assertIn("Give it an id of its own", "".join(run("assessments", **environment)[1:]))
        self.assertEqual(run("template", "check", script).code, 0)

    def test_a_folder_with_the_name_of_a_script(self):
        (self.folder / "scripts/folder.lua").mkdir(parents=True)
        self.write("scripts/mine.lua", FINE)
        result = run("template", "check", self.folder / "scripts")
        self.assertEqual((result.code, result.stdout), (0, ""), result)

    def test_syntax(self):
        line, text = self.mistakes(FINE.replace("sections = {", "sections = {{{"))[0]
        self.assertGreater(line, 7)
        self.assertIn("expected", text)
        self.assertEqual(self.mistakes("return {\n  x = = 1 }")[0][0], 2)

    def test_what_is_no_assessment(self):
        for content in ("", "return 1", "return 'assessment'", "local x = 1"):
            found = self.mistakes(content)
            self.assertEqual((len(found), found[0][0]), (1, 1))
        self.assertIn("returns nothing. It must return an assessment or an action", self.mistakes("")[0][1])
        self.assertEqual(self.mistakes("\nerror('no')")[0], (2, "no"))

    def test_one_mistake_and_its_line(self):
        for before, after, line, words in (
            ('version = "1"', "version = 1", 3, "version"), ('about = both("About")', 'about = { en = "x" }', 4, "about.nl"),
            ("high = 5", "high = 50", 5, "high"), ('{ id = "q2", text = both("Two") }', '{ id = "q2" }', 12, "text"),
            ('id = "q2"', 'id = "q1"', 12, "twice"), ('rule = "X1"', 'rule = "Z9"', 11, "Z9"), ('rule = "G1"', 'rule = "G7"', 15, "G7"),
            ('question = both("Question")', 'question = "Question"', 9, "question"), 
            ('goal.name', "goal.nmae", 16, "nmae"),
            ('{ X1 = both("Our rule") }', '{ X1 = "x" }', 6, "X1"), ('{ X1 = both("Our rule") }', '{ both("x"), X1 = both("y") }', 6, "rules"),
            ('{ X1 = both("Our rule") }', '{ X1 = both("y"), ["X 2"] = both("z") }', 6, "rules"),
            # A tail call leaves no line of its own: then it is that of the text, or else of the function.
            ('"goal"', '"gaol"', 16, "did you mean 'goal'"), ('"goal"', '"gaol"', 16, ", goal, guideline, "),
            ('both("%s of %s")', '{ en = "%s of %s" }', 16, "nl"), ('both("%s of %s")', 'both("%s of %s and %s")', 16, "3 places to fill in (%s, %s, %s), and gets 2"),
            ('both("%s of %s")', 'both("%d of %s")', 16, "%d in the text wants a whole number as value 1, and gets a string: write %s"),
            ('both("%s of %s")', '{ en = "%s of %s", nl = "alle" }', 16, "2 places to fill in (%s, %s) in English, and 0 in Dutch"),
            ('both("%s of %s")', 'both("100% is good, %s of %s")', 16, "%"), ("goal.name ~= nil", "goal.nmae ~= nil", 16, "did you mean 'name'"),
            ('function(goal) return', '"goal", function(goal) return', 16, "'predicate' must be a function, not a string"),
            ('both("%s of %s"))', 'both("%s of %s"), 3)', 16, "takes 3 things, not 4"), ("ctx:share(", "ctx.share(", 16, "colon"),
        ):
            with self.subTest(after):
                number, text = self.one(before, after)
                self.assertIn(words, text)
                self.assertEqual(number, line, text)

    def test_keys_that_mean_nothing(self):
        for before, after, line, words in (
            ('version = "1"', 'version = "1", scael = 1', 3, "'scael' means nothing here; did you mean 'scale'?"),
            ("high = 5", "high = 5, lables = {}", 5, "'labels'"), ('{ id = "q2",', '{ id = "q2", revers = true,', 12, "'reverse'"),
            ('rule = "G1"', 'rule = "G1", wieght = 3', 15, "'weight'"), ('title = both("First")', 'title = both("First"), norm = 3', 9, "levels, also, findings"),
        ):
            with self.subTest(after):
                number, text = self.one(before, after)
                self.assertIn(words, text)
                self.assertEqual(number, line, text)
        file = support.new_workspace(self.folder)
        script = self.write("works.lua", FINE.replace('rule = "G1"', 'rule = "G1", wieght = 3'))
        ok("score", file, "--assessment", script)  # it goes on working

    def test_the_text_behind_a_problem(self):
        whole = FINE.replace('return ctx:share("goal", function(goal) return goal.name ~= nil end, both("%s of %s"))', """return ctx:judge("X1", "goal", function(goal)
                        return false, ctx:problem("low",
                            both("The goal %d is wrong."),
                            both("Mend %s and %s."))
                    end, both("%s of %s"))""")
        self.assertEqual([line for line, _ in self.mistakes(whole)], [18])
        self.assertEqual([line for line, _ in self.mistakes(whole.replace("%d", "%s"))], [19])
        extra = whole.replace("%d", "%s").replace("%s and %s.", "%s.").replace('"goal", function', '"goal", "kpi", function')
        (line, text), = self.mistakes(extra)
        self.assertEqual(line, 16)
        self.assertIn("judge(rule, what, test, why?, id?): 'test' must be a function, not a string", text)

    def test_the_nearest_text_whichever_its_quotes(self):
        call = 'return ctx:share("goal", function(goal) return goal.name ~= nil end, both("%s of %s"))'
        self.assertIn(call, FINE)
        near = FINE.replace(call, "return ctx:all(\n'gaol')").replace('both("Two")', 'both("gaol")')
        self.assertEqual([line for line, _ in self.mistakes(near)], [17])
        self.assertEqual(self.one('id = "q2"', "id = 'q1'")[0], 12)

    def test_a_word_that_stands_everywhere(self):
        """Looked up in one go: else this takes hours."""
        call = 'return ctx:share("goal", function(goal) return goal.name ~= nil end, both("%s of %s"))'
        many = FINE.replace(call, 'local all = ctx:all([[a]]) return all')
        head, tail = many.split("        },\n    },\n}")
        script = head + "        },\n    },\n" + "\n" * 40 + "}, {" + '"a",' * 240_000 + "}\n"
        self.assertEqual([line for line, _ in self.mistakes(script)], [16])
        file = support.new_workspace(self.folder)
        self.assertIn("line 16: ", run("score", file, "--assessment", self.folder / "mine.lua").stderr)

    def test_more_mistakes_than_anybody_reads(self):
        many = "local many = { en = { 'a', 'b' }, nl = { 'a', 'b' } }\nfor i = 1, 20000 do many['key' .. i] = 1 end\n"
        found = self.mistakes(many + FINE.replace("high = 5", "high = 2, labels = many"))
        self.assertEqual(len(found), 500)
        self.assertIn("'key1' means nothing here", found[0][1])

    def test_score_names_the_same_line(self):
        file = support.new_workspace(self.folder)
        for before, after in (('about = both("About")', 'about = { en = "x" }'), ('{ id = "q2",', '{ id = "q2", weight = 0,'),
                              ('"goal"', '"gaol"'), ('both("%s of %s")', 'both("%s of %s and %s")')):
            with self.subTest(after):
                script = FINE.replace(before, after)
                (line, text), = self.mistakes(script)
                self.assertIn(f"line {line}: {text}", run("score", file, "--assessment", self.folder / "mine.lua").stderr)

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
        self.assertIn("onbekend", run("template", "check", path, **support.DUTCH).stdout)

    def test_what_a_script_says_itself_stays_as_it_is(self):
        for said in ("the shop must be near the station", "order 12: the total must be higher", "section one, see the handbook: no"):
            path = self.write("mine.lua", f'error("{said}", 0)')
            self.assertIn(said, run("template", "check", path, **support.DUTCH).stdout)


if __name__ == "__main__":
    unittest.main()
