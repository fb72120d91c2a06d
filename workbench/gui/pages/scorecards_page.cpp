#include "workbench/gui/pages/scorecards_page.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

ScorecardsPage::ScorecardsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : RecordPage(parent, shell, info) {
    reports_ = new Card(this, tr("Take it along"),
                        tr("The scorecard as it stands now, with findings and their rules"));
    buttons_ = {
        new Button(reports_, ButtonKind::primary, tr("Excel workbook…"),
                   [this] { this->shell().run("export/excel"); }),
        new Button(reports_, ButtonKind::normal, tr("Engagement as XML…"),
                   [this] { this->shell().run("export/xml"); }),
    };
    reports_->on_arrange = [this](const wxRect &area) {
        int x = area.x + FromDIP(card_padding);
        for (Button *button : buttons_) {
            const wxSize size = button->GetBestSize();
            put(*button, x, area.y + FromDIP(4), size.x, size.y);
            x += size.x + FromDIP(inner_gap);
        }
    };
    rearrange();
}

void ScorecardsPage::arrange(const wxRect &area) {
    if (!reports_) return;
    const int high = FromDIP(card_head + button_height + 22), gap = FromDIP(card_gap);
    put(*reports_, area.x, area.y, area.width, high);
    RecordPage::arrange({area.x, area.y + high + gap, area.width, area.height - high - gap});
}

} // namespace kartrekker::gui
