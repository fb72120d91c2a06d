#pragma once

#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// A card that holds one drawing.
class ChartCard : public Card {
  public:
    ChartCard(wxWindow *parent, const std::string &title, ChartView::Draw draw);

    ChartView &chart() { return *chart_; }
    void redraw() { chart_->Refresh(); }

  private:
    ChartView *chart_;
};

} // namespace kartrekker::gui
