"""The records behind the scores in the workbook: a sheet for each kind, read back with openpyxl."""
import datetime
import pathlib
import sys
import unittest

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok


class Registers(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def workbook(self, language="en"):
        out = self.folder / f"out-{language}.xlsx"
        ok("export", self.file, out, "--lang", language)
        return openpyxl.load_workbook(out)

    def rows(self, book, sheet):
        """Records by the labels of their columns."""
        cells = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=4)]
        return [dict(zip(cells[0], row)) for row in cells[1:]]

    def test_a_kind_with_records_has_a_sheet(self):
        unit = add(self.file, "unit", name="North", headcount=40)
        add(self.file, "stakeholder", name="Works council", influence=4, support=2)
        add(self.file, "signal", hashtag="#gedoe", date="2026-11-02", unit=unit, story="=1+1\nlate again")
        book = self.workbook()
        self.assertIn("Stakeholders", book.sheetnames)
        self.assertNotIn("Decisions", book.sheetnames)
        signal = self.rows(book, "Signals")[0]
        self.assertEqual((signal["Hashtag"], signal["Unit"], signal["Story"]), ("#gedoe", "North", "=1+1\nlate again"))
        self.assertEqual(signal["Date"], datetime.datetime(2026, 11, 2))
        self.assertEqual({cell.data_type for cell in book["Signals"][5] if cell.value}, {"s", "d"})  # no formulas
        self.assertEqual(self.rows(book, "Stakeholders")[0]["Influence"], 4)

    def test_small_groups_are_not_told(self):
        for name, later in (("Desk", 4), ("Attic", ""), ("North", 5)): # units may shrink after a signal was written
            unit = add(self.file, "unit", name=name, headcount=40)
            add(self.file, "signal", hashtag="#a", date="2026-11-02", story=name, unit=unit)
            ok("set", self.file, "unit", unit, f"headcount={later}")
        add(self.file, "vision_pulse", date="2026-11-02", people=3, vision=33)
        book = self.workbook()
        self.assertEqual([signal["Unit"] for signal in self.rows(book, "Signals")], [None, None, "North"])
        self.assertNotIn("Vision pulses", book.sheetnames)

    def test_days_are_days_also_in_the_first_column(self):
        add(self.file, "team_meeting", date="2026-11-02")
        book = self.workbook()
        self.assertIsInstance(book["Team meetings"]["A5"].value, datetime.datetime)

    def test_dutch(self):
        add(self.file, "goal", name="Sneller offreren", lever="money_saved")
        goal = self.rows(self.workbook("nl"), "Doelstellingen")[0]
        self.assertEqual((goal["Doelstelling"], goal["Hefboom"]), ("Sneller offreren", "Geld besparen"))

    def test_no_answers_and_no_scripts_stand_there(self):
        file = support.sample_workspace(self.folder)
        out = self.folder / "sample.xlsx"
        ok("export", file, out)
        names = openpyxl.load_workbook(out).sheetnames
        self.assertGreater(len(names), 20)
        for kind in ("Responses", "Rounds", "Instruments", "Snapshots"):
            self.assertNotIn(kind, names)

    def test_where_sources_disagree(self):
        words = [cell.value for row in self.workbook()["Method and sources"].iter_rows() for cell in row if cell.value]
        self.assertIn("Where sources disagree", words)
        self.assertTrue(any("rated by what they share" in str(word) for word in words))
        self.assertTrue(any("dutiful, mediocre" in str(word) for word in words))

    def method_rows(self, script, language):
        """Rows of the method sheet with what stands in them, once the script is one of the user's own."""
        own = self.folder / "templates/instruments"
        own.mkdir(parents=True, exist_ok=True)
        (own / script.name).write_bytes(script.read_bytes())
        out = self.folder / f"own-{language}.xlsx"
        ok("export", self.file, out, "--lang", language, KARTREKKER_TEMPLATES=str(own.parent))
        sheet = openpyxl.load_workbook(out)[{"en": "Method and sources", "nl": "Methode en bronnen"}[language]]
        return [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]

    def test_rules_of_an_own_assessment(self):
        self.assertNotIn(["Rules that assessments add"],
                         [[cell.value for cell in row if cell.value is not None]
                          for row in self.workbook()["Method and sources"].iter_rows()])
        script = support.SOURCE / "docs/examples/service-maturity.lua"
        rows = self.method_rows(script, "en")
        title = "Maturity of a service desk"
        block = rows.index(["Rules that assessments add"])
        self.assertLess(rows.index(["Rules"]), block)
        self.assertLess(block, rows.index(["Sources"]))
        self.assertEqual(rows[block + 1:block + 5],
                         [["Rule", "What it says", "Comes from"],
                          ["SD1", "A question is answered where it is asked.", title],
                          ["SD2", "Each phase has a target of its own.", title],
                          ["SD3", "What is learned is written down for the next one.", title]])
        criteria = [row for row in rows[rows.index(["Rules"]):block] if row and str(row[0]).startswith("SD")]
        self.assertTrue(criteria)
        for row in criteria:
            self.assertIn(title, row)
        rows = self.method_rows(script, "nl")
        block = rows.index(["Regels die beoordelingen toevoegen"])
        self.assertEqual(rows[block + 2], ["SD1", "Een vraag krijgt antwoord waar ze gesteld wordt.",
                                           "Volwassenheid van een servicedesk"])


if __name__ == "__main__":
    unittest.main()
