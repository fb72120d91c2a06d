"""What assessments share: judging records one by one, naming them, and telling what must be mended."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add
from hostile_scripts import assessment

BOTH = "{ en = '%s of %s', nl = '%s van %s' }"
LACKS = "{ en = '%s lacks %s', nl = '%s mist %s' }, { en = 'Mend %s', nl = 'Herstel %s' }"


class Judging(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def card(self, body, language="en", **parts):
        return support.score(self.file, self.write("judging.lua", assessment(body, **parts)), language=language)

    def why(self, expression, language="en"):
        return support.criteria_of(self.card(f"return {{ why = tostring({expression}) }}", language))["c"]["why"]

    def findings(self, body, language="en"):
        return support.findings_of(self.card(f"{body} return nil", language))

    def goals(self, *names):
        for name in names:
            add(self.file, "goal", id=name.lower(), name=name)


class Names(Judging):
    def test_cut_at_eighty_characters(self):
        self.goals("G")
        for name, shown in (("é" * 80, "é" * 80), ("é" * 81, "é" * 80 + "…"), ("50% & ‘x’", "50% & ‘x’")):
            support.ok("set", self.file, "goal", "g", f"name={name}")
            self.assertEqual(self.why("ctx:name_of(ctx:all('goal')[1])"), shown)

    def test_a_text_that_is_too_long_is_cut_between_characters(self):
        # 4000 bytes at most, 3 of them the dots: 3997 hold 1998 times the two bytes of é.
        self.assertEqual(self.why("string.rep('é', 3000)"), "é" * 1998 + "…")
        self.assertEqual(self.why("string.rep('é', 2000)"), "é" * 2000)

    def test_records_known_by_something_else(self):
        self.goals("G")
        add(self.file, "assessor_answer", id="a", item="q1", answer=1)
        add(self.file, "kpi", id="k", goal="g", name="KPI")
        add(self.file, "measurement", id="m", kpi="k", date="2026-10-01", value=1)
        self.assertEqual(self.why("ctx:name_of(ctx:find('assessor_answer', 'a'))"), "q1")
        self.assertEqual(self.why("ctx:name_of(ctx:find('measurement', 'm'))"), "2026-10-01")
        add(self.file, "capability", id="c", name="C")
        add(self.file, "case", id="case", name="Case", status="idea")
        add(self.file, "need", id="n", case_="case", capability="c")
        self.assertEqual(self.why("ctx:name_of(ctx:find('need', 'n'))"), "(no name)")
        self.assertEqual(self.why("ctx:name_of(ctx:find('need', 'n'))", "nl"), "(zonder naam)")


class Days(Judging):
    def test_every_month_has_its_name(self):
        names = {"en": "January February March April May June July August September October November December",
                 "nl": "januari februari maart april mei juni juli augustus september oktober november december"}
        days = ", ".join(f"'2026-{month:02}-01'" for month in range(1, 13))
        for language in names:
            shown = self.why(f"ctx:say('on {' %s' * 12}', {days})", language)
            self.assertEqual(shown.replace("1 ", "").replace(" 2026", "").split(), ["on"] + names[language].split())

    def test_days_in_a_text_are_written_as_people_do(self):
        said = "ctx:say({ en = 'by %s', nl = 'voor %s' }, '2026-03-02')"
        self.assertEqual(self.why(said), "by 2 March 2026")
        self.assertEqual(self.why(said, "nl"), "voor 2 maart 2026")
        for value in ("2026-13-02", "2026-02-31", "2026-02-00", "0000-00-00", "2026-3-2", "since 2026-03-02", "2026-03-02T10:00"):
            self.assertEqual(self.why(f"ctx:say('by %s', '{value}')"), f"by {value}")
        self.assertEqual(self.why("ctx:say('in %.7s', '2026-03-02')"), "in 2026-03")
        self.assertEqual(self.why("ctx:say({ en = '%s', nl = '%s' }, '2026-03-02')"), "2026-03-02")  # as data
        self.assertEqual(self.why("ctx:say('%s–%s', '2026-03-02', '2026-03-04')"), "2026-03-02–2026-03-04")
        self.assertEqual(self.why("ctx:say('%s %s', 2026, nil)"), "2026 nil")


class Numbers(Judging):
    def said(self, call, language="en"):
        """What the call gives, or the words of its error."""
        return self.why(f"select(2, pcall(function() return {call} end))", language)

    def test_written_as_the_program_writes_them(self):
        table = [line.split() for line in (support.TESTS / "model/data/rounded.txt").read_text().splitlines()[1:]]
        self.assertEqual(len(table), 28)
        calls = ", ".join(f"ctx:number({value}, {decimals})" for value, decimals, _ in table)
        self.assertEqual(self.why(f"table.concat({{ {calls} }}, ' ')"), " ".join(written for _, _, written in table))
        self.assertEqual(self.why("ctx:number(2.675, 2) .. ' ' .. ctx:number(-0.25, 1)", "nl"), "2,68 -0,3")

    def test_a_text_that_is_a_number(self):
        self.assertEqual(self.said("ctx:number('62.5')"), "63")
        self.assertEqual(self.said("ctx:number('-62.45', '1')"), "-62.5")

    def test_what_is_no_number(self):
        for call in ("ctx:number('many')", "ctx:number({})", "ctx:number(nil, 1)"):
            self.assertIn("'value' must be a number, not a ", self.said(call))
        for decimals in ("-1", "1.5", "'few'", "{}", "100"):
            self.assertEqual(self.said(f"ctx:number(62.5, {decimals})"),
                             "number(value, decimals?): 'decimals' must be a whole number from 0 to 99")


class Words(Judging):
    def test_what_cannot_be_said(self):
        for text, words in (("{ nl = 'x' }", "a text: has no 'en'"), ("{}", "a text: has no 'en'"),
                            ("42", "must be a text in both languages, { en = …, nl = … }, not a number"),
                            ("nil", "must be a text in both languages, { en = …, nl = … }, not a nil"),
                            ("{ en = {}, nl = {} }", "not a table"), ("{ en = true, nl = true }", "not a boolean")):
            with self.subTest(text):
                script = self.write("judging.lua", assessment(f"local said = ctx:say({text})\nreturn {{ why = said }}"))
                refused = support.run("score", self.file, "--assessment", script)
                self.assert_refused(refused, "line 2", words)
                checked = support.run("template", "check", script)
                self.assertEqual(checked.code, 1)
                self.assertRegex(checked.stdout, r"judging\.lua:2: .*(has no 'en'|, not a )")
                self.assertNotIn("attempt to index", checked.stdout)

    def test_a_number_as_text_may_go_on_working(self):
        self.assertEqual(self.why("ctx:say({ en = 42, nl = 43 })"), "42")
        script = self.write("judging.lua", assessment("return { why = ctx:say({ en = 42, nl = 43 }) }"))
        self.assertIn("not a number", support.run("template", "check", script).stdout)


class Parts(Judging):
    def test_records_some_and_blend(self):
        self.assertEqual(self.why("ctx:some('goal')"), "false")
        self.goals("A", "B", "C")
        self.assertEqual(self.why("ctx:some('goal')"), "true")
        accepted = "ctx:records('goal', function(goal) return goal.name ~= 'B' end)"
        self.assertEqual(self.why(f"{accepted}[1].name .. {accepted}[2].name .. #{accepted} .. {accepted}.kind"), "AC2goal")
        self.assertEqual(self.why("ctx:blend({ { 3, 100 }, { 1, 0 }, { 9, nil } })"), "75.0")   # 300 / 4
        self.assertEqual(self.why("ctx:blend({ { 3, nil }, { 0, 50 } })"), "nil")


class Measures(Judging):
    def test_days_and_months(self):
        # Scored as of 2026-11-02.
        for date, come in (("'2026-11-01'", "true"), ("'2026-11-02'", "true"), ("'2026-11-03'", "false"), ("nil", "false")):
            self.assertEqual(self.why(f"ctx:has_come({date})"), come, date)
        self.assertEqual(self.why("ctx:month_number('2027-01-31') - ctx:month_number('2026-12-01')"), "1")
        self.assertEqual(self.why("ctx:month_number('2026-11-02') - ctx:month_number('2024-11-30')"), "24")
        self.assertEqual(self.why("ctx:month_number(nil)"), "nil")
        self.assertEqual(self.why("ctx:month_number('soon')"), "nil")

    def test_parts_of_one(self):
        self.assertEqual(self.why("ctx:part_if('x') .. ctx:part_if(false) .. ctx:part_if(nil)"), "100")
        for rating, part in (("nil", "0"), ("2", "0"), ("3", "0.5"), ("4", "1"), ("5", "1")):
            self.assertEqual(self.why(f"ctx:rating_part({rating})"), part, rating)

    def test_mean_part_and_what_is_lacking(self):
        parts = ("{ { earned = 1, label = { en = 'a', nl = 'een' } }, { earned = 0, weight = 3, label = { en = 'b', nl = 'twee' } }, "
                 "{ earned = 0.5, label = { en = 'c', nl = 'drie' } }, { label = { en = 'd', nl = 'vier' } } }")
        self.assertEqual(self.why(f"ctx:mean_part({parts})"), "0.3")     # (1 + 3 × 0 + 0.5) / 5
        self.assertEqual(self.why("ctx:mean_part({ { label = { en = 'd', nl = 'vier' } } })"), "nil")
        self.assertEqual(self.why(f"table.concat({{ ctx:lacking({parts}) }}, '|')"), "b, c|2")
        self.assertEqual(self.why(f"table.concat({{ ctx:lacking({parts}) }}, '|')", "nl"), "twee, drie|2")

    def test_container_words(self):
        for name, container in (("Better knowledge sharing", "true"), ("Kennis delen tussen afdelingen", "true"),
                                ("Tevreden collega’s", "true"), ("Quote faster", "false"), ("Share 10% more", "false"),
                                ("Our people", "false"), ("", "false")):
            self.assertEqual(self.why(f"ctx:is_container('{name}')"), container, name)
        self.assertEqual(self.why("ctx:is_container(nil)"), "false")

    def test_living_practices(self):
        practice = add(self.file, "practice", name="Lunch", pillar="fun")
        for fields, period, alive in (((), "nil", "false"), (("frequency=weekly",), "7", "false"),
                                      (("last_done=2026-10-19",), "7", "true"), (("last_done=2026-10-18",), "7", "false"),
                                      (("frequency=monthly",), "31", "true"), (("last_done=2026-11-03",), "31", "false"),
                                      (("frequency=quarterly", "last_done=2026-05-02"), "92", "true"),
                                      (("last_done=2026-05-01",), "92", "false")):     # 185 days
            if fields:
                support.ok("set", self.file, "practice", practice, *fields)
            self.assertEqual(self.why("ctx:period_of(ctx:all('practice')[1])"), period, fields)
            self.assertEqual(self.why("ctx:is_alive(ctx:all('practice')[1])"), alive, fields)

    def test_people_and_candidates(self):
        self.assertEqual(self.why("ctx:headcount()"), "nil")
        add(self.file, "unit", name="North", headcount=40)
        add(self.file, "unit", name="South")
        add(self.file, "unit", name="West", headcount=2)
        self.assertEqual(self.why("ctx:headcount()"), "42")
        support.ok("set", self.file, "organisation", "organisation", "headcount=50")
        self.assertEqual(self.why("ctx:headcount()"), "50")
        running = "#ctx:in_the_running() .. ctx:in_the_running().kind"
        self.assertEqual(self.why(running), "0candidate")
        add(self.file, "candidate", name="A")
        add(self.file, "candidate", id="b", name="B")
        self.assertEqual(self.why(running), "2candidate")
        support.ok("set", self.file, "candidate", "b", "is_chosen=true")
        self.assertEqual(self.why(running), "1candidate")


class Judged(Judging):
    def judge(self, test, what="'goal'", rest=""):
        return f"return ctx:judge('X', {what}, function(goal) {test} end, {BOTH}{rest})"

    def test_the_outcome_is_that_of_a_share(self):
        self.goals("A", "B", "C", "D")
        card = self.card(self.judge("if goal.name == 'D' then return nil end return goal.name == 'A' or 0.5"))
        criterion = support.criteria_of(card)["c"]
        self.assertAlmostEqual(criterion["score"], 200 / 3)     # (1 + 0.5 + 0.5) / 3
        self.assertEqual(criterion["why"], "2 of 3")
        self.assertEqual(support.findings_of(card), {})
        self.assertIsNone(support.criteria_of(self.card(self.judge("return nil")))["c"]["score"])

    def test_three_worst_and_one_that_names_the_rest(self):
        self.goals(*"ABCDEFGHIJ")
        body = self.judge("local worse = ({ A = 'low', E = 'high', J = 'high' })[goal.name] or 'medium' "
                          f"return 0, ctx:problem(worse, {LACKS}, 'x' .. goal.name)")
        found = support.findings_of(self.card(body))
        # High E and J, then the first of the medium ones; the rest begins with C and ends with the low A.
        self.assertEqual(sorted(found), ["X:goal:b", "X:goal:e", "X:goal:j", "X:more"])
        self.assertEqual((found["X:goal:e"]["text"], found["X:goal:e"]["advice"]), ("E lacks xE", "Mend E"))
        self.assertEqual((found["X:goal:e"]["severity"], found["X:goal:b"]["severity"]), ("high", "medium"))
        self.assertEqual(found["X:goal:b"]["entity"], {"type": "goal", "id": "b"})
        self.assertEqual(found["X:more"]["text"], "Not in order on this point either: C, D, F, G, H and 2 more.")
        self.assertEqual((found["X:more"]["severity"], found["X:more"]["entity"]), ("medium", None))
        dutch = support.findings_of(self.card(body, "nl"))
        self.assertEqual(dutch["X:more"]["text"], "Op dit punt ook niet in orde: C, D, F, G, H en nog 2.")

    def test_once_a_rule_unless_the_id_differs(self):
        self.goals("A")
        test = f"return 0, ctx:problem('low', {LACKS}, 'x')"
        twice = self.judge(test).replace("return ctx:judge", "ctx:judge", 1) + " "
        self.assert_refused(support.run("score", self.file, "--assessment",
                                        self.write("twice.lua", assessment(twice + self.judge(test)))), "twice.lua", "X:goal:a")
        found = support.findings_of(self.card(twice + self.judge(test, rest=", 'X-other'")))
        self.assertEqual({name: finding["rule"] for name, finding in found.items()}, {"X:goal:a": "X", "X-other:goal:a": "X"})

    def test_problems_without_a_score_and_of_several_kinds(self):
        self.goals("A")
        add(self.file, "case", id="c", name="100% sure", status="idea")
        found = self.findings("ctx:judge('X', { ctx:all('goal')[1], ctx:all('case')[1] }, function(record) "
                              f"return nil, ctx:problem('low', {LACKS}, '%d') end)")
        self.assertEqual(sorted(found), ["X:case:c", "X:goal:a"])
        self.assertEqual(found["X:case:c"]["text"], "100% sure lacks %d")

    def test_remark(self):
        found = self.findings("ctx:remark('X', 'none', 'high', { en = 'None of %s', nl = 'Geen van %s' }, { en = 'Do', nl = 'Doe' }, 3)",
                              "nl")["X:none"]
        self.assertEqual((found["rule"], found["severity"], found["text"], found["advice"]), ("X", "high", "Geen van 3", "Doe"))


class Gap(Judging):
    """Evidence and perceived more than 20 points apart (method §10): raised without a word in the script."""

    def gap(self, evidence, answer, **parts):
        """The finding when evidence stands beside five people who give this answer on 1–5."""
        script = self.write("gap.lua", assessment(f"return {{ score = {evidence}, why = 'x' }}", **parts))
        csv = self.write("in.csv", "group,q1\n" + f"A,{answer}\n" * 5)
        support.ok("responses", self.file, csv, "--instrument", script, "--round", f"{evidence} {answer} {len(parts)}")
        return support.findings_of(support.score(self.file, script)).get("gap:s")

    def test_both_sides_of_twenty(self):
        # 3 on 1–5 is 50, 4 is 75.
        for evidence, answer, severity in ((70, 3, None), (70.001, 3, "medium"), (30, 3, None), (29.999, 3, "medium"),
                                           (90, 3, "medium"), (90.001, 3, "high"), (100, 4, "medium"), (34, 4, "high")):
            with self.subTest(f"{evidence} {answer}"):
                finding = self.gap(evidence, answer)
                self.assertEqual(finding and finding["severity"], severity)
        self.assertEqual(finding["rule"], "gap")
        self.assertIn("34", finding["text"])
        self.assertIn("75", finding["text"])

    def test_a_script_may_use_its_own_words(self):
        own = "ctx:finding({ rule = 'gap', id = 'gap:s', severity = 'low', text = 'own', advice = 'own' })"
        self.assertEqual(self.gap(100, 1, findings=own)["text"], "own")

    def test_withheld_answers_give_none(self):
        support.ok("set", self.file, "organisation", "organisation", "minimum_group=6")
        self.assertIsNone(self.gap(100, 1))


if __name__ == "__main__":
    unittest.main()
