#include "workbench/gui/pages/pillar_page.h"

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr double tight_head = 24;
constexpr double tight_row = 23; ///< of the heat map, where there is little room

} // namespace

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
    bars_card_->set_words(tr("What people feel"), app::bars_words(bars_, current_language()));
    map_card_->set_words(tr("By group"), tr("Mean score of each group"));
    bars_card_->arrange();
    map_card_->arrange();
    bars_card_->Refresh();
    map_card_->Refresh();
}

int PillarPage::charts_height() const {
    const auto bars = std::max<std::size_t>(bars_.size(), 4);
    const double rows = tight_head + tight_row * static_cast<double>(map_.rows.size());
    const double charts = std::max(charts::height_of_bullet_bars(bars), rows);
    return FromDIP(card_head + 14 + static_cast<int>(charts));
}

int PillarPage::wanted_height(int width) const {
    if (findings().count() == 0) return charts_height();
    return charts_height() + FromDIP(card_gap) + findings().whole_height(width);
}

void PillarPage::arrange_scores(const wxRect &area) {
    if (!map_card_) return;
    const int gap = FromDIP(card_gap);
    int charts = area.height;
    findings().Show(findings().count() > 0);
    if (findings().count()) {
        const int least = area.height * 28 / 100, whole = findings().whole_height(area.width);
        const int high = std::min(whole, std::max(least, area.height - gap - charts_height()));
        put(findings(), area.x, area.y + area.height - high, area.width, high);
        charts -= high + gap;
    }
    const int left = (area.width - gap) * 37 / 100;
    put(*bars_card_, area.x, area.y, left, charts);
    put(*map_card_, area.x + left + gap, area.y, area.width - left - gap, charts);
}

} // namespace kartrekker::gui
