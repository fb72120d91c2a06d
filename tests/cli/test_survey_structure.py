"""template from-survey: a survey of LimeSurvey (.lss) becomes an assessment, in both languages and both generations of the
format, and no text of the file becomes code."""
import json
import pathlib
import re
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
        self.assertRegex(text, r'"Often"\), points = 2 \},\s+\{ text = words\("Never", "Never"\), points = 0 \}')
        self.assertRegex(text, r'"Good"\), points = 5 \},\s+\{ .*"Bad"\), points = 1 \},\s+\{ text = words\("N/A", "N/A"\) \}')
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


if __name__ == "__main__":
    unittest.main()
