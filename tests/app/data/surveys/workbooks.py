"""Workbooks by hand, part by part, so that they can be what a library would not write."""
import datetime
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def letters(number):
    return (letters(number // 26 - 1) if number >= 26 else "") + chr(65 + number % 26)


def text_element(text):
    return f'<t xml:space="preserve">{escape(text)}</t>'


def relationships(links):
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}{more}/>'
        for name, kind, target, more in links) + "</Relationships>"


def sheet(rows, strings, epoch):
    """Rows of None, text, numbers, times and truth values; strings collects the shared ones, or is None: inline."""
    def cell(place, value):
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, datetime.datetime):
            return f'<c r="{place}" s="1"><v>{(value - epoch) / datetime.timedelta(days=1):.11f}</v></c>'
        if isinstance(value, int):
            return f'<c r="{place}"><v>{value}</v></c>'
        if strings is None:
            return f'<c r="{place}" t="inlineStr"><is>{text_element(value)}</is></c>'
        return f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'

    body = "".join(f'<row r="{y}">' + "".join(cell(f"{letters(x)}{y}", value) for x, value in enumerate(row)
                                              if value is not None) + "</row>" for y, row in enumerate(rows, 1))
    return f"{XML}<worksheet {MAIN}><sheetData>{body}</sheetData></worksheet>"


def workbook(rows, is_inline=False, is_1904=False, is_absolute=False):
    """The parts of a workbook whose first sheet is Form1, kept in sheet2.xml: its place in the list is what counts."""
    epoch = datetime.datetime(1904, 1, 1) if is_1904 else datetime.datetime(1899, 12, 30)
    strings = None if is_inline else {}
    sheets = {2: sheet(rows, strings, epoch), 1: sheet([["Notes"], [1, True]], strings, epoch)}
    root, at = ("/", "/xl/") if is_absolute else ("", "")
    links = [("rId7", "worksheet", at + "worksheets/sheet2.xml", ""), ("rId3", "styles", at + "styles.xml", ""),
             ("rId1", "worksheet", at + "worksheets/sheet1.xml", "")]
    links += [] if is_inline else [("rId4", "sharedStrings", at + "sharedStrings.xml", "")]
    kinds = {"xl/workbook": "sheet.main", "xl/styles": "styles", "xl/worksheets/sheet1": "worksheet",
             "xl/worksheets/sheet2": "worksheet", **({} if is_inline else {"xl/sharedStrings": "sharedStrings"})}
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        '"application/xml"/>' + "".join(f'<Override PartName="/{part}.xml" ContentType="application/vnd.openxml'
                                        f'formats-officedocument.spreadsheetml.{kind}+xml"/>'
                                        for part, kind in kinds.items()) + "</Types>",
        "_rels/.rels": relationships([("rId1", "officeDocument", root + "xl/workbook.xml", "")]),
        "xl/workbook.xml": f'{XML}<workbook {MAIN} xmlns:r="{OFFICE}"><workbookPr date1904="{int(is_1904)}"/>'
        '<sheets><sheet name="Form1" sheetId="4" r:id="rId7"/><sheet name="Notes" sheetId="2" r:id="rId1"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": relationships(links),
        "xl/styles.xml": f'{XML}<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="m/d/yy '
        'h:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1">'
        '<border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" '
        'applyNumberFormat="1"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{number}.xml": text for number, text in sheets.items()}}
    if strings is not None:
        def shared(text):  # a text in two runs, as Excel keeps it when a part of it is bold
            first, _, rest = text.partition(" ")
            return f"<si><r>{text_element(first)}</r><r><rPr><b/></rPr>{text_element(' ' + rest)}</r></si>" \
                if "eenheid" in text else f"<si>{text_element(text)}</si>"
        parts["xl/sharedStrings.xml"] = (f'{XML}<sst {MAIN} uniqueCount="{len(strings)}">'
                                         + "".join(map(shared, strings)) + "</sst>")
    return parts


def packed(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return data.getvalue()
