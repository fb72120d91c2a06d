"""benchmark: engagements of a folder beside each other. Expected quantiles are those of Python's statistics module, and by
hand where a quantile would be one engagement's own score. Nothing of another engagement stands in a report."""
import csv
import io
import json
import math
import os
import pathlib
import shutil
import sqlite3
import statistics
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

# Evidence is the headcount as thousandths; the second section judges goals, and stumbles over one of them.
SCRIPT = """
local function words(text) return { en = text, nl = text .. " (nl)" } end
local function headcount(ctx)
    local people = ctx:organisation().headcount
    if not people then return nil end
    return { score = people / 10, why = "by headcount" }
end
local function goals(ctx)
    local count = 0
    for _, goal in ipairs(ctx:all("goal")) do
        if goal.name == "Stumble" then error("cannot judge " .. ctx:organisation().name) end
        count = count + 1
    end
    if count == 0 then return nil end
    return { score = 10 * count, why = "by goals" }
end
return {
    kind = "assessment", api = 1, id = "tiny", version = "3", title = words("Tiny"), about = words("For a test."),
    scale = { low = 0, high = 10 },
    sections = {
        { id = "people", title = words("=People"), question = words("How many?"),
          items = { { id = "q1", text = words("Well?") } },
          criteria = { { id = "c1", rule = "G1", title = words("Headcount"), score = headcount } } },
        { id = "aims", title = words("Aims"), question = words("What for?"),
          criteria = { { id = "c2", rule = "G1", title = words("Goals"), score = goals } } },
    },
}
"""

# Of 24 organisations: evidence, in tenths of a point, none equal to another in whole points.
TENTHS = [623, 118, 877, 341, 456, 702, 289, 534, 965, 57, 411, 798, 173, 640, 502, 921, 366, 745, 228, 589, 84, 836, 467, 312]
EVIDENCE = [tenths / 10 for tenths in TENTHS]
# What five people each answered in the first 13; the 14th had four people only.
ANSWERS = [[i % 11, (3 * i) % 11, (7 * i + 2) % 11, 5, (i * i) % 11] for i in range(13)] + [[10, 10, 10, 10]]
PERCEIVED = [10 * sum(people) / 5 for people in ANSWERS[:13]]


def points(score):
    """Whole points; halves go up."""
    return math.floor(score + 0.5 + 1e-9)


def quartiles(scores):
    """Of an even number of scores each lies between two (type 7)."""
    assert len(scores) % 2 == 0
    return [points(score) for score in statistics.quantiles(scores, n=4, method="inclusive")]


def name(number):
    return f"Zebra{number:02}"


class Benchmark(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.script = self.write("tiny.lua", SCRIPT)
        self.made = self.folder / "made"
        self.made.mkdir()
        for number, people in enumerate(TENTHS):
            file = support.new_workspace(self.made, name(number), headcount=people, description=f"Quagga{number:02}")
            if number < len(ANSWERS):
                rows = "".join(f"Team,{answer}\n" for answer in ANSWERS[number])
                ok("responses", file, self.write("a.csv", "group,q1\n" + rows), "--instrument", self.script)

    def setUp(self):
        super().setUp()
        self.place = self.folder / "clients"
        self.place.mkdir()

    def file(self, number):
        return self.place / f"{name(number)}.kartrekker"

    def put(self, *numbers):
        for number in numbers:
            shutil.copy2(self.made / f"{name(number)}.kartrekker", self.place)

    def call(self, *arguments, **options):
        result = run("benchmark", self.place, "--assessment", self.script, *arguments, **options)
        self.assertEqual(result.code, 0, result)
        return result

    def benchmark(self, *arguments):
        """The report as JSON, and its sections by id."""
        report = json.loads(self.call("--format", "json", *arguments).stdout)
        (assessment,) = report["assessments"]
        self.assertEqual((assessment["id"], assessment["version"], assessment["title"]), ("tiny", "3", "Tiny"))
        return report, {section["id"]: section for section in assessment["sections"]}

    def quantiles(self, figure):
        return [figure[key] for key in ("q1", "median", "q3")]

    # Figures

    def test_quartiles(self):
        for count in (6, 8, 10, 12):
            self.put(*range(count))
            report, sections = self.benchmark()
            self.assertEqual((report["engagements"], report["minimum"], report["left_out"]), (count, 5, 0))
            for side, scores in (("evidence", EVIDENCE), ("perceived", PERCEIVED)):
                with self.subTest((count, side)):
                    figure = sections["people"][side]
                    self.assertEqual(figure["engagements"], count)
                    self.assertEqual(self.quantiles(figure), quartiles(scores[:count]))
                    self.assertEqual((figure["p10"], figure["p90"]), (None, None))
                    self.assertFalse({"mean", "lowest", "highest", "own"} & set(figure))

    def test_tails_from_twenty_on(self):
        self.put(*range(24))
        report, sections = self.benchmark()
        figure = sections["people"]["evidence"]
        deciles = statistics.quantiles(EVIDENCE, n=10, method="inclusive")  # at 2.3 and 20.7 of 0 to 23
        self.assertEqual((figure["p10"], figure["p90"]), (points(deciles[0]), points(deciles[8])))
        self.assertEqual(self.quantiles(figure), quartiles(EVIDENCE))
        self.assertEqual(sections["people"]["perceived"]["engagements"], 13)  # the 14th has too few people
        shutil.rmtree(self.place)
        self.place.mkdir()
        self.put(*range(20))  # at 1.9 and 17.1: one engagement would be nine tenths of the figure
        figure = self.benchmark()[1]["people"]["evidence"]
        ranked = sorted(EVIDENCE[:20])
        self.assertEqual((figure["p10"], figure["p90"]), (points(sum(ranked[1:4]) / 3), points(sum(ranked[16:19]) / 3)))

    def test_no_figure_is_one_engagements_own(self):
        for count in (5, 7, 9, 13, 21):
            self.put(*range(count))
            ranked = sorted(EVIDENCE[:count])
            figure = self.benchmark()[1]["people"]["evidence"]
            with self.subTest(count):
                middle = count // 2
                self.assertEqual(figure["median"], points(sum(ranked[middle - 1:middle + 2]) / 3))
                if count % 4 == 1:  # the quartiles too fall on one engagement
                    at = count // 4
                    self.assertEqual(figure["q1"], points(sum(ranked[at - 1:at + 2]) / 3))
                    self.assertEqual(figure["q3"], points(sum(ranked[-at - 2:count - at + 1]) / 3))
                else:
                    self.assertEqual(figure["q1"], points(sum(ranked[count // 4:count // 4 + 2]) / 2))
                if count == 21:
                    self.assertEqual((figure["p10"], figure["p90"]), (points(sum(ranked[1:4]) / 3), points(sum(ranked[17:20]) / 3)))

    def test_place(self):
        self.put(*range(13))
        for own in (0, 8, 9):
            others = EVIDENCE[:own] + EVIDENCE[own + 1:13]
            sections = self.benchmark("--of", self.file(own))[1]
            figure = sections["people"]["evidence"]
            with self.subTest(own):
                self.assertEqual(figure["engagements"], 12)
                self.assertEqual(self.quantiles(figure), quartiles(others))
                score = points(EVIDENCE[own])
                higher = sum(points(other) > score for other in others)
                self.assertEqual(figure["own"], {
                    "score": score, "rank": higher + 1, "of": 13, "percentile": points(100 * (12 - higher) / 12),
                    "to_median": score - quartiles(others)[1]})
        self.assertEqual(sections["aims"]["evidence"]["own"],
                         {"score": None, "rank": None, "of": None, "percentile": None, "to_median": None})

    def test_place_among_equals(self):
        for people, number in zip((400, 401, 402, 403, 500, 300), range(6)):
            support.new_workspace(self.place, f"Equal {number}", headcount=people)
        own = support.new_workspace(self.folder, "Own", headcount=399)  # 39.9 is 40 in whole points, as are the first four
        figure = self.benchmark("--of", own)[1]["people"]["evidence"]
        self.assertEqual(figure["own"], {"score": 40, "rank": 2, "of": 7, "percentile": 83, "to_median": 0})

    def test_own_file_inside_or_outside_makes_no_difference(self):
        self.put(*range(9))
        inside = self.call("--format", "json", "--of", self.file(4))
        own = shutil.move(self.file(4), self.folder)
        outside = self.call("--format", "json", "--of", own)
        self.assertEqual(inside, outside)
        shutil.copy2(own, self.place / "copy.kartrekker")  # a copy of it is no other engagement
        with_copy = self.call("--format", "json", "--of", own)
        self.assertIn("copy.kartrekker", with_copy.stderr)
        self.assertEqual(json.loads(with_copy.stdout), {**json.loads(outside.stdout), "left_out": 1})

    # Privacy

    def test_too_few_are_withheld(self):
        self.put(*range(4), 13)
        report, sections = self.benchmark()
        self.assertEqual((report["engagements"], sections["people"]["evidence"]["engagements"]), (5, 5))
        nothing = dict.fromkeys(("engagements", "p10", "q1", "median", "q3", "p90"))
        self.assertEqual(sections["people"]["perceived"], nothing)  # four, and one that withholds its own
        self.assertEqual(sections["aims"]["evidence"], nothing)
        figure = self.benchmark("--of", self.file(2))[1]["people"]["evidence"]  # it is none of the others
        own = figure.pop("own")
        self.assertEqual(figure, nothing)
        self.assertEqual(own, {"score": 88, "rank": None, "of": None, "percentile": None, "to_median": None})
        self.assertIn("n < 5", self.call().stdout)

    def test_the_largest_minimum_holds(self):
        self.put(*range(7))
        ok("set", self.file(3), "organisation", "organisation", "minimum_group=8")
        report, sections = self.benchmark()
        self.assertEqual((report["minimum"], sections["people"]["evidence"]["engagements"]), (8, None))
        self.put(7)
        self.assertEqual(self.benchmark()[1]["people"]["evidence"]["engagements"], 8)
        said = self.call().stdout
        self.assertIn("n < 8", said)
        self.assertIn("no group smaller than 8", said)  # why it is not five

    def test_five_needs_no_reason(self):
        self.put(*range(6))
        self.assertNotIn("smaller than", self.call().stdout)

    def test_an_organisation_counts_once(self):
        self.put(*range(4))
        for copy in ("Zebra01 (copy)", "AAA"):
            shutil.copy2(self.file(1), self.place / f"{copy}.kartrekker")
        later = support.new_workspace(self.place, "zebra 02", assessed_on="2026-11-03", headcount=999)
        result = self.call("--format", "json")
        report = json.loads(result.stdout)
        self.assertEqual((report["engagements"], report["left_out"]), (4, 3))
        self.assertEqual(len(result.stderr.splitlines()), 3)
        self.assertIn(f"{name(2)}.kartrekker", result.stderr)  # the earlier one
        self.assertNotIn(later.name, result.stderr)
        self.put(4, 5)
        scores = [EVIDENCE[0], EVIDENCE[1], 99.9, EVIDENCE[3], EVIDENCE[4], EVIDENCE[5]]
        self.assertEqual(self.quantiles(self.benchmark()[1]["people"]["evidence"]), quartiles(scores))

    def test_nothing_of_others_is_told(self):
        self.put(*range(12))
        for number in range(12):
            add(self.file(number), "goal", id=f"okapi-{number}", name=f"Gnu{number}")
        own = ("--of", self.file(0))
        for arguments in ((), ("--format", "json"), ("--format", "csv"), own, (*own, "--format", "json"), ("--lang", "nl")):
            result = self.call(*arguments)
            self.assertEqual(result.stderr, "")
            for word in ("zebra", "quagga", "okapi", "gnu", "clients", "team"):
                self.assertNotIn(word, result.stdout.lower())

    def test_what_a_script_cries_out_is_not_told(self):
        self.put(*range(6))
        add(self.file(2), "goal", name="Stumble")
        result = self.call("--format", "json")
        (line,) = result.stderr.splitlines()
        self.assertIn(f"{name(2)}.kartrekker", line)
        self.assertNotIn("judge", line)
        self.assertNotIn("Zebra", result.stdout)
        self.assertEqual(json.loads(result.stdout)["assessments"][0]["sections"][0]["evidence"]["engagements"], 5)

    # Files

    def test_broken_files_are_left_out(self):
        self.put(*range(6))
        whole = self.file(0).read_bytes()
        bad = {"text": b"hello\n" * 99, "empty": b"", "short": whole[:len(whole) // 2],
               "newer": whole[:60] + (999).to_bytes(4, "big") + whole[64:], "foreign": whole[:68] + bytes(4) + whole[72:]}
        for word, content in bad.items():
            (self.place / f"Bad-{word}.kartrekker").write_bytes(content)
        (self.place / "Bad-folder.kartrekker").mkdir()
        shutil.copy2(self.made / f"{name(9)}.kartrekker", self.place / "Bad-folder.kartrekker")
        (self.place / "Bad-link.kartrekker").symlink_to(self.made / f"{name(9)}.kartrekker")
        (self.place / "Bad-dangling.kartrekker").symlink_to("/nowhere")
        os.mkfifo(self.place / "Bad-fifo.kartrekker")
        shutil.copy2(self.made / f"{name(9)}.kartrekker", self.place / "Bad-half.kartrekker")
        journal = self.place / "Bad-half.kartrekker-journal"
        journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
        for unseen in (".hidden.kartrekker", "other.xlsx", "old.kartrekker.bak"):
            shutil.copy2(self.made / f"{name(10)}.kartrekker", self.place / unseen)
        result = self.call("--format", "json")
        report = json.loads(result.stdout)
        self.assertEqual((report["engagements"], report["left_out"]), (6, 10))
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 10)
        for word in (*bad, "folder", "link", "dangling", "fifo", "half"):
            with self.subTest(word):
                (line,) = [line for line in lines if f"Bad-{word}.kartrekker" in line]
                self.assertTrue(line.startswith("Left out: "))
        self.assertIn("newer Kartrekker", [line for line in lines if "Bad-newer" in line][0])
        self.assertNotIn("Bad", result.stdout)
        self.assertIn("10 files were left out", self.call().stdout)
        self.assertTrue(journal.exists())

    def test_files_are_only_read(self):
        self.put(*range(6))
        for number in range(6):
            os.utime(self.file(number), ns=(10**18, 10**18 + number))
        os.chmod(self.file(1), 0o400)
        before = support.files_in(self.place), [os.stat(self.file(number)).st_mtime_ns for number in range(6)]
        self.call()
        self.call("--of", self.file(3))
        after = support.files_in(self.place), [os.stat(self.file(number)).st_mtime_ns for number in range(6)]
        self.assertEqual(before, after)

    def test_a_file_of_an_earlier_version_counts_and_stays_as_it_was(self):
        self.put(*range(5))
        old = self.place / "old.kartrekker"
        database = sqlite3.connect(old)
        database.executescript((support.TESTS / "model/data/version-1.sql").read_text(encoding="utf-8"))
        database.executescript("PRAGMA application_id = 1264677492; PRAGMA user_version = 1;"
                               "UPDATE organisation SET headcount = 500")
        database.close()
        before = support.files_in(self.place)
        report, sections = self.benchmark()
        self.assertEqual((report["engagements"], report["left_out"]), (6, 0))
        self.assertEqual(self.quantiles(sections["people"]["evidence"]), quartiles([*EVIDENCE[:5], 50]))
        self.assertEqual(support.files_in(self.place), before)

    def test_what_cannot_be_read(self):
        self.put(0)
        for folder in (self.folder / "nowhere", self.file(0)):
            self.assert_refused(run("benchmark", folder, "--assessment", self.script), str(folder))
        self.assert_refused(run("benchmark", self.place, "--assessment", "nothing"), "nothing")
        self.assert_refused(run("benchmark", self.place, "--of", self.folder / "none.kartrekker"), "none.kartrekker")
        shutil.rmtree(self.place)
        self.place.mkdir()
        self.assertEqual(self.benchmark()[0]["engagements"], 0)

    # Reports

    def test_csv(self):
        self.put(*range(7))
        rows = list(csv.DictReader(io.StringIO(self.call("--format", "csv", "--of", self.file(0)).stdout)))
        self.assertEqual([(row["section"], row["side"]) for row in rows], [
            ("people", "evidence"), ("people", "perceived"), ("aims", "evidence"), ("aims", "perceived")])
        first = {key: str(value) for key, value in zip(("q1", "median", "q3"), quartiles(EVIDENCE[1:7]))}
        self.assertEqual({**rows[0], **first, "title": "'=People", "engagements": "6", "p10": "", "own": "62", "rank": "3",
                          "of": "7", "percentile": "67"}, rows[0])
        self.assertEqual({rows[3][key] for key in ("engagements", "median", "own", "rank", "to_median")}, {""})

    def test_text(self):
        self.put(*range(7))
        english = self.call("--of", self.file(0)).stdout
        self.assertIn("over 6 engagements", english)
        self.assertIn("3 of 7", english)
        self.assertNotIn("left out", english)
        self.assertNotIn("Rank", self.call().stdout)
        dutch = self.call("--lang", "nl").stdout
        self.assertIn("over 7 opdrachten", dutch)
        self.assertIn("Aims (nl)", dutch)
        self.assertIn("Mediaan", dutch)

    def test_the_whole_library(self):
        for number, sample in enumerate(p.name for p in sorted(support.SAMPLES.iterdir())):
            support.sample_workspace(self.place, sample)
            self.put(number)
        report = json.loads(ok("benchmark", self.place, "--format", "json"))
        self.assertEqual((report["engagements"], report["left_out"]), (6, 0))
        figures = {assessment["id"]: assessment for assessment in report["assessments"]}
        self.assertIn("emotional-capital", figures)
        first = figures["five-step-readiness"]["sections"][0]
        scores = []
        for file in self.place.iterdir():
            evidence = support.score(file, "five-step-readiness")["assessments"][0]["sections"][0]["evidence"]
            scores += [] if evidence is None else [evidence]
        self.assertEqual(first["evidence"]["engagements"], len(scores) if len(scores) >= 5 else None)
        self.assertIsNone(first["perceived"]["median"])  # of three


if __name__ == "__main__":
    unittest.main()
