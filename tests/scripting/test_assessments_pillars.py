"""emotional-capital and the reading ease against arithmetic by hand, and the samples as the sources tell them apart."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from hostile_scripts import assessment
from support import add

CAPITAL = "emotional-capital"
PILLARS = ["authenticity", "pride", "community", "fun"]
PRIDE = ["p1", "p2", "p3", "p4", "p5"]  # p4 reverse-keyed
SIDES = ["a1", "a2", "a3", "a4", "a5", "a6"]  # platform, then real world; a3 and a6 reverse-keyed


class Pillars(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")
        self.rounds = 0

    def card(self):
        return support.score(self.file, CAPITAL)

    def evidence(self):
        return {name: section["evidence"] for name, section in support.sections_of(self.card()).items()}

    def answer(self, columns, rows):
        """A round of answers: rows of (group, answers after reverse keying)."""
        self.rounds += 1
        lines = [",".join(["group", *columns])]
        for group, answers in rows:
            cells = (str(6 - a) if column in ("a3", "a6", "p4") else str(a) for column, a in zip(columns, answers))
            lines.append(",".join([group, *cells]))
        csv = self.write("answers.csv", "\n".join(lines) + "\n")
        support.ok("responses", self.file, csv, "--instrument", CAPITAL, "--round", str(self.rounds))


class Evidence(Pillars):
    def test_nothing_there(self):
        self.assertEqual(self.evidence(), dict.fromkeys(PILLARS))
        self.assertEqual(support.findings_of(self.card()), {})

    def test_pride(self):
        add(self.file, "practice", name="Live show", pillar="pride", frequency="monthly", last_done="2026-10-15",
            is_voluntary="true", leaders_join="true")
        # Practices: one of two wanted alive 50 (weight 2), led 100 (1), voluntary 100 (1): 300 / 4 = 75.
        # EC2: nothing compels 50 + leaders thank 50 = 100. Evidence (60 × 100 + 40 × 75) / 100 = 90.
        criteria = support.criteria_of(self.card())
        self.assertEqual((criteria["EC2-practices"]["score"], criteria["EC2"]["score"]), (75, 100))
        self.assertAlmostEqual(self.evidence()["pride"], 90)
        add(self.file, "community", name="Wiki", is_compulsory="true")
        # Compulsion takes 50 off EC2: (60 × 50 + 40 × 75) / 100 = 60.
        self.assertAlmostEqual(self.evidence()["pride"], 60)

    def test_a_practice_falls_asleep(self):
        practice = add(self.file, "practice", name="Show", pillar="fun", frequency="weekly", last_done="2026-10-19",
                       is_voluntary="true")
        # 14 days ago is twice a week: alive. 50 × 2/4 + led 0 + voluntary 100/4 = 50.
        self.assertEqual(support.criteria_of(self.card())["EC4-practices"]["score"], 50)
        support.ok("set", self.file, "practice", practice, "last_done=2026-10-18")
        self.assertEqual(support.criteria_of(self.card())["EC4-practices"]["score"], 25)

    def test_community(self):
        add(self.file, "community", name="Cycling", manager="Ann", hours_per_week=1, allows_private_topics="true")
        # EC3 = 50 (private topics, no leaders); EC5 = 50 + 50 × 1/2 = 75; no rota = 0; no practice = 0; no talk counted.
        # (30 × 50 + 30 × 75 + 10 × 0 + 20 × 0) / 90 = 41.67; fun has nothing: 0.
        found = self.evidence()
        self.assertAlmostEqual(found["community"], 3750 / 90)
        self.assertEqual(found["fun"], 0)

    def test_collision(self):
        practice = add(self.file, "practice", name="One family", pillar="authenticity", side="both",
                       next_planned="2026-12-20")
        event = add(self.file, "hard_event", name="Lay-off", kind="layoff", date="2026-11-20")
        # 30 days apart is a collision: both sides 100, collisions 0: EC1 = 50. 31 days is none: 100.
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 50)
        self.assertIn(f"EC1:practice:{practice}", support.findings_of(self.card()))
        support.ok("set", self.file, "hard_event", event, "date=2026-11-19")
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 100)
        support.ok("set", self.file, "hard_event", event, "date=2026-12-20", "is_told=true")
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 100)


class Messages(Pillars):
    """EC1: warm messages of leaders beside hard events that have not been told."""

    def found(self):
        findings = support.findings_of(self.card())
        return {name: finding["severity"] for name, finding in findings.items() if name.startswith("EC1-messages")}

    def test_collision(self):
        add(self.file, "hard_event", id="layoff", name="Lay-off", kind="layoff", date="2026-11-20")
        message = add(self.file, "leader_message", name="One family", subject="community", planned_on="2026-12-20")
        self.assertEqual(self.found(), {f"EC1-messages:leader_message:{message}": "high"})   # 30 days
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 0)
        support.ok("set", self.file, "leader_message", message, "planned_on=2026-12-21")     # 31
        self.assertEqual(self.found(), {})
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 100)
        support.ok("set", self.file, "leader_message", message, "planned_on=2026-11-19", "subject=hard_news")
        self.assertEqual(self.found(), {})                                                   # that is what must be told
        support.ok("set", self.file, "leader_message", message, "subject=fun")
        self.assertEqual(len(self.found()), 1)
        support.ok("set", self.file, "hard_event", "layoff", "is_told=true")
        self.assertEqual(self.found(), {})

    def test_beside_practices(self):
        add(self.file, "hard_event", name="Merger", kind="merger", date="2026-11-20")
        add(self.file, "practice", name="Walk", pillar="authenticity", side="both", last_done="2026-08-01")
        for name, day in (("Thanks", "2026-11-25"), ("Proud", "2027-03-01"), ("Party", "2027-04-01")):
            add(self.file, "leader_message", name=name, subject="pride", planned_on=day)
        # Both sides 100; of one practice and three messages one collides: 75. (100 + 75) / 2.
        self.assertEqual(support.criteria_of(self.card())["EC1"]["score"], 87.5)


class Communities(Pillars):
    def prepare(self):
        super().prepare()
        self.community = add(self.file, "community", id="cycling", name="Cycling", manager="Ann", hours_per_week=2,
                             members=200, allows_private_topics="true", leaders_join="true")
        self.leader = add(self.file, "sponsor", name="Bob", role="leader")

    def scores(self):
        return {name: criterion["score"] for name, criterion in support.criteria_of(self.card()).items()}

    def found(self, start):
        findings = support.findings_of(self.card())
        return {name: finding["severity"] for name, finding in findings.items() if name.startswith(start)}

    def turn(self, start, end, **fields):
        return add(self.file, "rota_turn", community=self.community, leader=self.leader, starts_on=start, ends_on=end,
                   **fields)

    def test_hours_by_members(self):
        self.assertEqual((self.scores()["EC5"], self.found("EC5:community")), (100, {}))   # 2 hours for 200 members
        support.ok("set", self.file, "community", "cycling", "members=400")
        self.assertEqual(self.scores()["EC5"], 75)                                           # 50 + 50 × 2 / 4
        self.assertEqual(self.found("EC5:community"), {"EC5:community:cycling": "medium"})
        support.ok("set", self.file, "community", "cycling", "hours_per_week=4")
        self.assertEqual((self.scores()["EC5"], self.found("EC5:community")), (100, {}))

    def test_rota(self):
        self.assertEqual(self.scores()["EC5-rota"], 0)
        self.assertEqual(self.found("EC5:no-rota"), {"EC5:no-rota": "medium"})
        turn = self.turn("2027-01-01", "2027-01-14")       # 60 days from now
        self.assertEqual((self.scores()["EC5-rota"], self.found("EC5")), (100, {}))
        support.ok("set", self.file, "rota_turn", turn, "starts_on=2027-01-02")
        self.assertEqual(self.scores()["EC5-rota"], 0)     # 61 days
        self.assertEqual(self.found("EC5"), {"EC5-rota:community:cycling": "medium"})
        support.ok("set", self.file, "rota_turn", turn, "starts_on=2026-08-20", "ends_on=2026-09-03", "was_kept=true")
        self.assertEqual((self.scores()["EC5-rota"], self.found("EC5")), (100, {}))   # ended 60 days ago, and was kept

    def test_turns_kept(self):
        for start, end, kept in (("2026-09-01", "2026-09-14", "true"), ("2026-09-15", "2026-09-28", "true"),
                                 ("2026-10-01", "2026-10-14", "false"), ("2026-10-25", "2026-11-02", "false")):
            self.turn(start, end, was_kept=kept)
        # Near 100; of the three that have ended 2 were kept, 66.7 and amber: the mean is 83.3.
        self.assertAlmostEqual(self.scores()["EC5-rota"], 250 / 3)
        self.assertEqual(self.found("EC5:kept"), {"EC5:kept": "medium"})
        self.turn("2025-10-20", "2025-11-02", was_kept="true")    # 365 days ago: 3 of 4, green
        self.assertAlmostEqual(self.scores()["EC5-rota"], 87.5)
        self.assertEqual(self.found("EC5:kept"), {})

    def talk(self, month, **counts):
        return add(self.file, "conversation", month=month, **counts)

    def test_talk_beside_work(self):
        self.assertIsNone(self.scores()["EC3-talk"])
        month = self.talk("2026-10-01", strategic=20, bottom_line=30, everyday=40, non_work=10)
        self.assertEqual((self.scores()["EC3-talk"], self.found("EC3:talk")), (100, {}))   # 10 of 100
        support.ok("set", self.file, "conversation", month, "everyday=190")
        self.assertEqual(self.scores()["EC3-talk"], 40)            # 10 of 250 is 4%, of 10%
        self.assertEqual(self.found("EC3:talk"), {"EC3:talk": "medium"})
        support.ok("set", self.file, "conversation", month, "everyday=140")
        self.assertEqual(self.scores()["EC3-talk"], 50)            # 5%
        self.assertEqual(self.found("EC3:talk"), {"EC3:talk": "low"})
        self.talk("2026-08-01", non_work=90)                       # 93 days ago
        self.talk("2026-10-01", community=self.community, non_work=90)   # the whole organisation was counted already
        self.assertEqual(self.scores()["EC3-talk"], 50)


class Views(Pillars):
    def view(self):
        return support.findings_of(self.card()).get("EC1:view-pride")

    def test_leaders_beside_staff(self):
        add(self.file, "respondent_group", id="board", name="Board", is_leadership="true")
        staff = [("Staff", [3] * 5)] * 6
        for leaders, severity in ((3, None), (4, "medium"), (5, "high"), (2, None)):
            self.answer(PRIDE, [("board", [leaders] * 5)] * 6 + staff)
            section = support.sections_of(self.card())["pride"]
            # 3 is 50, 4 is 75, 5 is 100: differences of 0, 25 and 50 points; over 15 is a finding, over 25 a grave one.
            self.assertEqual((section["leadership"], section["staff"]), (25 * (leaders - 1), 50))
            self.assertEqual(self.view() and self.view()["severity"], severity)

    def test_twelve_and_a_half_points_is_silent(self):
        add(self.file, "respondent_group", id="board", name="Board", is_leadership="true")
        self.answer(PRIDE, [("board", [4] * 5), ("board", [3] * 5)] * 3 + [("Staff", [3] * 5)] * 6)
        self.assertEqual(support.sections_of(self.card())["pride"]["leadership"], 62.5)
        self.assertIsNone(self.view())

    def test_too_few_leaders_to_tell(self):
        add(self.file, "respondent_group", id="board", name="Board", is_leadership="true")
        self.answer(PRIDE, [("board", [5] * 5)] * 4 + [("Staff", [1] * 5)] * 10)
        self.assertIsNone(self.view())

    def test_two_sides_of_authenticity(self):
        def finding(platform, real):
            self.answer(SIDES, [("A", platform + real)] * 6)
            return support.findings_of(self.card()).get("EC1:two-sides")
        # Platform 75, real world 50: 25 apart, over 15.
        self.assertEqual(finding([4, 4, 4], [3, 3, 3])["severity"], "high")
        self.assertEqual(finding([3, 3, 3], [4, 4, 4])["severity"], "medium")
        # (75 + 75 + 50) / 3 - 50 = 16.7 fires; (75 + 50 + 50) / 3 - 50 = 8.3 is silent.
        self.assertIsNotNone(finding([4, 4, 3], [3, 3, 3]))
        self.assertIsNone(finding([4, 3, 3], [3, 3, 3]))

    def test_evidence_beside_perceived(self):
        add(self.file, "practice", name="Live show", pillar="pride", frequency="monthly", last_done="2026-10-15",
            is_voluntary="true", leaders_join="true")   # evidence 90, as above
        for answers, fires in (([5, 5, 5, 5, 5], False), ([4, 4, 4, 4, 4], False), ([4, 4, 4, 4, 3], False),
                               ([4, 4, 4, 3, 3], True), ([3, 3, 3, 3, 3], True)):
            self.answer(PRIDE, [("A", answers)] * 6)
            # Perceived 100, 75, 70, 65, 50; 70 lies exactly 20 points from 90 and is silent.
            self.assertEqual("gap:pride" in support.findings_of(self.card()), fires, answers)


class Samples(support.FolderTest):
    def test_the_direct_seller_above_the_service_firm(self):
        for language in ("en", "nl"):
            folder = self.folder / language
            folder.mkdir()
            seller, service = (support.sections_of(support.score(support.sample_workspace(folder, name, language), CAPITAL))
                               for name in ("direct-seller", "technical-service"))
            for pillar in PILLARS:
                self.assertGreaterEqual(seller[pillar]["perceived"] - service[pillar]["perceived"], 20, pillar)
                self.assertGreater(seller[pillar]["evidence"], service[pillar]["evidence"], pillar)

    def test_languages_score_alike(self):
        for name in ("technical-service", "direct-seller", "retail-shops"):
            cards = []
            for language in ("en", "nl"):
                folder = self.folder / f"{name}-{language}"
                folder.mkdir()
                file = support.sample_workspace(folder, name, language)
                cards.append(support.score(file, "five-step-readiness", CAPITAL, language=language))
            for english, dutch in zip(cards[0]["assessments"], cards[1]["assessments"]):
                for one, other in zip(english["sections"], dutch["sections"]):
                    self.assertAlmostEqual(one["perceived"], other["perceived"], places=9)
                    self.assertNotEqual(one["title"] + one["criteria"][0]["why"], other["title"] + other["criteria"][0]["why"])

    def test_the_same_answers_give_the_same_bytes(self):
        texts = set()
        for number in range(4):
            folder = self.folder / str(number)
            folder.mkdir()
            file = support.sample_workspace(folder, "retail-shops")
            texts.add(support.ok("score", file, "--format", "json", "--trace"))
        self.assertEqual(len(texts), 1)

    def test_rich_enough(self):
        for name in ("technical-service", "direct-seller", "retail-shops"):
            file = support.sample_workspace(self.folder, name)
            for entity, least in (("goal", 4), ("sponsor", 6), ("case", 6), ("guideline", 8), ("candidate", 4),
                                  ("respondent_group", 4)):
                self.assertGreaterEqual(len(support.records(file, entity)), least, (name, entity))
            for index in (0, 1):
                for section in support.sections_of(support.score(file, *support.INSTRUMENTS), index).values():
                    self.assertGreaterEqual(section["n"], 60, name)
            self.assertIn("sound", support.ok("check", file))


class ReadingEase(support.FolderTest):
    """Flesch (1948): 206.835 - 1.015 × words per sentence - 84.6 × syllables per word.
    Flesch–Douma (1960): 206.84 - 0.93 × words per sentence - 77 × syllables per word."""

    def prepare(self):
        super().prepare()
        self.file = support.new_workspace(self.folder, "client")

    def counted(self, text, language):
        body = (f"local ease, words, sentences, syllables = ctx:readability([==[{text}]==], '{language}') "
                "return { why = ('%.9f %d %d %d'):format(ease, words, sentences, syllables) }")
        why = support.criteria_of(support.score(self.file, self.write("p.lua", assessment(body))))["c"]["why"]
        ease, *counts = why.split()
        return float(ease), *map(int, counts)

    def test_english(self):
        for text, words, sentences, syllables in (
            ("The cat sat on the mat.", 6, 1, 6),
            ("The people share their knowledge.", 5, 1, 7),             # 1 + 2 + 1 + 1 + 2
            ("We made a simple table. She asked! Who wanted cake?", 10, 3, 13),  # 1+1+1+2+2; 1+1; 1+2+1
            ("It's a well-known whole.", 4, 1, 5),
        ):
            with self.subTest(text):
                found = self.counted(text, "en")
                self.assertEqual(found[1:], (words, sentences, syllables))
                ease = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words
                self.assertAlmostEqual(found[0], ease, places=6)
        self.assertAlmostEqual(self.counted("The cat sat on the mat.", "en")[0], 116.145, places=6)
        self.assertAlmostEqual(self.counted("The people share their knowledge.", "en")[0], 83.32, places=6)

    def test_dutch(self):
        for text, words, sentences, syllables in (
            ("De kat zit op de mat.", 6, 1, 6),
            ("Wij delen wat we weten.", 5, 1, 7),                                  # 1 + 2 + 1 + 1 + 2
            ("Medewerkers vertellen eerlijk over hun ervaringen.", 6, 1, 16),      # 4 + 3 + 2 + 2 + 1 + 4
            ("Ideeën creëren. Coördinatie en reünie!", 5, 2, 15),                  # 3 + 3; 5 + 1 + 3
            ("Hé, één café.", 3, 1, 4),                                            # 1 + 1 + 2
        ):
            with self.subTest(text):
                found = self.counted(text, "nl")
                self.assertEqual(found[1:], (words, sentences, syllables))
                self.assertAlmostEqual(found[0], 206.84 - 0.93 * words / sentences - 77 * syllables / words, places=6)
        self.assertAlmostEqual(self.counted("De kat zit op de mat.", "nl")[0], 124.26, places=6)
        self.assertAlmostEqual(self.counted("Wij delen wat we weten.", "nl")[0], 94.39, places=6)

    def test_guidelines(self):
        def r1(text, language="en"):
            file = support.new_workspace(self.folder, f"r{len(list(self.folder.glob('r*')))}", language=language)
            guideline = add(file, "guideline", name="Post", domain="all_use")
            if text:
                add(file, "guideline_version", guideline=guideline, version="1", text=text)
            return support.criteria_of(support.score(file, "five-step-readiness"))["R1"]["score"]
        self.assertEqual(r1(""), 0)                                          # no text yet
        self.assertEqual(r1("The cat sat on the mat."), 100)                 # 116
        self.assertEqual(r1("The cat sat. " * 83 + "Yes"), 100)              # 250 words
        self.assertEqual(r1("The cat sat. " * 83 + "Yes it"), 50)            # 251 words: half
        # 5 words, 9 syllables (2+1+2+3+1): 206.835 - 5.075 - 152.28 = 49.48: fair, half.
        self.assertEqual(r1("Never post customer details of"), 50)
        self.assertEqual(r1("Medewerkers vertellen eerlijk over hun ervaringen.", "nl"), 0)   # -4
        self.assertEqual(r1("Wij delen wat we weten.", "nl"), 100)                            # 94


if __name__ == "__main__":
    unittest.main()
