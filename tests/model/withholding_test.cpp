// An adversary subtracts every combination of shown figures from every total that is shown.
#include "model/withholding.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace kartrekker::model;

namespace {

/// The smallest number of people, above none, that the hidden groups of a shown total may hold.
void check_total(const std::vector<GroupSize> &groups, const Withholding &result, std::int64_t minimum,
                 int side) {
    std::int64_t hidden = 0;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (result.groups[i] && (side < 0 || groups[i].is_leadership == (side == 1)))
            hidden += groups[i].count;
    BOOST_REQUIRE(hidden == 0 || hidden >= minimum);
}

} // namespace

BOOST_AUTO_TEST_SUITE(withholding)

BOOST_AUTO_TEST_CASE(one_small_group_takes_the_next_smallest_with_it) {
    // 3 of 5 needed: the group of 3 is hidden, and the group of 6 with it, or 30 − 6 − 21 = 3 would be known.
    const auto result = withhold({{6, false}, {3, false}, {21, false}}, 5);
    BOOST_TEST(result.groups == (std::vector<bool>{true, true, false}), boost::test_tools::per_element());
    BOOST_TEST(!result.hides_the_split);
}

BOOST_AUTO_TEST_CASE(two_small_groups_that_are_enough_together_hide_nobody_else) {
    const auto result = withhold({{3, false}, {4, false}, {21, false}}, 5);
    BOOST_TEST(result.groups == (std::vector<bool>{true, true, false}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(too_few_leaders_hide_the_split) {
    const auto result = withhold({{3, true}, {10, false}, {21, false}}, 5);
    BOOST_TEST(result.hides_the_split);
    BOOST_TEST(result.groups == (std::vector<bool>{true, true, false}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_total_minus_what_is_shown_reveals_a_few) {
    std::mt19937 random(20261121);
    for (int round = 0; round < 20000; ++round) {
        std::vector<GroupSize> groups(1 + random() % 8);
        std::int64_t all = 0;
        const std::int64_t minimum = 3 + static_cast<std::int64_t>(random() % 8);
        for (GroupSize &group : groups) {
            group = {static_cast<std::int64_t>(random() % 14), random() % 3 == 0};
            all += group.count;
        }
        if (all < minimum) continue; // then nothing at all is shown
        const auto result = withhold(groups, minimum);
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (!result.groups[i]) BOOST_REQUIRE(groups[i].count >= minimum);
        check_total(groups, result, minimum, -1);
        if (result.hides_the_split) continue;
        check_total(groups, result, minimum, 0);
        check_total(groups, result, minimum, 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
