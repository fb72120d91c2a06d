#include "export/findings.h"

#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

using model::Finding;
using model::Severity;
using model::translate;

namespace {

namespace finding_column {
constexpr int mark = 0, severity = 1, text = 2, advice = 3, rule = 4, assessment = 5, section = 6, record = 7;
}
constexpr int finding_header_row = 3;

void put_finding_headers(Sheet &sheet, model::Language language) {
    sheet.put({finding_header_row, finding_column::mark}, "", Role::header);
    sheet.put({finding_header_row, finding_column::severity}, translate(language, "Severity"), Role::header);
    sheet.put({finding_header_row, finding_column::text}, translate(language, "What stands out"),
              Role::header);
    sheet.put({finding_header_row, finding_column::advice}, translate(language, "What to do"),
              Role::header_aside);
    sheet.put({finding_header_row, finding_column::rule}, translate(language, "Rule"), Role::header_aside);
    sheet.put({finding_header_row, finding_column::assessment}, translate(language, "Assessment"),
              Role::header);
    sheet.put({finding_header_row, finding_column::section}, translate(language, "Section"), Role::header);
    sheet.put({finding_header_row, finding_column::record}, translate(language, "Record"), Role::header);
}

void put_finding(Sheet &sheet, const ScorecardContext &context, const RankedFinding &ranked, int row) {
    const Finding &finding = *ranked.finding;
    const model::SectionResult *section = ranked.assessment->find_section(finding.section);
    const bool has_record = !finding.entity_type.empty() && context.facts.caption;
    sheet.put({row, finding_column::mark}, mark_of(finding.severity), Role::mark);
    sheet.put({row, finding_column::severity}, words_for(finding.severity, context.language), Role::text);
    sheet.put({row, finding_column::text}, finding.text, Role::strong);
    sheet.put({row, finding_column::advice}, finding.advice, Role::aside);
    sheet.put({row, finding_column::rule}, finding.rule, Role::aside);
    sheet.put({row, finding_column::assessment}, ranked.assessment->title, Role::text);
    sheet.put({row, finding_column::section}, section ? section->title : finding.section, Role::text);
    sheet.put({row, finding_column::record},
              has_record ? context.facts.caption(finding.entity_type, finding.entity_id) : std::string(),
              Role::text);
}

} // namespace

std::vector<RankedFinding> ranked_findings(const model::Scorecard &scorecard) {
    std::vector<RankedFinding> all;
    for (const model::AssessmentResult &assessment : scorecard.assessments)
        for (const Finding &finding : assessment.findings)
            all.push_back({&finding, &assessment});
    std::stable_sort(all.begin(), all.end(), [](const RankedFinding &one, const RankedFinding &other) {
        return one.finding->severity < other.finding->severity;
    });
    return all;
}

std::string mark_of(Severity severity) {
    return severity == Severity::high ? "◆" : severity == Severity::medium ? "▲" : "○";
}

std::string findings_sentence(const model::Scorecard &scorecard, model::Language language) {
    const std::vector<RankedFinding> all = ranked_findings(scorecard);
    const auto is_high = [](const RankedFinding &ranked) {
        return ranked.finding->severity == Severity::high;
    };
    const auto high = std::count_if(all.begin(), all.end(), is_high);
    if (all.empty()) return translate(language, "Nothing stands out.");
    const auto count = static_cast<long long>(all.size());
    const std::string sentence =
        model::fill(translate(language, "{0} finding", "{0} findings", count), {std::to_string(count)});
    if (high == 0) return sentence;
    return sentence + ", " + model::fill(translate(language, "{0} of them grave"), {std::to_string(high)});
}

Sheet findings_sheet(const ScorecardContext &context) {
    Sheet sheet;
    sheet.name = context.layout.findings;
    sheet.widths = {30, 70, 340, 340, 60, 155, 120, 170};
    sheet.put({0, 0}, translate(context.language, "Findings"), Role::title);
    sheet.put({1, 0}, findings_sentence(context.scorecard, context.language), Role::state);
    put_finding_headers(sheet, context.language);
    int row = finding_header_row + 1;
    for (const RankedFinding &ranked : ranked_findings(context.scorecard))
        put_finding(sheet, context, ranked, row++);
    if (row > finding_header_row + 1)
        sheet.filters.push_back({sheet.name, {finding_header_row, 0}, {row - 1, finding_column::record}});
    sheet.frozen = {finding_header_row + 1, 0};
    sheet.header_row = finding_header_row;
    return sheet;
}

} // namespace kartrekker::exports
