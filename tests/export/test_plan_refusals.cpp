#include <boost/test/unit_test.hpp>

#include "tests/export/plan_xml.h"

namespace kartrekker::tests {

BOOST_AUTO_TEST_SUITE(plan_refusals)

BOOST_AUTO_TEST_CASE(files_that_could_do_harm_are_refused) {
    std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE Project [<!ENTITY a \"ha\">";
    for (char name = 'b'; name < 'z'; ++name) {
        const std::string before = std::string("&") + static_cast<char>(name - 1) + ";";
        laughs += std::string("<!ENTITY ") + name + " \"" + before + before + before + before + "\">";
    }
    BOOST_TEST(is_refused(laughs + "]>" + project_tag + "<Name>&y;</Name></Project>", "document type"));
    BOOST_TEST(is_refused("<!DOCTYPE Project SYSTEM \"file:///etc/passwd\">" + in_project(""), "line 1"));
    BOOST_TEST(is_refused("<!DOCTYPE Project>" + project_tag + "</Project>", "document type"));
    BOOST_TEST(is_refused(in_project("<Name>&unknown;</Name>"), "line 3"));
    std::string nested, closed;
    for (int i = 0; i < 1'500'000; ++i)
        nested += "<a>", closed += "</a>";
    BOOST_TEST(is_refused(in_project(nested + closed), "line 3"));
    std::string attributes = "<a";
    for (int i = 0; i < 500'000; ++i)
        attributes += " a" + std::to_string(i) + "='>'";
    BOOST_TEST(is_refused(in_project(attributes + "/>"), "tag is longer"));
    std::string many;
    for (int i = 0; i <= 200'000; ++i)
        many += "<Task><UID>" + std::to_string(i + 1) + "</UID></Task>\n";
    BOOST_TEST(is_refused(with_rows(many), "line 200004"));
    const std::string old = exception("1900-01-01", "2199-12-31", "<Type>4</Type><MonthDay>1</MonthDay>");
    std::string ages;
    for (int i = 0; i < 20; ++i)
        ages += old;
    BOOST_TEST(is_refused(with_exceptions(ages), "more days off"));
}

BOOST_AUTO_TEST_CASE(files_that_are_no_plan_are_refused) {
    BOOST_TEST(is_refused("", "is empty"));
    BOOST_TEST(is_refused("a plan", "line 1"));
    BOOST_TEST(is_refused(in_project("<Tasks>"), "line 3"));
    BOOST_TEST(is_refused(with_rows(row(1, "")).substr(0, 150), "line"));
    BOOST_TEST(is_refused(in_project("<Name>\xFF</Name>"), "line 3"));
    BOOST_TEST(is_refused("<Project/>", "no plan of Microsoft Project"));
    BOOST_TEST(
        is_refused("<engagement xmlns='http://schemas.microsoft.com/project'/>", "no plan of Microsoft"));
    BOOST_TEST(is_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Project's own format"));
    BOOST_TEST(is_refused("<?xml version='1.0' encoding='EBCDIC'?><Project/>", "EBCDIC"));
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be_are_refused_with_their_line) {
    const auto is_wrong = [](const std::string &content) {
        return is_refused(with_rows(row(1, "\n" + content)), "line 5: ");
    };
    for (const char *number :
         {"99999999999999999999", "1e999", "-1", "nan", "inf", "0x1", "1,5", "101", "one"})
        BOOST_TEST(is_wrong(std::string("<PercentComplete>") + number + "</PercentComplete>"), number);
    for (const char *lasts : {"PT99999999999H", "PT1e9H", "-PT8H0M0S", "PT", "P1M", "8 hours", "PTH", "PT8"})
        BOOST_TEST(is_wrong(std::string("<Duration>") + lasts + "</Duration>"), lasts);
    for (const char *day :
         {"1899-12-31T08:00:00", "2200-01-01T08:00:00", "2026-02-30T08:00:00", "tomorrow",
          "2026-11-23T25:00:00", "2026-11-23T08:60:00", "2026-11-23T8", "2026-11-23T08:00x"})
        BOOST_TEST(is_wrong(std::string("<Start>") + day + "</Start>"), day);
    BOOST_TEST(is_wrong("<TotalSlack>9223372036854775807</TotalSlack>"));
    BOOST_TEST(is_wrong("<OutlineLevel>2000000000</OutlineLevel>"));
    BOOST_TEST(is_wrong("<ConstraintType>8</ConstraintType>"));
    BOOST_TEST(is_wrong("<Milestone>perhaps</Milestone>"));
    BOOST_TEST(is_wrong("<FixedCost>1e300</FixedCost>"));
    BOOST_TEST(is_wrong("<Baseline><Number>11</Number></Baseline>"));
    BOOST_TEST(is_refused(with_rows(row(1, "") + row(2, waits_for("1", "\n<Type>4</Type>"))), "line 6: "));
    BOOST_TEST(
        is_refused(with_rows(row(1, "") + row(2, waits_for("1", "<LinkLag>1e12</LinkLag>"))), "line 5: "));
    BOOST_TEST(is_refused(with_rows(row(1, "") + row(1, "")), "line 5: Two tasks have the UID 1."));
    BOOST_TEST(
        is_refused(with_rows(row(1, "") + "<Task><Name>x</Name></Task>"), "line 5: The task has no UID"));
    BOOST_TEST(is_refused(with_rows(row(1, "") + "<Task><UID>-4</UID></Task>"), "line 5: "));
}

BOOST_AUTO_TEST_CASE(a_file_with_any_byte_cut_off_is_refused_or_read) {
    const std::string whole = exports::mspdi(taken(with_rows(row(1, "") + row(2, waits_for("1")))));
    for (std::size_t size = 0; size + 12 < whole.size(); size += 7)
        BOOST_TEST(!refusal(whole.substr(0, size)).empty());
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string broken = whole;
        broken[at] = static_cast<char>(broken[at] ^ 0x11);
        refusal(broken); // either way, but without a crash
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
