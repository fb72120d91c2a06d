"""find and history: words in all texts, replacing them, restore points and going to any place."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run


class Texts(support.FolderTest):
    def prepare(self):
        self.file = support.new_workspace(self.folder)
        self.goal = add(self.file, "goal", name="Één antwoord", notes="Het antwoord\nkomt. ANTWOORD!", owner="Ann")
        add(self.file, "kpi", goal=self.goal, name="Antwoorden per dag")

    def find(self, *arguments):
        return json.loads(ok("find", self.file, *arguments, "--format", "json"))

    def shown(self, field):
        return json.loads(ok("show", self.file, "goal", self.goal, "--format", "json"))[field]

    def steps(self):
        return len(ok("history", self.file).splitlines())

    def test_find_whatever_case_and_accents(self):
        self.assertEqual([(f["kind"], f["field"], f["found"]) for f in self.find("een ANTWOORD")],
                         [("goal", "name", "Één antwoord")])
        self.assertEqual(len(self.find("antwoord")), 4)
        self.assertEqual(len(self.find("antwoord", "--whole-words")), 3)
        self.assertEqual(len(self.find("antwoord", "--match-case")), 2)
        self.assertEqual(len(self.find("antwoord", "--kind", "goal", "--field", "notes")), 2)
        self.assertEqual(self.find("antwoord", "--kind", "kpi")[0]["found"], "Antwoord")
        self.assertEqual(self.find("nergens"), [])
        self.assertIn("[Ann]", ok("find", self.file, "ann", "--whole-words"))
        self.assert_refused(run("find", self.file, "x", "--kind", "gaol"), "gaol")

    def test_replace_is_one_step(self):
        before = self.steps()
        self.assertEqual(ok("find", self.file, "antwoord", "--whole-words", "--replace", "reactie"), "3\n")
        self.assertEqual((self.shown("name"), self.shown("notes")), ("Één reactie", "Het reactie\nkomt. reactie!"))
        self.assertEqual(self.steps(), before + 1)
        ok("undo", self.file)
        self.assertEqual(self.shown("notes"), "Het antwoord\nkomt. ANTWOORD!")

    def test_a_refusal_changes_nothing(self):
        before = support.sha256(self.file)
        self.assert_refused(run("find", self.file, "Één antwoord", "--replace", ""), "Één antwoord")
        self.assert_refused(run("find", self.file, "Ann", "--replace", "x" * 40_000), "Één antwoord")
        self.assertEqual(support.sha256(self.file), before)

    def test_replacing_by_nothing(self):
        self.assertEqual(ok("find", self.file, "Ann", "--match-case", "--replace", ""), "1\n")
        self.assertIsNone(self.shown("owner"))


class Places(support.FolderTest):
    def prepare(self):
        self.file = support.new_workspace(self.folder)
        self.goal = add(self.file, "goal", name="One")
        ok("set", self.file, "goal", self.goal, "name=Two")
        ok("history", self.file, "--keep", "Before the workshop")
        ok("set", self.file, "goal", self.goal, "name=Three")

    def test_what_was_done_with_one_record(self):
        kpi = add(self.file, "kpi", goal=self.goal, name="Minuten", target="80")
        ok("set", self.file, "kpi", kpi, "target=70")
        ok("set", self.file, "goal", self.goal, "owner=Bea")
        ok("set", self.file, "kpi", kpi, "target=65.5", "due=2027-03-01")
        lines = json.loads(ok("history", self.file, "kpi", kpi, "--format", "json"))
        self.assertEqual([line["change"] for line in lines], ["changed", "changed", "changed", "added"])
        changed = [(line["field"], line["before"], line["after"]) for line in lines]
        self.assertEqual(sorted(changed[:2]), [("due", "", "2027-03-01"), ("target", "70", "65.5")])
        self.assertEqual(changed[2], ("target", "80", "70"))
        self.assertEqual(len(ok("history", self.file, "kpi", kpi, "--format", "csv").splitlines()), 5)
        self.assertRegex(ok("history", self.file, "kpi", kpi), "target +80 +→ +70")
        self.assertEqual(run("history", self.file, "kpi").code, 2)
        self.assertEqual(run("history", self.file, "kpi", "none").code, 1)
        self.assertEqual(run("history", self.file, "response", "none").code, 1)
        self.assertEqual(run("history", self.file, "kpi", kpi, "--go-to", "0").code, 2)

    def history(self):
        return json.loads(ok("history", self.file, "--format", "json"))

    def name(self):
        return json.loads(ok("show", self.file, "goal", self.goal, "--format", "json"))["name"]

    def test_an_empty_name_is_no_question_for_the_list(self):  # an unset variable of a shell
        for option in ("--keep", "--go-to", "--forget"):
            self.assertEqual(run("history", self.file, option, "").code, 1, option)

    def test_points_are_listed(self):
        history = self.history()
        self.assertEqual([point["name"] for point in history["restore_points"]], ["Before the workshop"])
        self.assertEqual(history["restore_points"][0]["step"], history["last_done"] - 1)
        self.assertIn("Before the workshop", ok("history", self.file))
        self.assertEqual(len(ok("history", self.file, "--format", "csv").splitlines()), len(history["steps"]) + 1)

    def test_going_there_and_back(self):
        last = self.history()["last_done"]
        ok("history", self.file, "--go-to", "Before the workshop")
        self.assertEqual(self.name(), "Two")
        ok("history", self.file, "--go-to", str(last))
        self.assertEqual(self.name(), "Three")
        ok("history", self.file, "--go-to", "0")
        self.assertEqual(support.records(self.file, "goal"), [])
        ok("history", self.file, "--go-to", str(last))
        self.assertEqual(self.name(), "Three")

    def test_an_edit_after_going_back_keeps_the_point(self):
        ok("history", self.file, "--go-to", str(self.history()["last_done"] - 2))
        ok("set", self.file, "goal", self.goal, "name=Other")
        ok("history", self.file, "--go-to", "Before the workshop")
        self.assertEqual(self.name(), "Two")

    def test_refusals(self):
        for arguments in (("--go-to", "nowhere"), ("--go-to", "99"), ("--go-to", "-1"), ("--forget", "nothing"),
                          ("--keep", "Before the workshop"), ("--keep", "x" * 101), ("--keep", "two\nlines")):
            before = support.sha256(self.file)
            self.assert_refused(run("history", self.file, *arguments))
            self.assertEqual(support.sha256(self.file), before)
        self.assertEqual(run("history", self.file, "--keep", "a", "--go-to", "0").code, 2)

    def test_forgetting(self):
        steps = self.history()["steps"]
        ok("history", self.file, "--forget", "Before the workshop")
        self.assertEqual(self.history()["restore_points"], [])
        self.assertEqual(self.history()["steps"], steps)


if __name__ == "__main__":
    unittest.main()
