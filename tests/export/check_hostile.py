"""check_hostile.py <hostile.xlsx> <shown.txt>: every text of the list (NUL between them) must be read back as a text, and
every part of the workbook must be XML."""

import re
import sys
import xml.dom.minidom
import zipfile

import openpyxl

path, expected = sys.argv[1], open(sys.argv[2], encoding="utf-8", newline="").read().split("\0")
with zipfile.ZipFile(path) as parts:
    assert parts.testzip() is None
    for name in parts.namelist():
        xml.dom.minidom.parseString(parts.read(name))

book = openpyxl.load_workbook(path)
criteria = book["Criteria"]
found = {cell.value for cell in criteria["B"] if cell.data_type == "s"}
for text in expected:
    assert text in found, repr(text[:60])
own = re.compile(r"^=(IF\(ISNUMBER|AVERAGE|SUMPRODUCT|100\*|SUM\(|SQRT\(|'|[A-Z]+\d+([-+]|$))")
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != "f" or own.match(cell.value), (sheet.title, cell.coordinate, cell.value)
            assert cell.data_type != "e", (sheet.title, cell.coordinate)
assert book["Cover"]["A1"].data_type == "s" and book["Cover"]["A1"].value.startswith("=HYPERLINK")
steps = book["Steps"]
assert steps["B5"].value is None and steps["D6"].value is None, "a figure that is no number"
assert steps["B7"].data_type == "n" and steps["B7"].value == 12, "the model's own figure stands"
names = [name.lower() for name in book.sheetnames]
assert len(set(names)) == len(names) == 13 and "history" not in names, names
assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names), names
