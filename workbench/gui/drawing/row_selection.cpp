#include "workbench/gui/drawing/row_selection.h"

#include <algorithm>

namespace kartrekker::gui {

void RowSelection::pick(std::size_t row) {
    set({row}, row);
}

void RowSelection::set(std::set<std::size_t> rows, std::size_t last) {
    chosen_ = std::move(rows);
    cursor_ = last_ = anchor_ = last;
}

void RowSelection::turn(std::size_t row) {
    cursor_ = anchor_ = row;
    if (!chosen_.contains(row)) {
        chosen_.insert(row);
        last_ = row;
    } else if (chosen_.size() > 1) {
        chosen_.erase(row);
        if (last_ == row) last_ = *chosen_.rbegin();
    }
}

void RowSelection::extend(std::size_t row, const std::function<bool(std::size_t)> &can_choose) {
    const std::size_t from = anchor_.value_or(row);
    chosen_.clear();
    for (std::size_t at = std::min(from, row); at <= std::max(from, row); ++at)
        if (can_choose(at)) chosen_.insert(at);
    cursor_ = row;
    anchor_ = from;
    if (chosen_.empty())
        last_.reset();
    else
        last_ = from <= row ? *chosen_.rbegin() : *chosen_.begin();
}

} // namespace kartrekker::gui
