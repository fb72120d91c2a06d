#include "workbench/gui/pages/page.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

void PageHeader::set_title(const std::string &title, const std::string &sentence) {
    title_ = title;
    sentence_ = sentence;
    SetName(shown(title));
    Refresh();
}

void PageHeader::set_score(const std::string &figure, model::Standing standing, const std::string &detail) {
    figure_ = figure;
    standing_ = standing;
    detail_ = detail;
    Refresh();
}

charts::Colour PageHeader::ground() const {
    return palette().ground;
}

charts::HitAreas PageHeader::draw(charts::Canvas &canvas, const charts::Rect &area) {
    using charts::Align;
    const charts::Palette &colours = palette();
    double right = 0;
    if (!figure_.empty()) {
        const charts::TextStyle large{20, true, colours.ink, Align::right};
        const charts::TextStyle quiet{9, false, colours.quiet, Align::right};
        right = std::max(140.0, canvas.measure(detail_, quiet).width + 20);
        text_in(canvas, {area.right() - right, 6, right - 20, 34}, figure_, large);
        draw_mark(canvas, colours, {area.right() - 7, 25}, standing_, 13);
        text_in(canvas, {area.right() - right, 38, right, 18}, detail_, quiet);
    }
    text_in(canvas, {area.x, 8, area.width - right, 30}, title_, {16, true, colours.ink});
    text_in(canvas, {area.x, 38, area.width - right - 12, 18}, sentence_, {9.5, false, colours.quiet});
    return {};
}

Page::Page(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell), info_(info) {
    SetBackgroundColour(to_wx(palette().ground));
    SetName(shown(tr(info.title)));
    header_ = new PageHeader(this);
    header_->set_title(title(), {});
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        rearrange();
        event.Skip();
    });
}

std::string Page::title() const {
    const std::string words = tr(info_.title);
    return info_.number ? std::to_string(info_.number) + " " + words : words;
}

void Page::rearrange() {
    const int margin = FromDIP(page_margin), head = FromDIP(PageHeader::height), top = FromDIP(10);
    const wxSize size = GetClientSize();
    if (size.x < 2 * margin || size.y < head) return;
    put(*header_, margin, top, size.x - 2 * margin, head);
    const int y = top + head + FromDIP(4);
    arrange({margin, y, size.x - 2 * margin, size.y - y - margin});
}

} // namespace kartrekker::gui
