#include "workbench/gui/drawing/divider.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/settings.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

Divider::Divider(wxWindow &page, Part part, std::string key, std::function<void()> on_move)
    : page_(page), part_(part), key_(std::move(key)), on_move_(std::move(on_move)),
      wanted_(std::max(0, setting_number(key_, 0))) {
    for (const auto &type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_LEFT_DCLICK, wxEVT_MOTION})
        page_.Bind(type, &Divider::on_mouse, this);
    page_.Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent &event) {
        if (!is_dragged_) turn_cursor(false);
        event.Skip();
    });
    page_.Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { is_dragged_ = false; });
}

int Divider::wanted(int usual) const {
    return wanted_ > 0 ? static_cast<int>(std::lround(wanted_ * zoom())) : usual;
}

void Divider::put(const wxRect &gap, int size) {
    gap_ = gap;
    size_ = size;
}

void Divider::keep(int size) {
    wanted_ = static_cast<int>(std::lround(size / zoom()));
    keep_setting(key_, wanted_ > 0 ? std::to_string(wanted_) : std::string());
}

void Divider::turn_cursor(bool is_over) {
    if (is_over == is_over_) return;
    is_over_ = is_over;
    const wxStockCursor along = part_ == Part::right ? wxCURSOR_SIZEWE : wxCURSOR_SIZENS;
    page_.SetCursor(is_over ? wxCursor(along) : wxNullCursor);
}

void Divider::on_mouse(wxMouseEvent &event) {
    const int at = part_ == Part::right ? -event.GetX() : event.GetY(); // grows with the part
    const bool is_over = gap_.Contains(event.GetPosition());
    event.Skip();
    turn_cursor(is_over || is_dragged_);
    if (event.LeftDClick() && is_over) {
        keep(0);
        on_move_();
    } else if (event.LeftDown() && is_over) {
        is_dragged_ = true;
        pressed_ = at;
        size_before_ = size_;
        page_.CaptureMouse();
    } else if (is_dragged_ && event.Dragging()) {
        wanted_ = std::max(1, static_cast<int>(std::lround((size_before_ + at - pressed_) / zoom())));
        on_move_();
    } else if (is_dragged_ && event.LeftUp()) {
        is_dragged_ = false;
        if (page_.HasCapture()) page_.ReleaseMouse();
        if (at != pressed_) keep(size_); // what there was room for
    }
}

} // namespace kartrekker::gui
