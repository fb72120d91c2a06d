#include "workbench/gui/pages/page.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int ring_room = 8;
constexpr std::string_view figure_target = "figure", sentence_target = "sentence";

} // namespace

PageHeader::PageHeader(wxWindow *parent) : DrawnWindow(parent, {}, true) {
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        const int key = event.GetKeyCode();
        if (key != WXK_RETURN && key != WXK_NUMPAD_ENTER && key != WXK_SPACE) return event.Skip();
        choose(figure_.empty() ? std::string(sentence_target) : std::string(figure_target));
    });
}

void PageHeader::place(int x, int y, int width) {
    const int ring = FromDIP(ring_room);
    put(*this, x - ring, y, width + 2 * ring, FromDIP(height));
}

void PageHeader::choose(const std::string &target) {
    if (target == figure_target) return on_figure();
    if (why_) on_sentence(why_());
}

std::string PageHeader::explained_at(wxPoint point) const {
    return why_ && area_of(std::string(sentence_target)).Contains(point) ? why_() : std::string();
}

void PageHeader::set_title(const std::string &title, const std::string &sentence, const std::string &why) {
    set_title(title, sentence, why.empty() ? nullptr : std::function<std::string()>([why] { return why; }));
}

void PageHeader::set_title(const std::string &title, const std::string &sentence,
                           std::function<std::string()> why) {
    title_ = title;
    sentence_ = sentence;
    const bool was_in_order = AcceptsFocus();
    why_ = std::move(why);
    SetName(shown(title));
    if (AcceptsFocus() != was_in_order) renew_tab_order();
    Refresh();
}

void PageHeader::set_score(const std::string &figure, model::Standing standing, const std::string &detail) {
    const bool was_in_order = AcceptsFocus();
    figure_ = figure;
    standing_ = standing;
    detail_ = detail;
    if (AcceptsFocus() != was_in_order) renew_tab_order();
    Refresh();
}

// wxGTK asks who takes the focus only when the order of the windows changes.
void PageHeader::renew_tab_order() {
    for (wxWindow *sibling : GetParent()->GetChildren())
        if (sibling != this) return MoveBeforeInTabOrder(sibling);
}

charts::Colour PageHeader::ground() const {
    return palette().ground;
}

charts::HitArea PageHeader::draw_figure(charts::Canvas &canvas, const charts::Rect &area) const {
    using charts::Align;
    const charts::Palette &colours = palette();
    text_in(canvas, {area.x, area.y + 6, area.width - 20, 34}, figure_,
            {20, true, colours.ink, Align::right});
    draw_mark(canvas, colours, {area.right() - 7, area.y + 25}, standing_, 13);
    const double wide = canvas.measure(figure_, {20, true}).width + 34;
    const charts::Rect figure{area.right() - wide, area.y + 4, wide + ring_room, 36};
    draw_focus(canvas, figure.inset(2, 2), 6);
    return {figure, tr("Click for what stands behind this score"), std::string(figure_target)};
}

charts::HitArea PageHeader::draw_sentence(charts::Canvas &canvas, const charts::Rect &area) const {
    const charts::TextStyle style{9.5, false, palette().quiet};
    text_in(canvas, area, sentence_, style);
    const double width = canvas.measure(sentence_, style).width;
    const std::string whole = width > area.width ? sentence_ : std::string();
    if (!why_) return {area, whole, {}};
    const charts::Rect words{area.x, area.y, std::min(width, area.width), area.height};
    if (figure_.empty())
        draw_focus(canvas, {words.x - 6, words.y - 1, words.width + 12, words.height + 3}, 4);
    return {words, (whole.empty() ? "" : whole + "\n") + tr("Click for what stands behind these figures"),
            std::string(sentence_target)};
}

charts::HitAreas PageHeader::draw(charts::Canvas &canvas, const charts::Rect &window) {
    const charts::Rect area{window.x + ring_room, window.y, window.width - 2 * ring_room, window.height};
    const charts::Palette &colours = palette();
    const charts::TextStyle title{16, true, colours.ink};
    const double beside_title = figure_.empty() ? 0 : canvas.measure(figure_, {20, true}).width + 40;
    if (!figure_.empty() && canvas.measure(title_, title).width > area.width - beside_title) {
        text_in(canvas, {area.x, 4, area.width, 30}, title_, title); // the score stands below it, alone
        return {{{area.x, 4, area.width, 30}, title_ + "\n" + sentence_, {}},
                draw_figure(canvas, {area.x, 28, area.width, area.height})};
    }
    double beside_sentence = 0;
    charts::HitAreas areas;
    if (!figure_.empty()) {
        beside_sentence = std::max(140.0, canvas.measure(detail_, {9}).width + 20);
        const charts::Rect score{area.right() - beside_sentence, area.y, beside_sentence, area.height};
        text_in(canvas, {score.x, 38, score.width, 18}, detail_,
                {9, false, colours.quiet, charts::Align::right});
        areas.push_back(draw_figure(canvas, score));
    }
    text_in(canvas, {area.x, 8, area.width - beside_title, 30}, title_, title);
    areas.push_back(draw_sentence(canvas, {area.x, 38, area.width - beside_sentence - 12, 18}));
    return areas;
}

Page::Page(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell), info_(info) {
    SetBackgroundColour(to_wx(palette().ground));
    SetScrollRate(0, FromDIP(16));
    SetName(shown(tr(info.title)));
    header_ = new PageHeader(this);
    header_->set_title(title(), {});
    header_->on_figure = [this] { shell_.explain(own_figure()); };
    header_->on_sentence = [this](const std::string &why) { shell_.explain(why); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        rearrange();
        event.Skip();
    });
}

std::string Page::own_figure() const {
    return app::why_page(info_.id);
}

std::string Page::title() const {
    const std::string words = tr(info_.title);
    return info_.number ? std::to_string(info_.number) + " " + words : words;
}

void Page::rearrange() {
    const int margin = FromDIP(page_margin), head = FromDIP(PageHeader::height), top = FromDIP(10);
    const wxSize size = GetClientSize();
    if (size.x < 2 * margin || size.y < head) return;
    const int width = size.x - 2 * margin, above = top + head + FromDIP(4);
    const int height = std::max(size.y - above - margin, least_height(width));
    SetVirtualSize(0, above + height + margin);
    const int y = CalcScrolledPosition(wxPoint(0, 0)).y;
    header_->place(margin, y + top, width);
    arrange({margin, y + above, width, height});
}

} // namespace kartrekker::gui
