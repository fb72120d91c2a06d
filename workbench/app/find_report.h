#pragma once

#include "workbench/app/records.h"
#include "workbench/app/text_search.h"

namespace kartrekker::app {

/// A line (or JSON object) for each find: kind, id and field of the record, and the words around it.
std::string find_report(const std::vector<TextFind> &finds, TableFormat format);

/// The steps of the history and its restore points, oldest first.
std::string history_report(const model::Workspace &workspace, TableFormat format, model::Language language);

struct RecordHistory {
    std::string text;
    bool is_whole = true; ///< false: as far as `Workspace::steps_of` looks
};

/// What was done with one record and is not undone, the newest first: a line (or JSON object) for each field
/// of each step, with what it held before and after as files write it. `Failure` when there is no such
/// record.
RecordHistory record_history_report(const model::Workspace &workspace, const model::EntityType &type,
                                    const std::string &id, TableFormat format, model::Language language);

/// The place that a person named: the number of a step, 0 for the beginning, or the name of a restore point.
/// `Failure` when there is none.
std::int64_t history_place_named(const model::Workspace &workspace, const std::string &name);

} // namespace kartrekker::app
