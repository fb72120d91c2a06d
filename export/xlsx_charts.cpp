#include "export/xlsx_charts.h"

#include "export/clean_text.h"

namespace kartrekker::exports {

namespace {

/// What libxlsxwriter makes of a chart inserted at scale 1.
constexpr double own_width = 480, own_height = 288;

/// A name that begins with "=" would be a formula to libxlsxwriter.
std::string chart_words(const std::string &name) {
    const std::string words = shortened(clean_text(name), 250);
    return words.starts_with('=') ? " " + words : words;
}

lxw_color_t colour_of(Look look) {
    return look == Look::evidence ? paint::accent : look == Look::perceived ? paint::second : paint::good;
}

void draw_as_line(lxw_chart_series *series, Look look) {
    lxw_chart_line line{};
    line.color = colour_of(look);
    line.width = look == Look::norm ? 1.0F : 2.0F;
    line.dash_type = look == Look::evidence    ? LXW_CHART_LINE_DASH_SOLID
                     : look == Look::perceived ? LXW_CHART_LINE_DASH_DASH
                                               : LXW_CHART_LINE_DASH_SQUARE_DOT;
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, look == Look::evidence    ? LXW_CHART_MARKER_CIRCLE
                                         : look == Look::perceived ? LXW_CHART_MARKER_SQUARE
                                                                   : LXW_CHART_MARKER_NONE);
    if (look == Look::norm) return;
    chart_series_set_marker_size(series, 6);
    lxw_chart_fill fill{};
    fill.color = colour_of(look);
    chart_series_set_marker_fill(series, &fill);
    lxw_chart_line edge{};
    edge.color = colour_of(look);
    chart_series_set_marker_line(series, &edge);
}

void draw_as_bars(lxw_chart_series *series, Look look) {
    lxw_chart_fill fill{};
    fill.color = colour_of(look);
    chart_series_set_fill(series, &fill);
    lxw_chart_font font{};
    font.size = 8;
    font.color = paint::ink;
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "0");
    chart_series_set_labels_font(series, &font);
}

/// Losses are hatched, so that the two sides are told apart without colour.
void draw_as_tornado(lxw_chart_series *series, Look look) {
    draw_as_bars(series, look);
    chart_series_set_labels_num_format(series, "#,##0;\xE2\x88\x92#,##0;");
    lxw_chart_line edge{};
    edge.color = colour_of(look);
    edge.width = 0.75F;
    chart_series_set_line(series, &edge);
    if (look != Look::perceived) return;
    lxw_chart_pattern pattern{};
    pattern.fg_color = colour_of(look);
    pattern.bg_color = 0xFFFFFF;
    pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
    chart_series_set_pattern(series, &pattern);
}

/// The likely one whole, the bounds dashed, what is needed dotted.
void draw_over_time(lxw_chart_series *series, Look look) {
    draw_as_line(series, look);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

void add_series(lxw_chart *chart, const Series &from, ChartKind kind) {
    lxw_chart_series *series = expect(chart_add_series(chart, nullptr, nullptr));
    const Area &names = from.categories;
    const Area &values = from.values;
    chart_series_set_categories(series, names.sheet.c_str(), row_of(names.first), column_of(names.first),
                                row_of(names.last), column_of(names.last));
    chart_series_set_values(series, values.sheet.c_str(), row_of(values.first), column_of(values.first),
                            row_of(values.last), column_of(values.last));
    chart_series_set_name(series, chart_words(from.name).c_str());
    if (kind == ChartKind::radar)
        draw_as_line(series, from.look);
    else if (kind == ChartKind::line)
        draw_over_time(series, from.look);
    else if (kind == ChartKind::tornado)
        draw_as_tornado(series, from.look);
    else
        draw_as_bars(series, from.look);
}

void set_axes(lxw_chart *chart, ChartKind kind) {
    lxw_chart_font names{};
    names.size = 9;
    names.color = paint::ink;
    lxw_chart_font figures{};
    figures.size = 8;
    figures.color = paint::quiet;
    lxw_chart_line grid{};
    grid.color = 0xD5DBDF;
    grid.width = 0.75F;
    // libxlsxwriter names axes by where they lie: bars lie down.
    const bool is_lying = kind == ChartKind::bar || kind == ChartKind::tornado;
    lxw_chart_axis *scores = is_lying ? chart->x_axis : chart->y_axis;
    lxw_chart_axis *categories = is_lying ? chart->y_axis : chart->x_axis;
    chart_axis_set_num_font(categories, &names);
    chart_axis_set_num_font(scores, &figures);
    if (kind == ChartKind::tornado) {
        chart_axis_set_num_format(scores, "#,##0;\xE2\x88\x92#,##0");
        chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        chart_set_series_overlap(chart, 100);
    } else if (kind == ChartKind::line) {
        chart_axis_set_num_format(scores, "#,##0");
        chart_axis_set_min(scores, 0);
    } else {
        chart_axis_set_num_format(scores, "0");
        chart_axis_set_min(scores, 0);
        chart_axis_set_max(scores, 100);
        chart_axis_set_major_unit(scores, 25);
    }
    chart_axis_major_gridlines_set_visible(scores, LXW_TRUE);
    chart_axis_major_gridlines_set_line(scores, &grid);
    chart_axis_set_line(scores, &grid);
    if (!is_lying) return;
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_set_line(categories, &grid);
    chart_axis_set_reverse(categories);
    chart_axis_set_crossing_max(categories);
    chart_set_series_gap(chart, 60);
}

void set_title(lxw_chart *chart, const std::string &title) {
    if (title.empty()) return chart_title_off(chart);
    chart_title_set_name(chart, chart_words(title).c_str());
    lxw_chart_font font{};
    font.size = 10;
    font.bold = LXW_TRUE;
    font.color = paint::ink;
    chart_title_set_name_font(chart, &font);
}

void set_ground(lxw_chart *chart) {
    lxw_chart_line none{};
    none.none = LXW_TRUE;
    chart_chartarea_set_line(chart, &none);
    chart_plotarea_set_line(chart, &none);
    lxw_chart_font font{};
    font.size = 9;
    font.color = paint::quiet;
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(chart, &font);
}

} // namespace

void add_chart(lxw_workbook *workbook, lxw_worksheet *worksheet, const Chart &chart) {
    const auto kind = chart.kind == ChartKind::radar  ? LXW_CHART_RADAR_WITH_MARKERS
                      : chart.kind == ChartKind::line ? LXW_CHART_LINE
                                                      : LXW_CHART_BAR;
    lxw_chart *drawn = expect(workbook_add_chart(workbook, static_cast<std::uint8_t>(kind)));
    for (const Series &series : chart.series)
        add_series(drawn, series, chart.kind);
    set_axes(drawn, chart.kind);
    set_title(drawn, chart.title);
    set_ground(drawn);
    std::string description = shortened(clean_text(chart.description), 250);
    lxw_chart_options options{};
    options.x_scale = chart.width / own_width;
    options.y_scale = chart.height / own_height;
    options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
    options.description = description.data();
    expect(
        worksheet_insert_chart_opt(worksheet, row_of(chart.place), column_of(chart.place), drawn, &options));
}

} // namespace kartrekker::exports
