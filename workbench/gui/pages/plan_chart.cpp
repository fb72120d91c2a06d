#include "workbench/gui/pages/plan_chart.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

using charts::Point;
using charts::Rect;

namespace {

constexpr double end_grip = 6; ///< pixels at the end of a bar by which it is stretched
constexpr double least_drag = 4;
constexpr double narrowest_day = 0.3, widest_day = 40;
constexpr double least_sheet = 700, most_sheet = 6000; ///< width of the whole plan as a picture
constexpr double least_names = 200, most_names = 470;  ///< width of the column of names

} // namespace

PlanChart::PlanChart(wxWindow *parent) : DrawnWindow(parent, tr("Gantt chart"), true) {
    Bind(wxEVT_LEFT_DOWN, &PlanChart::on_press, this);
    Bind(wxEVT_MOTION, &PlanChart::on_drag, this);
    Bind(wxEVT_LEFT_UP, &PlanChart::on_release, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { grip_ = Grip::none, Refresh(); });
    Bind(wxEVT_MOUSEWHEEL, &PlanChart::on_wheel, this);
    Bind(wxEVT_KEY_DOWN, &PlanChart::on_key, this);
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent &event) {
        if (const auto row = row_at(point_of(event)); row && on_open) on_open(*row);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        view_.names_width = std::clamp(GetClientSize().x / scale() / 3, least_names, most_names);
        if (!is_fitted_) fit();
        scroll(view_.left, view_.top);
        event.Skip();
    });
}

Rect PlanChart::area() const {
    const wxSize size = GetClientSize();
    return {0, 0, size.x / scale(), size.y / scale()};
}

void PlanChart::show(charts::GanttChart chart) {
    const bool was_empty = chart_.rows.empty();
    const std::string held = dragged_ < chart_.rows.size() ? chart_.rows[dragged_].target : std::string();
    chart_ = std::move(chart);
    keep_hold(held);
    if (view_.selected && *view_.selected >= chart_.rows.size()) view_.selected.reset();
    if (was_empty) fit();
    scroll(view_.left, view_.top);
}

// What changes while a bar is dragged, such as the field that was left for it, may move its row or take it
// away.
void PlanChart::keep_hold(const std::string &target) {
    const auto row = std::ranges::find(chart_.rows, target, &charts::GanttRow::target);
    if (row != chart_.rows.end())
        dragged_ = static_cast<std::uint32_t>(row - chart_.rows.begin());
    else if (grip_ != Grip::pan)
        grip_ = Grip::none;
}

void PlanChart::select(std::optional<std::uint32_t> row) {
    view_.selected = row;
    if (row) {
        const double top = *row * charts::gantt_row_height, room = area().height - charts::gantt_head_height;
        if (top < view_.top) scroll(view_.left, top);
        if (top + charts::gantt_row_height > view_.top + room)
            scroll(view_.left, top + charts::gantt_row_height - room);
        SetLabel(shown_label(chart_.rows[*row].tip.empty() ? chart_.rows[*row].name : chart_.rows[*row].tip));
    }
    Refresh();
}

void PlanChart::show_bar(std::uint32_t row) {
    const double room = area().width - view_.names_width;
    if (!chart_.rows.at(row).has_dates || room <= 0) return;
    const double begin = (chart_.rows[row].first - charts::gantt_origin(chart_)) * view_.day_width;
    if (begin < view_.left || begin > view_.left + room - end_grip) scroll(begin - room / 4, view_.top);
}

double PlanChart::whole_width() const {
    const double whole = view_.names_width + gantt_width(chart_, view_.day_width);
    return std::clamp(whole, least_sheet, most_sheet);
}

void PlanChart::scroll(double left, double top) {
    const Rect whole = area();
    const double room = std::max(0.0, whole.width - view_.names_width);
    const double most_left = std::max(0.0, charts::gantt_width(chart_, view_.day_width) - room);
    const double high = static_cast<double>(chart_.rows.size()) * charts::gantt_row_height;
    const double most_top = std::max(0.0, high - (whole.height - charts::gantt_head_height));
    view_.left = std::clamp(left, 0.0, most_left);
    view_.top = std::clamp(top, 0.0, most_top);
    Refresh();
    if (on_view) on_view();
}

void PlanChart::zoom(double day_width) {
    const double half = std::max(0.0, area().width - view_.names_width) / 2;
    const double middle = (view_.left + half) / view_.day_width;
    is_whole_ = false;
    view_.day_width = std::clamp(day_width, narrowest_day, widest_day);
    scroll(middle * view_.day_width - half, view_.top);
}

void PlanChart::show_from(double left, double day_width) {
    zoom(day_width);
    is_fitted_ = true; // also before it has a size
    scroll(left, view_.top);
}

void PlanChart::fit() {
    const double room = area().width - view_.names_width;
    if (room < 50 || chart_.rows.empty()) return;
    is_fitted_ = is_whole_ = true;
    view_.day_width = std::clamp(room / charts::gantt_width(chart_, 1), narrowest_day, widest_day);
    scroll(0, view_.top);
}

std::string PlanChart::explained() const {
    return view_.selected ? chart_.rows[*view_.selected].why : std::string();
}

wxRect PlanChart::bar_of(std::uint32_t row) const {
    const auto bar = charts::gantt_bar(chart_, area(), view_, row);
    if (!bar) return {};
    const auto pixels = [this](double length) { return static_cast<int>(std::lround(length * scale())); };
    return {pixels(bar->x), pixels(bar->y), pixels(bar->width), pixels(bar->height)};
}

charts::HitAreas PlanChart::draw(charts::Canvas &canvas, const Rect &whole) {
    charts::HitAreas areas = draw_gantt(canvas, whole, palette(), chart_, view_);
    draw_drag(canvas);
    if (HasFocus() && !chart_.rows.empty()) draw_focus(canvas, whole.inset(1, 1), 3);
    for (charts::HitArea &one : areas)
        one.target.clear(); // a click selects; only what is opened goes elsewhere
    return areas;
}

void PlanChart::draw_drag(charts::Canvas &canvas) const {
    const auto bar = charts::gantt_bar(chart_, area(), view_, dragged_);
    if (!bar || std::hypot(at_.x - from_.x, at_.y - from_.y) < least_drag) return;
    const charts::Stroke stroke{palette().ink, 1.5, {4, 3}};
    if (grip_ == Grip::bar)
        canvas.outline({bar->x + at_.x - from_.x, bar->y, bar->width, bar->height}, stroke, 2);
    if (grip_ == Grip::end)
        canvas.outline({bar->x, bar->y, std::max(3.0, bar->width + at_.x - from_.x), bar->height}, stroke, 2);
    if (grip_ == Grip::link) canvas.line({{bar->right(), bar->centre().y}, at_}, stroke);
}

std::optional<std::uint32_t> PlanChart::row_at(Point point) const {
    if (point.y < charts::gantt_head_height) return std::nullopt;
    const auto row = static_cast<std::uint32_t>((point.y - charts::gantt_head_height + view_.top) /
                                                charts::gantt_row_height);
    return row < chart_.rows.size() ? std::optional(row) : std::nullopt;
}

PlanChart::Grip PlanChart::grip_at(std::uint32_t row, Point point, bool is_linking) const {
    const auto bar = charts::gantt_bar(chart_, area(), view_, row);
    if (point.x < view_.names_width) return Grip::none;
    if (!bar || chart_.rows[row].is_phase || !bar->inset(-end_grip / 2, -3).contains(point)) return Grip::pan;
    if (is_linking) return Grip::link;
    return !chart_.rows[row].is_milestone && point.x > bar->right() - end_grip && bar->width > 2 * end_grip
               ? Grip::end
               : Grip::bar;
}

void PlanChart::on_press(wxMouseEvent &event) {
    SetFocus();
    from_ = at_ = point_of(event);
    grip_ = Grip::pan;
    if (const auto row = row_at(from_)) {
        dragged_ = *row;
        grip_ = grip_at(*row, from_, event.ShiftDown());
        pick(*row);
        if (chart_.rows[*row].is_phase && from_.x < 20 && on_open) return on_open(*row);
    }
    if (grip_ != Grip::none && !HasCapture()) CaptureMouse();
}

void PlanChart::on_drag(wxMouseEvent &event) {
    const Point point = point_of(event);
    if (HasCapture() && event.Dragging()) {
        if (grip_ == Grip::pan) scroll(view_.left + at_.x - point.x, view_.top + at_.y - point.y);
        at_ = point;
        Refresh();
        return;
    }
    event.Skip(); // its tip, and the cursor that goes with it
    const auto row = row_at(point);
    if (row && grip_at(*row, point, false) == Grip::end) SetCursor(wxCursor(wxCURSOR_SIZEWE));
}

void PlanChart::on_release(wxMouseEvent &event) {
    event.Skip();
    if (HasCapture()) ReleaseMouse();
    const Grip grip = std::exchange(grip_, Grip::none);
    at_ = point_of(event); // where it is let go, whichever movements were told before
    Refresh();
    if (std::hypot(at_.x - from_.x, at_.y - from_.y) < least_drag || dragged_ >= chart_.rows.size()) return;
    const int days = static_cast<int>(std::lround((at_.x - from_.x) / view_.day_width));
    const auto other = row_at(at_);
    if (grip == Grip::bar && days != 0 && on_move) on_move(dragged_, days);
    if (grip == Grip::end && days != 0 && on_stretch) on_stretch(dragged_, chart_.rows[dragged_].last + days);
    if (grip == Grip::link && other && *other != dragged_ && !chart_.rows[*other].is_phase && on_link)
        on_link(dragged_, *other);
}

void PlanChart::on_wheel(wxMouseEvent &event) {
    const double turns = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
    if (event.ControlDown()) return zoom(view_.day_width * std::pow(1.25, turns));
    if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL || event.ShiftDown())
        return scroll(view_.left - 60 * turns, view_.top);
    scroll(view_.left, view_.top - 60 * turns);
}

void PlanChart::pick(std::uint32_t row) {
    select(row);
    if (on_select) on_select(row);
}

void PlanChart::walk(int rows) {
    if (chart_.rows.empty()) return;
    const auto last = static_cast<int>(chart_.rows.size()) - 1;
    const int at = view_.selected ? static_cast<int>(*view_.selected) + rows : 0;
    pick(static_cast<std::uint32_t>(std::clamp(at, 0, last)));
}

void PlanChart::step(int days, bool is_stretching) {
    if (!view_.selected || chart_.rows[*view_.selected].is_phase || !chart_.rows[*view_.selected].has_dates)
        return;
    if (is_stretching && on_stretch)
        on_stretch(*view_.selected, chart_.rows[*view_.selected].last + days);
    else if (!is_stretching && on_move)
        on_move(*view_.selected, days);
}

void PlanChart::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const int side = key == WXK_RIGHT ? 1 : key == WXK_LEFT ? -1 : 0;
    if (side != 0)
        return event.AltDown() || event.ControlDown() ? step(side, event.ControlDown())
                                                      : scroll(view_.left + side * 60, view_.top);
    switch (key) {
    case WXK_UP:
        return walk(-1);
    case WXK_DOWN:
        return walk(1);
    case WXK_PAGEUP:
        return walk(-10);
    case WXK_PAGEDOWN:
        return walk(10);
    case WXK_HOME:
        return walk(-static_cast<int>(chart_.rows.size()));
    case WXK_END:
        return walk(static_cast<int>(chart_.rows.size()));
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
        return zoom(view_.day_width * 1.25);
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        return zoom(view_.day_width / 1.25);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (view_.selected && on_open) on_open(*view_.selected);
        return;
    default:
        event.Skip();
    }
}

} // namespace kartrekker::gui
