#include "export/xlsx_scales.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace kartrekker::exports {

namespace {

/// libxlsxwriter cuts longer lists of areas off without a word.
constexpr std::size_t longest_area_list = 1500;

struct MarkColour {
    std::string_view mark;
    lxw_color_t colour;
};
constexpr MarkColour mark_colours[] = {{"●", paint::good}, {"▲", paint::doubtful}, {"◆", paint::bad}};

struct Band {
    const char *condition; ///< {0} the cell, {1} green from, {2} amber from
    lxw_color_t colour;
};
constexpr Band bands[] = {
    {"AND(ISNUMBER({0}),{0}>=({1}+100)/2)", 0xA9D3BB},
    {"AND(ISNUMBER({0}),{0}>={1})", 0xD3E9DC},
    {"AND(ISNUMBER({0}),{0}>={2})", 0xF8E4BE},
    {"AND(ISNUMBER({0}),{0}>={2}/2)", 0xF3D0CE},
    {"ISNUMBER({0})", 0xE5AAA6},
};

void add_condition(lxw_worksheet *worksheet, Place first, Place last, lxw_conditional_format condition) {
    expect(worksheet_conditional_format_range(worksheet, row_of(first), column_of(first), row_of(last),
                                              column_of(last), &condition));
}

void add_formula(lxw_worksheet *worksheet, Place first, Place last, std::string formula, lxw_format *format) {
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = formula.data();
    condition.format = format;
    condition.stop_if_true = LXW_TRUE;
    add_condition(worksheet, first, last, condition);
}

struct Block {
    Place first, last;
};

/// The sheet's marks as blocks: one per run of cells below each other.
std::vector<Block> mark_blocks(const Sheet &sheet) {
    std::vector<Place> places;
    for (const Cell &cell : sheet.cells)
        if (cell.role == Role::mark) places.push_back(cell.place);
    std::sort(places.begin(), places.end(),
              [](Place a, Place b) { return std::tie(a.column, a.row) < std::tie(b.column, b.row); });
    std::vector<Block> blocks;
    for (const Place place : places) {
        if (!blocks.empty() && blocks.back().last.column == place.column &&
            blocks.back().last.row + 1 == place.row)
            blocks.back().last = place;
        else
            blocks.push_back({place, place});
    }
    return blocks;
}

void colour_marks(lxw_worksheet *worksheet, const Block &block, std::string areas,
                  lxw_format *const (&looks)[3]) {
    for (std::size_t i = 0; i < std::size(mark_colours); ++i) {
        std::string wanted = fmt::format("\"{}\"", mark_colours[i].mark);
        lxw_conditional_format condition{};
        condition.type = LXW_CONDITIONAL_TYPE_CELL;
        condition.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        condition.value_string = wanted.data();
        condition.format = looks[i];
        condition.multi_range = areas.data();
        add_condition(worksheet, block.first, block.last, condition);
    }
}

void add_mark_colours(lxw_worksheet *worksheet, const Sheet &sheet, XlsxFormats &formats) {
    const std::vector<Block> blocks = mark_blocks(sheet);
    if (blocks.empty()) return;
    lxw_format *const looks[] = {formats.letters(paint::good), formats.letters(paint::doubtful),
                                 formats.letters(paint::bad)};
    Block first = blocks.front();
    std::string areas;
    for (const Block &block : blocks) {
        if (areas.size() > longest_area_list) {
            colour_marks(worksheet, first, areas, looks);
            first = block;
            areas.clear();
        }
        areas += (areas.empty() ? "" : " ") + area_name(block.first, block.last);
    }
    colour_marks(worksheet, first, areas, looks);
}

struct BarLook {
    const char *condition; ///< {0} header, {1} start, {2} finish, {3} days, {4} done, {5} slack, {6} step
    lxw_color_t colour;
};
/// In this order: phases, what is done, what is critical, the rest.
constexpr BarLook bar_looks[] = {
    {"AND({3}=\"\",{1}<>\"\",{1}<{0}+{6},{2}>={0})", paint::ink},
    {"AND({3}<>\"\",{1}<{0}+{6},{2}>={0},{4}>0,{0}<{1}+({2}-{1}+1)*{4}/100)", paint::good},
    {"AND({3}<>\"\",{5}<=0,{1}<{0}+{6},{2}>={0})", paint::second},
    {"AND({3}<>\"\",{1}<{0}+{6},{2}>={0})", 0x7FB2D0},
};

void add_bars(lxw_worksheet *worksheet, const BarScale &bars, XlsxFormats &formats) {
    const auto in_row = [&](int column) { return "$" + cell_name({bars.first.row, column}); };
    std::string header = cell_name({bars.header_row, bars.first.column});
    header.insert(header.find_first_of("0123456789"), "$");
    for (const BarLook &look : bar_looks)
        add_formula(worksheet, bars.first, bars.last,
                    fmt::format(fmt::runtime(look.condition), header, in_row(bars.start_column),
                                in_row(bars.finish_column), in_row(bars.days_column),
                                in_row(bars.done_column), in_row(bars.slack_column), bars.step),
                    formats.ground(look.colour));
    add_formula(worksheet, {bars.header_row, bars.first.column}, {bars.header_row, bars.last.column},
                fmt::format("AND({0}<=TODAY(),TODAY()<{0}+{1})",
                            cell_name({bars.header_row, bars.first.column}), bars.step),
                formats.ground(0xF8E4BE));
}

void add_load_scale(lxw_worksheet *worksheet, const LoadScale &scale, XlsxFormats &formats) {
    const std::string cell = cell_name(scale.first);
    add_formula(worksheet, scale.first, scale.last,
                fmt::format("AND(ISNUMBER({0}),{0}>{1})", cell, scale.limit), formats.ground(0xE5AAA6));
    add_formula(worksheet, scale.first, scale.last,
                fmt::format("AND(ISNUMBER({0}),{0}>{1}/2)", cell, scale.limit), formats.ground(0xF8E4BE));
    add_formula(worksheet, scale.first, scale.last, fmt::format("AND(ISNUMBER({0}),{0}>0)", cell),
                formats.ground(0xD3E9DC));
}

} // namespace

void add_scales(lxw_worksheet *worksheet, const Sheet &sheet, XlsxFormats &formats) {
    add_mark_colours(worksheet, sheet, formats);
    if (!sheet.norm_scales.empty()) {
        lxw_format *grounds[std::size(bands)];
        for (std::size_t i = 0; i < std::size(bands); ++i)
            grounds[i] = formats.ground(bands[i].colour);
        for (const NormScale &scale : sheet.norm_scales)
            for (std::size_t i = 0; i < std::size(bands); ++i)
                add_formula(worksheet, scale.first, scale.last,
                            fmt::format(fmt::runtime(bands[i].condition), cell_name(scale.first),
                                        cell_name(scale.green, true), cell_name(scale.amber, true)),
                            grounds[i]);
    }
    for (const BarScale &bars : sheet.bars)
        add_bars(worksheet, bars, formats);
    for (const LoadScale &scale : sheet.load_scales)
        add_load_scale(worksheet, scale, formats);
    if (sheet.gap_alarms.empty()) return;
    lxw_format *alarm = formats.letters(paint::bad);
    for (const GapAlarm &gap : sheet.gap_alarms)
        add_formula(worksheet, gap.first, gap.last,
                    fmt::format("AND(ISNUMBER({0}),ABS({0})>{1})", cell_name(gap.first), gap.limit), alarm);
}

} // namespace kartrekker::exports
