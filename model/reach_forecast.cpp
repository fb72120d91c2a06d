#include "model/reach_forecast.h"

#include <algorithm>

namespace kartrekker::model {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr int fewest_months = 12, most_months = 120;
constexpr double mass_unspecialised = 250, mass_specialised = 50;

/// People who can join from a day on.
struct Access {
    Date from;
    double people = 0;
    bool is_sure = false; ///< somebody sees to it, or it is done
};

Date first_of(Date day) {
    return day.year() / day.month() / 1;
}

/// The part of a month that lies on or after a day, 0 to 1.
double part_from(Date month, Date day) {
    const sys_days begins = month, ends = sys_days(Date(month + months(1)));
    const sys_days from = std::max(begins, sys_days(day));
    return from >= ends
               ? 0
               : static_cast<double>((ends - from).count()) / static_cast<double>((ends - begins).count());
}

std::vector<Access> access_by_activities(const RolloutPlan &plan, const Community &community, Date from) {
    std::vector<Access> access;
    for (const PlannedActivity &planned : plan.activities) {
        const Activity &activity = planned.activity;
        const bool is_counted = community.with_access && planned.finish < from;
        if (activity.community.text != community.id.text || !activity.people || is_counted) continue;
        access.push_back({planned.finish, static_cast<double>(*activity.people),
                          !activity.owner.text.empty() || is_finished(activity)});
    }
    return access;
}

/// How many can be members at most at the end of a month; nothing where nobody noted who has access.
std::optional<double> most_members(const Community &community, const std::vector<Access> &access, Date month,
                                   bool is_cautious) {
    if (!community.with_access && access.empty()) return std::nullopt;
    const Date next = Date(month + months(1));
    double people = static_cast<double>(community.with_access.value_or(community.members.value_or(0)));
    for (const Access &one : access)
        if (one.from < next && (one.is_sure || !is_cautious)) people += one.people;
    return people;
}

CommunityReach reach_of(const Community &community, const std::vector<Access> &access,
                        const std::vector<Date> &forecast_months, Date from) {
    CommunityReach reach;
    reach.id = community.id.text;
    reach.name = community.name;
    reach.members = static_cast<double>(community.members.value_or(0));
    reach.needed = critical_mass(community);
    reach.target = community.target_size;
    reach.has_estimate = community.joins || community.joins_low || community.joins_high;
    const ValueRange joins = estimated(community.joins_low, community.joins, community.joins_high, 0);
    const Date opens = std::max(from, community.opens_on.value_or(from));
    ValueRange now{reach.members, reach.members, reach.members};
    for (const Date &month : forecast_months) {
        const double part = part_from(month, opens);
        for (const auto scenario : {&ValueRange::low, &ValueRange::likely, &ValueRange::high}) {
            const auto most = most_members(community, access, month, scenario == &ValueRange::low);
            const double grown = now.*scenario + joins.*scenario * part;
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
            community, has_dates ? access_by_activities(plan, community, from) : std::vector<Access>{},
            forecast.months, from));
    return forecast;
}

} // namespace kartrekker::model
