#pragma once

#include "workbench/app/documents.h"
#include "workbench/app/surveys/survey_items.h"

#include <filesystem>

namespace kartrekker::app {

/// An assessment that was made from a survey.
struct SurveyInstrument {
    std::string script;    ///< Lua; no text of the survey can become code in it
    std::size_t items = 0; ///< how many the questions became
    Notices left_out;      ///< questions that were not taken and why, and what was assumed
};

/// Makes an assessment of a survey's structure as LimeSurvey exports it (.lss): groups become sections,
/// questions on a scale items, both languages from the survey. `Failure` for what is no such file, or has no
/// such question.
SurveyInstrument instrument_from_survey(const std::filesystem::path &survey, model::Language language);

/// The same into a file. `Failure` when that exists already; it stays as it is.
SurveyInstrument write_instrument_from_survey(const std::filesystem::path &survey,
                                              const std::filesystem::path &target, model::Language language);

} // namespace kartrekker::app
