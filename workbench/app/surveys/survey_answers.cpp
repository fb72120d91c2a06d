#include "workbench/app/surveys/survey_answers.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>

namespace kartrekker::app {

using namespace model;
using exports::SurveyOption;
using exports::SurveyQuestion;

namespace {

constexpr std::size_t most_options = 11;
constexpr std::size_t longest_scale = 10;
constexpr double most_option_points = 1000;

SurveyAnswers plain_scale(int low, int high, const std::vector<const char *> &labels = {},
                          std::vector<std::string> codes = {}) {
    SurveyAnswers answers;
    answers.codes = std::move(codes);
    answers.low = low;
    answers.high = high;
    for (const char *label : labels)
        answers.labels.push_back({translate(Language::english, label), translate(Language::dutch, label)});
    return answers;
}

/// The kinds of question whose answers LimeSurvey itself decides on.
std::optional<SurveyAnswers> fixed_answers(const std::string &type) {
    if (type == "A" || type == "5") return plain_scale(1, 5);
    if (type == "B") return plain_scale(1, 10);
    if (type == "Y") return plain_scale(0, 1, {mark("No"), mark("Yes")}, {"N", "Y"});
    if (type == "C") return plain_scale(0, 2, {mark("No"), mark("Uncertain"), mark("Yes")}, {"N", "U", "Y"});
    if (type == "E")
        return plain_scale(0, 2, {mark("Decrease"), mark("Same"), mark("Increase")}, {"D", "S", "I"});
    return std::nullopt;
}

const char *why_not(const std::string &type) {
    static const std::map<std::string_view, const char *> reasons = {
        {"T", mark("it is answered in words")},
        {"S", mark("it is answered in words")},
        {"U", mark("it is answered in words")},
        {"Q", mark("it is answered in words")},
        {"N", mark("it is answered with a number")},
        {"K", mark("it is answered with a number")},
        {"D", mark("it is answered with a date")},
        {"|", mark("it is answered with files")},
        {"R", mark("it is a ranking")},
        {"M", mark("more than one answer may be ticked")},
        {"P", mark("more than one answer may be ticked")},
        {"G", mark("its options have no order")},
        {"I", mark("it asks for the language")},
        {":", mark("it is a table to fill in")},
        {";", mark("it is a table to fill in")},
        {"*", mark("the survey works its answer out")},
    };
    const auto found = reasons.find(type);
    return found == reasons.end() ? mark("its kind of question is unknown") : found->second;
}

bool is_array(const std::string &type) {
    return type == "F" || type == "H" || type == "1";
}

bool is_list(const std::string &type) {
    return type == "L" || type == "!" || type == "O";
}

/// Whether the label says that the question does not apply, or cannot be answered.
bool is_no_answer(const SurveyOption &option) {
    static constexpr std::string_view phrases[] = {
        "n.v.t.",         "nvt",          "n/a",         "niet van toepassing",
        "weet niet",      "weet ik niet", "geen mening", "not applicable",
        "does not apply", "don't know",   "don’t know",  "do not know",
        "no opinion"};
    for (const auto &[language, words] : option.text) {
        std::string lower = words;
        for (char &letter : lower)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        for (const std::string_view phrase : phrases)
            if (lower.starts_with(phrase)) return true;
    }
    return false;
}

std::optional<int> leading_number(const std::string &text) {
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

template <class TextOf>
bool counts_up(const std::vector<const SurveyOption *> &options, const TextOf &text_of) {
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto number = leading_number(text_of(*options[i]));
        const auto before = i > 0 ? leading_number(text_of(*options[i - 1])) : std::nullopt;
        if (!number || (before && *number != *before + 1)) return false;
    }
    return options.size() > 2;
}

/// Whether an assessment may declare these codes: each once, short, and without what a cell loses.
bool are_usable(const std::vector<std::string> &codes) {
    constexpr std::size_t longest_code = 64;
    const auto is_usable = [](const std::string &code) {
        const bool is_plain = std::none_of(
            code.begin(), code.end(), [](unsigned char letter) { return letter < 0x20 || letter == 0x7F; });
        return is_plain && !code.empty() && code.size() <= longest_code && code.front() != ' ' &&
               code.back() != ' ';
    };
    return std::all_of(codes.begin(), codes.end(), is_usable) &&
           std::set<std::string>(codes.begin(), codes.end()).size() == codes.size();
}

/// A row 1, 2 … n of what fits on a scale.
bool is_even_row(const std::vector<std::optional<double>> &points) {
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i] != static_cast<double>(i + 1)) return false;
    return points.size() <= longest_scale;
}

} // namespace

SurveyScales::SurveyScales(const exports::SurveyStructure &survey) : survey_(survey) {
    for (const exports::SurveyGroup &group : survey.groups)
        for (const SurveyQuestion &question : group.questions)
            for (int scale = 0; scale <= (question.type == "1" ? 1 : 0); ++scale)
                ++uses_[labels_of(options_of(question, scale))];
}

SurveyScales::Options SurveyScales::options_of(const SurveyQuestion &question, int scale) {
    Options options;
    for (const SurveyOption &option : question.options)
        if (option.scale == scale) options.push_back(&option);
    return options;
}

std::string SurveyScales::labels_of(const Options &options) const {
    std::string labels;
    for (const SurveyOption *option : options)
        labels += both_texts(option->text, survey_.language, option->code).english + "\n";
    return labels;
}

/// Those of an array always have. Those of a list may be as little of a scale as names of departments.
bool SurveyScales::has_order(const SurveyQuestion &question, const Options &options) const {
    if (is_array(question.type)) return true;
    if (question.has_other) return false;
    const bool has_values = std::any_of(options.begin(), options.end(), [&](const SurveyOption *option) {
        return option->points != options.front()->points;
    });
    const auto found = uses_.find(labels_of(options));
    const bool is_used_again = found != uses_.end() && found->second > 1;
    return has_values || is_used_again ||
           counts_up(options, [](const SurveyOption &option) { return option.code; }) ||
           counts_up(options, [&](const SurveyOption &option) {
               return both_texts(option.text, survey_.language, option.code).english;
           });
}

SurveyScales::Outcome SurveyScales::of_options(const Options &options) const {
    const auto has_value = [](const SurveyOption *option) { return option->points != 0; };
    Outcome outcome;
    outcome.is_by_order = std::none_of(options.begin(), options.end(), has_value);
    SurveyAnswers answers;
    double next = 0;
    std::vector<double> counted;
    for (const SurveyOption *option : options) {
        answers.labels.push_back(both_texts(option->text, survey_.language, option->code));
        answers.points.push_back(std::nullopt);
        answers.codes.push_back(option->code);
        if (is_no_answer(*option)) continue;
        counted.push_back(outcome.is_by_order ? ++next : option->points);
        answers.points.back() = counted.back();
    }
    const auto is_possible = [](double points) { return std::abs(points) <= most_option_points; };
    if (!std::all_of(counted.begin(), counted.end(), is_possible))
        return {{}, mark("its options have values beyond 1000")};
    if (std::adjacent_find(counted.begin(), counted.end(), std::not_equal_to<>()) == counted.end())
        return {{}, mark("its options all count the same")};
    answers.is_scale = is_even_row(answers.points);
    answers.high = answers.is_scale ? static_cast<int>(options.size()) : 0;
    answers.low = answers.is_scale ? 1 : 0;
    if (answers.is_scale) answers.points.clear();
    if (!are_usable(answers.codes)) answers.codes.clear();
    outcome.answers = std::move(answers);
    return outcome;
}

SurveyScales::Outcome SurveyScales::of(const SurveyQuestion &question, int scale) const {
    if (auto answers = fixed_answers(question.type)) return {std::move(answers)};
    if (!is_array(question.type) && !is_list(question.type)) return {{}, why_not(question.type)};
    const Options options = options_of(question, scale);
    if (options.size() < 2) return {{}, mark("it has fewer than two options")};
    if (options.size() > most_options) return {{}, mark("it has more than 11 options")};
    if (!has_order(question, options))
        return {{}, mark("its options have no order; where they do, give them assessment values")};
    return of_options(options);
}

} // namespace kartrekker::app
