#include "model/response_statistics.h"

#include "model/counting_pool.h"
#include "model/entities/instrument.h"
#include "model/entities/respondent_group.h"
#include "model/kept_counts.h"
#include "model/round_answers.h"
#include "model/withholding.h"
#include "model/workspace.h"
#include "model/workspace_file.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
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

/// Counts a round's answers by plans, one after the other.
class RoundCounter {
  public:
    RoundCounter(const Workspace &workspace, const Declaration &declaration, const Round &round,
                 const Instrument &instrument, const std::vector<RespondentGroup> &groups,
                 StatisticsMemory *memory)
        : workspace_(workspace), declaration_(declaration), round_(round), instrument_(instrument),
          groups_(groups), memory_(memory ? &memory->implementation() : nullptr) {
        if (memory_) memory_->refresh(workspace, instrument, round, groups);
        for (std::size_t i = 0; i < groups_.size(); ++i)
            indexes_[groups_[i].id.text] = i;
    }

    /// What is counted when these items are dropped. The reference lives until the next call.
    const AnswerCounts &counts(const Rows &dropped) {
        const auto plan = [&] { return std::make_shared<CountingPlan>(declaration_, instrument_, dropped); };
        if (memory_) return memory_->counts(workspace_, dropped, plan);
        CountingPool pool(plan(), groups_.size());
        each_response(workspace_, round_, [&](const StoredAnswers &answers) {
            pool.add(answers.packed, answers.people, indexes_.at(std::string(answers.group)));
        });
        return counted_.emplace(pool.total());
    }

  private:
    const Workspace &workspace_;
    const Declaration &declaration_;
    const Round &round_;
    const Instrument &instrument_;
    const std::vector<RespondentGroup> &groups_;
    StatisticsMemory::Implementation *memory_;
    std::unordered_map<std::string, std::size_t> indexes_;
    std::optional<AnswerCounts> counted_; ///< without memory
};

/// The figures that may be shown of what was counted.
///
/// Where everybody answered everything, a section's mean follows from the means of its views, of its items or
/// of the sections that it is made of; the few who answered only a part make the difference, and could be
/// found from it. So where one of up to three figures follows from the others but for fewer people than the
/// minimum, the least of the three is withheld: a view, else a section made of others' items, else an item.
class ShownStatistics {
  public:
    /// `too_few`: items that some people answered, but too few.
    ShownStatistics(const AnswerCounts &counts, const std::vector<RespondentGroup> &groups,
                    std::int64_t minimum, const Rows &too_few);
    ResponseStatistics statistics() const;

  private:
    using Parts = std::vector<std::size_t>;

    void withhold_what_follows();
    void withhold_least(const Parts &parts, const std::vector<std::size_t> &items);
    void add_groups(std::size_t part, SectionStatistics &result) const;
    void add_section(std::size_t part, ResponseStatistics &result) const;

    const AnswerCounts &counts_;
    const std::vector<CountedPart> &parts_;
    const std::vector<const Item *> &items_;
    const std::vector<RespondentGroup> &groups_;
    std::int64_t minimum_;
    const Rows &too_few_;
    std::set<std::size_t> withheld_parts_; ///< could be set against others to find too few people
    Rows withheld_items_;                  ///< whose own figures are not shown
};

ShownStatistics::ShownStatistics(const AnswerCounts &counts, const std::vector<RespondentGroup> &groups,
                                 std::int64_t minimum, const Rows &too_few)
    : counts_(counts), parts_(counts.plan().parts), items_(counts.plan().decoder.items()), groups_(groups),
      minimum_(minimum), too_few_(too_few) {
    withhold_what_follows();
}

void ShownStatistics::withhold_what_follows() {
    const auto is_few = [&](std::int64_t count) { return count > 0 && count < minimum_; };
    const auto has_few = [&](const std::vector<std::int64_t> &by_group) {
        return std::any_of(by_group.begin(), by_group.end(), is_few);
    };
    const auto &relations = counts_.plan().relations;
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const PartRelation &relation = relations[i];
        const std::vector<std::int64_t> &uneven = counts_.uneven(i);
        const ScoreTally &whole = counts_.scores(relation.whole);
        const bool is_few_of_all = is_few(whole.partial_count()) ||
                                   is_few(std::accumulate(uneven.begin(), uneven.end(), std::int64_t{0}));
        const bool is_few_of_a_group =
            relation.is_of_groups && (has_few(whole.partial_counts()) || has_few(uneven));
        Parts parts = {relation.whole};
        if (relation.piece != PartRelation::none) parts.push_back(relation.piece);
        if (is_few_of_all && !relation.items.empty()) withhold_least(parts, relation.items);
        for (const std::size_t rest : relation.rests)
            if (is_few_of_all || is_few_of_a_group) withhold_least({parts[0], parts[1], rest}, {});
    }
}

void ShownStatistics::withhold_least(const Parts &parts, const std::vector<std::size_t> &items) {
    const auto withhold_first = [&](const auto &is_least) {
        const auto found = std::find_if(parts.begin(), parts.end(),
                                        [&](std::size_t part) { return is_least(parts_[part]); });
        if (found != parts.end()) withheld_parts_.insert(*found);
        return found != parts.end();
    };
    if (withhold_first([](const CountedPart &part) { return !part.view.empty(); })) return;
    if (withhold_first([](const CountedPart &part) { return part.borrows; })) return;
    withheld_items_.insert(items.begin(), items.end());
}

void ShownStatistics::add_groups(std::size_t part, SectionStatistics &result) const {
    const ScoreTally &tally = counts_.scores(part);
    std::vector<GroupSize> sizes;
    std::vector<Spread> spreads;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        spreads.push_back(tally.scores_of(i));
        sizes.push_back({spreads.back().count, groups_[i].is_leadership});
    }
    const Withholding withholding = withhold(sizes, minimum_);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        GroupScore score{
            groups_[i].id.text, groups_[i].name, groups_[i].is_leadership, withholding.groups[i], {}, {}};
        if (!score.is_withheld) {
            score.count = spreads[i].count;
            score.mean = spreads[i].mean;
            if (const auto variance = spreads[i].variance) score.standard_deviation = std::sqrt(*variance);
        }
        result.groups.push_back(std::move(score));
    }
    if (withholding.hides_the_split) return;
    result.staff = tally.scores([&](std::size_t place) { return !groups_[place].is_leadership; }).mean;
    result.leadership = tally.scores([&](std::size_t place) { return groups_[place].is_leadership; }).mean;
}

void ShownStatistics::add_section(std::size_t place, ResponseStatistics &result) const {
    const CountedPart &part = parts_[place];
    const SectionTally &tally = counts_.section(place);
    const bool is_withheld = withheld_parts_.contains(place);
    const bool has_withheld_items =
        std::any_of(part.section->items.begin(), part.section->items.end(), [&](const Item &item) {
            return std::any_of(too_few_.begin(), too_few_.end(),
                               [&](std::size_t row) { return items_[row] == &item; });
        });
    SectionStatistics section = is_withheld ? SectionStatistics() : tally.statistics(minimum_);
    if (!section.mean && (has_withheld_items || is_withheld)) section.is_withheld = true;
    if (section.mean) add_groups(place, section); // else there is nobody, or too few
    for (const std::size_t row : section.mean ? part.rows : Rows())
        section.items.insert(items_[row]->id);
    for (std::size_t i = 0; i < part.counted.size(); ++i) {
        if (!withheld_items_.contains(part.counted[i]))
            result.items[items_[part.counted[i]]->id] = tally.item_statistics(i, minimum_);
    }
    if (std::any_of(part.rows.begin(), part.rows.end(),
                    [&](std::size_t row) { return withheld_items_.contains(row); }))
        section.favourable.reset(); // is made of the items' answers
    result.sections[part.section->id] = std::move(section);
}

ResponseStatistics ShownStatistics::statistics() const {
    ResponseStatistics result;
    const std::int64_t respondents = counts_.respondents();
    result.is_withheld = respondents > 0 && respondents < minimum_;
    if (respondents < minimum_) return result;
    result.respondents = respondents;
    for (std::size_t place = 0; place < parts_.size(); ++place) {
        const CountedPart &part = parts_[place];
        if (part.view.empty()) {
            add_section(place, result);
            continue;
        }
        SectionStatistics &section = result.sections.at(part.section->id);
        const Spread scores = counts_.scores(place).all_scores();
        const bool is_shown = scores.count >= minimum_ && section.mean && !withheld_parts_.contains(place);
        if (is_shown && scores.mean) section.views[part.view] = *scores.mean;
    }
    return result;
}

/// Items that fewer people answered than the minimum; those that some did answer are also in `too_few`.
Rows rarely_answered(const AnswerCounts &counts, std::int64_t minimum, Rows &too_few) {
    Rows found;
    const auto &parts = counts.plan().parts;
    for (std::size_t place = 0; place < parts.size(); ++place)
        for (std::size_t i = 0; parts[place].view.empty() && i < parts[place].counted.size(); ++i) {
            const std::int64_t count = counts.section(place).answer_count(i);
            if (count >= minimum) continue;
            if (count > 0) too_few.insert(parts[place].counted[i]);
            found.insert(parts[place].counted[i]);
        }
    return found;
}

ResponseStatistics counted_statistics(RoundCounter counter, const std::vector<RespondentGroup> &groups,
                                      std::int64_t minimum) {
    Rows dropped, too_few;
    for (;;) {
        const AnswerCounts &counts = counter.counts(dropped);
        const Rows rare = rarely_answered(counts, minimum, too_few);
        if (rare.empty()) return ShownStatistics(counts, groups, minimum, too_few).statistics();
        dropped.insert(rare.begin(), rare.end());
    }
}

/// All that statistics are made of besides the answers, and not told to a memory as their change.
std::string made_of(const Instrument &instrument, const Round &round,
                    const std::vector<RespondentGroup> &groups, std::int64_t minimum) {
    std::string text = fmt::format("{}\n{}\n{}\n{}", instrument.items, round.id.text, round.name, minimum);
    for (const RespondentGroup &group : groups)
        text += fmt::format("\n{}\n{}\n{}", group.id.text, group.name, group.is_leadership);
    return text;
}

} // namespace

ResponseStatistics response_statistics(const Workspace &workspace, const Declaration &declaration,
                                       const std::string &round_id, StatisticsMemory *memory) {
    const auto instrument = workspace.find<Instrument>(declaration.id);
    if (!instrument) return {};
    const auto round = chosen_round(workspace, *instrument, round_id);
    if (!round) return {};
    const auto groups = workspace.all<RespondentGroup>();
    const std::int64_t minimum = smallest_group_shown(workspace);
    const std::string key = made_of(*instrument, *round, groups, minimum);
    if (const auto *kept = memory ? memory->implementation().kept(key) : nullptr) return *kept;
    ResponseStatistics result;
    guarded(workspace.file(), [&] {
        result = counted_statistics({workspace, declaration, *round, *instrument, groups, memory}, groups,
                                    minimum);
    });
    result.round = round->name;
    if (memory) {
        memory->implementation().forget_unused();
        memory->implementation().keep(result, key);
    }
    return result;
}

} // namespace kartrekker::model
