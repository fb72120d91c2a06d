"""The script API: what scripting/api declares is what scripts find, and nothing in it differs from run to run."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from acting import action
from hostile_scripts import WORDS, assessment

DECLARATIONS = support.SOURCE / "scripting/api/assessment.d.lua"
ACTIONS = support.SOURCE / "scripting/api/action.d.lua"


def declared_context():
    """Methods of Context, and its fields, as declared."""
    text = DECLARATIONS.read_text()
    methods = re.findall(r"^function Context:(\w+)\(", text, re.MULTILINE)
    fields = re.findall(r"^---@field (\w+)", text[text.index("---@class Context"):text.index("local Context")], re.MULTILINE)
    return sorted(methods + fields)


def declared_class(name, file=DECLARATIONS):
    """Fields of a class, with ? for those that may be missing."""
    text = file.read_text()
    start = text.index(f"---@class {name}")
    return re.findall(r"^---@field (\w+\??)", text[start:text.index("\n\n", start)], re.MULTILINE)


def declared_parameters(class_name, text):
    """What each method of the class takes, in order: [(name, may be missing, type)]; the last may be "..."."""
    methods = {}
    for comment, name in re.findall(rf"((?:^---.*\n)*)^function {class_name}:(\w+)\(", text, re.MULTILINE):
        parameters = re.findall(r"^---@param ([\w.]+)(\??) (.+)$", comment, re.MULTILINE)
        methods[name] = [(parameter, optional == "?" or re.match(r"\w+\?", words) is not None, words)
                         for parameter, optional, words in parameters]
    return methods


def sort_of(words):
    """The runtime's word for a declared type, which a remark may follow."""
    for pattern, sort in ((r"string\|table", "text|table"), (r"fun\(", "function"), (r"Words\b", "words"), (r"any\b", "any"),
                          (r"(number|integer)\b", "number"), (r'string\b|"', "text"), (r"table\b|[A-Z]\w+\b|\{", "table")):
        if re.match(pattern, words):
            return sort
    raise AssertionError(words)


class Probe(support.FolderTest):
    """Asks a script what it sees."""

    def why(self, body, file=None, before="", language="en"):
        """What a criterion says; the same in five runs, or the test fails."""
        script = self.write("probe.lua", assessment(body, before=before))
        said = {support.criteria_of(support.score(file or self.file, script, language=language))["c"]["why"]
                for _ in range(5)}
        self.assertEqual(len(said), 1, said)
        return said.pop()

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, name="client")

    def keys_of(self, expression, file=None):
        body = ("local keys = {} for key in pairs(" + expression + ") do keys[#keys + 1] = key end "
                "return { why = table.concat(keys, ' ') .. '.' }")
        return self.why(body, file)[:-1].split(" ")


class ScriptApi(Probe):
    def test_context_is_what_is_declared(self):
        self.assertEqual(self.keys_of("ctx"), declared_context())

    def test_statistics_are_what_is_declared(self):
        sample = support.sample_workspace(self.folder)
        script = support.SOURCE / "templates/instruments/emotional-capital.lua"
        text = script.read_text()
        probe = ("local function keys(t) local k = {} for key in pairs(t) do k[#k + 1] = key end "
                 "return table.concat(k, ' ') end\n")
        spying = text.replace("local function norms_fit(ctx)\n", probe + "local function norms_fit(ctx)\n"
                              "do return { why = keys(ctx:perceived('authenticity')) .. '|' .. keys(ctx:item('a1')) .. '|' .. "
                              "keys(ctx:perceived('authenticity').groups[1]) .. '|' .. keys(ctx:norm('authenticity')) } end\n")
        self.assertNotEqual(text, spying)
        why = support.criteria_of(support.score(sample, self.write("emotional-capital.lua", spying)))["EC6"]["why"]
        section, item, group, norm = (part.split() for part in why.split("|"))
        for found, declared in ((section, declared_class("SectionStatistics")), (item, declared_class("ItemStatistics"))):
            allowed = {name.rstrip("?") for name in declared}
            needed = {name for name in declared if not name.endswith("?")}
            self.assertLessEqual(set(found), allowed)
            self.assertLessEqual(needed, set(found))
        self.assertEqual(group, ["id", "leadership", "mean", "n", "name"])
        self.assertEqual(norm, ["amber", "green"])

    def test_the_assessors_answer_is_what_is_declared(self):
        support.add(self.file, "assessor_answer", item="q2", answer=4, proof="x", answered_on="2026-11-01")
        text = DECLARATIONS.read_text()
        declared = re.search(r"@return \{ ([^}]*) \}[^\n]*\nfunction Context:answer\(", text).group(1)
        declared = sorted(re.findall(r"(\w+)\??:", declared))
        script = assessment("local keys = {} for key in pairs(ctx:answer('q2')) do keys[#keys + 1] = key end "
                            "return { why = table.concat(keys, ' ') }").replace(
            'items = { {', f'items = {{ {{ id = "q2", text = {WORDS}, assessor = true }}, {{')
        card = support.score(self.file, self.write("probe.lua", script))
        self.assertEqual(support.criteria_of(card)["c"]["why"].split(" "), declared)

    def test_the_sample_declares_every_field(self):
        """maturity.lua is read and scored by other tests: what it declares, scripts can declare."""
        sample = (pathlib.Path(__file__).resolve().parent / "maturity.lua").read_text()
        for name in ("Assessment", "Section", "Item", "Answer", "Criterion", "Level", "Area", "Scale"):
            for field in declared_class(name):
                self.assertRegex(sample, rf"\b{field.rstrip('?')} =", name)

    def test_records_have_the_fields_of_the_model(self):
        for kind in ("organisation", "goal", "sponsor", "case", "guideline"):
            with self.subTest(kind):
                if kind != "organisation":
                    fields = {"sponsor": {"role": "leader"}, "case": {"status": "idea"},
                              "guideline": {"domain": "all_use"}}.get(kind, {})
                    support.add(self.file, kind, name="x", **fields)
                record = support.records(self.file, kind)[0]
                present = sorted(name for name, value in record.items() if value is not None)
                self.assertEqual(self.keys_of(f"ctx:all('{kind}')[1]"), present)
                for name in record:
                    self.why(f"local x = ctx:all('{kind}')[1].{name} return {{ why = 'known' }}")

    def test_globals(self):
        found = self.keys_of("_G")
        self.assertEqual(found, sorted(found))
        self.assertFalse({"io", "os", "debug", "load", "loadfile", "dofile", "require", "package", "collectgarbage", "next",
                          "warn"} & set(found))
        self.assertLessEqual({"pairs", "ipairs", "pcall", "print", "string", "table", "math", "utf8", "coroutine"}, set(found))
        self.assertFalse({"random", "randomseed"} & set(self.keys_of("math")))
        self.assertNotIn("dump", self.keys_of("string"))
        self.assertNotIn("close", self.keys_of("coroutine"))


class Twice(support.FolderTest):
    """What the runtime says a second time, for its mistakes, is what is declared."""

    def test_parameters(self):
        source = (support.SOURCE / "scripting/runtime/calls.lua").read_text()
        table = source[source.index("local wanted = {"):source.index("\n}\n")]
        wanted = {name: [tuple(re.fullmatch(r"(\w+)(\??):(\S+)", one).groups()) for one in parameters.split()]
                  for name, parameters in re.findall(r'(\w+) = "([^"]+)"', table)}
        self.assertGreater(len(wanted), 20)
        seen = set()
        for class_name, file in (("Context", DECLARATIONS), ("Work", ACTIONS)):
            for name, parameters in declared_parameters(class_name, file.read_text()).items():
                with self.subTest(f"{class_name}:{name}"):
                    listed = [(parameter, "?" if may_miss else "", sort_of(words))
                              for parameter, may_miss, words in parameters if parameter != "..."]
                    if name in wanted:
                        seen.add(name)
                        self.assertEqual(wanted[name], listed)
                    elif class_name == "Context":
                        self.assertLessEqual({sort for _, _, sort in listed}, {"any"})
        self.assertEqual(seen, set(wanted))

    def keys_told(self, script):
        """The keys that a check says each table can have."""
        told = support.run("template", "check", self.write("keys.lua", script)).stdout
        return sorted(tuple(keys.split(", ")) for keys in re.findall(r"'zzzzzzzzzz' means nothing here\. It can have (.+)", told))

    def test_keys(self):
        extra = "zzzzzzzzzz = 1"
        item = f"{{ {extra}, id = 'q1', text = {WORDS}, answers = {{ {{ {extra}, text = {WORDS}, points = 1 }}, {{ text = {WORDS} }} }} }}"
        labels = f"labels = {{ {extra}, en = {{ 'a', 'b' }}, nl = {{ 'a', 'b' }} }}"
        criterion = f"{{ {extra}, id = 'c', title = {WORDS}, score = function() end }}"
        script = (f"return {{ {extra}, kind = 'assessment', api = 1, id = 'a', version = '1', title = {WORDS}, about = {WORDS},\n"
                  f"scale = {{ {extra}, low = 0, high = 1,\n{labels} }},\nsections = {{ {{ {extra}, id = 's', title = {WORDS},\n"
                  f"question = {WORDS}, items = {{ {item} }},\ncriteria = {{ {criterion} }},\n"
                  f"levels = {{ {{ {extra}, from = 0, title = {WORDS} }} }} }} }},\n"
                  f"areas = {{ {{ {extra}, id = 'f', title = {WORDS}, sections = {{ 's' }} }} }} }}")
        names = ("Assessment", "Section", "Item", "Answer", "Criterion", "Level", "Area", "Scale")
        declared = [tuple(field.rstrip("?") for field in declared_class(name)) for name in names]
        labels_declared = re.search(r"@field labels\? \{ ([^}]*) \}", DECLARATIONS.read_text()).group(1)
        declared.append(tuple(re.findall(r"(\w+):", labels_declared)))
        self.assertEqual(sorted(sorted(keys) for keys in self.keys_told(script)), sorted(sorted(keys) for keys in declared))

    def test_keys_of_an_action(self):
        told = self.keys_told(action("", fields="zzzzzzzzzz = 1,"))
        self.assertEqual([sorted(keys) for keys in told], [sorted(field.rstrip("?") for field in declared_class("Action", ACTIONS))])


class SameEveryRun(Probe):
    def test_pairs_has_an_order(self):
        self.assertEqual(self.keys_of("{ b = 1, a = 1, [3] = 1, [-1] = 1, [2.5] = 1, B = 1, ['10'] = 1, ['9'] = 1 }"),
                         ["-1", "2.5", "3", "10", "9", "B", "a", "b"])
        self.assertEqual(self.keys_of("(function() local t = {} for i = 1, 300 do t['k' .. i] = 1 end return t end)()"),
                         sorted(f"k{i}" for i in range(1, 301)))

    def test_nothing_shows_an_address(self):
        for name, expression in {
            "tostring_table": "tostring({})", "tostring_function": "tostring(print)",
            "tostring_coroutine": "tostring(coroutine.create(print))", "tostring_ctx": "tostring(ctx)",
            "tostring_record": "tostring(ctx:organisation())",
            "tostring_named": "tostring(setmetatable({}, { __name = 'x' }))",
            "format_s": "string.format('%s %s', {}, print)", "format_method": "('%s'):format({})",
            "say_s": "ctx:say('%s', {})", "say_record": "ctx:say('%s', ctx:organisation())",
            "say_function": "ctx:say({ en = '%s', nl = '%s' }, print)",
            "error_message": "select(2, pcall(function() return {} < {} end))",
            "error_message_method": "select(2, pcall(function() return ('x') + {} end))",
            "unknown_kind": "select(2, pcall(ctx.all, ctx, {}))",
            "unknown_field": "select(2, pcall(function() return ctx:organisation()[{}] end))",
            "find_of_table": "tostring(ctx:find('goal', {}))",
        }.items():
            with self.subTest(name):
                why = self.why(f"return {{ why = 'x' .. ({expression}) }}")
                self.assertNotRegex(why, r"0x[0-9a-f]+")

    def test_no_pointer_directive(self):
        for name, call in {"format": "string.format('%p', {})", "method": "('%20p'):format({})",
                           "flags": "string.format('%-5p', print)", "say": "ctx:say('%p', {})",
                           "say_words": "ctx:say({ en = '%p', nl = '%p' }, print)"}.items():
            with self.subTest(name):
                why = self.why(f"local _, said = pcall(function() return {call} end) return {{ why = said .. '.' }}")
                self.assertNotRegex(why, r"0x[0-9a-f]+")

    # table.sort of Lua 5.4 takes clock() and time() for a pivot once a partition is lopsided.
    def test_sort_has_one_outcome(self):
        body = ("local t = {} for i = 1, 3000 do t[i] = { key = 2 + i % 3, place = i } end "
                "t[1].key, t[751].key, t[3000].key = 0, 0, 0 "
                "table.sort(t, function(a, b) return a.key < b.key end) "
                "local s = 0 for i, e in ipairs(t) do s = (s * 31 + e.place) % 1000003 end return { why = 'sum ' .. s }")
        self.why(body)
        self.why(body.replace("3000", "20000").replace("751", "5000"))

    def test_weak_tables_have_one_outcome(self):
        self.why("local w = setmetatable({}, { __mode = 'v' }) "
                 "for i = 1, 20000 do w[i] = {} local text = ('x'):rep(i % 100) end "
                 "local count = 0 local ok = pcall(function() for _ in pairs(w) do count = count + 1 end end) "
                 "return { why = tostring(ok) .. count }")

    def test_scores_are_the_same_bytes(self):
        sample = support.sample_workspace(self.folder, "retail-shops")
        for language in ("en", "nl"):
            outputs = {support.ok("score", sample, "--format", "json", "--trace", "--lang", language) for _ in range(5)}
            self.assertEqual(len(outputs), 1, language)
            text = outputs.pop()
            self.assertNotRegex(text, r"0x[0-9a-f]{6,}|table: |function: ")

    def test_today_is_the_day_of_the_assessment(self):
        self.assertEqual(self.why("return { why = ctx.today }"), "2026-11-02")


if __name__ == "__main__":
    unittest.main()
