#pragma once

#include "workbench/app/surveys/survey_reading.h"
#include "workbench/app/text_table.h"

#include <string>

namespace kartrekker::app {

/// How the file is understood: its kind, encoding and separator; what each column becomes; what each
/// label counts (in JSON a list of whole numbers, null for no answer), and those that nobody understands. How
/// often each occurs is not shown, and of groups only how many there are.
std::string survey_report(const SurveyReading &reading, const std::string &assessment, bool as_json,
                          model::Language language);

/// “LimeSurvey, CSV, UTF-8, separated by ;”.
std::string written_kind(const SurveyReading &reading, model::Language language);

/// What a column becomes, in words: the item's id and text, “the group”, “not stored” and so on.
std::string written_use(const SurveyColumn &column, model::Language language);

} // namespace kartrekker::app
