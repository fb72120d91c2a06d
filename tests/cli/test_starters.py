"""new --starter, starters and guidelines: engagements and guidelines from the library, in both languages."""
import json
import pathlib
import resource
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

STARTERS = ("bank", "hospital", "merger", "municipality", "shop-chain", "technical-service")


class Starters(support.FolderTest):
    def test_every_one_in_both_languages(self):
        for language in ("en", "nl"):
            listed = json.loads(ok("starters", "--lang", language, "--format", "json"))
            self.assertEqual(sorted(starter["id"] for starter in listed), sorted(STARTERS))
            for starter in listed:
                with self.subTest(starter["id"], language=language):
                    self.assertIsNone(starter["problem"])
                    file = self.folder / f"{starter['id']}.{language}.kartrekker"
                    ok("new", file, "--starter", starter["id"], "--lang", language)
                    organisation = support.records(file, "organisation")[0]
                    self.assertEqual((organisation["name"], organisation["language"]), (starter["name"], language))
                    self.assertGreater(len(support.records(file, "goal")), 0)
                    self.assertIn("sound", ok("check", file))

    def test_both_languages_have_the_same_records(self):
        for starter in STARTERS:
            ids = []
            for language in ("en", "nl"):
                file = self.folder / f"{starter}-{language}.kartrekker"
                ok("new", file, "--starter", starter, "--lang", language)
                ids.append([record["id"] for entity in ("goal", "case", "risk", "unit") for record in support.records(file, entity)])
            self.assertEqual(ids[0], ids[1], starter)

    def test_with_a_name_of_its_own(self):
        file = self.folder / "a.kartrekker"
        ok("new", file, "--starter", "bank", "--name", "My bank")
        self.assertEqual(support.records(file, "organisation")[0]["name"], "My bank")
        self.assertEqual(ok("history", file), "")  # nobody can undo that it was made

    def test_text(self):
        self.assertEqual(len(ok("starters").splitlines()), len(STARTERS))

    def test_samples_with_their_answers(self):
        names = ["direct-seller", "retail-shops", "technical-service"]
        self.assertEqual([sample["id"] for sample in json.loads(ok("samples", "--format", "json"))], names)
        file = self.folder / "shops.kartrekker"
        ok("new", file, "--sample", "retail-shops", "--lang", "nl")
        self.assertEqual(ok("history", file), "")  # nobody can undo that it was made
        rounds = {row["instrument"]: row["respondents"] for row in json.loads(ok("rounds", file, "--format", "json"))["rounds"]}
        rows = {name: (support.SAMPLES / f"retail-shops/{name}.csv").read_text(encoding="utf-8").splitlines()
                for name in support.INSTRUMENTS}
        self.assertEqual(rounds, {name: len(lines) - 1 for name, lines in rows.items()})  # one line has the headings
        result = run("new", self.folder / "b.kartrekker", "--sample", "none")
        self.assertNotEqual(result.code, 0)
        self.assertIn("kartrekker-cli samples", result.stderr)
        self.assertFalse((self.folder / "b.kartrekker").exists())

    def test_own_ones_and_broken_ones(self):
        own = self.folder / "templates/starters"
        for name in ("mine", "wrong", "bank"):
            (own / name).mkdir(parents=True)
        mine = (support.SAMPLES / "technical-service/engagement.en.xml").read_text(encoding="utf-8")
        (own / "mine/engagement.en.xml").write_text(mine, encoding="utf-8")
        (own / "bank/engagement.en.xml").write_text(mine, encoding="utf-8")
        (own / "wrong/engagement.en.xml").write_text("<a/>", encoding="utf-8")
        place = {"KARTREKKER_TEMPLATES": str(self.folder / "templates")}
        listed = {s["id"]: s for s in json.loads(ok("starters", "--lang", "en", "--format", "json", **place))}
        self.assertEqual(listed["mine"]["name"], "Halderkamp Technical Services")
        self.assertNotEqual(listed["bank"]["name"], "Halderkamp Technical Services")
        self.assertTrue(listed["wrong"]["problem"])
        before = support.files_in(self.folder)
        self.assert_refused(run("new", self.folder / "w.kartrekker", "--starter", "wrong", **place))
        self.assert_refused(run("new", self.folder / "w.kartrekker", "--starter", "none", **place), "none")
        self.assertEqual(support.files_in(self.folder), before)

    def test_a_full_disk(self):
        """Files cannot grow beyond that of an empty engagement, as where a disk is full."""
        room = support.new_workspace(self.folder).stat().st_size
        xml = support.SAMPLES / "technical-service/engagement.en.xml"
        before = support.files_in(self.folder)
        for arguments in (("new", "full.kartrekker", "--starter", "bank"), ("import", "full.kartrekker", xml)):
            with self.subTest(arguments[0]):
                done = subprocess.run([support.CLI, *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
                                      env=support.environment(), restore_signals=False,
                                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
                self.assertEqual(done.returncode, 1)
                self.assertIn("full.kartrekker", done.stderr)
                self.assertNotIn(".new", done.stderr)
                self.assertEqual(support.files_in(self.folder), before)

    def test_wrong_calls(self):
        self.assertEqual(run("new", self.folder / "a.kartrekker").code, 2)
        file = support.new_workspace(self.folder)
        self.assert_refused(run("new", file, "--starter", "bank"))


class Guidelines(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def library(self, *more):
        return json.loads(ok("guidelines", self.file, "--format", "json", *more))

    def test_list_and_add(self):
        library = self.library()
        self.assertGreater(len(library), 3)
        self.assertFalse(any(entry["present"] for entry in library))
        first, second = library[0]["id"], library[1]["id"]
        self.assertEqual(ok("guidelines", self.file, "--add", first, second).split(), [first, second])
        self.assertEqual([g["id"] for g in support.records(self.file, "guideline")], [first, second])
        versions = support.records(self.file, "guideline_version")
        self.assertEqual({v["guideline"] for v in versions}, {first, second})
        self.assertEqual(len(ok("history", self.file).splitlines()), 2)
        self.assertEqual([entry["present"] for entry in self.library()][:3], [True, True, False])

    def test_all_and_again(self):
        self.assertEqual(ok("guidelines", self.file, "--add", "all").split(), [entry["id"] for entry in self.library()])
        again = run("guidelines", self.file, "--add", "all")
        self.assertEqual((again.code, again.stdout), (0, ""))
        self.assertTrue(again.stderr)

    def test_languages(self):
        english, dutch = self.library("--lang", "en"), self.library("--lang", "nl")
        self.assertEqual([g["id"] for g in english], [g["id"] for g in dutch])
        self.assertNotEqual([g["name"] for g in english], [g["name"] for g in dutch])
        ok("guidelines", self.file, "--add", dutch[0]["id"], "--lang", "nl")
        self.assertEqual(support.records(self.file, "guideline")[0]["name"], dutch[0]["name"])

    def test_unknown(self):
        self.assert_refused(run("guidelines", self.file, "--add", "none"), "none")
        self.assertEqual(support.records(self.file, "guideline"), [])
        self.assertIn(self.library()[0]["id"], ok("guidelines", self.file))
        self.assertIn("id,name,present", ok("guidelines", self.file, "--format", "csv"))


if __name__ == "__main__":
    unittest.main()
