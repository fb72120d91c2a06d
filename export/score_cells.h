#pragma once

#include "export/report.h"
#include "model/assessment_result.h"

#include <optional>

namespace kartrekker::exports {

/// The number, unless it is missing or not finite: then nothing can be derived from it.
std::optional<double> usable(std::optional<double> number);

/// The formula where its value, worked out from the sheet's own cells, is the model's value; else the model's
/// value as it is, so that a document never says something else than the window.
Content live(const std::string &formula, std::optional<double> from_cells, std::optional<double> model_value);

/// A cell that repeats another cell's number; empty where that one is empty.
Content repeated(const std::string &cell, std::optional<double> value);

/// The number or, where there is none, an empty cell. A number that is not finite goes to the writer, which
/// says so.
Content number(std::optional<double> value);

/// ● from green, ▲ from amber, ◆ below, – without a score.
std::string mark_of(model::Standing standing);

/// The mark as a formula on the cells that hold the score and its norms.
Content live_mark(const std::string &score_cell, const std::string &green_cell, const std::string &amber_cell,
                  std::optional<double> score, const model::Norm &norm);

/// Half the width of the 95% confidence interval of a mean: Student's t with n−1 degrees of freedom, times
/// sd/√n. Nothing for fewer than two.
std::optional<double> half_interval(std::int64_t count, std::optional<double> deviation);

/// "n < 5"
std::string withheld_words(std::int64_t minimum_group);

/// Pixels for a column under this header: at least `least`, wide enough for its longest word, at most `most`.
int width_for(std::string_view header, int least, int most);

} // namespace kartrekker::exports
