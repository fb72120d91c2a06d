#pragma once

#include "workbench/app/surveys/text_encoding.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// One record of a table.
struct CsvRow {
    std::int64_t line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Returns false to stop the reading.
using RowTaker = std::function<bool(const CsvRow &row)>;

/// How a CSV file is written.
struct CsvFormat {
    TextEncoding encoding = TextEncoding::utf8;
    char separator = ','; ///< comma, semicolon or tab, whichever the first line holds most of
};

/// Reads the file once. `Failure` when it cannot be read.
CsvFormat recognise_csv(const std::filesystem::path &file);

/// Reads a CSV file record by record (RFC 4180, through libcsv), as `recognise_csv` finds it to be written or
/// as told. Empty lines are passed over. `done` hears how far it is, from 0 to 1, and returns false to stop.
/// `Failure` with the line when quotes do not match, the file cannot be read, or a line is over a megabyte.
void read_csv(const std::filesystem::path &file, const RowTaker &row);
void read_csv(const std::filesystem::path &file, const CsvFormat &format, const RowTaker &row,
              const std::function<bool(double)> &done = {});

} // namespace kartrekker::app
