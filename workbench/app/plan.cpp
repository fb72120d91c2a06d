#include "workbench/app/plan.h"

#include "model/entities/day_off.h"
#include "model/entities/organisation.h"
#include "model/field_text.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/locations.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace kartrekker::app {

using namespace model;

namespace {

// From which working time is counted: any day does, but one early enough keeps the figures above 0.
constexpr Date origin{std::chrono::year{2000} / 1 / 3};
constexpr int first_year = 1900, last_year = 2199;
constexpr int longest_day_off = 36600; // days

std::vector<HolidayRule> holiday_rules(const std::string &country) {
    const auto file = templates_folder() / "holidays" / (country + ".json");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Failure("The public holidays {0} cannot be read. Install the program again.", {file.string()});
    return parse_holidays(std::string(std::istreambuf_iterator<char>(in), {}), file.filename().string());
}

std::string chain_words(const RolloutPlan &plan, const std::vector<std::uint32_t> &chain) {
    std::string words;
    for (const std::uint32_t i : chain)
        words += (words.empty() ? "" : " → ") + plan.activities[i].activity.name;
    return words;
}

/// The chain, of which only the end is told where one that was told before begins in the same way.
std::string chain_behind(const RolloutPlan &plan, const std::vector<std::uint32_t> &chain,
                         const std::vector<std::vector<std::uint32_t>> &told) {
    std::ptrdiff_t shared = 0;
    for (const std::vector<std::uint32_t> &other : told)
        shared = std::max(shared, std::ranges::mismatch(chain, other).in1 - chain.begin());
    if (shared < 2) return chain_words(plan, chain);
    const auto last = std::min(shared, static_cast<std::ptrdiff_t>(chain.size())) - 1;
    return "… → " + chain_words(plan, {chain.begin() + last, chain.end()});
}

} // namespace

WorkCalendar calendar_of(const Workspace &workspace) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    std::vector<Date> off, worked;
    if (organisation && !organisation->holidays.empty())
        for (const Holiday &holiday :
             holidays_of(holiday_rules(organisation->holidays), first_year, last_year))
            off.push_back(holiday.date);
    for (const DayOff &days : workspace.all<DayOff>()) {
        const std::chrono::sys_days one(*days.first), other(days.last.value_or(*days.first));
        const std::chrono::sys_days first = std::min(one, other), last = std::max(one, other);
        for (auto day = first; day <= last && day - first < std::chrono::days(longest_day_off);
             day += std::chrono::days(1))
            (days.is_worked ? worked : off).push_back(Date(day));
    }
    return WorkCalendar(origin, {.days_off = std::move(off), .extra_days = std::move(worked)});
}

RolloutPlan plan_of(const Workspace &workspace, const WorkCalendar &calendar, PlanPeriod period) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    if (!period.from && !period.by && organisation) {
        period = {organisation->rollout_from, organisation->rollout_by};
        if (!period.from && !period.by) period.from = scoring_day(workspace);
    }
    return rollout_plan(workspace, calendar, period);
}

void refuse_cycle(const std::vector<std::uint32_t> &cycle,
                  const std::function<std::string(std::uint32_t)> &name) {
    if (cycle.empty()) return;
    std::string ring;
    for (const std::uint32_t i : cycle)
        ring += name(i) + " → ";
    throw Failure("The activities wait for each other in a ring: {0}. Take one of these links away.",
                  {ring + name(cycle.front())});
}

RolloutPlan dated_plan_of(const Workspace &workspace, const WorkCalendar &calendar) {
    RolloutPlan plan = plan_of(workspace, calendar);
    refuse_cycle(plan.cycle, [&](std::uint32_t i) { return plan.activities[i].activity.name; });
    return plan;
}

std::string cycle_words(const RolloutPlan &plan, Language language) {
    try {
        refuse_cycle(plan.cycle, [&](std::uint32_t i) { return plan.activities[i].activity.name; });
    } catch (const Failure &failure) {
        return failure.in(language);
    }
    return {};
}

std::vector<std::string> infeasible_words(const RolloutPlan &plan, Language language) {
    std::vector<std::string> words;
    std::vector<std::vector<std::uint32_t>> told;
    for (const Infeasible &one : plan.infeasible) {
        const std::string days = written_number(language, days_of_ticks(one.missing), 2);
        words.push_back(
            fill(translate(language, "{0} is {1} working day late for its limit: {2}.",
                           "{0} is {1} working days late for its limit: {2}.", days == "1" ? 1 : 2),
                 {plan.activities[one.activity].activity.name, days, chain_behind(plan, one.chain, told)}));
        told.push_back(one.chain);
    }
    return words;
}

bool lacks_owner(const PlannedActivity &planned) {
    return planned.activity.owner.text.empty() && !planned.is_milestone() && !is_finished(planned.activity);
}

std::string plan_headline(const RolloutPlan &plan, Language language) {
    const auto day = [&](Date date) { return written_date(language, format_date(date)); };
    if (plan.activities.empty()) return translate(language, "Nothing is planned yet.");
    const std::vector<std::string> ends{day(plan.start), day(plan.finish)};
    if (plan.is_from_end && plan.to_spare.value_or(0) >= 0)
        return fill(translate(language, "Worked back from {1}: begins on {0} at the latest"), ends);
    const std::string words = fill(translate(language, "From {0} to {1}"), ends);
    if (!plan.to_spare) return words;
    const std::string days = written_number(language, std::abs(days_of_ticks(*plan.to_spare)), 2);
    if (*plan.to_spare < 0) return words + fill(translate(language, ", {0} working days too late"), {days});
    return words + fill(translate(language, ", on time with {0} working days to spare"), {days});
}

} // namespace kartrekker::app
