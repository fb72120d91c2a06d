#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// One row of a sheet that has a value in it.
struct WorkbookRow {
    std::int64_t number = 0;        ///< from 1, as the spreadsheet counts them
    std::vector<std::string> cells; ///< from column A to the last that has a value; "" where there is none
    double done = 0;                ///< share of the sheet that has been read with it, up to 1
};

/// Reads the first worksheet of an .xlsx, the one that its list of sheets has first, row by row; rows without
/// a value are passed over. `take` returns false to stop.
/// Cells are text as people see it: without phonetic hints; TRUE and FALSE; what a formula came to; whole
/// numbers without decimals, others as they are written in the file; and what the format shows as a date or a
/// time as ISO 8601 without a zone, in the calendar of the workbook.
/// `Failure` that names the file for what is no workbook, is encrypted or damaged, points outside itself,
/// holds a document type, or more than a spreadsheet can or this program will take: 1,048,576 rows, 16,384
/// columns, 64 MB in a part, 256 MB of text or 50 million cells in all. Formulas are not worked out, links
/// not followed.
void read_workbook(const std::filesystem::path &file, const std::function<bool(const WorkbookRow &)> &take);

} // namespace kartrekker::exports
