#include "workbench/gui/lists/record_rows.h"

#include "model/translation.h"
#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/several_records.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/lists/remark_sign.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Align;
using charts::Rect;
using charts::TextStyle;

namespace {

constexpr double record_mark_width = 36;
constexpr double record_column_gap = 12;
constexpr double record_padding = 7;
constexpr double group_head_height = 34;
constexpr double turner_width = 20; ///< of the signs that bring other columns into view
constexpr double sort_sign_width = 13;

TextStyle head_style() {
    return {9, true, palette().quiet};
}

double least_width(charts::Canvas &canvas, const app::ListColumn &column, bool is_first) {
    if (column.width > 0) return column.width;
    const double head = std::min(canvas.measure(column.label, head_style()).width + 2, 110.0);
    if (is_first) return std::max(head, 166.0);
    if (column.info->kind == model::FieldKind::date) {
        const std::string widest = model::short_date(current_language(), "2026-05-30");
        return std::max(head, canvas.measure(widest, {10}).width + 2); // a date that is cut tells nothing
    }
    return std::max(head, column.share >= 1.5 ? 92.0 : column.share >= 1.2 ? 84.0 : 40.0);
}

bool is_flag(const app::ListColumn &column) {
    return column.info->kind == model::FieldKind::flag;
}

/// Whether less can be read in the lines than the words say.
bool is_cut(charts::Canvas &canvas, const std::string &words, const TextStyle &style, double width,
            const std::vector<std::string> &lines) {
    const bool is_too_wide = std::ranges::any_of(
        lines, [&](const std::string &line) { return canvas.measure(line, style).width > width; });
    return is_too_wide || wrap(canvas, words, style, width).size() > lines.size();
}

/// A small triangle: up or down; right for what is folded.
void draw_triangle(charts::Canvas &canvas, charts::Point at, char way, charts::Colour colour) {
    if (way == '>')
        canvas.polygon({{at.x - 2.5, at.y - 4}, {at.x + 3, at.y}, {at.x - 2.5, at.y + 4}}, colour);
    else if (way == '^')
        canvas.polygon({{at.x - 4, at.y + 2.5}, {at.x + 4, at.y + 2.5}, {at.x, at.y - 3}}, colour);
    else
        canvas.polygon({{at.x - 4, at.y - 2.5}, {at.x + 4, at.y - 2.5}, {at.x, at.y + 3}}, colour);
}

} // namespace

void RecordRows::show(const app::ListPresenter *list) {
    list_ = list;
    passed_ = 0;
}

bool RecordRows::has_marks() const {
    return std::any_of(list_->rows().begin(), list_->rows().end(),
                       [](const app::ListRow &row) { return row.score.has_value(); });
}

std::vector<RecordRows::Column> RecordRows::columns_in(charts::Canvas &canvas, double width) const {
    const auto columns = columns_within(canvas, width, 14);
    if (columns.size() == list_->columns().size()) return columns;
    return columns_within(canvas, width, 14 + 2 * turner_width);
}

std::vector<RecordRows::Column> RecordRows::columns_within(charts::Canvas &canvas, double width,
                                                           double right) const {
    const double left = has_marks() ? record_mark_width : 16;
    const double room = width - left - right;
    std::vector<Column> columns;
    double taken = 0, shares = 0;
    const std::size_t passed = std::min(passed_, list_->columns().size() - 1);
    for (std::size_t i = 0; i < list_->columns().size(); i += i == 0 ? 1 + passed : 1) {
        const app::ListColumn &column = list_->columns()[i];
        const double wanted = least_width(canvas, column, columns.empty());
        if (!columns.empty() && taken + wanted + record_column_gap > room) break;
        taken += wanted + (columns.empty() ? 0 : record_column_gap);
        if (column.width == 0) shares += column.share;
        columns.push_back({i, 0, std::min(wanted, std::max(room, 0.0))});
    }
    double x = left;
    for (Column &column : columns) {
        const app::ListColumn &info = list_->columns()[column.index];
        if (info.width == 0 && shares > 0) column.width += std::max(0.0, room - taken) * info.share / shares;
        column.x = x;
        x += column.width + record_column_gap;
    }
    return columns;
}

bool RecordRows::pass(charts::Canvas &canvas, double width, int places) {
    const std::size_t count = list_->columns().size();
    const bool has_more = columns_in(canvas, width).back().index + 1 < count && passed_ + 2 < count;
    if (places > 0 ? !has_more : passed_ == 0) return false;
    passed_ = places > 0 ? passed_ + 1 : passed_ - 1;
    return true;
}

bool RecordRows::reveal(charts::Canvas &canvas, double width, std::size_t column) {
    const std::size_t before = passed_;
    if (column > 0 && column <= passed_) passed_ = column - 1;
    const auto is_shown = [&] {
        for (const Column &one : columns_in(canvas, width))
            if (one.index == column) return true;
        return false;
    };
    while (!is_shown() && passed_ + 1 < column)
        ++passed_;
    return passed_ != before;
}

double RecordRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    const app::ListRow *record = list_->row_on(row);
    if (!record) return group_head_height;
    std::size_t lines = 1;
    for (const Column &column : columns_in(canvas, width)) {
        const double room = column.width - remark_room(canvas, *record, column);
        const auto wrapped = wrap(canvas, record->cells[column.index], {10}, room, most_lines_of(column));
        lines = std::max(lines, wrapped.size());
    }
    return static_cast<double>(lines) * line_height(canvas, {10}) + 2 * record_padding;
}

double RecordRows::remark_room(charts::Canvas &canvas, const app::ListRow &record,
                               const Column &column) const {
    return column.index == 0 ? width_of_remarks(canvas, record.remarks) : 0;
}

charts::HitAreas RecordRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const app::ListLine &line = list_->lines()[row];
    return line.is_head ? draw_group(canvas, area, line.index)
                        : draw_record(canvas, area, list_->rows()[line.index]);
}

charts::HitAreas RecordRows::draw_group(charts::Canvas &canvas, const Rect &area, std::size_t group) const {
    const app::ListGroup &shown_group = list_->groups()[group];
    const std::string count = app::counted(shown_group.count, list_->type(), current_language());
    const double right = canvas.measure(count, {9}).width + 2;
    canvas.fill({area.x, area.y, area.width, area.height - 1}, mix(palette().card, palette().quiet, 0.07));
    draw_triangle(canvas, {16, area.centre().y}, shown_group.is_folded ? '>' : 'v', palette().quiet);
    const Rect name{30, area.y, std::max(0.0, area.width - 30 - right - 26), area.height};
    text_in(canvas, name, shown_group.name, {10, true, palette().ink});
    text_in(canvas, {area.right() - 14 - right, area.y, right, area.height}, count,
            {9, false, palette().quiet, Align::right});
    return {{area, shown_group.name, "fold/" + std::to_string(group)}};
}

charts::HitAreas RecordRows::draw_record(charts::Canvas &canvas, const Rect &area,
                                         const app::ListRow &shown_row) const {
    const charts::Palette &colours = palette();
    charts::HitAreas areas;
    if (has_marks()) {
        draw_mark(canvas, colours, {18, area.centre().y}, shown_row.standing, 11);
        if (shown_row.score)
            areas.push_back({{0, area.y, record_mark_width, area.height},
                             tr("{0} of 100 on the criteria that look at it",
                                {app::shown_score(shown_row.score, current_language())}),
                             app::why_record({std::string(list_->type().name), shown_row.id})});
    }
    for (const Column &column : columns_in(canvas, area.width)) {
        const app::ListColumn &info = list_->columns()[column.index];
        const std::string &cell = shown_row.cells[column.index];
        const bool is_empty = cell.empty();
        const TextStyle style{10, false, is_empty ? colours.quiet : colours.ink,
                              info.is_figure ? Align::right : Align::left};
        const double remarks = remark_room(canvas, shown_row, column);
        const auto lines =
            wrap(canvas, is_empty ? "–" : cell, style, column.width - remarks, most_lines_of(column));
        const double high = line_height(canvas, style) * static_cast<double>(lines.size());
        lines_in(canvas, {column.x, area.y + (area.height - high) / 2, column.width - remarks, high}, lines,
                 style);
        if (remarks > 0)
            areas.push_back(draw_remarks(canvas,
                                         {column.x + column.width - remarks, area.y, remarks, area.height},
                                         shown_row.remarks));
        if (is_flag(info)) continue;
        if (is_cut(canvas, cell, style, column.width - remarks, lines))
            areas.push_back({{column.x, area.y, column.width, area.height}, cell, {}});
    }
    return areas;
}

void RecordRows::draw_label(charts::Canvas &canvas, const Rect &area, const app::ListColumn &column) const {
    TextStyle style = head_style();
    const bool is_sorted = list_->layout().sort == column.info->name;
    const double sign = is_sorted ? sort_sign_width : 0;
    if (is_sorted) style.colour = palette().ink;
    const std::string label = shorten(canvas, column.label, style, area.width - sign);
    const double width = canvas.measure(label, style).width;
    const double x = column.is_figure ? area.right() - width - sign : area.x;
    text_in(canvas, {x, area.y, width + 1, area.height}, label, style);
    if (is_sorted)
        draw_triangle(canvas, {x + width + 8, area.centre().y}, list_->layout().is_descending ? 'v' : '^',
                      palette().accent);
}

void RecordRows::draw_head(charts::Canvas &canvas, const Rect &area) const {
    if (!list_ || list_->rows().empty()) return;
    canvas.fill(area, palette().card);
    for (const Column &column : columns_in(canvas, area.width))
        draw_label(canvas, {column.x, area.y, column.width, area.height}, list_->columns()[column.index]);
    for (const charts::HitArea &hit : head_areas(canvas, area)) {
        if (hit.target != "next" && hit.target != "previous") continue;
        const double way = hit.target == "next" ? 1 : -1, y = hit.area.centre().y;
        const double x = hit.area.centre().x;
        canvas.line({{x - 2 * way, y - 4}, {x + 2 * way, y}, {x - 2 * way, y + 4}}, {palette().accent, 1.8});
    }
}

charts::HitAreas RecordRows::head_areas(charts::Canvas &canvas, const Rect &area) const {
    charts::HitAreas areas;
    if (!list_ || list_->rows().empty()) return areas;
    const auto columns = columns_in(canvas, area.width);
    for (const Column &column : columns)
        areas.push_back({{column.x, area.y, column.width, area.height},
                         tr("Sort by {0}", {list_->columns()[column.index].label}),
                         "sort/" + std::to_string(column.index)});
    const double right = area.right() - 8;
    if (passed_ > 0)
        areas.push_back({{right - 2 * turner_width, area.y, turner_width, area.height},
                         tr("Columns before these"),
                         "previous"});
    if (columns.back().index + 1 < list_->columns().size())
        areas.push_back(
            {{right - turner_width, area.y, turner_width, area.height}, tr("More columns"), "next"});
    return areas;
}

std::string RecordRows::empty_words() const {
    if (!list_) return {};
    if (list_->hides_all())
        return tr("Nothing here has all words of the filter. Empty it to see everything.");
    return std::string(list_->type().purpose.in(current_language()));
}

std::string RecordRows::name(std::size_t row) const {
    if (const app::ListRow *record = list_->row_on(row)) return record->caption;
    const app::ListGroup &group = list_->groups()[list_->lines()[row].index];
    return group.name + ", " + app::counted(group.count, list_->type(), current_language());
}

charts::HitAreas PartRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const app::ListRow &part = list_.rows()[row];
    std::string rest;
    for (std::size_t i = 0; i < part.cells.size(); ++i) {
        if (part.cells[i].empty() || part.caption.find(part.cells[i]) != std::string::npos) continue;
        const app::ListColumn &column = list_.columns()[i];
        if (!rest.empty()) rest += " · ";
        if (column.is_figure || is_flag(column)) rest += column.label + " ";
        rest += part.cells[i];
    }
    const TextStyle quiet{9, false, palette().quiet, Align::right};
    double x = area.x + 10;
    if (part.score) {
        draw_mark(canvas, palette(), {x + 5, area.centre().y}, part.standing, 10);
        x += 18;
    }
    const double remarks = width_of_remarks(canvas, part.remarks);
    const double room = area.right() - 10 - remarks - x;
    const double caption =
        std::min(canvas.measure(part.caption, {10}).width, rest.empty() ? room : room * 0.6);
    text_in(canvas, {x, area.y, caption + 1, area.height}, part.caption, {10, false, palette().ink});
    text_in(canvas, {x + caption + 10, area.y, room - caption - 10, area.height}, rest, quiet);
    charts::HitAreas areas{{{area.x, area.y, area.width - 10 - remarks, area.height},
                            part.caption + (rest.empty() ? "" : "\n" + rest),
                            std::to_string(row)}};
    if (remarks > 0) {
        areas.push_back(draw_remarks(canvas, {x + room, area.y, remarks, area.height}, part.remarks));
        areas.back().target = std::to_string(row);
    }
    return areas;
}

std::string PartRows::empty_words() const {
    return std::string(list_.type().purpose.in(current_language()));
}

} // namespace kartrekker::gui
