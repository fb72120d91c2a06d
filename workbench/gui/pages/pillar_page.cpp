#include "workbench/gui/pages/pillar_page.h"

#include "model/withholding.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr double tight_head = 24;
constexpr double tight_row = 23; ///< of the heat map, where there is little room

constexpr int card_shrink = 16; ///< by which the charts may be smaller than they would be

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
    for (ChartCard *card : {bars_card_, map_card_})
        card->chart().on_choose = [this](const std::string &target) { follow(this->shell(), target); };
    if (session().scorecard()) RecordPage::on_scores();
}

void PillarPage::show_scores(const app::SectionView &view) {
    RecordPage::show_scores(view);
    const app::PageScore score = app::score_of_page(*session().scorecard(), info().id);
    if (!score || !bars_card_) return;
    const std::int64_t smallest = model::smallest_group_shown(session().workspace());
    bars_ = app::pillar_bars(*score.assessment, smallest, current_language());
    map_ = app::group_heat_map(*score.assessment, smallest, current_language());
    bars_card_->set_words(tr("What people feel"), app::bars_words(bars_, current_language()));
    map_card_->set_words(tr("By group"), tr("Mean score of each group"));
    const auto import = [this] { shell().run("import/responses"); };
    const bool is_empty = !app::has_answers(*score.assessment);
    bars_card_->teach(is_empty ? tr("Nobody has answered yet. Import the answers to see what people feel.")
                               : "",
                      tr("Import answers…"), import);
    map_card_->teach(is_empty ? tr("Nobody has answered yet. Import the answers to see where groups differ.")
                              : "",
                     tr("Import answers…"), import);
}

std::string PillarPage::scores_words() const {
    return tr("What people feel");
}

int PillarPage::scores_height(int /*width*/) const {
    const auto bars = std::max<std::size_t>(bars_.size(), 4);
    const double rows = tight_head + tight_row * static_cast<double>(map_.rows.size());
    const double charts = std::max(charts::height_of_bullet_bars(bars), rows);
    return FromDIP(card_head + 14 + static_cast<int>(charts));
}

int PillarPage::least_scores_height() const {
    return scores_height(0) - FromDIP(card_shrink); // what is drawn does not scroll
}

void PillarPage::reveal_scores(bool is_shown) {
    for (Card *card : {bars_card_, map_card_})
        if (card) card->Show(is_shown);
}

void PillarPage::place_scores(const wxRect &area) {
    if (!map_card_) return;
    const int gap = FromDIP(card_gap), left = (area.width - gap) * 37 / 100;
    put(*bars_card_, area.x, area.y, left, area.height);
    put(*map_card_, area.x + left + gap, area.y, area.width - left - gap, area.height);
}

} // namespace kartrekker::gui
