"""value: what the change is worth. The expected figures are Python's own, worked out from the same records."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

SCENARIOS = ("low", "likely", "high")
OPPOSITE = {"low": "high", "likely": "likely", "high": "low"}
DEFAULTS = {"users": 20, "teams": 30, "activity": 40, "content": 60, "added_value": 80}


def net_present_value(streams, once, yearly, years, rate):
    """Streams are (amount a year, months of delay); flows fall at the end of each year."""
    total = -once
    for year in range(1, years + 1):
        net = sum(amount * max(0, min(12, 12 * year - delay)) / 12 for amount, delay in streams) - yearly
        total += net / (1 + rate) ** year
    return total


def payback(streams, once, yearly, years):
    """Months, by walking through the months; None when it is not within the years."""
    sums = [-once]
    for month in range(1, 12 * years + 1):
        running = sum(amount for amount, delay in streams if delay < month)
        sums.append(sums[-1] + (running - yearly) / 12)
    if sums[-1] < 0:
        return None
    last = max((month for month in range(len(sums)) if sums[month] < 0), default=None)
    return 0 if last is None else last - sums[last] / (sums[last + 1] - sums[last])


class Value(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, hourly_cost=62.5, realisation=45, horizon_years=4, discount_rate=6.5)

    def value(self, language="en", **env):
        return json.loads(ok("value", self.file, "--format", "json", "--lang", language, **env))

    def fill(self):
        add(self.file, "benefit", name="Quotes", kind="quotes_won", level="added_value", basis=420, rate=31,
            change_low=6, change=14, change_high=18, reading="unsaid", unit_value=2500, starts_on="2027-03-15")
        add(self.file, "benefit", name="Eight to two", kind="process_shortened", level="content", basis=260, rate=8,
            change_low=3, change=5, change_high=6, unit_value=85)
        case = add(self.file, "case", name="Mailbox", status="idea", minutes_per_day=5, people=70, certainty="high")
        add(self.file, "cost", name="Platform", kind="licence", yearly_low=28000, yearly=32000, yearly_high=45000,
            case_=case)
        add(self.file, "cost", name="Start", kind="implementation", once_low=60000, once=85000, once_high=130000)

    def expected_streams(self):
        """By scenario, from the records as typed above."""
        streams = {}
        for number, scenario in enumerate(SCENARIOS):
            quotes = 420 * 0.31 * (6, 14, 18)[number] / 100 * 2500 * DEFAULTS["added_value"] / 100
            days = 260 * (3, 5, 6)[number] * 85 * DEFAULTS["content"] / 100
            hours = 5 * 220 / 60 * 70
            streams[scenario] = [(quotes, 5), (days, 0), (hours * 62.5 * 0.45 * DEFAULTS["added_value"] / 100, 0)]
        return streams

    def test_net_present_value_is_pythons(self):
        self.fill()
        ok("set", self.file, "organisation", "organisation", "workdays_per_year=220")
        totals = self.value()["totals"]
        once, yearly = {"low": 60000, "likely": 85000, "high": 130000}, {"low": 28000, "likely": 32000, "high": 45000}
        for scenario, streams in self.expected_streams().items():
            spent, running = once[OPPOSITE[scenario]], yearly[OPPOSITE[scenario]]
            wanted = net_present_value(streams, spent, running, 4, 0.065)
            self.assertAlmostEqual(totals["net_present_value"][scenario], wanted, delta=1e-7)
            self.assertAlmostEqual(totals["payback_months"][scenario], payback(streams, spent, running, 4), delta=1e-9)
            self.assertAlmostEqual(sum(flow["present"][scenario] for flow in totals["flows"]), wanted, delta=1e-7)

    def test_tornado_is_one_change_at_a_time(self):
        """Each end of a bar is the likely net present value after setting that one figure to its end."""
        self.fill()
        swings = self.value()["tornado"]
        self.assertEqual([swing["swing"] for swing in swings], sorted((s["swing"] for s in swings), reverse=True))
        fields = {"change": "change", "once": "once", "yearly": "yearly"}
        for swing in swings:
            for end in ("worst", "best"):
                field = fields.get(swing["input"], "reading")
                typed = swing[end + "_input"] if field != "reading" else {"worst": "percent", "best": "points"}[end]
                extra = [f"{field}_low=", f"{field}_high="] if field != "reading" else []
                ok("set", self.file, swing["entity"], swing["id"], f"{field}={typed}", *extra)
                self.assertAlmostEqual(self.value()["totals"]["net_present_value"]["likely"], swing[end], delta=1e-6)
                ok("undo", self.file)
        self.assertEqual({swing["input"] for swing in swings}, {"change", "once", "yearly", "reading"})

    def test_defaults_are_told(self):
        ok("set", self.file, "organisation", "organisation", "horizon_years=", "discount_rate=")
        basis = self.value()["basis"]
        self.assertEqual((basis["horizon_years"], basis["horizon_is_ours"]), (3, True))
        self.assertEqual((basis["discount_rate"], basis["discount_is_ours"]), (5, True))
        self.assertEqual({level: entry["percent"] for level, entry in basis["certainty"].items()}, DEFAULTS)
        add(self.file, "certainty_factor", level="teams", factor=12.5, revised_on="2026-01-01")
        self.assertEqual(self.value()["basis"]["certainty"]["teams"],
                         {"percent": 12.5, "is_ours": False, "revised_on": "2026-01-01"})

    def test_vendor_figures(self):
        self.assertEqual(ok("value", self.file, "--add-vendor-figures"), "6\n")
        self.assertEqual(ok("value", self.file, "--add-vendor-figures"), "0\n")
        value = self.value()
        self.assertEqual([(b["kind"], b["is_default"], b["counts"]) for b in value["benefits"]],
                         [(kind, True, False) for kind in ("productivity", "discovery", "answers", "less_mail",
                                                           "satisfaction", "renewal")])
        self.assertEqual({b["kind"]: b["change"] for b in support.records(self.file, "benefit")},
                         {"productivity": 37, "discovery": None, "answers": 32, "less_mail": 27, "satisfaction": 30,
                          "renewal": None})
        mail = value["benefits"][3]["id"]
        ok("set", self.file, "benefit", mail, "basis=1000")
        value = self.value()
        self.assertAlmostEqual(value["vendor"]["benefits"]["likely"], 1000 * 0.27 * 62.5 * 0.45 * 0.4)
        self.assertEqual(value["totals"]["benefits"]["likely"], 0)
        ok("undo", self.file, "2")
        self.assertEqual(support.records(self.file, "benefit"), [])

    def test_no_double_counting(self):
        self.fill()
        case = support.records(self.file, "case")[0]["id"]
        add(self.file, "benefit", name="Mail measured", kind="time_saved", level="content", basis=70, change=4, case_=case)
        value = self.value()
        self.assertEqual([b["entity"] for b in value["benefits"]], ["benefit"] * 3)
        self.assertEqual(len(value["notes"]), 1)
        self.assertIn("Mailbox", value["notes"][0])
        self.assertIn("Mail measured", value["notes"][0])

    def test_missing_is_named(self):
        ok("set", self.file, "organisation", "organisation", "hourly_cost=")
        add(self.file, "case", name="Half", status="idea", minutes_per_day=5)
        half = self.value()["benefits"][0]
        self.assertEqual([(m["entity"], m["field"]) for m in half["missing"]],
                         [("case", "people"), ("organisation", "hourly_cost")])
        self.assertIsNone(half["counted"])
        self.assertIn("Half: missing: People; Organisation: Loaded cost of an hour", ok("value", self.file, "--lang", "en"))
        self.assertIn("Organisatie: Kosten van een uur", ok("value", self.file, "--lang", "nl"))

    def test_csv_is_safe_and_exact(self):
        self.fill()
        add(self.file, "benefit", name="=1+1", kind="other", level="content", basis=3, change=10, unit_value=1)
        rows = list(csv.DictReader(io.StringIO(ok("value", self.file, "--format", "csv"), newline="")))
        totals = self.value()["totals"]
        row = next(row for row in rows if row["measure"] == "net_present_value")
        for scenario in SCENARIOS:
            self.assertEqual(float(row[scenario]), totals["net_present_value"][scenario])
        self.assertIn("'=1+1", [row["name"] for row in rows])

    def test_text_in_both_languages(self):
        empty = ok("value", self.file, "--lang", "nl")
        self.assertEqual(len(empty.splitlines()), 1)
        self.fill()
        for language, words in (("en", ("Net present value", "Payback", "months")),
                                ("nl", ("Netto contante waarde", "Terugverdientijd", "maanden"))):
            text = ok("value", self.file, "--lang", language, "--trace")
            for word in words:
                self.assertIn(word, text)
            self.assertEqual([line for line in text.splitlines() if line != line.rstrip()], [])
        self.assertIn("× 70 people", ok("value", self.file, "--lang", "en", "--trace"))

    def test_hostile_figures(self):
        add(self.file, "benefit", name="Huge", kind="quotes_won", level="added_value", basis="1e12", rate=100,
            change="-1e12", change_high=0, reading="points", unit_value="1e12", starts_on="2199-12-31")
        add(self.file, "benefit", name="Turned", kind="other", level="content", basis=1, change_low=5, change=4, unit_value=1)
        add(self.file, "cost", name="C" * 300, kind="other", once="1e12", yearly=0)
        value = self.value()
        self.assertEqual(value["benefits"][0]["delay_months"], (2199 - 2026) * 12 + 2)
        self.assertEqual(len(value["benefits"][1]["problems"]), 1)
        self.assertEqual(value["totals"]["net_present_value"]["likely"], -1e12)
        self.assertIsNone(value["totals"]["payback_months"]["likely"])
        for wrong in ("basis=-1", "rate=-0.1", "unit_value=-5", "change=nan", "change=1e13", "level=", "kind=magic"):
            self.assert_refused(run("set", self.file, "benefit", value["benefits"][0]["id"], wrong))
        for wrong in ("horizon_years=0", "horizon_years=31", "discount_rate=101", "discount_rate=-1"):
            self.assert_refused(run("set", self.file, "organisation", "organisation", wrong))

    def test_looking_changes_nothing_and_knows_no_locale(self):
        self.fill()
        before = support.sha256(self.file)
        plain = ok("value", self.file, "--format", "json")
        self.assertEqual(support.sha256(self.file), before)
        place = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        subprocess.run(["localedef", "-i", "nl_NL", "-f", "UTF-8", str(place / "nl_NL.UTF-8")], capture_output=True, check=False)
        comma = {"LOCPATH": str(place), "LC_ALL": "nl_NL.UTF-8"}
        self.assertEqual(ok("value", self.file, "--format", "json", "--lang", "en", **comma),
                         ok("value", self.file, "--format", "json", "--lang", "en"))
        self.assertTrue(plain)


if __name__ == "__main__":
    unittest.main()
