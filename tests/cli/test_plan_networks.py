"""import --plan and plan: early and late dates and slack of networks whose answers are known from elsewhere, and
properties of random ones against a second way to work them out (Bellman and Ford on the graph of constraints)."""
import datetime
import json
import pathlib
import random
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import psplib
import support
from known_networks import KNOWN, MICROSOFT_PROJECT, RELATION_TYPES
from support import ok, run

DATA = pathlib.Path(__file__).resolve().parent / "data" / "plan"
NUMBERS = ("early_start", "early_finish", "late_start", "late_finish", "total_slack", "free_slack")


class Plans(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder)

    def read(self, source):
        """Imports a plan: the name of one of data/plan, or CSV."""
        source = self.write("plan.csv", source) if "\n" in source else DATA / f"{source}.csv"
        ok("import", self.file, source, "--plan")

    def plan(self, *options):
        return json.loads(ok("plan", self.file, "--format", "json", *options))

    def assert_times(self, activity, expected):
        for name, value in zip(NUMBERS, expected):
            self.assertAlmostEqual(activity[name], value, places=6, msg=f"{name} of {activity}")
        self.assertIs(activity["critical"], abs(expected[4]) < 1e-9, activity)


class Known(Plans):
    def test_networks(self):
        for network, lines in support.some(KNOWN.items()):
            with self.subTest(network):
                self.file = support.new_workspace(self.folder)
                self.read(network)
                before = support.sha256(self.file)
                plan = self.plan("--abstract")
                self.assertEqual(support.sha256(self.file), before)
                expected = {row.split()[0]: [float(word) for word in row.split()[1:]] for row in lines.strip().splitlines()}
                self.assertEqual(plan["start"], 0)
                self.assertAlmostEqual(plan["finish"], max(row[3] for row in expected.values()), places=6)
                self.assertEqual({str(activity["id"]) for activity in plan["activities"]}, set(expected))
                self.assertEqual(len(plan["activities"]), len(expected))
                for activity in plan["activities"]:
                    row = expected[str(activity["id"])]
                    self.assertAlmostEqual(activity["duration"], row[1] - row[0], places=6)
                    self.assert_times(activity, row)

    def test_each_kind_of_link(self):
        """All twenty in one plan, beside each other: the shorter ones have what is left up to day 12 as slack."""
        self.read("relation-types")
        plan = self.plan("--abstract")
        self.assertEqual((plan["start"], plan["finish"]), (0, 12))
        found = {activity["name"]: activity for activity in plan["activities"]}
        self.assertEqual(len(found), 80)
        for line in RELATION_TYPES.strip().splitlines():
            case, answer = line.strip().split(": ")
            kind, a, b, lag = case.split()
            a, b, (finish, start) = int(a), int(b), map(int, answer.split())
            slack = 12 - finish
            for part, early, days in (("begin", 0, 1), ("A", 1, a), ("B", start, b), ("end", finish - 1, 1)):
                with self.subTest(case, part=part):
                    self.assert_times(found[f"{kind} {a} {b} {int(lag):+d} {part}"],
                                      (early, early + days, early + slack, early + days + slack, slack,
                                       slack if part == "end" else 0))

    def test_a_lead_does_not_go_before_the_start(self):
        """Y would have to end at 2-1, that is start at -4: it starts with the project. X may then move 3, up to the
        project's finish, though Y would let it move 4."""
        self.read("id,name,duration,predecessors\n1,X,2,\n2,Y,5,1:FF-1\n")
        plan = self.plan("--abstract")
        self.assertEqual((plan["start"], plan["finish"]), (0, 5))
        self.assert_times(plan["activities"][0], (0, 2, 3, 5, 3, 3))
        self.assert_times(plan["activities"][1], (0, 5, 0, 5, 0, 0))

    def test_two_links_between_the_same_two(self):
        """A ladder: Y starts 1 after X starts and ends 1 after X ends: 4+1, so it starts at 3, or is long and starts at 1."""
        self.read("id,name,duration,predecessors\n1,X,4,\n2,Y,2,1:SS+1;1:FF+1\n3,Long,6,1:SS+1;1:FF+1\n")
        plan = self.plan("--abstract")
        for activity, expected in zip(plan["activities"], ((0, 4, 0, 4, 0, 0), (3, 5, 5, 7, 2, 2), (1, 7, 1, 7, 0, 0))):
            self.assert_times(activity, expected)

    def test_psplib(self):
        """The finish without limits on resources is the MPM-Time of the file's own header."""
        for source in support.some(sorted((DATA / "psplib").glob("*.sm"))):
            with self.subTest(source.name):
                project = psplib.Project(source.read_text())
                self.assertEqual(sum(project.durations.values()), project.horizon, "the file is not as published")
                self.file = support.new_workspace(self.folder)
                self.read(project.csv())
                plan = self.plan("--abstract")
                self.assertEqual((plan["start"], plan["finish"]), (0, project.mpm_time))
                self.assertEqual({str(activity["id"]): activity["duration"] for activity in plan["activities"]},
                                 {str(job): duration for job, duration in project.durations.items()})
                sink = next(activity for activity in plan["activities"] if str(activity["id"]) == str(project.jobs))
                self.assert_times(sink, [project.mpm_time] * 4 + [0, 0])


class MicrosoftProject(Plans):
    def prepare(self):
        super().prepare()
        self.read("task-links")
        self.expected = {}
        for line in MICROSOFT_PROJECT.strip().splitlines():
            uid, early, late, free, total = line.split()
            self.expected[uid] = (datetime.date.fromisoformat(early), datetime.date.fromisoformat(late),
                                  int(free) / 4800, int(total) / 4800)

    def test_abstract(self):
        start = datetime.date(2014, 10, 17)
        plan = self.plan("--abstract")
        self.assertEqual((plan["start"], plan["finish"], len(plan["activities"])), (0, 12, 16))
        for activity in plan["activities"]:
            early, late, free, total = self.expected[str(activity["id"])]
            early, late = weekdays(start, early), weekdays(start, late)
            self.assert_times(activity, (early, early + 1, late, late + 1, total, free))

    def test_dates(self):
        """From Friday 17 October 2014 to Monday 3 November: no holidays, so the calendar is Project's."""
        plan = self.plan("--from", "2014-10-17")
        self.assertEqual((plan["start"], plan["finish"], len(plan["activities"])), ("2014-10-17", "2014-11-03", 16))
        for activity in plan["activities"]:
            early, late, free, total = self.expected[activity["name"].removeprefix("Task ")]
            self.assertEqual([activity[name] for name in NUMBERS],
                             [str(early), str(early), str(late), str(late), total, free], activity)
            self.assertEqual((activity["duration"], activity["critical"]), (1, total == 0))

    def test_dates_back_from_the_end(self):
        plan = self.plan("--by", "2014-11-03")
        self.assertEqual((plan["start"], plan["finish"]), ("2014-10-17", "2014-11-03"))


def weekdays(start, day):
    """How many weekdays lie from the start up to the day."""
    return sum((start + datetime.timedelta(n)).weekday() < 5 for n in range((day - start).days))


class Network:
    """Durations and links (predecessor, successor, kind, lag) in quarters of a day, so that all sums are exact."""

    def __init__(self, durations, links):
        self.durations = durations
        self.links = links
        self.edges = [(p, s, self.gap(p, s, kind, lag)) for p, s, kind, lag in links]

    def gap(self, predecessor, successor, kind, lag):
        """How long after the predecessor's start the successor must start."""
        from_start = self.durations[predecessor] if kind[0] == "F" else 0
        return from_start + lag - (self.durations[successor] if kind[1] == "F" else 0)

    def earliest(self, not_before=None):
        """Bellman and Ford: the longest paths from the project's start to each activity's start."""
        starts = [0] * len(self.durations)
        for activity, start in (not_before or {}).items():
            starts[activity] = max(0, start)
        return relaxed(starts, self.edges)

    def latest(self, finish):
        """Bellman and Ford on the reversed graph, from the project's finish."""
        back = relaxed([duration - finish for duration in self.durations], [(s, p, gap) for p, s, gap in self.edges])
        return [-start for start in back]

    def finish(self, starts):
        return max(start + duration for start, duration in zip(starts, self.durations))

    def free_slack(self, starts, activity, finish):
        """The most that the activity can move while all others and the project's finish stay."""
        rooms = [starts[s] - starts[p] - gap for p, s, gap in self.edges if p == activity]
        return min([finish - starts[activity] - self.durations[activity], *rooms])

    def has_critical_chain(self, starts, slack):
        """Is there a chain without slack, from the project's start to its finish, each driving the next?"""
        finish = self.finish(starts)
        reached = {n for n, start in enumerate(starts) if start == 0 and slack[n] == 0}
        waiting = list(reached)
        while waiting:
            activity = waiting.pop()
            if starts[activity] + self.durations[activity] == finish:
                return True
            for p, s, gap in self.edges:
                if p == activity and s not in reached and slack[s] == 0 and starts[s] == starts[p] + gap:
                    reached.add(s)
                    waiting.append(s)
        return False


def relaxed(values, edges):
    values = list(values)
    for _ in range(len(values) + 1):
        changed = False
        for source, target, gap in edges:
            if values[source] + gap > values[target]:
                values[target] = values[source] + gap
                changed = True
        if not changed:
            return values
    raise AssertionError("the test made a network with a ring")


def random_network(seed):
    """Up to 40 activities in no particular order, some of them milestones, with links of all kinds, lags and leads.
    Of every third network all is in whole days."""
    chance = random.Random(seed)
    size = chance.randint(1, 12 if seed % 4 == 0 else 40)
    unit = 4 if seed % 3 == 0 else 1
    durations = [0 if chance.random() < 0.15 else unit * chance.randint(1, 40 // unit) for _ in range(size)]
    order = chance.sample(range(size), size)
    links = []
    for position in range(1, size):
        for predecessor in chance.sample(order[:position], min(position, chance.choice((0, 1, 1, 2, 2, 3)))):
            lag = unit * chance.choice((0, 0, chance.randint(-12, 24) // unit))
            links.append((predecessor, order[position], chance.choice(("FS", "FS", "SS", "FF", "SF")), lag))
    return Network(durations, links)


def quarters_as_days(quarters):
    return f"{quarters / 4:g}"


BATCH = 20  # networks beside each other in one plan, which saves starting the program


class Random(Plans):
    def batch(self, seeds):
        """Imports the networks as one plan; they do not touch each other."""
        networks = {seed: random_network(seed) for seed in seeds}
        rows = ["id,name,duration,predecessors"]
        for seed, network in networks.items():
            for activity, duration in enumerate(network.durations):
                predecessors = []
                for p, s, kind, lag in network.links:
                    if s == activity:
                        plain = kind == "FS" and lag == 0 and p % 2 == 0
                        predecessors.append(f"n{seed}a{p}" + ("" if plain else f":{kind}{lag / 4:+g}"))
                rows.append(f"n{seed}a{activity},Activity n{seed}a{activity},{quarters_as_days(duration)},"
                            f"{';'.join(predecessors)}")
        self.file = support.new_workspace(self.folder)
        self.read("\n".join(rows) + "\n")
        return networks

    def quarters(self, days):
        quarters = round(days * 4)
        self.assertAlmostEqual(days * 4, quarters, places=6)
        return quarters

    def test_random_networks(self):
        for first in support.some(range(1, 201, BATCH)):
            networks = self.batch(range(first, first + BATCH))
            plan = self.plan("--abstract")
            found = {activity["id"]: activity for activity in plan["activities"]}
            self.assertEqual(len(found), sum(len(network.durations) for network in networks.values()))
            finish = max(network.finish(network.earliest()) for network in networks.values())
            self.assertEqual((plan["start"], self.quarters(plan["finish"])), (0, finish))
            for seed, network in networks.items():
                with self.subTest(seed=seed):
                    self.check(network, [found[f"n{seed}a{n}"] for n in range(len(network.durations))], finish)
            with self.subTest(dates=first):
                self.check_dates(found)

    def check(self, network, activities, whole_finish):
        times = {name: [self.quarters(activity[name]) for activity in activities] for name in NUMBERS}
        starts, slack, free = times["early_start"], times["total_slack"], times["free_slack"]
        count = range(len(activities))
        # Each start and finish, and they are not before what the predecessors allow.
        self.assertEqual([times["early_finish"][n] - starts[n] for n in count], network.durations)
        self.assertEqual([times["late_finish"][n] - times["late_start"][n] for n in count], network.durations)
        self.assertGreaterEqual(min(starts), 0)
        for predecessor, successor, gap in network.edges:
            self.assertGreaterEqual(starts[successor], starts[predecessor] + gap)
            self.assertGreaterEqual(times["late_start"][successor], times["late_start"][predecessor] + gap)
        # The longest paths, both ways. Late dates count from the finish of all networks of the plan.
        self.assertEqual(starts, network.earliest())
        self.assertEqual(times["late_start"], network.latest(whole_finish))
        # Slack: late less early at both ends; over what the other networks give, zero on a chain, nowhere less.
        self.assertEqual(slack, [times["late_start"][n] - starts[n] for n in count])
        self.assertEqual(slack, [times["late_finish"][n] - times["early_finish"][n] for n in count])
        extra = whole_finish - network.finish(starts)
        self.assertGreaterEqual(min(slack), extra)
        self.assertTrue(network.has_critical_chain(starts, [value - extra for value in slack]))
        self.assertEqual([activity["critical"] for activity in activities], [value == 0 for value in slack])
        # Free slack: what moves nobody, and not a quarter of a day more.
        for n in count:
            self.assertLessEqual(free[n], slack[n])
            self.assertEqual(free[n], network.free_slack(starts, n, whole_finish))
            if len(activities) <= 12:
                moved = network.earliest({n: starts[n] + free[n]})
                self.assertEqual([moved[m] for m in count if m != n], [starts[m] for m in count if m != n])
                self.assertLessEqual(network.finish(moved), whole_finish)
                if free[n] < slack[n]:
                    moved = network.earliest({n: starts[n] + free[n] + 1})
                    self.assertNotEqual([moved[m] for m in count if m != n], [starts[m] for m in count if m != n])

    def check_dates(self, abstract):
        """Dates follow the days one for one, finishes are last working days, and from the finish back is the start."""
        plan = self.plan("--from", "2027-01-11")
        self.assertEqual(plan["start"], "2027-01-11")
        day_of = {}
        for activity in plan["activities"]:
            days = abstract[activity["name"].removeprefix("Activity ")]
            for name in ("duration", "total_slack", "free_slack", "critical"):
                self.assertEqual(activity[name], days[name], activity)
            if days["duration"] > 0:
                for name in NUMBERS[:4]:
                    if days[name] == int(days[name]):
                        day = int(days[name]) - name.endswith("finish")
                        self.assertEqual(day_of.setdefault(day, activity[name]), activity[name], (day, activity))
        dates = [datetime.date.fromisoformat(day_of[day]) for day in sorted(day_of)]
        self.assertEqual(day_of.get(0, "2027-01-11"), "2027-01-11")
        self.assertGreater(len(dates), 20)
        self.assertTrue(all(day.weekday() < 5 for day in dates))
        for (day, date), (next_day, next_date) in zip(zip(sorted(day_of), dates), list(zip(sorted(day_of), dates))[1:]):
            self.assertGreaterEqual(weekdays(date, next_date), next_day - day, (date, next_date))
        self.assertEqual(self.plan("--by", plan["finish"])["start"], "2027-01-11")


class Rings(Plans):
    def assert_ring(self, rows, *names):
        """The ring is named from any of its activities on and back to it, in this order; others are not named."""
        self.file = support.new_workspace(self.folder)
        source = self.write("ring.csv", "id,name,duration,predecessors\n" + rows)
        before = support.sha256(self.file)
        result = run("import", self.file, source, "--plan")
        if result.code == 0:
            before = support.sha256(self.file)
            result = run("plan", self.file, "--format", "json")
        self.assert_refused(result)
        self.assertEqual(support.sha256(self.file), before)
        turns = [" → ".join([*names[n:], *names[:n], names[n]]) for n in range(len(names))]
        self.assertTrue(any(turn in result.stderr for turn in turns), result.stderr)
        self.assertEqual(result.stderr.count(" → "), len(names), result.stderr)

    def test_ring(self):
        self.assert_ring("1,Before,1,\n2,Alpha,2,1;4\n3,Beta,2,2\n4,Gamma,2,3\n5,After,1,4\n", "Alpha", "Beta", "Gamma")

    def test_ring_of_two_kinds(self):
        """Each waits for the other, though dates could be found: work that waits for itself is still a mistake."""
        self.assert_ring("1,Alpha,2,2:FF+1\n2,Beta,2,1:SS+1\n", "Alpha", "Beta")

    def test_activity_that_waits_for_itself(self):
        source = self.write("ring.csv", "id,name,duration,predecessors\n1,Alpha,2,\n2,Beta,2,2\n")
        result = run("import", self.file, source, "--plan")
        if result.code == 0:
            result = run("plan", self.file)
        self.assertEqual((result.code, result.stdout), (1, ""), result)
        self.assertRegex(result.stderr, r"Beta|^line 3: ")


class Mistakes(Plans):
    def refuse(self, rows, header="id,name,duration,predecessors\n"):
        """Nothing is imported; the one line of standard error that is about a line of the file."""
        before = support.sha256(self.file)
        result = run("import", self.file, self.write("plan.csv", header + rows), "--plan")
        self.assertEqual((result.code, result.stdout), (1, ""), result)
        self.assertEqual(support.sha256(self.file), before)
        self.assertLess(len(result.stderr), 1000, result)
        about = [line for line in result.stderr.splitlines() if re.search(r"\bline \d", line)]
        self.assertEqual(len(about), 1, result.stderr)
        return about[0]

    def test_rows(self):
        for row in support.some((
            "2,Second,1,9", "2,Second,1,1;9:SS+1", "2,Second,1,1:XS+1", "2,Second,1,1:FS+x", "2,Second,-1,1",
            "2,Second,five,1", "2,Second,nan,1", "2,Second,inf,1", "2,Second,1e18,1", "2,Second,1e300,1",
            "2,Second,1e999,1", "2,Second,1,1:FS+1e18", "2,Second,1,1:FS-1e300", "1,First again,1,",
        )):
            with self.subTest(row):
                self.assertRegex(self.refuse(f"1,First,1,\n{row}\n"), r"\bline 3\b")

    def test_columns(self):
        for missing, header, row in (
            ("id", "name,duration,predecessors", "First,1,"), ("name", "id,duration,predecessors", "1,1,"),
            ("duration", "id,name,predecessors", "1,First,"), ("predecessors", "id,name,duration", "1,First,1"),
        ):
            with self.subTest(missing):
                self.assertRegex(self.refuse(row + "\n", header=header + "\n"), rf"\bline 1\b.*\b{missing}\b")

    def test_empty_file(self):
        self.assertRegex(self.refuse("", header=""), r"\bline 1\b")


if __name__ == "__main__":
    unittest.main()
