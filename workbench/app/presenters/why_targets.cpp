#include "workbench/app/presenters/why_words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::app {

namespace {

constexpr std::string_view why_start = "why/";

std::string joined_target(std::string_view kind, std::initializer_list<std::string_view> parts) {
    std::string target = std::string(why_start) + std::string(kind);
    for (const std::string_view part : parts)
        target += "/" + std::string(part);
    return target;
}

} // namespace

std::vector<std::string> path_parts(std::string_view path, std::size_t least) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        parts.emplace_back(path.substr(start, end - start));
        start = end + 1;
    }
    parts.resize(std::max(parts.size(), least));
    return parts;
}

std::string why_page(std::string_view page) {
    return joined_target("page", {page});
}
std::string why_section(std::string_view assessment, std::string_view section) {
    return joined_target("section", {assessment, section});
}
std::string why_criterion(std::string_view assessment, std::string_view section, std::string_view criterion) {
    return joined_target("criterion", {assessment, section, criterion});
}
std::string why_people(std::string_view assessment, std::string_view section) {
    return joined_target("people", {assessment, section});
}
std::string why_item(std::string_view assessment, std::string_view section, std::string_view item) {
    return joined_target("item", {assessment, section, item});
}
std::string why_group(std::string_view assessment, std::string_view section, std::string_view group) {
    return joined_target("group", {assessment, section, group});
}
std::string why_record(const RecordKey &key) {
    return joined_target("record", {key.type, key.id});
}
std::string why_value(std::string_view entity, std::string_view id) {
    return joined_target("value", {entity, id});
}
std::string why_whole_value() {
    return joined_target("value", {});
}

std::string why_plan(std::string_view entity, std::string_view id) {
    return joined_target("plan", {entity, id});
}

std::string why_load(std::string_view unit, std::string_view month) {
    return joined_target("load", {unit, month});
}

std::string why_reach(std::string_view community, std::string_view month) {
    return joined_target("reach", {community, month});
}

std::string why_plan_cost() {
    return joined_target("plan-cost", {});
}

std::string why_limits() {
    return why_plan("limits");
}

std::string why_without_owner() {
    return why_plan("without-owner");
}

std::string why_assessment(std::string_view assessment) {
    return joined_target("assessment", {assessment});
}

std::string why_area(std::string_view assessment, std::string_view area) {
    return joined_target("area", {assessment, area});
}

std::string why_answered(std::string_view assessment) {
    return joined_target("answered", {assessment});
}

std::string why_findings(std::string_view assessment) {
    return joined_target("findings", {assessment});
}

std::string why_leaders(std::string_view assessment, std::string_view section) {
    return joined_target("leaders", {assessment, section});
}

std::string why_candidate(std::string_view candidate, const std::vector<double> &weights) {
    std::string written;
    for (const double weight : weights)
        written += (written.empty() ? "" : ",") + std::to_string(std::lround(weight));
    return joined_target("candidate", {candidate, written});
}

std::string why_value_sum(std::string_view sum) {
    return joined_target("value-sum", {sum});
}

std::string why_outlook(std::string_view page) {
    return joined_target("outlook", {page});
}

std::string why_words(std::string_view words) {
    return joined_target("words", {words});
}

std::string why_counted(const std::string &title, const std::string &sentence,
                        const std::vector<std::string> &counted, model::Language language) {
    constexpr std::size_t most = 40;
    std::string told = title + "\n" + sentence;
    for (std::size_t i = 0; i < std::min(counted.size(), most); ++i) {
        std::string line = counted[i];
        std::ranges::replace(line, '\n', ' ');
        std::ranges::replace(line, '\t', ' ');
        told += "\n" + line;
    }
    if (counted.size() > most)
        told += "\n" + WhyWords(language).say("And {0} more.", {std::to_string(counted.size() - most)});
    return why_words(told);
}

std::string why_trial(std::string_view figure) {
    return joined_target("trial", {figure});
}

std::string why_response(std::string_view round, std::string_view unit) {
    return joined_target("response", {round, unit});
}

std::string why_change(std::string_view questionnaire, std::string_view section) {
    return joined_target("change", {questionnaire, section});
}

std::string why_others(std::string_view assessment, std::string_view section, std::string_view side) {
    return joined_target("others", {assessment, section, side});
}

std::string why_recent(std::string_view file) {
    return joined_target("recent", {file});
}

bool is_why(std::string_view target) {
    return target.starts_with(why_start);
}

} // namespace kartrekker::app
