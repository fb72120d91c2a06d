#include "workbench/app/csv_import.h"

#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t most_notices = 50;
constexpr std::size_t longest_quote = 200;

} // namespace

void Complaints::complain(std::int64_t line, const char *sentence, std::vector<std::string> arguments) {
    ++count_;
    for (std::string &argument : arguments)
        argument = one_clean_line(argument).substr(0, longest_quote);
    if (notices_.size() >= most_notices) return;
    notices_.push_back(fill(translate(language_, "line {0}: "), {std::to_string(line)}) +
                       one_clean_line(fill(translate(language_, sentence), arguments)));
}

void Complaints::close() {
    if (count_ > most_notices)
        notices_.push_back(
            fill(translate(language_, "and {0} more."), {std::to_string(count_ - most_notices)}));
}

CsvHeadings::CsvHeadings(const CsvRow &row) : line_(row.line) {
    for (const std::string &cell : row.cells)
        headings_.push_back(lower_case(trimmed(cell)));
}

std::optional<std::size_t> CsvHeadings::find(const std::string &heading) const {
    const auto found = std::find(headings_.begin(), headings_.end(), lower_case(heading));
    if (found == headings_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headings_.begin());
}

std::optional<std::size_t> CsvHeadings::require(const std::string &heading, Complaints &complaints) const {
    const auto times = std::count(headings_.begin(), headings_.end(), lower_case(heading));
    if (times == 1) return find(heading);
    if (times == 0)
        complaints.complain(line_, "there is no column “{0}”.", {heading});
    else
        complaints.complain(line_, "the column “{0}” occurs twice.", {heading});
    return std::nullopt;
}

std::string trimmed(const std::string &text) {
    return std::string(model::trimmed(text));
}

} // namespace kartrekker::app
