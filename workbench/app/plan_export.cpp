#include "export/atomic_file.h"
#include "export/icalendar.h"
#include "export/mspdi.h"
#include "model/entities/baseline_date.h"
#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/names_by_id.h"
#include "workbench/app/plan_exchange.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;
using exports::PlanDocument;
using exports::PlanTask;

namespace {

/// Engagements made from one starter hold the same ids: the client's name tells them apart (FNV-1a, 32 bits).
std::string scope_of(const std::string &organisation) {
    std::uint32_t hash = 2166136261;
    for (const char c : organisation)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    return fmt::format("{:08x}", hash);
}

constexpr int most_baselines = 11;

/// The choices of an activity stand in Project's order.
exports::PlanConstraint constraint_of(const Activity &activity) {
    using exports::PlanConstraint;
    const auto choice = std::find_if(std::begin(activity_constraints), std::end(activity_constraints),
                                     [&](const Choice &one) { return one.id == activity.constraint; });
    if (choice == std::end(activity_constraints)) return PlanConstraint::as_soon_as_possible;
    return static_cast<PlanConstraint>(choice - std::begin(activity_constraints));
}

class PlanWriter {
  public:
    PlanWriter(const Workspace &workspace, const RolloutPlan &plan, const WorkCalendar &calendar)
        : workspace_(workspace), plan_(plan), calendar_(calendar), sponsors_(names_by_id<Sponsor>(workspace)),
          units_(names_by_id<Unit>(workspace)) {
        const auto &hours = calendar.pattern().intervals;
        opens_ = hours.front().from;
        closes_ = hours.back().until;
        find_baselines();
    }

    PlanDocument write() {
        const auto organisation =
            workspace_.find<Organisation>(Organisation::only_id).value_or(Organisation{});
        document_.name = organisation.name;
        document_.scope = scope_of(organisation.name);
        document_.currency = organisation.currency;
        document_.is_from_start = !plan_.is_from_end;
        document_.start = opening(plan_.start);
        document_.finish = closing(plan_.finish);
        write_calendar();
        std::map<std::string, std::vector<std::uint32_t>> by_phase;
        for (std::uint32_t i = 0; i < plan_.activities.size(); ++i)
            by_phase[plan_.activities[i].activity.phase.text].push_back(i);
        uids_.resize(plan_.activities.size());
        for (const Phase &phase : workspace_.all<Phase>())
            write_phase(phase, by_phase[phase.id.text]);
        for (const std::uint32_t i : by_phase[""])
            write_task(i, 1);
        write_links();
        return std::move(document_);
    }

  private:
    exports::PlanMoment opening(Date day) const { return {day, opens_}; }
    exports::PlanMoment closing(Date day) const { return {day, closes_}; }

    /// Days off in the years of the plan and one more on each side.
    void write_calendar() {
        const auto margin = std::chrono::years(1);
        const Date from = plan_.start - margin, to = plan_.finish + margin;
        const auto add = [&](const std::vector<Date> &days, std::vector<exports::PlanDays> &list) {
            for (const Date day : days)
                if (day >= from && day <= to) list.push_back({day, day, {}});
            std::sort(list.begin(), list.end(),
                      [](const auto &a, const auto &b) { return a.first < b.first; });
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        const auto &pattern = calendar_.pattern();
        document_.works_on = pattern.works_on;
        document_.intervals.clear();
        for (const WorkInterval &hours : pattern.intervals)
            document_.intervals.push_back({hours.from, hours.until});
        add(pattern.days_off, document_.days_off);
        add(pattern.extra_days, document_.extra_days);
        std::erase_if(document_.days_off, [&](const auto &off) { return calendar_.is_working(off.first); });
    }

    void find_baselines() {
        std::vector<std::string> names;
        for (const BaselineDate &kept : workspace_.all<BaselineDate>()) {
            auto found = std::find(names.begin(), names.end(), kept.name);
            if (found == names.end()) found = names.insert(names.end(), kept.name);
            const auto number = static_cast<int>(found - names.begin());
            if (number >= most_baselines) continue;
            const Ticks duration =
                calendar_.day_length() *
                calendar_.working_days_between(
                    *kept.start, Date(std::chrono::sys_days(*kept.finish) + std::chrono::days(1)));
            baselines_[kept.activity.text].push_back(
                {number, opening(*kept.start), closing(*kept.finish), duration});
        }
    }

    PlanTask &add_task(const std::string &id, const std::string &name, int level) {
        PlanTask &task = document_.tasks.emplace_back();
        task.id = id;
        task.name = name;
        task.uid = static_cast<std::int64_t>(document_.tasks.size());
        task.outline_level = level;
        return task;
    }

    void write_phase(const Phase &phase, const std::vector<std::uint32_t> &activities) {
        PlanTask &task = add_task(phase.id.text, phase.name, 1);
        task.is_summary = true;
        task.notes = phase.purpose;
        task.owner = name_in(sponsors_, phase.owner.text);
        if (!activities.empty()) {
            Ticks start = plan_.activities[activities.front()].times.start, finish = start;
            for (const std::uint32_t i : activities) {
                start = std::min(start, plan_.activities[i].times.start);
                finish = std::max(finish, plan_.activities[i].times.finish);
            }
            task.start = moment(calendar_.start_moment(start));
            task.finish = moment(calendar_.finish_moment(finish));
            task.duration = finish - start;
        }
        for (const std::uint32_t i : activities)
            write_task(i, 2);
    }

    void write_task(std::uint32_t i, int level) {
        const PlannedActivity &planned = plan_.activities[i];
        const Activity &activity = planned.activity;
        PlanTask &task = add_task(activity.id.text, activity.name, level);
        uids_[i] = task.uid;
        task.is_milestone = planned.is_milestone();
        write_times(task, planned);
        task.percent_complete = static_cast<int>(std::lround(percent_done(activity)));
        task.constraint = constraint_of(activity);
        if (activity.constraint_date && task.constraint != exports::PlanConstraint::as_soon_as_possible)
            task.constraint_date = activity.constraint.find("finish") == std::string::npos
                                       ? opening(*activity.constraint_date)
                                       : closing(*activity.constraint_date);
        if (activity.started_on) task.actual_start = opening(*activity.started_on);
        if (activity.finished_on) task.actual_finish = closing(*activity.finished_on);
        task.notes = activity.notes;
        task.owner = name_in(sponsors_, activity.owner.text);
        task.unit = name_in(units_, activity.unit.text);
        task.budget = activity.budget.value_or(0);
        if (const auto kept = baselines_.find(activity.id.text); kept != baselines_.end())
            task.baselines = kept->second;
    }

    void write_times(PlanTask &task, const PlannedActivity &planned) {
        const ActivityTimes &times = planned.times;
        task.duration = times.worked();
        const auto set = [&](Ticks from, Ticks to, auto &start, auto &finish) {
            finish = moment(calendar_.finish_moment(to));
            start = from == to && from != plan_start() ? finish : moment(calendar_.start_moment(from));
            if (from == to) finish = start;
        };
        set(times.start, times.finish, task.start, task.finish);
        set(times.early_start, times.early_finish, task.early_start, task.early_finish);
        set(times.late_start, times.late_finish, task.late_start, task.late_finish);
        task.total_slack = times.total_slack;
        task.free_slack = times.free_slack;
        task.is_critical = times.is_critical;
    }

    Ticks plan_start() const { return calendar_.ticks_at({plan_.start, 0}); }

    void write_links() {
        std::unordered_map<std::int64_t, PlanTask *> by_uid;
        for (PlanTask &task : document_.tasks)
            by_uid[task.uid] = &task;
        for (const NetworkLink &link : plan_.links)
            by_uid.at(uids_[link.successor])
                ->predecessors.push_back({uids_[link.predecessor], link.kind, link.lag});
    }

    static exports::PlanMoment moment(const Moment &at) { return {at.day, at.minute()}; }
    static std::string name_in(const std::unordered_map<std::string, std::string> &names,
                               const std::string &id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string() : found->second;
    }

    const Workspace &workspace_;
    const RolloutPlan &plan_;
    const WorkCalendar &calendar_;
    const std::unordered_map<std::string, std::string> sponsors_, units_;
    std::unordered_map<std::string, std::vector<exports::PlanBaseline>> baselines_;
    std::vector<std::int64_t> uids_; ///< of each activity
    int opens_ = 0, closes_ = 0;     ///< minutes of the day
    PlanDocument document_;
};

PlanDocument document_of(const Workspace &workspace) {
    const WorkCalendar calendar = calendar_of(workspace);
    const RolloutPlan plan = plan_to_write(workspace, calendar);
    return PlanWriter(workspace, plan, calendar).write();
}

Notices written(const std::filesystem::path &file, const std::string &bytes, const exports::PlanNotes &notes,
                Language language) {
    exports::replace_file(file, bytes);
    Notices notices;
    for (const exports::PlanNote &note : notes)
        notices.push_back(note.in(language));
    return notices;
}

} // namespace

RolloutPlan plan_to_write(const Workspace &workspace, const WorkCalendar &calendar) {
    RolloutPlan plan = dated_plan_of(workspace, calendar);
    if (plan.activities.empty()) throw Failure("Nothing is planned yet, so there is nothing to write.");
    return plan;
}

Notices export_project_xml(const Workspace &workspace, const std::filesystem::path &file, Language language) {
    exports::PlanNotes notes;
    const std::string bytes = exports::mspdi(document_of(workspace), &notes);
    return written(file, bytes, notes, language);
}

Notices export_calendar(const Workspace &workspace, const std::filesystem::path &file, Language language) {
    exports::PlanNotes notes;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string bytes =
        exports::icalendar(document_of(workspace), fmt::format("{:%Y%m%dT%H%M%SZ}", now), language, &notes);
    return written(file, bytes, notes, language);
}

} // namespace kartrekker::app
