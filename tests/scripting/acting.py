"""Runs action scripts for the tests through `kartrekker-cli run`."""
import json

import support


def action(body, before="", fields=""):
    """An action whose `run` begins with `body` on its second line."""
    words = '{ en = "Try out", nl = "Probeer" }'
    return (f'{before} return {{ kind = "action", api = 1, id = "evil", title = {words}, about = {words}, {fields} run = function(work)\n'
            f'{body}\nend }}')


def run(file, script, *words, language="en"):
    """What the script came to, as parsed JSON."""
    return json.loads(support.ok("run", script, file, "--format", "json", "--lang", language, *words))


def changes_of(report):
    return [change["text"] for change in report["changes"]]


def texts_of(report):
    """What it told, and the records that this is about."""
    return [(result["text"], (result["about"] or {}).get("id")) for result in report["results"] if "text" in result]


def printed_in(report):
    return [result["printed"] for result in report["results"] if "printed" in result]


def rows_of(report):
    """The rows of its tables, without what they are about."""
    return [row["cells"] for result in report["results"] for row in result.get("rows", [])]
