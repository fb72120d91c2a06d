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
#include <memory>
#include <sqlite3.h>
#include <sstream>
#include <unordered_map>

namespace kartrekker::model {

namespace {

/// Where each declared item stands in a packed row, in declaration order; items the instrument lacks are left
/// out.
std::vector<std::pair<const Item *, std::size_t>> packed_places(const Declaration &declaration,
                                                                const Instrument &instrument) {
    std::unordered_map<std::string, std::size_t> places;
    std::istringstream names(instrument.items);
    for (std::string name; names >> name;)
        places.emplace(name, places.size());
    std::vector<std::pair<const Item *, std::size_t>> found;
    for (const Item *item : declaration.items())
        if (const auto place = places.find(item->id); place != places.end())
            found.emplace_back(item, place->second);
    return found;
}

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

/// The tallies of one instrument's sections, and of the views within them.
class Tallies {
  public:
    Tallies(const Declaration &declaration, const Instrument &instrument,
            const std::vector<RespondentGroup> &groups);
    void read(const Workspace &workspace, const Round &round);
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
        SectionTally tally;
        std::vector<View> views;
    };
    void add(std::string_view packed, std::size_t group);
    void add_groups(const SectionPart &part, std::int64_t minimum, SectionStatistics &result) const;

    const std::vector<RespondentGroup> &groups_;
    std::vector<std::pair<const Item *, std::size_t>> places_;
    std::vector<SectionPart> parts_;
    std::vector<int> answers_; ///< of one respondent, after reverse keying
    std::int64_t respondents_ = 0;
};

Tallies::Tallies(const Declaration &declaration, const Instrument &instrument,
                 const std::vector<RespondentGroup> &groups)
    : groups_(groups), places_(packed_places(declaration, instrument)), answers_(places_.size()) {
    std::unordered_map<const Item *, std::size_t> rows;
    for (std::size_t i = 0; i < places_.size(); ++i)
        rows[places_[i].first] = i;
    for (const Section &section : declaration.sections) {
        std::vector<TallyItem> items;
        std::vector<const Item *> declared;
        std::vector<View> views;
        for (const Item &item : section.items) {
            const auto row = rows.find(&item);
            if (row == rows.end()) continue;
            const TallyItem tally{row->second, item.low, item.high};
            items.push_back(tally);
            declared.push_back(&item);
            if (item.view.empty()) continue;
            auto view =
                std::find_if(views.begin(), views.end(), [&](const View &v) { return v.name == item.view; });
            if (view == views.end()) view = views.insert(views.end(), View{item.view, {}, {}});
            view->items.push_back(tally);
        }
        parts_.push_back({section.id, declared, SectionTally(items, groups.size()), views});
    }
}

void Tallies::add(std::string_view packed, std::size_t group) {
    for (std::size_t i = 0; i < places_.size(); ++i)
        answers_[i] = places_[i].second < packed.size()
                          ? answer_from(packed[places_[i].second], *places_[i].first)
                          : no_answer;
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

void Tallies::read(const Workspace &workspace, const Round &round) {
    std::unordered_map<std::string, std::size_t> indexes;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        indexes[groups_[i].id.text] = i;
    sqlite3_stmt *prepared = nullptr;
    constexpr const char *query =
        "SELECT \"respondent_group\", \"answers\" FROM \"response\" WHERE \"round\" = ?";
    if (sqlite3_prepare_v2(workspace.handle(), query, -1, &prepared, nullptr) != SQLITE_OK)
        throw SQLite::Exception(workspace.handle());
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    sqlite3_bind_text(prepared, 1, round.id.text.c_str(), -1, SQLITE_TRANSIENT);
    std::string last_group;
    std::size_t group = 0;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
        const auto text = [&](int column) {
            const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
            return std::string_view(bytes ? bytes : "",
                                    static_cast<std::size_t>(sqlite3_column_bytes(prepared, column)));
        };
        if (text(0) != last_group) {
            last_group = text(0);
            group = indexes.at(last_group);
        }
        add(text(1), group);
    }
    if (result != SQLITE_DONE) throw SQLite::Exception(workspace.handle(), result);
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
        if (section.mean) { // else there is nobody, or too few
            add_groups(part, minimum, section);
            for (const View &view : part.views)
                if (view.scores.count() >= minimum) section.views[view.name] = *view.scores.mean();
        }
        for (std::size_t i = 0; i < part.items.size(); ++i)
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
    guarded(workspace.file(), [&] { tallies.read(workspace, *round); });
    ResponseStatistics result = tallies.statistics(minimum);
    result.round = round->name;
    return result;
}

} // namespace kartrekker::model
