#include "model/reach_forecast.h"

#include <algorithm>

namespace kartrekker::model {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr int fewest_months = 12, most_months = 120;

Date first_of(Date day) {
    return day.year() / day.month() / 1;
}

std::vector<ReachAccess> access_by_activities(const RolloutPlan &plan, const Community &community,
                                              Date from) {
    std::vector<ReachAccess> access;
    for (std::uint32_t i = 0; i < plan.activities.size(); ++i) {
        const PlannedActivity &planned = plan.activities[i];
        const Activity &activity = planned.activity;
        const bool is_counted = community.with_access && planned.finish < from;
        if (activity.community.text != community.id.text || !activity.people || is_counted) continue;
        access.push_back({i, planned.finish, static_cast<double>(*activity.people),
                          !activity.owner.text.empty() || is_finished(activity)});
    }
    return access;
}

CommunityReach reach_of(const Community &community, std::vector<ReachAccess> access,
                        const std::vector<Date> &forecast_months, Date from) {
    CommunityReach reach;
    reach.id = community.id.text;
    reach.name = community.name;
    reach.members = static_cast<double>(community.members.value_or(0));
    reach.needed = critical_mass(community);
    reach.target = community.target_size;
    reach.has_estimate = community.joins || community.joins_low || community.joins_high;
    reach.joins = estimated(community.joins_low, community.joins, community.joins_high, 0);
    reach.opens = std::max(from, community.opens_on.value_or(from));
    if (community.with_access || !access.empty())
        reach.access = static_cast<double>(community.with_access.value_or(community.members.value_or(0)));
    reach.more_access = std::move(access);
    ValueRange now{reach.members, reach.members, reach.members};
    for (const Date &month : forecast_months) {
        const double part = reach.part_open(month);
        for (const auto scenario : {&ValueRange::low, &ValueRange::likely, &ValueRange::high}) {
            const auto most = reach.most_members(month, scenario);
            const double grown = now.*scenario + reach.joins.*scenario * part;
            now.*scenario = most ? std::max(now.*scenario, std::min(grown, *most)) : grown;
        }
        reach.reached.push_back(now);
    }
    return reach;
}

} // namespace

double critical_mass(const Community &community) {
    const double step = (mass_unspecialised - mass_specialised) / 4;
    return mass_unspecialised - step * static_cast<double>(community.specialisation.value_or(1) - 1);
}

double CommunityReach::part_open(Date month) const {
    const sys_days begins = month, ends = sys_days(Date(month + months(1)));
    const sys_days from = std::max(begins, sys_days(opens));
    return from >= ends
               ? 0
               : static_cast<double>((ends - from).count()) / static_cast<double>((ends - begins).count());
}

std::optional<double> CommunityReach::most_members(Date month, double ValueRange::*scenario) const {
    if (!access) return std::nullopt;
    const Date next = Date(month + months(1));
    const bool is_cautious = scenario == &ValueRange::low;
    double people = *access;
    for (const ReachAccess &one : more_access)
        if (one.from < next && (one.is_sure || !is_cautious)) people += one.people;
    return people;
}

std::size_t ReachForecast::place_of(Date day) const {
    std::size_t place = 0;
    while (place + 1 < months.size() && months[place + 1] <= day)
        ++place;
    return place;
}

std::optional<Date> ReachForecast::month_of(const CommunityReach &reach, double enough,
                                            double ValueRange::*scenario) const {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (reach.reached[i].*scenario >= enough) return months[i];
    return std::nullopt;
}

ReachForecast reach_forecast(const Workspace &workspace, const RolloutPlan &plan, Date from,
                             std::optional<Date> until) {
    ReachForecast forecast;
    const bool has_dates = !plan.activities.empty() && plan.cycle.empty();
    const Date last = std::max(until.value_or(from), has_dates ? plan.finish : from);
    for (Date month = first_of(from);
         forecast.months.size() < most_months && (month <= last || forecast.months.size() < fewest_months);
         month += months(1))
        forecast.months.push_back(month);
    for (const Community &community : workspace.all<Community>())
        forecast.communities.push_back(reach_of(
            community, has_dates ? access_by_activities(plan, community, from) : std::vector<ReachAccess>{},
            forecast.months, from));
    return forecast;
}

} // namespace kartrekker::model
