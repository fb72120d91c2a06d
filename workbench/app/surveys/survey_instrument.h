#pragma once

#include "workbench/app/documents.h"
#include "workbench/app/surveys/survey_items.h"

#include <filesystem>

namespace kartrekker::app {

/// An assessment that was made from a survey.
struct SurveyInstrument {
    std::string script; ///< Lua; no text of the survey can become code in it
    std::string id, title;
    std::size_t items = 0, sections = 0; ///< how many the questions and their groups became
    Notices left_out;                    ///< questions that were not taken and why, and what was assumed
};

/// Makes an assessment of a survey's structure as LimeSurvey exports it (.lss): groups become sections,
/// questions on a scale items, both languages from the survey. `Failure` for what is no such file, or has no
/// such question.
SurveyInstrument instrument_from_survey(const std::filesystem::path &survey, model::Language language);

/// The same into a file. `Failure` when that exists already; it stays as it is.
SurveyInstrument write_instrument_from_survey(const std::filesystem::path &survey,
                                              const std::filesystem::path &target, model::Language language);

/// The same among the user's own assessments, as instruments/ID.lua. Nothing is written over: where the id or
/// the file is there already, the new one gets a number. Only when that file is the very same it is taken for
/// this one. `Failure` leaves no file.
SurveyInstrument add_own_instrument_from_survey(const std::filesystem::path &survey,
                                                model::Language language);

} // namespace kartrekker::app
