#include "workbench/app/presenters/why_outlook.h"

#include "model/entities/community.h"
#include "model/entities/organisation.h"
#include "model/entities/unit.h"
#include "model/plan_figures.h"
#include "model/scoring_day.h"
#include "model/value_words.h"
#include "workbench/app/plan.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kartrekker::app {

using model::Date;
using model::MonthLoad;
using model::PlanFigures;
using model::PlannedActivity;
using model::Standing;
using model::ValueRange;

namespace {

constexpr std::size_t most_outlook_rows = 40;

/// Writes where the figures come from that follow from a plan.
class OutlookReasons {
  public:
    OutlookReasons(const WhyInputs &inputs, const PlanFigures &figures)
        : inputs_(inputs), figures_(figures), words_(inputs.language) {}

    WhyView load(const model::UnitLoad &unit, std::size_t month) const;
    WhyView whole_load() const;
    WhyView reach(const model::CommunityReach &community, std::size_t month) const;
    WhyView cost() const;

  private:
    std::string month_of(std::size_t month, const std::vector<Date> &months) const {
        return month_words(months[month], words_.language());
    }
    const PlannedActivity &planned(std::uint32_t position) const {
        return figures_.plan.activities[position];
    }
    std::string target_of_activity(std::uint32_t position) const {
        return why_plan("activity", planned(position).activity.id.text);
    }
    std::string too_much(const MonthLoad &month) const;
    void add_share(WhyView &view, const model::UnitLoad &unit, std::size_t month) const;
    void add_month_activities(WhyView &view, const MonthLoad &month) const;
    void add_scenarios(WhyView &view, const model::CommunityReach &community, std::size_t month) const;
    void add_assumptions(WhyView &view, const model::CommunityReach &community) const;
    void add_access(WhyView &view, const model::CommunityReach &community) const;
    void add_efforts(WhyView &view, const model::ValueWords &money) const;
    void add_rest(WhyView &view, std::size_t all) const {
        if (all > most_outlook_rows)
            words_.add_text(view, words_.say("And {0} more.", {std::to_string(all - most_outlook_rows)}));
    }

    const WhyInputs &inputs_;
    const PlanFigures &figures_;
    const WhyWords words_;
};

// Load

std::string OutlookReasons::too_much(const MonthLoad &month) const {
    if (month.waves > 1)
        return words_.say("{0} waves at once: too much change beside the daily work.",
                          {std::to_string(month.waves)});
    if (month.is_overloaded())
        return words_.say("Over {0}% of the working time: too much change beside the daily work.",
                          {words_.number(model::most_load)});
    return words_.say("Not too much: at most one wave, and no more than {0}% of the working time.",
                      {words_.number(model::most_load)});
}

void OutlookReasons::add_share(WhyView &view, const model::UnitLoad &unit, std::size_t month) const {
    const MonthLoad &load = unit.months[month];
    if (load.share)
        return words_.add_text(view, words_.say("{0}% = {1} person-days ÷ ({2} people × {3} working days).",
                                                {words_.number(*load.share), words_.number(load.effort),
                                                 std::to_string(*unit.headcount),
                                                 std::to_string(figures_.load.working_days[month])}));
    words_.add_text(view, words_.say("{0} person-days.", {words_.number(load.effort)}));
    if (!unit.headcount)
        words_.add_text(view,
                        words_.say("Nobody noted how many people work here, so only waves can be too much."));
}

void OutlookReasons::add_month_activities(WhyView &view, const MonthLoad &month) const {
    words_.add_heading(view, mark("Activities in this month"));
    for (const model::MonthActivity &part : month.activities) {
        const model::Activity &activity = planned(part.position).activity;
        std::string detail = words_.say("{0} of its {1} working days · {2} person-days in all",
                                        {std::to_string(part.days), std::to_string(part.all_days),
                                         words_.number(model::effort_of(activity).likely)});
        if (activity.kind == "wave") detail += " · " + words_.say("wave");
        words_.add_input(view, activity.name, words_.number(part.effort), detail,
                         target_of_activity(part.position));
    }
}

WhyView OutlookReasons::load(const model::UnitLoad &unit, std::size_t month) const {
    const MonthLoad &load = unit.months[month];
    const std::string name = unit.shown_name(words_.language());
    WhyView view{name + " · " + month_of(month, figures_.load.months), {}, Standing::none, {}, {}};
    if (load.activities.empty()) {
        view.figure = "–";
        view.state = words_.say("The plan asks nothing of it in this month.");
        return view;
    }
    view.figure = written_load(load, words_.language());
    view.standing = load.is_overloaded() ? Standing::bad : Standing::good;
    view.state = too_much(load);
    add_share(view, unit, month);
    add_month_activities(view, load);
    if (!unit.id.empty()) words_.add_way(view, name, target_of(model::Unit::type(), unit.id));
    return view;
}

WhyView OutlookReasons::whole_load() const {
    const int overloaded = figures_.load.overloaded();
    WhyView view{words_.say("Months in which a unit has too much change"),
                 std::to_string(overloaded),
                 overloaded > 0 ? Standing::bad : Standing::good,
                 words_.say("Two waves in a month, or over {0}% of the working time.",
                            {words_.number(model::most_load)}),
                 {}};
    std::size_t found = 0;
    for (const model::UnitLoad &unit : figures_.load.units)
        for (std::size_t month = 0; month < unit.months.size(); ++month) {
            const MonthLoad &load = unit.months[month];
            if (!load.is_overloaded() || ++found > most_outlook_rows) continue;
            words_.add_input(
                view, unit.shown_name(words_.language()) + " · " + month_of(month, figures_.load.months),
                written_load(load, words_.language()), too_much(load),
                why_load(unit.id, model::format_month(figures_.load.months[month])));
        }
    add_rest(view, found);
    return view;
}

// Reach

void OutlookReasons::add_scenarios(WhyView &view, const model::CommunityReach &community,
                                   std::size_t month) const {
    const Date first_day = figures_.reach.months[month];
    for (const Scenario &scenario : scenarios) {
        const double before = month == 0 ? community.members : community.reached[month - 1].*scenario.member;
        const double joining = community.joins.*scenario.member * community.part_open(first_day);
        std::string detail = words_.say(month == 0 ? mark("{0} now + {1} who join")
                                                   : mark("{0} the month before + {1} who join"),
                                        {words_.number(before), words_.number(joining)});
        const auto most = community.most_members(first_day, scenario.member);
        if (most && before + joining > *most)
            detail += " · " + words_.say("only {0} have access", {words_.number(*most, 0)});
        words_.add_input(view, words_.say(scenario.title),
                         words_.number(community.reached[month].*scenario.member), detail);
    }
}

void OutlookReasons::add_assumptions(WhyView &view, const model::CommunityReach &community) const {
    words_.add_heading(view, mark("What it counts with"));
    words_.add_input(view, words_.say("Members now"), words_.number(community.members, 0));
    words_.add_input(view, words_.say("Who join in a month"), words_.number(community.joins.likely),
                     words_.say("low {0}, high {1} · from {2}",
                                {words_.number(community.joins.low), words_.number(community.joins.high),
                                 words_.day(community.opens)}));
    words_.add_input(
        view, words_.say("Members that keep the talk alive"), words_.number(community.needed, 0),
        words_.say("from {0} without a special subject to {1} with the most special one · E5",
                   {words_.number(model::mass_unspecialised, 0), words_.number(model::mass_specialised, 0)}));
}

void OutlookReasons::add_access(WhyView &view, const model::CommunityReach &community) const {
    words_.add_heading(view, mark("Who have access"));
    if (!community.access)
        return words_.add_text(view,
                               words_.say("Nobody noted how many people have access, so all can join."));
    words_.add_input(view, words_.say("On the day of the forecast"), words_.number(*community.access, 0));
    for (const model::ReachAccess &more : community.more_access) {
        std::string detail = words_.say("from {0}", {words_.day(more.from)});
        if (!more.is_sure) detail += " · " + words_.say("without an owner, so not in the low case");
        words_.add_input(view, planned(more.position).activity.name, "+" + words_.number(more.people, 0),
                         detail, target_of_activity(more.position));
    }
}

WhyView OutlookReasons::reach(const model::CommunityReach &community, std::size_t month) const {
    WhyView view{community.name, "–", standing_of_reach(figures_.reach, community), {}, {}};
    if (community.has_estimate) {
        const ValueRange &members = community.reached[month];
        view.figure = words_.number(std::floor(members.likely), 0);
        view.state =
            words_.say("Members who are likely at the end of {0}.", {month_of(month, figures_.reach.months)});
        add_scenarios(view, community, month);
    } else {
        view.state = words_.say("Nobody noted how many join a month.");
    }
    add_assumptions(view, community);
    add_access(view, community);
    words_.add_way(view, community.name, target_of(model::Community::type(), community.id));
    return view;
}

// Cost

void OutlookReasons::add_efforts(WhyView &view, const model::ValueWords &money) const {
    std::vector<std::uint32_t> order(figures_.plan.activities.size());
    std::iota(order.begin(), order.end(), 0);
    const auto effort = [&](std::uint32_t position) {
        return model::effort_of(planned(position).activity).likely;
    };
    std::erase_if(order, [&](std::uint32_t position) {
        return effort(position) == 0 && planned(position).activity.budget.value_or(0) == 0;
    });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return effort(one) > effort(other); });
    if (!order.empty()) words_.add_heading(view, mark("Person-days of each activity, the most first"));
    for (std::size_t i = 0; i < std::min(order.size(), most_outlook_rows); ++i) {
        const model::Activity &activity = planned(order[i]).activity;
        const bool has_budget = activity.budget.value_or(0) != 0;
        words_.add_input(view, activity.name, words_.number(effort(order[i])),
                         has_budget ? words_.say("and {0}", {money.money(*activity.budget)}) : std::string(),
                         target_of_activity(order[i]));
    }
    add_rest(view, order.size());
}

WhyView OutlookReasons::cost() const {
    const model::PlanCost &cost = figures_.cost;
    const auto organisation = inputs_.workspace.find<model::Organisation>(model::Organisation::only_id);
    const model::ValueWords money(words_.language(), organisation ? organisation->currency : std::string());
    const ValueRange total = cost.total();
    WhyView view{words_.say("What the rollout takes"), money.money(total.likely), Standing::none, {}, {}};
    view.state =
        cost.working
            ? words_.say("Low {0}, likely {1}, high {2}: the budget and the working time.",
                         {money.money(total.low), money.money(total.likely), money.money(total.high)})
            : words_.say("The budget alone: nobody noted what an hour of work costs.");
    words_.add_input(view, words_.say("Budget"), money.money(cost.budget),
                     words_.say("{0} of it is spent", {money.money(cost.spent)}));
    const std::string days = words_.say("{0} person-days", {words_.number(cost.effort.likely)});
    words_.add_input(
        view, words_.say("Working time"), cost.working ? money.money(cost.working->likely) : days,
        cost.working ? words_.say("{0} × {1} hours × {2}", {days, words_.number(model::hours_per_day),
                                                            money.money(*organisation->hourly_cost)})
                     : std::string());
    words_.add_text(view, words_.say("Person-days: low {0}, likely {1}, high {2}.",
                                     {words_.number(cost.effort.low), words_.number(cost.effort.likely),
                                      words_.number(cost.effort.high)}));
    add_efforts(view, money);
    return view;
}

/// Those that are given, or worked out into `made`.
const PlanFigures &figures_of(const WhyInputs &inputs, std::optional<PlanFigures> &made) {
    if (inputs.plan) return *inputs.plan;
    const model::WorkCalendar calendar = calendar_of(inputs.workspace);
    return made.emplace(model::plan_figures(inputs.workspace, plan_of(inputs.workspace, calendar), calendar,
                                            model::scoring_day(inputs.workspace)));
}

std::optional<std::size_t> place_of_month(const std::vector<Date> &months, const std::string &month) {
    const auto found = std::find_if(months.begin(), months.end(),
                                    [&](Date one) { return model::format_month(one) == month; });
    return found == months.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - months.begin()));
}

/// The month in which the members are likely to be enough, or else the last.
std::size_t telling_month(const model::ReachForecast &reach, const model::CommunityReach &community) {
    const auto enough = reach.month_of(community, community.needed, &ValueRange::likely);
    return enough ? *place_of_month(reach.months, model::format_month(*enough)) : reach.months.size() - 1;
}

} // namespace

WhyView why_of_load(const WhyInputs &inputs, const std::string &unit, const std::string &month) {
    std::optional<PlanFigures> made;
    const PlanFigures &figures = figures_of(inputs, made);
    if (figures.load.units.empty()) return {};
    const OutlookReasons reasons(inputs, figures);
    if (unit.empty() && month.empty()) return reasons.whole_load();
    const auto place = place_of_month(figures.load.months, month);
    for (const model::UnitLoad &one : figures.load.units)
        if (one.id == unit && place) return reasons.load(one, *place);
    return {};
}

WhyView why_of_reach(const WhyInputs &inputs, const std::string &community, const std::string &month) {
    std::optional<PlanFigures> made;
    const PlanFigures &figures = figures_of(inputs, made);
    const auto place = place_of_month(figures.reach.months, month);
    for (const model::CommunityReach &one : figures.reach.communities)
        if (one.id == community && (place || month.empty()))
            return OutlookReasons(inputs, figures)
                .reach(one, place ? *place : telling_month(figures.reach, one));
    return {};
}

WhyView why_of_plan_cost(const WhyInputs &inputs) {
    std::optional<PlanFigures> made;
    const PlanFigures &figures = figures_of(inputs, made);
    if (figures.plan.activities.empty()) return {};
    return OutlookReasons(inputs, figures).cost();
}

} // namespace kartrekker::app
