"""An outsider's maturity model (docs/examples): scales of several kinds, weights, levels, areas, an assessor, targets and
phases. Every expected figure is worked out by hand. And the small example of the authoring guide."""
import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

DOCS = support.SOURCE / "docs"
MODEL = DOCS / "examples/service-maturity.lua"
ANSWERS = """group,in1,in2,in3,so1,so2,le1
Desk,5,10,3,1,1,5
Desk,3,5,1,0,5,4
Desk,1,0,4,1,3,1
Desk,5,,4,1,,3
Desk,,8,,0,2,2
Desk,4,7,2,1,4,
"""


class Maturity(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, minimum_group=3)
        ok("responses", self.file, self.write("answers.csv", ANSWERS), "--instrument", MODEL)
        for item, answer, proof in (("le2", 2, "Forty of fifty solutions"), ("le3", 4, ""), ("st1", 3, "Report of May"), ("st2", 4, "")):
            add(self.file, "assessor_answer", item=item, answer=answer, proof=proof, answered_on="2026-10-20")
        for section, phase, due, score in (("intake", "now", "2026-10-01", 50), ("intake", "next", "2027-03-01", 80),
                                           ("solving", "next", "2027-03-01", 90)):
            add(self.file, "section_target", section=section, phase=phase, due=due, score=score)
        add(self.file, "goal", name="Answers within one hour", owner="Anna Smit")
        add(self.file, "goal", name="Fewer calls")

    def card(self, script=MODEL, language="en"):
        return support.score(self.file, script, language=language)

    def sections(self, script=MODEL, language="en"):
        return support.sections_of(self.card(script, language))

    def test_what_people_answered(self):
        sections = self.sections()
        # Taking questions, percent by person, the second question counting twice:
        # (100+2·100+100)/4, (50+2·50+20)/4, (0+2·0)/3, 100/1, too few answers, (75+2·70+70)/4
        self.assertEqual(sections["intake"]["n"], 5)
        self.assertAlmostEqual(sections["intake"]["perceived"], (100 + 42.5 + 0 + 100 + 71.25) / 5)
        # Solving them, the second question reversed: 100, 0, (100+50)/2, 100, (0+75)/2, (100+25)/2
        self.assertAlmostEqual(sections["solving"]["perceived"], 375 / 6)
        self.assertAlmostEqual(sections["learning"]["perceived"], (100 + 75 + 0 + 50 + 25) / 5)
        self.assertIsNone(sections["steering"]["perceived"])

    def test_what_the_assessor_saw(self):
        sections = self.sections()
        self.assertAlmostEqual(sections["learning"]["evidence"], (70 + 75) / 2)
        # One answer does not apply, the other is 100 and weighs 3; one of two goals has an owner and weighs 1.
        self.assertAlmostEqual(sections["steering"]["evidence"], (3 * 100 + 50) / 4)
        self.assertIsNone(sections["intake"]["evidence"])

    def test_levels(self):
        for language, names in (("en", ("Agreed", "Agreed", "Agreed", "Steered")), ("nl", ("Afgesproken",) * 3 + ("Gestuurd",))):
            sections = self.sections(language=language)
            self.assertEqual((sections["intake"]["perceived_level"], sections["learning"]["perceived_level"],
                              sections["learning"]["evidence_level"], sections["steering"]["evidence_level"]), names)

    def test_areas_are_means_of_practices(self):
        areas = {area["id"]: area for area in self.card()["assessments"][0]["areas"]}
        self.assertAlmostEqual(areas["customers"]["perceived"], (62.75 + 62.5) / 2)
        self.assertIsNone(areas["customers"]["evidence"])
        self.assertAlmostEqual(areas["organisation"]["evidence"], (72.5 + 87.5) / 2)
        self.assertAlmostEqual(areas["organisation"]["perceived"], 50)

    def test_targets_and_phases(self):
        sections = self.sections()
        self.assertEqual([(t["phase"], t["score"]) for t in sections["intake"]["targets"]], [("now", 50), ("next", 80)])
        targets = {target["id"]: target for target in support.records(self.file, "section_target")}
        findings = {targets[f["entity"]["id"]]["section"]: f for f in self.card()["assessments"][0]["findings"] if f["rule"] == "SD2"}
        self.assertEqual({section: f["severity"] for section, f in findings.items()}, {"intake": "medium", "solving": "high"})
        self.assertIn("next", findings["intake"]["text"])

    def test_answers_outside_the_sets(self):
        for row in ("Desk,5,10,5,1,1,5", "Desk,5,10,3,2,1,5", "Desk,5,11,3,1,1,5", "Desk,0,10,3,1,1,5"):
            result = run("responses", self.file, self.write("bad.csv", ANSWERS.splitlines()[0] + "\n" + row + "\n"), "--instrument", MODEL)
            self.assertEqual((result.code, result.stdout), (1, ""), row)
            self.assertIn("line 2", result.stderr)
        result = run("responses", self.file, self.write("bad.csv", "group,le2\nDesk,2\n"), "--instrument", MODEL)
        self.assertEqual(result.code, 1)   # the assessor's, not people's

    def test_a_new_version_keeps_the_answers(self):
        second = MODEL.read_text(encoding="utf-8").replace('id = "in1"', 'id = "knows_where"').replace('id = "le2"', 'id = "written"')
        second = second.replace('"le2"', '"written"').replace('version = "1"', 'version = "2", renamed = { in1 = "knows_where", le2 = "written" }')
        second = self.write("service-maturity.lua", second)
        before, after = self.card(), self.card(second)
        self.assertEqual(after["assessments"][0]["version"], "2")
        for old, new in zip(before["assessments"][0]["sections"], after["assessments"][0]["sections"]):
            for figure in ("evidence", "perceived", "n", "sd", "evidence_level", "perceived_level"):
                self.assertEqual(old[figure], new[figure], (old["id"], figure))
        self.assertEqual(self.sections(second)["intake"]["items"][0]["id"], "knows_where")
        # More people answer under the new ids: 100 each, in the same round.
        more = self.write("more.csv", "group,knows_where,in2,in3\n" + "Desk,5,10,3\n" * 5)
        ok("responses", self.file, more, "--instrument", second)
        self.assertAlmostEqual(self.sections(second)["intake"]["perceived"], (313.75 + 500) / 10)

    def test_no_mistakes_in_it(self):
        self.assertEqual(ok("template", "check", MODEL), "")


class Guide(support.FolderTest):
    """docs/authoring.md cannot rot: its scripts are run, its files and commands exist."""

    def prepare(self):
        super().prepare()
        self.text = (DOCS / "authoring.md").read_text(encoding="utf-8")

    def test_the_example_runs(self):
        blocks = re.findall(r"```lua\n(.*?)```", self.text, re.S)
        whole = [block for block in blocks if "-- wrong" not in block and 'kind = "assessment"' in block]
        self.assertEqual(len(whole), 1)
        script = self.write("meetings.lua", whole[0])
        self.assertEqual(ok("template", "check", script), "")
        file = support.new_workspace(self.folder)
        add(file, "team_meeting", date="2026-10-01")
        answers = re.search(r"```csv\n(.*?)```", self.text, re.S).group(1)
        ok("responses", file, self.write("answers.csv", answers), "--instrument", script)
        section = support.sections_of(support.score(file, script))["rhythm"]
        figures = dict(re.findall(r"^\| (\w+) \| ([\d.]+) \|$", self.text, re.M))
        self.assertAlmostEqual(section["perceived"], float(figures["perceived"]), places=1)
        self.assertAlmostEqual(section["evidence"], float(figures["evidence"]), places=1)

    def test_the_action_runs(self):
        whole = [block for block in re.findall(r"```lua\n(.*?)```", self.text, re.S) if 'kind = "action"' in block]
        self.assertEqual(len(whole), 1)
        script = self.write("review.lua", whole[0])
        self.assertEqual(ok("template", "check", script), "")
        file = support.new_workspace(self.folder, assessed_on="2026-11-02")
        add(file, "guideline", name="Photos", domain="all_use")
        ok("run", script, file)
        self.assertEqual(support.records(file, "guideline")[0]["review_on"], "2027-11-02")

    def test_its_mistakes_are_told_as_it_says(self):
        broken = [block for block in re.findall(r"```lua\n(.*?)```", self.text, re.S) if "-- wrong" in block]
        told = re.search(r"```\n(wrong\.lua:.*?)```", self.text, re.S).group(1)
        self.assertEqual(len(broken), 1)
        self.write("wrong.lua", broken[0])
        result = run("template", "check", "wrong.lua", cwd=self.folder)
        self.assertEqual((result.code, result.stdout), (1, told))

    def test_its_links_and_commands(self):
        for link in re.findall(r"\]\(([^)#:]+)\)", self.text):
            self.assertTrue((DOCS / link).exists(), link)
        for command in set(re.findall(r"kartrekker-cli (\w+)", self.text)):
            self.assertIn(command, ok(command, "--help"))


if __name__ == "__main__":
    unittest.main()
