#pragma once

#include "model/value_model.h"
#include "model/workspace.h"
#include "workbench/app/records.h"

namespace kartrekker::app {

/// The value of the engagement on the day of scoring: "Scored as of", or today.
model::ValueModel value_of(const model::Workspace &workspace, model::Language language);

/// Adds the vendor's six benefits that are not there yet, marked as such, as one step. Returns how many.
std::size_t add_vendor_figures(model::Workspace &workspace, model::Language language);

/// JSON: numbers in full precision, what is missing null. CSV: one line for each benefit, cost, total and
/// swing, numbers in full precision. Text: for people, rounded; with the arithmetic when asked.
std::string value_report(const model::ValueModel &value, TableFormat format, bool has_trace,
                         model::Language language);
std::string value_json(const model::ValueModel &value);
std::string value_csv(const model::ValueModel &value);
std::string value_table(const model::ValueModel &value, bool has_trace, model::Language language);

/// "26 months", or that it is not within the horizon.
std::string payback_words(const std::optional<double> &months, int years, model::Language language);

/// "Basis a year; Worth of one": what a line lacks.
std::string missing_words(const model::ValueLine &line);

/// Id of an arithmetic or of a swung input, as files have it.
const char *name_of(model::Arithmetic arithmetic);
const char *name_of(model::SwungInput input);

} // namespace kartrekker::app
