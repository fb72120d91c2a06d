"""Engagement XML that is broken, foreign or means ill: one clear line with its place, and nothing changed."""
import pathlib
import re
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support
from support import add, ok, run

NAMESPACE = 'xmlns="urn:kartrekker:engagement"'
HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<engagement {NAMESPACE} version="1">\n'
ORGANISATION = """<organisations>
<organisation id="organisation">
<name>x</name>
<currency>EUR</currency>
<workdays_per_year>220</workdays_per_year>
<hours_per_week>38</hours_per_week>
<language>en</language>
<minimum_group>5</minimum_group>
<green_from>70</green_from>
<amber_from>50</amber_from>
</organisation>
</organisations>
"""
UNIT = '<units>\n<unit id="u1">\n<name>U</name>\n</unit>\n</units>\n'
GOAL = '<goals>\n<goal id="g1">\n<name>G</name>\n<due>2027-01-01</due>\n</goal>\n</goals>\n'
KPI = '<kpis>\n<kpi id="k1">\n<goal>g1</goal>\n<name>K</name>\n<baseline>1.5</baseline>\n</kpi>\n</kpis>\n'
TAIL = "</engagement>\n"
FINE = HEAD + ORGANISATION + UNIT + GOAL + KPI + TAIL


def line_of(text, part):
    return text[:text.index(part)].count("\n") + 1


def swap(old, new, count=1):
    assert old in FINE, old
    return FINE.replace(old, new, count)


def bomb(levels):
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, levels))
    return HEAD.replace("<engagement", f'<!DOCTYPE engagement [<!ENTITY e0 "x">{entities}]>\n<engagement') + \
        ORGANISATION.replace("<name>x", f"<name>&e{levels - 1};") + TAIL


def nested(depth):
    return HEAD + "<a>" * depth + "</a>" * depth + TAIL


# name: (content, line that must be named or None where a file as a whole is wrong)
BROKEN = {
    "unclosed": (swap("</goal>\n", ""), True), "crossed": (swap("</goal>\n</goals>", "</goals>\n</goal>"), True),
    "two_roots": (FINE + "<more/>", True), "text_behind": (FINE + "more", True), "text_before": ("more" + FINE, True),
    "attribute_twice": (swap('<unit id="u1">', '<unit id="u1" id="u2">'), True),
    "attribute_unquoted": (swap('id="u1"', "id=u1"), True), "ampersand": (swap("<name>U", "<name>A & B"), True),
    "control_reference": (swap("<name>U", "<name>&#1;"), True), "control": (swap("<name>U", "<name>\x01"), True),
    "zero_reference": (swap("<name>U", "<name>&#0;"), True), "zero": (swap("<name>U", "<name>\0"), True),
    "unknown_entity": (swap("<name>U", "<name>&nbsp;"), True), "not_utf8": (FINE.encode().replace(b"<name>U", b"<name>\xff"), True),
    "latin_1": (FINE.encode().replace(b"<name>U", b"<name>caf\xe9"), True),
    "overlong": (FINE.encode().replace(b"<name>U", b"<name>\xc0\xbc"), True),
    "surrogate": (FINE.encode().replace(b"<name>U", b"<name>\xed\xa0\x80"), True),
    "lower_than": (swap("<name>U", "<name><"), True), "comment_open": (swap("<units>", "<!-- <units>"), True),
    "cdata_open": (swap("<name>U", "<name><![CDATA[x"), True),
}
NO_XML = {
    "empty": "", "space": "  \n", "text": "hello\nworld\n", "json": '{"a": 1}', "html": "<!DOCTYPE html><html></html>",
    "zip": b"PK\x03\x04" + bytes(3000), "zeros": bytes(3000), "binary": bytes(range(256)) * 20, "bom_only": b"\xef\xbb\xbf",
    "declaration_only": '<?xml version="1.0"?>', "sqlite": b"SQLite format 3\0" + bytes(200),
}
FOREIGN = {
    "other_root": f'<?xml version="1.0"?><goals {NAMESPACE}/>', "no_namespace": HEAD.replace(NAMESPACE, "") + ORGANISATION + TAIL,
    "other_namespace": FINE.replace("urn:kartrekker:engagement", "urn:other"), "no_version": FINE.replace(' version="1">', ">"),
    "prefixed_foreign": '<k:engagement xmlns:k="urn:other" version="1"/>',
}
ILL = {
    "bomb": bomb(10), "bomb_small": bomb(2),
    "external": swap("<engagement", '<!DOCTYPE engagement [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<engagement').replace(
        "<name>U", "<name>&x;"),
    "external_dtd": swap("<engagement", '<!DOCTYPE engagement SYSTEM "file:///etc/passwd">\n<engagement'),
    "network_dtd": swap("<engagement", '<!DOCTYPE engagement SYSTEM "http://127.0.0.1:9/x.dtd">\n<engagement'),
    "parameter_entity": swap("<engagement", '<!DOCTYPE engagement [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>\n<engagement'),
    "harmless_doctype": swap("<engagement", "<!DOCTYPE engagement>\n<engagement"),
    "deep_10000": nested(10_000), "deep_300": nested(300), "deep_million": nested(300_000),
    "schema_location": swap(NAMESPACE, NAMESPACE + ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" '
                            'i:schemaLocation="urn:kartrekker:engagement file:///etc/passwd"').replace("<units>", "<unknown/><units>"),
    "include": swap("<units>", '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/><units>'),
    "long_name": swap("<units>", "<" + "x" * 100_000 + "/><units>"),
    "many_attributes": swap("<units>", "<units " + " ".join(f'a{i}="x"' for i in range(20_000)) + ">"),
    "long_text": swap("<name>U", "<name>" + "x" * 12_000_000),
}
# name: (content, part of it on whose line the mistake stands)
WRONG = {
    "unknown_element": (swap("<due>", "<duo>1</duo>\n<due>"), "<duo>"), "unknown_list": (swap(GOAL, GOAL + "<wishes/>\n"), "<wishes/>"),
    "unknown_attribute": (swap('<unit id="u1">', '<unit id="u1" x="1">'), "<unit "), "no_id": (swap(' id="u1"', ""), "<unit>"),
    "wrong_order": (swap("<name>G</name>\n<due>2027-01-01</due>", "<due>2027-01-01</due>\n<name>G</name>"), "<due>"),
    "lists_in_wrong_order": (FINE.replace(UNIT, "").replace(GOAL, GOAL + UNIT), "<units>"),
    "list_twice": (swap(GOAL, GOAL + GOAL.replace("g1", "g2").replace("<goals>", "<goals >")), "<goals >"), "no_name": (swap("<name>G</name>\n", ""), "<due>"),
    "bad_id": (swap('id="u1"', 'id="u 1"'), "<unit "), "id_empty": (swap('id="u1"', 'id=""'), "<unit "),
    "id_long": (swap('id="u1"', f'id="{"u" * 65}"'), "<unit "), "empty_name": (swap("<name>G", "<name>"), "<name></name>"),
    "duplicate_id": (swap("</goal>\n", '</goal>\n<goal id="g1">\n<name>H</name>\n</goal>\n'), "<name>H"),
    "dangling": (swap("<name>G</name>", "<name>G</name>\n<objective>nobody</objective>"), "<objective>"),
    "dangling_part": (swap("<goal>g1</goal>", "<goal>g2</goal>"), "<goal>g2"),
    "reference_to_another_kind": (swap("<goal>g1</goal>", "<goal>u1</goal>"), "<goal>u1"),
    "second_organisation": (swap("</organisation>\n", "</organisation>\n" + ORGANISATION.split("\n", 1)[1].rsplit("\n", 2)[0]
                                 .replace('id="organisation"', 'id="second"') + "\n"), None),
    "no_organisation": (swap(ORGANISATION, ""), None),
    "no_organisation_in_list": (swap(ORGANISATION, "<organisations/>\n"), None),
    "organisation_named_otherwise": (swap('id="organisation"', 'id="client"'), None),
    "name_of_two_lines": (swap("<name>G", "<name>G\nH"), "<name>G"), "blank_name": (swap("<name>G</name>", "<name>   </name>"), "<name>  "),
    "mixed": (swap("<units>", "<units>text"), "<units>"), "nested_text": (swap("<name>U", "<name>U<b/>"), "<name>U"),
    "flag_yes": (swap("<due>", "<about_technology>yes</about_technology>\n<due>"), "<about_technology>"),
    "integer_fraction": (swap("<minimum_group>5", "<minimum_group>5.5"), "<minimum_group>"),
    "below": (swap("<minimum_group>5", "<minimum_group>2"), "<minimum_group>"),
    "above": (swap("<green_from>70", "<green_from>100.5"), "<green_from>"),
    "choice": (swap("<language>en", "<language>de"), "<language>"),
    "packed_answers": (swap(TAIL, "<responses>\n<response id='r'>\n<round>none</round>\n</response>\n</responses>\n" + TAIL), None),
}
DATES = ("2027-02-29", "2027-13-01", "01-01-2027", "2027-1-1", "2027-01-01Z", "2027-01-01T00:00:00", "-2027-01-01", "12027-01-01",
         "tomorrow", "", " ")
NUMBERS = ("NaN", "INF", "-INF", "1e999", "-1e999", "1,5", "0x10", "one", "1 2", "--1", "1e", "٣")


class HostileXml(support.FolderTest):
    def prepare(self):
        super().prepare()
        self.busy = support.new_workspace(self.folder, "busy")
        add(self.busy, "goal", name="Work")
        self.new = self.folder / "new.kartrekker"
        self.bare = self.folder / "bare.kartrekker"
        ok("new", self.bare, "--name", "x")

    def refuse(self, name, content, line=None, words=()):
        """Into a new, an empty and a busy workspace: refused in time, nothing changed and no file left."""
        file = self.write("in.xml", content)
        before = support.files_in(self.folder)
        for target in (self.new, self.bare, self.busy):
            with self.subTest((name, target.name)):
                started = time.monotonic()
                result = run("import", target, file)
                self.assertLess(time.monotonic() - started, 30 * support.SLOWNESS)
                if "busy.kartrekker holds work" in result.stderr:   # said before what is wrong in the file
                    self.assert_refused(result)
                    continue
                self.assert_refused(result, "in.xml", *words)
                self.assertNotRegex(result.stderr, r"[\x00-\x09\x0b-\x1f\x7f]|root:")
                if line is True:
                    self.assertRegex(result.stderr, r"line [1-9]\d*")
                elif line:
                    told = re.search(r"line (\d+)", result.stderr)
                    self.assertTrue(told and abs(int(told[1]) - line) <= 2, (line, result.stderr))
                self.assertEqual(support.files_in(self.folder), before)

    def test_the_fine_one_is_fine(self):
        ok("import", self.new, self.write("in.xml", FINE))
        ok("import", self.bare, self.write("in.xml", "\ufeff" + FINE.replace("\n", "\r\n")))
        self.assertEqual(support.records(self.new, "kpi"), support.records(self.bare, "kpi"))
        prefixed = re.sub(r"<(/?)(\w)", r"<\1k:\2", FINE.split("\n", 1)[1]).replace("xmlns=", "xmlns:k=")
        result = run("import", self.folder / "prefixed.kartrekker", self.write("prefixed.xml", prefixed))
        if result.code == 0:   # taken or refused, but never emptied silently
            self.assertEqual(len(support.records(self.folder / "prefixed.kartrekker", "kpi")), 1)

    def test_comments_and_cdata_are_no_words(self):
        dressed = swap("<name>U</name>", "<!-- x --><name><![CDATA[U]]></name><?x y?>").replace("<name>G", "<name><!-- x -->G")
        result = run("import", self.new, self.write("in.xml", dressed))
        self.assertEqual(result.code, 0, result)
        self.assertEqual(support.records(self.new, "unit")[0]["name"], "U")
        self.assertEqual(support.records(self.new, "goal")[0]["name"], "G")

    def test_split_text_is_kept_whole(self):
        split = swap("<name>U</name>", "<name>one<!-- x -->two<![CDATA[<three>]]>four</name>")
        ok("import", self.new, self.write("in.xml", split))
        self.assertEqual(support.records(self.new, "unit")[0]["name"], "onetwo<three>four")

    def test_broken(self):
        for name, (content, line) in support.some(BROKEN.items()):
            self.refuse(name, content, line)

    def test_truncated(self):
        whole = FINE.encode()
        for size in (1, 20, 60, 200, 400, len(whole) - 20, len(whole) - 3):
            self.refuse(f"first {size}", whole[:size], True)

    def test_no_xml(self):
        for name, content in support.some(NO_XML.items()):
            self.refuse(name, content)

    def test_foreign(self):
        for name, content in support.some(FOREIGN.items()):
            self.refuse(name, content)

    def test_versions(self):
        for version in ("2", "0", "", "1.0", "one", "99999999999999999999", " 1"):
            self.refuse(f"version {version!r}", FINE.replace('engagement" version="1"', f'engagement" version="{version}"'),
                        words=["version"])

    def test_encodings(self):
        for name, content in {
            "utf-16": FINE.replace("UTF-8", "UTF-16").encode("utf-16"), "utf-16_undeclared": FINE.encode("utf-16"),
            "utf-16_le_without_mark": FINE.replace("UTF-8", "UTF-16LE").encode("utf-16-le"),
            "utf-32": FINE.replace("UTF-8", "UTF-32").encode("utf-32"),
            "latin_1": FINE.replace("UTF-8", "ISO-8859-1").replace("<name>U", "<name>é").encode("latin-1"),
            "declared_otherwise": FINE.replace("UTF-8", "ISO-8859-1"), "unknown": FINE.replace("UTF-8", "X-NONE"),
            "utf-7": FINE.replace("UTF-8", "UTF-7"), "ebcdic": FINE.replace("UTF-8", "IBM037").encode("cp037"),
        }.items():
            self.refuse(name, content)

    def test_ill(self):
        for name, content in support.some(ILL.items()):
            self.refuse(name, content)

    def test_wrong(self):
        for name, (content, part) in support.some(WRONG.items()):
            self.refuse(name, content, line_of(content, part) if part else None)

    def test_dates_and_numbers(self):
        for value in support.some(DATES):
            content = swap("<due>2027-01-01", f"<due>{value}")
            self.refuse(f"date {value!r}", content, line_of(content, "<due>"))
        for value in support.some(NUMBERS):
            content = swap("<baseline>1.5", f"<baseline>{value}")
            self.refuse(f"number {value!r}", content, line_of(content, "<baseline>"))

    def test_packed_answers(self):
        """One character an item: 0–9, a for 10, a dot for no answer, and no more of them than there are items."""
        lists = ('<instruments><instrument id="i"><name>I</name><version>1</version><items>a b c</items></instrument></instruments>\n'
                 '<rounds><round id="r"><instrument>i</instrument><name>R</name></round></rounds>\n<respondent_groups>'
                 '<respondent_group id="g"><name>G</name></respondent_group></respondent_groups>\n<responses><response id="p">'
                 '<round>r</round><respondent_group>g</respondent_group>\n<answers>{}</answers></response></responses>\n')
        ok("import", self.folder / "fine.kartrekker", self.write("in.xml", swap(TAIL, lists.format("1.a") + TAIL)))
        for answers in ("zzz", "1 2", "1234", "12é", "-12", "12\t", "1,2"):
            content = swap(TAIL, lists.format(answers) + TAIL)
            self.refuse(f"answers {answers!r}", content, line_of(content, "<answers>"))

    def test_into_work(self):
        self.assert_refused(run("import", self.busy, self.write("in.xml", FINE)), "busy.kartrekker")
        self.assertEqual([goal["name"] for goal in support.records(self.busy, "goal")], ["Work"])

    def test_files_that_are_not_there(self):
        before = support.files_in(self.folder)
        for name in ("none.xml", "none/none.xml", "."):
            self.assert_refused(run("import", self.new, self.folder / name))
        self.assert_refused(run("import", self.folder / "no/folder/a", self.write("in.xml", FINE)))
        (self.folder / "in.xml").unlink()
        self.assertEqual(support.files_in(self.folder), before)


if __name__ == "__main__":
    unittest.main()
