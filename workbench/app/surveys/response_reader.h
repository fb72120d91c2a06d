#pragma once

#include "model/entities/instrument.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/surveys/answers_by_group.h"
#include "workbench/app/surveys/survey_reading.h"

#include <unordered_set>

namespace kartrekker::app {

/// Takes the rows of a survey, one person each, and packs their answers. What is wrong with a row is
/// complained about with its line, and the row left out. Nothing of a person but the group and the answers is
/// kept; a token or mail address serves, as a number worked out from it, to count nobody twice.
class ResponseReader {
  public:
    struct Rules {
        std::string everyone;          ///< group of those who name none, where there is no such column
        bool takes_unfinished = false; ///< also people who did not send their answers in
    };

    /// All but `rules` must live as long as the reader.
    ResponseReader(const model::Declaration &declaration, const model::Instrument &instrument,
                   const SurveyReading &reading, const SurveyChoices &choices, Rules rules,
                   Complaints &complaints);

    /// Takes the headings or a row; always true.
    bool take(const CsvRow &row);

    AnswersByGroup taken;
    std::int64_t wrong = 0;      ///< rows
    std::int64_t unfinished = 0; ///< people who did not send their answers in
    std::int64_t repeated = 0;   ///< rows of people who were there before

  private:
    enum class Verdict { fine, wrong, unfinished, repeated };
    struct ItemColumn {
        std::size_t column, place; ///< in the row, and in packed answers
        const model::Item *item;
        AnswerReader reader;
    };

    Verdict read(const CsvRow &row);
    bool read_group(const std::string &cell, std::int64_t line);
    bool read_answer(ItemColumn &column, const std::string &cell, std::int64_t line);
    bool is_repeated(const CsvRow &row);

    const SurveyReading &reading_;
    Rules rules_;
    Complaints &complaints_;
    std::vector<ItemColumn> items_;
    std::vector<std::size_t> persons_; ///< columns that tell who it is
    std::size_t group_column_, submitted_column_;
    std::unordered_set<std::size_t> seen_; ///< numbers worked out from those columns
    std::string group_, answers_;          ///< of the row that is being read
    bool has_headings_ = false;
};

} // namespace kartrekker::app
