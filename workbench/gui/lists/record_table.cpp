#include "workbench/gui/lists/record_table.h"

#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

using charts::Point;
using charts::Rect;

namespace {

constexpr double edge_reach = 5;
constexpr double half_gap = 6;
constexpr double narrowest_column = 36;

} // namespace

RecordTable::RecordTable(wxWindow *parent, const std::string &name, RecordRows &rows)
    : RecordList(parent, name, rows), rows_(rows) {
    Bind(wxEVT_LEFT_DOWN, &RecordTable::press, this);
    Bind(wxEVT_LEFT_DCLICK, &RecordTable::press, this);
    Bind(wxEVT_LEFT_UP, &RecordTable::let_go, this);
    Bind(wxEVT_MOTION, &RecordTable::move, this);
    Bind(wxEVT_KEY_DOWN, &RecordTable::on_key, this);
    Bind(wxEVT_CHAR, &RecordTable::on_letter, this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent &event) {
        if (on_press) on_press();
        if (event.ShiftDown() || event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL)
            turn_columns((event.GetWheelRotation() > 0) == event.ShiftDown() ? -1 : 1);
        else
            event.Skip();
    });
}

std::vector<RecordRows::Column> RecordTable::columns() const {
    return rows_.count() == 0 ? std::vector<RecordRows::Column>()
                              : rows_.columns_in(measuring_canvas(), width());
}

std::optional<std::size_t> RecordTable::column_at(double x) const {
    for (const RecordRows::Column &column : columns())
        if (x >= column.x - half_gap && x < column.x + column.width + half_gap) return column.index;
    return std::nullopt;
}

std::optional<std::size_t> RecordTable::edge_at(Point at) const {
    if (at.y >= head_height()) return std::nullopt;
    for (const RecordRows::Column &column : columns())
        if (std::abs(at.x - (column.x + column.width + half_gap)) <= edge_reach) return column.index;
    return std::nullopt;
}

std::optional<std::size_t> RecordTable::line() const {
    return cursor() && *cursor() < rows_.count() && !rows_.is_head(*cursor()) ? cursor() : std::nullopt;
}

void RecordTable::set_column(std::size_t column) {
    column_ = std::min(column, rows_.list().columns().size() - 1);
    if (rows_.count() > 0 && rows_.reveal(measuring_canvas(), width(), column_)) reload();
    if (line())
        SetLabel(shown_label(rows_.list().columns()[column_].label + ": " +
                             rows_.list().row_on(*line())->cells[column_]));
    Refresh();
}

void RecordTable::go_to(std::size_t line, std::size_t column) {
    set_column(column);
    pick(line, wxKeyboardState());
}

std::optional<std::size_t> RecordTable::column_of(std::string_view field) const {
    const auto &columns = rows_.list().columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].info->name == field) return i;
    return std::nullopt;
}

std::string RecordTable::explained() const {
    if (!cursor() || *cursor() >= rows_.count() || !rows_.is_head(*cursor())) return RecordList::explained();
    return rows_.list().why_of_group(rows_.list().lines()[*cursor()].index);
}

wxRect RecordTable::cell_area(std::size_t line, std::size_t column) const {
    const Rect box = box_of(line);
    for (const RecordRows::Column &one : columns()) {
        if (one.index != column || box.height <= 0) continue;
        const double k = scale(), left = one.x - half_gap;
        return {static_cast<int>(left * k), static_cast<int>(box.y * k),
                static_cast<int>((one.width + 2 * half_gap) * k), static_cast<int>(box.height * k)};
    }
    return {};
}

void RecordTable::turn_columns(int places) {
    if (rows_.count() > 0 && rows_.pass(measuring_canvas(), width(), places)) reload();
}

charts::HitAreas RecordTable::draw(charts::Canvas &canvas, const Rect &area) {
    charts::HitAreas areas = RecordList::draw(canvas, area);
    if (rows_.count() == 0) return areas;
    canvas.clip({0, head_height(), area.width, area.height - head_height()});
    draw_cursor(canvas);
    canvas.unclip();
    if (drawn_)
        for (const RecordRows::Column &column : columns())
            if (column.index == *drawn_)
                canvas.line({{column.x + column.width + half_gap, 0},
                             {column.x + column.width + half_gap, area.height}},
                            {palette().accent, 1});
    for (charts::HitArea &hit : rows_.head_areas(canvas, {0, 0, area.width, head_height()}))
        areas.push_back(std::move(hit));
    return areas;
}

void RecordTable::draw_cursor(charts::Canvas &canvas) const {
    if (is_dragging() || !HasFocus() || !line()) return;
    const Rect box = box_of(*line());
    for (const RecordRows::Column &column : columns())
        if (column.index == column_)
            canvas.outline({column.x - half_gap, box.y + 1.5, column.width + 2 * half_gap, box.height - 4},
                           {palette().accent, 1.5}, 4);
}

void RecordTable::choose(const std::string &target) {
    const auto number = [&] { return static_cast<std::size_t>(std::stoul(target.substr(5))); };
    if (target.starts_with("sort/") && on_sort)
        on_sort(number());
    else if (target.starts_with("fold/") && on_fold)
        on_fold(number());
    else if (target == "next" || target == "previous")
        turn_columns(target == "next" ? 1 : -1);
    else
        RecordList::choose(target);
}

void RecordTable::press(wxMouseEvent &event) {
    const Point at = point_of(event);
    if (on_press) on_press();
    const auto edge = edge_at(at);
    if (edge && event.LeftDClick()) {
        if (on_widths) on_widths({{*edge, 0, 0}}, true);
        return;
    }
    if (edge) {
        UnsetToolTip();
        drawn_ = edge;
        CaptureMouse();
        return;
    }
    event.Skip();
    if (is_on_thumb(at)) return;
    if (const auto column = column_at(at.x)) set_column(*column);
    const auto row = row_at(at.y);
    if (event.LeftDClick() && row && !rows_.is_head(*row) && on_edit) CallAfter([this] { on_edit({}); });
}

void RecordTable::move(wxMouseEvent &event) {
    const Point at = point_of(event);
    if (!event.LeftIsDown() && drawn_) stop();
    if (drawn_) return draw_wider(at.x, false);
    if (!is_dragging() && edge_at(at)) return static_cast<void>(SetCursor(wxCursor(wxCURSOR_SIZEWE)));
    event.Skip();
}

void RecordTable::let_go(wxMouseEvent &event) {
    if (!drawn_) return event.Skip();
    draw_wider(point_of(event).x, true);
    stop();
}

void RecordTable::stop() {
    drawn_.reset();
    RecordList::stop();
}

void RecordTable::draw_wider(double x, bool is_done) {
    auto shown_columns = columns();
    for (RecordRows::Column &column : shown_columns)
        if (column.index == *drawn_) column.width = std::max(narrowest_column, x - half_gap - column.x);
    if (on_widths) on_widths(shown_columns, is_done);
}

bool RecordTable::walk(int places) {
    if (!cursor()) return false;
    const auto &lines = rows_.list().lines();
    if (lines[*cursor()].is_head) {
        const std::size_t group = lines[*cursor()].index;
        if (rows_.list().groups()[group].is_folded == (places > 0) && on_fold) on_fold(group);
        return true;
    }
    if (places < 0 && column_ == 0) return true;
    set_column(places < 0 ? column_ - 1 : column_ + 1);
    return true;
}

void RecordTable::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const bool is_bare = !event.ControlDown() && !event.AltDown() && !event.ShiftDown();
    const bool is_enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    const bool is_on_head = cursor() && !line();
    if (key == WXK_ESCAPE && drawn_)
        stop();
    else if (is_bare && (key == WXK_LEFT || key == WXK_RIGHT) && walk(key == WXK_LEFT ? -1 : 1))
        Refresh();
    else if (is_bare && is_on_head && (is_enter || key == WXK_SPACE) && on_fold)
        on_fold(rows_.list().lines()[*cursor()].index);
    else if (is_bare && is_enter && line() && on_edit)
        on_edit({});
    else
        event.Skip();
}

void RecordTable::on_letter(wxKeyEvent &event) {
    const wxChar letter = event.GetUnicodeKey();
    if (letter <= WXK_SPACE || letter == WXK_DELETE || event.ControlDown() || event.AltDown() || !line() ||
        !on_edit)
        return event.Skip();
    on_edit(utf8(wxString(letter)));
}

void RecordTable::ask_menu(wxPoint at) {
    if (on_press) on_press();
    const auto column = column_at(at.x / scale());
    if (column) set_column(*column);
    if (at.y / scale() >= head_height()) return RecordList::ask_menu(at);
    SetFocus();
    if (column && on_head_menu) on_head_menu(*column, at);
}

wxPoint RecordTable::menu_place() const {
    const wxRect area = line() ? cell_area(*line(), column_) : wxRect();
    const int y = std::clamp(area.GetBottom(), 0, std::max(0, GetClientSize().y - 1));
    return {area.x + FromDIP(8), y};
}

} // namespace kartrekker::gui
