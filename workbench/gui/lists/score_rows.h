#pragma once

#include "workbench/app/presenters/section_presenter.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Criteria of a section; choosing one gives what explains it.
class CriterionRows : public RowSource {
  public:
    void show(std::vector<charts::CriterionBar> bars);
    /// One line a row, where there is little room.
    void set_compact(bool is_compact);

    const charts::CriterionBar &bar(std::size_t row) const { return bars_[row]; }

    std::size_t count() const override { return bars_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string empty_words() const override;
    std::string name(std::size_t row) const override;

  private:
    std::vector<charts::CriterionBar> bars_;
};

/// Findings, each with the action that mends it.
class FindingRows : public RowSource {
  public:
    /// What choosing the second link of a row, "Plan it", gives to `RowList::on_choose`.
    static constexpr const char *plan_target = "plan it";
    /// Whether rows have that link.
    void set_can_plan(bool can_plan) { can_plan_ = can_plan; }
    void show(std::vector<app::FindingRow> rows);
    /// Without the advice, where there is little room.
    void set_compact(bool is_compact) { is_compact_ = is_compact; }
    const app::FindingRow &row(std::size_t row) const { return rows_[row]; }

    std::size_t count() const override { return rows_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string empty_words() const override;
    std::string name(std::size_t row) const override { return rows_[row].text; }

  private:
    struct Layout {
        double text_width;
        bool has_links_below; ///< where too little room is left beside them
        std::vector<std::string> text, advice;
    };
    Layout layout_of(charts::Canvas &canvas, std::size_t row, double width) const;

    charts::Rect links_area(const Layout &layout, const charts::Rect &area) const;
    charts::HitArea draw_plan(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const;
    bool has_plan(std::size_t row) const { return can_plan_ && !rows_[row].id.empty(); }
    std::string plan_words(std::size_t row) const;

    bool can_plan_ = false;
    std::vector<app::FindingRow> rows_;
    bool is_compact_ = false;
    double action_width_ = 0; ///< of the widest
};

} // namespace kartrekker::gui
