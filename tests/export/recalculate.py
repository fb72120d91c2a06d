"""recalculate.py <file.xlsx> <folder>: LibreOffice works every formula out again; all values must stay as they were. A copy
with a false value in it must come out mended: that proves that it does recalculate. The cover must print on one page."""

import os
import re
import subprocess
import sys
import zipfile

import openpyxl

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""

source, folder = sys.argv[1], sys.argv[2]
os.makedirs(f"{folder}/profile/user", exist_ok=True)
with open(f"{folder}/profile/user/registrymodifications.xcu", "w", encoding="utf-8") as file:
    file.write(SETTINGS)


def convert(path, kind):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
         "--outdir", f"{folder}/out", path], check=True, capture_output=True, timeout=240)
    return f"{folder}/out/" + os.path.basename(path).replace(".xlsx", "." + kind)


def cells(path, **options):
    book = openpyxl.load_workbook(path, **options)
    return {(sheet.title, cell.coordinate): cell for sheet in book for row in sheet.iter_rows() for cell in row}


def differences(before, after):
    for place, cell in before.items():
        old, new = cell.value, after[place].value if place in after else None
        if isinstance(old, (int, float)) and isinstance(new, (int, float)):
            if abs(old - new) > 1e-9 * max(1, abs(old)):
                yield place, old, new
        elif old != new:
            yield place, old, new


def with_false_value(path):
    """The same workbook with 999999 as the value of the first formula of Steps that gives a number."""
    false = f"{folder}/false.xlsx"
    with zipfile.ZipFile(path) as parts, zipfile.ZipFile(false, "w") as copy:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "xl/worksheets/sheet2.xml":
                data, count = re.subn(rb"</f><v>[0-9.]+</v>", b"</f><v>999999</v>", data, count=1)
                assert count == 1
            copy.writestr(name, data)
    return false


before = cells(source, data_only=True)
formulas = [cell for cell in cells(source).values() if cell.data_type == "f"]
assert len(formulas) > 150, len(formulas)
assert not any(before[(cell.parent.title, cell.coordinate)].value is None for cell in formulas), "a formula without value"
changed = list(differences(before, cells(convert(source, "xlsx"), data_only=True)))
assert not changed, changed[:10]

false = with_false_value(source)
assert len(list(differences(before, cells(false, data_only=True)))) == 1
assert not list(differences(before, cells(convert(false, "xlsx"), data_only=True))), "LibreOffice did not recalculate"

pdf = convert(source, "pdf")
second = subprocess.run(["pdftotext", "-f", "2", "-l", "2", pdf, "-"], check=True, capture_output=True, text=True).stdout
assert second.startswith(before[(openpyxl.load_workbook(source).sheetnames[1], "A1")].value), "the cover does not print on one sheet"
