#include "scripting/declaration_json.h"

#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

BilingualText text_from(const json &data) {
    return {data.at("en").get<std::string>(), data.at("nl").get<std::string>()};
}

Item item_from(const json &data) {
    Item item;
    item.id = data.at("id").get<std::string>();
    item.text = text_from(data.at("text"));
    item.rule = data.value("rule", "");
    item.view = data.value("view", "");
    item.low = static_cast<int>(data.at("low").get<double>());
    item.high = static_cast<int>(data.at("high").get<double>());
    item.is_reversed = data.at("reverse").get<bool>();
    item.weight = data.at("weight").get<double>();
    item.is_for_assessor = data.at("assessor").get<bool>();
    for (const json &answer : data.value("answers", json::array()))
        item.answers.push_back(
            {text_from(answer.at("text")),
             answer.contains("points") ? std::optional(answer["points"].get<double>()) : std::nullopt});
    if (const auto labels = data.find("labels"); labels != data.end())
        for (std::size_t i = 0; i < labels->at("en").size(); ++i)
            item.labels.push_back(
                {labels->at("en")[i].get<std::string>(), labels->at("nl").at(i).get<std::string>()});
    for (const json &code : data.value("codes", json::array()))
        item.codes.push_back(code.get<std::string>());
    return item;
}

Criterion criterion_from(const json &data) {
    Criterion criterion;
    criterion.id = data.at("id").get<std::string>();
    criterion.rule = data.at("rule").get<std::string>();
    criterion.title = text_from(data.at("title"));
    criterion.weight = data.at("weight").get<double>();
    criterion.is_our_rule = data.at("our_rule").get<bool>();
    criterion.script_line = data.at("line").get<int>();
    return criterion;
}

// A list without entries comes as an object: an empty Lua table is both.
std::vector<std::string> ids_from(const json &list) {
    std::vector<std::string> ids;
    for (const json &id : list)
        ids.push_back(id.get<std::string>());
    return ids;
}

Section section_from(const json &data) {
    Section section;
    section.id = data.at("id").get<std::string>();
    section.title = text_from(data.at("title"));
    section.question = text_from(data.at("question"));
    for (const json &item : data.at("items"))
        section.items.push_back(item_from(item));
    section.also = ids_from(data.at("also"));
    for (const json &level : data.at("levels"))
        section.levels.push_back({level.at("from").get<double>(), text_from(level.at("title"))});
    for (const json &criterion : data.at("criteria"))
        section.criteria.push_back(criterion_from(criterion));
    return section;
}

} // namespace

Declaration declaration_from(const json &data) {
    Declaration declaration;
    declaration.id = data.at("id").get<std::string>();
    declaration.version = data.at("version").get<std::string>();
    declaration.order = data.at("order").get<double>();
    declaration.title = text_from(data.at("title"));
    declaration.about = text_from(data.at("about"));
    if (const auto labels = data.at("scale").find("labels"); labels != data.at("scale").end()) {
        declaration.english_labels = labels->at("en").get<std::vector<std::string>>();
        declaration.dutch_labels = labels->at("nl").get<std::vector<std::string>>();
    }
    for (const json &section : data.at("sections"))
        declaration.sections.push_back(section_from(section));
    for (const json &area : data.at("areas"))
        declaration.areas.push_back(
            {area.at("id").get<std::string>(), text_from(area.at("title")), ids_from(area.at("sections"))});
    for (const json &rule : data.at("rules"))
        declaration.rules.push_back({rule.at("id").get<std::string>(), text_from(rule.at("text"))});
    declaration.renamed = data.at("renamed").get<std::map<std::string, std::string>>();
    return declaration;
}

} // namespace kartrekker::scripting
