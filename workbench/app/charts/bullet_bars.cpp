#include "workbench/app/charts/bullet_bars.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double row_height = 46;
constexpr double track_height = 14;
constexpr double bar_height = 6;

void draw_zones(Canvas &canvas, const Rect &track, const Palette &palette, const model::Norm &norm) {
    const double amber = track.width * norm.amber / 100, green = track.width * norm.green / 100;
    canvas.fill({track.x, track.y, amber, track.height}, mix(palette.card, palette.bad, 0.16));
    canvas.fill({track.x + amber, track.y, green - amber, track.height},
                mix(palette.card, palette.doubtful, 0.2));
    canvas.fill({track.x + green, track.y, track.width - green, track.height},
                mix(palette.card, palette.good, 0.18));
}

void draw_bar(Canvas &canvas, const Rect &track, const Palette &palette, const BulletBar &bar) {
    if (bar.is_withheld) {
        canvas.fill(track, palette.card);
        hatch(canvas, track, mix(palette.card, palette.quiet, 0.4));
        return;
    }
    draw_zones(canvas, track, palette, bar.norm);
    if (bar.value)
        canvas.fill(
            {track.x, track.y + (track_height - bar_height) / 2, track.width * *bar.value / 100, bar_height},
            palette.accent);
    if (!bar.mark) return;
    const double x = track.x + track.width * *bar.mark / 100;
    canvas.polygon({{x - 5, track.y - 4}, {x + 5, track.y - 4}, {x, track.y + 4}}, palette.second,
                   Stroke{palette.card, 1});
}

} // namespace

double height_of_bullet_bars(std::size_t count) {
    return row_height * static_cast<double>(count);
}

HitAreas draw_bullet_bars(Canvas &canvas, const Rect &area, const Palette &palette,
                          const std::vector<BulletBar> &bars) {
    HitAreas areas;
    const double step =
        bars.empty() ? 0
                     : std::min(80.0, std::max(row_height, area.height / static_cast<double>(bars.size())));
    double y = area.y;
    for (const BulletBar &bar : bars) {
        const double top = y + (step - row_height) / 2;
        text_in(canvas, {area.x, top, area.width - 70, 20}, bar.label, {10, false, palette.ink});
        text_in(canvas, {area.right() - 70, top, 70, 20}, bar.is_withheld ? bar.withheld_word : bar.figure,
                {10, true, bar.is_withheld ? palette.quiet : palette.ink, Align::right});
        draw_bar(canvas, {area.x, top + 22, area.width, track_height}, palette, bar);
        areas.push_back({{area.x, y, area.width, step}, bar.tip, bar.target});
        y += step;
    }
    return areas;
}

} // namespace kartrekker::charts
