#pragma once

#include "workbench/gui/drawing/drawn_window.h"

#include <optional>
#include <utility>

namespace kartrekker::gui {

/// A drawing that may be higher than its window: scrolls with the wheel, the bar at its right and the
/// keyboard.
class ScrolledChart : public DrawnWindow {
  public:
    ScrolledChart(wxWindow *parent, const std::string &name,
                  std::optional<charts::Colour> ground = std::nullopt);

    static constexpr double margin = 14; ///< beside the drawing, and above and below it together

    std::function<void(const std::string &)> on_choose;

    /// `height` tells in which it shows whole, for a width. Stays where it was scrolled to as far as it can.
    void show(ChartView::Draw draw, std::function<double(double)> height);

    /// Scrolls so that what is so far down stands at the top, as far as it can; in pixels of the drawing.
    void scroll_to(double top);
    /// How far it is scrolled.
    double scrolled() const { return top_; }

    /// Lets it be saved and copied, whole, under the title and the sentence that `words` gives.
    void offer(std::function<std::pair<std::string, std::string>()> words);

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;
    charts::Colour ground() const override { return ground_.value_or(DrawnWindow::ground()); }

  private:
    double whole_height() const;
    /// Where the bar stands that tells how far it is scrolled; empty when all is seen.
    charts::Rect thumb(double whole) const;
    void on_drag(wxMouseEvent &event);
    void on_key(wxKeyEvent &event);

    std::optional<charts::Colour> ground_; ///< a card's, when not set
    ChartView::Draw draw_;
    std::function<double(double)> height_;
    double top_ = 0;
    std::optional<double> grip_; ///< where on the bar the mouse holds it
};

} // namespace kartrekker::gui
