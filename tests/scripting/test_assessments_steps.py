"""five-step-readiness against arithmetic by hand (in the comments) on small workspaces made with the command line."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from steps import STEPS, Steps
from support import add


class Goals(Steps):
    def test_shares(self):
        objective = add(self.file, "objective", name="Margin")
        self.goal(objective=objective, lever="money_saved", customer_effect="Faster", owner="Ann",
                  owner_has_mandate="true", agreed_on="2026-01-10")
        self.goal("Quotes in 2 days", objective=objective, lever="renewal", owner="Bob", agreed_on="2026-02-01")
        self.goal("Introduce platform", about_technology="true", agreed_on="2026-03-01")
        self.goal("Fewer returns 5%")
        found = self.criteria()
        self.assertEqual(found["G1"], 50)     # 2 of 4 serve an objective
        self.assertEqual(found["G2"], 50)     # 2 of 4 have a lever
        self.assertEqual(found["G3"], 0)      # none has a KPI
        self.assertEqual(found["G4"], 25)     # 1 of 4 says what the customer notices
        self.assertEqual(found["G5"], 37.5)   # (1 + 0.5 + 0 + 0) / 4: an owner without a mandate counts for half
        self.assertEqual(found["G6"], 87.5)   # (75 about business + 100 first goal is business) / 2; no candidates yet

    def test_parts_of_a_kpi(self):
        goal = self.goal("Quotes in 2 days")
        kpi = add(self.file, "kpi", goal=goal, name="Lead time")
        self.assertAlmostEqual(self.criteria()["G3"], 20)  # name of name, unit, now, target, due: 1 of 5
        support.ok("set", self.file, "kpi", kpi, "unit=days", "baseline=8")
        self.assertAlmostEqual(self.criteria()["G3"], 60)  # 3 of 5
        support.ok("set", self.file, "kpi", kpi, "target=2")
        support.ok("set", self.file, "goal", goal, "due=2027-06-30")
        self.assertEqual(self.criteria()["G3"], 100)       # the goal's own due date does

    def test_container_words(self):
        self.goal("Sharing knowledge")
        self.goal("Innovation")
        self.goal("Share 80 documents")  # says something concrete
        findings = self.findings()
        named = [f["text"] for f in findings.values() if f["rule"] == "G3" and "container word" in f["text"]]
        self.assertEqual(len(named), 2, findings)
        self.assertIn("G3:tension", findings)

    def test_only_easy_levels(self):
        goal = self.goal(customer_effect="Something")
        kpi = add(self.file, "kpi", goal=goal, name="Profiles", level="users")
        self.assertEqual(self.criteria()["G4"], 0)    # only users: flagged, whatever the text says
        support.ok("set", self.file, "kpi", kpi, "level=added_value")
        self.assertEqual(self.criteria()["G4"], 100)

    def test_it_project(self):
        self.goal("Introduce platform", about_technology="true", agreed_on="2026-01-01")
        self.goal("Faster answers", agreed_on="2026-02-01")
        add(self.file, "candidate", name="Hub", scored_on="2025-12-01")
        # 1 of 2 about business = 50; the first agreed goal is technology = 0; candidates came before goals = 0: mean 16.67
        self.assertAlmostEqual(self.criteria()["G6"], 50 / 3)
        self.assertLessEqual({"G6:start", "G6:candidates"}, set(self.findings()))

    def test_evidence_is_the_weighted_mean(self):
        objective = add(self.file, "objective", name="Margin")
        self.goal(objective=objective, owner="Ann")
        card = self.card()
        section = support.sections_of(card)["goals"]
        judged = [c for c in section["criteria"] if c["score"] is not None]
        expected = sum(c["weight"] * c["score"] for c in judged) / sum(c["weight"] for c in judged)
        self.assertAlmostEqual(section["evidence"], expected)


class Sponsors(Steps):
    def person(self, name, traits, **fields):
        ratings = dict(zip(("credibility", "communication", "authority", "conviction"), traits))
        return add(self.file, "sponsor", name=name, role="early_adopter", **ratings, **fields)

    def test_team_coverage(self):
        self.person("Ann", (5, 3, 3, 1))
        self.assertEqual(self.criteria()["S1"], 12.5)  # one trait, by one person alone: 50 / 4
        self.person("Bob", (4, 5, 2, 2))
        # credibility by two (100), communication by one (50), the other two by nobody: 150 / 4
        self.assertEqual(self.criteria()["S1"], 37.5)
        self.person("Cas", (4, 4, 4, 4))
        # credibility and communication by two or more, authority and conviction by one: (100 + 100 + 50 + 50) / 4
        self.assertEqual(self.criteria()["S1"], 75)

    def test_bus_factor(self):
        self.person("Ann", (5, 5, 5, 5))
        bob = self.person("Bob", (4, 4, 4, 4))
        self.assertEqual(self.criteria()["S1"], 100)
        support.ok("set", self.file, "sponsor", bob, "authority=3")
        self.assertEqual(self.criteria()["S1"], 87.5)  # (3 × 100 + 50) / 4
        lone = [f for f in self.findings().values() if f["rule"] == "S1"]
        self.assertEqual(len(lone), 1)
        self.assertIn("Ann", lone[0]["text"])
        self.assertIn("authority", lone[0]["text"])

    def test_who_has_left_carries_nothing(self):
        self.person("Ann", (5, 5, 5, 5), leaves_on="2026-11-01")  # the day before the assessment
        self.assertEqual(self.criteria()["S1"], 0)
        self.person("Bob", (5, 5, 5, 5), leaves_on="2026-11-02")  # the day itself: still there
        self.assertEqual(self.criteria()["S1"], 50)
        self.assertEqual({f["severity"] for f in self.findings().values() if f["rule"] == "S1"}, {"high"})


class Cases(Steps):
    def case(self, **fields):
        return add(self.file, "case", name="Mail", status="idea", **fields)

    def test_time_saved(self):
        # 5 minutes a day × 220 workdays × 1 person ÷ 60 = 18.333 hours a year, shown as 18.3
        self.case(minutes_per_day=5, people=1)
        entry = support.criteria_of(self.card())["C4"]
        self.assertEqual(entry["score"], 100)
        self.assertIn("18.3 hours", entry["why"])
        self.assertIn("18,3 uur", support.criteria_of(self.card("nl"))["C4"]["why"])
        # At 54 an hour, 50% used: 18.333 × 54 × 0.5 = 495
        support.ok("set", self.file, "organisation", "organisation", "hourly_cost=54", "realisation=50", "currency=EUR")
        self.assertIn("EUR 495", support.criteria_of(self.card())["C4"]["why"])

    def test_time_saved_adds_up(self):
        self.case(minutes_per_day=5, people=1200)   # 5 × 220 × 1200 ÷ 60 = 22,000
        self.case(minutes_per_day=2.5, people=100)  # 2.5 × 220 × 100 ÷ 60 = 916.67
        self.case(minutes_per_day=0, people=10)     # nothing won: cannot be worked out
        self.case()
        entry = support.criteria_of(self.card())["C4"]
        self.assertEqual(entry["score"], 50)        # 2 of 4
        self.assertIn("22,916.7 hours", entry["why"])

    def test_the_calculator_uses_the_organisations_days(self):
        support.ok("set", self.file, "organisation", "organisation", "workdays_per_year=180")
        self.case(minutes_per_day=10, people=3)     # 10 × 180 × 3 ÷ 60 = 90
        self.assertIn(" 90 hours", support.criteria_of(self.card())["C4"]["why"])


class Technology(Steps):
    def test_nothing_scored_nothing_judged(self):
        add(self.file, "candidate", name="Hub")
        self.assertIsNone(self.criteria()["T1"])

    def test_looked_at_before_the_rest(self):
        add(self.file, "candidate", name="Hub", scored_on="2026-10-01")
        self.assertEqual(self.criteria()["T1"], 0)        # none of the 4 earlier steps is green
        self.assertEqual(self.findings()["T1:order"]["severity"], "high")
        for section in ("goals", "sponsors", "cases"):
            add(self.file, "norm", section=section, green_from=0, amber_from=0)
        self.assertEqual(self.criteria()["T1"], 75)       # with a norm of 0, three of four pass
        self.assertEqual(self.findings()["T1:order"]["severity"], "medium")
        add(self.file, "norm", section="governance", green_from=0, amber_from=0)
        self.assertEqual(self.criteria()["T1"], 100)
        self.assertNotIn("T1:order", self.findings())

    def test_scored_after_today_is_not_scored_yet(self):
        add(self.file, "candidate", name="Hub", scored_on="2026-11-03")
        self.assertIsNone(self.criteria()["T1"])

    def fits(self, candidate, **covers):
        for name, value in covers.items():
            add(self.file, "fit", candidate=candidate, capability=self.capability[name], covers=value)

    def capabilities(self, **weights):
        self.capability = {name: add(self.file, "capability", name=name, weight=weight) for name, weight in weights.items()}

    def test_weighted_fit(self):
        self.capabilities(talk=5, profiles=3, search=2)
        hub = add(self.file, "candidate", name="Hub")
        self.fits(hub, talk=5, profiles=3, search=1)
        # 100 × (5 × 4/4 + 3 × 2/4 + 2 × 0/4) / 10 = 100 × 6.5 / 10
        self.assertAlmostEqual(self.criteria()["T2"], 65)
        wave = add(self.file, "candidate", name="Wave")
        self.fits(wave, talk=4, profiles=5, search=5)
        # 100 × (5 × 3/4 + 3 + 2) / 10 = 87.5: the best counts
        self.assertAlmostEqual(self.criteria()["T2"], 87.5)
        self.assertIn("Wave", support.criteria_of(self.card())["T2"]["why"])

    def test_a_must_have_excludes(self):
        self.capabilities(talk=5, profiles=3, search=2)
        hub, wave = add(self.file, "candidate", name="Hub"), add(self.file, "candidate", name="Wave", is_chosen="true")
        self.fits(hub, talk=5, profiles=3, search=1)
        self.fits(wave, talk=2, profiles=5, search=5)   # 100 × (5 × 1/4 + 3 + 2) / 10 = 62.5
        self.assertAlmostEqual(self.criteria()["T2"], 65)
        support.ok("set", self.file, "capability", self.capability["search"], "must_have=true")
        self.assertAlmostEqual(self.criteria()["T2"], 62.5)   # Hub covers search at 1 and drops out
        support.ok("set", self.file, "capability", self.capability["talk"], "must_have=true")
        self.assertEqual(self.criteria()["T2"], 0)            # nobody is left
        findings = self.findings()
        self.assertIn("T2:none", findings)
        self.assertEqual(findings[f"T2:candidate:{wave}"]["entity"], {"type": "candidate", "id": wave})

    def test_couplings_count_for_a_fifth(self):
        self.capabilities(talk=5)
        hub = add(self.file, "candidate", name="Hub")
        self.fits(hub, talk=3)   # 50%
        case = add(self.file, "case", name="Mail", status="idea")
        add(self.file, "coupling", candidate=hub, application="CRM", state="possible", case=case)
        add(self.file, "coupling", candidate=hub, application="ERP", state="present", case=case)
        # 0.8 × 50 + 0.2 × (50 + 100) / 2 = 55
        self.assertAlmostEqual(self.criteria()["T2"], 55)


class Activity(Steps):
    """S3 by months: a leader's first three beside the latest three that were counted for anyone."""

    def prepare(self):
        super().prepare()
        self.leader = add(self.file, "sponsor", name="Ann", role="leader", leads_by_example=5)
        self.other = add(self.file, "sponsor", name="Bob", role="ambassador")

    def month(self, number, contributions, person=None):
        add(self.file, "leader_activity", sponsor=person or self.leader, month=f"2026-{number:02}-01",
            contributions=contributions)

    def fell(self):
        return [f["text"] for f in self.findings().values() if f["rule"] == "S3"]

    def test_half_is_enough(self):
        for month, contributions in ((5, 10), (6, 12), (7, 8), (8, 6), (9, 4), (10, 5)):
            self.month(month, contributions)
        # (10 + 12 + 8) / 3 = 10 then, (6 + 4 + 5) / 3 = 5 now: not under half.
        self.assertEqual((self.criteria()["S3"], self.fell()), (100, []))

    def test_under_half(self):
        for month, contributions in ((5, 10), (6, 12), (7, 8), (8, 6), (9, 4), (10, 2), (10, 2)):
            self.month(month, contributions)
        # October counts once, as 4: (6 + 4 + 4) / 3 = 4.7 is under 5, and halves the 100 for a 5.
        self.assertEqual(self.criteria()["S3"], 50)
        self.assertIn("from 10 to 4.7 contributions", self.fell()[0])

    def test_who_is_missing_contributed_nothing(self):
        for month in (3, 4, 5):
            self.month(month, 9)
        self.assertEqual(self.fell(), [])          # nothing beyond the first three months
        for month in (8, 9, 10):
            self.month(month, 1, self.other)       # others were counted, Ann was not there: 9 and 0
        self.assertIn("from 9 to 0 contributions", self.fell()[0])

    def test_the_month_of_today_is_not_over(self):
        for month in (5, 6, 7, 8, 9, 10):
            self.month(month, 6)
        self.month(11, 0)                          # today is 2 November
        self.assertEqual(self.fell(), [])


class Pulse(Steps):
    """C3: two thirds for obstacles, one for the newest pulse among enough people (5, the least group that is shown)."""

    def prepare(self):
        super().prepare()
        add(self.file, "case", name="Mail", status="running")
        add(self.file, "obstacle", name="No phones", is_cleared="true")

    def pulse(self, date, people, vision, strategy):
        return add(self.file, "vision_pulse", date=date, people=people, vision=vision, strategy=strategy)

    def test_nobody_asked(self):
        self.assertAlmostEqual(self.criteria()["C3"], 200 / 3)   # obstacles 100 twice, no pulse 0
        self.assertIn("C3:no-pulse", self.findings())
        self.pulse("2026-10-01", 4, 90, 90)                      # too few to be shown
        self.assertIn("C3:no-pulse", self.findings())
        self.pulse("2026-10-01", 5, 90, 80)
        self.assertAlmostEqual(self.criteria()["C3"], 95)        # (2 × 100 + (90 + 80) / 2) / 3
        self.assertEqual({name for name in self.findings() if name.startswith("C3")}, set())

    def test_the_latest_date_by_people(self):
        self.pulse("2026-03-01", 200, 100, 100)
        self.pulse("2026-10-01", 30, 60, 40)
        self.pulse("2026-10-01", 10, 100, 80)
        self.pulse("2026-11-03", 50, 100, 100)                   # tomorrow
        # Vision (30 × 60 + 10 × 100) / 40 = 70, strategy (30 × 40 + 10 × 80) / 40 = 50: 60 on average.
        self.assertAlmostEqual(self.criteria()["C3"], 260 / 3)
        finding = self.findings()["C3:pulse"]
        self.assertEqual(finding["severity"], "medium")          # 50 is amber
        self.assertIn("70% of the people understood the vision and 50% the strategy", finding["text"])

    def test_against_the_norm(self):
        pulse = self.pulse("2026-10-01", 30, 70, 70)
        self.assertNotIn("C3:pulse", self.findings())            # green from 70
        support.ok("set", self.file, "vision_pulse", pulse, "strategy=49")
        self.assertEqual(self.findings()["C3:pulse"]["severity"], "high")

    def test_an_idea_asks_no_pulse(self):
        file = support.new_workspace(self.folder, "ideas")
        add(file, "case", name="Mail", status="idea")
        self.assertNotIn("C3:no-pulse", support.findings_of(support.score(file, STEPS)))


class Decisions(Steps):
    """C8: cases weigh 3, the register of decisions 1, the vision 1."""
    COMPLETE = {"approved_by": "Board", "funded_by": "Sales", "amount": 5000, "decided_on": "2026-02-01",
                "cost_of_waiting": "Two quotes a month"}

    def decision(self, **fields):
        return add(self.file, "decision", **{"name": "Go", "subject": "what", "state": "approved", **fields})

    def test_no_vision(self):
        case = add(self.file, "case", name="Mail", status="running", budget=5000, funded_by="Sales")
        # The case knows 2 of 5: 40; the vision 0: (3 × 40 + 0) / 4 = 30.
        self.assertAlmostEqual(self.criteria()["C8"], 30)
        self.assertIn("C8:vision", self.findings())
        self.decision(subject="vision", state="asked")
        self.assertIn("C8:vision", self.findings())               # asked is not approved
        # Approved tomorrow is not approved either.
        self.decision(subject="vision", decided_on="2026-11-03")
        self.assertIn("C8:vision", self.findings())
        self.decision(subject="vision", approved_by="Board", decided_on="2026-02-01", cost_of_waiting="A year")
        # The vision's own decision is complete without a payer: (3 × 40 + 100 + 100) / 5 = 64.
        self.assertAlmostEqual(self.criteria()["C8"], 64)
        self.assertNotIn("C8:vision", self.findings())
        self.assertIn(f"C8:case:{case}", self.findings())

    def test_a_decision_speaks_for_its_case(self):
        case = add(self.file, "case", name="Mail", status="chosen")
        self.assertEqual(self.criteria()["C8"], 0)
        self.assertEqual(self.findings()[f"C8:case:{case}"]["severity"], "high")   # nobody pays
        self.decision(case_=case, **self.COMPLETE)
        # Case 100, register 100; nothing runs, so no vision is asked.
        self.assertEqual(self.criteria()["C8"], 100)
        self.assertEqual([name for name in self.findings() if name.startswith("C8")], [])

    def test_what_a_decision_lacks(self):
        add(self.file, "case", name="Mail", status="idea")
        decision = self.decision(**self.COMPLETE)
        self.assertEqual(self.criteria()["C8"], 100)
        self.assertNotIn(f"C8-decisions:decision:{decision}", self.findings())
        support.ok("set", self.file, "decision", decision, "subject=how", "funded_by=")
        self.assertAlmostEqual(self.criteria()["C8"], 60)         # 3 of 5 left
        self.assertEqual(self.findings()[f"C8-decisions:decision:{decision}"]["severity"], "low")
        support.ok("set", self.file, "decision", decision, "cost_of_waiting=")
        self.assertAlmostEqual(self.criteria()["C8"], 40)
        self.assertEqual(self.findings()[f"C8-decisions:decision:{decision}"]["severity"], "medium")


if __name__ == "__main__":
    unittest.main()
