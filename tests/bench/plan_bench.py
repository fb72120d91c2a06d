#!/usr/bin/env python3
"""Times the scheduler on a plan of 10,000 activities and 20,000 links beside TaskJuggler's, in one run on one machine,
checks that both find the same dates, and writes RESULTS.md beside this file.

usage: plan_bench.py [--bin build/release/bin] [--activities 10000] [--no-results]

Needs the programs kartrekker-cli and plan_benchmark, and tj3 (Debian's package tj3). Exit code 0, 1 when the dates
differ or a program fails, 2 when there is no tj3: the rest is measured all the same."""
import argparse
import collections
import csv
import datetime
import json
import math
import os
import pathlib
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
START = datetime.date(2027, 1, 4)  # a Monday
HOURS = range(9, 17)  # of a working day in TaskJuggler: 8, without a break
SAMPLE = 200
REPEATS = 5

# ---- the plan: the same as in plan_benchmark.cpp
PER_STREAM, PER_PHASE, PER_LAYER = 1000, 200, 10
LAYERS = PER_PHASE // PER_LAYER


class Maker:
    """Streams of five phases, phases of twenty layers of ten; see plan_benchmark.cpp."""

    def __init__(self, count):
        self.count, self.state, self.links, self.linked = count, 20270104, [], set()
        self.durations = [0 if n % PER_PHASE == PER_PHASE - 1 else 1 + self.below(8) for n in range(count)]
        for n in range(count):
            self.add_links(n)
        while len(self.links) < 2 * count:
            self.add_one_more()

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def add_links(self, n):
        in_phase = n % PER_PHASE
        phase = n - in_phase
        if in_phase == PER_PHASE - 1:
            for last in range(phase + (LAYERS - 1) * PER_LAYER, n):
                self.link(last, n)
        elif in_phase < PER_LAYER:
            if n % PER_STREAM >= PER_PHASE:
                self.link(phase - 1, n)
        else:
            self.link_with_lag(self.in_layer(n, 1), n)
            other = self.below(10) == 0
            self.link_with_lag(self.in_other_stream(n) if other else self.in_layer(n, 1 + self.below(3)), n)

    def add_one_more(self):
        n = self.below(self.count)
        if PER_LAYER <= n % PER_PHASE < PER_PHASE - 1:
            self.link(self.in_layer(n, 1 + self.below(4)), n)

    def in_layer(self, n, back):
        layer = n % PER_PHASE // PER_LAYER
        return n - n % PER_PHASE + max(0, layer - back) * PER_LAYER + self.below(PER_LAYER)

    def in_other_stream(self, n):
        stream = self.below(self.count // PER_STREAM)
        return stream * PER_STREAM + self.in_layer(n, 1) % PER_STREAM

    def link_with_lag(self, predecessor, successor):
        if self.below(5) == 0:
            self.link(predecessor, successor, "SS", 1 + self.below(3))
        else:
            self.link(predecessor, successor, "FS", 1 + self.below(5) if self.below(10) == 0 else 0)

    def link(self, predecessor, successor, kind="FS", days=0):
        if (predecessor, successor) not in self.linked:
            self.linked.add((predecessor, successor))
            self.links.append((predecessor, successor, kind, days))

    def predecessors(self):
        found = [[] for _ in range(self.count)]
        for predecessor, successor, kind, days in self.links:
            found[successor].append((predecessor, kind, days))
        return found


def write_csv(plan, path):
    lines = ["id,name,duration,predecessors"]
    for n, predecessors in enumerate(plan.predecessors()):
        words = (f"a{p}" if (kind, days) == ("FS", 0) else f"a{p}:{kind}+{days}" for p, kind, days in predecessors)
        lines.append(f"a{n},Activity {n},{plan.durations[n]},{';'.join(words)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_taskjuggler(plan, path):
    """The same activities and links; in an order in which each stands after what it waits for, which suits
    TaskJuggler best: it looks for the next activity from the top of its list."""
    lines = [f'project plan "Plan" {START} +4y {{', '  timezone "UTC"', '  timeformat "%Y-%m-%d %H"',
             "  timingresolution 60min", "  dailyworkinghours 8",
             f"  workinghours mon - fri {HOURS.start}:00 - {HOURS.stop}:00", "  workinghours sat, sun off", "}"]
    predecessors = plan.predecessors()

    def place(n):
        return n % PER_STREAM // PER_PHASE, n % PER_PHASE == PER_PHASE - 1, n % PER_PHASE // PER_LAYER, n

    for n in sorted(range(plan.count), key=place):
        lines.append(f'task a{n} "Activity {n}" {{')
        for p, kind, days in predecessors[n]:
            words = (["onstart"] if kind == "SS" else []) + ([f"gaplength {days}d"] if days else [])
            lines.append(f"  depends a{p}" + (f" {{ {' '.join(words)} }}" if words else ""))
        if not predecessors[n]:
            lines.append(f"  start {START}-{HOURS.start}:00")
        lines.append(f"  length {plan.durations[n]}d" if plan.durations[n] else "  milestone")
        lines.append("}")
    lines += ['taskreport dates "dates" {', "  formats csv", "  columns id, start, end", '  timeformat "%Y-%m-%d %H"', "}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- running and comparing

Run = collections.namedtuple("Run", "seconds processor_seconds output")


def timed(*command):
    """Runs a program: seconds on the clock, seconds of the processor, standard output."""
    begun, before = time.perf_counter(), processor_seconds()
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    run = Run(time.perf_counter() - begun, processor_seconds() - before, done.stdout)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {(done.stderr or done.stdout).strip()[-2000:]}")
    return run


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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


def benchmark_milliseconds(program):
    """Median processor time of each entry of plan_benchmark, in milliseconds."""
    output = timed(program, "--benchmark_format=json", f"--benchmark_repetitions={REPEATS}",
                   "--benchmark_report_aggregates_only=true").output
    to_milliseconds = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}
    return {entry["run_name"]: entry["cpu_time"] * to_milliseconds[entry["time_unit"]]
            for entry in json.loads(output)["benchmarks"] if entry.get("aggregate_name") == "median"}


def growth(milliseconds):
    """The exponent of a power law through the times of schedule/N, by least squares of the logarithms."""
    points = [(math.log(int(name.split("/")[1])), math.log(value)) for name, value in milliseconds.items()
              if name.startswith("schedule/")]
    mean_x, mean_y = (statistics.fmean(axis) for axis in zip(*points))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _y in points)


def machine():
    names = [line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")] if os.path.exists("/proc/cpuinfo") else []
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def shown(seconds):
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def measure_taskjuggler(folder, project):
    """Seconds of the whole program, with its report; seconds of the processor for scheduling, which is what it takes
    without reports less what reading takes. Processor time, as the difference of two long runs must not hold what
    else the machine was doing."""
    common = ("tj3", "--silent", "--no-color", "--output-dir", folder)
    whole = timed(*common, project)
    scheduling = timed(*common, "--no-reports", project).processor_seconds
    scheduling -= timed(*common, "--check-syntax", project).processor_seconds
    return whole.seconds, scheduling


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=HERE.parent.parent / "build/release/bin")
    parser.add_argument("--activities", type=int, default=10_000, help="a multiple of 1000")
    parser.add_argument("--no-results", action="store_true", help="leave RESULTS.md as it is")
    arguments = parser.parse_args()
    if arguments.activities < PER_STREAM or arguments.activities % PER_STREAM:
        parser.error(f"--activities must be a multiple of {PER_STREAM}")
    cli, benchmark = arguments.bin / "kartrekker-cli", arguments.bin / "plan_benchmark"
    for program in (cli, benchmark):
        if not program.exists():
            sys.exit(f"There is no {program}. Build with the release preset first, or name the folder with --bin.")

    load = f"processes already at work when it began: {os.getloadavg()[0]:.1f}"
    plan = Maker(arguments.activities)
    with tempfile.TemporaryDirectory(prefix="plan-bench-") as folder:
        folder = pathlib.Path(folder)
        write_csv(plan, folder / "plan.csv")
        file = folder / "plan.kartrekker"
        timed(cli, "new", file, "--name", "Bench", "--lang", "en")
        importing = timed(cli, "import", file, folder / "plan.csv", "--plan").seconds
        runs = [timed(cli, "plan", file, "--abstract", "--format", "json") for _ in range(REPEATS)]
        process, ours = statistics.median(run.seconds for run in runs), json.loads(runs[0].output)
        milliseconds = benchmark_milliseconds(benchmark)

        theirs, told = None, []
        if shutil.which("tj3"):
            write_taskjuggler(plan, folder / "plan.tjp")
            theirs = measure_taskjuggler(folder, folder / "plan.tjp")
            told = differences(plan, ours, taskjuggler_dates(folder / "dates.csv"))
            version = timed("tj3", "--version").output.split("\n")[0].strip()

    scheduling = milliseconds.get(f"schedule/{arguments.activities}")
    text = [f"# Scheduling {arguments.activities:,} activities with {len(plan.links):,} links", "",
            f"Made by `plan_bench.py` on {datetime.date.today()}: {machine()}. Medians of {REPEATS} runs; "
            f"TaskJuggler ran once. Both in the same run, on the same plan; {load}.", ""]
    if theirs:
        whole, their_scheduling = theirs
        rows = [["whole program, from its file to all dates", shown(process), shown(whole), f"{whole / process:,.0f}×"],
                ["the same, with the import of the text file", shown(importing + process), shown(whole),
                 f"{whole / (importing + process):,.0f}×"]]
        if scheduling:
            rows.append(["scheduling alone", shown(scheduling / 1000), shown(their_scheduling),
                         f"{their_scheduling * 1000 / scheduling:,.0f}×"])
        agreed = "; ".join(told) if told else (
            f"Both end the project after {ours['finish']:g} working days, and start and finish each of "
            f"{min(SAMPLE, plan.count)} sampled activities, and all the others, at the same time.")
        text += [table(["", "Kartrekker", "TaskJuggler", "ratio"], rows), "", f"{version}. {agreed}", "",
                 "Kartrekker also works out late dates, both kinds of slack and the critical path; TaskJuggler could also "
                 "level resources, which this plan has not. TaskJuggler's scheduling alone is its processor time "
                 "without reports less that for reading. Its tasks stand in an order in which each follows what it waits "
                 "for, which is the best case for it. Only links from finish to start and from start to start, with lags "
                 "of zero or more, are in the plan: TaskJuggler has no others for activities planned from the start.", ""]
    else:
        rows = [["whole program, from its file to all dates", shown(process)], ["import of the text file", shown(importing)]]
        text += [table(["", "Kartrekker"], rows), "", "TaskJuggler was not there to compare with.", ""]
    text += [table(["scheduler in the process", "processor time"], [[f"`{name}`", shown(value / 1000)] for name, value
                                                          in milliseconds.items()]), "",
             f"Time grows with the number of activities to the power {growth(milliseconds):.2f}."]
    text = "\n".join(text) + "\n"
    print(text)
    if not arguments.no_results:
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")
    if told:
        print("\n".join(told), file=sys.stderr)
        return 1
    if not theirs:
        print("There is no tj3 to compare with. Install it with: apt-get install tj3", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
