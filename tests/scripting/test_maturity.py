"""Sets of answers, weights, the assessor, shared items, levels, areas, targets and renamed items, worked out by hand."""
import pathlib
import statistics
import sys
import unittest
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add
from test_statistics import cronbach

SCRIPT = pathlib.Path(__file__).resolve().parent / "maturity.lua"

# Percent by code: w1 has 0, 2, 3, 4 of 4 points; w2 is on 1–5; w3 too, reverse-keyed; t1 and t2 have 0.5, 1.25, 2.5.
OFTEN = {0: 0, 1: 2, 2: 3, 3: 4}
PART = {0: Fraction(1, 2), 1: Fraction(5, 4), 2: Fraction(5, 2)}


class Maturity(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def answer(self, *people, script=SCRIPT, round_name="r"):
        """Answers of people as dictionaries; a list (times, person) stands for several alike."""
        people = [person for entry in people for person in
                  ([entry[1]] * entry[0] if isinstance(entry, tuple) else [entry])]
        columns = sorted({item for person in people for item in person})
        lines = ["group," + ",".join(columns)]
        lines += [",".join(["A", *(str(person.get(item, "")) for item in columns)]) for person in people]
        csv = self.write("answers.csv", "\n".join(lines) + "\n")
        return support.run("responses", self.file, csv, "--instrument", script, "--round", round_name)

    def card(self, script=SCRIPT, **options):
        return support.score(self.file, script, **options)

    def sections(self, script=SCRIPT, **options):
        return support.sections_of(self.card(script, **options))

    def item(self, section, item, script=SCRIPT):
        return next(entry for entry in self.sections(script)[section]["items"] if entry["id"] == item)


class Scores(Maturity):
    def test_weights(self):
        # (3 × 100 + 1 × 0 + 1 × 0) / 5 = 60; without w2, (3 × 50 + 1 × 50) / 4 = 50; (60 + 50) / 2 = 55.
        self.answer((5, {"w1": 3, "w2": 1, "w3": 5}), (5, {"w1": 1, "w3": 3}))
        work = self.sections()["work"]
        self.assertAlmostEqual(work["perceived"], 55, places=9)
        self.assertEqual(work["n"], 10)

    def test_half_is_by_count_not_by_weight(self):
        # w1 alone weighs 3 of 5, but is one of three; w2 and w3 weigh 2 of 5, but are two of three: (100 + 0) / 2.
        self.answer((6, {"w1": 3}), (6, {"w2": 5, "w3": 5}))
        work = self.sections()["work"]
        self.assertEqual((work["n"], work["perceived"]), (6, 50))

    def test_what_does_not_apply(self):
        # Two items apply and one of them is answered: half, 100. One of three is not half. Nothing but "does not
        # apply" is no score. Five who answer all: (3 × 0 + 100 + 100) / 5 = 40. (5 × 100 + 5 × 40) / 10 = 70.
        self.answer((5, {"w1": 4, "w2": 5}), (2, {"w2": 1}), (3, {"w1": 4}), (5, {"w1": 0, "w2": 5, "w3": 1}))
        work = self.sections()["work"]
        self.assertEqual((work["n"], work["perceived"]), (10, 70))
        self.assertEqual(self.item("work", "w1")["n"], 5)
        # With 5 people who gave w1 points (3 and 4 of 4), and w2 and w3 at 50: (3 × 75 + 50 + 50) / 5 = 65,
        # (3 × 100 + 50 + 50) / 5 = 80; in one round with four to whom it does not apply, (50 + 50) / 2 = 50.
        self.answer((3, {"w1": 2, "w2": 3, "w3": 3}), (2, {"w1": 3, "w2": 3, "w3": 3}), (4, {"w1": 4, "w2": 3, "w3": 3}),
                    round_name="s")
        work = self.sections()["work"]
        self.assertAlmostEqual(work["perceived"], (3 * 65 + 2 * 80 + 4 * 50) / 9, places=9)
        w1 = self.item("work", "w1")
        self.assertEqual((w1["n"], w1["distribution"]), (5, [0, 0, 3, 2, 4]))

    def test_figures_of_a_set(self):
        codes = [0, 1, 1, 2, 3, 3, 3, 4]
        self.answer(*({"w1": code, "w2": 1 + code % 4, "w3": 2} for code in codes))
        points = [OFTEN[code] for code in codes if code != 4]           # 0 2 2 3 4 4 4: 19 / 7
        w1 = self.item("work", "w1")
        self.assertEqual((w1["n"], w1["distribution"]), (7, [1, 2, 1, 3, 1]))
        self.assertAlmostEqual(w1["mean"], 19 / 7, places=9)
        self.assertAlmostEqual(w1["sd"], statistics.stdev(points), places=9)
        # At least 75%: of w1 3 and 4 points, 4 of 7; of w2 (1 2 2 3 4 4 4 1) the three 4s of 8; of w3 (2 is 4) all 8.
        self.assertAlmostEqual(self.sections()["work"]["favourable"], 100 * (4 + 3 + 8) / (7 + 8 + 8), places=9)

    def test_alpha_of_points(self):
        rows = [(0, 0, 1), (1, 0, 2), (2, 1, 4), (2, 2, 5), (1, 2, 3), (0, 1, 2), (2, 2, 4)]
        self.answer(*({"t1": a, "t2": b, "w2": c} for a, b, c in rows))
        tools = self.sections()["tools"]
        self.assertAlmostEqual(tools["alpha"], cronbach([[PART[a], PART[b], Fraction(c)] for a, b, c in rows]), places=9)
        self.assertIsNone(tools["r_wg"])   # points are not evenly apart
        self.assertEqual([item["id"] for item in tools["items"]], ["t1", "t2", "w2"])
        # Whoever says "does not apply" did not answer every item, and is left out of alpha.
        rows = [(0, 1, 5), (1, 2, 4), (2, 3, 3), (3, 4, 2), (3, 5, 1), (1, 3, 4)]
        self.answer(*({"w1": a, "w2": b, "w3": c} for a, b, c in rows), (3, {"w1": 4, "w2": 1, "w3": 1}), round_name="s")
        self.assertAlmostEqual(self.sections()["work"]["alpha"],
                               cronbach([[OFTEN[a], b, 6 - c] for a, b, c in rows]), places=9)

    def test_an_item_of_two_sections(self):
        # work: (3 × 0 + 100 + 100) / 5 = 40; tools: (0 + 37.5 + 100) / 3, with (1.25 − 0.5) / 2 = 37.5%.
        self.answer((5, {"w1": 0, "w2": 5, "w3": 1, "t1": 0, "t2": 1}))
        found = self.sections()
        self.assertAlmostEqual(found["work"]["perceived"], 40, places=9)
        self.assertAlmostEqual(found["tools"]["perceived"], 137.5 / 3, places=9)
        self.assertEqual(support.records(self.file, "instrument")[0]["items"], "w1 w2 w3 t1 t2")

    def test_codes_are_checked_on_import(self):
        for wrong in ({"w1": 5}, {"w1": -1}, {"t1": 3}, {"w2": 0}, {"p1": 1}):
            result = self.answer({"w3": 1, **wrong})
            self.assertEqual(result.code, 1, wrong)
            self.assertIn(next(iter(wrong)), result.stderr)
        self.assertEqual(self.answer({"w1": 0, "t1": 2}, {"w1": 4, "t1": 0}).code, 0)


class LevelsAndAreas(Maturity):
    def test_levels(self):
        # work: evidence 80; perceived 40 as above, the very edge of Growing. tools: evidence none; perceived 45.8.
        self.answer((5, {"w1": 0, "w2": 5, "w3": 1, "t1": 0, "t2": 1}))
        found = self.sections()
        self.assertEqual((found["work"]["evidence_level"], found["work"]["perceived_level"]), ("Grown", "Growing"))
        self.assertEqual((found["tools"]["evidence_level"], found["tools"]["perceived_level"]), (None, "Growing"))
        self.assertEqual((found["proof"]["evidence_level"], found["proof"]["perceived_level"]), (None, None))
        self.assertEqual(self.sections(language="nl")["work"]["perceived_level"], "nl Growing")
        self.assertRegex(support.ok("score", self.file, "--assessment", SCRIPT), r"Grown / Growing")

    def test_below_the_first_level_there_is_none(self):
        text = SCRIPT.read_text()
        script = self.write("maturity.lua", text.replace('from = 0, title = both("Beginning")', 'from = 10, title = both("Beginning")'))
        self.answer((5, {"w1": 0, "w2": 1, "w3": 5}))
        self.assertEqual(self.sections()["work"]["perceived_level"], "Beginning")
        self.assertIsNone(self.sections(script)["work"]["perceived_level"])

    def test_areas_are_means_of_their_sections(self):
        add(self.file, "assessor_answer", item="p2", answer=8)     # reverse-keyed 0–10: 20
        self.answer((5, {"w1": 0, "w2": 5, "w3": 1, "t1": 0, "t2": 1}))
        people, everything = self.card()["assessments"][0]["areas"]
        self.assertEqual((people["id"], people["title"], people["sections"]), ("people", "People", ["work", "tools"]))
        self.assertEqual(people["evidence"], 80)                   # tools has none
        self.assertAlmostEqual(people["perceived"], (40 + 137.5 / 3) / 2, places=9)
        self.assertEqual(everything["evidence"], (80 + 20) / 2)
        self.assertAlmostEqual(everything["perceived"], people["perceived"], places=9)

    def test_what_is_withheld_has_no_level_and_no_part_in_an_area(self):
        self.answer((5, {"w1": 0, "w2": 5, "w3": 1}), (4, {"t1": 2, "t2": 2}))
        found, people = self.sections(), self.card()["assessments"][0]["areas"][0]
        self.assertEqual((found["tools"]["perceived"], found["tools"]["perceived_level"]), (None, None))
        self.assertAlmostEqual(people["perceived"], found["work"]["perceived"], places=9)
        support.ok("set", self.file, "organisation", "organisation", "minimum_group=10")
        found, people = self.sections(), self.card()["assessments"][0]["areas"][0]
        self.assertEqual((found["work"]["perceived_level"], people["perceived"]), (None, None))
        self.assertEqual((found["work"]["evidence_level"], people["evidence"]), ("Grown", 80))


class Assessor(Maturity):
    def test_scores(self):
        # −1 and 1 point: 0 and 100; 3 on 0–10 reverse-keyed is 7: 70.
        add(self.file, "assessor_answer", id="a", item="p1", answer=1, proof="file 7", answered_on="2026-10-01")
        add(self.file, "assessor_answer", id="b", item="p2", answer=3)
        found = support.criteria_of(self.card())
        self.assertEqual((found["P1"]["score"], found["P1"]["why"]), (100, "1 file 7 2026-10-01 a"))
        self.assertEqual((found["P2"]["score"], found["P2"]["why"]), (70, "3 nil nil b"))
        self.assertEqual(self.sections()["proof"]["evidence"], 85)
        self.assertEqual(self.sections()["proof"]["items"], [])

    def test_the_newest_counts(self):
        for name, answer, day in (("old", 0, "2026-09-01"), ("new", 1, "2026-10-01"), ("undated", 0, "")):
            add(self.file, "assessor_answer", id=name, item="p1", answer=answer, answered_on=day)
        self.assertEqual(support.criteria_of(self.card())["P1"]["score"], 100)
        add(self.file, "assessor_answer", id="same-day", item="p1", answer=0, answered_on="2026-10-01")
        self.assertEqual(support.criteria_of(self.card())["P1"]["score"], 0)

    def test_not_applicable_and_nothing(self):
        self.assertIsNone(self.sections()["proof"]["evidence"])
        add(self.file, "assessor_answer", id="a", item="p1", answer=2)
        found = support.criteria_of(self.card())["P1"]
        self.assertEqual((found["score"], found["why"]), (None, "2 nil nil a"))

    def test_out_of_range_counts_as_none_and_is_told(self):
        add(self.file, "assessor_answer", id="off", item="p1", answer=3)
        add(self.file, "assessor_answer", id="else", item="another", answer=9)
        card = self.card()
        self.assertIsNone(support.criteria_of(card)["P1"]["score"])
        finding = support.findings_of(card)["answer:off"]
        self.assertEqual(finding["entity"], {"type": "assessor_answer", "id": "off"})
        self.assertIn("p1", finding["text"])
        self.assertEqual(list(support.findings_of(card)), ["answer:off"])
        support.ok("set", self.file, "assessor_answer", "off", "answer=1")
        self.assertEqual(support.findings_of(self.card()), {})

    def test_an_item_that_is_not_for_the_assessor(self):
        for item in ("w1", "nothing"):
            script = self.write("maturity.lua", SCRIPT.read_text().replace('seen("p1")', f'seen("{item}")'))
            self.assert_refused(support.run("score", self.file, "--assessment", script), "maturity.lua", item)


class Targets(Maturity):
    def prepare(self):
        super().prepare()
        for phase, due, score in (("Later", "2027-12-31", 90), ("Some day", "", 95), ("Past", "2026-01-31", 40),
                                  ("Next", "2027-03-01", 70)):
            add(self.file, "section_target", section="work", phase=phase, due=due, score=score)

    def test_nearest_first(self):
        found = self.sections()
        self.assertEqual(found["work"]["targets"], [
            {"phase": "Past", "due": "2026-01-31", "score": 40}, {"phase": "Next", "due": "2027-03-01", "score": 70},
            {"phase": "Later", "due": "2027-12-31", "score": 90}, {"phase": "Some day", "due": None, "score": 95}])
        self.assertEqual(found["tools"]["targets"], [])

    def test_the_table_shows_the_next(self):
        text = support.ok("score", self.file, "--assessment", SCRIPT)
        self.assertRegex(text, r"Section .* Target\n")
        self.assertRegex(text, r"Work .* 70 \(Next, 1 March 2027\)\n")
        self.assertNotRegex(text, r"Past|Later")
        self.assertNotIn("Target", support.ok("score", self.file, "--assessment", "emotional-capital"))


class Renamed(Maturity):
    """Answers stored under former ids are read under the ids of today, and stay where they are."""

    def former(self, name):
        """The script as it was when w2 had that name."""
        text = SCRIPT.read_text()
        old = text.replace('"w2"', f'"{name}"').replace('both("w2")', 'both("x")')
        start = old.index("    renamed =")
        return self.write("former.lua", old[:start] + old[old.index("\n", start) + 1:])

    def test_stored_answers(self):
        former = self.former("old_w2")
        self.answer((5, {"w1": 0, "old_w2": 5, "w3": 1}), script=former)
        before = self.item("work", "old_w2", former)
        self.assertEqual({**before, "id": "w2"}, self.item("work", "w2"))
        self.assertEqual(support.records(self.file, "instrument")[0]["items"].split()[1], "old_w2")

    def test_new_answers_join_the_old_place(self):
        self.answer((5, {"w1": 0, "old_w2": 5, "w3": 1}), script=self.former("old_w2"))
        items = support.records(self.file, "instrument")[0]["items"]
        self.assertEqual(self.answer((6, {"w1": 0, "w2": 4, "w3": 1})).code, 0)
        self.assertEqual(support.records(self.file, "instrument")[0]["items"], items)
        self.assertEqual(self.item("work", "w2")["distribution"], [0, 0, 0, 6, 5])

    def test_several_former_names(self):
        # Three versions that did not know of each other left three places for one item.
        self.answer((5, {"w1": 0, "older_w2": 1, "w3": 1}), script=self.former("older_w2"))
        self.answer((6, {"w1": 0, "old_w2": 2, "w3": 1}), script=self.former("old_w2"))
        self.answer((7, {"w1": 0, "w2": 3, "w3": 1}), script=self.former("w2"))
        self.assertEqual(self.item("work", "w2")["distribution"], [5, 6, 7, 0, 0])

    def test_files_with_former_headings(self):
        self.assertEqual(self.answer((5, {"w1": 0, "old_w2": 5, "w3": 1})).code, 0)
        self.assertEqual(self.item("work", "w2")["n"], 5)
        csv = self.write("twice.csv", "group,w2,old_w2,w1\nA,1,5,3\n")
        twice = support.run("responses", self.file, csv, "--instrument", SCRIPT, "--round", "t", "--skip-bad")
        self.assertEqual(twice.code, 1)
        self.assertIn("old_w2", twice.stderr)

    def test_the_assessors_answers(self):
        add(self.file, "assessor_answer", item="old_p1", answer=1)
        self.assertEqual(support.criteria_of(self.card())["P1"]["score"], 100)


if __name__ == "__main__":
    unittest.main()
