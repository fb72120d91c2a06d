"""Acknowledgements per campaign (method R4), the library of guidelines, and what changed between two versions."""
import csv
import io
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run


class Acknowledgements(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        add(self.file, "unit", id="north", name="North", headcount=40)
        add(self.file, "unit", id="south", name="South", headcount=30)
        add(self.file, "guideline", id="open", name="Open by default")
        for number in ("1", "2"):
            add(self.file, "guideline_version", id=f"open-{number}", guideline="open", version=number, text=f"Share. {number}")
            add(self.file, "campaign", id=f"round-{number}", name=f"Round {number}", version=f"open-{number}",
                starts_on="2026-09-01", due="2026-10-01")
            for who, unit, people in (("Ann Bos", "north", 1), ("Bob", "south", 1), ("=South", "south", 20)):
                add(self.file, "acknowledgement_request", campaign=f"round-{number}", who=who, unit=unit, people=people)
        add(self.file, "acknowledgement_request", campaign="round-1", who="Joy", people="1", joined_on="2026-09-15")

    def read(self, rows, *more, campaign="round-1", heading="who,date,unit,people\n"):
        return run("acknowledgements", self.file, "--import", self.write("in.csv", heading + rows), "--campaign", campaign, *more)

    def taken(self, rows, *more, **options):
        result = self.read(rows, *more, **options)
        self.assertEqual(result.code, 0, result)
        return int(result.stdout)

    def campaigns(self, *more):
        return {c["campaign"]: c for c in json.loads(ok("acknowledgements", self.file, "--format", "json", *more))}

    def open_people(self, campaign):
        return {line["who"]: line["open"] for line in self.campaigns("--open")[campaign]["people"]}

    def test_who_has_and_who_has_not(self):
        self.assertEqual(self.taken(" ann bos ,2026-09-03,North,\nA mechanic,2026-09-04,South,12\nStranger,2026-09-05,,\n"), 3)
        first = self.campaigns()["round-1"]
        self.assertEqual((first["asked"], first["agreed"], first["not_asked"], first["guideline"], first["version"]),
                         (23, 13, 1, "Open by default", "1"))
        self.assertEqual(self.open_people("round-1"), {"Bob": 1, "=South": 8, "Joy": 1})
        self.assertTrue(all(line["late"] for line in self.campaigns("--open")["round-1"]["people"]))

    def test_a_new_version_asks_again(self):
        self.taken("Ann Bos,2026-09-03,North,1\n")
        self.assertEqual(self.open_people("round-2"), {"Ann Bos": 1, "Bob": 1, "=South": 20})
        ann = self.campaigns()["round-2"]["people"][0]
        self.assertEqual((ann["earlier_version"], ann["agreed"]), ("1", 0))
        self.taken("Ann Bos,2026-09-20,North,1\n", campaign="round-2")
        self.assertEqual(self.open_people("round-2"), {"Bob": 1, "=South": 20})

    def test_joiners(self):
        joy = self.campaigns()["round-1"]["people"][3]
        self.assertEqual((joy["joiner"], joy["joined_on"]), (True, "2026-09-15"))
        self.taken("Joy,2026-09-15,,\nBob,2026-09-15,,\n")
        agreed = {a["who"]: a["at_hiring"] for a in support.records(self.file, "acknowledgement")}
        self.assertEqual(agreed, {"Joy": True, "Bob": False})

    def test_never_more_than_asked(self):
        self.taken("=South,2026-09-03,South,15\n=South,2026-09-04,South,15\n")
        self.assertEqual(self.campaigns()["round-1"]["agreed"], 20)

    def test_the_same_again(self):
        rows = "Ann Bos,2026-09-03,North,1\n=South,2026-09-03,South,5\n"
        self.assertEqual(self.taken(rows), 2)
        self.assertEqual(self.taken(rows + "Ann Bos,2026-09-09,North,1\n=South,2026-09-04,South,5\n"), 1)
        self.assertEqual(len(support.records(self.file, "acknowledgement")), 3)

    def test_bad_rows_by_line(self):
        rows = ",2026-09-03,,\nAnn,3-9-2026,,\nAnn,2026-09-03,Nowhere,\nAnn,2026-09-03,,0\nAnn,2026-09-03,,x\nBob,2026-09-03,,\n"
        result = self.read(rows)
        self.assertEqual((result.code, result.stdout), (1, ""))
        for words in ("line 2: ", "line 3: .*3-9-2026", "line 4: .*Nowhere", "line 5: ", "line 6: "):
            self.assertRegex(result.stderr, words)
        self.assertEqual(self.taken(rows, "--skip-bad"), 1)
        self.assertEqual(self.read("x\n", heading="who\n").code, 1)

    def test_csv_is_safe_in_a_spreadsheet(self):
        text = ok("acknowledgements", self.file, "--campaign", "round-2", "--open", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual([(row["who"], row["open"]) for row in rows], [("Ann Bos", "1"), ("Bob", "1"), ("'=South", "20")])

    def test_text_in_both_languages(self):
        for language, words in (("en", ("Agreed", "of", "Round 1")), ("nl", ("Akkoord", "van", "te laat"))):
            text = ok("acknowledgements", self.file, "--lang", language)
            for word in words:
                self.assertIn(word, text)

    def test_wrong_calls(self):
        self.assert_refused(run("acknowledgements", self.file, "--campaign", "none"), "none")
        self.assertEqual(run("acknowledgements", self.file, "--import", "x.csv").code, 2)
        self.assertEqual(run("acknowledgements", self.file, "--skip-bad").code, 2)


class Versions(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        add(self.file, "guideline", id="open", name="Open by default")

    def version(self, label, text):
        return add(self.file, "guideline_version", guideline="open", version=label, text=text)

    def test_words_that_changed(self):
        self.version("1", "Share what you know.\nAsk your manager first.")
        self.version("2", "Share what you know, daily.\nAsk nobody first.")
        self.assertEqual(ok("guideline", self.file, "open", "--diff"),
                         "Share what you [-know.-] {+know, daily.+}\nAsk [-your manager-] {+nobody+} first.\n")
        third = self.version("3", "Share what you know.\nAsk your manager first.")
        self.assertEqual(ok("guideline", self.file, "open", "--diff", "1", third),
                         "Share what you know.\nAsk your manager first.\n")
        runs = json.loads(ok("guideline", self.file, "open", "--diff", "1", "2", "--format", "json"))
        self.assertEqual(runs[1:3], [{"change": "removed", "text": "know."}, {"change": "added", "text": "know, daily."}])

    def test_is_a_longest_common_subsequence(self):
        """Against difflib's count of words kept: ours may keep more, never fewer; and both texts can be read back."""
        import difflib
        import random
        chance = random.Random(7)
        for round_ in support.some(range(30)):
            words = [[chance.choice("abcdef") for _ in range(chance.randrange(40))] for _ in range(2)]
            first, second = (self.version(f"{round_}{side}", " ".join(["begin", *text])) for side, text in zip("xy", words))
            runs = json.loads(ok("guideline", self.file, "open", "--diff", first, second, "--format", "json"))
            def side(other):
                return " ".join(run["text"] for run in runs if run["change"] != other).split()
            self.assertEqual(side("added"), ["begin", *words[0]])
            self.assertEqual(side("removed"), ["begin", *words[1]])
            kept = sum(len(run["text"].split()) for run in runs if run["change"] == "same") - 1
            found = sum(block.size for block in difflib.SequenceMatcher(None, *words, autojunk=False).get_matching_blocks())
            self.assertGreaterEqual(kept, found)

    def test_long_texts(self):
        self.version("1", " ".join(f"w{i}" for i in range(5000)))
        self.version("2", " ".join(f"v{i}" for i in range(5000)))
        self.assertIn("v4999", ok("guideline", self.file, "open", "--diff", timeout=20))

    def test_wrong_calls(self):
        self.version("1", "One.")
        self.assert_refused(run("guideline", self.file, "open", "--diff"), "open")
        self.assert_refused(run("guideline", self.file, "open", "--diff", "1", "9"), "9")
        self.assert_refused(run("guideline", self.file, "none"), "none")
        self.assertEqual(run("guideline", self.file, "open", "--diff", "1").code, 2)
        self.assertIn("1", ok("guideline", self.file, "open"))


if __name__ == "__main__":
    unittest.main()
