#include "workbench/gui/pages/pillar_page.h"

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

PillarPage::PillarPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : RecordPage(parent, shell, info) {
    bars_card_ =
        new ChartCard(this, tr("What people feel"), [this](charts::Canvas &canvas, const charts::Rect &area) {
            return draw_bullet_bars(canvas, area, palette(), bars_);
        });
    map_card_ = new ChartCard(this, tr("By group"), [this](charts::Canvas &canvas, const charts::Rect &area) {
        return draw_heat_map(canvas, area, palette(), map_);
    });
    if (session().scorecard()) RecordPage::on_scores();
}

void PillarPage::show_scores(const app::SectionView &view) {
    RecordPage::show_scores(view);
    const app::PageScore score = app::score_of_page(*session().scorecard(), info().id);
    if (!score || !bars_card_) return;
    const std::int64_t smallest = app::smallest_group(session().workspace());
    bars_ = app::pillar_bars(*score.assessment, {}, smallest, current_language());
    map_ = app::group_heat_map(*score.assessment, {}, smallest, current_language());
    bars_card_->set_words(tr("What people feel"), tr("Staff, with the leaders' own view as ▼"));
    map_card_->set_words(tr("By group"), tr("Mean score of each group"));
    bars_card_->arrange();
    map_card_->arrange();
    bars_card_->Refresh();
    map_card_->Refresh();
}

int PillarPage::wanted_height(int width) const {
    const int charts = FromDIP(card_head + 16) +
                       FromDIP(static_cast<int>(
                           std::max(charts::height_of_bullet_bars(std::max<std::size_t>(bars_.size(), 4)),
                                    charts::height_of_heat_map(map_))));
    if (findings().count() == 0) return charts;
    return charts + FromDIP(card_gap) + std::min(findings().whole_height(width), FromDIP(150));
}

void PillarPage::arrange_scores(const wxRect &area) {
    if (!map_card_) return;
    const int gap = FromDIP(card_gap);
    int findings_height = 0;
    findings().Show(findings().count() > 0);
    if (findings().count()) {
        findings_height = std::min(findings().whole_height(area.width), area.height * 36 / 100);
        put(findings(), area.x, area.GetBottom() + 1 - findings_height, area.width, findings_height);
        findings_height += gap;
    }
    const int high = area.height - findings_height, left = (area.width - gap) * 44 / 100;
    put(*bars_card_, area.x, area.y, left, high);
    put(*map_card_, area.x + left + gap, area.y, area.width - left - gap, high);
}

} // namespace kartrekker::gui
