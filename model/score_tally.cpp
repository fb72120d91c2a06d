#include "model/score_tally.h"

#include "model/questionnaire.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace kartrekker::model {

namespace {

std::pair<double, double> range_of(const std::vector<std::optional<double>> &values) {
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

/// Steps of the scale that all the items have, where they also weigh the same and can be counted in cells;
/// else 0.
std::size_t common_steps(const std::vector<TallyItem> &items) {
    constexpr std::size_t most_cells = 4096;
    for (const TallyItem &item : items)
        if (!item.is_scale || item.values.size() != items.front().values.size() ||
            item.weight != items.front().weight)
            return 0;
    const std::size_t steps = items.empty() ? 0 : items.front().values.size() - 1;
    return (items.size() + 1) * (items.size() * steps + 1) <= most_cells ? steps : 0;
}

} // namespace

TallyItem::TallyItem(const Item &item, std::size_t row_in_block)
    : row(row_in_block), weight(item.weight), is_scale(item.answers.empty()), values(item.values()) {
    const auto [least, most] = range_of(values);
    for (const auto &value : values)
        scores.push_back(value ? std::optional(100.0 * (*value - least) / (most - least)) : std::nullopt);
}

ScoreTally::ScoreTally(const std::vector<TallyItem> &items, std::size_t group_count)
    : even_steps_(common_steps(items)), groups_(group_count), cells_(group_count), partial_(group_count),
      spreads_(group_count) {
    for (const TallyItem &item : items) {
        Worths &own = items_.emplace_back();
        own.row = item.row;
        own.applies.fill(1);
        for (std::size_t code = 0; code < item.values.size(); ++code) {
            const bool has_value = item.values[code].has_value();
            own.is_valued[code] = own.applies[code] = has_value ? 1 : 0;
            if (!has_value) continue;
            own.scores[code] = item.weight * *item.scores[code];
            own.weights[code] = item.weight;
        }
    }
}

void ScoreTally::add(const AnswerBlock &block, int times) {
    if (even_steps_ > 0)
        add_even(block, times);
    else
        add_uneven(block, times);
    spreads_[block.group].reset();
    std::int64_t partial = 0;
    for (std::size_t person = 0; person < block.people; ++person)
        partial += answered_[person] > 0 && answered_[person] < items_.size();
    partial_[block.group] += times * partial;
}

// Codes are steps from the lowest answer.
void ScoreTally::add_even(const AnswerBlock &block, int times) {
    OfPeople<std::uint16_t> sums{};
    answered_.fill(0);
    for (const Worths &item : items_) {
        const std::uint8_t *codes = block.row(item.row);
        for (std::size_t person = 0; person < block.people; ++person) {
            const bool is_answer = codes[person] != AnswerBlock::no_code;
            answered_[person] = static_cast<std::uint16_t>(answered_[person] + is_answer);
            sums[person] = static_cast<std::uint16_t>(sums[person] + (is_answer ? codes[person] : 0));
        }
    }
    Cells &cells = cells_[block.group];
    const std::size_t width = width_of_cells();
    cells.resize((items_.size() + 1) * width);
    for (std::size_t person = 0; person < block.people; ++person)
        cells[answered_[person] * width + sums[person]] += times;
}

void ScoreTally::add_uneven(const AnswerBlock &block, int times) {
    OfPeople<std::uint16_t> applicable{};
    OfPeople<double> scores{}, weights{};
    answered_.fill(0);
    for (const Worths &item : items_) {
        const std::uint8_t *codes = block.row(item.row);
        for (std::size_t person = 0; person < block.people; ++person) {
            const std::size_t code = codes[person];
            answered_[person] = static_cast<std::uint16_t>(answered_[person] + item.is_valued[code]);
            applicable[person] = static_cast<std::uint16_t>(applicable[person] + item.applies[code]);
            scores[person] += item.scores[code];
            weights[person] += item.weights[code];
        }
    }
    for (std::size_t person = 0; person < block.people; ++person)
        if (answered_[person] > 0 && 2 * answered_[person] >= applicable[person])
            groups_[block.group].add(scores[person] / weights[person], times);
}

void ScoreTally::add_cells(const Cells &from, Cells &to) {
    to.resize(std::max(to.size(), from.size()));
    std::transform(from.begin(), from.end(), to.begin(), to.begin(), std::plus<>());
}

void ScoreTally::add(const ScoreTally &other) {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        groups_[group].add(other.groups_[group]);
        add_cells(other.cells_[group], cells_[group]);
        partial_[group] += other.partial_[group];
        spreads_[group].reset();
    }
}

std::int64_t ScoreTally::partial_count() const {
    return std::accumulate(partial_.begin(), partial_.end(), std::int64_t{0});
}

// A score is 100 · sum of steps / (steps of the scale · answers).
Spread ScoreTally::spread_of_cells(const Cells &cells) const {
    const std::size_t width = width_of_cells();
    return spread_of_values([&](const auto &take) {
        for (std::size_t answered = 1; !cells.empty() && answered <= items_.size(); ++answered)
            for (std::size_t sum = 0; 2 * answered >= items_.size() && sum < width; ++sum)
                if (const std::int64_t people = cells[answered * width + sum]; people != 0)
                    take(100.0 * static_cast<double>(sum) / static_cast<double>(even_steps_ * answered),
                         people);
    });
}

Spread ScoreTally::scores(const std::function<bool(std::size_t)> &is_meant) const {
    ValueCounts uneven;
    Cells cells;
    for (std::size_t place = 0; place < groups_.size(); ++place) {
        if (!is_meant(place)) continue;
        uneven.add(groups_[place]);
        add_cells(cells_[place], cells);
    }
    return even_steps_ > 0 ? spread_of_cells(cells) : uneven.spread();
}

const Spread &ScoreTally::scores_of(std::size_t group) const {
    auto &known = spreads_[group];
    if (!known) known = even_steps_ > 0 ? spread_of_cells(cells_[group]) : groups_[group].spread();
    return *known;
}

Spread ScoreTally::all_scores() const {
    return scores([](std::size_t) { return true; });
}

} // namespace kartrekker::model
