#include "workbench/gui/drawing/segments.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr double padding = 12;

} // namespace

Segments::Segments(wxWindow *parent, const std::string &name, std::vector<std::string> words)
    : DrawnWindow(parent, name, true), words_(std::move(words)) {
    Bind(wxEVT_KEY_DOWN, &Segments::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        event.Skip();
    });
}

void Segments::set_words(std::vector<std::string> words) {
    words_ = std::move(words);
    Refresh();
}

void Segments::pick(std::size_t segment) {
    picked_ = segment;
    if (segment < words_.size()) SetLabel(shown_label(words_[segment]));
    Refresh();
}

double Segments::whole_width() const {
    double width = 0;
    for (const std::string &word : words_)
        width += measuring_canvas().measure(word, {10, true}).width + 2 * padding;
    return width;
}

charts::HitAreas Segments::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    charts::HitAreas areas;
    double squeeze = std::min(1.0, area.width / std::max(1.0, whole_width()));
    double x = area.x;

    for (std::size_t i = 0; i < words_.size(); ++i) {
        const bool is_picked = i == picked_;
        const double width = (canvas.measure(words_[i], {10, true}).width + 2 * padding) * squeeze;
        const charts::Rect box{x, area.y, width, area.height};
        text_in(canvas, box.inset(padding * squeeze * 0.5, 0), words_[i],
                {10, is_picked, is_picked ? colours.accent : colours.quiet, charts::Align::centre});
        if (is_picked) canvas.fill({x + 4, area.bottom() - 2, width - 8, 2}, colours.accent);
        if (is_picked) draw_focus(canvas, box.inset(2, 4), 5);
        areas.push_back({box, squeeze < 1 ? words_[i] : std::string(), std::to_string(i)});
        x += width;
    }
    return areas;
}

void Segments::choose(const std::string &target) {
    pick(std::stoul(target));
    if (on_pick) on_pick(picked_);
}

void Segments::on_key(wxKeyEvent &event) {
    const int step = event.GetKeyCode() == WXK_LEFT ? -1 : event.GetKeyCode() == WXK_RIGHT ? 1 : 0;
    if (event.GetKeyCode() == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    } else if (step == 0) {
        event.Skip();
    } else {
        const auto next = static_cast<std::ptrdiff_t>(picked_) + step;
        if (next >= 0 && next < static_cast<std::ptrdiff_t>(words_.size())) choose(std::to_string(next));
    }
}

} // namespace kartrekker::gui
