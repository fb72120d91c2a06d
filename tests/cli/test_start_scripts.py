"""./run, ./check and ./screens: what they say of arguments, before they install or build anything."""
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support


def start(*words):
    # Anything but an immediate answer means that it began to work.
    return subprocess.run([str(support.SOURCE / words[0]), *words[1:]], capture_output=True, text=True, timeout=10, check=False)


class StartScripts(unittest.TestCase):
    def test_help(self):
        for name in ("run", "check", "screens"):
            for word in ("--help", "-h"):
                with self.subTest(name=name, word=word):
                    result = start(name, word)
                    self.assertEqual((result.returncode, result.stderr), (0, ""), result)
                    self.assertTrue(result.stdout.startswith(f"usage: ./{name}"), result)

    def test_what_was_wrong(self):
        for words, named in ((("run", "--bogus"), "--bogus"), (("run", "--lang", "fr"), "'fr'"), (("run", "--lang"), "--lang"),
                             (("run", "--headless", "out"), "out"), (("check", "--fast"), "--fast"), (("check", "release"), "release"),
                             (("screens", "large"), "large"), (("screens", "1280x800", "nl"), "nl")):
            with self.subTest(words):
                result = start(*words)
                self.assertEqual((result.returncode, result.stdout), (2, ""), result)
                said, _, usage = result.stderr.partition("\n\n")
                self.assertIn(named, said)
                self.assertTrue(usage.startswith(f"usage: ./{words[0]}"), result)


if __name__ == "__main__":
    unittest.main()
