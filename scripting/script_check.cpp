#include "scripting/script_check.h"

#include "scripting/assessment_run.h"
#include "scripting/script_lines.h"
#include "scripting/trial_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using nlohmann::json;

namespace {

void add_mistake(ScriptCheck &check, int line, std::string what) {
    ScriptMistake mistake{line, std::move(what)};
    const auto same = std::find(check.mistakes.begin(), check.mistakes.end(), mistake);
    if (same == check.mistakes.end()) check.mistakes.push_back(std::move(mistake));
}

/// One exchange; false when the script itself could not be brought to its end.
bool take_mistakes(ScriptHost &host, const Script &script, json request, ScriptCheck &check) {
    request["op"] = "check";
    try {
        const json reply = host.run(script, std::move(request));
        for (const json &rule : reply.at("rules"))
            check.finding_rules.push_back(rule.get<std::string>());
        for (const json &mistake : reply.at("mistakes")) {
            const std::string where = mistake.value("where", ""), what = mistake.value("what", "");
            const bool is_declared = !where.empty();
            int line = mistake.value("line", 0);
            if (line == 0)
                line = line_of_mistake(script, is_declared ? where : what, is_declared ? what : "");
            add_mistake(check, line, is_declared ? where + ": " + what : without_place(what, script.name));
        }
        return true;
    } catch (const ScriptFailure &failure) {
        add_mistake(check, failure.line, failure.reason.empty() ? failure.what() : failure.reason);
    } catch (const json::exception &problem) {
        add_mistake(check, 0, problem.what());
    }
    return false;
}

} // namespace

ScriptCheck check_script(ScriptHost &host, const Script &script) {
    ScriptCheck check;
    if (!take_mistakes(host, script, json::object(), check) || !check.mistakes.empty()) return check;
    check.declaration = declare(host, script);
    for (json &input : trial_inputs(*check.declaration))
        if (!take_mistakes(host, script, {{"input", std::move(input)}}, check)) break;
    return check;
}

} // namespace kartrekker::scripting
