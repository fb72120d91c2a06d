#pragma once

#include "model/assessment_result.h"

#include <string>

namespace kartrekker::model {

/// Fills in the traces of a result: for each number, in words, the answers, weights and rule behind it and
/// the line of the script that gave it.
void write_traces(AssessmentResult &result, const Declaration &declaration, const std::string &script_name,
                  Language language);

} // namespace kartrekker::model
