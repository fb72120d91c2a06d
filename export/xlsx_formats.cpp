#include "export/xlsx_formats.h"

#include "model/failure.h"

namespace kartrekker::exports {

namespace {

enum class Side { left, right, centre };

struct RoleLook {
    double size = 10;
    lxw_color_t ink = paint::ink;
    Side side = Side::left;
    const char *number = nullptr;
    bool is_bold = false;
    bool is_wrapped = false;
    bool has_line = true; ///< a hairline under it: the row of a table
    std::uint8_t indent = 0;
};

RoleLook text_look(Role role) {
    switch (role) {
    case Role::title:
        return {.size = 16, .is_bold = true, .has_line = false};
    case Role::card:
        return {.size = 11, .is_bold = true, .has_line = false};
    case Role::state:
        return {.ink = paint::quiet, .has_line = false};
    case Role::quiet:
        return {.size = 9, .ink = paint::quiet, .has_line = false};
    case Role::quiet_block:
        return {.size = 9, .ink = paint::quiet, .is_wrapped = true, .has_line = false};
    case Role::heading:
        return {.is_bold = true, .has_line = false};
    case Role::header_centre:
        return {.size = 9, .ink = paint::quiet, .side = Side::centre, .is_bold = true, .is_wrapped = true};
    case Role::header:
        return {.size = 9, .ink = paint::quiet, .is_bold = true, .is_wrapped = true};
    case Role::header_figure:
        return {.size = 9, .ink = paint::quiet, .side = Side::right, .is_bold = true, .is_wrapped = true};
    case Role::strong:
        return {.is_bold = true, .is_wrapped = true};
    case Role::aside:
        return {.is_wrapped = true, .indent = 1};
    case Role::header_aside:
        return {.size = 9, .ink = paint::quiet, .is_bold = true, .is_wrapped = true, .indent = 1};
    case Role::trace:
        return {.size = 9, .ink = paint::quiet, .is_wrapped = true, .has_line = false, .indent = 1};
    case Role::code:
        return {.size = 9, .ink = paint::quiet};
    case Role::fingerprint:
        return {.size = 8, .ink = paint::quiet, .is_wrapped = true};
    case Role::text:
        return {.is_wrapped = true};
    default:
        return {};
    }
}

RoleLook figure_look(Role role) {
    switch (role) {
    case Role::score:
        return {.side = Side::right, .number = "0", .is_bold = true};
    case Role::share:
        return {.side = Side::right, .number = "0\"%\""};
    case Role::difference:
        return {.side = Side::right,
                .number = "+0;\xE2\x88\x92"
                          "0;0"};
    case Role::year:
        return {.side = Side::right};
    case Role::plain_number:
        return {.side = Side::right, .number = "General"};
    case Role::count:
        return {.side = Side::right, .number = "#,##0"};
    case Role::figure:
        return {.side = Side::right, .number = "0.00"};
    case Role::spread:
        return {.side = Side::right, .number = "0.0"};
    case Role::mark:
        return {.ink = paint::quiet, .indent = 1};
    case Role::heat:
        return {.side = Side::centre, .number = "0"};
    case Role::withheld:
        return {.size = 9, .ink = paint::quiet, .side = Side::centre};
    case Role::date:
    case Role::input_date:
        return {.side = role == Role::date ? Side::left : Side::right, .number = "yyyy-mm-dd"};
    case Role::strong_date:
        return {.side = Side::right, .number = "yyyy-mm-dd", .is_bold = true};
    case Role::day:
        return {.size = 7, .ink = paint::quiet, .side = Side::centre, .number = "d"};
    case Role::letter:
        return {.side = Side::centre, .is_bold = true};
    case Role::load:
        return {.side = Side::centre, .number = "0.0"};
    case Role::amount:
    case Role::input_amount:
        return {.side = Side::right, .number = "#,##0;\xE2\x88\x92#,##0"};
    case Role::sparse:
        return {.side = Side::right, .number = "0.0;-0.0;"};
    case Role::ratio:
        return {.side = Side::right, .number = "0.0000"};
    case Role::input:
        return {.side = Side::right, .number = "General"};
    case Role::input_share:
        return {.side = Side::right, .number = "0\"%\""};
    default:
        return text_look(role);
    }
}

std::uint8_t alignment(Side side) {
    return side == Side::left ? LXW_ALIGN_LEFT : side == Side::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER;
}

void add_edges(lxw_format *format, Role role, bool has_line) {
    if (role == Role::heat || role == Role::withheld) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xFFFFFF);
    } else if (has_line) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, paint::line);
    }
    if (role == Role::input || role == Role::input_amount || role == Role::input_share ||
        role == Role::input_date)
        format_set_bg_color(format, paint::input);
    if (role != Role::withheld) return;
    format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
    format_set_fg_color(format, 0xC4CCD1);
    format_set_bg_color(format, 0xFFFFFF);
}

} // namespace

lxw_format *XlsxFormats::made() {
    lxw_format *format = expect(workbook_add_format(workbook_));
    format_set_font_name(format, "Calibri");
    return format;
}

lxw_format *XlsxFormats::of(Role role, bool goes_on) {
    lxw_format *&format = formats_[2 * static_cast<std::size_t>(role) + (goes_on ? 1 : 0)];
    if (format) return format;
    const RoleLook look = figure_look(role);
    format = made();
    format_set_font_size(format, look.size);
    format_set_font_color(format, look.ink);
    format_set_align(format, alignment(look.side));
    const bool is_header = role == Role::header || role == Role::header_figure ||
                           role == Role::header_centre || role == Role::header_aside;
    format_set_align(format, is_header ? LXW_ALIGN_VERTICAL_BOTTOM
                             : goes_on ? LXW_ALIGN_VERTICAL_TOP
                                       : LXW_ALIGN_VERTICAL_CENTER);
    if (look.number) format_set_num_format(format, look.number);
    if (look.is_bold) format_set_bold(format);
    if (look.is_wrapped) format_set_text_wrap(format);
    if (look.indent) format_set_indent(format, look.indent);
    add_edges(format, role, look.has_line && !goes_on);
    return format;
}

Lettering lettering(Role role) {
    const RoleLook look = figure_look(role);
    return {look.size, look.is_bold, look.is_wrapped, look.has_line, look.indent};
}

lxw_format *XlsxFormats::letters(lxw_color_t colour) {
    lxw_format *format = expect(workbook_add_format(workbook_));
    format_set_bold(format);
    format_set_font_color(format, colour);
    return format;
}

lxw_format *XlsxFormats::ground(lxw_color_t colour) {
    lxw_format *format = expect(workbook_add_format(workbook_));
    format_set_bg_color(format, colour);
    return format;
}

void expect(lxw_error error) {
    switch (error) {
    case LXW_NO_ERROR:
        return;
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
        throw model::Failure(
            "The workbook was not written: a sheet would have more rows or columns than a spreadsheet "
            "can hold. Export fewer assessments at a time.");
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
        throw model::Failure(
            "The workbook was not written: there is not enough memory. Close other programs and try "
            "again.");
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        throw model::Failure(
            "The workbook was not written: the disk did not take it ({0}). See whether it is full, or "
            "choose another place.",
            {lxw_strerror(error)});
    default:
        throw model::Failure(
            "The workbook was not written: its making went wrong ({0}). This is a fault of the "
            "program: please report it.",
            {lxw_strerror(error)});
    }
}

lxw_row_t row_of(Place place) {
    return static_cast<lxw_row_t>(place.row);
}

lxw_col_t column_of(Place place) {
    return static_cast<lxw_col_t>(place.column);
}

} // namespace kartrekker::exports
