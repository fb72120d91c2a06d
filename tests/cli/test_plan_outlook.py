"""reach, load and what-if, and the sheets of the plan in the workbook. Every figure is worked out by hand beside it.

Calendar: September to December 2026 has no Dutch holiday on a weekday before Friday 25 December."""
import json
import pathlib
import re
import sys
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run


class Outlooks(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        ok("set", self.file, "organisation", "organisation", "assessed_on=2026-09-01", "rollout_from=2026-09-01",
           "hourly_cost=50")
        self.north = add(self.file, "unit", name="North", headcount=10)
        self.south = add(self.file, "unit", name="South")
        self.vos = add(self.file, "sponsor", name="Anna Vos", role="stature", credibility=4)
        self.club = add(self.file, "community", name="Club", members=40, with_access=100, specialisation=3,
                        joins_low=10, joins=20, joins_high=40, target_size=200)
        # Tuesday 1 September to Monday 14 September: ten working days.
        self.ask = add(self.file, "activity", name="Ask", kind="work", duration=10, unit=self.north, effort=33,
                       owner=self.vos, budget=1000)
        # Tuesday 15 September to Monday 12 October: twelve working days in September, eight in October.
        self.wave = add(self.file, "activity", name="Wave one", kind="wave", duration=20, unit=self.north,
                        effort_low=10, effort_high=30, community=self.club, people=60, owner=self.vos)
        add(self.file, "dependency", activity=self.wave, predecessor=self.ask, kind="finish_to_start")

    def json(self, command, *options):
        return json.loads(ok(command, self.file, "--format", "json", *options))

    def months(self, unit):
        (found,) = [one for one in self.json("load")["units"] if one["name"] == unit]
        return found["months"]

    def reached(self):
        (club,) = self.json("reach")["communities"]
        return club, [(month["low"], month["likely"], month["high"]) for month in club["months"]]

    def test_the_load_is_spread_over_working_days(self):
        september, october = self.months("North")
        # Ask whole, and 12 of 20 days of the wave: 33 + 20 × 12/20; no likely effort is the middle of 10 and 30.
        self.assertAlmostEqual(september["effort"], 45)
        self.assertAlmostEqual(october["effort"], 8)
        # September has 22 working days: 45 ÷ (10 × 22). October has 22 too.
        self.assertAlmostEqual(september["share"], 100 * 45 / 220)
        self.assertAlmostEqual(october["share"], 100 * 8 / 220)
        self.assertEqual([september["overloaded"], october["overloaded"]], [True, False])
        self.assertEqual([september["waves"], october["waves"]], [1, 1])
        self.assertEqual(september["activities"], ["Ask", "Wave one"])

    def test_two_waves_at_once_are_too_much(self):
        add(self.file, "activity", name="Wave two", kind="wave", duration=1, unit=self.south, effort=1)
        first = self.months("South")[0]
        self.assertEqual((first["share"], first["overloaded"]), (None, False))
        add(self.file, "activity", name="Wave three", kind="wave", duration=1, unit=self.south, effort=1)
        self.assertEqual((self.months("South")[0]["waves"], self.months("South")[0]["overloaded"]), (2, True))

    def test_activities_without_a_unit_or_an_effort_count(self):
        add(self.file, "activity", name="Anywhere", duration=4)
        self.assertAlmostEqual(self.months("")[0]["effort"], 4)

    def test_members_grow_up_to_who_has_access(self):
        club, months = self.reached()
        # E5: from 250 at specialisation 1 in a straight line to 50 at 5: 150 at 3.
        self.assertEqual((club["needed"], club["target"], club["members"]), (150, 200, 40))
        # From 1 September: a whole month. 100 have access; 60 more when the wave ends on 12 October.
        self.assertEqual(months[0], (50, 60, 80))
        self.assertEqual(months[1], (60, 80, 120))
        self.assertEqual(months[2], (70, 100, 160))
        self.assertEqual(months[11], (160, 160, 160))
        # 40 + 10 a month is 150 after eleven months, 20 after six (160), 40 after three (160).
        self.assertEqual(club["enough"], {"low": "2027-07", "likely": "2027-02", "high": "2026-11"})

    def test_the_mass_is_that_of_the_instrument(self):
        scored = json.loads(ok("score", self.file, "--assessment", "six-success-criteria", "--format", "json",
                               "--trace"))
        self.assertIn("Club: 100, needs 150", json.dumps(scored))

    def test_nobody_joins_before_it_opens(self):
        ok("set", self.file, "community", self.club, "opens_on=2026-10-17")
        months = self.reached()[1]
        self.assertEqual(months[0], (40, 40, 40))
        # 15 of the 31 days of October are left.
        self.assertAlmostEqual(months[1][1], 40 + 20 * 15 / 31)

    def test_a_wave_without_an_owner_is_not_counted_on(self):
        ok("set", self.file, "activity", self.wave, "owner=")
        club, months = self.reached()
        self.assertEqual(months[11], (100, 160, 160))
        self.assertIsNone(club["enough"]["low"])

    def test_who_had_access_when_it_was_counted_is_not_counted_twice(self):
        add(self.file, "activity", name="Long ago", community=self.club, people=1000, started_on="2026-08-03",
            finished_on="2026-08-07", duration=5)
        self.assertEqual(self.reached()[1][11], (160, 160, 160))

    def test_a_shorter_plan_is_compared_month_by_month(self):
        """Half the effort changes when the plan ends, not who joins."""
        ok("set", self.file, "activity", self.ask, "duration=700")
        ok("set", self.file, "activity", self.wave, "people=")
        figures = {one["id"]: one for one in self.json("what-if", "--effort", "0.5")["figures"]}
        self.assertNotEqual(figures["finish"]["difference"], 0)
        for scenario in ("low", "likely", "high"):
            self.assertEqual(figures[f"reach/{self.club}/{scenario}"]["difference"], 0)

    def test_a_date_of_long_ago_does_not_hide_what_lies_ahead(self):
        add(self.file, "activity", name="Long ago", unit=self.north, started_on="2001-09-03", finished_on="2001-09-07")
        months = self.months("North")
        self.assertLessEqual(len(months), 120)
        self.assertEqual([one["month"] for one in months if one["overloaded"]], ["2026-09"])

    def test_what_if_a_sponsor_goes_and_effort_doubles(self):
        before = self.file.read_bytes()
        figures = {one["id"]: one for one in self.json("what-if", "--drop", "Anna Vos", "--effort", "2")["figures"]}
        
        def pair(name):
            return figures[name]["now"], figures[name]["then"]

        # 30 working days from 1 September end on Monday 12 October, 60 on Monday 23 November.
        self.assertEqual(pair("finish"), ("2026-10-12", "2026-11-23"))
        self.assertEqual(figures["finish"]["difference"], 30)
        self.assertEqual(pair("without_owner"), (0, 2))
        self.assertEqual(pair("effort/likely"), (53, 106))
        # 1,000 and an hour at 50: 53 × 8 × 50 = 21,200, doubled 42,400.
        self.assertEqual(pair("cost/likely"), (22200, 43400))
        # At the end of October, the month of the old end.
        self.assertEqual(pair(f"reach/{self.club}/high"), (120, 100))
        # Without its only sponsor step 2 has nothing left to judge.
        self.assertEqual(pair("score/five-step-readiness/sponsors")[1], None)
        self.assertIsNotNone(pair("score/five-step-readiness/sponsors")[0])
        self.assertEqual(self.file.read_bytes(), before)

    def test_what_if_something_moves(self):
        figures = {one["id"]: one for one in
                   self.json("what-if", "--move", "Ask=2026-09-03", "--move", f"{self.wave}=2026-09-21")["figures"]}
        # Ask ends on Wednesday 16 September; 20 days from Monday 21 September end on Friday 16 October.
        self.assertEqual(figures["finish"]["then"], "2026-10-16")
        text = ok("what-if", self.file, "--move", "Ask=2026-09-03", "--lang", "nl")
        self.assertIn("+2 werkdagen", text)
        self.assertIn("Nothing changes.", ok("what-if", self.file, "--lang", "en"))

    def test_what_is_asked_wrongly_is_told(self):
        add(self.file, "activity", name="Ask")
        for options, words in ((("--drop", "Nobody"), "Nobody"), (("--effort", "0"), "0.1 to 10"),
                               (("--effort", "nan"), "0.1 to 10"), (("--move", "Ask=2026-09-03"), "More than one"),
                               (("--move", f"{self.wave}=2026-13-01"), "2026-13-01")):
            with self.subTest(options=options):
                result = run("what-if", self.file, *options)
                self.assertEqual((result.code, result.stdout), (1, ""))
                self.assertIn(words, result.stderr)
        self.assertEqual(run("what-if", self.file, "--move", "x").code, 2)

    def test_the_workbook_has_the_plan(self):
        add(self.file, "responsibility", activity=self.ask, sponsor=self.vos, role="accountable")
        add(self.file, "responsibility", activity=self.ask, who="The works council", role="consulted")
        ok("set", self.file, "community", self.club, 'name==HYPERLINK("http://evil.example")')
        book = self.folder / "plan.xlsx"
        ok("export", self.file, book, "--lang", "en")
        with zipfile.ZipFile(book) as parts:
            names = re.findall(r'<sheet name="([^"]+)"', parts.read("xl/workbook.xml").decode())
            plan, budget = (parts.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml").decode()
                            for name in ("Plan", "Budget"))
            words = parts.read("xl/sharedStrings.xml").decode()
            charts = "".join(parts.read(name).decode() for name in parts.namelist() if "/charts/" in name)
        for name in ("Plan", "RACI", "Budget", "Change load", "Reach"):
            self.assertIn(name, names)
        # Bars: rules that look at the dates of their own row and the day above, so that they move with them.
        rules = re.findall(r"<formula>([^<]+)</formula>", plan)
        self.assertTrue(any("$D6" in rule and "$E6" in rule and "I$5" in rule for rule in rules), rules)
        # 1 September 2026 is day 46266 of the spreadsheet: 46023 is 1 January 2026, and 243 days go before.
        self.assertIn("<v>46266</v>", plan)
        self.assertIn("SUM(G8:G9)", budget)
        self.assertIn("<v>21200</v>", budget)
        self.assertIn("The works council", words)
        self.assertIn("HYPERLINK", charts)
        self.assertNotRegex(charts, "<c:f>=?HYPERLINK")  # a name is no formula


if __name__ == "__main__":
    unittest.main()
