#include "workbench/gui/drawing/drawn_window.h"

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/dcbuffer.h>

namespace kartrekker::gui {

namespace {

/// Only a picture's tips tell of figures.
std::string explanation_of(const charts::HitArea &area, bool is_picture) {
    if (!area.why.empty()) return area.why;
    if (app::is_why(area.target)) return area.target;
    return area.tip.empty() || !is_picture ? std::string() : app::why_words(area.tip);
}

} // namespace

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
        if (!GetClientRect().Contains(ScreenToClient(wxGetMousePosition()))) // else a menu opened
            bring_tip_back();
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
    if (HasFocus()) draw_walked(canvas);
    if (tip_.empty()) return; // else it may tell of what was drawn before
    const wxPoint mouse = ScreenToClient(wxGetMousePosition());
    show_tip(charts::hit(areas_, {mouse.x / scale(), mouse.y / scale()}));
}

void DrawnWindow::draw_walked(charts::Canvas &canvas) const {
    for (const charts::HitArea &area : areas_)
        if (!walked_.empty() && area.target == walked_) {
            canvas.outline(area.area.inset(-2, -1), {palette().accent, 2}, 4);
            return;
        }
}

void DrawnWindow::walk_marks(int steps) {
    std::vector<const charts::HitArea *> marks;
    std::size_t at = 0;
    bool is_there = false;
    for (const charts::HitArea &area : areas_) {
        const bool is_new = std::none_of(marks.begin(), marks.end(), [&](const charts::HitArea *mark) {
            return mark->target == area.target;
        });
        if (area.target.empty() || !is_new) continue;
        if (area.target == walked_) {
            at = marks.size();
            is_there = true;
        }
        marks.push_back(&area);
    }
    if (marks.empty()) return;
    const auto last = static_cast<int>(marks.size()) - 1;
    const int next = is_there ? std::clamp(static_cast<int>(at) + steps, 0, last) : 0;
    const charts::HitArea &mark = *marks[static_cast<std::size_t>(next)];
    walked_ = mark.target;
    SetLabel(shown_label(mark.tip.empty() ? mark.target : mark.tip));
    Refresh();
}

bool DrawnWindow::choose_mark() {
    if (walked_.empty()) return false;
    choose(std::string(walked_));
    return true;
}

std::string DrawnWindow::explained() const {
    for (const charts::HitArea &area : areas_)
        if (!walked_.empty() && area.target == walked_) return explanation_of(area, offered != nullptr);
    return {};
}

std::string DrawnWindow::explained_at(wxPoint point) const {
    const charts::HitArea *area = charts::hit(areas_, {point.x / scale(), point.y / scale()});
    return area ? explanation_of(*area, offered != nullptr) : std::string();
}

// Whoever clicks has read the tip, and wants to see what it would lie over.
bool DrawnWindow::TryBefore(wxEvent &event) {
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN) hide_tip();
    return Zoomed::TryBefore(event);
}

void DrawnWindow::bring_tip_back() {
    hidden_tip_.reset();
    if (!own_tip_.empty() && !GetToolTip()) SetToolTip(own_tip_);
    own_tip_.clear();
}

void DrawnWindow::hide_tip() {
    const wxPoint mouse = ScreenToClient(wxGetMousePosition());
    const charts::HitArea *area = charts::hit(areas_, {mouse.x / scale(), mouse.y / scale()});
    hidden_tip_ = area ? area->tip : std::string();
    if (tip_.empty() && GetToolTip()) {
        own_tip_ = GetToolTipText();
        UnsetToolTip();
    }
    show_tip(nullptr);
}

void DrawnWindow::on_motion(wxMouseEvent &event) {
    const charts::HitArea *area = charts::hit(areas_, point_of(event));
    if (hidden_tip_ && (area ? area->tip : std::string()) != *hidden_tip_) hidden_tip_.reset();
    SetCursor(area && !area->target.empty() ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    show_tip(event.Dragging() ? nullptr : area); // what is dragged tells by itself
    event.Skip();
}

void DrawnWindow::show_tip(const charts::HitArea *area) {
    const wxString tip = area && !hidden_tip_ ? shown(area->tip) : wxString();
    if (tip == tip_) return;
    tip_ = tip;
    if (tip.empty())
        UnsetToolTip();
    else
        SetToolTip(tip);
}

ChartView::ChartView(wxWindow *parent, const std::string &name, charts::Colour ground, Draw draw)
    : DrawnWindow(parent, name, true), ground_(ground), draw_(std::move(draw)) {
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        switch (event.GetKeyCode()) {
        case WXK_LEFT:
        case WXK_UP:
            return walk_marks(-1);
        case WXK_RIGHT:
        case WXK_DOWN:
            return walk_marks(1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_SPACE:
            if (choose_mark()) return;
        }
        event.Skip();
    });
}

charts::HitAreas ChartView::draw(charts::Canvas &canvas, const charts::Rect &area) {
    charts::HitAreas areas = draw_(canvas, area);
    draw_focus(canvas, area, 5);
    return areas;
}

void ChartView::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

} // namespace kartrekker::gui
