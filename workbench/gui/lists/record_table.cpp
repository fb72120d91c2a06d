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
constexpr double drag_threshold = 5;
constexpr double narrowest_column = 36;
constexpr double scroll_reach = 18;

} // namespace

RecordTable::RecordTable(wxWindow *parent, const std::string &name, RecordRows &rows)
    : RowList(parent, name, rows, true), rows_(rows) {
    allow_several();
    for (const auto &type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_LEFT_DCLICK, wxEVT_MOTION})
        Bind(type, &RecordTable::on_mouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { stop(); });
    Bind(wxEVT_KEY_DOWN, &RecordTable::on_key, this);
    Bind(wxEVT_CHAR, &RecordTable::on_letter, this);
    Bind(wxEVT_CONTEXT_MENU, &RecordTable::ask_menu, this);
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
    charts::HitAreas areas = RowList::draw(canvas, area);
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
    if (drop_) {
        const bool is_end = *drop_ >= rows_.count();
        const Rect box = box_of(is_end ? rows_.count() - 1 : *drop_);
        const double y = std::max(head_height() + 1, is_end ? box.bottom() - 1 : box.y);
        canvas.line({{4, y}, {width() - 10, y}}, {palette().accent, 3});
        canvas.circle({6, y}, 4, palette().accent);
        return;
    }
    if (!HasFocus() || !line()) return;
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
}

void RecordTable::on_mouse(wxMouseEvent &event) {
    const Point at = point_of(event);
    if (event.LeftDown() || event.LeftDClick())
        press(event, at);
    else if (event.LeftUp())
        let_go(event);
    else
        move(event, at);
}

void RecordTable::press(wxMouseEvent &event, Point at) {
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
    if (const auto column = column_at(at.x)) set_column(*column);
    const auto row = row_at(at.y);
    if (!row || rows_.is_head(*row)) return event.Skip();
    if (event.LeftDClick()) {
        event.Skip();
        if (on_edit) CallAfter([this] { on_edit({}); });
        return;
    }
    if (!event.ControlDown() && !event.ShiftDown()) pressed_ = at;
    if (pressed_ && chosen().size() > 1 && chosen().contains(*row)) {
        waiting_ = row;
        return SetFocus();
    }
    event.Skip();
}

void RecordTable::move(wxMouseEvent &event, Point at) {
    if (!event.LeftIsDown() && (pressed_ || drawn_)) stop();
    if (drawn_) return draw_wider(at.x, false);
    if (!drop_ && pressed_ && std::abs(at.y - pressed_->y) > drag_threshold) {
        pressed_.reset();
        waiting_.reset();
        if (may_drag && may_drag()) {
            UnsetToolTip();
            CaptureMouse();
            follow_drag(at.y);
        }
        return;
    }
    if (drop_) return follow_drag(at.y);
    if (edge_at(at)) return static_cast<void>(SetCursor(wxCursor(wxCURSOR_SIZEWE)));
    event.Skip();
}

void RecordTable::let_go(wxMouseEvent &event) {
    const auto drop = drop_, waiting = waiting_;
    const bool is_done = drawn_ || drop;
    if (drawn_) draw_wider(point_of(event).x, true);
    stop();
    if (drop && on_drop) on_drop(*drop);
    if (is_done) return;
    if (waiting) pick(*waiting, event);
    event.Skip();
}

void RecordTable::stop() {
    if (HasCapture()) ReleaseMouse();
    drawn_.reset();
    pressed_.reset();
    waiting_.reset();
    drop_.reset();
    Refresh();
}

void RecordTable::draw_wider(double x, bool is_done) {
    auto shown_columns = columns();
    for (RecordRows::Column &column : shown_columns)
        if (column.index == *drawn_) column.width = std::max(narrowest_column, x - half_gap - column.x);
    if (on_widths) on_widths(shown_columns, is_done);
}

void RecordTable::follow_drag(double y) {
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
    if (key == WXK_ESCAPE && (drop_ || drawn_))
        stop();
    else if (is_bare && (key == WXK_LEFT || key == WXK_RIGHT) && walk(key == WXK_LEFT ? -1 : 1))
        Refresh();
    else if (is_bare && is_on_head && (is_enter || key == WXK_SPACE) && on_fold)
        on_fold(rows_.list().lines()[*cursor()].index);
    else if (is_bare && is_enter && line() && on_edit)
        on_edit({});
    else if (key == WXK_WINDOWS_MENU || key == WXK_MENU || (key == WXK_F10 && event.ShiftDown()))
        ask_menu_here();
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

void RecordTable::ask_menu(wxContextMenuEvent &event) {
    if (event.GetPosition() == wxDefaultPosition) return ask_menu_here();
    if (on_press) on_press();
    const wxPoint at = ScreenToClient(event.GetPosition());
    const double x = at.x / scale(), y = at.y / scale();
    SetFocus();
    const auto column = column_at(x);
    if (column) set_column(*column);
    if (y < head_height()) {
        if (on_menu) on_menu(column_, at);
        return;
    }
    const auto row = row_at(y);
    if (row && !chosen().contains(*row)) pick(*row, wxKeyboardState());
    if (on_menu) on_menu(std::nullopt, at);
}

void RecordTable::ask_menu_here() {
    if (!on_menu) return;
    const wxRect area = line() ? cell_area(*line(), column_) : wxRect();
    const int y = std::clamp(area.GetBottom(), 0, std::max(0, GetClientSize().y - 1));
    on_menu(std::nullopt, wxPoint(area.x + FromDIP(8), y));
}

} // namespace kartrekker::gui
