#pragma once

#include "workbench/app/csv_reader.h"
#include "workbench/app/surveys/survey_columns.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::app {

/// What the whole file tells about one column of it.
struct SurveyContext {
    SurveyProgram program = SurveyProgram::other;
    std::set<std::string> labels; ///< comparable, of all items
    bool has_codes = false;       ///< cells that are an answer's declared code, and no answer's text
    bool has_texts = false;       ///< cells that are an answer's text, and no code
};

/// How a file of answers is to be read, as found from its headings and first rows.
struct SurveyReading {
    bool is_workbook = false; ///< .xlsx, whatever its name
    CsvFormat csv;            ///< of any other file
    SurveyProgram program = SurveyProgram::other;
    std::vector<SurveyColumn> columns;
    SurveyContext context;
    std::vector<std::string> unknown_labels; ///< seen in the first rows, understood by nobody yet
    /// Seen in the first rows and understood, with what each counts on the items' scales; nothing: no answer.
    std::map<std::string, std::set<std::optional<int>>> known_labels;
    std::vector<std::string> groups; ///< seen in the first rows
};

/// What an item itself says of its answers, letter for letter.
struct OwnAnswers {
    std::map<std::string, int> codes; ///< what the survey writes for each; empty where the script tells none
    std::map<std::string, int> texts; ///< in both languages
};

/// Understands the answers of one item's column: those chosen, the item's own codes and texts, whole numbers
/// on its scale or places in its set, the questionnaire's labels, LimeSurvey's codes (A1, Y, N), and usual
/// labels in Dutch and English. Where an item has codes that are numbers, or texts that are, numbers are only
/// those. A cell that is the code of one answer and the text of another is understood by what the rest of the
/// file holds, or not at all.
class AnswerReader {
  public:
    /// `samples`: some of the column's cells, by which the usual scale is found that has all of them.
    AnswerReader(const model::Item &item, const model::Declaration &declaration,
                 const std::vector<std::string> &samples, const SurveyChoices &choices,
                 const SurveyContext &context);

    struct Answer {
        char packed = '.'; ///< as in a response
        enum { fine, no_number, off_the_scale } wrong = fine;
    };
    Answer read(const std::string &cell);

  private:
    Answer work_out(const std::string &cell) const;
    Answer at(int value) const;
    Answer none(const std::string &text) const;
    std::optional<int> by_label(const std::string &text) const;

    const model::Item &item_;
    OwnAnswers own_;
    bool answers_are_codes_, answers_are_texts_; ///< in this file; neither where both occur, or none
    std::map<std::string, int> chosen_;          ///< by the user: comparable → value
    std::map<std::string, int> labels_;          ///< comparable → value
    std::map<std::string, bool> no_answers_;     ///< comparable → whether it means “not applicable”
    std::map<std::string, Answer> known_;        ///< cells that were read before
    bool numbers_are_places_ =
        true; ///< in a set; LimeSurvey's are codes of its own, which mostly begin with 1
};

/// The headings of a file, without spaces around them. `Failure` when it cannot be read or is empty.
std::vector<std::string> survey_headings(const std::filesystem::path &file);

/// The columns point into the declaration. Reads the headings and the first two thousand rows. `Failure` when
/// the file cannot be read or is empty.
SurveyReading recognise_survey(const std::filesystem::path &file, const model::Declaration &declaration,
                               const SurveyChoices &choices);

/// Reads the rows of a table of either kind, headings first.
void read_survey(const std::filesystem::path &file, const SurveyReading &reading, const RowTaker &row,
                 const std::function<bool(double)> &done = {});

} // namespace kartrekker::app
