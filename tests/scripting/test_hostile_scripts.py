"""Hostile scripts through the real door: `kartrekker-cli score FILE --assessment evil.lua` on a real workspace."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import hostile_scripts as hostile
import support
from hostile_scripts import assessment

TIME_LIMIT = 5  # seconds, of the script host
LATEST = (TIME_LIMIT + 4) * support.SLOWNESS
AT_ONCE = 5 if support.SANITIZED else 10
GREEDY_AT_ONCE = 2 if support.SANITIZED else 4  # each takes 256 MB at most

workspace = None  # a real one, made once
folder = None


def setUpModule():
    global workspace, folder
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kartrekker-hostile-"))
    workspace = support.sample_workspace(folder)


def tearDownModule():
    shutil.rmtree(folder, ignore_errors=True)


def processes_marked(mark):
    """Processes that carry our mark in their environment."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if mark.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            pass
    return found


def left_behind(mark, seconds=2):
    """Marked processes that do not go away."""
    end = time.monotonic() + seconds * support.SLOWNESS
    while (left := processes_marked(mark)) and time.monotonic() < end:
        time.sleep(0.02)
    return left


def worker_of(mark, seconds=10):
    """The script host that a marked call started."""
    end = time.monotonic() + seconds * support.SLOWNESS
    while time.monotonic() < end:
        for number in processes_marked(mark):
            try:
                if pathlib.Path(f"/proc/{number}/exe").resolve() == support.SCRIPT_HOST:
                    return number
            except OSError:
                pass
        time.sleep(0.02)
    raise AssertionError("no script host was started")


def tells(text, word):
    """Whether an error line holds a word, or the number of a line of the script."""
    if isinstance(word, int):
        return re.search(rf"evil\.lua:{word}:|\bline {word}\b", text) is not None
    return word in text


class Attack:
    """One script run in a folder of its own, and what came of it."""

    def __init__(self, name, source, more=()):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder))
        self.file = self.place / "evil.kartrekker"
        shutil.copy(workspace, self.file)
        script = self.place / "evil.lua"
        script.write_bytes(source if isinstance(source, bytes) else source.encode())
        before = support.files_in(self.place)
        mark = f"mark-{uuid.uuid4()}"
        started = time.monotonic()
        self.code, stdout, stderr = support.run_bytes("score", self.file, "--assessment", script, *more,
                                                      KARTREKKER_TEST=mark)
        self.seconds = time.monotonic() - started
        self.left = left_behind(mark)
        self.stdout, self.stderr = stdout, stderr
        self.changed = before != support.files_in(self.place)
        shutil.rmtree(self.place)

    def complaints(self, words):
        """What is wrong with how it ended, in words; empty when all is well."""
        wrong = []
        if self.code != 1:
            wrong.append(f"exit {self.code}")
        if self.stdout:
            wrong.append(f"standard output: {self.stdout[:200]!r}")
        if self.seconds > LATEST:
            wrong.append(f"took {self.seconds:.1f} s")
        if self.left:
            wrong.append(f"processes left: {self.left}")
        if self.changed:
            wrong.append("files changed")
        try:
            text = self.stderr.decode("utf-8")
        except UnicodeDecodeError:
            return wrong + [f"not UTF-8: …{self.stderr[-40:]!r}"]
        if len(text.splitlines()) != 1 or not text.startswith("kartrekker-cli: ") or len(text) > 2000:
            wrong.append(f"not one clear line: {text[:200]!r}")
        if re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text):
            wrong.append(f"control characters: {text[:200]!r}")
        if "0x" in text:
            wrong.append(f"an address: {text[:200]!r}")
        if support.SANITIZED and "did not end within" in text: # too slow to get to where the line is known
            words = []
        wrong += [f"without {word!r}: {text[:300]!r}" for word in ["evil.lua", *words] if not tells(text, word)]
        return wrong


class HostileScripts(unittest.TestCase):
    def assert_well_ended(self, attack, words):
        complaints = attack.complaints(words)
        if complaints:
            self.fail("; ".join(complaints))

    def attack_all(self, scripts, at_once=AT_ONCE):
        with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
            ended = list(pool.map(lambda script: Attack(script[0], script[1]), scripts))
        for (name, _, words), attack in zip(scripts, ended):
            with self.subTest(name):
                self.assert_well_ended(attack, words)
        self.assertEqual(support.run("score", workspace).code, 0)

    def test_nothing_is_in_reach(self):
        self.attack_all(hostile.OUT_OF_REACH)

    def test_endless_ones_are_stopped(self):
        self.attack_all(support.some(hostile.ENDLESS))

    def test_greedy_ones_are_stopped(self):
        self.attack_all(hostile.GREEDY, GREEDY_AT_ONCE)

    def test_errors_that_bite(self):
        self.attack_all(hostile.ERRORS)

    def test_bytecode(self):
        def compiled(source):
            out = folder / "luac.out"
            subprocess.run(["luac5.4", "-o", out, "-"], input=source.encode(), check=True)
            return out.read_bytes()
        harmless = compiled(assessment())
        crashing = bytearray(harmless)
        for place in range(40, len(crashing), 7):
            crashing[place] ^= 0x5A
        self.attack_all([("bytecode", harmless, []), ("damaged_bytecode", bytes(crashing), []),
                         ("escape", b"\x1bLua", []), ("escape_behind_comment", b"#!/usr/bin/lua\n" + harmless, []),
                         ("byte_order_mark", b"\xef\xbb\xbf" + harmless, [])])

    def test_the_worker_is_renewed_within_one_process(self):
        for name, source in (("endless", "while true do end"), ("wrong", "error('no')"),
                             ("greedy", "return ('x'):rep(1e9)"), ("stuck", "table.move({}, 1, 1 << 60, 2)")):
            with self.subTest(name):
                attack = Attack(name, source, ["--assessment", "five-step-readiness"])
                self.assert_well_ended(attack, [])


class ScriptsInTheLibrary(unittest.TestCase):
    """A bad script among the shipped ones costs itself only: the others work in the same process."""

    def setUp(self):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="library-", dir=folder))
        shutil.copytree(support.BIN.parent / "share/kartrekker/templates", self.place / "share/kartrekker/templates")
        (self.place / "bin").mkdir()
        for program in (support.CLI, support.SCRIPT_HOST):
            shutil.copy(program, self.place / "bin")
        self.instruments = self.place / "share/kartrekker/templates/instruments"

    def call(self, *arguments):
        return subprocess.run([self.place / "bin/kartrekker-cli", *arguments], capture_output=True, text=True,
                              env=support.environment(), timeout=60 * support.SLOWNESS, check=False)

    def test_others_go_on(self):
        (self.instruments / "a-endless.lua").write_text("while true do end")
        (self.instruments / "e-wrong.lua").write_text("error('no')")
        (self.instruments / "f-stuck.lua").write_text("table.move({}, 1, 1 << 60, 2)")
        listed = self.call("assessments")
        self.assertEqual(listed.returncode, 1)
        for name in (*support.INSTRUMENTS, "a-endless", "e-wrong", "f-stuck"):
            self.assertIn(name, listed.stdout)
        self.assertIn("Readiness in five steps", listed.stdout)
        self.assertIn("Emotional capital", listed.stdout)

    def test_a_broken_script_is_not_left_out_in_silence(self):
        """Without --assessment all are scored: one that is broken is an error, or at least told."""
        (self.instruments / "emotional-capital.lua").write_text("error('no')")
        scored = self.call("score", workspace)
        self.assertIn("emotional-capital.lua", scored.stderr)

    def test_the_host_is_missing(self):
        (self.place / "bin/kartrekker-scripthost").unlink()
        scored = self.call("score", workspace)
        self.assertEqual((scored.returncode, scored.stdout), (1, ""))
        self.assertIn("kartrekker-scripthost", scored.stderr)
        self.assertEqual(len(scored.stderr.splitlines()), 1)


class RunningHost(unittest.TestCase):
    """The worker while a script runs in it."""

    def setUp(self):
        script = folder / "endless.lua"
        script.write_text("while true do end")
        self.mark = f"mark-{uuid.uuid4()}"
        self.started = subprocess.Popen([support.CLI, "score", workspace, "--assessment", script],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=support.environment(KARTREKKER_TEST=self.mark))
        self.addCleanup(self.end)
        self.worker = worker_of(self.mark)
        time.sleep(0.5 * support.SLOWNESS)

    def end(self):
        if self.started.poll() is None:
            self.started.kill()
        self.started.communicate()

    @unittest.skipIf(support.SANITIZED, "the sanitizers need calls of their own")
    def test_is_confined(self):
        status = dict(line.split(":\t", 1) for line in
                      pathlib.Path(f"/proc/{self.worker}/status").read_text().splitlines() if ":\t" in line)
        self.assertEqual(status["Seccomp"].strip(), "2")
        self.assertEqual(status["NoNewPrivs"].strip(), "1")
        limits = pathlib.Path(f"/proc/{self.worker}/limits").read_text()
        self.assertRegex(limits, r"Max open files +0 +0 ")
        self.assertRegex(limits, r"Max file size +0 +0 ")
        self.assertRegex(limits, r"Max processes +0 +0 ")
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        self.assertRegex(limits, r"Max address space +1073741824 ")

    def test_holds_no_file_open(self):
        open_files = [os.readlink(entry) for entry in pathlib.Path(f"/proc/{self.worker}/fd").iterdir()]
        self.assertEqual([name for name in open_files if name.startswith("/") and name != "/dev/null"], [])

    def test_dies_with_the_program(self):
        self.started.kill()
        self.started.wait()
        self.assertEqual(left_behind(self.mark), [])

    def test_its_death_is_one_clear_error(self):
        os.kill(self.worker, 9)
        stdout, stderr = self.started.communicate(timeout=20 * support.SLOWNESS)
        self.assertEqual((self.started.returncode, stdout), (1, ""))
        self.assertEqual(len(stderr.splitlines()), 1)
        self.assertIn("endless.lua", stderr)


if __name__ == "__main__":
    unittest.main()
