"""check_value.py <sample.xlsx> <folder>: reads the value sheet of sample_value (English), works its figures out again in
Python, changes inputs, lets LibreOffice recalculate, and compares once more: the formulas are live."""

import datetime
import math
import os
import subprocess
import sys

import openpyxl

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
source, folder = sys.argv[1], sys.argv[2]
os.makedirs(f"{folder}/profile/user", exist_ok=True)
with open(f"{folder}/profile/user/registrymodifications.xcu", "w", encoding="utf-8") as file:
    file.write(SETTINGS)

WORTH = {"users": 20, "teams": 35, "activity": 40, "content": 60, "added_value": 80}


def amounts(inputs):
    """(certainty, delay, [low, likely, high] a year) of each own benefit, by hand."""
    hour, realised, workdays = inputs["hour"], inputs["realised"] / 100, inputs["workdays"]
    quotes = inputs["quotes"]
    return {
        "Time": ("content", 0, [m * workdays / 60 * 70 * hour * realised for m in (4, 5, 8)]),
        "Eight to two days": ("activity", 2, [260 * days * 85 for days in (3, 5, 6)]),
        "Quotes": ("added_value", 4, [420 * 0.31 * change / 100 * 2500 for change in (6, quotes, 18)]),
        "Margin": ("added_value", 0, [900000 * points / 100 for points in (1, 2, 3)]),
        "Leavers": ("teams", 25, [410 * 0.12 * change / 100 * 18000 for change in (-5, 10, 15)]),
        "Satisfaction": ("users", 0, [40 * 0.3 * 100] * 3),
        "Reuse": ("added_value", 0, [9000] * 3),
        "Lacks its worth": ("content", 0, [40 * 0.3 * inputs.get("lacking", 0)] * 3),
    }


def expected(inputs):
    rate = inputs["discount"] / 100
    benefits, once, yearly = [0, 0, 0], (60000, 85000, 130000), (28000, 32000, 45000)
    net = [[-once[2 - i]] + [0] * 4 for i in range(3)]
    sums = [[-once[2 - i] - yearly[2 - i] * month / 12 for month in range(49)] for i in range(3)]
    for level, delay, values in amounts(inputs).values():
        for i, value in enumerate(values):
            counted = value if value < 0 else value * WORTH[level] / 100
            benefits[i] += counted
            for year in range(1, 5):
                net[i][year] += counted * max(0, min(12, 12 * year - delay)) / 12
            for month in range(49):
                sums[i][month] += counted * max(0, month - delay) / 12
    present, payback = [], []
    for i in range(3):
        present.append(sum((net[i][y] - (yearly[2 - i] if y else 0)) / (1 + rate) ** y for y in range(5)))
        last = max((m for m in range(49) if sums[i][m] < 0), default=None)
        payback.append("not within the horizon" if last == 48 else 0 if last is None
                       else last - sums[i][last] / (sums[i][last + 1] - sums[i][last]))
    mail = 30000 * 0.27 * inputs["hour"] * inputs["realised"] / 100 * 0.4
    return {"Benefits a year": benefits, "Costs, once": once, "Costs a year": yearly, "Net present value": present,
            "Payback, months": payback, "Together": [mail] * 3,
            "Net present value with them": [one + mail * sum((1 + rate) ** -y for y in range(1, 5)) for one in present]}


def row_of(sheet, text):
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == text)


def compare(sheet, inputs):
    for label, wanted in expected(inputs).items():
        first = 16 if label in ("Together", "Net present value with them") else 2
        for i, figure in enumerate(wanted):
            found = sheet.cell(row_of(sheet, label), first + i).value
            same = found == figure if isinstance(figure, str) else math.isclose(found, figure, rel_tol=1e-9, abs_tol=1e-6)
            assert same, (label, i, found, figure)


def recalculated(path):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                    "--outdir", f"{folder}/out", path], check=True, capture_output=True, timeout=240)
    return openpyxl.load_workbook(f"{folder}/out/{os.path.basename(path)}", data_only=True)["Value"]


inputs = {"hour": 62.5, "realised": 45, "workdays": 218, "discount": 6.5, "quotes": 14}
shown = openpyxl.load_workbook(source, data_only=True)["Value"]
compare(shown, inputs)

# A native chart on the tornado's cells, the widest bar on top; the vendor's figures marked and apart.
book = openpyxl.load_workbook(source)
live = book["Value"]
chart = live._charts[0]
head = row_of(live, "Figure")
rows = [row for row in range(head + 1, live.max_row) if live.cell(row, 7).data_type == "f" and live.cell(row, 3).value][:8]
assert type(chart).__name__ == "BarChart" and chart.barDir == "bar" and chart.overlap == 100
assert [series.val.numRef.f for series in chart.series] == [
    f"Value!$G${head + 1}:$G${rows[-1]}", f"Value!$H${head + 1}:$H${rows[-1]}"], [s.val.numRef.f for s in chart.series]
swings = [shown.cell(row, 8).value - shown.cell(row, 7).value for row in rows]
assert len(rows) == 8 and swings == sorted(swings, reverse=True), swings
marked = [live.cell(row, 1).value for row in range(1, live.max_row + 1) if str(live.cell(row, 1).value).startswith("◇ ")]
assert len(marked) == 7, marked
lacking = row_of(live, "Lacks its worth")
assert shown.cell(lacking, 12).value == 0 and "Worth of one" in live.cell(lacking, 20).value

# Another hour, another discount, more quotes won, a later start: everything follows.
changes = {"Loaded cost of an hour": 80, "Discount rate, % a year": 0, "Time really used, %": 60, "Workdays a year": 200}
for row in range(1, 12):
    if live.cell(row, 6).value in changes:
        live.cell(row, 9).value = changes[live.cell(row, 6).value]
live.cell(row_of(live, "Quotes"), 7).value = 15
live.cell(lacking, 9).value = 50
changed = f"{folder}/changed.xlsx"
book.save(changed)
compare(recalculated(changed), {"hour": 80, "realised": 60, "workdays": 200, "discount": 0, "quotes": 15, "lacking": 50})
live.cell(row_of(live, "Introduction"), 6).value = 60000
for column in (6, 7, 8):
    live.cell(row_of(live, "Platform"), column + 3).value = 2e6
live.cell(row_of(live, "Time"), 10).value = datetime.date(2027, 5, 22)
book.save(changed)
after = recalculated(changed)
assert after.cell(row_of(after, "Payback, months"), 3).value == "not within the horizon"
assert after.cell(row_of(after, "Time"), 11).value == 7
