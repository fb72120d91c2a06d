#pragma once

#include "workbench/gui/lists/record_list.h"
#include "workbench/gui/lists/record_rows.h"

namespace kartrekker::gui {

/// A list of records as a spreadsheet has it: heads to sort by and to draw wider, groups that fold, a cell
/// under the keyboard.
class RecordTable : public RecordList {
  public:
    RecordTable(wxWindow *parent, const std::string &name, RecordRows &rows);

    std::function<void(std::size_t column)> on_sort;
    std::function<void(std::size_t group)> on_fold;
    /// The user draws columns: what shows now, each with its width (0: what fits). Told again and again while
    /// he does; `is_done` with the last.
    std::function<void(const std::vector<RecordRows::Column> &, bool is_done)> on_widths;
    /// The cell under the keyboard is to be edited; `typed` is the first letter, or empty.
    std::function<void(const std::string &typed)> on_edit;
    /// Something else than the cell that is being edited is used.
    std::function<void()> on_press;
    /// The menu of the head of a column is asked for.
    std::function<void(std::size_t column, wxPoint at)> on_head_menu;

    /// The column under the keyboard.
    std::size_t column() const { return column_; }
    void set_column(std::size_t column);
    /// Line under the keyboard; nothing when it stands on no record.
    std::optional<std::size_t> line() const;
    void go_to(std::size_t line, std::size_t column);
    std::optional<std::size_t> line_of(const std::string &id) const { return rows_.list().line_of(id); }
    std::optional<std::size_t> column_of(std::string_view field) const;
    std::string explained() const override; ///< also the count in the head of a group under the keyboard
    /// Where a cell shows, in screen pixels; empty when it does not.
    wxRect cell_area(std::size_t line, std::size_t column) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;
    void stop() override;
    void ask_menu(wxPoint at) override;
    wxPoint menu_place() const override;

  private:
    std::vector<RecordRows::Column> columns() const;
    double width() const { return GetClientSize().x / scale(); }
    std::optional<std::size_t> column_at(double x) const;
    /// The column whose right edge is there.
    std::optional<std::size_t> edge_at(charts::Point at) const;
    void turn_columns(int places);
    void draw_cursor(charts::Canvas &canvas) const;
    void press(wxMouseEvent &event);
    void move(wxMouseEvent &event);
    void let_go(wxMouseEvent &event);
    void draw_wider(double x, bool is_done);
    void on_key(wxKeyEvent &event);
    bool walk(int places);
    void on_letter(wxKeyEvent &event);

    RecordRows &rows_;
    std::size_t column_ = 0;
    std::optional<std::size_t> drawn_; ///< the column that is drawn wider
};

} // namespace kartrekker::gui
