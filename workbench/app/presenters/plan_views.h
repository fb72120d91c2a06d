#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/presenters/plan_presenter.h"
#include "workbench/app/presenters/records.h"

#include <functional>
#include <optional>
#include <set>

namespace kartrekker::app {

/// Other ways to look at the plan than bars on a line of time.
enum class PlanLook { gantt, board, calendar, load, reach, what_if, threads };

/// How the plan is looked at.
struct PlanChoice {
    PlanLook look = PlanLook::gantt;
    PlanFilter filter;
    std::set<std::string> collapsed; ///< ids of phases whose activities do not show
    std::optional<double> day_width; ///< pixels of a day; nothing: the whole plan fits
    double left = 0;                 ///< pixels scrolled to the right
    std::string chosen;              ///< id of the record that was last gone to
};

/// The look that a place is about ("plan/look/board"); nothing when it is about none.
std::optional<PlanLook> look_of(const Place &place);

/// A target in it is the path of a place ("plan/activity/ID"), or a figure that says why.
struct PlanPicture {
    std::string state; ///< one sentence on what it shows
    std::function<charts::HitAreas(charts::Canvas &, const charts::Rect &, const charts::Palette &)> draw;
    std::function<double(double width)> height; ///< in which it shows whole
    double opens_at = 0;                        ///< how far down what matters now begins
};

/// What all looks need to know. The plan must live as long as the call.
struct PlanLookInput {
    const model::Workspace &workspace;
    const model::RolloutPlan &plan;
    const model::WorkCalendar &calendar;
    PlanFilter filter; ///< of the board and the calendar
    model::Date today;
    model::Language language;
};

/// Gantt, what-if and threads have no picture, but controls of their own. Board: activities by status, at
/// most a hundred in each. Calendar: the weeks of the plan, at most two years. Load: units by months, at most
/// three years. Reach: members of each community by month. A plan with a ring has no picture but the sentence
/// that says so.
PlanPicture plan_picture(PlanLook look, const PlanLookInput &input);

} // namespace kartrekker::app
