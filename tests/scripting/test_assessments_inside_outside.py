"""inside-before-outside against arithmetic by hand: every criterion and finding, once firing and once silent."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add

INSIDE = "inside-before-outside"
SECTIONS = ["inside-dialogue", "outside-dialogue", "knowledge-spread", "safe-practice"]
REVERSED = ("i5", "o5", "k4", "s1", "s2", "s3")
INSIDE_ITEMS, OUTSIDE_ITEMS = ["i1", "i2", "i3", "i4", "i5"], ["o1", "o2", "o3", "o4", "o5"]
KNOWLEDGE = ["k1", "k2", "k3", "k4", "k5", "k6"]
SAFETY = ["s1", "s2", "s3", "s4", "s5"]


class InsideOutside(support.FolderTest):
    """A workspace scored as of 2026-11-02."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")
        self.rounds = 0

    def add(self, entity, **fields):
        return add(self.file, entity, **fields)

    def set(self, entity, record, *words):
        support.ok("set", self.file, entity, record, *words)

    def card(self):
        return support.score(self.file, INSIDE)

    def sections(self):
        return support.sections_of(self.card())

    def criterion(self, name):
        return support.criteria_of(self.card())[name]["score"]

    def why(self, name):
        return support.criteria_of(self.card())[name]["why"]

    def findings(self):
        return support.findings_of(self.card())

    def severity(self, finding):
        return self.findings().get(finding, {}).get("severity")

    def state(self, criterion, finding):
        """The criterion's score and the finding's severity, of one and the same result."""
        card = self.card()
        found = support.findings_of(card).get(finding, {}).get("severity")
        return support.criteria_of(card)[criterion]["score"], found

    def answer(self, columns, rows):
        """A round of answers: rows of (group, people who answer alike, answers after reverse keying)."""
        self.rounds += 1
        lines = [",".join(["group", *columns])]
        for group, people, answers in rows:
            cells = (str(6 - a) if column in REVERSED else str(a) for column, a in zip(columns, answers))
            lines += [",".join([group, *cells])] * people
        csv = self.write("answers.csv", "\n".join(lines) + "\n")
        support.ok("responses", self.file, csv, "--instrument", INSIDE, "--round", str(self.rounds))


class Attention(InsideOutside):
    def test_nothing_there(self):
        sections = self.sections()
        self.assertEqual(list(sections), SECTIONS)
        self.assertEqual({section["evidence"] for section in sections.values()}, {None})
        self.assertEqual(self.findings(), {})

    def test_both_sides_are_counted(self):
        self.add("goal", name="Won quotes", lever="customers_served")
        self.add("goal", name="Fewer hours", lever="money_saved")   # neither side
        self.add("case", name="Answers", status="running", supports="customers")
        self.add("case", name="Some day", status="idea", supports="colleagues")   # gets no attention yet
        self.add("listening", name="Twitter")
        self.assertEqual(self.state("I1-balance", "I1:balance"), (0, "high"))   # 0 against 3
        self.assertIn("Outside: 3 (goals 1, cases 1, listening posts 1)", self.why("I1-balance"))
        self.add("community", name="Cycling")
        self.assertAlmostEqual(self.criterion("I1-balance"), 100 / 3)
        self.add("feedback_loop", name="Night bus", kind="idea", raised_on="2026-10-01")
        score, severity = self.state("I1-balance", "I1:balance")
        self.assertAlmostEqual(score, 200 / 3)
        self.assertEqual(severity, "medium")   # 3 is not twice 2
        self.add("training", name="First steps", subject="platform", date="2026-10-01")
        self.assertEqual(self.state("I1-balance", "I1:balance"), (100, None))
        self.add("case", name="One place", status="running", supports="colleagues")
        self.assertEqual(self.criterion("I1-balance"), 100)   # at most
        self.assertIn("Inside: 4 (cases 1, feedback loops 1, communities 1, trainings 1)", self.why("I1-balance"))

    def loop(self, kind, criterion):
        loop = self.add("feedback_loop", name="When?", kind=kind, raised_on="2026-10-01")
        finding = f"{criterion}:feedback_loop:{loop}"
        self.assertEqual(self.state(criterion, finding), (0, "medium"))
        self.set("feedback_loop", loop, "promised_on=2026-11-01")
        self.assertEqual(self.state(criterion, finding), (0, "high"))
        self.set("feedback_loop", loop, "promised_on=2026-11-02")
        self.assertEqual(self.state(criterion, finding), (50, None))
        self.set("feedback_loop", loop, "told_on=2026-11-02")
        self.assertEqual(self.state(criterion, finding), (100, None))

    def test_staff_are_answered(self):
        self.loop("strategic", "I1-inside")
        self.assertIsNone(self.criterion("I1-customers"))
        self.add("feedback_loop", name="Idea", kind="idea", raised_on="2026-10-01")
        self.assertEqual(self.criterion("I1-inside"), 50)   # 1 of 2

    def test_customers_are_answered(self):
        self.loop("customer", "I1-customers")
        self.assertIsNone(self.criterion("I1-inside"))

    def test_contribution(self):
        self.assertIsNone(self.criterion("I1-contribution"))
        self.add("goal", name="Won quotes", lever="customers_served")
        self.assertEqual(self.state("I1-contribution", "I1:contribution"), (0, "medium"))
        goal = self.add("goal", name="Experts found", lever="talent")
        finding = f"I1-contribution:goal:{goal}"
        self.assertEqual(self.state("I1-contribution", finding), (0, "medium"))
        self.assertIsNone(self.severity("I1:contribution"))
        self.set("goal", goal, f"objective={self.add('objective', name='Growth')}")
        self.assertEqual(self.state("I1-contribution", finding), (50, "medium"))
        self.set("goal", goal, "customer_effect=The right person on the phone")
        self.assertEqual(self.state("I1-contribution", finding), (100, None))

    def test_inside_came_first(self):
        inside = self.add("feedback_loop", name="Night bus", kind="idea", raised_on="2026-09-01")
        self.assertIsNone(self.criterion("I1-order"))
        outside = self.add("feedback_loop", name="Slow quotes", kind="customer", raised_on="2026-10-01")
        self.assertEqual(self.state("I1-order", "I1:order"), (0, "medium"))
        self.set("feedback_loop", inside, "told_on=2026-10-02")
        self.assertEqual(self.state("I1-order", "I1:order"), (0, "medium"))
        self.set("feedback_loop", inside, "told_on=2026-10-01")
        self.assertEqual(self.state("I1-order", "I1:order"), (100, None))
        self.add("training", name="Speaking", subject="outside", date="2026-09-30")   # an earlier step outside
        self.assertEqual(self.state("I1-order", "I1:order"), (0, "medium"))
        self.assertIn("30 September 2026", self.findings()["I1:order"]["text"])
        self.set("feedback_loop", inside, "told_on=2026-09-30")
        self.set("feedback_loop", outside, "raised_on=2026-08-01")
        self.assertEqual(self.criterion("I1-order"), 0)

    def test_listening(self):
        self.assertIsNone(self.criterion("I1-listening"))
        post = self.add("listening", name="Twitter")
        finding = f"I1-listening:listening:{post}"
        self.assertEqual(self.state("I1-listening", finding), (0, "medium"))
        self.set("listening", post, "owner=Kim")
        self.assertEqual(self.state("I1-listening", finding), (50, "medium"))
        self.set("listening", post, "reads_per_week=1")
        self.assertEqual(self.state("I1-listening", finding), (100, None))

    def test_evidence_adds_up(self):
        self.add("feedback_loop", name="Slow quotes", kind="customer", raised_on="2026-10-01", told_on="2026-10-05")
        self.add("listening", name="Twitter", owner="Kim")
        # Order 40 × 0, customers 30 × 100, listening 30 × 50.
        self.assertAlmostEqual(self.sections()["outside-dialogue"]["evidence"], 45)


class Sides(InsideOutside):
    def sides(self, inside, outside):
        self.answer(INSIDE_ITEMS + OUTSIDE_ITEMS, [("A", 5, inside + outside)])
        return self.severity("I1:sides")

    def test_outside_above_inside(self):
        # (75 × 3 + 50 × 2) / 5 = 65 against 50: 15 points are silent, 20 and 25 fire, 30 gravely.
        self.assertIsNone(self.sides([3] * 5, [4, 4, 4, 3, 3]))
        self.assertEqual(self.sides([3] * 5, [4, 4, 4, 4, 3]), "medium")
        self.assertEqual(self.sides([3] * 5, [4] * 5), "medium")
        self.assertEqual(self.sides([3] * 5, [5, 4, 4, 4, 4]), "high")
        self.assertIsNone(self.sides([4] * 5, [3] * 5))

    def test_reverse_keyed(self):
        self.sides([4] * 5, [3] * 5)
        found = self.sections()
        self.assertEqual((found["inside-dialogue"]["perceived"], found["outside-dialogue"]["perceived"]), (75, 50))

    def test_credible(self):
        self.sides([3, 3, 3, 3, 2], [3] * 5)   # inside (4 × 50 + 25) / 5 = 45
        self.assertIsNone(self.severity("I1:credible"))   # nothing outside
        self.add("listening", name="Twitter", owner="Kim", reads_per_week=5)
        self.assertEqual(self.severity("I1:credible"), "high")
        self.sides([3] * 5, [3] * 5)   # amber
        self.assertIsNone(self.severity("I1:credible"))

    def test_evidence_beside_perceived(self):
        self.add("listening", name="Twitter", owner="Kim", reads_per_week=5)   # evidence of the outside 100
        self.sides([4] * 5, [5, 5, 5, 4, 4])   # 90
        self.assertIsNone(self.severity("gap:outside-dialogue"))
        self.sides([4] * 5, [4] * 5)           # 75
        self.assertEqual(self.severity("gap:outside-dialogue"), "medium")


class Knowledge(InsideOutside):
    def spread(self, *rows):
        self.answer(KNOWLEDGE, [(group, people, [answer] * 6) for group, people, answer in rows])
        return self.findings().get("I2:spread")

    def test_groups_apart(self):
        self.assertIsNone(self.spread(("Office", 5, 4), ("Shops", 5, 4)))
        found = self.spread(("Office", 5, 4), ("Shops", 5, 3))   # 25 points
        self.assertEqual(found["severity"], "medium")
        self.assertIn("25 points apart between groups: Office 75, Shops 50", found["text"])
        self.assertEqual(self.spread(("Office", 5, 5), ("Shops", 5, 3))["severity"], "high")   # 50

    def test_twenty_points_are_silent(self):
        # Office 75; Shops (5 × 50 + 75) / 6 = 54.2, or (4 × 50 + 2 × 75) / 6 = 58.3: 20.8 fires, 16.7 does not.
        rows = [("Office", 5, [4] * 6)]
        self.answer(KNOWLEDGE, rows + [("Shops", 5, [3, 3, 3, 3, 3, 4])])
        self.assertEqual(self.severity("I2:spread"), "medium")
        self.answer(KNOWLEDGE, rows + [("Shops", 5, [3, 3, 3, 3, 4, 4])])
        self.assertIsNone(self.severity("I2:spread"))

    def test_points_at_the_lowest_group(self):
        for group in ("Office", "Shops"):
            self.add("respondent_group", id=group.lower(), name=group)
        found = self.spread(("office", 5, 5), ("shops", 5, 2))
        self.assertEqual(found["entity"], {"type": "respondent_group", "id": "shops"})

    def test_withheld_groups_stay_out(self):
        # Four people are under the minimum of five; with them the next smallest group is withheld too.
        found = self.spread(("Office", 7, 5), ("Shops", 6, 3), ("Board", 4, 1))
        self.assertIsNone(found)
        found = self.spread(("Office", 9, 5), ("Shops", 8, 3), ("Depot", 6, 3), ("Board", 4, 1))
        self.assertIn("Office 100, Shops 50", found["text"])
        self.assertNotIn("Board", found["text"] + found["advice"])
        self.assertNotIn("Depot", found["text"] + found["advice"])

    def test_causes(self):
        for view, items in (("knowledge", (0, 1)), ("tools", (2, 3)), ("chances", (4, 5))):
            low = [2 if place in items else 4 for place in range(6)]
            self.answer(KNOWLEDGE, [("A", 5, low)])
            findings = self.findings()
            self.assertEqual(findings[f"I2:{view}"]["severity"], "medium")
            self.assertIn("25", findings[f"I2:{view}"]["text"])
            self.assertEqual(sum(found.startswith("I2:") for found in findings), 1, findings.keys())
        self.answer(KNOWLEDGE, [("A", 5, [3] * 6)])   # 50 is amber
        self.assertFalse(any(found.startswith("I2:") for found in self.findings()))

    def test_audiences_trained(self):
        self.assertIsNone(self.criterion("I2-training"))
        audience = self.add("audience", name="Drivers", headcount=40, resistance=4)
        finding = f"I2-training:audience:{audience}"
        self.assertEqual(self.state("I2-training", finding), (0, "high"))
        self.set("audience", audience, "resistance=3")
        self.assertEqual(self.severity(finding), "medium")
        training = self.add("training", name="Basics", subject="platform", audience=audience, date="2026-10-01",
                            people=10)
        self.assertEqual(self.state("I2-training", finding), (25, "low"))   # 10 of 40
        self.set("training", training, "people=20")
        self.assertEqual(self.state("I2-training", finding), (50, None))
        self.add("training", name="More", subject="leading", audience=audience, date="2026-11-02", people=30)
        self.assertEqual(self.criterion("I2-training"), 100)                # 50 of 40: all
        self.set("training", training, "date=2026-11-03")
        self.assertEqual(self.criterion("I2-training"), 75)                 # 30 of 40
        self.set("audience", audience, "headcount=")
        self.assertEqual(self.criterion("I2-training"), 100)                # numbers not known
        self.add("audience", name="Clerks")
        self.assertEqual(self.criterion("I2-training"), 50)                 # 1 of 2 audiences
        self.add("training", name="For all", subject="guidelines", date="2026-10-01")
        self.assertEqual(self.criterion("I2-training"), 100)

    def test_units_measured(self):
        self.assertIsNone(self.criterion("I2-groups"))
        unit, other = self.add("unit", name="Shops"), self.add("unit", name="Office")
        self.add("respondent_group", name="Office", unit=other)
        finding = f"I2-groups:unit:{unit}"
        self.assertEqual(self.state("I2-groups", finding), (50, "low"))
        self.add("respondent_group", name="Shops", unit=unit)
        self.assertEqual(self.state("I2-groups", finding), (100, None))


class Safety(InsideOutside):
    def test_fears(self):
        for place, fear in enumerate(("s1", "s2", "s3")):
            self.answer(SAFETY, [("A", 5, [2 if index == place else 4 for index in range(5)])])
            findings = self.findings()
            self.assertEqual(findings[f"I3:{fear}"]["severity"], "medium")
            self.assertIn("25", findings[f"I3:{fear}"]["text"])
            self.assertEqual(sum(found.startswith("I3:") for found in findings), 1, findings.keys())
        self.answer(SAFETY, [("A", 5, [3, 3, 3, 1, 1])])
        self.assertFalse(any(found.startswith("I3:") for found in self.findings()))

    def test_practice_before_outside(self):
        self.assertIsNone(self.criterion("I3-order"))
        outside = self.add("training", name="Speaking", subject="outside", date="2026-11-02")
        finding = f"I3-order:training:{outside}"
        self.assertEqual(self.state("I3-order", finding), (0, "high"))
        self.set("training", outside, "date=2026-11-03")   # still to come
        self.assertEqual(self.state("I3-order", finding), (0, "medium"))
        safe = self.add("training", name="Basics", subject="platform", date="2026-11-03", is_safe="true")
        self.assertEqual(self.criterion("I3-order"), 0)     # not before
        self.set("training", safe, "date=2026-11-02")
        self.assertEqual(self.state("I3-order", finding), (100, None))
        one, two = self.add("audience", name="Clerks"), self.add("audience", name="Drivers")
        self.set("training", outside, f"audience={one}")
        self.assertEqual(self.criterion("I3-order"), 100)   # practice for all
        self.set("training", safe, f"audience={two}")
        self.assertEqual(self.criterion("I3-order"), 0)     # for others
        self.set("training", safe, f"audience={one}")
        self.assertEqual(self.criterion("I3-order"), 100)
        self.set("training", safe, "is_safe=false")
        self.set("training", outside, "is_safe=true")       # practised within the training itself
        self.assertEqual(self.state("I3-order", finding), (100, None))

    def test_safe_practice(self):
        training = self.add("training", name="Basics", subject="platform", date="2026-10-01")
        finding = f"I3-safe:training:{training}"
        self.assertEqual(self.state("I3-safe", finding), (0, "low"))
        self.set("training", training, "is_safe=true")
        self.assertEqual(self.state("I3-safe", finding), (100, None))

    def test_nobody_can_practise(self):
        self.assertEqual(self.state("I3-safe", "I3:none"), (None, None))
        self.add("audience", name="Clerks")
        self.assertEqual(self.state("I3-safe", "I3:none"), (0, "medium"))
        self.add("training", name="Basics", subject="platform", date="2026-10-01")
        self.assertIsNone(self.severity("I3:none"))

    def test_evidence_adds_up(self):
        self.add("training", name="Basics", subject="platform", date="2026-10-01", is_safe="true")
        self.add("training", name="Rules", subject="guidelines", date="2026-10-02")
        self.add("training", name="Speaking", subject="outside", date="2026-10-03")
        # Order 50 × 100; one of two inside trainings is safe, 50 × 50.
        self.assertAlmostEqual(self.sections()["safe-practice"]["evidence"], 75)


class Rules(InsideOutside):
    def test_each_is_carried(self):
        rules = {name.split("-")[0] for name in support.criteria_of(self.card())}
        self.assertEqual(rules, {"I1", "I2", "I3"})


class Languages(InsideOutside):
    def test_dutch_and_english(self):
        self.add("goal", name="Won quotes", lever="customers_served")
        self.add("listening", name="Twitter")
        self.add("audience", name="Clerks")
        columns = INSIDE_ITEMS + OUTSIDE_ITEMS + KNOWLEDGE + SAFETY
        self.answer(columns, [("A", 5, [1] * 5 + [4] * 5 + [1] * 11), ("B", 5, [1] * 5 + [4] * 5 + [4] * 6 + [1] * 5)])
        cards = [support.score(self.file, INSIDE, language=language) for language in ("en", "nl")]
        for english, dutch in zip(*(support.criteria_of(card).values() for card in cards)):
            self.assertEqual(english["score"], dutch["score"])
            self.assertTrue(english["score"] is None or english["why"] != dutch["why"], english)
        for english, dutch in zip(*(support.findings_of(card).values() for card in cards)):
            self.assertEqual(english["id"], dutch["id"])
            self.assertNotEqual(english["text"], dutch["text"])
            self.assertNotEqual(english["advice"], dutch["advice"])


if __name__ == "__main__":
    unittest.main()
