#include "export/clean_text.h"
#include "export/mspdi_parts.h"
#include "export/mspdi_terms.h"
#include "model/failure.h"
#include "model/field_text.h"

#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <unordered_map>

namespace kartrekker::exports {

using model::Failure;
using model::LinkKind;
using model::Ticks;

namespace {

constexpr std::size_t most_plan_tasks = 200'000;
constexpr std::int64_t most_uid = 2'147'483'647;
constexpr int deepest_outline = 1000;
constexpr std::size_t longest_read_name = 512;
constexpr std::size_t longest_read_notes = 30'000;
constexpr std::int64_t most_lag_percent = 100'000;

/// As the schema numbers them; from 33 on the same as estimates.
bool is_elapsed_format(std::int64_t format) {
    const std::int64_t unit = format > 32 ? format - 32 : format;
    return unit == 4 || unit == 6 || unit == 8 || unit == 10 || unit == 12;
}

bool is_percent_format(std::int64_t format) {
    const std::int64_t unit = format > 32 ? format - 32 : format;
    return unit == 19 || unit == 20;
}

Ticks week_of_work(const PlanDocument &plan) {
    Ticks day = 0;
    for (const PlanInterval &hours : plan.intervals)
        day += (hours.until - hours.from) * 10;
    return day * std::count(plan.works_on.begin(), plan.works_on.end(), true);
}

class MspdiTaskReader {
  public:
    MspdiTaskReader(const MspdiReading &reading, pugi::xml_node project)
        : values_(reading.values), notes_(reading.notes), plan_(reading.plan), project_(project),
          calendar_(uid_of(project, "CalendarUID")), working_week_(week_of_work(reading.plan)) {}

    void read() {
        find_own_fields();
        find_rows();
        for (const Row &row : rows_)
            read_outline(row);
        find_summaries();
        for (const Row &row : rows_)
            read_task(row.node, task_of(row));
        for (const Row &row : rows_)
            read_links(row);
    }

  private:
    struct Row {
        pugi::xml_node node;
        std::int64_t uid = 0;
        std::size_t position = 0; ///< in the plan's tasks
    };

    std::optional<std::int64_t> uid_of(pugi::xml_node node, const char *name) const {
        return values_.whole(node, name, -most_uid, most_uid);
    }

    PlanTask &task_of(const Row &row) { return plan_.tasks[row.position]; }

    /// Text fields are ours only under our titles; those under other titles are somebody's own.
    void find_own_fields() {
        for (const pugi::xml_node field :
             project_.child("ExtendedAttributes").children("ExtendedAttribute")) {
            const std::string id = values_.line(field, "FieldID"), title = values_.line(field, "Alias");
            if (id == mspdi_terms::id_field && title == mspdi_terms::id_title)
                has_ids_ = true;
            else if (id == mspdi_terms::unit_field && title == mspdi_terms::unit_title)
                has_units_ = true;
            else if (!title.empty())
                notes_.tell("Fields that the plan's makers added were left out: {0} ({1}).", title);
        }
    }

    bool is_project_row(pugi::xml_node node, std::int64_t uid) const {
        const auto level = values_.whole(node, "OutlineLevel", 0, deepest_outline);
        const std::string number = values_.line(node, "OutlineNumber");
        return uid == 0 && (level ? *level == 0 : number.empty() || number == "0");
    }

    /// Whether the row has no place in a plan; says so where somebody will miss it.
    bool is_left_out(pugi::xml_node node) {
        const std::string name = values_.line(node, "Name");
        if (!values_.flag(node, "Active", true)) {
            notes_.tell("Inactive tasks were left out: {0} ({1}).", name);
            return true;
        }
        if (values_.flag(node, "ExternalTask")) {
            notes_.tell("Tasks of other plans were left out: {0} ({1}).", name);
            return true;
        }
        return false;
    }

    void find_rows() {
        std::int64_t highest = 0;
        std::size_t count = 0;
        for (const pugi::xml_node node : project_.child("Tasks").children("Task")) {
            if (++count > most_plan_tasks)
                values_.refuse_at(node,
                                  Failure("A plan can have at most {0} tasks. Split it, and import a part.",
                                          {std::to_string(most_plan_tasks)}));
            if (values_.flag(node, "IsNull")) continue; // an empty row
            const auto uid = values_.whole(node, "UID", 0, most_uid);
            if (!uid)
                values_.refuse_at(node,
                                  Failure("The task has no UID, so that links cannot find it. Save the plan "
                                          "again with the program that made it."));
            if (is_project_row(node, *uid)) continue;
            if (!uids_.emplace(*uid, no_position).second)
                values_.refuse_at(node,
                                  Failure("Two tasks have the UID {0}. Save the plan again with the program "
                                          "that made it.",
                                          {std::to_string(*uid)}));
            highest = std::max(highest, *uid);
            if (is_left_out(node)) continue;
            uids_[*uid] = rows_.size();
            rows_.push_back({node, *uid, rows_.size()});
        }
        spare_uid_ = highest + 1;
        plan_.tasks.resize(rows_.size());
    }

    /// 0 is the project's own row.
    std::int64_t given_uid(std::int64_t uid) const { return uid == 0 ? spare_uid_ : uid; }

    void read_outline(const Row &row) {
        PlanTask &task = task_of(row);
        task.uid = given_uid(row.uid);
        task.is_summary = values_.flag(row.node, "Summary") && !values_.flag(row.node, "IsSubproject");
        read_names(row.node, task);
        read_level(row);
    }

    void read_task(pugi::xml_node node, PlanTask &task) {
        read_dates(node, task);
        read_duration(node, task);
        read_limits(node, task);
        read_manual(node, task);
        read_own_fields(node, task);
        read_budget(node, task);
        read_baselines(node, task);
        tell_the_rest(node, task);
    }

    std::string cut(const std::string &text, std::size_t limit, const std::string &name) {
        if (utf16_length(text) > limit) notes_.tell("Texts that are too long were cut: {0} ({1}).", name);
        return shortened(text, limit);
    }

    void read_names(pugi::xml_node node, PlanTask &task) {
        const std::string name = values_.line(node, "Name");
        task.name = cut(name, longest_read_name, name);
        task.notes = cut(values_.text(node, "Notes"), longest_read_notes, task.name);
        task.owner = cut(values_.line(node, "Contact"), longest_read_name, task.name);
    }

    /// From the level, else from the number's parts; never more than one deeper than the task before.
    void read_level(const Row &row) {
        PlanTask &task = task_of(row);
        const std::string number = values_.line(row.node, "OutlineNumber");
        const std::int64_t parts = 1 + std::count(number.begin(), number.end(), '.');
        const auto level = values_.whole(row.node, "OutlineLevel", 0, deepest_outline)
                               .value_or(std::min<std::int64_t>(parts, deepest_outline));
        const int deepest = row.position == 0 ? 1 : plan_.tasks[row.position - 1].outline_level + 1;
        task.outline_level = std::clamp(static_cast<int>(level), 1, deepest);
    }

    void read_dates(pugi::xml_node node, PlanTask &task) const {
        task.start = values_.moment(node, "Start");
        task.finish = values_.moment(node, "Finish");
        task.early_start = values_.moment(node, "EarlyStart");
        task.early_finish = values_.moment(node, "EarlyFinish");
        task.late_start = values_.moment(node, "LateStart");
        task.late_finish = values_.moment(node, "LateFinish");
        task.total_slack = values_.tenths(node, "TotalSlack");
        task.free_slack = values_.tenths(node, "FreeSlack");
        task.actual_start = values_.moment(node, "ActualStart");
        task.actual_finish = values_.moment(node, "ActualFinish");
        task.is_critical = values_.flag(node, "Critical");
        task.is_milestone = values_.flag(node, "Milestone");
        task.percent_complete = static_cast<int>(values_.whole(node, "PercentComplete", 0, 100).value_or(0));
    }

    /// Time around the clock as the part of it that a week's work is.
    Ticks worked_of(Ticks elapsed) const { return elapsed * working_week_ / (7 * 14'400); }

    void read_duration(pugi::xml_node node, PlanTask &task) {
        const bool is_manual = values_.flag(node, "Manual");
        const auto manual = is_manual ? values_.duration(node, "ManualDuration") : std::nullopt;
        task.duration = manual.value_or(values_.duration(node, "Duration").value_or(0));
        if (!is_elapsed_format(values_.whole(node, "DurationFormat", 0, 100).value_or(0))) return;
        task.duration = worked_of(task.duration);
        notes_.tell("Durations around the clock became working time: {0} ({1}).", task.name);
    }

    void read_limits(pugi::xml_node node, PlanTask &task) {
        const auto kind = values_.whole(node, "ConstraintType", 0, 7).value_or(0);
        task.constraint = static_cast<PlanConstraint>(kind);
        task.constraint_date = values_.moment(node, "ConstraintDate");
        if (task.constraint > PlanConstraint::as_late_as_possible && !task.constraint_date) {
            task.constraint = PlanConstraint::as_soon_as_possible;
            notes_.tell("Limits without a date were left out: {0} ({1}).", task.name);
        }
        if (values_.moment(node, "Deadline"))
            notes_.tell("Deadlines, which hold nothing back, were left out: {0} ({1}).", task.name);
    }

    /// Project leaves such a task where it was put, whatever its links say.
    void read_manual(pugi::xml_node node, PlanTask &task) {
        if (!values_.flag(node, "Manual")) return;
        const auto start = values_.moment(node, "ManualStart"), finish = values_.moment(node, "ManualFinish");
        if (start) task.start = start;
        if (finish) task.finish = finish;
        if (task.is_summary || !start) return;
        task.constraint = PlanConstraint::must_start_on;
        task.constraint_date = start;
        notes_.tell("Tasks that were scheduled by hand must now start on their day: {0} ({1}).", task.name);
    }

    void read_own_fields(pugi::xml_node node, PlanTask &task) {
        for (const pugi::xml_node field : node.children("ExtendedAttribute")) {
            const std::string id = values_.line(field, "FieldID"), text = values_.line(field, "Value");
            if (has_ids_ && id == mspdi_terms::id_field && model::is_identifier(text)) {
                if (ids_.emplace(task.is_summary, text).second)
                    task.id = text;
                else
                    notes_.tell("Copies of tasks count as new ones: {0} ({1}).", task.name);
            }
            if (has_units_ && id == mspdi_terms::unit_field) task.unit = text;
        }
    }

    /// The cost of a summary is that of all that is in it.
    void read_budget(pugi::xml_node node, PlanTask &task) const {
        const double fixed = values_.money(node, "FixedCost").value_or(0);
        const double cost = values_.money(node, "Cost").value_or(0);
        task.budget = task.is_summary || cost == 0 ? fixed : cost;
    }

    void read_baselines(pugi::xml_node node, PlanTask &task) {
        for (const pugi::xml_node baseline : node.children("Baseline")) {
            const auto number = values_.whole(baseline, "Number", 0, 10);
            if (!number || values_.flag(baseline, "Interim")) {
                notes_.tell("Interim plans were left out: {0} ({1}).", task.name);
                continue;
            }
            task.baselines.push_back({static_cast<int>(*number), values_.moment(baseline, "Start"),
                                      values_.moment(baseline, "Finish"),
                                      values_.duration(baseline, "Duration").value_or(0)});
        }
    }

    void tell_the_rest(pugi::xml_node node, const PlanTask &task) {
        const auto calendar = uid_of(node, "CalendarUID").value_or(-1);
        if (calendar >= 0 && calendar != calendar_)
            notes_.tell("Tasks with a calendar of their own follow that of the plan: {0} ({1}).", task.name);
        if (values_.flag(node, "Estimated") && !task.is_summary)
            notes_.tell("Durations that were marked as estimates are no longer: {0} ({1}).", task.name);
        if (values_.flag(node, "Recurring"))
            notes_.tell("Recurring tasks became separate ones: {0} ({1}).", task.name);
        if (values_.flag(node, "IsSubproject"))
            notes_.tell("Plans within the plan became one task each: {0} ({1}).", task.name);
        const auto stop = values_.moment(node, "Stop"), resume = values_.moment(node, "Resume");
        if (stop && resume && *stop < *resume && has_working_time(plan_, *stop, *resume))
            notes_.tell("Interruptions of tasks were left out: {0} ({1}).", task.name);
    }

    /// What has deeper tasks behind it is a summary, whatever the file says. One that has none stays one.
    void find_summaries() {
        for (std::size_t i = 1; i < plan_.tasks.size(); ++i)
            if (plan_.tasks[i].outline_level > plan_.tasks[i - 1].outline_level)
                plan_.tasks[i - 1].is_summary = true;
    }

    void read_links(const Row &row) {
        for (const pugi::xml_node link : row.node.children("PredecessorLink"))
            read_link(task_of(row), row.uid, link);
    }

    void read_link(PlanTask &task, std::int64_t uid, pugi::xml_node link) {
        const auto predecessor = uid_of(link, "PredecessorUID");
        const auto type = values_.whole(link, "Type", 0, 3).value_or(1);
        if (values_.flag(link, "CrossProject"))
            return notes_.tell("Links to other plans were left out: {0} ({1}).", task.name);
        if (predecessor == uid)
            return notes_.tell("Links of a task to itself were left out: {0} ({1}).", task.name);
        const auto found = predecessor ? uids_.find(*predecessor) : uids_.end();
        if (found == uids_.end() || found->second == no_position)
            return notes_.tell("Links to tasks that are not there were left out: {0} ({1}).", task.name);
        const PlanTask &before = plan_.tasks[found->second];
        if (task.is_summary || before.is_summary)
            return notes_.tell(
                "Links from or to summary tasks were left out: {0} ({1}). Link what is in them.", task.name);
        constexpr LinkKind kinds[] = {LinkKind::finish_to_finish, LinkKind::finish_to_start,
                                      LinkKind::start_to_finish, LinkKind::start_to_start};
        task.predecessors.push_back({before.uid, kinds[type], lag_of(task, before, link)});
    }

    Ticks lag_of(const PlanTask &task, const PlanTask &before, pugi::xml_node link) {
        const auto format = values_.whole(link, "LagFormat", 0, 100).value_or(7);
        if (is_percent_format(format)) {
            const Ticks percent =
                values_.whole(link, "LinkLag", -most_lag_percent, most_lag_percent).value_or(0);
            if (percent != 0) notes_.tell("Lags in percent became fixed ones: {0} ({1}).", task.name);
            return std::clamp(before.duration * percent / 100, -most_plan_ticks, most_plan_ticks);
        }
        const Ticks lag = values_.tenths(link, "LinkLag").value_or(0);
        if (!is_elapsed_format(format) || lag == 0) return lag;
        notes_.tell("Lags around the clock became working time: {0} ({1}).", task.name);
        return worked_of(lag);
    }

    static constexpr std::size_t no_position = static_cast<std::size_t>(-1);

    const MspdiValues &values_;
    NoteBook &notes_;
    PlanDocument &plan_;
    pugi::xml_node project_;
    std::optional<std::int64_t> calendar_; ///< uid of the plan's
    Ticks working_week_ = 0;
    bool has_ids_ = false, has_units_ = false;
    std::vector<Row> rows_;
    std::unordered_map<std::int64_t, std::size_t> uids_; ///< to positions; those left out have none
    std::int64_t spare_uid_ = 0;
    std::set<std::pair<bool, std::string>> ids_; ///< of summaries and of the others
};

} // namespace

void read_mspdi_tasks(const MspdiReading &reading, pugi::xml_node project) {
    MspdiTaskReader(reading, project).read();
}

} // namespace kartrekker::exports
