#include "workbench/app/finding_actions.h"

#include "model/entities/activity.h"
#include "model/entities/dependency.h"
#include "model/entities/organisation.h"
#include "model/failure.h"
#include "model/field_text.h"
#include "model/platform.h"
#include "model/rollout_plan.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/locations.h"
#include "workbench/app/plan.h"
#include "workbench/app/usual_phases.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_advice = 100; // characters of a name
constexpr std::size_t largest_list = 1'000'000, most_actions = 50;

struct ActionTemplate {
    BilingualText name;
    std::string kind;
    std::size_t phase = 0; ///< place among the usual phases
    double duration = 1;
    std::vector<double> effort; ///< low, likely, high; or none
};

std::size_t place_of_phase(const std::string &id) {
    const auto phases = usual_phases();
    const auto found =
        std::find_if(phases.begin(), phases.end(), [&](const auto &one) { return one.id == id; });
    if (found == phases.end()) throw Failure("“{0}” is no phase: listen, pilot, widen or embed.", {id});
    return static_cast<std::size_t>(found - phases.begin());
}

void put_in(const ActionTemplate &action, Activity &activity) {
    activity.kind = action.kind;
    activity.duration = action.duration;
    if (action.effort.empty()) return;
    activity.effort_low = action.effort[0];
    activity.effort = action.effort[1];
    activity.effort_high = action.effort[2];
}

/// `Failure` for what no activity can hold.
void check_action(const ActionTemplate &action) {
    Activity activity;
    put_in(action, activity);
    const EntityType &type = Activity::type();
    const Record record = record_of(activity);
    for (const char *field : {"kind", "duration", "effort_low", "effort", "effort_high"})
        check_value(type.fields[type.index_of(field)], record.values[type.index_of(field)]);
}

ActionTemplate action_from(const nlohmann::json &json) {
    ActionTemplate action;
    action.name = {json.at("name").at("en").get<std::string>(), json.at("name").at("nl").get<std::string>()};
    action.kind = json.at("kind").get<std::string>();
    action.phase = place_of_phase(json.at("phase").get<std::string>());
    action.duration = json.at("duration").get<double>();
    if (json.contains("effort")) action.effort = json.at("effort").get<std::vector<double>>();
    if (!action.effort.empty() && (action.effort.size() != 3 || !std::ranges::is_sorted(action.effort)))
        throw Failure("“effort” needs three numbers, none below the one before: low, likely, high.");
    check_action(action);
    return action;
}

/// The actions that a file has for a rule. Whatever is wrong with it names the file.
std::vector<ActionTemplate> actions_in(const std::filesystem::path &file, const std::string &rule) {
    std::vector<ActionTemplate> actions;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return actions;
    const std::string text = read_ordinary_file(file, largest_list);
    const auto refuse = [&](const Argument &problem) {
        throw Failure("{0} is no list of actions that can be used ({1}). Correct it, or take it away.",
                      {file.string(), problem});
    };
    try {
        if (text.size() > largest_list) throw Failure("The file is too large.");
        for (const auto &entry : nlohmann::json::parse(text)) {
            if (entry.at("rule").get<std::string>() != rule) continue;
            for (const auto &activity : entry.at("activities"))
                actions.push_back(action_from(activity));
        }
        if (actions.size() > most_actions) throw Failure("A rule has too many activities.");
    } catch (const nlohmann::json::exception &problem) {
        refuse(std::string(problem.what()));
    } catch (const Failure &problem) {
        refuse(Argument(problem));
    }
    return actions;
}

/// The user's own come before the shipped ones.
std::vector<ActionTemplate> actions_for(const std::string &rule) {
    for (const auto &folder : {own_templates_folder(), templates_folder()}) {
        if (folder.empty()) continue;
        std::vector<ActionTemplate> actions = actions_in(folder / "actions/actions.json", rule);
        if (!actions.empty()) return actions;
    }
    return {};
}

/// A name that reads as a sentence gets quotes within another one: three words or more.
std::string inside_name(const std::string &subject, Language language) {
    if (std::ranges::count(subject, ' ') < 2) return subject;
    return language == Language::dutch ? "‘" + subject + "’" : "“" + subject + "”";
}

/// Only {0} and {1} stand for something: what a user's file writes is no pattern.
std::string filled(std::string name, const std::string &subject, const std::string &advice) {
    for (const auto &[mark, words] : {std::pair{"{0}", &subject}, std::pair{"{1}", &advice}})
        for (std::size_t at = name.find(mark); at != std::string::npos;
             at = name.find(mark, at + words->size()))
            name.replace(at, 3, *words);
    return name;
}

/// Fills the references of an activity that are still empty and point at this kind of record.
void fill_link(const std::string &type, const std::string &id, Record &activity) {
    const EntityType &activities = Activity::type();
    for (std::size_t i = 0; i < activities.fields.size(); ++i) {
        const FieldInfo &field = activities.fields[i];
        if (field.kind == FieldKind::reference && field.target == type && is_missing(activity.values[i]))
            activity.values[i] = id;
    }
}

/// From the record that the finding is about, then from those it points at, then from those that these point
/// at: the nearest counts.
void fill_links(const Workspace &workspace, const Finding &finding, Record &activity) {
    constexpr int hops = 2;
    std::vector<std::pair<std::string, std::string>> near{{finding.entity_type, finding.entity_id}};
    for (int hop = 0; hop <= hops; ++hop) {
        std::vector<std::pair<std::string, std::string>> next;
        for (const auto &[type_name, id] : near) {
            const EntityType *type = find_entity_type(type_name);
            const auto record = type ? workspace.find(*type, id) : std::nullopt;
            if (!record) continue;
            fill_link(type_name, id, activity);
            for (std::size_t i = 0; i < type->fields.size(); ++i)
                if (type->fields[i].kind == FieldKind::reference && !is_missing(record->values[i]))
                    next.emplace_back(type->fields[i].target, std::get<std::string>(record->values[i]));
        }
        near = std::move(next);
    }
}

std::string name_of_subject(const Workspace &workspace, const Finding &finding) {
    const EntityType *type = find_entity_type(finding.entity_type);
    const auto record = type ? workspace.find(*type, finding.entity_id) : std::nullopt;
    if (record) return caption_of(*type, *record);
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    return organisation ? organisation->name : std::string();
}

/// What is planned now begins on this day or later.
Date first_day(const Workspace &workspace) {
    return std::max(scoring_day(workspace), today());
}

/// Ids of the phases of which nothing is to come: each of its activities is done, or was to end before now.
std::set<std::string> finished_phases(const Workspace &workspace) {
    const RolloutPlan plan = plan_of(workspace, calendar_of(workspace));
    const Date now = first_day(workspace);
    std::set<std::string> begun, open;
    for (const PlannedActivity &planned : plan.activities) {
        const bool is_over = is_finished(planned.activity) || (plan.cycle.empty() && planned.finish < now);
        (is_over ? begun : open).insert(planned.activity.phase.text);
    }
    for (const std::string &phase : open)
        begun.erase(phase);
    return begun;
}

/// What is found today is not planned for last month. A plan that is worked back has no such beginning.
void start_from_now(const Workspace &workspace, Activity &first) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    if (organisation && organisation->rollout_by && !organisation->rollout_from) return;
    first.constraint = "start_no_earlier_than";
    first.constraint_date = first_day(workspace);
}

std::vector<Activity> activities_of(const Workspace &workspace, const std::string &key,
                                    const Finding &finding, Language language) {
    std::vector<ActionTemplate> actions = actions_for(finding.rule);
    if (actions.empty()) actions.push_back({{"{1}", "{1}"}, "work", 0, 1, {}});
    const std::vector<Phase> phases = workspace.all<Phase>();
    const std::set<std::string> finished = finished_phases(workspace);
    const std::string subject = name_of_subject(workspace, finding);
    Record linked = record_of(Activity{});
    fill_links(workspace, finding, linked);
    std::vector<Activity> activities;
    for (const ActionTemplate &action : actions) {
        Activity activity = as<Activity>(linked);
        activity.name = filled(action.name.in(language), inside_name(subject, language),
                               headline(finding.advice, longest_advice));
        put_in(action, activity);
        activity.phase = phase_for(phases, action.phase, finished);
        activity.finding = key;
        activity.notes = finding.text + "\n" + finding.advice;
        activities.push_back(std::move(activity));
    }
    start_from_now(workspace, activities.front());
    return activities;
}

} // namespace

std::vector<std::string> plan_finding(Workspace &workspace, const std::string &key, const Finding &finding,
                                      Language language) {
    std::vector<std::string> ids;
    for (const Activity &activity : workspace.all<Activity>())
        if (activity.finding == key) ids.push_back(activity.id.text);
    if (!ids.empty()) return ids;
    const std::vector<Activity> activities = activities_of(workspace, key, finding, language);
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

std::pair<std::string, const Finding *> find_finding(const Scorecard &scorecard, const std::string &key) {
    std::pair<std::string, const Finding *> found{{}, nullptr};
    for (const AssessmentResult &assessment : scorecard.assessments)
        for (const Finding &finding : assessment.findings) {
            if (finding_key(assessment, finding) == key) return {key, &finding};
            if (finding.id != key) continue;
            if (found.second)
                throw Failure("More than one assessment has the finding {0}. Write {1} or {2}.",
                              {key, found.first, finding_key(assessment, finding)});
            found = {finding_key(assessment, finding), &finding};
        }
    return found;
}

} // namespace kartrekker::app
