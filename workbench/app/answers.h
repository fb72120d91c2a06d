#pragma once

#include "model/entities/respondent_group.h"
#include "model/failure.h"
#include "model/norms.h"
#include "workbench/app/response_comparison.h"
#include "workbench/app/scoring.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

enum class AnswersWay {
    rounds,   ///< two of them, side by side
    groups,   ///< two of them, of one round
    one_round ///< with nothing compared
};

/// Which answers are looked at. What is empty, or is not in the file any more, is chosen by itself.
struct AnswersChoice {
    std::string questionnaire;     ///< the instrument's id; by itself one with two rounds, or else with one
    std::optional<AnswersWay> way; ///< by itself rounds, or groups where there are not two rounds
    std::string round;             ///< of groups, or alone; by itself the latest
    std::string first;             ///< round, or group: by itself the latest but one, or the leadership
    std::string second;            ///< round, by itself the latest; or group, empty for all others

    /// Taking what stands on the other side changes sides.
    void take_first(const std::string &id);
    void take_second(const std::string &id);
    /// Forgets what only holds for another questionnaire or way of comparing.
    void take_questionnaire(const std::string &id);
    void take_way(AnswersWay wanted);
};

/// What people answered, of one moment of the file.
struct AnswersFigures {
    std::vector<model::RoundRate> rounds; ///< of all questionnaires
    std::vector<model::RespondentGroup> groups;
    std::int64_t smallest_group = 0;
    AnswersChoice choice; ///< with all that was chosen by itself
    std::optional<model::Declaration> declaration;
    std::optional<model::ResponseComparison> comparison;
    std::optional<model::ResponseStatistics> statistics; ///< of one round
    std::map<std::string, model::Norm> norms;            ///< see `model::norms_by_section`
    std::optional<model::Failure> refusal;               ///< why there is no comparison

    /// The rounds of the chosen questionnaire, the earliest first.
    std::vector<model::Round> own_rounds() const;
};

/// The rounds and groups of the file, with nothing compared yet. Counts all answers.
AnswersFigures answers_of(const model::Workspace &workspace);

/// Completes the choice, and compares what it names or counts its one round. Takes as long as
/// `response_statistics` of two rounds. What cannot be compared becomes a refusal, no `Failure`.
void compare_answers(const model::Workspace &workspace, Scoring &scoring, const AnswersChoice &choice,
                     AnswersFigures &figures);

} // namespace kartrekker::app
