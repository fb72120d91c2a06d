#include "workbench/gui/pages/fit_chart.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

using charts::Point;
using charts::Rect;

namespace {

constexpr double fit_scroll_step = 42;
constexpr double slider_reach = 14; ///< beside a slider and above it, within which it is meant

} // namespace

FitChart::FitChart(wxWindow *parent) : DrawnWindow(parent, tr("Candidates beside each other"), true) {
    Bind(wxEVT_LEFT_DOWN, &FitChart::on_press, this);
    Bind(wxEVT_MOTION, &FitChart::on_drag, this);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent &event) {
        if (HasCapture()) ReleaseMouse();
        on_drag(event); // to where it is let go
        is_dragging_ = false;
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { is_dragging_ = false; });
    Bind(wxEVT_MOUSEWHEEL,
         [this](wxMouseEvent &event) { scroll(-event.GetWheelRotation() / 120.0 * fit_scroll_step); });
    Bind(wxEVT_KEY_DOWN, &FitChart::on_key, this);
}

Rect FitChart::area() const {
    const wxSize size = GetClientSize();
    return Rect{0, 0, size.x / scale(), size.y / scale()}.inset(2 * focus_room, 2);
}

void FitChart::show(const model::Workspace &workspace) {
    const app::CandidateFit before = std::exchange(fit_, app::candidate_fit(workspace));
    app::Weights weights = fit_.weights();
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (std::size_t old = 0; old < before.capabilities.size(); ++old)
            if (before.capabilities[old].id == fit_.capabilities[i].id &&
                weights_[old] != before.capabilities[old].weight)
                weights[i] = weights_[old];
    weights_ = std::move(weights);
    if (selected_ && *selected_ >= weights_.size()) selected_.reset();
    refresh();
}

void FitChart::put_back() {
    weights_ = fit_.weights();
    refresh();
    if (on_try) on_try();
}

void FitChart::refresh() {
    const double scrolled = view_.matrix.scrolled;
    view_ = app::fit_view(fit_, weights_, HasFocus() ? selected_ : std::nullopt, current_language());
    view_.matrix.scrolled = scrolled;
    scroll(0);
}

void FitChart::scroll(double by) {
    const double most = std::max(0.0, height_of_fit_matrix(view_.matrix) - area().height);
    view_.matrix.scrolled = std::clamp(view_.matrix.scrolled + by, 0.0, most);
    Refresh();
}

charts::HitAreas FitChart::draw(charts::Canvas &canvas, const Rect &whole) {
    for (std::size_t i = 0; i < view_.matrix.rows.size(); ++i)
        view_.matrix.rows[i].is_selected = HasFocus() && selected_ == i;
    charts::HitAreas areas = draw_fit_matrix(canvas, area(), palette(), view_.matrix);
    draw_focus(canvas, whole.inset(1, 1), 5);
    return areas;
}

void FitChart::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

void FitChart::take(std::size_t row, double weight) {
    weight = std::clamp(std::round(weight), app::least_weight, app::most_weight);
    selected_ = row;
    if (weights_[row] == weight) return Refresh();
    weights_[row] = weight;
    refresh();
    SetLabel(shown_label(view_.matrix.rows[row].tip + "\n" + view_.state));
    if (on_try) on_try();
}

void FitChart::select(int row) {
    if (weights_.empty()) return;
    selected_ = static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(weights_.size()) - 1));
    const Rect slider = fit_slider(view_.matrix, area(), *selected_), body = fit_body(area());
    if (slider.y - fit_scroll_step < body.y) scroll(slider.y - fit_scroll_step - body.y);
    if (slider.y + fit_scroll_step > body.bottom()) scroll(slider.y + fit_scroll_step - body.bottom());
    SetLabel(shown_label(view_.matrix.rows[*selected_].tip));
    Refresh();
}

wxPoint FitChart::place_of(std::size_t row, double weight) const {
    const Rect slider = fit_slider(view_.matrix, area(), row);
    const double x =
        slider.x + slider.width * (weight - app::least_weight) / (app::most_weight - app::least_weight);
    return {static_cast<int>(x * scale()), static_cast<int>(slider.y * scale())};
}

std::optional<std::size_t> FitChart::slider_at(Point point) const {
    if (!fit_body(area()).contains(point)) return std::nullopt;
    for (std::size_t row = 0; row < weights_.size(); ++row)
        if (fit_slider(view_.matrix, area(), row).inset(-slider_reach, -slider_reach).contains(point))
            return row;
    return std::nullopt;
}

void FitChart::on_press(wxMouseEvent &event) {
    SetFocus();
    const auto row = slider_at(point_of(event));
    if (!row) return event.Skip();
    is_dragging_ = true;
    selected_ = row;
    if (!HasCapture()) CaptureMouse();
    on_drag(event);
}

void FitChart::on_drag(wxMouseEvent &event) {
    if (!is_dragging_ || !selected_) return event.Skip();
    const Rect slider = fit_slider(view_.matrix, area(), *selected_);
    const double share = (point_of(event).x - slider.x) / slider.width;
    take(*selected_, app::least_weight + share * (app::most_weight - app::least_weight));
}

void FitChart::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode(), row = selected_ ? static_cast<int>(*selected_) : -1;
    if (key == WXK_UP || key == WXK_DOWN) return select(key == WXK_UP ? row - 1 : row + 1);
    if (key == WXK_ESCAPE && view_.is_tried_out) return put_back();
    if (!selected_) return event.Skip();
    const double weight = weights_[*selected_];
    if (key == WXK_LEFT || key == WXK_RIGHT)
        return take(*selected_, key == WXK_LEFT ? weight - 1 : weight + 1);
    if (key == WXK_HOME || key == WXK_END)
        return take(*selected_, key == WXK_HOME ? app::least_weight : app::most_weight);
    if (key >= '1' && key <= '5') return take(*selected_, key - '0');
    if (key == WXK_RETURN && on_choose) return on_choose(fit_.capabilities[*selected_].id);
    event.Skip();
}

} // namespace kartrekker::gui
