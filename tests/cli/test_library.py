"""The library of assessments: shipped ones beside the user's own, and broken ones that cost only themselves."""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

WORDS = '{ en = "Our own", nl = "Van ons" }'


def script(id_="own", item='{ id = "q1", text = %s }' % WORDS, score="function() return { score = 40, why = 'two of five' } end",
           rule="G1", about=WORDS, head=""):
    return f"""{head}
return {{
    kind = "assessment", api = 1, id = "{id_}", version = "7", title = {WORDS}, about = {about},
    scale = {{ low = 1, high = 5 }},
    sections = {{ {{ id = "s", title = {WORDS}, question = {WORDS}, items = {{ {item} }},
                   criteria = {{ {{ id = "c", rule = "{rule}", title = {WORDS}, score = {score} }} }} }} }},
}}
"""


class Library(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        self.own = self.folder / "templates"
        (self.own / "instruments").mkdir(parents=True)
        self.place = {"KARTREKKER_TEMPLATES": str(self.own)}

    def put(self, name, content):
        (self.own / "instruments" / name).write_text(content, encoding="utf-8")

    def listed(self, code=0):
        """What `assessments` lists: id -> the rest of the line."""
        result = run("assessments", **self.place)
        self.assertEqual(result.code, code, result)
        return dict(line.split(maxsplit=1) for line in result.stdout.splitlines())

    def test_own_ones_beside_the_shipped(self):
        self.put("mine.lua", script())
        listed = self.listed()
        self.assertRegex(listed["own"], r"^7 +own +Our own$")
        self.assertIn("shipped", listed["five-step-readiness"])
        card = support.score(self.file, **self.place)
        results = {a["id"]: a for a in card["assessments"]}
        self.assertEqual(results["own"]["sections"][0]["evidence"], 40)
        self.assertEqual(results["own"]["version"], "7")
        self.assertIn("emotional-capital", results)
        self.assertEqual(support.score(self.file, "own", **self.place)["assessments"][0]["id"], "own")

    def test_answers_for_an_own_one(self):
        self.put("mine.lua", script())
        ok("responses", self.file, self.write("a.csv", "group,q1\n" + "A,5\n" * 5), "--instrument", "own", **self.place)
        self.assertEqual(support.sections_of(support.score(self.file, "own", **self.place))["s"]["perceived"], 100)

    def test_where_they_lie(self):
        for variable, folder in (("XDG_DATA_HOME", "data"), ("HOME", "home/.local/share")):
            with self.subTest(variable):
                place = self.folder / folder / "kartrekker/templates/instruments"
                place.mkdir(parents=True)
                (place / "mine.lua").write_text(script(f"in-{variable.lower().replace('_', '-')}"), encoding="utf-8")
                home = self.folder / folder.split("/")[0]
                changes = {"KARTREKKER_TEMPLATES": "", "XDG_DATA_HOME": "", variable: str(home)}
                self.assertIn(f"in-{variable.lower().replace('_', '-')}", ok("assessments", **changes))

    def test_nothing_there(self):
        for folder in ("", "/nowhere", str(self.folder / "none")):
            self.assertIn("five-step-readiness", ok("assessments", KARTREKKER_TEMPLATES=folder, HOME="/nowhere"))

    def test_a_shipped_one_is_never_replaced(self):
        self.put("a.lua", script("five-step-readiness"))
        listed = self.listed(code=1)
        self.assertRegex(listed["a"], r"^broken .*a\.lua.*five-step-readiness")
        self.assertIn("shipped", listed["five-step-readiness"])
        card = support.score(self.file, "five-step-readiness", **self.place)
        self.assertGreater(len(card["assessments"][0]["sections"]), 1)

    def test_the_same_id_twice(self):
        self.put("a.lua", script("own"))
        self.put("b.lua", script("own"))
        listed = self.listed(code=1)
        self.assertIn("own", listed["own"])
        self.assertRegex(listed["b"], r"^broken .*a\.lua")

    def test_broken_ones_cost_only_themselves(self):
        broken = {
            "syntax.lua": ("return {{", "line 1"), "crash.lua": ("error('no')", "no"), "language.lua": (script("other", about='{ en = "x" }'), "about.nl"),
            "rule.lua": (script("rule", rule="G7"), "G7"), "endless.lua": ("while true do end", "seconds"),
            "bytes.lua": ("\x1bLua", ""),
        }
        self.put("mine.lua", script())
        for name, (content, _) in broken.items():
            self.put(name, content)
        listed = self.listed(code=1)
        for name, (_, reason) in broken.items():
            with self.subTest(name):
                self.assertRegex(listed[name.removesuffix(".lua")], rf"^broken .*{name}.*{reason}")
        self.assertIn("own", listed)
        result = run("score", self.file, "--format", "json", **self.place)
        self.assertEqual(result.code, 0)
        self.assertIn('"id": "own"', result.stdout)
        for name in broken:
            self.assertIn(name, result.stderr)

    def test_one_that_fails_while_it_scores(self):
        self.put("mine.lua", script(score="function(ctx) return ctx.nothing.x end"))
        self.assertIn("own", self.listed())
        result = run("score", self.file, "--format", "json", **self.place)
        self.assertEqual(result.code, 0)
        self.assertIn("mine.lua", result.stderr)
        self.assert_refused(run("score", self.file, "--assessment", "own", **self.place), "mine.lua", "line")

    def test_links_and_folders_with_such_a_name(self):
        (self.own / "instruments/folder.lua").mkdir()
        (self.own / "instruments/gone.lua").symlink_to("nothing")
        os.mkfifo(self.own / "instruments/pipe.lua")
        self.assertEqual({"folder", "gone", "pipe"} - set(self.listed(code=1)), set())

    def test_dutch(self):
        self.put("a.lua", script("five-step-readiness"))
        listed = run("assessments", "--lang", "nl", **self.place).stdout
        self.assertIn("meegeleverd", listed)
        self.assertIn("kapot", listed)


if __name__ == "__main__":
    unittest.main()
