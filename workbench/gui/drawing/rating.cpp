#include "workbench/gui/drawing/rating.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

Rating::Rating(wxWindow *parent, const std::string &name) : DrawnWindow(parent, name, true) {
    Bind(wxEVT_KEY_DOWN, &Rating::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        event.Skip();
    });
}

void Rating::set_value(int value) {
    value_ = value;
    SetLabel(value ? std::to_string(value) : "-");
    Refresh();
}

bool Rating::Enable(bool enable) {
    const bool changed = DrawnWindow::Enable(enable);
    if (changed) Refresh();
    return changed;
}

charts::HitAreas Rating::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    charts::HitAreas areas;
    const double step = std::min(34.0, (area.width + 4) / 5);
    for (int i = 1; i <= 5; ++i) {
        const charts::Rect box{area.x + step * (i - 1), area.y + (area.height - 26) / 2, step - 4, 26};
        const bool is_on = i <= value_;
        canvas.fill(box, is_on ? mix(colours.card, colours.accent, i == value_ ? 1 : 0.28) : colours.card, 5);
        canvas.outline(box, {is_on ? colours.accent : colours.edge()}, 5);
        text_in(canvas, box, std::to_string(i),
                {9, i == value_,
                 i == value_ ? colours.on_accent
                 : is_on     ? colours.accent
                             : colours.quiet,
                 charts::Align::centre});
        areas.push_back({box, {}, std::to_string(i)});
    }
    draw_focus(canvas, {area.x, area.y + (area.height - 32) / 2, std::min(area.width, step * 5), 32}, 6);
    return areas;
}

void Rating::take(int value) {
    if (!IsEnabled() || value == value_) return;
    set_value(value);
    if (on_change) on_change();
}

void Rating::choose(const std::string &target) {
    const int value = std::stoi(target);
    take(value == value_ ? 0 : value);
}

void Rating::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key >= '1' && key <= '5')
        take(key - '0');
    else if (key == WXK_RIGHT || key == WXK_UP)
        take(std::min(5, value_ + 1));
    else if (key == WXK_LEFT || key == WXK_DOWN)
        take(std::max(1, value_ - 1));
    else if (key == WXK_DELETE || key == WXK_BACK || key == '0')
        take(0);
    else
        event.Skip();
}

} // namespace kartrekker::gui
