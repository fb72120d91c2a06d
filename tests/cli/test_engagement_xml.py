"""Engagement XML there and back: export, import and export again give the same bytes."""
import pathlib
import random
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok

SCHEMA = support.SOURCE / "export/engagement.xsd"
NAMES = ("technical-service", "direct-seller", "retail-shops")
HOSTILE = [" leading", "trailing ", "  both  ", "two  spaces", 'quotes " and \'', "<b>&amp;</b>", "a ]]> b", "<![CDATA[x]]>",
           "&#10;", "emoji 🚜👩‍🌾", "ünïcode ﬀ \u00ad\u200b\ufeff", "ré\u0301", "\u2028\u2029", "עברית עربي", "tab\tin", "<!-- x -->",
           "<?xml?>", "&unknown;", "%s{0}", "a\u00a0b", "𝒳", "=1+2", "..", "x" * 5000]
PARAGRAPHS = [text + "\n" + text for text in HOSTILE] + ["\n", "\n\n", "\nx", "x\n", " \n ", "\t\n\t", "a\n\n\nb", "\tx"]


def xmllint(file):
    return subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), str(file)], capture_output=True, text=True,
                          check=False)


def without_groups(scorecard):
    """Where a group is under the minimum, answers leave without their groups."""
    for section in (section for assessment in scorecard["assessments"] for section in assessment["sections"]):
        del section["groups"]
    return scorecard


class RoundTrip(support.FolderTest):
    def there_and_back(self, file):
        """Exports, imports the export, exports that; both exports must be the same bytes. Gives the copy."""
        first, second = self.folder / "first.xml", self.folder / "second.xml"
        copy = self.folder / "copy.kartrekker"
        copy.unlink(missing_ok=True)
        ok("export", file, first)
        ok("import", copy, first)
        ok("export", copy, second)
        self.assertEqual(first.read_bytes(), second.read_bytes())
        checked = xmllint(first)
        self.assertEqual(checked.returncode, 0, checked.stderr[:2000])
        return copy

    def test_samples(self):
        for name in support.some(NAMES):
            for language in ("en", "nl"):
                with self.subTest((name, language)):
                    folder = self.folder / f"{name}-{language}"
                    folder.mkdir()
                    file = support.sample_workspace(folder, name, language)
                    copy = self.there_and_back(file)
                    self.assertEqual(without_groups(support.score(copy)), without_groups(support.score(file)))

    def test_every_record_survives(self):
        file = support.sample_workspace(self.folder)
        copy = self.there_and_back(file)
        for entity in ("organisation", "norm", "goal", "kpi", "sponsor", "case", "guideline_version", "candidate", "fit",
                       "round", "instrument"):
            self.assertEqual(support.records(copy, entity), support.records(file, entity), entity)
        groups = support.records(copy, "respondent_group")
        known = support.records(file, "respondent_group")
        self.assertEqual(groups[:len(known)], known)
        self.assertEqual([group["name"] for group in groups[len(known):]], ["All groups together", "All leaders together"])

    def test_the_samples_as_shipped_validate(self):
        for source in support.SAMPLES.glob("*/*.xml"):
            checked = xmllint(source)
            self.assertEqual(checked.returncode, 0, checked.stderr[:1000])

    def test_empty_workspace(self):
        self.there_and_back(support.new_workspace(self.folder))
        file = self.folder / "bare.kartrekker"
        ok("new", file, "--name", "x")
        self.there_and_back(file)

    def test_hostile_texts(self):
        file = support.new_workspace(self.folder)
        for text in HOSTILE:
            add(file, "goal", name=text, customer_effect=text)
        for text in PARAGRAPHS:
            add(file, "goal", name="x", notes=text)
        copy = self.there_and_back(file)
        self.assertEqual(support.records(copy, "goal"), support.records(file, "goal"))

    def test_random_texts(self):
        chance = random.Random(7)
        letters = " \t\n<>&\"'];-!?[]abcé🚜\u00a0\u0085\u2028".replace("\u0085", "")
        file = support.new_workspace(self.folder)
        for _ in range(40):
            text = "".join(chance.choice(letters) for _ in range(chance.randint(1, 40)))
            add(file, "goal", name="x" + text.replace("\n", " "), notes="y" + text)
        copy = self.there_and_back(file)
        self.assertEqual(support.records(copy, "goal"), support.records(file, "goal"))

    def test_numbers(self):
        file = support.new_workspace(self.folder)
        goal = add(file, "goal", name="x")
        for value in ("0", "-0", "0.1", "-2.5", "1e-7", "123456789.125", "1e15", "0.30000000000000004", "1e21", "5e-324",
                      "1234567890123456789", "-1e-300"):
            result = support.run("add", file, "kpi", f"goal={goal}", "name=K", f"baseline={value}")
            self.assertIn(result.code, (0, 1), value)
        copy = self.there_and_back(file)
        self.assertEqual(support.records(copy, "kpi"), support.records(file, "kpi"))

    def test_order_of_lists(self):
        file = support.new_workspace(self.folder)
        ids = [add(file, "goal", id=name, name=name) for name in ("z", "a", "M", "0", "b.1", "B-1")]
        copy = self.there_and_back(file)
        self.assertEqual([goal["id"] for goal in support.records(copy, "goal")], ids)

    def test_what_undo_brings_back(self):
        file = support.sample_workspace(self.folder)
        ok("export", file, self.folder / "before.xml")
        ok("remove", file, "goal", support.records(file, "goal")[0]["id"])
        ok("undo", file)
        ok("export", file, self.folder / "after.xml")
        self.assertEqual((self.folder / "before.xml").read_bytes(), (self.folder / "after.xml").read_bytes())

    def test_the_history_begins_after_the_import(self):
        """Who undoes all has what was imported."""
        file = self.folder / "a.kartrekker"
        ok("import", file, support.SAMPLES / "retail-shops/engagement.nl.xml")
        goals = support.records(file, "goal")
        self.assertGreater(len(goals), 3)
        self.assertEqual(ok("history", file), "")
        ok("remove", file, "goal", goals[0]["id"])
        ok("undo", file)
        support.run("undo", file)
        self.assertEqual(support.records(file, "goal"), goals)

    def test_comments_and_attachments(self):
        """They come through whole, change no result, and stay behind with a record that stays behind."""
        file = support.sample_workspace(self.folder)
        before = support.score(file)
        goal = support.records(file, "goal")[0]["id"]
        add(file, "comment", record_kind="goal", record_id=goal, text="Ask Anna\nor Bram")
        whole = random.Random(3).randbytes(10 * 1024 * 1024)
        (self.folder / "whole.bin").write_bytes(whole)
        attached = ok("attach", file, "goal", goal, self.folder / "whole.bin").strip()
        self.assertEqual(support.score(file), before)
        groups = support.records(file, "respondent_group")
        for group in groups:
            add(file, "comment", record_kind="respondent_group", record_id=group["id"], text="x")
        copy = self.there_and_back(file)
        comments = support.records(copy, "comment")
        self.assertEqual((comments[0]["text"], comments[0]["record_id"]), ("Ask Anna\nor Bram", goal))
        known = {group["id"] for group in support.records(copy, "respondent_group")}
        self.assertEqual({comment["record_id"] for comment in comments[1:]}, {group["id"] for group in groups} & known)
        ok("save-attachment", copy, attached, self.folder / "saved.bin")
        self.assertEqual((self.folder / "saved.bin").read_bytes(), whole)
        for words in (("list", copy, "attachment_parts"), ("add", copy, "attachment", "name=x"),
                      ("add", copy, "comment", "text=x", "record_kind=goal", "record_id=none")):
            self.assertEqual(support.run(*words).code, 1, words)

    def test_without_the_history(self):
        file = support.new_workspace(self.folder)
        add(file, "goal", name="a secret that was removed", id="gone")
        ok("remove", file, "goal", "gone")
        ok("export", file, self.folder / "a.xml")
        self.assertNotIn(b"secret", (self.folder / "a.xml").read_bytes())


class Schema(support.FolderTest):
    def test_the_schema_is_the_one_that_imports_use(self):
        """What the schema in export/ refuses, the import refuses, and the other way round."""
        file = support.new_workspace(self.folder)
        add(file, "goal", name="A", due="2026-01-01")
        fine = self.folder / "fine.xml"
        ok("export", file, fine)
        text = fine.read_text()
        for number, (old, new) in enumerate((
            ("<name>A</name>", "<name>A</name><name>B</name>"), ("<name>A</name>", ""), ("2026-01-01", "2026-02-30"),
            ("2026-01-01", "01-01-2026"), ("<name>A</name>", "<name>A<b/></name>"), ("<name>A</name>", "<nmae>A</nmae>"),
            ("<currency>", "<currency x='1'>"), ("<amber_from>50</amber_from>", "<amber_from>150</amber_from>"),
            ('version="1"', 'version="1" more="x"'), ("<name>A</name>", "<name>A</name> text"),
            ("<language>en</language>", "<language>de</language>"), ("<minimum_group>5<", "<minimum_group>5.5<"),
        )):
            with self.subTest(new):
                self.assertIn(old, text)
                wrong = self.write("wrong.xml", text.replace(old, new, 1))
                self.assertNotEqual(xmllint(wrong).returncode, 0)
                self.assertEqual(support.run("import", self.folder / f"{number}.kartrekker", wrong).code, 1)

    def test_every_entity_is_in_the_schema(self):
        message = support.run("list", support.new_workspace(self.folder), "nonsense").stderr
        schema = SCHEMA.read_text()
        for kind in message[message.rindex(" are ") + 5:].strip(" .\n").split(", ") + ["response"]:
            self.assertIn(f'<xs:element name="{kind}"', schema)

    def test_the_schema_is_a_schema(self):
        checked = subprocess.run(["xmllint", "--noout", "--nonet", str(SCHEMA)], capture_output=True, check=False)
        self.assertEqual(checked.returncode, 0)


if __name__ == "__main__":
    unittest.main()
