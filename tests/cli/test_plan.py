"""plan on records: calendars, limits, what has happened, periods. Dates are counted by hand on the calendar of the
winter of 2026: Friday 25 December 2026 and Friday 1 January 2027 are holidays in the Netherlands and Belgium, Saturday
26 December is one too."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run


class Plans(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        self.phase = add(self.file, "phase", name="Listen")
        self.ask = add(self.file, "activity", name="Ask", phase=self.phase, duration=5)
        self.pilot = add(self.file, "activity", name="Pilot", duration=3)
        add(self.file, "dependency", activity=self.pilot, predecessor=self.ask, kind="finish_to_start")

    def plan(self, *options):
        return json.loads(ok("plan", self.file, "--format", "json", *options))

    def dates(self, name, *options):
        found = {one["name"]: one for one in self.plan(*options)["activities"]}[name]
        return found["early_start"], found["early_finish"], found["late_start"], found["late_finish"]

    def put(self, entity, record, **fields):
        ok("set", self.file, entity, record, *(f"{key}={value}" for key, value in fields.items()))

    def test_holidays_are_not_worked(self):
        # Mon 21 to Thu 24 are four days, Mon 28 the fifth; then Tue 29 to Thu 31.
        self.assertEqual(self.dates("Ask", "--from", "2026-12-21")[:2], ("2026-12-21", "2026-12-28"))
        self.assertEqual(self.dates("Pilot", "--from", "2026-12-21")[:2], ("2026-12-29", "2026-12-31"))
        self.put("organisation", "organisation", holidays="")  # Friday 25 is worked
        self.assertEqual(self.dates("Pilot", "--from", "2026-12-21")[:2], ("2026-12-28", "2026-12-30"))

    def test_days_off_of_their_own(self):
        add(self.file, "day_off", name="Closed", first="2026-12-28", last="2027-01-03")
        add(self.file, "day_off", name="Stocktaking", first="2026-12-19", is_worked="true")
        # Saturday 19 is worked; 21 to 24; Monday 4 to Wednesday 6 January
        self.assertEqual(self.dates("Ask", "--from", "2026-12-19")[:2], ("2026-12-19", "2026-12-24"))
        self.assertEqual(self.dates("Pilot", "--from", "2026-12-19")[:2], ("2027-01-04", "2027-01-06"))

    def test_worked_back_from_the_end(self):
        plan = self.plan("--by", "2026-12-31")
        self.assertEqual((plan["start"], plan["finish"]), ("2026-12-21", "2026-12-31"))
        self.assertEqual(self.dates("Ask", "--by", "2026-12-31"), ("2026-12-21", "2026-12-28") * 2)

    def test_period_of_the_engagement(self):
        self.put("organisation", "organisation", rollout_from="2026-11-02", rollout_by="2026-11-13")
        # eight days: Monday 2 to Wednesday 11; Friday 13 leaves two to spare
        self.assertEqual(self.dates("Pilot"), ("2026-11-09", "2026-11-11", "2026-11-11", "2026-11-13"))
        self.assertIn("2 working days to spare", ok("plan", self.file))
        self.put("organisation", "organisation", rollout_by="2026-11-10")
        plan = self.plan()
        self.assertEqual(plan["infeasible"], ["Pilot is 1 working day late for its limit: Ask → Pilot."])
        self.assertIn("1 working days too late", ok("plan", self.file))

    def test_without_a_period_from_the_day_of_scoring(self):
        self.assertEqual(self.plan()["start"], "2026-11-02")

    def test_limits(self):
        start = ("--from", "2026-11-02")
        for constraint, date, expected in (
                ("start_no_earlier_than", "2026-11-12", ("2026-11-12", "2026-11-16")),
                ("finish_no_earlier_than", "2026-11-18", ("2026-11-16", "2026-11-18")),
                ("must_start_on", "2026-11-12", ("2026-11-12", "2026-11-16")),
                ("must_finish_on", "2026-11-18", ("2026-11-16", "2026-11-18")),
                ("start_no_later_than", "2026-11-12", ("2026-11-09", "2026-11-11")),
                ("as_soon_as_possible", "", ("2026-11-09", "2026-11-11"))):
            with self.subTest(constraint):
                self.put("activity", self.pilot, constraint=constraint, constraint_date=date)
                plan = self.plan(*start)
                self.assertEqual(self.dates("Pilot", *start)[:2], expected)
                self.assertEqual(plan["infeasible"], [])
        self.put("activity", self.pilot, constraint="finish_no_later_than", constraint_date="2026-11-09")
        self.assertEqual(self.plan(*start)["infeasible"], ["Pilot is 2 working days late for its limit: Ask → Pilot."])

    def test_what_has_happened(self):
        start = ("--from", "2026-11-02")
        self.put("activity", self.ask, started_on="2026-11-04", finished_on="2026-11-05")
        self.assertEqual(self.dates("Ask", *start)[:2], ("2026-11-04", "2026-11-05"))
        self.assertEqual(self.dates("Pilot", *start)[:2], ("2026-11-06", "2026-11-10"))
        self.put("activity", self.pilot, started_on="2026-11-03")
        self.assertEqual(self.dates("Pilot", *start)[:2], ("2026-11-03", "2026-11-05"))

    def test_a_milestone_stands_on_the_day_that_leads_to_it(self):
        done = add(self.file, "activity", name="Done", kind="milestone")
        add(self.file, "dependency", activity=done, predecessor=self.ask, kind="finish_to_start")
        self.assertEqual(self.dates("Done", "--from", "2026-11-02")[:2], ("2026-11-06", "2026-11-06"))  # Friday

    def test_a_milestone_on_a_day_stands_on_that_day(self):
        done = add(self.file, "activity", name="Done", kind="milestone")
        start = ("--from", "2026-11-02")
        for fields in ({"constraint": "must_start_on", "constraint_date": "2026-11-16"},  # a Monday
                       {"constraint": "start_no_earlier_than", "constraint_date": "2026-11-16"},
                       {"constraint": "", "constraint_date": "", "started_on": "2026-11-16"},
                       {"started_on": "2026-11-16", "finished_on": "2026-11-16"}):
            with self.subTest(fields):
                self.put("activity", done, **fields)
                self.assertEqual(self.dates("Done", *start)[:2], ("2026-11-16", "2026-11-16"))
        self.put("activity", done, started_on="", finished_on="")
        self.put("activity", self.ask, started_on="2026-10-26")
        self.assertEqual(self.dates("Done", *start)[:2], ("2026-11-02", "2026-11-02"))  # not the Friday before

    def test_what_is_under_way_keeps_its_promise(self):
        self.put("activity", self.ask, duration=30, started_on="2026-11-02", constraint="finish_no_later_than",
                 constraint_date="2026-11-10")
        # 30 days from Monday 2 November end on Friday 11 December, 23 working days after Tuesday 10 November
        self.assertEqual(self.plan("--from", "2026-11-02")["infeasible"],
                         ["Ask is 23 working days late for its limit: Ask."])

    def test_what_is_under_way_ends_when_its_links_let_it(self):
        """As Project has it: the day on which it really began stays, what is left of it waits."""
        start = ("--from", "2026-11-02")
        (link,) = support.records(self.file, "dependency")
        self.put("activity", self.pilot, started_on="2026-11-02", done=50)
        after = add(self.file, "activity", name="After", duration=1)
        add(self.file, "dependency", activity=after, predecessor=self.pilot, kind="finish_to_start")
        # Ask is five days, until Friday 6; Pilot three, until Wednesday 4 if nothing held its end
        for kind, lag, finish, next_day in (("finish_to_start", 0, "2026-11-04", "2026-11-05"),
                                            ("start_to_start", 2, "2026-11-04", "2026-11-05"),
                                            ("finish_to_finish", 0, "2026-11-06", "2026-11-09"),
                                            ("finish_to_finish", 1, "2026-11-09", "2026-11-10"),
                                            ("finish_to_finish", -4, "2026-11-04", "2026-11-05"),
                                            ("start_to_finish", 4, "2026-11-05", "2026-11-06")):
            with self.subTest(kind, lag=lag):
                self.put("dependency", link["id"], kind=kind, lag=lag)
                self.assertEqual(self.dates("Pilot", *start)[:2], ("2026-11-02", finish))
                self.assertEqual(self.dates("After", *start)[0], next_day)
                found = {one["name"]: one for one in self.plan(*start)["activities"]}
                self.assertEqual(found["Pilot"]["duration"], 3)
                self.assertEqual(found["Pilot"]["planned_finish"], finish)
        self.put("dependency", link["id"], kind="finish_to_finish", lag=0)
        for fields in ({"done": 100}, {"finished_on": "2026-11-04"}):  # nothing is left to wait
            self.put("activity", self.pilot, **fields)
            self.assertEqual(self.dates("Pilot", *start)[:2], ("2026-11-02", "2026-11-04"))

    def test_planned_dates_stand_beside_the_early_ones(self):
        add(self.file, "activity", name="Free", duration=2)
        found = {one["name"]: one for one in self.plan("--from", "2026-11-02")["activities"]}
        self.assertEqual(list(found["Free"])[-2:], ["planned_start", "planned_finish"])
        for one in found.values():
            self.assertEqual((one["planned_start"], one["planned_finish"]), (one["early_start"], one["early_finish"]))
        free = lambda *options: {one["name"]: one for one in self.plan(*options)["activities"]}["Free"]
        # eight working days back from Thursday 12 November; Free takes the last two of them
        back = free("--by", "2026-11-12")
        self.assertEqual([back[key] for key in ("early_start", "early_finish", "planned_start", "planned_finish")],
                         ["2026-11-03", "2026-11-04", "2026-11-11", "2026-11-12"])
        self.put("activity", support.records(self.file, "activity")[-1]["id"], constraint="as_late_as_possible")
        late = free("--from", "2026-11-02")
        self.assertEqual([late[key] for key in ("early_start", "early_finish", "planned_start", "planned_finish")],
                         ["2026-11-02", "2026-11-03", "2026-11-10", "2026-11-11"])
        self.assertEqual([self.plan("--abstract")["activities"][1][key] for key in ("planned_start", "planned_finish")],
                         [5, 8])

    def test_worked_back_too_late(self):
        self.put("activity", self.ask, duration=10, started_on="2026-11-30")
        self.put("activity", self.pilot, duration=10)
        # Ask takes until 11 December, Pilot from the 14th to Monday 28: 25 is a holiday; the 18th is 5 working days ago
        self.assertIn("5 working days too late", ok("plan", self.file, "--by", "2026-12-18"))

    def test_as_late_as_possible_counts_in_the_end(self):
        free = add(self.file, "activity", name="Free", duration=2, constraint="as_late_as_possible")
        self.assertTrue(free)
        self.put("organisation", "organisation", rollout_from="2026-11-02", rollout_by="2026-12-18")
        self.assertEqual(self.plan()["finish"], "2026-12-18")

    def test_the_last_day_that_is_known(self):
        self.put("activity", self.pilot, constraint="finish_no_later_than", constraint_date="2199-12-31")
        self.assertEqual(self.dates("Pilot", "--from", "2026-11-02")[:2], ("2026-11-09", "2026-11-11"))

    def test_other_forms(self):
        self.assertEqual(ok("plan", self.file, "--from", "2026-11-02", "--format", "csv").splitlines()[1].split(",")[1:5],
                         ["Ask", "5", "2026-11-02", "2026-11-06"])
        self.assertIn("2026-11-06", ok("plan", self.file, "--from", "2026-11-02"))
        self.assertIn("Vroegste begin", ok("plan", self.file, "--lang", "nl"))

    def test_wrong_calls(self):
        self.assert_refused(run("plan", self.file, "--from", "soon"), "soon")
        self.assertEqual(run("plan", self.file, "--from", "2026-11-02", "--by", "2026-12-02").code, 2)
        self.assert_refused(run("plan", self.file, "--from", "2199-12-31"), "2199")

    def test_removing_an_activity_removes_its_links(self):
        ok("remove", self.file, "activity", self.ask)
        self.assertEqual(support.records(self.file, "dependency"), [])
        ok("undo", self.file)
        self.assertEqual(len(support.records(self.file, "dependency")), 1)


if __name__ == "__main__":
    unittest.main()
