"""The statistics of answers against other people's programs and figures: R's psych and multilevel (data/psych/expected.json,
made by make_expected.R there from answers that make_answers.py made up), a paper, and arithmetic by hand."""
import csv
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok

DATA = pathlib.Path(__file__).resolve().parent / "data/psych"
SCRIPT = DATA / "reference.lua"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
SECTIONS = {"trust": ("t1", "t2", "t3", "t4"), "support": ("s1", "s2", "s3", "s4")}
BOARD = "Board"   # the group that is leadership


def people():
    with open(DATA / "answers.csv", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def complete(section):
    """Those who answered every item of the section, with these answers only."""
    columns = ("group", *SECTIONS[section])
    return [{name: person[name] for name in columns} for person in people() if all(person[name] for name in columns)]


class Reference(support.FolderTest):
    def score(self, answers):
        """Sections and items by id, of answers in a file or as one dictionary for each person."""
        number = len(list(self.folder.glob("*.kartrekker")))
        file = support.new_workspace(self.folder, f"w{number}")
        add(file, "respondent_group", name=BOARD, is_leadership="true")
        if not isinstance(answers, pathlib.Path):
            lines = [",".join(answers[0])] + [",".join(map(str, person.values())) for person in answers]
            answers = self.write(f"answers{number}.csv", "\n".join(lines) + "\n")
        ok("responses", file, answers, "--instrument", SCRIPT)
        sections = support.sections_of(support.score(file, SCRIPT))
        for section in sections.values():
            section["items"] = {item["id"]: item for item in section["items"]}
        return sections

    def assert_near(self, found, expected):
        """Equal to one in a million."""
        self.assertIsNotNone(found)
        self.assertAlmostEqual(found, expected, delta=1e-6 * abs(expected))


class MadeUpAnswers(Reference):
    """120 people in three groups, some answers missing: data/psych/answers.csv."""

    def prepare(self):
        super().prepare()
        self.found = self.score(DATA / "answers.csv")

    def sections(self):
        return [(name, self.found[name], EXPECTED["sections"][name]) for name in SECTIONS]

    def items(self):
        return [(item, found["items"][item], figures) for _, found, expected in self.sections()
                for item, figures in expected["items"].items()]

    def test_the_answers_test_something(self):
        """Somebody has no score, and somebody has one without having answered all."""
        for section in EXPECTED["sections"].values():
            self.assertLess(section["n"], len(people()))
            self.assertLess(section["complete"], section["n"])

    def test_mean_and_deviation_of_scores(self):
        """psych::scoreItems without imputation and psych::describe; on 0 to 100, at least half answered, in make_expected.R."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                self.assertEqual(found["n"], expected["n"])
                self.assert_near(found["perceived"], expected["mean"])
                self.assert_near(found["sd"], expected["sd"])

    def test_interval_of_the_mean(self):
        """stats::t.test."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                for bound, expected_bound in zip(found["ci95"], expected["ci95"], strict=True):
                    self.assert_near(bound, expected_bound)

    def test_alpha(self):
        """raw_alpha of psych::alpha with keys, given complete answers only."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                self.assert_near(found["alpha"], expected["alpha"])

    def test_item_with_the_rest(self):
        """r.drop of psych::alpha with keys, given complete answers only."""
        for name, found, expected in self.items():
            with self.subTest(name):
                self.assert_near(found["item_rest_r"], expected["item_rest"])

    def test_items(self):
        """psych::describe and base::table after reverse keying; of all who answered the item."""
        for name, found, expected in self.items():
            with self.subTest(name):
                self.assertEqual((found["n"], found["distribution"]), (expected["n"], expected["distribution"]))
                self.assert_near(found["mean"], expected["mean"])
                self.assert_near(found["sd"], expected["sd"])

    def test_favourable(self):
        """base::mean of “is 4 or 5 after reverse keying” over all answers."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                self.assert_near(found["favourable"], expected["favourable"])

    def test_groups(self):
        """psych::describeBy for the groups, base::mean for leadership (the board) and staff (all others)."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                groups = {group["group"]: group for group in found["groups"]}
                self.assertEqual({key: group["n"] for key, group in groups.items()},
                                 {key: group["n"] for key, group in expected["groups"].items()})
                for key, group in groups.items():
                    self.assert_near(group["perceived"], expected["groups"][key]["mean"])
                self.assert_near(found["leadership"], expected["leadership"])
                self.assert_near(found["staff"], expected["staff"])

    def test_agreement_of_all_answers(self):
        """The formula of James, Demaree & Wolf 1984 in R: each item's variance is of all who answered it."""
        for name, found, expected in self.sections():
            with self.subTest(name):
                self.assert_near(found["r_wg"], expected["r_wg"])


class CompleteAnswers(Reference):
    """multilevel::rwg.j leaves out people who left out an item, so here only the others are imported."""

    def test_agreement_of_all(self):
        for name in SECTIONS:
            with self.subTest(name):
                expected = EXPECTED["sections"][name]
                found = self.score(complete(name))[name]
                self.assertEqual(found["n"], expected["complete"])
                self.assert_near(found["r_wg"], expected["r_wg_complete"])
                # Alpha is of complete answers, so it is the same with and without the others.
                self.assert_near(found["alpha"], expected["alpha"])

    def test_agreement_within_each_group(self):
        for name in SECTIONS:
            for group, expected in EXPECTED["sections"][name]["r_wg_complete_by_group"].items():
                with self.subTest((name, group)):
                    found = self.score([person for person in complete(name) if person["group"] == group])
                    self.assert_near(found[name]["r_wg"], expected)


class PublishedFigures(Reference):
    # Shrout & Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability, Psychological Bulletin 86 (1979),
    # 420–428: four judges rate six targets from 1 to 10. The mean squares are 11.24 between targets and 1.02 residual,
    # and ICC(3,4) = .91. Their ICC(3,k) is Cronbach's alpha of the judges: (11.24 − 1.02) / 11.24.
    def test_alpha_of_judges(self):
        found = self.score(DATA / "shrout-fleiss.csv")["judges"]
        self.assertEqual(round(found["alpha"], 2), 0.91)
        self.assertAlmostEqual(found["alpha"], (11.24 - 1.02) / 11.24, delta=0.0005)
        # The same to more places: ICC3k of psych::ICC, an analysis of variance; and psych::alpha.
        self.assert_near(found["alpha"], EXPECTED["shrout_fleiss"]["icc_3_k"])
        self.assert_near(found["alpha"], EXPECTED["shrout_fleiss"]["alpha"])
        for item, expected in zip(found["items"].values(), EXPECTED["shrout_fleiss"]["item_rest"], strict=True):
            self.assert_near(item["item_rest_r"], expected)


class ByHand(Reference):
    """r_wg(j) of James, Demaree & Wolf, Journal of Applied Psychology 69 (1984), 85–98, with the uniform null: on 1 to 5
    its variance is (5² − 1) / 12 = 2."""

    def agreement(self, *columns):
        return self.score([dict(zip(("group", *SECTIONS["trust"]), ("Team", *row))) for row in zip(*columns)])["trust"]["r_wg"]

    def test_the_variance_counts_and_not_the_mean(self):
        # Each item's squares add up to 2 over 5 people: variance 2 / 4 = 0.5, a quarter of the null's.
        # 4 · 0.75 / (4 · 0.75 + 0.25) = 12/13: the Spearman–Brown formula for four items of 0.75.
        self.assert_near(self.agreement((2, 3, 3, 3, 4), (3, 4, 4, 4, 5), (1, 2, 2, 2, 3), (4, 3, 3, 3, 2)), 12 / 13)

    def test_items_that_differ(self):
        # Variances 0, 0.3, 1 and 1.5 (squares 0, 1.2, 4, 6 over 4), mean 0.7, ratio 0.35:
        # 4 · 0.65 / (4 · 0.65 + 0.35) = 2.6 / 2.95 = 52/59.
        self.assert_near(self.agreement((4, 4, 4, 4, 4), (3, 3, 3, 4, 4), (2, 2, 3, 4, 4), (1, 3, 3, 4, 4)), 52 / 59)

    def test_no_more_agreement_than_by_chance(self):
        # Answers spread evenly: variance 10 / 4 = 2.5 is more than 2. What would be negative counts as 0.
        self.assertEqual(self.agreement(*[(1, 2, 3, 4, 5)] * 4), 0)


if __name__ == "__main__":
    unittest.main()
