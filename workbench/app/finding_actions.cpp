#include "workbench/app/finding_actions.h"

#include "model/entities/activity.h"
#include "model/entities/dependency.h"
#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/failure.h"
#include "model/rollout_plan.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_advice = 100; // characters of a name

struct ActionTemplate {
    BilingualText name;
    std::string kind;
    std::size_t phase = 0; ///< place among the phases
    double duration = 1;
    std::vector<double> effort; ///< low, likely, high; or none
};

std::size_t place_of_phase(const std::string &id) {
    static constexpr std::string_view ids[] = {"listen", "pilot", "widen", "embed"};
    return static_cast<std::size_t>(std::find(std::begin(ids), std::end(ids), id) - std::begin(ids));
}

ActionTemplate action_from(const nlohmann::json &json) {
    ActionTemplate action;
    action.name = {json.at("name").at("en").get<std::string>(), json.at("name").at("nl").get<std::string>()};
    action.kind = json.at("kind").get<std::string>();
    action.phase = place_of_phase(json.at("phase").get<std::string>());
    action.duration = json.at("duration").get<double>();
    if (json.contains("effort")) action.effort = json.at("effort").get<std::vector<double>>();
    if (!action.effort.empty() && action.effort.size() != 3)
        throw Failure("“effort” needs three numbers: low, likely, high.");
    return action;
}

/// What the shipped and the user's own file have for a rule; the user's comes first.
std::vector<ActionTemplate> actions_for(const std::string &rule) {
    for (const auto &folder : {own_templates_folder(), templates_folder()}) {
        const auto file = folder / "actions/actions.json";
        std::ifstream in(file, std::ios::binary);
        if (folder.empty() || !in) continue;
        try {
            for (const auto &entry : nlohmann::json::parse(in)) {
                if (entry.at("rule").get<std::string>() != rule) continue;
                std::vector<ActionTemplate> actions;
                for (const auto &activity : entry.at("activities"))
                    actions.push_back(action_from(activity));
                return actions;
            }
        } catch (const nlohmann::json::exception &problem) {
            throw Failure("{0} is no list of actions that can be used ({1}). Correct it, or take it away.",
                          {file.string(), std::string(problem.what())});
        }
    }
    return {};
}

/// Fills the references of an activity from the record that the finding is about, and from those it points
/// at.
void fill_links(const Workspace &workspace, const std::string &type_name, const std::string &id,
                Record &activity, int hops) {
    const EntityType *type = find_entity_type(type_name);
    const auto record = type ? workspace.find(*type, id) : std::nullopt;
    if (!record) return;
    const EntityType &activities = Activity::type();
    for (std::size_t i = 0; i < activities.fields.size(); ++i) {
        const FieldInfo &field = activities.fields[i];
        if (field.kind == FieldKind::reference && field.target == type->name &&
            is_missing(activity.values[i]))
            activity.values[i] = id;
    }
    for (std::size_t k = 0; hops > 0 && k < type->fields.size(); ++k) {
        const FieldInfo &link = type->fields[k];
        if (link.kind != FieldKind::reference || is_missing(record->values[k])) continue;
        fill_links(workspace, std::string(link.target), std::get<std::string>(record->values[k]), activity,
                   hops - 1);
    }
}

std::string name_of_subject(const Workspace &workspace, const Finding &finding) {
    const EntityType *type = find_entity_type(finding.entity_type);
    const auto record = type ? workspace.find(*type, finding.entity_id) : std::nullopt;
    if (record) return caption_of(*type, *record);
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    return organisation ? organisation->name : std::string();
}

/// What is found today is not planned for last month. A plan that is worked back has no such beginning.
void start_from_now(const Workspace &workspace, Activity &first) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    if (organisation && organisation->rollout_by && !organisation->rollout_from) return;
    first.constraint = "start_no_earlier_than";
    first.constraint_date = scoring_day(workspace);
}

std::vector<Activity> activities_of(const Workspace &workspace, const Finding &finding, Language language) {
    std::vector<ActionTemplate> actions = actions_for(finding.rule);
    if (actions.empty()) actions.push_back({{"{1}", "{1}"}, "work", 0, 1, {}});
    const std::vector<Phase> phases = workspace.all<Phase>();
    const std::string subject = name_of_subject(workspace, finding);
    Record linked = record_of(Activity{});
    fill_links(workspace, finding.entity_type, finding.entity_id, linked, 2);
    std::vector<Activity> activities;
    for (const ActionTemplate &action : actions) {
        Activity activity = as<Activity>(linked);
        activity.phase = {};
        activity.name = fill(action.name.in(language), {subject, headline(finding.advice, longest_advice)});
        activity.kind = action.kind;
        activity.duration = action.duration;
        if (action.phase < phases.size()) activity.phase = phases[action.phase].id;
        if (!action.effort.empty()) {
            activity.effort_low = action.effort[0];
            activity.effort = action.effort[1];
            activity.effort_high = action.effort[2];
        }
        activity.finding = finding.id;
        activity.notes = finding.text + "\n" + finding.advice;
        activities.push_back(std::move(activity));
    }
    start_from_now(workspace, activities.front());
    return activities;
}

} // namespace

std::vector<std::string> plan_finding(Workspace &workspace, const Finding &finding, Language language) {
    std::vector<std::string> ids;
    for (const Activity &activity : workspace.all<Activity>())
        if (activity.finding == finding.id) ids.push_back(activity.id.text);
    if (!ids.empty()) return ids;
    const std::vector<Activity> activities = activities_of(workspace, finding, language);
    workspace.edit(translate(language, "Plan what a finding advises"), [&](Edit &edit) {
        for (const Activity &activity : activities) {
            ids.push_back(edit.add(activity));
            if (ids.size() == 1) continue;
            Dependency link;
            link.activity.text = ids.back();
            link.predecessor.text = ids[ids.size() - 2];
            link.kind = id_of(LinkKind::finish_to_start);
            edit.add(link);
        }
    });
    return ids;
}

const Finding *find_finding(const Scorecard &scorecard, const std::string &id) {
    for (const AssessmentResult &assessment : scorecard.assessments)
        for (const Finding &finding : assessment.findings)
            if (finding.id == id) return &finding;
    return nullptr;
}

} // namespace kartrekker::app
