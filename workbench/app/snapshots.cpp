#include "workbench/app/snapshots.h"

#include "model/entities/snapshot.h"
#include "model/translation.h"
#include "workbench/app/scorecard_text.h"

#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

std::string keeping_label(Language language) {
    return translate(language, "Keep snapshot");
}

} // namespace

bool is_keeping_step(const std::string &label) {
    return label == keeping_label(Language::english) || label == keeping_label(Language::dutch);
}

std::string free_snapshot_name(const Workspace &workspace, const std::string &name) {
    std::set<std::string> taken;
    for (const Snapshot &kept : workspace.all<Snapshot>())
        taken.insert(kept.name);
    std::string free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + " (" + std::to_string(number) + ")";
    return free;
}

std::size_t take_snapshot(Workspace &workspace, const Scorecard &scorecard, const std::string &name) {
    workspace.edit(keeping_label(scorecard.language), [&](Edit &edit) {
        for (const AssessmentResult &assessment : scorecard.assessments) {
            Scorecard one = scorecard;
            one.assessments = {assessment};
            Snapshot snapshot;
            snapshot.name = name;
            snapshot.taken_on = parse_date(scorecard.date);
            snapshot.assessment = assessment.id;
            snapshot.version = assessment.version;
            snapshot.script_hash = assessment.script_hash;
            snapshot.input_hash = assessment.input_hash;
            snapshot.result = scorecard_json(one, true);
            edit.add(snapshot);
        }
    });
    return scorecard.assessments.size();
}

} // namespace kartrekker::app
