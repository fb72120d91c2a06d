#include "model/failure.h"
#include "model/translation.h"

#include <boost/test/unit_test.hpp>

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

// Rounded by hand, as people and spreadsheets do.
BOOST_AUTO_TEST_CASE(halves_are_rounded_away_from_zero) {
    struct Case {
        double value;
        int decimals;
        const char *written;
    };
    const Case cases[] = {{62.5, 0, "63"},        {87.5, 0, "88"},
                          {0.5, 0, "1"},          {1.5, 0, "2"},
                          {2.5, 0, "3"},          {0.49, 0, "0"},
                          {-0.5, 0, "-1"},        {-62.5, 0, "-63"},
                          {-0.4, 0, "0"},         {-0.0, 2, "0"},
                          {0.0, 0, "0"},          {99.5, 0, "100"},
                          {9.95, 1, "10"},        {0.05, 1, "0.1"},
                          {0.04, 1, "0"},         {0.125, 2, "0.13"},
                          {1.005, 2, "1.01"},     {2.675, 2, "2.68"},
                          {1.45, 1, "1.5"},       {0.0005, 3, "0.001"},
                          {44.45, 1, "44.5"},     {0.007, 1, "0"},
                          {1234.5, 0, "1235"},    {12345.5, 0, "12,346"},
                          {100 * 0.615, 0, "62"}, // a hair below 61.5
                          {0.1 + 0.2, 1, "0.3"},  {1e15, 0, "1,000,000,000,000,000"},
                          {1e-9, 2, "0"}};
    for (const Case &one : cases)
        BOOST_TEST(written_number(Language::english, one.value, one.decimals) == one.written);
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
