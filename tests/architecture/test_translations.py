"""Every English text of the program has its Dutch one, with the same places to fill in, and none is left over."""
import os
import re
import subprocess
import sys
import tempfile

source = sys.argv[1]
KEYWORDS = ["tr", "translate:2,2t", "translate:2,3,4t", "Failure", "ScriptFailure", "say", "complain:2", "refuse:2", "tell", "tr_count:1,2", "mark"]


def entries(text):
    """msgid -> list of msgstr, of a .po file."""
    result = {}
    for block in re.split(r"\n\s*\n", text):
        strings, current = {}, None
        for line in block.split("\n"):
            start = re.match(r'(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+"(.*)"$', line)
            more = re.match(r'"(.*)"$', line)
            if start:
                current = start.group(1)
                strings[current] = start.group(2)
            elif more and current:
                strings[current] += more.group(1)
        if strings.get("msgid"):
            result[strings["msgid"]] = [value for key, value in strings.items() if key.startswith("msgstr")]
    return result


def places(text):
    return sorted(re.findall(r"\{\d\}", text))


with tempfile.TemporaryDirectory() as folder:
    template = os.path.join(folder, "kartrekker.pot")
    listed = []
    for room in ("model", "scripting", "export", "workbench"):
        for parent, _, names in os.walk(os.path.join(source, room)):
            listed += [os.path.join(parent, name) for name in names if name.endswith((".cpp", ".h"))]
    subprocess.run(["xgettext", "--language=C++", "--from-code=UTF-8", "--no-wrap", "--add-comments", "-k",
                    *[f"-k{word}" for word in KEYWORDS], "-o", template, *sorted(listed)],
                   check=True, capture_output=True)
    with open(template, encoding="utf-8") as stream:
        wanted = entries(stream.read())
with open(os.path.join(source, "translations/nl.po"), encoding="utf-8") as stream:
    po_text = stream.read()
dutch = entries(po_text)
problems = [f"no Dutch for: {text}" for text in wanted if not all(dutch.get(text) or [""])]
problems += [f"places to fill in differ: {text}" for text, words in dutch.items()
             for word in words if places(word) != places(text)]
problems += [f"no longer used: {text}" for text in dutch if text not in wanted]
identifiers = re.findall(r'^msgid "(.+)"$', po_text, re.M)
problems += [f"twice: {text}" for text in set(identifiers) if identifiers.count(text) > 1]
assert len(wanted) > 100, f"only {len(wanted)} texts found: the test looks in the wrong place"
print("\n".join(sorted(problems)))
sys.exit(1 if problems else 0)
