"""What LimeSurvey writes: responses as CSV, and the structure of a survey as .lss."""
from respondents import LANGUAGES, PAGES, PEOPLE, QUESTIONS, SCALE, UNITS, spoken


def shortened(text, length):
    """As LimeSurvey abbreviates each part of a heading."""
    return text if not length or len(text) <= length else text[:length] + ".. "


class Column:
    """One column of LimeSurvey's export: its code and sub-code, its texts, and what a person has in it."""

    def __init__(self, value, code, part="", text="", below="", scale=None):
        self.value, self.code, self.part, self.text, self.below, self.scale = value, code, part, text, below, scale

    def heading(self, mode, with_underscores):
        if with_underscores:  # here the scales count from 0, with brackets from 1
            code = "_".join(part for part in (self.code, self.part, self.scale) if part)
        else:
            code = self.code + (f"[{self.part}]" if self.part else "")
            code += f"[{int(self.scale) + 1}]" if self.scale is not None else ""
        length = 15 if mode == "abbreviated" else 0
        text = shortened(self.text.replace("&", "&amp;"), length)
        scale = f"[{shortened(f'Scale {int(self.scale) + 1}', length)}]" if self.scale is not None else ""
        text += f" [{shortened(self.below, length)}]{scale}" if self.below else ""
        return {"code": code, "codetext": f"{code}. {text}"}.get(mode, text)


def system_columns(language, has_dates, has_token, has_address):
    names = (("Antwoord ID", "Datum ingezonden", "Laatste pagina", "Starttaal", "Seed", "Startdatum", "Laatste actie"),
             ("Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started",
              "Date last action"))[language]
    no_date = "1980-01-01 00:00:00"  # what LimeSurvey writes for a complete response without date stamps
    values = {"id": lambda p: str(p.id), "submitdate": lambda p: (str(p.ended) if has_dates else no_date)
              if p.is_complete else None, "lastpage": lambda p: "2" if p.is_complete else "1",
              "startlanguage": lambda p: LANGUAGES[p.id % 2], "seed": lambda p: str(100003 * p.id + 271828182)}
    columns = [Column(value, code, text=name) for (code, value), name in zip(values.items(), names)]
    if has_token:
        columns.append(Column(lambda p: f"{p.id:02d}tk{p.id * 7919:09d}zq", "token", text="Access code"))
    if has_dates:
        columns += [Column(lambda p: str(p.started), "startdate", text=names[5]),
                    Column(lambda p: str(p.ended), "datestamp", text=names[6])]
    if has_address:
        columns += [Column(lambda p: f"192.0.2.{p.id}" if p.id % 3 else f"2001:db8::{p.id:x}", "ipaddr",
                           text="IP address"), Column(lambda p: "https://www.example.org/?a=1;b=2", "refurl",
                                                      text="Referrer URL")]
    return columns


def question_columns(language, answers, has_labels):
    say = spoken(answers, language)
    unseen = {code for code, question in QUESTIONS.items() if question[1] == 72}  # for who gave up on page one
    columns = []
    upload = (r'[{ "title":"Plan; \"A\"","comment":"","size":12.5,"name":"plan%20a.pdf","filename":"fu_x1y2",'
              '"ext":"pdf" }]')

    def add(value, code, *rest, **more):
        columns.append(Column(lambda p: value(p) if p.is_complete or code not in unseen else None, code, *rest, **more))

    for code, (kind, _, _, _, texts, parts) in QUESTIONS.items():
        text = texts[language]
        for part, below in parts.items() if kind in "FA" else ():
            add(lambda p, item=f"{code}_{part}": say(p.answers[item]), code, part, text, below[language])
        for scale in "01" if kind == "1" else ():
            add(lambda p, form=(("Stand {}", "Level {}")[language] if has_labels else "B{}"):
                form.format(p.id % 3), code, "SQ001", text, parts["SQ001"][language], scale)
        if code == "proud":
            add(lambda p: say(p.answers["proud"]), code, "", text)
        elif code == "unit":
            add(lambda p: UNITS[p.unit][language] if has_labels else p.unit, code, "", text)
            add(lambda p: "", code, "other", text, ("Anders", "Other")[language])
        elif code == "remark":
            add(lambda p: ("'" if p.remark.startswith("=") else "") + p.remark, code, "", text)
        elif code == "photo":
            add(lambda p: upload if p.id % 5 == 0 else "", code, "", text)
            add(lambda p: "1" if p.id % 5 == 0 else "0", code, "filecount", "filecount - " + text)
    return columns


def timing_columns():
    columns = [Column(lambda p: f"{300 + p.id}.25", "interviewtime", text="Total time")]
    for page, names in PAGES.items():
        columns.append(Column(lambda p: f"{100 + p.id}.5", f"groupTime{page}", text=f"Group time: {names[1]}"))
        columns += [Column(lambda p, page=page: f"{20 + p.id}.75" if p.is_complete or page == 71 else None,
                           f"{code}Time", text=f"Question time: {code}")
                    for code, question in QUESTIONS.items() if question[1] == page]
    return columns


def quoted(value):
    return "" if value is None else '"' + value.replace('"', '""') + '"'


def limesurvey_text(columns, separator, mode="code", with_underscores=False, people=PEOPLE):
    rows = [[column.heading(mode, with_underscores) for column in columns]]
    rows += [[column.value(person) for column in columns] for person in people]
    return "\ufeff" + "".join(separator.join(map(quoted, row)) + "\r\n" for row in rows) + "\r\n"


def section(name, rows):
    """One table: the names of its fields, then its rows. An empty value is an empty element, none is no element."""
    fields = list(dict.fromkeys(field for row in rows for field in row))
    lines = [f" <{name}>", "  <fields>", *(f"   <fieldname>{field}</fieldname>" for field in fields), "  </fields>",
             "  <rows>"]
    for row in rows:
        cells = {field: str(value) for field, value in row.items() if value is not None}
        lines += ["   <row>", *(f"    <{field}/>" if value == "" else f"    <{field}><![CDATA[{value}]]></{field}>"
                                for field, value in cells.items()), "   </row>"]
    return "\n".join(lines + ["  </rows>", f" </{name}>", ""])


def lss(version, codes=tuple(QUESTIONS)):
    """The questionnaire as DBVersion 400 and later keep it, each text in a table beside, or as it was before."""
    is_modern, sid = version >= 400, 417529
    questions, below, texts, answers, answer_texts = [], [], [], [], []

    def add_question(rows, qid, parent, kind, page, title, mandatory, other, order, words, is_html):
        row = {"qid": qid, "parent_qid": parent, "sid": sid, "gid": page, "type": kind, "title": title, "preg": None,
               "other": other, "mandatory": mandatory, "question_order": order, "scale_id": 0, "same_default": 0,
               "relevance": "1"}
        if is_html:  # as LimeSurvey's editor leaves them
            words = ["<p>" + word.replace("&", "&amp;").replace("’", "&rsquo;") + "</p>\n" for word in words]
        if is_modern:
            rows.append(row)
        for language, word in zip(LANGUAGES, words):
            if is_modern:
                texts.append({"id": len(texts) + 1, "qid": qid, "question": word, "help": "", "script": "",
                              "language": language})
            else:
                rows.append({**row, "question": word, "help": "", "language": language})

    def add_answers(qid, choices, scale=0, is_rated=False):
        for order, (code, words) in enumerate(choices, 1):
            aid = 5000 + 10 * len(answers)
            row = {"qid": qid, "code": code, "sortorder": order,
                   "assessment_value": order if is_rated and is_modern else 0, "scale_id": scale}
            if is_modern:
                answers.append({"aid": aid, **row})
            for language, word in zip(LANGUAGES, words):
                if is_modern:
                    answer_texts.append({"id": len(answer_texts) + 1, "aid": aid, "answer": word,
                                         "language": language})
                else:
                    answers.append({**row, "answer": word, "language": language})

    for number, code in enumerate(codes, 1):
        kind, page, mandatory, other, words, parts = QUESTIONS[code]
        qid = 900 + 10 * number
        add_question(questions, qid, 0, kind, page, code, mandatory, other, number, words, True)
        for order, (part, part_words) in enumerate(parts.items(), 1):  # the last one was made first: smaller qid
            add_question(below, qid + 10 - order, qid, "T", page, part, None, "N", order, part_words, False)
        if kind == "F" or code == "proud":
            add_answers(qid, [(f"A{order}", words) for order, words in enumerate(SCALE, 1)], is_rated=True)
        elif code == "unit":
            add_answers(qid, UNITS.items())
        for scale in (0, 1) if kind == "1" else ():
            add_answers(qid, [(f"B{n}", (f"Stand {n}", f"Level {n}")) for n in range(3)], scale)
    below.sort(key=lambda row: row["qid"])
    groups = [{"gid": gid, "sid": sid, "group_order": order, "randomization_group": "", "grelevance": ""}
              for order, gid in enumerate(PAGES)]
    group_texts = [{"id": 10 * group["gid"] + n, "gid": group["gid"], "group_name": PAGES[group["gid"]][n],
                    "description": "", "language": language}
                   for group in groups for n, language in enumerate(LANGUAGES)]
    if not is_modern:
        groups = [{**group, **{field: text[field] for field in ("group_name", "description", "language")}}
                  for group in groups for text in group_texts if text["gid"] == group["gid"]]
    sections = [("answers", answers), ("answer_l10ns", answer_texts), ("groups", groups),
                ("group_l10ns", group_texts if is_modern else []), ("questions", questions), ("subquestions", below),
                ("question_l10ns", texts),
                ("question_attributes", [{"qid": 920, "attribute": "hide_tip", "value": 0, "language": ""}]),
                ("surveys", [{"sid": sid, "admin": "inherit", "adminemail": "survey@example.org", "anonymized": "N",
                              "format": "G", "language": "nl", "additional_languages": "en", "datestamp": "Y"}]),
                ("surveys_languagesettings", [
                    {"surveyls_survey_id": sid, "surveyls_language": language, "surveyls_title": title}
                    for language, title in (("nl", "Werkplezier"), ("en", "Pleasure at work"))])]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n'
            f' <DBVersion>{version}</DBVersion>\n <languages>\n  <language>en</language>\n  <language>nl</language>\n'
            ' </languages>\n' + "".join(section(name, rows) for name, rows in sections if rows) + "</document>\n")
