#include "model/response_statistics.h"

#include "model/entities/instrument.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/section_tally.h"
#include "model/withholding.h"
#include "model/workspace.h"
#include "model/workspace_file.h"

#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <functional>
#include <memory>
#include <sqlite3.h>
#include <unordered_map>

namespace kartrekker::model {

namespace {

/// Where one item's answer stands in a packed row and where it goes in a row of answers.
struct Source {
    const Item *item;
    std::size_t place;
    std::size_t row;
};

/// Where the declared items stand in the instrument's packed rows, in declaration order: `first` by their
/// newest id, `older` where the instrument knows them by former ids too. Items it lacks are left out.
struct Sources {
    std::vector<Source> first, older;

    Sources(const Declaration &declaration, const Instrument &instrument) {
        const auto places = declaration.places_in(instrument.items);
        for (const Item *item : declaration.items()) {
            const auto found = places.find(item->id);
            if (found == places.end()) continue;
            const std::size_t row = first.size();
            first.push_back({item, found->second.front(), row});
            for (std::size_t i = 1; i < found->second.size(); ++i)
                older.push_back({item, found->second[i], row});
        }
    }
};

std::optional<Round> latest_round(const Workspace &workspace, const Instrument &instrument) {
    std::optional<Round> latest;
    for (const Record &record : workspace.where(Round::type(), "instrument", instrument.id.text)) {
        Round round = as<Round>(record);
        if (!latest || !latest->held_on || (round.held_on && *round.held_on >= *latest->held_on))
            latest = round;
    }
    return latest;
}

int answer_from(char code, const Item &item) {
    const int value = code >= '0' && code <= '9' ? code - '0' : code == 'a' ? 10 : no_answer;
    if (value < item.low || value > item.high) return no_answer;
    return item.is_reversed ? item.low + item.high - value : value;
}

int answer_at(std::string_view packed, const Source &source) {
    return source.place < packed.size() ? answer_from(packed[source.place], *source.item) : no_answer;
}

/// The tallies of one instrument's sections, and of the views within them.
class Tallies {
  public:
    Tallies(const Declaration &declaration, const Instrument &instrument,
            const std::vector<RespondentGroup> &groups)
        : declaration_(declaration), groups_(groups), sources_(declaration, instrument),
          answers_(sources_.first.size()) {}
    void read(const Workspace &workspace, const Round &round, std::int64_t minimum);
    ResponseStatistics statistics(std::int64_t minimum) const;

  private:
    struct View {
        std::string name;
        std::vector<TallyItem> items;
        ValueCounts scores;
    };
    struct SectionPart {
        std::string id;
        std::vector<const Item *> items;
        std::size_t own_items;   ///< the first of them; the others are other sections' own
        bool has_withheld_items; ///< some people answered an item that is left out
        SectionTally tally;
        std::vector<View> views;
    };
    using Counts = std::unordered_map<const Item *, std::int64_t>;
    Counts count(const Workspace &workspace, const Round &round);
    SectionPart part_of(const Section &section, const Counts &counts, std::int64_t minimum) const;
    void unpack(std::string_view packed);
    void add(std::string_view packed, std::size_t group);
    void add_groups(const SectionPart &part, std::int64_t minimum, SectionStatistics &result) const;

    const Declaration &declaration_;
    const std::vector<RespondentGroup> &groups_;
    Sources sources_;
    std::vector<SectionPart> parts_;
    std::vector<int> answers_; ///< of one respondent, after reverse keying
    std::int64_t respondents_ = 0;
};

// An item that fewer than `minimum` people answered is left out of every mean: those who answered it could
// be found from the section's mean and its other items'.
Tallies::SectionPart Tallies::part_of(const Section &section, const Counts &counts,
                                      std::int64_t minimum) const {
    std::unordered_map<const Item *, std::size_t> rows;
    for (const Source &source : sources_.first)
        rows[source.item] = source.row;
    bool has_withheld_items = false;
    std::vector<TallyItem> tallied;
    std::vector<const Item *> declared;
    std::vector<View> views;
    std::size_t own_items = 0;
    for (const Item *item : declaration_.items_of(section)) {
        const auto row = rows.find(item);
        if (row == rows.end()) continue;
        if (const std::int64_t count = counts.at(item); count < minimum) {
            has_withheld_items = has_withheld_items || count > 0;
            continue;
        }
        const bool is_own = std::any_of(section.items.begin(), section.items.end(),
                                        [&](const Item &own) { return &own == item; });
        if (is_own) ++own_items;
        tallied.emplace_back(*item, row->second);
        declared.push_back(item);
        if (item->view.empty()) continue;
        auto view =
            std::find_if(views.begin(), views.end(), [&](const View &v) { return v.name == item->view; });
        if (view == views.end()) view = views.insert(views.end(), View{item->view, {}, {}});
        view->items.push_back(tallied.back());
    }
    if (has_withheld_items && own_items == 0 && !section.items.empty()) { // what is left is other sections'
        tallied.clear();
        views.clear();
    }
    return {section.id, declared, own_items, has_withheld_items, SectionTally(tallied, groups_.size()),
            views};
}

void Tallies::unpack(std::string_view packed) {
    for (const Source &source : sources_.first)
        answers_[source.row] = answer_at(packed, source);
    for (const Source &source : sources_.older)
        if (answers_[source.row] == no_answer) answers_[source.row] = answer_at(packed, source);
}

void Tallies::add(std::string_view packed, std::size_t group) {
    unpack(packed);
    const bool has_answers =
        std::any_of(answers_.begin(), answers_.end(), [](int answer) { return answer != no_answer; });
    if (!has_answers) return;
    for (SectionPart &part : parts_) {
        part.tally.add(answers_, group);
        for (View &view : part.views)
            if (const auto score = respondent_score(view.items, answers_)) view.scores.add(*score);
    }
    ++respondents_;
}

/// Calls `take` with the packed answers and the group's id of each response in the round.
void each_response(const Workspace &workspace, const Round &round,
                   const std::function<void(std::string_view, std::string_view)> &take) {
    sqlite3_stmt *prepared = nullptr;
    constexpr const char *query =
        "SELECT \"respondent_group\", \"answers\" FROM \"response\" WHERE \"round\" = ?";
    if (sqlite3_prepare_v2(workspace.handle(), query, -1, &prepared, nullptr) != SQLITE_OK)
        throw SQLite::Exception(workspace.handle());
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    sqlite3_bind_text(prepared, 1, round.id.text.c_str(), -1, SQLITE_TRANSIENT);
    const auto text = [&](int column) {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
        return std::string_view(bytes ? bytes : "",
                                static_cast<std::size_t>(sqlite3_column_bytes(prepared, column)));
    };
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW)
        take(text(1), text(0));
    if (result != SQLITE_DONE) throw SQLite::Exception(workspace.handle(), result);
}

/// How many people gave each item an answer that counts.
Tallies::Counts Tallies::count(const Workspace &workspace, const Round &round) {
    std::vector<TallyItem> items;
    for (const Source &source : sources_.first)
        items.emplace_back(*source.item, source.row);
    std::vector<std::int64_t> counts(items.size());
    each_response(workspace, round, [&](std::string_view packed, std::string_view) {
        unpack(packed);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const int answer = answers_[items[i].place];
            if (answer != no_answer && items[i].scores[static_cast<std::size_t>(answer - items[i].low)])
                ++counts[i];
        }
    });
    Counts by_item;
    for (std::size_t i = 0; i < items.size(); ++i)
        by_item[sources_.first[i].item] = counts[i];
    return by_item;
}

void Tallies::read(const Workspace &workspace, const Round &round, std::int64_t minimum) {
    const Counts counts = count(workspace, round);
    for (const Section &section : declaration_.sections)
        parts_.push_back(part_of(section, counts, minimum));
    std::unordered_map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        indexes[groups_[i].id.text] = i;
    std::string last_group;
    std::size_t group = 0;
    each_response(workspace, round, [&](std::string_view packed, std::string_view group_id) {
        if (group_id != last_group) {
            last_group = group_id;
            group = indexes.at(last_group);
        }
        add(packed, group);
    });
}

void Tallies::add_groups(const SectionPart &part, std::int64_t minimum, SectionStatistics &result) const {
    std::vector<GroupSize> sizes;
    std::int64_t counts[2] = {0, 0}; // staff, leadership
    double sums[2] = {0, 0};
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const ValueCounts &scores = part.tally.groups()[i];
        const std::size_t side = groups_[i].is_leadership ? 1 : 0;
        sizes.push_back({scores.count(), groups_[i].is_leadership});
        counts[side] += scores.count();
        sums[side] += scores.sum();
    }
    const Withholding withholding = withhold(sizes, minimum);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const ValueCounts &scores = part.tally.groups()[i];
        GroupScore score{
            groups_[i].id.text, groups_[i].name, groups_[i].is_leadership, withholding.groups[i], {}, {}};
        if (!score.is_withheld) {
            score.count = scores.count();
            score.mean = scores.mean();
        }
        result.groups.push_back(std::move(score));
    }
    if (withholding.hides_the_split) return;
    if (counts[0] > 0) result.staff = sums[0] / static_cast<double>(counts[0]);
    if (counts[1] > 0) result.leadership = sums[1] / static_cast<double>(counts[1]);
}

ResponseStatistics Tallies::statistics(std::int64_t minimum) const {
    ResponseStatistics result;
    result.is_withheld = respondents_ > 0 && respondents_ < minimum;
    if (respondents_ < minimum) return result;
    result.respondents = respondents_;
    for (const SectionPart &part : parts_) {
        SectionStatistics section = part.tally.statistics(minimum);
        if (!section.mean && part.has_withheld_items) section.is_withheld = true;
        if (section.mean) { // else there is nobody, or too few
            add_groups(part, minimum, section);
            for (const View &view : part.views)
                if (view.scores.count() >= minimum) section.views[view.name] = *view.scores.mean();
        }
        for (std::size_t i = 0; i < part.own_items; ++i)
            result.items[part.items[i]->id] = part.tally.item_statistics(i, minimum);
        result.sections[part.id] = std::move(section);
    }
    return result;
}

} // namespace

ResponseStatistics response_statistics(const Workspace &workspace, const Declaration &declaration) {
    const auto instrument = workspace.find<Instrument>(declaration.id);
    if (!instrument) return {};
    const auto round = latest_round(workspace, *instrument);
    if (!round) return {};
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const std::int64_t minimum = organisation ? organisation->minimum_group.value_or(5) : 5;
    const auto groups = workspace.all<RespondentGroup>();
    Tallies tallies(declaration, *instrument, groups);
    guarded(workspace.file(), [&] { tallies.read(workspace, *round, minimum); });
    ResponseStatistics result = tallies.statistics(minimum);
    result.round = round->name;
    return result;
}

} // namespace kartrekker::model
