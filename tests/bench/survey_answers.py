"""The answers that response_bench.py measures with, as a CSV."""
import random

ITEMS, GROUPS, VALUES = 60, 40, 5
EMPTY = 8  # of 256: about 3 answers in 100 are not given


def likely_answers(leaning):
    """A table from bytes to answers, for somebody who leans to one of the five: the nearer, the more often."""
    weights = [2 ** (VALUES - abs(value - leaning)) for value in range(VALUES)]
    bytes_left, made = 256 - EMPTY, b"_" * EMPTY
    for value, weight in enumerate(weights):
        made += b"%d" % (value + 1) * (bytes_left * weight // sum(weights))
    return made + b"%d" % (leaning + 1) * (256 - len(made))


def write_answers(path, people):
    """Writes the CSV, always the same for so many people; how many answers are given in it."""
    chance, given = random.Random(20270104), 0
    tables = [likely_answers(leaning) for leaning in range(VALUES)]
    names = [b"Group %02d," % group for group in range(GROUPS)]
    row = bytearray(b"," * (2 * ITEMS - 1) + b"\n")
    with open(path, "wb") as file:
        file.write(b"group," + b",".join(b"q%02d" % item for item in range(ITEMS)) + b"\n")
        for _ in range(people):
            person = chance.randbytes(ITEMS + 2)
            group = person[-1] % GROUPS
            row[::2] = person[:ITEMS].translate(tables[(person[-2] % 3 + group) % VALUES])
            given += ITEMS - row.count(b"_")
            file.write(names[group] + row.replace(b"_", b""))
    return given
