"""Makes second.csv: another 95 made-up people in the groups of ../psych/answers.csv, in a later round. The same every time.

/usr/bin/python3 make_answers.py > second.csv
"""
import random

SECTIONS = {"trust": ("t1", "t2", "t3", "t4"), "support": ("s1", "s2", "s3", "s4")}
REVERSED = {"t3", "s2"}
GROUPS = (("Office", 40, 0.7), ("Workshop", 35, 0.1), ("Board", 20, 0.5))
chance = random.Random(1947)


def answer(item, mood, spread):
    value = min(5, max(1, round(chance.gauss(mood, spread))))
    return 6 - value if item in REVERSED else value


print("group", *(item for items in SECTIONS.values() for item in items), sep=",")
number = 0
for group, size, shift in GROUPS:
    for _ in range(size):
        number += 1
        cells = []
        for section, items in SECTIONS.items():
            mood = chance.gauss(3.2 + (shift if section == "trust" else shift / 3), 0.6)
            row = [answer(item, mood, 0.6 if section == "trust" else 1.2) for item in items]
            row = [value if chance.random() > 0.05 else "" for value in row]
            if number % 19 == 0:    # one answer of four: no score
                row[1:] = ["", "", ""]
            cells += row
        print(group, *cells, sep=",")
