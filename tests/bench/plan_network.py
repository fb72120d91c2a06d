"""The plan that plan_bench.py measures with, the same as in plan_benchmark.cpp, as a text file for Kartrekker and as a
project for TaskJuggler."""
import datetime

START = datetime.date(2027, 1, 4)  # a Monday
HOURS = range(9, 17)  # of a working day in TaskJuggler: 8, without a break
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
