#include "workbench/app/csv_reader.h"

#include "model/failure.h"

#include <algorithm>
#include <csv.h>
#include <memory>

namespace kartrekker::app {

using model::Failure;

namespace {

constexpr std::size_t most_columns = 10'000;

char separator_of(const std::string &first_line) {
    std::size_t commas = 0, semicolons = 0, tabs = 0;
    bool is_quoted = false;
    for (const char character : first_line) {
        if (character == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        commas += character == ',';
        semicolons += character == ';';
        tabs += character == '\t';
    }
    if (semicolons > commas && semicolons >= tabs) return ';';
    return tabs > commas ? '\t' : ',';
}

/// libcsv's parser with the record that it is building.
class Parser {
  public:
    Parser(char separator, const RowTaker &row) : take_(row) {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Whether to go on.
    bool feed(const std::string &text, std::int64_t line, const std::filesystem::path &file) {
        constexpr int between_records = 0; // libcsv's own state, ROW_NOT_BEGUN
        if (parser_.pstate == between_records) row_.line = line;
        if (csv_parse(&parser_, text.data(), text.size(), cell, end_of_row, this) != text.size())
            refuse(file);
        return !is_stopped_;
    }
    void finish(const std::filesystem::path &file) {
        if (!is_stopped_ && csv_fini(&parser_, cell, end_of_row, this) != 0) refuse(file);
    }

  private:
    [[noreturn]] void refuse(const std::filesystem::path &file) {
        throw Failure("{0}, line {1}: the quotes do not match. Save the file as CSV again.",
                      {file.string(), std::to_string(row_.line)});
    }
    static void cell(void *bytes, std::size_t size, void *self) {
        auto &parser = *static_cast<Parser *>(self);
        if (parser.row_.cells.size() < most_columns)
            parser.row_.cells.emplace_back(static_cast<const char *>(bytes), size);
    }
    static void end_of_row(int, void *self) {
        auto &parser = *static_cast<Parser *>(self);
        const bool is_empty =
            parser.row_.cells.empty() || (parser.row_.cells.size() == 1 && parser.row_.cells[0].empty());
        if (!is_empty && !parser.is_stopped_) parser.is_stopped_ = !parser.take_(parser.row_);
        parser.row_.cells.clear();
    }

    csv_parser parser_{};
    const RowTaker &take_;
    CsvRow row_;
    bool is_stopped_ = false;
};

} // namespace

CsvFormat recognise_csv(const std::filesystem::path &file) {
    CsvFormat format;
    format.encoding = recognise_encoding(file);
    LineReader reader(file, format.encoding);
    if (std::string line; reader.next(line)) format.separator = separator_of(line);
    return format;
}

void read_csv(const std::filesystem::path &file, const RowTaker &row) {
    read_csv(file, recognise_csv(file), row);
}

void read_csv(const std::filesystem::path &file, const CsvFormat &format, const RowTaker &row,
              const std::function<bool(double)> &done) {
    constexpr std::int64_t lines_between_words = 512;
    LineReader reader(file, format.encoding);
    Parser parser(format.separator, row);
    for (std::string line; reader.next(line);) {
        line += '\n';
        if (!parser.feed(line, reader.number(), file)) return;
        if (done && reader.number() % lines_between_words == 0 && !done(reader.done())) return;
    }
    parser.finish(file);
}

} // namespace kartrekker::app
