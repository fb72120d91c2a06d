"""list, show, add, set, remove: what is stored, how it is shown, and which values are refused."""
import csv
import io
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

HOSTILE_TEXTS = ["=1+2", "+31 6 12", "-2", "@SUM(A1)", "\tTab", 'quote " in it', "comma, semicolon; and", "two  spaces",
                 " leading", "trailing ", "emoji 🚜 ünïcode", "<b>&amp;]]>", "'already quoted", "a=b=c", "{0} %s \\n", "–"]


class Records(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def shown(self, entity, identifier):
        return json.loads(ok("show", self.file, entity, identifier, "--format", "json"))

    def refuse(self, *arguments, words=()):
        """The call fails with one line and the file stays as it is."""
        before = support.sha256(self.file)
        with self.subTest(arguments):
            self.assert_refused(run(arguments[0], self.file, *arguments[1:]), *words)
            self.assertEqual(support.sha256(self.file), before)


class Changing(Records):
    def test_add_prints_the_id(self):
        goal = add(self.file, "goal", name="A", owner="Ann")
        self.assertRegex(goal, r"^[0-9a-z]{13}$")
        self.assertEqual(self.shown("goal", goal)["owner"], "Ann")
        self.assertEqual(add(self.file, "goal", id="my-goal.1", name="B"), "my-goal.1")
        self.assertEqual([g["name"] for g in support.records(self.file, "goal")], ["A", "B"])
        self.assertEqual(support.records(self.file, "goals"), support.records(self.file, "goal"))

    def test_set_several_and_empty_one(self):
        goal = add(self.file, "goal", name="A", owner="Ann", due="2027-01-31")
        result = run("set", self.file, "goal", goal, "name=B", "owner=", "owner_has_mandate=yes")
        self.assertEqual(result, (0, "", ""))
        shown = self.shown("goal", goal)
        self.assertEqual((shown["name"], shown["owner"], shown["owner_has_mandate"], shown["due"]),
                         ("B", None, True, "2027-01-31"))

    def test_remove_takes_parts_and_empties_links(self):
        objective = add(self.file, "objective", name="O")
        goal = add(self.file, "goal", name="A", objective=objective)
        kpi = add(self.file, "kpi", goal=goal, name="K")
        add(self.file, "measurement", kpi=kpi, date="2026-01-01", value="1.5")
        ok("remove", self.file, "objective", objective)
        self.assertIsNone(self.shown("goal", goal)["objective"])
        ok("remove", self.file, "goal", goal)
        self.assertEqual(support.records(self.file, "kpi") + support.records(self.file, "measurement"), [])
        ok("undo", self.file, "2")
        self.assertEqual(self.shown("goal", goal)["objective"], objective)
        self.assertEqual(len(support.records(self.file, "measurement")), 1)

    def test_good_values(self):
        for entity, field, typed, stored in (
            ("goal", "due", "2028-02-29", "2028-02-29"), ("goal", "about_technology", "ja", True),
            ("goal", "about_technology", "0", False), ("goal", "about_technology", "", False),
            ("goal", "lever", "talent", "talent"), ("goal", "notes", "two\nlines", "two\nlines"),
            ("unit", "headcount", " 12 ", 12), ("unit", "headcount", "+7", 7), ("unit", "with_access", "0", 0),
            ("unit", "with_access", "99.5", 99.5), ("unit", "headcount", "0", 0),
        ):
            with self.subTest((field, typed)):
                identifier = add(self.file, entity, name="x", **{field: typed})
                self.assertEqual(self.shown(entity, identifier)[field], stored)

    def test_bad_values(self):
        goal = add(self.file, "goal", name="A")
        kpi = add(self.file, "kpi", goal=goal, name="K")
        unit = add(self.file, "unit", name="U")
        sponsor = add(self.file, "sponsor", name="S", role="leader")
        for entity, identifier, field, values in (
            ("goal", goal, "due", ("2026-02-30", "2026-13-01", "21-11-2026", "2026-1-1", "tomorrow", "0000-00-00",
                                   "2026-11-21T10:00", "20261121", "10000-01-01", "2027-02-29")),
            ("goal", goal, "lever", ("nonsense", "Money saved", "MONEY_SAVED")),
            ("goal", goal, "about_technology", ("maybe", "2", "-1")),
            ("goal", goal, "objective", ("nobody", goal, "a b", "../x", "'; DROP TABLE goal; --")),
            ("goal", goal, "name", ("", "   ", "two\nlines", "x" * 100_001, "\x01", "a\x7fb")),
            ("goal", goal, "notes", ("\x08", "x\x0cy")),
            ("kpi", kpi, "baseline", ("one", "1,5", "nan", "inf", "-inf", "1e999", "0x10", "1 2", "--1", "1e", "٣")),
            ("unit", unit, "headcount", ("1.5", "-1", "1e3", "99999999999999999999", "x")),
            ("unit", unit, "with_access", ("-0.1", "100.1", "50%")),
            ("sponsor", sponsor, "credibility", ("0", "6", "-1", "3.5", "five")),
            ("sponsor", sponsor, "role", ("", "chief")),
            ("organisation", "organisation", "minimum_group", ("2", "", "1001")),
            ("organisation", "organisation", "green_from", ("101", "-1", "")),
            ("organisation", "organisation", "workdays_per_year", ("0", "367", "")),
        ):
            for value in values:
                self.refuse("set", entity, identifier, f"{field}={value}")

    def test_text_that_is_no_utf8(self):
        goal = add(self.file, "goal", name="A")
        for value in (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xef\xbf\xbf", b"\xf4\x90\x80\x80", b"caf\xe9"):
            result = support.run_bytes("set", self.file, "goal", goal, b"name=".decode() + value.decode("utf-8", "surrogateescape"))
            self.assertEqual((result.code, result.stdout), (1, b""), value)
            result.stderr.decode("utf-8")

    def test_wrong_names(self):
        goal = add(self.file, "goal", name="A")
        self.refuse("set", "goal", goal, "nmae=x", words=["nmae", "name"])
        self.refuse("set", "goal", goal, "id=other")
        self.refuse("set", "goal", goal, "position=1")
        self.refuse("set", "goal", "nobody", "name=x", words=["nobody"])
        self.refuse("show", "goal", "nobody", words=["nobody"])
        self.refuse("remove", "goal", "nobody", words=["nobody"])
        self.refuse("list", "gaol", words=["gaol", "goal"])
        self.refuse("list", "history")
        self.refuse("list", "sqlite_schema")
        self.refuse("add", "gaol", "name=x", words=["gaol"])
        self.refuse("add", "goal", "owner=Ann")
        self.refuse("add", "kpi", "name=K")
        self.refuse("add", "kpi", "name=K", "goal=nobody")
        self.refuse("add", "goal", "name=B", f"id={goal}")
        self.refuse("add", "goal", "name=B", "id=a b")
        self.refuse("add", "goal", "name=B", "id=-x")
        self.refuse("add", "goal", "name=B", "id=" + "x" * 65)

    def test_the_organisation_stays_the_only_one(self):
        self.refuse("remove", "organisation", "organisation")
        self.refuse("add", "organisation", "name=x", "currency=EUR", "workdays_per_year=220", "hours_per_week=38",
                    "language=nl", "minimum_group=5", "green_from=70", "amber_from=50")


class Showing(Records):
    def prepare(self):
        super().prepare()
        self.ids = [add(self.file, "goal", name=text, notes=text + "\nmore") for text in HOSTILE_TEXTS]

    def test_json_keeps_every_text(self):
        records = support.records(self.file, "goal")
        self.assertEqual([record["id"] for record in records], self.ids)
        self.assertEqual([record["name"] for record in records], HOSTILE_TEXTS)
        self.assertEqual([record["notes"] for record in records], [text + "\nmore" for text in HOSTILE_TEXTS])
        self.assertEqual(self.shown("goal", self.ids[0]), records[0])

    def test_csv_is_escaped_against_formulas(self):
        text = support.run_bytes("list", self.file, "goal", "--format", "csv").stdout.decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual(len(rows), len(HOSTILE_TEXTS))
        for row, original in zip(rows, HOSTILE_TEXTS):
            for cell in row.values():
                self.assertNotIn(cell[:1], ("=", "+", "-", "@", "\t", "\r"), cell)
            dangerous = original[0] in "=+-@\t\r"
            self.assertEqual(row["name"], "'" + original if dangerous else original)

    def test_csv_can_be_turned_back(self):
        """Reversible: what was escaped can be told from what began with a quote itself."""
        text = support.run_bytes("list", self.file, "goal", "--format", "csv").stdout.decode("utf-8")
        add(self.file, "goal", name="'=1+2")
        again = support.run_bytes("list", self.file, "goal", "--format", "csv").stdout.decode("utf-8")
        names = [row["name"] for row in csv.DictReader(io.StringIO(again, newline=""))]
        self.assertEqual(len(set(names)), len(names), "'=1+2 and =1+2 are written alike")
        self.assertTrue(again.startswith(text))

    def test_numbers_are_no_formulas(self):
        kpi = add(self.file, "kpi", goal=self.ids[0], name="K", baseline="-2.5", target="1e-7")
        text = ok("show", self.file, "kpi", kpi, "--format", "csv")
        self.assertIn("-2.5", text)
        self.assertEqual(self.shown("kpi", kpi)["target"], 1e-7)

    def test_text_is_aligned(self):
        lines = ok("list", self.file, "goal").splitlines()
        self.assertEqual(len(lines), 1 + len(HOSTILE_TEXTS))
        self.assertTrue(lines[0].startswith("id  "))
        self.assertEqual([line for line in lines if line != line.rstrip()], [])
        self.assertIn("owner", ok("show", self.file, "goal", self.ids[0]))

    def test_empty_lists(self):
        self.assertEqual(json.loads(ok("list", self.file, "risk", "--format", "json")), [])
        self.assertEqual(len(ok("list", self.file, "risk", "--format", "csv").splitlines()), 1)

    def test_every_kind_can_be_listed(self):
        message = run("list", self.file, "nonsense").stderr
        kinds = message[message.rindex(" are ") + 5:].strip(" .\n").split(", ")
        self.assertGreater(len(kinds), 25)
        for kind in support.some(kinds):
            for form in ("text", "json", "csv"):
                ok("list", self.file, kind, "--format", form)


if __name__ == "__main__":
    unittest.main()
