"""idea-challenge against arithmetic by hand: every criterion and finding once awake and once silent."""
import unittest

from assessed import Assessed, ago, support

CONDITIONS = ["B3-problem", "B3-top", "B3-easy", "B3-discussion", "B3-budget", "B3-embedded"]
PERFECT = dict(problem="Quotes take eight days", request="What would make them two?", leader_active="true",
               communication_involved="true", it_involved="true", ease=4, any_device="true", own_language="true",
               moderator="Ann", invited=100, taking_part=20, budget=10000, change_embedded="An hour each month")


class Ideas(Assessed):
    INSTRUMENT = "idea-challenge"

    def challenge(self, closed=None, **fields):
        """A challenge that closed so many days ago; open without a closing date when None."""
        if closed is not None:
            fields["closes_on"] = ago(closed)
        return self.add("challenge", **{"name": "Quotes", **fields})

    def ideas(self, challenge, **numbers):
        """So many ideas of each state; the id of the last one."""
        last = None
        for state, number in numbers.items():
            for place in range(number):
                last = self.add("idea", challenge=challenge, name=f"{state} {place}", state=state)
        return last


class Failures(Ideas):
    def test_nothing_there(self):
        self.assert_silent_when_empty()

    def test_lessons(self):
        idea = self.ideas(self.challenge(), failed=2)
        self.assert_scores("B1", 0)
        self.put("idea", idea, lesson="Ask the customer first.")
        self.assert_scores("B1", 50)  # 1 of 2
        self.assertEqual([name for name in self.findings() if name.startswith("B1:")], ["B1:idea:" + self.other(idea)])
        self.put("idea", self.other(idea), lesson="Begin smaller.")
        self.assert_scores("B1", 100)
        self.assertNotIn("B1:idea:" + idea, self.findings())

    def other(self, idea):
        return next(record["id"] for record in support.records(self.file, "idea") if record["id"] != idea)

    def test_silence_about_failures(self):
        challenge = self.challenge(closed=10)
        self.ideas(challenge, carried_out=4)
        self.assertIsNone(self.severity("B1:silence"))  # 4 tries: too few to wonder
        self.ideas(challenge, carried_out=1)
        self.assertEqual(self.severity("B1:silence"), "low")
        self.ideas(challenge, failed=1)
        self.assertIsNone(self.severity("B1:silence"))


class Asking(Ideas):
    def loop(self, raised, **fields):
        return self.add("feedback_loop", name="Who knows?", kind="strategic", raised_on=ago(raised), **fields)

    def test_questions(self):
        self.loop(30)
        self.assert_scores("B2", None)  # without a promise 30 days are allowed: not due yet
        late = self.loop(31)
        self.assert_scores("B2", 0)
        self.assertEqual(self.severity(f"B2:feedback_loop:{late}"), "medium")
        self.loop(100, told_on=ago(70))  # 30 days: in time, 1
        self.loop(100, told_on=ago(69))  # 31 days: late, 0.5
        # (0 + 1 + 0.5) / 3 = 50
        self.assert_scores("B2", 50)
        self.assert_says("B2", "1.5 of 3")
        self.put("feedback_loop", late, told_on=ago(5))  # 26 days
        self.assert_scores("B2", 100 * 2.5 / 3)
        self.assertIsNone(self.severity(f"B2:feedback_loop:{late}"))

    def test_promised_day(self):
        loop = self.loop(100, promised_on=ago(0))
        self.assert_scores("B2", None)  # promised for today
        self.put("feedback_loop", loop, promised_on=ago(30))
        self.assertEqual(self.severity(f"B2:feedback_loop:{loop}"), "medium")
        self.put("feedback_loop", loop, promised_on=ago(31))
        self.assertEqual(self.severity(f"B2:feedback_loop:{loop}"), "high")

    def test_unanswered(self):
        month = self.add("conversation", month=ago(32), bottom_line=60, everyday=30, strategic=10, non_work=50,
                         unanswered=5)
        # 5 on 60 + 30 + 10 = 100 messages about work: 100 - 10 × 5 = 50; five is the limit.
        self.assert_scores("B2-unanswered", 50)
        self.assertIsNone(self.severity("B2:unanswered"))
        self.put("conversation", month, unanswered=6)
        self.assert_scores("B2-unanswered", 40)
        self.assertEqual(self.severity("B2:unanswered"), "medium")
        self.assertEqual(self.findings()["B2:unanswered"]["entity"], {"type": "conversation", "id": month})
        self.put("conversation", month, unanswered=11)
        self.assert_scores("B2-unanswered", 0)  # 100 - 110 is below zero
        self.assertEqual(self.severity("B2:unanswered"), "high")

    def test_unanswered_in_recent_months_only(self):
        month = self.add("conversation", month=ago(93), bottom_line=100, unanswered=50)
        self.assert_scores("B2-unanswered", None)
        self.put("conversation", month, month=ago(92))
        self.assert_scores("B2-unanswered", 0)
        # A month of the whole organisation holds those of its communities.
        self.put("conversation", month, community=self.add("community", name="Cycling"))
        self.add("conversation", month=ago(32), bottom_line=100, unanswered=1)
        self.assert_scores("B2-unanswered", 90)

    def test_asking_beside_recording(self):
        for number in range(3):
            self.add("case", name=f"Wiki {number}", kind="reuse", status="idea")
        self.assert_scores("B2-asking", 0)
        self.assertEqual(self.severity("B2:recording"), "medium")
        self.add("case", name="Status update", kind="coffee_machine", status="idea")
        # 1 of 4 is 25%; half is enough: 25 / 50 = 50.
        self.assert_scores("B2-asking", 50)
        self.assertIsNone(self.severity("B2:recording"))
        for number in range(2):
            self.add("case", name=f"Experts {number}", kind="expertise", status="idea")
        self.assert_scores("B2-asking", 100)  # 3 of 6


class Funnel(Ideas):
    def test_many_ideas(self):
        challenge = self.challenge(closed=0)
        self.ideas(challenge, sent_in=9)
        self.assert_scores("B3-many", None)  # closes today: still open
        self.put("challenge", challenge, closes_on=ago(1))
        self.assert_scores("B3-many", 45)  # 9 / 20
        self.assertEqual(self.severity(f"B3-many:challenge:{challenge}"), "medium")
        self.ideas(challenge, improved=1)
        self.assert_scores("B3-many", 50)
        self.assertEqual(self.severity(f"B3-many:challenge:{challenge}"), "low")
        self.ideas(challenge, turned_down=10)
        self.assert_scores("B3-many", 100)
        self.assertIsNone(self.severity(f"B3-many:challenge:{challenge}"))

    def test_strict_selection(self):
        challenge = self.challenge(closed=10)
        idea = self.ideas(challenge, sent_in=6, carried_out=1, failed=1, turned_down=2)
        self.assert_scores("B3-selection", 100)  # 2 of 10 is 20%
        self.assertIsNone(self.severity(f"B3-selection:challenge:{challenge}"))
        self.assert_says("B3-selection", "sent in 6", "carried out 1", "turned down 2", "failed 1", "improved 0")
        self.put("idea", idea, state="selected")
        self.assert_scores("B3-selection", 100 * 20 / 30)  # 3 of 10: (50 - 30) / (50 - 20)
        self.assertEqual(self.severity(f"B3-selection:challenge:{challenge}"), "low")
        self.ideas(challenge, selected=4)
        self.assert_scores("B3-selection", 0)  # 7 of 14 is 50%
        self.assertEqual(self.severity(f"B3-selection:challenge:{challenge}"), "medium")

    def test_one_idea_may_be_chosen(self):
        self.ideas(self.challenge(closed=10), sent_in=1, selected=1)
        self.assert_scores("B3-selection", 100)

    def test_nothing_chosen(self):
        challenge = self.challenge(closed=30)
        self.ideas(challenge, sent_in=3)
        self.assert_scores("B3-selection", None)
        self.put("challenge", challenge, closes_on=ago(31))
        self.assert_scores("B3-selection", 0)
        self.assertEqual(self.severity(f"B3-selection:challenge:{challenge}"), "high")

    def test_chosen_before_carried_out(self):
        challenge = self.challenge(closed=-1)
        idea = self.ideas(challenge, carried_out=1)
        self.assert_scores("B3-order", 0)
        self.assertEqual(self.severity(f"B3-order:idea:{idea}"), "low")
        self.put("challenge", challenge, closes_on=ago(1))
        self.assert_scores("B3-order", 100)
        self.assertIsNone(self.severity(f"B3-order:idea:{idea}"))

    def test_winners_carried_out(self):
        challenge = self.challenge(closed=180)
        idea = self.ideas(challenge, carried_out=1, failed=1, selected=1)
        self.assert_scores("B3-carried-out", 100)  # the open one need not be done yet
        self.put("challenge", challenge, closes_on=ago(181))
        self.assert_scores("B3-carried-out", 100 * 2 / 3)
        self.assertEqual(self.severity(f"B3-carried-out:idea:{idea}"), "high")
        self.put("idea", idea, state="carried_out")
        self.assertIsNone(self.severity(f"B3-carried-out:idea:{idea}"))


class Conditions(Ideas):
    def test_a_perfect_challenge(self):
        sponsor = self.add("sponsor", name="Bea", role="leader")
        case = self.add("case", name="Quick quotes", status="chosen")
        challenge = self.challenge(closed=40, leader=sponsor, result_told_on=ago(10), **PERFECT)
        idea = self.ideas(challenge, selected=1)
        self.put("idea", idea, comments=3, budget=10000, case_=case)
        for name in CONDITIONS:
            self.assert_scores(name, 100)
        self.assertEqual([name for name in self.findings() if name.startswith(tuple(CONDITIONS))], [])

    def test_a_bare_challenge(self):
        challenge = self.challenge(closed=40)
        # Nothing of any condition; nothing was told within 30 days.
        for name in CONDITIONS:
            self.assert_scores(name, 0)
            self.assertIsNotNone(self.severity(f"{name}:challenge:{challenge}"), name)

    def test_problem(self):
        challenge = self.challenge(problem="Quotes are slow")
        self.assert_scores("B3-problem", 50)
        self.assertEqual(self.severity(f"B3-problem:challenge:{challenge}"), "medium")
        self.put("challenge", challenge, problem="")
        self.assertEqual(self.severity(f"B3-problem:challenge:{challenge}"), "high")

    def test_top(self):
        sponsor = self.add("sponsor", name="Bea", role="leader")
        challenge = self.challenge(closed=30, leader=sponsor)
        self.assert_scores("B3-top", 50)  # not yet due to be told: leader 1, takes part 0
        self.assertEqual(self.severity(f"B3-top:challenge:{challenge}"), "medium")
        self.put("challenge", challenge, closes_on=ago(31))
        self.assert_scores("B3-top", 100 / 3)
        self.assertEqual(self.severity(f"B3-top:challenge:{challenge}"), "high")
        self.put("challenge", challenge, leader_active="true", result_told_on=ago(0))  # 31 days: half
        self.assert_scores("B3-top", 100 * 2.5 / 3)
        self.put("sponsor", sponsor, leaves_on=ago(1))
        self.assert_scores("B3-top", 50)  # 0 + 1 + 0.5 of 3

    def test_easy(self):
        challenge = self.challenge(communication_involved="true", it_involved="true", ease=3, any_device="true")
        # 1 + 1 + 0.5 + 1 + 0 of 5 = 70
        self.assert_scores("B3-easy", 70)
        self.assertEqual(self.severity(f"B3-easy:challenge:{challenge}"), "medium")
        self.put("challenge", challenge, it_involved="false")
        self.assert_scores("B3-easy", 50)
        self.assertEqual(self.severity(f"B3-easy:challenge:{challenge}"), "high")  # three of five

    def test_discussion(self):
        challenge = self.challenge(opens_on=ago(-1), moderator="Ann", invited=1000)
        self.assert_scores("B3-discussion", 100)  # not open yet: only the editor counts
        self.put("challenge", challenge, opens_on=ago(0), taking_part=50)
        # 10% of 1000 is 100 people: 50 / 100; no comments known: (1 + 0.5) / 2 = 75
        self.assert_scores("B3-discussion", 75)
        self.assertEqual(self.severity(f"B3-discussion:challenge:{challenge}"), "medium")
        idea = self.ideas(challenge, sent_in=2)
        self.put("idea", idea, comments=1)
        self.assert_scores("B3-discussion", 100 * (1 + 0.5 + 1 / 3) / 3)  # 1 of 3 comments, on the one idea known
        self.put("challenge", challenge, moderator="")
        self.assertEqual(self.severity(f"B3-discussion:challenge:{challenge}"), "high")
        self.put("challenge", challenge, moderator="Ann", invited=10, taking_part=10)
        self.put("idea", idea, comments=3)
        self.assert_scores("B3-discussion", 100)  # never more people than were invited
        self.put("challenge", challenge, invited=100, taking_part=15)
        self.assert_scores("B3-discussion", 100 * (1 + 15 / 20 + 1) / 3)  # at least 20 people

    def test_budget(self):
        challenge = self.challenge(budget=0)
        self.assert_scores("B3-budget", 0)
        self.assertEqual(self.severity(f"B3-budget:challenge:{challenge}"), "high")
        self.put("challenge", challenge, budget=6000)
        self.assert_scores("B3-budget", 100)
        idea = self.ideas(challenge, selected=1, sent_in=1)
        self.put("idea", idea, budget=99000)  # not chosen, so it asks nothing
        self.assert_scores("B3-budget", 100)
        self.put("idea", idea, budget=8000, state="carried_out")
        self.assert_scores("B3-budget", 75)  # 6000 / 8000
        self.assertEqual(self.severity(f"B3-budget:challenge:{challenge}"), "medium")
        self.assertIn("8,000", self.findings()[f"B3-budget:challenge:{challenge}"]["text"].replace("8000", "8,000"))

    def test_embedded(self):
        challenge = self.challenge()
        self.assert_scores("B3-embedded", 0)
        self.assertEqual(self.severity(f"B3-embedded:challenge:{challenge}"), "low")
        self.put("challenge", challenge, change_embedded="A fixed hour")
        self.assert_scores("B3-embedded", 100)
        self.put("challenge", challenge, closes_on=ago(1))
        idea = self.ideas(challenge, selected=1)
        self.assert_scores("B3-embedded", 50)  # no winner became a case
        self.assertEqual(self.severity(f"B3-embedded:challenge:{challenge}"), "medium")
        self.put("idea", idea, case_=self.add("case", name="Quotes", status="chosen"))
        self.assert_scores("B3-embedded", 100)


class Whole(Ideas):
    def test_languages(self):
        challenge = self.challenge(closed=200, budget=10)
        idea = self.ideas(challenge, failed=4, selected=2, carried_out=1)
        self.put("idea", idea, budget=20)
        self.add("feedback_loop", name="Why?", kind="idea", raised_on=ago(90))
        self.add("conversation", month=ago(32), bottom_line=10, unanswered=5)
        self.add("case", name="Wiki", kind="reuse", status="idea")
        self.assertIn("B1:more", self.findings())
        self.assert_languages_agree()

    def test_weights(self):
        challenge = self.challenge(closed=10)
        self.ideas(challenge, sent_in=9, carried_out=1)
        # B3-many 50 (25), selection 100 (30), order 100 (15), carried out 100 (30): 87.5
        evidence = {name: one["evidence"] for name, one in support.sections_of(self.card()).items()}
        self.assertAlmostEqual(evidence["funnel"], (25 * 50 + 30 * 100 + 15 * 100 + 30 * 100) / 100)
        self.assertIsNone(evidence["failures"])


if __name__ == "__main__":
    unittest.main()
