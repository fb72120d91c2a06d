#pragma once

#include "model/workspace.h"
#include "workbench/app/surveys/survey_reading.h"

#include <optional>
#include <string>

namespace kartrekker::app {

/// How files of a survey are read, as kept in the workspace under a name.
struct SavedMapping {
    std::string assessment;
    SurveyChoices choices;
};

/// `Failure` naming those that there are, when there is none of this name.
SavedMapping saved_mapping(const model::Workspace &workspace, const std::string &name);

/// Keeps it, in the edit that is running or as one of its own; one of the same name is replaced. Columns that
/// were recognised are kept too, so that the next file is read the same even when recognition learns.
void save_mapping(model::Workspace &workspace, const std::string &name, const std::string &assessment,
                  const SurveyReading &reading, const SurveyChoices &choices, model::Language language);

} // namespace kartrekker::app
