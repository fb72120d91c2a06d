"""five-step-readiness: campaigns, governance and what it was before, against arithmetic by hand (in the comments)."""
import json
import math
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from steps import ITEMS, STEPS, Steps
from support import add


class Campaigns(Steps):
    """R4: people who agreed ÷ people asked, for the newest version."""

    def prepare(self):
        super().prepare()
        support.ok("set", self.file, "organisation", "organisation", "headcount=200")
        self.unit = add(self.file, "unit", name="North", headcount=100)
        self.guideline = add(self.file, "guideline", name="Sharing", trained_on="2026-05-01")
        self.version = self.publish("1", "2026-01-05")

    def publish(self, number, date):
        return add(self.file, "guideline_version", guideline=self.guideline, version=number, published_on=date,
                   text="Ask.")

    def campaign(self, version=None, **fields):
        return add(self.file, "campaign", name="Round", version=version or self.version,
                   **{"starts_on": "2026-02-01", **fields})

    def ask(self, campaign, who, people=1, **fields):
        return add(self.file, "acknowledgement_request", campaign=campaign, who=who, people=people, **fields)

    def agree(self, who, people=1, version=None, **fields):
        return add(self.file, "acknowledgement", version=version or self.version, who=who, people=people,
                   **{"date": "2026-03-01", **fields})

    def found(self):
        return {name for name in self.findings() if name.startswith("R4")}

    def listed(self):
        """Asked and agreed as the program's own list of the campaign has them."""
        standing, = json.loads(support.ok("acknowledgements", self.file, "--format", "json"))
        return standing["asked"], standing["agreed"]

    def test_of_those_asked(self):
        campaign = self.campaign()
        self.ask(campaign, "North", 40, unit=self.unit)
        self.ask(campaign, "Cas de Boer")
        self.ask(campaign, "Dia Smit")
        self.assertEqual(self.criteria()["R4"], 0)
        self.assertEqual(self.found(), {f"R4:guideline:{self.guideline}"})
        self.agree(" cas de boer")                    # the same name, whatever its capitals
        self.agree("Eef Mol", unit=self.unit)         # for the unit as a whole
        self.agree("Fop Ras", 90)                     # nobody asked Fop
        # 1 of 1 + 1 of 40 + 0 of 1: 2 of 42.
        self.assertAlmostEqual(self.criteria()["R4"], 100 * 2 / 42)
        self.assertEqual(self.listed(), (42, 2))
        self.agree("north", 60, unit=self.unit)       # 61 of 40 counts as 40: 41 of 42
        self.assertAlmostEqual(self.criteria()["R4"], 100 * 41 / 42)
        self.assertEqual(self.listed(), (42, 41))
        self.assertEqual(self.found(), {"R4:hiring"})

    def test_without_a_campaign_of_all_people(self):
        self.agree("All", 150, at_hiring="true")
        self.assertEqual(self.criteria()["R4"], 75)   # 150 of 200
        self.ask(self.campaign(starts_on="2026-12-01"), "All", 300)
        self.assertEqual(self.criteria()["R4"], 75)   # that campaign has not begun

    def test_a_new_version_asks_again(self):
        self.ask(self.campaign(), "North", 100, unit=self.unit)
        self.agree("North", 100, unit=self.unit, at_hiring="true")
        self.assertEqual((self.criteria()["R4"], self.found()), (100, set()))
        version = self.publish("2", "2026-09-01")
        self.assertEqual(self.criteria()["R4"], 0)
        self.assertIn("has a new version", self.findings()[f"R4:guideline:{self.guideline}"]["text"])
        self.ask(self.campaign(version, starts_on="2026-09-01"), "North", 100, unit=self.unit)
        self.agree("North", 80, version, unit=self.unit, date="2026-09-20")
        self.assertEqual((self.criteria()["R4"], self.found()), (80, set()))

    def test_joiners(self):
        campaign = self.campaign()
        self.ask(campaign, "North", 98, unit=self.unit)
        self.agree("North", 98, unit=self.unit, at_hiring="true")
        self.ask(campaign, "Old hand", joined_on="2019-01-01")      # joined before the campaign: no joiner
        self.agree("Old hand")
        self.ask(campaign, "Gea Bos", joined_on="2026-06-01")
        self.agree("Gea Bos", date="2026-07-01")                    # 30 days
        # 100 of 100 people and 1 of 1 joiners.
        self.assertEqual((self.criteria()["R4"], self.found()), (100, set()))
        self.ask(campaign, "Hans Ott", joined_on="2026-10-20")      # 13 days ago: not judged yet
        self.assertEqual(self.found(), set())
        support.ok("undo", self.file)
        self.ask(campaign, "Iwan Pol", joined_on="2026-07-01")
        self.agree("Iwan Pol", date="2026-08-01")                   # 31 days
        # 101 of 101 people, 1 of 2 joiners: (3 × 100 + 50) / 4.
        self.assertEqual((self.criteria()["R4"], self.found()), (87.5, {"R4:joiners"}))


class Governance(Steps):
    def guideline(self, **fields):
        return add(self.file, "guideline", name="Sharing", **fields)

    def test_a_training_for_all_counts_for_each_guideline(self):
        self.guideline(owner="Ann", review_on="2027-01-01")
        self.assertAlmostEqual(self.criteria()["R5"], 200 / 3)      # owner and review, no training
        training = add(self.file, "training", name="Round", subject="guidelines", date="2025-11-02", is_safe="true")
        self.assertEqual(self.criteria()["R5"], 100)                # 365 days ago
        self.assertNotIn("I3:guidelines", self.findings())
        support.ok("set", self.file, "training", training, "is_safe=false")
        self.assertIn("I3:guidelines", self.findings())             # taught, not practised
        support.ok("set", self.file, "training", training, "date=2025-11-01")
        self.assertAlmostEqual(self.criteria()["R5"], 200 / 3)      # 366 days
        self.assertNotIn("I3:guidelines", self.findings())
        support.ok("set", self.file, "training", training, "date=2026-03-01", "subject=platform")
        self.assertAlmostEqual(self.criteria()["R5"], 200 / 3)      # not about the guidelines

    def test_the_trace_says_where_only_a_general_training_counts(self):
        def said(language="en"):
            return support.criteria_of(self.card(language))["R5"]["why"]
        unsaid = "does not say which guidelines"
        sharing = self.guideline(owner="Ann", review_on="2027-01-01")
        add(self.file, "guideline", name="Privacy", owner="Ann", review_on="2027-01-01", trained_on="2026-05-01")
        self.assertNotIn(unsaid, said())
        add(self.file, "training", name="Privacy round", subject="guidelines", date="2026-05-01", is_safe="true")
        self.assertEqual(self.criteria()["R5"], 100)
        self.assertIn("For 1 of them what counts is a training that does not say which guidelines it is about: "
                      "Privacy round.", said())
        self.assertIn("Voor 1 daarvan telt een training die niet zegt", said("nl"))
        support.ok("set", self.file, "guideline", sharing, "trained_on=2026-06-01")
        self.assertNotIn(unsaid, said())

    def test_nothing_compels(self):
        self.guideline()
        practice = add(self.file, "practice", name="Wiki Friday", pillar="pride", is_voluntary="true")
        add(self.file, "practice", name="Round of the director", pillar="authenticity")   # what leaders do
        self.assertEqual(self.criteria()["R9"], 100)
        self.assertNotIn(f"R9:practice:{practice}", self.findings())
        support.ok("set", self.file, "practice", practice, "is_voluntary=false")
        self.assertEqual(self.criteria()["R9"], 0)
        self.assertEqual(self.findings()[f"R9:practice:{practice}"]["severity"], "high")


class Baseline(Steps):
    """T7: channels, access and IT a third each."""

    def prepare(self):
        super().prepare()
        self.north = add(self.file, "unit", name="North", with_access=90)
        self.south = add(self.file, "unit", name="South", with_access=90)
        add(self.file, "channel", name="Mail", decision="keep", owner="Ann", cadence="daily", reach=100)

    def measure(self, unit, **fields):
        return add(self.file, "it_baseline",
                   **{"unit": unit, "system": "Windows", "measured_on": "2026-03-01", **fields})

    def found(self):
        return {name for name in self.findings() if name.startswith("T7")}

    def test_gate_for_waves(self):
        self.assertAlmostEqual(self.criteria()["T7"], 200 / 3)       # channels 100, access 100, IT unknown 0
        self.assertEqual(self.found(), {"T7:it-baseline"})
        self.measure(self.north, is_supported="true")
        # Of what is measured 100, one of two units: 50. (100 + 100 + 50) / 3.
        self.assertAlmostEqual(self.criteria()["T7"], 250 / 3)
        old = self.measure(self.south)
        # North 1, South 0: 50 of both units.
        self.assertAlmostEqual(self.criteria()["T7"], 250 / 3)
        self.assertEqual(self.found(), {f"T7-it:it_baseline:{old}"})
        finding = self.findings()[f"T7-it:it_baseline:{old}"]
        self.assertEqual(finding["severity"], "high")
        self.assertIn("‘South’ is no longer supported", finding["text"])
        support.ok("set", self.file, "it_baseline", old, "ready_on=2026-12-01")
        self.assertAlmostEqual(self.criteria()["T7"], 275 / 3)       # (1 + 0.5) / 2 = 75
        self.assertEqual(self.found(), set())
        support.ok("set", self.file, "it_baseline", old, "ready_on=2026-11-02")
        self.assertEqual(self.criteria()["T7"], 100)

    def test_the_text_says_how_the_score_is_made_up(self):
        self.measure(self.north, is_supported="true")
        add(self.file, "it_baseline", unit=self.north, system="Scanner", measured_on="2026-03-01")
        # Channels 1 of 1 = 100, access 2 of 2 = 100, systems 1 of 2 × 1 of 2 units = 25; 225 / 3 = 75.
        self.assertEqual(self.criteria()["T7"], 75)
        self.assertIn("Channels 100, access 100 and systems 25 (their share × the share of the units): the score is "
                      "the mean of these three.", support.criteria_of(self.card())["T7"]["why"])
        self.assertIn("Kanalen 100, toegang 100 en systemen 25 (hun aandeel × dat van de afdelingen): de score is het "
                      "gemiddelde van deze drie.", support.criteria_of(self.card("nl"))["T7"]["why"])

    def test_restricted_and_the_latest_measurement(self):
        self.measure(self.north, is_supported="true")
        closed = self.measure(self.south, is_supported="true", is_restricted="true")
        self.assertIn("‘South’ restricts access", self.findings()[f"T7-it:it_baseline:{closed}"]["text"])
        self.measure(self.south, is_supported="true", measured_on="2026-10-01")
        self.assertEqual((self.criteria()["T7"], self.found()), (100, set()))


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
