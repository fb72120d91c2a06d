#pragma once

#include "workbench/app/presenters/list_presenter.h"
#include "workbench/gui/drawing/row_list.h"

#include <algorithm>

namespace kartrekker::gui {

/// Rows of a list of records: mark, then as many columns as there is room for, texts wrapped; heads of groups
/// between them. The first column stays; the others can be passed over to bring those behind into view.
class RecordRows : public RowSource {
  public:
    struct Column {
        std::size_t index; ///< among the columns of the list
        double x;
        double width;
    };

    static constexpr std::size_t usual_lines = 3;

    explicit RecordRows(const app::ListPresenter *list) : list_(list) {}
    void show(const app::ListPresenter *list);
    /// How many lines a text in the first column may have; one in another column gets one less, but one at
    /// least.
    void set_most_lines(std::size_t lines) { most_lines_ = lines; }
    std::size_t most_lines() const { return most_lines_; }
    const app::ListPresenter &list() const { return *list_; }

    std::size_t count() const override { return list_ ? list_->lines().size() : 0; }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    double head_height() const override { return 30; }
    void draw_head(charts::Canvas &canvas, const charts::Rect &area) const override;
    bool is_head(std::size_t row) const override { return list_->lines()[row].is_head; }
    std::string empty_words() const override;
    std::string name(std::size_t row) const override;

    /// The columns that show in this width, from left to right.
    std::vector<Column> columns_in(charts::Canvas &canvas, double width) const;
    /// Passes over more columns, or fewer; whether anything changed.
    bool pass(charts::Canvas &canvas, double width, int places);
    /// Passes over as many columns as bring this one into view; whether anything changed.
    bool reveal(charts::Canvas &canvas, double width, std::size_t column);
    /// What can be chosen in the head: a column by its index, "next" and "previous" columns.
    charts::HitAreas head_areas(charts::Canvas &canvas, const charts::Rect &area) const;

  private:
    std::vector<Column> columns_within(charts::Canvas &canvas, double width, double right) const;
    charts::HitAreas draw_record(charts::Canvas &canvas, const charts::Rect &area,
                                 const app::ListRow &row) const;
    charts::HitAreas draw_group(charts::Canvas &canvas, const charts::Rect &area, std::size_t group) const;
    void draw_label(charts::Canvas &canvas, const charts::Rect &area, const app::ListColumn &column) const;
    std::size_t most_lines_of(const Column &column) const {
        return column.index == 0 ? most_lines_ : std::max<std::size_t>(most_lines_ - 1, 1);
    }
    bool has_marks() const;
    /// What the sign for comments and attachments takes of a cell.
    double remark_room(charts::Canvas &canvas, const app::ListRow &record, const Column &column) const;

    const app::ListPresenter *list_;
    std::size_t most_lines_ = usual_lines;
    std::size_t passed_ = 0; ///< columns behind the first that are passed over
};

/// Rows of a short list inside a form: what is part of the record.
class PartRows : public RowSource {
  public:
    explicit PartRows(const app::ListPresenter &list) : list_(list) {}

    std::size_t count() const override { return list_.rows().size(); }
    double height(charts::Canvas &, std::size_t, double) const override { return 32; }
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string empty_words() const override;
    std::string name(std::size_t row) const override { return list_.rows()[row].caption; }

  private:
    const app::ListPresenter &list_;
};

} // namespace kartrekker::gui
