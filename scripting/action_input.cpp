#include "scripting/action_input.h"

#include "model/entity_type.h"
#include "scripting/assessment_input.h"

#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

json section_scores(const SectionResult &section) {
    json scores = {{"id", section.id},
                   {"title", section.title},
                   {"norm", {{"green", section.norm.green}, {"amber", section.norm.amber}}}};
    if (section.evidence) scores["evidence"] = *section.evidence;
    if (section.perceived.mean) scores["perceived"] = statistics_json(section.perceived);
    return scores;
}

json assessment_scores(const AssessmentResult &assessment) {
    json sections = json::array();
    for (const SectionResult &section : assessment.sections)
        sections.push_back(section_scores(section));
    return {{"id", assessment.id}, {"title", assessment.title}, {"sections", std::move(sections)}};
}

json finding_json(const Finding &finding, const AssessmentResult &assessment) {
    json data = {{"id", finding_key(assessment, finding)},
                 {"rule", finding.rule},
                 {"text", finding.text},
                 {"advice", finding.advice},
                 {"section", finding.section},
                 {"severity", name_of(finding.severity)},
                 {"assessment", assessment.id}};
    if (!finding.entity_id.empty())
        data["about"] = {{"type", finding.entity_type}, {"id", finding.entity_id}};
    return data;
}

json planned_json(const PlannedActivity &planned) {
    return {{"id", planned.activity.id.text},
            {"start", format_date(planned.start)},
            {"finish", format_date(planned.finish)},
            {"slack", days_of_ticks(planned.times.total_slack)},
            {"is_critical", planned.times.is_critical}};
}

} // namespace

void add_descriptions(json &input) {
    for (const EntityType *type : entity_types()) {
        if (!is_seen_by_scripts(*type)) continue;
        json &fields = input["described"][std::string(type->name)] = json::object();
        for (const FieldInfo &field : type->fields) {
            json described = {{"required", field.is_required}};
            if (field.kind == FieldKind::flag) described["kind"] = "flag";
            if (field.kind == FieldKind::reference) described["target"] = field.target;
            fields[std::string(field.name)] = std::move(described);
        }
    }
}

void add_sight(const Scorecard &scorecard, const RolloutPlan &plan, json &input) {
    json scores = json::array(), findings = json::array(), dates = json::array();
    for (const AssessmentResult &assessment : scorecard.assessments) {
        scores.push_back(assessment_scores(assessment));
        for (const Finding &finding : assessment.findings)
            findings.push_back(finding_json(finding, assessment));
    }
    if (plan.cycle.empty())
        for (const PlannedActivity &planned : plan.activities)
            dates.push_back(planned_json(planned));
    input["scores"] = std::move(scores);
    input["findings"] = std::move(findings);
    input["plan"] = std::move(dates);
}

} // namespace kartrekker::scripting
