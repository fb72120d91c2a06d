#include "workbench/app/scorecard_text.h"

#include "model/translation.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/text_table.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

std::string mark_of(Standing standing) {
    switch (standing) {
    case Standing::good:
        return "●";
    case Standing::doubtful:
        return "▲";
    case Standing::bad:
        return "◆";
    default:
        return "–";
    }
}

std::string score(std::optional<double> value, Language language) {
    return value ? written_number(language, *value, 0) : "–";
}

std::string severity_word(Severity severity, Language language) {
    if (severity == Severity::high) return translate(language, "high");
    return severity == Severity::medium ? translate(language, "medium") : translate(language, "low");
}

std::string answers_cell(const SectionResult &section, Language language) {
    if (section.perceived.mean) return std::to_string(section.perceived.count);
    return section.has_answers ? translate(language, "withheld") : "–";
}

std::string target_cell(const SectionResult &section, const std::string &today, Language language) {
    const Target *target = section.next_target(today);
    if (!target) return "–";
    const std::string when = target->due.empty() ? "" : ", " + written_date(language, target->due);
    return score(target->score, language) + " (" + target->phase + when + ")";
}

std::string level_cell(const SectionResult &section) {
    if (section.evidence_level.empty() && section.perceived_level.empty()) return "–";
    const auto shown = [](const std::string &level) { return level.empty() ? "–" : level; };
    return shown(section.evidence_level) + " / " + shown(section.perceived_level);
}

/// One line a section. Targets and levels are columns only where there are any.
std::string sections_table(const AssessmentResult &assessment, const std::string &today, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    const auto is_any = [&](auto test) {
        return std::any_of(assessment.sections.begin(), assessment.sections.end(), test);
    };
    const bool has_levels = is_any([](const SectionResult &section) { return level_cell(section) != "–"; });
    const bool has_targets = is_any([](const SectionResult &section) { return !section.targets.empty(); });
    std::vector<std::vector<std::string>> rows = {
        {"", tr("Section"), tr("Evidence"), tr("Perceived"), tr("Answers"), tr("Norm")}};
    if (has_levels) rows[0].push_back(tr("Level"));
    if (has_targets) rows[0].push_back(tr("Target"));
    for (const SectionResult &section : assessment.sections) {
        rows.push_back({mark_of(section.norm.standing(section.evidence)), section.title,
                        score(section.evidence, language), score(section.perceived.mean, language),
                        answers_cell(section, language), score(section.norm.green, language)});
        if (has_levels) rows.back().push_back(level_cell(section));
        if (has_targets) rows.back().push_back(target_cell(section, today, language));
    }
    return text_table(rows, {false, false, true, true, true, true});
}

std::string areas_table(const AssessmentResult &assessment, Language language) {
    std::vector<std::vector<std::string>> rows = {
        {translate(language, "Area"), translate(language, "Evidence"), translate(language, "Perceived")}};
    for (const AreaResult &area : assessment.areas)
        rows.push_back({area.title, score(area.evidence, language), score(area.perceived, language)});
    return rows.size() > 1 ? text_table(rows, {false, true, true}) : "";
}

std::string group_cell(const GroupScore &group, Language language) {
    return group.is_withheld ? translate(language, "withheld") : score(group.mean, language);
}

std::string groups_table(const AssessmentResult &assessment, Language language) {
    std::vector<std::vector<std::string>> rows = {{translate(language, "Group")}};
    for (const SectionResult &section : assessment.sections) {
        if (section.perceived.groups.empty()) continue;
        rows[0].push_back(section.title);
        if (rows.size() == 1)
            for (const GroupScore &group : section.perceived.groups)
                rows.push_back({group.name});
        for (std::size_t i = 0; i + 1 < rows.size() && i < section.perceived.groups.size(); ++i)
            rows[i + 1].push_back(group_cell(section.perceived.groups[i], language));
    }
    return rows.size() > 1
               ? text_table(rows, std::vector<bool>{false, true, true, true, true, true, true, true})
               : "";
}

std::string findings_list(const AssessmentResult &assessment, const std::set<std::string> &dismissed,
                          Language language) {
    std::vector<std::vector<std::string>> rows;
    for (const Finding &finding : assessment.findings) {
        const bool is_dismissed = dismissed.contains(finding_key(assessment, finding));
        const std::string mark =
            is_dismissed ? words_for(FindingState::dismissed, language) + ": " : std::string();
        rows.push_back({severity_word(finding.severity, language), finding.rule, mark + finding.text});
    }
    return rows.empty() ? "" : translate(language, "Findings") + "\n" + text_table(rows);
}

std::string traces(const AssessmentResult &assessment) {
    std::string text;
    const auto add = [&](const std::vector<std::string> &lines, const char *indent) {
        for (const std::string &line : lines)
            text += indent + line + "\n";
    };
    for (const SectionResult &section : assessment.sections) {
        text += section.title + "\n";
        add(section.evidence_trace, "  ");
        for (const CriterionResult &criterion : section.criteria)
            add(criterion.trace, "    ");
        add(section.perceived_trace, "  ");
        add(section.item_traces, "    ");
        add(section.group_traces, "    ");
    }
    return text;
}

} // namespace

std::string scorecard_table(const Scorecard &scorecard, bool has_trace,
                            const std::set<std::string> &dismissed) {
    const Language language = scorecard.language;
    std::string text = scorecard.engagement + " · " + written_date(language, scorecard.date) + "\n";
    for (const AssessmentResult &assessment : scorecard.assessments) {
        text += "\n" + assessment.title + " (" + assessment.id + " " + assessment.version + ")\n";
        text += sections_table(assessment, scorecard.date, language);
        for (const std::string &part :
             {areas_table(assessment, language), groups_table(assessment, language),
              findings_list(assessment, dismissed, language), has_trace ? traces(assessment) : std::string()})
            if (!part.empty()) text += "\n" + part;
    }
    return text;
}

} // namespace kartrekker::app
