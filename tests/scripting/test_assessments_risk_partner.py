"""risk-and-partner-check against arithmetic by hand: every criterion and finding once awake and once silent."""
import unittest

from assessed import Assessed, ago, support

QUESTIONS = ["understands", "feel", "integrates", "designs", "technology", "insight", "likes_people"]


class Check(Assessed):
    INSTRUMENT = "risk-and-partner-check"

    def answer(self, item, answer):
        """The assessor's answer: its place in the set, from 0."""
        return self.add("assessor_answer", item=item, answer=answer, answered_on=ago(1))


class Before(Check):
    def test_nothing_there(self):
        self.assert_silent_when_empty()

    def test_no_analysis(self):
        self.add("case", name="Quotes", status="idea")
        self.assert_scores("B4-risks", 0)
        self.assertEqual(self.severity("B4:no-risks"), "high")
        self.add("risk", name="Leak", impact=3, likelihood=4)
        self.assert_scores("B4-risks", 100)  # 12 is below 15: analysed, none high
        self.assertIsNone(self.severity("B4:no-risks"))

    def test_high_risks(self):
        risk = self.add("risk", name="Leak", impact=3, likelihood=5)
        self.assert_scores("B4-risks", 0)  # 15 is high
        self.assertEqual(self.severity(f"B4-risks:risk:{risk}"), "high")
        self.assertIn("3 × 5 = 15", self.findings()[f"B4-risks:risk:{risk}"]["text"])
        self.put("risk", risk, guideline=self.add("guideline", name="Customers"))
        self.assert_scores("B4-risks", 100)
        self.assertIsNone(self.severity(f"B4-risks:risk:{risk}"))
        other = self.add("risk", name="Fines", impact=5)
        self.assert_scores("B4-risks", 50)  # without a likelihood it may be high
        self.assertEqual(self.severity(f"B4-risks:risk:{other}"), "medium")

    def test_subjects(self):
        self.add("risk", name="Image", kind="reputation")
        self.assert_scores("B4-subjects", 100 / 3)
        self.assertEqual(self.severity("B4:subjects"), "medium")
        self.add("risk", name="Data", kind="privacy")
        self.assert_scores("B4-subjects", 200 / 3)
        self.assertEqual(self.severity("B4:subjects"), "low")
        self.add("risk", name="Law", kind="sector_rules")
        self.assert_scores("B4-subjects", 100)
        self.assertIsNone(self.severity("B4:subjects"))

    def test_owned(self):
        risk = self.add("risk", name="Leak", owner="Ann", impact=2, likelihood=2)
        self.assert_scores("B4-owned", 50)
        self.assertEqual(self.severity(f"B4-owned:risk:{risk}"), "low")
        self.put("risk", risk, impact=5, likelihood=5)
        self.assertEqual(self.severity(f"B4-owned:risk:{risk}"), "high")
        self.put("risk", risk, measure="Train")
        self.assert_scores("B4-owned", 100)
        self.assertIsNone(self.severity(f"B4-owned:risk:{risk}"))


class UnderWay(Check):
    def test_benchmark(self):
        own = self.add("figure", name="Ours", kind="own", year=2025, value=10)
        self.assert_scores("B4-benchmark", 50)
        self.assertEqual(self.severity("B4:no-benchmark"), "medium")
        figure = self.add("figure", name="Theirs", kind="research", year=2022, value=12)
        self.assertEqual(self.severity("B4:no-benchmark"), "medium")  # without a source it counts for nothing
        self.put("figure", figure, source="Forrester")
        self.assert_scores("B4-benchmark", 50)  # four years old
        self.assertIsNone(self.severity("B4:no-benchmark"))
        self.assertEqual(self.severity("B4:old-benchmark"), "low")
        self.assertIn("2022", self.findings()["B4:old-benchmark"]["text"])
        self.put("figure", figure, year=2023)
        self.assert_scores("B4-benchmark", 100)
        self.assertIsNone(self.severity("B4:old-benchmark"))
        self.assertIsNone(self.severity("B4:no-own-figure"))
        self.put("figure", own, year=2024)  # not of this year or the last
        self.assert_scores("B4-benchmark", 50)
        self.assertEqual(self.severity("B4:no-own-figure"), "medium")

    def test_a_measurement_is_an_own_figure(self):
        kpi = self.add("kpi", goal=self.add("goal", name="Faster"), name="Days")
        measurement = self.add("measurement", kpi=kpi, date=ago(366), value=8)
        self.assert_scores("B4-benchmark", 0)
        self.put("measurement", measurement, date=ago(365))
        self.assert_scores("B4-benchmark", 50)


class Records(Check):
    def test_what_the_assessor_saw(self):
        self.answer("b4-leads", 2)
        self.answer("b4-feedback", 1)
        self.answer("b4-insights", 3)  # does not apply
        self.assert_scores("B4-records", 75)  # (100 + 50) / 2
        self.assertIsNone(self.severity("B4:records"))
        record = self.answer("b4-recommendations", 0)
        self.assert_scores("B4-records", 50)  # 150 / 3
        self.assert_says("B4-records", "leads 100, feedback 50, recommendations 0")
        self.assertEqual(self.severity("B4:records"), "medium")
        self.assertEqual(self.findings()["B4:records"]["entity"], {"type": "assessor_answer", "id": record})
        self.answer("b4-ambassadors", 0)
        self.answer("b4-insights", 0)  # the newer record holds
        self.assert_scores("B4-records", 30)  # 150 / 5
        self.assertEqual(self.severity("B4:records"), "high")

    def test_couplings(self):
        self.add("case", name="Wiki", status="idea", kind="reuse", supports="colleagues")
        self.assert_scores("B4-couplings", None)
        case = self.add("case", name="Matching", status="idea", kind="customer_matching")
        self.assert_scores("B4-couplings", 0)
        self.assertEqual(self.severity(f"B4-couplings:case:{case}"), "medium")
        candidate = self.add("candidate", name="Tool")
        coupling = self.add("coupling", candidate=candidate, application="CRM", state="possible", case_=case)
        self.assert_scores("B4-couplings", 50)
        self.assertEqual(self.severity(f"B4-couplings:case:{case}"), "low")
        self.put("coupling", coupling, state="present")
        self.assert_scores("B4-couplings", 100)
        self.assertIsNone(self.severity(f"B4-couplings:case:{case}"))
        self.add("case", name="Portal", status="idea", supports="customers")
        self.assert_scores("B4-couplings", 50)


class Performing(Check):
    def compare(self, measure, members, members_asked, others, others_asked, days=10):
        return self.add("comparison", date=ago(days), measure=measure, members=members, members_asked=members_asked,
                        others=others, others_asked=others_asked)

    def test_fed_back(self):
        loop = self.add("feedback_loop", name="Too slow", kind="customer", raised_on=ago(30))
        self.add("feedback_loop", name="Ours", kind="strategic", raised_on=ago(300))
        self.assert_scores("B4-feedback", None)  # not due yet
        self.put("feedback_loop", loop, raised_on=ago(31))
        self.assert_scores("B4-feedback", 0)
        self.assertEqual(self.severity(f"B4-feedback:feedback_loop:{loop}"), "medium")
        self.put("feedback_loop", loop, told_on=ago(1))
        self.assert_scores("B4-feedback", 50)
        self.assertEqual(self.severity(f"B4-feedback:feedback_loop:{loop}"), "low")
        self.put("feedback_loop", loop, what_we_did="One person decides now")
        self.assert_scores("B4-feedback", 100)
        self.assertIsNone(self.severity(f"B4-feedback:feedback_loop:{loop}"))

    def test_difference_as_published(self):
        """Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10, in points:
        56/70 - 48/80: 5.24 to 33.39; 9/10 - 3/10: 17.05 to 80.90; 0/10 - 0/20: -16.11 to 27.75."""
        self.compare("recommend", 80, 70, 60, 80)
        self.assert_says("B4-better", "members 80% of 70, others 60% of 80",
                         "difference 20 points (95% interval 5.2 to 33.4)")
        self.compare("consider", 90, 10, 30, 10)
        self.assert_says("B4-better", "difference 60 points (95% interval 17.1 to 80.9)")
        self.compare("authority", 0, 10, 0, 20)
        self.assert_says("B4-better", "difference 0 points (95% interval -16.1 to 27.8)")
        self.assert_scores("B4-better", 250 / 3)  # above zero, above zero, zero within: (100 + 100 + 50) / 3

    def test_better_even_or_worse(self):
        comparison = self.compare("recommend", 80, 70, 60, 80)
        finding = f"B4-better:comparison:{comparison}"
        self.assert_scores("B4-better", 100)
        self.assertIsNone(self.severity(finding))
        self.put("comparison", comparison, members=60)
        self.assert_scores("B4-better", 50)  # no difference: zero lies within
        self.assertEqual(self.severity(finding), "low")
        self.put("comparison", comparison, members=40, others=60)
        self.assert_scores("B4-better", 0)  # -20 points of some 150 people: wholly below zero
        self.assertEqual(self.severity(finding), "high")

    def test_compared(self):
        self.compare("recommend", 80, 70, 60, 80)
        self.compare("satisfied", 80, 70, 60, 80)  # no measure of the source's
        self.assert_scores("B4-compared", 100 / 3)
        self.assertEqual(self.severity("B4:not-compared"), "low")
        self.assertIn("would consider us, sees us as an authority", self.findings()["B4:not-compared"]["text"])
        self.compare("consider", 80, 70, 60, 80)
        old = self.compare("authority", 80, 70, 60, 80, days=366)
        self.assert_scores("B4-compared", 200 / 3)
        self.put("comparison", old, date=ago(365))
        self.assert_scores("B4-compared", 100)
        self.assertIsNone(self.severity("B4:not-compared"))

    def test_few_people_are_left_out(self):
        comparison = self.compare("recommend", 73, 4, 37, 80)
        for asked in ((4, 80), (80, 4)):
            self.put("comparison", comparison, members_asked=asked[0], others_asked=asked[1])
            self.assert_scores("B4-better", None)
            self.assert_scores("B4-compared", 0)
            text = support.ok("score", self.file, "--assessment", self.INSTRUMENT, "--format", "json", "--trace")
            self.assertNotIn("73", text)
            self.assertNotIn("37", text)
        self.assert_says("B4-compared", "too few people were asked: 1")
        self.put("comparison", comparison, others_asked=5)  # the usual minimum
        self.assertIsNotNone(self.score("B4-better"))
        self.put("organisation", "organisation", minimum_group=6)
        self.assert_scores("B4-better", None)

    def test_newest_counts(self):
        self.compare("recommend", 40, 70, 60, 80, days=100)
        self.compare("recommend", 80, 70, 60, 80, days=10)
        self.assert_scores("B4-better", 100)


class Partners(Check):
    def partner(self, *ratings, **fields):
        return self.add("partner", **{"name": "Agency", **dict(zip(QUESTIONS, ratings)), **fields})

    def test_seven_questions(self):
        for ratings, score, severity in (([4] * 7, 75, None),            # (4 - 1) ÷ 4
                                         ([4, 4, 4, 4, 4, 3, 3], 67.857143, "medium"),  # mean 26 / 7
                                         ([3] * 7, 50, "medium"), ([2] * 7, 25, "high")):
            partner = self.partner(*ratings)
            self.assert_scores("B5", score)
            self.assertEqual(self.severity(f"B5:partner:{partner}"), severity, ratings)
            support.ok("remove", self.file, "partner", partner)

    def test_weakest_is_named(self):
        partner = self.partner(3, 3, 2, 3, 3, 2, 3)
        self.assertIn("weakest: joins strategy and media both ways, draws insight from data",
                      self.findings()[f"B5:partner:{partner}"]["text"])

    def test_asked(self):
        partner = self.partner(5, 5, 5)
        self.assert_scores("B5", None)  # four of seven are needed
        self.assert_scores("B5-asked", 100 * 3 / 7)
        self.assertEqual(self.severity(f"B5-asked:partner:{partner}"), "low")
        self.put("partner", partner, designs=5, is_chosen="true")
        self.assert_scores("B5", 100)
        self.assertEqual(self.severity(f"B5-asked:partner:{partner}"), "medium")
        self.put("partner", partner, technology=5, insight=5, likes_people=5)
        self.assert_scores("B5-asked", 100)
        self.assertIsNone(self.severity(f"B5-asked:partner:{partner}"))

    def test_the_chosen_one_counts(self):
        self.partner(*[1] * 7)
        self.partner(*[5] * 7, is_chosen="true")
        self.assert_scores("B5", 100)

    def test_better_partner(self):
        self.partner(*[3] * 7, is_chosen="true")
        other = self.partner(3, 3, 3, 3, 3, 4, 4)
        self.assertIsNone(self.severity("B5:better"))  # 23 / 7 gives 57.1, 7.1 more than 50
        self.put("partner", other, technology=4)
        self.assertEqual(self.severity("B5:better"), "medium")  # 24 / 7 gives 60.7
        self.assertEqual(self.findings()["B5:better"]["entity"], {"type": "partner", "id": other})

    def test_likes_people(self):
        partner = self.partner(5, 5, 5, 5, 5, 5, 2)
        self.assertEqual(self.severity(f"B5:people:{partner}"), "medium")
        self.put("partner", partner, is_chosen="true")
        self.assertEqual(self.severity(f"B5:people:{partner}"), "high")
        self.put("partner", partner, likes_people=3)
        self.assertIsNone(self.severity(f"B5:people:{partner}"))

    def test_capacity(self):
        self.answer("b5-capacity", 2)
        self.assert_scores("B5", None)  # enough inside: no partner needed
        self.assertIsNone(self.severity("B5:none"))
        self.answer("b5-capacity", 1)
        self.assert_scores("B5", 0)
        self.assertEqual(self.severity("B5:none"), "high")
        self.partner(*[4] * 7)
        self.assert_scores("B5", 75)
        self.assertIsNone(self.severity("B5:none"))


class Whole(Check):
    def test_languages(self):
        self.add("case", name="Portal", status="idea", supports="customers")
        for name in ("A", "B", "C", "D"):
            self.add("risk", name=name, impact=5, likelihood=5)
        self.answer("b4-leads", 0)
        self.add("figure", name="Theirs", kind="case", source="A book", year=2012)
        self.add("comparison", date=ago(1), measure="consider", members=50, members_asked=20, others=50,
                 others_asked=20)
        self.add("feedback_loop", name="Slow", kind="customer", raised_on=ago(90))
        self.add("partner", name="Cold", **dict(zip(QUESTIONS, [1] * 7)), is_chosen="true")
        self.add("partner", name="Warm", **dict(zip(QUESTIONS, [5] * 7)))
        self.assert_languages_agree()


if __name__ == "__main__":
    unittest.main()
