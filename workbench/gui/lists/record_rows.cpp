#include "workbench/gui/lists/record_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/pages.h"
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

const TextStyle &head_style() {
    static const TextStyle style{9, true, palette().quiet};
    return style;
}

double least_width(charts::Canvas &canvas, const app::ListColumn &column, bool is_first) {
    const double head = std::min(canvas.measure(column.label, head_style()).width + 2, 110.0);
    const double cells = column.share >= 1.5 ? 96 : column.share >= 1.2 ? 84 : column.share >= 0.9 ? 74 : 40;
    return std::max(head, is_first ? 170 : cells);
}

bool is_flag(const app::ListColumn &column) {
    return column.info->kind == model::FieldKind::flag;
}

} // namespace

bool RecordRows::has_marks() const {
    return std::any_of(list_->rows().begin(), list_->rows().end(),
                       [](const app::ListRow &row) { return row.score.has_value(); });
}

std::vector<RecordRows::Column> RecordRows::columns_in(charts::Canvas &canvas, double width) const {
    const double left = has_marks() ? record_mark_width : 16;
    const double room = width - left - 14;
    std::vector<double> least;
    double taken = 0, shares = 0;
    for (const app::ListColumn &column : list_->columns()) {
        const double wanted = least_width(canvas, column, least.empty());
        if (!least.empty() && taken + wanted + record_column_gap > room) break;
        taken += wanted + (least.empty() ? 0 : record_column_gap);
        shares += column.share;
        least.push_back(wanted);
    }
    std::vector<Column> columns;
    double x = left;
    for (std::size_t i = 0; i < least.size(); ++i) {
        const double extra = std::max(0.0, room - taken) * list_->columns()[i].share / shares;
        columns.push_back({i, x, least[i] + extra});
        x += least[i] + extra + record_column_gap;
    }
    return columns;
}

double RecordRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    std::size_t lines = 1;
    for (const Column &column : columns_in(canvas, width)) {
        const std::size_t most = column.index == 0 ? 3 : 2;
        const double room = column.width - remark_room(canvas, row, column);
        const auto wrapped = wrap(canvas, list_->rows()[row].cells[column.index], {10}, room, most);
        lines = std::max(lines, wrapped.size());
    }
    return static_cast<double>(lines) * line_height(canvas, {10}) + 2 * record_padding;
}

double RecordRows::remark_room(charts::Canvas &canvas, std::size_t row, const Column &column) const {
    return column.index == 0 ? width_of_remarks(canvas, list_->rows()[row].remarks) : 0;
}

charts::HitAreas RecordRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const app::ListRow &shown_row = list_->rows()[row];
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
        const double remarks = remark_room(canvas, row, column);
        const auto lines =
            wrap(canvas, is_empty ? "–" : cell, style, column.width - remarks, column.index == 0 ? 3 : 2);
        const double high = line_height(canvas, style) * static_cast<double>(lines.size());
        lines_in(canvas, {column.x, area.y + (area.height - high) / 2, column.width - remarks, high}, lines,
                 style);
        if (remarks > 0)
            areas.push_back(draw_remarks(canvas,
                                         {column.x + column.width - remarks, area.y, remarks, area.height},
                                         shown_row.remarks));
        if (is_flag(info)) continue;
        if (lines.size() > 1 || canvas.measure(cell, style).width > column.width)
            areas.push_back({{column.x, area.y, column.width, area.height}, cell, {}});
    }
    return areas;
}

void RecordRows::draw_head(charts::Canvas &canvas, const Rect &area) const {
    if (!list_ || list_->rows().empty()) return;
    canvas.fill(area, palette().card);
    for (const Column &column : columns_in(canvas, area.width)) {
        TextStyle style = head_style();
        if (list_->columns()[column.index].is_figure) style.align = Align::right;
        text_in(canvas, {column.x, area.y, column.width, area.height}, list_->columns()[column.index].label,
                style);
    }
}

std::string RecordRows::empty_words() const {
    return list_ ? std::string(list_->type().purpose.in(current_language())) : std::string();
}

std::string RecordRows::name(std::size_t row) const {
    return list_->rows()[row].caption;
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
    const double room = area.right() - 10 - x;
    const double caption =
        std::min(canvas.measure(part.caption, {10}).width, rest.empty() ? room : room * 0.6);
    text_in(canvas, {x, area.y, caption + 1, area.height}, part.caption, {10, false, palette().ink});
    text_in(canvas, {x + caption + 10, area.y, room - caption - 10, area.height}, rest, quiet);
    return {{{x, area.y, room, area.height}, part.caption + (rest.empty() ? "" : "\n" + rest), {}}};
}

std::string PartRows::empty_words() const {
    return std::string(list_.type().purpose.in(current_language()));
}

} // namespace kartrekker::gui
