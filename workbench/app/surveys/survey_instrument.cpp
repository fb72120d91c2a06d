#include "workbench/app/surveys/survey_instrument.h"

#include "export/atomic_file.h"
#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/records.h"

#include <fmt/format.h>
#include <fstream>
#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_made_script = 1'000'000; ///< what the worker takes

/// A text as Lua reads it back byte for byte: nothing in it ends the quotes or the line.
std::string in_lua(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            quoted += {'\\', letter};
        else if (code < 0x20 || code == 0x7F)
            quoted += fmt::format("\\{:03}", code);
        else
            quoted += letter;
    }
    return quoted + "\"";
}

std::string in_lua(const BothTexts &texts) {
    return "words(" + in_lua(texts.english) + ", " + in_lua(texts.dutch) + ")";
}

std::string labels_in_lua(const std::vector<BothTexts> &labels) {
    std::string english, dutch;
    for (const BothTexts &label : labels) {
        english += (english.empty() ? "" : ", ") + in_lua(label.english);
        dutch += (dutch.empty() ? "" : ", ") + in_lua(label.dutch);
    }
    return "words({ " + english + " },\n                                        { " + dutch + " })";
}

std::string scale_in_lua(const SurveyAnswers &answers) {
    const std::string labels = answers.labels.empty() ? "" : ", labels = " + labels_in_lua(answers.labels);
    return fmt::format("    {{ low = {}, high = {}{} }},\n", answers.low, answers.high, labels);
}

std::string options_in_lua(const SurveyAnswers &answers) {
    std::string lua = "    {\n";
    for (std::size_t i = 0; i < answers.labels.size(); ++i) {
        const auto points = answers.points[i];
        lua += "        { text = " + in_lua(answers.labels[i]) +
               (points ? ", points = " + shortest(*points) : "") + " },\n";
    }
    return lua + "    },\n";
}

/// What items have in common, each written once: `scales[1]`, `answers[1]`.
class SharedAnswers {
  public:
    std::string name(const SurveyAnswers &answers) {
        std::map<SurveyAnswers, std::size_t> &known = answers.is_scale ? scales_ : options_;
        const auto [found, is_new] = known.emplace(answers, known.size() + 1);
        if (is_new && answers.is_scale) scale_list_ += scale_in_lua(answers);
        if (is_new && !answers.is_scale) option_list_ += options_in_lua(answers);
        return (answers.is_scale ? "scale = scales[" : "answers = answers[") + std::to_string(found->second) +
               "]";
    }
    std::string lua() const {
        std::string lua;
        if (!scale_list_.empty()) lua += "local scales = {\n" + scale_list_ + "}\n\n";
        if (!option_list_.empty())
            lua += "-- An answer without points does not apply: then the question counts for nothing.\n"
                   "local answers = {\n" +
                   option_list_ + "}\n\n";
        return lua;
    }

  private:
    std::map<SurveyAnswers, std::size_t> scales_, options_; ///< places from 1
    std::string scale_list_, option_list_;
};

std::string section_in_lua(const SurveySection &section, SharedAnswers &shared) {
    std::string lua = "        {\n            id = " + in_lua(section.id) +
                      ", title = " + in_lua(section.title) +
                      ",\n            question = " + in_lua(section.question) + ",\n            items = {\n";
    for (const SurveyItem &item : section.items)
        lua += "                { id = " + in_lua(item.id) + ", " + shared.name(item.answers) +
               ",\n                  text = " + in_lua(item.text) + " },\n";
    return lua + "            },\n        },\n";
}

constexpr const char *script_beginning =
    "-- Made from a survey of LimeSurvey by “kartrekker-cli template from-survey”. docs/authoring.md tells\n"
    "-- what every part is for. Ids of items are the survey's codes, trust-SQ001 for trust[SQ001]: keep "
    "them, or\n"
    "-- answers are not found back.\n\n"
    "local function words(en, nl) return { en = en, nl = nl } end\n\n";

std::string about(Language language, const std::string &survey) {
    return fill(translate(language, "Made from the survey {0} of LimeSurvey."), {survey});
}

std::string script_of(const exports::SurveyStructure &survey, const std::vector<SurveySection> &sections) {
    SharedAnswers shared;
    std::string list;
    for (const SurveySection &section : sections)
        list += section_in_lua(section, shared);
    const std::string id = item_id("survey", survey.id), number = item_id(survey.id, "");
    const BothTexts title = both_texts(survey.title, survey.language, id);
    return script_beginning + shared.lua() +
           "return {\n    kind = \"assessment\", api = 1, id = " + in_lua(id) +
           ", version = \"1\",\n    title = " + in_lua(title) +
           ",\n    about = " + in_lua({about(Language::english, number), about(Language::dutch, number)}) +
           ",\n    scale = { low = 1, high = 5 },\n    sections = {\n" + list + "    },\n}\n";
}

} // namespace

SurveyInstrument instrument_from_survey(const std::filesystem::path &survey, Language language) {
    const exports::SurveyStructure structure = exports::read_survey_structure(survey);
    SurveyInstrument instrument;
    const auto sections = survey_sections(structure, language, instrument.left_out);
    for (const SurveySection &section : sections)
        instrument.items += section.items.size();
    if (instrument.items == 0)
        throw Failure(
            "{0} has no question that is answered on a scale, so there is nothing to assess with it.",
            {survey.string()});
    instrument.script = script_of(structure, sections);
    if (instrument.script.size() > longest_made_script)
        throw Failure(
            "{0} holds more than one assessment can: its script would be above a megabyte. Export the "
            "survey in parts.",
            {survey.string()});
    return instrument;
}

SurveyInstrument write_instrument_from_survey(const std::filesystem::path &survey,
                                              const std::filesystem::path &target, Language language) {
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, error)))
        throw Failure("{0} exists already. Choose another name, or remove it first.", {target.string()});
    SurveyInstrument instrument = instrument_from_survey(survey, language);
    exports::AtomicFile file(target);
    std::ofstream stream(file.temporary_path(), std::ios::binary);
    if (!(stream << instrument.script).flush())
        throw Failure("{0} cannot be written. Check the folder, your rights and the disk.",
                      {target.string()});
    stream.close();
    file.commit();
    return instrument;
}

} // namespace kartrekker::app
