#include "workbench/app/surveys/survey_items.h"

#include "export/clean_text.h"
#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/surveys/survey_answers.h"

#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;
using exports::SurveyQuestion;
using exports::SurveyText;

namespace {

constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_item_text = 1000; ///< UTF-16 units; a script takes 4,000 bytes
constexpr std::size_t most_items_of_section = 500;
constexpr std::size_t most_survey_sections = 100;

bool is_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

/// In the language itself, or a kind of it such as nl-informal; "" without one.
std::string text_in(const SurveyText &text, const std::string &language) {
    if (const auto found = text.find(language); found != text.end()) return found->second;
    const auto kind = text.lower_bound(language + "-");
    return kind != text.end() && kind->first.starts_with(language + "-") ? kind->second : std::string();
}

bool asks_on(const std::string &text) {
    return text.ends_with(":") || text.ends_with("…") || text.ends_with("...");
}

/// A statement, behind its question where that is only the beginning of a sentence, or where another question
/// has the same statement.
std::string whole_statement(const std::string &question, const std::string &statement, bool is_elsewhere) {
    if (asks_on(question)) return question + " " + statement;
    return is_elsewhere ? question + " – " + statement : statement;
}

bool has_statements(const std::string &type) {
    return type.size() == 1 && std::string_view("ABCEFH1").find(type) != std::string_view::npos;
}

class SectionMaker {
  public:
    SectionMaker(const exports::SurveyStructure &survey, Language language, Notices &left_out)
        : survey_(survey), scales_(survey), language_(language), left_out_(left_out) {}

    std::vector<SurveySection> sections() {
        std::vector<SurveySection> sections;
        count_statements();
        for (const exports::SurveyGroup &group : survey_.groups) {
            is_full_ = sections.size() == most_survey_sections;
            section_ = {item_id("g" + group.id, ""), both(group.title, group.id), {}, {}};
            for (const SurveyQuestion &question : group.questions)
                take(question);
            section_.question = both(question_of(group), group.id);
            if (!section_.items.empty()) sections.push_back(std::move(section_));
        }
        tell_assumed();
        return sections;
    }

  private:
    BothTexts both(const SurveyText &text, const std::string &fallback) const {
        return both_texts(text, survey_.language, fallback);
    }

    void count_statements() {
        for (const exports::SurveyGroup &group : survey_.groups)
            for (const SurveyQuestion &question : group.questions)
                for (const exports::SurveyStatement &statement : question.statements)
                    ++uses_[both(statement.text, statement.code)];
    }

    /// What the section asks: what is written about its group, else its one question, else its title.
    static const SurveyText &question_of(const exports::SurveyGroup &group) {
        if (!group.description.empty()) return group.description;
        const bool is_one = group.questions.size() == 1 && !group.questions.front().text.empty();
        return is_one ? group.questions.front().text : group.title;
    }

    void leave_out(const std::string &code, const char *reason) {
        left_out_.push_back(fill(translate(language_, "{0} is left out: {1}."),
                                 {one_clean_line(code), translate(language_, reason)}));
    }

    void take(const SurveyQuestion &question) {
        constexpr std::string_view text_only = "X"; // nothing is asked
        if (question.type == text_only) return;
        const bool is_dual = question.type == "1";
        for (int scale = 0; scale <= (is_dual ? 1 : 0); ++scale) {
            const std::string number = is_dual ? std::to_string(scale + 1) : "";
            const SurveyScales::Outcome outcome = scales_.of(question, scale);
            if (outcome.reason) {
                leave_out(question.code + (is_dual ? "[" + number + "]" : ""), outcome.reason);
                continue;
            }
            if (outcome.is_by_order) by_order_.insert(question.code);
            add_items(question, number, *outcome.answers);
        }
    }

    void add_items(const SurveyQuestion &question, const std::string &scale, const SurveyAnswers &answers) {
        const BothTexts asked = both(question.text, question.code);
        if (!has_statements(question.type)) {
            add({item_id(question.code, ""), asked, answers}, question.code);
            return;
        }
        if (question.statements.empty()) leave_out(question.code, mark("it has no statements"));
        for (const exports::SurveyStatement &statement : question.statements) {
            BothTexts text = both(statement.text, statement.code);
            const bool is_elsewhere = uses_[text] > 1;
            text = {whole_statement(asked.english, text.english, is_elsewhere),
                    whole_statement(asked.dutch, text.dutch, is_elsewhere)};
            if (!scale.empty()) {
                const BothTexts name = both(question.scale_names[scale == "1" ? 0 : 1], scale);
                text = {text.english + " – " + name.english, text.dutch + " – " + name.dutch};
            }
            add({item_id(question.code, statement.code, scale), std::move(text), answers},
                question.code + "[" + statement.code + "]");
        }
    }

    void add(SurveyItem item, const std::string &code) {
        if (is_full_ || section_.items.size() == most_items_of_section)
            return leave_out(code, mark("an assessment has at most 100 sections, and 500 items in each"));
        if (!ids_.insert(item.id).second) return leave_out(code, mark("another question has this code too"));
        item.text = {exports::shortened(item.text.english, longest_item_text),
                     exports::shortened(item.text.dutch, longest_item_text)};
        section_.items.push_back(std::move(item));
    }

    void tell_assumed() {
        std::string codes;
        for (const std::string &code : by_order_)
            codes += (codes.empty() ? "" : ", ") + one_clean_line(code);
        if (!codes.empty())
            left_out_.push_back(
                fill(translate(language_, "Without assessment values, so the last option counts "
                                          "as the best: {0}. See whether that is so."),
                     {codes}));
    }

    const exports::SurveyStructure &survey_;
    const SurveyScales scales_;
    Language language_;
    Notices &left_out_;
    SurveySection section_;
    bool is_full_ = false;
    std::set<std::string> ids_, by_order_;
    std::map<BothTexts, int> uses_; ///< how often each statement is made
};

} // namespace

std::string item_id(std::string_view question, std::string_view statement, std::string_view scale) {
    std::string id;
    for (const std::string_view part : {question, statement, scale}) {
        if (part.empty()) continue;
        if (!id.empty()) id += '-';
        for (const char letter : part)
            id += is_letter_or_digit(letter) || letter == '-' || letter == '.' ? letter : '_';
    }
    if (id.empty() || !is_letter_or_digit(id.front())) id.insert(0, "q");
    return id.substr(0, longest_id);
}

BothTexts both_texts(const SurveyText &text, const std::string &language, const std::string &fallback) {
    std::string other = text_in(text, language);
    if (other.empty() && !text.empty()) other = text.begin()->second;
    if (other.empty()) other = fallback.empty() ? "?" : fallback;
    std::string english = text_in(text, "en"), dutch = text_in(text, "nl");
    if (english.empty()) english = dutch.empty() ? other : dutch;
    if (dutch.empty()) dutch = english;
    return {exports::shortened(english, longest_item_text), exports::shortened(dutch, longest_item_text)};
}

std::vector<SurveySection> survey_sections(const exports::SurveyStructure &survey, Language language,
                                           Notices &left_out) {
    return SectionMaker(survey, language, left_out).sections();
}

} // namespace kartrekker::app
