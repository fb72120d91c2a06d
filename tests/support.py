"""Runs kartrekker-cli for the tests and holds what they share. Python's standard library only."""
import collections
import functools
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parent
SOURCE = TESTS.parent
SAMPLES = SOURCE / "samples"
BIN = pathlib.Path(os.environ.get("KARTREKKER_BIN") or SOURCE / "build/release/bin").resolve()
CLI = BIN / "kartrekker-cli"
SCRIPT_HOST = BIN / "kartrekker-scripthost"
SANITIZED = os.environ.get("KARTREKKER_SANITIZE") == "1"
SLOWNESS = 6 if SANITIZED else 1  # how much longer things may take under the sanitizers


def some(cases):
    """All of many cases of one kind; every third under the sanitizers, which run the same code slower."""
    cases = list(cases)
    return cases[::3] if SANITIZED else cases


DUTCH = {"LC_ALL": "", "LANG": "nl_NL.UTF-8"}  # of somebody's environment
ENGLISH = set("""a are answer assessment attempt called can cannot criterion expected field finding gets has have here item kind
                 must near needs not number only place places section that the things value wants which with write""".split())
MADE = tempfile.TemporaryDirectory(prefix="kartrekker-made-")
INSTRUMENTS = ("five-step-readiness", "emotional-capital")

Result = collections.namedtuple("Result", "code stdout stderr")


def environment(**changes):
    """The environment of a call: no language, place or templates of the person who runs the tests."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE", "LOCPATH")}
    return {**kept, "LC_ALL": "C", "KARTREKKER_TEMPLATES": "/nowhere", **changes}


def run_bytes(*arguments, timeout=60, cwd=None, **env):
    """Runs the CLI; output as bytes."""
    done = subprocess.run([str(CLI), *map(str, arguments)], capture_output=True, stdin=subprocess.DEVNULL,
                          timeout=timeout * SLOWNESS, env=environment(**env), cwd=cwd, check=False)
    return Result(done.returncode, done.stdout, done.stderr)


def run(*arguments, **options):
    """Runs the CLI; output as text. Output that is not UTF-8 is an error."""
    code, stdout, stderr = run_bytes(*arguments, **options)
    return Result(code, stdout.decode("utf-8"), stderr.decode("utf-8"))


def ok(*arguments, **options):
    """Runs the CLI, which must succeed; its standard output."""
    result = run(*arguments, **options)
    if result.code != 0:
        raise AssertionError(f"{arguments}: exit {result.code}\n{result.stderr}{result.stdout}")
    return result.stdout


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def files_in(folder):
    """Every file below the folder with its hash."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): sha256(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def new_workspace(folder, name="test", assessed_on="2026-11-02", language="en", **organisation):
    """An empty workspace that is scored as of a fixed day."""
    fields = {"assessed_on": assessed_on, **organisation}
    made = made_workspace(name, language, *(f"{key}={value}" for key, value in fields.items()))
    return pathlib.Path(shutil.copy2(made, folder))


@functools.cache
def made_workspace(name, language, *fields):
    """Made once for all tests alike, which each take a copy."""
    file = pathlib.Path(tempfile.mkdtemp(dir=MADE.name)) / f"{name}.kartrekker"
    ok("new", file, "--name", name, "--lang", language)
    ok("set", file, "organisation", "organisation", *fields)
    return file


def add(file, entity, **fields):
    """Adds a record; its id. An underscore at the end of a keyword is dropped (case_)."""
    words = [f"{key.rstrip('_') if key.endswith('_') else key}={value}" for key, value in fields.items()]
    return ok("add", file, entity, *words).strip()


def sample_workspace(folder, name="technical-service", language="en"):
    """A workspace made from one of samples/, with its answers."""
    return pathlib.Path(shutil.copy2(made_sample(name, language), folder))


@functools.cache
def made_sample(name, language):
    """Made once for all tests alike, which each take a copy."""
    file = pathlib.Path(tempfile.mkdtemp(dir=MADE.name)) / f"{name}.kartrekker"
    ok("new", file, "--sample", name, "--lang", language)
    return file


def score(file, *assessments, language="en", trace=False, **env):
    """The scorecard as parsed JSON."""
    words = [word for assessment in assessments for word in ("--assessment", assessment)]
    if trace:
        words.append("--trace")
    return json.loads(ok("score", file, *words, "--format", "json", "--lang", language, **env))


def sections_of(scorecard, assessment=0):
    return {section["id"]: section for section in scorecard["assessments"][assessment]["sections"]}


def criteria_of(scorecard, assessment=0):
    return {criterion["id"]: criterion for section in scorecard["assessments"][assessment]["sections"]
            for criterion in section["criteria"]}


def findings_of(scorecard, assessment=0):
    return {finding["id"]: finding for finding in scorecard["assessments"][assessment]["findings"]}


def records(file, entity):
    return json.loads(ok("list", file, entity, "--format", "json"))


class FolderTest(unittest.TestCase):
    """A test with a temporary folder of its own, self.folder, and in it what prepare() of its class makes."""
    prepared = {}  # class: folder, copy of its files, attributes

    def prepare(self):
        """Makes what each test of the class begins with: files in self.folder and attributes. Runs once a class;
        each further test gets the same files back in the same place."""

    def setUp(self):
        if type(self) in FolderTest.prepared:
            self.folder, copy, attributes = FolderTest.prepared[type(self)]
            self.addCleanup(shutil.rmtree, self.folder, True)
            shutil.copytree(copy.name, self.folder)
            vars(self).update(attributes)
        else:
            self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kartrekker-test-"))
            self.addCleanup(shutil.rmtree, self.folder, True)
            before = set(vars(self))
            self.prepare()
            copy = tempfile.TemporaryDirectory(prefix="kartrekker-prepared-")
            shutil.copytree(self.folder, copy.name, dirs_exist_ok=True)
            attributes = {name: value for name, value in vars(self).items() if name not in before}
            FolderTest.prepared[type(self)] = self.folder, copy, attributes

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def assert_in_dutch(self, text):
        """No English outside what scripts and their API call things."""
        own = re.sub(r"'[^']*'|\{[^}]*\}|Mogelijk zijn .*|soorten zijn .*|keuzes zijn .*|\w+\([^)]*\)", "", text)
        self.assertEqual(set(re.findall(r"\w+", own)) & ENGLISH, set(), text)

    def assert_refused(self, result, *words, code=1):
        """One clear line on standard error that holds the words, nothing on standard output."""
        self.assertEqual(result.code, code, result)
        self.assertEqual(result.stdout, "", result)
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 1, result)
        self.assertTrue(lines[0].startswith("kartrekker-cli: "), result)
        self.assertLess(len(lines[0]), 2000, result)
        for word in words:
            self.assertIn(word, lines[0])
