#include "workbench/app/presenters/kept_scorecards.h"

#include "model/entities/snapshot.h"
#include "model/translation.h"
#include "workbench/app/scorecard_text.h"
#include "workbench/app/snapshots.h"

#include <algorithm>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

/// Place of the step that kept each scorecard, by id; empty when the history does not hold one for each.
std::map<std::string, std::size_t> keeping_steps(const std::vector<HistoryStep> &history,
                                                 const std::vector<KeptScorecard> &kept) {
    std::vector<std::size_t> places;
    for (std::size_t step = 0; step < history.size(); ++step)
        if (!history[step].is_undone && is_keeping_step(history[step].label)) places.push_back(step);
    std::map<std::string, std::size_t> steps;
    if (places.size() != kept.size()) return steps;
    for (std::size_t i = 0; i < kept.size(); ++i)
        steps[kept[kept.size() - 1 - i].id] = places[i];
    return steps;
}

} // namespace

std::vector<KeptScorecard> kept_scorecards(const Workspace &workspace) {
    std::vector<KeptScorecard> cards;
    std::set<std::string> assessments;
    for (const Snapshot &snapshot : workspace.all<Snapshot>()) {
        const std::string day = snapshot.taken_on ? format_date(*snapshot.taken_on) : std::string();
        const bool is_same = !cards.empty() && cards.back().name == snapshot.name &&
                             cards.back().day == day && !assessments.contains(snapshot.assessment);
        if (!is_same) {
            cards.push_back({snapshot.id.text, snapshot.name, day, {}});
            assessments.clear();
        }
        cards.back().parts.push_back({snapshot.id.text, snapshot.assessment});
        assessments.insert(snapshot.assessment);
    }
    std::reverse(cards.begin(), cards.end());
    return cards;
}

KeptScorecards::KeptScorecards(const Workspace &workspace)
    : workspace_(&workspace), list_(kept_scorecards(workspace)) {}

const KeptScorecard *KeptScorecards::find(const std::string &id) const {
    return kept_with(list_, id);
}

void KeptScorecards::follow(const Changes &changes) {
    history_.reset();
    if (!changes.touches(std::string(Snapshot::type().name))) return;
    list_ = kept_scorecards(*workspace_);
    std::erase_if(read_, [](const auto &one) { return !one.first.empty(); });
}

void KeptScorecards::forget_all_but(const std::string &first, const std::string &second) {
    std::erase_if(read_, [&](const auto &one) { return one.first != first && one.first != second; });
}

const ComparedCard &KeptScorecards::read(const std::string &id, const Scorecard &now, Language language) {
    if (const auto found = read_.find(id); found != read_.end()) return found->second;
    ComparedCard card;
    if (id.empty()) {
        card.name = translate(language, "Now");
        card.assessments = read_kept_result(scorecard_json(now, true), card.name);
        return read_.emplace(id, std::move(card)).first->second;
    }
    const KeptScorecard *kept = find(id);
    if (!kept) throw Failure("These results are not kept any more. Choose others.");
    card.name = kept->name;
    for (const KeptScorecard::Part &part : kept->parts)
        if (const auto record = workspace_->find<Snapshot>(part.snapshot))
            for (KeptAssessment &one : read_kept_result(record->result, card.name))
                card.assessments.push_back(std::move(one));
    return read_.emplace(id, std::move(card)).first->second;
}

const std::vector<HistoryStep> &KeptScorecards::history() {
    if (!history_) history_ = workspace_->history();
    return *history_;
}

std::vector<std::pair<std::string, int>> steps_between(KeptScorecards &kept, const std::string &first,
                                                       const std::string &second) {
    const auto &history = kept.history();
    const auto steps = keeping_steps(history, kept.list());
    const KeptScorecard *from = kept.find(first), *until = kept.find(second);
    const auto is_between = [&](std::size_t place) {
        const std::string day = history[place].time.substr(0, 10);
        if (!steps.empty() && (from ? place <= steps.at(from->id) : false)) return false;
        if (!steps.empty() && (until ? place >= steps.at(until->id) : false)) return false;
        return !steps.empty() || ((!from || day >= from->day) && (!until || day <= until->day));
    };
    std::vector<std::pair<std::string, int>> labels;
    for (std::size_t place = 0; place < history.size(); ++place) {
        const HistoryStep &step = history[place];
        if (step.is_undone || is_keeping_step(step.label) || !is_between(place)) continue;
        const auto known = std::find_if(labels.begin(), labels.end(),
                                        [&](const auto &one) { return one.first == step.label; });
        if (known == labels.end())
            labels.emplace_back(step.label, 1);
        else
            ++known->second;
    }
    return labels;
}

} // namespace kartrekker::app
