#pragma once

#include "model/response_rate.h"
#include "model/translation.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

/// What is said of a response wherever it is shown.
class ResponseWords {
  public:
    ResponseWords(std::int64_t smallest_group, model::Language language)
        : smallest_group_(smallest_group), language_(language) {}

    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return model::fill(model::translate(language_, words), arguments);
    }
    std::string number(std::int64_t count) const {
        return model::written_number(language_, static_cast<double>(count), 0);
    }
    /// "17%", "n < 5", or a dash while the headcount is not known.
    std::string figure(const model::ResponseRate &rate) const {
        if (rate.is_withheld) return fewer_than(smallest_group_);
        const auto percent = rate.percent();
        return percent ? model::written_number(language_, *percent, 0) + "%" : "–";
    }
    /// "108 of 646"; without a headcount the people alone, nothing while they are withheld.
    std::string count(const model::ResponseRate &rate) const {
        if (!rate.respondents) return {};
        if (!rate.headcount) return number(*rate.respondents);
        return say("{0} of {1}", {number(*rate.respondents), number(*rate.headcount)});
    }
    std::string withheld() const {
        return say("Withheld: fewer than {0} people answered, or so few of another group that they could be "
                   "worked out from it.",
                   {number(smallest_group_)});
    }
    std::string without_headcount() const {
        return say("Fill in how many people there are, and the response shows.");
    }
    std::string doubtful() const { return say("Doubtful: more answers than people."); }

  private:
    std::int64_t smallest_group_;
    model::Language language_;
};

} // namespace kartrekker::app
