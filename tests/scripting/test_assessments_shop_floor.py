"""shop-floor-reach against arithmetic by hand: every criterion and finding, once firing and once silent."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add

REACH = "shop-floor-reach"
SECTIONS = ["people-reached", "wanted-functions", "news-flow", "open-dialogue", "brand-within"]
REVERSED = ("p4", "w3", "d6", "d7", "m5")
ITEMS = [f"{letter}{number}" for letter, count in (("p", 4), ("w", 3), ("n", 4), ("d", 7), ("m", 5))
         for number in range(1, count + 1)]


class ShopFloor(support.FolderTest):
    """A workspace scored as of 2026-11-02, with one unit."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")
        self.unit = self.add("unit", name="Shops")
        self.rounds = 0

    def add(self, entity, **fields):
        return add(self.file, entity, **fields)

    def set(self, entity, record, *words):
        support.ok("set", self.file, entity, record, *words)

    def card(self):
        return support.score(self.file, REACH)

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

    def answer(self, usual, **others):
        """A round of five people who answer alike, in numbers after reverse keying."""
        self.rounds += 1
        cells = [str(6 - others.get(item, usual) if item in REVERSED else others.get(item, usual)) for item in ITEMS]
        rows = [",".join(["group", *ITEMS])] + [",".join(["Staff", *cells])] * 5
        csv = self.write("answers.csv", "\n".join(rows) + "\n")
        support.ok("responses", self.file, csv, "--instrument", REACH, "--round", str(self.rounds))

    def workforce(self, **fields):
        return self.add("workforce", **{"name": "Shops", "unit": self.unit, "people": 500, **fields})


class Reach(ShopFloor):
    def test_nothing_there(self):
        sections = self.sections()
        self.assertEqual(list(sections), SECTIONS)
        self.assertEqual({section["evidence"] for section in sections.values()}, {None})
        self.assertEqual(list(self.findings()), ["F1:nobody-counted"])

    def test_arithmetic(self):
        group = self.workforce(with_account=80, with_device=40, mobile=70, yearly_turnover=60, days_to_access=30)
        # 500 × 0.8 × max(0.4, 0.7) × (1 − 0.6 × 30 / 365) = 280 × (1 − 18 / 365) = 266.19: 53.24%.
        score, severity = self.state("F1", f"F1:workforce:{group}")
        self.assertAlmostEqual(score, 100 * 0.8 * 0.7 * (1 - 0.6 * 30 / 365))
        self.assertEqual(severity, "medium")
        self.assertIn("500 people × 80% with an account × 70% who can get at it × (1 − 60% turnover × 30 days ÷ 365) = "
                      "266.2", self.why("F1"))
        # Lost to accounts 20%, to devices 80% × 30% = 24%, to waiting 56% × 4.9% = 2.8%: devices are the cause.
        self.assertIn("too few can get at it", self.findings()[f"F1:workforce:{group}"]["text"])

    def test_people_weigh_rather_than_groups(self):
        self.workforce(people=300, with_account=100, mobile=100, yearly_turnover=0, days_to_access=0)
        group = self.workforce(people=100, with_account=40, mobile=100, yearly_turnover=0, days_to_access=0)
        # (300 + 40) of 400 people = 85; the mean of the groups would be 70.
        score, severity = self.state("F1", f"F1:workforce:{group}")
        self.assertAlmostEqual(score, 85)
        self.assertEqual(severity, "high")   # 40 lies under amber
        self.assertIn("too few have an account", self.findings()[f"F1:workforce:{group}"]["text"])

    def test_norms_decide(self):
        group = self.workforce(with_account=70, mobile=100, yearly_turnover=0, days_to_access=0)
        self.assertIsNone(self.severity(f"F1:workforce:{group}"))    # green from 70
        self.set("workforce", group, "with_account=69")
        self.assertEqual(self.severity(f"F1:workforce:{group}"), "medium")
        self.set("workforce", group, "with_account=49")
        self.assertEqual(self.severity(f"F1:workforce:{group}"), "high")

    def test_waiting_for_access(self):
        group = self.workforce(with_account=100, mobile=100, yearly_turnover=365, days_to_access=40)
        # 365% × 40 / 365 = 40% of the places are taken by someone who waits: 60.
        self.assertAlmostEqual(self.criterion("F1"), 60)
        self.assertIn("come and go", self.findings()[f"F1:workforce:{group}"]["text"])

    def test_flattering(self):
        group = self.workforce(with_account=100, mobile=100, yearly_turnover=60)
        self.assertEqual(self.state("F1", f"F1:workforce:{group}"), (100, "low"))
        self.set("workforce", group, "days_to_access=1")
        self.assertIsNone(self.severity(f"F1:workforce:{group}"))

    def test_not_known(self):
        group = self.workforce(mobile=50)
        self.assertEqual(self.state("F1", "F1:unknown"), (None, "medium"))
        self.assertNotIn("F1:nobody-counted", self.findings())
        self.set("workforce", group, "with_account=100")
        self.assertEqual(self.state("F1", "F1:unknown"), (50, None))

    def test_any_hour(self):
        group = self.workforce(part_time=80, with_account=80, with_device=100, mobile=20, weekly_hours=16,
                               opening_hours=50)
        # Off shift only a phone: max(20%, 100% × 16 / 50 = 32%) × 80% = 25.6%.
        score, severity = self.state("F1-hours", f"F1-hours:workforce:{group}")
        self.assertAlmostEqual(score, 25.6)
        self.assertEqual(severity, "medium")
        self.assertIn("80% part-timers, on the floor 16 of the 50 hours",
                      self.findings()[f"F1-hours:workforce:{group}"]["text"])
        self.set("workforce", group, "mobile=70")   # 80% × 70% = 56%: amber
        score, severity = self.state("F1-hours", f"F1-hours:workforce:{group}")
        self.assertAlmostEqual(score, 56)
        self.assertIsNone(severity)
        self.set("workforce", group, "opening_hours=")
        self.assertIsNone(self.criterion("F1-hours"))


class Wishes(ShopFloor):
    def test_without_the_staff(self):
        self.assertEqual(self.state("F2", "F2:none"), (None, None))
        self.add("capability", name="Chat")
        self.assertEqual(self.state("F2", "F2:none"), (0, "high"))
        self.add("staff_wish", name="Swap shifts")
        self.assertIsNone(self.severity("F2:none"))

    def test_votes_weigh(self):
        capability = self.add("capability", name="Chat")
        swap = self.add("staff_wish", name="Swap shifts", votes=90)
        self.add("staff_wish", name="Chat", votes=30, capability=capability)
        # Met: 30 of 120 votes.
        self.assertEqual(self.state("F2", f"F2:staff_wish:{swap}"), (25, "high"))   # the most votes, not met
        self.set("staff_wish", swap, f"capability={capability}")
        self.assertEqual(self.state("F2", f"F2:staff_wish:{swap}"), (100, None))

    def test_the_chosen_platform(self):
        capability = self.add("capability", name="Chat")
        wish = self.add("staff_wish", name="Chat", votes=30, capability=capability)
        candidate = self.add("candidate", name="Platform", is_chosen="true")
        finding = f"F2:staff_wish:{wish}"
        self.assertEqual(self.state("F2", finding), (50, "low"))    # not scored on it
        fit = self.add("fit", candidate=candidate, capability=capability, covers=2)
        self.assertEqual(self.state("F2", finding), (0, "high"))
        self.set("fit", fit, "covers=3")
        self.assertEqual(self.state("F2", finding), (50, "low"))
        self.set("fit", fit, "covers=4")
        self.assertEqual(self.state("F2", finding), (100, None))

    def test_every_group_asked(self):
        group = self.workforce(with_account=100, mobile=100, yearly_turnover=0, days_to_access=0)
        other = self.add("unit", name="Office")
        self.assertIsNone(self.criterion("F2-asked"))
        wish = self.add("staff_wish", name="Chat", unit=other)
        self.assertEqual(self.state("F2-asked", f"F2-asked:workforce:{group}"), (0, "medium"))
        self.set("staff_wish", wish, f"unit={self.unit}")
        self.assertEqual(self.state("F2-asked", f"F2-asked:workforce:{group}"), (100, None))


class Flow(ShopFloor):
    def channel(self, **fields):
        return self.add("channel", **{"name": "Newsletter", **fields})

    def test_one_way_only(self):
        self.channel(cadence="weekly", reach=400)
        self.channel(name="Poster", cadence="monthly")
        self.workforce(with_account=100, mobile=100, yearly_turnover=0, days_to_access=0)
        # Reach 400 of 500 is 80; weekly 100 for the flow; news 0; asking 0: 180 / 4 = 45.
        self.assertEqual(self.state("F3", "F3:one-way"), (45, "high"))
        self.assertIn("Newsletter, Poster", self.findings()["F3:one-way"]["text"])
        self.channel(name="Platform", is_interactive="true")
        # An interactive channel without a cadence is there all the time: (80 + 100 + 100 + 100) / 4 = 95.
        self.assertEqual(self.state("F3", "F3:one-way"), (95, None))

    def test_reach(self):
        channel = self.channel(reach=399, cadence="daily")
        group = self.workforce()
        self.assertEqual(self.severity("F3:reach"), "medium")   # 79.8%
        self.set("channel", channel, "reach=400")
        self.assertIsNone(self.severity("F3:reach"))
        self.set("channel", channel, "reach=249")
        self.assertEqual(self.severity("F3:reach"), "high")
        self.set("workforce", group, "people=0")
        # Nobody knows how many people there are: flow 100, news 100, asking 0.
        self.assertAlmostEqual(self.criterion("F3"), 200 / 3)
        self.assertIsNone(self.severity("F3:reach"))

    def test_cadences(self):
        channel = self.channel()
        for cadence, severity in (("daily", None), ("Dagelijks", None), ("De hele dag", None), ("weekly", "medium"),
                                  ("elke maandag", "medium"), ("Wekelijks", "medium"), ("twee keer per week", "medium"),
                                  ("twice a month", "high"), ("Elke twee weken", "high"), ("Elk kwartaal", "high"),
                                  ("When needed", "high")):
            self.set("channel", channel, f"cadence={cadence}")
            self.assertEqual(self.severity("F3:speed"), severity, cadence)
        # In days: a week 7, twice a month 31 / 2, every two weeks 14, half a year 365 / 2.
        for cadence, days in (("twice a month", "15.5"), ("Every two weeks", "14"), ("elk half jaar", "182.5"),
                              ("Twice a year", "182.5"), ("Every six weeks", "42"), ("Elk kwartaal", "92")):
            self.set("channel", channel, f"cadence={cadence}")
            self.assertIn(f"once in {days} days", self.findings()["F3:speed"]["text"])

    def test_slow_one_way_channels(self):
        channel = self.channel(name="Magazine", cadence="quarterly")
        finding = f"F3-channels:channel:{channel}"
        self.assertEqual(self.state("F3-channels", finding), (0, "low"))
        self.set("channel", channel, "decision=replace")
        self.assertEqual(self.state("F3-channels", finding), (0, None))
        self.set("channel", channel, "decision=keep", "cadence=weekly")
        self.assertEqual(self.state("F3-channels", finding), (50, None))
        self.set("channel", channel, "is_interactive=true")
        self.assertEqual(self.state("F3-channels", finding), (100, None))
        self.set("channel", channel, "decision=retire")
        self.assertEqual((self.criterion("F3-channels"), self.criterion("F3")), (None, None))

    def test_what_staff_say(self):
        for items, rule in ((("n1", "n2", "n3", "n4"), "F3"), (("d1", "d2", "d3", "d4", "d5"), "F4"), (("d6",), "F5"),
                            (("d7",), "F6")):
            for item in items:
                self.answer(3, **{item: 2})   # 25: under the amber norm of 50, not more than 25 below
                findings = self.findings()
                self.assertEqual(findings[f"{rule}:{item}"]["severity"], "medium")
                others = [found for found in findings if found.split(":")[-1] in ITEMS]
                self.assertEqual(others, [f"{rule}:{item}"])
        self.answer(3, d5=1)
        self.assertEqual(self.severity("F4:d5"), "high")


class Dialogue(ShopFloor):
    def test_owners(self):
        channel = self.add("channel", name="Newsletter")
        self.assertEqual(self.state("F4-owners", f"F4-owners:channel:{channel}"), (0, "medium"))
        self.set("channel", channel, "owner=Noor")
        self.assertEqual(self.state("F4-owners", f"F4-owners:channel:{channel}"), (100, None))

    def test_senders(self):
        leader = self.add("sponsor", name="Dirk", role="leader")
        message = self.add("leader_message", name="A new year", subject="strategy", planned_on="2027-01-01")
        self.assertEqual(self.state("F4-messages", f"F4-messages:leader_message:{message}"), (0, "low"))
        self.set("leader_message", message, f"leader={leader}")
        self.assertEqual(self.state("F4-messages", f"F4-messages:leader_message:{message}"), (100, None))

    def test_talk_outside(self):
        group = self.add("channel", name="WhatsApp", is_shadow="true", is_interactive="true", reach=300)
        finding = f"F5:channel:{group}"
        self.assertEqual(self.state("F5", finding), (0, "high"))
        self.assertEqual(self.severity("F5:behind"), "high")
        self.set("channel", group, "decision=replace")
        self.assertEqual(self.state("F5", finding), (50, "medium"))   # nothing inside to go to
        inside = self.add("channel", name="Platform", is_interactive="true", reach=400)
        self.assertEqual(self.state("F5", finding), (100, None))
        self.assertIsNone(self.severity("F5:behind"))
        self.set("channel", group, "decision=")
        self.assertEqual(self.state("F5", finding), (0, "medium"))    # the inside reaches more people
        self.set("channel", inside, "reach=200")
        self.assertEqual(self.state("F5", finding), (0, "high"))
        self.set("channel", group, "decision=keep", "owner=Staff council")
        self.assertEqual(self.state("F5", finding), (100, None))

    def test_inventory(self):
        self.assertIsNone(self.severity("F5:inventory"))
        self.add("channel", name="Newsletter")
        self.assertEqual(self.state("F5", "F5:inventory"), (None, "low"))
        self.add("channel", name="WhatsApp", is_shadow="true")
        self.assertIsNone(self.severity("F5:inventory"))

    def test_goals(self):
        case = self.add("case", name="Chat", status="idea")
        self.assertIsNone(self.criterion("F6-goals"))
        self.set("case", case, "status=running")
        self.assertEqual(self.state("F6-goals", f"F6-goals:case:{case}"), (0, "medium"))
        goal = self.add("goal", name="Answer in an hour")
        self.set("case", case, f"goal={goal}")
        self.assertEqual(self.state("F6-goals", f"F6-goals:case:{case}"), (100, None))


class EmptyPlatform(ShopFloor):
    def months(self, numbers, community=None, **fields):
        """Messages a month, the last of them in October 2026."""
        link = {"community": community} if community else {}
        return [self.add("conversation", month=f"2026-{10 - back:02}-01", everyday=number, **link, **fields)
                for back, number in enumerate(reversed(numbers))]

    def test_nobody_counts(self):
        self.assertIsNone(self.severity("F6:unwatched"))
        self.add("channel", name="Platform", is_interactive="true")
        self.assertEqual(self.state("F6", "F6:unwatched"), (None, "medium"))
        self.months([10])
        self.assertEqual(self.state("F6", "F6:unwatched"), (100, None))

    def test_the_talk_dries_up(self):
        records = self.months([100, 100, 100, 60, 50, 40])
        # 50 a month now is half of 100 and stands; under half it dries up.
        self.assertEqual(self.state("F6", "F6:everywhere"), (100, None))
        self.set("conversation", records[0], "everyday=39")   # October: 149 / 3 a month, against 100
        self.assertEqual(self.state("F6", "F6:everywhere"), (50, "medium"))
        self.assertIn("from 100 to 49.7", self.findings()["F6:everywhere"]["text"])
        self.assertEqual(self.findings()["F6:everywhere"]["entity"], {"type": "conversation", "id": records[0]})

    def test_this_month_is_not_over(self):
        self.months([100, 100, 100, 60, 50, 40])
        self.add("conversation", month="2026-11-01", everyday=1, unanswered=1)
        self.assertEqual(self.state("F6", "F6:everywhere"), (100, None))

    def test_questions_stay_open(self):
        record = self.months([100], unanswered=10)[0]
        self.assertEqual(self.state("F6", "F6:everywhere"), (100, None))   # 10%
        self.set("conversation", record, "unanswered=11")
        self.assertEqual(self.state("F6", "F6:everywhere"), (50, "medium"))
        self.assertIn("11 against 100", self.findings()["F6:everywhere"]["text"])

    def test_both_at_once(self):
        self.months([100, 100, 100, 10, 10, 10], unanswered=3)   # 30 to 100; 9 open of 30 messages
        self.assertEqual(self.state("F6", "F6:everywhere"), (0, "high"))

    def test_silent(self):
        records = self.months([0])
        self.assertEqual(self.state("F6", "F6:everywhere"), (0, "high"))
        self.set("conversation", records[0], "everyday=5")
        self.assertEqual(self.state("F6", "F6:everywhere"), (100, None))
        self.set("conversation", records[0], "month=2026-08-01")   # 93 days ago
        self.assertEqual(self.state("F6", "F6:everywhere"), (0, "high"))
        self.set("conversation", records[0], "month=2026-08-02")
        self.assertEqual(self.state("F6", "F6:everywhere"), (100, None))

    def test_communities_apart(self):
        quiet, lively = self.add("community", name="Quiet"), self.add("community", name="Lively")
        self.months([0], quiet)
        self.months([30, 30], lively)
        self.assertEqual(self.state("F6", f"F6:community:{quiet}"), (50, "high"))   # (0 + 100) / 2
        self.assertIsNone(self.severity(f"F6:community:{lively}"))
        self.months([40])
        # The whole organisation counts as one more: (100 + 2 × 50) / 3.
        self.assertAlmostEqual(self.criterion("F6"), 200 / 3)


class Brand(ShopFloor):
    def test_from_within(self):
        self.assertIsNone(self.criterion("F7"))
        self.workforce()
        self.assertEqual(self.state("F7", "F7:within"), (0, "high"))
        self.add("guideline", name="Everyone tells", names_ambassadors="true")
        score, severity = self.state("F7", "F7:within")
        self.assertAlmostEqual(score, 100 / 3)
        self.assertEqual(severity, "medium")
        self.add("sponsor", name="Ilse", role="ambassador")
        self.add("leader_message", name="Our promise", subject="strategy", planned_on="2026-10-01", was_sent="true")
        self.assertEqual(self.state("F7", "F7:within"), (100, None))

    def test_trained(self):
        group = self.workforce()
        finding = f"F7-trained:workforce:{group}"
        training = self.add("training", name="The offer", subject="platform", date="2025-11-01")   # 366 days ago
        self.assertEqual(self.state("F7-trained", finding), (0, "medium"))
        self.set("training", training, "date=2025-11-02")
        self.assertEqual(self.state("F7-trained", finding), (100, None))
        audience = self.add("audience", name="Clerks", unit=self.add("unit", name="Office"))
        self.set("training", training, f"audience={audience}")
        self.assertEqual(self.state("F7-trained", finding), (0, "medium"))
        self.set("audience", audience, f"unit={self.unit}")
        self.assertEqual(self.state("F7-trained", finding), (100, None))

    def test_evidence_adds_up(self):
        self.workforce()
        self.add("training", name="The offer", subject="platform", date="2026-10-01")
        # F7 weighs 60 and scores 0, F7-trained weighs 40 and scores 100.
        self.assertAlmostEqual(self.sections()["brand-within"]["evidence"], 40)


class Perceived(ShopFloor):
    def test_reverse_keyed(self):
        self.answer(4)
        found = {name: section["perceived"] for name, section in self.sections().items()}
        self.assertEqual(found, dict.fromkeys(SECTIONS, 75))

    def test_evidence_beside_perceived(self):
        self.workforce(with_account=100, mobile=100, yearly_turnover=0, days_to_access=0)   # evidence 100
        self.answer(5, p1=1)   # (0 + 3 × 100) / 4 = 75: 25 points apart
        self.assertEqual(self.severity("gap:people-reached"), "medium")
        self.answer(5, p1=2)   # (25 + 300) / 4 = 81.25
        self.assertIsNone(self.severity("gap:people-reached"))


class Rules(ShopFloor):
    def test_each_is_carried(self):
        rules = {name.split("-")[0] for name in support.criteria_of(self.card())}
        self.assertEqual(rules, {f"F{number}" for number in range(1, 8)})


class Languages(ShopFloor):
    def test_dutch_and_english(self):
        self.workforce(with_account=40, mobile=50, part_time=80, weekly_hours=10, opening_hours=50)
        self.add("channel", name="Newsletter", reach=100)
        self.add("channel", name="WhatsApp", is_shadow="true", reach=300)
        self.add("conversation", month="2026-10-01")
        self.answer(1)
        cards = [support.score(self.file, REACH, language=language) for language in ("en", "nl")]
        for english, dutch in zip(*(support.criteria_of(card).values() for card in cards)):
            self.assertEqual(english["score"], dutch["score"])
            self.assertTrue(english["score"] is None or english["why"] != dutch["why"], english)
        for english, dutch in zip(*(support.findings_of(card).values() for card in cards)):
            self.assertEqual(english["id"], dutch["id"])
            self.assertNotEqual(english["text"], dutch["text"])
            self.assertNotEqual(english["advice"], dutch["advice"])


if __name__ == "__main__":
    unittest.main()
