#include "workbench/app/presenters/finding_board.h"

#include "model/entities/finding_decision.h"
#include "model/entities/sponsor.h"
#include "model/entities/stakeholder.h"
#include "model/text_order.h"
#include "model/translation.h"
#include "workbench/app/text_folding.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

/// In the words of either language, as the tag of the rule has them.
bool has_text(const DecidedFinding &finding, const std::string &wanted) {
    return holds_every_word(folded(finding.finding.text + "\n" + finding.finding.advice + "\n" +
                                   rule_words(finding.finding.rule, Language::english) + "\n" +
                                   rule_words(finding.finding.rule, Language::dutch) + "\n" + finding.owner +
                                   "\n" + finding.reason),
                            words_of(folded(wanted)));
}

Standing standing_of(const DecidedFinding &finding) {
    if (finding.state == FindingState::solved) return Standing::good;
    return standing_of(finding.finding.severity);
}

void add_part(std::string &text, const std::string &part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
}

BoardRow board_row(const DecidedFinding &finding, bool is_by_severity, Language language) {
    BoardRow row;
    row.id = finding.key;
    row.text = finding.finding.text;
    row.rule = rule_words(finding.finding.rule, language);
    row.standing = standing_of(finding);
    row.is_quiet = !finding.is_open();
    if (is_by_severity) add_part(row.detail, finding.section_title);
    if (finding.state != FindingState::undecided) add_part(row.detail, words_for(finding.state, language));
    add_part(row.detail, finding.owner);
    if (finding.state == FindingState::dismissed) add_part(row.detail, headline(finding.reason, 80));
    return row;
}

std::string group_of(const DecidedFinding &finding, bool is_by_severity, Language language) {
    return is_by_severity ? words_for(finding.finding.severity, language) : finding.section_title;
}

std::string state_words(const std::vector<DecidedFinding> &findings, Language language) {
    long long open = 0, high = 0, dismissed = 0, solved = 0;
    for (const DecidedFinding &one : findings) {
        open += one.is_open();
        high += one.is_open() && one.finding.severity == Severity::high;
        dismissed += one.state == FindingState::dismissed;
        solved += one.state == FindingState::solved;
    }
    std::string text = fill(translate(language, "{0} finding open, {1} of them high",
                                      "{0} findings open, {1} of them high", open),
                            {std::to_string(open), std::to_string(high)});
    if (dismissed > 0)
        text += " · " + fill(translate(language, "{0} dismissed"), {std::to_string(dismissed)});
    if (solved > 0) text += " · " + fill(translate(language, "{0} solved since"), {std::to_string(solved)});
    return text;
}

void add_once(std::vector<std::string> &names, const std::string &name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

} // namespace

bool BoardFilter::fits(const DecidedFinding &finding) const {
    const bool is_state = which == Which::all || (which == Which::open && finding.is_open()) ||
                          static_cast<int>(which) == static_cast<int>(finding.state) + 1;
    return is_state && (section.empty() || section == finding.section_title) &&
           (!severity || *severity == finding.finding.severity) &&
           (owner.empty() || owner == finding.owner) && (!has_no_owner || finding.owner.empty()) &&
           has_text(finding, text);
}

std::vector<DecidedFinding> findings_on_board(const Workspace &workspace, const Scorecard &scorecard,
                                              const std::vector<PageInfo> &pages, Language language) {
    std::set<std::string> shown;
    for (const FindingRow &row : finding_rows(scorecard, pages, {}, language))
        shown.insert(row.id);
    auto findings = decided_findings(workspace, scorecard);
    std::erase_if(findings, [&](const DecidedFinding &one) {
        return one.state != FindingState::solved && !shown.contains(one.key);
    });
    return findings;
}

std::string why_of_finding(const Scorecard &scorecard, const DecidedFinding &finding) {
    const std::string id = finding.key.substr(0, finding.key.find('/'));
    const model::AssessmentResult *assessment = scorecard.find(id);
    const model::SectionResult *section = assessment ? assessment->find_section(finding.section) : nullptr;
    if (!section) return why_findings(id);
    for (const model::CriterionResult &criterion : section->criteria)
        if (criterion.rule == finding.finding.rule) return why_criterion(id, section->id, criterion.id);
    return why_section(id, section->id);
}

FindingBoard finding_board(const std::vector<DecidedFinding> &findings, const BoardFilter &filter,
                           Language language) {
    FindingBoard board;
    board.state = state_words(findings, language);
    std::vector<std::string> groups;
    if (filter.is_by_severity)
        for (const Severity severity : {Severity::high, Severity::medium, Severity::low})
            groups.push_back(words_for(severity, language));
    for (const DecidedFinding &one : findings) {
        board.has_open = board.has_open || one.is_open();
        add_once(board.sections, one.section_title);
        add_once(board.owners, one.owner);
        if (!filter.is_by_severity) add_once(groups, group_of(one, false, language));
    }
    for (const std::string &group : groups) {
        std::vector<BoardRow> rows;
        for (const DecidedFinding &one : findings)
            if (group_of(one, filter.is_by_severity, language) == group && filter.fits(one))
                rows.push_back(board_row(one, filter.is_by_severity, language));
        if (rows.empty()) continue;
        BoardRow heading;
        heading.is_heading = true;
        heading.text = group;
        heading.detail = std::to_string(rows.size());
        heading.why = why_words(
            group + "\n" +
            fill(translate(language, "{0} finding fits what is chosen above.",
                           "{0} findings fit what is chosen above.", static_cast<std::int64_t>(rows.size())),
                 {heading.detail}));
        board.rows.push_back(std::move(heading));
        std::move(rows.begin(), rows.end(), std::back_inserter(board.rows));
    }
    board.empty_words = findings.empty()
                            ? translate(language, "Nothing stands out: there are no findings.")
                            : translate(language, "No finding is like that. Choose others above.");
    return board;
}

std::vector<std::string> possible_owners(const Workspace &workspace, Language language) {
    std::vector<std::string> names;
    for (const Sponsor &sponsor : workspace.all<Sponsor>())
        add_once(names, sponsor.name);
    for (const Stakeholder &stakeholder : workspace.all<Stakeholder>())
        add_once(names, stakeholder.name);
    for (const FindingDecision &decision : workspace.all<FindingDecision>())
        add_once(names, decision.owner);
    std::ranges::sort(names, {}, [&](const std::string &name) { return order_key(name, language); });
    return names;
}

} // namespace kartrekker::app
