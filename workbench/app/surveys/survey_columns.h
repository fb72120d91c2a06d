#pragma once

#include "model/questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

enum class SurveyProgram { other, limesurvey, microsoft_forms };

/// As the makers spell it; empty for `other`.
const char *name_of(SurveyProgram program);

enum class ColumnUse {
    item,      ///< answers to an item
    group,     ///< names the respondent's group
    submitted, ///< when the answers were sent in; empty where somebody did not finish
    person,    ///< who it is: told apart while reading, so that people count once, and never stored
    dropped,   ///< what the survey program adds: numbers, times, addresses, names; not read at all
    unused,    ///< nothing that the questionnaire knows
};

struct SurveyColumn {
    std::string heading;
    ColumnUse use = ColumnUse::unused;
    const model::Item *item = nullptr;     ///< of the declaration, where answers stand
    bool is_repeated = false;              ///< another column is that item
    std::vector<std::string> samples = {}; ///< of its cells
};

/// What a user says of columns and labels, beside what is recognised.
struct SurveyChoices {
    std::string group_column;                   ///< heading; recognised when empty
    std::map<std::string, std::string> columns; ///< heading → item id; an empty id: leave the column out
    std::map<std::string, int> labels;          ///< label → value, on the items' scales
};

/// How many of the columns are items.
std::ptrdiff_t items_among(const std::vector<SurveyColumn> &columns);

/// The program that wrote a file with these headings.
SurveyProgram program_of(const std::vector<std::string> &headings);

/// What each column holds. Headings are item ids (of today or former), LimeSurvey's codes (trust[SQ001],
/// trust_SQ001, with or without text behind them), its full or abbreviated texts, or the items' texts in
/// either language; also what `choices` says. Of two columns that would be the same item, the second is
/// unused. Where no group is chosen, a usual heading such as “afdeling” is taken.
std::vector<SurveyColumn> recognise_columns(const std::vector<std::string> &headings,
                                            const model::Declaration &declaration,
                                            const SurveyChoices &choices);

} // namespace kartrekker::app
