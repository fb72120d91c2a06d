"""template from-survey: a survey of LimeSurvey (.lss) becomes an assessment, in both languages and both generations of the
format, and no text of the file becomes code."""
import json
import pathlib
import re
import sqlite3
import sys
import unittest
from xml.sax.saxutils import escape

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

SURVEYS = support.TESTS / "app/data/surveys"
MODERN, OLD = SURVEYS / "limesurvey-717.lss", SURVEYS / "limesurvey-345.lss"
TRUTH = json.loads((SURVEYS / "truth.json").read_text(encoding="utf-8"))
LIKERT = ["trust-SQ001", "trust-SQ002", "trust-SQ003", "fun-SQ001", "fun-SQ002", "proud"]
DUAL = ["pace-SQ001-1", "pace-SQ001-2"]
ENGLISH = {"trust-SQ001": "My colleagues keep their promises", "trust-SQ002": "I dare to admit mistakes",
           "trust-SQ003": "Our leaders are honest, in bad news too", "fun-SQ001": "I like going to work",
           "fun-SQ002": "We laugh together – often", "proud": "I’m proud to work here"}
DUTCH = {"trust-SQ001": "Mijn collega's komen hun beloften na", "trust-SQ002": "Ik durf fouten toe te geven",
         "trust-SQ003": "De leiding is eerlijk, ook bij slecht nieuws", "fun-SQ001": "Ik ga met plezier naar mijn werk",
         "fun-SQ002": "We lachen samen – vaak", "proud": "Ik ben er trots op hier te werken"}


def table(name, rows):
    body = "".join("<row>" + "".join(f"<{field}>{escape(str(value))}</{field}>" for field, value in row.items()) + "</row>"
                   for row in rows)
    return f"<{name}><rows>{body}</rows></{name}>"


def survey(questions, statements=(), answers=(), title="A", group="G", language="en"):
    """A small survey of the older kind: questions as (code, type, text), the others as (code of the question, …)."""
    codes = {question[0]: number for number, question in enumerate(questions, 1)}
    return ("<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>345</DBVersion>"
            + table("groups", [{"gid": 7, "group_name": group, "group_order": 0, "language": language}])
            + table("questions", [{"qid": codes[code], "parent_qid": 0, "gid": 7, "type": kind, "title": code, "question": text,
                                   "question_order": codes[code], "language": language, **(more[0] if more else {})}
                                  for code, kind, text, *more in questions])
            + table("subquestions", [{"qid": 100 + number, "parent_qid": codes[question], "title": code, "question": text,
                                      "question_order": number, "language": language}
                                     for number, (question, code, text) in enumerate(statements)])
            + table("answers", [{"qid": codes[question], "code": code, "answer": text, "sortorder": number,
                                 "assessment_value": value, "scale_id": 0, "language": language}
                                for number, (question, code, text, value) in enumerate(answers)])
            + table("surveys", [{"sid": 12, "language": language}])
            + table("surveys_languagesettings", [{"surveyls_language": language, "surveyls_title": title}]) + "</document>")


class FromSurvey(support.FolderTest):
    def made(self, source):
        """The script, how many items it has and what was told. It is sound, or the test fails."""
        script = self.folder / "made.lua"
        script.unlink(missing_ok=True)
        if isinstance(source, str):
            source = self.write("a.lss", source)
        result = run("template", "from-survey", source, script)
        self.assertEqual(result.code, 0, result)
        checked = run("template", "check", script)
        self.assertEqual((checked.code, checked.stdout), (0, ""), checked)
        return script, int(result.stdout), result.stderr

    def refused(self, source, *words):
        if isinstance(source, str):
            source = self.write("b.lss", source)
        self.assert_refused(run("template", "from-survey", source, self.folder / "none.lua"), *words)
        self.assertFalse((self.folder / "none.lua").exists())

    def items(self, script):
        return re.findall(r'\{ id = "([^"]+)", (?:scale|answers) = ', script.read_text(encoding="utf-8"))

    def test_both_generations_give_the_same(self):
        texts = []
        for source in (MODERN, OLD):
            script, count, said = self.made(source)
            self.assertEqual(self.items(script), LIKERT + DUAL)
            self.assertEqual(count, len(LIKERT + DUAL))
            for code, words in (("unit", "order"), ("remark", "words"), ("photo", "files")):
                self.assertRegex(said, rf"(?m)^{code} is left out: .*{words}")
            texts.append(script.read_text(encoding="utf-8"))
        self.assertEqual(*texts)

    def test_texts_and_scale(self):
        script, _, _ = self.made(MODERN)
        text = script.read_text(encoding="utf-8")
        for item in LIKERT:
            self.assertIn(f'text = words("{ENGLISH[item]}", "{DUTCH[item]}")', text)
            self.assertRegex(text, rf'id = "{item}", scale = scales\[1\]')
        for language in ("en", "nl"):
            self.assertIn(", ".join(f'"{label}"' for label in TRUTH["scale"][language]), text)
        self.assertIn('title = words("Pleasure at work", "Werkplezier")', text)
        self.assertIn('id = "g71", title = words("About you", "Over u")', text)
        self.assertIn('"Now and later – 1", "Nu en straks – 1"', text)

    def test_without_values_the_order_is_told(self):
        self.assertRegex(self.made(OLD)[2], "Without assessment values.*fun, pace, proud, trust")
        self.assertRegex(self.made(MODERN)[2], "Without assessment values.*: pace")

    def test_answers_come_in(self):
        people = TRUTH["respondents"].values()
        for source in (MODERN, OLD):
            script, _, _ = self.made(source)
            file = support.new_workspace(self.folder, minimum_group=3)
            rows = [",".join(["group", *LIKERT])]
            rows += [",".join([person["unit"], *("" if person["answers"][item] is None else str(person["answers"][item])
                                                 for item in TRUTH["items"])]) for person in people]
            self.assertEqual(ok("responses", file, self.write("answers.csv", "\n".join(rows)), "--instrument", script).strip(),
                             str(len(people)))
            means = []
            for person in people:
                own = [person["answers"][item] for item in TRUTH["items"][:3] if person["answers"][item]]
                means += [25 * (sum(own) / len(own) - 1)] if own else []
            perceived = support.sections_of(support.score(file, script))["g71"]["perceived"]
            self.assertAlmostEqual(perceived, sum(means) / len(means), delta=0.05)

    def test_an_existing_file_stays(self):
        script = self.write("mine.lua", "-- mine")
        self.assert_refused(run("template", "from-survey", MODERN, script), "mine.lua", "exists")
        self.assertEqual(script.read_text(), "-- mine")
        self.assertEqual(run("template", "from-survey", MODERN).code, 2)

    def test_files_that_mean_harm(self):
        self.refused(SURVEYS / "hostile-entity.lss", "hostile-entity.lss", "document type")
        self.refused(self.folder / "missing.lss", "missing.lss")
        self.refused(self.folder)
        self.refused("", "b.lss")
        self.refused("<document>", "b.lss")
        self.refused("<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>", "LimeSurvey")
        self.refused(survey([("a", "T", "Words")]), "scale")
        nested = "<a>" * 200000 + "</a>" * 200000
        self.made(survey([("a", "5", "x")]).replace("</document>", nested + "</document>"))

    def test_no_text_becomes_code(self):
        evil = ['"]] os.execute("x") --[[', 'a"\nreturn os.exit() --', "\\", '\\"', "]]", "--[==[", "\r\n\t", "${x}",
                '" .. error("no") .. "', "\\27\\x41\\z", "%s%d", "words(", "</script>", "\u2028" + '"', "\u202e" + "x"]
        for text in evil:
            with self.subTest(text):
                content = survey([(text, "F", text), ("b", "5", text)], [(text, "1" + text, text), (text, "2" + text, "x" + text)],
                                 [(text, text, text, 0), (text, "A2" + text, text, 3)], title=text, group=text)
                script, count, _ = self.made(content)
                self.assertEqual(count, 3)
                plain = re.sub(r"\s+", " ", text, flags=re.A).strip(" ")
                if "<" not in plain and plain:
                    quoted = plain.replace("\\", "\\\\").replace('"', '\\"')
                    self.assertIn(f'text = words("{quoted}", "{quoted}")', script.read_text(encoding="utf-8"))

    def test_kinds_of_question(self):
        questions = [("a", "A", "Rate:"), ("b", "B", "Rate"), ("c", "C", "Well?"), ("d", "E", "More?"), ("e", "5", "Five"), ("f", "Y", "Yes?"),
                     ("g", "R", "Rank"), ("h", "M", "Many"), ("i", "L", "Colour"), ("j", "!", "How often"), ("k", "X", "Hello"),
                     ("l", "F", "Apt"), ("m", "F", "Empty"), ("n", "?", "Odd")]
        answers = [("i", "A1", "Red", 0), ("i", "A2", "Blue", 0), ("j", "often", "Often", 2), ("j", "never", "Never", 0),
                   ("l", "A1", "Good", 5), ("l", "A2", "Bad", 1), ("l", "A3", "N/A", 0), ("m", "A1", "No", 0), ("m", "A2", "Yes", 0)]
        script, count, said = self.made(survey(questions, [(code, "S1", f"Part {code}") for code in "abcdl"], answers, language="de"))
        text = script.read_text(encoding="utf-8")
        self.assertEqual(self.items(script), ["a-S1", "b-S1", "c-S1", "d-S1", "e", "f", "j", "l-S1"])
        self.assertEqual(count, 8)
        self.assertIn('words("Rate: Part a", "Rate: Part a")', text)
        self.assertIn('low = 1, high = 10 }', text)
        self.assertRegex(text, r'low = 0, high = 2, labels = words\(\{ "No", "Uncertain", "Yes" \},\s+\{ "Nee", "Onzeker", "Ja" \}')
        self.assertRegex(text, r'"Often"\), points = 2, code = "often" \},\s+\{ text = words\("Never", "Never"\), points = 0, code = "never" \}')
        self.assertRegex(text, r'"Good"\), points = 5, code = "A1" \},\s+\{ .*"Bad"\), points = 1, code = "A2" \},'
                               r'\s+\{ text = words\("N/A", "N/A"\), code = "A3" \}')
        for code, words in (("g", "ranking"), ("h", "more than one"), ("i", "no order"), ("m", "statements"), ("n", "unknown")):
            self.assertRegex(said, f"(?m)^{code} is left out: .*{words}")
        self.assertNotRegex(said, "(?m)^k ")

    def test_codes_that_meet(self):
        script, count, said = self.made(survey([("a b", "5", "x"), ("a_b", "5", "y"), ("é" * 80, "Y", "z")]))
        self.assertEqual(count, 2)
        self.assertIn("a_b is left out: another", said)
        self.assertTrue(all(len(item) <= 64 for item in self.items(script)))

    def test_html_of_texts(self):
        script, _, _ = self.made(survey([("a", "5", "<p style='x>y'>Caf&eacute;&nbsp;<b>n</b>ow &amp; 5 < 6</p><script>alert(1)</script>"
                                                   "<!-- <p>no --><br/>end &#8364; &bogus;")]))
        self.assertIn("now & 5 < 6 end € &bogus;", script.read_text(encoding="utf-8"))
        self.assertNotIn("alert", script.read_text(encoding="utf-8"))

    def test_dutch(self):
        result = run("template", "from-survey", MODERN, self.folder / "nl.lua", LC_ALL="", LANG="nl_NL.UTF-8")
        self.assertIn("remark is weggelaten", result.stderr)


# Options as (code, text, assessment value) in the order in which people see them: codes that do not sort that way, numbers
# that are no places, texts that are signs, that differ by a sign, or that are another option's code.
OPTIONS = {
    "ease": [("AO03", "Hard", 1), ("AO01", "Doable", 2), ("AO02", "Easy", 3)],
    "often": [("d", "Each day", 30), ("w", "Each week", 20), ("x", "Never", 0), ("n", "N/A", 0)],
    "times": [("0", "None", 0), ("1", "Some", 0), ("2", "Lots", 0)],
    "sign": [("A5", "--", 1), ("A4", "-", 2), ("A3", "0", 3), ("A2", "+", 4), ("A1", "++", 5)],
    "hours": [("a", "< 5", 1), ("b", "> 5", 2), ("c", "5", 3)],
    "mark": [("1", "3", 1), ("2", "2", 2), ("3", "1", 3)],
}
ASKED = {"ease": ("L", "How easy is it?"), "often": ("F", "How often?"), "times": ("L", "How many times?"), "mind": ("Y", "Do you mind?"),
         "sign": ("F", "How is it?"), "hours": ("L", "How long?"), "mark": ("!", "Which place?"), "trend": ("E", "Where to?")}
PARTS = {"often": [("S1", "We meet"), ("S2", "We talk")], "sign": [("S1", "We meet")], "trend": [("S1", "Output")]}
COLUMNS = [("ease", ""), ("often", "S1"), ("often", "S2"), ("times", ""), ("mind", ""), ("sign", "S1"), ("hours", ""), ("mark", ""),
           ("trend", "S1")]
# What three people chose: as codes, as texts, and the values that must be stored, on the scale or as places in the set.
CODES = [("AO03", "d", "n", "0", "Y", "A5", "a", "1", "I"), ("AO02", "x", "w", "2", "N", "A1", "c", "3", "D"),
         ("AO01", "", "d", "1", "Y", "A3", "b", "2", "S")]
TEXTS = [("Hard", "Each day", "N/A", "None", "Yes", "--", "< 5", "3", "Increase"),
         ("Easy", "Never", "Each week", "Lots", "No", "++", "5", "1", "Decrease"),
         ("Doable", "", "Each day", "Some", "Yes", "0", "> 5", "2", "Same")]
VALUES = [("1", "0", "3", "1", "1", "1", "1", "1", "2"), ("3", "2", "1", "3", "0", "5", "3", "3", "0"), ("2", ".", "0", "2", "1", "3", "2", "2", "1")]


class CodesOfOptions(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.script = self.folder / "made.lua"
        source = survey([(code, kind, text) for code, (kind, text) in ASKED.items()],
                        [(code, part, text) for code, parts in PARTS.items() for part, text in parts],
                        [(question, *option) for question, options in OPTIONS.items() for option in options])
        ok("template", "from-survey", self.write("a.lss", source), self.script)

    def headings(self, style):
        for question, part in COLUMNS:
            code = question + (f"[{part}]" if part else "")
            text = ASKED[question][1] + (f" [{dict(PARTS[question])[part]}]" if part else "")
            yield {"codes": code, "texts": text, "both": f"{code}. {text}"}[style]

    def export(self, style, rows):
        """As LimeSurvey writes it: every value quoted, those that are NULL empty."""
        lines = [["id", "submitdate", "lastpage", "startlanguage", "seed", *self.headings(style)]]
        lines += [[str(number), "2026-01-02 10:00:00", "1", "en", "7", *row] for number, row in enumerate(rows, 1)]
        return "\ufeff" + "".join(";".join(f'"{cell}"' if cell else "" for cell in line) + "\r\n" for line in lines)

    def taken(self, content, *more):
        file = support.new_workspace(self.folder, "w")
        result = run("responses", file, self.write("in.csv", content), "--instrument", self.script, "--mapping", "auto", *more)
        with sqlite3.connect(file) as database:
            rows = database.execute("SELECT response, person, item, code FROM answer").fetchall()
        file.unlink()
        people = {}
        for response, person, item, code in rows:
            people.setdefault((response, person), {})[item] = code
        return sorted(tuple(answers["-".join(filter(None, column))] for column in COLUMNS) for answers in people.values()), result

    def test_codes_and_texts_need_no_labels(self):
        for style in ("codes", "texts", "both"):
            for rows in (CODES, TEXTS):
                with self.subTest(style + rows[0][0]):
                    taken, result = self.taken(self.export(style, rows))
                    self.assertEqual(result.code, 0, result.stderr)
                    self.assertEqual(taken, sorted(VALUES))

    def test_what_is_code_or_text_is_not_guessed(self):
        content = '"id";"submitdate";"lastpage";"mark"\r\n"1";"2026-01-02";"1";"1"\r\n"2";"2026-01-02";"1";"3"\r\n'
        _, result = self.taken(content)
        self.assertEqual(result.code, 1)
        self.assertRegex(result.stderr, "line 2: .1. under mark")
        file = support.new_workspace(self.folder, "v")
        self.assertEqual(ok("responses", file, self.write("in.csv", content), "--instrument", self.script, "--mapping", "auto",
                            "--label", "1=1", "--label", "3=3"), "2\n")

    def test_a_code_that_the_survey_has_not(self):
        rows = [list(CODES[0])]
        for column, cell in ((0, "AO04"), (0, "A1"), (1, "2"), (3, "3"), (5, "3")):
            with self.subTest(cell):
                wrong = list(CODES[0])
                wrong[column] = cell
                self.assertEqual(self.taken(self.export("codes", [wrong]))[1].code, 1)
        self.assertEqual(self.taken(self.export("codes", rows))[1].code, 0)


if __name__ == "__main__":
    unittest.main()
