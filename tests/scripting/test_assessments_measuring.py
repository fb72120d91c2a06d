"""measuring-levels against arithmetic by hand: every criterion and finding once awake and once silent."""
import unittest

from assessed import Assessed, ago, support


class Measuring(Assessed):
    INSTRUMENT = "measuring-levels"

    def prepare(self):
        super().prepare()
        self.some_goal = None

    def goal(self):
        """The goal that KPIs hang on unless they name another."""
        self.some_goal = self.some_goal or self.add("goal", name="Answer within an hour")
        return self.some_goal

    def kpi(self, **fields):
        return self.add("kpi", **{"goal": fields.pop("goal", None) or self.goal(), "name": "Hours", **fields})

    def measure(self, kpi, days, value=1):
        return self.add("measurement", kpi=kpi, date=ago(days), value=value)


class Levels(Measuring):
    def test_nothing_there(self):
        self.assert_silent_when_empty()

    def test_levels_covered(self):
        for level, score in (("users", 10), ("teams", 20), ("activity", 30)):
            kpi = self.kpi(level=level)
            self.assert_scores("V1", score)
            self.assertEqual(self.severity("V1:easy"), "high")
        self.put("kpi", kpi, level="content")  # users, teams, content: 10 + 10 + 35
        self.assert_scores("V1", 55)
        self.assertIsNone(self.severity("V1:easy"))
        self.assertEqual(self.severity("V1:added-value"), "medium")
        self.put("kpi", kpi, level="added_value")
        self.assert_scores("V1", 55)
        self.assertIsNone(self.severity("V1:added-value"))
        self.assertEqual(self.severity("V1:content"), "low")
        self.kpi(level="content")
        self.kpi(level="activity")
        self.assert_scores("V1", 100)
        self.assertIsNone(self.severity("V1:content"))
        self.assert_says("V1", "users 1, teams 1, activity 1, content 1, added value 1")

    def test_levels_named(self):
        kpi = self.kpi()
        self.assert_scores("V1", None)
        self.assert_scores("V1-named", 0)
        self.assertEqual(self.severity(f"V1-named:kpi:{kpi}"), "low")
        self.put("kpi", kpi, level="content")
        self.assert_scores("V1-named", 100)
        self.assertIsNone(self.severity(f"V1-named:kpi:{kpi}"))


class Effort(Measuring):
    # 12 people × 40 hours × 225 workdays ÷ 5 ÷ 12 = 1800 working hours a month.
    ORGANISATION = {"headcount": 12, "hours_per_week": 40, "workdays_per_year": 225}

    def test_budget(self):
        kpi = self.kpi(hours_per_month=10)
        other = self.kpi(name="Waiting", hours_per_month=8)
        self.assert_scores("V2", 100)  # 18 / 1800 is 1%
        self.assert_says("V2", "12 people × 40 a week × 225 workdays ÷ 5 ÷ 12 = 1800", "That is 1%")
        self.assertIsNone(self.severity("V2:budget"))
        self.put("kpi", other, hours_per_month=44)  # 54 / 1800 is 3%: (5 - 3) / (5 - 1)
        self.assert_scores("V2", 50)
        self.assertEqual(self.severity("V2:budget"), "medium")
        self.assertEqual(self.findings()["V2:budget"]["entity"], {"type": "kpi", "id": other})
        self.put("kpi", kpi, hours_per_month=46)  # 90 is 5%
        self.assert_scores("V2", 0)
        self.assertEqual(self.severity("V2:budget"), "high")

    def test_headcount_of_units(self):
        self.put("organisation", "organisation", headcount="")
        self.kpi(hours_per_month=54)
        self.assert_scores("V2", None)  # nobody is counted
        self.add("unit", name="North", headcount=8)
        self.add("unit", name="South", headcount=4)
        self.assert_scores("V2", 50)

    def test_hours_known(self):
        kpi = self.kpi()
        self.assert_scores("V2-known", None)
        self.assertEqual(self.severity("V2:unknown"), "low")
        self.kpi(hours_per_month=0)
        self.assertIsNone(self.severity("V2:unknown"))
        self.assert_scores("V2-known", 50)
        self.assertEqual(self.severity(f"V2-known:kpi:{kpi}"), "low")
        self.put("kpi", kpi, hours_per_month=1)
        self.assert_scores("V2-known", 100)
        self.assertIsNone(self.severity(f"V2-known:kpi:{kpi}"))

    def test_costs(self):
        self.add("cost", name="Licences", kind="licence", yearly=900)
        self.assert_scores("V2-cost", None)
        cost = self.add("cost", name="Panel", kind="measuring", yearly=100)
        self.assert_scores("V2-cost", 100)  # 100 of 1000
        self.assertIsNone(self.severity("V2:cost"))
        self.put("cost", cost, yearly=225)  # of 1125: 20%, (30 - 20) / (30 - 10)
        self.assert_scores("V2-cost", 50)
        self.assertEqual(self.severity("V2:cost"), "medium")
        self.assertEqual(self.findings()["V2:cost"]["entity"], {"type": "cost", "id": cost})
        self.put("cost", cost, yearly=600)  # 40%
        self.assert_scores("V2-cost", 0)
        self.assertEqual(self.severity("V2:cost"), "high")


class Signals(Measuring):
    def signal(self, days, **fields):
        return self.add("signal", **{"hashtag": "#gedoe", "date": ago(days), **fields})

    def test_weeks(self):
        for days in (0, 6, 7, 27):  # weeks 0, 0, 1, 3
            self.signal(days)
        self.signal(13, hashtag="#Gedoe")  # week 1; capitals do not matter
        self.signal(91, hashtag="#intranetwerkt")  # week 13: too long ago
        self.assert_scores("V3", 100 * 3 / 13)
        self.assert_says("V3", "Of the past 13 weeks, 3 had a signal", "#gedoe 5.")
        self.signal(90)
        self.assert_scores("V3", 100 * 4 / 13)

    def test_silence(self):
        signal = self.signal(28)
        self.assertIsNone(self.severity("V3:silent"))
        self.put("signal", signal, date=ago(29))
        self.assertEqual(self.severity("V3:silent"), "medium")
        self.assertEqual(self.findings()["V3:silent"]["entity"], {"type": "signal", "id": signal})

    def test_units(self):
        north, south = (self.add("unit", name=name, headcount=40) for name in ("North", "South"))
        signal = self.signal(5)
        self.assert_scores("V3-units", None)  # no signal says where it came from
        self.put("signal", signal, unit=north)
        self.assert_scores("V3-units", 50)
        self.assertEqual(self.severity(f"V3-units:unit:{south}"), "low")
        self.signal(90, unit=south)
        self.assert_scores("V3-units", 100)
        self.assertIsNone(self.severity(f"V3-units:unit:{south}"))

    def test_stories(self):
        signal = self.signal(5)
        self.signal(5, story="The key was at the other site.")
        self.signal(91)  # too long ago
        self.assert_scores("V3-stories", 50)
        self.assertEqual(self.severity(f"V3-stories:signal:{signal}"), "low")
        self.put("signal", signal, story="Four forms for one screw.")
        self.assert_scores("V3-stories", 100)
        self.assertIsNone(self.severity(f"V3-stories:signal:{signal}"))

    def test_used(self):
        self.signal(13)
        self.assert_scores("V3-used", None)  # give it two weeks
        signals = [self.signal(14 + number) for number in range(4)]
        self.assert_scores("V3-used", 0)
        self.assertIsNone(self.severity("V3:unused:#gedoe"))  # four are too few to say so
        signals.append(self.signal(182, hashtag="#GEDOE"))
        self.signal(183)
        self.assertEqual(self.severity("V3:unused:#gedoe"), "medium")
        self.put("signal", signals[0], case_=self.add("case", name="Forms", status="idea"))
        self.assert_scores("V3-used", 80)  # 1 of 5 is 20%; 25% is enough
        self.assertIsNone(self.severity("V3:unused:#gedoe"))
        self.put("signal", signals[1], loop=self.add("feedback_loop", name="Keys", kind="customer", raised_on=ago(3)))
        self.assert_scores("V3-used", 100)


class Satisfaction(Measuring):
    def test_no_kpi_about_it(self):
        kpi = self.kpi()
        self.assert_scores("V4", 0)
        self.assertEqual(self.severity("V4:none"), "medium")
        self.put("kpi", kpi, subject="customer_satisfaction")
        self.assertIsNone(self.severity("V4:none"))

    def test_twice_a_year(self):
        kpi = self.kpi(subject="customer_satisfaction")
        finding = f"V4:kpi:{kpi}"
        self.assert_scores("V4", 0)
        self.assertEqual(self.severity(finding), "high")  # never
        last = self.measure(kpi, 10)
        self.assert_scores("V4", 75)  # once: a quarter; never more than 200 days without: half
        self.assertEqual(self.severity(finding), "medium")
        first = self.measure(kpi, 210)
        self.assert_scores("V4", 100)  # 200 days apart
        self.assertIsNone(self.severity(finding))
        self.put("measurement", first, date=ago(211))
        self.assert_scores("V4", 50)  # twice, but 201 days apart
        self.assertIn("longest stretch without was 201 days", self.findings()[finding]["text"])
        self.put("measurement", first, date=ago(365))  # no longer in the past 365 days
        self.assert_scores("V4", 25)  # once, and 355 days apart
        self.put("measurement", last, date=ago(201))
        self.put("measurement", first, date=ago(300))
        self.assert_scores("V4", 50)  # twice, but 201 days ago

    def test_published(self):
        self.assert_scores("V4-published", None)
        for answer, score, severity in ((0, 0, "medium"), (1, 50, "low"), (2, 100, None)):
            record = self.add("assessor_answer", item="v4-published", answer=answer, answered_on=ago(1))
            self.assert_scores("V4-published", score)
            self.assertEqual(self.severity("V4:published"), severity)
            if severity:
                self.assertEqual(self.findings()["V4:published"]["entity"], {"type": "assessor_answer", "id": record})


class Targets(Measuring):
    def test_on_the_straight_line(self):
        # From 8 to 2 days, first measured 60 days ago, due in 40: 60% of the time has passed, so 8 - 6 × 0.6 = 4.4.
        kpi = self.kpi(baseline=8, target=2, due=ago(-40))
        finding = f"G3-track:kpi:{kpi}"
        self.assert_scores("G3-track", None)  # never measured
        self.measure(kpi, 60, 8)
        last = self.measure(kpi, 5, 4.4)
        self.assert_scores("G3-track", 100)
        self.assertIsNone(self.severity(finding))
        self.put("measurement", last, value=4.76)  # 3.24 / 6 = 54%, of 60% is 0.9: just not a finding
        self.assert_scores("G3-track", 90)
        self.assertIsNone(self.severity(finding))
        self.put("measurement", last, value=5)  # 50% / 60%
        self.assert_scores("G3-track", 100 * 50 / 60)
        self.assertEqual(self.severity(finding), "medium")
        self.assertIn("stands at 5; on the straight line from 8 to 2 it would be 4.4 today",
                      self.findings()[finding]["text"])
        self.put("measurement", last, value=7)  # 16.7% / 60%
        self.assert_scores("G3-track", 100 / 3.6)
        self.assertEqual(self.severity(finding), "high")
        self.put("measurement", last, value=9)  # the wrong way
        self.assert_scores("G3-track", 0)

    def test_past_its_day(self):
        kpi = self.kpi(baseline=0, target=10, due=ago(1))
        self.measure(kpi, 100, 2)
        self.measure(kpi, 3, 6)
        self.assert_scores("G3-track", 60)

    def test_the_goals_own_date(self):
        self.put("goal", self.goal(), due=ago(-50))
        kpi = self.kpi(baseline=0, target=10)
        self.measure(kpi, 50, 0)
        self.measure(kpi, 1, 5)
        self.assert_scores("G3-track", 100)  # half of the way in half of the time

    def test_without_dates(self):
        kpi = self.kpi(baseline=0, target=10)
        measurement = self.measure(kpi, 1, 4)
        self.assert_scores("G3-track", 40)
        self.assertEqual(self.severity(f"G3-track:kpi:{kpi}"), "low")
        self.put("measurement", measurement, value=10)
        self.assert_scores("G3-track", 100)
        self.assertIsNone(self.severity(f"G3-track:kpi:{kpi}"))
        self.put("kpi", kpi, baseline=10)  # no way to go
        self.assert_scores("G3-track", None)

    def test_measured(self):
        self.kpi(name="No target")
        kpi = self.kpi(target=2)
        finding = f"G3-measured:kpi:{kpi}"
        self.assert_scores("G3-measured", 0)
        self.assertEqual(self.severity(finding), "medium")
        self.put("goal", self.goal(), agreed_on=ago(185))
        self.assert_scores("G3-measured", None)  # a young goal
        measurement = self.measure(kpi, 186)
        self.assert_scores("G3-measured", 0)
        self.assertIn("186 days ago", self.findings()[finding]["text"])
        self.put("measurement", measurement, date=ago(185))
        self.assert_scores("G3-measured", 100)
        self.assertIsNone(self.severity(finding))


class Provenance(Measuring):
    def test_sources(self):
        figure = self.add("figure", name="Win rate", value=14, reading="percent")
        finding = f"V5-sources:figure:{figure}"
        self.assert_scores("V5-sources", 0)
        self.assertEqual(self.severity(finding), "medium")
        self.put("figure", figure, source="Reiser, Oracle")
        self.assert_scores("V5-sources", 100 / 3)
        self.assertEqual(self.severity(finding), "low")
        self.put("figure", figure, year=2014, kind="case")
        self.assert_scores("V5-sources", 100)
        self.assertIsNone(self.severity(finding))

    def test_percent_or_points(self):
        figure = self.add("figure", name="Win rate", value=14, reading="unsaid")
        finding = f"V5-reading:figure:{figure}"
        self.assert_scores("V5-reading", 0)
        self.assertEqual(self.severity(finding), "medium")
        # 25% as an example: 25 × 1.14 = 28.5, 25 + 14 = 39.
        self.assertIn("from 25% it becomes 28.5% in percent, or 39% in points", self.findings()[finding]["text"])
        benefit = self.add("benefit", name="Quotes", kind="quotes_won", level="added_value", change=14, rate=30,
                           reading="unsaid")
        self.put("figure", figure, benefit=benefit)
        # The benefit's own 30%: 30 × 1.14 = 34.2, 30 + 14 = 44.
        self.assertIn("from 30% it becomes 34.2% in percent, or 44% in points", self.findings()[finding]["text"])
        self.assertEqual(self.severity(finding), "medium")
        self.put("benefit", benefit, reading="percent")
        self.assert_scores("V5-reading", 100)  # the user chose; the doubt stays in sight
        self.assertEqual(self.severity(finding), "low")
        self.put("figure", figure, reading="points")
        self.assert_scores("V5-reading", 100)
        self.assertIsNone(self.severity(finding))
        self.put("figure", figure, reading="")
        self.assert_scores("V5-reading", 0)
        self.assertEqual(self.severity(finding), "low")

    def test_own_figures(self):
        benefit = self.add("benefit", name="Mail", kind="less_mail", level="activity", change=27, is_default="true")
        finding = f"V5-benefits:benefit:{benefit}"
        self.assert_scores("V5-benefits", 0)
        self.assertEqual(self.severity(finding), "medium")
        self.put("benefit", benefit, source="Jive")
        self.assert_scores("V5-benefits", 50)
        self.assertEqual(self.severity(finding), "low")
        self.put("benefit", benefit, is_default="false")
        self.assert_scores("V5-benefits", 100)
        self.assertIsNone(self.severity(finding))

    def test_link(self):
        self.kpi(level="added_value")
        self.assert_scores("V5-link", None)  # no social value to link
        goal = self.add("goal", name="Reuse")
        self.kpi(goal=goal, level="content")
        self.assert_scores("V5-link", 0)
        self.assertEqual(self.severity(f"V5-link:goal:{goal}"), "low")
        self.kpi(goal=goal, level="added_value")
        self.assert_scores("V5-link", 100)
        self.assertIsNone(self.severity(f"V5-link:goal:{goal}"))


class PainPoints(Measuring):
    def test_pain_and_urgency(self):
        case = self.add("case", name="Quotes", status="idea")
        finding = f"V6:case:{case}"
        self.assert_scores("V6", 0)
        self.assertEqual(self.severity(finding), "medium")
        self.put("case", case, pain_point="Eight days to a quote")
        self.assert_scores("V6", 50)
        self.assertEqual(self.severity(finding), "low")
        self.add("decision", name="Begin", subject="what", state="asked", case_=case, cost_of_waiting="A quote a day")
        self.assert_scores("V6", 100)  # a decision about the case may say so too
        self.assertIsNone(self.severity(finding))

    def test_others(self):
        self.assert_scores("V6-others", None)
        self.add("case", name="Quotes", status="idea")
        self.add("figure", name="Promise", kind="vendor", source="A folder")
        self.assert_scores("V6-others", 0)
        self.assertEqual(self.severity("V6:others"), "low")
        self.add("figure", name="Neighbour", kind="case", source="Their yearbook")
        self.assert_scores("V6-others", 100)
        self.assertIsNone(self.severity("V6:others"))


class Story(Measuring):
    def cases(self, number, status="idea"):
        return [self.add("case", name=f"Case {place}", status=status) for place in range(number)]

    def day(self, *cases, **fields):
        persona = self.add("persona", name="Jo")
        day = self.add("future_day", **{"name": "A day in 2030", "persona": persona, **fields})
        for case in cases:
            self.add("future_case", future_day=day, case_=case)
        return day

    def test_no_story(self):
        self.cases(2)
        self.assert_scores("V7", None)
        self.cases(1)
        self.assert_scores("V7", 0)
        self.assertEqual(self.severity("V7:none"), "low")
        self.day()
        self.assertIsNone(self.severity("V7:none"))

    def test_one_story_packs_many(self):
        cases = self.cases(3)
        day = self.day(cases[0], cases[1], cases[1], approved_by="Bea", approved_on=ago(-1))
        finding = f"V7:future_day:{day}"
        self.assert_scores("V7", 100 * 2 * (2 / 3) / 4)  # two of three cases; approval lies ahead; no story
        self.assertEqual(self.severity(finding), "medium")
        self.put("future_day", day, story="Jo comes in at nine.", approved_on=ago(0))
        self.assert_scores("V7", 100 * (1 + 4 / 3 + 1) / 4)
        self.assertIn("it lacks: three cases in it.", self.findings()[finding]["text"])
        self.add("future_case", future_day=day, case_=cases[2])
        self.assert_scores("V7", 100)
        self.assertIsNone(self.severity(finding))

    def test_approval_for_the_what(self):
        self.add("decision", name="An answer within an hour", subject="what", state="approved")
        self.assert_scores("V7-what", 100)
        decision = self.add("decision", name="This tool", subject="how", state="asked")
        self.assert_scores("V7-what", 50)
        self.assertEqual(self.severity(f"V7-what:decision:{decision}"), "low")
        self.put("decision", decision, subject="budget")
        self.assertIsNone(self.severity(f"V7-what:decision:{decision}"))

    def test_begin_small(self):
        cases = self.cases(4, "running")
        day = self.day(*cases, plays_on="2030-01-15")
        finding = f"V8:future_day:{day}"
        self.assert_scores("V8", 25)  # step 0 (2), date 1 (1), four cases run and none is proven 0 (1): 1 / 4
        self.assertEqual(self.severity(finding), "medium")
        self.put("future_day", day, next_step="One team, one month")
        self.assert_scores("V8", 75)
        self.assertEqual(self.severity(finding), "low")
        self.put("case", cases[0], status="proven")
        self.assert_scores("V8", 100)
        self.assertIsNone(self.severity(finding))
        self.put("case", cases[0], status="idea")  # three run, none is proven: still small
        self.assert_scores("V8", 100)

    def test_nothing_runs_yet(self):
        day = self.day(next_step="One team")
        self.assert_scores("V8", 100 * 2 / 3)  # step 1 (2), no date 0 (1)
        self.put("future_day", day, plays_on="2030-01-15")
        self.assert_scores("V8", 100)


class Whole(Measuring):
    ORGANISATION = {"headcount": 2, "hours_per_week": 40}

    def test_languages(self):
        kpi = self.kpi(level="users", hours_per_month=50, target=5, baseline=1, due=ago(5))
        self.measure(kpi, 300, 2)
        self.kpi(name="Happy", subject="customer_satisfaction")
        self.add("cost", name="Panel", kind="measuring", yearly=100)
        unit = self.add("unit", name="North", headcount=40)
        self.add("unit", name="South")
        for number in range(5):
            self.add("signal", hashtag="#gedoe", date=ago(40 + number), unit=unit)
        self.add("assessor_answer", item="v4-published", answer=1)
        self.add("figure", name="Win rate", value=14, reading="unsaid")
        self.add("benefit", name="Mail", kind="less_mail", level="activity", change=27, is_default="true")
        cases = [self.add("case", name=f"Case {number}", status="running") for number in range(4)]
        day = self.add("future_day", name="2030", persona=self.add("persona", name="Jo"))
        for case in cases:
            self.add("future_case", future_day=day, case_=case)
        self.add("decision", name="This tool", subject="how", state="asked")
        self.assert_languages_agree()


if __name__ == "__main__":
    unittest.main()
