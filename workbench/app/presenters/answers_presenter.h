#pragma once

#include "workbench/app/answers.h"
#include "workbench/app/charts/change_rows.h"
#include "workbench/app/charts/picture.h"
#include "workbench/app/charts/response_rows.h"

#include <set>

namespace kartrekker::app {

/// What one picker offers.
struct AnswersPick {
    std::vector<std::string> ids;
    std::vector<std::string> words;
    std::optional<std::size_t> picked;
};

/// How the page shows what it knows; changes no figure.
struct AnswersOrder {
    bool is_by_change = true;     ///< what changed most first, or else as the questionnaire asks
    std::set<std::string> turned; ///< targets of rows that were opened or closed by hand
    std::string section = {};     ///< of one round, whose answers show; empty for the groups
};

/// The page of the answers. Holds no figure that the model withholds.
struct AnswersView {
    bool is_empty = true; ///< nobody answered
    std::vector<charts::ResponseRow> responses;
    AnswersWay way = AnswersWay::rounds;
    AnswersPick questionnaires, rounds, first, second; ///< `rounds` only while rounds are not compared
    AnswersPick shown;                                 ///< what of one round shows: groups, or a section
    std::string sentence;                              ///< what changed most; empty where nothing is compared
    std::string sentence_why;                          ///< what explains its figures; may be empty
    std::string refusal;                               ///< why nothing is compared
    charts::ChangeHead head;
    std::vector<charts::ChangeRow> changes;
    std::optional<charts::Picture> picture; ///< of one round
};

AnswersView answers_view(const AnswersFigures &figures, const AnswersOrder &order, model::Language language);

} // namespace kartrekker::app
