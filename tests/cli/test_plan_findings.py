"""plan-finding and threads: from what an assessment finds to activities, and the line from goal to benefit."""
import datetime
import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

TEMPLATES = pathlib.Path(__file__).resolve().parent.parent.parent / "templates"


class Findings(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, assessed_on="2026-11-02")
        for phase in ("First", "Second", "Third", "Fourth"):
            add(self.file, "phase", name=phase)
        self.goal = add(self.file, "goal", name="Answer within an hour")
        self.finding = f"G1:goal:{self.goal}"  # it serves no strategic objective
        self.key = f"five-step-readiness/{self.finding}"

    def planned(self):
        return [one for one in support.records(self.file, "activity")]

    def test_advice_becomes_activities(self):
        before = datetime.date.today().isoformat()
        ids = ok("plan-finding", self.file, self.finding, "--lang", "en").split()
        found = json.loads((TEMPLATES / "actions/actions.json").read_text())
        (wanted,) = [entry["activities"] for entry in found if entry["rule"] == "G1"]
        activities = {one["id"]: one for one in self.planned()}
        self.assertEqual(len(ids), len(wanted))
        for record, template in zip(ids, wanted):
            made = activities[record]
            self.assertEqual(made["name"], template["name"]["en"].replace("{0}", "“Answer within an hour”"))
            self.assertEqual((made["kind"], made["duration"]), (template["kind"], template["duration"]))
            self.assertEqual((made["goal"], made["finding"]), (self.goal, self.key))
        days = [max("2026-11-02", day) for day in (before, datetime.date.today().isoformat())]
        self.assertIn(activities[ids[0]]["constraint_date"], days)
        links = support.records(self.file, "dependency")
        self.assertEqual([(one["predecessor"], one["activity"]) for one in links], list(zip(ids, ids[1:])))

    def phases_of_actions(self, *phases, planned=()):
        """Names of the phases in which an action for each usual phase comes to stand, of a plan with these phases,
        and with activities in them: the name of the phase, and other fields."""
        own = self.folder / "own"
        (own / "actions").mkdir(parents=True, exist_ok=True)
        action = lambda phase: {"name": {"en": phase, "nl": phase}, "kind": "work", "phase": phase, "duration": 1}
        (own / "actions/actions.json").write_text(json.dumps(
            [{"rule": "G1", "activities": [action(phase) for phase in ("listen", "pilot", "widen", "embed")]}]))
        file = support.new_workspace(self.folder, "phases")
        goal = add(file, "goal", name="Answer within an hour")
        ids = {fields["name"]: add(file, "phase", **fields) for fields in phases}
        before = {add(file, "activity", name="Planned", phase=ids[name], **fields) for name, fields in planned}
        ok("plan-finding", file, f"G1:goal:{goal}", KARTREKKER_TEMPLATES=str(own))
        names = {one["id"]: one["name"] for one in support.records(file, "phase")}
        return [names.get(one["phase"]) for one in support.records(file, "activity") if one["id"] not in before]

    def test_phases_are_found_by_what_they_mean(self):
        named = lambda *names: [{"name": name} for name in names]
        for phases, expected in (
                (named("Prepare", "Embed", "Widen", "Pilot on fertile ground", "Listen"),
                 ["Listen", "Pilot on fertile ground", "Widen", "Embed"]),
                (named("Inbedden: het loopt door", "VERBREDEN", "Proef op vruchtbare grond", "Luisteren, en terugdraaien"),
                 ["Luisteren, en terugdraaien", "Proef op vruchtbare grond", "VERBREDEN", "Inbedden: het loopt door"]),
                ([{"name": "Later", "id": "phase-pilot"}, {"name": "Now", "id": "phase-listen"}],
                 ["Now", "Later", None, None]),
                (named("First", "Second", "Third", "Fourth"), ["First", "Second", "Third", "Fourth"]),
                (named("Kick-off", "Pilot", "Roll-out", "Embed"), ["Kick-off", "Pilot", "Roll-out", "Embed"]),
                (named("Pilot", "Widen"), [None, "Pilot", "Widen", None]),  # nobody listens in a pilot
                (named("Listening to nobody", "Pilots"), ["Listening to nobody", "Pilots", None, None]),
                ([], [None] * 4)):
            with self.subTest(phases):
                self.assertEqual(self.phases_of_actions(*phases), expected)

    def test_what_is_planned_goes_to_a_phase_that_is_not_finished(self):
        """Done, or of last year: new work comes in the next of the kind, or else in the next phase of a rollout."""
        done = {"done": "100"}
        ahead = {"constraint": "must_start_on", "constraint_date": "2099-03-02"}
        past = {"constraint": "must_start_on", "constraint_date": "2025-03-03"}
        usual = ["Listen", "Pilot", "Widen", "Embed"]
        for names, activities, expected in (
                (usual, [], usual),
                (usual, [("Listen", ahead)], usual),
                (usual, [("Listen", done), ("Listen", done)], ["Pilot", "Pilot", "Widen", "Embed"]),
                (usual, [("Listen", done), ("Listen", ahead)], usual),
                (usual, [("Listen", past), ("Pilot", past)], ["Widen", "Widen", "Widen", "Embed"]),
                (["Listen", "Pilot Zwolle", "Pilot Assen", "Widen"], [("Pilot Zwolle", past)],
                 ["Listen", "Pilot Assen", "Widen", None]),
                (["Listen", "Pilot"], [("Pilot", done)], ["Listen", None, None, None])):
            with self.subTest(activities):
                self.assertEqual(self.phases_of_actions(*[{"name": name} for name in names], planned=activities),
                                 expected)

    def test_it_is_one_step_and_done_once(self):
        ids = ok("plan-finding", self.file, self.finding)
        self.assertEqual(ok("plan-finding", self.file, self.finding), ids)
        ok("undo", self.file)
        self.assertEqual(self.planned(), [])

    def test_what_is_no_finding_is_told(self):
        result = run("plan-finding", self.file, "G1:goal:nobody")
        self.assertEqual((result.code, result.stdout), (1, ""))
        self.assertIn("G1:goal:nobody", result.stderr)

    def test_two_assessments_may_have_one_id(self):
        """The sample's T5:candidate:candidate-connecthub stands in two assessments, with other advice."""
        file = support.sample_workspace(self.folder)
        twice = "T5:candidate:candidate-connecthub"
        result = run("plan-finding", file, twice)
        self.assertEqual(result.code, 1)
        keys = re.findall(rf"([a-z-]+/{twice})", result.stderr)
        self.assertEqual(len(keys), 2)
        made = [ok("plan-finding", file, key).split() for key in keys]
        self.assertEqual(set(made[0]) & set(made[1]), set())

    def test_own_actions_come_first_and_bad_ones_are_told(self):
        own = self.folder / "own"
        (own / "actions").mkdir(parents=True)
        file = own / "actions/actions.json"
        file.write_text(json.dumps([{"rule": "G1", "activities": [
            {"name": {"en": "Ask {0}", "nl": "Vraag {0}"}, "kind": "work", "phase": "pilot", "duration": 3}]}]))
        (made,) = ok("plan-finding", self.file, self.finding, "--lang", "nl", KARTREKKER_TEMPLATES=str(own)).split()
        self.assertEqual(support.records(self.file, "activity")[0]["name"], "Vraag ‘Answer within an hour’")
        ok("remove", self.file, "activity", made)
        file.write_text(file.read_text().replace("Vraag {0}", "{0:>900000000} {2}"))  # no pattern, just words
        ok("plan-finding", self.file, self.finding, "--lang", "nl", KARTREKKER_TEMPLATES=str(own))
        self.assertEqual(support.records(self.file, "activity")[0]["name"], "{0:>900000000} {2}")
        ok("undo", self.file)
        for figures in ('"kind": "evil", "duration": 3', '"kind": "work", "duration": -1',
                        '"kind": "work", "duration": 10001', '"kind": "work", "duration": 3, "effort": [-3, 2, 4]'):
            with self.subTest(figures):
                file.write_text('[{"rule": "G1", "activities": [{"name": {"en": "x", "nl": "x"}, "phase": "pilot", %s}]}]'
                                % figures)
                result = run("plan-finding", self.file, self.finding, KARTREKKER_TEMPLATES=str(own))
                self.assertEqual(result.code, 1)
                self.assertIn(str(file), result.stderr)
                self.assertEqual(self.planned(), [])
        for text in ("{", "[1]", '[{"rule": "G1", "activities": [{"name": 3}]}]', "null",
                     '[{"rule": "G1", "activities": [{"name": {"en": "x", "nl": "x"}, "kind": "evil", "phase": "pilot",'
                     '"duration": 3}]}]',
                     '[{"rule": "G1", "activities": [{"name": {"en": "x", "nl": "x"}, "kind": "work", "phase": "none",'
                     '"duration": 3}]}]',
                     '[{"rule": "G1", "activities": [{"name": {"en": "x", "nl": "x"}, "kind": "work", "phase": "pilot",'
                     '"duration": 3, "effort": [9, 2, 1]}]}]', " " * 1_000_001):
            with self.subTest(text):
                file.write_text(text)
                result = run("plan-finding", self.file, self.finding, KARTREKKER_TEMPLATES=str(own))
                self.assertIn(result.code, (0, 1))
                if result.code == 0:  # a list without the rule: the shipped one is used
                    ok("undo", self.file)
                else:
                    self.assertEqual(len(result.stderr.splitlines()), 1)
                self.assertEqual(self.planned(), [])

    def test_a_thread_leads_from_goal_to_benefit(self):
        ok("set", self.file, "organisation", "organisation", "hourly_cost=60", "workdays_per_year=220",
           "realisation=50", "currency=EUR")
        case = add(self.file, "case", name="Ask around", goal=self.goal, status="idea", minutes_per_day=6, people=10)
        sponsor = add(self.file, "sponsor", name="Anna Vos", role="stature")
        activity = add(self.file, "activity", name="Begin", case=case, owner=sponsor)
        threads = json.loads(ok("threads", self.file, activity, "--format", "json", "--lang", "en"))["threads"]
        (thread,) = threads
        self.assertEqual((thread["goal"], thread["case"], thread["sponsor"], thread["activity"]),
                         ("Answer within an hour", "Ask around", "Anna Vos", "Begin"))
        # 6 min × 220 days ÷ 60 × 10 people × 60 an hour × 50% = 6,600 a year, of which the certainty counts.
        (benefit,) = json.loads(ok("value", self.file, "--format", "json"))["benefits"]
        self.assertAlmostEqual(benefit["gross"]["likely"], 6600)
        self.assertEqual(thread["benefit"], f"EUR {round(66 * benefit['certainty'])}")
        for end in (self.goal, case, sponsor):  # seen from each end
            self.assertIn(thread, json.loads(ok("threads", self.file, end, "--format", "json", "--lang",
                                                "en"))["threads"])
        ok("plan-finding", self.file, self.finding, "--lang", "en")
        gaps = json.loads(ok("threads", self.file, self.key, "--format", "json", "--lang", "en"))["threads"]
        self.assertTrue(all("not tied to a strategic objective" in one["gap"] for one in gaps) and gaps)

    def test_a_case_for_which_nothing_is_planned_is_a_loose_end(self):
        add(self.file, "case", name="Ask around", goal=self.goal, status="idea")
        self.assertIn("Answer within an hour → Ask around → nothing planned yet",
                      ok("threads", self.file, "--lang", "en"))


class Actions(unittest.TestCase):
    def test_every_rule_that_finds_something_has_actions(self):
        """In both languages, short, and with figures that the plan takes."""
        found = json.loads((TEMPLATES / "actions/actions.json").read_text())
        rules = [entry["rule"] for entry in found]
        self.assertEqual(len(rules), len(set(rules)))
        used = set()
        for script in (TEMPLATES / "instruments").glob("*.lua"):
            used |= set(re.findall(r'ctx:(?:remark|judge)\("([A-Z]+[0-9]+)"', script.read_text()))
        self.assertGreater(len(used), 60)
        self.assertEqual(used - set(rules), set())
        for entry in found:
            for activity in entry["activities"]:
                with self.subTest(activity["name"]["en"]):
                    self.assertLessEqual(max(len(words) for words in activity["name"].values()), 80)
                    self.assertNotEqual(activity["name"]["en"], activity["name"]["nl"])
                    self.assertEqual("{0}" in activity["name"]["en"], "{0}" in activity["name"]["nl"])
                    effort = activity.get("effort", [0, 0, 0])
                    self.assertEqual(sorted(effort), effort)


if __name__ == "__main__":
    unittest.main()
