#include "workbench/app/finding_decisions.h"

#include "model/entities/activity.h"
#include "model/entities/finding_decision.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/finding_actions.h"
#include "workbench/app/json_values.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/text_table.h"

#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

using Decisions = std::map<std::string, FindingDecision>;

constexpr const char *undecided = "undecided", *dismissed = "dismissed", *accepted = "accepted";

Decisions decisions_in(const Workspace &workspace) {
    Decisions decisions;
    for (FindingDecision &decision : workspace.all<FindingDecision>())
        decisions.insert_or_assign(decision.finding, std::move(decision));
    return decisions;
}

void take_decision(DecidedFinding &found, const FindingDecision &decision) {
    found.owner = decision.owner;
    found.reason = decision.reason;
    found.decided_on = decision.decided_on;
}

FindingState state_of(const FindingDecision *decision, bool is_planned) {
    if (decision && decision->verdict == dismissed) return FindingState::dismissed;
    if (is_planned) return FindingState::planned;
    return decision && decision->verdict == accepted ? FindingState::accepted : FindingState::undecided;
}

/// Of an assessment that was left out of the scorecard nobody knows whether the finding has gone.
bool is_looked_at(const Scorecard &scorecard, const std::string &key) {
    return scorecard.find(key.substr(0, key.find('/'))) != nullptr;
}

DecidedFinding gone(const Scorecard &scorecard, const FindingDecision &decision) {
    DecidedFinding found;
    found.key = decision.finding;
    found.section = decision.section;
    const auto *assessment = scorecard.find(decision.finding.substr(0, decision.finding.find('/')));
    const auto *section = assessment ? assessment->find_section(decision.section) : nullptr;
    found.section_title = section ? section->title : decision.section;
    found.finding.text = decision.sentence;
    found.finding.severity = severity_named(decision.severity);
    found.state = FindingState::solved;
    take_decision(found, decision);
    return found;
}

DecidedFinding present(const AssessmentResult &assessment, const Finding &finding, const Decisions &decisions,
                       const std::set<std::string> &planned) {
    DecidedFinding found;
    found.key = finding_key(assessment, finding);
    found.finding = finding;
    found.section = finding.section;
    const auto *section = assessment.find_section(finding.section);
    found.section_title = section ? section->title : assessment.title;
    const auto decision = decisions.find(found.key);
    const bool is_decided = decision != decisions.end();
    if (is_decided) take_decision(found, decision->second);
    found.state = state_of(is_decided ? &decision->second : nullptr, planned.contains(found.key));
    return found;
}

FindingDecision decision_of(const Workspace &workspace, const DecidedFinding &finding) {
    const Decisions decisions = decisions_in(workspace);
    if (const auto known = decisions.find(finding.key); known != decisions.end()) return known->second;
    FindingDecision decision;
    decision.sentence = finding.finding.text;
    decision.finding = finding.key;
    decision.section = finding.section;
    decision.severity = name_of(finding.finding.severity);
    decision.verdict = undecided;
    return decision;
}

const char *label_of(const std::optional<std::string> &verdict) {
    if (!verdict) return mark("Give a finding an owner");
    if (*verdict == accepted) return mark("Accept a finding");
    return *verdict == dismissed ? mark("Dismiss a finding") : mark("Take a decision on a finding back");
}

} // namespace

std::vector<DecidedFinding> decided_findings(const Workspace &workspace, const Scorecard &scorecard) {
    const Decisions decisions = decisions_in(workspace);
    const auto planned = planned_findings(workspace);
    std::vector<DecidedFinding> findings;
    std::set<std::string> found;
    for (const AssessmentResult &assessment : scorecard.assessments)
        for (const Finding &finding : assessment.findings) {
            findings.push_back(present(assessment, finding, decisions, planned));
            found.insert(findings.back().key);
        }
    for (const auto &[key, decision] : decisions)
        if (!found.contains(key) && decision.verdict != undecided && is_looked_at(scorecard, key))
            findings.push_back(gone(scorecard, decision));
    return findings;
}

std::set<std::string> dismissed_findings(const Workspace &workspace) {
    std::set<std::string> keys;
    for (const FindingDecision &decision : workspace.all<FindingDecision>())
        if (decision.verdict == dismissed) keys.insert(decision.finding);
    return keys;
}

std::set<std::string> planned_findings(const Workspace &workspace) {
    std::set<std::string> keys;
    for (const Activity &activity : workspace.all<Activity>())
        if (!activity.finding.empty()) keys.insert(activity.finding);
    return keys;
}

std::string finding_of_decision(const Workspace &workspace, const std::string &id) {
    const auto decision = workspace.find<FindingDecision>(id);
    return decision ? decision->finding : std::string();
}

void decide(Workspace &workspace, const DecidedFinding &finding, const FindingVerdict &verdict,
            Language language) {
    FindingDecision decision = decision_of(workspace, finding);
    if (verdict.verdict) decision.verdict = *verdict.verdict;
    if (verdict.reason) decision.reason = *verdict.reason;
    if (verdict.owner) decision.owner = *verdict.owner;
    const bool has_reason = decision.reason.find_first_not_of(" \t\n") != std::string::npos;
    if (decision.verdict == dismissed && !has_reason)
        throw Failure("Say why the finding is dismissed: whoever reads it later wants to know.");
    if (verdict.verdict) decision.decided_on = today();
    workspace.edit(translate(language, label_of(verdict.verdict)), [&](Edit &edit) {
        if (decision.id.text.empty())
            edit.add(decision);
        else
            edit.replace(decision);
    });
}

const char *name_of(FindingState state) {
    constexpr const char *names[] = {"undecided", "accepted", "planned", "dismissed", "solved"};
    return names[static_cast<std::size_t>(state)];
}

std::string words_for(FindingState state, Language language) {
    constexpr const char *words[] = {mark("Not decided"), mark("Accepted"), mark("In the plan"),
                                     mark("Dismissed"), mark("Solved since")};
    return translate(language, words[static_cast<std::size_t>(state)]);
}

namespace {

constexpr const char *report_head[] = {"id", "severity", "state", "section", "owner", "reason", "text"};

std::vector<std::string> report_row(const DecidedFinding &one, const std::string &severity,
                                    const std::string &state) {
    return {one.key, severity, state, one.section, one.owner, one.reason, one.finding.text};
}

/// With names that programs read.
std::vector<std::string> named_row(const DecidedFinding &one) {
    return report_row(one, name_of(one.finding.severity), name_of(one.state));
}

std::string findings_json(const std::vector<DecidedFinding> &findings) {
    Json list = Json::array();
    for (const DecidedFinding &one : findings) {
        const auto row = named_row(one);
        Json record;
        for (std::size_t i = 0; i < row.size(); ++i)
            record[report_head[i]] = row[i];
        record["decided_on"] = one.decided_on ? Json(format_date(*one.decided_on)) : Json();
        list.push_back(std::move(record));
    }
    return list.dump(2) + "\n";
}

std::string findings_csv(const std::vector<DecidedFinding> &findings) {
    std::string csv;
    const auto add = [&](const auto &row) {
        for (const auto &cell : row)
            csv += (&cell == std::data(row) ? "" : ",") + csv_cell(cell);
        csv += "\r\n";
    };
    add(report_head);
    for (const DecidedFinding &one : findings)
        add(named_row(one));
    return csv;
}

} // namespace

std::string findings_report(std::vector<DecidedFinding> findings, const std::string &state,
                            TableFormat format, Language language) {
    std::erase_if(findings, [&](const DecidedFinding &one) {
        return state != "all" && state != name_of(one.state) && !(state == "open" && one.is_open());
    });
    if (format == TableFormat::json) return findings_json(findings);
    if (format == TableFormat::csv) return findings_csv(findings);
    std::vector<std::vector<std::string>> rows;
    for (const DecidedFinding &one : findings)
        rows.push_back(
            report_row(one, words_for(one.finding.severity, language), words_for(one.state, language)));
    return text_table(rows);
}

} // namespace kartrekker::app
