"""What action scripts can do, and what happens to those that mean ill: through `kartrekker-cli run`."""
import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from acting import action, changes_of, printed_in, rows_of, run, texts_of

DECLARATIONS = support.SOURCE / "scripting/api/action.d.lua"


def declared_class(name):
    """Fields of a class as declared, with ? for those that may be missing."""
    text = DECLARATIONS.read_text()
    start = text.index(f"---@class {name}\n") if f"---@class {name}\n" in text else text.index(f"---@class {name} ")
    return re.findall(r"^---@field (\w+\??)", text[start:text.index("\n\n", start)], re.MULTILINE)


class Acting(support.FolderTest):
    def prepare(self):
        self.file = support.new_workspace(self.folder, name="client")
        self.goal = support.add(self.file, "goal", name="Answer faster", owner="Anna")
        self.kpi = support.add(self.file, "kpi", goal=self.goal, name="Answers")

    def script(self, body, **parts):
        return self.write("evil.lua", action(body, **parts))

    def run_body(self, body, *words, **options):
        return run(self.file, self.script(body), *words, **options)

    def refused(self, body, *words, line=2):
        before = support.sha256(self.file)
        self.assert_refused(support.run("run", self.script(body), self.file), "evil.lua", f"line {line}", *words)
        dutch = support.run("run", self.script(body), self.file, **support.DUTCH)
        self.assert_refused(dutch, "evil.lua", f"regel {line}")
        self.assert_in_dutch(dutch.stderr.replace("evil.lua", ""))
        self.assertEqual(support.sha256(self.file), before)


class Changes(Acting):
    def test_its_own_changes_show_at_once(self):
        report = self.run_body(
            "local goal = work:all('goal')[1]\n"
            "goal.owner = 'Bert' work:set(goal, 'due', '2027-01-31')\n"
            "local new = work:add('kpi', { goal = goal, name = 'Speed', target = 4 })\n"
            "print(goal.owner, goal.due, #work:where('kpi', 'goal', goal.id), new.compels_sharing)\n"
            "work:add('measurement', { kpi = new, date = '2027-01-31', value = 3.5 })\n"
            "work:remove(work:find('kpi', '" + self.kpi + "'))\n"
            "print(#work:all('kpi'))")
        self.assertEqual(printed_in(report), ["Bert 2027-01-31 2 false", "1"])
        self.assertEqual(changes_of(report), [
            "Goal “Answer faster”: owner “Anna” → “Bert”", "Goal “Answer faster”: due (empty) → 31 Jan 2027",
            "KPI “Speed” is added (goal “Answer faster”, target 4)",
            "Measurement “31 Jan 2027” is added (KPI “Speed”, value 3.5)", "KPI “Answers” is removed"])
        kpis = support.records(self.file, "kpi")
        self.assertEqual([(kpi["name"], kpi["goal"]) for kpi in kpis], [("Speed", self.goal)])
        self.assertEqual([one["kpi"] for one in support.records(self.file, "measurement")], [kpis[0]["id"]])
        self.assertEqual(len(support.ok("history", self.file).splitlines()), 4)  # the organisation's, two above, and the script
        support.ok("undo", self.file)
        self.assertEqual([kpi["name"] for kpi in support.records(self.file, "kpi")], ["Answers"])
        self.assertEqual(support.records(self.file, "goal")[0]["owner"], "Anna")

    def test_what_is_part_of_a_record_goes_with_it(self):
        report = self.run_body("work:remove(work:all('goal')[1]) print(#work:all('kpi'), #work:all('goal'))")
        self.assertEqual(printed_in(report), ["0 0"])
        self.assertEqual(changes_of(report), ["Goal “Answer faster” is removed", "KPI “Answers” is removed"])

    def test_a_dry_run_changes_nothing(self):
        before = support.sha256(self.file)
        report = self.run_body("work:all('goal')[1].owner = 'Bert'", "--dry-run", language="nl")
        self.assertEqual(changes_of(report), ["Doelstelling ‘Answer faster’: eigenaar ‘Anna’ → ‘Bert’"])
        self.assertFalse(report["applied"])
        self.assertEqual(support.sha256(self.file), before)

    def test_as_text(self):
        listed = support.ok("run", self.script("work:all('goal')[1].owner = 'Bert'\nwork:tell('Done')"), self.file)
        self.assertEqual(listed, "Done\n\n1 change made, as one step that can be undone.\n"
                         "- Goal “Answer faster”: owner “Anna” → “Bert”\n")

    def test_a_name_is_told_whole(self):
        support.ok("set", self.file, "goal", self.goal, "name=Hassle? Tag it #hassle. Now")
        report = self.run_body("work:all('goal')[1].owner = 'Bert'", "--dry-run")
        self.assertEqual(changes_of(report), ["Goal “Hassle? Tag it #hassle. Now”: owner “Anna” → “Bert”"])

    def test_time_and_memory_are_told(self):
        report = self.run_body("local t = {} for i = 1, 100000 do t[i] = i end")
        self.assertGreater(report["memory"], 1_600_000)  # 16 bytes for each of them
        self.assertGreater(report["milliseconds"], 0)

    def test_results_in_their_order(self):
        report = self.run_body(
            "print('a') work:tell{ text = { en = 'b', nl = 'b-nl' }, about = work:all('goal')[1] }\n"
            "work:table{ title = 'c', columns = { 'x', 'y' }, rows = { { 'd', 1234.5, about = work:all('kpi')[1] } } } print('e')",
            language="nl")
        self.assertEqual(printed_in(report), ["a", "e"])
        self.assertEqual(texts_of(report), [("b-nl", self.goal)])
        self.assertEqual([list(result)[0] for result in report["results"]], ["printed", "text", "title", "printed"])
        self.assertEqual(rows_of(report), [["d", "1234,5"]])

    def test_scores_and_plan(self):
        sample = support.sample_workspace(self.folder)
        script = self.script(
            "local section = work:scores()[1].sections[1]\n"
            "print(section.id, section.norm.green, section.evidence ~= nil, section.perceived.n >= 5)\n"
            "print(work:plan()[1].activity.name ~= nil, work:findings()[1].about ~= nil)\n"
            "print(work:later('2028-02-29', 0, 12), work:later('2026-12-30', 3), work:later('2026-01-31', 0, 1), work:later(nil))")
        self.assertEqual(printed_in(run(sample, script)),
                         ["goals 70.0 true true", "true true", "2029-02-28 2027-01-02 2026-02-28 nil"])


class Refusals(Acting):
    def test_changes_that_cannot_be(self):
        for name, body, words in [
                ("unknown_field", "work:all('goal')[1].onwer = 'x'", ["onwer"]),
                ("unknown_kind", "work:add('gaol', {})", ["gaol"]),
                ("unseen_kind", "work:add('response', {})", ["response"]),
                ("answers", "work:all('response')", ["response"]),
                ("snapshots", "work:all('snapshot')", ["snapshot"]),
                ("not_a_number", "work:all('kpi')[1].target = 'much'", ["Target"]),
                ("endless_number", "work:all('kpi')[1].target = 1 / 0", ["target"]),
                ("not_a_flag", "work:all('kpi')[1].compels_sharing = 1", []),
                ("not_a_date", "work:all('goal')[1].due = '31-1-2027'", ["Due"]),
                ("no_such_choice", "work:all('goal')[1].lever = 'luck'", ["Lever"]),
                ("empty_name", "work:all('goal')[1].name = ''", ["Goal"]),
                ("table", "work:all('goal')[1].name = {}", ["name"]),
                ("nowhere", "work:all('kpi')[1].goal = 'nowhere'", ["nowhere"]),
                ("required", "work:add('kpi', { name = 'x' })", []),
                ("only_one", "work:add('organisation', { name = 'x' })", []),
                ("last_one", "work:remove(work:organisation())", []),
                ("own_id", "work:add('goal', { id = 'x', name = 'x' })", ["id"]),
                ("removed", "local goal = work:all('goal')[1] work:remove(goal) goal.name = 'x'", ["removed"]),
                ("removed_twice", "local goal = work:all('goal')[1] work:remove(goal) work:remove(goal)", ["removed"]),
                ("no_record", "work:set({}, 'name', 'x')", ["record"]),
                ("by_program", "work:add('activity', { name = 'x', finding = 'y' }) .finding = 'z'", [])]:
            with self.subTest(name):
                self.refused(body, *words)

    def test_the_line_is_that_of_the_change(self):
        self.refused("local function set(goal)\ngoal.due = 'soon'\nend\nset(work:all('goal')[1])", "Due", line=3)

    def test_a_failure_late_in_the_list_undoes_all(self):
        self.refused("work:all('goal')[1].owner = 'x'\nwork:all('goal')[1].due = 'soon'", line=3)

    def test_floods(self):
        for name, body, words in [
                ("changes", "for i = 1, 10001 do work:add('goal', { name = 'x' }) end", ["10000"]),
                ("text", "work:all('goal')[1].notes = ('x'):rep(131073)", ["131072"]),
                ("long_text", "work:all('goal')[1].notes = ('x'):rep(40000)", ["Notes"]),
                ("results", "for i = 1, 2001 do work:tell('x') end", ["2000"]),
                ("cells", "for i = 1, 3 do local rows = {} for n = 1, 1000 do rows[n] = {} end\n"
                 "work:table{ columns = { 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j' }, rows = rows } end", ["20000"])]:
            with self.subTest(name):
                self.refused(body, *words, line=3 if name == "cells" else 2)

    def test_what_means_ill(self):
        for name, body, words in [
                ("io", "io.open('/etc/passwd')", []), ("os", "os.execute('id')", []),
                ("metatable", "getmetatable(work:all('goal')[1]).__index = nil", []),
                ("raw", "rawset(work:all('goal')[1], 'id', '+1') work:add('kpi', { goal = work:all('goal')[1].id, name = 'x' })", []),
                ("swallowed", "pcall(function() work:all('goal')[1].due = 'soon' end)", ["Due"]),
                ("forged_pointer", "work:tell{ text = 'x', about = { id = 'x' } }", ["about"]),
                ("forged_words", "work:tell{ text = setmetatable({}, { __index = function() return 'x' end }) }", ["text"])]:
            with self.subTest(name):
                self.refused(body, *words)

    def test_an_endless_one_is_stopped(self):
        self.refused("pcall(function() while true do end end)", "5")

    def test_no_action(self):
        for name, source, words in [
                ("assessment", "return { kind = 'assessment' }", ["action"]), ("nothing", "return 1", ["table"]),
                ("no_run", "return { kind = 'action', api = 1 }", ["run"]),
                ("other_revision", "return { kind = 'action', api = 2, run = print }", ["api"])]:
            with self.subTest(name):
                self.assert_refused(support.run("run", self.write("evil.lua", source), self.file), "evil.lua", *words)

    def test_no_script_sees_in_which_language_it_is_told_off(self):
        body = "local _, why = pcall(function() return work:all('gaol') end) print(why) print(select(2, pcall(work.set, work, 1)))"
        script = self.script(body)
        told = [printed_in(json.loads(support.ok("run", script, self.file, "--format", "json", "--lang", "en", **environment)))
                for environment in ({}, support.DUTCH)]
        self.assertEqual(told[0], told[1])
        self.assertIn("did you mean 'goal'", told[1][0])

    def test_all_mistakes_are_found_while_writing(self):
        script = self.script("work:all('goal')[1].due = 'soon'\nwork:all('kpi')[1].goal = work:all('goal')[1]\n"
                             "work:add('goal', {})", fields="menu = 1,")
        checked = support.run("template", "check", script)
        self.assertIn("menu", checked.stdout)
        script = self.script("for _, goal in ipairs(work:all('goal')) do\ngoal.due = 'soon' end\nwork:add('goal', {})")
        checked = support.run("template", "check", script)
        self.assertEqual([line.split(":")[1] for line in checked.stdout.splitlines()], ["3", "4"])
        self.assertEqual(checked.code, 1)


class Declarations(Acting):
    def keys(self, expression):
        report = run(self.sample, self.script(
            "local keys = {} for key in pairs(" + expression + ") do keys[#keys + 1] = key end print(table.concat(keys, ' '))"))
        return printed_in(report)[0].split(" ")

    def prepare(self):
        super().prepare()
        self.sample = support.sample_workspace(self.folder)

    def test_work_is_what_is_declared(self):
        text = DECLARATIONS.read_text()
        methods = re.findall(r"^function Work:(\w+)\(", text, re.MULTILINE)
        self.assertEqual(self.keys("work"), sorted(methods + declared_class("Work")))

    def test_what_it_gives_is_what_is_declared(self):
        for name, expression in {"AssessmentScores": "work:scores()[1]", "SectionScores": "work:scores()[1].sections[1]",
                                 "SectionStatistics": "work:scores()[1].sections[1].perceived",
                                 "RaisedFinding": "work:findings()[1]", "PlannedActivity": "work:plan()[1]"}.items():
            with self.subTest(name):
                found, declared = set(self.keys(expression)), declared_class(name)
                self.assertLessEqual(found, {field.rstrip("?") for field in declared})
                self.assertLessEqual({field for field in declared if not field.endswith("?")}, found)

    def test_what_an_action_declares(self):
        for field in declared_class("Action"):
            if field.endswith("?"):
                continue
            source = action("").replace(f" {field} =", " nothing =", 1)
            result = support.run("run", self.write("evil.lua", source), self.file)
            self.assertEqual(result.code, 1, field)


class Door(Acting):
    def test_an_unknown_script(self):
        self.assert_refused(support.run("run", "nothing", self.file), "nothing", "number-goals")


if __name__ == "__main__":
    unittest.main()
