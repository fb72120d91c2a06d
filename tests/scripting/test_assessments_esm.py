"""six-success-criteria against arithmetic by hand (in the comments): what fires once is silent once."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add

ESM = "six-success-criteria"
SECTIONS = ["e1-strategic-discussion", "e2-bottom-line", "e3-fertile-ground", "e4-top-down-bottom-up",
            "e5-critical-mass", "e6-software"]
REVERSED = {"e1-4", "e2-3", "e2-4", "e4-4", "e5-3", "e6-3"}


class Esm(support.FolderTest):
    """Scored as of 2 November 2026: the last three complete months are August, September and October."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")
        self.places = 0

    def renew(self):
        """Another empty workspace."""
        self.places += 1
        self.file = support.new_workspace(self.folder, f"client-{self.places}")

    def card(self, language="en"):
        return support.score(self.file, ESM, language=language)

    def criterion(self, name, language="en"):
        return support.criteria_of(self.card(language))[name]

    def score_of(self, name):
        return self.criterion(name)["score"]

    def findings(self):
        return support.findings_of(self.card())

    def severity(self, name):
        """Of a finding; None where it is silent."""
        found = self.findings().get(name)
        return found and found["severity"]

    def months(self, first, *counts):
        """Conversation of the whole organisation, month by month from a month of 2026 on; the id of the last."""
        ids = [add(self.file, "conversation", month=f"2026-{first + place:02}-01", **fields)
               for place, fields in enumerate(counts)]
        return ids[-1]

    def set_month(self, conversation, **fields):
        support.ok("set", self.file, "conversation", conversation, *(f"{key}={value}" for key, value in fields.items()))

    def sponsor(self, role="leader", **fields):
        return add(self.file, "sponsor", name="Ann", role=role, **fields)

    def check(self, criterion, score, finding, severity):
        """A criterion's score and a finding's severity, from one scoring."""
        card = self.card()
        self.assertAlmostEqual(support.criteria_of(card)[criterion]["score"], score)
        found = support.findings_of(card).get(finding)
        self.assertEqual(found and found["severity"], severity)


class Empty(Esm):
    def test_nothing_there(self):
        card = self.card()
        for section in support.sections_of(card).values():
            self.assertIsNone(section["evidence"], section["id"])
            self.assertIsNone(section["perceived"], section["id"])
        self.assertEqual(support.findings_of(card), {})

    def test_sections_and_items(self):
        sections = support.sections_of(self.card())
        self.assertEqual(list(sections), SECTIONS)
        for number, section in enumerate(sections.values(), 1):
            self.assertTrue(4 <= len(section["items"]) <= 6)
            self.assertTrue(all(item["id"].startswith(f"e{number}-") for item in section["items"]))

    def test_begun_with_one_community(self):
        add(self.file, "community", name="Pumps", members=300)
        found = self.findings()
        # No question put, nothing counted, no ground looked at: said once each. The rest has nothing to judge.
        self.assertLessEqual({"E1:none", "E2:unmeasured", "E3:none"}, set(found))
        scores = {name: entry["score"] for name, entry in support.criteria_of(self.card()).items()}
        self.assertEqual({name: score for name, score in scores.items() if score is not None},
                         {"E1": 0, "E3": 0, "E5": 100})


class Loops(Esm):
    def loop(self, **fields):
        usual = {"name": "Which shops?", "kind": "strategic", "raised_on": "2026-09-01"}
        return add(self.file, "feedback_loop", **{**usual, **fields})

    def test_asked_and_not_due_yet(self):
        leader = self.sponsor()
        loop = self.loop(leader=leader, promised_on="2026-11-02")
        # Leader and date are asked, and there: 2 of 2. Promised for today has not passed.
        self.check("E1", 100, f"E1:feedback_loop:{loop}", None)
        self.assertNotIn("E1:none", self.findings())
        support.ok("set", self.file, "feedback_loop", loop, "leader=")
        self.check("E1", 50, f"E1:feedback_loop:{loop}", "medium")       # 1 of 2
        support.ok("set", self.file, "feedback_loop", loop, f"leader={leader}", "promised_on=")
        self.check("E1", 50, f"E1:feedback_loop:{loop}", "medium")

    def test_due(self):
        loop = self.loop(leader=self.sponsor(), promised_on="2026-11-01")
        # Due since yesterday: leader 1, date 1, decision 0, told 0 of 4.
        self.check("E1", 50, f"E1:feedback_loop:{loop}", "high")
        self.assertIn(" 1 days ago", self.findings()[f"E1:feedback_loop:{loop}"]["text"])
        support.ok("set", self.file, "feedback_loop", loop, "told_on=2026-10-30")
        self.check("E1", 62.5, f"E1:feedback_loop:{loop}", "medium")     # (1 + 1 + 0 + 0.5) / 4: no decision noted
        support.ok("set", self.file, "feedback_loop", loop, "decision=All stay open")
        self.check("E1", 87.5, f"E1:feedback_loop:{loop}", "low")        # (1 + 1 + 1 + 0.5) / 4: not what was done
        support.ok("set", self.file, "feedback_loop", loop, "what_we_did=New leases signed")
        self.check("E1", 100, f"E1:feedback_loop:{loop}", None)
        support.ok("set", self.file, "feedback_loop", loop, "told_on=2026-11-03")
        self.check("E1", 75, f"E1:feedback_loop:{loop}", "high")         # told tomorrow is not told yet: 3 of 4

    def test_who_has_a_mandate(self):
        for fields, score in (({"role": "stature"}, 100), ({"role": "early_adopter"}, 50),
                              ({"leaves_on": "2026-11-02"}, 100), ({"leaves_on": "2026-11-01"}, 50)):
            with self.subTest(fields):
                self.renew()
                self.loop(leader=self.sponsor(**fields), promised_on="2026-12-01")
                self.assertEqual(self.score_of("E1"), score)

    def test_other_loops_do_not_count(self):
        self.loop(kind="customer")
        self.check("E1", 0, "E1:none", "high")
        self.loop(raised_on="2026-11-03")                                # planned for tomorrow
        self.check("E1", 0, "E1:none", "medium")


class StrategicTalk(Esm):
    def test_share(self):
        # July is too long ago to count. Of 300 messages 20 and those of October: 30 is 10%, 45 is 15%, 75 is 25%, which
        # is the full score; under half of that is grave.
        last = self.months(7, {"strategic": 100}, *[{"strategic": 10, "everyday": 90}] * 3)
        for strategic, score, severity in ((10, 40, "high"), (25, 60, "medium"), (55, 100, None), (90, 100, None)):
            with self.subTest(strategic):
                self.set_month(last, strategic=strategic, everyday=100 - strategic)
                self.check("E1-share", score, "E1:share", severity)

    def test_every_figure_is_shown(self):
        self.months(8, *[{"strategic": 25, "everyday": 175}] * 3)
        why = self.criterion("E1-share", "nl")["why"]
        for figure in (" 3 ", "75 van de 600", "12,5%", "25%"):          # 75 / 600
            self.assertIn(figure, why)

    def test_started_by_leaders(self):
        # Of 120 strategic messages: 15 is 12.5%, 30 is 25%, which is the full score.
        last = self.months(8, *[{"strategic": 40, "started_by_leaders": 0}] * 3)
        for led, score, severity in ((15, 50, "medium"), (0, 0, "high"), (30, 100, None)):
            self.set_month(last, started_by_leaders=led)
            self.check("E1-leaders", score, "E1:leaders", severity)
        self.renew()
        self.months(8, {"strategic": 40})
        self.assertIsNone(self.score_of("E1-leaders"))                   # nobody counted


class BottomLine(Esm):
    def test_share(self):
        # Of 300 messages 20 and those of October: 10%, 15% and 25%, as for the strategic talk.
        last = self.months(8, *[{"bottom_line": 10, "everyday": 90}] * 3)
        for messages, score, severity in ((10, 40, "high"), (25, 60, "medium"), (55, 100, None)):
            self.set_month(last, bottom_line=messages, everyday=100 - messages)
            self.check("E2", score, "E2:share", severity)

    def test_drying_up(self):
        # 120 before, 40 and those of October lately: 90 is 75%, the least that is silent; below 60, 50%, it is grave.
        last = self.months(5, *[{"bottom_line": 40}] * 3, *[{"bottom_line": 20}] * 3)
        for messages, score, severity in ((50, 75, None), (47, 72.5, "medium"), (20, 50, "medium"), (17, 47.5, "high"),
                                          (90, 100, None)):
            self.set_month(last, bottom_line=messages)
            self.check("E2-drying", score, "E2:drying", severity)

    def test_four_months_show_a_course(self):
        self.months(8, *[{"bottom_line": 40}] * 3)
        entry = self.criterion("E2-drying")
        self.assertIsNone(entry["score"])
        self.assertIn("3", entry["why"])
        self.months(7, {"bottom_line": 60})
        self.assertEqual(self.score_of("E2-drying"), 80)                 # two by two: (40 + 40) / (60 + 40)

    def test_running_empty(self):
        self.months(8, {"everyday": 1}, {"everyday": 1}, {"everyday": 1})
        self.check("E2-empty", 100, "F6:empty", None)                    # headcount unknown: any message will do
        support.ok("set", self.file, "organisation", "organisation", "headcount=20")
        self.check("E2-empty", 0, "F6:empty", "high")                    # 20 people: 2 messages a month
        self.months(10, {"non_work": 1})
        self.check("E2-empty", 100 / 3, "F6:empty", "medium")            # October has 2 now: 1 of 3 months

    def test_silence_after_the_last_count(self):
        self.months(5, {"everyday": 500}, {"everyday": 500})
        self.check("E2-empty", 0, "F6:empty", "high")                    # May and June are not the last three months
        self.months(11, {"everyday": 500})
        self.check("E2-empty", 0, "F6:empty", "high")                    # November has only begun

    def test_the_whole_is_not_counted_twice(self):
        community = add(self.file, "community", name="Pumps", members=300)
        for strategic in (10, 30):
            add(self.file, "conversation", month="2026-10-01", community=community, strategic=strategic, everyday=60)
        self.assertEqual(self.score_of("E1-share"), 100)                 # (10 + 30) of (70 + 90) = 25%
        self.months(10, {"strategic": 10, "everyday": 90})
        self.assertEqual(self.score_of("E1-share"), 40)                  # 10% of the whole organisation's count

    def test_fun_beside_the_bottom_line(self):
        add(self.file, "practice", name="Contest", pillar="fun")
        self.months(8, {"everyday": 9})
        self.assertIsNone(self.severity("E2:fun"))
        self.months(9, {"bottom_line": 4})
        self.assertEqual(self.severity("E2:fun"), "low")
        self.renew()
        self.months(9, {"bottom_line": 4})
        self.assertIsNone(self.severity("E2:fun"))
        self.months(10, {"non_work": 4})
        self.assertEqual(self.severity("E2:fun"), "low")

    def test_container_words_on_both_sides(self):
        add(self.file, "goal", name="Sharing knowledge")
        add(self.file, "case", name="Quotes", status="idea", supports="customers")
        self.assertIsNone(self.severity("E2:container-words"))
        add(self.file, "case", name="Tips", status="idea", supports="knowledge_sharing")
        self.assertEqual(self.severity("E2:container-words"), "low")
        self.renew()
        add(self.file, "goal", name="Share 80 documents")
        add(self.file, "case", name="Tips", status="idea", supports="knowledge_sharing")
        self.assertIsNone(self.severity("E2:container-words"))


class Ground(Esm):
    def prepare(self):
        super().prepare()
        self.north = add(self.file, "unit", name="North", headcount=100)
        self.south = add(self.file, "unit", name="South", headcount=100)

    def ground(self, unit, subject="Faults", **fields):
        return add(self.file, "fertile_ground", unit=unit, subject=subject, **fields)

    def test_ranking(self):
        self.ground(self.north, place_and_time=5, stuck_information=3, network_size=75)
        # 100 + 50 + 75/150 = 50 + no sponsor 0: 200 / 4 = 50; half of the units has been looked at.
        self.check("E3", 50, "E3:begin", "low")
        self.assertEqual(self.score_of("E3-known"), 50)
        best = self.ground(self.south, "Quotes", place_and_time=1, stuck_information=5, network_size=300,
                           sponsor=self.sponsor("stature"))
        # 0 + 100 + 100 (300 is over 150) + 100: 300 / 4 = 75, so South comes first and North after it.
        self.check("E3", 75, "E3:begin", "low")
        found = self.findings()["E3:begin"]
        self.assertEqual(found["entity"], {"type": "fertile_ground", "id": best})
        for word in ("South", "Quotes", "75"):
            self.assertIn(word, found["text"])
        self.assertIn("North 50", found["advice"])
        self.assertIn("South 75; North 50", self.criterion("E3")["why"])
        self.assertEqual(self.score_of("E3-known"), 100)

    def test_a_unit_counts_by_its_best_ground(self):
        self.ground(self.north, place_and_time=2)                        # 25 / 4 = 6.25
        self.ground(self.north, "Quotes", place_and_time=5)              # 100 / 4 = 25
        self.check("E3", 25, "E3:begin", "medium")                       # under 50: no unit is fertile
        self.assertIn("Quotes", self.findings()["E3:begin"]["text"])

    def test_stature(self):
        for fields, score in (({"role": "stature"}, 25), ({"role": "leader"}, 0),
                              ({"role": "leader", "has_stature": "true"}, 25),
                              ({"role": "stature", "leaves_on": "2026-11-01"}, 0)):
            with self.subTest(fields):
                self.renew()
                self.ground(add(self.file, "unit", name="North"), sponsor=self.sponsor(**fields))
                self.assertEqual(self.score_of("E3"), score)

    def test_dunbar(self):
        ground = self.ground(self.north, network_size=150)
        self.check("E3", 25, "E3:networks", None)                        # 150 counts in full, and can be kept up with
        support.ok("set", self.file, "fertile_ground", ground, "network_size=151")
        self.check("E3", 25, "E3:networks", "low")

    def test_access_at_the_best_place(self):
        self.ground(self.north, place_and_time=5)
        for access, severity in ((49, "medium"), (50, None)):            # amber begins at 50
            support.ok("set", self.file, "unit", self.north, f"with_access={access}")
            self.assertEqual(self.severity("E3:access"), severity)


class BothWays(Esm):
    def test_top_down_at_the_start(self):
        # Of 300 messages: 30 is 10%, the full score; under half of that is grave.
        last = self.months(8, *[{"everyday": 100, "started_by_leaders": 0}] * 3)
        for led, score, severity in ((30, 100, None), (15, 50, "medium"), (12, 40, "high")):
            self.set_month(last, started_by_leaders=led)
            self.check("E4", score, "E4:start", severity)

    def halves(self, *stretches):
        """Two stretches of three months: messages and what leaders started of them."""
        self.renew()
        self.months(5, *[{"everyday": total, "started_by_leaders": led} for total, led in stretches for _ in range(3)])

    def test_shift(self):
        self.halves((100, 20), (100, 10))     # leaders 20% then 10%; others 80 then 90 a month: 50 + 50
        self.check("E4-shift", 100, "E4:shift", None)
        self.halves((100, 20), (100, 20))     # no smaller part: 0 + 50
        self.check("E4-shift", 50, "E4:shift", "medium")

    def test_losing_interest(self):
        self.halves((100, 20), (45, 5))       # 20% then 11.1%; others 80 then 40: 50 + 50 × 40/80
        self.check("E4-shift", 75, "E4:interest", None)
        self.halves((100, 20), (35, 3))       # 8.6%; others 32: 50 + 50 × 32/80
        self.check("E4-shift", 70, "E4:interest", "high")

    def test_too_short_for_a_shift(self):
        self.months(8, *[{"everyday": 100, "started_by_leaders": 10}] * 3)
        self.assertIsNone(self.score_of("E4-shift"))

    def test_leaders_stay(self):
        leader, other = self.sponsor(), self.sponsor("early_adopter")
        for month in range(5, 11):
            last = add(self.file, "leader_activity", sponsor=leader, month=f"2026-{month:02}-01",
                       contributions=10 if month < 8 else 0)
        add(self.file, "leader_activity", sponsor=other, month="2026-10-01", contributions=50)
        # 30 at first: 15 lately is half, which is enough; 12 is 40% of the 50% wanted: 80. Others do not count.
        for lately, score, severity in ((15, 100, None), (12, 80, "medium"), (0, 0, "high"), (36, 100, None)):
            support.ok("set", self.file, "leader_activity", last, f"contributions={lately}")
            self.check("E4-leaders", score, "E4:leaders", severity)

    def test_reward(self):
        practice = add(self.file, "practice", name="Thanks", pillar="pride", side="platform", frequency="monthly",
                       last_done="2026-09-01")
        self.check("E4-reward", 50, "E4:reward", "low")                  # 62 days: twice a month, alive; no leader
        support.ok("set", self.file, "practice", practice, "leaders_join=true")
        self.check("E4-reward", 100, "E4:reward", None)
        support.ok("set", self.file, "practice", practice, "last_done=2026-08-31")
        self.check("E4-reward", 0, "E4:reward", "medium")                # 63 days: asleep
        support.ok("set", self.file, "practice", practice, "last_done=2026-10-30", "side=real_world")
        self.check("E4-reward", 0, "E4:reward", "medium")                # nobody sees it on the platform
        support.ok("set", self.file, "practice", practice, "side=both", "pillar=fun")
        self.check("E4-reward", 0, "E4:reward", "medium")                # fun is no reward


class Mass(Esm):
    def test_needed_number(self):
        # 250 at specialisation 1 or none, 50 less a step, 50 at 5: half of it is 50 each.
        needed = {"": 250, 1: 250, 2: 200, 3: 150, 4: 100, 5: 50}
        for specialisation, number in needed.items():
            add(self.file, "community", name=f"S{specialisation}", specialisation=specialisation,
                with_access=number // 2)
        entry = self.criterion("E5")
        self.assertAlmostEqual(entry["score"], 50)
        for specialisation, number in needed.items():
            self.assertRegex(entry["why"], rf"\bS{specialisation}: {number // 2}, needs {number}\b")

    def test_how_grave(self):
        community = add(self.file, "community", name="Pumps", specialisation=3)   # needs 150
        for people, score, severity in ((150, 100, None), (149, 100 * 149 / 150, "medium"), (75, 50, "medium"),
                                        (74, 100 * 74 / 150, "high"), (900, 100, None)):
            support.ok("set", self.file, "community", community, f"with_access={people}")
            self.check("E5", score, f"E5:community:{community}", severity)

    def test_access_before_members(self):
        community = add(self.file, "community", name="Pumps", members=250, with_access=125)
        self.assertEqual(self.score_of("E5"), 50)
        support.ok("set", self.file, "community", community, "with_access=")
        self.assertEqual(self.score_of("E5"), 100)
        support.ok("set", self.file, "community", community, "members=")
        self.check("E5", 0, f"E5:community:{community}", "low")          # not known

    def test_no_community(self):
        self.months(8, {"everyday": 9})
        self.check("E5", 0, "E5:none", "medium")
        add(self.file, "community", name="Pumps", members=500)
        add(self.file, "community", name="Drives", members=125)
        self.check("E5", 75, "E5:none", None)                            # (1 + 125/250) / 2

    def test_people_with_access(self):
        unit = add(self.file, "unit", name="North", headcount=300)
        self.assertIsNone(self.score_of("E5-access"))
        support.ok("set", self.file, "unit", unit, "with_access=50")
        self.check("E5-access", 60, "E5:access", "medium")               # 300 × 50% = 150 of 250
        add(self.file, "workforce", name="Mechanics", unit=unit, people=200, with_account=80, with_device=40, mobile=60)
        # An account 80%, a way in at work 40% or on a phone 60%: the smaller of 80 and 60. 200 × 60% + 100 × 50% = 170.
        self.check("E5-access", 68, "E5:access", "medium")
        self.assertIn("170", self.criterion("E5-access")["why"])
        support.ok("set", self.file, "unit", unit, "with_access=0")
        self.check("E5-access", 48, "E5:access", "high")                 # 120 is under half of 250
        support.ok("set", self.file, "unit", unit, "with_access=100", "headcount=330")
        self.check("E5-access", 100, "E5:access", None)                  # 120 + 130 × 100% = 250


class Software(Esm):
    def prepare(self):
        super().prepare()
        self.hub = self.candidate("Hub", ease=5)

    def candidate(self, name, **fields):
        return add(self.file, "candidate", name=name, **fields)

    def cover(self, candidate, **covers):
        for kind, value in covers.items():
            capability = add(self.file, "capability", name=kind, kind=kind)
            add(self.file, "fit", candidate=candidate, capability=capability, covers=value)

    def test_two_functions(self):
        name = f"E6:candidate:{self.hub}"
        self.check("E6", 0, name, "high")                                # held against neither
        self.cover(self.hub, conversation=5, profiles=3)
        self.check("E6", 75, name, "medium")                             # 50 + half of 50
        self.assertIn("profiles 3", self.findings()[name]["text"])
        self.cover(self.hub, profiles=4)
        self.check("E6", 100, name, None)                                # the best of two capabilities

    def test_the_chosen_one_counts(self):
        self.cover(self.hub, conversation=5, profiles=5)
        wave = self.candidate("Wave")
        self.assertEqual(self.score_of("E6"), 50)                        # (100 + 0) / 2
        support.ok("set", self.file, "candidate", self.hub, "is_chosen=true")
        self.check("E6", 100, f"E6:candidate:{wave}", None)

    def test_threshold(self):
        for ease, score, severity in (("ease=4", 100, None), ("ease=3", 50, "medium"), ("ease=2", 0, "high"),
                                      ("ease=", 0, "high")):
            support.ok("set", self.file, "candidate", self.hub, ease)
            self.check("E6-threshold", score, f"T5:candidate:{self.hub}", severity)

    def test_software_alone(self):
        self.cover(self.hub, conversation=5, profiles=4)
        self.assertEqual(self.severity("E6:alone"), "high")              # software 100, the other five nothing
        for section in SECTIONS[:3]:
            add(self.file, "norm", section=section, green_from=0, amber_from=0)
        self.assertIsNone(self.severity("E6:alone"))                     # two of five left behind

    def answer(self, *answers):
        self.places += 1
        codes = [f"e6-{place}" for place in range(1, 5)]
        cells = [str(6 - answer) if code in REVERSED else str(answer) for code, answer in zip(codes, answers)]
        csv = self.write("answers.csv", "\n".join([",".join(["group", *codes])] + [",".join(["A", *cells])] * 6) + "\n")
        support.ok("responses", self.file, csv, "--instrument", ESM, "--round", str(self.places))

    def test_evidence_beside_perceived(self):
        self.cover(self.hub, conversation=5, profiles=4)                 # evidence 100
        for answers, perceived, severity in (((4, 4, 4, 5), 81.25, None), ((4, 4, 4, 4), 75, "medium"),
                                             ((3, 3, 3, 3), 50, "high")):
            self.answer(*answers)
            section = support.sections_of(self.card())["e6-software"]
            self.assertAlmostEqual(section["perceived"], perceived)
            self.assertEqual(self.severity("gap:e6-software"), severity)


class BothLanguages(Esm):
    def test_score_alike_in_other_words(self):
        self.file = self.folder / "hospital.kartrekker"
        support.ok("import", self.file, support.SOURCE / "templates/starters/hospital/engagement.en.xml")
        support.ok("set", self.file, "organisation", "organisation", "assessed_on=2026-11-02")
        self.months(5, *[{"strategic": 5, "bottom_line": 90 - 10 * place, "everyday": 300, "non_work": 40,
                          "started_by_leaders": place} for place in range(6)])
        english, dutch = (self.card(language)["assessments"][0] for language in ("en", "nl"))
        for one, other in zip(english["sections"], dutch["sections"]):
            for left, right in zip(one["criteria"], other["criteria"]):
                self.assertEqual(left["score"], right["score"])
                self.assertTrue(left["score"] is None or left["why"] != right["why"], left)
        self.assertGreater(len(english["findings"]), 10)
        for left, right in zip(english["findings"], dutch["findings"], strict=True):
            self.assertEqual((left["id"], left["severity"]), (right["id"], right["severity"]))
            self.assertNotEqual(left["text"], right["text"])
            self.assertNotEqual(left["advice"], right["advice"])


if __name__ == "__main__":
    unittest.main()
