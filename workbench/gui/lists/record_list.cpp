#include "workbench/gui/lists/record_list.h"

#include "workbench/gui/drawing/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kartrekker::gui {

using charts::Point;
using charts::Rect;

namespace {

constexpr double drag_threshold = 5;
constexpr double scroll_reach = 18;

} // namespace

RecordList::RecordList(wxWindow *parent, const std::string &name, const RowSource &rows)
    : RowList(parent, name, rows, true), rows_(rows) {
    allow_several();
    Bind(wxEVT_LEFT_DOWN, &RecordList::press_row, this);
    Bind(wxEVT_LEFT_UP, &RecordList::let_go_row, this);
    Bind(wxEVT_MOTION, &RecordList::drag_row, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { stop(); });
    Bind(wxEVT_KEY_DOWN, &RecordList::on_key, this);
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent &event) {
        if (event.GetPosition() != wxDefaultPosition)
            ask_menu(ScreenToClient(event.GetPosition()));
        else if (on_menu)
            on_menu(menu_place());
    });
}

charts::HitAreas RecordList::draw(charts::Canvas &canvas, const Rect &area) {
    charts::HitAreas areas = RowList::draw(canvas, area);
    if (!drop_ || rows_.count() == 0) return areas;
    canvas.clip({0, head_height(), area.width, area.height - head_height()});
    draw_drop(canvas, area);
    canvas.unclip();
    return areas;
}

void RecordList::draw_drop(charts::Canvas &canvas, const Rect &area) const {
    const bool is_end = *drop_ >= rows_.count();
    const Rect box = box_of(is_end ? rows_.count() - 1 : *drop_);
    const double y = std::max(head_height() + 1, is_end ? box.bottom() - 1 : box.y);
    canvas.line({{4, y}, {area.width - 10, y}}, {palette().accent, 3});
    canvas.circle({6, y}, 4, palette().accent);
}

void RecordList::press_row(wxMouseEvent &event) {
    const Point at = point_of(event);
    const auto row = row_at(at.y);
    was_drag_ = false;
    if (!row || rows_.is_head(*row) || is_on_thumb(at)) return event.Skip();
    if (!event.ControlDown() && !event.ShiftDown()) pressed_ = at;
    if (pressed_ && chosen().size() > 1 && chosen().contains(*row)) {
        waiting_ = row;
        return SetFocus();
    }
    event.Skip();
}

void RecordList::drag_row(wxMouseEvent &event) {
    const Point at = point_of(event);
    if (!event.LeftIsDown() && pressed_) stop();
    if (!drop_ && pressed_ && std::abs(at.y - pressed_->y) > drag_threshold) {
        pressed_.reset();
        waiting_.reset();
        was_drag_ = true;
        if (may_drag && may_drag()) {
            UnsetToolTip();
            CaptureMouse();
            follow_drag(at.y);
        }
        return;
    }
    if (drop_) return follow_drag(at.y);
    event.Skip();
}

void RecordList::let_go_row(wxMouseEvent &event) {
    if (drop_) follow_drag(point_of(event).y);
    const auto drop = drop_, waiting = waiting_;
    const bool was_drag = std::exchange(was_drag_, false);
    stop();
    if (drop && on_drop) on_drop(*drop);
    if (was_drag) return; // also one that was refused or given up opens nothing
    if (waiting) pick(*waiting, event);
    event.Skip();
}

void RecordList::stop() {
    if (HasCapture()) ReleaseMouse();
    pressed_.reset();
    waiting_.reset();
    drop_.reset();
    Refresh();
}

void RecordList::follow_drag(double y) {
    if (y < head_height() + scroll_reach)
        scroll_by(-scroll_reach);
    else if (y > head_height() + view_height() - scroll_reach)
        scroll_by(scroll_reach);
    const auto row = row_at(std::max(y, head_height()));
    drop_ = rows_.count();
    if (row) drop_ = y < box_of(*row).centre().y ? *row : *row + 1;
    SetCursor(wxCursor(wxCURSOR_HAND));
    Refresh();
}

void RecordList::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const bool is_for_menu =
        key == WXK_WINDOWS_MENU || key == WXK_MENU || (key == WXK_F10 && event.ShiftDown());
    if (key == WXK_ESCAPE && drop_)
        stop();
    else if (is_for_menu && on_menu)
        on_menu(menu_place());
    else
        event.Skip();
}

void RecordList::ask_menu(wxPoint at) {
    SetFocus();
    const auto row = row_at(at.y / scale());
    if (row && !chosen().contains(*row)) pick(*row, wxKeyboardState());
    if (on_menu) on_menu(at);
}

wxPoint RecordList::menu_place() const {
    const wxRect area = cursor() ? area_of(*cursor()) : wxRect();
    return {FromDIP(16), std::clamp(area.GetBottom(), 0, std::max(0, GetClientSize().y - 1))};
}

} // namespace kartrekker::gui
