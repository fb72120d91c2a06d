"""kpis: how far each KPI is, against time and the norms. The expected figures are worked out by hand."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok


class Kpis(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, assessed_on="2026-07-20")
        self.goal = add(self.file, "goal", name="Answers within one hour")

    def kpi(self, *measured, **fields):
        kpi = add(self.file, "kpi", goal=self.goal, **{"name": "Hours", **fields})
        for day, value in measured:
            add(self.file, "measurement", kpi=kpi, date=day, value=value)
        return self.one(kpi)

    def one(self, kpi):
        return [k for k in json.loads(ok("kpis", self.file, "--format", "json")) if k["id"] == kpi][0]

    def test_on_the_way(self):
        # From 24 to 4 hours between 11 April and 28 October, 200 days; after 100 of them at 16: 8 of 20 hours won.
        kpi = self.kpi(("2026-07-10", 16), ("2026-04-11", 24), ("2026-08-01", 4), baseline=24, target=4, due="2026-10-28")
        self.assertEqual((kpi["value"], kpi["measured_on"], kpi["goal"]), (16, "2026-07-10", "Answers within one hour"))
        self.assertAlmostEqual(kpi["progress"], 40)
        self.assertAlmostEqual(kpi["expected"], 50)
        self.assertEqual(kpi["status"], "green")   # 80% of what is expected, from 70

    def test_standing(self):
        for value, status in ((17, "green"), (18, "amber"), (19, "amber"), (19.1, "red"), (30, "red"), (0, "green")):
            with self.subTest(value):
                kpi = self.kpi(("2026-04-11", 24), ("2026-07-10", value), baseline=24, target=4, due="2026-10-28")
                self.assertEqual(kpi["status"], status)

    def test_norms_of_the_engagement(self):
        ok("set", self.file, "organisation", "organisation", "green_from=90", "amber_from=80")
        kpi = self.kpi(("2026-04-11", 24), ("2026-07-10", 16), baseline=24, target=4, due="2026-10-28")
        self.assertEqual(kpi["status"], "amber")

    def test_past_its_day(self):
        kpi = self.kpi(("2026-07-10", 9), baseline=0, target=10, due="2026-07-15")
        self.assertEqual((kpi["expected"], kpi["progress"], kpi["status"]), (100, 90, "green"))

    def test_what_cannot_be_said(self):
        kpi = self.kpi(baseline=0, target=10, due="2026-10-28")
        self.assertEqual((kpi["value"], kpi["progress"], kpi["expected"], kpi["status"]), (None, None, None, "none"))
        kpi = self.kpi(("2026-07-10", 5), baseline=10, target=10)
        self.assertEqual((kpi["value"], kpi["progress"], kpi["expected"], kpi["status"]), (5, None, None, "none"))
        kpi = self.kpi(("2026-07-20", 5), baseline=0, target=10, due="2026-10-28")
        self.assertEqual((kpi["progress"], kpi["expected"], kpi["status"]), (50, 0, "none"))

    def test_satisfaction_twice_a_year(self):
        for days, twice in ((["2026-01-10", "2026-07-10"], True), (["2025-01-10", "2026-07-10"], False), ([], False)):
            for subject in ("customer_satisfaction", "staff_satisfaction"):
                kpi = self.kpi(*((day, 7) for day in days), subject=subject)
                self.assertIs(kpi["measured_twice_a_year"], twice)
        self.assertIsNone(self.kpi(subject="other")["measured_twice_a_year"])

    def test_text_and_csv(self):
        self.kpi(("2026-04-11", 24), ("2026-07-10", 16.5), baseline=24, target=4, due="2026-10-28", name="=Hours",
                 subject="customer_satisfaction")
        self.kpi(subject="customer_satisfaction")
        english, dutch = ok("kpis", self.file, "--lang", "en"), ok("kpis", self.file, "--lang", "nl")
        self.assertIn("16.5", english)
        self.assertIn("16,5", dutch)
        self.assertIn("V4", english)
        lines = ok("kpis", self.file, "--format", "csv").split("\r\n")
        self.assertIn(",'=Hours,,24,16.5,2026-07-10,4,2026-10-28,37.5,50,green,true", lines[1])


if __name__ == "__main__":
    unittest.main()
