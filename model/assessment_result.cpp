#include "model/assessment_result.h"

#include "model/translation.h"

namespace kartrekker::model {

namespace {

template <class List>
auto *find_by_id(List &list, const std::string &id) {
    for (auto &entry : list)
        if (entry.id == id) return &entry;
    return static_cast<decltype(&list.front())>(nullptr);
}

} // namespace

const char *name_of(Severity severity) {
    return severity == Severity::high ? "high" : severity == Severity::medium ? "medium" : "low";
}

Severity severity_named(std::string_view name) {
    return name == "high" ? Severity::high : name == "low" ? Severity::low : Severity::medium;
}

std::string words_for(Severity severity, Language language) {
    return severity == Severity::high     ? translate(language, "High")
           : severity == Severity::medium ? translate(language, "Medium")
                                          : translate(language, "Low");
}

Standing standing_of(Severity severity) {
    return severity == Severity::high     ? Standing::bad
           : severity == Severity::medium ? Standing::doubtful
                                          : Standing::none;
}

std::string finding_key(const AssessmentResult &assessment, const Finding &finding) {
    return assessment.id + "/" + finding.id;
}

const Target *SectionResult::next_target(const std::string &today) const {
    for (const Target &target : targets)
        if (target.due.empty() || target.due >= today) return &target;
    return nullptr;
}

bool AssessmentResult::has_own_rule(const std::string &rule) const {
    return find_by_id(own_rules, rule) != nullptr;
}

const SectionResult *AssessmentResult::find_section(const std::string &section_id) const {
    return find_by_id(sections, section_id);
}

const AssessmentResult *Scorecard::find(const std::string &assessment_id) const {
    return find_by_id(assessments, assessment_id);
}

} // namespace kartrekker::model
