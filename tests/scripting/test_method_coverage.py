"""Every rule of the method is carried: it fires where all is wrong and is silent where all is well."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

DATA = pathlib.Path(__file__).resolve().parent / "data"
SCRIPTS = support.SOURCE / "templates/instruments"
ENTITIES = support.SOURCE / "model/entities"

FAMILIES = (("G", 1, 6), ("S", 1, 7), ("C", 1, 8), ("R", 1, 9), ("T", 1, 7), ("EC", 1, 6), ("H", 0, 4), ("F", 1, 7),
            ("I", 1, 3), ("B", 1, 5), ("M", 1, 8), ("V", 1, 8), ("E", 1, 6))
RULES = [f"{letters}{number}" for letters, first, last in FAMILIES for number in range(first, last + 1)]

# How each rule is carried: by a criterion's score, by a finding where there is no criterion, by what people answer to
# an item, by a field of a record, by the calculation of the value.
CARRIED = {
    "G1": "criterion item field", "G2": "criterion item field", "G3": "criterion item field",
    "G4": "criterion item field", "G5": "criterion item field", "G6": "criterion field",
    "S1": "criterion item field", "S2": "criterion field", "S3": "criterion item field", "S4": "criterion item field",
    "S5": "criterion item field", "S6": "criterion item field", "S7": "criterion field",
    "C1": "criterion item field", "C2": "criterion field", "C3": "criterion item field",
    "C4": "criterion item field calculation", "C5": "criterion field", "C6": "criterion item field",
    "C7": "criterion field", "C8": "criterion field",
    "R1": "criterion item field", "R2": "criterion item field", "R3": "criterion field", "R4": "criterion field",
    "R5": "criterion field", "R6": "criterion item field", "R7": "criterion field", "R8": "criterion item field",
    "R9": "criterion item field",
    "T1": "criterion field", "T2": "criterion field", "T3": "criterion item field", "T4": "criterion item field",
    "T5": "criterion item field", "T6": "criterion item", "T7": "criterion item field",
    "EC1": "criterion item field", "EC2": "criterion item field", "EC3": "criterion item field",
    "EC4": "criterion item", "EC5": "criterion item field", "EC6": "criterion field",
    "H0": "criterion item", "H1": "item finding", "H2": "item finding", "H3": "criterion",
    "H4": "criterion item field",
    "F1": "criterion item field", "F2": "criterion item field", "F3": "criterion item", "F4": "criterion item",
    "F5": "criterion item", "F6": "criterion item field", "F7": "criterion item",
    "I1": "criterion item", "I2": "criterion item field", "I3": "criterion item field",
    "B1": "criterion item field", "B2": "criterion item", "B3": "criterion item field", "B4": "criterion item field",
    "B5": "criterion item field",
    "M1": "criterion item", "M2": "criterion item field", "M3": "criterion item field", "M4": "criterion field",
    "M5": "criterion item field", "M6": "criterion item field calculation", "M7": "criterion item field calculation",
    "M8": "criterion item field",
    "V1": "criterion item field", "V2": "criterion item field", "V3": "criterion item field",
    "V4": "criterion item field", "V5": "criterion item field calculation", "V6": "criterion item field",
    "V7": "criterion item field", "V8": "criterion item field",
    "E1": "criterion item field", "E2": "criterion item field", "E3": "criterion item field", "E4": "criterion item",
    "E5": "criterion item field", "E6": "criterion",
}

# Rules measured only by what people answer: the section that asks them.
ANSWERED = {"H1": "bringers", "H2": "spoilers"}

# Rules in the calculation of the value; test_calculations holds them to arithmetic by hand.
CALCULATED = {"C4", "M6", "M7", "V5"}

# Findings that tell of no fault: they stay where all is right, and do not count where all is wrong.
STAYS = {"R9:tension", "EC4:tension", "H0:tension", "E2:fun", "E3:begin", "E3:networks"}
NO_FAULT = STAYS | {"G3:tension", "E2:container-words"}

POOR_BELOW = 50


def workspace(folder, name):
    file = folder / f"{name}.kartrekker"
    support.ok("import", file, DATA / f"{name}.en.xml")
    support.ok("responses", file, DATA / f"{name}.happiness-at-work.csv", "--instrument", "happiness-at-work")
    return file


def sections(card):
    return [section for one in card["assessments"] for section in one["sections"]]


def findings(card):
    return [finding for one in card["assessments"] for finding in one["findings"]]


def criteria(card):
    """(rule, criterion, its section); the rule as the trace tells it."""
    for section in sections(card):
        for criterion in section["criteria"]:
            yield re.search(r"rule (\w+),", " ".join(criterion["trace"])).group(1), criterion, section


def scores(card):
    return [(criterion["id"], criterion["score"]) for section in sections(card) for criterion in section["criteria"]]


def rules_of_items():
    """Rules that the items in the scripts name; what tells a criterion from an item stands right behind its rule."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.lua")))
    return set(re.findall(r'\{ id = "[\w-]+", rule = "(\w+)",(?! (?:weight|our_rule|score))', text))


def rules_of_fields():
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(ENTITIES.glob("*.h")))
    return set(re.findall(r'\.carries\("(\w+)"\)', text))


class Coverage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="kartrekker-test-"))
        cls.addClassCleanup(shutil.rmtree, folder, True)
        cls.files = {name: workspace(folder, name) for name in ("poor", "exemplary")}
        cls.poor, cls.exemplary = (support.score(file, trace=True) for file in cls.files.values())

    def value(self, name):
        """Benefits by id, as the calculation gives them."""
        text = support.ok("value", self.files[name], "--format", "json")
        return {benefit["id"]: benefit for benefit in json.loads(text)["benefits"]}

    # How rules are carried.

    def test_every_rule_is_carried(self):
        self.assertEqual(list(CARRIED), RULES)
        found = {"criterion": {rule for rule, _, _ in criteria(self.poor)},
                 "finding": {finding["rule"] for finding in findings(self.poor)},
                 "item": rules_of_items() | set(ANSWERED), "field": rules_of_fields(),
                 "calculation": CALCULATED}
        for rule, ways in CARRIED.items():
            self.assertTrue(set(ways.split()) & {"criterion", "finding"}, rule)   # else nobody is told
            for way in ways.split():
                self.assertIn(rule, found[way], f"{rule} by {way}")

    def test_no_other_rules(self):
        for card in (self.poor, self.exemplary):
            self.assertLessEqual({rule for rule, _, _ in criteria(card)}, set(RULES))
            self.assertLessEqual({finding["rule"] for finding in findings(card)}, {*RULES, "gap"})
        self.assertLessEqual(rules_of_items() | rules_of_fields(), set(RULES))

    def test_calculations(self):
        found = self.value("exemplary")
        # C4: 10 minutes × 220 days ÷ 60 × 120 people = 4400 hours; × EUR 54 × 50% = 118,800.
        self.assertAlmostEqual(found["case-questions"]["gross"]["likely"], 118800)
        # M6: content counts for 60% here.
        self.assertAlmostEqual(found["case-questions"]["counted"]["likely"], 71280)
        # M7: 900 repairs × 0.5, 1 or 1.5 days × EUR 180.
        self.assertEqual([found["benefit-visits"]["gross"][part] for part in ("low", "likely", "high")],
                         [81000, 162000, 243000])
        # V5: 1000 quotes × EUR 400 × 25% × 14% in percent, four times as much × 14 points. The lower counts, for 80%.
        unsaid = self.value("poor")["benefit-quotes"]
        self.assertEqual((unsaid["gross"]["likely"], unsaid["counted"]["likely"], unsaid["other_reading"]),
                         (14000, 11200, 44800))
        self.assertTrue(unsaid["doubts"])

    # Where all is wrong.

    def test_every_rule_fires(self):
        fired = {finding["rule"] for finding in findings(self.poor) if finding["id"] not in NO_FAULT}
        for rule, criterion, _ in criteria(self.poor):
            if criterion["score"] is not None and criterion["score"] < POOR_BELOW:
                fired.add(rule)
        for rule in RULES:
            with self.subTest(rule):
                self.assertIn(rule, fired)

    def test_what_people_answer_is_under_the_norm(self):
        found = {section["id"]: section for section in sections(self.poor)}
        for rule, section in ANSWERED.items():
            self.assertLess(found[section]["perceived"], found[section]["norm"], rule)

    # Where all is right.

    def test_every_rule_is_silent(self):
        grave = {finding["rule"]: finding["id"] for finding in findings(self.exemplary) if finding["severity"] != "low"}
        for rule in [*RULES, "gap"]:
            with self.subTest(rule):
                self.assertNotIn(rule, grave, grave.get(rule))
        self.assertEqual({finding["id"] for finding in findings(self.exemplary)} - STAYS, set())

    def test_every_criterion_is_met(self):
        for rule, criterion, section in criteria(self.exemplary):
            with self.subTest(criterion["id"], rule=rule):
                self.assertIsNotNone(criterion["score"])
                self.assertGreaterEqual(criterion["score"], section["norm"])

    def test_what_people_answer_reaches_the_norm(self):
        found = {section["id"]: section for section in sections(self.exemplary)}
        for rule, section in ANSWERED.items():
            self.assertGreaterEqual(found[section]["perceived"], found[section]["norm"], rule)

    # The files themselves.

    def test_valid_sound_and_of_a_fixed_day(self):
        for name, file in self.files.items():
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", support.SOURCE / "export/engagement.xsd",
                                   DATA / f"{name}.en.xml"], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr[:2000])
            self.assertIn("sound", support.ok("check", file))
            self.assertEqual(support.records(file, "organisation")[0]["assessed_on"], "2026-11-02")

    def test_both_languages_say_the_same(self):
        for name, english in (("poor", self.poor), ("exemplary", self.exemplary)):
            dutch = support.score(self.files[name], language="nl", trace=True)
            self.assertEqual(scores(english), scores(dutch))
            self.assertEqual([finding["id"] for finding in findings(english)],
                             [finding["id"] for finding in findings(dutch)])
            for mine, other in zip(findings(english), findings(dutch)):
                for field in ("text", "advice"):
                    self.assertNotEqual(mine[field], other[field], mine["id"])
                    self.assertNotIn("%s", mine[field] + other[field])


if __name__ == "__main__":
    unittest.main()
