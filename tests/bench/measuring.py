"""What the benches share: running a program and what it took, and the tables and sections of RESULTS.md."""
import argparse
import collections
import datetime
import math
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE / "RESULTS.md"

# Seconds on the clock, seconds of the processor with all processes of the program, peak memory in bytes of the
# largest of them, standard output.
Run = collections.namedtuple("Run", "seconds processor_seconds peak_bytes output")


class Programs:
    """The built programs in one folder, and the running of any program."""

    def __init__(self, folder, *names):
        self.folder = folder
        for name in (*names, "measured_run"):
            if not (folder / name).exists():
                sys.exit(f"There is no {folder / name}. Start with tests/bench/run, which builds it, "
                         "or name the folder with --bin.")

    def __getitem__(self, name):
        return self.folder / name

    def timed(self, *command, **environment):
        """Runs a program, which must succeed."""
        with tempfile.NamedTemporaryFile("r", prefix="measured-") as taken:
            words = [str(word) for word in (self["measured_run"], taken.name, *command)]
            done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                  env={**os.environ, **environment}, check=False)
            if done.returncode != 0:
                sys.exit(f"{command[0]} failed: {(done.stderr or done.stdout).strip()[-2000:]}")
            seconds, processor_seconds, kilobytes = taken.read().split()
        return Run(float(seconds), float(processor_seconds), int(kilobytes) * 1024, done.stdout)


def median_run(runs):
    """One run with the medians of what they took, and what the first of them wrote."""
    runs = list(runs)
    return Run(*(statistics.median(column) for column in list(zip(*runs))[:3]), runs[0].output)


def growth(points):
    """The exponent of a power law through (size, value), by least squares of the logarithms."""
    logarithms = [(math.log(size), math.log(value)) for size, value in points]
    mean_x, mean_y = (statistics.fmean(axis) for axis in zip(*logarithms))
    return (sum((x - mean_x) * (y - mean_y) for x, y in logarithms) /
            sum((x - mean_x) ** 2 for x, _y in logarithms))


def machine():
    cpuinfo = pathlib.Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return (f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores, "
            f"{platform.system()} {platform.machine()}")


def load():
    return f"processes already at work when it began: {os.getloadavg()[0]:.1f}"


def made_by(script):
    """The beginning of a section: who made it, when and where."""
    return f"Made by `{pathlib.Path(script).name}` on {datetime.date.today()}: {machine()}."


def shown(seconds):
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def arguments_of(description):
    """The parser with what every bench can be told."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=HERE.parent.parent / "build/release/bin",
                        help="the folder with the built programs")
    parser.add_argument("--no-results", action="store_true", help="leave RESULTS.md as it is")
    return parser


def with_section(whole, heading, text):
    """RESULTS.md with this text in place of the section whose heading begins so, or else at its end."""
    sections = []
    for line in whole.splitlines():
        if line.startswith("# ") or not sections:
            sections.append([])
        sections[-1].append(line)
    sections = ["\n".join(lines).strip() for lines in sections]
    places = [place for place, section in enumerate(sections) if section.startswith(heading)]
    if places:
        sections[places[0]] = text.strip()
    else:
        sections.append(text.strip())
    return "\n\n".join(section for section in sections if section) + "\n"


def keep(text, heading):
    """Puts a section into RESULTS.md; the others stay."""
    whole = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    RESULTS.write_text(with_section(whole, heading, text), encoding="utf-8")
