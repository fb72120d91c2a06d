#include "workbench/app/action_scripts.h"

#include "model/scoring_day.h"
#include "model/translation.h"
#include "scripting/engagement_input.h"
#include "workbench/app/action_changes.h"
#include "workbench/app/locations.h"
#include "workbench/app/plan.h"
#include "workbench/app/scoring.h"

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>

namespace kartrekker::app {

using namespace model;
using scripting::Script;

namespace {

scripting::EngagementInput input_of(const Workspace &workspace, Language language) {
    return {workspace, format_date(scoring_day(workspace)), language};
}

/// Differs after every change of records or of answers.
std::string state_seen(const Workspace &workspace, const scripting::EngagementInput &input) {
    std::string state = std::to_string(workspace.undo_count());
    const std::int64_t last = workspace.last_done();
    for (const HistoryStep &step : workspace.history())
        if (step.number == last) state += '\n' + step.time + '\n' + step.label;
    return input.hash(state);
}

/// What a script said about records that it added is about those that are made.
void use_new_ids(ActionRun &run) {
    const auto point = [&](scripting::RecordPointer &about) {
        if (const auto made = run.new_ids.find(about.id); made != run.new_ids.end()) about.id = made->second;
    };
    for (scripting::ActionResult &result : run.results) {
        point(result.about);
        for (scripting::ActionResult::Row &row : result.rows)
            point(row.about);
    }
}

} // namespace

class ActionScripts::Implementation {
  public:
    Implementation() : host_(script_host_program()) {}

    ScriptFile entry_for(const std::filesystem::path &file, bool is_own,
                         const std::vector<ScriptFile> &earlier) {
        ScriptFile entry{ScriptKind::action, file, is_own, false, file.stem().string(), {}, {}, {}};
        try {
            const scripting::ActionDeclaration declared =
                scripting::declare_action(host_, scripting::read_script(file));
            for (const ScriptFile &other : earlier)
                if (!other.problem && other.id == declared.id)
                    throw Failure("The id {0} of the script {1} is that of {2} already. Choose another one.",
                                  {declared.id, file.string(), other.file.string()});
            entry.id = declared.id;
            entry.title = declared.title;
            entry.about = declared.about;
            entry.is_in_menu = declared.is_in_menu;
        } catch (const Failure &failure) {
            entry.problem = failure;
        }
        return entry;
    }

    ActionRun run(const Workspace &workspace, const Script &script, Language language) {
        is_stopped_ = false;
        ActionRun run;
        run.script_name = script.name;
        run.language = language;
        try {
            run.title = scripting::declare_action(host_, script).title.in(language);
            look(workspace, script, run);
            go_on_or_fail(script);
            plan_changes(workspace, run);
            use_new_ids(run);
        } catch (const scripting::ScriptFailure &failure) {
            run.failure = failure;
            run.failed_line = failure.line;
        } catch (const Failure &failure) {
            run.failure = failure;
        }
        if (run.failure) forget_changes(run);
        return run;
    }

    void stop() {
        is_stopped_ = true;
        host_.stop();
    }

    void end() {
        is_ended_ = true;
        host_.end();
    }

  private:
    void look(const Workspace &workspace, const Script &script, ActionRun &run) {
        const scripting::EngagementInput input = input_of(workspace, run.language);
        run.state = state_seen(workspace, input);
        const Scorecard scorecard =
            scoring_.score(workspace, {}, run.language, [this] { return is_to_go_on(); });
        go_on_or_fail(script);
        const RolloutPlan plan = plan_of(workspace, calendar_of(workspace));
        scripting::ActionOutcome outcome = scripting::act(host_, script, input, {scorecard, plan}, run.use);
        run.results = std::move(outcome.results);
        run.wanted = std::move(outcome.changes);
    }

    bool is_to_go_on() const { return !is_stopped_ && !is_ended_; }
    void go_on_or_fail(const Script &script) const {
        if (!is_to_go_on()) throw Failure("The script {0} was stopped. Nothing was changed.", {script.name});
    }

    /// What it printed helps to find the mistake.
    static void forget_changes(ActionRun &run) {
        run.wanted.clear();
        run.changes.clear();
        if (!run.results.empty()) return;
        for (const std::string &line : run.use.printed)
            run.results.push_back({scripting::ActionResult::Kind::printed, line});
    }

    scripting::ScriptHost host_;
    Scoring scoring_;
    std::atomic<bool> is_stopped_ = false, is_ended_ = false;
};

ActionScripts::ActionScripts() : implementation_(std::make_unique<Implementation>()) {}
ActionScripts::~ActionScripts() = default;

std::vector<ScriptFile> ActionScripts::library() {
    std::vector<ScriptFile> entries;
    for (const bool is_own : {false, true}) {
        const std::filesystem::path templates = is_own ? own_templates_folder() : templates_folder();
        if (templates.empty()) continue;
        for (const auto &file : files_in(templates / "scripts", ".lua"))
            entries.push_back(implementation_->entry_for(file, is_own, entries));
    }
    return entries;
}

Script ActionScripts::find(const std::string &id_or_path) {
    const bool is_path = id_or_path.ends_with(".lua") || id_or_path.find('/') != std::string::npos;
    if (is_path) return scripting::read_script(id_or_path);
    std::string ids;
    for (const ScriptFile &entry : library()) {
        if (entry.id == id_or_path && entry.problem) throw *entry.problem;
        if (entry.id == id_or_path) return scripting::read_script(entry.file);
        ids += (ids.empty() ? "" : ", ") + entry.id;
    }
    throw Failure("There is no script {0}. There are {1}; or give the path of one (*.lua).",
                  {id_or_path, ids});
}

ActionRun ActionScripts::run(const Workspace &workspace, const Script &script, Language language) {
    return implementation_->run(workspace, script, language);
}

void ActionScripts::end() {
    implementation_->end();
}

void ActionScripts::stop() {
    implementation_->stop();
}

void apply_action(Workspace &workspace, const ActionRun &run) {
    if (run.failure) throw *run.failure;
    if (state_seen(workspace, input_of(workspace, run.language)) != run.state)
        throw Failure("The engagement was changed after the script {0} had looked at it. Run it again.",
                      {run.script_name});
    workspace.edit(run.title, [&](Edit &edit) { carry_out(edit, workspace, run); });
}

} // namespace kartrekker::app
