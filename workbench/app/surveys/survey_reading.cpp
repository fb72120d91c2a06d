#include "workbench/app/surveys/survey_reading.h"

#include "export/workbook_reader.h"
#include "model/failure.h"
#include "model/field_text.h"
#include "model/platform.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/surveys/answer_labels.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::int64_t rows_to_look_at = 2000;
constexpr std::size_t most_labels = 200; ///< of a column; more is text, not answers

const AnswerLabels &usual_labels() {
    static const AnswerLabels labels = answer_labels();
    return labels;
}

/// A whole number that is all of the text; a workbook may write it as 4.0.
std::optional<int> whole_number(std::string_view text) {
    if (text.ends_with(".0") || text.ends_with(",0")) text.remove_suffix(2);
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && stop == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// The number before a label: “5 - Strongly agree”, “1 (not at all)”, “3: neutral”.
std::optional<int> number_before_label(std::string_view text) {
    const auto end = text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos || end > 2) return std::nullopt;
    const auto mark = text.find_first_not_of(' ', end);
    if (mark == std::string_view::npos || is_digit(text.back())) return std::nullopt;
    const bool is_dash = text.substr(mark).starts_with("\xE2\x80");
    const bool is_apart = is_dash || std::string_view("-=:.()").find(text[mark]) != std::string_view::npos;
    return is_apart ? whole_number(text.substr(0, end)) : std::nullopt;
}

/// The place of LimeSurvey's answer codes, from 0: A1, AO01.
std::optional<int> place_of_code(std::string_view text) {
    const auto digits = text.find_first_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 2 || text[0] != 'A') return std::nullopt;
    const auto number = whole_number(text.substr(digits));
    return number ? std::optional(*number - 1) : std::nullopt;
}

/// How many of the labels the scale knows; two spellings of one answer are no better than one.
std::size_t known_labels(const LabelSet &set, const std::set<std::string> &labels) {
    std::set<int> places;
    for (const std::string &label : labels)
        if (const auto found = set.label.find(label); found != set.label.end()) places.insert(found->second);
    return places.size();
}

/// The usual scale of so many steps that knows most of the labels, and of those that know equally many the
/// one that knows most of the whole file's; null when none knows any.
const LabelSet *best_set(const std::set<std::string> &labels, int steps, const std::set<std::string> &all) {
    const LabelSet *best = nullptr;
    std::pair<std::size_t, std::size_t> most = {0, 0};
    for (const LabelSet &set : usual_labels().sets) {
        if (set.steps != steps) continue;
        const std::pair known = {known_labels(set, labels), known_labels(set, all)};
        if (known.first > 0 && known > most) best = &set, most = known;
    }
    return best;
}

/// How many answers rise from place to place: all of a scale's; of a set those with points, when they come
/// first and each is worth more than the one before, else none.
int rising_steps(const Item &item) {
    if (item.answers.empty()) return item.high - item.low + 1;
    int steps = 0;
    for (std::size_t i = 0; i < item.answers.size(); ++i) {
        if (!item.answers[i].points) continue;
        const bool rises = i == static_cast<std::size_t>(steps) &&
                           (i == 0 || *item.answers[i].points > *item.answers[i - 1].points);
        if (!rises) return 0;
        ++steps;
    }
    return steps;
}

/// Those that mean two answers of the item, such as “< 5” and “> 5” once they are comparable, mean none.
void add_unless_other(std::map<std::string, int> &labels, std::set<std::string> &doubtful,
                      const std::string &label, int value) {
    if (label.empty() || doubtful.contains(label)) return;
    const auto [place, is_new] = labels.emplace(label, value);
    if (is_new || place->second == value) return;
    labels.erase(place);
    doubtful.insert(label);
}

OwnAnswers own_answers(const Item &item) {
    OwnAnswers own;
    std::set<std::string> doubtful;
    const auto add = [&](const BilingualText &text, std::size_t place) {
        for (const std::string &label : {text.english, text.dutch})
            add_unless_other(own.texts, doubtful, trimmed(label), item.low + static_cast<int>(place));
    };
    for (std::size_t i = 0; i < item.answers.size(); ++i)
        add(item.answers[i].text, i);
    for (std::size_t i = 0; i < item.labels.size(); ++i)
        add(item.labels[i], i);
    for (std::size_t i = 0; i < item.codes.size(); ++i)
        own.codes.emplace(item.codes[i], item.low + static_cast<int>(i));
    return own;
}

bool has_number(const std::map<std::string, int> &answers) {
    return std::any_of(answers.begin(), answers.end(),
                       [](const auto &answer) { return whole_number(answer.first).has_value(); });
}

/// Whether the cells of a column are codes or texts, where its item tells both.
void look_at_answers(const Item &item, const std::vector<std::string> &cells, SurveyContext &context) {
    if (item.codes.empty()) return;
    const OwnAnswers own = own_answers(item);
    for (const std::string &cell : cells) {
        const bool is_code = own.codes.contains(cell), is_text = own.texts.contains(cell);
        context.has_codes = context.has_codes || (is_code && !is_text);
        context.has_texts = context.has_texts || (is_text && !is_code);
    }
}

std::set<std::string> comparable_labels(const std::vector<std::string> &samples) {
    std::set<std::string> labels;
    for (const std::string &sample : samples)
        labels.insert(comparable(sample));
    labels.erase("");
    return labels;
}

/// Looks at the first rows of a file: which cells stand in which column.
class FirstRows {
  public:
    explicit FirstRows(std::int64_t most) : most_(most) {}

    bool take(const CsvRow &row) {
        if (headings.empty()) {
            headings = row.cells;
            for (std::string &heading : headings) {
                std::replace_if(
                    heading.begin(), heading.end(),
                    [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
                heading = trimmed(heading);
            }
            cells_.resize(headings.size());
            return most_ > 0;
        }
        for (std::size_t i = 0; i < std::min(row.cells.size(), headings.size()); ++i)
            if (cells_[i].size() < most_labels) cells_[i].insert(trimmed(row.cells[i]));
        return ++count < most_;
    }
    std::vector<std::string> cells(std::size_t column) const {
        std::vector<std::string> found(cells_[column].begin(), cells_[column].end());
        std::erase(found, "");
        return found;
    }

    std::vector<std::string> headings;
    std::int64_t count = 0;

  private:
    std::int64_t most_;
    std::vector<std::set<std::string>> cells_;
};

bool begins_as_archive(const std::filesystem::path &file) {
    std::ifstream in = open_ordinary_file(file);
    std::string start(4, '\0');
    in.read(start.data(), 4);
    return start == "PK\x03\x04";
}

/// The kind of the file, and its first rows.
std::pair<SurveyReading, FirstRows> first_rows(const std::filesystem::path &file, std::int64_t most) {
    SurveyReading kind;
    kind.is_workbook = begins_as_archive(file);
    if (!kind.is_workbook) kind.csv = recognise_csv(file);
    FirstRows rows(most);
    read_survey(file, kind, [&](const CsvRow &row) { return rows.take(row); });
    if (rows.headings.empty())
        throw Failure("{0} is empty: it has no line with headings. Export the answers again.",
                      {file.string()});
    return {kind, std::move(rows)};
}

} // namespace

std::vector<std::string> survey_headings(const std::filesystem::path &file) {
    return first_rows(file, 0).second.headings;
}

AnswerReader::AnswerReader(const Item &item, const Declaration &declaration,
                           const std::vector<std::string> &samples, const SurveyChoices &choices,
                           const SurveyContext &context)
    : item_(item), own_(own_answers(item)), answers_are_codes_(context.has_codes && !context.has_texts),
      answers_are_texts_(context.has_texts && !context.has_codes) {
    std::set<std::string> doubtful;
    for (const auto &[text, value] : own_.texts)
        add_unless_other(labels_, doubtful, comparable(text), value);
    const auto add = [&](const std::string &label, int value) {
        const bool is_sure = !label.empty() && !doubtful.contains(label);
        if (is_sure && value >= item.low && value <= item.high) labels_.emplace(label, value);
    };
    for (const auto &[label, value] : choices.labels)
        if (value >= item.low && value <= item.high) chosen_.emplace(comparable(label), value);
    chosen_.erase("");
    const auto steps = static_cast<std::size_t>(item.high - item.low + 1);
    for (const auto *shared : {&declaration.english_labels, &declaration.dutch_labels})
        for (std::size_t i = 0; i < steps && shared->size() == steps && item.labels.empty(); ++i)
            add(comparable((*shared)[i]), item.low + static_cast<int>(i));
    const int rising = rising_steps(item);
    if (const LabelSet *set = best_set(comparable_labels(samples), rising, context.labels))
        for (const auto &[label, place] : set->label)
            add(label, item.low + place);
    if (rising == 2 && own_.codes.empty()) add("n", item.low), add("y", item.low + 1);
    const bool has_zero = std::find(samples.begin(), samples.end(), "0") != samples.end();
    numbers_are_places_ = item.answers.empty() || has_zero || context.program != SurveyProgram::limesurvey;
    if (!own_.codes.empty() && (has_number(own_.codes) || has_number(own_.texts)))
        numbers_are_places_ = false;
    for (const std::string &label : usual_labels().no_answer)
        no_answers_.emplace(label, false);
    for (const std::string &label : usual_labels().not_applicable)
        no_answers_.emplace(label, true);
}

AnswerReader::Answer AnswerReader::at(int value) const {
    if (value < item_.low || value > item_.high) return {'.', Answer::off_the_scale};
    return {value == 10 ? 'a' : static_cast<char>('0' + value)};
}

/// What somebody who gave no answer is stored as, where the text says so.
AnswerReader::Answer AnswerReader::none(const std::string &text) const {
    const auto none = no_answers_.find(comparable(text));
    if (none == no_answers_.end()) return {'.', Answer::no_number};
    for (std::size_t i = 0; none->second && i < item_.answers.size(); ++i)
        if (!item_.answers[i].points) return at(static_cast<int>(i));
    return {};
}

std::optional<int> AnswerReader::by_label(const std::string &text) const {
    if (const auto own = own_.texts.find(text); own != own_.texts.end()) return own->second;
    const auto found = labels_.find(comparable(text));
    if (found != labels_.end()) return found->second;
    if (!own_.codes.empty()) return std::nullopt;
    const auto place = place_of_code(text);
    return place ? std::optional(item_.low + *place) : number_before_label(text);
}

AnswerReader::Answer AnswerReader::work_out(const std::string &cell) const {
    const std::string text = trimmed(cell);
    if (text.empty()) return {};
    if (const auto chosen = chosen_.find(comparable(text)); chosen != chosen_.end())
        return at(chosen->second);
    const auto code = own_.codes.find(text), own = own_.texts.find(text);
    const bool is_code = code != own_.codes.end(), is_text = !own_.codes.empty() && own != own_.texts.end();
    const bool is_either = is_code && is_text && code->second != own->second;
    if (is_either && answers_are_codes_ == answers_are_texts_) return {'.', Answer::no_number};
    if (is_code && !(is_either && answers_are_texts_)) return at(code->second);
    if (is_text) return at(own->second);
    if (const auto number = whole_number(text))
        return numbers_are_places_ ? at(*number) : Answer{'.', Answer::no_number};
    const auto value = by_label(text);
    return value ? at(*value) : none(text);
}

AnswerReader::Answer AnswerReader::read(const std::string &cell) {
    constexpr std::size_t most_known = 1000;
    // Digits are values, whatever else is known.
    const bool is_plain = item_.answers.empty() && chosen_.empty() && numbers_are_places_;
    if (is_plain && cell.size() == 1 && is_digit(cell[0]) && cell[0] >= '0' + item_.low &&
        cell[0] <= '0' + item_.high)
        return {cell[0]};
    const auto found = known_.find(cell);
    if (found != known_.end()) return found->second;
    const Answer answer = work_out(cell);
    if (known_.size() < most_known) known_.emplace(cell, answer);
    return answer;
}

namespace {

/// What a packed answer counts.
std::optional<int> value_of_packed(char packed) {
    if (packed == '.') return std::nullopt;
    return packed == 'a' ? 10 : packed - '0';
}

} // namespace

SurveyReading recognise_survey(const std::filesystem::path &file, const Declaration &declaration,
                               const SurveyChoices &choices) {
    const auto [kind, rows] = first_rows(file, rows_to_look_at);
    SurveyReading reading = kind;
    reading.program = program_of(rows.headings);
    reading.columns = recognise_columns(rows.headings, declaration, choices);
    for (std::size_t i = 0; i < reading.columns.size(); ++i)
        if (reading.columns[i].use == ColumnUse::item) {
            const auto cells = rows.cells(i);
            reading.context.labels.merge(comparable_labels(cells));
            look_at_answers(*reading.columns[i].item, cells, reading.context);
        }
    reading.context.program = reading.program;
    constexpr std::size_t longest_label = 60; // what is longer is a text of somebody's own
    std::set<std::string> unknown;
    for (std::size_t i = 0; i < reading.columns.size(); ++i) {
        SurveyColumn &column = reading.columns[i];
        if (column.use == ColumnUse::group) reading.groups = rows.cells(i);
        if (column.use != ColumnUse::item) continue;
        column.samples = rows.cells(i);
        AnswerReader reader(*column.item, declaration, column.samples, choices, reading.context);
        for (const std::string &cell : column.samples) {
            if (cell.size() > longest_label || !clean_length(cell)) continue;
            const AnswerReader::Answer answer = reader.read(cell);
            if (answer.wrong != AnswerReader::Answer::fine)
                unknown.insert(cell);
            else if (!trimmed(cell).empty() && !whole_number(trimmed(cell)))
                reading.known_labels[trimmed(cell)].insert(value_of_packed(answer.packed));
        }
    }
    reading.unknown_labels.assign(unknown.begin(), unknown.end());
    return reading;
}

void read_survey(const std::filesystem::path &file, const SurveyReading &reading, const RowTaker &row,
                 const std::function<bool(double)> &done) {
    if (!reading.is_workbook) return read_csv(file, reading.csv, row, done);
    std::size_t width = 0; // of the headings; a workbook leaves empty cells at the end out
    exports::read_workbook(file, [&](const exports::WorkbookRow &found) {
        if (done && !done(found.done)) return false;
        CsvRow cells{found.number, found.cells};
        if (width == 0) width = cells.cells.size();
        if (cells.cells.size() < width) cells.cells.resize(width);
        return row(cells);
    });
}

} // namespace kartrekker::app
