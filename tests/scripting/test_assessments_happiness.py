"""happiness-at-work against arithmetic by hand: every criterion and finding, once firing and once silent."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add

HAPPINESS = "happiness-at-work"
SECTIONS = ["bringers", "spoilers", "movable", "guided-rollout", "energy"]
BRINGERS = [f"b{rank}" for rank in range(1, 11)]
SPOILERS = [f"s{rank}" for rank in range(1, 11)]
MOVABLE = ["b1", "b2", "b5", "b6", "b7", "b8", "b9", "s1", "s3", "s6", "s9"]  # method H3
WAYS = ["management", "appreciation", "voice", "time", "team"]


def weight(item):
    return 11 - int(item[1:])


class Happiness(support.FolderTest):
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
        return support.score(self.file, HAPPINESS)

    def sections(self):
        return support.sections_of(self.card())

    def criterion(self, name):
        return support.criteria_of(self.card())[name]["score"]

    def findings(self):
        return support.findings_of(self.card())

    def severity(self, finding):
        return self.findings().get(finding, {}).get("severity")

    def state(self, criterion, finding):
        """The criterion's score and the finding's severity, of one and the same result."""
        card = self.card()
        found = support.findings_of(card).get(finding, {}).get("severity")
        return support.criteria_of(card)[criterion]["score"], found

    def answer(self, usual, **others):
        """A round of five people who answer alike, in numbers after reverse keying."""
        self.rounds += 1
        columns = BRINGERS + SPOILERS
        keyed = {column: others.get(column, usual) for column in columns}
        cells = [str(6 - keyed[column] if column in SPOILERS else keyed[column]) for column in columns]
        rows = [",".join(["group", *columns])] + [",".join(["Staff", *cells])] * 5
        csv = self.write("answers.csv", "\n".join(rows) + "\n")
        support.ok("responses", self.file, csv, "--instrument", HAPPINESS, "--round", str(self.rounds))


class Perceived(Happiness):
    def perceived(self):
        return {name: section["perceived"] for name, section in self.sections().items()}

    def test_ranks_weigh(self):
        self.answer(3, b1=5, s10=1)
        found = self.perceived()
        # 3 is 50, 5 is 100, 1 is 0. Weights 10 … 1 add up to 55; b1 weighs 10, s10 weighs 1.
        self.assertAlmostEqual(found["bringers"], (10 * 100 + 45 * 50) / 55)    # 59.1
        self.assertAlmostEqual(found["spoilers"], (1 * 0 + 54 * 50) / 55)       # 49.1
        # Movable: 10 + 9 + 6 + 5 + 4 + 3 + 2 and 10 + 8 + 5 + 2 = 64; b1 counts there too, s10 does not.
        self.assertEqual(sum(map(weight, MOVABLE)), 64)
        self.assertAlmostEqual(found["movable"], (10 * 100 + 54 * 50) / 64)     # 57.8

    def test_each_factor(self):
        names = [*BRINGERS, *SPOILERS]
        for name in names:
            self.answer(4, **{name: 2})   # 25, under the amber norm of 50
            rule = "H1" if name in BRINGERS else "H2"
            rank = int(name[1:])
            findings = self.findings()
            self.assertEqual(findings[f"{rule}:{name}"]["severity"],
                             "high" if rank <= 3 else "medium" if rank <= 7 else "low", name)
            self.assertIn("25", findings[f"{rule}:{name}"]["text"])
            self.assertEqual("A platform can move it" in findings[f"{rule}:{name}"]["text"], name in MOVABLE, name)
            self.assertEqual([found for found in findings if found.startswith(("H1:", "H2:"))], [f"{rule}:{name}"])

    def test_from_amber_factors_are_silent(self):
        self.answer(3)   # 50 is amber
        self.assertEqual([found for found in self.findings() if found.startswith(("H1", "H2"))], [])

    def test_three_apart_and_one_for_the_rest(self):
        for prefix, rule in (("b", "H1"), ("s", "H2")):
            low = {f"{prefix}{rank}": 2 for rank in (10, 9, 8)}
            self.answer(4, **low)
            self.assertNotIn(f"{rule}:more", self.findings())
            # Points lost by weight: 75 × 1, 75 × 2, 75 × 3 and, at 0, 100 × 4 for rank 7: rank 10 is the fourth.
            self.answer(4, **low, **{f"{prefix}7": 1})
            findings = self.findings()
            self.assertEqual(sorted(found for found in findings if found.startswith(rule + ":")),
                             sorted([f"{rule}:{prefix}7", f"{rule}:{prefix}8", f"{rule}:{prefix}9", f"{rule}:more"]))
        self.assertIn("the feeling that the work does not matter", findings["H2:more"]["text"])

    def test_out_of_reach(self):
        self.answer(3)
        # All lose 50: 64 × 50 of 110 × 50 is 58% movable.
        self.assertIsNone(self.severity("H3:reach"))
        others = {name: 1 for name in BRINGERS + SPOILERS if name not in MOVABLE}
        self.answer(3, **others)
        # Lost: movable 64 × 50 = 3200, the others 46 × 100 = 4600: 3200 of 7800 is 41%.
        self.assertEqual(self.severity("H3:reach"), "medium")
        self.assertIn("41%", self.findings()["H3:reach"]["text"])
        self.assertIn("3200 of 7800", self.findings()["H3:reach"]["text"])
        self.answer(5)   # nothing is lost
        self.assertIsNone(self.severity("H3:reach"))

    def test_evidence_beside_perceived(self):
        self.answer(3)
        self.assertNotIn("gap:movable", self.findings())
        self.add("community", name="Cycling", manager="Ann")   # started, and nothing is at work: evidence 0
        self.assertEqual(self.severity("gap:movable"), "high")  # 50 points apart


class Tension(Happiness):
    def test_nothing_there(self):
        sections = self.sections()
        self.assertEqual(list(sections), SECTIONS)
        self.assertEqual({section["evidence"] for section in sections.values()}, {None})
        self.assertEqual(self.findings(), {})

    def test_container_word_beside_this_instrument(self):
        goal = self.add("goal", name="Meer tevreden klanten")
        self.assertIsNone(self.severity("H0:tension"))
        self.set("goal", goal, "name=Happier staff")
        self.assertEqual(self.severity("H0:tension"), "low")
        self.set("goal", goal, "name=An answer within the hour")
        self.add("kpi", goal=goal, name="eNPS", subject="staff_satisfaction")
        self.assertEqual(self.severity("H0:tension"), "low")

    def test_answers_alone_show_it(self):
        self.answer(4)
        self.assertEqual(self.severity("H0:tension"), "low")

    def test_goals_lead_somewhere(self):
        goal = self.add("goal", name="Hogere medewerkerstevredenheid")
        finding = f"H0-goals:goal:{goal}"
        self.assertEqual(self.state("H0-goals", finding), (0, "medium"))
        self.set("goal", goal, "customer_effect=Wachttijd halveert")
        self.assertEqual(self.criterion("H0-goals"), 50)
        self.add("kpi", goal=goal, name="Satisfaction", subject="staff_satisfaction", target=8)
        self.assertEqual(self.criterion("H0-goals"), 50)   # a KPI on satisfaction itself leads nowhere
        self.add("kpi", goal=goal, name="Waiting time", target=1)
        self.assertEqual(self.state("H0-goals", finding), (100, None))

    def test_no_goal_about_happiness(self):
        self.add("goal", name="Answer within the hour")
        self.assertIsNone(self.criterion("H0-goals"))
        self.assertIsNone(self.criterion("H0-kpi"))

    def test_satisfaction_is_followed(self):
        goal = self.add("goal", name="Gelukkige collega's")
        self.assertEqual(self.state("H0-kpi", "H0:kpi"), (0, "medium"))
        kpi = self.add("kpi", goal=goal, name="Grade", subject="staff_satisfaction")
        finding = f"H0-kpi:kpi:{kpi}"
        self.assertEqual((self.criterion("H0-kpi"), self.severity("H0:kpi"), self.severity(finding)), (0, None, "low"))
        self.set("kpi", kpi, "baseline=6.8", "target=7.5")
        self.assertEqual(self.criterion("H0-kpi"), 50)
        old = self.add("measurement", kpi=kpi, date="2025-10-31", value=6.9)   # 367 days ago
        self.assertEqual(self.state("H0-kpi", finding), (50, "low"))
        self.set("measurement", old, "date=2025-11-01")   # 366 days ago
        self.assertEqual(self.state("H0-kpi", finding), (100, None))


class Movable(Happiness):
    """What a platform moves: two records at work give 100, one under way counts for half."""

    def start(self):
        """A first record that is no evidence for any of the ways."""
        self.add("community", name="Cycling", manager="Ann")

    def test_weights_follow_the_factors(self):
        weights = {name: criterion["weight"] for name, criterion in support.criteria_of(self.card()).items()
                   if name.startswith("H3")}
        # s1 10 · s3 8 + b9 2 · s6 5 + b7 4 · s9 2 + b2 9 + b5 6 + b6 5 · b8 3 · b1 10
        self.assertEqual(weights, {"H3-management": 10, "H3-appreciation": 10, "H3-voice": 9, "H3-time": 22,
                                   "H3-team": 3, "H3-atmosphere": 10})

    def test_nothing_at_work(self):
        self.start()
        findings = self.findings()
        criteria = support.criteria_of(self.card())
        for way in WAYS:
            self.assertEqual(criteria[f"H3-{way}"]["score"], 0)
            self.assertEqual(findings[f"H3:{way}"]["severity"], "medium", way)
        self.assertEqual(self.sections()["movable"]["evidence"], 0)

    def test_graver_where_it_hurts(self):
        self.start()
        # Factors under the amber norm: the mean of s9 (2 × 0) and b2, b5, b6 (20 × 75) over 22 is 68; s1 alone is 0.
        self.answer(4, s1=1, s9=1)
        self.assertEqual(self.severity("H3:management"), "high")
        self.assertEqual(self.severity("H3:time"), "medium")

    def test_management_loops(self):
        leader = self.add("sponsor", name="Dirk", role="leader")
        loop = self.add("feedback_loop", name="Which shops close?", kind="strategic", raised_on="2026-10-01")
        finding = f"H3-management-feedback_loop:feedback_loop:{loop}"
        self.assertEqual(self.state("H3-management", finding), (0, "medium"))   # nobody decides
        self.set("feedback_loop", loop, f"leader={leader}", "promised_on=2026-11-01")
        self.assertEqual(self.state("H3-management", finding), (0, "high"))     # a day late
        self.set("feedback_loop", loop, "promised_on=2026-11-02")
        self.assertEqual(self.state("H3-management", finding), (25, None))      # 0.5 of 2
        self.set("feedback_loop", loop, "told_on=2026-11-02")
        self.assertEqual(self.state("H3-management", finding), (50, None))      # 1 of 2
        self.assertIsNone(self.severity("H3:management"))

    def practice(self, way, pillar):
        practice = self.add("practice", name="Round", pillar=pillar, side="platform", frequency="weekly",
                            last_done="2026-10-18", is_voluntary="true")
        finding = f"H3-{way}-practice:practice:{practice}"
        self.assertEqual(self.state(f"H3-{way}", finding), (0, "medium"))   # 15 days: asleep
        self.set("practice", practice, "last_done=2026-10-19", "is_voluntary=false")
        self.assertEqual(self.state(f"H3-{way}", finding), (25, "medium"))  # not voluntary
        self.set("practice", practice, "is_voluntary=true")
        self.assertEqual(self.state(f"H3-{way}", finding), (50, None))
        self.assertIsNone(self.severity(f"H3:{way}"))
        self.set("practice", practice, "side=real_world")   # not on the platform
        self.assertEqual(self.state(f"H3-{way}", f"H3:{way}"), (0, "medium"))

    def test_management_practices(self):
        self.practice("management", "authenticity")

    def test_appreciation_practices(self):
        self.practice("appreciation", "pride")

    def test_successes(self):
        case = self.add("case", name="Quote in an hour", status="proven")
        finding = f"H3-appreciation-case:case:{case}"
        self.assertEqual(self.state("H3-appreciation", finding), (25, "low"))
        self.set("case", case, "is_visible=true")
        self.assertEqual(self.state("H3-appreciation", finding), (50, None))
        self.add("case", name="Another", status="proven", is_visible="true")
        self.add("case", name="A third", status="proven", is_visible="true")
        self.assertEqual(self.criterion("H3-appreciation"), 100)   # two are enough

    def test_voice(self):
        loop = self.add("feedback_loop", name="Night bus", kind="idea", raised_on="2026-10-01")
        finding = f"H3-voice-feedback_loop:feedback_loop:{loop}"
        self.assertEqual(self.state("H3-voice", finding), (0, "medium"))
        self.set("feedback_loop", loop, "told_on=2026-10-20")
        self.assertEqual(self.state("H3-voice", finding), (50, None))
        challenge = self.add("challenge", name="Less waste", closes_on="2026-11-01")
        finding = f"H3-voice-challenge:challenge:{challenge}"
        self.assertEqual(self.state("H3-voice", finding), (50, "high"))   # closed, nothing told
        self.set("challenge", challenge, "closes_on=2026-11-02")
        self.assertEqual(self.state("H3-voice", finding), (75, None))     # 1 + 0.5 of 2
        self.set("challenge", challenge, "result_told_on=2026-11-02")
        self.assertEqual(self.criterion("H3-voice"), 100)

    def test_time(self):
        case = self.add("case", name="Findable answers", status="chosen", kind="coffee_machine")
        finding = f"H3-time-case:case:{case}"
        self.assertEqual(self.state("H3-time", finding), (25, None))   # under way
        self.set("case", case, "status=running")
        self.assertEqual(self.state("H3-time", finding), (25, "low"))  # nobody counted
        self.set("case", case, "minutes_per_day=5", "people=40")
        self.assertEqual(self.state("H3-time", finding), (50, None))
        self.set("case", case, "status=idea")
        self.assertEqual(self.state("H3-time", "H3:time"), (0, "medium"))

    def test_team(self):
        case = self.add("case", name="One place", status="chosen", supports="colleagues")
        finding = f"H3-team-case:case:{case}"
        self.assertEqual(self.state("H3-team", finding), (25, "low"))
        self.set("case", case, "status=proven")
        self.assertEqual(self.state("H3-team", finding), (50, None))
        self.set("case", case, "supports=customers")
        self.assertEqual(self.state("H3-team", "H3:team"), (0, "medium"))

    def test_atmosphere_follows(self):
        self.add("case", name="A", status="proven", supports="colleagues", is_visible="true")
        # Appreciation 50 and team 50 are at work: 2 of 5.
        self.assertEqual(self.state("H3-atmosphere", "H3:atmosphere"), (40, "medium"))
        self.add("case", name="B", status="running", minutes_per_day=5, people=10)
        self.assertEqual(self.state("H3-atmosphere", "H3:atmosphere"), (60, None))   # and time
        # Evidence: appreciation 10 × 50, team 3 × 50, time 22 × 50, atmosphere 10 × 60, over 64: 2350 / 64.
        self.assertAlmostEqual(self.sections()["movable"]["evidence"], 2350 / 64)


class Rollout(Happiness):
    def test_audiences_trained(self):
        audience = self.add("audience", name="Drivers", resistance=4)
        finding = f"H4-training:audience:{audience}"
        self.assertEqual(self.state("H4-training", finding), (0, "high"))
        self.set("audience", audience, "resistance=3")
        self.assertEqual(self.severity(finding), "medium")
        other = self.add("audience", name="Clerks")
        training = self.add("training", name="First steps", subject="platform", audience=audience, date="2026-11-02")
        self.assertEqual(self.state("H4-training", finding), (50, None))   # 1 of 2 audiences
        self.set("training", training, "audience=")   # for all
        self.assertEqual(self.criterion("H4-training"), 100)
        self.set("training", training, "date=2026-11-03")   # not held yet
        self.assertEqual(self.criterion("H4-training"), 0)
        self.assertIn(f"H4-training:audience:{other}", self.findings())

    def test_training_without_audiences(self):
        training = self.add("training", name="Rules", subject="guidelines", date="2026-10-01")
        self.assertEqual(self.state("H4-training", "H4:training"), (0, "high"))
        self.set("training", training, "subject=platform")
        self.assertEqual(self.state("H4-training", "H4:training"), (100, None))

    def test_guides(self):
        community = self.add("community", name="Cycling")
        finding = f"H4-guides:community:{community}"
        self.assertEqual(self.state("H4-guides", finding), (0, "medium"))
        self.set("community", community, "manager=Ann")
        self.assertEqual(self.state("H4-guides", finding), (100, None))

    def test_owners_of_cases(self):
        goal = self.add("goal", name="Answer in an hour")
        case = self.add("case", name="Answers", status="idea", goal=goal)
        self.assertIsNone(self.criterion("H4-cases"))
        self.set("case", case, "status=chosen")
        finding = f"H4-cases:case:{case}"
        self.assertEqual(self.state("H4-cases", finding), (0, "medium"))
        self.set("goal", goal, "owner=Eva")
        self.assertEqual(self.state("H4-cases", finding), (100, None))
        self.set("case", case, "goal=", "approved_by=Eva")
        self.assertEqual(self.criterion("H4-cases"), 100)

    def test_commitment(self):
        leader = self.add("sponsor", name="Dirk", role="leader")
        finding = f"H4-commitment:sponsor:{leader}"
        self.assertEqual((self.criterion("H4-commitment"), self.severity("H4:stature"), self.severity(finding)),
                         (0, "high", "medium"))
        activity = self.add("leader_activity", sponsor=leader, month="2026-08-02", contributions=3)   # 92 days ago
        self.assertEqual(self.state("H4-commitment", finding), (50, None))
        self.set("leader_activity", activity, "month=2026-08-01")   # 93 days ago
        self.assertEqual(self.state("H4-commitment", finding), (0, "medium"))
        boss = self.add("sponsor", name="Eva", role="stature")
        self.add("leader_activity", sponsor=boss, month="2026-10-01", contributions=1)
        # A sponsor of stature 50, and one of two leaders active: 50 × 1/2 = 25.
        self.assertEqual(self.state("H4-commitment", "H4:stature"), (75, None))
        self.set("sponsor", boss, "leaves_on=2026-11-01")
        self.assertEqual(self.state("H4-commitment", "H4:stature"), (0, "high"))

    def test_surveys(self):
        self.assertIsNone(self.criterion("H4-surveys"))
        self.add("community", name="Cycling", manager="Ann")
        self.assertEqual(self.state("H4-surveys", "H4:surveys"), (0, "low"))
        figure = self.add("figure", name="Grade", kind="survey", value=7.1)
        finding = f"H4-surveys:figure:{figure}"
        self.assertAlmostEqual(self.criterion("H4-surveys"), 100 / 3)
        self.assertEqual((self.severity("H4:surveys"), self.severity(finding)), (None, "low"))
        self.set("figure", figure, "source=HR", "year=2023")
        self.assertAlmostEqual(self.criterion("H4-surveys"), 200 / 3)
        self.set("figure", figure, "year=2024")
        self.assertEqual(self.state("H4-surveys", finding), (100, None))

    def test_evidence_adds_up(self):
        self.add("community", name="Cycling", manager="Ann")
        # Training 25 × 0, guides 15 × 100, commitment 30 × 0, surveys 15 × 0; no cases: 1500 / 85.
        self.assertAlmostEqual(self.sections()["guided-rollout"]["evidence"], 1500 / 85)

    def test_handed_out(self):
        candidate = self.add("candidate", name="Platform")
        self.assertIsNone(self.severity("H4:handed-out"))
        self.set("candidate", candidate, "is_chosen=true")
        self.assertEqual(self.severity("H4:handed-out"), "high")
        self.add("training", name="First steps", subject="platform", date="2026-10-01")
        self.assertIsNone(self.severity("H4:handed-out"))


class Rules(Happiness):
    def test_each_is_carried(self):
        criteria = {name.split("-")[0] for name in support.criteria_of(self.card())}
        self.assertEqual(criteria, {"H0", "H3", "H4"})
        self.answer(1)   # H1 and H2 are carried by the twenty items and their findings
        rules = {finding["rule"] for finding in self.findings().values()}
        self.assertLessEqual({"H1", "H2"}, rules)


class Languages(Happiness):
    def test_dutch_and_english(self):
        self.add("case", name="A", status="proven")
        self.answer(2)
        cards = [support.score(self.file, HAPPINESS, language=language) for language in ("en", "nl")]
        for english, dutch in zip(*(support.criteria_of(card).values() for card in cards)):
            self.assertEqual(english["score"], dutch["score"])
            self.assertTrue(english["score"] is None or english["why"] != dutch["why"], english)
        for english, dutch in zip(*(support.findings_of(card).values() for card in cards)):
            self.assertEqual(english["id"], dutch["id"])
            self.assertNotEqual(english["text"], dutch["text"])
            self.assertNotEqual(english["advice"], dutch["advice"])


if __name__ == "__main__":
    unittest.main()
