#include <boost/test/unit_test.hpp>

#include "tests/export/workbook_parts.h"

namespace kartrekker::tests {

namespace {

using Cells = std::vector<std::string>;

std::filesystem::path survey_file(const std::string &name) {
    return std::filesystem::path(KARTREKKER_SURVEYS) / name;
}

void check_row(const Cells &found, const Cells &wanted) {
    BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), wanted.begin(), wanted.end());
}

/// The first cell of a workbook with styles that show dates.
std::string first_cell(const std::string &cell, const std::string &calendar = "<workbookPr/>") {
    WorkbookParts parts = workbook_with("<row r=\"1\">" + cell + "</row>");
    std::string &workbook = parts["xl/workbook.xml"];
    workbook.replace(workbook.find("<workbookPr/>"), std::string("<workbookPr/>").size(), calendar);
    parts["xl/styles.xml"] =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00 &quot;days&quot;\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"167\" formatCode=\"h:mm AM/PM\"/>"
        "</numFmts><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
        "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
    parts["xl/sharedStrings.xml"] =
        "<sst><si><t>one</t></si><si><r><t>in</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> </t></r><r>"
        "<t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh><phoneticPr fontId=\"1\"/></si></sst>";
    const Rows rows = rows_of(parts);
    return rows.empty() ? "" : rows.at(1).at(0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(workbook_reader)

// Expected rows are written out from tests/app/data/surveys/truth.json and respondents.py.
BOOST_AUTO_TEST_CASE(forms_with_shared_strings) {
    const Rows rows = rows_of(survey_file("forms-nl.xlsx"));
    BOOST_TEST(rows.size() == 23u); // 22 people who finished
    check_row(rows.at(1),
              {"ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging",
               "In welke eenheid\u00A0werkt u?", "Mijn collega's komen hun beloften na",
               "Ik durf fouten toe te geven", "De leiding is eerlijk, ook bij slecht nieuws",
               "Ik ga met plezier naar mijn werk", "We lachen samen – vaak",
               "Ik ben er trots op hier te werken", "Wat wilt u nog kwijt?"});
    check_row(rows.at(2),
              {"1", "2026-03-02T09:54:11", "2026-03-02T09:59:14", "person03@example.org", "Persoon 3", "",
               "Winkel Noord", "Mee eens", "Helemaal mee eens", "Mee eens", "Helemaal mee eens", "Mee eens",
               "Helemaal mee eens", "Het \"plan\" is goed; nu nog doen"});
    check_row(rows.at(4), {"3", "2026-03-02T10:28:11", "2026-03-02T10:33:16", "person05@example.org",
                           "Persoon 5", "", "Winkel Noord", "Helemaal mee eens", "Helemaal mee eens", "",
                           "Helemaal mee eens", "Helemaal mee eens", "Helemaal mee eens",
                           "Eerste regel\nTweede regel, met komma\n\nEn de vierde"});
}

BOOST_AUTO_TEST_CASE(forms_with_inline_strings_and_dates_from_1904) {
    const Rows rows = rows_of(survey_file("forms-en-anonymous.xlsx"));
    BOOST_TEST(rows.size() == 23u);
    check_row(rows.at(1),
              {"Id", "Start time", "Completion time", "Email", "Name", "Which unit do you work in?",
               "My colleagues keep their promises", "I dare to admit mistakes",
               "Our leaders are honest, in bad news too", "I like going to work", "We laugh together – often",
               "I’m proud to work here", "What else would you like to tell?", "Which of these do you use?",
               "What else would you like to tell?2", "May we quote you?"});
    check_row(rows.at(2), {"1", "2026-03-02T09:54:11", "2026-03-02T09:59:14", "anonymous", "", "Store North",
                           "Agree", "Strongly agree", "Agree", "Strongly agree", "Agree", "Strongly agree",
                           "Het \"plan\" is goed; nu nog doen", "Chat;Video;",
                           "Het \"plan\" is goed; nu nog doen", "FALSE"});
    check_row(rows.at(3),
              {"2", "2026-03-02T10:11:11", "2026-03-02T10:16:15", "anonymous", "", "Store North", "Neutral",
               "Agree", "Neutral", "Agree", "Neutral", "Agree", "", "Wiki;", "", "TRUE"});
}

BOOST_AUTO_TEST_CASE(forms_of_a_quiz) {
    const Rows rows = rows_of(survey_file("forms-quiz.xlsx"));
    BOOST_TEST(rows.size() == 23u);
    const Cells headings(rows.at(1).begin(), rows.at(1).begin() + 12);
    check_row(headings,
              {"ID", "Start time", "Completion time", "Email", "Name", "Total points", "Quiz feedback",
               "Last modified time", "Which unit do you work in?", "My colleagues keep their promises",
               "Points - My colleagues keep their promises", "Feedback - My colleagues keep their promises"});
    const Cells first(rows.at(2).begin(), rows.at(2).begin() + 14);
    check_row(first, {"1", "2026-03-02T09:54:11", "2026-03-02T09:59:14", "anonymous", "", "0", "", "",
                      "Store North", "4", "0", "", "5", "0"});
}

BOOST_AUTO_TEST_CASE(links_to_other_files_are_not_followed) {
    const Rows rows = rows_of(survey_file("hostile-external-link.xlsx"));
    BOOST_TEST(rows.size() > 2u);
    BOOST_TEST(rows.at(2).at(0) == "1"); // what the formula came to
}

BOOST_AUTO_TEST_CASE(values_of_cells) {
    BOOST_TEST(first_cell("<c r=\"A1\" t=\"s\"><v>0</v></c>") == "one");
    BOOST_TEST(first_cell("<c t=\"s\"><v>1</v></c>") == "in runs");
    BOOST_TEST(first_cell("<c t=\"str\"><f>A2</f><v> a </v></c>") == " a ");
    BOOST_TEST(first_cell("<c t=\"b\"><v>1</v></c>") == "TRUE");
    BOOST_TEST(first_cell("<c t=\"b\"><v>0</v></c>") == "FALSE");
    BOOST_TEST(first_cell("<c t=\"e\"><v>#N/A</v></c>") == "#N/A");
    BOOST_TEST(first_cell("<c t=\"d\"><v>2026-03-02</v></c>") == "2026-03-02");
    BOOST_TEST(first_cell("<c><v>4</v></c>") == "4");
    BOOST_TEST(first_cell("<c><v>4.0</v></c>") == "4");
    BOOST_TEST(first_cell("<c><v>-1.2E3</v></c>") == "-1200");
    BOOST_TEST(first_cell("<c><v>4.25</v></c>") == "4.25");
    BOOST_TEST(first_cell("<c><v>1e999</v></c>") == "1e999");
    BOOST_TEST(first_cell("<c t=\"inlineStr\"><is><t>a_x000A_b _x005F_x0041_</t></is></c>") ==
               "a\nb _x0041_");
    BOOST_TEST(first_cell("<c t=\"inlineStr\"><is><t>&own;</t></is></c>") == "&own;");
    BOOST_TEST(first_cell("<c s=\"1\"/>") == "");
}

// Days worked out with a spreadsheet's own arithmetic: 46083 is 2 March 2026 from 1900, 44621 from 1904.
BOOST_AUTO_TEST_CASE(dates_of_both_calendars) {
    const std::string of_1904 = "<workbookPr date1904=\"1\"/>";
    BOOST_TEST(first_cell("<c s=\"1\"><v>46083</v></c>") == "2026-03-02");
    BOOST_TEST(first_cell("<c s=\"1\"><v>44621</v></c>", of_1904) == "2026-03-02");
    BOOST_TEST(first_cell("<c s=\"2\"><v>46083</v></c>") == "2026-03-02");
    BOOST_TEST(first_cell("<c s=\"1\"><v>46083.5</v></c>") == "2026-03-02T12:00:00");
    BOOST_TEST(first_cell("<c s=\"6\"><v>46083</v></c>") == "2026-03-02T00:00:00");
    BOOST_TEST(first_cell("<c s=\"6\"><v>46082.9999999</v></c>") == "2026-03-02T00:00:00");
    BOOST_TEST(first_cell("<c s=\"1\"><v>59</v></c>") == "1900-02-28");
    BOOST_TEST(first_cell("<c s=\"1\"><v>60</v></c>") == "60"); // 29 February 1900, which never was
    BOOST_TEST(first_cell("<c s=\"1\"><v>61</v></c>") == "1900-03-01");
    BOOST_TEST(first_cell("<c s=\"1\"><v>2958465</v></c>") == "9999-12-31");
    BOOST_TEST(first_cell("<c s=\"1\"><v>2958466</v></c>") == "2958466");
    BOOST_TEST(first_cell("<c s=\"1\"><v>-1</v></c>") == "-1");
    BOOST_TEST(first_cell("<c s=\"3\"><v>46083</v></c>") == "46083");
    BOOST_TEST(first_cell("<c s=\"4\"><v>1.5</v></c>") == "1.5");
    BOOST_TEST(first_cell("<c s=\"5\"><v>0.75</v></c>") == "18:00:00");
    BOOST_TEST(first_cell("<c s=\"99\"><v>46083</v></c>") == "46083");
}

BOOST_AUTO_TEST_CASE(places_of_cells) {
    const Rows rows = rows_of(workbook_with(
        "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c><c r=\"AA1\"/></row>"
        "<row r=\"5\"><c r=\"B5\"><v>4</v></c></row><row r=\"7\"/><row><c r=\"A8\"><v>5</v></c></row>"));
    BOOST_TEST(rows.size() == 3u);
    check_row(rows.at(1), {"1", "", "", "2", "3"});
    check_row(rows.at(5), {"", "4"});
    check_row(rows.at(8), {"5"});
}

BOOST_AUTO_TEST_CASE(prefixes_of_other_writers) {
    WorkbookParts parts = workbook_with("");
    parts["xl/worksheets/a.xml"] = "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
                                   "t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>"
                                   "</x:worksheet>";
    check_row(rows_of(parts).at(1), {"a"});
}

BOOST_AUTO_TEST_CASE(reading_can_be_stopped) {
    int taken = 0;
    double done = 0;
    exports::read_workbook(survey_file("forms-quiz.xlsx"), [&](const exports::WorkbookRow &row) {
        done = row.done;
        return ++taken < 3;
    });
    BOOST_TEST(taken == 3);
    BOOST_TEST(done == 3.0 / 23.0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
