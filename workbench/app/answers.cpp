#include "workbench/app/answers.h"

#include "model/withholding.h"
#include "model/workspace.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

template <class Records>
bool is_among(const Records &records, const std::string &id) {
    return std::any_of(records.begin(), records.end(), [&](const auto &one) { return one.id.text == id; });
}

std::size_t count_of_rounds(const std::vector<RoundRate> &rounds, const std::string &questionnaire) {
    return static_cast<std::size_t>(std::count_if(rounds.begin(), rounds.end(), [&](const RoundRate &one) {
        return one.round.instrument.text == questionnaire;
    }));
}

std::string usual_questionnaire(const std::vector<RoundRate> &rounds) {
    for (const RoundRate &one : rounds)
        if (count_of_rounds(rounds, one.round.instrument.text) > 1) return one.round.instrument.text;
    return rounds.empty() ? std::string() : rounds.front().round.instrument.text;
}

void complete_rounds(AnswersChoice &choice, const std::vector<Round> &rounds) {
    choice.round.clear();
    if (!is_among(rounds, choice.second)) choice.second.clear();
    if (!is_among(rounds, choice.first) || choice.first == choice.second) choice.first.clear();
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
        if (choice.second.empty() && round->id.text != choice.first) choice.second = round->id.text;
        if (choice.first.empty() && round->id.text != choice.second) choice.first = round->id.text;
    }
}

void complete_groups(AnswersChoice &choice, const std::vector<RespondentGroup> &groups) {
    if (!is_among(groups, choice.second)) choice.second.clear();
    if (is_among(groups, choice.first) || groups.empty()) return;
    const auto leaders = std::find_if(groups.begin(), groups.end(),
                                      [](const RespondentGroup &group) { return group.is_leadership; });
    choice.first = leaders == groups.end() ? groups.front().id.text : leaders->id.text;
    if (choice.second == choice.first) choice.second.clear();
}

ResponseComparison compared(const Workspace &workspace, const AnswersFigures &figures) {
    const AnswersChoice &choice = figures.choice;
    if (choice.way == AnswersWay::groups)
        return compare_groups(workspace, *figures.declaration, choice.round, choice.first, choice.second);
    if (choice.first.empty() || choice.second.empty())
        throw Failure("There is only one round of this questionnaire, so nothing to compare it with. Compare "
                      "groups, or read a second round.");
    return compare_rounds(workspace, *figures.declaration, choice.first, choice.second);
}

void complete(AnswersFigures &figures) {
    AnswersChoice &choice = figures.choice;
    if (count_of_rounds(figures.rounds, choice.questionnaire) == 0)
        choice.questionnaire = usual_questionnaire(figures.rounds);
    const auto rounds = figures.own_rounds();
    if (!choice.way) choice.way = rounds.size() < 2 ? AnswersWay::groups : AnswersWay::rounds;
    if (choice.way == AnswersWay::rounds) return complete_rounds(choice, rounds);
    if (!is_among(rounds, choice.round)) choice.round = rounds.empty() ? "" : rounds.back().id.text;
    if (choice.way == AnswersWay::groups) complete_groups(choice, figures.groups);
}

} // namespace

void AnswersChoice::take_first(const std::string &id) {
    if (id == second) second = first;
    first = id;
}

void AnswersChoice::take_second(const std::string &id) {
    if (id == first && !second.empty()) first = second;
    second = id;
}

void AnswersChoice::take_questionnaire(const std::string &id) {
    if (id == questionnaire) return;
    const bool is_of_one_round = way == AnswersWay::one_round;
    *this = {};
    questionnaire = id;
    if (is_of_one_round) way = AnswersWay::one_round;
}

void AnswersChoice::take_way(AnswersWay wanted) {
    if (way == wanted) return;
    first = second = round = {};
    way = wanted;
}

std::vector<Round> AnswersFigures::own_rounds() const {
    std::vector<Round> own;
    for (const RoundRate &one : rounds)
        if (one.round.instrument.text == choice.questionnaire) own.push_back(one.round);
    return own;
}

AnswersFigures answers_of(const Workspace &workspace) {
    AnswersFigures figures;
    workspace.look([&] {
        figures.rounds = response_rates(workspace);
        figures.groups = workspace.all<RespondentGroup>();
        figures.smallest_group = smallest_group_shown(workspace);
    });
    return figures;
}

void compare_answers(const Workspace &workspace, Scoring &scoring, const AnswersChoice &choice,
                     AnswersFigures &figures) {
    figures.choice = choice;
    figures.declaration.reset();
    figures.comparison.reset();
    figures.statistics.reset();
    figures.refusal.reset();
    complete(figures);
    if (figures.rounds.empty()) return;
    try {
        figures.declaration = scoring.declaration(figures.choice.questionnaire);
        workspace.look([&] {
            if (figures.choice.way == AnswersWay::one_round)
                figures.statistics =
                    response_statistics(workspace, *figures.declaration, figures.choice.round);
            else
                figures.comparison = compared(workspace, figures);
            figures.norms = norms_by_section(workspace);
        });
    } catch (const Failure &failure) {
        figures.refusal = failure;
    }
}

} // namespace kartrekker::app
