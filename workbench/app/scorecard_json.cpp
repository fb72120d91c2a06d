#include "workbench/app/scorecard_text.h"

#include "workbench/app/json_values.h"

namespace kartrekker::app {

using namespace model;

namespace {

Json item_json(const ItemResult &item) {
    const ItemStatistics &statistics = item.statistics;
    const bool is_shown = statistics.mean.has_value();
    return {{"id", item.id},
            {"n", is_shown ? Json(statistics.count) : Json()},
            {"mean", or_null(statistics.mean)},
            {"sd", or_null(statistics.standard_deviation)},
            {"distribution", is_shown ? Json(statistics.distribution) : Json()},
            {"item_rest_r", or_null(statistics.item_rest_correlation)}};
}

Json criterion_json(const CriterionResult &criterion, bool has_trace) {
    Json result = {{"id", criterion.id},
                   {"score", or_null(criterion.score)},
                   {"weight", criterion.weight},
                   {"why", criterion.why}};
    if (has_trace) result["trace"] = criterion.trace;
    return result;
}

Json interval_json(const SectionStatistics &answers) {
    if (!answers.interval_low) return nullptr;
    return Json::array({*answers.interval_low, *answers.interval_high});
}

Json level_or_null(const std::string &level) {
    return level.empty() ? Json() : Json(level);
}

Json targets_json(const SectionResult &section) {
    Json targets = Json::array();
    for (const Target &target : section.targets)
        targets.push_back({{"phase", target.phase},
                           {"due", target.due.empty() ? Json() : Json(target.due)},
                           {"score", target.score}});
    return targets;
}

Json area_json(const AreaResult &area) {
    return {{"id", area.id},
            {"title", area.title},
            {"sections", area.sections},
            {"evidence", or_null(area.evidence)},
            {"perceived", or_null(area.perceived)}};
}

Json section_json(const SectionResult &section, bool has_trace) {
    const SectionStatistics &answers = section.perceived;
    Json result = {{"id", section.id},
                   {"title", section.title},
                   {"evidence", or_null(section.evidence)},
                   {"perceived", or_null(answers.mean)},
                   {"n", answers.mean ? Json(answers.count) : Json()},
                   {"sd", or_null(answers.standard_deviation)},
                   {"ci95", interval_json(answers)},
                   {"favourable", or_null(answers.favourable)},
                   {"alpha", or_null(answers.alpha)},
                   {"r_wg", or_null(answers.agreement)},
                   {"leadership", or_null(answers.leadership)},
                   {"staff", or_null(answers.staff)},
                   {"norm", section.norm.green},
                   {"evidence_level", level_or_null(section.evidence_level)},
                   {"perceived_level", level_or_null(section.perceived_level)},
                   {"targets", targets_json(section)},
                   {"criteria", Json::array()},
                   {"items", Json::array()},
                   {"groups", Json::array()}};
    for (const CriterionResult &criterion : section.criteria)
        result["criteria"].push_back(criterion_json(criterion, has_trace));
    for (const ItemResult &item : section.items)
        result["items"].push_back(item_json(item));
    for (const GroupScore &group : answers.groups)
        result["groups"].push_back(
            {{"group", group.name}, {"n", or_null(group.count)}, {"perceived", or_null(group.mean)}});
    if (has_trace) {
        result["trace"] = section.evidence_trace;
        for (const auto *lines : {&section.perceived_trace, &section.item_traces, &section.group_traces})
            for (const std::string &line : *lines)
                result["trace"].push_back(line);
    }
    return result;
}

Json finding_json(const Finding &finding) {
    Json entity;
    if (!finding.entity_type.empty()) entity = {{"type", finding.entity_type}, {"id", finding.entity_id}};
    return {{"id", finding.id},     {"rule", finding.rule},     {"severity", name_of(finding.severity)},
            {"text", finding.text}, {"advice", finding.advice}, {"entity", entity}};
}

} // namespace

std::string scorecard_json(const Scorecard &scorecard, bool has_trace) {
    Json document = {{"engagement", {{"name", scorecard.engagement}, {"date", scorecard.date}}},
                     {"assessments", Json::array()}};
    for (const AssessmentResult &assessment : scorecard.assessments) {
        Json result = {{"id", assessment.id},
                       {"version", assessment.version},
                       {"sections", Json::array()},
                       {"areas", Json::array()},
                       {"findings", Json::array()}};
        for (const SectionResult &section : assessment.sections)
            result["sections"].push_back(section_json(section, has_trace));
        for (const AreaResult &area : assessment.areas)
            result["areas"].push_back(area_json(area));
        for (const Finding &finding : assessment.findings)
            result["findings"].push_back(finding_json(finding));
        document["assessments"].push_back(std::move(result));
    }
    return document.dump(2);
}

} // namespace kartrekker::app
