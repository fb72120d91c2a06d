#include "export/xlsx_writer.h"

#include "export/clean_text.h"
#include "export/numeric_locale.h"
#include "export/xlsx_charts.h"
#include "export/xlsx_check.h"
#include "export/xlsx_formats.h"
#include "export/xlsx_rows.h"
#include "export/xlsx_scales.h"
#include "model/failure.h"
#include "model/translation.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace kartrekker::exports {

namespace {

using model::fill;
using model::translate;

struct FreeWorkbook {
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

/// Of both places the farthest: the last cell of the sheet so far, and that under the end of a chart.
Place end_of(const Chart &chart, const Sheet &sheet, Place last) {
    constexpr int usual_row = 20, usual_column = 64; // of a sheet that says nothing else
    int column = chart.place.column;
    for (int left = chart.width; left > 0; ++column)
        left -= column < static_cast<int>(sheet.widths.size())
                    ? sheet.widths[static_cast<std::size_t>(column)]
                    : usual_column;
    return {std::max(last.row, chart.place.row + chart.height / usual_row + 1),
            std::max(last.column, column)};
}

class XlsxWriter {
  public:
    XlsxWriter(const Report &report, const std::filesystem::path &file, model::Language language)
        : report_(report), language_(language), workbook_(expect(workbook_new(file.string().c_str()))),
          formats_(workbook_.get()) {}

    Notices write();

  private:
    void add_sheet(const Sheet &sheet);
    void set_columns(const Sheet &sheet);
    void set_page(const Sheet &sheet);
    void add_page_breaks(const Sheet &sheet);
    void put(const Sheet &sheet, const Cell &cell);
    void put_content(const Sheet &sheet, const Cell &cell, lxw_format *format);
    void put_text(const Sheet &sheet, Place place, const std::string &text, lxw_format *format);
    void put_number(const Sheet &sheet, Place place, double number, lxw_format *format);
    void put_formula(const Sheet &sheet, Place place, const Formula &formula, lxw_format *format);
    void put_date(Place place, const model::Date &date, lxw_format *format);
    void leave_empty(const Sheet &sheet, Place place, lxw_format *format);
    void set_properties();

    const Report &report_;
    model::Language language_;
    std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
    XlsxFormats formats_;
    lxw_worksheet *worksheet_ = nullptr;
    Notices notices_;
};

Notices XlsxWriter::write() {
    set_properties();
    for (const Sheet &sheet : report_.sheets)
        add_sheet(sheet);
    expect(workbook_close(workbook_.release()));
    return notices_;
}

void XlsxWriter::add_sheet(const Sheet &sheet) {
    expect(workbook_validate_sheet_name(workbook_.get(), sheet.name.c_str()));
    worksheet_ = expect(workbook_add_worksheet(workbook_.get(), sheet.name.c_str()));
    set_columns(sheet);
    for (const Cell &cell : sheet.cells)
        put(sheet, cell);
    add_scales(worksheet_, sheet, formats_);
    for (const Area &area : sheet.filters)
        expect(worksheet_autofilter(worksheet_, row_of(area.first), column_of(area.first), row_of(area.last),
                                    column_of(area.last)));
    for (const Chart &chart : sheet.charts)
        add_chart(workbook_.get(), worksheet_, chart);
    set_page(sheet);
}

void XlsxWriter::set_columns(const Sheet &sheet) {
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        expect(worksheet_set_column_pixels(worksheet_, column, column,
                                           static_cast<std::uint32_t>(sheet.widths[i]), nullptr));
    }
    set_rows(worksheet_, sheet);
    if (!sheet.outlined_rows.empty())
        worksheet_outline_settings(worksheet_, LXW_TRUE, LXW_FALSE, LXW_TRUE, LXW_FALSE);
}

void XlsxWriter::set_page(const Sheet &sheet) {
    Place last;
    for (const Cell &cell : sheet.cells) {
        last.row = std::max(last.row, cell.place.row);
        last.column = std::max(last.column, cell.place.column + cell.columns - 1);
    }
    for (const Chart &chart : sheet.charts)
        last = end_of(chart, sheet, last);
    expect(worksheet_print_area(worksheet_, 0, 0, row_of(last), column_of(last)));
    worksheet_gridlines(worksheet_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(worksheet_);
    worksheet_set_paper(worksheet_, 9); // A4
    worksheet_set_margins(worksheet_, 0.5, 0.5, 0.5, 0.6);
    worksheet_fit_to_pages(worksheet_, 1, sheet.fits_one_page ? 1 : 0);
    if (sheet.fits_one_page) worksheet_center_horizontally(worksheet_);
    add_page_breaks(sheet);
    if (sheet.frozen.row > 0 || sheet.frozen.column > 0)
        worksheet_freeze_panes(worksheet_, row_of(sheet.frozen), column_of(sheet.frozen));
    if (sheet.header_row >= 0) {
        const auto row = static_cast<lxw_row_t>(sheet.header_row);
        expect(worksheet_repeat_rows(worksheet_, row, row));
    }
    std::string footer;
    for (const char c : shortened(clean_text(report_.footer), 90))
        footer.append(c == '&' ? 2 : 1, c);
    footer = "&L&8" + (" " + footer) + (sheet.is_numbered ? "&R&8 &P / &N" : "");
    expect(worksheet_set_footer(worksheet_, footer.c_str()));
}

void XlsxWriter::add_page_breaks(const Sheet &sheet) {
    if (sheet.page_breaks.empty()) return;
    std::vector<lxw_row_t> rows;
    for (const Place place : sheet.page_breaks)
        rows.push_back(row_of(place));
    rows.push_back(0); // ends the list
    expect(worksheet_set_h_pagebreaks(worksheet_, rows.data()));
}

void XlsxWriter::put(const Sheet &sheet, const Cell &cell) {
    lxw_format *format = formats_.of(cell.role, cell.goes_on);
    if (cell.columns > 1)
        expect(
            worksheet_merge_range(worksheet_, row_of(cell.place), column_of(cell.place), row_of(cell.place),
                                  static_cast<lxw_col_t>(cell.place.column + cell.columns - 1), "", format));
    put_content(sheet, cell, format);
}

void XlsxWriter::put_content(const Sheet &sheet, const Cell &cell, lxw_format *format) {
    if (const auto *text = std::get_if<std::string>(&cell.content))
        put_text(sheet, cell.place, *text, format);
    else if (const auto *number = std::get_if<double>(&cell.content))
        put_number(sheet, cell.place, *number, format);
    else if (const auto *formula = std::get_if<Formula>(&cell.content))
        put_formula(sheet, cell.place, *formula, format);
    else if (const auto *date = std::get_if<model::Date>(&cell.content))
        put_date(cell.place, *date, format);
    else
        expect(worksheet_write_blank(worksheet_, row_of(cell.place), column_of(cell.place), format));
}

void XlsxWriter::put_text(const Sheet &sheet, Place place, const std::string &text, lxw_format *format) {
    bool is_cut = false;
    const std::string fitting = cell_text(clean_text(text), is_cut);
    if (is_cut)
        notices_.push_back(
            fill(translate(language_, "The text in cell {0} of sheet {1} was cut at 32,767 characters, "
                                      "the most that a cell can hold."),
                 {cell_name(place), sheet.name}));
    if (fitting.empty())
        expect(worksheet_write_blank(worksheet_, row_of(place), column_of(place), format));
    else
        expect(worksheet_write_string(worksheet_, row_of(place), column_of(place), fitting.c_str(), format));
}

void XlsxWriter::put_number(const Sheet &sheet, Place place, double number, lxw_format *format) {
    if (std::isfinite(number))
        expect(worksheet_write_number(worksheet_, row_of(place), column_of(place), number, format));
    else
        leave_empty(sheet, place, format);
}

void XlsxWriter::put_formula(const Sheet &sheet, Place place, const Formula &formula, lxw_format *format) {
    const std::string text = "=" + formula.text;
    if (const auto *number = std::get_if<double>(&formula.value)) {
        if (!std::isfinite(*number)) return leave_empty(sheet, place, format);
        expect(worksheet_write_formula_num(worksheet_, row_of(place), column_of(place), text.c_str(), format,
                                           *number));
    } else {
        const std::string value = clean_text(std::get<std::string>(formula.value));
        expect(worksheet_write_formula_str(worksheet_, row_of(place), column_of(place), text.c_str(), format,
                                           value.c_str()));
    }
}

void XlsxWriter::put_date(Place place, const model::Date &date, lxw_format *format) {
    lxw_datetime moment{};
    moment.year = static_cast<int>(date.year());
    moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
    moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
    expect(worksheet_write_datetime(worksheet_, row_of(place), column_of(place), &moment, format));
}

void XlsxWriter::leave_empty(const Sheet &sheet, Place place, lxw_format *format) {
    notices_.push_back(
        fill(translate(language_, "Cell {0} of sheet {1} was left empty: its figure is not a number."),
             {cell_name(place), sheet.name}));
    expect(worksheet_write_blank(worksheet_, row_of(place), column_of(place), format));
}

void XlsxWriter::set_properties() {
    const auto kept = [](const std::string &text) { return shortened(clean_text(text), 250); };
    const Properties &from = report_.properties;
    std::string title = kept(from.title), subject = kept(from.subject), author = kept(from.author),
                company = kept(from.company), keywords = kept(from.keywords), comments = kept(from.comments);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.keywords = keywords.data();
    properties.comments = comments.data();
    properties.created = static_cast<time_t>(from.created);
    expect(workbook_set_properties(workbook_.get(), &properties));
}

} // namespace

Notices write_xlsx(const Report &report, const std::filesystem::path &file, model::Language language) {
    const NumericLocale numbers;
    Notices notices = XlsxWriter(report, file, language).write();
    check_workbook_is_whole(file);
    return notices;
}

} // namespace kartrekker::exports
