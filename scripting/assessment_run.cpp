#include "scripting/assessment_run.h"

#include "model/entities/organisation.h"
#include "model/entities/section_norm.h"
#include "model/entities/snapshot.h"
#include "model/trace.h"
#include "scripting/declaration_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sha2.h>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

json value_json(const FieldInfo &field, const Value &value) {
    if (const auto *text = std::get_if<std::string>(&value)) return *text;
    if (const auto *number = std::get_if<double>(&value)) return *number;
    const auto *whole = std::get_if<std::int64_t>(&value);
    if (!whole) return nullptr;
    return field.kind == FieldKind::flag ? json(*whole != 0) : json(*whole);
}

// Answers are seen as statistics only, and earlier results are no input of a new one.
bool is_seen_by_scripts(const EntityType &type) {
    return !is_bulk(type) && &type != &Snapshot::type();
}

void add_records(const Workspace &workspace, json &input) {
    for (const EntityType *type : entity_types()) {
        if (!is_seen_by_scripts(*type)) continue;
        json fields = json::array(), records = json::array();
        for (const FieldInfo &field : type->fields)
            fields.push_back(field.name);
        for (const Record &record : workspace.all(*type)) {
            json values = {{"id", record.id}};
            for (std::size_t i = 0; i < type->fields.size(); ++i)
                values[std::string(type->fields[i].name)] = value_json(type->fields[i], record.values[i]);
            records.push_back(std::move(values));
        }
        input["fields"][std::string(type->name)] = std::move(fields);
        input["entities"][std::string(type->name)] = std::move(records);
    }
}

json optional_json(const std::optional<double> &number) {
    return number ? json(*number) : json();
}

json section_json(const SectionStatistics &section) {
    json groups = json::array();
    for (const GroupScore &group : section.groups) {
        json entry = {{"id", group.id}, {"name", group.name}, {"leadership", group.is_leadership}};
        if (group.count) entry["n"] = *group.count;
        entry["mean"] = optional_json(group.mean);
        groups.push_back(std::move(entry));
    }
    return {{"n", section.count},
            {"mean", optional_json(section.mean)},
            {"sd", optional_json(section.standard_deviation)},
            {"favourable", optional_json(section.favourable)},
            {"alpha", optional_json(section.alpha)},
            {"leadership", optional_json(section.leadership)},
            {"staff", optional_json(section.staff)},
            {"views", section.views},
            {"groups", std::move(groups)}};
}

json statistics_json(const ResponseStatistics &statistics) {
    json result = {{"sections", json::object()}, {"items", json::object()}};
    for (const auto &[id, section] : statistics.sections)
        if (section.mean) result["sections"][id] = section_json(section);
    for (const auto &[id, item] : statistics.items)
        if (item.mean)
            result["items"][id] = {
                {"n", item.count}, {"mean", *item.mean}, {"sd", optional_json(item.standard_deviation)}};
    return result;
}

/// Norms by section id; the general one under "".
std::map<std::string, Norm> norms_of(const Workspace &workspace) {
    std::map<std::string, Norm> norms;
    Norm general;
    if (const auto organisation = workspace.find<Organisation>(Organisation::only_id))
        general = {organisation->green_from.value_or(general.green),
                   organisation->amber_from.value_or(general.amber)};
    norms[""] = general;
    for (const SectionNorm &norm : workspace.all<SectionNorm>())
        norms[norm.section] = {norm.green_from.value_or(general.green),
                               norm.amber_from.value_or(general.amber)};
    return norms;
}

Norm norm_of(const std::map<std::string, Norm> &norms, const std::string &section) {
    const auto own = norms.find(section);
    return own != norms.end() ? own->second : norms.at("");
}

std::string sha256(const std::string &bytes) {
    char digest[SHA256_DIGEST_STRING_LENGTH];
    SHA256Data(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size(), digest);
    return digest;
}

std::optional<double> optional_number(const json &data, const char *key) {
    const auto found = data.find(key);
    return found != data.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

CriterionResult criterion_result(const json &data, const Criterion &declared, Language language) {
    CriterionResult result{declared.id,
                           declared.rule,
                           declared.title.in(language),
                           declared.weight,
                           declared.is_our_rule,
                           optional_number(data, "score"),
                           data.value("why", ""),
                           {},
                           {}};
    for (const json &check : data.value("checks", json::array()))
        result.checks.push_back({check.value("type", ""), check.value("id", ""), check.value("score", 0.0)});
    return result;
}

Finding finding_from(const json &data) {
    Finding finding;
    finding.id = data.at("id").get<std::string>();
    finding.rule = data.at("rule").get<std::string>();
    const auto severity = data.at("severity").get<std::string>();
    finding.severity = severity == "high"  ? Severity::high
                       : severity == "low" ? Severity::low
                                           : Severity::medium;
    finding.section = data.value("section", "");
    finding.text = data.at("text").get<std::string>();
    finding.advice = data.at("advice").get<std::string>();
    if (const auto entity = data.find("entity"); entity != data.end()) {
        finding.entity_type = entity->value("type", "");
        finding.entity_id = entity->value("id", "");
    }
    return finding;
}

SectionResult section_result(const Section &declared, const json &data, const ResponseStatistics &statistics,
                             const Norm &norm, Language language) {
    SectionResult result;
    result.id = declared.id;
    result.title = declared.title.in(language);
    result.question = declared.question.in(language);
    result.evidence = optional_number(data, "evidence");
    result.norm = norm;
    const json &criteria = data.at("criteria");
    for (std::size_t i = 0; i < declared.criteria.size() && i < criteria.size(); ++i)
        result.criteria.push_back(criterion_result(criteria[i], declared.criteria[i], language));
    if (const auto found = statistics.sections.find(declared.id); found != statistics.sections.end()) {
        result.perceived = found->second;
        result.has_answers = found->second.mean || found->second.is_withheld;
    }
    if (statistics.is_withheld) result.has_answers = true;
    for (const Item &item : declared.items) {
        ItemResult entry{item.id, item.text.in(language), item.is_reversed, item.low, item.high, {}};
        if (const auto found = statistics.items.find(item.id); found != statistics.items.end())
            entry.statistics = found->second;
        result.items.push_back(std::move(entry));
    }
    return result;
}

AssessmentResult result_from(const json &data, const Declaration &declaration,
                             const ResponseStatistics &statistics, const std::map<std::string, Norm> &norms,
                             Language language) {
    AssessmentResult result;
    result.id = declaration.id;
    result.version = declaration.version;
    result.title = declaration.title.in(language);
    result.about = declaration.about.in(language);
    result.round = statistics.round;
    result.respondents = statistics.respondents;
    result.answers_are_withheld = statistics.is_withheld;
    for (std::size_t i = 0; i < declaration.sections.size(); ++i) {
        const Section &section = declaration.sections[i];
        result.sections.push_back(section_result(section, data.at("sections").at(i), statistics,
                                                 norm_of(norms, section.id), language));
    }
    for (const json &finding : data.at("findings"))
        result.findings.push_back(finding_from(finding));
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return result;
}

} // namespace

Declaration declare(ScriptHost &host, const Script &script) {
    const json data = host.run(script, {{"op", "declare"}});
    try {
        return declaration_from(data);
    } catch (const json::exception &problem) {
        throw Failure("The script {0} has a mistake: {1}", {script.name, problem.what()});
    }
}

AssessmentResult assess(ScriptHost &host, const Script &script, const Declaration &declaration,
                        const Workspace &workspace, const std::string &today, Language language) {
    ResponseStatistics statistics;
    std::map<std::string, Norm> norms;
    json input = {{"today", today}, {"language", code_of(language)}};
    workspace.look([&] {
        statistics = response_statistics(workspace, declaration);
        norms = norms_of(workspace);
        add_records(workspace, input);
    });
    input["statistics"] = statistics_json(statistics);
    for (const auto &[section, norm] : norms)
        input["norms"][section] = {{"green", norm.green}, {"amber", norm.amber}};
    const std::string input_text = input.dump(-1, ' ', false, json::error_handler_t::replace);
    const json data = host.run(script, {{"op", "assess"}, {"input", std::move(input)}});
    try {
        AssessmentResult result = result_from(data, declaration, statistics, norms, language);
        result.script_hash = sha256(script.source);
        result.input_hash = sha256(input_text);
        write_traces(result, declaration, script.name, language);
        return result;
    } catch (const json::exception &problem) {
        throw Failure("The script {0} has a mistake: {1}", {script.name, problem.what()});
    }
}

} // namespace kartrekker::scripting
