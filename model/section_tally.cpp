#include "model/section_tally.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace kartrekker::model {

namespace {

using Values = std::vector<std::optional<double>>;

std::pair<double, double> range_of(const Values &values) {
    double least = 0, most = 0;
    bool is_first = true;
    for (const auto &value : values) {
        if (!value) continue;
        least = is_first ? *value : std::min(least, *value);
        most = is_first ? *value : std::max(most, *value);
        is_first = false;
    }
    return {least, most};
}

constexpr double upper_quarter = 75 - 1e-9; ///< sums of fractions are not exact

struct ValueSpread {
    std::int64_t count = 0;
    double mean = 0;
    std::optional<double> variance;
};

ValueSpread spread_of(const std::vector<std::int64_t> &distribution, const TallyItem &item) {
    ValueSpread spread;
    double sum = 0;
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        if (!item.values[i]) continue;
        spread.count += distribution[i];
        sum += static_cast<double>(distribution[i]) * *item.values[i];
    }
    if (spread.count == 0) return spread;
    spread.mean = sum / static_cast<double>(spread.count);
    if (spread.count < 2) return spread;
    double squares = 0;
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        if (!item.values[i]) continue;
        const double step = *item.values[i] - spread.mean;
        squares += static_cast<double>(distribution[i]) * step * step;
    }
    spread.variance = squares / static_cast<double>(spread.count - 1);
    return spread;
}

bool has_fraction(const TallyItem &item) {
    return std::any_of(item.values.begin(), item.values.end(),
                       [](const auto &value) { return value && *value != std::floor(*value); });
}

/// Distances of the answers' values from the least one, in whole numbers, so that sums over many people lose
/// nothing. Where points in the section have fractions, thousandths are counted; covariances of one section
/// keep their proportions, and alpha and correlations know nothing else.
std::vector<std::vector<std::int64_t>> whole_steps(const std::vector<TallyItem> &items) {
    const double unit = std::any_of(items.begin(), items.end(), has_fraction) ? 1000 : 1;
    std::vector<std::vector<std::int64_t>> steps;
    for (const TallyItem &item : items) {
        const auto [least, most] = range_of(item.values);
        std::vector<std::int64_t> &own = steps.emplace_back();
        for (const auto &value : item.values)
            own.push_back(value ? std::llround((*value - least) * unit) : 0);
    }
    return steps;
}

} // namespace

TallyItem::TallyItem(const Item &item, std::size_t place_in_row)
    : place(place_in_row), low(item.low), weight(item.weight), is_scale(item.answers.empty()),
      values(item.values()) {
    const auto [least, most] = range_of(values);
    for (const auto &value : values)
        scores.push_back(value ? std::optional(100.0 * (*value - least) / (most - least)) : std::nullopt);
}

double ValueCounts::sum() const {
    double total = 0;
    for (const auto &[value, times] : counts_)
        total += value * static_cast<double>(times);
    return total;
}

std::optional<double> ValueCounts::mean() const {
    return count_ > 0 ? std::optional(sum() / static_cast<double>(count_)) : std::nullopt;
}

std::optional<double> ValueCounts::variance() const {
    if (count_ < 2) return std::nullopt;
    const double middle = *mean();
    double squares = 0;
    for (const auto &[value, times] : counts_)
        squares += (value - middle) * (value - middle) * static_cast<double>(times);
    return squares / static_cast<double>(count_ - 1);
}

std::optional<double> respondent_score(std::span<const TallyItem> items, std::span<const int> answers) {
    double sum = 0, weights = 0;
    std::size_t answered = 0, applicable = items.size();
    for (const TallyItem &item : items) {
        const int answer = answers[item.place];
        if (answer == no_answer) continue;
        const auto &score = item.scores[static_cast<std::size_t>(answer - item.low)];
        if (!score) {
            --applicable;
            continue;
        }
        sum += item.weight * *score;
        weights += item.weight;
        ++answered;
    }
    if (answered == 0 || 2 * answered < applicable) return std::nullopt;
    return sum / weights;
}

SectionTally::SectionTally(std::vector<TallyItem> items, std::size_t group_count)
    : items_(std::move(items)), steps_(whole_steps(items_)), groups_(group_count), row_(items_.size()),
      sums_(items_.size()), products_(items_.size() * items_.size()) {
    for (const TallyItem &item : items_)
        distributions_.emplace_back(item.values.size());
}

void SectionTally::add(std::span<const int> answers, std::size_t group) {
    std::size_t answered_here = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const int answer = answers[items_[i].place];
        if (answer == no_answer) continue;
        const auto index = static_cast<std::size_t>(answer - items_[i].low);
        ++distributions_[i][index];
        if (items_[i].values[index]) ++answered_here;
    }
    if (const auto score = respondent_score(items_, answers)) {
        scores_.add(*score);
        groups_[group].add(*score);
    }
    if (answered_here == items_.size()) add_complete(answers);
}

void SectionTally::add_complete(std::span<const int> answers) {
    ++complete_;
    for (std::size_t i = 0; i < items_.size(); ++i)
        row_[i] = steps_[i][static_cast<std::size_t>(answers[items_[i].place] - items_[i].low)];
    for (std::size_t i = 0; i < items_.size(); ++i) {
        sums_[i] += row_[i];
        for (std::size_t j = i; j < items_.size(); ++j)
            products_[i * items_.size() + j] += row_[i] * row_[j];
    }
}

// Sample covariance of steps over complete respondents. Sums are whole numbers, so nothing is lost before the
// division.
double SectionTally::covariance(std::size_t first, std::size_t second) const {
    const double n = static_cast<double>(complete_);
    const std::size_t pair = std::min(first, second) * items_.size() + std::max(first, second);
    const double product = static_cast<double>(products_[pair]);
    return (product - static_cast<double>(sums_[first]) * static_cast<double>(sums_[second]) / n) / (n - 1);
}

// Cronbach 1951: k/(k−1) · (1 − Σ item variances / variance of the sum).
std::optional<double> SectionTally::alpha() const {
    if (items_.size() < 2 || complete_ < 2) return std::nullopt;
    double own = 0, all = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        own += covariance(i, i);
        for (std::size_t j = 0; j < items_.size(); ++j)
            all += covariance(i, j);
    }
    if (all <= 1e-12) return std::nullopt;
    const double k = static_cast<double>(items_.size());
    return k / (k - 1) * (1 - own / all);
}

// An item that too few answered is left out, or its answers could be found from those of all the others.
std::optional<double> SectionTally::favourable(std::int64_t minimum) const {
    std::int64_t upper = 0, answered = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::int64_t count = spread_of(distributions_[i], items_[i]).count;
        if (count < minimum) continue;
        answered += count;
        for (std::size_t value = 0; value < distributions_[i].size(); ++value)
            if (items_[i].scores[value].value_or(0) >= upper_quarter) upper += distributions_[i][value];
    }
    if (answered == 0) return std::nullopt;
    return 100.0 * static_cast<double>(upper) / static_cast<double>(answered);
}

// James, Demaree & Wolf 1984: J·(1 − s²/σ²) / (J·(1 − s²/σ²) + s²/σ²), with s² the mean item variance and
// σ² = (A² − 1)/12 of the uniform null over A answers; 0 where people differ more than chance would make
// them. Sets of answers have no such null: their points are not evenly apart.
std::optional<double> SectionTally::agreement(std::int64_t minimum) const {
    if (items_.empty()) return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (!items_[i].is_scale || items_[i].values != items_[0].values) return std::nullopt;
        const auto spread = spread_of(distributions_[i], items_[i]);
        if (!spread.variance || spread.count < minimum) return std::nullopt;
        sum += *spread.variance;
    }
    const auto answers = static_cast<double>(items_[0].values.size());
    const double ratio = sum / static_cast<double>(items_.size()) / ((answers * answers - 1) / 12);
    if (ratio >= 1) return 0.0;
    const double weighted = static_cast<double>(items_.size()) * (1 - ratio);
    return weighted / (weighted + ratio);
}

std::optional<double> SectionTally::item_rest_correlation(std::size_t item) const {
    if (items_.size() < 2 || complete_ < 2) return std::nullopt;
    double with_rest = 0, rest = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (i == item) continue;
        with_rest += covariance(item, i);
        for (std::size_t j = 0; j < items_.size(); ++j)
            if (j != item) rest += covariance(i, j);
    }
    const double own = covariance(item, item);
    if (own <= 1e-12 || rest <= 1e-12) return std::nullopt;
    return with_rest / std::sqrt(own * rest);
}

SectionStatistics SectionTally::statistics(std::int64_t minimum) const {
    SectionStatistics result;
    result.is_withheld = scores_.count() > 0 && scores_.count() < minimum;
    if (scores_.count() < minimum) return result;
    result.count = scores_.count();
    result.mean = scores_.mean();
    if (const auto variance = scores_.variance()) {
        const double n = static_cast<double>(result.count);
        result.standard_deviation = std::sqrt(*variance);
        const boost::math::students_t distribution(n - 1);
        const double half = boost::math::quantile(distribution, 0.975) * std::sqrt(*variance / n);
        result.interval_low = *result.mean - half;
        result.interval_high = *result.mean + half;
    }
    result.favourable = favourable(minimum);
    if (complete_ >= minimum) result.alpha = alpha();
    result.agreement = agreement(minimum);
    return result;
}

ItemStatistics SectionTally::item_statistics(std::size_t item, std::int64_t minimum) const {
    ItemStatistics result;
    const auto spread = spread_of(distributions_[item], items_[item]);
    if (spread.count < minimum) return result;
    result.count = spread.count;
    result.mean = spread.mean;
    if (spread.variance) result.standard_deviation = std::sqrt(*spread.variance);
    result.distribution = distributions_[item];
    if (complete_ >= minimum) result.item_rest_correlation = item_rest_correlation(item);
    return result;
}

} // namespace kartrekker::model
