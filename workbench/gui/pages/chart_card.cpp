#include "workbench/gui/pages/chart_card.h"

#include "workbench/gui/drawing/theme.h"

namespace kartrekker::gui {

ChartCard::ChartCard(wxWindow *parent, const std::string &title, ChartView::Draw draw) : Card(parent, title) {
    chart_ = new ChartView(this, title, palette().card, std::move(draw));
    on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(card_padding), bottom = FromDIP(12);
        put(*chart_, area.x + side, area.y, area.width - 2 * side, area.height - bottom);
    };
}

} // namespace kartrekker::gui
