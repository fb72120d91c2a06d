#pragma once

#include "model/workspace.h"

namespace kartrekker::app {

enum class HistoryRowKind {
    day,      ///< heading over the rows of one day
    step,     ///< something that was done
    point,    ///< a restore point: the place after the step below it
    opened,   ///< where the history stood when the engagement was opened
    beginning ///< before the first step
};

/// One line of the history. Every line but a heading is a place to go to.
struct HistoryRow {
    HistoryRowKind kind = HistoryRowKind::step;
    std::string words;
    std::string time; ///< on this computer's clock: "14:05"
    std::string author;
    std::int64_t step = 0; ///< the last step that is done there
    std::int64_t point = 0;
    bool is_undone = false;
    bool is_current = false; ///< where the history stands now
};

/// Newest first, under a heading for each day.
std::vector<HistoryRow> history_rows(const model::Workspace &workspace, const model::Date &today,
                                     model::Language language);

/// How many steps lie between the place where the history stands and this one.
std::int64_t steps_to(const model::Workspace &workspace, std::int64_t step);

/// What going to a place did: "3 steps undone".
std::string went_words(std::int64_t from, std::int64_t to, std::int64_t count, model::Language language);

/// What going back to how it was when opened would undo; empty when nothing was changed since.
std::string revert_words(const model::Workspace &workspace, const model::Date &today,
                         model::Language language);

/// A name for a restore point that is not in use: the moment.
std::string proposed_point_name(const model::Workspace &workspace, model::Language language);

} // namespace kartrekker::app
