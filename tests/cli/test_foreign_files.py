"""Files that are no workspace of ours, or were tampered with: refused with one clear line, and left untouched."""
import fcntl
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

LOOKING = (("list", "goal"), ("score",), ("history",), ("check",), ("export", "out.xml"))
CHANGING = (("add", "goal", "name=A"), ("undo",))


def sqlite(file, sql):
    """Runs SQL as Debian's sqlite3 program does, in a process of its own."""
    subprocess.run(["sqlite3", "-bail", str(file), sql], check=True, capture_output=True)


class Tampered(support.FolderTest):
    @classmethod
    def setUpClass(cls):
        cls.place = pathlib.Path(tempfile.mkdtemp(prefix="kartrekker-foreign-"))
        cls.original = support.sample_workspace(cls.place)
        ok("set", cls.original, "organisation", "organisation", "sector=Lifts")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.place, ignore_errors=True)

    def prepare(self):
        super().prepare()
        self.file = self.folder / "a.kartrekker"

    def fresh(self):
        shutil.copy(self.original, self.file)
        return self.file

    def refused(self, name, *words):
        """Every command refuses the file and leaves it, and the folder, as they were."""
        before = support.files_in(self.folder)
        for command, *rest in LOOKING + CHANGING:
            with self.subTest((name, command)):
                if rest and rest[0] == "out.xml":
                    rest = [self.folder / "out.xml"]
                self.assert_refused(run(command, self.file, *rest), "a.kartrekker", *words)
                self.assertEqual(support.files_in(self.folder), before)
        csv = support.SAMPLES / "technical-service/emotional-capital.csv"
        for arguments in (("responses", self.file, csv, "--instrument", "emotional-capital"),
                          ("import", self.file, support.SAMPLES / "technical-service/engagement.en.xml")):
            with self.subTest((name, arguments[0])):
                self.assert_refused(run(*arguments), "a.kartrekker")
                self.assertEqual(support.files_in(self.folder), before)

    def test_no_database(self):
        for name, content in {"empty": b"", "text": b"hello\n" * 100, "short": b"SQLite format 3\0", "zeros": bytes(8192),
                              "header_only": self.original.read_bytes()[:100], "zip": b"PK\x03\x04" + bytes(500)}.items():
            self.file.write_bytes(content)
            self.refused(name)

    def test_folder_and_device(self):
        self.file.mkdir()
        self.assert_refused(run("list", self.file, "goal"), "a.kartrekker")
        self.assert_refused(run("list", "/dev/null", "goal"))
        self.assert_refused(run("list", "/dev/zero", "goal"))

    def test_another_database(self):
        sqlite(self.file, "CREATE TABLE goal (id TEXT PRIMARY KEY, name TEXT); INSERT INTO goal VALUES ('x', 'y')")
        self.refused("another")
        sqlite(self.file, "PRAGMA application_id = 1264677492")
        self.refused("another_with_our_mark")
        sqlite(self.file, "PRAGMA user_version = 1")
        self.refused("another_with_our_version")

    def test_truncated(self):
        whole = self.original.read_bytes()
        for part in (0.1, 0.5, 0.9):
            self.file.write_bytes(whole[:int(len(whole) * part)])
            self.refused(f"truncated to {part}")
        self.file.write_bytes(whole[:-4096])
        self.refused("without the last page")

    def test_versions_and_marks(self):
        for name, sql in {"newer": "PRAGMA user_version = 999", "none": "PRAGMA user_version = 0",
                          "negative": "PRAGMA user_version = -1", "other_mark": "PRAGMA application_id = 1"}.items():
            sqlite(self.fresh(), sql)
            self.refused(name)
        ours = int.from_bytes(self.original.read_bytes()[60:64], "big")  # where SQLite keeps user_version
        sqlite(self.fresh(), f"PRAGMA user_version = {ours + 1}")
        self.refused("next", "newer")

    def test_foreign_schema(self):
        for name, sql in {
            "trigger": "CREATE TRIGGER t AFTER INSERT ON goal BEGIN DELETE FROM goal; END",
            "view": "CREATE VIEW v AS SELECT * FROM goal", "table": "CREATE TABLE extra (x)",
            "index": "CREATE INDEX i ON goal (name)", "unique_index": "CREATE UNIQUE INDEX i ON goal (name)",
            "expression_index": "CREATE INDEX i ON goal (length(name))",
            "virtual": "CREATE VIRTUAL TABLE f USING fts5(x)",
            "column": "ALTER TABLE goal ADD COLUMN extra TEXT", "renamed": "ALTER TABLE goal RENAME TO gaol",
            "dropped": "DROP TABLE channel", "statistics": "ANALYZE",
            "replaced_by_view": "DROP TABLE channel; CREATE VIEW channel AS SELECT 1 AS id",
        }.items():
            sqlite(self.fresh(), sql)
            self.refused(name)

    def test_edited_schema_text(self):
        sqlite(self.fresh(), "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') "
                             "WHERE name = 'goal'")
        self.refused("not_strict")
        sqlite(self.fresh(), "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'goal'")
        self.refused("shared_root_page")
        sqlite(self.fresh(), "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'goal'")
        self.refused("no_table")

    def test_broken_links(self):
        sqlite(self.fresh(), "PRAGMA foreign_keys = OFF; UPDATE goal SET objective = 'nobody'")
        self.refused("orphan")

    def test_damaged_pages(self):
        whole = self.original.read_bytes()
        for page in (2, 5, 9):
            damaged = bytearray(whole)
            damaged[4096 * (page - 1):4096 * (page - 1) + 300] = b"\xa5" * 300
            self.file.write_bytes(damaged)
            self.refused(f"page {page}")

    def test_write_ahead_log(self):
        damaged = bytearray(self.original.read_bytes())
        damaged[18:20] = b"\x02\x02"
        self.file.write_bytes(damaged)
        self.refused("wal header")

    def test_values_that_do_not_belong(self):
        """Content that the tables allow but the model does not is found by check."""
        for sql in ("UPDATE goal SET due = 'tomorrow'", "UPDATE goal SET lever = 'nonsense'", "UPDATE organisation SET headcount = -1",
                    "UPDATE goal SET name = x'ff' || 'x'", "UPDATE goal SET name = 'a' || char(10) || 'b'"):
            with self.subTest(sql):
                sqlite(self.fresh(), sql)
                result = run("check", self.file)
                self.assertEqual(result.code, 1, result)

    def test_a_second_organisation(self):
        with sqlite3.connect(self.fresh()) as database:
            columns = [row[1] for row in database.execute("PRAGMA table_info(organisation)")]
            names = ", ".join(f'"{name}"' for name in columns[1:])
            database.execute(f"INSERT INTO organisation (id, {names}) SELECT 'second', {names} FROM organisation")
        database.close()
        self.assertEqual(run("check", self.file).code, 1)


class Held(support.FolderTest):
    """Read-only files, and a second opener."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "a")
        add(self.file, "goal", name="A")

    def changing_is_refused(self, *words):
        before = support.sha256(self.file)
        for command in (("add", self.file, "goal", "name=B"), ("set", self.file, "organisation", "organisation", "name=B"),
                        ("undo", self.file), ("remove", self.file, "organisation", "organisation")):
            self.assert_refused(run(*command), *words)
        self.assertEqual(support.sha256(self.file), before)
        self.assertEqual(len(support.records(self.file, "goal")), 1)
        ok("score", self.file)
        ok("check", self.file)

    def test_held_by_another(self):
        lock = self.folder / ".~lock.a.kartrekker"
        with open(lock, "w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.changing_is_refused("open")
        lock.unlink()
        ok("add", self.file, "goal", "name=B")

    def test_a_left_lock_file_does_not_hold(self):
        (self.folder / ".~lock.a.kartrekker").write_text("")
        ok("add", self.file, "goal", "name=B")
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.kartrekker"])

    def test_busy_database(self):
        holder = sqlite3.connect(self.file, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        result = run("add", self.file, "goal", "name=B")
        holder.execute("ROLLBACK")
        holder.close()
        self.assert_refused(result, "a.kartrekker")

    def test_a_hot_journal_is_rolled_back(self):
        script = ("import os, sqlite3, sys\ndb = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                  "db.execute('PRAGMA cache_size = 1')\ndb.execute('PRAGMA cache_spill = 1')\ndb.execute('BEGIN')\n"
                  "db.execute(\"UPDATE goal SET notes = ?\", ('x' * 200000,))\n"
                  "for i in range(200): db.execute(\"UPDATE organisation SET description = ?\", ('y' * 50000,))\n"
                  "os.kill(os.getpid(), 9)\n")
        subprocess.run([sys.executable, "-c", script, self.file], check=False)
        self.assertTrue((self.folder / "a.kartrekker-journal").exists())
        ok("add", self.file, "goal", "name=B")
        self.assertIsNone(support.records(self.file, "goal")[0]["notes"])
        self.assertEqual(ok("check", self.file).count("\n"), 1)

    def as_somebody(self, *arguments):
        """Runs the CLI as someone who is not root."""
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            done = subprocess.run([support.CLI, *map(str, arguments)], capture_output=True, text=True,
                                  env=support.environment(), check=False, **who)
        except PermissionError:
            self.skipTest("the program lies where only root can reach it")
        return support.Result(done.returncode, done.stdout, done.stderr)

    def looking_only(self, file_mode, folder_mode):
        self.file.chmod(file_mode)
        self.folder.chmod(folder_mode)
        self.addCleanup(self.folder.chmod, 0o755)
        before = support.files_in(self.folder)
        for command in (("add", self.file, "goal", "name=B"), ("undo", self.file)):
            self.assert_refused(self.as_somebody(*command), "a.kartrekker")
        for command in (("list", self.file, "goal"), ("score", self.file), ("check", self.file)):
            self.assertEqual(self.as_somebody(*command).code, 0, command)
        self.assertEqual(support.files_in(self.folder), before)

    def test_read_only_file(self):
        self.looking_only(0o444, 0o755)

    def test_read_only_folder(self):
        self.looking_only(0o666 if os.geteuid() == 0 else 0o644, 0o555 if os.geteuid() else 0o755)

    def test_a_file_that_may_not_be_read(self):
        self.file.chmod(0)
        self.folder.chmod(0o755)
        self.assert_refused(self.as_somebody("list", self.file, "goal"), "a.kartrekker")


if __name__ == "__main__":
    unittest.main()
