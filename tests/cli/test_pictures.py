"""Pictures without a window: every one that is listed is a sound SVG, in both languages."""
import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import ok, run

SVG = "{http://www.w3.org/2000/svg}"


class Pictures(support.FolderTest):
    def prepare(self):
        self.file = support.sample_workspace(self.folder)

    def names(self):
        return [line.split()[0] for line in ok("picture", self.file).splitlines()]

    def words_of(self, file):
        root = xml.etree.ElementTree.parse(file).getroot()
        self.assertEqual(root.tag, SVG + "svg")
        return [text.text or "" for text in root.iter(SVG + "text")]

    def test_every_picture_is_sound(self):
        out = self.folder / "out.svg"
        names = self.names()
        self.assertTrue({"five-steps", "pillars", "risk-map", "coverage", "candidates", "plan/gantt"} < set(names), names)
        for language in ("en", "nl"):
            for name in support.some(names):
                with self.subTest(name, language=language):
                    ok("picture", self.file, name, out, "--lang", language)
                    words = self.words_of(out)
                    self.assertGreater(len(words), 3)
                    self.assertNotRegex(out.read_text(encoding="utf-8"), r'="-?(nan|inf)')

    def test_the_best_candidate_is_that_of_the_assessment(self):
        ok("picture", self.file, "candidates", self.folder / "out.svg", "--lang", "en")
        shown = next(words for words in self.words_of(self.folder / "out.svg") if " is the best with " in words)
        scored = ok("score", self.file, "--format", "json", "--lang", "en")
        name, fit = re.search(r"Best remaining candidate: ‘(.+?)’, with a weighted fit of ([0-9.]+)%", scored).groups()
        total = re.search(r"Fit counts for 80% and couplings for 20%: ([0-9]+(?:\.[0-9]+)?)", scored)
        self.assertTrue(shown.startswith(f"{name} is the best with {total.group(1) if total else fit}"), (shown, name, fit))

    def test_what_is_wrong_is_said_and_writes_nothing(self):
        out = self.folder / "out.svg"
        wrong = run("picture", self.file, "no-such-picture", out)
        self.assertEqual(wrong.code, 1)
        self.assertIn("no-such-picture", wrong.stderr)
        self.assertFalse(out.exists())
        self.assertEqual(run("picture", self.file, "five-steps", self.folder / "out.gif").code, 1)
        self.assertEqual(run("picture", self.file, "five-steps").code, 2)

    def test_dark_only_where_it_is_asked(self):
        out = self.folder / "out.svg"
        ok("picture", self.file, "coverage", out)
        self.assertIn('fill="#FFFFFF"', out.read_text())
        ok("picture", self.file, "coverage", out, "--dark")
        self.assertIn('fill="#24292D"', out.read_text())


if __name__ == "__main__":
    unittest.main()
