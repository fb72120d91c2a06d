"""Makes answers.csv: 120 made-up people in three groups, eight items on 1 to 5, some answers missing. The same every time.

/usr/bin/python3 make_answers.py > answers.csv
"""
import random

SECTIONS = {"trust": ("t1", "t2", "t3", "t4"), "support": ("s1", "s2", "s3", "s4")}
REVERSED = {"t3", "s2"}
GROUPS = (("Office", 45, 0.0), ("Workshop", 50, -0.4), ("Board", 25, 0.6))
chance = random.Random(1984)


def noise():
    """Near a normal distribution: mean 0, standard deviation 1."""
    return sum(chance.random() for _ in range(12)) - 6


def answer(item, mood, spread):
    value = min(5, max(1, round(mood + spread * noise())))
    return 6 - value if item in REVERSED else value


print("group", *(item for items in SECTIONS.values() for item in items), sep=",")
number = 0
for group, size, shift in GROUPS:
    for _ in range(size):
        number += 1
        cells = []
        for section, items in SECTIONS.items():
            mood = 3.2 + shift + 0.7 * noise()
            row = [answer(item, mood, 0.7 if section == "trust" else 1.0) for item in items]
            row = [value if chance.random() > 0.05 else "" for value in row]
            if number % 17 == 0:    # one answer of four: no score
                row[1:] = ["", "", ""]
            if number % 23 == 0:    # two of four: a score
                row[:2] = ["", ""]
            cells += row
        if number % 29 == 0:        # nothing at all in one section
            cells[4:] = ["", "", "", ""]
        print(group, *cells, sep=",")
