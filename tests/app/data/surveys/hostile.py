"""Files that mean harm or are broken. The big ones are made when they are wanted, not stored."""
import pathlib
import zipfile

from limesurvey import limesurvey_text, lss, question_columns, system_columns
from respondents import PEOPLE
from workbooks import MAIN, OFFICE, XML, packed, relationships, workbook


def write_workbooks(write, rows):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "Mee eens"}">' for n in range(10))
    parts = workbook(rows, is_inline=True)
    laughing = parts["xl/worksheets/sheet2.xml"].replace(XML, f"{XML}<!DOCTYPE worksheet [{laughs}]>")
    parts["xl/worksheets/sheet2.xml"] = laughing.replace(">Mee eens<", ">&l9;<")
    write("hostile-laughs.xlsx", packed(parts))
    parts = workbook(rows, is_inline=True)
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links].replace("worksheets/sheet2.xml", "../../../../../../etc/passwd")
    write("hostile-parent-target.xlsx", packed({**parts, "../../../escaped.txt": "out"}))
    parts = workbook(rows, is_inline=True)
    parts[links] = parts[links].replace("</Rel", f'<Relationship Id="rId9" Type="{OFFICE}/externalLink" '
                                        'Target="externalLinks/externalLink1.xml"/></Rel')
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        "</sheets>", '</sheets><externalReferences><externalReference r:id="rId9"/></externalReferences>')
    parts["xl/externalLinks/externalLink1.xml"] = (
        f'{XML}<externalLink {MAIN}><externalBook xmlns:r="{OFFICE}" r:id="rId1"><sheetNames><sheetName val="S"/>'
        "</sheetNames></externalBook></externalLink>")
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = relationships(
        [("rId1", "externalLinkPath", "file:///etc/passwd", ' TargetMode="External"')])
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(
        '<c r="A2"><v>', '<c r="A2"><f>[1]S!A1</f><v>')
    write("hostile-external-link.xlsx", packed(parts))


def write_texts(write):
    small = lss(717, ("trust",)).replace("<document>", '<!DOCTYPE document [<!ENTITY own SYSTEM '
                                         '"file:///etc/passwd">]>\n<document>')
    write("hostile-entity.lss", small.replace("<![CDATA[Werkplezier]]>", "&own;").encode())
    columns = system_columns(1, True, False, False) + question_columns(1, "A1", False)
    text = limesurvey_text(columns, ";", people=PEOPLE[:6])
    write("hostile-nul.csv", text.replace("regel", "re\0gel").replace('"A5";"A4"', '"A5\0";"A4"').encode())
    lines = text.split("\r\n")
    wrong = [*lines[:2], lines[2] + ';"A4";""', lines[3], lines[4].rsplit(";", 2)[0], *lines[5:]]
    write("hostile-cells.csv", "\r\n".join(wrong).encode())
    write("hostile-quote.csv", "\r\n".join([*lines[:2], lines[2][:-1], *lines[3:]]).encode())
    for column in columns:  # two parts of a question that begin alike: their short headings are the same
        column.below = column.below.replace("I dare to admit mistakes", "My colleagues keep quiet")
    write("hostile-twins.csv", limesurvey_text(columns, "\t", "abbreviated").encode())


def write_bomb(path, megabytes=210):
    """A workbook whose one sheet is that long when unpacked; some 600 kB as it is."""
    parts = workbook([["v1", "v2"], [1, 2]], is_inline=True)
    before, after = parts.pop("xl/worksheets/sheet2.xml").split("</sheetData>")
    row = '<row><c t="inlineStr"><is><t>Mee eens</t></is></c></row>' * 20000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet2.xml", "w") as part:
            part.write(before.encode())
            for _ in range(megabytes * 1000000 // len(row) + 1):
                part.write(row.encode())
            part.write(f"</sheetData>{after}".encode())


def write_columns(path, count=20000):
    """A CSV with so many columns, and three rows."""
    lines = [",".join(f"c{n}" for n in range(count))] + [",".join(["3"] * count)] * 3
    pathlib.Path(path).write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")
