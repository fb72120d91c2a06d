#pragma once

#include "workbench/app/presenters/answers_presenter.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// The rounds with their response.
class ResponseRows : public RowSource {
  public:
    void show(std::vector<charts::ResponseRow> rows) { rows_ = std::move(rows); }
    const std::vector<charts::ResponseRow> &rows() const { return rows_; }

    std::size_t count() const override { return rows_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override { return rows_[row].tip; }

  private:
    std::vector<charts::ResponseRow> rows_;
};

/// Two sides compared, section by section.
class ChangeRows : public RowSource {
  public:
    void show(charts::ChangeHead head, std::vector<charts::ChangeRow> rows, std::string empty_words);
    const std::vector<charts::ChangeRow> &rows() const { return rows_; }

    std::size_t count() const override { return rows_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    double head_height() const override { return rows_.empty() ? 0 : charts::change_head_height; }
    void draw_head(charts::Canvas &canvas, const charts::Rect &area) const override;
    std::string empty_words() const override { return empty_words_; }
    std::string name(std::size_t row) const override;

  private:
    charts::ChangeHead head_;
    std::vector<charts::ChangeRow> rows_;
    std::string empty_words_;
};

} // namespace kartrekker::gui
