#pragma once

#include "workbench/app/presenters/figure_table.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Rows of a table of figures and marks.
class TableRows : public RowSource {
  public:
    void show(app::FigureTable table) { table_ = std::move(table); }
    void set_empty_words(const std::string &words) { table_.empty_words = words; }
    const app::FigureTable &table() const { return table_; }

    std::size_t count() const override { return table_.rows.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    double head_height() const override { return 36; }
    void draw_head(charts::Canvas &canvas, const charts::Rect &area) const override;
    std::string empty_words() const override { return table_.empty_words; }
    std::string name(std::size_t row) const override;

  private:
    /// Where each column's text stands, in an area.
    std::vector<charts::Rect> boxes_in(const charts::Rect &area) const;

    app::FigureTable table_;
};

} // namespace kartrekker::gui
