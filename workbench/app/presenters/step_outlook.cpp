#include "workbench/app/presenters/step_outlook.h"

#include "model/entities/organisation.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

/// Fills in the score, day and phase of the next target; without one, of the norm.
void take_next_date(StepReadiness &step, const std::string &today,
                    const std::optional<Organisation> &organisation) {
    step.target = step.section->norm.green;
    if (const Target *target = step.section->next_target(today)) {
        step.target = target->score;
        step.day = target->due;
        step.phase = target->phase;
    }
    if (step.day.empty() && organisation && organisation->ready_by)
        step.day = format_date(*organisation->ready_by);
}

std::optional<long long> days_until(const std::string &day, const std::string &today) {
    const auto from = parse_date(today), until = parse_date(day);
    if (!from || !until) return std::nullopt;
    return (std::chrono::sys_days(*until) - std::chrono::sys_days(*from)).count();
}

std::string when_words(const StepReadiness &step, Language language) {
    if (!step.days) return translate(language, "no date yet");
    return written_date(language, step.day) + " · " + time_left(step.days, language);
}

std::string sentence_of(const std::vector<Readying> &all, Language language) {
    const auto number = [&](Readying which) { return std::count(all.begin(), all.end(), which); };
    const auto yes = number(Readying::yes), at_risk = number(Readying::at_risk), no = number(Readying::no);
    if (all.empty()) return {};
    std::string text =
        fill(translate(language, "{0} step is ready", "{0} steps are ready", yes), {std::to_string(yes)});
    if (at_risk > 0)
        text += ", " + fill(translate(language, "{0} is at risk", "{0} are at risk", at_risk),
                            {std::to_string(at_risk)});
    if (no > 0)
        text += ", " +
                fill(translate(language, "{0} is not ready", "{0} are not ready", no), {std::to_string(no)});
    return text;
}

charts::OutlookRow row_of(const StepReadiness &step, Language language) {
    const SectionResult &section = *step.section;
    charts::OutlookRow row;
    row.label = std::to_string(step.page->number) + "  " + section.title;
    row.now = section.evidence;
    row.target = std::clamp(step.target, 0.0, 100.0);
    row.figures = shown_score(section.evidence, language) + " / " + shown_score(step.target, language);
    row.when = when_words(step, language);
    row.findings = step.high.empty() ? "–" : std::to_string(step.high.size());
    row.verdict = words_for_readying(step.verdict, language);
    row.standing = standing_of(step.verdict);
    row.tip = section.title + ": " + row.figures + ", " + row.when +
              (step.phase.empty() ? "" : " (" + step.phase + ")") + "\n" +
              fill(translate(language, "{0} high finding open", "{0} high findings open",
                             static_cast<long long>(step.high.size())),
                   {std::to_string(step.high.size())});
    row.place = step.page->id;
    row.why = why_outlook(step.page->id);
    return row;
}

/// The day that all share; empty when they do not.
std::string shared_day(const std::vector<std::string> &days) {
    const bool is_shared = !days.empty() && std::ranges::all_of(days, [&](const std::string &day) {
        return day == days.front();
    });
    return is_shared ? days.front() : std::string();
}

std::string question_of(const std::vector<std::string> &days, Language language) {
    if (std::ranges::all_of(days, &std::string::empty)) return translate(language, "Ready to start?");
    const std::string day = shared_day(days);
    if (day.empty()) return translate(language, "Ready in time?");
    return fill(translate(language, "Ready by {0}?"), {written_date(language, day)});
}

Readying answer_of(const std::vector<Readying> &all) {
    for (const Readying worst : {Readying::no, Readying::at_risk, Readying::unknown})
        if (std::ranges::count(all, worst) > 0) return worst;
    return all.empty() ? Readying::unknown : Readying::yes;
}

} // namespace

Standing standing_of(Readying readying) {
    constexpr Standing standings[] = {Standing::none, Standing::good, Standing::doubtful, Standing::bad};
    return standings[static_cast<std::size_t>(readying)];
}

std::string words_for_readying(Readying readying, Language language) {
    constexpr const char *words[] = {mark("Not known"), mark("Yes"), mark("At risk"), mark("No")};
    return translate(language, words[static_cast<std::size_t>(readying)]);
}

Readying readying(std::optional<double> now, double target, std::optional<long long> days,
                  std::size_t high_findings) {
    if (!now) return Readying::unknown;
    const double missing = target - *now;
    if (missing <= 0) return high_findings == 0 ? Readying::yes : Readying::at_risk;
    if (!days || *days < 0) return Readying::no;
    return missing * 7 <= most_points_a_week * static_cast<double>(*days) ? Readying::at_risk : Readying::no;
}

std::string time_left(std::optional<long long> days, Language language) {
    if (!days) return {};
    if (*days < 0) return translate(language, "the date has passed");
    if (*days < 7)
        return fill(translate(language, "{0} day left", "{0} days left", *days), {std::to_string(*days)});
    return fill(translate(language, "{0} week left", "{0} weeks left", *days / 7),
                {std::to_string(*days / 7)});
}

std::vector<StepReadiness> step_readiness(const Workspace &workspace, const Scorecard &scorecard,
                                          const std::vector<DecidedFinding> &findings,
                                          const std::vector<PageInfo> &pages) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    std::vector<StepReadiness> steps;
    for (const PageInfo &page : pages) {
        const PageScore score = page.number > 0 ? score_of_page(scorecard, page.id) : PageScore{};
        if (!score.section) continue;
        StepReadiness step;
        step.page = &page;
        step.section = score.section;
        take_next_date(step, scorecard.date, organisation);
        step.days = days_until(step.day, scorecard.date);
        for (const DecidedFinding &one : findings)
            if (one.is_open() && one.section == score.section->id && one.finding.severity == Severity::high)
                step.high.push_back(&one);
        step.verdict = readying(score.section->evidence, step.target, step.days, step.high.size());
        steps.push_back(std::move(step));
    }
    return steps;
}

StepOutlook step_outlook(const Workspace &workspace, const Scorecard &scorecard,
                         const std::vector<DecidedFinding> &findings, const std::vector<PageInfo> &pages,
                         Language language) {
    StepOutlook outlook;
    std::vector<Readying> verdicts;
    std::vector<std::string> days;
    for (const StepReadiness &step : step_readiness(workspace, scorecard, findings, pages)) {
        days.push_back(step.day);
        verdicts.push_back(step.verdict);
        outlook.chart.rows.push_back(row_of(step, language));
    }
    outlook.question = question_of(days, language);
    outlook.answer = answer_of(verdicts);
    outlook.time_left = time_left(days_until(shared_day(days), scorecard.date), language);
    outlook.sentence = sentence_of(verdicts, language);
    outlook.chart.now_words = translate(language, "Score now, and the target");
    outlook.chart.when_words = translate(language, "By");
    outlook.chart.findings_words = translate(language, "High findings");
    outlook.chart.verdict_words = translate(language, "Ready?");
    outlook.chart.note = fill(
        translate(language, "At risk: a high finding is open, or at most {0} points a week are still to be "
                            "gained. No: it takes more than that, there is no date, or it has passed."),
        {written_number(language, most_points_a_week, 0)});
    return outlook;
}

} // namespace kartrekker::app
