"""responses: files as survey programs write them. What was answered stands in truth.json, from which the files come."""
import json
import pathlib
import sqlite3
import sys
import unittest
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

SURVEYS = pathlib.Path(__file__).resolve().parent.parent / "app" / "data" / "surveys"
SCRIPT = pathlib.Path(__file__).resolve().parent / "data" / "survey.lua"
TRUTH = json.loads((SURVEYS / "truth.json").read_text(encoding="utf-8"))
# Headings that say nothing by themselves, as a user would couple them.
COUPLED = ("plain-utf16.csv", "plain-digit-label.csv", "plain-utf8.tsv")


def expected(name, with_incomplete=False):
    """Group and answers of everybody whose row the file has, of those who finished."""
    facts = TRUTH["files"][name]
    people = Counter()
    for number in facts["respondents"]:
        person = TRUTH["respondents"][str(number)]
        if not person["is_complete"] and "incomplete" in facts and not with_incomplete:
            continue
        group = person["unit"] if facts["groups"] == "code" else TRUTH["units"][person["unit"]][facts["groups"]]
        people[group, tuple(person["answers"][item] for item in TRUTH["items"])] += 1
    return people


def stored(file):
    """The same, as any SQLite tool reads it from the workspace."""
    with sqlite3.connect(file) as database:
        rows = database.execute("SELECT a.response, a.person, g.name, a.item, a.code FROM answer a "
                                "JOIN respondent_group g ON g.id = a.respondent_group").fetchall()
    people = {}
    for response, person, group, item, code in rows:
        people.setdefault((response, person, group), {})[item] = None if code == "." else int(code)
    return Counter((group, tuple(answers[item] for item in TRUTH["items"]))
                   for (_, _, group), answers in people.items())


class SurveyTest(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "w")

    def take(self, name, *more, **env):
        coupled = TRUTH["files"][name]["items"] if name in COUPLED else {}
        columns = [f"{heading}={item}" for item, heading in coupled.items()]
        return run("responses", self.file, SURVEYS / name, "--instrument", SCRIPT, "--mapping", "auto",
                   "--group", TRUTH["files"][name]["group"], *[word for c in columns for word in ("--column", c)],
                   *more, **env)


class Recognised(SurveyTest):
    def test_every_file_gives_what_was_answered(self):
        for name in TRUTH["files"]:
            with self.subTest(name):
                self.file.unlink()
                self.file = support.new_workspace(self.folder, "w")
                result = self.take(name)
                self.assertEqual(result.code, 0, result.stderr)
                self.assertEqual(stored(self.file), expected(name))

    def test_nothing_of_a_person_is_stored(self):
        for name in ("limesurvey-codes.csv", "limesurvey-underscores.csv", "forms-nl.xlsx"):
            self.take(name, "--round", name)
        content = self.file.read_bytes()
        for trace in (b"example.org", b"192.0.2", b"2001:db8", b"2026-03-02"):
            self.assertNotIn(trace, content)

    def test_how_it_is_understood_is_told(self):
        for name, kind in (("limesurvey-codes.csv", ("LimeSurvey", "csv", "UTF-8", ";")),
                           ("limesurvey-abbreviated.csv", ("LimeSurvey", "csv", "UTF-8", "\t")),
                           ("forms-cp1252.csv", ("Microsoft Forms", "csv", "Windows-1252", ",")),
                           ("plain-utf16.csv", ("", "csv", "UTF-16", ",")),
                           ("plain-utf8.tsv", ("", "csv", "UTF-8", "\t"))):
            with self.subTest(name):
                told = json.loads(self.take(name, "--preview", "--format", "json").stdout)
                self.assertEqual(tuple(told[key] for key in ("program", "kind", "encoding", "separator")), kind)
                items = {column["item"]: column["heading"] for column in told["columns"] if column["item"]}
                wanted = {item: " ".join(heading.split()) for item, heading in TRUTH["files"][name]["items"].items()}
                self.assertEqual({item: " ".join(heading.split()) for item, heading in items.items()}, wanted)
        self.assertEqual(stored(self.file), Counter())

    def test_people_who_did_not_finish(self):
        result = self.take("limesurvey-codes.csv")
        self.assertRegex(result.stderr, r"2 people did not send their answers in")
        self.assertEqual(self.take("limesurvey-codes.csv", "--with-unfinished", "--round", "all").code, 0)
        both = expected("limesurvey-codes.csv") + expected("limesurvey-codes.csv", with_incomplete=True)
        self.assertEqual(stored(self.file), both)

    def test_the_same_file_again(self):
        self.assertEqual(self.take("limesurvey-codes.csv").code, 0)
        before = stored(self.file)
        result = self.take("limesurvey-codes.csv")
        self.assertEqual(result.code, 1)
        self.assertIn("these very answers already", result.stderr)
        self.assertEqual(stored(self.file), before)

    def test_what_each_label_counts(self):
        told = json.loads(self.take("forms-nl.xlsx", "--preview", "--format", "json").stdout)
        words = ("Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens")
        self.assertEqual(told["known_labels"], {label: [value] for value, label in enumerate(words, 1)})
        self.assertEqual(told["unknown_labels"], [])

    def test_the_same_survey_exported_again_with_more_people(self):
        rows = "".join(f"{number % 5 + 1},{number % 4 + 1}\n" for number in range(24))
        first, more = self.write("first.csv", "proud,fun_SQ001\n" + rows), self.write("more.csv", "proud,fun_SQ001\n" + rows + "1,1\n")
        ok("responses", self.file, first, "--instrument", SCRIPT, "--round", "one")
        result = run("responses", self.file, more, "--instrument", SCRIPT, "--round", "one")
        self.assertEqual(result.code, 1)
        self.assertIn("people would count twice", result.stderr)
        ok("responses", self.file, more, "--instrument", SCRIPT, "--round", "two")

    def test_separators_within_quotes_do_not_count(self):
        csv = self.write("in.csv", '"proud";"What, if anything, or all, is missing"\n"5";"a"\n"4";"b"\n')
        self.assertEqual(ok("responses", self.file, csv, "--instrument", SCRIPT, "--mapping", "auto"), "2\n")

    def test_a_kept_mapping_reads_other_headings_of_the_same_items(self):
        self.take("limesurvey-underscores.csv", "--keep-mapping", "Yearly")
        file = SURVEYS / "limesurvey-codes.csv"
        ok("responses", self.file, file, "--mapping", "Yearly", "--instrument", SCRIPT, "--round", "two")
        self.assertEqual(stored(self.file), expected("limesurvey-underscores.csv") + expected("limesurvey-codes.csv"))

    def test_it_is_one_step_that_can_be_undone(self):
        ok("responses", self.file, SURVEYS / "limesurvey-codes.csv", "--instrument", SCRIPT, "--mapping", "auto",
           "--keep-mapping", "Yearly")
        ok("undo", self.file)
        self.assertEqual(stored(self.file), Counter())
        self.assertEqual(support.records(self.file, "response_mapping"), [])
        ok("redo", self.file)
        self.assertEqual(stored(self.file), expected("limesurvey-codes.csv"))

    def test_a_person_counts_once(self):
        csv = self.write("twice.csv", "token;submitdate;lastpage;proud\nabc;2026-01-01;1;5\nABC;2026-01-02;1;1\n"
                                      "def;2026-01-02;1;4\n;2026-01-02;1;3\n;2026-01-02;1;3\n")
        result = run("responses", self.file, csv, "--instrument", SCRIPT, "--mapping", "auto")
        self.assertEqual(result.stdout, "4\n", result.stderr)
        self.assertIn("1 rows are of people who are there already", result.stderr)


class Labels(SurveyTest):
    def answers(self, content, *more):
        result = run("responses", self.file, self.write("in.csv", content), "--instrument", SCRIPT, *more)
        self.assertEqual(result.code, 0, result.stderr)
        return sorted(person[-1] for _, person in stored(self.file).elements() if person[-1])

    def test_without_a_mapping(self):
        for labels in (["Helemaal mee oneens", "mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "HELEMAAL MEE EENS"],
                       ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
                       ["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"],
                       ["Nooit", "Zelden", "Soms", "Vaak", "Altijd"],
                       ["1 (helemaal niet)", "2", "3 - neutraal", "4", "5: helemaal"]):
            with self.subTest(labels[0]):
                self.prepare_again()
                self.assertEqual(self.answers("proud\n" + "\n".join(f'"{label}"' for label in labels) + "\n"),
                                 [1, 2, 3, 4, 5])

    def prepare_again(self):
        self.file.unlink()
        self.file = support.new_workspace(self.folder, "w")

    def test_no_answer_is_none(self):
        self.assertEqual(self.answers("proud\nMee eens\nWeet ik niet\nn.v.t.\nNo answer\n\"\"\n"), [4])

    def test_a_label_that_nobody_knows_is_learnt(self):
        csv = self.write("in.csv", "proud\nMee eens\nHartstikke trots\n")
        result = run("responses", self.file, csv, "--instrument", SCRIPT)
        self.assertEqual(result.code, 1)
        self.assertRegex(result.stderr, "line 3: .Hartstikke trots. under proud")
        preview = run("responses", self.file, csv, "--instrument", SCRIPT, "--preview").stdout
        self.assertIn('Not understood: “Hartstikke trots”', preview)
        self.assertIn("“Mee eens” counts as 4.", preview)
        ok("responses", self.file, csv, "--instrument", SCRIPT, "--label", "hartstikke trots=5", "--round", "one",
           "--keep-mapping", "Yearly")
        ok("responses", self.file, csv, "--mapping", "Yearly", "--instrument", SCRIPT, "--round", "two")
        self.assertEqual(sorted(p[-1] for _, p in stored(self.file).elements()), [4, 4, 5, 5])

    def test_answers_that_fall_are_not_guessed(self):
        # Yes first, worth most: neither LimeSurvey's Y nor a usual scale may turn it round.
        script = self.write("falls.lua", SCRIPT.read_text(encoding="utf-8").replace('id = "survey"', 'id = "falls"').replace(
            'id = "proud",', 'id = "proud", answers = { { text = words("Sure", "Zeker"), points = 100 }, '
                             '{ text = words("Never", "Nooit"), points = 0 } },'))
        for cells, code in (("Y\nN", 1), ("Yes\nNo", 1), ("Sure\nNooit", 0)):
            result = run("responses", self.file, self.write("in.csv", f"proud\n{cells}\n"), "--instrument", script)
            self.assertEqual(result.code, code, (cells, result.stderr))
        with sqlite3.connect(self.file) as database:
            self.assertEqual(sorted(code for code, in database.execute("SELECT code FROM answer WHERE item = 'proud'")), ["0", "1"])

    def test_codes_of_options_in_a_set_are_asked_for(self):
        # LimeSurvey's own codes 1 and 2 of a set are no places in it: they are not taken, unless somebody says what they are.
        script = self.write("set.lua", SCRIPT.read_text(encoding="utf-8").replace('id = "survey"', 'id = "set"').replace(
            'id = "proud",', 'id = "proud", answers = { { text = words("Not at all", "Helemaal niet"), points = 0 }, '
                             '{ text = words("A bit", "Een beetje"), points = 1 }, { text = words("Much", "Veel"), points = 2 } },'))
        csv = self.write("in.csv", "id;submitdate;lastpage;proud\n1;2026-01-01;1;1\n2;2026-01-01;1;2\n")
        call = ("responses", self.file, csv, "--instrument", script, "--mapping", "auto")
        self.assertEqual(run(*call).code, 1)
        self.assertEqual(ok(*call, "--label", "1=0", "--label", "2=1"), "2\n")
        with sqlite3.connect(self.file) as database:
            self.assertEqual(sorted(code for code, in database.execute("SELECT code FROM answer WHERE item = 'proud'")), ["0", "1"])

    def test_a_mapping_that_is_not_there(self):
        result = run("responses", self.file, self.write("in.csv", "proud\n5\n"), "--mapping", "Nope")
        self.assertEqual(result.code, 1)
        self.assertIn("There is no mapping Nope", result.stderr)


class Hostile(SurveyTest):
    def test_files_that_mean_harm_change_nothing(self):
        for name in ("hostile-laughs.xlsx", "hostile-parent-target.xlsx", "hostile-nul.csv", "hostile-cells.csv",
                     "hostile-quote.csv"):
            with self.subTest(name):
                result = run("responses", self.file, SURVEYS / name, "--instrument", SCRIPT, "--mapping", "auto")
                self.assertEqual(result.code, 1, result)
                self.assertIn("hostile", result.stderr)
                self.assertEqual(stored(self.file), Counter())


if __name__ == "__main__":
    unittest.main()
