#pragma once

#include "workbench/app/presenters/finding_board.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Findings under headings.
class BoardRows : public RowSource {
  public:
    void show(app::FindingBoard board) { board_ = std::move(board); }
    const std::vector<app::BoardRow> &rows() const { return board_.rows; }
    /// Place of the finding; nothing when it does not show.
    std::optional<std::size_t> find(const std::string &id) const;
    /// The finding in this row, or the nearest to it; empty where there is none.
    std::string near(std::size_t row) const;

    std::size_t count() const override { return board_.rows.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    bool is_head(std::size_t row) const override { return board_.rows[row].is_heading; }
    std::string empty_words() const override { return board_.empty_words; }
    std::string name(std::size_t row) const override;

  private:
    app::FindingBoard board_;
};

} // namespace kartrekker::gui
