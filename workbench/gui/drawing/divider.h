#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// The gap between two parts of a page: who drags it, or moves it with the arrow keys, Home and End, gives
/// the part before or after it another size, which is kept in the settings under `key`. A double click or
/// Enter goes back to the usual size.
class Divider : public DrawnWindow {
  public:
    enum class Part { above, right }; ///< whose size it is

    /// `on_move`: the page is to be arranged anew, which calls `place`.
    Divider(wxWindow *page, const std::string &name, Part part, std::string key,
            std::function<void()> on_move);

    /// What was chosen, in screen pixels; the usual while nothing was.
    int wanted(int usual) const;
    /// Where the gap is now and how large the part became, in screen pixels.
    void place(const wxRect &gap, int size);

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    charts::Colour ground() const override;

  private:
    void on_mouse(wxMouseEvent &event);
    void on_key(wxKeyEvent &event);
    /// Gives the part this size, or what there is room for, without keeping it.
    void try_size(int size);
    void keep(int size);
    void go_back();

    Part part_;
    std::string key_;
    std::function<void()> on_move_;
    int wanted_; ///< device-independent pixels; 0 for the usual
    int size_ = 0, size_before_ = 0, pressed_ = 0;
    bool is_dragged_ = false;
};

} // namespace kartrekker::gui
