#include "workbench/app/charts/score_mark.h"

namespace kartrekker::charts {

void draw_mark(Canvas &canvas, const Palette &palette, Point centre, model::Standing standing, double size) {
    const Colour colour = palette.of(standing);
    const double half = size / 2;
    switch (standing) {
    case model::Standing::good:
        canvas.circle(centre, size * 0.34, colour);
        break;
    case model::Standing::doubtful:
        canvas.polygon({{centre.x, centre.y - half * 0.85},
                        {centre.x + half, centre.y + half * 0.8},
                        {centre.x - half, centre.y + half * 0.8}},
                       colour);
        break;
    case model::Standing::bad:
        canvas.polygon({{centre.x, centre.y - half},
                        {centre.x + half, centre.y},
                        {centre.x, centre.y + half},
                        {centre.x - half, centre.y}},
                       colour);
        break;
    case model::Standing::none:
        canvas.line({{centre.x - size * 0.3, centre.y}, {centre.x + size * 0.3, centre.y}}, {colour, 1.5});
        break;
    }
}

void draw_fold(Canvas &canvas, const Palette &palette, Point at, bool is_open) {
    const Stroke stroke{palette.quiet, 1.6};
    if (is_open)
        canvas.line({{at.x, at.y - 2}, {at.x + 4, at.y + 2.5}, {at.x + 8, at.y - 2}}, stroke);
    else
        canvas.line({{at.x + 2, at.y - 4}, {at.x + 6.5, at.y}, {at.x + 2, at.y + 4}}, stroke);
}

void hatch(Canvas &canvas, const Rect &area, Colour colour, double distance) {
    canvas.clip(area);
    for (double x = area.x - area.height; x < area.right(); x += distance)
        canvas.line({{x, area.bottom()}, {x + area.height, area.y}}, {colour, 1});
    canvas.unclip();
}

} // namespace kartrekker::charts
