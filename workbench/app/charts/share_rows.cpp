#include "workbench/app/charts/share_rows.h"

#include "model/translation.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

void draw_share_row(Canvas &canvas, const Rect &area, const Palette &palette, const ShareRow &row) {
    const double figure = 80;
    const TextStyle label{10, false, palette.ink},
        remark{9, false, row.is_late ? palette.bad : palette.quiet};
    text_in(canvas, {area.right() - figure, area.y, figure, 18}, row.figure,
            {10, true, palette.ink, Align::right});
    const double room = area.width - figure - 8;
    const double wide = std::min(canvas.measure(row.label, label).width + 1, room);
    text_in(canvas, {area.x, area.y, wide, 18}, row.label, label);
    if (!row.remark.empty() && room - wide > 60)
        text_in(canvas, {area.x + wide + 12, area.y, room - wide - 12, 18}, row.remark, remark);
    const Rect track{area.x, area.y + 20, area.width, 7};
    canvas.fill(track, palette.track(), 3);
    if (row.share > 0)
        canvas.fill({track.x, track.y, track.width * std::min(1.0, row.share), track.height},
                    row.share >= 1 ? palette.good : palette.accent, 3);
}

} // namespace

HitAreas draw_share_rows(Canvas &canvas, const Rect &area, const Palette &palette,
                         const std::vector<ShareRow> &rows, const std::string &more_words) {
    HitAreas areas;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, area.height / share_row_height));
    const std::size_t shown =
        rows.size() <= fitting ? rows.size() : fitting - std::min<std::size_t>(1, fitting);
    double y = area.y;
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect place{area.x, y, area.width, share_row_height - 6};
        draw_share_row(canvas, place, palette, rows[i]);
        areas.push_back({place, rows[i].tip, {}});
        y += share_row_height;
    }
    if (shown < rows.size())
        text_in(canvas, {area.x, y, area.width, 18},
                model::fill(more_words, {std::to_string(rows.size() - shown)}), {9.5, false, palette.quiet});
    return areas;
}

} // namespace kartrekker::charts
