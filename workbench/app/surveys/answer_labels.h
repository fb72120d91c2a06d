#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// A label as it is compared: small letters, and one space for every run of what is neither letter nor digit.
std::string comparable(std::string_view label);

/// The answers of one usual scale, such as from “Strongly disagree” to “Strongly agree”.
struct LabelSet {
    std::string id;                   ///< agreement-5
    int steps = 0;                    ///< answers of the scale
    std::map<std::string, int> label; ///< comparable label → place on the scale, from 0
};

/// Labels that survey tools write for answers, in Dutch and English: the shipped ones
/// (templates/labels/labels.json) and those of the user's own folder, which come first.
struct AnswerLabels {
    std::vector<LabelSet> sets;
    std::set<std::string> no_answer;      ///< comparable: “Prefer not to say”
    std::set<std::string> not_applicable; ///< comparable: “n.v.t.”
};

/// `Failure` with the file's name when one cannot be read.
AnswerLabels answer_labels();

} // namespace kartrekker::app
