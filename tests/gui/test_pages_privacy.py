"""No page of the window looks different for two engagements that differ only inside groups that may not be shown (see
tests/cli/test_privacy.py): the pictures of both are the same, byte by byte."""
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import support
from test_privacy import TwoEngagements

PAGES = ("overview", "emotional-capital", "answers")
ATTEMPTS = 4  # a picture may be taken while the page is still at work


class SamePages(TwoEngagements):
    def picture(self, file, page):
        picture = file.parent / f"{page}.png"
        subprocess.run([support.BIN / "kartrekker", file, "--language", "nl", "--screenshot", page, picture, "1280x900"],
                       timeout=60 * support.SLOWNESS, capture_output=True, check=True,
                       env=support.environment(LC_ALL="C.UTF-8"))
        return picture.read_bytes()

    def test_pages(self):
        for page in PAGES:
            with self.subTest(page):
                first, second = set(), set()
                for _ in range(ATTEMPTS):
                    first.add(self.picture(self.files[0], page))
                    second.add(self.picture(self.files[1], page))
                    if first & second:
                        break
                self.assertTrue(first & second)

    def test_the_pages_do_show_answers(self):
        """Else the rest of this proves nothing: without the last round each page looks different."""
        before = {page: self.picture(self.files[0], page) for page in PAGES[1:]}
        support.ok("undo", self.files[0])
        for page, picture in before.items():
            self.assertNotEqual(self.picture(self.files[0], page), picture, page)


if __name__ == "__main__":
    unittest.main()
