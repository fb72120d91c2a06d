#include "workbench/gui/drawing/segments.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/menu.h>

namespace kartrekker::gui {

namespace {

constexpr double padding = 12;
constexpr int first_segment_item = wxID_HIGHEST + 6000;

std::string more_words() {
    return tr("More") + " ▾";
}

} // namespace

Segments::Segments(wxWindow *parent, const std::string &name, std::vector<std::string> words)
    : DrawnWindow(parent, name, true), words_(std::move(words)), ground_(palette().card) {
    Bind(wxEVT_KEY_DOWN, &Segments::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        event.Skip();
    });
}

void Segments::set_words(std::vector<std::string> words, std::vector<std::string> whys) {
    words_ = std::move(words);
    whys_ = std::move(whys);
    Refresh();
}

void Segments::pick(std::size_t segment) {
    picked_ = segment;
    if (segment < words_.size()) SetLabel(shown_label(words_[segment]));
    Refresh();
}

double Segments::width_of(const std::string &word) const {
    return measuring_canvas().measure(word, {10, true}).width + 2 * padding;
}

double Segments::whole_width() const {
    double width = 0;
    for (const std::string &word : words_)
        width += width_of(word);
    return width;
}

std::vector<std::size_t> Segments::shown_in(double width) const {
    std::vector<std::size_t> shown;
    const bool fits = whole_width() <= width;
    double room = width;
    if (!fits) room -= width_of(more_words()) + (picked_ < words_.size() ? width_of(words_[picked_]) : 0);
    bool is_full = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (!fits && i != picked_) {
            room -= width_of(words_[i]);
            is_full = is_full || room < 0;
        }
        if (!is_full || i == picked_) shown.push_back(i);
    }
    return shown;
}

wxRect Segments::area_of(std::size_t segment) const {
    return DrawnWindow::area_of(segment == more ? "more" : std::to_string(segment));
}

void Segments::draw_segment(charts::Canvas &canvas, const charts::Rect &box, std::size_t segment) const {
    const charts::Palette &colours = palette();
    const bool is_picked = segment == picked_;
    text_in(canvas, box.inset(padding * 0.5, 0), segment == more ? more_words() : words_[segment],
            {10, is_picked, is_picked ? colours.accent : colours.quiet, charts::Align::centre});
    if (!is_picked) return;
    canvas.fill({box.x + 4, box.bottom() - 2, box.width - 8, 2}, colours.accent);
    draw_focus(canvas, box.inset(2, 4), 5);
}

charts::HitAreas Segments::draw(charts::Canvas &canvas, const charts::Rect &area) {
    charts::HitAreas areas;
    const auto shown = shown_in(area.width);
    const bool has_more = shown.size() < words_.size();
    const double end = area.right() - (has_more ? width_of(more_words()) : 0);
    double x = area.x;
    for (const std::size_t segment : shown) {
        const charts::Rect box{x, area.y, std::min(width_of(words_[segment]), end - x), area.height};
        draw_segment(canvas, box, segment);
        areas.push_back({box, {}, std::to_string(segment), why_of(segment)});
        x = box.right();
    }
    if (!has_more) return areas;
    const charts::Rect box{x, area.y, area.right() - end, area.height};
    draw_segment(canvas, box, more);
    areas.push_back({box, {}, "more"});
    return areas;
}

void Segments::choose(const std::string &target) {
    if (target == "more")
        CallAfter([this] { open_more(); });
    else
        take(std::stoul(target));
}

void Segments::take(std::size_t segment) {
    pick(segment);
    if (on_pick) on_pick(picked_);
}

void Segments::open_more() {
    const auto shown = shown_in(GetClientSize().x / scale());
    wxMenu menu;
    for (std::size_t i = 0; i < words_.size(); ++i)
        if (std::find(shown.begin(), shown.end(), i) == shown.end())
            menu.Append(first_segment_item + static_cast<int>(i), shown_label(words_[i]));
    const wxRect at = area_of(more);
    const int chosen = GetPopupMenuSelectionFromUser(menu, wxPoint(at.x, at.GetBottom()));
    if (chosen >= first_segment_item) take(static_cast<std::size_t>(chosen - first_segment_item));
}

void Segments::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key == WXK_LEFT && picked_ > 0)
        take(picked_ - 1);
    else if (key == WXK_RIGHT && picked_ + 1 < words_.size())
        take(picked_ + 1);
    else if (key == WXK_DOWN && !area_of(more).IsEmpty())
        open_more();
    else
        event.Skip();
}

} // namespace kartrekker::gui
