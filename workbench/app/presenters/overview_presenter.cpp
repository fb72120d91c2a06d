#include "workbench/app/presenters/overview_presenter.h"

#include "model/entities/organisation.h"
#include "model/entities/snapshot.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/finding_decisions.h"
#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/presenters/kept_result.h"
#include "workbench/app/presenters/step_outlook.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kartrekker::app {

using model::fill;
using model::Language;
using model::Organisation;
using model::Standing;
using model::translate;

namespace {

/// The step and the pillar assessment are told apart by the pages that show them.
const model::AssessmentResult *assessment_of_steps(const model::Scorecard &scorecard,
                                                   const std::vector<PageInfo> &pages) {
    for (const PageInfo &page : pages)
        if (page.number == 1)
            if (const PageScore score = score_of_page(scorecard, page.id)) return score.assessment;
    return nullptr;
}

const PageInfo *page_of_assessment(const model::Scorecard &scorecard, const std::vector<PageInfo> &pages) {
    for (const PageInfo &page : pages)
        if (const PageScore score = score_of_page(scorecard, page.id); score && !score.section) return &page;
    return nullptr;
}

charts::RadarChart radar_of(const model::AssessmentResult &steps, Language language) {
    charts::RadarChart radar{
        {}, translate(language, "Evidence"), translate(language, "Perceived"), translate(language, "Norm")};
    for (const model::SectionResult &section : steps.sections) {
        charts::RadarAxis axis;
        axis.label = section.title;
        axis.figure = shown_score(section.evidence, language);
        axis.target = section.id;
        axis.why = why_section(steps.id, section.id);
        axis.evidence = section.evidence;
        axis.perceived = section.perceived.mean;
        axis.norm = section.norm.green;
        axis.tip = section.title + "\n" +
                   fill(translate(language, "evidence {0} · perceived {1} · norm {2}"),
                        {shown_score(axis.evidence, language), shown_score(axis.perceived, language),
                         shown_score(axis.norm, language)});
        radar.axes.push_back(std::move(axis));
    }
    return radar;
}

/// The same as the board of findings says, in fewer words.
Readiness readiness_of(const StepOutlook &outlook, Language language) {
    Readiness readiness;
    readiness.question = outlook.question;
    readiness.answer = words_for_readying(outlook.answer, language);
    readiness.standing = standing_of(outlook.answer);
    readiness.detail = outlook.sentence;
    if (!outlook.time_left.empty()) readiness.detail += ", " + outlook.time_left;
    for (const charts::OutlookRow &row : outlook.chart.rows)
        readiness.conditions.push_back({row.label, row.standing, row.place, row.tip, row.why});
    return readiness;
}

std::string state_of(const model::Scorecard &scorecard, const AnswerCounts &counts, Language language) {
    std::string state =
        fill(translate(language, "Readiness on {0}"), {model::written_date(language, scorecard.date)});
    if (counts.answers == 0) return state + " · " + translate(language, "nobody has answered yet");
    return state + " · " +
           fill(translate(language, "{0} answers in {1} groups"),
                {std::to_string(counts.answers), std::to_string(counts.groups.size())});
}

bool has_next_targets(const model::AssessmentResult &steps, const std::string &today) {
    return std::any_of(steps.sections.begin(), steps.sections.end(),
                       [&](const model::SectionResult &section) { return section.next_target(today); });
}

void add_targets(charts::RadarChart &radar, const model::AssessmentResult &steps, const std::string &today,
                 Language language) {
    radar.shows_norm = false;
    radar.target_word = translate(language, "Target");
    for (std::size_t i = 0; i < radar.axes.size(); ++i)
        if (const model::Target *target = steps.sections[i].next_target(today)) {
            radar.axes[i].wanted = target->score;
            radar.axes[i].tip += "\n" + fill(translate(language, "target {0}: {1}"),
                                             {target->phase, shown_score(target->score, language)});
        }
}

void add_earlier(charts::RadarChart &radar, const model::AssessmentResult &steps,
                 const model::Snapshot &snapshot, std::int64_t minimum, Language language) {
    radar.shows_norm = false;
    radar.earlier_word = snapshot.name;
    const auto sections = kept_sections(snapshot);
    for (std::size_t i = 0; i < radar.axes.size(); ++i) {
        charts::RadarAxis &axis = radar.axes[i];
        const KeptSection *kept = kept_with(sections, steps.sections[i].id);
        if (!kept) continue;
        axis.earlier_evidence = kept->evidence;
        const model::SectionStatistics &now = steps.sections[i].perceived;
        const auto count = now.mean ? std::optional(now.count) : std::nullopt;
        if (may_compare_people(kept->people, count, minimum)) axis.earlier_perceived = kept->perceived;
        axis.tip += "\n" + fill(translate(language, "{0}: evidence {1} · perceived {2}"),
                                {snapshot.name, shown_score(axis.earlier_evidence, language),
                                 shown_score(axis.earlier_perceived, language)});
    }
}

} // namespace

std::vector<RadarReference> radar_references(const std::vector<KeptScorecard> &kept,
                                             const model::Scorecard &scorecard,
                                             const std::vector<PageInfo> &pages, Language language) {
    const model::AssessmentResult *steps = assessment_of_steps(scorecard, pages);
    std::vector<RadarReference> list{{"norm", translate(language, "With the norm")}};
    if (!steps) return list;
    if (has_next_targets(*steps, scorecard.date))
        list.push_back({"target", translate(language, "With the targets")});
    std::vector<KeptScorecard> sorted(kept.rbegin(), kept.rend());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &KeptScorecard::day);
    for (const KeptScorecard &card : sorted)
        for (const KeptScorecard::Part &part : card.parts)
            if (part.assessment == steps->id)
                list.push_back({part.snapshot, fill(translate(language, "With “{0}”"), {card.name})});
    return list;
}

charts::RadarChart radar_with(const model::Workspace &workspace, const model::Scorecard &scorecard,
                              const std::vector<PageInfo> &pages, const std::string &reference,
                              Language language) {
    const model::AssessmentResult *steps = assessment_of_steps(scorecard, pages);
    if (!steps) return {};
    charts::RadarChart radar = radar_of(*steps, language);
    if (reference == "target" && has_next_targets(*steps, scorecard.date))
        add_targets(radar, *steps, scorecard.date, language);
    else if (const auto snapshot = workspace.find<model::Snapshot>(reference))
        add_earlier(radar, *steps, *snapshot, model::smallest_group_shown(workspace), language);
    return radar;
}

AnswerCounts answer_counts(const model::Scorecard &scorecard) {
    AnswerCounts counts;
    std::set<std::string> known;
    for (const model::AssessmentResult &assessment : scorecard.assessments) {
        if (assessment.answers_are_withheld || assessment.respondents == 0) continue;
        counts.answers += assessment.respondents;
        counts.answered.push_back(&assessment);
        for (const model::SectionResult &section : assessment.sections)
            for (const model::GroupScore &group : section.perceived.groups)
                if (known.insert(group.id).second) counts.groups.push_back(group.name);
    }
    return counts;
}

std::string engagement_name(const model::Workspace &workspace) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    return organisation ? organisation->name : std::string();
}

Overview overview(const model::Workspace &workspace, const model::Scorecard &scorecard,
                  const std::vector<PageInfo> &pages, Language language) {
    Overview view;
    const AnswerCounts counts = answer_counts(scorecard);
    view.state = state_of(scorecard, counts, language);
    if (counts.answers > 0) view.state_why = why_answered();
    const auto *steps = assessment_of_steps(scorecard, pages);
    const auto findings = findings_on_board(workspace, scorecard, pages, language);
    view.readiness = readiness_of(step_outlook(workspace, scorecard, findings, pages, language), language);
    if (steps) {
        view.steps_title = steps->title;
        view.radar = radar_of(*steps, language);
    }
    if (const PageInfo *page = page_of_assessment(scorecard, pages)) {
        const auto &pillars = *score_of_page(scorecard, page->id).assessment;
        const std::int64_t smallest = model::smallest_group_shown(workspace);
        view.pillars_title = translate(language, page->title);
        view.has_answers = has_answers(pillars);
        view.bars = pillar_bars(pillars, smallest, language);
        view.heat_map = group_heat_map(pillars, smallest, language);
        view.gap = widest_gap(pillars, language);
    }
    view.findings = finding_rows(scorecard, pages, {}, language);
    heed_decisions(workspace, view.findings);
    return view;
}

Place place_of_smallest_group(const model::Workspace &workspace) {
    return place_of(workspace, {std::string(Organisation::type().name), std::string(Organisation::only_id)});
}

Status status(const model::Workspace &workspace, Language language, const std::string &unstored_field) {
    Status status;
    status.is_all_saved = unstored_field.empty();
    if (const auto reason = workspace.read_only_reason())
        status.state = reason->in(language);
    else if (unstored_field.empty())
        status.state = translate(language, "All changes saved");
    else
        status.state = fill(translate(language, "“{0}” is not saved yet"), {unstored_field});
    const auto steps = workspace.undo_count();
    status.steps = fill(translate(language, "{0} step can be undone", "{0} steps can be undone", steps),
                        {std::to_string(steps)});
    status.smallest_group = fill(translate(language, "Smallest group shown: {0}"),
                                 {std::to_string(model::smallest_group_shown(workspace))});
    return status;
}

} // namespace kartrekker::app
