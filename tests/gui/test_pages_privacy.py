"""No page or pane of the window looks different for two engagements that differ only inside groups that may not be shown
(see tests/cli/test_privacy.py): the pictures of both are the same, byte by byte."""
import pathlib
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import support
from test_privacy import TwoEngagements

OF_ANSWERS = ("emotional-capital", "answers", "answers-one-round", "why", "findings")
ATTEMPTS = 3  # a picture may be taken while the page is still at work


class SamePages(TwoEngagements):
    def pictures(self, file):
        """All that the window can show, by name. The file stands where the other does: its name is shown too."""
        seat, shots, settings = (self.folder / name for name in ("seat.kartrekker", "shots", "settings"))
        for folder in (shots, settings):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copy2(file, seat)
        subprocess.run([support.BIN / "kartrekker", seat, "--language", "nl", "--screenshot", "all", shots, "1280x900"],
                       timeout=120 * support.SLOWNESS, capture_output=True, check=True,
                       env=support.environment(LC_ALL="C.UTF-8", XDG_CONFIG_HOME=str(settings)))
        return {picture.name.removesuffix("-nl-LIGHT.png"): picture.read_bytes() for picture in shots.iterdir()}

    def test_pages_and_panes(self):
        seen = ({}, {})
        for _ in range(ATTEMPTS):
            for pictures, file in zip(seen, self.files):
                for name, picture in self.pictures(file).items():
                    pictures.setdefault(name, set()).add(picture)
            different = {name for name in seen[0] if not seen[0][name] & seen[1][name]}
            if not different - {"history"}:
                break
        self.assertEqual(different - {"history"}, set())  # which shows at what time each was made
        support.ok("undo", self.files[0])  # else this proves nothing: without the last round the answers look different
        before = self.pictures(self.files[0])
        for name in OF_ANSWERS:
            self.assertNotIn(before[name], seen[0][name], name)


if __name__ == "__main__":
    unittest.main()
