"""What the tests of five-step-readiness share."""
import support
from support import add

STEPS = "five-step-readiness"
ITEMS = [letter + str(number) for letter in "gscrt" for number in range(1, 6)]


class Steps(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")

    def card(self, language="en"):
        return support.score(self.file, STEPS, language=language)

    def criteria(self):
        return {name: entry["score"] for name, entry in support.criteria_of(self.card()).items()}

    def findings(self):
        return support.findings_of(self.card())

    def goal(self, name="Answer within 1 hour", **fields):
        return add(self.file, "goal", name=name, **fields)
