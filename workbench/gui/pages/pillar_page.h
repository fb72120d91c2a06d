#pragma once

#include "workbench/app/presenters/pillar_presenter.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/record_page.h"

namespace kartrekker::gui {

/// A page that has a whole assessment: bars for its sections and the groups' heat map stand where a step has
/// its criteria.
class PillarPage : public RecordPage {
  public:
    PillarPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    ChartCard &map() { return *map_card_; }

  protected:
    bool has_scores() const override { return true; }
    void show_scores(const app::SectionView &view) override;
    std::string scores_words() const override;
    void place_scores(const wxRect &area) override;
    void reveal_scores(bool is_shown) override;
    int scores_height(int width) const override;
    int least_scores_height() const override;
    int least_width_beside() const override { return 1400; }

  private:
    std::vector<charts::BulletBar> bars_;
    charts::HeatMap map_;
    ChartCard *bars_card_ = nullptr;
    ChartCard *map_card_ = nullptr;
};

} // namespace kartrekker::gui
