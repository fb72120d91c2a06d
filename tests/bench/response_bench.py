#!/usr/bin/env python3
"""Times reading and scoring the answers of 4,000 to 400,000 people to sixty statements beside peers, in one run on one
machine: the sqlite3 shell reading the same CSV into a plain table, the barest pass over the same workspace, and pandas
working out the same statistics. Checks that all find the same figures, and writes its section of RESULTS.md.

usage: response_bench.py [--bin build/release/bin] [--people 4000 40000 400000] [--no-results]

Needs the programs kartrekker-cli, bare_pass, refresh_run and measured_run; sqlite3 and pandas (Debian's packages sqlite3 and
python3-pandas) for the peers. Exit code 0, 1 when figures differ or a program fails, 2 when a peer is missing: the rest
is measured all the same."""
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import HERE, Programs, Run, arguments_of, growth, keep, load, made_by, median_run, shown, table
from survey_answers import ITEMS, VALUES, write_answers

HEADING = "# Answers"
ASSESSMENT = "sixty-items"  # templates/instruments/sixty-items.lua
ENVIRONMENT = {"LC_ALL": "C", "KARTREKKER_TEMPLATES": str(HERE / "templates")}
REPEATS = 3

# ---- measuring

# Runs by program, bytes a file by its kind, answers given, sentences on where figures differ, what refresh_run tells.
Measured = collections.namedtuple("Measured", "runs file_bytes answers told refresh")
OURS, SHELL, SCORE, BARE, PANDAS = ("Kartrekker: import", "sqlite3: import", "Kartrekker: score", "bare pass",
                                    "pandas: score")


class Bench:
    """What measures one number of people after another in a folder."""

    def __init__(self, programs, folder):
        self.programs, self.folder = programs, folder
        self.csv, self.empty, self.file = folder / "answers.csv", folder / "empty.kartrekker", folder / "bench.kartrekker"
        self.shell, self.python = shutil.which("sqlite3"), python_with_pandas()
        self.versions = self.peers()
        self.timed(programs["kartrekker-cli"], "new", self.empty, "--name", "Bench", "--lang", "en")

    def timed(self, *command):
        return self.programs.timed(*command, **ENVIRONMENT)

    def peers(self):
        """Their versions; and it leaves them in memory, as the first run would else be the only one to fetch them."""
        found = [f"sqlite3 {self.timed(self.shell, '--version').output.split()[0]}"] if self.shell else []
        if self.python:
            asked = self.timed(self.python, "-c", "import pandas; print(pandas.__version__)")
            found.append(f"pandas {asked.output.strip()}")
        return found

    def missing(self):
        return [name for name, there in (("sqlite3", self.shell), ("python3-pandas", self.python)) if not there]

    def import_here(self):
        shutil.copyfile(self.empty, self.file)
        os.sync()  # what was written before is not to be waited for
        return self.timed(self.programs["kartrekker-cli"], "responses", self.file, self.csv, "--instrument", ASSESSMENT)

    def import_with_shell(self, plain):
        plain.unlink(missing_ok=True)
        os.sync()
        return self.timed(self.shell, "-batch", plain, ".mode csv", f".import '{self.csv}' answer")

    def measure(self, people):
        answers = write_answers(self.csv, people)
        plain, runs, file_bytes = self.folder / "plain.db", {}, {}
        runs[OURS] = median_run(self.import_here() for _ in range(REPEATS))
        file_bytes["Kartrekker"] = self.file.stat().st_size
        if self.shell:
            runs[SHELL] = median_run(self.import_with_shell(plain) for _ in range(REPEATS))
            file_bytes["plain table"] = plain.stat().st_size
        file_bytes["CSV"] = self.csv.stat().st_size
        score = (self.programs["kartrekker-cli"], "score", self.file, "--assessment", ASSESSMENT, "--format", "json")
        runs[SCORE] = median_run(self.timed(*score) for _ in range(REPEATS))
        runs[BARE] = median_run(self.timed(self.programs["bare_pass"], self.file) for _ in range(REPEATS))
        if self.python:
            runs[PANDAS] = self.timed(self.python, HERE / "pandas_statistics.py", self.csv)
        refresh = json.loads(self.timed(self.programs["refresh_run"], self.file, ASSESSMENT).output)
        return Measured(runs, file_bytes, answers, differences(runs, people), refresh)


def python_with_pandas():
    """The first Python that has it: this one need not be Debian's."""
    for python in (sys.executable, "/usr/bin/python3"):
        asked = (python, "-c", "import importlib.util as u, sys; sys.exit(u.find_spec('pandas') is None)")
        if os.path.exists(python) and subprocess.run(asked, capture_output=True, check=False).returncode == 0:
            return python
    return None


# ---- comparing figures

def differences(runs, people):
    """Sentences on where the scorecard differs from what the peers found."""
    found = json.loads(runs[SCORE].output)["assessments"][0]["sections"]
    items = [item["distribution"] for section in found for item in section["items"]]
    groups = json.loads(runs[BARE].output)
    counted = [[sum(group[item][value] for group in groups) for value in range(1, VALUES + 1)] for item in range(ITEMS)]
    told = [] if items == counted else [f"the bare pass counts other answers of {people:,} people"]
    if PANDAS in runs:
        theirs = json.loads(runs[PANDAS].output)["sections"]
        told += [f"{place} of {people:,} people: {ours} here, {their} with pandas"
                 for place, ours, their in unequal(found, theirs, "sections")][:10]
    return told


def unequal(ours, theirs, place):
    """Where figures that they have are not ours: place, our figure, theirs."""
    if isinstance(theirs, dict):
        for key, value in theirs.items():
            yield from unequal(ours[key], value, f"{place} {key}")
    elif isinstance(theirs, list) and len(ours) == len(theirs):
        if theirs and isinstance(theirs[0], dict) and "group" in theirs[0]:
            ours = sorted(ours, key=lambda group: group["group"])
        for number, (own, value) in enumerate(zip(ours, theirs)):
            yield from unequal(own, value, f"{place} {number}")
    elif isinstance(theirs, float) and ours is not None:
        if abs(ours - theirs) > 1e-6:
            yield place, ours, theirs
    elif ours != theirs:
        yield place, ours, theirs


# ---- the section of RESULTS.md

MEASURES = (("time", lambda run: run.seconds), ("processor", lambda run: run.processor_seconds),
            ("peak memory", lambda run: run.peak_bytes))


def together(first, second):
    """Two programs one after the other."""
    return Run(first.seconds + second.seconds, first.processor_seconds + second.processor_seconds,
               max(first.peak_bytes, second.peak_bytes), "")


def shown_measure(name, value):
    return f"{value / 1e6:.1f} MB" if name == "peak memory" else shown(value)


def heads(measured):
    return [f"{people:,} people" for people in measured]


def table_of_times(measured):
    rows = []
    sizes = sorted(measured)
    for program in measured[sizes[0]].runs:
        for name, value in MEASURES:
            values = [value(measured[people].runs[program]) for people in sizes]
            power = growth([(sizes[0], values[0]), (sizes[-1], values[-1])]) if len(sizes) > 1 else None
            rows.append([program, name, *(shown_measure(name, value) for value in values),
                         "" if power is None else f"{power:.2f}"])
    return table(["", "", *heads(measured), "grows with the power"], rows)


def table_of_ratios(measured):
    whole = {people: {**found.runs, "both": together(found.runs[OURS], found.runs[SCORE])}
             for people, found in measured.items()}
    rows = []
    for title, ours, peer in (("import, beside sqlite3's", OURS, SHELL), ("score, beside the bare pass", SCORE, BARE),
                              ("score, beside pandas from the CSV", SCORE, PANDAS),
                              ("import and score, beside pandas from the CSV", "both", PANDAS)):
        for name, value in MEASURES:
            if all(peer in runs for runs in whole.values()):
                ratios = (value(runs[peer]) / value(runs[ours]) for runs in whole.values())
                rows.append([title, name, *(f"{ratio:.2f}×" for ratio in ratios)])
    return table(["", "peer ÷ Kartrekker", *heads(measured)], rows)


def table_of_sizes(measured):
    kinds = next(iter(measured.values())).file_bytes
    rows = [[kind, *(f"{found.file_bytes[kind] / found.answers:.2f}" for found in measured.values())] for kind in kinds]
    return table(["bytes an answer", *heads(measured)], rows)


def table_of_refreshes(measured):
    names = (("full", "scored from nothing"), ("answer", "after one person's answer has changed"),
             ("field", "after one field has changed"), ("edit", "the longest edit while it is scored from nothing"))
    rows = [[title, *(shown(found.refresh[name] / 1000) for found in measured.values())] for name, title in names]
    rows += [[f"{title}: share of the scoring", *(f"1/{found.refresh['full'] / found.refresh[name]:.0f}"
                                                  for found in measured.values())] for name, title in names[1:3]]
    return table(["within a program that is running", *heads(measured)], rows)


def section(measured, bench, load_before):
    told = [sentence for found in measured.values() for sentence in found.told]
    missing = "".join(f" {name} was not there to compare with." for name in bench.missing())
    agreed = "; ".join(told) if told else (
        "All find the same means, deviations, alphas, distributions and group means." if bench.python else
        "The bare pass finds the same distributions.")
    return "\n".join([
        f"{HEADING} of up to {max(measured):,} people to {ITEMS} statements", "",
        f"{made_by(__file__)} Medians of {REPEATS} runs, each a process of its own; pandas ran once. All in the same run, "
        f"on the same answers; {load_before}.", "",
        table_of_ratios(measured), "", f"{', '.join(bench.versions)}.{missing} {agreed}".lstrip(". "), "",
        "Above 1× Kartrekker takes less. The sqlite3 shell reads the CSV as text into one plain table, unchecked and "
        "without a history. The bare pass counts each item's values by group in the same workspace, and no more. pandas "
        "works out mean, deviation, favourable share, alpha, group means, and each item's mean, deviation, distribution "
        "and correlation with the rest; Kartrekker also has confidence intervals and agreement, withholds small groups, "
        "and runs the assessment's script in a process of its own. Peak memory is that of the largest process. The power is "
        "from the fewest people to the most; starting the programs is in every time.", "",
        table_of_times(measured), "", table_of_refreshes(measured), "", table_of_sizes(measured)]) + "\n"


def main():
    parser = arguments_of(__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[4_000, 40_000, 400_000])
    arguments = parser.parse_args()
    programs = Programs(arguments.bin.resolve(), "kartrekker-cli", "kartrekker-scripthost", "bare_pass", "refresh_run")
    load_before = load()
    with tempfile.TemporaryDirectory(prefix="response-bench-") as folder:
        bench = Bench(programs, pathlib.Path(folder))
        measured = {people: bench.measure(people) for people in sorted(set(arguments.people))}
        text = section(measured, bench, load_before)
    print(text)
    if not arguments.no_results:
        keep(text, HEADING)
    told = [sentence for found in measured.values() for sentence in found.told]
    if bench.missing():
        print(f"Missing to compare with: apt-get install {' '.join(bench.missing())}", file=sys.stderr)
    print("\n".join(told), end="\n" if told else "", file=sys.stderr)
    return 1 if told else 2 if bench.missing() else 0


if __name__ == "__main__":
    sys.exit(main())
