"""The shipped action scripts over the sample of a technical service firm, with values worked out by hand."""
import pathlib
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from acting import changes_of, printed_in, rows_of, run, texts_of

SCRIPTS = sorted(path.stem for path in (support.SOURCE / "templates/scripts").glob("*.lua"))


class Shipped(support.FolderTest):
    def prepare(self):
        self.file = support.sample_workspace(self.folder)

    def record(self, kind, identifier):
        return {record["id"]: record for record in support.records(self.file, kind)}[identifier]

    def again_changes_nothing(self, script):
        self.assertEqual(changes_of(run(self.file, script)), [])

    def test_a_guideline_for_each_risk(self):
        # Impact × likelihood: 5 × 5 and 4 × 5 have no guideline; 5 × 2 has none either, but weighs 10.
        report = run(self.file, "guideline-for-each-risk")
        self.assertEqual(texts_of(report), [
            ("‘The platform stays empty’ weighs 25 and has no guideline.", "risk-empty"),
            ("‘Cynical comments on messages about community’ weighs 20 and has no guideline.", "risk-cynicism")])
        made = [record for record in support.records(self.file, "activity") if record["name"].startswith("Write a guideline")]
        self.assertEqual([(record["kind"], record["duration"], record["phase"]) for record in made],
                         [("work", 5, "phase-listen")] * 2)
        self.again_changes_nothing("guideline-for-each-risk")

    def test_cases_without_a_measure(self):
        report = run(self.file, "cases-without-measure")
        without = "its goal has no KPI with a baseline, a target and a date"
        self.assertEqual(rows_of(report), [["Five minutes less in the mailbox", without],
                                           ["Handover from projects to service", "serves no goal"],
                                           ["Quotes with matching references", "serves no goal"]])
        self.assertEqual(report["changes"], [])
        self.assertFalse(report["applied"])

    def test_conversations_with_sponsors(self):
        report = run(self.file, "sponsor-conversations")
        self.assertEqual(texts_of(report), [
            ("Bernard Wessling: takes part 1, sets the example 2, keeps up 2", "sponsor-wessling"),
            ("Rutger Hemelaar: takes part 2", "sponsor-hemelaar"),
            ("Marloes van Eekeren: takes part 2, sets the example 2, keeps up 2", "sponsor-van-eekeren")])
        talks = {record["owner"]: record["id"] for record in support.records(self.file, "activity")
                 if record["name"].startswith("Conversation with")}
        links = [(record["predecessor"], record["activity"], record["lag"])
                 for record in support.records(self.file, "dependency") if record["activity"] in talks.values()]
        self.assertEqual(links, [(talks["sponsor-wessling"], talks["sponsor-hemelaar"], 4),
                                 (talks["sponsor-hemelaar"], talks["sponsor-van-eekeren"], 4)])
        self.assertEqual(len(report["changes"]), 5)
        self.again_changes_nothing("sponsor-conversations")

    def test_numbers(self):
        report = run(self.file, "number-goals")
        self.assertEqual(len(report["changes"]), 5 + 8)
        self.assertEqual(report["changes"][0]["text"], "Goal “Introduce ConnectHub in every unit”: goal “Introduce ConnectHub in "
                         "every unit” → “G1 Introduce ConnectHub in every unit”")
        self.assertEqual(self.record("kpi", "kpi-customer-mark")["name"], "G5.2 Customers' mark in the half-yearly talk")
        self.again_changes_nothing("number-goals")
        self.assertIn("Number the goals", support.ok("history", self.file))
        support.ok("undo", self.file)
        self.assertEqual(self.record("goal", "goal-less-mail")["name"], "Less internal mail")

    def test_owners_and_dates(self):
        self.assertEqual(changes_of(run(self.file, "owners-and-dates")), [
            "KPI “Internal mails a day”: due (empty) → 31 Dec 2026",
            "Obstacle “Tablets of 2017 that do not run the app”: owner (empty) → “Petra Zandwijk”"])

    def test_load(self):
        # Ten working days from Monday 21 June 2027: eight in June and two in July, 20 person-days over them.
        file = support.new_workspace(self.folder, rollout_from="2027-06-21")
        anna = support.add(file, "sponsor", name="Anna", role="leader")
        support.add(file, "activity", name="Teach", duration=10, effort=20, owner=anna)
        report = run(file, "load-per-month")
        self.assertEqual(rows_of(report), [["Anna", "2027-06", "16", "too much"], ["Anna", "2027-07", "4", ""]])
        self.assertEqual(report["results"][0]["rows"][0]["about"], {"type": "sponsor", "id": anna})

    def test_reviews(self):
        # Six have no review; that of the regulations has passed, and their latest version is of September.
        report = run(self.file, "guideline-reviews")
        self.assertEqual(len(report["changes"]), 7)
        self.assertEqual(self.record("guideline", "guideline-use")["review_on"], "2027-09-14")
        self.assertEqual(self.record("guideline", "guideline-public")["review_on"], "2027-03-30")
        self.assertEqual(self.record("guideline", "guideline-near-miss")["review_on"], "2027-02-16")

    def test_where_we_stand(self):
        report = run(self.file, "where-we-stand")
        self.assertEqual([(row[0], row[4]) for row in rows_of(report)], [
            ("Accounts activated", "closer"), ("Log-ins a month", "further away"), ("Teams with a group of their own", "closer"),
            ("Profiles with photo and three skills", "closer"), ("Wiki pages per employee a quarter", "closer"),
            ("Internal mails a day", "no target"), ("Faults fixed at the first visit", "closer"),
            ("Customers' mark in the half-yearly talk", "further away")])
        self.assertEqual(rows_of(report)[6][1:4], ["70.5", "71.5", "80"])
        grave = [finding["text"] for assessment in support.score(self.file)["assessments"]
                 for finding in assessment["findings"] if finding["severity"] == "high"]
        self.assertEqual(sorted(text for text, _ in texts_of(report)), sorted(grave))
        self.assertEqual(printed_in(report), [f"{len(grave)} grave findings without an activity."])
        file = self.folder / "planned.kartrekker"
        shutil.copy(self.file, file)
        key, planned = next((assessment["id"] + "/" + finding["id"], finding)
                            for assessment in support.score(file)["assessments"]
                            for finding in assessment["findings"] if finding["severity"] == "high")
        support.ok("plan-finding", file, key)
        self.assertNotIn(planned["text"], [text for text, _ in texts_of(run(file, "where-we-stand"))])

    def test_own_words(self):
        file = support.new_workspace(self.folder)
        goal = support.add(file, "goal", name="Mail less; e-mail stays, airmail too")
        support.add(file, "kpi", goal=goal, name="Mails", unit="mails")
        self.assertEqual(changes_of(run(file, "own-words")), [
            "Goal “Mail less; e-mail stays, airmail too”: goal “Mail less; e-mail stays, airmail too” → “E-mail less; e-mail stays, "
            "airmail too”",
            "KPI “Mails”: KPI “Mails” → “E-mails”", "KPI “Mails”: unit “mails” → “e-mails”"])

    def test_coverage(self):
        rows = {row[0]: row[1:] for row in rows_of(run(self.file, "sponsor-coverage"))}
        self.assertEqual(rows["Head office"], ["115", "4", "0", "Bernard Wessling, Marloes van Eekeren, Jet Oosterwijk, "
                                               "Sjoerd Lammertink"])
        self.assertEqual(rows["Service South"], ["310", "1", "1", "Dennis Koolhoven"])
        self.assertEqual([name for name, row in rows.items() if row[1] == "0"],
                         ["Service North", "Installation projects", "Warehouse and transport"])
        # 260 + 190 + 80 of all 1,200
        self.assertEqual(printed_in(run(self.file, "sponsor-coverage", language="nl")),
                         ["530 van de 1200 mensen hebben geen sponsor in hun afdeling."])


class Library(support.FolderTest):
    def test_all_work(self):
        self.assertEqual(len(SCRIPTS), 10)
        self.assertEqual([line.split()[0] for line in support.ok("scripts").splitlines()], SCRIPTS)
        found = subprocess.run([support.CLI, "template", "check", support.SOURCE / "templates/scripts"], capture_output=True,
                               text=True, env=support.environment(), check=False)
        self.assertEqual((found.returncode, found.stdout), (0, ""))

    def test_own_ones_stand_beside_the_shipped(self):
        (self.folder / "scripts").mkdir()
        text = (support.SOURCE / "templates/scripts/own-words.lua").read_text()
        self.write("scripts/mine.lua", text.replace('id = "own-words"', 'id = "mine"'))
        self.write("scripts/twice.lua", text)
        listed = support.run("scripts", KARTREKKER_TEMPLATES=str(self.folder))
        self.assertEqual(listed.code, 1)
        standings = {line.split()[0]: line.split()[1] for line in listed.stdout.splitlines()}
        self.assertEqual((standings["mine"], standings["twice"], standings["own-words"]), ("own", "broken", "shipped"))


if __name__ == "__main__":
    unittest.main()
