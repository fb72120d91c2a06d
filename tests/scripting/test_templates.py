"""The guideline library and the starter engagements: both languages alike, readable, and fit to begin with."""
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from hostile_scripts import assessment

TEMPLATES = support.SOURCE / "templates"
SCHEMA = support.SOURCE / "export/engagement.xsd"
LANGUAGES = ("en", "nl")
STARTERS = ("bank", "shop-chain", "technical-service", "hospital", "municipality", "merger")
PLANNED = {"phase", "activity", "dependency", "responsibility", "day_off"}
# What differs from language to language; all else must be the same.
WORDED = {"name", "text", "notes", "description", "sector", "subject", "customer_effect", "owner", "unit", "pain_point",
          "before", "cost_of_waiting", "action", "benefit", "role", "device", "day_now", "story", "next_step",
          "measure", "manager", "cadence", "concern", "approach", "system", "language", "purpose", "who"}
# What a starter must have at least one of.
WANTED = ("unit", "objective", "goal", "kpi", "sponsor", "case", "need", "obstacle", "audience", "risk", "capability",
          "practice", "persona", "community", "feedback_loop", "fertile_ground", "guideline", "guideline_version")


def records_of(file):
    """(kind, id) -> fields, in the order of the file."""
    found = {}
    for group in ElementTree.parse(file).getroot():
        for record in group:
            fields = {field.tag.split("}")[1]: field.text for field in record}
            found[record.tag.split("}")[1], record.get("id")] = fields
    return found


def starter(name, language):
    return TEMPLATES / "starters" / name / f"engagement.{language}.xml"


def library(language):
    return TEMPLATES / "guidelines" / f"guidelines.{language}.xml"


def texts_of(file):
    """Id of a guideline's version -> its text."""
    return {key: fields["text"] for (kind, key), fields in records_of(file).items() if kind == "guideline_version"}


class Files(unittest.TestCase):
    def assert_alike(self, english, dutch):
        self.assertEqual(list(english), list(dutch))
        for key, fields in english.items():
            self.assertEqual(list(fields), list(dutch[key]), key)
            for name, value in fields.items():
                if name not in WORDED:
                    self.assertEqual(value, dutch[key][name], (key, name))

    def test_both_languages_hold_the_same(self):
        self.assert_alike(*(records_of(library(language)) for language in LANGUAGES))
        for name in STARTERS:
            self.assert_alike(*(records_of(starter(name, language)) for language in LANGUAGES))

    def test_valid(self):
        files = [library(language) for language in LANGUAGES]
        files += [starter(name, language) for name in STARTERS for language in LANGUAGES]
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), *map(str, files)],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr[:2000])

    def test_starters_are_large_enough_and_hold_no_answers(self):
        for name in STARTERS:
            kinds = [kind for kind, _ in records_of(starter(name, "en"))]
            others = [kind for kind in kinds if kind not in PLANNED]
            self.assertTrue(40 <= len(others) <= 80, (name, len(others)))
            self.assertEqual(kinds.count("phase"), 4, name)
            self.assertTrue(18 <= kinds.count("activity") <= 40, (name, kinds.count("activity")))
            for kind in WANTED:
                self.assertIn(kind, kinds, name)
            self.assertEqual(kinds.count("future_day"), 1, name)
            self.assertFalse({"response", "round", "instrument", "snapshot"} & set(kinds), name)

    def test_headcounts_add_up(self):
        for name in STARTERS:
            found = records_of(starter(name, "en"))
            units = sum(int(fields["headcount"]) for (kind, _), fields in found.items() if kind == "unit")
            self.assertEqual(units, int(found["organisation", "organisation"]["headcount"]), name)

    def test_starters_take_guidelines_from_the_library(self):
        for language in LANGUAGES:
            texts = texts_of(library(language))
            for name in STARTERS:
                for key, text in texts_of(starter(name, language)).items():
                    self.assertEqual(text, texts[key], (name, key))


class Guidelines(support.FolderTest):
    def test_short_and_readable(self):
        body = """local lines = {}
            for _, version in ipairs(ctx:all('guideline_version')) do
                local ease, words = ctx:readability(version.text)
                lines[#lines + 1] = ('%s %.6f %d'):format(version.id, ease, words)
            end
            return { why = table.concat(lines, '|') }"""
        script = self.write("readable.lua", assessment(body))
        for language in LANGUAGES:
            file = support.new_workspace(self.folder, language, language=language)
            texts = texts_of(library(language))
            self.assertGreaterEqual(len(texts), 20)
            for key, text in texts.items():
                guideline = support.add(file, "guideline", name=key)
                support.add(file, "guideline_version", id=key, guideline=guideline, version="1", text=text)
            why = support.criteria_of(support.score(file, script, language=language))["c"]["why"]
            lines = why.split("|")
            self.assertEqual(len(lines), len(texts))
            for line in lines:
                key, ease, words = line.split()
                self.assertGreaterEqual(float(ease), 60, key)
                self.assertTrue(60 <= int(words) <= 150, line)
                # Our own count of the words, by blanks.
                self.assertAlmostEqual(len(re.findall(r"\S*\w\S*", texts[key])), int(words), delta=6)

    def test_domains(self):
        found = records_of(library("en"))
        domains = {fields.get("domain") for (kind, _), fields in found.items() if kind == "guideline"}
        self.assertEqual(domains, {"private_use", "business_public", "business_internal", "all_use"})
        for flag in ("open_by_default", "names_ambassadors"):
            self.assertTrue(any(flag in fields for fields in found.values()), flag)
        self.assertFalse(any("compels_sharing" in fields for fields in found.values()))


class Starters(support.FolderTest):
    def test_import_and_score(self):
        for name in STARTERS:
            scores = []
            for language in LANGUAGES:
                with self.subTest((name, language)):
                    file = self.folder / f"{name}-{language}.kartrekker"
                    support.ok("import", file, starter(name, language))
                    support.ok("set", file, "organisation", "organisation", "assessed_on=2026-12-01")
                    card = support.score(file, "five-step-readiness", "six-success-criteria", language=language)
                    scores.append([[section["evidence"] for section in one["sections"]] for one in card["assessments"]])
                    goals = support.sections_of(card)["goals"]["evidence"]
                    self.assertGreaterEqual(goals, 70)               # goals that are concrete, with a customer in them
                    ground = support.findings_of(card, 1)["E3:begin"]
                    self.assertEqual(ground["severity"], "low")
                    self.assertIn("sound", support.ok("check", file))
            self.assertEqual(*scores, name)


if __name__ == "__main__":
    unittest.main()
