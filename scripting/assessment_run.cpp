#include "scripting/assessment_run.h"

#include "model/trace.h"
#include "scripting/assessment_input.h"
#include "scripting/declaration_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

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
    finding.severity = severity_named(data.at("severity").get<std::string>());
    finding.section = data.value("section", "");
    finding.text = data.at("text").get<std::string>();
    finding.advice = data.at("advice").get<std::string>();
    if (const auto entity = data.find("entity"); entity != data.end()) {
        finding.entity_type = entity->value("type", "");
        finding.entity_id = entity->value("id", "");
    }
    return finding;
}

ItemResult item_result(const Item &declared, const ResponseStatistics &statistics, Language language) {
    ItemResult result{
        declared.id,    declared.text.in(language), declared.is_reversed, declared.low, declared.high, {},
        declared.weight};
    if (!declared.answers.empty()) result.values = declared.values();
    if (const auto found = statistics.items.find(declared.id); found != statistics.items.end())
        result.statistics = found->second;
    return result;
}

std::string level_name(const Section &declared, std::optional<double> score, Language language) {
    const Level *level = declared.level_of(score);
    return level ? level->title.in(language) : std::string();
}

SectionResult section_result(const Declaration &declaration, const Section &declared, const json &data,
                             const ResponseStatistics &statistics, const EngagementInput &input) {
    const Language language = input.language();
    SectionResult result;
    result.id = declared.id;
    result.title = declared.title.in(language);
    result.question = declared.question.in(language);
    result.evidence = optional_number(data, "evidence");
    result.norm = input.norm_of(declared.id);
    result.targets = input.targets_of(declared.id);
    const json &criteria = data.at("criteria");
    for (std::size_t i = 0; i < declared.criteria.size() && i < criteria.size(); ++i)
        result.criteria.push_back(criterion_result(criteria[i], declared.criteria[i], language));
    if (const auto found = statistics.sections.find(declared.id); found != statistics.sections.end()) {
        result.perceived = found->second;
        result.has_answers = found->second.mean || found->second.is_withheld;
    }
    if (statistics.is_withheld) result.has_answers = true;
    result.evidence_level = level_name(declared, result.evidence, language);
    result.perceived_level = level_name(declared, result.perceived.mean, language);
    for (const Item *item : declaration.items_of(declared))
        result.items.push_back(item_result(*item, statistics, language));
    return result;
}

std::optional<double> mean_of(const std::vector<double> &scores) {
    if (scores.empty()) return std::nullopt;
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

AreaResult area_result(const Area &declared, const AssessmentResult &assessment, Language language) {
    std::vector<double> evidence, perceived;
    for (const std::string &id : declared.sections) {
        const SectionResult *section = assessment.find_section(id);
        if (section && section->evidence) evidence.push_back(*section->evidence);
        if (section && section->perceived.mean) perceived.push_back(*section->perceived.mean);
    }
    return {declared.id, declared.title.in(language), declared.sections, mean_of(evidence),
            mean_of(perceived)};
}

AssessorItem assessor_item(const Item &item, const Declaration &declaration, Language language) {
    AssessorItem shown{item.id, item.text.in(language), item.low, {}};
    const auto &usual = language == Language::dutch ? declaration.dutch_labels : declaration.english_labels;
    for (const Answer &answer : item.answers)
        shown.answers.push_back(answer.text.in(language));
    for (const BilingualText &label : item.labels)
        if (item.answers.empty()) shown.answers.push_back(label.in(language));
    if (shown.answers.empty()) shown.answers = usual;
    const auto count = static_cast<std::size_t>(item.high - item.low + 1);
    if (shown.answers.size() != count) shown.answers.assign(count, {});
    return shown;
}

/// A list of names in a reply; Lua gives an object where it is empty.
std::set<std::string> names_in(const json &reply, const char *key) {
    std::set<std::string> names;
    for (const json &name : reply.value(key, json::array()))
        names.insert(name.get<std::string>());
    return names;
}

/// Whether what the names stand for is in both and equal, or in neither.
template <class Map>
bool are_the_same(const std::set<std::string> &names, const Map &one, const Map &other) {
    return std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        const auto left = one.find(name), right = other.find(name);
        return left == one.end() || right == other.end() ? left == one.end() && right == other.end()
                                                         : left->second == right->second;
    });
}

AssessmentResult result_from(const json &data, const Declaration &declaration,
                             const ResponseStatistics &statistics, const EngagementInput &input) {
    const Language language = input.language();
    AssessmentResult result;
    result.id = declaration.id;
    result.version = declaration.version;
    result.title = declaration.title.in(language);
    result.about = declaration.about.in(language);
    result.round = statistics.round;
    result.respondents = statistics.respondents;
    result.answers_are_withheld = statistics.is_withheld;
    for (std::size_t i = 0; i < declaration.sections.size(); ++i) {
        result.sections.push_back(section_result(declaration, declaration.sections[i],
                                                 data.at("sections").at(i), statistics, input));
    }
    for (const Area &area : declaration.areas)
        result.areas.push_back(area_result(area, result, language));
    for (const Section &section : declaration.sections)
        for (const Item &item : section.items)
            if (item.is_for_assessor)
                result.assessor_items.push_back(assessor_item(item, declaration, language));
    for (const OwnRule &rule : declaration.rules)
        result.own_rules.push_back({rule.id, rule.text.in(language)});
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

AssessmentMemory::AssessmentMemory() = default;
AssessmentMemory::AssessmentMemory(AssessmentMemory &&) noexcept = default;
AssessmentMemory &AssessmentMemory::operator=(AssessmentMemory &&) noexcept = default;
AssessmentMemory::~AssessmentMemory() = default;

bool AssessmentMemory::would_read_the_same(const EngagementInput &input,
                                           const ResponseStatistics &statistics) const {
    return reply_ && input_hash_ == input.hash({}, kinds_read_) &&
           are_the_same(sections_read_, read_statistics_.sections, statistics.sections) &&
           are_the_same(items_read_, read_statistics_.items, statistics.items);
}

void AssessmentMemory::run(ScriptHost &host, const Script &script, const EngagementInput &input,
                           const ResponseStatistics &statistics) {
    reply_.reset();
    is_used_up_ = true;
    json reply = host.run(script, {{"op", "assess"}, {"input", input.with(statistics_json(statistics))}});
    kinds_read_ = names_in(reply, "kinds_read");
    sections_read_ = names_in(reply, "sections_read");
    items_read_ = names_in(reply, "items_read");
    input_hash_ = input.hash({}, kinds_read_);
    read_statistics_ = statistics;
    reply_ = std::make_unique<json>(std::move(reply));
}

void AssessmentMemory::prepare(ScriptHost &host, const Script &script) {
    if (std::exchange(is_used_up_, false) && reply_) host.run(script, {{"op", "prepare"}});
}

AssessmentResult assess(ScriptHost &host, const Script &script, const Declaration &declaration,
                        const EngagementInput &input, const ResponseStatistics &statistics,
                        AssessmentMemory *memory) {
    AssessmentMemory own;
    AssessmentMemory &kept = memory ? *memory : own;
    try {
        const bool has_same_answers = kept.result_ && kept.statistics_ == statistics;
        if (!has_same_answers) kept.answers_hash_ = statistics_hash(statistics);
        if (kept.script_hash_.empty()) kept.script_hash_ = sha256(script.source);
        const bool has_same_input = kept.would_read_the_same(input, statistics);
        const std::string frame = input.hash({}, {"organisation", "section_norm", "section_target"});
        if (!has_same_answers || !has_same_input || kept.frame_ != frame) {
            kept.result_.reset();
            if (!has_same_input) kept.run(host, script, input, statistics);
            kept.result_ = result_from(*kept.reply_, declaration, statistics, input);
            kept.result_->script_hash = kept.script_hash_;
            write_traces(*kept.result_, declaration, script.name, input.language());
            kept.statistics_ = statistics;
            kept.frame_ = frame;
        }
        kept.result_->input_hash = input.hash(kept.answers_hash_);
        return *kept.result_;
    } catch (const json::exception &problem) {
        throw Failure("The script {0} has a mistake: {1}", {script.name, problem.what()});
    }
}

} // namespace kartrekker::scripting
