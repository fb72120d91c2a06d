"""check_workbook.py <sample.xlsx>: reads the workbook of sample_scorecard (English) with openpyxl and works its figures
out again. Fails with an assertion."""

import datetime
import math
import re
import statistics
import sys

import openpyxl

path = sys.argv[1]
live = openpyxl.load_workbook(path)
shown = openpyxl.load_workbook(path, data_only=True)


def same(one, other):
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def formulas(sheet):
    return [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def row_of(sheet, text, column=1):
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == text)


assert live.sheetnames == [
    "Cover", "Steps", "Emotional capital", "Happiness at work", "Findings", "Criteria", "Method and sources",
], live.sheetnames

# Properties and pages
properties = live.properties
assert properties.title == "Scorecard of Voorbeeld Direct, 21 November 2026", properties.title
assert properties.creator == "Kartrekker" and properties.created == datetime.datetime(2026, 11, 21)
for sheet in live:
    assert sheet.print_area, sheet.title
    assert sheet.page_setup.paperSize == 9 and sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToWidth in (None, 1)
    assert sheet.page_setup.fitToHeight in ((None, 1) if sheet.title == "Cover" else (0,)), sheet.title
assert [sheet.freeze_panes for sheet in live] == [None, "B3", "B3", "B3", "A5", "C5", "A3"]
assert live["Findings"].print_title_rows == "$4:$4" and live["Criteria"].print_title_rows == "$4:$4"
assert live["Findings"].auto_filter.ref == "A4:H10"

# The cover: what it says, and that every figure on it stands on another sheet
cover = live["Cover"]
assert cover["A1"].value == "Voorbeeld Direct" and "21 November 2026" in cover["A2"].value
for cell in formulas(cover):
    sheet, place = re.fullmatch(r"='([^']+)'!([A-Z]+\d+)", cell.value).groups()
    assert shown["Cover"][cell.coordinate].value == shown[sheet][place].value, cell.coordinate
assert len(formulas(cover)) == 5 * 5 + 4 * 5
numbers = [cell.coordinate for row in cover.iter_rows() for cell in row if cell.data_type == "n" and cell.value is not None]
assert not numbers, numbers
marks = [shown["Cover"].cell(row, 4).value for row in range(21, 26)]
assert marks == ["●", "▲", "●", "◆", "▲"], marks
assert cover["B28"].value.startswith("Governance guidelines · No guideline covers") and cover["A28"].value == "◆" and cover["N28"].value == "R7"

# Native charts on sheet ranges
radar, bars = cover._charts
assert type(radar).__name__ == "RadarChart" and type(bars).__name__ == "BarChart" and bars.barDir == "bar"
assert [series.val.numRef.f for series in radar.series] == ["Steps!$B$5:$B$9", "Steps!$D$5:$D$9", "Steps!$N$5:$N$9"]
assert all(series.cat.strRef.f == "Steps!$A$5:$A$9" for series in radar.series)
assert all("'Emotional capital'!" in series.val.numRef.f for series in bars.series) and len(bars.series) == 2

# Evidence: the weighted mean of the criteria that have a score
criteria = shown["Criteria"]
for step in ("Business goals", "Sponsors", "Cases", "Governance guidelines", "Technology fit"):
    row = row_of(criteria, step, 2) + 1
    weights = scores = 0
    while criteria.cell(row, 3).value is not None or criteria.cell(row, 7).value is not None and criteria.cell(row, 2).value is None:
        weight, score = criteria.cell(row, 3).value, criteria.cell(row, 5).value
        if weight is not None and score is not None:
            weights, scores = weights + weight, scores + weight * score
        row += 1
    steps_row = row_of(shown["Steps"], step)
    assert same(shown["Steps"].cell(steps_row, 2).value, scores / weights), step
    assert "SUMPRODUCT" in live["Steps"].cell(steps_row, 2).value
    gap = shown["Steps"].cell(steps_row, 4).value - scores / weights
    assert same(shown["Steps"].cell(steps_row, 6).value, gap)
    for column in (3, 5, 6, 9, 10, 11):
        assert live["Steps"].cell(steps_row, column).data_type == "f", (step, column)

# Items: count, mean and deviation follow from the distribution
steps = shown["Steps"]
first = row_of(steps, "Items") + 3
checked = 0
for row in range(first, steps.max_row + 1):
    answers = [steps.cell(row, column).value for column in range(6, 11)]
    if None in answers:
        continue
    values = [value for value, count in enumerate(answers, 1) for _ in range(count)]
    assert steps.cell(row, 2).value == len(values)
    assert same(steps.cell(row, 3).value, statistics.mean(values))
    assert same(steps.cell(row, 4).value, statistics.stdev(values))
    assert all(live["Steps"].cell(row, column).data_type == "f" for column in (2, 3, 4))
    checked += 1
assert checked == 6, checked

# The heat map, and the group that may not be shown
capital = live["Emotional capital"]
row = row_of(capital, "IT")
for column in range(2, 7):
    assert capital.cell(row, column).value == "n < 5" and capital.cell(row, column).fill.patternType == "lightUp"
ranges = [str(entry.sqref) for entry in capital.conditional_formatting]
for column in "BCDE":
    assert f"{column}{row - 6}:{column}{row + 1}" in ranges, ranges
assert shown["Emotional capital"].cell(row + 1, 2).value == 57 and capital.cell(row + 1, 2).data_type == "f"
# Levels and the next target behind the norms, and the areas below the sections: (47 + 58) / 2 and (57 + 68) / 2
pride = row_of(capital, "Pride")
heads = [capital.cell(4, column).value for column in range(16, 21)]
assert heads == ["Level by evidence", "Level as perceived", "Target", "Phase", "Due"], heads
assert [capital.cell(pride, column).value for column in range(16, 21)] == [
    "Growing", "Grown", 75, "Launch", datetime.datetime(2027, 3, 1)]
assert capital.cell(pride - 1, 18).value is None
people = row_of(capital, "People")
assert capital.cell(people - 1, 1).value == "Area"
assert [shown["Emotional capital"].cell(people, column).value for column in (2, 4)] == [52.5, 62.5]
assert capital.cell(people, 4).value == f"=AVERAGE(D{pride - 1},D{pride})"

happiness = live["Happiness at work"]
assert not any(isinstance(cell.value, (int, float)) for cell in happiness[5][:13]), "a withheld section shows a figure"
assert happiness["E5"].value == "n < 5" and happiness["B9"].value == "Mean" or happiness["B11"].value == "n < 5"

# Method and sources
method = [cell.value for row in live["Method and sources"].iter_rows() for cell in row if cell.value is not None]
for words in ("BOES", "DNA", "SOET", "VALUE", "ESM", "our rule", "Five-step readiness", "n < 5"):
    assert words in method, words
