#include "workbench/gui/navigation_view.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/page_sign.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double entry_height = 32, low_entry_height = 24, least_entry_height = 20;
constexpr double group_height = 36, least_group_height = 26;
constexpr double navigation_top = 10;

double number_of_groups(const std::vector<app::NavigationEntry> &entries) {
    std::string name;
    double groups = 0;
    for (const app::NavigationEntry &entry : entries)
        if (entry.group != std::exchange(name, entry.group)) ++groups;
    return groups;
}

} // namespace

NavigationView::NavigationView(wxWindow *parent) : DrawnWindow(parent, tr("Pages"), true) {
    Bind(wxEVT_KEY_DOWN, &NavigationView::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        event.Skip();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent &event) {
        const std::string page = page_at(point_of(event));
        if (page != hovered_) {
            hovered_ = page;
            Refresh();
        }
        event.Skip();
    });
    Bind(wxEVT_MOUSEWHEEL, &NavigationView::on_wheel, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        bring_into_view(selected_);
        event.Skip();
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent &event) {
        hovered_.clear();
        event.Skip();
    });
}

void NavigationView::show(std::vector<app::NavigationEntry> entries) {
    entries_ = std::move(entries);
    SetName(shown(tr("Pages")));
    Refresh();
}

void NavigationView::select(const std::string &page) {
    selected_ = page;
    for (const app::NavigationEntry &entry : entries_)
        if (entry.page == page) SetLabel(shown_label(entry.title + " " + entry.figure));
    bring_into_view(page);
    Refresh();
}

void NavigationView::scroll_to(double offset) {
    const double height = GetClientSize().y / scale();
    offset_ = std::clamp(offset, 0.0, std::max(0.0, whole_height(height) - height));
    Refresh();
}

void NavigationView::bring_into_view(const std::string &page) {
    const double height = GetClientSize().y / scale();
    const auto [high, heading] = heights_in(height);
    double y = navigation_top;
    std::string group;
    for (const app::NavigationEntry &entry : entries_) {
        if (entry.group != std::exchange(group, entry.group)) y += heading;
        if (entry.page == page) break;
        y += high;
    }
    const double last = y - navigation_top, first = std::min(last, y + high - height);
    scroll_to(std::clamp(offset_, first, last));
}

void NavigationView::on_wheel(wxMouseEvent &event) {
    const double turns = event.GetWheelRotation() / static_cast<double>(event.GetWheelDelta());
    scroll_to(offset_ - turns * 2 * entry_height);
}

std::string NavigationView::page_at(const charts::Point &point) const {
    const charts::HitArea *area = charts::hit(hit_areas(), point);
    if (!area) return {};
    for (const app::NavigationEntry &entry : entries_)
        if (area->target == app::why_page(entry.page)) return entry.page;
    return area->target;
}

wxRect NavigationView::area_of(const std::string &page) const {
    for (const charts::HitArea &area : hit_areas())
        if (area.target == page)
            return {static_cast<int>(area.area.x * scale()), static_cast<int>(area.area.y * scale()),
                    static_cast<int>(area.area.width * scale()),
                    static_cast<int>(area.area.height * scale())};
    return {};
}

void NavigationView::draw_entry(charts::Canvas &canvas, const Rect &row,
                                const app::NavigationEntry &entry) const {
    const charts::Palette &colours = palette();
    const bool is_selected = entry.page == selected_;
    if (is_selected)
        canvas.fill(row, colours.selection(), 6);
    else if (entry.page == hovered_)
        canvas.fill(row, colours.hover(), 6);
    const charts::Colour ink = is_selected ? colours.chosen_ink() : colours.ink;
    const charts::Point sign{row.x + 19, row.centre().y};
    if (entry.number) {
        canvas.circle(sign, std::min(9.0, row.height / 2 - 1.5), std::nullopt,
                      charts::Stroke{mix(colours.card, colours.quiet, 0.7), 1});
        text_in(canvas, {sign.x - 9, sign.y - 9, 18, 18}, std::to_string(entry.number),
                {9, false, ink, charts::Align::centre});
    } else {
        draw_sign(canvas, entry.sign, sign, is_selected ? ink : colours.quiet);
    }
    const double scored = entry.has_score ? 52 : 8;
    text_in(canvas, {row.x + 37, row.y, row.width - 37 - scored, row.height}, entry.title,
            {10, is_selected, ink});
    if (!entry.has_score) return;
    text_in(canvas, {row.right() - 62, row.y, 36, row.height}, entry.figure,
            {10, false, ink, charts::Align::right});
    draw_mark(canvas, colours, {row.right() - 14, row.centre().y}, entry.standing, 12);
}

NavigationView::Heights NavigationView::heights_in(double height) const {
    const double left = height - navigation_top;
    const double groups = number_of_groups(entries_);
    const auto count = static_cast<double>(std::max<std::size_t>(1, entries_.size()));
    const bool is_low = left < groups * group_height + count * low_entry_height;
    const double group = is_low ? least_group_height : group_height;
    return {std::clamp(std::floor((left - groups * group) / count), least_entry_height, entry_height), group};
}

double NavigationView::whole_height(double height) const {
    const auto [high, heading] = heights_in(height);
    return navigation_top + number_of_groups(entries_) * heading +
           static_cast<double>(entries_.size()) * high;
}

charts::HitAreas NavigationView::draw(charts::Canvas &canvas, const Rect &area) {
    charts::HitAreas areas;
    canvas.line({{area.right() - 0.5, 0}, {area.right() - 0.5, area.bottom()}}, {palette().line});
    const auto [high, heading] = heights_in(area.height);
    double y = navigation_top - offset_;
    std::string group;
    for (const app::NavigationEntry &entry : entries_) {
        if (entry.group != group) {
            group = entry.group;
            text_in(canvas, {18, y + heading - 26, area.width - 36, 24}, group, {9, true, palette().quiet});
            y += heading;
        }
        const Rect row{8, y, area.width - 17, high};
        draw_entry(canvas, row, entry);
        if (entry.page == selected_) draw_focus(canvas, row, 6);
        areas.push_back({row, {}, entry.page});
        if (entry.has_score)
            areas.push_back({{row.right() - 48, row.y, 48, row.height},
                             tr("Click for what stands behind this score"),
                             app::why_page(entry.page)});
        y += high;
    }
    draw_thumb(canvas, area, whole_height(area.height), offset_, is_hovered());
    return areas;
}

void NavigationView::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

void NavigationView::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const auto at = std::find_if(entries_.begin(), entries_.end(),
                                 [&](const app::NavigationEntry &entry) { return entry.page == selected_; });
    if (key == WXK_DOWN && at != entries_.end() && at + 1 != entries_.end())
        choose((at + 1)->page);
    else if (key == WXK_UP && at != entries_.begin() && at != entries_.end())
        choose((at - 1)->page);
    else
        event.Skip();
}

} // namespace kartrekker::gui
