#pragma once

#include "workbench/app/charts/picture.h"

#include <cstdint>

namespace kartrekker::charts {

/// One line of a Gantt chart. Days count from 1970-01-01; a bar runs from the beginning of its first day to
/// the end of its last.
struct GanttRow {
    std::string target; ///< what choosing it opens
    std::string name;
    std::string owner;
    bool is_phase = false;
    bool is_collapsed = false; ///< of a phase: its activities are not among the rows
    bool is_milestone = false;
    bool is_critical = false;
    bool has_dates = true;
    int first = 0, last = 0;
    int latest = 0;  ///< last day when it comes as late as it may
    double done = 0; ///< 0 to 1
    std::optional<int> baseline_first, baseline_last;
    std::string label; ///< beside a milestone or a short bar
    std::string tip;
    std::string why; ///< target of what explains its dates
};

/// From row to row; each end is at the start or the finish of its bar.
struct GanttLink {
    std::uint32_t from = 0, to = 0;
    bool leaves_finish = true, enters_start = true;
    bool is_critical = false;
};

struct GanttChart {
    std::vector<GanttRow> rows;
    std::vector<GanttLink> links;
    int first = 0, last = 0; ///< of all rows
    int today = 0;
    std::string today_word;
    std::vector<std::string> months; ///< twelve short names
    std::string week_word;           ///< "wk"
    std::string quarter_word;        ///< "Q"
    std::string empty_words;         ///< in place of rows
};

/// What of it is looked at.
struct GanttView {
    double day_width = 6;     ///< pixels a day: what zooming changes
    double left = 0;          ///< pixels scrolled to the right
    double top = 0;           ///< pixels scrolled down
    double names_width = 330; ///< of the column with names and owners
    std::optional<std::uint32_t> selected;
};

inline constexpr double gantt_row_height = 28;
inline constexpr double gantt_head_height = 40;

/// Where the time of a chart begins: the Monday before its first day.
int gantt_origin(const GanttChart &chart);
double gantt_width(const GanttChart &chart, double day_width);

/// The bar of a row on the whole canvas, without the head; nothing for a row without dates.
std::optional<Rect> gantt_bar(const GanttChart &chart, const Rect &area, const GanttView &view,
                              std::uint32_t row);

/// All of it on one sheet, as wide as the sheet and as high as its rows.
Picture whole_gantt(GanttChart chart, std::string title, std::string state);

/// Draws the rows that are in view, and only these: 10,000 cost no more than 30. Bars: full is what is done,
/// a critical one also has a dark edge, so that it is told without colour; a thin line below is the baseline,
/// a dashed one behind it the slack.
HitAreas draw_gantt(Canvas &canvas, const Rect &area, const Palette &palette, const GanttChart &chart,
                    const GanttView &view);

} // namespace kartrekker::charts
