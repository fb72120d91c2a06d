#include "model/mean_difference.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace kartrekker::model {

namespace {

constexpr double small_from = 0.2, medium_from = 0.5, large_from = 0.8;
constexpr double upper_of_interval = 0.975; ///< 95% lie between this quantile and its counterpart

double squared(double value) {
    return value * value;
}

void add_interval(const ScoreFigures &first, const ScoreFigures &second, MeanDifference &result) {
    const double first_rest = static_cast<double>(first.count - 1),
                 second_rest = static_cast<double>(second.count - 1);
    const double first_part = squared(*first.standard_deviation) / static_cast<double>(first.count),
                 second_part = squared(*second.standard_deviation) / static_cast<double>(second.count);
    const double both = first_part + second_part;
    const double freedom =
        squared(both) / (squared(first_part) / first_rest + squared(second_part) / second_rest);
    const double half =
        boost::math::quantile(boost::math::students_t(freedom), upper_of_interval) * std::sqrt(both);
    result.degrees_of_freedom = freedom;
    result.interval_low = result.difference - half;
    result.interval_high = result.difference + half;
}

double hedges_g(const ScoreFigures &first, const ScoreFigures &second, double difference) {
    const double freedom = static_cast<double>(first.count + second.count - 2);
    const double squares = static_cast<double>(first.count - 1) * squared(*first.standard_deviation) +
                           static_cast<double>(second.count - 1) * squared(*second.standard_deviation);
    return difference / std::sqrt(squares / freedom) * (1 - 3 / (4 * freedom - 1));
}

} // namespace

std::optional<EffectSize> MeanDifference::size() const {
    if (!effect) return std::nullopt;
    const double distance = std::abs(*effect);
    if (distance < small_from) return EffectSize::negligible;
    if (distance < medium_from) return EffectSize::small;
    return distance < large_from ? EffectSize::medium : EffectSize::large;
}

MeanDifference mean_difference(const ScoreFigures &first, const ScoreFigures &second) {
    MeanDifference result;
    result.difference = *second.mean - *first.mean;
    constexpr double rounding = 1e-9; // of scores from 0 to 100 that are equal
    const bool differs =
        std::max(first.standard_deviation.value_or(0), second.standard_deviation.value_or(0)) > rounding;
    if (!differs || !first.standard_deviation || !second.standard_deviation) return result;
    add_interval(first, second, result);
    result.effect = hedges_g(first, second, result.difference);
    return result;
}

} // namespace kartrekker::model
