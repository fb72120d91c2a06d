#include <boost/test/unit_test.hpp>

#include "tests/export/workbook_parts.h"

namespace kartrekker::tests {

namespace {

bool says(const std::string &said, const std::string &words) {
    const bool is_said = said.find(words) != std::string::npos;
    if (!is_said) BOOST_TEST_MESSAGE("said: " + said);
    return is_said;
}

WorkbookParts with_links(const std::string &links) {
    WorkbookParts parts = workbook_with("<row><c><v>1</v></c></row>");
    parts["xl/_rels/workbook.xml.rels"] = "<Relationships>" + links + "</Relationships>";
    return parts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(workbook_reader_refusals)

BOOST_AUTO_TEST_CASE(files_that_mean_harm) {
    const std::filesystem::path surveys = KARTREKKER_SURVEYS;
    BOOST_TEST(says(workbook_refusal(surveys / "hostile-laughs.xlsx"), "document type"));
    const std::string said = workbook_refusal(surveys / "hostile-parent-target.xlsx");
    BOOST_TEST(says(said, "points outside itself"));
    BOOST_TEST(says(said, "hostile-parent-target.xlsx"));
    BOOST_TEST(says(workbook_refusal(with_links(link("b", "worksheet", "/../a.xml"))), "outside"));
    BOOST_TEST(workbook_refusal(with_links(link("b", "worksheet", "../xl/./worksheets/a.xml"))).empty());
    BOOST_TEST(workbook_refusal(with_links(link("b", "worksheet", "/xl/worksheets/a.xml"))).empty());
    BOOST_TEST(
        says(workbook_refusal(with_links("<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"file:///"
                                         "etc/passwd\" TargetMode=\"External\"/>")),
             "no workbook"));
}

BOOST_AUTO_TEST_CASE(files_that_are_no_workbook) {
    const ScratchFolder folder;
    const auto said_of = [&](const std::string &bytes) {
        write_bytes(folder / "b.xlsx", bytes);
        return workbook_refusal(folder / "b.xlsx");
    };
    BOOST_TEST(says(workbook_refusal(folder / "none.xlsx"), "Check the name"));
    BOOST_TEST(says(workbook_refusal(folder.path()), "Check the name"));
    BOOST_TEST(says(said_of(""), "no workbook"));
    BOOST_TEST(says(said_of("ID,Name\n1,2\n"), "no workbook"));
    BOOST_TEST(says(said_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "password"));
    BOOST_TEST(says(workbook_refusal(WorkbookParts{{"a.txt", "text"}}), "no workbook"));
    WorkbookParts parts = workbook_with("");
    parts.erase("xl/worksheets/a.xml");
    BOOST_TEST(says(workbook_refusal(parts), "no workbook"));
    parts["xl/worksheets/a.xml"] = "<worksheet><sheetData><row>";
    BOOST_TEST(says(workbook_refusal(parts), "cannot be read"));
    parts["xl/worksheets/a.xml"] = "<chartsheet/>";
    BOOST_TEST(says(workbook_refusal(parts), "no workbook"));
}

BOOST_AUTO_TEST_CASE(more_than_a_sheet_can_have) {
    BOOST_TEST(says(workbook_refusal(workbook_with("<row r=\"1048577\"><c><v>1</v></c></row>")), "row 1"));
    BOOST_TEST(says(workbook_refusal(workbook_with("<row r=\"-4\"><c><v>1</v></c></row>")), "row 1"));
    BOOST_TEST(says(workbook_refusal(workbook_with("<row r=\"2\"/><row r=\"2\"/>")), "row 3"));
    BOOST_TEST(says(workbook_refusal(workbook_with("<row><c r=\"XFE1\"><v>1</v></c></row>")), "16384"));
    BOOST_TEST(says(workbook_refusal(workbook_with("<row><c r=\"ZZZZZZZZZZZZZZZZ1\"/></row>")), "16384"));
    BOOST_TEST(
        workbook_refusal(workbook_with("<row r=\"1048576\"><c r=\"XFD1\"><v>1</v></c></row>")).empty());
    std::string wide;
    for (int i = 0; i < 3100; ++i)
        wide += "<row><c r=\"XFD1\"><v>1</v></c></row>";
    BOOST_TEST(says(workbook_refusal(workbook_with(wide)), "more cells or text"));
    BOOST_TEST(says(workbook_refusal(workbook_with("<row><c t=\"s\"><v>0</v></c></row>")), "shared text 0"));
    BOOST_TEST(
        says(workbook_refusal(workbook_with("<row><c t=\"s\"><v>-1</v></c></row>")), "shared text -1"));
}

BOOST_AUTO_TEST_CASE(texts_that_are_shared_by_very_many) {
    std::string rows;
    for (int i = 0; i < 300; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    WorkbookParts parts = workbook_with(rows);
    parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(1'000'000, 'x') + "</t></si></sst>";
    BOOST_TEST(says(workbook_refusal(parts), "more cells or text"));
}

BOOST_AUTO_TEST_CASE(parts_that_unpack_to_very_much) {
    WorkbookParts parts = workbook_with("");
    parts["xl/worksheets/a.xml"] = std::string(65u * 1024 * 1024, ' ');
    BOOST_TEST(says(workbook_refusal(parts), "too large"));
    // What the list of the file says of the size is a lie: 9 bytes.
    const ScratchFolder folder;
    pack(folder / "c.xlsx", parts);
    std::string bytes = read_bytes(folder / "c.xlsx");
    const std::string size("\x00\x00\x10\x04", 4), lie("\x09\x00\x00\x00", 4);
    for (std::size_t at = bytes.find(size); at != std::string::npos; at = bytes.find(size, at + 1))
        bytes.replace(at, 4, lie);
    write_bytes(folder / "c.xlsx", bytes);
    BOOST_TEST(!workbook_refusal(folder / "c.xlsx").empty());
}

BOOST_AUTO_TEST_CASE(parts_that_are_encrypted) {
    const ScratchFolder folder;
    pack(folder / "d.xlsx", workbook_with("<row><c><v>1</v></c></row>"));
    std::string bytes = read_bytes(folder / "d.xlsx");
    for (const auto &[mark, flags] :
         {std::pair(std::string("PK\x03\x04"), 6), {std::string("PK\x01\x02"), 8}})
        for (std::size_t at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1))
            bytes[at + static_cast<std::size_t>(flags)] =
                static_cast<char>(bytes[at + static_cast<std::size_t>(flags)] | 1);
    write_bytes(folder / "d.xlsx", bytes);
    BOOST_TEST(says(workbook_refusal(folder / "d.xlsx"), "encrypted"));
}

BOOST_AUTO_TEST_CASE(a_file_with_any_byte_changed_is_refused_or_read) {
    const ScratchFolder folder;
    WorkbookParts parts = workbook_with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    parts["xl/sharedStrings.xml"] = "<sst><si><t>one</t></si></sst>";
    pack(folder / "e.xlsx", parts);
    const std::string whole = read_bytes(folder / "e.xlsx");
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string broken = whole;
        broken[at] = static_cast<char>(broken[at] ^ 0xFF);
        write_bytes(folder / "f.xlsx", broken);
        workbook_refusal(folder / "f.xlsx"); // either way, but without a crash
        write_bytes(folder / "f.xlsx", whole.substr(0, at));
        BOOST_TEST(!workbook_refusal(folder / "f.xlsx").empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
