// What an item that too few answered must not leave behind. Statistics of whole questionnaires are tested
// through the command line (tests/scripting/test_statistics.py).
#include "model/section_tally.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker::model;

BOOST_AUTO_TEST_SUITE(section_tally)

BOOST_AUTO_TEST_CASE(an_item_that_too_few_answered_cannot_be_found_from_the_others) {
    // Ten people answer two items; two of them answer a third, once with 5 and once with 1: the figures
    // beside it must be the same, and what needs every item must be missing.
    std::optional<double> favourable[2];
    for (const int hidden : {5, 1}) {
        SectionTally tally({{0, 1, 5}, {1, 1, 5}, {2, 1, 5}}, 1);
        for (int person = 0; person < 10; ++person) {
            const int third = person < 2 ? hidden : no_answer;
            const int answers[] = {1 + person % 5, 5 - person % 3, third};
            tally.add(answers, 0);
        }
        const auto statistics = tally.statistics(5);
        favourable[hidden == 5 ? 0 : 1] = statistics.favourable;
        BOOST_TEST(!statistics.agreement);
        BOOST_TEST(!statistics.alpha);
        BOOST_TEST(!tally.item_statistics(2, 5).mean);
        BOOST_TEST(tally.item_statistics(2, 5).distribution.empty());
    }
    // By hand: item 1 has 4 of 10 at 4 or 5 (persons 3, 4, 8, 9), item 2 has 5−0 and 5−1: 7 of 10.
    BOOST_TEST(favourable[0].value() == 55.0);
    BOOST_TEST(favourable[1].value() == 55.0);
}

BOOST_AUTO_TEST_CASE(figures_do_not_depend_on_the_order_of_people) {
    ValueCounts there, back;
    for (int i = 0; i < 1000; ++i)
        there.add(100.0 * (i % 7) / 3);
    for (int i = 999; i >= 0; --i)
        back.add(100.0 * (i % 7) / 3);
    BOOST_TEST(*there.mean() == *back.mean());
    BOOST_TEST(*there.variance() == *back.variance());
}

BOOST_AUTO_TEST_SUITE_END()
