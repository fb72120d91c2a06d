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

BOOST_AUTO_TEST_CASE(a_failure_speaks_both_languages) {
    const Failure failure("There is nothing to undo.");
    BOOST_TEST(failure.in(Language::english) == "There is nothing to undo.");
    BOOST_TEST(failure.in(Language::dutch) == "Er is niets om ongedaan te maken.");
    const Failure filled("There is no file {0}. Check the name and the folder.", {"{1} %s"});
    BOOST_TEST(filled.in(Language::english) == "There is no file {1} %s. Check the name and the folder.");
}

BOOST_AUTO_TEST_SUITE_END()
