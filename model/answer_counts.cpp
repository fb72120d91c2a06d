#include "model/answer_counts.h"

#include <algorithm>
#include <functional>

namespace kartrekker::model {

AnswerCounts::AnswerCounts(std::shared_ptr<const CountingPlan> plan, std::size_t group_count)
    : plan_(std::move(plan)), uneven_(plan_->relations.size(), std::vector<std::int64_t>(group_count)) {
    for (const CountedPart &part : plan_->parts) {
        if (part.view.empty())
            tallies_.emplace_back(SectionTally(part.items, group_count));
        else
            tallies_.emplace_back(ScoreTally(part.items, group_count));
    }
}

const ScoreTally &AnswerCounts::scores(std::size_t part) const {
    const auto *section = std::get_if<SectionTally>(&tallies_[part]);
    return section ? section->scores() : std::get<ScoreTally>(tallies_[part]);
}

void AnswerCounts::add(std::string_view packed, std::size_t people, std::size_t group, int times) {
    const std::size_t width = packed.size() / people;
    packed = packed.substr(0, width * people);
    block_.group = group;
    const std::size_t blocks = (people + AnswerBlock::most_people - 1) / AnswerBlock::most_people;
    const std::size_t most = (people + blocks - 1) / blocks; // all blocks are of about one size
    for (std::size_t first = 0; width > 0 && first < people; first += block_.people) {
        plan_->decoder.decode(packed.substr(first * width, most * width), width, block_);
        std::array<std::uint8_t, AnswerBlock::most_people> has_answers{};
        for (std::size_t row = 0; row < plan_->decoder.items().size(); ++row)
            for (std::size_t person = 0; person < block_.people; ++person)
                has_answers[person] |= block_.row(row)[person] != AnswerBlock::no_code;
        respondents_ += times * std::count(has_answers.begin(), has_answers.end(), 1);
        for (auto &tally : tallies_)
            std::visit([&](auto &own) { own.add(block_, times); }, tally);
        for (std::size_t relation = 0; relation < uneven_.size(); ++relation)
            count_uneven(relation, times);
    }
}

// Whoever answered as large a share of the piece as of the rest makes no difference between the figures.
void AnswerCounts::count_uneven(std::size_t relation, int times) {
    const PartRelation &own = plan_->relations[relation];
    if (own.piece == PartRelation::none) return;
    const ScoreTally &whole = scores(own.whole), &piece = scores(own.piece);
    std::int64_t uneven = 0;
    for (std::size_t person = 0; person < block_.people; ++person) {
        const std::size_t of_whole = whole.answered()[person], of_piece = piece.answered()[person];
        const bool is_partial = of_whole > 0 && of_whole < whole.size();
        uneven += is_partial && of_piece * whole.size() != of_whole * piece.size();
    }
    uneven_[relation][block_.group] += times * uneven;
}

void AnswerCounts::add(const AnswerCounts &other) {
    respondents_ += other.respondents_;
    for (std::size_t part = 0; part < tallies_.size(); ++part)
        std::visit([&](auto &own) { own.add(std::get<std::decay_t<decltype(own)>>(other.tallies_[part])); },
                   tallies_[part]);
    for (std::size_t relation = 0; relation < uneven_.size(); ++relation)
        std::transform(uneven_[relation].begin(), uneven_[relation].end(), other.uneven_[relation].begin(),
                       uneven_[relation].begin(), std::plus<>());
}

} // namespace kartrekker::model
