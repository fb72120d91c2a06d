#include "workbench/gui/forms/foot_rows.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/app/moments.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double foot_row_padding = 6;
constexpr double foot_row_side = 10;
constexpr double foot_line = 18;
constexpr double link_indent = 30, link_gap = 14;
constexpr double action_gap = 12;
constexpr charts::TextStyle action_words{9, false};

/// "→" or "←", drawn so that no font needs to have it.
void draw_way(charts::Canvas &canvas, charts::Point at, bool is_left, charts::Colour colour) {
    const double way = is_left ? -1 : 1;
    canvas.line({{at.x - 5 * way, at.y}, {at.x + 5 * way, at.y}}, {colour, 1.3});
    canvas.line({{at.x + 2 * way, at.y - 3}, {at.x + 5 * way, at.y}, {at.x + 2 * way, at.y + 3}},
                {colour, 1.3});
}

std::string signed_words(const std::string &author, const std::string &moment) {
    const std::string when = app::shown_moment(moment, current_language());
    const std::string who = app::shown_author(author, current_language());
    return who.empty() ? when : when.empty() ? who : who + " · " + when;
}

std::vector<std::string> comment_lines(charts::Canvas &canvas, const model::Comment &comment, double width) {
    return wrap(canvas, comment.text, {10}, width - 2 * foot_row_side);
}

} // namespace

const app::RecordLink &LinkRows::link(std::size_t row) const {
    return is_from(row) ? links_.from[row - links_.to.size()] : links_.to[row];
}

std::string LinkRows::name(std::size_t row) const {
    return app::link_words(link(row), is_from(row), current_language());
}

std::string LinkRows::kind_words(std::size_t row) const {
    return link(row).kind + " (" + link(row).field + ")";
}

/// What the record is stands beside its name, or below it where both together are too wide.
bool LinkRows::is_beside(charts::Canvas &canvas, std::size_t row, double width) const {
    const double words =
        canvas.measure(link(row).caption, {10}).width + canvas.measure(kind_words(row), {9}).width;
    return words + link_gap + link_indent + foot_row_side <= width;
}

double LinkRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    return is_beside(canvas, row, width) ? 30 : 44;
}

charts::HitAreas LinkRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const bool is_one_line = is_beside(canvas, row, area.width);
    const double x = area.x + link_indent, room = area.right() - foot_row_side - x;
    const Rect first{x, is_one_line ? area.y : area.y + 4, room, is_one_line ? area.height : 20};
    draw_way(canvas, {area.x + 16, first.centre().y}, is_from(row), palette().quiet);
    text_in(canvas, first, link(row).caption, {10, false, palette().accent});
    const Rect second = is_one_line ? first : Rect{x, first.bottom(), room, foot_line};
    const auto side = is_one_line ? charts::Align::right : charts::Align::left;
    text_in(canvas, second, kind_words(row), {9, false, palette().quiet, side});
    return {{area, name(row), open_target}};
}

double ActionRows::width_of(charts::Canvas &canvas, const std::vector<Action> &actions) {
    double width = 0;
    for (const Action &action : actions)
        width += canvas.measure(action.label, action_words).width + 1 + action_gap;
    return width;
}

void ActionRows::draw_actions(charts::Canvas &canvas, const Rect &line, const std::vector<Action> &actions,
                              charts::HitAreas &areas) {
    charts::TextStyle style = action_words;
    style.colour = palette().accent;
    double x = line.right();
    for (auto action = actions.rbegin(); action != actions.rend(); ++action) {
        const double width = canvas.measure(action->label, style).width + 1;
        x -= width;
        text_in(canvas, {x, line.y, width, line.height}, action->label, style);
        areas.push_back(
            {{x - action_gap / 2, line.y, width + action_gap, line.height}, action->tip, action->target});
        x -= action_gap;
    }
}

void CommentRows::show(std::vector<model::Comment> comments, bool can_change) {
    comments_ = std::move(comments);
    can_change_ = can_change;
}

double CommentRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    const auto lines = static_cast<double>(comment_lines(canvas, comments_[row], width).size());
    return lines * line_height(canvas, {10}) + (can_change_ ? 2 : 1) * foot_line + 2 * foot_row_padding;
}

charts::HitAreas CommentRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const model::Comment &comment = comments_[row];
    const Rect inner = area.inset(foot_row_side, foot_row_padding);
    std::string words = signed_words(comment.author, comment.written_at);
    if (comment.is_resolved) words = tr("Done") + " · " + words;
    const Rect top{inner.x, inner.y, inner.width, foot_line};
    text_in(canvas, top, words, {9, false, palette().quiet});
    charts::HitAreas areas{{top, words, {}}};
    const charts::Colour ink = comment.is_resolved ? palette().quiet : palette().ink;
    lines_in(canvas, {inner.x, top.bottom(), inner.width, 0}, comment_lines(canvas, comment, area.width),
             {10, false, ink});
    if (!can_change_) return areas;
    draw_actions(canvas, {inner.x, inner.bottom() - foot_line, inner.width, foot_line},
                 {{"done", comment.is_resolved ? tr("Open again") : tr("Done"),
                   tr("Nothing has to be done about it any more, or something has again (R)")},
                  {"change", tr("Edit"), tr("Change the text (Enter)")},
                  {"remove", tr("Remove"), tr("Remove the comment (Del)")}},
                 areas);
    return areas;
}

void AttachmentRows::show(std::vector<model::Attachment> attachments, bool can_change) {
    attachments_ = std::move(attachments);
    can_change_ = can_change;
}

std::vector<ActionRows::Action> AttachmentRows::actions(std::size_t row) const {
    std::vector<Action> actions;
    if (app::has_document_name(attachments_[row].name))
        actions.push_back(
            {"open", tr("Open a copy"), tr("Shows a copy in the program for such files (Enter)")});
    actions.push_back({"save", tr("Save as…"), tr("Save it elsewhere (S)")});
    if (can_change_) actions.push_back({"remove", tr("Remove"), tr("Remove the attachment (Del)")});
    return actions;
}

bool AttachmentRows::is_beside(charts::Canvas &canvas, std::size_t row, double width) const {
    const std::string words = signed_words(attachments_[row].author, attachments_[row].added_at);
    return canvas.measure(words, action_words).width + width_of(canvas, actions(row)) <=
           width - 2 * foot_row_side;
}

double AttachmentRows::height(charts::Canvas &canvas, std::size_t row, double width) const {
    return is_beside(canvas, row, width) ? 46 : 46 + foot_line;
}

charts::HitAreas AttachmentRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const model::Attachment &attachment = attachments_[row];
    const Rect inner = area.inset(foot_row_side, foot_row_padding - 2);
    const std::string size = app::shown_size(attachment.size.value_or(0), current_language());
    const charts::TextStyle quiet{9, false, palette().quiet};
    const double wide = canvas.measure(size, quiet).width + 4;
    text_in(canvas, {inner.x, inner.y, inner.width - wide - 8, 20}, attachment.name,
            {10, false, palette().ink});
    text_in(canvas, {inner.right() - wide, inner.y, wide, 20}, size,
            {9, false, palette().quiet, charts::Align::right});
    const std::vector<Action> actions = this->actions(row);
    const bool is_one_line = is_beside(canvas, row, area.width);
    const Rect line{inner.x, inner.y + 20, inner.width, foot_line};
    charts::HitAreas areas;
    draw_actions(canvas, {line.x, is_one_line ? line.y : line.bottom(), line.width, line.height}, actions,
                 areas);
    const std::string words = signed_words(attachment.author, attachment.added_at);
    text_in(canvas, line, words, quiet);
    areas.insert(areas.begin(),
                 charts::HitArea{{inner.x, inner.y, inner.width, 20}, attachment.name + "\n" + words, {}});
    return areas;
}

} // namespace kartrekker::gui
