#include "workbench/app/presenters/record_checks.h"

#include <algorithm>
#include <numeric>

namespace kartrekker::app {

RecordChecks::RecordChecks(const model::Scorecard &scorecard)
    : names_(std::make_shared<const DeclaredNames>(scorecard)) {
    for (const model::AssessmentResult &assessment : scorecard.assessments)
        for (const model::SectionResult &section : assessment.sections)
            for (const model::CriterionResult &criterion : section.criteria)
                for (const model::RecordCheck &check : criterion.checks) {
                    Entry &entry = entries_[{check.type, check.id}];
                    if (entry.checks.empty()) entry.norm = section.norm;
                    entry.checks.push_back({criterion.rule, check.score});
                }
}

const RecordChecks::Entry *RecordChecks::find(const RecordKey &key) const {
    const auto found = entries_.find({key.type, key.id});
    return found == entries_.end() ? nullptr : &found->second;
}

std::optional<double> RecordChecks::score(const RecordKey &key) const {
    const Entry *entry = find(key);
    if (!entry) return std::nullopt;
    const double sum =
        std::accumulate(entry->checks.begin(), entry->checks.end(), 0.0,
                        [](double so_far, const Check &check) { return so_far + check.score; });
    return sum / static_cast<double>(entry->checks.size());
}

model::Standing RecordChecks::standing(const RecordKey &key) const {
    const Entry *entry = find(key);
    return entry ? entry->norm.standing(score(key)) : model::Standing::none;
}

bool RecordChecks::fails(const RecordKey &key, std::string_view rule) const {
    const Entry *entry = find(key);
    return entry && std::any_of(entry->checks.begin(), entry->checks.end(), [&](const Check &check) {
               return check.rule == rule && check.score < entry->norm.green;
           });
}

} // namespace kartrekker::app
