#pragma once

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// An explanation as rows: the figure first, then line by line what it is made of.
class WhyRows : public RowSource {
  public:
    void show(app::WhyView view) { view_ = std::move(view); }
    const app::WhyView &view() const { return view_; }
    /// What a row leads to; empty when nowhere.
    std::string target(std::size_t row) const;

    std::size_t count() const override { return view_.is_empty() ? 0 : view_.rows.size() + 1; }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    bool is_head(std::size_t row) const override {
        return row > 0 && view_.rows[row - 1].kind == app::WhyRow::Kind::heading;
    }
    std::string empty_words() const override;
    std::string name(std::size_t row) const override;

  private:
    /// None for what has no figure of its own, such as a date.
    double figure_height() const;
    double head_height_in(charts::Canvas &canvas, double width) const;
    void draw_top(charts::Canvas &canvas, const charts::Rect &area) const;
    void draw_sides(charts::Canvas &canvas, const charts::Rect &area, const app::WhyRow &row) const;
    void draw_input(charts::Canvas &canvas, const charts::Rect &area, const app::WhyRow &row) const;

    app::WhyView view_;
};

} // namespace kartrekker::gui
