// Published figures that give only means and deviations, so no answers to import.
#include "model/mean_difference.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace kartrekker::model;

BOOST_AUTO_TEST_SUITE(mean_differences)

// Borenstein, Hedges, Higgins & Rothstein, Introduction to Meta-Analysis, 2009, pages 26–27: means 103 and
// 100, deviations 5.5 and 4.5, 50 people each; d = 0.5970, J = 0.9923, g = 0.5924.
BOOST_AUTO_TEST_CASE(hedges_g_of_a_textbook) {
    const auto found = mean_difference({50, 100, 4.5}, {50, 103, 5.5});
    BOOST_TEST(found.difference == 3);
    BOOST_TEST(std::abs(found.effect.value() - 0.5924) < 0.00005);
    BOOST_TEST((found.size() == EffectSize::medium));
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3: miles per gallon of 249 American and 79 Japanese
// cars (AUTO83B.DAT); without equal variances t = −12.94627 with 136.8750 degrees of freedom.
BOOST_AUTO_TEST_CASE(welch_of_the_nist_handbook) {
    const auto found = mean_difference({79, 30.48101, 6.10771}, {249, 20.14458, 6.41470});
    BOOST_TEST(std::abs(found.degrees_of_freedom.value() - 136.8750) < 0.0005);
    // The 0.975 quantile of t with 136.875 degrees of freedom is 1.97743 (R's qt).
    const double error = (found.interval_high.value() - found.difference) / 1.97743;
    BOOST_TEST(std::abs(found.difference / error - -12.94627) < 0.0005);
}

// Cohen 1988: 0.2, 0.5 and 0.8 begin the next word.
BOOST_AUTO_TEST_CASE(words_for_effects) {
    const auto size_of = [](double effect) {
        MeanDifference difference;
        difference.effect = effect;
        return difference.size().value();
    };
    BOOST_TEST((size_of(0.19) == EffectSize::negligible && size_of(-0.2) == EffectSize::small));
    BOOST_TEST((size_of(-0.49) == EffectSize::small && size_of(0.5) == EffectSize::medium));
    BOOST_TEST((size_of(0.79) == EffectSize::medium && size_of(-0.8) == EffectSize::large));
    BOOST_TEST(!MeanDifference().size());
}

BOOST_AUTO_TEST_SUITE_END()
