#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// A card that holds one drawing, or while there is nothing to draw, what to do about that.
class ChartCard : public Card {
  public:
    ChartCard(wxWindow *parent, const std::string &title, ChartView::Draw draw);

    ChartView &chart() { return *chart_; }
    void redraw() { chart_->Refresh(); }
    /// A sentence and a button in place of the drawing; an empty sentence brings the drawing back.
    void teach(const std::string &sentence, const std::string &label, std::function<void()> action);
    /// What the card asks to do; hidden while it shows its drawing.
    Button &button() { return *button_; }

  private:
    /// The sentence in place of a drawing, above its button.
    struct Lesson {
        std::vector<std::string> lines;
        charts::Rect area;
        double button; ///< where the button begins
    };
    Lesson lesson_in(charts::Canvas &canvas, const charts::Rect &area) const;
    void draw_lesson(charts::Canvas &canvas, const charts::Rect &area) const;

    ChartView::Draw draw_;
    ChartView *chart_;
    Button *button_;
    std::string lesson_;
    std::function<void()> action_;
};

} // namespace kartrekker::gui
