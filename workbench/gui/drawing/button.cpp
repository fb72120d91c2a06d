#include "workbench/gui/drawing/button.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

using charts::Colour;

namespace {

constexpr double field_padding = 12;

} // namespace

Button::Button(wxWindow *parent, ButtonKind kind, const std::string &label, std::function<void()> press)
    : DrawnWindow(parent, label, true), kind_(kind), label_(label), press_(std::move(press)) {
    SetLabel(shown_label(label));
    SetCursor(wxCursor(wxCURSOR_HAND));
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &) {
        SetFocus();
        is_down_ = true;
        Refresh();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent &event) {
        const bool was_down = std::exchange(is_down_, false);
        Refresh();
        if (was_down && GetClientRect().Contains(event.GetPosition())) this->press();
    });
    Bind(wxEVT_KEY_DOWN, &Button::on_key, this);
}

void Button::set_label(const std::string &label) {
    if (label == label_) return;
    const wxSize before = GetBestSize();
    label_ = label;
    SetLabel(shown_label(label));
    SetName(shown(label));
    InvalidateBestSize();
    Refresh();
    if (GetBestSize() != before) GetParent()->SendSizeEvent();
}

bool Button::Enable(bool enable) {
    const bool changed = DrawnWindow::Enable(enable);
    if (changed) Refresh();
    return changed;
}

wxSize Button::DoGetBestClientSize() const {
    const double width = measuring_canvas().measure(label_, {10}).width;
    const int padding = kind_ == ButtonKind::link ? 4 : 24;
    return FromDIP(
        wxSize(static_cast<int>(width) + 1 + padding, kind_ == ButtonKind::link ? 24 : button_height));
}

void Button::press() {
    if (!IsEnabled()) return;
    wxCommandEvent event(wxEVT_BUTTON, GetId());
    event.SetEventObject(this);
    ProcessWindowEvent(event);
    if (press_) press_();
}

void Button::on_key(wxKeyEvent &event) {
    switch (event.GetKeyCode()) {
    case WXK_SPACE:
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        press();
        break;
    default:
        event.Skip();
    }
}

charts::HitAreas Button::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    const bool is_active = IsThisEnabled() && GetParent()->IsEnabled();
    Colour words = colours.ink;
    if (kind_ == ButtonKind::primary) {
        Colour face = is_hovered() ? colours.pressed_accent() : colours.accent;
        if (!is_active) face = mix(colours.card, colours.quiet, 0.16);
        canvas.fill(area, face, 6);
        words = is_active ? colours.on_accent : colours.quiet;
    } else if (kind_ == ButtonKind::normal || kind_ == ButtonKind::field) {
        canvas.fill(area, is_hovered() && is_active ? colours.hover() : colours.card, 6);
        canvas.outline(area, {is_active ? colours.edge() : colours.line}, 6);
        if (kind_ == ButtonKind::field) words = colours.quiet;
        if (!is_active) words = mix(colours.card, colours.quiet, 0.65);
    } else {
        words = is_active ? colours.accent : mix(colours.card, colours.quiet, 0.65);
        if (is_hovered() && is_active) {
            const double width = canvas.measure(label_, {10}).width;
            const double y = area.centre().y + 9;
            canvas.line({{area.centre().x - width / 2, y}, {area.centre().x + width / 2, y}}, {words});
        }
    }
    if (kind_ == ButtonKind::field)
        text_in(canvas, area.inset(field_padding, 0), label_, {10, false, words});
    else
        text_in(canvas, area, label_, {10, false, words, charts::Align::centre});
    draw_focus(canvas, area, 6);
    // Its own colour hides the ring around it.
    if (kind_ == ButtonKind::primary && HasFocus())
        canvas.outline(area.inset(3, 3), {colours.on_accent, 1.5}, 4);
    return {};
}

} // namespace kartrekker::gui
