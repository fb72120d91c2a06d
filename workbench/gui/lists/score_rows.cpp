#include "workbench/gui/lists/score_rows.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Rect;
using charts::TextStyle;

namespace {

constexpr double score_padding = 7;
constexpr double score_mark_width = 38;
constexpr double tag_width = 52;
constexpr double least_text_beside = 190; ///< of a finding, beside its links
constexpr double link_height = 20;
constexpr double widest_action = 150;

} // namespace

void CriterionRows::show(std::vector<charts::CriterionBar> bars) {
    const bool is_compact = !bars_.empty() && bars_.front().is_compact;
    bars_ = std::move(bars);
    set_compact(is_compact);
}

void CriterionRows::set_compact(bool is_compact) {
    for (charts::CriterionBar &bar : bars_)
        bar.is_compact = is_compact;
}

double CriterionRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    return height_of_criterion(canvas, bars_[row], width - 2 * card_padding);
}

charts::HitAreas CriterionRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    draw_criterion(canvas, area.inset(card_padding, 0), palette(), bars_[row]);
    return {{area, tr("Click for what stands behind this score"), bars_[row].target}};
}

std::string CriterionRows::empty_words() const {
    return tr("No criterion looks at this page.");
}

std::string CriterionRows::name(std::size_t row) const {
    return bars_[row].title + " " + bars_[row].figure;
}

std::string FindingRows::plan_words(std::size_t row) const {
    return (rows_[row].is_planned ? tr("In the plan") : tr("Plan it")) + " ›";
}

void FindingRows::show(std::vector<app::FindingRow> rows) {
    rows_ = std::move(rows);
    action_width_ = 0;
    for (app::FindingRow &row : rows_) {
        if (row.action.empty()) continue;
        row.action += " ›";
        if (measuring_canvas().measure(row.action, {10}).width > widest_action)
            row.action = tr("Open") + " ›";
        action_width_ = std::max(action_width_, measuring_canvas().measure(row.action, {10}).width + 2);
    }
    for (std::size_t row = 0; can_plan_ && row < rows_.size(); ++row)
        action_width_ = std::max(action_width_, measuring_canvas().measure(plan_words(row), {10}).width + 2);
}

FindingRows::Layout FindingRows::layout_of(charts::Canvas &canvas, std::size_t row, double width) const {
    const app::FindingRow &finding = rows_[row];
    Layout layout;
    const double beside = width - score_mark_width - tag_width - action_width_ - 26;
    layout.has_links_below = beside < least_text_beside && (has_plan(row) || !finding.action.empty());
    layout.text_width = layout.has_links_below ? width - score_mark_width - 14 : beside;
    layout.text = wrap(canvas, finding.text, {10}, layout.text_width, is_compact_ ? 2 : 0);
    if (!is_compact_) layout.advice = wrap(canvas, finding.advice, {9}, layout.text_width, 2);
    return layout;
}

double FindingRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    const Layout layout = layout_of(canvas, row, width);
    const double words = 2 * score_padding +
                         static_cast<double>(layout.text.size()) * line_height(canvas, {10}) +
                         static_cast<double>(layout.advice.size()) * line_height(canvas, {9});
    if (layout.has_links_below) return words + link_height;
    const bool has_both_links = has_plan(row) && !rows_[row].action.empty();
    return has_both_links ? std::max(words, 2 * link_height + 4) : words;
}

Rect FindingRows::links_area(const Layout &layout, const Rect &area) const {
    if (layout.has_links_below)
        return {area.x + score_mark_width, area.bottom() - score_padding - link_height, layout.text_width,
                link_height};
    return {area.right() - action_width_ - 14, area.y, action_width_, area.height};
}

charts::HitArea FindingRows::draw_plan(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    text_in(canvas, area, plan_words(row), {10, false, palette().accent, charts::Align::right});
    return {area,
            rows_[row].is_planned ? tr("Shows what the rollout plan does about it (P)")
                                  : tr("Puts what it advises into the rollout plan (P)"),
            plan_target};
}

charts::HitAreas FindingRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const app::FindingRow &finding = rows_[row];
    const Layout layout = layout_of(canvas, row, area.width);
    draw_mark(canvas, colours, {area.x + 20, area.centre().y}, finding.standing, 12);
    const Rect words{area.x + score_mark_width, area.y + score_padding, layout.text_width, 0};
    const double high = lines_in(canvas, words, layout.text, {10, false, colours.ink});
    lines_in(canvas, {words.x, words.y + high, words.width, 0}, layout.advice, {9, false, colours.quiet});
    const std::string tip = is_compact_ ? finding.text + "\n" + finding.advice : finding.advice;
    charts::HitAreas areas{{area, tip, finding.target}};
    const Rect links = links_area(layout, area);
    charts::TextStyle link{10, false, colours.accent};
    if (layout.has_links_below) {
        text_in(canvas, links, finding.action, link);
        if (has_plan(row))
            areas.push_back(
                draw_plan(canvas, {links.right() - action_width_, links.y, action_width_, link_height}, row));
        return areas;
    }
    rule_tag(canvas, colours, words.x + words.width + 10, area.centre().y, finding.rule);
    link.align = charts::Align::right;
    const double half = has_plan(row) ? std::min(area.height / 2, link_height) : area.height / 2;
    if (!finding.action.empty())
        text_in(canvas, {links.x, links.centre().y - half, links.width, has_plan(row) ? half : area.height},
                finding.action, link);
    if (has_plan(row))
        areas.push_back(draw_plan(canvas, {links.x, links.centre().y, links.width, half}, row));
    return areas;
}

std::string FindingRows::empty_words() const {
    return tr("Nothing stands out here.");
}

} // namespace kartrekker::gui
