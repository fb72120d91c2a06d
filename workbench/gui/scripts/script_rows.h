#pragma once

#include "workbench/app/presenters/script_presenter.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// What a script printed, told and wants to change, its mistakes, or the reference.
class ScriptRows : public RowSource {
  public:
    void show(std::vector<app::ScriptRow> rows) { rows_ = std::move(rows); }
    void set_empty_words(const std::string &words) { empty_words_ = words; }
    const std::vector<app::ScriptRow> &rows() const { return rows_; }

    std::size_t count() const override { return rows_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string empty_words() const override { return empty_words_; }
    std::string name(std::size_t row) const override;

  private:
    std::vector<app::ScriptRow> rows_;
    std::string empty_words_;
};

} // namespace kartrekker::gui
