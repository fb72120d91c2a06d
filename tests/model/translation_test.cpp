#include "model/date.h"
#include "model/failure.h"
#include "model/translation.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <string>

using namespace kartrekker::model;

BOOST_AUTO_TEST_SUITE(translations)

BOOST_AUTO_TEST_CASE(numbers_are_written_in_the_languages_way) {
    BOOST_TEST(written_number(Language::english, 18.333, 1) == "18.3");
    BOOST_TEST(written_number(Language::dutch, 18.333, 1) == "18,3");
    BOOST_TEST(written_number(Language::english, 1234567.5, 1) == "1,234,567.5");
    BOOST_TEST(written_number(Language::dutch, 1234567.5, 1) == "1.234.567,5");
    BOOST_TEST(written_number(Language::dutch, 1234, 0) == "1234");
    BOOST_TEST(written_number(Language::english, -12345, 0) == "-12,345");
    BOOST_TEST(written_number(Language::english, 70.0, 2) == "70");
    BOOST_TEST(written_number(Language::english, -0.01, 0) == "0");
}

// The script API writes numbers by the same table: tests/scripting/test_judging.py.
BOOST_AUTO_TEST_CASE(halves_are_rounded_away_from_zero) {
    std::ifstream table(KARTREKKER_TEST_DATA "/rounded.txt");
    std::string heading, written;
    BOOST_REQUIRE(std::getline(table, heading));
    double value = 0;
    int decimals = 0, count = 0;
    for (; table >> value >> decimals >> written; ++count)
        BOOST_TEST(written_number(Language::english, value, decimals) == written);
    BOOST_TEST(count == 28);
    BOOST_TEST(written_number(Language::dutch, 2.675, 2) == "2,68");
    BOOST_TEST(written_number(Language::dutch, -0.25, 1) == "-0,3");
}

BOOST_AUTO_TEST_CASE(days_are_written_in_the_languages_way) {
    BOOST_TEST(written_date(Language::dutch, "2026-11-21") == "21 november 2026");
    BOOST_TEST(written_date(Language::english, "2026-03-01") == "1 March 2026");
    BOOST_TEST(written_date(Language::english, "soon") == "soon");
}

BOOST_AUTO_TEST_CASE(days_have_a_short_form_in_each_language) {
    const std::vector<std::string> english = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::vector<std::string> dutch = {"jan", "feb", "mrt", "apr", "mei", "jun",
                                            "jul", "aug", "sep", "okt", "nov", "dec"};
    for (unsigned month = 1; month <= 12; ++month) {
        const Date date{std::chrono::year(2026), std::chrono::month(month), std::chrono::day(2)};
        BOOST_TEST(short_date(Language::english, format_date(date)) == "2 " + english[month - 1] + " 2026");
        BOOST_TEST(short_date(Language::dutch, format_date(date)) == "2 " + dutch[month - 1] + " 2026");
    }
    BOOST_TEST(short_date(Language::dutch, "2026-11-21") == "21 nov 2026");
    BOOST_TEST(short_date(Language::dutch, "soon") == "soon");
}

BOOST_AUTO_TEST_CASE(every_written_day_reads_back_to_itself) {
    const std::chrono::sys_days first = std::chrono::year(2027) / 12 / 25;
    for (int days = 0; days < 400; ++days) { // the leap day among them
        const Date date = first + std::chrono::days(days);
        const std::string iso = format_date(date);
        for (const Language language : {Language::english, Language::dutch})
            for (const std::string &text : {short_date(language, iso), written_date(language, iso), iso})
                BOOST_TEST((parse_written_date(text) == date), text);
    }
}

BOOST_AUTO_TEST_CASE(a_day_is_read_day_first_in_either_language) {
    const Date november = std::chrono::year(2026) / 11 / 2, march = std::chrono::year(2026) / 3 / 2;
    for (const char *text :
         {"2026-11-02", "2-11-2026", "02-11-2026", "2/11/2026", "2.11.2026", "2 nov 2026", "2 Nov 2026",
          "2 NOV. 2026", "02 november 2026", "2 November 2026", "2-nov-2026", "2  nov  2026"})
        BOOST_TEST((parse_written_date(text) == november), text);
    for (const char *text : {"2 mrt 2026", "2 mrt. 2026", "2 maart 2026", "2 Mar 2026", "2 March 2026"})
        BOOST_TEST((parse_written_date(text) == march), text);
    BOOST_TEST((parse_written_date("3 sept. 2026") == Date(std::chrono::year(2026) / 9 / 3)));
}

BOOST_AUTO_TEST_CASE(no_day_is_guessed) {
    for (const char *text : {"",           "soon",       "2-11-26",     "2 nov 26",   "2 nov",
                             "nov 2026",   "11/21/2026", "Nov 2, 2026", "nov 2 2026", "2026-11-2",
                             "2026/11/02", "31-2-2027",  "31 feb 2027", "0-1-2027",   "2 n 2026",
                             "2 foo 2026", "2 . 2026",   "2..11.2026",  "-2-11-2026", "2-11-2026 10:00",
                             "2-11-12026", "2-11-1899",  "002-11-2026"})
        BOOST_TEST(!parse_written_date(text), text);
    BOOST_TEST(!parse_written_date("2" + std::string(4'000'000, ' ') + "nov 2026"));
    BOOST_TEST(!parse_written_date("2 " + std::string(4'000'000, 'n') + " 2026"));
}

BOOST_AUTO_TEST_CASE(a_failure_speaks_both_languages) {
    const Failure failure("There is nothing to undo.");
    BOOST_TEST(failure.in(Language::english) == "There is nothing to undo.");
    BOOST_TEST(failure.in(Language::dutch) == "Er is niets om ongedaan te maken.");
    const Failure filled("There is no file {0}. Check the name and the folder.", {"{1} %s"});
    BOOST_TEST(filled.in(Language::english) == "There is no file {1} %s. Check the name and the folder.");
}

BOOST_AUTO_TEST_SUITE_END()
