"""Makes the survey files beside it, in the forms other programs write them, out of one table of answers. Python's
standard library only; everything is invented. README.md says which file follows which facts.

    make_surveys.py                  writes the stored files and truth.json
    make_surveys.py bomb FILE        an .xlsx of some 600 kB that unpacks to more than 200 MB
    make_surveys.py columns FILE     a CSV with 20,000 columns
"""
import csv
import datetime
import io
import json
import pathlib
import sys

from hostile import write_bomb, write_columns, write_texts, write_workbooks
from limesurvey import Column, limesurvey_text, lss, question_columns, system_columns, timing_columns
from respondents import COMPLETE, ITEMS, LANGUAGES, PEOPLE, QUESTIONS, SCALE, UNITS, spoken, statements
from workbooks import packed, workbook

HERE = pathlib.Path(__file__).resolve().parent
DUTCH = ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging")
ENGLISH = ("ID", "Start time", "Completion time", "Email", "Name", "Last modified time")

FILES = {}  # what truth.json tells of each file


def write(name, data, items=None, unit=None, answers="", units="", people=PEOPLE, **facts):
    """Writes a file; items are the headings that hold the items, unit the one that holds the group."""
    (HERE / name).write_bytes(data)
    if items:
        FILES[name] = {"items": dict(zip(ITEMS, items)), "group": unit, "answers": answers, "groups": units,
                       "respondents": [person.id for person in people], **facts}


def write_limesurvey(name, separator, mode, answers, language, has_dates=True, is_extended=False):
    columns = system_columns(language, has_dates, is_extended, is_extended or mode == "code")
    columns += question_columns(language, answers, answers == "label")
    if is_extended:
        columns += timing_columns() + [Column(lambda p: f"person{p.id:02d}@example.org", "email")]
    heading = {(column.code, column.part): column.heading(mode, is_extended) for column in columns}
    write(name, limesurvey_text(columns, separator, mode, is_extended).encode(),
          [heading[tuple((item + "_").split("_")[:2])] for item in ITEMS], heading["unit", ""],
          answers, LANGUAGES[language] if answers == "label" else "code",
          separator=separator, incomplete=[person.id for person in PEOPLE if not person.is_complete])


def forms_rows(language, first, answer, email, after=lambda p: [], headings_after=()):
    """What Microsoft Forms lists: who started when, the unit, the six statements, a remark; only complete ones."""
    unit, remark = QUESTIONS["unit"][4][language], QUESTIONS["remark"][4][language]
    rows = [[*first, unit, *statements(language), remark, *headings_after]]
    for number, p in enumerate(COMPLETE, 1):
        name = None if email(p) == "anonymous" else f"Persoon {p.id}"
        rows.append([number, p.started, p.ended, email(p), name, *[None] * (len(first) - 5), UNITS[p.unit][language],
                     *(answer(p.answers[item]) for item in ITEMS), p.remark or None, *after(p)])
    return rows


def label(language):
    return lambda n: spoken("label", language)(n) or None


def write_forms():
    unit = QUESTIONS["unit"][4]
    rows = forms_rows(0, DUTCH, label(0), lambda p: f"person{p.id:02d}@example.org")
    rows[0][6] = rows[0][6].replace("eenheid ", "eenheid\u00a0")
    write("forms-nl.xlsx", packed(workbook(rows)), statements(0), rows[0][6], "label", "nl", COMPLETE)
    tools = ("Chat", "Video", "Wiki")
    rows = forms_rows(1, ("Id", *ENGLISH[1:5]), label(1), lambda p: "anonymous", lambda p: [
        "".join(tool + ";" for n, tool in enumerate(tools) if p.id >> n & 1) or None, p.remark or None, p.id % 2 == 0],
        ("Which of these do you use?", QUESTIONS["remark"][4][1] + "2", "May we quote you?"))
    write("forms-en-anonymous.xlsx", packed(workbook(rows, True, True, True)), statements(1), unit[1], "label", "en",
          COMPLETE)
    rows = forms_rows(1, (*ENGLISH[:5], "Total points", "Quiz feedback", ENGLISH[5]), lambda n: n,
                      lambda p: "anonymous")
    for row, p in zip(rows, [None, *COMPLETE]):
        row[5] = 0 if p else row[5]
        for x in range(len(row), 9, -1):  # behind every question but the unit, from the last to the first
            row[x:x] = [0 if p else f"Points - {row[x - 1]}", None if p else f"Feedback - {row[x - 1]}"]
    write("forms-quiz.xlsx", packed(workbook(rows)), statements(1), unit[1], "1", "en", COMPLETE)
    text = io.StringIO()
    day = "{0.month}/{0.day}/{0:%y %H:%M:%S}".format
    csv.writer(text).writerows([[day(value) if isinstance(value, datetime.datetime) else value for value in row]
                                for row in forms_rows(1, ENGLISH, label(1), lambda p: "anonymous")])
    write("forms-cp1252.csv", text.getvalue().encode("cp1252", "replace"), statements(1), unit[1], "label", "en",
          COMPLETE, separator=",")


def write_plain(name, encoding, separator, answers, headings, ending="\r\n"):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator=ending)
    writer.writerow(headings)
    say = spoken(answers, 0)
    for p in PEOPLE:
        writer.writerow([p.id, UNITS[p.unit][0], *(say(p.answers[item]) for item in ITEMS), p.remark])
    write(name, text.getvalue().encode(encoding, "replace"), headings[2:8], headings[1], answers, "nl",
          separator=separator)


def main():
    write_limesurvey("limesurvey-codes.csv", ";", "code", "A1", 0)
    write_limesurvey("limesurvey-full-nl.csv", ",", "full", "label", 0)
    write_limesurvey("limesurvey-abbreviated.csv", "\t", "abbreviated", "A1", 1, has_dates=False)
    write_limesurvey("limesurvey-code-text-en.csv", ";", "codetext", "label", 1)
    write_limesurvey("limesurvey-underscores.csv", ";", "code", "1", 0, is_extended=True)
    write("limesurvey-717.lss", lss(717).encode())
    write("limesurvey-345.lss", lss(345).encode())
    write_forms()
    own = ("nr", "afdeling", "collega's", "fouten", "leiding", "zin", "lachen", "trots", "opmerking")
    write_plain("plain-utf16.csv", "utf-16-le", ",", "1", ("\ufeff" + own[0], *own[1:]))
    write_plain("plain-utf8.tsv", "utf-8", "\t", "1", ("nr", "Team", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Text"), "\n")
    write_plain("plain-cp1252.csv", "cp1252", ";", "1", ("Nr.", "Eenheid", *statements(0), "Opmerking"))
    write_plain("plain-digit-label.csv", "utf-8", ";", "5 - label", own, "\n")
    write_workbooks(write, forms_rows(0, DUTCH, label(0), lambda p: "anonymous"))
    write_texts(write)
    truth = {"units": {code: dict(zip(LANGUAGES, texts)) for code, texts in UNITS.items()},
             "scale": {language: [texts[n] for texts in SCALE] for n, language in enumerate(LANGUAGES)},
             "items": ITEMS, "respondents": {p.id: {"unit": p.unit, "is_complete": p.is_complete, "answers": p.answers}
                                             for p in PEOPLE}, "files": FILES}
    (HERE / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        {"bomb": write_bomb, "columns": write_columns}[sys.argv[1]](sys.argv[2])
    else:
        main()
