#include "workbench/gui/pages/answers_rows.h"

#include "workbench/gui/drawing/theme.h"

namespace kartrekker::gui {

double ResponseRows::height(charts::Canvas &, std::size_t row, double) const {
    return height_of_response_row(rows_[row]);
}

charts::HitAreas ResponseRows::draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const {
    return draw_response_row(canvas, area, palette(), rows_[row]);
}

void ChangeRows::show(charts::ChangeHead head, std::vector<charts::ChangeRow> rows, std::string empty_words) {
    head_ = std::move(head);
    rows_ = std::move(rows);
    empty_words_ = std::move(empty_words);
}

double ChangeRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    return height_of_change_row(canvas, rows_[row], width);
}

charts::HitAreas ChangeRows::draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const {
    return draw_change_row(canvas, area, palette(), rows_[row], head_.reach);
}

void ChangeRows::draw_head(charts::Canvas &canvas, const charts::Rect &area) const {
    draw_change_head(canvas, area, palette(), head_);
}

std::string ChangeRows::name(std::size_t row) const {
    return rows_[row].tip.empty() ? rows_[row].label : rows_[row].tip;
}

} // namespace kartrekker::gui
