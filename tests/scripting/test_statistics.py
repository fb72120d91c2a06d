"""The statistics of answers, against values worked out here from the definitions (method §10), by other code."""
import math
import pathlib
import random
import statistics
import sys
import unittest
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

SCRIPT = pathlib.Path(__file__).resolve().parent / "questionnaire.lua"

# id: (lowest, highest, reverse-keyed), section by section, as in questionnaire.lua
ITEMS = {
    "agree": {"a1": (1, 5, False), "a2": (1, 5, False), "a3": (1, 5, True), "a4": (1, 5, False)},
    "grade": {"b1": (0, 10, False), "b2": (0, 10, True), "b3": (0, 10, False)},
    "mixed": {"m1": (1, 5, False), "m2": (0, 10, True)},
    "few": {"q1": (1, 3, False), "q2": (1, 3, False), "q3": (1, 3, False)},
    "single": {"y1": (0, 1, True)},
}
ALL = {item: scale for items in ITEMS.values() for item, scale in items.items()}

# Student's t, 0.975 quantile by degrees of freedom, NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2,
# which gives three decimals.
STUDENT = {4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262, 11: 2.201, 19: 2.093, 29: 2.045, 99: 1.984}


def keyed(item, answer):
    low, high, reverse = ALL[item]
    return low + high - answer if reverse else answer


def percent(item, answer):
    low, high, _ = ALL[item]
    return Fraction(100 * (keyed(item, answer) - low), high - low)


def person_score(section, person):
    """Mean of the answered items, if at least half are answered."""
    scores = [percent(item, person[item]) for item in ITEMS[section] if person.get(item) is not None]
    return sum(scores) / len(scores) if scores and 2 * len(scores) >= len(ITEMS[section]) else None


def complete(section, people):
    return [[keyed(item, person[item]) for item in ITEMS[section]] for person in people
            if all(person.get(item) is not None for item in ITEMS[section])]


def cronbach(rows):
    """Raw alpha from sample variances of items and of the sum."""
    size = len(rows[0])
    own = sum(statistics.variance([Fraction(row[i]) for row in rows]) for i in range(size))
    return float(Fraction(size, size - 1) * (1 - own / statistics.variance([Fraction(sum(row)) for row in rows])))


def item_rest(rows, index):
    return statistics.correlation([float(row[index]) for row in rows], [float(sum(row) - row[index]) for row in rows])


def agreement(section, people):
    """r_wg(j) of James, Demaree & Wolf (1984) against the uniform null."""
    low, high, _ = next(iter(ITEMS[section].values()))
    size, options = len(ITEMS[section]), high - low + 1
    mean_variance = statistics.mean(statistics.variance([Fraction(keyed(item, p[item])) for p in people
                                                         if p.get(item) is not None]) for item in ITEMS[section])
    ratio = mean_variance / Fraction(options ** 2 - 1, 12)
    return 0.0 if ratio >= 1 else float(size * (1 - ratio) / (size * (1 - ratio) + ratio))


class Answers(support.FolderTest):
    """Scores made-up answers."""

    def score(self, people, minimum=None, script=SCRIPT):
        number = len(list(self.folder.glob("*.kartrekker")))
        file = support.new_workspace(self.folder, f"w{number}", **({"minimum_group": minimum} if minimum else {}))
        columns = [item for item in ALL if any(item in person for person in people)]
        lines = [",".join(["group", *columns])]
        for person in people:
            cells = ("" if person.get(item) is None else str(person[item]) for item in columns)
            lines.append(",".join([person.get("group", "one"), *cells]))
        csv = self.write(f"answers{number}.csv", "\n".join(lines) + "\n")
        support.ok("responses", file, csv, "--instrument", script)
        return support.sections_of(support.score(file, script, trace=True))

    def people(self, count, missing=0.0, seed=1):
        chance = random.Random(seed)
        people = []
        for _ in range(count):
            mood = chance.random()
            person = {}
            for item, (low, high, reverse) in ALL.items():
                value = low + round((high - low) * min(1, max(0, mood + chance.gauss(0, 0.2))))
                person[item] = None if chance.random() < missing else low + high - value if reverse else value
            people.append(person)
        return people


class SectionFigures(Answers):
    def check(self, people):
        found = self.score(people)
        for name in ITEMS:
            with self.subTest(name):
                scores = [s for s in (person_score(name, person) for person in people) if s is not None]
                section = found[name]
                self.assertEqual(section["n"], len(scores))
                self.assertAlmostEqual(section["perceived"], float(statistics.mean(scores)), places=9)
                deviation = statistics.stdev([float(score) for score in scores])
                self.assertAlmostEqual(section["sd"], deviation, places=9)
                half = STUDENT[len(scores) - 1] * deviation / math.sqrt(len(scores)) if len(scores) - 1 in STUDENT else None
                if half is not None:
                    self.assertAlmostEqual(section["ci95"][0], float(statistics.mean(scores)) - half, delta=half / 2000)
                    self.assertAlmostEqual(section["ci95"][1], float(statistics.mean(scores)) + half, delta=half / 2000)
                self.assertEqual(section["norm"], 70)
                self.assertIsNone(section["evidence"])
        return found

    def test_everyone_answered_everything(self):
        for count in (5, 6, 7, 8, 9, 10, 12, 20, 30, 100):
            self.check(self.people(count, seed=count))

    def test_some_answers_missing(self):
        for count in (40, 90):
            self.check(self.people(count, missing=0.35, seed=count))

    def test_words_keep_the_interval_on_the_scale(self):
        # 87.5, 75, 37.5, 100 and 12.5: mean 62.5, s = √1328.125, so ± 2.776 × 36.44 ÷ √5 = 45.2: from 17.2 to 107.8.
        steps = ((4, 4, 3, 3), (3, 3, 3, 3), (2, 2, 1, 1), (4, 4, 4, 4), (1, 1, 0, 0))
        people = [{"a1": 1 + a, "a2": 1 + b, "a3": 5 - c, "a4": 1 + d} for a, b, c, d in steps]
        section = self.score(people)["agree"]
        self.assertAlmostEqual(section["ci95"][0], 17.25, delta=0.01)
        self.assertAlmostEqual(section["ci95"][1], 107.75, delta=0.01)
        self.assertIn("between 17.2 and 100 (", " ".join(section["trace"]))
        self.assertIn("no further than the scale goes", " ".join(section["trace"]))
        narrow = self.score([{"a1": 4, "a2": 3, "a3": 3, "a4": 3 + i % 2} for i in range(8)])["agree"]
        self.assertNotIn("no further", " ".join(narrow["trace"]))

    def test_shown_scores_round_halves_up(self):
        score = self.score([{"a1": 1 + a, "a2": 1 + b, "a3": 5 - c, "a4": 1 + d} for a, b, c, d in ((3, 3, 2, 2),) * 5])
        self.assertEqual(score["agree"]["perceived"], 62.5)
        file = next(self.folder.glob("*.kartrekker"))
        self.assertRegex(support.ok("score", file, "--assessment", SCRIPT, "--lang", "en"), r"\b63\b")

    def test_favourable(self):
        people = self.people(30, seed=4)
        found = self.score(people)
        # The upper quarter of the scale: 4 and 5 on 1–5, 8 to 10 on 0–10, 3 on 1–3, 1 on 0–1, after reverse keying.
        for name, items in ITEMS.items():
            answers = [(item, person[item]) for person in people for item in items]
            high = [item for item, answer in answers if percent(item, answer) >= 75]
            self.assertAlmostEqual(found[name]["favourable"], 100 * len(high) / len(answers), places=9)
        self.assertAlmostEqual(self.score([{"a1": 4, "a2": 3, "a3": 2, "a4": 5}] * 5)["agree"]["favourable"], 75, places=9)

    def test_alpha(self):
        for missing in (0, 0.1):
            people = self.people(60, missing=missing, seed=7)
            found = self.score(people)
            for name in ("agree", "grade", "mixed", "few"):
                self.assertAlmostEqual(found[name]["alpha"], cronbach(complete(name, people)), places=9)
            self.assertIsNone(found["single"]["alpha"])

    # Zach Bobbitt, "How to Calculate Cronbach's Alpha in Python", Statology, 17 August 2021: ten customers rate a
    # restaurant on three questions from 1 to 3; alpha = 0.7734375.
    def test_alpha_of_a_published_example(self):
        answers = zip([1, 2, 2, 3, 2, 2, 3, 3, 2, 3], [1, 1, 1, 2, 3, 3, 2, 3, 3, 3], [1, 1, 2, 1, 2, 3, 3, 3, 2, 3])
        people = [dict(zip(("q1", "q2", "q3"), row)) for row in answers]
        self.assertAlmostEqual(self.score(people)["few"]["alpha"], 0.7734375, places=12)

    def test_alpha_where_there_is_none(self):
        same = [{"a1": 3, "a2": 3, "a3": 3, "a4": 3}] * 8
        self.assertIsNone(self.score(same)["agree"]["alpha"])
        self.assertEqual(self.score(same)["agree"]["sd"], 0)
        self.assertEqual(self.score(same)["agree"]["ci95"], [50, 50])

    def test_agreement(self):
        people = self.people(25, seed=11)
        found = self.score(people)
        for name in ("agree", "grade", "few"):
            self.assertAlmostEqual(found[name]["r_wg"], agreement(name, people), places=9)
        self.assertEqual(self.score([{"a1": 3, "a2": 3, "a3": 3, "a4": 3}] * 8)["agree"]["r_wg"], 1)
        torn = [{"a1": 1, "a2": 1, "a3": 1, "a4": 1}] * 4 + [{"a1": 5, "a2": 5, "a3": 5, "a4": 5}] * 4
        self.assertEqual(self.score(torn)["agree"]["r_wg"], 0)


class ItemFigures(Answers):
    def test_mean_deviation_and_distribution(self):
        for missing in (0, 0.2):
            people = self.people(50, missing=missing, seed=21)
            found = self.score(people)
            for name, items in ITEMS.items():
                rows = complete(name, people)
                for index, item in enumerate(items):
                    entry = found[name]["items"][index]
                    values = [keyed(item, person[item]) for person in people if person[item] is not None]
                    low, high, _ = ALL[item]
                    self.assertEqual((entry["id"], entry["n"]), (item, len(values)))
                    self.assertAlmostEqual(entry["mean"], statistics.mean(values), places=9)
                    self.assertAlmostEqual(entry["sd"], statistics.stdev(values), places=9)
                    self.assertEqual(entry["distribution"], [values.count(value) for value in range(low, high + 1)])
                    if len(items) > 1:
                        self.assertAlmostEqual(entry["item_rest_r"], item_rest(rows, index), places=9)
                    else:
                        self.assertIsNone(entry["item_rest_r"])

    def test_reverse_keying(self):
        # Reverse-keyed x on a–b counts as a+b−x: 2 on 1–5 is 4, 3 on 0–10 is 7, 0 on 0–1 is 1.
        found = self.score([{"a3": 2, "b2": 3, "y1": 0}] * 5)
        self.assertEqual([found[s]["items"][i]["mean"] for s, i in (("agree", 2), ("grade", 1), ("single", 0))], [4, 7, 1])
        self.assertEqual(found["single"]["perceived"], 100)


class MissingAnswers(Answers):
    def test_half_answered(self):
        # Two of four items is half: counts. One of four does not; one of two does; one of three does not.
        full = [{"a1": 5, "a2": 5, "a3": 1, "a4": 5, "b1": 10, "b2": 0, "b3": 10, "m1": 5, "m2": 0}] * 5
        half = [{"a1": 1, "a2": 1, "m1": 1, "b1": 0, "b2": 10}]
        less = [{"a1": 1, "b1": 0, "m2": 10}]
        found = self.score(full + half)
        self.assertEqual((found["agree"]["n"], found["grade"]["n"], found["mixed"]["n"]), (6, 6, 6))
        self.assertAlmostEqual(found["agree"]["perceived"], 500 / 6, places=9)
        found = self.score(full + less)
        self.assertEqual((found["agree"]["n"], found["grade"]["n"], found["mixed"]["n"]), (5, 5, 6))
        self.assertEqual((found["agree"]["perceived"], found["grade"]["perceived"]), (100, 100))

    def test_no_answer_is_never_zero(self):
        found = self.score([{"b1": 8, "b2": None, "b3": 8}] * 6)
        self.assertEqual(found["grade"]["perceived"], 80)
        self.assertEqual(found["grade"]["items"][1],
                         {"id": "b2", "n": None, "mean": None, "sd": None, "distribution": None, "item_rest_r": None})
        self.assertEqual(found["agree"]["perceived"], None)
        self.assertEqual(found["agree"]["n"], None)
        zero = self.score([{"b1": 0, "b2": 10, "b3": 0}] * 6)["grade"]
        self.assertEqual((zero["perceived"], zero["n"], zero["items"][0]["distribution"][0]), (0, 6, 6))

    def test_nobody_answered(self):
        file = support.new_workspace(self.folder, "nobody")
        for section in support.sections_of(support.score(file, SCRIPT)).values():
            for name in ("evidence", "perceived", "n", "sd", "ci95", "favourable", "alpha"):
                self.assertIsNone(section[name], name)
            self.assertEqual(section["groups"], [])

    def test_weights_over_what_was_answered(self):
        # One answers only a1 and a2 (100 each), one all four (0 each): people count alike, not answers.
        found = self.score([{"a1": 5, "a2": 5}, {"a1": 1, "a2": 1, "a3": 5, "a4": 1}] * 5)
        self.assertEqual(found["agree"]["perceived"], 50)


if __name__ == "__main__":
    unittest.main()
