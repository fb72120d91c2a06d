"""Every command of kartrekker-cli: exit codes, results on standard output, messages on standard error."""
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

COMMANDS = ["new", "import", "responses", "list", "show", "set", "add", "remove", "score", "export", "history", "undo",
            "redo", "check", "assessments", "template", "starters", "samples", "guidelines", "signals", "acknowledgements", "guideline", "kpis",
            "compare", "rounds", "find"]


class Usage(support.FolderTest):
    def assert_usage(self, *arguments):
        result = run(*arguments)
        self.assertEqual(result.code, 2, (arguments, result))
        self.assertEqual(result.stdout, "", arguments)
        self.assertTrue(result.stderr.strip(), arguments)

    def test_help(self):
        text = ok("--help")
        for command in COMMANDS:
            self.assertIn(command, text)
            self.assertIn(command, ok(command, "--help"))

    def test_version(self):
        self.assertRegex(ok("--version"), r"^kartrekker-cli \d+\.\d+")
        for word, said in (("--version", r"^kartrekker \d+\.\d+"), ("--help", "^Usage: kartrekker ")):
            env = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
            window = subprocess.run([support.BIN / "kartrekker", word], capture_output=True, text=True, env=env, check=False)
            self.assertEqual((window.returncode, window.stderr), (0, ""), window)
            self.assertRegex(window.stdout, said)

    def test_an_unknown_command_names_the_nearest(self):
        self.assert_refused(run("scroe", "f"), "“scroe”", "“score”", code=2)
        self.assert_refused(run("xyzzy"), "“xyzzy”", code=2)

    def test_a_wrong_choice_names_the_choices(self):
        file = support.new_workspace(self.folder)
        self.assert_refused(run("add", file, "goal", "name=A", "lever=cash"), "“cash”", "money", "customers_served")

    def test_wrong_usage(self):
        file = support.new_workspace(self.folder)
        goal = add(file, "goal", name="A")
        for arguments in (
            (), ("nonsense",), ("new",), ("new", file), ("new", "--name", "x"),
            ("new", self.folder / "y", "--sample", "retail-shops", "--starter", "bank"), ("list",), ("list", file), ("show", file, "goal"),
            ("set", file, "goal", goal), ("set", file, "goal", goal, "name"), ("set", file, "goal", goal, "=x"),
            ("add", file, "goal"), ("add", file, "goal", "name"), ("remove", file, "goal"), ("import", file),
            ("responses", file, "x.csv"), ("export", file), ("score",), ("undo", file, "0"), ("undo", file, "-1"),
            ("undo", file, "x"), ("score", file, "--format", "csv"), ("list", file, "goal", "--format", "xml"),
            ("score", file, "--lang", "de"), ("new", self.folder / "y", "--name", "x", "--lang", "fr"),
            ("list", file, "goal", "--nonsense"), ("list", file, "goal", "more"), ("score", file, "--assessment"),
        ):
            with self.subTest(arguments):
                self.assert_usage(*arguments)

    def test_wrong_usage_is_told_in_dutch(self):
        for arguments, english, dutch in (
            ((), "A subcommand is required", "Er ontbreekt een opdracht"), (("score",), "FILE is required", "FILE ontbreekt"),
            (("score", "x", "--nope"), "not expected: --nope", "onbekend: --nope"),
            (("undo", "x", "many"), "N: Value many not in range 1 to", "N: many is geen getal van 1 tot en met"),
            (("score", "x", "--format", "xml {0}"), "--format: xml {0} not in {text,json", "--format: xml {0} is geen van {text,json"),
            (("score", "x", "--assessment"), "--assessment: 1 required TEXT missing", "--assessment: er ontbreken waarden"),
            (("history", "x", "--go-to", "a", "--forget", "b"), "--go-to excludes --forget", "--go-to kan niet samen met --forget"),
            (("responses", "x", "y"), "At least 1 option from [--instrument,--mapping] is required",
             "Geef minstens één van deze opties: --instrument,--mapping"),
        ):
            with self.subTest(arguments):
                for result, said in ((run(*arguments), english), (run(*arguments, LC_ALL="", LANG="nl_NL.UTF-8"), dutch)):
                    self.assertEqual((result.code, result.stdout), (2, ""), result)
                    self.assertIn(said, result.stderr.splitlines()[0])
                    self.assertIn("--help", result.stderr.splitlines()[1])

    def test_no_wx_in_the_command_line(self):
        self.assertNotIn(b"libwx", support.CLI.read_bytes())


class Files(support.FolderTest):
    def test_new(self):
        file = self.folder / "a.kartrekker"
        result = run("new", file, "--name", "Halderkamp", "--lang", "nl")
        self.assertEqual(result, (0, "", ""))
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.kartrekker"])
        organisation = support.records(file, "organisation")[0]
        self.assertEqual((organisation["id"], organisation["name"], organisation["language"]),
                         ("organisation", "Halderkamp", "nl"))
        self.assertEqual(organisation["minimum_group"], 5)
        self.assertEqual((organisation["green_from"], organisation["amber_from"]), (70, 50))
        self.assertEqual(ok("history", file), "")

    def test_new_where_it_cannot_be(self):
        file = support.new_workspace(self.folder)
        before = support.files_in(self.folder)
        self.assert_refused(run("new", file, "--name", "x"), str(file))
        self.assert_refused(run("new", self.folder / "no/such/folder/a", "--name", "x"))
        self.assert_refused(run("new", self.folder, "--name", "x"))
        self.assert_refused(run("new", self.folder / "b", "--name", ""))
        self.assert_refused(run("new", self.folder / "b", "--name", "   "))
        self.assert_refused(run("new", self.folder / "b", "--name", "two\nlines"))
        self.assertEqual(support.files_in(self.folder), before)

    def test_names_of_files(self):
        for name in ("two words.kartrekker", "ünïcode “quotes” 'x' \"y\".kartrekker", "a%20?#&=.kartrekker", "-dash.kartrekker",
                     "file:x?mode=memory", ":memory:", "no ending", "émile\u0301.kartrekker", "semi;colon$(id)`id`"):
            with self.subTest(name):
                file = self.folder / name
                ok("new", file, "--name", "x")
                self.assertTrue(file.is_file())
                ok("add", file, "goal", "name=A")
                self.assertEqual(len(support.records(file, "goal")), 1)
                out = self.folder / (name + " out.xml")
                ok("export", file, out)
                self.assertTrue(out.is_file())

    def test_missing_file(self):
        for command in (("list", "goal"), ("show", "goal", "x"), ("set", "goal", "x", "name=y"), ("add", "goal", "name=y"),
                        ("remove", "goal", "x"), ("score",), ("export", "x.xml"), ("history",), ("undo",), ("redo",), ("check",)):
            with self.subTest(command):
                self.assert_refused(run(command[0], self.folder / "none.kartrekker", *command[1:]), "none.kartrekker")
        self.assertEqual(os.listdir(self.folder), [])

    def test_no_temporary_files_stay(self):
        file = support.new_workspace(self.folder)
        add(file, "goal", name="A")
        ok("export", file, self.folder / "a.xml")
        ok("export", file, self.folder / "a.xlsx")
        ok("score", file)
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.xlsx", "a.xml", "test.kartrekker"])


class Channels(support.FolderTest):
    """Results that cannot be written, and inputs that never come."""

    def test_a_full_disk_behind_standard_output(self):
        file = support.sample_workspace(self.folder)
        ok("set", file, "organisation", "organisation", "sector=Energy")  # or there would be no history to write
        for arguments in (("list", file, "goal"), ("score", file), ("score", file, "--format", "json"), ("show", file,
                          "organisation", "organisation"), ("assessments",), ("history", file)):
            with self.subTest(arguments[0]), open("/dev/full", "w") as full:
                done = subprocess.run([support.CLI, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE,
                                      env=support.environment(), timeout=60 * support.SLOWNESS, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_pipes_that_nobody_fills(self):
        file = support.new_workspace(self.folder)
        for name in ("in.xml", "in.csv", "in.lua", "in.kartrekker"):
            os.mkfifo(self.folder / name)
        for arguments in (("import", self.folder / "b", self.folder / "in.xml"), ("list", self.folder / "in.kartrekker", "goal"),
                          ("responses", file, self.folder / "in.csv", "--instrument", "five-step-readiness"),
                          ("score", file, "--assessment", self.folder / "in.lua")):
            with self.subTest(arguments[0]):
                self.assert_refused(run(*arguments, timeout=5))


class Export(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def test_wrong_endings_and_places(self):
        before = support.files_in(self.folder)
        for out in ("a.txt", "a", "a.xml.bak", ".xml", "none/a.xml", "none/a.xlsx"):
            with self.subTest(out):
                self.assert_refused(run("export", self.file, self.folder / out))
        (self.folder / "folder.xml").mkdir()
        (self.folder / "folder.xlsx").mkdir()
        self.assert_refused(run("export", self.file, self.folder / "folder.xml"))
        self.assert_refused(run("export", self.file, self.folder / "folder.xlsx"))
        self.assertEqual(support.files_in(self.folder), before)

    def test_replaces_whole_files(self):
        for name in ("a.xml", "a.xlsx"):
            out = self.write(name, b"old" * 100_000)
            ok("export", self.file, out)
            self.assertNotIn(b"oldold", out.read_bytes())

    def test_never_over_the_workspace_itself(self):
        link = self.folder / "link.xml"
        link.symlink_to(self.file)
        odd = support.new_workspace(self.folder, "odd").rename(self.folder / "odd.xml")
        for workspace, out in ((self.file, link), (odd, odd), (odd, self.folder / "." / "odd.xml")):
            with self.subTest(out):
                before = support.sha256(workspace)
                run("export", workspace, out)
                self.assertEqual(support.sha256(workspace), before)


class Score(support.FolderTest):
    def test_json_has_the_shape_of_the_issue(self):
        file = support.sample_workspace(self.folder)
        card = support.score(file)
        self.assertLessEqual({"engagement", "assessments"}, set(card))
        self.assertEqual(card["engagement"], {"name": "Halderkamp Technical Services", "date": "2026-11-02"})
        shipped = {path.stem for path in (support.SOURCE / "templates/instruments").glob("*.lua")}
        self.assertEqual({a["id"] for a in card["assessments"]}, shipped)
        for assessment in card["assessments"]:
            self.assertLessEqual({"id", "version", "sections", "findings"}, set(assessment))
            for section in assessment["sections"]:
                self.check_section(section)
            for finding in assessment["findings"]:
                self.assertLessEqual({"id", "rule", "severity", "text", "advice", "entity"}, set(finding))
                self.assertIn(finding["severity"], ("high", "medium", "low"))
                if finding["entity"]:
                    self.assertLessEqual({"type", "id"}, set(finding["entity"]))
                    ok("show", file, finding["entity"]["type"], finding["entity"]["id"])
            self.assertEqual(len({f["id"] for f in assessment["findings"]}), len(assessment["findings"]))

    def check_section(self, section):
        self.assertLessEqual({"id", "title", "evidence", "perceived", "n", "sd", "ci95", "favourable", "alpha", "norm",
                              "criteria", "items", "groups"}, set(section))
        for name in ("evidence", "perceived"):
            if section[name] is not None:
                self.assertTrue(0 <= section[name] <= 100)
        self.assertEqual(section["ci95"] is None, section["perceived"] is None or section["n"] < 2)
        self.assertIn(len(section["ci95"] or ()), (0, 2))
        for criterion in section["criteria"]:
            self.assertLessEqual({"id", "score", "weight", "why"}, set(criterion))
        for item in section["items"]:
            self.assertLessEqual({"id", "n", "mean", "sd", "distribution", "item_rest_r"}, set(item))
            self.assertEqual(sum(item["distribution"] or ()), item["n"] or 0)
        for group in section["groups"]:
            self.assertLessEqual({"group", "n", "perceived"}, set(group))

    def test_text_and_languages(self):
        file = support.sample_workspace(self.folder)
        english, dutch = ok("score", file, "--lang", "en"), ok("score", file, "--lang", "nl")
        for word, text in (("Business goals", english), ("Norm", dutch), ("2 November 2026", english),
                           ("2 november 2026", dutch), ("Fun", english), ("Trots", dutch)):
            self.assertIn(word, text)
        self.assertEqual(ok("score", file, LC_ALL="", LANG="nl_NL.UTF-8"), dutch)
        self.assertEqual(ok("score", file, LC_ALL="C", LANG="nl_NL.UTF-8"), english)
        self.assertGreater(len(ok("score", file, "--trace")), len(english))

    def test_chosen_assessments(self):
        file = support.new_workspace(self.folder)
        for chosen in (["five-step-readiness"], ["emotional-capital"], ["emotional-capital", "five-step-readiness"]):
            self.assertEqual([a["id"] for a in support.score(file, *chosen)["assessments"]], chosen)
        by_path = support.SOURCE / "templates/instruments/five-step-readiness.lua"
        self.assertEqual(support.score(file, by_path), support.score(file, "five-step-readiness"))
        self.assert_refused(run("score", file, "--assessment", "no-such-thing"), "no-such-thing")

    def test_assessments(self):
        english, dutch = ok("assessments"), ok("assessments", "--lang", "nl")
        for name in support.INSTRUMENTS:
            self.assertIn(name, english)
        self.assertIn("Emotional capital", english)
        self.assertIn("Emotioneel kapitaal", dutch)

    def test_looking_changes_nothing(self):
        file = support.sample_workspace(self.folder)
        before = support.files_in(self.folder)
        for arguments in (("score",), ("list", "goal"), ("show", "organisation", "organisation"), ("history",), ("check",)):
            ok(arguments[0], file, *arguments[1:])
        self.assertEqual(support.files_in(self.folder), before)


class History(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = self.folder / "a.kartrekker"
        ok("new", self.file, "--name", "x")

    def steps(self):
        return ok("history", self.file).splitlines()

    def test_undo_and_redo(self):
        first = add(self.file, "goal", name="One")
        ok("set", self.file, "goal", first, "name=Two")
        ok("remove", self.file, "goal", first)
        self.assertEqual(len(self.steps()), 3)
        self.assertEqual(ok("undo", self.file).strip(), "Remove goal")
        self.assertEqual(support.records(self.file, "goal")[0]["name"], "Two")
        self.assertEqual(ok("undo", self.file, "2").splitlines(), ["Change goal", "Add goal"])
        self.assertEqual(support.records(self.file, "goal"), [])
        self.assertEqual(sum("undone" in line for line in self.steps()), 3)
        self.assertEqual(ok("redo", self.file, "2").splitlines(), ["Add goal", "Change goal"])
        self.assertEqual(support.records(self.file, "goal")[0]["name"], "Two")

    def test_steps_are_labelled_in_the_language_of_who_makes_them(self):
        goal = ok("add", self.file, "goal", "name=Een", LC_ALL="nl_NL.UTF-8").strip()
        ok("set", self.file, "goal", goal, "name=Twee", LC_ALL="nl_NL.UTF-8")
        ok("remove", self.file, "goal", goal, LC_ALL="nl_NL.UTF-8")
        self.assertEqual(ok("undo", self.file, "3").splitlines(),
                         ["Verwijder doelstelling", "Wijzig doelstelling", "Voeg doelstelling toe"])

    def test_nothing_to_undo_or_redo(self):
        for command in ("undo", "redo"):
            result = run(command, self.file)
            self.assertEqual((result.code, result.stdout, len(result.stderr.splitlines())), (1, "", 1))
        add(self.file, "goal", name="One")
        self.assertEqual(run("undo", self.file, "5").code, 1)

    def test_an_edit_after_undo_forgets_redo(self):
        add(self.file, "goal", name="One")
        ok("undo", self.file)
        add(self.file, "goal", name="Two")
        self.assertEqual(run("redo", self.file).code, 1)
        self.assertEqual([g["name"] for g in support.records(self.file, "goal")], ["Two"])

    def test_an_import_is_one_step(self):
        csv_file = self.write("a.csv", "group,g1,g2\nA,1,2\nB,3,4\n")
        ok("responses", self.file, csv_file, "--instrument", "five-step-readiness")
        self.assertEqual(len(self.steps()), 1)
        ok("undo", self.file)
        for entity in ("respondent_group", "round", "instrument"):
            self.assertEqual(support.records(self.file, entity), [], entity)

    def test_a_line_tells_when_who_and_what(self):
        ok("add", self.file, "goal", "name=One", USER="Ann")
        self.assertRegex(self.steps()[0], r"^1 +\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ +Ann +Add goal$")


if __name__ == "__main__":
    unittest.main()
