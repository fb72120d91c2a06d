#include "scripting/trial_input.h"

#include "model/entities/assessor_answer.h"
#include "model/entities/organisation.h"
#include "model/entities/section_target.h"
#include "scripting/action_input.h"
#include "scripting/assessment_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

constexpr const char *today_text = "2026-11-02";

std::size_t full_records(const EntityType &type) {
    if (!type.only_id.empty()) return 1;
    std::size_t count = 3;
    for (const FieldInfo &field : type.fields)
        count = std::max(count, field.choices.size()); // so that every choice occurs
    return count;
}

std::string trial_id(std::string_view type, std::size_t index) {
    const EntityType *target = find_entity_type(type);
    if (target && !target->only_id.empty()) return std::string(target->only_id);
    return std::string(type) + "-" + std::to_string(target ? index % full_records(*target) : index);
}

double trial_number(const FieldInfo &field, std::size_t index) {
    const double low = std::max(field.low, -10.0), high = std::min(field.high, low + 100);
    return low + (high - low) * static_cast<double>(index % 3) / 2;
}

Value trial_value(const FieldInfo &field, std::size_t index) {
    constexpr const char *days[] = {"2026-01-15", today_text, "2027-06-30"};
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::rating:
        return static_cast<std::int64_t>(trial_number(field, index));
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
        return trial_number(field, index);
    case FieldKind::flag:
        return static_cast<std::int64_t>(index % 2);
    case FieldKind::date:
        return std::string(days[index % 3]);
    case FieldKind::choice:
        return std::string(field.choices[index % field.choices.size()].id);
    case FieldKind::reference:
        return trial_id(field.target, index);
    default: // what a script must not take for a pattern
        return "Trial " + std::to_string(index + 1) + ": 50% of %s, {0}.";
    }
}

Record trial_record(const EntityType &type, std::size_t index, bool is_full) {
    Record record = blank(type);
    record.id = trial_id(type.name, index);
    if (!is_full) record.id += "-bare";
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        if (is_full || type.fields[i].is_required) record.values[i] = trial_value(type.fields[i], index);
    return record;
}

/// The bare one first: a script that stumbles over an empty field often looks no further than the first
/// record.
std::vector<Record> trial_records(const EntityType &type) {
    std::vector<Record> records;
    if (type.only_id.empty()) records.push_back(trial_record(type, 0, false));
    for (std::size_t i = 0; i < full_records(type); ++i)
        records.push_back(trial_record(type, i, true));
    return records;
}

/// The assessor's answers and the targets name items and sections, so they must be the script's own.
std::vector<Record> named_records(const EntityType &type, const Declaration &declaration) {
    std::vector<Record> records;
    for (const Section &section : declaration.sections) {
        if (&type == &SectionTarget::type()) {
            SectionTarget target;
            target.id.text = "target-" + section.id;
            target.section = section.id;
            target.phase = "1";
            target.score = 60;
            records.push_back(record_of(target));
        }
        for (const Item &item : section.items) {
            if (&type != &AssessorAnswer::type() || !item.is_for_assessor) continue;
            AssessorAnswer answer;
            answer.id.text = "answer-" + item.id;
            answer.item = item.id;
            answer.answer = records.size() % 2 == 0 ? item.low : item.high;
            records.push_back(record_of(answer));
        }
    }
    return records;
}

void add_trial_records(const Declaration &declaration, bool has_records, json &input) {
    for (const EntityType *type : entity_types()) {
        if (!is_seen_by_scripts(*type)) continue;
        std::vector<Record> records;
        if (type == &AssessorAnswer::type() || type == &SectionTarget::type())
            records = named_records(*type, declaration);
        else
            records = trial_records(*type);
        if (!has_records && type != &Organisation::type()) records.clear();
        add_records(*type, records, input);
    }
}

SectionStatistics trial_statistics(const Declaration &declaration, const Section &section, bool is_full) {
    SectionStatistics statistics;
    statistics.count = 12;
    statistics.mean = 60;
    if (!is_full) return statistics;
    statistics.standard_deviation = 12.5;
    statistics.favourable = 55;
    statistics.alpha = 0.8;
    statistics.leadership = 80;
    statistics.staff = 50;
    for (const Item *item : declaration.items_of(section))
        if (!item->view.empty()) statistics.views[item->view] = 60;
    statistics.groups = {{"group-1", "50% of %s", true, false, 6, 80},
                         {"group-2", "Few", false, true, {}, {}}};
    return statistics;
}

ResponseStatistics trial_answers(const Declaration &declaration, bool is_full) {
    ResponseStatistics answers;
    answers.respondents = 12;
    for (const Section &section : declaration.sections) {
        const auto items = declaration.items_of(section);
        if (items.empty()) continue;
        answers.sections[section.id] = trial_statistics(declaration, section, is_full);
        for (const Item *item : items) {
            answers.items[item->id].count = 12;
            answers.items[item->id].mean = (item->low + item->high) / 2.0;
        }
    }
    return answers;
}

} // namespace

std::vector<json> trial_inputs(const Declaration &declaration) {
    std::vector<json> inputs;
    for (const char *language : {"en", "nl"}) {
        for (const auto &[has_records, is_full] : {std::pair(false, false), {true, true}, {true, false}}) {
            json input = {{"today", today_text}, {"language", language}, {"is_trial", true}};
            add_trial_records(declaration, has_records, input);
            input["statistics"] =
                statistics_json(has_records ? trial_answers(declaration, is_full) : ResponseStatistics{});
            input["norms"][""] = {{"green", 70}, {"amber", 50}};
            inputs.push_back(std::move(input));
        }
    }
    return inputs;
}

namespace {

Scorecard trial_scorecard() {
    AssessmentResult assessment;
    assessment.id = "trial";
    assessment.title = "50% of %s";
    SectionResult empty, full;
    empty.id = "empty";
    empty.title = full.title = "Trial";
    full.id = "full";
    full.evidence = 40;
    full.perceived.count = 12;
    full.perceived.mean = 65;
    full.perceived.groups = {{"group-2", "Few", false, true, {}, {}}};
    assessment.sections = {empty, full};
    assessment.findings = {{"G1:goal", "G1", Severity::high, "full", "50% of %s", "Trial", "goal", "goal-0"},
                           {"gap:full", "gap", Severity::low, "full", "50% of %s", "Trial", "", ""}};
    Scorecard scorecard;
    scorecard.assessments.push_back(std::move(assessment));
    return scorecard;
}

RolloutPlan trial_plan() {
    RolloutPlan plan;
    for (std::size_t i = 0; i < full_records(*find_entity_type("activity")); ++i) {
        PlannedActivity planned;
        planned.activity.id.text = trial_id("activity", i);
        planned.start = planned.finish = *parse_date(today_text);
        plan.activities.push_back(std::move(planned));
    }
    return plan;
}

} // namespace

std::vector<json> action_trial_inputs() {
    std::vector<json> inputs = trial_inputs({});
    for (json &input : inputs) {
        const bool has_records = !input["entities"]["goal"].empty();
        add_descriptions(input);
        add_sight(has_records ? trial_scorecard() : Scorecard{}, has_records ? trial_plan() : RolloutPlan{},
                  input);
    }
    return inputs;
}

} // namespace kartrekker::scripting
