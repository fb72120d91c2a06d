"""five-step-readiness against arithmetic by hand (in the comments) on small workspaces made with the command line."""
import math
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add

STEPS = "five-step-readiness"
ITEMS = [letter + str(number) for letter in "gscrt" for number in range(1, 6)]


class Steps(support.FolderTest):
    def setUp(self):
        super().setUp()
        self.file = support.new_workspace(self.folder, "client")

    def card(self, language="en"):
        return support.score(self.file, STEPS, language=language)

    def criteria(self):
        return {name: entry["score"] for name, entry in support.criteria_of(self.card()).items()}

    def findings(self):
        return support.findings_of(self.card())

    def goal(self, name="Answer within 1 hour", **fields):
        return add(self.file, "goal", name=name, **fields)


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


class Gap(Steps):
    """Evidence beside perceived: a finding over 20 points, silent at 20 or less."""

    def answer(self, round_name, *answers):
        """Answers of a round to the five items on sponsors, each person the same to all."""
        rows = ["group,s1,s2,s3,s4,s5"] + [f"A,{','.join([str(answer)] * 5)}" for answer in answers]
        csv = self.write("answers.csv", "\n".join(rows) + "\n")
        support.ok("responses", self.file, csv, "--instrument", STEPS, "--round", round_name)

    def gap(self):
        """Perceived minus evidence of the sponsors, and whether there is a finding about it."""
        card = self.card()
        section = support.sections_of(card)["sponsors"]
        return section["perceived"] - section["evidence"], support.findings_of(card).get("gap:sponsors")

    def test_on_both_sides_of_twenty(self):
        add(self.file, "sponsor", name="Ann", role="early_adopter", credibility=4, social_activity=4, up_to_date=4)
        evidence = support.sections_of(self.card())["sponsors"]["evidence"]
        people = 400
        wanted = (evidence + 20) / 25 + 1            # the mean answer that gives a gap of exactly 20
        low = int(wanted)
        higher = math.ceil((wanted - low) * people - 1e-6) - 1   # so many one point higher: a hair under 20
        for count, fires in ((higher, False), (higher + 2, True)):
            self.answer(f"round {count}", *(low + (place < count) for place in range(people)))
            gap, finding = self.gap()
            self.assertEqual(gap > 20, fires)
            self.assertAlmostEqual(gap, 20, delta=0.2)
            self.assertEqual(finding is not None, fires)

    def test_the_other_way_and_how_grave(self):
        # S1 = 100, S2 = 100, S6 = 100: with S3, S4, S5 and S7 at 0 the evidence is the share of their weights.
        for name in ("Ann", "Bob"):
            add(self.file, "sponsor", name=name, role="stature", credibility=5, communication=5, authority=5, conviction=5,
                leads_by_example=5, serving_leadership=5, has_stature="true", is_hero="true", is_embraced="true")
        evidence = support.sections_of(self.card())["sponsors"]["evidence"]
        self.answer("low", *[1] * 6)
        gap, finding = self.gap()
        self.assertAlmostEqual(gap, -evidence)
        self.assertEqual(finding["severity"], "high" if evidence > 40 else "medium")
        self.assertEqual(finding["rule"], "gap")

    def test_no_evidence_no_gap(self):
        self.answer("only answers", *[5] * 6)
        self.assertEqual(support.findings_of(self.card()), {})


class Empty(Steps):
    def test_an_empty_workspace_has_no_evidence(self):
        card = self.card()
        for section in support.sections_of(card).values():
            self.assertIsNone(section["evidence"], section["id"])
            self.assertIsNone(section["perceived"], section["id"])
        self.assertEqual([c["id"] for c in support.criteria_of(card).values() if c["score"] is not None], [])
        self.assertEqual(support.findings_of(card), {})

    def test_sections_and_items(self):
        sections = support.sections_of(self.card())
        self.assertEqual(list(sections), ["goals", "sponsors", "cases", "governance", "technology"])
        self.assertEqual([item["id"] for s in sections.values() for item in s["items"]], ITEMS)
        rules = {c for c in support.criteria_of(self.card())}
        self.assertEqual(rules, {f"{letter}{n}" for letter, most in (("G", 6), ("S", 7), ("C", 8), ("R", 9), ("T", 7))
                                 for n in range(1, most + 1)})
        for section in sections.values():
            self.assertTrue(4 <= len(section["items"]) <= 6)


if __name__ == "__main__":
    unittest.main()
