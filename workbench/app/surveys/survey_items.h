#pragma once

#include "export/survey_structure.h"
#include "workbench/app/documents.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// A text of an assessment.
struct BothTexts {
    std::string english, dutch;

    auto operator<=>(const BothTexts &) const = default;
};

/// What can be answered to an item: a row of whole numbers, or options with points of their own.
struct SurveyAnswers {
    bool is_scale = true;
    int low = 1, high = 5;         ///< of a scale
    std::vector<BothTexts> labels; ///< of each answer in its order; none where the numbers are shown
    std::vector<std::optional<double>> points; ///< of options; none for "does not apply"
    std::vector<std::string> codes; ///< of each answer in an export with codes; empty where it is a number

    auto operator<=>(const SurveyAnswers &) const = default;
};

struct SurveyItem {
    std::string id;
    BothTexts text;
    SurveyAnswers answers;
};

struct SurveySection {
    std::string id;
    BothTexts title, question;
    std::vector<SurveyItem> items;
};

/// What of a survey an assessment can hold: questions that are answered on a scale. `left_out` gets a
/// sentence for each other question, and for what was assumed.
std::vector<SurveySection> survey_sections(const exports::SurveyStructure &survey, model::Language language,
                                           Notices &left_out);

/// The id of the item that a question of LimeSurvey becomes, from its codes: trust[SQ001] is trust-SQ001, the
/// second scale of pace[SQ001] is pace-SQ001-2. The same codes always give the same id, within what an id may
/// be (letters, digits, - _ and ., 64 at most). `statement` and `scale` are "" where there is none.
std::string item_id(std::string_view question, std::string_view statement, std::string_view scale = {});

/// The text in English and Dutch; where one is missing the other stands in, or else the survey's own
/// language, and `fallback` where there is none at all.
BothTexts both_texts(const exports::SurveyText &text, const std::string &language,
                     const std::string &fallback);

} // namespace kartrekker::app
