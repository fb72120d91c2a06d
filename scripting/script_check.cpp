#include "scripting/script_check.h"

#include "model/field_text.h"
#include "scripting/assessment_run.h"
#include "scripting/script_lines.h"
#include "scripting/script_words.h"
#include "scripting/trial_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

constexpr std::size_t most_mistakes = 500; ///< of one exchange: for each the whole script is gone through

void add_mistake(ScriptCheck &check, int line, std::string what) {
    ScriptMistake mistake{line, std::move(what)};
    const auto same = std::find(check.mistakes.begin(), check.mistakes.end(), mistake);
    if (same == check.mistakes.end()) check.mistakes.push_back(std::move(mistake));
}

std::string reason_of(const ScriptFailure &failure, model::Language language) {
    if (!failure.reason) return failure.in(language);
    return language == Language::dutch ? failure.reason->dutch : failure.reason->english;
}

/// What a change asks for in its kind and fields; links to records are only looked at in an engagement.
void check_wanted(const WantedChange &change) {
    Record record = blank(*change.type);
    for (const auto &[field, value] : change.fields)
        record.values[change.type->index_of(field->name)] = value;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldInfo &field = change.type->fields[i];
        const bool is_given =
            std::ranges::any_of(change.fields, [&](const auto &one) { return one.first == &field; });
        const bool is_link = field.kind == FieldKind::reference && !is_missing(record.values[i]);
        if ((is_given || change.kind == WantedChange::Kind::add) && !is_link)
            check_value(field, record.values[i]);
    }
}

void take_changes(const Script &script, const json &changes, model::Language language, ScriptCheck &check) {
    try {
        for (const WantedChange &change : wanted_changes(script, changes))
            try {
                check_wanted(change);
            } catch (const Failure &failure) {
                add_mistake(check, change.line, failure.in(language));
            }
    } catch (const ScriptFailure &failure) {
        add_mistake(check, failure.line, reason_of(failure, language));
    }
}

/// One exchange; false when the script itself could not be brought to its end.
bool take_mistakes(ScriptHost &host, const Script &script, json request, model::Language language,
                   ScriptCheck &check) {
    request["op"] = "check";
    std::size_t told = 0;
    try {
        const json reply = host.run(script, std::move(request));
        check.is_action = reply.value("kind", "") == "action";
        if (reply.contains("changes")) take_changes(script, reply.at("changes"), language, check);
        for (const json &rule : reply.at("rules"))
            check.finding_rules.push_back(rule.get<std::string>());
        for (const json &mistake : reply.at("mistakes")) {
            if (++told > most_mistakes) break;
            const std::string where = mistake.value("where", ""), what = mistake.value("what", "");
            const bool is_declared = !where.empty();
            int line = mistake.value("line", 0);
            if (is_declared && line == 0)
                line = std::max(1, line_of_mistake(script, where, what));
            else if (!is_declared)
                line = line_of_texts(script, line, {mistake.value("text", ""), mistake.value("english", "")});
            if (line == 0) line = line_of_mistake(script, what, "");
            const std::string english = is_declared ? where + ": " + what : without_place(what, script.name);
            add_mistake(check, line, script_words(english, language));
        }
        return true;
    } catch (const ScriptFailure &failure) {
        add_mistake(check, failure.line, reason_of(failure, language));
    } catch (const json::exception &problem) {
        add_mistake(check, 0, problem.what());
    }
    return false;
}

} // namespace

ScriptCheck check_script(ScriptHost &host, const Script &script, model::Language language) {
    ScriptCheck check;
    if (!take_mistakes(host, script, json::object(), language, check) || !check.mistakes.empty())
        return check;
    if (check.is_action)
        check.action = declare_action(host, script);
    else
        check.declaration = declare(host, script);
    for (json &input : check.is_action ? action_trial_inputs() : trial_inputs(*check.declaration))
        if (!take_mistakes(host, script, {{"input", std::move(input)}}, language, check)) break;
    return check;
}

} // namespace kartrekker::scripting
