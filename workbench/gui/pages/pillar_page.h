#pragma once

#include "workbench/app/presenters/pillar_presenter.h"
#include "workbench/gui/pages/record_page.h"

namespace kartrekker::gui {

/// A page that has a whole assessment: bars for its sections and the groups' heat map stand where a step has
/// its criteria.
class PillarPage : public RecordPage {
  public:
    PillarPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

  protected:
    void arrange_scores(const wxRect &area) override;
    int wanted_height(int width) const override;
    int least_list_height(int height) const override { return height * 31 / 100; }
    bool has_scores() const override { return true; }
    void show_scores(const app::SectionView &view) override;

  private:
    int charts_height() const;
    std::vector<charts::BulletBar> bars_;
    charts::HeatMap map_;
    Card *bars_card_ = nullptr;
    Card *map_card_ = nullptr;
};

} // namespace kartrekker::gui
