#pragma once

#include "workbench/app/presenters/answers_presenter.h"

namespace kartrekker::app {

/// A round that was named by its day, as it is without another name, is shown by that day in words.
std::string name_of_round(const std::string &name, model::Language language);

/// Adds sentence, head and rows of the comparison, which must be there, as must the declaration.
void add_changes(const AnswersFigures &figures, const AnswersOrder &order, model::Language language,
                 AnswersView &view);

} // namespace kartrekker::app
