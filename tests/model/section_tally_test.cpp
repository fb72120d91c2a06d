// What an item that too few answered must not leave behind. Statistics of whole questionnaires are tested
// through the command line (tests/scripting/test_statistics.py).
#include "model/section_tally.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker::model;

namespace {

Item item_on(int low, int high) {
    Item item;
    item.low = low;
    item.high = high;
    return item;
}

Item item_of(const std::vector<std::optional<double>> &points, double weight = 1) {
    Item item = item_on(0, static_cast<int>(points.size()) - 1);
    item.weight = weight;
    for (const auto &one : points)
        item.answers.push_back({{}, one});
    return item;
}

/// Codes of one person's answers; nothing: not answered.
using Codes = std::vector<std::optional<int>>;

/// Counts one block of people.
void count(SectionTally &tally, const std::vector<Codes> &people) {
    AnswerBlock block;
    block.people = people.size();
    block.codes.assign(people.front().size() * AnswerBlock::most_people, AnswerBlock::no_code);
    for (std::size_t person = 0; person < people.size(); ++person)
        for (std::size_t row = 0; row < people[person].size(); ++row)
            if (people[person][row])
                block.codes[row * AnswerBlock::most_people + person] =
                    static_cast<std::uint8_t>(*people[person][row]);
    tally.add(block);
}

} // namespace

BOOST_AUTO_TEST_SUITE(section_tally)

BOOST_AUTO_TEST_CASE(an_item_that_too_few_answered_cannot_be_found_from_the_others) {
    // Ten people answer two items; two of them answer a third, once with 5 and once with 1: the figures
    // beside it must be the same, and what needs every item must be missing.
    std::optional<double> favourable[2];
    for (const int hidden : {5, 1}) {
        const Item item = item_on(1, 5);
        SectionTally tally({{item, 0}, {item, 1}, {item, 2}}, 1);
        std::vector<Codes> people; // codes from 0, so one less than the answers
        for (int person = 0; person < 10; ++person) {
            const std::optional<int> third = person < 2 ? std::optional(hidden - 1) : std::nullopt;
            people.push_back({person % 5, 4 - person % 3, third});
        }
        count(tally, people);
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

BOOST_AUTO_TEST_CASE(what_does_not_apply_is_neither_answered_nor_unanswered) {
    // Points 0, 1, 4 and "not applicable"; the first item weighs 3, the second, on 1–5, weighs 1.
    const std::vector<TallyItem> items = {{item_of({0, 1, 4, std::nullopt}, 3), 0}, {item_on(1, 5), 1}};
    const auto score = [&](std::optional<int> first, std::optional<int> second) {
        SectionTally tally(items, 1);
        count(tally, {{first, second}});
        return tally.statistics(1).mean;
    };
    BOOST_TEST(*score(1, 4) == (3 * 25.0 + 100.0) / 4);
    BOOST_TEST(*score(2, std::nullopt) == 100.0); // one of two
    BOOST_TEST(*score(3, 1) == 25.0);             // the only one that applies
    BOOST_TEST(!score(3, std::nullopt));
    BOOST_TEST(!score(std::nullopt, std::nullopt));
}

BOOST_AUTO_TEST_CASE(how_many_say_not_applicable_is_not_told_of_an_item_that_too_few_answered) {
    SectionTally tally({{item_of({0, 1, std::nullopt}), 0}, {item_on(1, 5), 1}}, 1);
    std::vector<Codes> people;
    for (int person = 0; person < 10; ++person)
        people.push_back({person < 4 ? person % 2 : 2, person % 5});
    count(tally, people);
    BOOST_TEST(!tally.item_statistics(0, 5).mean);
    BOOST_TEST(tally.item_statistics(0, 5).distribution.empty());
    BOOST_TEST((tally.item_statistics(0, 4).distribution == std::vector<std::int64_t>{2, 2, 6}));
    BOOST_TEST(*tally.item_statistics(0, 4).mean == 0.5);
    BOOST_TEST(*tally.statistics(5).favourable == 40.0); // of the scale alone: 4 of 10 at 4 or 5
    BOOST_TEST(!tally.statistics(5).alpha);
}

BOOST_AUTO_TEST_CASE(alpha_of_points_with_fractions) {
    // Points 0, 0.5, 1 twice, the second a copy of the first: their variances are v each, that of the sum 4v,
    // so alpha = 2 · (1 − 2v / 4v) = 1, and the item–rest correlation is 1.
    const Item item = item_of({0, 0.5, 1});
    SectionTally tally({{item, 0}, {item, 1}}, 1);
    std::vector<Codes> people;
    for (int person = 0; person < 9; ++person)
        people.push_back({person % 3, person % 3});
    count(tally, people);
    BOOST_TEST(*tally.statistics(5).alpha == 1.0);
    BOOST_TEST(*tally.item_statistics(0, 5).item_rest_correlation == 1.0);
    BOOST_TEST(!tally.statistics(5).agreement);
}

BOOST_AUTO_TEST_CASE(figures_do_not_depend_on_the_order_of_people) {
    ValueCounts there, back;
    for (int i = 0; i < 1000; ++i)
        there.add(100.0 * (i % 7) / 3);
    for (int i = 999; i >= 0; --i)
        back.add(100.0 * (i % 7) / 3);
    BOOST_TEST(*there.spread().mean == *back.spread().mean);
    BOOST_TEST(*there.spread().variance == *back.spread().variance);
}

BOOST_AUTO_TEST_SUITE_END()
