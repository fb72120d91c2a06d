#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// One record of a CSV file.
struct CsvRow {
    std::int64_t line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Reads a CSV file record by record (RFC 4180, through libcsv): UTF-8 with or without byte-order mark,
/// separated by comma, semicolon or tab, whichever the first line holds most of. Empty lines are passed over.
/// `row` returns false to stop. `Failure` with the line when quotes do not match, the file cannot be read, or
/// a line is over a megabyte.
void read_csv(const std::filesystem::path &file, const std::function<bool(const CsvRow &)> &row);

} // namespace kartrekker::app
