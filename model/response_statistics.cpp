#include "model/response_statistics.h"

#include "model/entities/instrument.h"
#include "model/entities/respondent_group.h"
#include "model/round_answers.h"
#include "model/section_tally.h"
#include "model/withholding.h"
#include "model/workspace.h"
#include "model/workspace_file.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <unordered_map>

namespace kartrekker::model {

namespace {

/// The round with this id, or the latest one when it is empty; nothing when nobody answered yet.
std::optional<Round> chosen_round(const Workspace &workspace, const Instrument &instrument,
                                  const std::string &id) {
    const auto rounds = rounds_of(workspace, instrument.id.text);
    if (id.empty()) return rounds.empty() ? std::nullopt : std::optional(rounds.back());
    const auto found =
        std::find_if(rounds.begin(), rounds.end(), [&](const Round &round) { return round.id.text == id; });
    if (found == rounds.end())
        throw Failure("{0} has no round {1}. “rounds” lists those that there are.", {instrument.name, id});
    return *found;
}

using Rows = std::set<std::size_t>; ///< of items

/// A section, or one view within it: items whose answers make one score for each person.
struct Part {
    const Section *section;
    std::string view;                       ///< empty for the section itself
    std::vector<std::size_t> own, borrowed; ///< rows of its items, and of those of other sections
    std::vector<std::size_t> counted = {};  ///< of its own those in the tally, where they come first
    Rows rows = {};                         ///< all in the tally
    std::optional<SectionTally> tally = {};
    bool has_withheld_items = false; ///< some people answered an item that is left out
    bool is_withheld = false;        ///< could be set against others to find too few people
};

/// Figures of which one follows from the others where everybody answered everything: a part is another part
/// and `rest`, which is an item or other parts; or, without `piece`, it is two items.
struct Relation {
    Part *whole, *piece;
    std::vector<std::vector<Part *>>
        together;                     ///< each with `whole` and `piece`: the least of them is withheld
    std::vector<std::size_t> items;   ///< or these
    bool is_of_groups;                ///< the figures of groups are shown too
    std::vector<std::int64_t> uneven; ///< by group: people who answered more of the one than of the other
};

/// The tallies of one instrument's sections, and of the views within them.
///
/// Where everybody answered everything, a section's mean follows from the means of its views, of its items or
/// of the sections that it is made of; the few who answered only a part make the difference, and could be
/// found from it. So where one of up to three figures follows from the others but for fewer people than the
/// minimum, the least of the three is withheld: a view, else a section made of others' items, else an item.
class Tallies {
  public:
    Tallies(const Declaration &declaration, const Instrument &instrument,
            const std::vector<RespondentGroup> &groups, std::int64_t minimum);
    void read(const Workspace &workspace, const Round &round);
    ResponseStatistics statistics() const;

  private:
    void add_part(const Section &section, const std::string &view);
    void begin(Part &part);
    void add(std::string_view packed, std::size_t people, std::size_t group);
    bool drop_items();
    void find_relations();
    void count_uneven(Relation &relation) const;
    void withhold_what_follows();
    void withhold_least(const std::vector<Part *> &parts, const std::vector<std::size_t> &items);
    void add_groups(const Part &part, SectionStatistics &result) const;
    void add_section(const Part &part, ResponseStatistics &result) const;

    const Declaration &declaration_;
    const std::vector<RespondentGroup> &groups_;
    std::int64_t minimum_;
    AnswerDecoder decoder_;
    std::vector<Part> parts_; ///< each section's views behind it
    std::vector<Relation> relations_;
    Rows dropped_;  ///< items that too few answered: they count in nothing
    Rows withheld_; ///< items whose own figures are not shown
    AnswerBlock block_;
    std::int64_t respondents_ = 0;
};

Tallies::Tallies(const Declaration &declaration, const Instrument &instrument,
                 const std::vector<RespondentGroup> &groups, std::int64_t minimum)
    : declaration_(declaration), groups_(groups), minimum_(minimum), decoder_(declaration, instrument) {
    for (const Section &section : declaration.sections) {
        add_part(section, {});
        std::set<std::string> views;
        for (const Item *item : declaration.items_of(section))
            if (!item->view.empty() && views.insert(item->view).second) add_part(section, item->view);
    }
}

void Tallies::add_part(const Section &section, const std::string &view) {
    Part part{&section, view, {}, {}};
    const auto &items = decoder_.items();
    for (const Item *item : declaration_.items_of(section)) {
        const auto row = std::find(items.begin(), items.end(), item);
        if (row == items.end() || (!view.empty() && item->view != view)) continue;
        const bool is_own = std::any_of(section.items.begin(), section.items.end(),
                                        [&](const Item &own) { return &own == item; });
        (is_own ? part.own : part.borrowed).push_back(static_cast<std::size_t>(row - items.begin()));
    }
    parts_.push_back(std::move(part));
}

void Tallies::begin(Part &part) {
    const auto remaining = [&](const std::vector<std::size_t> &rows) {
        std::vector<std::size_t> rest;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(rest),
                     [&](std::size_t row) { return !dropped_.contains(row); });
        return rest;
    };
    part.counted = remaining(part.own);
    std::vector<std::size_t> rows = part.counted;
    const bool is_others_only = rows.empty() && !part.own.empty(); // what is left is other sections'
    const auto borrowed = remaining(part.borrowed);
    if (!is_others_only) rows.insert(rows.end(), borrowed.begin(), borrowed.end());
    std::vector<TallyItem> items;
    for (const std::size_t row : rows)
        items.emplace_back(*decoder_.items()[row], row);
    part.rows = Rows(rows.begin(), rows.end());
    part.tally.emplace(std::move(items), groups_.size());
}

void Tallies::add(std::string_view packed, std::size_t people, std::size_t group) {
    const std::size_t width = packed.size() / people;
    block_.group = group;
    for (std::size_t first = 0; width > 0 && first < people; first += block_.people) {
        decoder_.decode(packed.substr(0, width * people), width, first, block_);
        std::array<std::uint8_t, AnswerBlock::most_people> has_answers{};
        for (std::size_t row = 0; row < decoder_.items().size(); ++row)
            for (std::size_t person = 0; person < block_.people; ++person)
                has_answers[person] |= block_.row(row)[person] != AnswerBlock::no_code;
        respondents_ += std::count(has_answers.begin(), has_answers.end(), 1);
        for (Part &part : parts_)
            part.tally->add(block_);
        for (Relation &relation : relations_)
            count_uneven(relation);
    }
}

void Tallies::read(const Workspace &workspace, const Round &round) {
    std::unordered_map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        indexes[groups_[i].id.text] = i;
    do {
        respondents_ = 0;
        for (Part &part : parts_)
            begin(part);
        find_relations();
        each_response(workspace, round,
                      [&](std::string_view group, std::size_t people, std::string_view packed) {
                          add(packed, people, indexes.at(std::string(group)));
                      });
    } while (drop_items());
    withhold_what_follows();
}

/// Whether some are dropped now, so that the answers must be counted again.
bool Tallies::drop_items() {
    const std::size_t before = dropped_.size();
    for (Part &part : parts_)
        for (std::size_t i = 0; part.view.empty() && i < part.counted.size(); ++i) {
            const std::int64_t count = part.tally->answer_count(i);
            if (count >= minimum_) continue;
            part.has_withheld_items = part.has_withheld_items || count > 0;
            dropped_.insert(part.counted[i]);
        }
    return dropped_.size() > before;
}

void Tallies::find_relations() {
    relations_.clear();
    std::map<Rows, std::vector<Part *>> known;
    for (Part &part : parts_)
        if (!part.rows.empty()) known[part.rows].push_back(&part);
    for (Part &whole : parts_) {
        const std::vector<std::size_t> items(whole.rows.begin(), whole.rows.end());
        if (items.size() == 2) relations_.push_back({&whole, nullptr, {}, items, false, {}});
        for (Part &piece : parts_) {
            const bool is_piece =
                !piece.rows.empty() && piece.rows.size() < items.size() &&
                std::includes(items.begin(), items.end(), piece.rows.begin(), piece.rows.end());
            if (!is_piece) continue;
            Rows rest;
            std::set_difference(items.begin(), items.end(), piece.rows.begin(), piece.rows.end(),
                                std::inserter(rest, rest.end()));
            Relation relation{&whole, &piece, {}, {}, false, std::vector<std::int64_t>(groups_.size())};
            if (rest.size() == 1) relation.items.push_back(*rest.begin());
            const auto others = known.find(rest);
            for (Part *other : others == known.end() ? std::vector<Part *>() : others->second) {
                relation.together.push_back({&whole, &piece, other});
                relation.is_of_groups = relation.is_of_groups ||
                                        (whole.view.empty() && piece.view.empty() && other->view.empty());
            }
            if (!relation.items.empty() || !relation.together.empty()) relations_.push_back(relation);
        }
    }
}

// Whoever answered as large a share of the piece as of the rest makes no difference between the figures.
void Tallies::count_uneven(Relation &relation) const {
    if (!relation.piece) return;
    const SectionTally &whole = *relation.whole->tally, &piece = *relation.piece->tally;
    for (std::size_t person = 0; person < block_.people; ++person) {
        const std::size_t of_whole = whole.answered()[person], of_piece = piece.answered()[person];
        const bool is_partial = of_whole > 0 && of_whole < whole.size();
        if (is_partial && of_piece * whole.size() != of_whole * piece.size()) ++relation.uneven[block_.group];
    }
}

void Tallies::withhold_what_follows() {
    const auto is_few = [&](std::int64_t count) { return count > 0 && count < minimum_; };
    const auto has_few = [&](const std::vector<std::int64_t> &by_group) {
        return std::any_of(by_group.begin(), by_group.end(), is_few);
    };
    for (const Relation &relation : relations_) {
        const std::int64_t uneven =
            std::accumulate(relation.uneven.begin(), relation.uneven.end(), std::int64_t{0});
        const SectionTally &whole = *relation.whole->tally;
        const bool is_few_of_all = is_few(whole.partial_count()) || is_few(uneven);
        const bool is_few_of_a_group =
            relation.is_of_groups && (has_few(whole.partial_counts()) || has_few(relation.uneven));
        if (is_few_of_all && !relation.items.empty())
            withhold_least(relation.piece ? std::vector{relation.whole, relation.piece}
                                          : std::vector{relation.whole},
                           relation.items);
        for (const auto &parts : relation.together)
            if (is_few_of_all || is_few_of_a_group) withhold_least(parts, {});
    }
}

void Tallies::withhold_least(const std::vector<Part *> &parts, const std::vector<std::size_t> &items) {
    for (Part *part : parts)
        if (!part->view.empty()) {
            part->is_withheld = true;
            return;
        }
    for (Part *part : parts)
        if (!part->borrowed.empty()) {
            part->is_withheld = true;
            return;
        }
    withheld_.insert(items.begin(), items.end());
}

void Tallies::add_groups(const Part &part, SectionStatistics &result) const {
    std::vector<GroupSize> sizes;
    ValueCounts sides[2]; // staff, leadership
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const ValueCounts &scores = part.tally->groups()[i];
        sizes.push_back({scores.count(), groups_[i].is_leadership});
        sides[groups_[i].is_leadership ? 1 : 0].add(scores);
    }
    const Withholding withholding = withhold(sizes, minimum_);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const ValueCounts &scores = part.tally->groups()[i];
        GroupScore score{
            groups_[i].id.text, groups_[i].name, groups_[i].is_leadership, withholding.groups[i], {}, {}};
        if (!score.is_withheld) {
            score.count = scores.count();
            score.mean = scores.mean();
            if (const auto variance = scores.variance()) score.standard_deviation = std::sqrt(*variance);
        }
        result.groups.push_back(std::move(score));
    }
    if (withholding.hides_the_split) return;
    result.staff = sides[0].mean();
    result.leadership = sides[1].mean();
}

void Tallies::add_section(const Part &part, ResponseStatistics &result) const {
    SectionStatistics section = part.is_withheld ? SectionStatistics() : part.tally->statistics(minimum_);
    if (!section.mean && (part.has_withheld_items || part.is_withheld)) section.is_withheld = true;
    if (section.mean) add_groups(part, section); // else there is nobody, or too few
    for (const std::size_t row : section.mean ? part.rows : Rows())
        section.items.insert(decoder_.items()[row]->id);
    for (std::size_t i = 0; i < part.counted.size(); ++i) {
        if (!withheld_.contains(part.counted[i]))
            result.items[decoder_.items()[part.counted[i]]->id] = part.tally->item_statistics(i, minimum_);
    }
    if (std::any_of(part.rows.begin(), part.rows.end(),
                    [&](std::size_t row) { return withheld_.contains(row); }))
        section.favourable.reset(); // is made of the items' answers
    result.sections[part.section->id] = std::move(section);
}

ResponseStatistics Tallies::statistics() const {
    ResponseStatistics result;
    result.is_withheld = respondents_ > 0 && respondents_ < minimum_;
    if (respondents_ < minimum_) return result;
    result.respondents = respondents_;
    for (const Part &part : parts_) {
        if (part.view.empty()) {
            add_section(part, result);
            continue;
        }
        SectionStatistics &section = result.sections.at(part.section->id);
        const auto mean = part.tally->statistics(minimum_).mean;
        if (mean && section.mean && !part.is_withheld) section.views[part.view] = *mean;
    }
    return result;
}

} // namespace

ResponseStatistics response_statistics(const Workspace &workspace, const Declaration &declaration,
                                       const std::string &round_id) {
    const auto instrument = workspace.find<Instrument>(declaration.id);
    if (!instrument) return {};
    const auto round = chosen_round(workspace, *instrument, round_id);
    if (!round) return {};
    const auto groups = workspace.all<RespondentGroup>();
    Tallies tallies(declaration, *instrument, groups, smallest_group_shown(workspace));
    guarded(workspace.file(), [&] { tallies.read(workspace, *round); });
    ResponseStatistics result = tallies.statistics();
    result.round = round->name;
    return result;
}

} // namespace kartrekker::model
