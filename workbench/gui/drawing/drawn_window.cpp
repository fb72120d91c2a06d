#include "workbench/gui/drawing/drawn_window.h"

#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/dcbuffer.h>

namespace kartrekker::gui {

DrawnWindow::DrawnWindow(wxWindow *parent, const std::string &name, bool takes_focus)
    : takes_focus_(takes_focus) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE | (takes_focus ? wxWANTS_CHARS : 0));
    SetName(shown(name));
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { on_paint(); });
    Bind(wxEVT_MOTION, &DrawnWindow::on_motion, this);
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent &event) {
        is_hovered_ = false;
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_ENTER_WINDOW, [this](wxMouseEvent &event) {
        is_hovered_ = true;
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent &event) {
        const charts::HitArea *area = charts::hit(areas_, point_of(event));
        event.Skip();
        if (area && !area->target.empty() && IsEnabled()) choose(std::string(area->target));
    });
    if (!takes_focus) return;
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_TAB) return event.Skip();
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent &event) { Refresh(), event.Skip(); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) { Refresh(), event.Skip(); });
}

double DrawnWindow::scale() const {
    return FromDIP(1000) / 1000.0;
}

wxRect DrawnWindow::area_of(const std::string &target) const {
    for (const charts::HitArea &hit : areas_)
        if (hit.target == target)
            return {FromDIP(static_cast<int>(hit.area.x)), FromDIP(static_cast<int>(hit.area.y)),
                    FromDIP(static_cast<int>(hit.area.width)), FromDIP(static_cast<int>(hit.area.height))};
    return {};
}

charts::Colour DrawnWindow::ground() const {
    return palette().card;
}

charts::Point DrawnWindow::point_of(const wxMouseEvent &event) const {
    return {event.GetX() / scale(), event.GetY() / scale()};
}

void DrawnWindow::draw_focus(charts::Canvas &canvas, const charts::Rect &area, double radius) const {
    if (HasFocus()) canvas.outline(area, {palette().focus(), 2}, radius);
}

void DrawnWindow::on_paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(to_wx(ground())));
    dc.Clear();
    GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), scale());
    const wxSize size = GetClientSize();
    areas_ = draw(canvas, {0, 0, size.x / scale(), size.y / scale()});
}

void DrawnWindow::on_motion(wxMouseEvent &event) {
    const charts::HitArea *area = charts::hit(areas_, point_of(event));
    const wxString tip = area ? shown(area->tip) : wxString();
    SetCursor(area && !area->target.empty() ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    if (tip != tip_) {
        tip_ = tip;
        if (tip.empty())
            UnsetToolTip();
        else
            SetToolTip(tip);
    }
    event.Skip();
}

ChartView::ChartView(wxWindow *parent, const std::string &name, charts::Colour ground, Draw draw)
    : DrawnWindow(parent, name), ground_(ground), draw_(std::move(draw)) {}

charts::HitAreas ChartView::draw(charts::Canvas &canvas, const charts::Rect &area) {
    return draw_(canvas, area);
}

void ChartView::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

} // namespace kartrekker::gui
