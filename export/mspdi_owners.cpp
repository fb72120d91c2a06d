#include "export/mspdi_parts.h"
#include "export/mspdi_terms.h"

#include <pugixml.hpp>
#include <unordered_map>
#include <unordered_set>

namespace kartrekker::exports {

namespace {

constexpr std::int64_t most_resource_uid = 1'000'000'000'000;

class MspdiOwnerReader {
  public:
    MspdiOwnerReader(const MspdiReading &reading, pugi::xml_node project)
        : values_(reading.values), notes_(reading.notes), plan_(reading.plan), project_(project) {}

    void read() {
        for (PlanTask &task : plan_.tasks)
            tasks_.emplace(task.uid, &task);
        find_own_calendars();
        read_resources();
        for (const pugi::xml_node assignment : project_.child("Assignments").children("Assignment"))
            read_assignment(assignment);
        find_unassigned();
    }

  private:
    struct Resource {
        std::string name;
        bool is_person = true;
    };

    std::optional<std::int64_t> uid_of(pugi::xml_node node, const char *name) const {
        return values_.whole(node, name, -most_resource_uid, most_resource_uid);
    }

    /// Calendars of people that say anything of their own.
    void find_own_calendars() {
        for (const pugi::xml_node calendar : project_.child("Calendars").children("Calendar")) {
            const bool says_anything = calendar.child("WeekDays").child("WeekDay") ||
                                       calendar.child("Exceptions").child("Exception");
            const auto uid = uid_of(calendar, "UID");
            if (uid && says_anything && !values_.flag(calendar, "IsBaseCalendar"))
                own_calendars_.insert(*uid);
        }
    }

    void read_resources() {
        for (const pugi::xml_node node : project_.child("Resources").children("Resource")) {
            const auto uid = uid_of(node, "UID");
            Resource resource{values_.line(node, "Name"), values_.whole(node, "Type", 0, 2).value_or(1) == 1};
            if (!uid || resource.name.empty() || values_.flag(node, "IsNull")) continue;
            if (own_calendars_.count(uid_of(node, "CalendarUID").value_or(-1)) > 0)
                notes_.tell("Working times of people's own were left out: {0} ({1}).", resource.name);
            resources_.emplace(*uid, std::move(resource));
        }
    }

    void read_assignment(pugi::xml_node node) {
        const auto found = tasks_.find(uid_of(node, "TaskUID").value_or(-1));
        if (found == tasks_.end()) return;
        PlanTask &task = *found->second;
        if (is_split(node) && split_.insert(task.uid).second)
            notes_.tell("Interruptions of tasks were left out: {0} ({1}).", task.name);
        const auto resource = resources_.find(uid_of(node, "ResourceUID").value_or(-1));
        if (resource == resources_.end()) return;
        if (!resource->second.is_person)
            return notes_.tell("Materials and costs of tasks were left out: {0} ({1}).",
                               resource->second.name);
        take_owner(task, resource->second.name);
    }

    /// The first who is assigned; the contact is the same person when it becomes the same resource's name.
    void take_owner(PlanTask &task, const std::string &name) {
        if (!assigned_.insert(task.uid).second)
            return notes_.tell("Of several people on a task one is kept: {0} ({1}).", task.name);
        if (mspdi_resource_name(task.owner) != name) task.owner = name;
    }

    /// Project writes assignments to nobody also in plans without people. An owner whose name is no name for
    /// a resource never was one.
    void find_unassigned() {
        const bool has_people = std::any_of(resources_.begin(), resources_.end(),
                                            [](const auto &entry) { return entry.second.is_person; });
        if (!has_people) return;
        for (PlanTask &task : plan_.tasks)
            task.is_unassigned = !task.is_summary && !assigned_.contains(task.uid) &&
                                 (task.owner.empty() || !mspdi_resource_name(task.owner).empty());
    }

    /// Whether work stops in working time and goes on later.
    bool is_split(pugi::xml_node assignment) const {
        constexpr std::int64_t planned_work = 1;
        bool has_begun = false, has_stopped = false;
        for (const pugi::xml_node part : assignment.children("TimephasedData")) {
            if (values_.whole(part, "Type", 0, 100) != planned_work) continue;
            const auto start = values_.moment(part, "Start"), finish = values_.moment(part, "Finish");
            const bool is_worked = values_.duration(part, "Value").value_or(0) > 0;
            if (is_worked && has_stopped) return true;
            has_begun = has_begun || is_worked;
            has_stopped = has_stopped || (has_begun && !is_worked && start && finish && *start < *finish &&
                                          has_working_time(plan_, *start, *finish));
        }
        return false;
    }

    const MspdiValues &values_;
    NoteBook &notes_;
    PlanDocument &plan_;
    pugi::xml_node project_;
    std::unordered_map<std::int64_t, PlanTask *> tasks_; ///< by uid
    std::unordered_map<std::int64_t, Resource> resources_;
    std::unordered_set<std::int64_t> own_calendars_;
    std::unordered_set<std::int64_t> assigned_, split_; ///< uids of tasks
};

} // namespace

void read_mspdi_owners(const MspdiReading &reading, pugi::xml_node project) {
    MspdiOwnerReader(reading, project).read();
}

} // namespace kartrekker::exports
