#pragma once

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/lists/score_cards.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// The first page: how ready is the organisation, and what stands out.
class OverviewPage : public Page {
  public:
    OverviewPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void on_scores() override;
    void on_changes(const model::Changes &changes) override;
    FindingsCard &findings() { return *findings_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    ChartCard *add_chart(const std::string &title, ChartView::Draw draw);
    charts::HitAreas draw_bars(charts::Canvas &canvas, const charts::Rect &area) const;
    charts::HitAreas draw_readiness(charts::Canvas &canvas, const charts::Rect &area) const;
    void make_reference();
    void show_references();
    void show_words();
    void arrange_narrow(const wxRect &area);

    app::Overview view_;
    std::vector<app::KeptScorecard> kept_;
    std::vector<app::RadarReference> references_;
    ChartCard *radar_ = nullptr;
    Picker *reference_ = nullptr;
    ChartCard *bars_ = nullptr;
    ChartCard *readiness_ = nullptr;
    ChartCard *map_ = nullptr;
    FindingsCard *findings_ = nullptr;
};

} // namespace kartrekker::gui
