"""What the tests of one assessment share: a workspace, its criteria and findings, and days before the scoring."""
import datetime
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

TODAY = datetime.date(2026, 11, 2)  # as support.new_workspace sets it


def ago(days):
    """The date so many days before the scoring; a negative number lies after it."""
    return str(TODAY - datetime.timedelta(days=days))


class Assessed(support.FolderTest):
    """A workspace of its own for each test, scored with INSTRUMENT."""
    INSTRUMENT = ""
    ORGANISATION = {}

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client", **self.ORGANISATION)

    def add(self, entity, **fields):
        return support.add(self.file, entity, **fields)

    def put(self, entity, record, **fields):
        support.ok("set", self.file, entity, record, *(f"{key.rstrip('_')}={value}" for key, value in fields.items()))

    def card(self, language="en"):
        return support.score(self.file, self.INSTRUMENT, language=language)

    def criterion(self, name):
        return support.criteria_of(self.card())[name]

    def score(self, name):
        return self.criterion(name)["score"]

    def findings(self):
        return support.findings_of(self.card())

    def severity(self, name):
        """Of the finding with this id; None when there is none."""
        found = self.findings().get(name)
        return found and found["severity"]

    def assert_scores(self, name, expected):
        found = self.score(name)
        if expected is None:
            self.assertIsNone(found, name)
        else:
            self.assertAlmostEqual(found, expected, places=6, msg=name)

    def assert_says(self, name, *words):
        """The criterion's arithmetic holds these words."""
        why = self.criterion(name)["why"]
        for word in words:
            self.assertIn(word, why)

    def assert_silent_when_empty(self):
        card = self.card()
        self.assertEqual({criterion["score"] for criterion in support.criteria_of(card).values()}, {None})
        self.assertEqual(support.findings_of(card), {})

    def assert_languages_agree(self):
        """The same scores and findings in both languages, in other words and with every gap filled."""
        english, dutch = self.card("en"), self.card("nl")
        mine, other = support.criteria_of(english), support.criteria_of(dutch)
        self.assertEqual({name: one["score"] for name, one in mine.items()},
                         {name: one["score"] for name, one in other.items()})
        for name, one in mine.items():
            if one["score"] is not None:
                self.assertNotEqual(one["why"], other[name]["why"])
        mine, other = support.findings_of(english), support.findings_of(dutch)
        self.assertEqual(list(mine), list(other))
        for name, one in mine.items():
            for field in ("text", "advice"):
                self.assertNotEqual(one[field], other[name][field], name)
                self.assertNotIn("%s", one[field] + other[name][field])
