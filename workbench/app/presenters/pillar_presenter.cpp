#include "workbench/app/presenters/pillar_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/records.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::app {

using model::fill;
using model::Language;
using model::SectionResult;
using model::translate;
using model::written_number;

namespace {

std::string bar_tip(const SectionResult &section, Language language) {
    const model::SectionStatistics &said = section.perceived;
    std::string tip = section.title + ": " + section.question;
    if (!said.mean) return tip;
    tip += "\n" + fill(translate(language, "All {0} · staff {1} · leaders {2} · norm {3}"),
                       {shown_score(said.mean, language), shown_score(said.staff, language),
                        shown_score(said.leadership, language), shown_score(section.norm.green, language)});
    tip += "\n" + fill(translate(language, "{0} answers"), {std::to_string(said.count)});
    if (said.interval_low && said.interval_high)
        tip += " · " +
               fill(translate(language, "95% sure between {0} and {1}"),
                    {written_number(language, *said.told_low(), 1),
                     written_number(language, *said.told_high(), 1)}) +
               (said.is_interval_cut() ? " " + translate(language, "(the end of the scale)") : "");
    if (said.favourable)
        tip += " · " + fill(translate(language, "{0}% favourable"), {shown_score(said.favourable, language)});
    if (said.alpha)
        tip += " · " +
               fill(translate(language, "Cronbach's alpha {0}"), {written_number(language, *said.alpha, 2)});
    return tip;
}

charts::HeatCell cell_of(const SectionResult &section, const model::GroupScore *score,
                         std::int64_t smallest_group, Language language) {
    charts::HeatCell cell;
    cell.norm = section.norm;
    cell.is_withheld = score && score->is_withheld;
    if (score) cell.value = score->mean;
    cell.figure = cell.is_withheld ? fewer_than(smallest_group) : shown_score(cell.value, language);
    if (!score) return cell;
    cell.tip = score->name + " · " + section.title + ": " + cell.figure;
    if (cell.is_withheld)
        cell.tip += "\n" + translate(language, "Not shown, so that nobody can be recognised.");
    else if (score->count)
        cell.tip += "\n" + fill(translate(language, "{0} answers"), {std::to_string(*score->count)});
    return cell;
}

const model::GroupScore *find_group(const SectionResult &section, const std::string &id) {
    for (const model::GroupScore &group : section.perceived.groups)
        if (group.id == id) return &group;
    return nullptr;
}

} // namespace

std::vector<charts::BulletBar> pillar_bars(const model::AssessmentResult &assessment,
                                           std::int64_t smallest_group, Language language) {
    std::vector<charts::BulletBar> bars;
    for (const SectionResult &section : assessment.sections) {
        charts::BulletBar bar;
        bar.label = section.title;
        bar.target = why_people(assessment.id, section.id);
        bar.norm = section.norm;
        bar.value = section.perceived.staff ? section.perceived.staff : section.perceived.mean;
        bar.mark = section.perceived.leadership;
        bar.figure = shown_score(bar.value, language);
        bar.is_withheld = section.has_answers && !section.perceived.mean;
        bar.withheld_word = fewer_than(smallest_group);
        bar.tip = bar_tip(section, language);
        bars.push_back(std::move(bar));
    }
    return bars;
}

std::string bars_words(const std::vector<charts::BulletBar> &bars, Language language) {
    const bool has_leaders =
        std::any_of(bars.begin(), bars.end(), [](const auto &bar) { return bar.mark.has_value(); });
    return has_leaders ? translate(language, "Staff; ▼ the leaders' own view")
                       : translate(language, "Everyone who answered, leaders included");
}

bool has_answers(const model::AssessmentResult &assessment) {
    return assessment.answers_are_withheld ||
           std::any_of(assessment.sections.begin(), assessment.sections.end(),
                       [](const SectionResult &section) { return section.has_answers; });
}

charts::HeatMap group_heat_map(const model::AssessmentResult &assessment, std::int64_t smallest_group,
                               Language language) {
    charts::HeatMap map;
    for (const SectionResult &section : assessment.sections) {
        map.columns.push_back(section.title);
        for (const model::GroupScore &group : section.perceived.groups) {
            bool is_known = false;
            for (const charts::HeatRow &row : map.rows)
                is_known = is_known || row.label == group.name;
            if (!is_known) map.rows.push_back({group.name, {}});
        }
    }
    for (charts::HeatRow &row : map.rows)
        for (const SectionResult &section : assessment.sections) {
            const model::GroupScore *score = nullptr;
            for (const model::GroupScore &group : section.perceived.groups)
                if (group.name == row.label) score = find_group(section, group.id);
            row.cells.push_back(cell_of(section, score, smallest_group, language));
            const bool can_be_explained = score && !assessment.id.empty();
            if (can_be_explained) row.cells.back().target = why_group(assessment.id, section.id, score->id);
        }
    return map;
}

std::string widest_gap(const model::AssessmentResult &assessment, Language language) {
    const SectionResult *widest = nullptr;
    double gap = 0;
    for (const SectionResult &section : assessment.sections) {
        if (!section.perceived.staff || !section.perceived.leadership) continue;
        const double here = std::abs(*section.perceived.leadership - *section.perceived.staff);
        if (here <= gap) continue;
        gap = here;
        widest = &section;
    }
    if (!widest) return {};
    return fill(translate(language, "Widest gap between leaders and staff: {0}, {1} points"),
                {inside_sentence(widest->title), written_number(language, gap, 0)});
}

} // namespace kartrekker::app
