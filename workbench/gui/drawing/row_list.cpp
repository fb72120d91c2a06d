#include "workbench/gui/drawing/row_list.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <utility>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double thumb_width = 6;

} // namespace

void draw_thumb(charts::Canvas &canvas, const Rect &view, double whole, double offset, bool is_strong) {
    if (whole <= view.height + 0.5) return;
    const double high = std::max(24.0, view.height * view.height / whole);
    const double top = view.y + (view.height - high) * offset / (whole - view.height);
    canvas.fill({view.right() - thumb_width - 2, top + 1, thumb_width, high - 2},
                mix(palette().card, palette().quiet, is_strong ? 0.45 : 0.25), thumb_width / 2);
}

void draw_heading(charts::Canvas &canvas, const Rect &area, const std::string &words,
                  const std::string &beside) {
    const charts::Palette &colours = palette();
    canvas.fill({area.x, area.y, area.width, area.height - 1}, colours.ground);
    const Rect inner = area.inset(card_padding - 6, 0);
    const charts::TextStyle strong{9, true, colours.quiet};
    const double wide = beside.empty() ? 0 : canvas.measure(beside, {9}).width + 8;
    const double room = std::min(canvas.measure(words, strong).width + 8, inner.width - wide);
    text_in(canvas, {inner.x, inner.y, room, inner.height}, words, strong);
    text_in(canvas, {inner.x + room, inner.y, wide, inner.height}, beside, {9, false, colours.quiet});
}

RowList::RowList(wxWindow *parent, const std::string &name, const RowSource &source, bool can_select)
    : DrawnWindow(parent, name, can_select), source_(source), can_select_(can_select) {
    Bind(wxEVT_KEY_DOWN, &RowList::on_key, this);
    Bind(wxEVT_MOUSEWHEEL, &RowList::on_wheel, this);
    for (const auto &type :
         {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_LEFT_DCLICK, wxEVT_MOTION, wxEVT_LEAVE_WINDOW})
        Bind(type, &RowList::on_mouse, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        scroll_to(offset_);
        if (cursor()) show_row(*cursor());
        event.Skip();
    });
}

void RowList::offer(std::function<std::pair<std::string, std::string>()> words) {
    offered = [this, words = std::move(words)]() -> std::optional<OfferedPicture> {
        if (source_.count() == 0) return std::nullopt;
        const auto [title, state] = words();
        const auto draw = [this](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &) {
            source_.draw_head(canvas, {area.x, area.y, area.width, source_.head_height()});
            charts::HitAreas rows;
            double y = area.y + source_.head_height();
            for (std::size_t row = 0; row < source_.count(); ++row) {
                const Rect box{area.x, y, area.width, source_.height(canvas, row, area.width)};
                source_.draw(canvas, box, row);
                rows.push_back({box, source_.name(row), {}});
                y += box.height;
            }
            return rows;
        };
        const auto height = [this](double width) { return whole_height(width); };
        return OfferedPicture{{title, state, draw, height}, GetClientSize().x / scale()};
    };
}

void RowList::reload() {
    measured_width_ = -1;
    const auto is_gone = [this](std::size_t row) { return row >= source_.count() || source_.is_head(row); };
    if (std::any_of(chosen().begin(), chosen().end(), is_gone)) selection_.clear();
    if (cursor() && *cursor() >= source_.count()) selection_.clear();
    scroll_to(offset_);
    Refresh();
}

void RowList::measure() const {
    const double width = GetClientSize().x / scale();
    if (width == measured_width_) return;
    measured_width_ = width;
    tops_.assign(1, 0);
    for (std::size_t row = 0; row < source_.count(); ++row)
        tops_.push_back(tops_.back() + source_.height(measuring_canvas(), row, width));
}

double RowList::whole_height(double width) const {
    double height = source_.head_height();
    if (source_.count() == 0) return height + 56;
    for (std::size_t row = 0; row < source_.count(); ++row)
        height += source_.height(measuring_canvas(), row, width);
    return height;
}

double RowList::view_height() const {
    return GetClientSize().y / scale() - source_.head_height();
}

void RowList::scroll_to(double offset) {
    measure();
    offset_ = std::clamp(offset, 0.0, std::max(0.0, tops_.back() - view_height()));
    Refresh();
}

void RowList::show_row(std::size_t row) {
    measure();
    if (row + 1 >= tops_.size() || view_height() <= 0) return;
    if (tops_[row + 1] > offset_ + view_height()) scroll_to(tops_[row + 1] - view_height());
    std::size_t top = row;
    while (top > 0 && source_.is_head(top - 1) && tops_[row + 1] - tops_[top - 1] <= view_height())
        --top;
    if (tops_[top] < offset_) scroll_to(tops_[top]);
}

void RowList::select(std::optional<std::size_t> row) {
    selection_.clear();
    if (row && *row < source_.count() && !source_.is_head(*row)) selection_.pick(*row);
    if (cursor()) show_row(*cursor());
    Refresh();
}

void RowList::select(std::set<std::size_t> rows, std::size_t last) {
    selection_.set(std::move(rows), last);
    show_row(last);
    Refresh();
}

void RowList::select_all() {
    std::set<std::size_t> rows;
    for (std::size_t row = 0; row < source_.count(); ++row)
        if (!source_.is_head(row)) rows.insert(row);
    if (rows.empty() || !can_select_several_) return;
    selection_.set(rows, selection().value_or(*rows.begin()));
    tell_choice();
}

void RowList::stand_on(std::size_t row) {
    selection_.put_cursor(row);
    SetLabel(shown_label(source_.name(row)));
    show_row(row);
    Refresh();
}

void RowList::pick(std::size_t row, const wxKeyboardState &keys) {
    if (!can_select_ || row >= source_.count()) return;
    const auto can_choose = [this](std::size_t at) { return !source_.is_head(at); };
    if (can_select_several_ && keys.ShiftDown())
        selection_.extend(row, can_choose);
    else if (!can_choose(row))
        return stand_on(row);
    else if (can_select_several_ && keys.ControlDown())
        selection_.turn(row);
    else
        selection_.pick(row);
    tell_choice();
}

void RowList::tell_choice() {
    if (!cursor()) return;
    stand_on(*cursor());
    if (on_select && selection()) on_select(*selection());
}

void RowList::open_row(std::size_t row) {
    if (on_open && !source_.is_head(row)) on_open(row);
}

charts::Rect RowList::box_of(std::size_t row) const {
    measure();
    if (row + 1 >= tops_.size()) return {};
    return {0, source_.head_height() + tops_[row] - offset_, measured_width_, tops_[row + 1] - tops_[row]};
}

wxRect RowList::area_of(std::size_t row) const {
    const Rect box = box_of(row);
    return {0, static_cast<int>(box.y * scale()), box.width > 0 ? GetClientSize().x : 0,
            static_cast<int>(box.height * scale())};
}

std::optional<std::size_t> RowList::row_at(double y) const {
    measure();
    const double at = y - source_.head_height() + offset_;
    if (y < source_.head_height()) return std::nullopt;
    for (std::size_t row = 0; row + 1 < tops_.size(); ++row)
        if (at >= tops_[row] && at < tops_[row + 1]) return row;
    return std::nullopt;
}

charts::HitAreas RowList::draw(charts::Canvas &canvas, const Rect &area) {
    measure();
    charts::HitAreas areas;
    const double head = source_.head_height();
    const Rect body{0, head, area.width, area.height - head};
    if (source_.count() == 0) {
        draw_empty(canvas, body);
    } else {
        canvas.clip(body);
        draw_rows(canvas, body, areas);
        canvas.unclip();
        draw_thumb(canvas);
    }
    if (!cursor()) draw_focus(canvas, area.inset(1, 1), 5);
    if (head > 0 && source_.count() > 0) {
        source_.draw_head(canvas, {0, 0, area.width, head});
        canvas.line({{0, head - 0.5}, {area.width, head - 0.5}}, {palette().line});
    }
    return areas;
}

void RowList::draw_rows(charts::Canvas &canvas, const Rect &area, charts::HitAreas &areas) const {
    const charts::Palette &colours = palette();
    for (std::size_t row = 0; row + 1 < tops_.size(); ++row) {
        const Rect box{0, area.y + tops_[row] - offset_, area.width, tops_[row + 1] - tops_[row]};
        if (box.bottom() < area.y || box.y > area.bottom()) continue;
        if (selection_.holds(row))
            canvas.fill(box, colours.selection());
        else if (hovered_ == row && can_select_)
            canvas.fill(box, colours.hover());
        for (charts::HitArea &hit : source_.draw(canvas, box, row))
            areas.push_back(std::move(hit));
        canvas.line({{box.x, box.bottom() - 0.5}, {box.right(), box.bottom() - 0.5}}, {colours.line});
        if (cursor() == row && HasFocus()) canvas.fill({0, box.y, 3, box.height - 1}, colours.accent);
    }
}

void RowList::draw_empty(charts::Canvas &canvas, const Rect &area) const {
    const charts::TextStyle style{10, false, palette().quiet, charts::Align::centre};
    const auto lines = wrap(canvas, source_.empty_words(), style, area.width - 40);
    const double high = line_height(canvas, style) * static_cast<double>(lines.size());
    const double top = std::max(area.y + 16, area.y + (area.height - high) / 2);
    lines_in(canvas, {area.x + 20, top, area.width - 40, high}, lines, style);
}

void RowList::draw_thumb(charts::Canvas &canvas) const {
    gui::draw_thumb(canvas, {0, source_.head_height(), measured_width_, view_height()}, tops_.back(), offset_,
                    grip_ || is_hovered());
}

void RowList::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

void RowList::on_wheel(wxMouseEvent &event) {
    const double before = offset_;
    scroll_to(offset_ - 48.0 * event.GetWheelRotation() / event.GetWheelDelta());
    if (offset_ != before) return;
    event.ResumePropagation(wxEVENT_PROPAGATE_MAX); // at its end: what is around it scrolls on
    event.Skip();
}

bool RowList::is_on_thumb(charts::Point at) const {
    measure();
    const bool is_at_edge = at.x > measured_width_ - thumb_width - 6 && at.y >= source_.head_height();
    return is_at_edge && tops_.back() > view_height() + 0.5;
}

void RowList::on_mouse(wxMouseEvent &event) {
    const charts::Point at = point_of(event);
    const auto row = event.Leaving() ? std::nullopt : row_at(at.y);
    if (event.LeftDown() || event.LeftDClick()) {
        if (can_select_) SetFocus();
        if (is_on_thumb(at)) {
            grip_ = at.y;
            return;
        }
    }
    if (event.LeftDown()) {
        if (row) pick(*row, event);
        return;
    }
    if (grip_ && (event.Dragging() || event.LeftUp())) {
        scroll_to(offset_ + (at.y - *grip_) * tops_.back() / view_height());
        grip_ = at.y;
    }
    if (event.LeftUp() && std::exchange(grip_, std::nullopt)) return; // no click on what lies below
    if (event.LeftDClick() && row) open_row(*row);
    if (event.Moving()) grip_.reset(); // it was let go elsewhere
    if (row != hovered_) {
        hovered_ = row;
        Refresh();
    }
    event.Skip();
}

void RowList::on_key(wxKeyEvent &event) {
    if (event.AltDown() || source_.count() == 0) return event.Skip();
    const std::size_t last = source_.count() - 1, at = cursor().value_or(0);
    const bool is_walking = event.ControlDown() && can_select_several_ && cursor();
    switch (event.GetKeyCode()) {
    case WXK_UP:
        return is_walking ? stand_on(at > 0 ? at - 1 : 0) : pick(at > 0 ? at - 1 : at, event);
    case WXK_DOWN:
        return is_walking ? stand_on(std::min(at + 1, last))
                          : pick(cursor() ? std::min(at + 1, last) : 0, event);
    case WXK_HOME:
        return is_walking ? stand_on(0) : pick(0, event);
    case WXK_END:
        return is_walking ? stand_on(last) : pick(last, event);
    case WXK_PAGEUP:
        return event.ControlDown() ? event.Skip() : pick(at > 8 ? at - 8 : 0, event);
    case WXK_PAGEDOWN:
        return event.ControlDown() ? event.Skip() : pick(std::min(at + 8, last), event);
    case WXK_SPACE:
        return is_walking ? pick(at, event) : event.Skip();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (selection() && !source_.is_head(at)) open_row(*selection());
        return;
    default:
        event.Skip();
    }
}

} // namespace kartrekker::gui
