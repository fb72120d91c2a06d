"""Scripts that are no assessment, or a wrong one; and scripts that poison what they can reach."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from hostile_scripts import WORDS, assessment

HEAD = f'kind = "assessment", api = 1, id = "evil", version = "1", title = {WORDS}, about = {WORDS}'
SCALE = "scale = { low = 1, high = 5 }"
ITEM = f'{{ id = "q1", text = {WORDS} }}'
CRITERION = f'{{ id = "c", title = {WORDS}, score = function() end }}'


def with_section(items=ITEM, criteria=CRITERION, more="", head=HEAD, scale=SCALE):
    return (f'return {{ {head}, {scale}, sections = {{ {{ id = "s", title = {WORDS}, question = {WORDS}, '
            f'items = {{ {items} }}, criteria = {{ {criteria} }}, {more} }} }} }}')


def without(part):
    """A fine assessment but for one part, which is taken out."""
    whole = with_section()
    assert part in whole, part
    return whole.replace(part, "", 1)


def instead(part, other):
    whole = with_section()
    assert part in whole, part
    return whole.replace(part, other, 1)


NO_ASSESSMENT = {
    "empty": "", "comment": "-- nothing", "nothing_returned": "local x = 1", "nil": "return nil", "number": "return 42",
    "text": 'return "assessment"', "true": "return true", "function": "return function() end",
    "coroutine": "return coroutine.create(print)", "empty_table": "return {}", "list": "return { 1, 2, 3 }",
    "no_kind": without('kind = "assessment",'), "other_kind": instead('"assessment"', '"action"'),
    "no_api": without("api = 1,"), "newer_api": instead("api = 1", "api = 2"),
    "lying_metatable": "return setmetatable({}, { __index = function() return 'assessment' end })",
}

# The place that must be named in the message.
WRONG = {
    "no_id": (without('id = "evil",'), "id"), "id_number": (instead('"evil"', "7"), "id"),
    "id_spaces": (instead('"evil"', '"my id"'), "id"), "id_path": (instead('"evil"', '"../../x"'), "id"),
    "id_unicode": (instead('"evil"', '"kwaad-é"'), "id"), "id_long": (instead('"evil"', '("x"):rep(65)'), "id"),
    "id_zero_byte": (instead('"evil"', '"a\\0b"'), "id"),
    "no_version": (without('version = "1",'), "version"), "version_table": (instead('"1"', "{}"), "version"),
    "no_title": (without(f"title = {WORDS},"), "title"), "no_about": (without(f", about = {WORDS}"), "about"),
    "title_text": (instead(f"title = {WORDS}", 'title = "x"'), "title"),
    "no_dutch": (instead(f"about = {WORDS}", 'about = { en = "x" }'), "about.nl"),
    "no_english": (instead(f"about = {WORDS}", 'about = { nl = "x" }'), "about.en"),
    "dutch_empty": (instead(f"about = {WORDS}", 'about = { en = "x", nl = "" }'), "about.nl"),
    "dutch_number": (instead(f"about = {WORDS}", 'about = { en = "x", nl = 1 }'), "about.nl"),
    "dutch_long": (instead(f"about = {WORDS}", 'about = { en = "x", nl = ("x"):rep(4001) }'), "about.nl"),
    "not_utf8": (instead(f"about = {WORDS}", 'about = { en = "x", nl = "\\xff\\xfe" }'), "UTF-8"),
    "surrogate": (instead(f"about = {WORDS}", 'about = { en = "x", nl = "\\xed\\xa0\\x80" }'), "UTF-8"),
    "no_scale": (without(SCALE + ","), "scale"), "scale_number": (instead(SCALE, "scale = 5"), "scale"),
    "scale_reversed": (instead(SCALE, "scale = { low = 5, high = 1 }"), "scale"),
    "scale_same": (instead(SCALE, "scale = { low = 3, high = 3 }"), "scale"),
    "scale_fraction": (instead(SCALE, "scale = { low = 1, high = 4.5 }"), "scale"),
    "scale_wide": (instead(SCALE, "scale = { low = 0, high = 11 }"), "scale"),
    "scale_nan": (instead(SCALE, "scale = { low = 0/0, high = 5 }"), "scale"),
    "scale_infinite": (instead(SCALE, "scale = { low = 1, high = 1/0 }"), "scale"),
    "scale_text": (instead(SCALE, 'scale = { low = "1", high = "5" }'), "scale"),
    "labels_short": (instead(SCALE, 'scale = { low = 1, high = 5, labels = { en = { "a" }, nl = { "a" } } }'), "labels"),
    "codes_few": (instead(SCALE, 'scale = { low = 1, high = 3, codes = { "a", "b" } }'), "scale"),
    "codes_text": (instead(SCALE, 'scale = { low = 1, high = 2, codes = "ab" }'), "codes"),
    "codes_many": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "b", "c" } }'), "scale"),
    "codes_twice": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "a" } }'), "'a' is used twice"),
    "codes_number": (instead(SCALE, "scale = { low = 1, high = 2, codes = { 1, 2 } }"), "code"),
    "codes_empty": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "" } }'), "code"),
    "codes_long": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", ("x"):rep(65) } }'), "code"),
    "codes_line": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "b\\nc" } }'), "code"),
    "codes_space": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "b " } }'), "code"),
    "codes_not_utf8": (instead(SCALE, 'scale = { low = 1, high = 2, codes = { "a", "\\xff" } }'), "UTF-8"),
    "answer_codes_some": (with_section(items=ITEM[:-1] + f', answers = {{ {{ text = {WORDS}, points = 1, code = "a" }}, '
                                             f'{{ text = {WORDS}, points = 2 }} }} }}'), "q1"),
    "answer_codes_twice": (with_section(items=ITEM[:-1] + f', answers = {{ {{ text = {WORDS}, points = 1, code = "a" }}, '
                                              f'{{ text = {WORDS}, points = 2, code = "a" }} }} }}'), "'a' is used twice"),
    "no_sections": (f"return {{ {HEAD}, {SCALE} }}", "sections"),
    "sections_text": (f"return {{ {HEAD}, {SCALE}, sections = 'x' }}", "sections"),
    "sections_empty": (f"return {{ {HEAD}, {SCALE}, sections = {{}} }}", "sections"),
    "sections_of_numbers": (f"return {{ {HEAD}, {SCALE}, sections = {{ 1 }} }}", "section"),
    "sections_many": (f"local s = {{}} for i = 1, 101 do s[i] = {{}} end return {{ {HEAD}, {SCALE}, sections = s }}",
                      "sections"),
    "section_without_question": (without(f"question = {WORDS},"), "question"),
    "items_text": (with_section().replace(f"items = {{ {ITEM} }}", 'items = "q1"'), "items"),
    "item_number": (with_section(items="1"), "item 1"), "item_without_id": (with_section(items="{}"), "item 1"),
    "item_without_text": (with_section(items='{ id = "q1" }'), "q1"),
    "item_twice": (with_section(items=f"{ITEM}, {ITEM}"), "q1"),
    "items_many": (with_section(items=", ".join(f'{{ id = "q{i}", text = {WORDS} }}' for i in range(501))), "items"),
    "item_scale": (with_section(items=f'{{ id = "q1", text = {WORDS}, scale = {{ low = 0, high = 99 }} }}'), "q1"),
    "criterion_number": (with_section(criteria="1"), "criterion 1"),
    "criterion_without_score": (with_section(criteria=f'{{ id = "c", title = {WORDS} }}'), "score"),
    "criterion_score_table": (with_section(criteria=f'{{ id = "c", title = {WORDS}, score = {{}} }}'), "score"),
    "criterion_twice": (with_section(criteria=f"{CRITERION}, {CRITERION}"), "'c'"),
    "criterion_weight": (instead('{ id = "c",', '{ id = "c", weight = -1,'), "weight"),
    "criterion_weight_nan": (instead('{ id = "c",', '{ id = "c", weight = 0/0,'), "weight"),
    "criterion_weight_text": (instead('{ id = "c",', '{ id = "c", weight = "1",'), "weight"),
    "criterion_rule": (instead('{ id = "c",', '{ id = "c", rule = {},'), "rule"),
    "findings_text": (with_section(more='findings = "x"'), "findings"),
    "section_twice": (f'local s = {{ id = "s", title = {WORDS}, question = {WORDS} }} '
                      f"return {{ {HEAD}, {SCALE}, sections = {{ s, s }} }}", "'s'"),
    "holds_itself": (f"local t = {{ {HEAD}, {SCALE} }} t.sections = {{ t }} return t", "section"),
}

def with_item(more, scale=SCALE):
    return with_section(items=f'{{ id = "q1", text = {WORDS}, {more} }}', scale=scale)


def with_answers(*points):
    answers = ", ".join(f"{{ text = {WORDS}, points = {one} }}" for one in points)
    return with_item(f"answers = {{ {answers} }}")


def with_levels(*froms):
    return with_section(more=f"levels = {{ {', '.join(f'{{ from = {one}, title = {WORDS} }}' for one in froms)} }}")


def with_two(first="", second="", whole=""):
    """Two sections with an item each, q1 and q2, and more in the first, the second and the assessment."""
    return (f'return {{ {HEAD}, {SCALE}, sections = {{ '
            f'{{ id = "s", title = {WORDS}, question = {WORDS}, items = {{ {ITEM} }}, {first} }}, '
            f'{{ id = "t", title = {WORDS}, question = {WORDS}, items = {{ {{ id = "q2", text = {WORDS} }} }}, {second} }} }}, '
            f'{whole} }}')


def with_area(sections, identifier='"a"', title=f"title = {WORDS}"):
    return with_two(whole=f"areas = {{ {{ id = {identifier}, {title}, sections = {sections} }} }}")


WRONG_MODELS = {
    "weight_nought": (with_item("weight = 0"), "weight"), "weight_below": (with_item("weight = -1"), "weight"),
    "weight_nan": (with_item("weight = 0/0"), "weight"), "weight_infinite": (with_item("weight = 1/0"), "weight"),
    "weight_text": (with_item('weight = "2"'), "weight"),
    "answers_number": (with_item("answers = 5"), "answers"), "answers_none": (with_item("answers = {}"), "answers"),
    "answers_one": (with_answers(1), "answers"), "answers_twelve": (with_answers(*range(12)), "answers"),
    "answers_equal": (with_answers(3, 3, "nil"), "points"), "answers_without_points": (with_answers("nil", "nil"), "points"),
    "answers_one_point": (with_answers("nil", 4), "points"), "answers_nan": (with_answers(0, "0/0"), "answer 2"),
    "answers_infinite": (with_answers(0, "1/0"), "answer 2"), "answers_huge": (with_answers(0, 1001), "answer 2"),
    "answers_text_points": (with_answers(0, '"1"'), "answer 2"),
    "answers_without_text": (with_item("answers = { { points = 0 }, { points = 1 } }"), "answer 1"),
    "answers_of_numbers": (with_item("answers = { 1, 2 }"), "answer 1"),
    "answers_with_a_hole": (with_item(f"answers = {{ {{ text = {WORDS}, points = 0 }}, nil, {{ text = {WORDS}, points = 1 }} }}"),
                            "answer 2"),
    "answers_and_scale": (with_answers(0, 1).replace("answers =", "scale = { low = 0, high = 1 }, answers ="), "scale"),
    "answers_reversed": (with_answers(0, 1).replace("answers =", "reverse = true, answers ="), "reverse"),
    "assessor_text": (with_item('assessor = "yes"'), "assessor"), "reverse_number": (with_item("reverse = 1"), "reverse"),
    "also_unknown": (with_two(first='also = { "q3" }'), "q3"), "also_own": (with_two(first='also = { "q1" }'), "q1"),
    "also_twice": (with_two(first='also = { "q2", "q2" }'), "q2"), "also_text": (with_two(first='also = "q2"'), "also"),
    "also_number": (with_two(first="also = { 2 }"), "also"), "also_table": (with_two(first="also = { {} }"), "also"),
    "also_of_the_assessor": (with_two(first='also = { "q2" }').replace('id = "q2",', 'id = "q2", assessor = true,'), "q2"),
    "levels_number": (with_section(more="levels = 1"), "levels"), "levels_falling": (with_levels(50, 40), "level 2"),
    "levels_equal": (with_levels(0, 40, 40), "level 3"), "levels_over": (with_levels(0, 101), "level 2"),
    "levels_below": (with_levels(-1), "level 1"), "levels_nan": (with_levels("0/0"), "level 1"),
    "levels_without_from": (with_section(more=f"levels = {{ {{ title = {WORDS} }} }}"), "level 1"),
    "levels_without_title": (with_section(more="levels = { { from = 0 } }"), "level 1"),
    "levels_many": (with_levels(*range(21)), "levels"),
    "areas_text": (with_two(whole='areas = "s"'), "areas"), "areas_of_numbers": (with_two(whole="areas = { 1 }"), "area 1"),
    "area_unknown_section": (with_area('{ "s", "u" }'), "'u'"), "area_item": (with_area('{ "q1" }'), "q1"),
    "area_section_twice": (with_area('{ "s", "s" }'), "'s'"), "area_empty": (with_area("{}"), "'a'"),
    "area_without_sections": (with_area("nil"), "'a'"), "area_id": (with_area('{ "s" }', identifier='"a b"'), "id"),
    "area_without_title": (with_area('{ "s" }', title="x = 1"), "title"),
    "area_twice": (with_two(whole=f'areas = {{ {{ id = "a", title = {WORDS}, sections = {{ "s" }} }}, '
                                  f'{{ id = "a", title = {WORDS}, sections = {{ "t" }} }} }}'), "'a'"),
    "renamed_text": (with_two(whole='renamed = "q1"'), "renamed"),
    "renamed_list": (with_two(whole='renamed = { "q1" }'), "renamed"),
    "renamed_to_nothing": (with_two(whole='renamed = { q0 = "q3" }'), "q3"),
    "renamed_to_number": (with_two(whole="renamed = { q0 = 1 }"), "q0"),
    "renamed_an_item_of_today": (with_two(whole='renamed = { q1 = "q2" }'), "q1"),
    "renamed_to_itself": (with_two(whole='renamed = { q1 = "q1" }'), "q1"),
    "renamed_in_a_circle": (with_two(whole='renamed = { q1 = "q2", q2 = "q1" }'), "q1"),
    "renamed_in_a_circle_of_old_ids": (with_two(whole='renamed = { a = "b", b = "a" }'), "'b'"),
    "renamed_in_a_chain": (with_two(whole='renamed = { a = "b", b = "q1" }'), "'b'"),
    "renamed_holds_itself": (with_two(whole="renamed = (function() local t = {} t.t = t return t end)()"), "'t'"),
    "renamed_many": (with_two(whole='renamed = (function() local t = {} for i = 1, 1001 do t["o" .. i] = "q1" end return t end)()'),
                     "renamed"),
}

# What a criterion or finding gives back.
RESULTS = {
    "score_nan": (assessment("return { score = 0/0, why = 'x' }"), "score"),
    "score_text": (assessment("return { score = '50', why = 'x' }"), "score"),
    "score_table": (assessment("return { score = {}, why = 'x' }"), "score"),
    "outcome_number": (assessment("return 50"), "score"), "outcome_true": (assessment("return true"), "score"),
    "no_why": (assessment("return { score = 50 }"), "why"), "why_table": (assessment("return { why = {} }"), "why"),
    "why_not_utf8": (assessment("return { why = '\\xff' }"), "UTF-8"),
    "why_by_metatable": (assessment("return setmetatable({}, { __index = { score = 100, why = 'x' } })"), "why"),
    "checks_text": (assessment("return { why = 'x', checks = 'x' }"), "checks"),
    "checks_of_numbers": (assessment("return { why = 'x', checks = { 1 } }"), "evil.lua"),
    "check_function": (assessment("return { why = 'x', checks = { { type = print } } }"), "evil.lua"),
    "check_table": (assessment("return { why = 'x', checks = { { type = {}, id = {} } } }"), "evil.lua"),
    "check_deep": (assessment("local t = {} t.t = t return { why = 'x', checks = { { type = t } } }"), "evil.lua"),
    "checks_huge": (assessment("local c = {} for i = 1, 1.2e6 do c[i] = { type = 'x', id = 'x' } end "
                               "return { why = 'x', checks = c }"), "evil.lua"),
    "finding_text_table": (assessment("ctx:finding({ rule = 'X', severity = 'low', text = {}, advice = 'x' })"), "text"),
    "finding_no_advice": (assessment("ctx:finding({ rule = 'X', severity = 'low', text = 'x' })"), "advice"),
    "finding_entity_text": (assessment("ctx:finding({ rule = 'X', severity = 'low', text = 'x', advice = 'x', "
                                       "entity = 'goal' })"), "evil.lua"),
    "finding_entity_function": (assessment("ctx:finding({ rule = 'X', severity = 'low', text = 'x', advice = 'x', "
                                           "entity = { type = print, id = 1 } })"), "evil.lua"),
    "problem_made_up": (assessment("ctx:judge('X', ctx:all('organisation'), function() return nil, { severity = 'low' } end)"),
                        "ctx:problem"),
    "problem_severity": (assessment("ctx:problem('deadly', 'x', 'x')"), "severity"),
    "judged_without_why": (assessment("ctx:judge('X', 'organisation', function() return true end)"), "why"),
    "name_of_nothing": (assessment("ctx:name_of({})"), "name_of"),
    "answer_to_respondents_item": (assessment("ctx:answer('q1')"), "q1"),
    "finding_id_table": (assessment("ctx:finding({ rule = 'X', id = {}, severity = 'low', text = 'x', advice = 'x' })"),
                         "evil.lua"),
    "findings_flood": (assessment("for i = 1, 3e5 do ctx:finding({ rule = 'X', id = 'x' .. i, severity = 'low', "
                                  "text = 'x', advice = 'x' }) end"), "evil.lua"),
}


class WrongScripts(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, name="client")

    def refuse(self, name, source, *words):
        with self.subTest(name):
            script = self.write("evil.lua", source)
            before = support.files_in(self.folder)
            result = support.run("score", self.file, "--assessment", script)
            self.assert_refused(result, "evil.lua", *words)
            self.assertEqual(support.files_in(self.folder), before)
            return result.stderr

    def test_no_assessment_names_script_and_line(self):
        for name, source in NO_ASSESSMENT.items():
            message = self.refuse(name, source)
            with self.subTest(name + " line"):
                self.assertRegex(message or "", r"evil\.lua:\d+|line \d+")

    def test_wrong_declarations_name_the_place(self):
        for name, (source, place) in support.some({**WRONG, **WRONG_MODELS}.items()):
            self.refuse(name, source, place)

    def test_the_models_are_wrong_for_that_reason_only(self):
        for name, source in {
            "section": with_section(), "two": with_two(), "weight": with_item("weight = 0.5"), "answers": with_answers(0, "nil", 1),
            "eleven": with_answers(*range(11)), "equal": with_answers(0, 1, 1), "also": with_two(first='also = { "q2" }'),
            "levels": with_levels(0, 40, 100), "area": with_area('{ "s", "t" }'), "assessor": with_item("assessor = true"),
            "renamed": with_two(whole='renamed = { q0 = "q2", ["old id"] = "q2" }'), "lists_empty": with_two(
                first="also = {}, levels = {}", whole="areas = {}, renamed = {}"),
        }.items():
            with self.subTest(name):
                support.score(self.file, self.write("fine.lua", source))

    def test_wrong_results_name_the_place(self):
        for name, (source, place) in support.some(RESULTS.items()):
            self.refuse(name, source, place)

    def test_what_is_no_script_file(self):
        (self.folder / "folder.lua").mkdir()
        (self.folder / "endless.lua").symlink_to("/dev/zero")
        (self.folder / "nowhere.lua").symlink_to("/nowhere")
        self.write("large.lua", "--" + "x" * 2_000_000)
        for name in ("folder.lua", "endless.lua", "nowhere.lua", "large.lua", "missing.lua", "ünïcode “x”.lua"):
            with self.subTest(name):
                self.assert_refused(support.run("score", self.file, "--assessment", self.folder / name), name)
        for name in ("", ".", "..", "../five-step-readiness", "/etc/passwd", "/", "no such assessment"):
            with self.subTest(name):
                self.assert_refused(support.run("score", self.file, "--assessment", name))

    def test_names_of_scripts(self):
        for name in ("kwaad “é”.lua", "two words.lua", "'quotes' \"x\".lua", "%s{0}.lua", "-x.lua"):
            with self.subTest(name):
                script = self.write(name, assessment())
                self.assertIn("evil", support.ok("score", self.file, f"--assessment={script}"))
                script.write_text("error('no')")
                self.assert_refused(support.run("score", self.file, f"--assessment={script}"), name)


class PoisonedScripts(support.FolderTest):
    """Poison that works on nobody but the script itself."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, name="client")
        support.add(self.file, "goal", name="A")
        self.clean = self.score_of(assessment("return { score = 50, why = ctx:number(1234.5, 1) }"))

    def score_of(self, source):
        return support.score(self.file, self.write("poison.lua", source))

    def test_poison_changes_nothing(self):
        body = "return { score = 50, why = ctx:number(1234.5, 1) }"
        for name, before in {
            "libraries": "string.format = nil string.find = error table.sort = error table.insert = nil math.floor = error",
            "globals": "pairs, ipairs, type, tostring, error, setmetatable, rawget, pcall = nil",
            "everything": "for name in pairs(_G) do if name ~= '_G' then _G[name] = nil end end",
            "environment": "setmetatable(_G, { __index = function() return 0 end, __newindex = function() end })",
            "text_library": "string.sub, string.gsub, string.reverse, string.match = nil",
        }.items():
            with self.subTest(name):
                self.assertEqual(self.score_of(assessment(body, before=before)), self.clean)

    def test_what_ctx_hands_out_is_no_way_in(self):
        for name, body in {
            "ctx": "ctx.number = nil ctx.finding = nil ctx.today = 'x' ctx.evidence = nil",
            "list": "local all = ctx:all('goal') all[1] = nil table.insert(all, 'x')",
            "norm": "ctx:norm('s').green = 0",
            "metatable": "setmetatable(ctx, { __index = function() error('x') end })",
        }.items():
            with self.subTest(name):
                source = assessment(f"{body} return {{ score = 50, why = '1234.5' }}")
                self.assertEqual(sections(self.score_of(source)), sections(self.clean))

    def test_lying_metatables_on_the_result(self):
        wrap = ("local lies = { __index = function() return 100 end, __len = function() return 1e9 end, "
                "__pairs = error, __tostring = error, __eq = error, __metatable = 'x', __name = 'x' }")
        source = assessment("return setmetatable({ score = 50, why = '1234.5' }, lies)", before=wrap,
                            after="setmetatable(script, lies) setmetatable(script.sections, lies) "
                                  "setmetatable(script.sections[1], lies)")
        self.assertEqual(self.score_of(source), self.clean)

    def test_scores_are_held_within_0_and_100(self):
        for score, held in (("-1", 0), ("101", 100), ("1/0", 100), ("-1/0", 0), ("-0.0", 0), ("1e308", 100)):
            with self.subTest(score):
                section = sections(self.score_of(assessment(f"return {{ score = {score}, why = 'x' }}")))[0]
                self.assertEqual(section["evidence"], held)

    def test_poison_does_not_reach_the_next_script(self):
        poison = self.write("poison.lua", assessment(
            before="for name in pairs(string) do string[name] = nil end for name in pairs(_G) do "
                   "if name ~= '_G' and name ~= 'string' then _G[name] = nil end end"))
        alone = support.score(self.file, "five-step-readiness")["assessments"][0]
        after = support.score(self.file, poison, "five-step-readiness")["assessments"][1]
        self.assertEqual(after, alone)


def sections(scorecard):
    return scorecard["assessments"][0]["sections"]


if __name__ == "__main__":
    unittest.main()
