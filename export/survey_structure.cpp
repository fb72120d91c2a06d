#include "export/survey_structure.h"

#include "export/clean_text.h"
#include "export/html_text.h"
#include "export/safe_xml.h"
#include "model/failure.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <pugixml.hpp>
#include <tuple>

namespace kartrekker::exports {

using model::Failure;

namespace {

std::string bytes_of_survey(const std::filesystem::path &file) {
    std::error_code error;
    const auto size =
        std::filesystem::is_regular_file(file, error) ? std::filesystem::file_size(file, error) : 0;
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream || !std::filesystem::is_regular_file(file, error))
        throw Failure("The file {0} cannot be read. Check the name and the folder.", {file.string()});
    std::string bytes(std::min<std::size_t>(size, largest_foreign_xml + 1), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::string field(pugi::xml_node row, const char *name) {
    return clean_text(own_text(row.child(name)));
}

int whole_field(pugi::xml_node row, const char *name) {
    return row.child(name).text().as_int();
}

/// Reads the tables of a survey from the top down: what belongs to something finds it by its id.
class SurveyTables {
  public:
    explicit SurveyTables(pugi::xml_node document) : document_(document) {}

    SurveyStructure read() {
        read_survey();
        read_groups();
        read_questions();
        read_statements();
        read_options();
        read_scale_names();
        put_together();
        return std::move(survey_);
    }

  private:
    using Ids = std::map<std::string, std::size_t>;

    template <class Take>
    void each_row(const char *table, const Take &take) const {
        for (const pugi::xml_node row : document_.child(table).child("rows").children("row"))
            take(row);
    }

    /// In the language that the row names; without one, in that of the survey.
    void add_text(SurveyText &text, pugi::xml_node row, const char *name, const char *language = "language") {
        const std::string words = text_of_html(field(row, name));
        const std::string code = field(row, language);
        if (!words.empty()) text.emplace(code.empty() ? survey_.language : code, words);
    }

    void read_survey() {
        const pugi::xml_node survey = document_.child("surveys").child("rows").child("row");
        survey_.id = field(survey, "sid");
        survey_.language = field(survey, "language");
        each_row("surveys_languagesettings", [&](pugi::xml_node row) {
            add_text(survey_.title, row, "surveyls_title", "surveyls_language");
        });
    }

    void read_groups() {
        const auto take = [&](pugi::xml_node row, bool may_add) {
            const std::string id = field(row, "gid");
            if (!groups_.count(id) && !may_add) return;
            const auto [found, is_new] = groups_.emplace(id, survey_.groups.size());
            if (is_new) survey_.groups.push_back({id, {}, {}, {}, whole_field(row, "group_order")});
            add_text(survey_.groups[found->second].title, row, "group_name");
            add_text(survey_.groups[found->second].description, row, "description");
        };
        each_row("groups", [&](pugi::xml_node row) { take(row, true); });
        each_row("group_l10ns", [&](pugi::xml_node row) { take(row, false); });
    }

    bool is_statement(pugi::xml_node row) const { return whole_field(row, "parent_qid") != 0; }

    void read_questions() {
        each_row("questions", [&](pugi::xml_node row) {
            if (is_statement(row)) return;
            const auto [found, is_new] = questions_.emplace(field(row, "qid"), all_questions_.size());
            if (is_new) {
                SurveyQuestion question;
                question.code = field(row, "title");
                question.type = field(row, "type");
                question.has_other = field(row, "other") == "Y";
                question.order = whole_field(row, "question_order");
                all_questions_.push_back({field(row, "gid"), std::move(question)});
            }
            add_text(all_questions_[found->second].second.text, row, "question");
        });
        each_row("question_l10ns", [&](pugi::xml_node row) {
            const auto found = questions_.find(field(row, "qid"));
            if (found != questions_.end())
                add_text(all_questions_[found->second].second.text, row, "question");
        });
    }

    SurveyQuestion *question_with(const std::string &id) {
        const auto found = questions_.find(id);
        return found == questions_.end() ? nullptr : &all_questions_[found->second].second;
    }

    void read_statements() {
        std::map<std::string, std::pair<SurveyQuestion *, std::size_t>> places;
        const auto take = [&](pugi::xml_node row) {
            SurveyQuestion *const question = question_with(field(row, "parent_qid"));
            if (!is_statement(row) || !question) return;
            const auto [found, is_new] =
                places.emplace(field(row, "qid"), std::pair(question, question->statements.size()));
            if (is_new)
                question->statements.push_back({field(row, "title"),
                                                {},
                                                whole_field(row, "scale_id"),
                                                whole_field(row, "question_order")});
            add_text(found->second.first->statements[found->second.second].text, row, "question");
        };
        each_row("subquestions", take);
        each_row("questions", take);
        each_row("question_l10ns", [&](pugi::xml_node row) {
            const auto found = places.find(field(row, "qid"));
            if (found != places.end())
                add_text(found->second.first->statements[found->second.second].text, row, "question");
        });
    }

    void read_options() {
        using Key = std::tuple<std::string, std::string, int>; // older files have no id for an option
        std::map<Key, std::size_t> known;
        std::map<std::string, std::pair<SurveyQuestion *, std::size_t>> places;
        each_row("answers", [&](pugi::xml_node row) {
            const std::string question_id = field(row, "qid");
            SurveyQuestion *const question = question_with(question_id);
            if (!question) return;
            SurveyOption option{field(row, "code"),
                                {},
                                row.child("assessment_value").text().as_double(),
                                whole_field(row, "scale_id"),
                                whole_field(row, "sortorder")};
            const auto [found, is_new] =
                known.emplace(Key(question_id, option.code, option.scale), question->options.size());
            if (is_new) question->options.push_back(std::move(option));
            add_text(question->options[found->second].text, row, "answer");
            if (const std::string id = field(row, "aid"); !id.empty())
                places.emplace(id, std::pair(question, found->second));
        });
        each_row("answer_l10ns", [&](pugi::xml_node row) {
            const auto found = places.find(field(row, "aid"));
            if (found != places.end())
                add_text(found->second.first->options[found->second.second].text, row, "answer");
        });
    }

    void read_scale_names() {
        each_row("question_attributes", [&](pugi::xml_node row) {
            SurveyQuestion *const question = question_with(field(row, "qid"));
            const std::string attribute = field(row, "attribute");
            if (!question) return;
            if (attribute == "dualscale_headerA") add_text(question->scale_names[0], row, "value");
            if (attribute == "dualscale_headerB") add_text(question->scale_names[1], row, "value");
        });
    }

    void put_together() {
        const auto by_order = [](const auto &a, const auto &b) { return a.order < b.order; };
        for (auto &[group, question] : all_questions_) {
            std::stable_sort(question.statements.begin(), question.statements.end(), by_order);
            std::stable_sort(question.options.begin(), question.options.end(), by_order);
            const auto found = groups_.find(group);
            if (found != groups_.end())
                survey_.groups[found->second].questions.push_back(std::move(question));
        }
        for (SurveyGroup &group : survey_.groups)
            std::stable_sort(group.questions.begin(), group.questions.end(), by_order);
        std::stable_sort(survey_.groups.begin(), survey_.groups.end(), by_order);
    }

    pugi::xml_node document_;
    SurveyStructure survey_;
    Ids groups_, questions_;                                            ///< places by id
    std::vector<std::pair<std::string, SurveyQuestion>> all_questions_; ///< with the ids of their groups
};

} // namespace

SurveyStructure read_survey_structure(const std::filesystem::path &file) {
    const SafeXml xml(bytes_of_survey(file), file);
    const pugi::xml_node document = xml.root();
    const bool is_survey = std::string_view(document.name()) == "document" &&
                           own_text(document.child("LimeSurveyDocType")) == "Survey";
    if (!is_survey)
        throw Failure("{0} is no survey of LimeSurvey. In LimeSurvey choose Export, Survey structure (.lss).",
                      {file.string()});
    return SurveyTables(document).read();
}

} // namespace kartrekker::exports
