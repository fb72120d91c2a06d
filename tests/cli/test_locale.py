"""A Dutch desktop writes 1,5: files and results must not. Every result is the same bytes under a comma locale."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run_bytes


class CommaLocale(support.FolderTest):
    @classmethod
    def setUpClass(cls):
        cls.place = pathlib.Path(tempfile.mkdtemp(prefix="kartrekker-locale-"))
        for name, source in (("nl_NL.UTF-8", "nl_NL"), ("tr_TR.UTF-8", "tr_TR")):
            made = subprocess.run(["localedef", "-i", source, "-f", "UTF-8", str(cls.place / name)], capture_output=True,
                                  check=False)
            if not (cls.place / name).is_dir():
                raise AssertionError(made.stderr)
        shown = subprocess.run(["/usr/bin/printf", "%.1f", "1,5"], env=support.environment(**cls.comma(cls)),
                               capture_output=True, text=True, check=False).stdout
        assert shown == "1,5", shown   # the locale does what it must

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.place, ignore_errors=True)

    def comma(self, name="nl_NL.UTF-8"):
        return {"LOCPATH": str(self.place), "LC_ALL": name, "LANG": name}

    def both(self, *arguments):
        """The results of a call in the C locale and in comma locales, which must be the same bytes."""
        plain = run_bytes(*arguments)
        self.assertEqual(plain.code, 0, plain)
        for name in ("nl_NL.UTF-8", "tr_TR.UTF-8"):
            other = run_bytes(*arguments, **self.comma(name))
            self.assertEqual((other.code, other.stdout), (0, plain.stdout), (name, arguments))
        return plain.stdout

    def test_scores(self):
        file = support.sample_workspace(self.folder)
        for language in ("en", "nl"):
            for form in ("json", "text"):
                self.assertTrue(self.both("score", file, "--trace", "--lang", language, "--format", form))

    def test_lists(self):
        file = support.sample_workspace(self.folder)
        for entity in ("organisation", "kpi", "measurement", "case", "unit"):
            for form in ("json", "csv", "text"):
                self.both("list", file, entity, "--format", form)

    def test_numbers_go_in_with_a_point(self):
        file = support.new_workspace(self.folder)
        goal = support.add(file, "goal", name="x")
        kpi = ok("add", file, "kpi", f"goal={goal}", "name=K", "baseline=2.5", "target=-0.125", **self.comma()).strip()
        record = support.records(file, "kpi")[0]
        self.assertEqual((record["id"], record["baseline"], record["target"]), (kpi, 2.5, -0.125))
        self.assertEqual(run_bytes("set", file, "kpi", kpi, "baseline=2,5", **self.comma()).code, 1)

    def test_xml_both_ways(self):
        comma, plain = self.folder / "comma.kartrekker", self.folder / "plain.kartrekker"
        source = support.SAMPLES / "direct-seller/engagement.nl.xml"
        ok("import", comma, source, **self.comma())
        ok("import", plain, source)
        outputs = []
        for file, env in ((comma, self.comma()), (plain, {}), (plain, self.comma()), (comma, {})):
            out = self.folder / "out.xml"
            ok("export", file, out, **env)
            outputs.append(out.read_bytes())
        self.assertEqual(len(set(outputs)), 1)

    def test_workbook(self):
        file = support.sample_workspace(self.folder)
        parts = []
        for number, env in enumerate(({}, self.comma())):
            out = self.folder / f"{number}.xlsx"
            ok("export", file, out, "--lang", "nl", **env)
            with zipfile.ZipFile(out) as book:
                parts.append({name: book.read(name) for name in book.namelist() if name != "docProps/core.xml"})
        self.assertEqual(set(parts[0]), set(parts[1]))
        for name in parts[0]:
            self.assertEqual(parts[0][name], parts[1][name], name)

    def test_answers(self):
        csv = support.SAMPLES / "retail-shops/emotional-capital.csv"
        taken = []
        for number, env in enumerate(({}, self.comma(), self.comma("tr_TR.UTF-8"))):
            file = support.new_workspace(self.folder, f"w{number}")
            taken.append(ok("responses", file, csv, "--instrument", "emotional-capital", **env))
        self.assertEqual(len(set(taken)), 1)

    def test_history(self):
        file = support.new_workspace(self.folder)
        self.both("history", file)
        self.assertEqual(run_bytes("check", file, **self.comma()).code, 0)


if __name__ == "__main__":
    unittest.main()
