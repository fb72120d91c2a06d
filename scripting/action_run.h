#pragma once

#include "model/assessment_result.h"
#include "model/entity_type.h"
#include "model/rollout_plan.h"
#include "scripting/engagement_input.h"
#include "scripting/script_host.h"

#include <string>
#include <utility>
#include <vector>

namespace kartrekker::scripting {

/// What an action script declares.
struct ActionDeclaration {
    std::string id;
    model::BilingualText title, about;
    bool is_in_menu = false; ///< to be a command of the window's menu
};

/// `Failure` with script name and line or place when it is none.
ActionDeclaration declare_action(ScriptHost &host, const Script &script);

/// What an action gets beside the records.
struct ActionSight {
    const model::Scorecard &scorecard;
    const model::RolloutPlan &plan;
};

/// One change that an action asks for: nothing has been checked but that the kind and the fields exist and
/// that the values are of the right sort.
struct WantedChange {
    enum class Kind { add, set, remove };
    Kind kind = Kind::set;
    const model::EntityType *type = nullptr;
    std::string id; ///< of a record that is added: "+1", "+2" …, also where fields point at it
    std::vector<std::pair<const model::FieldInfo *, model::Value>> fields;
    int line = 0; ///< of the script
};

/// Points at a record; empty where nothing is pointed at.
struct RecordPointer {
    std::string type, id;
};

/// A line or a table that an action gives back, in their order.
struct ActionResult {
    enum class Kind { printed, told, table };
    struct Row {
        std::vector<std::string> cells;
        RecordPointer about;
    };
    Kind kind = Kind::printed;
    std::string text; ///< of a table its title; may be empty there
    RecordPointer about = {};
    std::vector<std::string> columns = {};
    std::vector<bool> figures = {}; ///< which columns hold numbers only
    std::vector<Row> rows = {};
};

struct ActionOutcome {
    std::vector<WantedChange> changes;
    std::vector<ActionResult> results;
};

/// Runs an action. Nothing is changed. `Failure` says at which line of the script something is wrong.
ActionOutcome act(ScriptHost &host, const Script &script, const EngagementInput &input,
                  const ActionSight &sight, ScriptUse &use);

/// The changes in the worker's reply; `ScriptFailure` with the line that asked for one which cannot be.
std::vector<WantedChange> wanted_changes(const Script &script, const nlohmann::json &changes);

} // namespace kartrekker::scripting
