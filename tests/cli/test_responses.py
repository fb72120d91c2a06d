"""responses: answers from CSV. What is wrong is told with its line, and then nothing is imported."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

STEPS = "five-step-readiness"
HEADING = "group,g1,g2,g3"
FINE = f"{HEADING}\nA,1,2,3\nB,,5,4\nA,5,5,5\nB,5,4,3\n"


class Responses(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def call(self, content, *more):
        return run("responses", self.file, self.write("in.csv", content), "--instrument", STEPS, *more)

    def taken(self, content, *more):
        """People taken; the counts of g1 to g3 by answer."""
        result = self.call(content, *more)
        self.assertEqual(result.code, 0, result)
        return int(result.stdout)

    def answers(self):
        """Distributions of g1, g2, g3 in the latest round (the workspace shows groups from three people)."""
        ok("set", self.file, "organisation", "organisation", "minimum_group=3")
        items = support.sections_of(support.score(self.file, STEPS))["goals"]["items"][:3]
        return [item["distribution"] for item in items]

    def refuse(self, content, *words, more=()):
        """Nothing imported, every complaint on standard error, and the file as it was."""
        before = support.files_in(self.folder)
        result = self.call(content, *more)
        (self.folder / "in.csv").unlink()
        self.assertEqual((result.code, result.stdout), (1, ""), result)
        for word in words:
            self.assertRegex(result.stderr, word)
        self.assertNotRegex(result.stderr, r"[\x00-\x09\x0b-\x1f\x7f]")
        self.assertEqual(support.files_in(self.folder), {k: v for k, v in before.items() if k != "in.csv"})
        return result.stderr.splitlines()


class Taken(Responses):
    def test_a_fine_file(self):
        result = self.call(FINE)
        self.assertEqual((result.code, result.stdout), (0, "4\n"))
        self.assertIn("4", result.stderr)
        self.assertEqual([g["name"] for g in support.records(self.file, "respondent_group")], ["A", "B"])
        instrument = support.records(self.file, "instrument")[0]
        self.assertEqual((instrument["id"], len(instrument["items"].split())), (STEPS, 25))
        self.assertEqual([r["name"] for r in support.records(self.file, "round")], ["2026-11-02"])

    def test_ways_to_write_the_same(self):
        expected = [[1, 0, 0, 0, 2], [0, 1, 0, 1, 2], [0, 0, 2, 1, 1]]
        quoted = "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in FINE.splitlines()) + "\n"
        for name, content in support.some({
            "plain": FINE, "bom": "\ufeff" + FINE, "crlf": FINE.replace("\n", "\r\n"), "no_last_newline": FINE.rstrip("\n"),
            "semicolons": FINE.replace(",", ";"), "tabs": FINE.replace(",", "\t"), "quoted": quoted,
            "bom_semicolons_crlf": "\ufeff" + FINE.replace(",", ";").replace("\n", "\r\n"),
            "empty_lines": FINE.replace("\n", "\n\n") + "\n\n", "spaces": FINE.replace("1,2,3", " 1 ,2 , 3"),
            "utf16": FINE.encode("utf-16"), "capitals": FINE.replace("g1", "G1"), "order": "g3,group,g1,g2\n3,A,1,2\n4,B,,5\n5,A,5,5\n3,B,5,4\n", "bom_quoted": "\ufeff" + quoted,
            "zeros": FINE.replace("1,2,3", "01,2,3"),
        }.items()):
            with self.subTest(name):
                self.assertEqual(self.taken(content, "--round", name), 4)
                self.assertEqual(self.answers(), expected)

    def test_groups(self):
        known = support.add(self.file, "respondent_group", id="board", name="The board", is_leadership="true")
        self.taken('group,g1\nboard,1\nThe board,2\n"New, with comma",3\n" padded ",4\n"a ""quote""",5\n=SUM(1),5\n')
        names = [g["name"] for g in support.records(self.file, "respondent_group")]
        self.assertEqual(names[:2], ["The board", "New, with comma"])
        self.assertEqual(len(names), 5)
        self.assertIn('a "quote"', names)
        self.assertIn("=SUM(1)", names)
        self.assertEqual(known, "board")

    def test_new_groups_are_told(self):
        self.assertIn("2 new groups were made: A, B.", self.call(FINE).stderr)
        self.assertIn("1 new group was made: Offce.", self.call(FINE.replace("B,5", "Offce,5"), "--round", "2").stderr)
        self.assertNotIn("new group", self.call(FINE, "--round", "3").stderr)
        self.assertNotIn("new group", self.call("g1,g2\n1,2\n", "--round", "4").stderr)  # everyone is one
        self.assertIn("answers of 1 person taken", self.call("g1,g2\n1,2\n", "--round", "5").stderr)

    def test_the_group_column(self):
        self.taken("team,g1\nX,1\nY,2\n", "--group", "team")
        self.assertEqual([g["name"] for g in support.records(self.file, "respondent_group")], ["X", "Y"])

    def test_without_groups(self):
        self.taken("g1,g2\n1,2\n3,4\n5,5\n")
        self.assertEqual(len(support.records(self.file, "respondent_group")), 1)
        self.assertEqual(self.answers()[0], [1, 0, 1, 0, 1])
        self.refuse("g1,g2\n1,2\n3,4\n5,5\n", "already")
        self.assertEqual(len(support.records(self.file, "respondent_group")), 1)

    def test_rounds(self):
        self.taken(FINE, "--round", "March")
        again = self.call(FINE, "--round", "March")
        self.assertEqual((again.code, again.stdout), (1, ""))   # the same people would count twice
        self.taken("group,g1\nC,2\nC,3\n", "--round", "March")
        self.taken("group,g1\nA,1\nA,1\nA,1\n", "--round", "June")
        self.assertEqual([r["name"] for r in support.records(self.file, "round")], ["March", "June"])
        self.assertEqual(self.answers()[0], [3, 0, 0, 0, 0])

    def test_a_script_by_path_and_0_to_10(self):
        script = support.SOURCE / "tests/scripting/questionnaire.lua"
        csv = self.write("in.csv", "group,b1,b2,b3,y1\n" + "A,10,0,9,1\n" * 5)
        ok("responses", self.file, csv, "--instrument", script)
        sections = support.sections_of(support.score(self.file, script))
        self.assertEqual(sections["grade"]["items"][0]["distribution"][10], 5)
        self.assertEqual(sections["single"]["perceived"], 0)

    def test_many(self):
        self.assertEqual(self.taken(f"{HEADING}\n" + "A,1,2,3\n" * 20_000), 20_000)
        self.assertEqual(self.answers()[0][0], 20_000)


class Refused(Responses):
    def test_wrong_values_by_line(self):
        lines = self.refuse(f"{HEADING}\nA,1,2,3\nA,6,2,3\nA,0,2,x\nA,1.5,2,3\nA,1,-2,3\n",
                            "line 3: .*6.*g1.*1.*5", "line 4: .*0.*g1", "line 4: .*x.*g3", "line 5: .*1.5", "line 6: .*-2")
        self.assertEqual(len(lines), 6)

    def test_odd_values(self):
        for value in ("1,5", "١", "1e0", "0x1", "one", "NaN", "1 2", "1\xa0", "+1", "99999999999999999999", "=1", "abc"):
            with self.subTest(value):
                self.refuse(f'{HEADING}\nA,"{value}",2,3\n', "line 2")

    def test_columns(self):
        self.refuse("group,g1,g9,remark\nA,1,2,x\n", "line 1: .*g9", "line 1: .*remark")
        self.refuse("group,g1,g1\nA,1,2\n", "line 1: .*g1.*twice")
        self.refuse("group,group,g1\nA,B,2\n", "line 1: .*group.*twice")
        self.refuse("group\nA\n", "no column")
        self.refuse("x,y\n1,2\n", "no column")
        self.refuse("g1,g2\n1,2\n", "team", more=("--group", "team"))

    def test_ragged_rows(self):
        self.refuse(f"{HEADING}\nA,1,2\nA,1,2,3\nA,1,2,3,4\nA\n", "line 2: .*values: 3; headings: 4", "line 4: .*values: 5; headings: 4", "line 5: .*values: 1; headings: 4")

    def test_missing_groups(self):
        self.refuse(f"{HEADING}\n,1,2,3\n  ,1,2,3\n", "line 2: ", "line 3: ")
        self.refuse(HEADING + '\n"two\nlines",1,2,3\n', "line 2: ")
        self.refuse(HEADING + f"\n{'x' * 201},1,2,3\n", "line 2: ")
        self.refuse(HEADING.encode() + b"\nA\x01,1,2,3\n", "line 2: ")

    def test_lines_are_counted_through_embedded_ones(self):
        self.refuse('group,g1\n"A",1\n\n"B\nB",9\nC,9\n', "line 4: ", "line 6: .*9")

    def test_broken_quotes(self):
        for content in (f'{HEADING}\n"A,1,2,3\n', f'{HEADING}\nA"x,1,2,3\n', f'{HEADING}\n"A"x,1,2,3\n',
                        f'{HEADING}\nA,1,2,3\n"B'):
            with self.subTest(content):
                self.refuse(content, "line [23]")

    def test_what_is_no_table(self):
        for name, content in {
            "empty": "", "newline": "\n", "newlines": "\n\n\n", "bom": "\ufeff", "heading_only": HEADING + "\n",
            "binary": bytes(range(256)) * 50, "zeros": b"\0" * 5000, "xml": "<a/>\n<b/>",
            "zip": b"PK\x03\x04" + b"\x00\x01\x02" * 900,
        }.items():
            with self.subTest(name):
                lines = self.refuse(content)
                self.assertLess(len(lines), 60)

    def test_huge_lines(self):
        self.refuse(HEADING + "\n" + "x" * 2_000_000 + ",1,2,3\n", "line 2")
        self.refuse("g" * 2_000_000 + "\n", "line 1")
        self.refuse(",".join(f"c{i}" for i in range(20_000)) + "\n" + "1," * 20_000 + "\n", "line 1")
        self.refuse(f'{HEADING}\n"' + "line\n" * 400_000 + '",1,2,3\n')

    def test_zero_bytes_within(self):
        self.refuse(f"{HEADING}\nA,1\0,2,3\n", "line 2")
        self.refuse(f"group,g1\0,g2\nA,1,2\n", "line 1")

    def test_a_flood_of_complaints_is_short(self):
        lines = self.refuse(HEADING + "\n" + "A,9,9,9\n" * 5000)
        self.assertLess(len(lines), 60)
        self.assertTrue(any("14950" in line.replace(",", "") for line in lines), lines[-3:])

    def test_wrong_instrument_or_file(self):
        csv = self.write("fine.csv", FINE)
        before = support.files_in(self.folder)
        for instrument in ("no-such-thing", "/etc/passwd", str(csv), ""):
            result = run("responses", self.file, csv, "--instrument", instrument)
            self.assert_refused(result)
        for path in (self.folder / "none.csv", self.folder):
            self.assert_refused(run("responses", self.file, path, "--instrument", STEPS), str(path))
        self.assertEqual(support.files_in(self.folder), before)

    def test_dutch_messages(self):
        csv = self.write("in.csv", f"{HEADING}\nA,9,2,3\n")
        result = run("responses", self.file, csv, "--instrument", STEPS, LC_ALL="", LANG="nl_NL.UTF-8")
        self.assertEqual(result.code, 1)
        self.assertIn("regel 2", result.stderr)


class SkipBad(Responses):
    def test_good_rows_are_taken(self):
        result = self.call(f"{HEADING},remark\nA,1,2,3,x\nA,9,2,3,x\nA,1,2\n,1,2,3,x\nB,5,5,5,y\nA,4,4,4,z\n", "--skip-bad")
        self.assertEqual((result.code, result.stdout), (0, "3\n"))
        for word in ("remark", "line 3", "line 4", "line 5"):
            self.assertIn(word, result.stderr)
        self.assertTrue(re.search(r"3 people.* 3\.", result.stderr.splitlines()[-1]), result.stderr)
        self.assertEqual(self.answers(), [[1, 0, 0, 1, 1], [0, 1, 0, 1, 1], [0, 0, 1, 1, 1]])

    def test_nothing_good(self):
        self.refuse(f"{HEADING}\nA,9,9,9\n", more=("--skip-bad",))
        self.refuse("x,y\n1,2\n", more=("--skip-bad",))
        self.refuse(f'{HEADING}\nA,1,2,3\n"broken,1\n', more=("--skip-bad",))

    def test_a_column_twice(self):
        self.refuse("group,g1,g1\nA,1,5\nA,1,5\nA,1,5\n", more=("--skip-bad",))


if __name__ == "__main__":
    unittest.main()
