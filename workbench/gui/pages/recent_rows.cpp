#include "workbench/gui/pages/recent_rows.h"

#include "model/date.h"
#include "model/translation.h"
#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/window_thread.h"
#include "workbench/gui/words.h"

#include <chrono>
#include <fstream>
#include <thread>

namespace kartrekker::gui {

using charts::Align;
using charts::Rect;

namespace {

constexpr double forget_width = 28, mark_step = 16;

SeenFile look_at(const std::filesystem::path &file) {
    SeenFile seen{false, {}};
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return seen;
    std::ifstream in(file, std::ios::binary);
    char head[16] = {};
    seen.is_usable = in.read(head, sizeof head) && std::string_view(head, 15) == "SQLite format 3";
    const auto time = std::filesystem::last_write_time(file, error);
    if (error) return seen;
    const auto moment = std::chrono::file_clock::to_sys(time);
    seen.changed = model::format_date(
        model::day_of(std::chrono::time_point_cast<std::chrono::system_clock::duration>(moment)));
    return seen;
}

} // namespace

std::shared_ptr<void> look_at_files(std::vector<std::filesystem::path> files,
                                    std::function<void(std::vector<SeenFile>)> deliver) {
    const auto handle = std::make_shared<bool>(true);
    auto pass = to_window<std::vector<SeenFile>>(
        handle, [deliver = std::move(deliver)](std::vector<SeenFile> &seen) { deliver(std::move(seen)); });
    std::thread([files = std::move(files), pass = std::move(pass)] {
        std::vector<SeenFile> seen;
        for (const std::filesystem::path &file : files)
            seen.push_back(look_at(file));
        pass(std::move(seen));
    }).detach();
    return handle;
}

void RecentRows::show(std::vector<std::filesystem::path> files) {
    files_ = std::move(files);
    seen_.clear();
    scores_.clear();
    for (const std::filesystem::path &file : files_)
        scores_.push_back(recent_scores(file));
}

/// Right-aligned: the figure, and left of it a mark for each step. Returns the width.
double RecentRows::draw_scores(charts::Canvas &canvas, const Rect &area, const RecentScores &scores) const {
    const double figure = 34, marks = mark_step * static_cast<double>(scores.steps.size());
    text_in(canvas, {area.right() - figure, area.y, figure, area.height}, scores.figure,
            {12, true, palette().ink, Align::right});
    double x = area.right() - figure - marks;
    for (const RecentScores::Step &step : scores.steps) {
        draw_mark(canvas, palette(), {x + mark_step / 2, area.centre().y}, step.standing, 10);
        x += mark_step;
    }
    return figure + marks + 12;
}

charts::HitAreas RecentRows::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const bool can_open = is_usable(row);
    Rect inner{area.x + card_padding, area.y, area.width - card_padding - forget_width - 10, area.height};
    const Rect sign{area.right() - forget_width - 6, area.y, forget_width, area.height};
    if (can_open && scores_[row]) inner.width -= draw_scores(canvas, inner, *scores_[row]);
    text_in(canvas, {inner.x, area.y + 6, inner.width, 20}, name(row),
            {10, true, can_open ? colours.ink : colours.quiet});
    std::string detail = files_[row].string();
    if (!can_open)
        detail = tr("It is gone, or no engagement any more") + " · " + detail;
    else if (row < seen_.size() && !seen_[row].changed.empty())
        detail =
            tr("changed {0}", {model::written_date(current_language(), seen_[row].changed)}) + " · " + detail;
    text_in(canvas, {inner.x, area.y + 25, inner.width, 16}, detail, {9, false, colours.quiet});
    const charts::Point at = sign.centre();
    for (const double way : {-1.0, 1.0})
        canvas.line({{at.x - 4, at.y - 4 * way}, {at.x + 4, at.y + 4 * way}}, {colours.quiet, 1.4});
    const std::string number = std::to_string(row);
    return {{area, files_[row].string(), can_open ? number : std::string(), figure(row)},
            {sign, tr("Take it off this list (Delete)"), forget_target + number}};
}

std::string RecentRows::figure(std::size_t row) const {
    return is_usable(row) && scores_[row] ? app::why_recent(files_[row].string()) : std::string();
}

app::WhyView RecentRows::why(const std::string &asked, const std::vector<app::PageInfo> &pages) const {
    std::size_t row = 0;
    while (row < count() && (asked.empty() || figure(row) != asked))
        ++row;
    if (row == count()) return {};
    const RecentScores &scores = *scores_[row];
    app::WhyView view{name(row), scores.figure, model::Standing::none, {}, {}};
    view.state = tr("The mean of what is written down in the steps below, as this file last showed it here: "
                    "readiness on {0}.",
                    {model::written_date(current_language(), scores.day)});
    for (const RecentScores::Step &step : scores.steps)
        for (const app::PageInfo &page : pages)
            if (page.number == step.number)
                view.rows.push_back({app::WhyRow::Kind::input,
                                     std::to_string(step.number) + " " + tr(page.title),
                                     step.figure,
                                     {},
                                     {},
                                     step.standing});
    return view;
}

std::string RecentRows::empty_words() const {
    return tr("Engagements that you open will stand here.");
}

std::string RecentRows::name(std::size_t row) const {
    return scores_[row] && !scores_[row]->name.empty() ? scores_[row]->name : files_[row].stem().string();
}

} // namespace kartrekker::gui
