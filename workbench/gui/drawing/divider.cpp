#include "workbench/gui/drawing/divider.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/settings.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

namespace {

constexpr int key_step = 24;          ///< device-independent pixels
constexpr int beyond_any_page = 9999; ///< the page gives what there is room for
constexpr double grip_length = 36;
constexpr double grip_width = 4;

} // namespace

Divider::Divider(wxWindow *page, const std::string &name, Part part, std::string key,
                 std::function<void()> on_move)
    : DrawnWindow(page, name, true), part_(part), key_(std::move(key)), on_move_(std::move(on_move)),
      wanted_(std::max(0, setting_number(key_, 0))) {
    SetCursor(wxCursor(part_ == Part::right ? wxCURSOR_SIZEWE : wxCURSOR_SIZENS));
    for (const auto &type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_LEFT_DCLICK, wxEVT_MOTION})
        Bind(type, &Divider::on_mouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { is_dragged_ = false; });
    Bind(wxEVT_KEY_DOWN, &Divider::on_key, this);
}

int Divider::wanted(int usual) const {
    return wanted_ > 0 ? static_cast<int>(std::lround(wanted_ * zoom())) : usual;
}

void Divider::place(const wxRect &gap, int size) {
    put(*this, gap.x, gap.y, gap.width, gap.height);
    size_ = size;
}

charts::Colour Divider::ground() const {
    return palette().ground;
}

charts::HitAreas Divider::draw(charts::Canvas &canvas, const charts::Rect &area) {
    if (is_hovered() || HasFocus()) {
        const bool is_upright = part_ == Part::right;
        const double wide = is_upright ? grip_width : grip_length;
        const double high = is_upright ? grip_length : grip_width;
        canvas.fill({area.x + (area.width - wide) / 2, area.y + (area.height - high) / 2, wide, high},
                    palette().quiet, grip_width / 2);
    }
    draw_focus(canvas, area.inset(1, 1), 5);
    return {};
}

void Divider::try_size(int size) {
    wanted_ = std::max(1, static_cast<int>(std::lround(size / zoom())));
    on_move_();
}

void Divider::keep(int size) {
    wanted_ = static_cast<int>(std::lround(size / zoom()));
    keep_setting(key_, wanted_ > 0 ? std::to_string(wanted_) : std::string());
}

void Divider::go_back() {
    keep(0);
    on_move_();
}

// Skips no movement, which would take the cursor away. Places are those of the screen as the mouse is now:
// the window moves along, and what was told before it moved is of where it was then.
void Divider::on_mouse(wxMouseEvent &event) {
    const wxPoint mouse = wxGetMousePosition();
    const int at = part_ == Part::right ? -mouse.x : mouse.y; // grows with the part
    if (event.LeftDClick()) {
        go_back();
    } else if (event.LeftDown()) {
        is_dragged_ = true;
        pressed_ = at;
        size_before_ = size_;
        CaptureMouse();
    } else if (is_dragged_ && event.Dragging()) {
        try_size(size_before_ + at - pressed_);
    } else if (is_dragged_ && event.LeftUp()) {
        is_dragged_ = false;
        if (HasCapture()) ReleaseMouse();
        if (at == pressed_) return;
        try_size(size_before_ + at - pressed_);
        keep(size_); // what there was room for
    }
}

void Divider::on_key(wxKeyEvent &event) {
    const bool is_upright = part_ == Part::right;
    const int towards_end = is_upright ? -1 : 1; // what the part gains by a step to the right or down
    const int back = is_upright ? WXK_LEFT : WXK_UP, on = is_upright ? WXK_RIGHT : WXK_DOWN;
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) return go_back();
    if (key == back || key == on)
        try_size(size_ + (key == on ? 1 : -1) * towards_end * FromDIP(key_step));
    else if (key == WXK_HOME || key == WXK_END)
        try_size((key == WXK_END ? 1 : -1) * towards_end * beyond_any_page);
    else
        return event.Skip();
    keep(size_);
}

} // namespace kartrekker::gui
