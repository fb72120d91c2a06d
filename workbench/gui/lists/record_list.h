#pragma once

#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Rows of records, of which several can be chosen, dragged to another place, or asked for their menu. What
/// becomes of it is the owner's.
class RecordList : public RowList {
  public:
    RecordList(wxWindow *parent, const std::string &name, const RowSource &rows);

    /// Rows begin to be dragged; whether they may.
    std::function<bool()> may_drag;
    /// The chosen rows were dropped before this line; after the last one when there is none.
    std::function<void(std::size_t line)> on_drop;
    /// The menu of the chosen rows is asked for. What it does must not destroy this window before it returns.
    std::function<void(wxPoint at)> on_menu;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

    bool is_dragging() const { return drop_.has_value(); }
    /// Lets go of what the mouse holds.
    virtual void stop();
    /// The right mouse button asks for a menu there.
    virtual void ask_menu(wxPoint at);
    /// Where the menu opens that the keyboard asks for.
    virtual wxPoint menu_place() const;

  private:
    void draw_drop(charts::Canvas &canvas, const charts::Rect &area) const;
    void press_row(wxMouseEvent &event);
    void drag_row(wxMouseEvent &event);
    void let_go_row(wxMouseEvent &event);
    void follow_drag(double y);
    void on_key(wxKeyEvent &event);

    const RowSource &rows_;
    std::optional<charts::Point> pressed_; ///< where a drag may have begun
    bool was_drag_ = false;                ///< since the button went down, also one that was refused
    std::optional<std::size_t> waiting_;   ///< row to pick when no drag came of the press
    std::optional<std::size_t> drop_;      ///< line before which the dragged rows would land
};

} // namespace kartrekker::gui
