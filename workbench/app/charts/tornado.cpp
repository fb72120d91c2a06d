#include "workbench/app/charts/tornado.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::charts {

namespace {

constexpr double tornado_head_height = 26;
constexpr double tornado_row_height = 40;
constexpr double least_row = 30;   ///< label and ends below each other
constexpr double compact_row = 24; ///< label and ends on one line
constexpr double tornado_foot_height = 18;
constexpr double tornado_bar_height = 16;
constexpr double figure_gap = 6;
constexpr double swatch = 12;
constexpr double least_label = 90; ///< what the ends of an input leave to its label, or they are not written
constexpr double ends_gap = 8;
constexpr double tornado_label_line = 16;
constexpr TextStyle label_style{10}, ends_style{9};

/// Where results lie on the picture.
class ResultScale {
  public:
    ResultScale(double low, double high, double left, double width)
        : low_(low), left_(left), per_unit_(high > low ? width / (high - low) : 0),
          middle_(left + width / 2) {}

    double at(double value) const { return per_unit_ > 0 ? left_ + (value - low_) * per_unit_ : middle_; }

  private:
    double low_, left_, per_unit_, middle_;
};

struct Layout {
    double label_width;
    bool has_long_labels; ///< some need a second line
    Rect plot;            ///< of the bars themselves, without their figures
    double row;
    std::size_t count;
};

/// In which every label and both ends of every input are written whole, below each other or on one line.
double wanted_label(Canvas &canvas, const TornadoChart &chart, bool is_compact) {
    double widest = 0;
    for (const TornadoBar &bar : chart.bars) {
        const double label = canvas.measure(bar.label, label_style).width + 1;
        const double ends = canvas.measure(bar.ends, ends_style).width + 1;
        widest = std::max(widest, is_compact ? label + ends_gap + ends : std::max(label, ends));
    }
    return widest;
}

Layout layout_of(Canvas &canvas, const Rect &area, const TornadoChart &chart) {
    Layout layout;
    const double rows = area.height - tornado_head_height;
    const auto all = static_cast<double>(chart.bars.size());
    const double room = rows / std::max(1.0, all);
    const double wanted = wanted_label(canvas, chart, room < least_row);
    layout.label_width = std::clamp(wanted, 110.0, std::max(110.0, area.width * 0.45));
    layout.has_long_labels = wanted > layout.label_width;
    layout.row =
        std::clamp(room, compact_row, tornado_row_height + (layout.has_long_labels ? tornado_label_line : 0));
    const bool has_foot = layout.row * all > rows + 0.5;
    const double fitting = std::floor((rows - (has_foot ? tornado_foot_height : 0)) / layout.row);
    layout.count = static_cast<std::size_t>(std::clamp(fitting, 0.0, all));
    double worst = 0, best = 0;
    for (const TornadoBar &bar : chart.bars) {
        worst = std::max(worst, canvas.measure(bar.worst_figure, {9}).width);
        best = std::max(best, canvas.measure(bar.best_figure, {9}).width);
    }
    const double left = area.x + layout.label_width + 12 + worst + figure_gap;
    const double right = area.right() - best - figure_gap;
    layout.plot = {left, area.y + tornado_head_height, std::max(20.0, right - left), layout.row * all};
    return layout;
}

ResultScale scale_of(const TornadoChart &chart, const Rect &plot) {
    double low = chart.centre, high = chart.centre;
    for (const TornadoBar &bar : chart.bars) {
        low = std::min(low, bar.worst);
        high = std::max(high, bar.best);
    }
    return {low, high, plot.x, plot.width};
}

void draw_worst(Canvas &canvas, const Rect &bar, const Palette &palette) {
    canvas.fill(bar, mix(palette.card, palette.second, 0.16));
    hatch(canvas, bar, palette.second, 5);
    canvas.outline(bar, {palette.second, 1});
}

void draw_legend(Canvas &canvas, const Rect &area, const Palette &palette, const TornadoChart &chart) {
    const TextStyle quiet{9, false, palette.quiet};
    const double middle = area.y + 9;
    draw_worst(canvas, {area.x, middle - swatch / 2, swatch, swatch}, palette);
    double x = area.x + swatch + 6;
    const double worst = canvas.measure(chart.worst_word, quiet).width + 1;
    text_in(canvas, {x, area.y, worst, 18}, chart.worst_word, quiet);
    x += worst + 16;
    canvas.fill({x, middle - swatch / 2, swatch, swatch}, palette.accent);
    x += swatch + 6;
    const double best = canvas.measure(chart.best_word, quiet).width + 1;
    text_in(canvas, {x, area.y, best, 18}, chart.best_word, quiet);
    x += best + 16;
    canvas.line({{x, area.y + 3}, {x, area.y + 15}}, {palette.ink, 1.5});
    text_in(canvas, {x + 7, area.y, area.right() - x - 7, 18}, chart.centre_words, quiet);
}

void draw_bar(Canvas &canvas, const Rect &row, const Palette &palette, const TornadoBar &bar,
              const ResultScale &scale, double centre) {
    const double top = row.centre().y - tornado_bar_height / 2;
    const double left = scale.at(bar.worst), right = scale.at(bar.best);
    if (left < centre) draw_worst(canvas, {left, top, centre - left, tornado_bar_height}, palette);
    if (right > centre) canvas.fill({centre, top, right - centre, tornado_bar_height}, palette.accent);
    TextStyle style{9, false, palette.ink, Align::right};
    const double high = line_height(canvas, style), y = row.centre().y - high / 2;
    canvas.text({left - figure_gap, y}, bar.worst_figure, style);
    style.align = Align::left;
    canvas.text({right + figure_gap, y}, bar.best_figure, style);
}

void draw_label(Canvas &canvas, const Rect &label, const Palette &palette, const TornadoBar &bar) {
    TextStyle name = label_style, quiet = ends_style;
    name.colour = palette.ink;
    quiet.colour = palette.quiet;
    if (label.height < least_row) {
        const double ends = canvas.measure(bar.ends, quiet).width + 1;
        const bool has_ends = label.width - ends - ends_gap >= least_label;
        const double most = has_ends ? label.width - ends - ends_gap : label.width;
        const double width = std::min(canvas.measure(bar.label, name).width + 1, most);
        text_in(canvas, {label.x, label.y, width, label.height}, bar.label, name);
        if (has_ends)
            text_in(canvas, {label.x + width + ends_gap, label.y, ends, label.height}, bar.ends, quiet);
        return;
    }
    const bool has_room = label.height >= least_row + tornado_label_line;
    const auto lines = wrap(canvas, bar.label, name, label.width, has_room ? 2 : 1);
    double y = label.centre().y - 1 - tornado_label_line * (static_cast<double>(lines.size()) + 1) / 2;
    for (const std::string &line : lines) {
        text_in(canvas, {label.x, y, label.width, 18}, line, name);
        y += tornado_label_line;
    }
    text_in(canvas, {label.x, y + 1, label.width, 16}, bar.ends, quiet);
}

void draw_zero(Canvas &canvas, const Rect &plot, const Palette &palette, const ResultScale &scale) {
    const double zero = scale.at(0);
    if (zero < plot.x || zero > plot.right()) return;
    canvas.line({{zero, plot.y}, {zero, plot.bottom()}}, {palette.quiet, 1, {2, 3}});
    canvas.text({zero, plot.y - 12}, "0", {8, false, palette.quiet, Align::centre});
}

} // namespace

double height_of_tornado(const TornadoChart &chart) {
    return tornado_head_height + tornado_row_height * std::max(2.0, static_cast<double>(chart.bars.size()));
}

HitAreas draw_tornado(Canvas &canvas, const Rect &area, const Palette &palette, const TornadoChart &chart) {
    if (chart.bars.empty()) {
        const TextStyle quiet{10, false, palette.quiet};
        lines_in(canvas, area, wrap(canvas, chart.empty_words, quiet, area.width, 3), quiet);
        return {};
    }
    const Layout layout = layout_of(canvas, area, chart);
    const ResultScale scale = scale_of(chart, layout.plot);
    const double centre = scale.at(chart.centre);
    const double bottom = layout.plot.y + layout.row * static_cast<double>(layout.count);
    draw_legend(canvas, area, palette, chart);
    draw_zero(canvas, {layout.plot.x, layout.plot.y, layout.plot.width, bottom - layout.plot.y}, palette,
              scale);
    HitAreas areas;
    double y = layout.plot.y;
    for (std::size_t i = 0; i < layout.count; ++i) {
        const TornadoBar &bar = chart.bars[i];
        const Rect row{area.x, y, area.width, layout.row};
        const Rect label{area.x, y, layout.label_width, layout.row};
        draw_label(canvas, label, palette, bar);
        draw_bar(canvas, row, palette, bar, scale, centre);
        // What the tip tells of many lines would cover the bars below the one that is pointed at.
        areas.push_back({label, bar.tip, bar.target, bar.why});
        areas.push_back(
            {{label.right(), y, area.right() - label.right(), layout.row}, {}, bar.target, bar.why});
        y += layout.row;
    }
    canvas.line({{centre, layout.plot.y}, {centre, bottom}}, {palette.ink, 1.5});
    if (layout.count < chart.bars.size())
        text_in(canvas, {area.x, bottom, area.width, tornado_foot_height},
                "+ " + std::to_string(chart.bars.size() - layout.count), {9, false, palette.quiet});
    return areas;
}

} // namespace kartrekker::charts
