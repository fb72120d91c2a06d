#!/usr/bin/env python3
"""Times the scheduler on a plan of 10,000 activities and 20,000 links beside TaskJuggler's, in one run on one machine,
checks that both find the same dates, and writes its section of RESULTS.md beside this file.

usage: plan_bench.py [--bin build/release/bin] [--activities 10000] [--no-results]

Needs the programs kartrekker-cli, plan_benchmark and measured_run, and tj3 (Debian's package tj3). Exit code 0, 1 when
the dates differ or a program fails, 2 when there is no tj3: the rest is measured all the same."""
import collections
import csv
import datetime
import json
import pathlib
import random
import shutil
import sys
import tempfile

from measuring import Programs, arguments_of, growth, keep, load, made_by, median_run, shown, table
from plan_network import HOURS, PER_STREAM, START, Maker, write_csv, write_taskjuggler

SAMPLE = 200
REPEATS = 5
HEADING = "# Scheduling"


# ---- comparing

def working_days(text):
    """What TaskJuggler writes as a date with an hour, in working days since the start. The end of a day and the
    beginning of the next working one are the same."""
    day, hour = text.split(" ")
    day = datetime.date.fromisoformat(day)
    weeks, rest = divmod((day - START).days, 7)
    hours = min(max(int(hour), HOURS.start), HOURS.stop) - HOURS.start if rest < 5 else 0
    return 5 * weeks + min(rest, 5) + hours / len(HOURS)


def taskjuggler_dates(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return {row["Id"]: (working_days(row["Start"]), working_days(row["End"])) for row in rows}


def differences(plan, ours, theirs):
    """Sentences on where the two plans differ: the project's end and a sample of the activities."""
    found = {activity["id"]: (activity["early_start"], activity["early_finish"]) for activity in ours["activities"]}
    told = []
    end = max(finish for _start, finish in theirs.values())
    if abs(end - ours["finish"]) > 1e-6:
        told.append(f"the project ends after {ours['finish']} working days here, after {end} with tj3")
    for n in sorted(random.Random(1).sample(range(plan.count), min(SAMPLE, plan.count))):
        if any(abs(a - b) > 1e-6 for a, b in zip(found[f"a{n}"], theirs[f"a{n}"])):
            told.append(f"a{n} runs from {found[f'a{n}']} here, from {theirs[f'a{n}']} with tj3")
    everywhere = sum(any(abs(a - b) > 1e-6 for a, b in zip(found[name], dates)) for name, dates in theirs.items())
    if everywhere and not told:
        told.append(f"{everywhere} activities differ, none of them in the sample")
    return told


def benchmark_milliseconds(programs):
    """Median processor time of each entry of plan_benchmark, in milliseconds."""
    output = programs.timed(programs["plan_benchmark"], "--benchmark_format=json", f"--benchmark_repetitions={REPEATS}",
                            "--benchmark_report_aggregates_only=true").output
    to_milliseconds = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}
    return {entry["run_name"]: entry["cpu_time"] * to_milliseconds[entry["time_unit"]]
            for entry in json.loads(output)["benchmarks"] if entry.get("aggregate_name") == "median"}


def instructions(programs, names, folder):
    """How many instructions of the processor each entry of plan_benchmark takes for one schedule; empty without valgrind.
    They grow with the plan, and not with how busy the machine or how large its caches are."""
    if not shutil.which("valgrind"):
        return {}
    counted = {}
    for name in names:
        output = programs.timed("valgrind", "--quiet", "--tool=callgrind", "--collect-atstart=no",
                                "--toggle-collect=kartrekker::model::schedule(*", f"--callgrind-out-file={folder / 'calls'}",
                                programs["plan_benchmark"], f"--benchmark_filter=^{name}$", "--benchmark_min_time=0",
                                "--benchmark_format=json").output
        calls = json.loads(output)["benchmarks"][0]["iterations"] + 1  # one more to see the result
        totals = [line.split() for line in (folder / "calls").read_text().splitlines() if line.startswith(("totals:", "summary:"))]
        counted[name] = int(totals[-1][1]) / calls
    return counted


# ---- measuring

Ours = collections.namedtuple("Ours", "importing process plan milliseconds instructions")
Theirs = collections.namedtuple("Theirs", "whole scheduling told version")  # told: where the two plans differ


def measure_ours(programs, plan, folder):
    """Seconds of the import and of the whole program, the plan it finds, and the scheduler's milliseconds."""
    write_csv(plan, folder / "plan.csv")
    cli, file = programs["kartrekker-cli"], folder / "plan.kartrekker"
    programs.timed(cli, "new", file, "--name", "Bench", "--lang", "en")
    importing = programs.timed(cli, "import", file, folder / "plan.csv", "--plan").seconds
    milliseconds = benchmark_milliseconds(programs)
    process = median_run(programs.timed(cli, "plan", file, "--abstract", "--format", "json") for _ in range(REPEATS))
    return Ours(importing, process.seconds, json.loads(process.output), milliseconds,
                instructions(programs, [name for name in milliseconds if name.startswith("schedule/")], folder))


def measure_taskjuggler(programs, plan, folder, ours):
    """Seconds of the whole program, with its report; seconds of the processor for scheduling, which is what it takes
    without reports less what reading takes. Processor time, as the difference of two long runs must not hold what
    else the machine was doing."""
    project = folder / "plan.tjp"
    write_taskjuggler(plan, project)
    common = ("tj3", "--silent", "--no-color", "--output-dir", folder)
    whole = programs.timed(*common, project)
    scheduling = programs.timed(*common, "--no-reports", project).processor_seconds
    scheduling -= programs.timed(*common, "--check-syntax", project).processor_seconds
    told = differences(plan, ours.plan, taskjuggler_dates(folder / "dates.csv"))
    version = programs.timed("tj3", "--version").output.split("\n")[0].strip()
    return Theirs(whole.seconds, scheduling, told, version)


# ---- the section of RESULTS.md

def comparison(plan, ours, theirs):
    """The table of both, and what must be known to read it."""
    both = ours.importing + ours.process
    rows = [["whole program, from its file to all dates", shown(ours.process), shown(theirs.whole),
             f"{theirs.whole / ours.process:,.0f}×"],
            ["the same, with the import of the text file", shown(both), shown(theirs.whole), f"{theirs.whole / both:,.0f}×"]]
    if scheduling := ours.milliseconds.get(f"schedule/{plan.count}"):
        rows.append(["scheduling alone", shown(scheduling / 1000), shown(theirs.scheduling),
                     f"{theirs.scheduling * 1000 / scheduling:,.0f}×"])
    agreed = "; ".join(theirs.told) if theirs.told else (
        f"Both end the project after {ours.plan['finish']:g} working days, and start and finish each of "
        f"{min(SAMPLE, plan.count)} sampled activities, and all the others, at the same time.")
    return [table(["", "Kartrekker", "TaskJuggler", "ratio"], rows), "", f"{theirs.version}. {agreed}", "",
            "Kartrekker also works out late dates, both kinds of slack and the critical path; TaskJuggler could also "
            "level resources, which this plan has not. TaskJuggler's scheduling alone is its processor time "
            "without reports less that for reading. Its tasks stand in an order in which each follows what it waits "
            "for, which is the best case for it. Only links from finish to start and from start to start, with lags "
            "of zero or more, are in the plan: TaskJuggler has no others for activities planned from the start.", ""]


def without_comparison(ours):
    rows = [["whole program, from its file to all dates", shown(ours.process)],
            ["import of the text file", shown(ours.importing)]]
    return [table(["", "Kartrekker"], rows), "", "TaskJuggler was not there to compare with.", ""]


def power(values):
    """With which power of the number of activities they grow."""
    return growth([(int(name.split("/")[1]), value) for name, value in values.items() if name.startswith("schedule/")])


def growth_told(ours):
    told = f"Time grows with the number of activities to the power {power(ours.milliseconds):.2f}"
    if not ours.instructions:
        return told + "."
    return (f"{told}, the instructions of the processor to the power {power(ours.instructions):.3f}: the work is linear, and "
            "what time takes beyond that is waiting for memory, when a plan no longer fits into the processor's caches.")


def section(plan, ours, theirs, load_before):
    rows = [[f"`{name}`", shown(value / 1000)] for name, value in ours.milliseconds.items()]
    return "\n".join([
        f"{HEADING} {plan.count:,} activities with {len(plan.links):,} links", "",
        f"{made_by(__file__)} Medians of {REPEATS} runs; TaskJuggler ran once. Both in the same run, on the same plan; "
        f"{load_before}.", "",
        *(comparison(plan, ours, theirs) if theirs else without_comparison(ours)),
        table(["scheduler in the process", "processor time"], rows), "",
        growth_told(ours)]) + "\n"


def main():
    parser = arguments_of(__doc__)
    parser.add_argument("--activities", type=int, default=10_000, help="a multiple of 1000")
    arguments = parser.parse_args()
    if arguments.activities < PER_STREAM or arguments.activities % PER_STREAM:
        parser.error(f"--activities must be a multiple of {PER_STREAM}")
    programs = Programs(arguments.bin, "kartrekker-cli", "plan_benchmark")
    load_before = load()
    plan = Maker(arguments.activities)
    with tempfile.TemporaryDirectory(prefix="plan-bench-") as folder:
        folder = pathlib.Path(folder)
        ours = measure_ours(programs, plan, folder)
        theirs = measure_taskjuggler(programs, plan, folder, ours) if shutil.which("tj3") else None
    text = section(plan, ours, theirs, load_before)
    print(text)
    if not arguments.no_results:
        keep(text, HEADING)
    if not theirs:
        print("There is no tj3 to compare with. Install it with: apt-get install tj3", file=sys.stderr)
        return 2
    print("\n".join(theirs.told), end="", file=sys.stderr)
    return 1 if theirs.told else 0


if __name__ == "__main__":
    sys.exit(main())
