#include "workbench/app/presenters/kept_result.h"

#include "model/entities/snapshot.h"
#include "model/failure.h"
#include "model/field_text.h"
#include "workbench/app/json_values.h"

#include <cstdlib>

namespace kartrekker::app {

namespace {

constexpr std::size_t most_kept = 2'000, longest_kept = 2'000;

std::string kept_text(const Json &json, const char *name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return {};
    const std::string text = found->get<std::string>();
    return text.size() <= longest_kept && model::clean_length(text) ? text : std::string();
}

std::optional<double> kept_score(const Json &json, const char *name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number()) return std::nullopt;
    const double score = found->get<double>();
    return score >= 0 && score <= 100 ? std::optional(score) : std::nullopt;
}

/// Hands each object of the list on, as far as a list can be long.
template <class Take>
void each_kept(const Json &json, const char *name, const Take &take) {
    const auto list = json.find(name);
    if (list == json.end() || !list->is_array()) return;
    std::size_t count = 0;
    for (const Json &one : *list)
        if (one.is_object() && ++count <= most_kept) take(one);
}

KeptCriterion criterion_from(const Json &json) {
    KeptCriterion criterion{kept_text(json, "id"), kept_score(json, "score"), kept_text(json, "why"), {}};
    const auto trace = json.find("trace");
    if (trace == json.end() || !trace->is_array()) return criterion;
    for (const Json &line : *trace)
        if (line.is_string() && criterion.trace.size() < most_kept)
            criterion.trace.push_back(line.get<std::string>().substr(0, longest_kept));
    std::erase_if(criterion.trace, [](const std::string &line) { return !model::clean_length(line); });
    return criterion;
}

KeptSection section_from(const Json &json) {
    KeptSection section{kept_text(json, "id"),
                        kept_text(json, "title"),
                        kept_score(json, "evidence"),
                        kept_score(json, "perceived"),
                        {},
                        {}};
    const auto people = json.find("n");
    if (people != json.end() && people->is_number_unsigned()) section.people = people->get<std::int64_t>();
    each_kept(json, "criteria", [&](const Json &one) { section.criteria.push_back(criterion_from(one)); });
    return section;
}

KeptAssessment assessment_from(const Json &json) {
    KeptAssessment assessment{kept_text(json, "id"), {}, {}};
    each_kept(json, "sections", [&](const Json &one) { assessment.sections.push_back(section_from(one)); });
    each_kept(json, "findings", [&](const Json &one) {
        assessment.findings.push_back(
            {kept_text(one, "id"), kept_text(one, "severity"), kept_text(one, "text")});
    });
    return assessment;
}

} // namespace

std::vector<KeptSection> kept_sections(const model::Snapshot &snapshot) {
    std::vector<KeptSection> sections;
    try {
        for (KeptAssessment &assessment : read_kept_result(snapshot.result, snapshot.name))
            std::move(assessment.sections.begin(), assessment.sections.end(), std::back_inserter(sections));
    } catch (const model::Failure &) {
        return {};
    }
    return sections;
}

bool may_compare_people(std::optional<std::int64_t> before, std::optional<std::int64_t> after,
                        std::int64_t minimum) {
    return !before || !after || before == after || std::abs(*after - *before) >= minimum;
}

std::vector<KeptAssessment> read_kept_result(const std::string &json, const std::string &name) {
    const Json document = Json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("assessments"))
        throw model::Failure("The kept results “{0}” cannot be read. Choose others.", {name});
    std::vector<KeptAssessment> assessments;
    each_kept(document, "assessments", [&](const Json &one) { assessments.push_back(assessment_from(one)); });
    return assessments;
}

} // namespace kartrekker::app
