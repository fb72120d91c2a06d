"""Reads single-mode projects of PSPLIB (.sm; Kolisch and Sprecher 1996): jobs, durations, successors. No resources."""
import re


class Project:
    """Durations and successors by job; the length of the longest path as the file itself gives it (MPM-Time)."""

    def __init__(self, text):
        self.jobs = int(re.search(r"^jobs \(incl\. supersource/sink \):\s*(\d+)", text, re.M)[1])
        self.horizon = int(re.search(r"^horizon\s*:\s*(\d+)", text, re.M)[1])
        information = re.search(r"^PROJECT INFORMATION:\n.*MPM-Time\n(.*)\n", text, re.M)[1]
        self.mpm_time = int(information.split()[5])
        self.successors = {}
        for job, _modes, count, *successors in _rows(text, "PRECEDENCE RELATIONS:"):
            if count != len(successors):
                raise ValueError(f"job {job} has {len(successors)} successors, not {count}")
            self.successors[job] = successors
        self.durations = {job: duration for job, _mode, duration, *_resources in _rows(text, "REQUESTS/DURATIONS:")}
        if not len(self.successors) == len(self.durations) == self.jobs:
            raise ValueError(f"{len(self.successors)} rows of successors and {len(self.durations)} of durations "
                             f"for {self.jobs} jobs")

    def csv(self):
        """The project as a plan for `import --plan`."""
        predecessors = {job: [] for job in self.durations}
        for job, successors in self.successors.items():
            for successor in successors:
                predecessors[successor].append(str(job))
        return "id,name,duration,predecessors\n" + "".join(
            f"{job},Job {job},{duration},{';'.join(predecessors[job])}\n" for job, duration in self.durations.items())


def _rows(text, title):
    """The numbers of each line below a title, up to the next line of stars."""
    section = text.split(title + "\n", 1)[1].split("***", 1)[0]
    for line in section.splitlines():
        if re.match(r"\s*\d", line):
            yield [int(word) for word in line.split()]
