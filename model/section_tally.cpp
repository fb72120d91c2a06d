#include "model/section_tally.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <functional>
#include <numeric>

namespace kartrekker::model {

namespace {

constexpr double upper_quarter = 75 - 1e-9; ///< sums of fractions are not exact

template <typename Codes>
Spread spread_of(const Codes &codes, const TallyItem &item) {
    return spread_of_values([&](const auto &take) {
        for (std::size_t code = 0; code < item.values.size(); ++code)
            if (item.values[code]) take(*item.values[code], codes[code]);
    });
}

bool has_fraction(const TallyItem &item) {
    return std::any_of(item.values.begin(), item.values.end(),
                       [](const auto &value) { return value && *value != std::floor(*value); });
}

} // namespace

// Steps are the distances of the answers' values from the least one, in whole numbers, so that sums over many
// people lose nothing. Where points in the section have fractions, thousandths are counted; covariances of
// one section keep their proportions, and alpha and correlations know nothing else.
SectionTally::SectionTally(std::vector<TallyItem> items, std::size_t group_count)
    : items_(std::move(items)), scores_(items_, group_count), codes_(items_.size()), steps_(items_.size()),
      sums_(items_.size()), products_(items_.size() * items_.size()) {
    has_codes_as_steps_ =
        std::all_of(items_.begin(), items_.end(), [](const TallyItem &item) { return item.is_scale; });
    const double unit = std::any_of(items_.begin(), items_.end(), has_fraction) ? 1000 : 1;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        std::optional<double> least;
        for (const auto &value : items_[i].values)
            if (value) least = std::min(least.value_or(*value), *value);
        for (std::size_t code = 0; code < items_[i].values.size(); ++code) {
            if (!items_[i].values[code]) continue;
            steps_[i][code] = std::llround((*items_[i].values[code] - *least) * unit);
            most_steps_ = std::max(most_steps_, steps_[i][code]);
        }
    }
}

void SectionTally::add(const AnswerBlock &block, int times) {
    scores_.add(block, times);
    for (std::size_t i = 0; i < items_.size(); ++i)
        count_codes(block.row(items_[i].row), block.people, times, items_[i].values.size(), codes_[i]);
    Flags is_complete{};
    const auto all = static_cast<std::uint16_t>(std::max<std::size_t>(items_.size(), 1));
    for (std::size_t person = 0; person < block.people; ++person)
        is_complete[person] = scores_.answered()[person] == all;
    const std::int64_t complete = std::count(is_complete.begin(), is_complete.begin() + block.people, 1);
    complete_ += times * complete;
    constexpr std::int64_t most_narrow = 1000; // 512 products of it fit into 32 bits
    if (most_steps_ <= most_narrow)
        add_products<std::int16_t, std::int32_t>(block, is_complete, times);
    else
        add_products<std::int64_t, std::int64_t>(block, is_complete, times);
}

// One answer after the other, in stretches whose counts fit into a byte: so the processor compares many at a
// time.
void SectionTally::count_codes(const std::uint8_t *codes, std::size_t people, int times,
                               std::size_t code_count, Codes &counts) {
    constexpr std::size_t stretch = 128;
    for (std::size_t first = 0; first < people; first += stretch) {
        const std::size_t end = std::min(first + stretch, people);
        for (std::size_t code = 0; code < code_count; ++code) {
            const auto sought = static_cast<std::uint8_t>(code);
            std::uint8_t count = 0;
            for (std::size_t person = first; person < end; ++person)
                count = static_cast<std::uint8_t>(count + (codes[person] == sought ? 1 : 0));
            counts[code] += times * count;
        }
    }
}

// Those who left something out count with steps of 0, which adds nothing.
template <typename Step, typename Sum>
void SectionTally::add_products(const AnswerBlock &block, const Flags &is_complete, int times) {
    std::vector<ScoreTally::OfPeople<Step>> steps(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::uint8_t *codes = block.row(items_[i].row);
        for (std::size_t person = 0; person < block.people; ++person)
            steps[i][person] = static_cast<Step>(
                is_complete[person] * (has_codes_as_steps_ ? codes[person] : steps_[i][codes[person]]));
        sums_[i] += times * std::accumulate(steps[i].begin(), steps[i].begin() + block.people, Sum{0});
    }
    for (std::size_t i = 0; i < items_.size(); ++i)
        for (std::size_t j = i; j < items_.size(); ++j) {
            Sum sum = 0;
            for (std::size_t person = 0; person < block.people; ++person)
                sum += static_cast<Sum>(steps[i][person]) * static_cast<Sum>(steps[j][person]);
            products_[i * items_.size() + j] += times * std::int64_t{sum};
        }
}

void SectionTally::add(const SectionTally &other) {
    scores_.add(other.scores_);
    complete_ += other.complete_;
    const auto add_all = [](auto &to, const auto &from) {
        std::transform(to.begin(), to.end(), from.begin(), to.begin(), std::plus<>());
    };
    for (std::size_t i = 0; i < codes_.size(); ++i)
        add_all(codes_[i], other.codes_[i]);
    add_all(sums_, other.sums_);
    add_all(products_, other.products_);
}

std::int64_t SectionTally::answer_count(std::size_t item) const {
    return spread_of(codes_[item], items_[item]).count;
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
        const std::int64_t count = answer_count(i);
        if (count < minimum) continue;
        answered += count;
        for (std::size_t code = 0; code < items_[i].scores.size(); ++code)
            if (items_[i].scores[code].value_or(0) >= upper_quarter) upper += codes_[i][code];
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
        const auto spread = spread_of(codes_[i], items_[i]);
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
    const Spread scores = scores_.all_scores();
    result.is_withheld = scores.count > 0 && scores.count < minimum;
    if (scores.count < minimum) return result;
    result.count = scores.count;
    result.mean = scores.mean;
    if (scores.variance) {
        const double n = static_cast<double>(result.count);
        result.standard_deviation = std::sqrt(*scores.variance);
        const boost::math::students_t distribution(n - 1);
        const double half = boost::math::quantile(distribution, 0.975) * std::sqrt(*scores.variance / n);
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
    const auto spread = spread_of(codes_[item], items_[item]);
    if (spread.count < minimum) return result;
    result.count = spread.count;
    result.mean = spread.mean;
    if (spread.variance) result.standard_deviation = std::sqrt(*spread.variance);
    const auto size = static_cast<std::ptrdiff_t>(items_[item].values.size());
    result.distribution.assign(codes_[item].begin(), codes_[item].begin() + size);
    if (complete_ >= minimum) result.item_rest_correlation = item_rest_correlation(item);
    return result;
}

} // namespace kartrekker::model
