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


def literals(text):
    return [re.sub(r"\\(.)", r"\1", double or single)
            for double, single in re.findall(r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'', text)]


def call_at(text, start):
    """What stands between the bracket at `start` and the one that closes it."""
    depth = 0
    for place in re.finditer(r'"(?:[^"\\\n]|\\.)*"|[()]', text[start:]):
        depth += {"(": 1, ")": -1}.get(place.group(), 0)
        if depth == 0:
            return text[start:start + place.end()]


def said_to_scripts():
    """The formats of what the worker tells of a mistake, and where."""
    for name in sorted(os.listdir(os.path.join(source, "scripting/runtime"))):
        with open(os.path.join(source, "scripting/runtime", name), encoding="utf-8") as stream:
            text = re.sub(r"(^|\s)--[^\n]*", "", stream.read())
        for call in re.finditer(r"\b(refuse|blame|fail|error|format)\(", text):
            yield from literals(call_at(text, call.end() - 1))
        for table in re.findall(r"in_words = (\{.*?\n\})", text, re.S):
            yield from literals(table)
    for name in sorted(os.listdir(os.path.join(source, "scripting/host"))):
        with open(os.path.join(source, "scripting/host", name), encoding="utf-8") as stream:
            text = stream.read()
        yield from re.findall(r'(?:BadResult\((?:std::string\()?|luaL_error\(state, |pushfstring\(state, |bad_result_ = '
                              r'|"message", )"([^"]+)"', text)


def said_in_the_reference():
    """The comments of the script API as one text. That each line has its Dutch is known by tests/app/api_reference_test.cpp."""
    texts = []
    for name in ("action", "assessment"):
        with open(os.path.join(source, f"scripting/api/{name}.d.lua"), encoding="utf-8") as stream:
            texts.append(stream.read().replace("\n---", " "))
    return "\n".join(texts)


def unsaid_in_dutch():
    """Messages of the worker that scripting/script_words.cpp does not know, or whose values would be filled in wrongly."""
    with open(os.path.join(source, "scripting/script_words.cpp"), encoding="utf-8") as stream:
        marked = set(literals(re.sub(r'"\s*\n\s*"', "", stream.read())))
    said = {text for text in said_to_scripts() if " " in text and re.search(r"[a-z]{3,}", text)}
    assert len(said) > 90, f"only {len(said)} messages of the worker found: the test looks in the wrong place"
    for text in said:
        parts = [part.replace("'", "") + ("%s" if part.endswith((" ", " '")) else "") for part in text.split(", ")]
        is_place = parts[0] in marked and all(part in marked or " " not in part for part in parts)
        if not is_place and text not in marked and text + "%s" not in marked:
            yield f"not in script_words.cpp: {text}"
    for text in marked:
        orders = [re.findall(r"%[sd]", words.replace("%%", "")) for words in (text, *dutch.get(text.replace('"', '\\"'), []))]
        if len(orders) > 1 and orders[0] != orders[1]:
            yield f"values in another order: {text}"


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
reference = said_in_the_reference()
problems += [f"no longer used: {text}" for text in dutch if text not in wanted and text.replace('\\"', '"') not in reference]
identifiers = re.findall(r'^msgid "(.+)"$', po_text, re.M)
problems += [f"twice: {text}" for text in set(identifiers) if identifiers.count(text) > 1]
problems += unsaid_in_dutch()
assert len(wanted) > 100, f"only {len(wanted)} texts found: the test looks in the wrong place"
print("\n".join(sorted(problems)))
sys.exit(1 if problems else 0)
