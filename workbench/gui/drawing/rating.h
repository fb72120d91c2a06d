#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// Five steps of which one is chosen with the mouse, the arrows or the digits 1 to 5; a second click or
/// Delete empties it.
class Rating : public DrawnWindow {
  public:
    Rating(wxWindow *parent, const std::string &name);

    std::function<void()> on_change;

    int value() const { return value_; } ///< 0 for none
    void set_value(int value);
    bool Enable(bool enable = true) override;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    void take(int value);
    void on_key(wxKeyEvent &event);

    int value_ = 0;
};

} // namespace kartrekker::gui
