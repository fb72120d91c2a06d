"""The commands of the README, run from top to bottom as a newcomer would, in a folder that has the checkout's files."""
import os
import re
import shlex
import sys
import pathlib
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import run


def commands(document):
    """The commands in the document's blocks, as words."""
    text = (support.SOURCE / document).read_text(encoding="utf-8")
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.M | re.S)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [shlex.split(line) for line in lines if line.startswith("kartrekker-cli ")]


class Readme(support.FolderTest):
    def prepare(self):
        for name in ("samples", "docs", "tests"):
            os.symlink(support.SOURCE / name, self.folder / name)
        (self.folder / "out").mkdir()

    def run_all(self, found):
        """Every command, one after the other, each of which must go well; their results."""
        results = []
        for _, *words in found:
            with self.subTest(" ".join(words)):
                results.append(run(*words, cwd=self.folder))
                self.assertEqual(results[-1].code, 0, results[-1].stderr)
        return results

    def test_every_command(self):
        found = commands("README.md")
        self.assertGreater(len(found), 20)
        for result in self.run_all(found):
            self.assertNotIn("Left out", result.stderr)

    def test_the_guide_for_authors(self):
        text = (support.SOURCE / "docs/authoring.md").read_text(encoding="utf-8")
        scripts = re.findall(r"```lua\n(.*?)```", text, re.S)
        for name, mark in (("meetings.lua", 'kind = "assessment"'), ("review.lua", 'kind = "action"')):
            self.write(name, next(script for script in scripts if mark in script and "-- wrong" not in script))
        self.write("answers.csv", re.search(r"```csv\n(.*?)```", text, re.S).group(1))
        support.new_workspace(self.folder, "client")
        found = commands("docs/authoring.md")
        self.assertEqual(len(found), 5)
        self.run_all(found)


if __name__ == "__main__":
    unittest.main()
