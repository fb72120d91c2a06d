#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

enum class ButtonKind {
    primary, ///< the one that a page is for
    normal,
    link, ///< words only
    field ///< looks like a place to type in: its words stand left, in quiet letters
};

/// A button of words. Sends wxEVT_BUTTON on a click, Space and Enter.
class Button : public DrawnWindow {
  public:
    Button(wxWindow *parent, ButtonKind kind, const std::string &label, std::function<void()> press);

    ButtonKind kind() const { return kind_; }
    /// Other words may need another width: then the parent gets a size event, to arrange anew.
    void set_label(const std::string &label);
    wxSize DoGetBestClientSize() const override;
    bool Enable(bool enable = true) override;
    void set_ground(charts::Colour colour) { ground_ = colour; }

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    charts::Colour ground() const override { return ground_.value_or(DrawnWindow::ground()); }

  private:
    void press();
    void on_key(wxKeyEvent &event);

    ButtonKind kind_;
    std::string label_;
    std::function<void()> press_;
    std::optional<charts::Colour> ground_; ///< that of a card when not set
    bool is_down_ = false;
};

} // namespace kartrekker::gui
