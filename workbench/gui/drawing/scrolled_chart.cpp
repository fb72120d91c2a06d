#include "workbench/gui/drawing/scrolled_chart.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr double chart_scroll_step = 48;
constexpr double bar_width = 7, least_thumb = 28;
constexpr double least_picture_width = 320;
constexpr double ring_gap = 6; ///< of the margin, above the drawing: the ring of the focus stands there

} // namespace

ScrolledChart::ScrolledChart(wxWindow *parent, const std::string &name, std::optional<charts::Colour> ground)
    : DrawnWindow(parent, name, true), ground_(ground) {
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent &event) {
        scroll_to(top_ - event.GetWheelRotation() / 120.0 * chart_scroll_step * 2);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        scroll_to(top_);
        event.Skip();
    });
    for (const auto &type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION})
        Bind(type, &ScrolledChart::on_drag, this);
    Bind(wxEVT_KEY_DOWN, &ScrolledChart::on_key, this);
}

void ScrolledChart::show(ChartView::Draw draw, std::function<double(double)> height) {
    draw_ = std::move(draw);
    height_ = std::move(height);
    scroll_to(top_);
    Refresh();
}

void ScrolledChart::offer(std::function<std::pair<std::string, std::string>()> words) {
    offered = [this, words = std::move(words)]() -> std::optional<OfferedPicture> {
        if (!draw_) return std::nullopt;
        const auto [title, state] = words();
        const auto draw = [this](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &) {
            return draw_(canvas, area);
        };
        return OfferedPicture{{title, state, draw, height_},
                              std::max(least_picture_width, GetClientSize().x / scale() - 2 * margin)};
    };
}

double ScrolledChart::whole_height() const {
    return height_ ? height_(GetClientSize().x / scale() - 2 * margin) + margin : 0;
}

void ScrolledChart::scroll_to(double top) {
    const double most = std::max(0.0, whole_height() - GetClientSize().y / scale());
    top_ = std::clamp(top, 0.0, most);
    Refresh();
}

charts::Rect ScrolledChart::thumb(double whole) const {
    const double wide = GetClientSize().x / scale(), seen = GetClientSize().y / scale();
    if (whole <= seen || seen <= 0) return {};
    const double high = std::max(least_thumb, seen * seen / whole);
    return {wide - bar_width, (seen - high) * top_ / (whole - seen), bar_width, high};
}

charts::HitAreas ScrolledChart::draw(charts::Canvas &canvas, const charts::Rect &area) {
    if (!draw_) return {};
    const double whole = whole_height(), high = std::max(whole, area.height) - margin;
    charts::HitAreas areas =
        draw_(canvas, {area.x + margin, area.y + ring_gap - top_, area.width - 2 * margin, high});
    const charts::Rect bar = thumb(whole);
    if (bar.height > 0) canvas.fill(bar.inset(1, 2), charts::mix(palette().card, palette().ink, 0.3), 2.5);
    draw_focus(canvas, area.inset(1, 1), 5);
    return areas;
}

void ScrolledChart::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

void ScrolledChart::on_drag(wxMouseEvent &event) {
    const bool lets_go = event.LeftUp() && grip_;
    if (!lets_go) event.Skip(); // or what lies under the mouse would be chosen
    const charts::Point at = point_of(event);
    const double whole = whole_height(), seen = GetClientSize().y / scale();
    const charts::Rect bar = thumb(whole);
    if (event.LeftDown()) {
        SetFocus();
        grip_.reset();
        if (bar.height > 0 && at.x >= bar.x - bar_width)
            grip_ = at.y >= bar.y && at.y < bar.bottom() ? at.y - bar.y : bar.height / 2;
    }
    if (!event.LeftIsDown() && !lets_go) grip_.reset(); // it was let go elsewhere
    if (grip_ && seen > bar.height) scroll_to((at.y - *grip_) / (seen - bar.height) * (whole - seen));
    if (lets_go) grip_.reset();
}

void ScrolledChart::on_key(wxKeyEvent &event) {
    const double page = GetClientSize().y / scale() * 0.9;
    switch (event.GetKeyCode()) {
    case WXK_UP:
        return scroll_to(top_ - chart_scroll_step);
    case WXK_DOWN:
        return scroll_to(top_ + chart_scroll_step);
    case WXK_PAGEUP:
        return scroll_to(top_ - page);
    case WXK_PAGEDOWN:
        return scroll_to(top_ + page);
    case WXK_HOME:
        return scroll_to(0);
    case WXK_END:
        return scroll_to(whole_height());
    case WXK_LEFT:
        return walk_marks(-1);
    case WXK_RIGHT:
        return walk_marks(1);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (on_choose && choose_mark()) return;
        return event.Skip();
    default:
        event.Skip();
    }
}

} // namespace kartrekker::gui
