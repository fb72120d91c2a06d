#pragma once

#include "model/language.h"
#include "workbench/app/csv_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// What became of a CSV file.
struct CsvImportResult {
    std::int64_t taken = 0;   ///< records made
    std::int64_t known = 0;   ///< rows that were there already
    std::int64_t passed = 0;  ///< rows that are fine but say nothing, such as messages without a hashtag
    std::int64_t skipped = 0; ///< rows that are wrong
    std::vector<std::string> notices; ///< what is wrong, with line numbers
    bool is_refused = false;          ///< something is wrong, and so nothing was stored
};

/// Gathers what is wrong with a file, line by line, in the user's language; the first fifty are kept.
class Complaints {
  public:
    Complaints(model::Language language, std::vector<std::string> &notices)
        : language_(language), notices_(notices) {}

    void complain(std::int64_t line, const char *sentence, std::vector<std::string> arguments = {});
    /// Says how many more there were than are kept.
    void close();
    std::size_t count() const { return count_; }
    model::Language language() const { return language_; }

  private:
    model::Language language_;
    std::vector<std::string> &notices_;
    std::size_t count_ = 0;
};

/// Finds columns by their headings, regardless of capitals and of spaces around them.
class CsvHeadings {
  public:
    explicit CsvHeadings(const CsvRow &row);

    std::optional<std::size_t> find(const std::string &heading) const;
    /// The same, with a complaint when there is none or there are two.
    std::optional<std::size_t> require(const std::string &heading, Complaints &complaints) const;
    std::size_t count() const { return headings_.size(); }

  private:
    std::int64_t line_;
    std::vector<std::string> headings_;
};

/// The text without spaces and tabs around it.
std::string trimmed(const std::string &text);

} // namespace kartrekker::app
