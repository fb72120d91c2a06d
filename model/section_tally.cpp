#include "model/section_tally.h"

#include <algorithm>
#include <bit>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <iterator>
#include <numeric>

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

template <typename Codes>
ValueSpread spread_of(const Codes &codes, const TallyItem &item) {
    ValueSpread spread;
    double sum = 0;
    for (std::size_t code = 0; code < item.values.size(); ++code) {
        if (!item.values[code]) continue;
        spread.count += codes[code];
        sum += static_cast<double>(codes[code]) * *item.values[code];
    }
    if (spread.count == 0) return spread;
    spread.mean = sum / static_cast<double>(spread.count);
    if (spread.count < 2) return spread;
    double squares = 0;
    for (std::size_t code = 0; code < item.values.size(); ++code) {
        if (!item.values[code]) continue;
        const double step = *item.values[code] - spread.mean;
        squares += static_cast<double>(codes[code]) * step * step;
    }
    spread.variance = squares / static_cast<double>(spread.count - 1);
    return spread;
}

bool has_fraction(const TallyItem &item) {
    return std::any_of(item.values.begin(), item.values.end(),
                       [](const auto &value) { return value && *value != std::floor(*value); });
}

// Multiplicative hashing of the value's bits; the best bits are the upper ones.
std::size_t slot_of(double value, std::size_t slots) {
    const auto bits = std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(bits >> 32) & (slots - 1);
}

} // namespace

TallyItem::TallyItem(const Item &item, std::size_t row_in_block)
    : row(row_in_block), weight(item.weight), is_scale(item.answers.empty()), values(item.values()) {
    const auto [least, most] = range_of(values);
    for (const auto &value : values)
        scores.push_back(value ? std::optional(100.0 * (*value - least) / (most - least)) : std::nullopt);
}

void ValueCounts::add(double value, std::int64_t times) {
    if (2 * (taken_ + 1) > slots_.size()) grow();
    std::size_t at = slot_of(value, slots_.size());
    while (slots_[at].times > 0 && slots_[at].value != value)
        at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].times == 0) {
        slots_[at].value = value;
        ++taken_;
    }
    slots_[at].times += times;
    count_ += times;
}

void ValueCounts::add(const ValueCounts &other) {
    for (const Slot &slot : other.slots_)
        if (slot.times > 0) add(slot.value, slot.times);
}

void ValueCounts::grow() {
    std::vector<Slot> old(std::max<std::size_t>(16, 2 * slots_.size()));
    old.swap(slots_);
    taken_ = 0;
    count_ = 0;
    for (const Slot &slot : old)
        if (slot.times > 0) add(slot.value, slot.times);
}

std::vector<ValueCounts::Slot> ValueCounts::sorted() const {
    std::vector<Slot> slots;
    std::copy_if(slots_.begin(), slots_.end(), std::back_inserter(slots),
                 [](const Slot &slot) { return slot.times > 0; });
    std::sort(slots.begin(), slots.end(), [](const Slot &a, const Slot &b) { return a.value < b.value; });
    return slots;
}

double ValueCounts::sum() const {
    double total = 0;
    for (const Slot &slot : sorted())
        total += slot.value * static_cast<double>(slot.times);
    return total;
}

std::optional<double> ValueCounts::mean() const {
    return count_ > 0 ? std::optional(sum() / static_cast<double>(count_)) : std::nullopt;
}

std::optional<double> ValueCounts::variance() const {
    if (count_ < 2) return std::nullopt;
    const double middle = *mean();
    double squares = 0;
    for (const Slot &slot : sorted())
        squares += (slot.value - middle) * (slot.value - middle) * static_cast<double>(slot.times);
    return squares / static_cast<double>(count_ - 1);
}

// Steps are the distances of the answers' values from the least one, in whole numbers, so that sums over many
// people lose nothing. Where points in the section have fractions, thousandths are counted; covariances of
// one section keep their proportions, and alpha and correlations know nothing else.
SectionTally::SectionTally(std::vector<TallyItem> items, std::size_t group_count)
    : items_(std::move(items)), groups_(group_count), codes_(items_.size()), partial_(group_count),
      sums_(items_.size()), products_(items_.size() * items_.size()) {
    const double unit = std::any_of(items_.begin(), items_.end(), has_fraction) ? 1000 : 1;
    for (const TallyItem &item : items_) {
        Prepared &own = prepared_.emplace_back();
        own.applies.fill(1);
        const double least = range_of(item.values).first;
        for (std::size_t code = 0; code < item.values.size(); ++code) {
            const auto &value = item.values[code];
            own.is_valued[code] = value ? 1 : 0;
            own.applies[code] = own.is_valued[code];
            if (!value) continue;
            own.scores[code] = item.weight * *item.scores[code];
            own.weights[code] = item.weight;
            own.steps[code] = std::llround((*value - least) * unit);
            most_steps_ = std::max(most_steps_, own.steps[code]);
        }
    }
}

void SectionTally::add(const AnswerBlock &block) {
    std::array<std::uint16_t, AnswerBlock::most_people> answered{}, applicable{};
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::uint8_t *codes = block.row(items_[i].row);
        const Prepared &item = prepared_[i];
        for (std::size_t person = 0; person < block.people; ++person) {
            ++codes_[i][codes[person]];
            answered[person] = static_cast<std::uint16_t>(answered[person] + item.is_valued[codes[person]]);
            applicable[person] = static_cast<std::uint16_t>(applicable[person] + item.applies[codes[person]]);
        }
    }
    Flags is_scored, is_complete;
    for (std::size_t person = 0; person < block.people; ++person) {
        const std::size_t count = answered[person];
        is_scored[person] = count > 0 && 2 * count >= applicable[person];
        is_complete[person] = count > 0 && count == items_.size();
        partial_[block.group] += count > 0 && count < items_.size();
    }
    answered_ = answered;
    add_scores(block, is_scored);
    add_complete(block, is_complete);
}

void SectionTally::add_scores(const AnswerBlock &block, const Flags &is_scored) {
    std::array<double, AnswerBlock::most_people> scores{}, weights{};
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::uint8_t *codes = block.row(items_[i].row);
        const Prepared &item = prepared_[i];
        for (std::size_t person = 0; person < block.people; ++person) {
            scores[person] += item.scores[codes[person]];
            weights[person] += item.weights[codes[person]];
        }
    }
    for (std::size_t person = 0; person < block.people; ++person)
        if (is_scored[person]) groups_[block.group].add(scores[person] / weights[person]);
}

void SectionTally::add_complete(const AnswerBlock &block, const Flags &is_complete) {
    std::vector<std::uint16_t> people;
    people.reserve(block.people);
    for (std::size_t person = 0; person < block.people; ++person)
        if (is_complete[person]) people.push_back(static_cast<std::uint16_t>(person));
    complete_ += static_cast<std::int64_t>(people.size());
    constexpr std::int64_t most_narrow = 1000; // 512 products of it fit into 32 bits
    if (most_steps_ <= most_narrow)
        add_products<std::int16_t, std::int32_t>(block, people);
    else
        add_products<std::int64_t, std::int64_t>(block, people);
}

template <typename Step, typename Sum>
void SectionTally::add_products(const AnswerBlock &block, const std::vector<std::uint16_t> &people) {
    using Steps = std::array<Step, AnswerBlock::most_people>;
    std::vector<Steps> steps(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::uint8_t *codes = block.row(items_[i].row);
        for (std::size_t at = 0; at < people.size(); ++at)
            steps[i][at] = static_cast<Step>(prepared_[i].steps[codes[people[at]]]);
        sums_[i] += std::accumulate(steps[i].begin(), steps[i].begin() + people.size(), std::int64_t{0});
    }
    for (std::size_t i = 0; i < items_.size(); ++i)
        for (std::size_t j = i; j < items_.size(); ++j) {
            Sum sum = 0;
            for (std::size_t at = 0; at < people.size(); ++at)
                sum += static_cast<Sum>(steps[i][at]) * static_cast<Sum>(steps[j][at]);
            products_[i * items_.size() + j] += sum;
        }
}

ValueCounts SectionTally::all_scores() const {
    ValueCounts all;
    for (const ValueCounts &group : groups_)
        all.add(group);
    return all;
}

std::int64_t SectionTally::partial_count() const {
    return std::accumulate(partial_.begin(), partial_.end(), std::int64_t{0});
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
    const ValueCounts scores = all_scores();
    result.is_withheld = scores.count() > 0 && scores.count() < minimum;
    if (scores.count() < minimum) return result;
    result.count = scores.count();
    result.mean = scores.mean();
    if (const auto variance = scores.variance()) {
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
