"""Two rounds or two groups side by side, and the response to rounds. Figures come from R (data/comparison/expected.json, made by
make_expected.R there from data/psych/answers.csv and the made-up answers beside it) and from what is published about R's
dataset “sleep”. No comparison tells more than the scorecard."""
import csv
import io
import json
import pathlib
import random
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "scripting")]
import support
import test_withholding as withholding
from support import add, ok, run

DATA = TESTS / "cli/data/comparison"
PSYCH = TESTS / "cli/data/psych"
REFERENCE = PSYCH / "reference.lua"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))


def compare(file, script, *words):
    return json.loads(ok("compare", file, "--assessment", script, "--format", "json", *words))


def sections_of(comparison):
    return {section["id"]: section for section in comparison["sections"]}


def rounds(file):
    return json.loads(ok("rounds", file, "--format", "json"))["rounds"]


class Comparison(support.FolderTest):
    def answer(self, file, script, round_name, date, answers):
        """Reads a CSV file, or rows of cells, as a round of that day."""
        ok("set", file, "organisation", "organisation", f"assessed_on={date}")
        if not isinstance(answers, pathlib.Path):
            answers = self.write(f"{round_name}.csv", "\n".join(",".join(map(str, row)) for row in answers) + "\n")
        ok("responses", file, answers, "--instrument", script, "--round", round_name)

    def two_rounds(self):
        file = support.new_workspace(self.folder, "two")
        add(file, "respondent_group", name="Board", is_leadership="true")
        self.answer(file, REFERENCE, "Spring", "2026-03-02", PSYCH / "answers.csv")
        self.answer(file, REFERENCE, "Autumn", "2026-10-01", DATA / "second.csv")
        return file

    def assert_near(self, found, expected):
        """Equal to one in ten million."""
        self.assertIsNotNone(found)
        self.assertAlmostEqual(found, expected, delta=1e-7 * max(1, abs(expected)))

    def assert_compared(self, found, expected):
        for side in ("first", "second"):
            self.assertEqual(found[side]["respondents"], expected[side]["respondents"])
            self.assertFalse(found[side]["is_withheld"])
            for figure in ("mean", "standard_deviation"):
                self.assert_near(found[side][figure], expected[side][figure])
        for figure in ("difference", "degrees_of_freedom", "effect_size"):
            self.assert_near(found[figure], expected[figure])
        for bound, expected_bound in zip(found["interval"], expected["interval"], strict=True):
            self.assert_near(bound, expected_bound)


class AgainstR(Comparison):
    def prepare(self):
        super().prepare()
        self.file = self.two_rounds()

    def test_rounds(self):
        """stats::t.test, psych::cohen.d with Hedges' correction."""
        found = compare(self.file, REFERENCE)
        self.assertEqual((found["assessment"], found["round"]), ("reference", None))
        self.assertEqual([(found[side]["name"], found[side]["held_on"]) for side in ("first", "second")],
                         [("Spring", "2026-03-02"), ("Autumn", "2026-10-01")])
        for name, expected in EXPECTED["rounds"].items():
            with self.subTest(name):
                self.assert_compared(sections_of(found)[name], expected)
        # |g| 0.74 and 0.09.
        self.assertEqual([sections_of(found)[name]["effect"] for name in ("trust", "support")], ["medium", "negligible"])
        self.assertEqual(found["changed_most"], ["trust", "support"])

    def test_items_of_rounds(self):
        """base::mean after reverse keying, of all who answered the item."""
        found = compare(self.file, REFERENCE)
        items = {item["id"]: item for section in found["sections"] for item in section["items"]}
        self.assertEqual(set(items), set(EXPECTED["items"]))
        for name, expected in EXPECTED["items"].items():
            self.assert_near(items[name]["first"]["mean"], expected["first"])
            self.assert_near(items[name]["second"]["mean"], expected["second"])
            self.assert_near(items[name]["difference"], expected["difference"])

    def test_a_section_that_nobody_answered(self):
        judges = sections_of(compare(self.file, REFERENCE))["judges"]
        self.assertEqual([judges[key] for key in ("difference", "interval", "degrees_of_freedom", "effect_size", "effect")],
                         [None] * 5)
        self.assertEqual(judges["first"], {"respondents": None, "mean": None, "standard_deviation": None, "is_withheld": False})

    def test_rounds_by_name_and_the_other_way_round(self):
        there, back = (compare(self.file, REFERENCE, "--round", first, "--with-round", second)
                       for first, second in (("Spring", "Autumn"), ("Autumn", "Spring")))
        self.assertEqual(there, compare(self.file, REFERENCE))
        for one, other in zip(there["sections"], back["sections"], strict=True):
            self.assertEqual(one["first"], other["second"])
            if one["difference"] is not None:
                self.assertAlmostEqual(one["difference"], -other["difference"], places=12)
                self.assertAlmostEqual(one["interval"][0], -other["interval"][1], places=9)
                self.assertAlmostEqual(one["effect_size"], -other["effect_size"], places=12)

    def test_groups(self):
        found = compare(self.file, REFERENCE, "--group", "Office", "--with-group", "Workshop")
        self.assertEqual((found["round"], found["first"]["name"], found["second"]["name"]), ("Autumn", "Office", "Workshop"))
        for name, expected in EXPECTED["office_workshop"].items():
            self.assert_compared(sections_of(found)[name], expected)
        self.assertEqual([sections_of(found)[name]["effect"] for name in ("trust", "support")], ["large", "small"])

    def test_a_group_with_all_others(self):
        found = compare(self.file, REFERENCE, "--group", "Board")
        self.assertTrue(found["second"]["is_all_others"])
        for name, expected in EXPECTED["board_others"].items():
            self.assert_compared(sections_of(found)[name], expected)

    def test_groups_of_an_earlier_round_are_those_of_its_scorecard(self):
        file = self.folder / "one.kartrekker"
        ok("new", file, "--name", "x")
        self.answer(file, REFERENCE, "Only", "2026-03-02", PSYCH / "answers.csv")
        earlier = compare(self.file, REFERENCE, "--group", "Office", "--with-group", "Board", "--round", "Spring")
        alone = support.sections_of(support.score(file, REFERENCE))
        for name, section in sections_of(earlier).items():
            groups = {group["group"]: group for group in alone[name]["groups"]}
            for side, group in (("first", "Office"), ("second", "Board")):
                if name != "judges":
                    self.assertEqual((section[side]["respondents"], section[side]["mean"]),
                                     (groups[group]["n"], groups[group]["perceived"]))


class Published(Comparison):
    # Student, The Probable Error of a Mean, Biometrika 6 (1908), 1–25: hours of sleep gained on two drugs. What R's manual
    # page of “sleep” prints with t.test(extra ~ group, data = sleep): means 0.75 and 2.33, df = 17.776, 95 percent
    # confidence interval of first − second −3.3654832 to 0.2054832. Scores are 12.5 times the hours (data/comparison/make_sleep.py).
    def test_hours_of_sleep(self):
        file = support.new_workspace(self.folder)
        self.answer(file, DATA / "sleep.lua", "1908", "2026-03-02", DATA / "sleep.csv")
        found = sections_of(compare(file, DATA / "sleep.lua", "--group", "Drug 1", "--with-group", "Drug 2"))["hours"]
        self.assertAlmostEqual(found["difference"] / 12.5, 2.33 - 0.75, places=9)
        self.assertAlmostEqual(found["degrees_of_freedom"], 17.776, places=3)
        self.assertAlmostEqual(found["interval"][0] / 12.5, -0.2054832, places=7)
        self.assertAlmostEqual(found["interval"][1] / 12.5, 3.3654832, places=7)
        self.assert_compared(found, EXPECTED["sleep"])


class Spread(Comparison):
    def sections(self, first, second):
        """Compares rounds in which everyone of a round gives t1 to t4 the same answers: (people, answers)."""
        file = support.new_workspace(self.folder, f"s{len(list(self.folder.glob('*.kartrekker')))}")
        for name, date, rows in (("A", "2026-03-02", first), ("B", "2026-10-01", second)):
            self.answer(file, REFERENCE, name, date, [("group", "t1", "t2", "t3", "t4")] + [
                ("Team", *answers) for people, answers in rows for _ in range(people)])
        return sections_of(compare(file, REFERENCE))["trust"], file

    def test_nobody_differs(self):
        found, file = self.sections([(6, (1, 1, 5, 1))], [(6, (5, 5, 1, 5))])
        self.assertEqual((found["difference"], found["interval"], found["effect_size"], found["effect"]),
                         (100, None, None, None))
        self.assertEqual(compare(file, REFERENCE)["changed_most"], [])

    def test_one_side_differs(self):
        # Welch's degrees of freedom become n − 1 of the side that differs: 0 and 100 by threes, n = 6.
        found, _ = self.sections([(6, (3, 3, 3, 3))], [(3, (5, 5, 1, 5)), (3, (1, 1, 5, 1))])
        self.assertAlmostEqual(found["degrees_of_freedom"], 5, places=9)
        self.assertEqual((found["difference"], found["effect_size"], found["effect"]), (0, 0, "negligible"))
        # s = 100·√(6·0.25/5), s/√6 = 22.3607, and the 0.975 quantile of t with 5 degrees is 2.5706.
        self.assertAlmostEqual(found["interval"][1], 2.5706 * 22.3607, places=2)

    def test_other_questions(self):
        found, file = self.sections([(9, (3, 3, 3, 3)), (9, (4, 4, 2, 4))],
                                    [(9, (3, 3, 3, "")), (9, (4, 4, 2, "")), (1, (4, 4, 2, 5))])
        self.assertTrue(found["has_other_items"])
        self.assertEqual([item["id"] for item in found["items"]], ["t1", "t2", "t3"])
        self.assertIn("not the same questions", ok("compare", file, "--assessment", REFERENCE))


class Withheld(Comparison):
    """Nothing in a comparison belongs to fewer people than the minimum, or tells of such."""
    HEADINGS = ("group", "t1", "t2", "t3", "t4")

    def workspace(self, *sizes, name="w"):
        """One round of groups A, B, … of these sizes."""
        file = support.new_workspace(self.folder, name)
        chance = random.Random(7)
        rows = [(group, *(chance.randint(1, 5) for _ in range(4)))
                for group, size in zip("ABCDEF", sizes) for _ in range(size)]
        self.answer(file, REFERENCE, "One", "2026-03-02", [self.HEADINGS, *rows])
        return file

    def refused(self, file, *words):
        result = run("compare", file, "--assessment", REFERENCE, *words)
        self.assert_refused(result, "5")
        return result.stderr

    def test_a_small_group(self):
        file = self.workspace(12, 3, 9)
        # C is taken along: else all − A − C would be the three of B.
        for words in (("--group", "B"), ("--group", "A", "--with-group", "B"), ("--group", "B", "--with-group", "A"),
                      ("--group", "C"), ("--group", "A", "--with-group", "C")):
            for form in ("text", "json"):
                message = self.refused(file, *words, "--format", form)
                self.assertNotIn("3 ", message)
        self.assertEqual(sections_of(compare(file, REFERENCE, "--group", "A"))["trust"]["second"]["respondents"], 12)

    def test_too_few_others(self):
        self.refused(self.workspace(12, 3), "--group", "A")
        self.assertIn("all others", self.refused(self.workspace(12, name="alone"), "--group", "A"))

    def test_a_small_round(self):
        file = self.workspace(12, 9)
        self.answer(file, REFERENCE, "Two", "2026-06-01", [self.HEADINGS] + [("A", 5, 5, 5, 5)] * 4)
        self.assertIn("Two", self.refused(file))
        self.refused(file, "--round", "Two", "--with-round", "One")
        self.refused(file, "--group", "A")
        compare(file, REFERENCE, "--group", "A", "--round", "One")

    def test_a_section_withheld_on_one_side(self):
        file = self.workspace(12, 9)
        row = ("A", 5, 4, 3, 2, 5, 5, 5, 5)
        headings = (*self.HEADINGS, "s1", "s2", "s3", "s4")
        self.answer(file, REFERENCE, "Two", "2026-06-01", [headings] + [row] * 4 + [(*row[:5], *[""] * 4)] * 9)
        found = sections_of(compare(file, REFERENCE))
        self.assertTrue(found["support"]["second"]["is_withheld"])
        self.assertEqual([found["support"]["second"][key] for key in ("respondents", "mean", "standard_deviation")],
                         [None] * 3)
        self.assertEqual((found["support"]["difference"], found["support"]["items"]), (None, []))
        self.assertIsNotNone(found["trust"]["difference"])
        self.assertIn("withheld", ok("compare", file, "--assessment", REFERENCE))

    def test_no_single_question_of_groups(self):
        file = self.workspace(12, 9)
        for section in compare(file, REFERENCE, "--group", "A", "--with-group", "B")["sections"]:
            self.assertNotIn("items", section)
        self.assertNotIn("Question", ok("compare", file, "--assessment", REFERENCE, "--group", "A"))


class Adversary(Comparison):
    """Holds group A, all others and all against each other, in random divisions."""
    SCRIPT = withholding.SCRIPT

    def division(self, chance, minimum):
        groups = []
        for index in range(chance.randint(1, 6)):
            size = chance.choice([0, 1, 2, minimum - 1, minimum, minimum + 1, chance.randint(1, 20)])
            missing = chance.choice([0, 0, 0.3])
            people = [withholding.packed(chance, missing) for _ in range(size)]
            groups.append((f"Team{index}", chance.random() < 0.35, people))
        return groups

    def attack(self, file, groups, minimum):
        places = withholding.counting_items(groups, minimum)
        scores = [withholding.agree_scores(people, places) for _, _, people in groups]
        whole = support.sections_of(support.score(file, self.SCRIPT))["agree"]
        shown = {group["group"] for group in whole["groups"] if group["n"] is not None}
        known = []  # sets of people whose sum is known
        if whole["n"] is not None:
            known.append(frozenset(range(len(groups))))
        compared = 0
        for index, (name, _, _) in enumerate(groups):
            result = run("compare", file, "--assessment", self.SCRIPT, "--group", name, "--format", "json")
            if result.code != 0:
                self.assertEqual(result.stdout, "")
                continue
            section = sections_of(json.loads(result.stdout))["agree"]
            rest = frozenset(range(len(groups))) - {index}
            for side, members in (("first", frozenset({index})), ("second", rest)):
                if section[side]["mean"] is None:
                    self.assertEqual((section[side]["respondents"], section[side]["standard_deviation"]), (None, None))
                    continue
                self.assertIn(name, shown)
                people = [score for member in members for score in scores[member]]
                self.assertGreaterEqual(len(people), minimum)
                self.assertEqual(section[side]["respondents"], len(people))
                self.assertAlmostEqual(section[side]["mean"], float(sum(people) / len(people)), places=8)
                known.append(members)
                compared += 1
        for one in known:
            for other in known:
                left = sum(len(scores[member]) for member in one - other)
                self.assertFalse(other <= one and 0 < left < minimum, (one, other, groups))
        return compared

    def test_random_divisions(self):
        chance = random.Random(1908)
        compared = 0
        for number in range(10 if support.SANITIZED else 40):
            minimum = chance.choice([3, 4, 5, 5, 8])
            groups = self.division(chance, minimum)
            file = self.folder / f"{number}.kartrekker"
            ok("import", file, self.write("in.xml", withholding.engagement(groups, minimum)))
            compared += self.attack(file, groups, minimum)
        self.assertGreater(compared, 20)

    def test_what_a_scorecard_withholds_is_in_no_round(self):
        """The response to rounds adds no count of a few: unit X holds a withheld group, so it is withheld."""
        people = withholding.engagement([("A", False, ["3333333"] * 9), ("B", False, ["3333333"] * 2),
                                         ("C", False, ["3333333"] * 6), ("D", False, ["3333333"] * 8)], 5)
        units = '<units><unit id="x"><name>X</name><headcount>20</headcount></unit>' \
                '<unit id="y"><name>Y</name><headcount>20</headcount></unit></units>'
        people = people.replace("<instruments>", units + "<instruments>", 1)
        for group, unit in (("A", "x"), ("B", "x"), ("D", "y")):
            people = people.replace(f"<name>{group}</name></respondent_group>",
                                    f"<name>{group}</name><unit>{unit}</unit></respondent_group>")
        file = self.folder / "units.kartrekker"
        ok("import", file, self.write("units.xml", people))
        found = rounds(file)[0]
        self.assertEqual(found["respondents"], 25)
        self.assertEqual({unit["id"]: (unit["respondents"], unit["is_withheld"]) for unit in found["units"]},
                         {"x": (None, True), "y": (8, False)})


class Rounds(Comparison):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "r")
        self.north = add(self.file, "unit", name="North", headcount=20)
        self.south = add(self.file, "unit", name="South", headcount=30)
        add(self.file, "unit", name="Nobody here", headcount=10)
        for name, unit in (("Mechanics", self.north), ("Drivers", self.north), ("Desk", self.south), ("Few", self.south)):
            add(self.file, "respondent_group", name=name, unit=unit)
        rows = [("group", "t1", "t2", "t3", "t4")]
        desk = ("Desk", 5, 4, 1, 4)
        self.answer(self.file, REFERENCE, "Spring", "2026-03-02",
                    rows + [("Mechanics", 3, 3, 3, 3)] * 8 + [("Drivers", 4, 4, 2, 4)] * 7 + [("Drivers", "", "", "", "")]
                    + [desk] * 12)
        self.answer(self.file, REFERENCE, "Autumn", "2026-10-01", rows + [("Mechanics", 1, 1, 1, 1)] * 21 + [desk] * 4)

    def test_rates(self):
        """15 of 20 in the north, 12 of 30 in the south; 27 of the 60 in all units. One person gave no answer."""
        spring, autumn = rounds(self.file)
        self.assertEqual((spring["name"], spring["held_on"], spring["instrument"], spring["questionnaire"]),
                         ("Spring", "2026-03-02", "reference", "Reference"))
        self.assertEqual((spring["respondents"], spring["headcount"], spring["response_rate"]), (27, 60, 45))
        self.assertEqual([(unit["name"], unit["respondents"], unit["headcount"], unit["response_rate"])
                          for unit in spring["units"]], [("North", 15, 20, 75), ("South", 12, 30, 40)])
        self.assertFalse(spring["is_doubtful"])
        # In autumn 21 of 20 would have answered in the north, but four at the desk could be found from it.
        self.assertEqual([(unit["respondents"], unit["is_withheld"]) for unit in autumn["units"]], [(None, True)] * 2)

    def test_the_organisations_own_headcount_counts(self):
        ok("set", self.file, "organisation", "organisation", "headcount=54")
        self.assertEqual((rounds(self.file)[0]["headcount"], rounds(self.file)[0]["response_rate"]), (54, 50))

    def test_unknown_headcounts(self):
        ok("set", self.file, "unit", self.north, "headcount=")
        spring = rounds(self.file)[0]
        self.assertEqual((spring["headcount"], spring["response_rate"]), (None, None))
        self.assertEqual((spring["units"][0]["respondents"], spring["units"][0]["response_rate"]), (15, None))
        for group in support.records(self.file, "respondent_group"):
            ok("set", self.file, "respondent_group", group["id"], "headcount=15")
        self.assertEqual(rounds(self.file)[0]["units"][0]["response_rate"], 50)

    def test_more_than_everyone(self):
        ok("set", self.file, "unit", self.south, "headcount=10")
        south = rounds(self.file)[0]["units"][1]
        self.assertEqual((south["response_rate"], south["is_doubtful"]), (120, True))
        self.assertRegex(ok("rounds", self.file), r"South +12 +10 +120% +Doubtful")

    def test_a_small_round(self):
        rows = [("group", "t1", "t2", "t3", "t4")] + [("Desk", 1, 2, 3, 4)] * 4
        self.answer(self.file, REFERENCE, "Late", "2026-11-01", rows)
        late = rounds(self.file)[2]
        self.assertEqual([late[key] for key in ("respondents", "is_withheld", "response_rate", "is_doubtful")],
                         [None, True, None, False])
        self.assertTrue(all(unit["is_withheld"] for unit in late["units"]))
        self.assertRegex(ok("rounds", self.file), r"Late.*\n.*\nWhole organisation +withheld")

    def test_csv(self):
        lines = list(csv.DictReader(io.StringIO(ok("rounds", self.file, "--format", "csv"))))
        found = [(line["round"], line["unit"], line["respondents"], line["is_withheld"]) for line in lines]
        self.assertEqual(found, [("Spring", "", "27", "false"), ("Spring", "North", "15", "false"),
                                 ("Spring", "South", "12", "false"), ("Autumn", "", "25", "false"),
                                 ("Autumn", "North", "", "true"), ("Autumn", "South", "", "true")])
        self.assertEqual([line["response_rate"] for line in lines[:3]], ["45.0", "75.0", "40.0"])

    def test_text(self):
        self.assertRegex(ok("rounds", self.file, "--lang", "en"), r"Reference · Spring · 2 March 2026\n")
        self.assertRegex(ok("rounds", self.file, "--lang", "nl"), r"Hele organisatie +27 +60 +45%")
        self.assertEqual(ok("rounds", support.new_workspace(self.folder, "none")).count("\n"), 1)


class Doors(Comparison):
    def prepare(self):
        super().prepare()
        self.file = self.two_rounds()

    def test_text(self):
        text = ok("compare", self.file, "--assessment", REFERENCE, "--lang", "en")
        self.assertIn("1: Spring, 2 March 2026, 120 people answered\n2: Autumn, 1 October 2026, 95 people answered\n", text)
        self.assertRegex(text, r"trust +112 +52 +22\.7 +90 +67\.5 +18\.4 +\+15\.5 +\+9\.8 to \+21\.2 +\+0\.74 +medium effect")
        self.assertRegex(text, r"What changed most\ntrust +\+15\.5 +medium effect\n\n")
        dutch = ok("compare", self.file, "--assessment", REFERENCE, "--group", "Board", "--lang", "nl")
        self.assertIn("2: alle anderen", dutch)
        self.assertRegex(dutch, r"−0,06 +verwaarloosbaar effect")

    def test_refusals(self):
        words = ("compare", self.file, "--assessment", REFERENCE)
        self.assert_refused(run(*words, "--round", "Spring", "--with-round", "Winter"), "Winter")
        self.assert_refused(run(*words, "--round", "Spring", "--with-round", "Spring"))
        self.assert_refused(run(*words, "--group", "Garden"), "Garden")
        self.assert_refused(run(*words, "--group", "Board", "--with-group", "Board"))
        self.assert_refused(run(*words, "--round", "Spring"), code=2)
        for wrong in (("--with-group", "Board"), ("--group", "Board", "--with-round", "Spring"), ("--format", "csv")):
            self.assertEqual(run(*words, *wrong).code, 2, wrong)
        self.assertEqual(run("compare", self.file).code, 2)
        self.assert_refused(run("compare", self.file, "--assessment", "emotional-capital"), "emotional-capital")
        empty = support.new_workspace(self.folder, "one")
        self.answer(empty, REFERENCE, "Only", "2026-03-02", PSYCH / "answers.csv")
        self.assert_refused(run("compare", empty, "--assessment", REFERENCE), "Only")

    def test_nothing_is_written(self):
        before = support.files_in(self.folder)
        ok("compare", self.file, "--assessment", REFERENCE)
        ok("rounds", self.file)
        self.assertEqual(support.files_in(self.folder), before)


if __name__ == "__main__":
    unittest.main()
