"""social-business-maturity against arithmetic by hand: every criterion and finding once awake and once silent."""
import unittest

from assessed import Assessed, ago, support

REVERSE = {"d2", "l3", "t3", "x2", "x4", "w2", "h3", "h4"}


class Maturity(Assessed):
    INSTRUMENT = "social-business-maturity"

    def loop(self, raised, **fields):
        return self.add("feedback_loop", **{"name": "Too slow", "kind": "customer", "raised_on": ago(raised), **fields})


class CustomerDriven(Maturity):
    def test_nothing_there(self):
        self.assert_silent_when_empty()

    def test_signals_change_us(self):
        self.loop(90)  # not settled
        self.loop(90, kind="strategic", told_on=ago(1))
        self.assert_scores("M1", None)
        loops = [self.loop(90, told_on=ago(5)) for _ in range(2)]
        self.assert_scores("M1", 0)
        self.assertEqual(self.severity(f"M1:feedback_loop:{loops[0]}"), "low")
        self.assertIsNone(self.severity("M1:brand"))  # two settled signals are too few to say so
        loops.append(self.loop(90, told_on=ago(5), changed_on=ago(9)))
        self.assert_scores("M1", 100 / 3)
        self.assertEqual(self.severity("M1:brand"), "medium")
        self.assertIn("Of 3 settled customer signals, 1 changed", self.findings()["M1:brand"]["text"])
        self.put("feedback_loop", loops[0], changed_on=ago(9))
        self.assert_scores("M1", 200 / 3)
        self.assertIsNone(self.severity("M1:brand"))
        self.assertIsNone(self.severity(f"M1:feedback_loop:{loops[0]}"))

    def test_goals(self):
        goal = self.add("goal", name="Quote faster")
        self.assert_scores("M1-goals", 0)
        self.assertEqual(self.severity(f"M1-goals:goal:{goal}"), "low")
        self.put("goal", goal, customer_effect="A quote within two days")
        self.assert_scores("M1-goals", 100)
        self.assertIsNone(self.severity(f"M1-goals:goal:{goal}"))


class Listening(Maturity):
    def test_nobody_listens(self):
        self.add("signal", hashtag="#watdeklantvindt", date=ago(3))
        self.assert_scores("M2", 0)
        self.assertEqual(self.severity("M2:none"), "high")
        post = self.add("listening", name="Alerts")
        self.assertIsNone(self.severity("M2:none"))
        self.assert_scores("M2", 0)
        self.assertEqual(self.severity(f"M2:listening:{post}"), "high")

    def test_half_and_quarters(self):
        post = self.add("listening", name="Alerts", owner="Ann", reads_per_week=0)
        self.assert_scores("M2", 50)
        self.assertEqual(self.severity(f"M2:listening:{post}"), "low")
        self.put("listening", post, topics="Delivery")
        self.assert_scores("M2", 75)
        self.put("listening", post, reads_per_week=1)
        self.assert_scores("M2", 100)
        self.assertIsNone(self.severity(f"M2:listening:{post}"))


class Pace(Maturity):
    def test_open_signals(self):
        loop = self.loop(30)
        self.assert_scores("M3", None)  # 30 days where there is no norm: still in time
        for days, severity in ((31, "medium"), (60, "medium"), (61, "high")):
            self.put("feedback_loop", loop, raised_on=ago(days))
            self.assert_scores("M3", 0)
            self.assertEqual(self.severity(f"M3:feedback_loop:{loop}"), severity)
        self.put("feedback_loop", loop, decision="It stays", told_on=ago(1))
        self.assert_scores("M3", None)  # nothing will change, and people know
        self.put("feedback_loop", loop, decision="", told_on="", norm_days=61)
        self.assert_scores("M3", None)

    def test_changed_signals_and_their_median(self):
        for days in (10, 20):
            self.loop(100, changed_on=ago(100 - days))
        self.assert_scores("M3", 100)
        self.assert_says("M3", "2 of 2", "Median from signal to change: 15 days over 2 signals, the longest 20.")
        loop = self.loop(100, changed_on=ago(40))  # 60 days
        self.assert_scores("M3", 200 / 3)
        self.assert_says("M3", "Median from signal to change: 20 days over 3 signals, the longest 60.")
        self.assertEqual(self.severity(f"M3:feedback_loop:{loop}"), "low")
        self.put("feedback_loop", loop, norm_days=60)
        self.assert_scores("M3", 100)
        self.assertIsNone(self.severity(f"M3:feedback_loop:{loop}"))

    def test_norms(self):
        loop = self.loop(1)
        self.loop(1, norm_days=7)
        self.assert_scores("M3-norm", 50)
        self.assertEqual(self.severity(f"M3-norm:feedback_loop:{loop}"), "low")
        self.put("feedback_loop", loop, norm_days=7)
        self.assert_scores("M3-norm", 100)
        self.assertIsNone(self.severity(f"M3-norm:feedback_loop:{loop}"))


class Interwoven(Maturity):
    def link(self, one, other, people, month="2026-10-01"):
        return self.add("unit_link", from_unit=one, to_unit=other, month=month, people=people)

    def test_links(self):
        a, b, c, d = (self.add("unit", name=name) for name in "ABCD")
        self.assert_scores("M5", None)
        for one, other, people in ((a, b, 5), (b, a, 3), (b, c, 4), (c, d, 0)):
            self.link(one, other, people)
        self.link(a, d, 9, month="2026-09-01")  # the newest month counts
        # Each has three others, half is 1.5. A and C 1 / 1.5, B 2, D 0: (2/3 + 1 + 2/3 + 0) / 4.
        self.assert_scores("M5", 100 * (2 / 3 + 1 + 2 / 3) / 4)
        self.assert_says("M5", "in 2026-10: 2 of 6 (33.3%), with 12 people in contact")
        self.assertEqual(self.severity(f"M5:unit:{d}"), "high")
        self.assertEqual(self.severity(f"M5:unit:{a}"), "low")
        self.assertIsNone(self.severity(f"M5:unit:{b}"))
        for one, other in ((d, a), (d, c)):
            self.link(one, other, 1)
        self.assert_scores("M5", 100)  # A: B, D; B: A, C; C: B, D; D: A, C
        self.assertEqual([name for name in self.findings() if name.startswith("M5")], [])

    def test_old_count(self):
        a, b = self.add("unit", name="A"), self.add("unit", name="B")
        self.link(a, b, 1, month="2026-06-01")  # 154 days ago
        self.assertEqual(self.severity("M5:old"), "low")
        self.link(a, b, 1, month="2026-07-02")  # 123
        self.assertIsNone(self.severity("M5:old"))


class Value(Maturity):
    def benefit(self, **fields):
        return self.add("benefit", **{"name": "Quotes", "kind": "quotes_won", "level": "added_value", "change": 5,
                                      **fields})

    def test_certainty(self):
        benefit = self.benefit()
        self.assert_scores("M6", 0)
        self.assertEqual(self.severity("M6:missing"), "medium")
        self.assertEqual(self.findings()["M6:missing"]["entity"], {"type": "benefit", "id": benefit})
        factor = self.add("certainty_factor", level="added_value", factor=80, revised_on=ago(366))
        self.assert_scores("M6", 50)
        self.assertIsNone(self.severity("M6:missing"))
        self.assertEqual(self.severity(f"M6:certainty_factor:{factor}"), "low")
        self.put("certainty_factor", factor, revised_on=ago(365))
        self.assert_scores("M6", 75)
        self.put("certainty_factor", factor, evidence="Two quarters of figures")
        self.assert_scores("M6", 100)
        self.assertIsNone(self.severity(f"M6:certainty_factor:{factor}"))
        self.benefit(level="users")
        self.assert_scores("M6", 50)  # two levels in use
        self.assert_says("M6", "Levels in use: 2, of which without a certainty factor: 1.")

    def test_upside_down(self):
        users = self.add("certainty_factor", level="users", factor=60)
        self.add("certainty_factor", level="content", factor=60)
        self.assertIsNone(self.severity(f"M6:order:{users}"))
        self.put("certainty_factor", users, factor=61)
        self.assertEqual(self.severity(f"M6:order:{users}"), "medium")
        self.put("certainty_factor", users, evidence="Sold licences")
        self.assertIsNone(self.severity(f"M6:order:{users}"))

    def test_benefits_as_ranges(self):
        benefit = self.benefit(change_low=2)
        finding = f"M7-benefits:benefit:{benefit}"
        self.assert_scores("M7-benefits", 0)
        self.assertEqual(self.severity(finding), "low")  # no high
        self.put("benefit", benefit, change_high=4)
        self.assertEqual(self.severity(finding), "medium")  # 5 lies outside 2 to 4
        self.put("benefit", benefit, change_low=5, change_high=5)
        self.assertEqual(self.severity(finding), "low")  # no width
        self.put("benefit", benefit, change_high=9)
        self.assert_scores("M7-benefits", 100)
        self.assertIsNone(self.severity(finding))

    def test_costs_as_ranges(self):
        cost = self.add("cost", name="Licences", kind="licence")
        finding = f"M7-costs:cost:{cost}"
        self.assert_scores("M7-costs", None)  # no amount
        self.put("cost", cost, once=10, yearly=100)
        self.assert_scores("M7-costs", 0)
        self.assertEqual(self.severity(finding), "low")
        self.put("cost", cost, once_low=5, once_high=20)
        self.assert_scores("M7-costs", 50)
        self.put("cost", cost, yearly_low=120, yearly_high=150)
        self.assertEqual(self.severity(finding), "medium")
        self.put("cost", cost, yearly_low=80)
        self.assert_scores("M7-costs", 100)
        self.assertIsNone(self.severity(finding))


class HoldingOn(Maturity):
    def check(self, **fields):
        return self.add("revalidation", **{"name": "Check", "verdict": "keep", **fields})

    def test_a_case_through_the_years(self):
        self.add("case", name="Later", status="chosen")  # not in use
        case = self.add("case", name="Quotes", status="running", approved_on=ago(365))
        finding = f"M8-cases:case:{case}"
        self.assert_scores("M8-cases", None)  # not a year old
        self.put("case", case, approved_on=ago(366))
        self.assert_scores("M8-cases", 0)
        self.assertEqual(self.severity(finding), "medium")
        check = self.check(case_=case, checked_on=ago(731))
        self.assertEqual(self.severity(finding), "high")  # more than two years
        self.put("revalidation", check, checked_on=ago(366))
        self.assertEqual(self.severity(finding), "medium")
        self.put("revalidation", check, checked_on=ago(365))
        self.assert_scores("M8-cases", 100)
        self.assertIsNone(self.severity(finding))
        self.put("revalidation", check, next_on=ago(1))
        self.assert_scores("M8-cases", 0)  # the next check was due yesterday
        self.check(case_=case, checked_on=ago(0), verdict="stop")
        self.assert_scores("M8-cases", 50)
        self.assertEqual(self.severity(finding), "medium")
        self.assertIn("stop", self.findings()[finding]["text"])

    def test_guidelines(self):
        guideline = self.add("guideline", name="Post")
        finding = f"M8-guidelines:guideline:{guideline}"
        self.assert_scores("M8-guidelines", 0)
        self.assertEqual(self.severity(finding), "medium")
        version = self.add("guideline_version", guideline=guideline, version="1", text="Be kind.",
                           published_on=ago(365))
        self.assert_scores("M8-guidelines", None)
        self.put("guideline_version", version, published_on=ago(366))
        self.assert_scores("M8-guidelines", 0)
        self.check(guideline=guideline, checked_on=ago(10))
        self.assert_scores("M8-guidelines", 100)
        self.assertIsNone(self.severity(finding))

    def test_platform(self):
        self.add("candidate", name="Not chosen")
        self.assert_scores("M8-platform", None)
        candidate = self.add("candidate", name="Tool", is_chosen="true", scored_on=ago(400))
        finding = f"M8-platform:candidate:{candidate}"
        self.assert_scores("M8-platform", 0)
        self.assertEqual(self.severity(finding), "medium")
        self.check(candidate=candidate, checked_on=ago(10), verdict="change")
        self.assert_scores("M8-platform", 100)
        self.assertIsNone(self.severity(finding))


class Journey(Maturity):
    def missing(self):
        return self.findings()["M4:next"]["text"]

    def test_from_traditional_to_operational(self):
        self.add("guideline", name="Post")
        self.assert_scores("M4", 0)  # traditional, 0 of 2
        self.assertEqual(self.severity("M4:next"), "medium")
        self.add("listening", name="Alerts", owner="Ann")
        self.assert_scores("M4", 10)  # 20 × 1/2
        self.assertNotIn("listening post", self.missing())
        self.add("case", name="Quotes", status="running")
        # Experimental: 20; of operational the guideline of three: 20 × 1/3.
        self.assert_scores("M4", 20 + 20 / 3)
        self.assertIn("stage 2 of 5, ‘Experimental’", self.missing())
        self.assertIn("a customer signal that was told back, units interwoven at 40 or more", self.missing())
        a, b = self.add("unit", name="A"), self.add("unit", name="B")
        self.add("unit_link", from_unit=a, to_unit=b, month="2026-10-01", people=1)
        self.assert_scores("M4", 20 + 40 / 3)
        loop = self.loop(10, told_on=ago(1), changed_on=ago(2))
        # Operational: 40; pace is (80 × 100 + 20 × 0) / 100 = 80, so one of measurable's three.
        self.assert_scores("M4", 40 + 20 / 3)
        self.assertEqual(self.severity("M4:next"), "low")
        self.put("feedback_loop", loop, told_on="")
        self.assert_scores("M4", 20 + 40 / 3)

    def build_up_to_measurable(self):
        guideline = self.add("guideline", name="Post")
        self.add("listening", name="Alerts", owner="Ann")
        case = self.add("case", name="Quotes", status="running")
        a, b = self.add("unit", name="A"), self.add("unit", name="B")
        self.add("unit_link", from_unit=a, to_unit=b, month="2026-10-01", people=1)
        self.loop(10, told_on=ago(1), changed_on=ago(2))
        self.add("benefit", name="Time", kind="time_saved", level="content", change_low=1, change=2, change_high=3)
        goal = self.add("goal", name="Faster", customer_effect="Two days")
        kpi = self.add("kpi", goal=goal, name="Hours", level="content")
        self.add("measurement", kpi=kpi, date=ago(365), value=3)
        return guideline, case

    def test_to_fully_engaged(self):
        guideline, case = self.build_up_to_measurable()
        # Value: M6 0 (40), benefits 100 (30), no costs: 30 / 70 = 42.9, below 50; two of measurable's three.
        self.assert_scores("M4", 40 + 40 / 3)
        self.add("certainty_factor", level="content", factor=60)  # M6 50: (40 × 50 + 30 × 100) / 70 = 71
        # Measurable: 60. Customer-driven 100, pace 80 and interwoven 100; never checked: three of four.
        self.assert_scores("M4", 60 + 15)
        self.assertIn("it lacks: yearly checks at 80 or more", self.missing())
        for field, record in (("guideline", guideline), ("case_", case)):
            self.add("revalidation", name="Check", checked_on=ago(1), verdict="keep", **{field: record})
        self.assert_scores("M4", 100)
        self.assertIsNone(self.severity("M4:next"))

    def test_stages_are_levels(self):
        self.build_up_to_measurable()
        sections = support.sections_of(self.card())
        self.assertEqual(sections["journey"]["evidence_level"], "Operational")  # 53.3
        self.assertEqual(sections["interwoven"]["evidence_level"], "Fully engaged")
        self.assertEqual(support.sections_of(self.card("nl"))["journey"]["evidence_level"], "Operationeel")


class People(Maturity):
    def test_the_journey_counts_every_item(self):
        sections = support.sections_of(self.card())
        names = [item["id"] for name, one in sections.items() if name != "journey" for item in one["items"]]
        self.assertEqual(len(names), 24)
        self.assertEqual([item["id"] for item in sections["journey"]["items"]], names)
        rows = [",".join(["group", *names])]
        for _ in range(6):  # 4 on the first half of the items, 2 on the second, after reverse keying
            answers = [4 if place < 12 else 2 for place in range(24)]
            rows.append(",".join(["A", *(str(6 - a if name in REVERSE else a) for name, a in zip(names, answers))]))
        csv = self.write("answers.csv", "\n".join(rows) + "\n")
        support.ok("responses", self.file, csv, "--instrument", self.INSTRUMENT)
        found = {name: one["perceived"] for name, one in support.sections_of(self.card()).items()}
        self.assertEqual([found[name] for name in ("customer-driven", "listening", "pace")], [75] * 3)
        self.assertEqual([found[name] for name in ("interwoven", "value", "holding-on")], [25] * 3)
        self.assertEqual(found["journey"], 50)


class Whole(Maturity):
    def test_languages(self):
        for number in range(4):
            self.loop(400, told_on=ago(1))
            self.add("benefit", name=f"Time {number}", kind="time_saved", level="users", change=2)
        self.loop(400)
        self.add("certainty_factor", level="activity", factor=90)
        self.add("certainty_factor", level="content", factor=10)
        self.add("listening", name="Alerts")
        self.add("goal", name="Faster")
        self.add("cost", name="Licences", kind="licence", once=5)
        case = self.add("case", name="Quotes", status="running")
        self.add("revalidation", name="Check", checked_on=ago(1), verdict="stop", case_=case)
        self.add("guideline", name="Post")
        units = [self.add("unit", name=name) for name in "ABCD"]
        self.add("unit_link", from_unit=units[0], to_unit=units[1], month="2026-03-01", people=2)
        self.assert_languages_agree()


if __name__ == "__main__":
    unittest.main()
