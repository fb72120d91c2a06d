#include "workbench/app/surveys/survey_instrument.h"

#include "export/atomic_file.h"
#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/locations.h"
#include "workbench/app/records.h"
#include "workbench/app/scoring.h"

#include <fmt/format.h>
#include <fstream>
#include <map>
#include <set>

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

std::string codes_in_lua(const std::vector<std::string> &codes) {
    std::string lua;
    for (const std::string &code : codes)
        lua += (lua.empty() ? "" : ", ") + in_lua(code);
    return "{ " + lua + " }";
}

std::string scale_in_lua(const SurveyAnswers &answers) {
    const std::string labels = answers.labels.empty() ? "" : ", labels = " + labels_in_lua(answers.labels);
    const std::string codes = answers.codes.empty() ? "" : ",\n      codes = " + codes_in_lua(answers.codes);
    return fmt::format("    {{ low = {}, high = {}{}{} }},\n", answers.low, answers.high, labels, codes);
}

std::string options_in_lua(const SurveyAnswers &answers) {
    std::string lua = "    {\n";
    for (std::size_t i = 0; i < answers.labels.size(); ++i) {
        const auto points = answers.points[i];
        lua += "        { text = " + in_lua(answers.labels[i]) +
               (points ? ", points = " + shortest(*points) : "") +
               (answers.codes.empty() ? "" : ", code = " + in_lua(answers.codes[i])) + " },\n";
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
    "-- Made from a survey of LimeSurvey by Kartrekker. docs/authoring.md tells\n"
    "-- what every part is for. Ids of items are the survey's codes, trust-SQ001 for trust[SQ001]: keep "
    "them, or\n"
    "-- answers are not found back. Codes are what its export writes for each answer.\n\n"
    "local function words(en, nl) return { en = en, nl = nl } end\n\n";

std::string about(Language language, const std::string &survey) {
    return fill(translate(language, "Made from the survey {0} of LimeSurvey."), {survey});
}

/// Reads a survey once, to make an assessment of it under one name or another.
class InstrumentMaker {
  public:
    InstrumentMaker(const std::filesystem::path &file, Language language)
        : file_(file), language_(language), survey_(exports::read_survey_structure(file)),
          sections_(survey_sections(survey_, language, left_out_)) {}

    /// `number`: from 2 where the survey's own name is taken.
    SurveyInstrument instrument(int number = 1) const;

  private:
    std::string script(const std::string &id, const BothTexts &title) const;

    std::filesystem::path file_;
    Language language_;
    Notices left_out_;
    exports::SurveyStructure survey_;
    std::vector<SurveySection> sections_;
};

std::string InstrumentMaker::script(const std::string &id, const BothTexts &title) const {
    SharedAnswers shared;
    std::string list;
    for (const SurveySection &section : sections_)
        list += section_in_lua(section, shared);
    const std::string number = item_id(survey_.id, "");
    return script_beginning + shared.lua() +
           "return {\n    kind = \"assessment\", api = 1, id = " + in_lua(id) +
           ", version = \"1\",\n    title = " + in_lua(title) +
           ",\n    about = " + in_lua({about(Language::english, number), about(Language::dutch, number)}) +
           ",\n    scale = { low = 1, high = 5 },\n    sections = {\n" + list + "    },\n}\n";
}

SurveyInstrument InstrumentMaker::instrument(int number) const {
    SurveyInstrument instrument;
    instrument.left_out = left_out_;
    instrument.sections = sections_.size();
    for (const SurveySection &section : sections_)
        instrument.items += section.items.size();
    if (instrument.items == 0)
        throw Failure(
            "{0} has no question that is answered on a scale, so there is nothing to assess with it.",
            {file_.string()});
    instrument.id = item_id("survey", survey_.id, number > 1 ? std::to_string(number) : "");
    BothTexts title = both_texts(survey_.title, survey_.language, instrument.id);
    for (std::string *text : {&title.english, &title.dutch})
        if (number > 1) *text += fmt::format(" ({})", number);
    instrument.title = language_ == Language::dutch ? title.dutch : title.english;
    instrument.script = script(instrument.id, title);
    if (instrument.script.size() > longest_made_script)
        throw Failure(
            "{0} holds more than one assessment can: its script would be above a megabyte. Export the "
            "survey in parts.",
            {file_.string()});
    return instrument;
}

bool is_there(const std::filesystem::path &file) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

bool holds(const std::filesystem::path &file, const std::string &script) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return false;
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {}) == script;
}

std::filesystem::path own_instruments_folder() {
    const std::filesystem::path own = own_templates_folder();
    if (own.empty())
        throw Failure("There is no folder for assessments of your own, since you have no home folder. Set "
                      "KARTREKKER_TEMPLATES to one.");
    std::error_code error;
    std::filesystem::create_directories(own / "instruments", error);
    if (error)
        throw Failure("The folder {0} cannot be made ({1}). Check your rights and the disk.",
                      {(own / "instruments").string(), error.message()});
    return own / "instruments";
}

/// What cannot be declared would stand in the library as broken, so it is taken away again.
void write_sound(const SurveyInstrument &instrument, const std::filesystem::path &target, Scoring &scoring) {
    exports::replace_file(target, instrument.script);
    try {
        scoring.declaration(target.string());
    } catch (...) {
        std::error_code error;
        std::filesystem::remove(target, error);
        throw;
    }
}

} // namespace

SurveyInstrument instrument_from_survey(const std::filesystem::path &survey, Language language) {
    return InstrumentMaker(survey, language).instrument();
}

SurveyInstrument write_instrument_from_survey(const std::filesystem::path &survey,
                                              const std::filesystem::path &target, Language language) {
    if (is_there(target))
        throw Failure("{0} exists already. Choose another name, or remove it first.", {target.string()});
    SurveyInstrument instrument = instrument_from_survey(survey, language);
    exports::replace_file(target, instrument.script);
    return instrument;
}

SurveyInstrument add_own_instrument_from_survey(const std::filesystem::path &survey, Language language) {
    const InstrumentMaker maker(survey, language);
    SurveyInstrument instrument = maker.instrument();
    const std::filesystem::path folder = own_instruments_folder();
    Scoring scoring;
    std::set<std::string> ids;
    for (const LibraryEntry &entry : scoring.library(language))
        ids.insert(entry.id);
    constexpr int most = 100;
    for (int number = 1; number <= most; ++number) {
        if (number > 1) instrument = maker.instrument(number);
        const std::filesystem::path target = folder / (instrument.id + ".lua");
        const bool is_known = ids.contains(instrument.id);
        if (is_known && holds(target, instrument.script)) return instrument;
        if (is_known || is_there(target)) continue;
        write_sound(instrument, target, scoring);
        return instrument;
    }
    throw Failure("{0} holds too many questionnaires of this survey. Take those away that you do not need.",
                  {folder.string()});
}

} // namespace kartrekker::app
