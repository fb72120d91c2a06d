#include "model/kept_counts.h"

#include "model/counting_pool.h"
#include "model/entities/instrument.h"
#include "model/entities/response.h"
#include "model/round_answers.h"
#include "model/workspace.h"

#include <algorithm>

namespace kartrekker::model {

StatisticsMemory::StatisticsMemory() : implementation_(std::make_unique<Implementation>()) {}
StatisticsMemory::StatisticsMemory(StatisticsMemory &&) noexcept = default;
StatisticsMemory &StatisticsMemory::operator=(StatisticsMemory &&) noexcept = default;
StatisticsMemory::~StatisticsMemory() = default;

void StatisticsMemory::note(const Changes &changes) {
    implementation_->note(changes);
}

void StatisticsMemory::Implementation::note(const Changes &changes) {
    for (const Change &change : changes.list) {
        if (change.type != Response::type().name) continue;
        if (change.id.empty())
            may_all_have_changed_ = true;
        else
            changed_.insert(change.id);
    }
}

void StatisticsMemory::Implementation::refresh(const Workspace &workspace, const Instrument &instrument,
                                               const Round &round,
                                               const std::vector<RespondentGroup> &groups) {
    statistics_.reset(); // whatever happens from here on, they are not those of now
    std::string reads_for = round.id.text + '\n' + instrument.items;
    for (const RespondentGroup &group : groups)
        reads_for += '\n' + group.id.text;
    const bool is_same = reads_for == std::exchange(read_for_, std::string()); // until all has gone well
    if (is_same && !may_all_have_changed_) {
        read_changed(workspace, round);
    } else {
        groups_.clear();
        for (std::size_t i = 0; i < groups.size(); ++i)
            groups_[groups[i].id.text] = i;
        read_all(workspace, round);
    }
    changed_.clear();
    may_all_have_changed_ = false;
    read_for_ = std::move(reads_for);
    for (auto &[dropped, counted] : counted_)
        counted.is_used = false;
}

void StatisticsMemory::Implementation::read_all(const Workspace &workspace, const Round &round) {
    copies_.clear();
    counted_.clear();
    each_response(workspace, round, [&](const StoredAnswers &answers) {
        copies_[std::string(answers.id)] = {answers.people, groups_.find(answers.group)->second,
                                            std::string(answers.packed)};
    });
}

void StatisticsMemory::Implementation::read_changed(const Workspace &workspace, const Round &round) {
    for (const std::string &id : changed_) {
        Copy before = std::exchange(copies_[id], {});
        auto response = workspace.find<Response>(id);
        if (response && response->round == round.id) {
            const std::size_t people = people_in(*response);
            copies_[id] = {people, groups_.find(response->respondent_group.text)->second,
                           std::move(response->answers)};
            count_change(std::move(before), copies_[id]);
        } else {
            copies_.erase(id);
            count(before, -1);
        }
    }
}

// Most people of a response that was changed still say what they said.
void StatisticsMemory::Implementation::count_change(Copy before, const Copy &now) {
    const std::size_t width = now.width();
    if (before.group != now.group || before.width() != width) {
        count(before, -1);
        return count(now, 1);
    }
    Copy gone{0, now.group, {}}, come{0, now.group, {}};
    for (std::size_t person = 0; person < std::max(before.people, now.people); ++person) {
        const std::string_view old = before.answers_of(person), fresh = now.answers_of(person);
        if (old == fresh) continue;
        gone.add(old);
        come.add(fresh);
    }
    count(gone, -1);
    count(come, 1);
}

void StatisticsMemory::Implementation::count(const Copy &copy, int times) {
    if (copy.people == 0) return;
    for (auto &[dropped, counted] : counted_)
        counted.counts.add(copy.packed, copy.people, copy.group, times);
}

const AnswerCounts &
StatisticsMemory::Implementation::counts(const Workspace &workspace, const Rows &dropped,
                                         const std::function<std::shared_ptr<const CountingPlan>()> &plan) {
    auto found = counted_.find(dropped);
    if (found == counted_.end()) {
        CountingPool pool(plan(), groups_.size());
        for (const auto &[id, copy] : copies_) {
            workspace.give_way();
            pool.add(copy.packed, copy.people, copy.group);
        }
        found = counted_.emplace(dropped, Counted{pool.total()}).first;
    }
    found->second.is_used = true;
    return found->second.counts;
}

const ResponseStatistics *StatisticsMemory::Implementation::kept(const std::string &made_of) const {
    const bool is_same = statistics_ && made_of == made_of_ && changed_.empty() && !may_all_have_changed_;
    return is_same ? &*statistics_ : nullptr;
}

void StatisticsMemory::Implementation::keep(const ResponseStatistics &statistics,
                                            const std::string &made_of) {
    statistics_ = statistics;
    made_of_ = made_of;
}

void StatisticsMemory::Implementation::forget_unused() {
    std::erase_if(counted_, [](const auto &entry) { return !entry.second.is_used; });
}

} // namespace kartrekker::model
