"""No shown figure, and no difference of shown figures, belongs to fewer people than the engagement's minimum."""
import itertools
import pathlib
import random
import re
import sys
import unittest
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

SCRIPT = pathlib.Path(__file__).resolve().parent / "questionnaire.lua"
ITEMS = ["a1", "a2", "a3", "a4", "b1", "b2", "b3"]


def engagement(groups, minimum):
    """Engagement XML with the groups: (name, is leadership, packed answers of each person)."""
    lists = [f'<organisations><organisation id="organisation"><name>x</name><currency>EUR</currency>'
             f'<workdays_per_year>220</workdays_per_year><hours_per_week>38</hours_per_week><language>en</language>'
             f'<minimum_group>{minimum}</minimum_group><green_from>70</green_from><amber_from>50</amber_from>'
             f'<assessed_on>2026-11-02</assessed_on></organisation></organisations>',
             f'<instruments><instrument id="questionnaire"><name>x</name><version>1</version>'
             f'<items>{" ".join(ITEMS)}</items></instrument></instruments>',
             '<rounds><round id="r"><instrument>questionnaire</instrument><name>r</name>'
             '<held_on>2026-10-01</held_on></round></rounds>']
    listed, answered = [], []
    for index, (name, is_leadership, people) in enumerate(groups):
        flag = "<is_leadership>true</is_leadership>" if is_leadership else ""
        listed.append(f'<respondent_group id="g{index}"><name>{name}</name>{flag}</respondent_group>')
        answered += [f'<response id="p{index}-{number}"><round>r</round><respondent_group>g{index}</respondent_group>'
                     f'<answers>{answers}</answers></response>' for number, answers in enumerate(people)]
    lists.append(f"<respondent_groups>{''.join(listed)}</respondent_groups>")
    if answered:
        lists.append(f"<responses>{''.join(answered)}</responses>")
    return ('<?xml version="1.0" encoding="UTF-8"?><engagement xmlns="urn:kartrekker:engagement" version="1">'
            + "".join(lists) + "</engagement>")


def counting_items(groups, minimum):
    """Places of the section's items that enough people answered; the others count in nothing."""
    return [place for place in range(4)
            if sum(answers[place] != "." for _, _, people in groups for answers in people) >= minimum]


def agree_scores(people, places):
    """Exact scores of the section on 1–5 (a3 reverse-keyed) for those who answered half of it or more."""
    scores = []
    for answers in people:
        values = [6 - int(answers[place]) if place == 2 else int(answers[place])
                  for place in places if answers[place] != "."]
        if values and 2 * len(values) >= len(places):
            scores.append(Fraction(sum(25 * (value - 1) for value in values), len(values)))
    return scores


def packed(chance, missing):
    return "".join("." if chance.random() < missing else str(chance.randint(1, 5)) for _ in ITEMS)


class Adversary(support.FolderTest):
    number = 0

    def score(self, groups, minimum):
        self.number += 1
        file = self.folder / f"{self.number}.kartrekker"
        support.ok("import", file, self.write("in.xml", engagement(groups, minimum)))
        return support.sections_of(support.score(file, SCRIPT, trace=True))

    def known_sums(self, section, scores):
        """What an outsider can know: for each set of groups with a known sum, the people in it."""
        base = [frozenset(range(len(scores)))] if section["n"] else []
        for side in ("leadership", "staff"):
            if section[side] is not None:
                base.append(self.sides[side])
        shown = [index for index, group in enumerate(section["groups"]) if group["n"] is not None]
        return base, shown

    def attack(self, groups, minimum):
        """Subtracts every combination of shown groups from every shown total."""
        sections = self.score(groups, minimum)
        self.sides = {"leadership": frozenset(i for i, group in enumerate(groups) if group[1]),
                      "staff": frozenset(i for i, group in enumerate(groups) if not group[1])}
        section = sections["agree"]
        places = counting_items(groups, minimum)
        scores = [agree_scores(people, places) for _, _, people in groups]
        everyone = [score for group in scores for score in group]
        self.assertEqual(section["n"], len(everyone) if len(everyone) >= minimum else None)
        if section["n"] is None:
            self.assertEqual([section[key] for key in ("perceived", "sd", "ci95", "favourable", "alpha", "r_wg",
                                                       "leadership", "staff")], [None] * 8)
            self.assertFalse([group for group in section["groups"] if group["n"] or group["perceived"]])
            return
        base, shown = self.known_sums(section, scores)
        for index in shown:
            group = section["groups"][index]
            self.assertEqual(group["n"], len(scores[index]))
            self.assertGreaterEqual(group["n"], minimum)
            self.assertAlmostEqual(group["perceived"], float(sum(scores[index]) / len(scores[index])), places=9)
        for whole in base:
            for size in range(len(shown) + 1):
                for taken in itertools.combinations([i for i in shown if i in whole], size):
                    left = sum(len(scores[i]) for i in whole - set(taken))
                    self.assertFalse(0 < left < minimum, (left, minimum, groups_in_short(groups), section["groups"]))
        for index, group in enumerate(section["groups"]):
            self.assertEqual(group["n"] is None, group["perceived"] is None)
            if group["n"] is None:
                self.no_trace_of(groups[index][0], scores[index], section)

    def no_trace_of(self, name, scores, section):
        """A withheld group stands nowhere with a figure."""
        for line in section["trace"]:
            if name in line and scores:
                self.assertNotRegex(line.replace(name, ""), r"\d", line)


def groups_in_short(groups):
    return [(name, leadership, len(people)) for name, leadership, people in groups]


class Withholding(Adversary):
    def test_many_random_divisions(self):
        chance = random.Random(2026)
        for _ in range(25 if support.SANITIZED else 120):
            minimum = chance.choice([3, 4, 5, 5, 5, 8])
            groups = []
            for index in range(chance.randint(1, 7)):
                size = chance.choice([0, 1, 2, minimum - 1, minimum, minimum + 1, chance.randint(1, 20)])
                people = [packed(chance, chance.choice([0, 0, 0.3])) for _ in range(size)]
                groups.append((f"Team{'ABCDEFG'[index]}", chance.random() < 0.35, people))
            self.attack(groups, minimum)

    def test_divisions_that_tempt(self):
        def people(count, answer="3"):
            return [answer * len(ITEMS)] * count
        for groups in (
            [("A", False, people(10)), ("B", False, people(10)), ("C", False, people(1))],
            [("A", False, people(10)), ("B", True, people(4))],
            [("A", False, people(4)), ("B", True, people(10))],
            [("A", True, people(10)), ("B", True, people(2)), ("C", False, people(10)), ("D", False, people(2))],
            [("A", True, people(6)), ("B", False, people(6)), ("C", False, people(6)), ("D", True, people(1))],
            [("A", False, people(5)), ("B", False, people(5)), ("C", True, people(3)), ("D", True, people(2))],
            [("A", False, people(4)), ("B", False, people(4)), ("C", True, people(4)), ("D", True, people(4))],
            [("A", False, people(5)), ("B", False, [])],
            [("A", False, people(4))], [("A", True, people(2)), ("B", False, people(2))],
            [("A", False, people(100)), ("B", False, people(5)), ("C", False, people(4)), ("D", True, people(4))],
            [("A", False, people(9)), ("B", False, people(9)), ("C", False, [".......", "3......"] * 3)],
        ):
            with self.subTest(groups_in_short(groups)):
                self.attack(groups, 5)

    def test_a_group_too_small_takes_the_next_smallest_with_it(self):
        def people(count):
            return ["3" * len(ITEMS)] * count
        section = self.score([("A", False, people(9)), ("B", False, people(7)), ("C", False, people(2))], 5)["agree"]
        self.assertEqual([group["n"] for group in section["groups"]], [9, None, None])
        self.assertEqual(section["n"], 18)

    def test_the_split_is_hidden_when_leaders_are_too_few(self):
        def people(count, answer):
            return [answer * len(ITEMS)] * count
        few = self.score([("A", False, people(9, "3")), ("B", True, people(4, "5")), ("C", False, people(8, "3"))], 5)
        self.assertEqual((few["agree"]["leadership"], few["agree"]["staff"]), (None, None))
        self.assertEqual([group["n"] for group in few["agree"]["groups"]], [9, None, None])
        enough = self.score([("A", False, people(9, "1")), ("B", True, people(5, "5"))], 5)["agree"]
        # Four items of 1, one of them reverse-keyed: (0 + 0 + 100 + 0) / 4 = 25; of 5: (100 + 100 + 0 + 100) / 4 = 75.
        self.assertEqual((enough["leadership"], enough["staff"]), (75, 25))

    def test_items_answered_by_too_few(self):
        groups = [("A", False, ["3333333"] * 6 + ["33.3..."] * 3)]
        sections = self.score(groups, 7)
        shown = [item["n"] for item in sections["agree"]["items"]]
        self.assertEqual(shown, [9, 9, None, 9])
        self.assertIsNone(sections["agree"]["items"][2]["distribution"])
        self.assertIsNone(sections["agree"]["alpha"])
        self.assertEqual([item["n"] for item in sections["grade"]["items"]], [None, None, None])
        self.assertIsNone(sections["grade"]["n"])


    def test_one_answer_cannot_be_found_from_the_sections_mean(self):
        # 20 people; a4 was answered by one only, with 5. Were it in the section's mean, then 20 × mean − the sum of the
        # other items' scores would give that answer. Left out, the mean is that of a1, a2 and a3 turned round:
        # answers 1, 1, 1 → (0 + 0 + 100) / 3.
        groups = [("A", False, ["111.111"] * 10 + ["1115111"] + ["111.111"] * 9)]
        section = self.score(groups, 5)["agree"]
        self.assertAlmostEqual(section["perceived"], 100 / 3, places=9)
        self.assertEqual(section["sd"], 0)
        self.assertIsNone(section["items"][3]["n"])


class WhatFollows(support.FolderTest):
    """Of up to three figures that follow from one another but for the answers of too few people, one is withheld."""

    SCRIPT = """return { kind = "assessment", api = 1, id = "follows", version = "1",
        title = { en = "F", nl = "F" }, about = { en = "F", nl = "F" }, rules = { X1 = { en = "X", nl = "X" } }, scale = { low = 1, high = 5 }, sections = {
            { id = "two", title = { en = "T", nl = "T" }, question = { en = "?", nl = "?" }, items = {
                { id = "t1", text = { en = "1", nl = "1" } }, { id = "t2", text = { en = "2", nl = "2" } } } },
            { id = "sides", title = { en = "S", nl = "S" }, question = { en = "?", nl = "?" },
              criteria = { { id = "X1", rule = "X1", title = { en = "Views", nl = "Views" }, score = function(ctx)
                  local answers = ctx:perceived("sides")
                  local both = answers and answers.views.here and answers.views.there
                  return { score = both and 100 or 0, why = ctx:say({ en = "v", nl = "v" }) }
              end } }, items = {
                { id = "s1", view = "here", text = { en = "1", nl = "1" } },
                { id = "s2", view = "here", text = { en = "2", nl = "2" } },
                { id = "s3", view = "there", text = { en = "3", nl = "3" } },
                { id = "s4", view = "there", text = { en = "4", nl = "4" } } } },
            { id = "more", title = { en = "M", nl = "M" }, question = { en = "?", nl = "?" },
              items = { { id = "m1", text = { en = "1", nl = "1" } } }, also = { "t1", "t2" } } } }"""

    def sections(self, rows):
        """Scores rows of answers t1, t2, s1 to s4, m1."""
        script = self.write("follows.lua", self.SCRIPT)
        file = support.new_workspace(self.folder, f"f{len(list(self.folder.glob('*.kartrekker')))}")
        lines = ["group,t1,t2,s1,s2,s3,s4,m1"] + ["A," + ",".join(row.replace(".", " ")) for row in rows]
        support.ok("responses", file, self.write("in.csv", "\n".join(lines) + "\n"), "--instrument", script)
        return support.sections_of(support.score(file, script))

    def shown(self, rows):
        found = self.sections(rows)
        return {name: (section["n"], [item["n"] for item in section["items"]], section["favourable"] is not None)
                for name, section in found.items()}

    def test_everything_stands_where_everyone_answered_all_or_nothing(self):
        found = self.shown(["1234512"] * 6 + ["......."] + ["12....3"] * 2)
        self.assertEqual(found, {"two": (8, [8, 8], True), "sides": (6, [6] * 4, True), "more": (8, [8, 8, 8], True)})

    def test_two_items_and_their_section(self):
        # One person left out t2. Were all three shown: 7 people's mean of the section × 7 × 2 − the sums of t1 and of
        # t2 is that person's t1, since for everyone else the section's score is half of t1 + t2.
        found = self.shown(["1234512"] * 6 + ["5.34512"])
        self.assertEqual(found["two"], (7, [None, None], False))
        # "more" is t1, t2 and m1: it would tell the same beside "two" and m1.
        self.assertEqual(found["more"], (None, [7, None, None], False))
        self.assertEqual(found["sides"], (7, [7] * 4, True))

    def test_enough_people_who_left_something_out_hide_each_other(self):
        found = self.shown(["1234512"] * 6 + ["5.34512"] * 5)
        self.assertEqual(found["two"], (11, [11, 6], True))
        self.assertEqual(found["more"], (11, [11, 11, 6], True))

    def test_views_of_a_section(self):
        # "sides" is "here" and "there". Whoever has no answer "there" could be found from the three means; then the
        # criterion, which scores 100 where it sees both views, does not see them.
        for rows, seen in ((["1234512"] * 7, 100), (["1234512"] * 6 + ["1234..2"], 0),
                           (["1234512"] * 6 + ["1234..2"] * 5, 100),
                           # Four left out one item of each view: they make no difference, so the three still stand alone.
                           (["1234512"] * 30 + ["123.5.2"] * 4 + ["1234..2"] * 3, 0)):
            self.assertEqual(self.sections(rows)["sides"]["evidence"], seen, rows)


class Elsewhere(Adversary):
    """The other doors show no more than the scorecard does."""

    def prepare(self):
        super().prepare()
        groups = [("Secret", False, ["1115151"] * 3), ("Open", False, ["5551515"] * 9), ("Wide", False, ["3333333"] * 8)]
        self.file = self.folder / "e.kartrekker"
        support.ok("import", self.file, self.write("in.xml", engagement(groups, 5)))

    def test_answers_are_never_listed(self):
        for arguments in (("list", self.file, "response"), ("list", self.file, "responses"),
                          ("show", self.file, "response", "p0-0"), ("set", self.file, "response", "p0-0", "answers=1"),
                          ("remove", self.file, "response", "p0-0"), ("add", self.file, "response", "answers=1")):
            self.assert_refused(support.run(*arguments))

    def test_the_minimum_cannot_be_lowered_below_three(self):
        self.assert_refused(support.run("set", self.file, "organisation", "organisation", "minimum_group=2"))
        self.assert_refused(support.run("set", self.file, "organisation", "organisation", "minimum_group="))

    def test_scripts_see_what_is_shown(self):
        script = SCRIPT.read_text().replace(
            'return { id = id, title = both(id), question = both(id), items = items }',
            'return { id = id, title = both(id), question = both(id), items = items, criteria = id == "agree" and { { '
            'id = "spy", title = both("spy"), score = function(ctx) local seen = {} '
            'for _, group in ipairs(ctx:perceived("agree").groups) do seen[#seen + 1] = group.name .. "=" .. '
            'tostring(group.n) .. "/" .. tostring(group.mean) end return { why = table.concat(seen, " ") } end } } or nil }')
        self.assertIn("spy", script)
        why = support.criteria_of(support.score(self.file, self.write("spy.lua", script)))["spy"]["why"]
        shown = dict(part.split("=") for part in why.split(" "))
        # Secret is withheld, and Wide with it, or Secret would be the rest.
        self.assertEqual(shown["Secret"], "nil/nil")
        self.assertEqual(shown["Wide"], "nil/nil")
        self.assertTrue(re.fullmatch(r"9/[\d.]+", shown["Open"]), shown)

    def test_the_table_says_withheld(self):
        text = support.ok("score", self.file, "--assessment", SCRIPT)
        self.assertRegex(text, r"Secret +withheld")
        self.assertRegex(text, r"Wide +withheld")
        self.assertRegex(support.ok("score", self.file, "--assessment", SCRIPT, "--lang", "nl"), r"Secret +\D+\n")


if __name__ == "__main__":
    unittest.main()
