"""findings: what stands out, what was decided about it, and what was solved since."""
import datetime
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run


class FindingDecisions(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, assessed_on="2026-11-02")
        self.goal = add(self.file, "goal", name="Answer within an hour")
        self.key = f"five-step-readiness/G1:goal:{self.goal}"  # it serves no strategic objective

    def found(self, state="all"):
        listed = json.loads(ok("findings", self.file, "--state", state, "--format", "json", "--lang", "en"))
        return {one["id"]: one for one in listed}

    def steps(self):
        return len(ok("history", self.file).splitlines())

    def test_a_decision_is_one_step_and_survives_scoring(self):
        score = ok("score", self.file, "--format", "json")
        before = self.steps()
        morning = datetime.date.today().isoformat()
        ok("findings", self.file, "--accept", self.key, "--owner", "Ann")
        self.assertEqual(self.steps(), before + 1)
        found = self.found("accepted")
        self.assertEqual(list(found), [self.key])
        self.assertEqual(found[self.key]["owner"], "Ann")
        self.assertIn(found[self.key]["decided_on"], (morning, datetime.date.today().isoformat()))
        self.assertEqual(ok("score", self.file, "--format", "json"), score)
        ok("undo", self.file)
        self.assertEqual(self.found()[self.key]["state"], "undecided")

    def test_dismissing_needs_a_reason_and_can_be_taken_back(self):
        before = self.found("open")
        self.assertEqual(run("findings", self.file, "--dismiss", self.key).code, 2)
        result = run("findings", self.file, "--dismiss", self.key, "--reason", " ")
        self.assertEqual(result.code, 1)
        self.assertIn("Say why", result.stderr)
        ok("findings", self.file, "--dismiss", self.key.split("/")[1], "--reason", "Not in this round")
        self.assertEqual(set(before) - set(self.found("open")), {self.key})
        self.assertEqual(self.found("dismissed")[self.key]["reason"], "Not in this round")
        self.assertEqual(ok("score", self.file).count("Dismissed: "), 1)
        ok("findings", self.file, "--reopen", self.key)
        self.assertEqual(set(self.found("open")), set(before))

    def test_an_unknown_id_says_which_command_lists_them(self):
        result = run("plan-finding", self.file, "nothing")
        self.assertIn("“findings” lists", result.stderr)

    def test_what_was_mended_is_solved_since(self):
        ok("findings", self.file, "--dismiss", self.key, "--reason", "Later")
        objective = add(self.file, "objective", name="Grow")
        ok("set", self.file, "goal", self.goal, f"objective={objective}")
        found = self.found("solved")
        self.assertEqual(list(found), [self.key])
        self.assertIn("Answer within an hour", found[self.key]["text"])
        self.assertNotIn(self.key, self.found("open"))

    def test_a_plan_and_an_owner_are_told(self):
        ok("plan-finding", self.file, self.key)
        ok("findings", self.file, "--assign", self.key, "--owner", "Bob")
        self.assertEqual(self.found("planned")[self.key]["owner"], "Bob")
        self.assertEqual(run("findings", self.file, "--owner", "Bob").code, 2)
        self.assertEqual(run("findings", self.file, "--accept", "nothing").code, 1)


if __name__ == "__main__":
    unittest.main()
