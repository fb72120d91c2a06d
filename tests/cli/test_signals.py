"""signals: tagged messages from CSV, masked, counted per week and unit, and made into cases and feedback loops."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

HEADING = "time,group,author,text\n"


class Signals(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)
        self.north = add(self.file, "unit", id="north", name="Service North", headcount=40)
        add(self.file, "unit", id="south", name="Service South", headcount=30)
        add(self.file, "unit", id="desk", name="Help desk", headcount=3)
        add(self.file, "respondent_group", id="mechanics", name="Mechanics", unit="north")

    def read(self, rows, *more, heading=HEADING):
        return run("signals", self.file, self.write("in.csv", heading + rows), *more)

    def taken(self, rows, *more, heading=HEADING):
        result = self.read(rows, *more, heading=heading)
        self.assertEqual(result.code, 0, result)
        return int(result.stdout)

    def stories(self):
        return [signal["story"] for signal in support.records(self.file, "signal")]

    def counts(self):
        return json.loads(ok("signals", self.file, "--format", "json"))


class Reading(Signals):
    def test_one_signal_for_each_hashtag(self):
        self.assertEqual(self.taken(
            "2026-11-02T09:12:00Z,Service North,a1,Lift mended in one hour #intranetwerkt #WatDeKlantVindt #intranetwerkt\n"
            "2026-11-03 10:00,mechanics,a2,nothing tagged #1 or x#y or https://x.nl/#top\n"
            "2026-11-04,,a3,\"Two lines,\n#gedoe\"\n"), 3)
        signals = support.records(self.file, "signal")
        self.assertEqual([(s["hashtag"], s["date"], s["unit"]) for s in signals],
                         [("#intranetwerkt", "2026-11-02", "north"), ("#watdeklantvindt", "2026-11-02", "north"),
                          ("#gedoe", "2026-11-04", None)])
        self.assertEqual(signals[2]["story"], "Two lines,\n#gedoe")
        self.assertEqual(len(ok("history", self.file).splitlines()), 6)  # one step for all

    def test_a_message_of_hashtags_only_is_refused(self):
        flood = " ".join(f"#tag{number}" for number in range(21))
        result = self.read(f"2026-11-02,Service North,a1,{flood}\n")
        self.assertNotEqual(result.code, 0)
        self.assertIn("more than 20 hashtags", result.stderr)
        self.assertEqual(support.records(self.file, "signal"), [])

    def test_writers_are_never_read(self):
        self.taken("2026-11-02,Service North,Wim Tichelaar,Fine #a\n")
        self.assertNotIn(b"Tichelaar", self.file.read_bytes())

    def test_masking(self):
        for text, expected in {
            "Mail jan.de-vries+x@bedrijf.co.nl. #a": "Mail [e-mail]. #a",
            "“jan@bedrijf” #a": "“[e-mail]” #a",
            "Bel 06-12345678 of +31 (0)10 123 45 67! #a": "Bel [telephone] of [telephone]! #a",
            "(010) 1234567 #a": "[telephone] #a",
            "Thanks @jan, and @Jan de Vries for it #a": "Thanks [name], and [name] for it #a",
            "@[Jan de Vries] did #a": "[name] did #a",
            "@jan Vries and @piet van Dam did #a": "[name] and [name] did #a",
            "3.06.12.34.56.78 or 1.0612345678 #a": "[telephone] or [telephone] #a",
            "It cost 1.234.567.890 euro, call 0612345678 #a": "It cost 1.234.567.890 euro, call [telephone] #a",
            "On 02-11-2026 10:15 we sold 1.234.567.890 for 8 days #a": "On 02-11-2026 10:15 we sold 1.234.567.890 for 8 days #a",
            "2026-11-02 12345 times #a": "2026-11-02 12345 times #a",
            "5 @ 3 euro #a": "5 @ 3 euro #a",
            "José@Müller.de #à": "[e-mail] #à",
        }.items():
            with self.subTest(text):
                self.taken(f'2026-11-02,,x,"{text}"\n')
                self.assertEqual(self.stories()[-1], expected)

    def test_masks_in_the_language_of_the_engagement(self):
        ok("set", self.file, "organisation", "organisation", "language=nl")
        self.taken("2026-11-02,,x,@jan 0612345678 a@b.nl #a\n")
        self.assertEqual(self.stories(), ["[naam] [telefoon] [e-mail] #a"])

    def test_other_headings(self):
        self.assertEqual(self.taken("2026-11-02;Service South;#a is fine\n", "--time", "Geplaatst op", "--group", "Team",
                                    "--text", "Bericht", heading="Geplaatst op;team;BERICHT\n"), 1)
        self.assertEqual(support.records(self.file, "signal")[0]["unit"], "south")

    def test_the_same_message_twice(self):
        rows = ("2026-11-02T09:00,Service North,a,Fine #a\n2026-11-02T09:00,Service North,a,Fine #a\n"
                "2026-11-02T10:00,Service North,b,Fine #a\n")
        self.assertEqual(self.taken(rows), 2)
        self.assertEqual(self.taken(rows), 0)
        self.assertEqual(self.taken(rows + "2026-11-02T11:00,Service North,b,Fine #a\n"), 1)
        self.assertEqual(len(self.stories()), 3)

    def test_small_units_are_not_told(self):
        result = self.read("2026-11-02,Help desk,x,Fine #a\n")
        self.assertEqual((result.code, result.stdout), (0, "1\n"))
        self.assertIn("Help desk", result.stderr)
        self.assertIsNone(support.records(self.file, "signal")[0]["unit"])

    def test_a_typed_signal_of_a_small_unit_is_refused(self):
        add(self.file, "unit", id="attic", name="Attic")
        signal = add(self.file, "signal", hashtag="#x", story="I saw it", date="2026-11-02", unit="north")
        for words in (("add", self.file, "signal", "hashtag=#x", "story=I saw it", "date=2026-11-02", "unit=desk"),
                      ("set", self.file, "signal", signal, "unit=desk"), ("set", self.file, "signal", signal, "unit=attic")):
            result = run(*words)
            self.assertEqual(result.code, 1, words)
            self.assertIn("fewer people than are shown", result.stderr)
        self.assertEqual([s["unit"] for s in support.records(self.file, "signal")], ["north"])

    def test_units_of_unknown_size_are_not_told(self):
        add(self.file, "unit", id="attic", name="Attic")
        result = self.read("2026-11-02,Attic,x,Fine #a\n")
        self.assertEqual((result.code, result.stdout), (0, "1\n"))
        self.assertIn("Attic", result.stderr)
        self.assertIsNone(support.records(self.file, "signal")[0]["unit"])

    def test_bad_rows_by_line(self):
        rows = ("2026-11-02,Service North,x,Fine #a\n2-11-2026,Service North,x,Fine #b\n2026-11-02,Nowhere,x,Fine #c\n"
                "2026-11-02,Service North,x\n2026-11-02T,Service North,x,Fine #d\n2026-02-30,,x,Fine #e\n")
        result = self.read(rows)
        self.assertEqual((result.code, result.stdout), (1, ""))
        for words in ("line 3: .*2-11-2026", "line 4: .*Nowhere", "line 5: .*values: 3; headings: 4", "line 7: .*2026-02-30"):
            self.assertRegex(result.stderr, words)
        self.assertEqual(self.stories(), [])
        self.assertEqual(self.taken(rows, "--skip-bad"), 2)

    def test_files_that_are_none(self):
        for heading in ("time,group\n", "time,group,text,text\n", "a,b,c\n", ""):
            with self.subTest(heading):
                result = self.read("2026-11-02,,Fine #a,x\n", heading=heading)
                self.assertEqual((result.code, result.stdout), (1, ""))
        self.assertEqual(run("signals", self.file, self.folder / "none.csv").code, 1)


class Counting(Signals):
    def prepare(self):
        super().prepare()
        # 2027-01-03 is a Sunday: week 53 of 2026; the day after begins week 1 of 2027.
        self.taken("2027-01-03,Service North,x,One #a\n2027-01-04,Service North,x,Two #a\n2027-01-05,Service North,x,Three #A\n"
                   "2027-01-05,Service South,x,\"=Four, #a\"\n2027-01-05,,x,Five #b\n")

    def test_by_week_hashtag_and_unit(self):
        self.assertEqual([(c["week"], c["hashtag"], c["unit"], c["count"]) for c in self.counts()],
                         [("2026-W53", "#a", "Service North", 1), ("2027-W01", "#a", "Service North", 2),
                          ("2027-W01", "#a", "Service South", 1), ("2027-W01", "#b", None, 1)])
        self.assertEqual([s["story"] for s in self.counts()[1]["stories"]], ["Two #a", "Three #A"])

    def test_text_and_csv(self):
        for language, word in (("en", "Week"), ("nl", "Afdeling")):
            text = ok("signals", self.file, "--lang", language)
            self.assertIn(word, text)
            self.assertIn("Two #a", text)
        lines = ok("signals", self.file, "--format", "csv").split("\r\n")
        self.assertEqual(lines[0], "week,hashtag,unit,count,stories")
        self.assertEqual(lines[3], "2027-W01,#a,Service South,1,\"'=Four, #a\"")

    def test_to_case_and_to_loop(self):
        signal = support.records(self.file, "signal")[3]["id"]
        case = ok("signals", self.file, "--to-case", signal).strip()
        made = [c for c in support.records(self.file, "case") if c["id"] == case][0]
        self.assertEqual((made["name"], made["pain_point"], made["status"]), ("=Four, #a", "=Four, #a", "idea"))
        loop = ok("signals", self.file, "--to-loop", signal).strip()
        made = support.records(self.file, "feedback_loop")[0]
        self.assertEqual((made["id"], made["raised_on"], made["kind"]), (loop, "2027-01-05", "customer"))
        linked = support.records(self.file, "signal")[3]
        self.assertEqual((linked["case"], linked["loop"]), (case, loop))
        for option in ("--to-case", "--to-loop"):
            self.assert_refused(run("signals", self.file, option, signal), signal)
            self.assert_refused(run("signals", self.file, option, "nothing"), "nothing")
        ok("undo", self.file, "2")
        self.assertEqual(support.records(self.file, "case"), [])
        self.assertIsNone(support.records(self.file, "signal")[3]["case"])

    def test_wrong_usage(self):
        for arguments in (("--to-case", "a", "--to-loop", "b"), ("in.csv", "--to-case", "a"), ("--time", "x"), ("--format", "xml")):
            self.assertEqual(run("signals", self.file, *arguments).code, 2, arguments)


if __name__ == "__main__":
    unittest.main()
