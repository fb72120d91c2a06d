#include "model/assessment_result.h"

namespace kartrekker::model {

namespace {

template <class List>
auto *find_by_id(List &list, const std::string &id) {
    for (auto &entry : list)
        if (entry.id == id) return &entry;
    return static_cast<decltype(&list.front())>(nullptr);
}

} // namespace

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
