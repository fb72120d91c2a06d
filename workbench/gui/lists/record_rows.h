#pragma once

#include "workbench/app/presenters/list_presenter.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Rows of a list of records: mark, then as many columns as there is room for, texts wrapped.
class RecordRows : public RowSource {
  public:
    explicit RecordRows(const app::ListPresenter *list) : list_(list) {}
    void show(const app::ListPresenter *list) { list_ = list; }

    std::size_t count() const override { return list_ ? list_->rows().size() : 0; }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    double head_height() const override { return 30; }
    void draw_head(charts::Canvas &canvas, const charts::Rect &area) const override;
    std::string empty_words() const override;
    std::string name(std::size_t row) const override;

  private:
    struct Column {
        std::size_t index;
        double x;
        double width;
    };
    std::vector<Column> columns_in(charts::Canvas &canvas, double width) const;
    bool has_marks() const;
    /// What the sign for comments and attachments takes of a cell.
    double remark_room(charts::Canvas &canvas, std::size_t row, const Column &column) const;

    const app::ListPresenter *list_;
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
