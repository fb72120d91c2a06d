#include "export/mspdi.h"

#include "export/clean_text.h"
#include "export/mspdi_elements.h"
#include "export/mspdi_terms.h"
#include "model/failure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <stdexcept>

namespace kartrekker::exports {

using model::LinkKind;
using model::Ticks;

namespace {

// Limits of the schema and of Project's own fields.
constexpr std::size_t longest_project_name = 255;
constexpr std::size_t longest_task_name = 512;
constexpr std::size_t longest_field_text = 255;
constexpr int days_format = 7;
constexpr const char *plan_calendar = "-1"; ///< for a task without one of its own

int link_type(LinkKind kind) {
    switch (kind) {
    case LinkKind::finish_to_finish:
        return 0;
    case LinkKind::finish_to_start:
        return 1;
    case LinkKind::start_to_finish:
        return 2;
    case LinkKind::start_to_start:
        return 3;
    }
    return 1;
}

const char *currency_sign(const std::string &currency) {
    if (currency == "EUR") return "€";
    if (currency == "USD") return "$";
    if (currency == "GBP") return "£";
    return currency.c_str();
}

/// The resource that stands for the owner; empty without one.
std::string resource_of(const PlanTask &task) {
    return mspdi_resource_name(model::one_clean_line(shortened(clean_text(task.owner), longest_task_name)));
}

class MspdiWriter {
  public:
    MspdiWriter(const PlanDocument &plan, NoteBook &notes) : plan_(plan), notes_(notes) {}

    std::string write() {
        check_uids();
        sum_costs();
        pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "UTF-8";
        declaration.append_attribute("standalone") = "yes";
        pugi::xml_node project = document_.append_child("Project");
        project.append_attribute("xmlns") = mspdi_terms::name_space;
        write_header(project);
        write_settings(project);
        write_field_titles(project);
        if (plan_.intervals.size() > most_mspdi_stretches)
            notes_.tell("Project knows five stretches of work in a day; those after them were left out.");
        write_mspdi_calendar(project, plan_);
        write_tasks(project);
        write_resources(project);
        write_assignments(project);
        std::ostringstream out;
        document_.save(out, "\t", pugi::format_indent, pugi::encoding_utf8);
        return out.str();
    }

  private:
    void check_uids() const {
        std::set<std::int64_t> seen;
        for (const PlanTask &task : plan_.tasks)
            if (task.uid < 1 || !seen.insert(task.uid).second)
                throw std::invalid_argument("uids of a plan's tasks are 1 or more and unique");
    }

    std::string line(const std::string &text, std::size_t limit) {
        const std::string clean = clean_text(text);
        if (utf16_length(clean) > limit)
            notes_.tell("Names longer than Project takes were cut: {0} ({1}).", clean);
        return model::one_clean_line(shortened(clean, limit));
    }

    /// Project counts money in hundredths.
    std::int64_t cents(const PlanTask &task) {
        const double exact = std::clamp(task.budget * 100, -1e15, 1e15);
        if (!std::isfinite(exact)) return 0;
        const double whole = std::round(exact);
        if (std::abs(whole - exact) > 1e-6 * std::max(1.0, std::abs(exact)))
            notes_.tell("Amounts were rounded to cents: {0} ({1}).", task.name);
        return static_cast<std::int64_t>(whole);
    }

    /// Own costs, and those with all deeper tasks of each.
    void sum_costs() {
        std::vector<std::size_t> above;
        for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
            while (!above.empty() && plan_.tasks[above.back()].outline_level >= plan_.tasks[i].outline_level)
                above.pop_back();
            own_costs_.push_back(cents(plan_.tasks[i]));
            costs_.push_back(own_costs_.back());
            for (const std::size_t summary : above)
                costs_[summary] += own_costs_.back();
            total_cost_ += own_costs_.back();
            above.push_back(i);
        }
    }

    void write_header(pugi::xml_node project) {
        name_ = line(plan_.name, longest_project_name);
        add_element(project, "SaveVersion", "12");
        add_filled(project, "Name", name_);
        add_filled(project, "Title", name_);
        add_element(project, "ScheduleFromStart", plan_.is_from_start ? "1" : "0");
        add_moment(project, "StartDate", plan_.start);
        add_moment(project, "FinishDate", plan_.finish);
        add_element(project, "CriticalSlackLimit", "0");
        add_element(project, "CurrencyDigits", "2");
        const std::string currency = line(plan_.currency, 3);
        add_filled(project, "CurrencySymbol", currency_sign(currency));
        add_element(project, "CurrencyCode", currency);
        add_element(project, "CurrencySymbolPosition", "2");
    }

    void write_settings(pugi::xml_node project) {
        add_whole(project, "CalendarUID", mspdi_calendar_uid);
        write_mspdi_hours(project, plan_);
        add_element(project, "MinutesPerDay", "480");
        add_element(project, "MinutesPerWeek", "2400");
        add_element(project, "DaysPerMonth", "20");
        add_element(project, "DefaultTaskType", "1");
        add_whole(project, "DurationFormat", days_format);
        add_element(project, "HonorConstraints", "1");
        add_element(project, "NewTasksEffortDriven", "0");
        add_element(project, "NewTasksEstimated", "0");
        add_element(project, "WeekStartDay", "1");
    }

    static void write_field_titles(pugi::xml_node project) {
        pugi::xml_node fields = project.append_child("ExtendedAttributes");
        const auto add = [&](const char *id, const char *name, const char *title) {
            pugi::xml_node field = fields.append_child("ExtendedAttribute");
            add_element(field, "FieldID", id);
            add_element(field, "FieldName", name);
            add_element(field, "Alias", title);
        };
        add(mspdi_terms::id_field, "Text1", mspdi_terms::id_title);
        add(mspdi_terms::unit_field, "Text2", mspdi_terms::unit_title);
    }

    void write_tasks(pugi::xml_node project) {
        pugi::xml_node tasks = project.append_child("Tasks");
        write_project_summary(tasks.append_child("Task"));
        for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
            const PlanTask &task = plan_.tasks[i];
            pugi::xml_node node = tasks.append_child("Task");
            write_identity(node, i);
            write_dates(node, task);
            write_progress(node, i);
            write_limits(node, task);
            write_links(node, task);
            write_fields(node, task);
            write_baselines(node, task);
        }
    }

    void write_project_summary(pugi::xml_node node) {
        add_element(node, "UID", "0");
        add_element(node, "ID", "0");
        add_filled(node, "Name", name_);
        add_element(node, "Type", "1");
        add_element(node, "IsNull", "0");
        add_element(node, "WBS", "0");
        add_element(node, "OutlineNumber", "0");
        add_element(node, "OutlineLevel", "0");
        add_element(node, "Priority", "500");
        add_moment(node, "Start", plan_.start);
        add_moment(node, "Finish", plan_.finish);
        add_element(node, "Milestone", "0");
        add_element(node, "Summary", "1");
        add_element(node, "FixedCost", "0");
        add_element(node, "FixedCostAccrual", "3");
        add_whole(node, "Cost", total_cost_);
        add_element(node, "ConstraintType", "0");
        add_element(node, "CalendarUID", plan_calendar);
    }

    std::string outline_number(const PlanTask &task) {
        outline_.resize(static_cast<std::size_t>(std::max(task.outline_level, 1)));
        ++outline_.back();
        std::string number;
        for (const int part : outline_)
            number += (number.empty() ? "" : ".") + std::to_string(part);
        return number;
    }

    void write_identity(pugi::xml_node node, std::size_t position) {
        const PlanTask &task = plan_.tasks[position];
        const std::string number = outline_number(task);
        add_whole(node, "UID", task.uid);
        add_whole(node, "ID", static_cast<std::int64_t>(position) + 1);
        add_filled(node, "Name", line(task.name, longest_task_name));
        add_element(node, "Type", "1"); // its duration is fixed, whoever does it
        add_element(node, "IsNull", "0");
        add_filled(node, "Contact", line(task.owner, longest_task_name));
        add_element(node, "WBS", number);
        add_element(node, "OutlineNumber", number);
        add_whole(node, "OutlineLevel", std::max(task.outline_level, 1));
        add_element(node, "Priority", "500");
    }

    static void write_dates(pugi::xml_node node, const PlanTask &task) {
        add_moment(node, "Start", task.start);
        add_moment(node, "Finish", task.finish);
        add_element(node, "Duration", written_duration(task.duration));
        add_whole(node, "DurationFormat", days_format);
        add_element(node, "EffortDriven", "0");
        add_element(node, "Recurring", "0");
        add_element(node, "Estimated", "0");
        add_element(node, "Milestone", task.is_milestone ? "1" : "0");
        add_element(node, "Summary", task.is_summary ? "1" : "0");
        add_element(node, "Critical", task.is_critical ? "1" : "0");
        add_element(node, "IsSubproject", "0");
        add_element(node, "ExternalTask", "0");
        add_moment(node, "EarlyStart", task.early_start);
        add_moment(node, "EarlyFinish", task.early_finish);
        add_moment(node, "LateStart", task.late_start);
        add_moment(node, "LateFinish", task.late_finish);
        if (task.free_slack) add_whole(node, "FreeSlack", *task.free_slack);
        if (task.total_slack) add_whole(node, "TotalSlack", *task.total_slack);
    }

    void write_progress(pugi::xml_node node, std::size_t position) const {
        const PlanTask &task = plan_.tasks[position];
        const int percent = std::clamp(task.percent_complete, 0, 100);
        const Ticks done = task.duration / 100 * percent + task.duration % 100 * percent / 100;
        add_whole(node, "FixedCost", own_costs_[position]);
        add_element(node, "FixedCostAccrual", "3");
        add_whole(node, "PercentComplete", percent);
        add_whole(node, "PercentWorkComplete", percent);
        add_whole(node, "Cost", costs_[position]);
        add_moment(node, "ActualStart", task.actual_start);
        add_moment(node, "ActualFinish", task.actual_finish);
        add_element(node, "ActualDuration", written_duration(done));
        add_element(node, "RemainingDuration", written_duration(task.duration - done));
    }

    void write_limits(pugi::xml_node node, const PlanTask &task) {
        const bool needs_date = task.constraint > PlanConstraint::as_late_as_possible;
        if (needs_date && !task.constraint_date)
            notes_.tell("Limits without a date were left out: {0} ({1}).", task.name);
        const bool is_kept = !needs_date || task.constraint_date;
        add_whole(node, "ConstraintType", is_kept ? static_cast<int>(task.constraint) : 0);
        add_element(node, "CalendarUID", plan_calendar);
        add_moment(node, "ConstraintDate", task.constraint_date);
        add_element(node, "IgnoreResourceCalendar", "0");
        add_filled(node, "Notes", clean_text(task.notes));
    }

    static void write_links(pugi::xml_node node, const PlanTask &task) {
        for (const PlanLink &link : task.predecessors) {
            pugi::xml_node written = node.append_child("PredecessorLink");
            add_whole(written, "PredecessorUID", link.predecessor);
            add_whole(written, "Type", link_type(link.kind));
            add_element(written, "CrossProject", "0");
            add_whole(written, "LinkLag", link.lag);
            add_whole(written, "LagFormat", days_format);
        }
    }

    void write_fields(pugi::xml_node node, const PlanTask &task) {
        const auto add = [&](const char *field, const std::string &text) {
            if (text.empty()) return;
            pugi::xml_node written = node.append_child("ExtendedAttribute");
            add_element(written, "FieldID", field);
            add_element(written, "Value", line(text, longest_field_text));
        };
        add(mspdi_terms::id_field, task.id);
        add(mspdi_terms::unit_field, task.unit);
    }

    static void write_baselines(pugi::xml_node node, const PlanTask &task) {
        for (const PlanBaseline &baseline : task.baselines) {
            pugi::xml_node written = node.append_child("Baseline");
            add_whole(written, "Number", baseline.number);
            add_moment(written, "Start", baseline.start);
            add_moment(written, "Finish", baseline.finish);
            add_element(written, "Duration", written_duration(baseline.duration));
            add_whole(written, "DurationFormat", days_format);
        }
    }

    void write_resources(pugi::xml_node project) {
        pugi::xml_node resources = project.append_child("Resources");
        for (const PlanTask &task : plan_.tasks) {
            const std::string name = resource_of(task);
            const auto uid = static_cast<int>(resource_uids_.size()) + 1;
            if (name.empty() || !resource_uids_.emplace(name, uid).second) continue;
            pugi::xml_node resource = resources.append_child("Resource");
            add_whole(resource, "UID", uid);
            add_whole(resource, "ID", uid);
            add_element(resource, "Name", name);
            add_element(resource, "Type", "1"); // a person
            add_element(resource, "IsNull", "0");
            add_element(resource, "MaxUnits", "1");
        }
    }

    /// Of summaries only the contact tells the owner: an assignment would add to their work.
    void write_assignments(pugi::xml_node project) {
        pugi::xml_node assignments = project.append_child("Assignments");
        int uid = 0;
        for (const PlanTask &task : plan_.tasks) {
            const auto owner = resource_uids_.find(resource_of(task));
            if (task.is_summary || owner == resource_uids_.end()) continue;
            pugi::xml_node assignment = assignments.append_child("Assignment");
            add_whole(assignment, "UID", ++uid);
            add_whole(assignment, "TaskUID", task.uid);
            add_whole(assignment, "ResourceUID", owner->second);
            add_moment(assignment, "Finish", task.finish);
            add_moment(assignment, "Start", task.start);
            add_element(assignment, "Units", "1");
            add_element(assignment, "Work", written_duration(task.duration));
        }
    }

    const PlanDocument &plan_;
    NoteBook &notes_;
    pugi::xml_document document_;
    std::string name_;                    ///< of the plan
    std::vector<std::int64_t> own_costs_; ///< by position of the task
    std::vector<std::int64_t> costs_;     ///< with deeper tasks
    std::int64_t total_cost_ = 0;
    std::vector<int> outline_;
    std::map<std::string, int> resource_uids_;
};

} // namespace

std::string mspdi_resource_name(std::string_view owner) {
    std::string name;
    for (const char letter : owner) {
        const bool is_taken = std::string_view(",;[]").find(letter) == std::string_view::npos;
        if (is_taken) name += letter;
    }
    const std::size_t first = name.find_first_not_of(' ');
    return first == std::string::npos ? "" : name.substr(first, name.find_last_not_of(' ') - first + 1);
}

std::string mspdi(const PlanDocument &plan, PlanNotes *notes) {
    NoteBook book;
    std::string bytes = MspdiWriter(plan, book).write();
    if (notes) book.add_to(*notes);
    return bytes;
}

} // namespace kartrekker::exports
