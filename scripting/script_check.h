#pragma once

#include "model/questionnaire.h"
#include "scripting/action_run.h"
#include "scripting/script_host.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::scripting {

/// One thing that is wrong in a script.
struct ScriptMistake {
    int line = 0; ///< from 1; 0 where no line is to blame
    std::string what;

    bool operator==(const ScriptMistake &) const = default;
};

struct ScriptCheck {
    std::vector<ScriptMistake> mistakes;
    bool is_action = false;                        ///< says that it is one
    std::optional<model::Declaration> declaration; ///< of an assessment, when what it declares is right
    std::optional<ActionDeclaration> action;       ///< of an action, the same
    std::vector<std::string> finding_rules;        ///< rules that the findings of the trial runs name
};

/// For assessments and actions. Goes on after each mistake: what the script declares is read to the end, and
/// each of its functions is tried in both languages against an engagement without records and against one
/// made up with records of every kind, some full and some with only what is required. Lua stops at the first
/// mistake of syntax, and of what is declared the first 500 are told. A function that does not end is the
/// last one tried. `language` is that of the mistakes, where they are not in the script's own words.
ScriptCheck check_script(ScriptHost &host, const Script &script, model::Language language);

} // namespace kartrekker::scripting
