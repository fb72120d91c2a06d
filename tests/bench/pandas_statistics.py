#!/usr/bin/env python3
"""The statistics of an assessment's answers as somebody with pandas would work them out, straight from the CSV.

usage: pandas_statistics.py ANSWERS.csv

Items are q00, q01 and so on from 1 to 5, ten a section. Writes JSON with the names of `kartrekker-cli score`."""
import json
import sys

import pandas

PER_SECTION = 10


def item_statistics(answers, complete, name):
    column, own = answers[name], complete[name]
    rest = complete.drop(columns=name).sum(axis=1)
    counts = column.value_counts().reindex(range(1, 6), fill_value=0)
    return {"id": name, "n": int(column.count()), "mean": column.mean(), "sd": column.std(),
            "distribution": counts.tolist(), "item_rest_r": own.corr(rest)}


def section_statistics(frame, names, number):
    answers = frame[names]
    scores = (answers.mean(axis=1) - 1) * 25
    scores = scores.where(answers.count(axis=1) * 2 >= len(names))
    complete = answers.dropna()
    own, whole = complete.var().sum(), complete.sum(axis=1).var()
    groups = scores.groupby(frame["group"]).agg(["count", "mean"])
    return {"id": f"s{number}", "n": int(scores.count()), "perceived": scores.mean(), "sd": scores.std(),
            "favourable": 100 * (answers >= 4).sum().sum() / answers.count().sum(),
            "alpha": len(names) / (len(names) - 1) * (1 - own / whole),
            "items": [item_statistics(answers, complete, name) for name in names],
            "groups": [{"group": name, "n": int(row["count"]), "perceived": row["mean"]}
                       for name, row in groups.iterrows()]}


def main():
    frame = pandas.read_csv(sys.argv[1])
    items = [name for name in frame.columns if name != "group"]
    sections = [items[first:first + PER_SECTION] for first in range(0, len(items), PER_SECTION)]
    json.dump({"pandas": pandas.__version__,
               "sections": [section_statistics(frame, names, number) for number, names in enumerate(sections)]},
              sys.stdout)


if __name__ == "__main__":
    main()
