"""Plans to and from Microsoft Project XML and calendars. data of Project's own: tests/export/data/task-links-2007.xml,
which Project itself saved with its early and late dates."""
import json
import pathlib
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, records, run

DATA = support.TESTS / "export/data"
SPACE = {"p": "http://schemas.microsoft.com/project"}


def plan(file, *options):
    return json.loads(ok("plan", file, "--format", "json", *options))


def told_by_project(file):
    """Dates and slack that Project itself wrote, by UID."""
    found = {}
    for task in ElementTree.parse(file).getroot().iterfind("p:Tasks/p:Task", SPACE):
        value = lambda name: task.findtext(f"p:{name}", None, SPACE)
        if value("Summary") == "0" and value("Name"):
            found[value("UID")] = {"early_start": value("EarlyStart")[:10], "early_finish": value("EarlyFinish")[:10],
                                   "late_start": value("LateStart")[:10], "late_finish": value("LateFinish")[:10],
                                   "total_slack": int(value("TotalSlack")) / 4800,
                                   "free_slack": int(value("FreeSlack")) / 4800}
    return found


class FromProject(support.FolderTest):
    def prepare(self):
        self.file = support.new_workspace(self.folder)
        self.told = run("import", self.file, DATA / "task-links-2007.xml")

    def test_dates_are_those_of_project(self):
        self.assertEqual(self.told.code, 0, self.told)
        expected = told_by_project(DATA / "task-links-2007.xml")
        self.assertEqual(len(expected), 16)
        activities = plan(self.file)["activities"]  # the file says where it begins
        self.assertEqual({one["id"]: {key: one[key] for key in expected["1"]} for one in activities}, expected)

    def test_twice_is_as_once(self):
        once = [records(self.file, entity) for entity in ("phase", "activity", "dependency")]
        ok("import", self.file, DATA / "task-links-2007.xml")
        self.assertEqual([records(self.file, entity) for entity in ("phase", "activity", "dependency")], once)

    def test_one_step(self):
        ok("undo", self.file)
        self.assertEqual(records(self.file, "activity"), [])
        self.assertIsNone(records(self.file, "organisation")[0]["rollout_from"])

    def test_wrong_files_change_nothing(self):
        before = support.sha256(self.file)
        for name, text in (("cut.mspdi.xml", (DATA / "task-links-2007.xml").read_text()[:3000]),
                           ("other.mspdi.xml", "<plan/>"), ("no.mspdi.xml", "")):
            with self.subTest(name):
                self.assert_refused(run("import", self.file, self.write(name, text)), name)
        self.assert_refused(run("import", self.file, self.folder / "missing.mspdi.xml"), "missing")
        self.assertEqual(support.sha256(self.file), before)


class ThereAndBack(support.FolderTest):
    def prepare(self):
        self.file = support.new_workspace(self.folder, rollout_from="2026-11-02")
        ann = add(self.file, "sponsor", name="Ann", role="leader")
        north = add(self.file, "unit", name="North")
        listen = add(self.file, "phase", name="Listen", purpose="Hear them.")
        self.ask = add(self.file, "activity", name="Ask “why?” & <how>", phase=listen, duration=5.5, owner=ann,
                       unit=north, done=40, budget=1234.5, started_on="2026-11-03", notes="One\nTwo")
        self.pilot = add(self.file, "activity", name="Pilot", duration=3, constraint="start_no_earlier_than",
                         constraint_date="2026-11-20")
        self.done = add(self.file, "activity", name="Done", kind="milestone", phase=listen)
        for one, other, kind, lag in ((self.ask, self.pilot, "finish_to_start", 2), (self.pilot, self.done, "start_to_start", ""),
                                      (self.ask, self.done, "finish_to_finish", -1)):
            add(self.file, "dependency", activity=other, predecessor=one, kind=kind, lag=lag)
        add(self.file, "day_off", name="Closed", first="2026-11-16", last="2026-11-17")
        self.xml = self.folder / "plan.mspdi.xml"
        ok("export", self.file, self.xml)

    def read_into_another(self):
        other = support.new_workspace(self.folder, "other")
        add(other, "sponsor", name="Ann", role="leader")
        add(other, "unit", name="North")
        return other, run("import", other, self.xml)

    def test_fits_the_schema(self):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", DATA / "mspdi_pj12.xsd", self.xml],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_same_plan_comes_back(self):
        other, told = self.read_into_another()
        self.assertEqual(told.code, 0, told)
        for options in ((), ("--abstract",)):
            strip = lambda file: [{key: value for key, value in one.items() if key != "id"}
                                  for one in plan(file, *options)["activities"]]
            self.assertEqual(sorted(strip(other), key=lambda one: one["name"]),
                             sorted(strip(self.file), key=lambda one: one["name"]))
        for entity, fields in (("activity", ("id", "name", "duration", "done", "budget", "notes", "constraint",
                                             "constraint_date", "started_on", "kind", "phase")), ("phase", ("id", "name", "purpose"))):
            pick = lambda file: sorted(tuple(str(one[field] or "") for field in fields) for one in records(file, entity))
            self.assertEqual(pick(other), pick(self.file))
        self.assertEqual({one["name"] for one in records(other, "sponsor")}, {"Ann"})
        again = self.folder / "again.mspdi.xml"
        ok("export", other, again)
        tasks = lambda file: [(task.findtext("p:Name", "", SPACE), task.findtext("p:Start", "", SPACE),
                               task.findtext("p:Finish", "", SPACE))
                              for task in ElementTree.parse(file).getroot().iterfind("p:Tasks/p:Task", SPACE)][1:]
        self.assertEqual(sorted(tasks(again)), sorted(tasks(self.xml)))

    def test_what_was_changed_in_project_comes_back(self):
        text = self.xml.read_text()
        self.assertEqual(text.count("<Name>Pilot</Name>"), 1)
        self.xml.write_text(text.replace("<Name>Pilot</Name>", "<Name>Pilot in two shops</Name>"))
        extra = add(self.file, "activity", name="Only here")
        told = run("import", self.file, self.xml)
        self.assertEqual(told.code, 0, told)
        self.assertIn("1 activities of the plan are not in the file", told.stderr)
        names = {one["id"]: one["name"] for one in records(self.file, "activity")}
        self.assertEqual(names[self.pilot], "Pilot in two shops")
        self.assertEqual(names[extra], "Only here")
        self.assertEqual(len(names), 4)
        self.assertEqual(len(records(self.file, "dependency")), 3)

    def test_unchanged_changes_nothing(self):
        south = add(self.file, "unit", name="North")  # another one of that name
        ok("set", self.file, "activity", self.pilot, f"unit={south}", "done=33.4")
        ok("set", self.file, "activity", self.done, "started_on=2026-11-20", "finished_on=2026-11-20")
        ok("set", self.file, "activity", self.ask, "finished_on=2026-11-05")  # three days instead of five and a half
        ok("export", self.file, self.xml)
        kept = [records(self.file, entity) for entity in ("phase", "activity", "dependency", "sponsor")]
        self.assertEqual(run("import", self.file, self.xml).code, 0)
        self.assertEqual([records(self.file, entity) for entity in ("phase", "activity", "dependency", "sponsor")], kept)

    def test_a_link_from_what_the_file_does_not_know_stays(self):
        extra = add(self.file, "activity", name="Only here")
        add(self.file, "dependency", activity=self.ask, predecessor=extra, kind="finish_to_start")
        ok("import", self.file, self.xml)
        self.assertIn(extra, [one["predecessor"] for one in records(self.file, "dependency")])

    def test_phases_within_phases(self):
        text = (DATA / "task-links-2007.xml").read_text()
        task = lambda uid, name, level, summary: (f"<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><OutlineLevel>{level}"
                                                  f"</OutlineLevel><Duration>PT8H0M0S</Duration><Summary>{summary}</Summary></Task>")
        start, end = text.index("<Tasks>"), text.index("</Tasks>")
        tasks = task(1, "A", 1, 1) + task(2, "A1", 2, 1) + task(3, "deep", 3, 0) + task(4, "in A", 2, 0) + task(5, "free", 1, 0)
        other = support.new_workspace(self.folder, "deep")
        ok("import", other, self.write("deep.mspdi.xml", text[:start] + "<Tasks>" + tasks + text[end:]))
        phases = {one["id"]: one["name"] for one in records(other, "phase")}
        self.assertEqual({one["name"]: phases.get(one["phase"]) for one in records(other, "activity")},
                         {"deep": "A1", "in A": "A", "free": None})

    def test_a_table_comes_back_as_it_was(self):
        ok("set", self.file, "activity", self.ask, "constraint=start_no_earlier_than", "constraint_date=2026-11-16")
        out = self.folder / "plan.csv"
        told = run("export", self.file, out, "--lang", "en")
        self.assertEqual(told.code, 0)
        self.assertIn("limits of 2 activities", told.stderr)
        other = support.new_workspace(self.folder, "table")
        ok("import", other, out, "--plan")

        def network(file):
            names = {one["id"]: one["name"] for one in records(file, "activity")}
            # A milestone takes no time, whether its duration says so or not.
            return (sorted((one["name"], one["duration"] or 0) for one in records(file, "activity")),
                    sorted((names[one["predecessor"]], names[one["activity"]], one["kind"], one["lag"] or 0)
                           for one in records(file, "dependency")))
        self.assertEqual(network(other), network(self.file))
        self.assertIn("2026-11-20,2026-11-24", out.read_text())  # Pilot: as in the calendar below

    def test_calendar(self):
        out = self.folder / "plan.ics"
        ok("export", self.file, out)
        data = out.read_bytes()
        self.assertTrue(data.startswith(b"BEGIN:VCALENDAR\r\n"))
        self.assertTrue(all(len(line) <= 75 for line in data.split(b"\r\n")))
        text = data.decode().replace("\r\n ", "")
        self.assertEqual(text.count("BEGIN:VEVENT"), 3)
        self.assertRegex(text, f"UID:{self.pilot}-[0-9a-f]{{8}}@kartrekker\r\n")
        # Friday 20, Monday 23 and Tuesday 24 November; the end is the day after
        self.assertIn("DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261125", text)

    def test_events_of_two_clients_do_not_replace_each_other(self):
        """Two engagements made from one starter hold the same ids; in one calendar they are different events."""
        def uids(out):
            ok("export", self.file, self.folder / out)
            text = (self.folder / out).read_bytes().decode().replace("\r\n ", "")
            return [line for line in text.split("\r\n") if line.startswith("UID:")]
        first = uids("one.ics")
        self.assertEqual(uids("again.ics"), first)
        ok("set", self.file, "organisation", "organisation", "name=Another client")
        self.assertEqual(set(uids("other.ics")) & set(first), set())

    def test_nothing_planned_and_rings(self):
        empty = support.new_workspace(self.folder, "empty")
        self.assert_refused(run("export", empty, self.folder / "e.mspdi.xml"), "planned")
        self.assertFalse((self.folder / "e.mspdi.xml").exists())
        add(self.file, "dependency", activity=self.ask, predecessor=self.pilot, kind="start_to_start")
        self.assert_refused(run("export", self.file, self.folder / "e.ics"), "Pilot")


class MendedElsewhere(support.FolderTest):
    """A plan that came back from Project with owners, ids and limits that need care."""

    def prepare(self):
        self.file = support.new_workspace(self.folder, rollout_from="2026-11-02")
        self.ann = add(self.file, "sponsor", name="Ann", role="leader")
        self.bo = add(self.file, "sponsor", name="Bo", role="leader")
        self.phase = add(self.file, "phase", id="x", name="Phase X", owner=self.ann)
        self.same = add(self.file, "activity", id="x", name="Activity X", phase="x", owner=self.ann)
        self.next = add(self.file, "activity", name="Next", owner=self.bo)
        add(self.file, "dependency", activity=self.next, predecessor=self.same, kind="finish_to_start")
        self.xml = self.folder / "plan.mspdi.xml"
        ok("export", self.file, self.xml)

    def kept(self, file):
        return [records(file, entity) for entity in ("phase", "activity", "dependency")]

    def owners(self):
        return [records(self.file, entity)[0]["owner"] for entity in ("phase", "activity")] + [
            records(self.file, "activity")[1]["owner"]]

    def come_back(self, change):
        """Imports the file with its tree changed, as Project would have saved it."""
        ElementTree.register_namespace("", SPACE["p"])
        tree = ElementTree.parse(self.xml)
        change(tree.getroot())
        tree.write(self.xml, encoding="utf-8", xml_declaration=True)
        ok("import", self.file, self.xml)

    def test_a_phase_and_an_activity_of_one_id_stay_two(self):
        other = support.new_workspace(self.folder, "other")
        for name in ("Ann", "Bo"):
            add(other, "sponsor", name=name, role="leader")
        ok("import", other, self.xml)
        self.assertEqual([len(list_) for list_ in self.kept(other)], [1, 2, 1])
        for file in (self.file, other):
            kept = self.kept(file)
            told = run("import", file, self.xml)
            self.assertEqual((told.code, told.stderr), (0, ""))
            self.assertEqual(self.kept(file), kept)

    def test_what_the_file_does_not_know_is_told_apart_from_a_phase(self):
        """An activity with the id of a phase in the file is still not in the file."""
        add(self.file, "phase", id="y", name="Phase Y")
        ok("export", self.file, self.xml)
        add(self.file, "activity", id="y", name="Only here")
        add(self.file, "dependency", activity=self.next, predecessor="y", kind="finish_to_start")
        self.assertIn("1 activities of the plan are not in the file", run("import", self.file, self.xml).stderr)
        self.assertEqual(len(records(self.file, "dependency")), 2)

    def test_an_owner_who_was_taken_off_in_project_is_gone(self):
        """Project leaves the contact as it was; who is not assigned any more has an assignment to nobody there."""
        def clear(project):
            (mine,) = [one for one in project.iterfind("p:Assignments/p:Assignment", SPACE)
                       if one.findtext("p:ResourceUID", None, SPACE) == "1"]
            mine.find("p:ResourceUID", SPACE).text = "-65535"
        self.come_back(clear)
        self.assertEqual(self.owners(), [self.ann, None, self.bo])

    def test_an_owner_who_was_taken_off_with_all_assignments_is_gone(self):
        self.come_back(lambda project: project.find("p:Assignments", SPACE).clear())
        self.assertEqual(self.owners(), [self.ann, None, None])

    def test_a_file_without_people_takes_no_owner_away(self):
        def forget(project):
            project.remove(project.find("p:Assignments", SPACE))
            project.remove(project.find("p:Resources", SPACE))
            for task in project.iterfind("p:Tasks/p:Task", SPACE):
                for contact in task.findall("p:Contact", SPACE):
                    task.remove(contact)
        self.come_back(forget)
        self.assertEqual(self.owners(), [self.ann, self.ann, self.bo])

    def test_a_new_contact_without_assignment_is_the_owner(self):
        def change(project):
            project.find("p:Assignments", SPACE).clear()
            for contact in project.iterfind("p:Tasks/p:Task/p:Contact", SPACE):
                contact.text = "Bo"
        self.come_back(change)
        self.assertEqual(self.owners(), [self.bo, self.bo, None])

    def test_limits_without_a_date_are_told_and_stay(self):
        for constraint in ("must_start_on", "finish_no_later_than", "as_soon_as_possible"):
            with self.subTest(constraint):
                ok("set", self.file, "activity", self.next, f"constraint={constraint}")
                told = run("export", self.file, self.xml)
                self.assertEqual("Limits without a date were left out: 1 (Next)." in told.stderr,
                                 constraint != "as_soon_as_possible", told)
                kept = self.kept(self.file)
                ok("import", self.file, self.xml)
                self.assertEqual(self.kept(self.file), kept)
        ok("set", self.file, "activity", self.next, "constraint=must_start_on", "constraint_date=2026-11-20")
        ok("import", self.file, self.xml)  # a limit that Project took off is off
        self.assertEqual([records(self.file, "activity")[1][field] for field in ("constraint", "constraint_date")],
                         [None, None])

    def test_what_waits_half_way_keeps_its_duration(self):
        ok("set", self.file, "activity", self.same, "duration=8")
        ok("set", self.file, "activity", self.next, "duration=3", "started_on=2026-11-03", "done=50")
        (link,) = records(self.file, "dependency")
        ok("set", self.file, "dependency", link["id"], "kind=finish_to_finish")
        ok("export", self.file, self.xml)
        kept = self.kept(self.file)
        ok("import", self.file, self.xml)
        self.assertEqual(self.kept(self.file), kept)


class PlanTables(support.FolderTest):
    def test_an_import_speaks_of_activities_and_links(self):
        file = support.new_workspace(self.folder)
        table = self.write("plan.csv", "id,name,duration,predecessors\n1,Ask,2,\n2,Pilot,3,1:FS+1\n3,Go,1,1;2:FF\n")
        told = run("import", file, table, "--plan")
        self.assertEqual((told.code, told.stdout, told.stderr), (0, "3\n", f"{table}: 3 activities and 3 links taken.\n"))
        told = run("import", file, table, "--plan")  # their ids are there already
        self.assertEqual((told.code, told.stdout), (1, ""))
        self.assertIn(f"{table}: nothing was imported. Mend these lines.\n", told.stderr)
        self.assertNotIn("--skip-bad", told.stderr)


if __name__ == "__main__":
    unittest.main()
