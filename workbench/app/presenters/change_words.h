#pragma once

#include "model/translation.h"
#include "workbench/app/answers.h"
#include "workbench/app/presenters/change_presenter.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

/// Whether 0 lies outside the interval.
inline bool is_beyond_chance(const model::ComparedSection &section) {
    if (!section.difference || !section.difference->interval_low) return false;
    return *section.difference->interval_low > 0 || *section.difference->interval_high < 0;
}

/// What is said of a comparison wherever it is shown. The figures must have one, and a declaration.
class ChangeWords {
  public:
    ChangeWords(const AnswersFigures &figures, model::Language language)
        : comparison_(*figures.comparison), declaration_(*figures.declaration),
          too_few_(fewer_than(figures.smallest_group)), language_(language) {}

    const std::string &questionnaire() const { return declaration_.id; }
    bool is_of_rounds() const { return comparison_.round.empty(); }
    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return model::fill(model::translate(language_, words), arguments);
    }
    std::string number(double value, int decimals) const {
        return model::written_number(language_, value, decimals);
    }
    std::string with_sign(double value, int decimals) const {
        return signed_number(language_, value, decimals);
    }
    std::string title(const model::ComparedSection &section) const {
        return title_of(section, declaration_, language_);
    }
    std::string name(const model::ComparedSide &side) const {
        if (side.name.empty()) return say("all others");
        return is_of_rounds() ? name_of_round(side.name, language_) : side.name;
    }
    std::string effect(const model::MeanDifference &found) const {
        const auto size = found.size();
        return size ? say(words_of_effect(*size)) : std::string();
    }
    /// "n = 103, SD 12.4" of a side that has a mean
    std::string spread(const model::SideScores &scores) const {
        std::string words = "n = " + number(static_cast<double>(scores.figures.count), 0);
        if (scores.figures.standard_deviation)
            words += ", " + say("SD") + " " + number(*scores.figures.standard_deviation, 1);
        return words;
    }
    std::string withheld(std::int64_t sections) const {
        return model::fill(model::translate(language_, "{0} section is withheld: too few people answered it.",
                                            "{0} sections are withheld: too few people answered them.",
                                            sections),
                           {std::to_string(sections)});
    }
    const std::string &too_few() const { return too_few_; }

  private:
    const model::ResponseComparison &comparison_;
    const model::Declaration &declaration_;
    std::string too_few_;
    model::Language language_;
};

} // namespace kartrekker::app
