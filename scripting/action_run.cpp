#include "scripting/action_run.h"

#include "scripting/action_input.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

BilingualText words_from(const json &data, const char *name) {
    const json &words = data.at(name);
    return {words.at("en").get<std::string>(), words.at("nl").get<std::string>()};
}

[[noreturn]] void refuse_change(const Script &script, int line, const Failure &why) {
    throw ScriptFailure("The script {0} asks in line {1} for a change that cannot be made: {2}",
                        {script.name, std::to_string(line), Argument(why)}, line, Argument(why));
}

bool holds_decimals(const FieldInfo &field) {
    return field.kind == FieldKind::number || field.kind == FieldKind::money ||
           field.kind == FieldKind::share;
}

bool holds_integers(const FieldInfo &field) {
    return field.kind == FieldKind::integer || field.kind == FieldKind::rating;
}

/// A value of the sort that the field holds; nothing for one of another sort.
std::optional<Value> value_for(const FieldInfo &field, const json &data) {
    if (data.is_null()) return Value{};
    if (field.kind == FieldKind::flag)
        return data.is_boolean() ? std::optional<Value>(std::int64_t{data.get<bool>()}) : std::nullopt;
    if (data.is_boolean()) return std::nullopt;
    if (holds_decimals(field))
        return data.is_number() ? std::optional<Value>(data.get<double>()) : std::nullopt;
    if (holds_integers(field)) {
        if (!data.is_number()) return std::nullopt;
        const auto number = data.get<double>();
        constexpr double largest = 9e15;
        if (number != std::floor(number) || std::abs(number) > largest) return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    return data.is_string() ? std::optional<Value>(data.get<std::string>()) : std::nullopt;
}

WantedChange change_from(const Script &script, const json &data) {
    WantedChange change;
    const auto kind = data.at("change").get<std::string>();
    change.kind = kind == "add"      ? WantedChange::Kind::add
                  : kind == "remove" ? WantedChange::Kind::remove
                                     : WantedChange::Kind::set;
    change.type = find_entity_type(data.at("type").get<std::string>());
    if (!change.type) throw Failure("The script {0} has a mistake: {1}", {script.name, "type"});
    change.id = data.at("id").get<std::string>();
    change.line = data.at("line").get<int>();
    for (const json &one : data.at("fields")) {
        const FieldInfo *field = change.type->find(one.at("name").get<std::string>());
        const auto value = field ? value_for(*field, one.value("value", json())) : std::nullopt;
        if (!value)
            refuse_change(script, change.line,
                          Failure("The field {0} does not hold such a value.",
                                  {field ? Argument(field->label) : Argument("?")}));
        change.fields.emplace_back(field, *value);
    }
    return change;
}

RecordPointer pointer_from(const json &data) {
    const auto about = data.find("about");
    if (about == data.end()) return {};
    return {about->value("type", ""), about->value("id", "")};
}

ActionResult result_from(const json &data) {
    ActionResult result;
    result.kind = data.contains("columns") ? ActionResult::Kind::table : ActionResult::Kind::told;
    result.text = data.at("text").get<std::string>();
    result.about = pointer_from(data);
    if (result.kind == ActionResult::Kind::told) return result;
    result.columns = data.at("columns").get<std::vector<std::string>>();
    result.figures = data.at("figures").get<std::vector<bool>>();
    for (const json &row : data.at("rows"))
        result.rows.push_back({row.at("cells").get<std::vector<std::string>>(), pointer_from(row)});
    return result;
}

/// What was printed and what was told, in the order in which the script did it.
std::vector<ActionResult> results_from(const json &told, const ScriptUse &use) {
    std::vector<ActionResult> results;
    std::size_t printed = 0;
    const auto print_up_to = [&](std::size_t count) {
        for (; printed < std::min(count, use.printed.size()); ++printed)
            results.push_back({ActionResult::Kind::printed, use.printed[printed]});
    };
    for (const json &one : told) {
        print_up_to(one.at("after").get<std::size_t>());
        results.push_back(result_from(one));
    }
    print_up_to(use.printed.size());
    return results;
}

} // namespace

ActionDeclaration declare_action(ScriptHost &host, const Script &script) {
    const json data = host.run(script, {{"op", "declare_action"}});
    try {
        return {data.at("id").get<std::string>(), words_from(data, "title"), words_from(data, "about"),
                data.at("menu").get<bool>()};
    } catch (const json::exception &problem) {
        throw Failure("The script {0} has a mistake: {1}", {script.name, problem.what()});
    }
}

std::vector<WantedChange> wanted_changes(const Script &script, const json &changes) {
    std::vector<WantedChange> wanted;
    for (const json &one : changes)
        wanted.push_back(change_from(script, one));
    return wanted;
}

ActionOutcome act(ScriptHost &host, const Script &script, const EngagementInput &input,
                  const ActionSight &sight, ScriptUse &use) {
    json data = input.with({{"sections", json::object()}, {"items", json::object()}});
    add_descriptions(data);
    add_sight(sight.scorecard, sight.plan, data);
    const json reply = host.run(script, {{"op", "act"}, {"input", std::move(data)}}, &use);
    try {
        return {wanted_changes(script, reply.at("changes")), results_from(reply.at("results"), use)};
    } catch (const json::exception &problem) {
        throw Failure("The script {0} has a mistake: {1}", {script.name, problem.what()});
    }
}

} // namespace kartrekker::scripting
