#pragma once

#include "model/date.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kartrekker::exports {

/// What could not be carried over, one sentence each, in the reader's language.
using Notices = std::vector<std::string>;

/// A cell's place on its sheet, counted from 0.
struct Place {
    int row = 0;
    int column = 0;
};

/// A block of cells on a sheet, both ends included.
struct Area {
    std::string sheet;
    Place first;
    Place last;
};

/// What a cell is to its reader. A writer gives each role one look (look.md); it knows nothing else of the
/// content.
enum class Role {
    title,         ///< of the sheet
    state,         ///< the sentence under the title
    card,          ///< title of a block
    quiet,         ///< a remark
    quiet_block,   ///< a remark of several lines in one cell
    header,        ///< of a column of texts
    header_figure, ///< of a column of figures
    header_centre, ///< of a column of the heat map
    heading,       ///< of some rows of a table
    label,         ///< names its row, one line
    text,          ///< running text, wrapped
    strong,        ///< running text that stands out, wrapped
    aside,         ///< running text that follows other running text in its row
    header_aside,  ///< of such a column
    trace,         ///< what stands behind a figure, indented
    code,          ///< id of a rule, a version
    fingerprint,   ///< a hash
    score,         ///< 0 to 100, no decimals
    share,         ///< 0 to 100, with a % sign
    difference,    ///< of two scores, with its sign
    count,         ///< whole number
    plain_number,  ///< as many decimals as it has
    year,          ///< a year or years, as text
    figure,        ///< two decimals
    spread,        ///< one decimal
    mark,          ///< ● ▲ ◆ – ○, coloured by what it says
    heat,          ///< a score of the heat map
    withheld,      ///< hatched: there is something that may not be shown
    date,
    amount,       ///< money, whole
    ratio,        ///< four decimals
    sparse,       ///< one decimal; a zero is not shown
    input,        ///< a figure that the reader may change: as many decimals as it has
    input_amount, ///< … money or a count
    input_share,  ///< … 0 to 100, with a % sign
    input_date,
    strong_date, ///< … of what other dates follow
    day,         ///< of the month, small, in the head of a column of time
    letter,      ///< a short text in the middle
    load,        ///< one decimal, in the middle; coloured by a load scale
    last = load,
};

/// A formula in the English notation of spreadsheets, without "=", and the value that it has now.
struct Formula {
    std::string text;
    std::variant<double, std::string> value;
};

using Content = std::variant<std::monostate, std::string, double, Formula, model::Date>;

struct Cell {
    Place place;
    Content content;
    Role role = Role::text;
    int columns = 1;      ///< how many cells it takes, to the right
    bool goes_on = false; ///< the rows below belong to it: no line under it
};

/// Whose figures a series holds; each has its own colour, line and points.
enum class Look { evidence, perceived, norm };

struct Series {
    std::string name;
    Area categories;
    Area values;
    Look look = Look::evidence;
};

enum class ChartKind {
    radar,   ///< on a 0–100 web
    line,    ///< over months, from 0 up
    bar,     ///< lying bars on 0–100, the first category on top
    tornado, ///< lying bars to both sides of 0: losses hatched, gains whole
};

struct Chart {
    ChartKind kind = ChartKind::radar;
    Place place;
    int width = 0, height = 0; ///< pixels of 1/96 inch
    std::vector<Series> series;
    std::string title = {};  ///< empty: none
    std::string description; ///< for who cannot see it
};

/// Colours the scores of an area against norms that stand in cells of the same sheet.
struct NormScale {
    Place first, last;
    Place green, amber;
};

/// Makes differences stand out whose size is over the limit (method §10).
struct GapAlarm {
    Place first, last;
    double limit = 20;
};

/// Bars in cells: each cell of the area stands for `step` days from the date in `header_row` above it, and is
/// painted when the dates in its row say so. Rows without a number of days are phases.
struct BarScale {
    Place first, last;
    int header_row = 0;
    int start_column = 0, finish_column = 0, days_column = 0, done_column = 0, slack_column = 0;
    int step = 7;
};

/// Colours what is above 0, and what is over the limit.
struct LoadScale {
    Place first, last;
    double limit = 10;
};

struct RowHeight {
    int row = 0;
    double points = 0;
};

struct Sheet {
    std::string name;
    std::vector<Cell> cells;
    std::vector<int> widths;        ///< pixels per column, from the first
    std::vector<RowHeight> heights; ///< rows that do not simply fit their texts
    std::vector<int> outlined_rows; ///< belong to the row above them and can be folded away
    std::vector<NormScale> norm_scales;
    std::vector<GapAlarm> gap_alarms;
    std::vector<BarScale> bars;
    std::vector<LoadScale> load_scales;
    std::vector<Area> filters; ///< at most one: a table that can be filtered, with its header
    std::vector<Chart> charts;
    std::vector<Place> page_breaks; ///< a new page starts at the row
    Place frozen;                   ///< rows above and columns left of it stay in sight
    int header_row = -1;            ///< repeated on each printed page; -1: none
    bool fits_one_page = false;     ///< else: one page wide, as long as need be
    bool is_numbered = true;        ///< pages carry a number

    void put(Place place, Content content, Role role, int columns = 1);
    /// The same, for a row that goes on below.
    void put_open(Place place, Content content, Role role);
};

struct Properties {
    std::string title, subject, author, company, keywords, comments;
    std::int64_t created =
        0; ///< seconds since 1970, UTC; never the clock, so that equal input gives equal bytes
};

/// A document as people read it: sheets of texts, figures and charts, apart from any file format.
struct Report {
    Properties properties;
    std::string footer; ///< at the foot of each printed page
    std::vector<Sheet> sheets;
};

/// "B7", or "$B$7".
std::string cell_name(Place place, bool is_fixed = false);
/// "B7:D9", or "$B$7:$D$9".
std::string area_name(Place first, Place last, bool is_fixed = false);
/// "'Emotional capital'!", to stand before a cell's name.
std::string sheet_prefix(std::string_view sheet);

/// A name that every spreadsheet program takes: at most 31 characters, none of []:*?/\ , no apostrophe at its
/// ends, not empty, and unlike all names in `taken` whatever their case. It is added to `taken`.
std::string sheet_name(std::string_view wanted, std::vector<std::string> &taken);

} // namespace kartrekker::exports
