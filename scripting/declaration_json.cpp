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
    for (const json &part : data.at("sections")) {
        Section section;
        section.id = part.at("id").get<std::string>();
        section.title = text_from(part.at("title"));
        section.question = text_from(part.at("question"));
        for (const json &item : part.at("items"))
            section.items.push_back(item_from(item));
        for (const json &criterion : part.at("criteria"))
            section.criteria.push_back(criterion_from(criterion));
        declaration.sections.push_back(std::move(section));
    }
    return declaration;
}

} // namespace kartrekker::scripting
