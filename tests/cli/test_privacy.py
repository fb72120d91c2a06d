"""Nothing that the program tells depends on who of the people that may not be shown said what: two engagements that
differ only in which of two withheld groups gave which answers look the same in every output, byte by byte."""
import json
import pathlib
import random
import re
import shutil
import sys
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok

INSTRUMENT = "emotional-capital"
SHOWN, LEADERS, FIRST_SMALL, SECOND_SMALL = "shops", "board", "night-desk", "depot"
SIZES = {SHOWN: 24, LEADERS: 9, FIRST_SMALL: 3, SECOND_SMALL: 4}

# Writes all that a script can reach of the answers into its reasons.
NOSY = """
local function text_of(value)
    if type(value) ~= "table" then return tostring(value) end
    local words, keys = {}, {}
    for key in pairs(value) do keys[#keys + 1] = tostring(key) end
    table.sort(keys)
    for _, key in ipairs(keys) do words[#words + 1] = key .. "=" .. text_of(value[key] or value[tonumber(key)]) end
    return "{" .. table.concat(words, ",") .. "}"
end
local sections = {}
for _, id in ipairs({ %s }) do
    sections[#sections + 1] = {
        id = id, title = { en = id, nl = id }, question = { en = "?", nl = "?" }, items = { %s },
        criteria = { { id = "c", rule = "EC1", title = { en = "c", nl = "c" }, score = function(ctx)
            local seen = { text_of(ctx:perceived(id)) }
            for _, item in ipairs({ %s }) do seen[#seen + 1] = text_of(ctx:item(item)) end
            for _, kind in ipairs({ "respondent_group", "round", "instrument", "organisation" }) do
                for _, record in ipairs(ctx:all(kind)) do
                    for name, value in pairs(record) do seen[#seen + 1] = name .. "=" .. tostring(value) end
                end
            end
            return { score = 50, why = table.concat(seen, " ") }
        end } },
    }
end
return { kind = "assessment", api = 1, id = "emotional-capital", version = "9", scale = { low = 1, high = 5 },
         title = { en = "x", nl = "x" }, about = { en = "x", nl = "x" }, sections = sections }
"""


def without_chance(text):
    """Without times and ids that are made up."""
    return re.sub(r"\b[0-9a-z]{13}\b", "ID", re.sub(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d(:?\d\dZ?)?", "TIME", text))


def csv_of(items, people):
    return "\n".join([",".join(["group", *items]),
                      *(",".join([group, *map(str, answers)]) for group, answers in people)]) + "\n"


class TwoEngagements(support.FolderTest):
    """self.files: the same engagement twice, but for answers that two small groups gave each other."""

    def prepare(self):
        chance = random.Random(20270104)
        base = support.sample_workspace(self.folder)
        for response_group in SIZES:
            add(base, "respondent_group", name=response_group, is_leadership=str(response_group == LEADERS).lower(),
                id=response_group)
        self.items = (support.SAMPLES / "technical-service" / f"{INSTRUMENT}.csv").read_text().splitlines()[0].split(",")[1:]
        self.files = []
        rounds = {"winter": "2026-12-01", "spring": "2027-03-01"}
        for name, day in rounds.items():
            add(base, "round", instrument=INSTRUMENT, name=name, held_on=day, id=name)
        people = {name: [(group, [chance.randint(1, 5) for _ in self.items]) for group, size in SIZES.items()
                         for _ in range(size)] for name in rounds}
        for number, swap in enumerate((False, True)):
            folder = self.folder / str(number)
            folder.mkdir()
            file = folder / "engagement.kartrekker"
            shutil.copy2(base, file)
            for name in rounds:
                source = folder / "in.csv"
                source.write_text(csv_of(self.items, self.swapped(people[name]) if swap else people[name]))
                ok("responses", file, source, "--instrument", INSTRUMENT, "--round", name)
                source.unlink()
            self.files.append(file)

    @staticmethod
    def swapped(people):
        """The three of the one small group and three of the other give each other's answers."""
        places = [place for place, (group, _) in enumerate(people) if group in (FIRST_SMALL, SECOND_SMALL)]
        changed = list(people)
        for one, other in zip(places[:3], places[3:6]):
            changed[one], changed[other] = (people[one][0], people[other][1]), (people[other][0], people[one][1])
        return changed


class SameToAll(TwoEngagements):
    def assert_same(self, *words, **env):
        """The same words from both files, where FILE stands for the file; gives them."""
        told = []
        for file in self.files:
            result = support.run(*(file if word == "FILE" else word for word in words), cwd=file.parent, **env)
            self.assertIn(result.code, (0, 1), result)
            told.append((result.code, without_chance(result.stdout), result.stderr.replace(str(file.parent), "")))
        self.assertEqual(told[0], told[1], words)
        return told[0][1]

    def test_the_files_differ_where_nobody_looks(self):
        """Else the rest of this proves nothing: with a minimum of 3 the small groups are told apart."""
        told = []
        for file in self.files:
            ok("set", file, "organisation", "organisation", "minimum_group=3")
            told.append(ok("score", file, "--assessment", INSTRUMENT, "--format", "json"))
        self.assertNotEqual(told[0], told[1])

    def test_scores_and_reports(self):
        for words in (("score", "FILE", "--format", "json", "--trace"), ("score", "FILE", "--trace", "--lang", "nl"),
                      ("rounds", "FILE", "--format", "json"), ("rounds", "FILE", "--format", "csv"), ("rounds", "FILE"),
                      ("compare", "FILE", "--assessment", INSTRUMENT, "--format", "json"),
                      ("compare", "FILE", "--assessment", INSTRUMENT),
                      ("history", "FILE"), ("find", "FILE", "e"), ("check", "FILE"), ("value", "FILE"), ("threads", "FILE"), ("plan", "FILE"),
                      ("load", "FILE"), ("reach", "FILE"), ("signals", "FILE"), ("kpis", "FILE"), ("acknowledgements", "FILE"),
                      ("benchmark", ".", "--format", "json"), ("benchmark", ".", "--of", "FILE"), ("what-if", "FILE", "--effort", "2"),
                      ("findings", "FILE", "--state", "all", "--format", "json")):
            with self.subTest(words):
                self.assertNotEqual(self.assert_same(*words), "")

    def test_pictures(self):
        names = [line.split()[0] for line in self.assert_same("picture", "FILE").splitlines()]
        self.assertTrue({f"groups/{INSTRUMENT}", f"answers/{INSTRUMENT}/pride", "pillars-by-group"} < set(names), names)
        for name in names:
            with self.subTest(name):
                told = []
                for file in self.files:
                    ok("picture", file, name, file.parent / "out.svg")
                    told.append((file.parent / "out.svg").read_text(encoding="utf-8"))
                self.assertEqual(told[0], told[1])

    def test_groups_compared_with_each_other_and_with_all(self):
        for group in SIZES:
            for other in (*SIZES, None):
                words = ("compare", "FILE", "--assessment", INSTRUMENT, "--group", group,
                         *(("--with-group", other) if other else ()), "--format", "json")
                with self.subTest(words):
                    self.assert_same(*words)

    def test_records_of_every_kind(self):
        named = support.run("list", self.files[0], "nothing-like-it").stderr
        kinds = [kind for kind in re.findall(r"[a-z_]+", named) if support.run("list", self.files[0], kind).code == 0]
        self.assertIn("respondent_group", kinds)
        self.assertNotIn("response", kinds)
        for kind in kinds:
            with self.subTest(kind):
                self.assert_same("list", "FILE", kind, "--format", "json")

    def test_documents(self):
        for name in ("out.xlsx", "out.xml", "out.mspdi.xml", "out.csv", "out.ics"):
            with self.subTest(name):
                told = []
                for file in self.files:
                    ok("export", file, file.parent / name)
                    told.append(self.parts_of(file.parent / name))
                self.assertEqual(told[0].keys(), told[1].keys())
                for part, content in told[0].items():
                    self.assertEqual(content, told[1][part], part)

    @staticmethod
    def parts_of(file):
        """A document's parts by name, without what differs each time."""
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as package:
                return {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}
        return {"": without_chance(file.read_text(encoding="utf-8"))}

    def test_a_nosy_script(self):
        script = self.write("nosy.lua", NOSY % (
            '"s"', ", ".join(f'{{ id = "{item}", rule = "EC1", text = {{ en = "x", nl = "x" }} }}' for item in self.items),
            ", ".join(f'"{item}"' for item in self.items)))
        told = json.loads(self.assert_same("score", "FILE", "--assessment", script, "--format", "json", "--trace"))
        why = told["assessments"][0]["sections"][0]["criteria"][0]["why"]
        self.assertIn(SHOWN, why)
        self.assertIn("mean=", why)

    def test_kept_scores(self):
        for file in self.files:
            ok("snapshot", file, "--name", "now")
        self.assert_same("list", "FILE", "snapshot", "--format", "json")

    def exported_groups(self, file):
        ok("export", file, file.parent / "out.xml")
        text = (file.parent / "out.xml").read_text(encoding="utf-8")
        return re.findall(r"<round>spring</round>\s*<respondent_group>([^<]*)</respondent_group>", text)

    def test_raw_answers_leave_without_groups_where_one_is_small(self):
        for file in self.files:
            self.assertEqual(set(self.exported_groups(file)), {"all-groups", "all-leaders"})

    def test_raw_answers_leave_with_groups_where_each_is_large_in_every_item(self):
        """First all are: 24 and 9 people who answered everything. Then only four of the nine answer one item."""
        for few, expected in ((9, {SHOWN, LEADERS}), (4, {"all-groups"})):
            with self.subTest(few):
                file = self.files[0]
                people = [(group, [3 if place or number < few else "" for place in range(len(self.items))])
                          for group in (SHOWN, LEADERS) for number in range(SIZES[group])]
                ok("undo", file)
                source = self.write("in.csv", csv_of(self.items, people))
                ok("responses", file, source, "--instrument", INSTRUMENT, "--round", "spring")
                self.assertEqual(set(self.exported_groups(file)), expected)


if __name__ == "__main__":
    unittest.main()
