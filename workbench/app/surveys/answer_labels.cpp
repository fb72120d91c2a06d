#include "workbench/app/surveys/answer_labels.h"

#include "model/failure.h"
#include "model/platform.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

namespace {

template <typename Take>
void each_label(const Json &by_language, const Take &take) {
    for (const auto &[language, labels] : by_language.items())
        for (const Json &label : labels)
            take(comparable(label.get<std::string>()));
}

void read_labels(const std::filesystem::path &file, AnswerLabels &labels) {
    std::ifstream in = model::open_ordinary_file(file);
    try {
        const Json json = Json::parse(in);
        for (const Json &entry : json.at("sets")) {
            LabelSet set;
            set.id = entry.at("id").get<std::string>();
            for (const Json &answer : entry.at("answers")) {
                each_label(answer,
                           [&](std::string label) { set.label.emplace(std::move(label), set.steps); });
                ++set.steps;
            }
            labels.sets.push_back(std::move(set));
        }
        each_label(json.at("no_answer"),
                   [&](std::string label) { labels.no_answer.insert(std::move(label)); });
        each_label(json.at("not_applicable"),
                   [&](std::string label) { labels.not_applicable.insert(std::move(label)); });
    } catch (const Json::exception &error) {
        throw model::Failure("The labels in {0} cannot be read ({1}). Mend the file or take it away.",
                             {file.string(), error.what()});
    }
}

} // namespace

std::string comparable(std::string_view label) {
    constexpr char32_t no_break_space = 0xA0;
    const std::string small = lower_case(std::string(label));
    std::string result;
    bool is_apart = false;
    for (std::size_t at = 0; at < small.size();) {
        const Character character = character_at(small, at);
        const bool is_word =
            character.code != '_' && character.code != no_break_space && is_word_character(character.code);
        if (is_word) {
            if (is_apart && !result.empty()) result += ' ';
            result.append(small, at, character.size);
        }
        is_apart = !is_word;
        at += character.size;
    }
    return result;
}

AnswerLabels answer_labels() {
    AnswerLabels labels;
    for (const auto &folder : {own_templates_folder(), templates_folder()}) {
        const auto file = folder / "labels" / "labels.json";
        if (std::error_code error; !folder.empty() && std::filesystem::exists(file, error))
            read_labels(file, labels);
    }
    return labels;
}

} // namespace kartrekker::app
