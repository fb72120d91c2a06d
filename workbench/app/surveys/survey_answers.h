#pragma once

#include "workbench/app/surveys/survey_items.h"

#include <map>

namespace kartrekker::app {

/// Tells what the questions of one survey can be answered.
class SurveyScales {
  public:
    explicit SurveyScales(const exports::SurveyStructure &survey);

    struct Outcome {
        std::optional<SurveyAnswers> answers;
        const char *reason = nullptr; ///< why there are none: English, to be translated
        bool is_by_order = false;     ///< the survey gives the options no values, so their order counts
    };
    /// `scale`: 1 for the second of a dual scale.
    Outcome of(const exports::SurveyQuestion &question, int scale) const;

  private:
    using Options = std::vector<const exports::SurveyOption *>;

    static Options options_of(const exports::SurveyQuestion &question, int scale);
    std::string labels_of(const Options &options) const;
    bool has_order(const exports::SurveyQuestion &question, const Options &options) const;
    Outcome of_options(const Options &options) const;

    const exports::SurveyStructure &survey_;
    std::map<std::string, int> uses_; ///< how many questions have these options
};

} // namespace kartrekker::app
