#pragma once

#include "workbench/gui/lists/record_rows.h"

namespace kartrekker::gui {

/// A list of records as a spreadsheet has it: heads to sort by and to draw wider, groups that fold, a cell
/// under the keyboard, rows that can be dragged. What becomes of it is its owner's.
class RecordTable : public RowList {
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
    /// Rows begin to be dragged; whether they may.
    std::function<bool()> may_drag;
    /// The chosen rows were dropped before this line; after the last one when there is none.
    std::function<void(std::size_t line)> on_drop;
    /// A menu is asked for: of the head of a column, or of the chosen rows.
    std::function<void(std::optional<std::size_t> column, wxPoint at)> on_menu;

    /// The column under the keyboard.
    std::size_t column() const { return column_; }
    void set_column(std::size_t column);
    /// Line under the keyboard; nothing when it stands on no record.
    std::optional<std::size_t> line() const;
    void go_to(std::size_t line, std::size_t column);
    std::optional<std::size_t> line_of(const std::string &id) const { return rows_.list().line_of(id); }
    std::optional<std::size_t> column_of(std::string_view field) const;
    /// Where a cell shows, in screen pixels; empty when it does not.
    wxRect cell_area(std::size_t line, std::size_t column) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    std::vector<RecordRows::Column> columns() const;
    double width() const { return GetClientSize().x / scale(); }
    std::optional<std::size_t> column_at(double x) const;
    /// The column whose right edge is there.
    std::optional<std::size_t> edge_at(charts::Point at) const;
    void turn_columns(int places);
    void draw_cursor(charts::Canvas &canvas) const;
    void on_mouse(wxMouseEvent &event);
    void press(wxMouseEvent &event, charts::Point at);
    void move(wxMouseEvent &event, charts::Point at);
    void let_go(wxMouseEvent &event);
    void draw_wider(double x, bool is_done);
    void follow_drag(double y);
    void stop();
    void on_key(wxKeyEvent &event);
    bool walk(int places);
    void on_letter(wxKeyEvent &event);
    void ask_menu(wxContextMenuEvent &event);
    void ask_menu_here();

    RecordRows &rows_;
    std::size_t column_ = 0;
    std::optional<std::size_t> drawn_;     ///< the column that is drawn wider
    std::optional<charts::Point> pressed_; ///< where a drag may have begun
    std::optional<std::size_t> waiting_;   ///< row to pick when no drag came of the press
    std::optional<std::size_t> drop_;      ///< line before which the dragged rows would land
};

} // namespace kartrekker::gui
