#include "export/mspdi.h"
#include "model/entities/baseline_date.h"
#include "model/entities/day_off.h"
#include "model/entities/dependency.h"
#include "model/entities/organisation.h"
#include "model/entities/phase.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/plan_exchange.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;
using exports::PlanConstraint;
using exports::PlanDocument;
using exports::PlanTask;

namespace {

constexpr std::size_t longest_activity_name = 200;
constexpr std::streamsize first_words = 4096; ///< bytes in which a file says what it is

/// The choices of an activity stand in Project's order; one without a limit is left empty.
std::string id_of(PlanConstraint constraint) {
    if (constraint == PlanConstraint::as_soon_as_possible) return {};
    return std::string(activity_constraints[static_cast<std::size_t>(constraint)].id);
}

template <class Entity>
std::unordered_map<std::string, std::string> ids_by_name(const Workspace &workspace) {
    std::unordered_map<std::string, std::string> ids;
    for (const Entity &one : workspace.all<Entity>())
        ids.emplace(lower_case(one.name), one.id.text);
    return ids;
}

/// Brings the plan of a workspace up to date with a document, within one edit.
class PlanTaker {
  public:
    PlanTaker(const Workspace &workspace, const PlanDocument &document, Language language)
        : workspace_(workspace), document_(document), language_(language),
          sponsors_(ids_by_name<Sponsor>(workspace)), units_(ids_by_name<Unit>(workspace)),
          was_empty_(workspace.count(Activity::type()) == 0) {
        Ticks minutes = 0;
        for (const exports::PlanInterval &hours : document.intervals)
            minutes += hours.until - hours.from;
        day_ = static_cast<double>(std::max<Ticks>(1, minutes) * 10);
    }

    void take(Edit &edit) {
        for (const PlanTask &task : document_.tasks) {
            if (task.is_summary)
                take_phase(edit, task);
            else
                take_activity(edit, task);
        }
        for (const PlanTask &task : document_.tasks)
            if (!task.is_summary) take_links(edit, task);
        if (was_empty_) take_frame(edit);
        count_what_stays();
    }

    Notices notices() const {
        Notices said;
        const auto say = [&](const char *sentence, std::size_t count) {
            if (count > 0) said.push_back(fill(translate(language_, sentence), {std::to_string(count)}));
        };
        say("{0} activities of the plan are not in the file; they stay.", stayed_);
        say("{0} phases within phases became phases of their own.", flattened_);
        say("{0} owners are no sponsors here and stand in the notes.", strangers_);
        say("{0} departments are not known here and stand in the notes.", strange_units_);
        if (other_week_)
            said.push_back(
                translate(language_, "The file has another working week; here it is Monday to Friday."));
        return said;
    }

  private:
    void take_phase(Edit &edit, const PlanTask &task) {
        if (task.outline_level > 1) ++flattened_;
        Phase phase;
        auto known = find<Phase>(task.id);
        if (!known && task.id.empty())
            known = twin<Phase>([&](const Phase &one) { return one.name == cut(task.name); });
        if (known) phase = *known;
        phase.name = cut(task.name);
        if (!known || !task.notes.empty()) phase.purpose = task.notes;
        if (!task.owner.empty()) link(phase.owner, task.owner, sponsors_, phase.purpose, strangers_);
        phases_.resize(static_cast<std::size_t>(task.outline_level - 1));
        phases_.push_back(put(edit, phase, known.has_value(), task.id));
    }

    void take_activity(Edit &edit, const PlanTask &task) {
        Activity activity;
        auto known = find<Activity>(task.id);
        if (!known && task.id.empty())
            known = twin<Activity>([&](const Activity &one) {
                return one.code == std::to_string(task.uid) && one.name == cut(task.name);
            });
        if (known) activity = *known;
        activity.name = cut(task.name);
        if (!known) activity.code = std::to_string(task.uid);
        phases_.resize(std::min(phases_.size(), static_cast<std::size_t>(task.outline_level - 1)));
        activity.phase.text = phases_.empty() ? std::string() : phases_.back();
        const double days = static_cast<double>(task.duration) / day_;
        // Of what is finished the file tells how long it took, not how long it was to take.
        const bool is_finished = known && known->finished_on;
        if (!known || (!is_finished && days != planned_days(activity))) activity.duration = days;
        if (!known && task.is_milestone) activity.kind = "milestone";
        const bool is_told = task.percent_complete > 0 || activity.done;
        if (is_told && !is_finished && std::lround(activity.done.value_or(0)) != task.percent_complete)
            activity.done = task.percent_complete;
        take_dates(activity, task);
        activity.notes = task.notes;
        take_owner(activity, task);
        if (!task.unit.empty()) link(activity.unit, task.unit, units_, activity.notes, strange_units_);
        if (task.budget > 0 || activity.budget) activity.budget = task.budget;
        const std::string id = put(edit, activity, known.has_value(), task.id);
        ids_[task.uid] = id;
        if (!known) take_baselines(edit, task, id);
    }

    /// Project leaves the contact as it was when it takes the assignment away.
    void take_owner(Activity &activity, const PlanTask &task) {
        const auto now = find<Sponsor>(activity.owner.text);
        const bool is_left_over = !task.id.empty() && now && lower_case(now->name) == lower_case(task.owner);
        if (task.is_unassigned && (task.owner.empty() || is_left_over))
            activity.owner = {};
        else if (!task.owner.empty())
            link(activity.owner, task.owner, sponsors_, activity.notes, strangers_);
    }

    /// A limit without a date holds nothing, and a file has no room for it.
    static bool has_limit(const Activity &activity) {
        return activity.constraint == "as_late_as_possible" ||
               (activity.constraint_date && !activity.constraint.empty() &&
                activity.constraint != "as_soon_as_possible");
    }

    static void take_dates(Activity &activity, const PlanTask &task) {
        const auto day_of = [](const std::optional<exports::PlanMoment> &moment) {
            return moment ? std::optional(moment->day) : std::nullopt;
        };
        if (task.constraint != PlanConstraint::as_soon_as_possible || has_limit(activity)) {
            activity.constraint = id_of(task.constraint);
            activity.constraint_date = day_of(task.constraint_date);
        }
        activity.started_on = day_of(task.actual_start);
        activity.finished_on = day_of(task.actual_finish);
    }

    /// Of several of one name the one that it is already is meant.
    template <class Entity>
    void link(Id<Entity> &id, const std::string &name,
              const std::unordered_map<std::string, std::string> &ids, std::string &notes,
              std::size_t &unknown) {
        const auto now = find<Entity>(id.text);
        if (now && lower_case(now->name) == lower_case(name)) return;
        if (const auto found = ids.find(lower_case(name)); found != ids.end()) {
            id.text = found->second;
        } else if (notes.find(name) == std::string::npos) {
            notes += (notes.empty() ? "" : "\n") + name;
            ++unknown;
        }
    }

    /// The first record like that which this file has not brought up to date yet.
    template <class Entity, class Same>
    std::optional<Entity> twin(Same is_same) const {
        for (const Entity &one : workspace_.all<Entity>())
            if (!is_taken<Entity>(one.id.text) && is_same(one)) return one;
        return std::nullopt;
    }

    void take_baselines(Edit &edit, const PlanTask &task, const std::string &id) {
        for (const exports::PlanBaseline &kept : task.baselines) {
            if (!kept.start || !kept.finish) continue;
            BaselineDate date;
            date.activity.text = id;
            date.name = fill(translate(language_, "Baseline {0}"), {std::to_string(kept.number)});
            date.start = kept.start->day;
            date.finish = kept.finish->day;
            edit.add(date);
        }
    }

    /// The links into an activity become those of the file. Lags are kept in days.
    void take_links(Edit &edit, const PlanTask &task) {
        const std::string &id = ids_.at(task.uid);
        std::vector<Record> old = workspace_.where(Dependency::type(), "activity", id);
        for (const exports::PlanLink &given : task.predecessors) {
            const auto predecessor = ids_.find(given.predecessor);
            if (predecessor == ids_.end()) continue;
            Dependency link;
            link.activity.text = id;
            link.predecessor.text = predecessor->second;
            link.kind = model::id_of(given.kind);
            if (given.lag != 0) link.lag = static_cast<double>(given.lag) / day_;
            const auto same = std::find_if(old.begin(), old.end(), [&](const Record &record) {
                const auto one = as<Dependency>(record);
                return one.predecessor == link.predecessor && one.kind == link.kind &&
                       one.lag.value_or(0) == link.lag.value_or(0);
            });
            if (same != old.end())
                old.erase(same);
            else
                edit.add(link);
        }
        for (const Record &record : old) // what the file cannot know stays
            if (is_taken<Activity>(as<Dependency>(record).predecessor.text))
                edit.remove(Dependency::type(), record.id);
    }

    void take_frame(Edit &edit) {
        const auto set = [&](const char *field, const std::optional<exports::PlanMoment> &moment) {
            if (moment)
                edit.set(Organisation::type(), Organisation::only_id, field, Value{format_date(moment->day)});
        };
        if (document_.is_from_start)
            set("rollout_from", document_.start);
        else
            set("rollout_by", document_.finish);
        const WorkCalendar calendar = calendar_of(workspace_);
        const auto take_days = [&](const std::vector<exports::PlanDays> &list, bool is_worked) {
            for (const exports::PlanDays &days : list)
                if (is_news(calendar, days, is_worked)) {
                    DayOff off;
                    off.name = days.name.empty() ? format_date(days.first) : cut(days.name);
                    off.first = days.first;
                    if (days.last != days.first) off.last = days.last;
                    off.is_worked = is_worked;
                    edit.add(off);
                }
        };
        take_days(document_.days_off, false);
        take_days(document_.extra_days, true);
        other_week_ = document_.works_on != PlanDocument{}.works_on;
    }

    /// Whether some day of them is otherwise in the calendar here.
    static bool is_news(const WorkCalendar &calendar, const exports::PlanDays &days, bool is_worked) {
        for (auto day = std::chrono::sys_days(days.first); day <= std::chrono::sys_days(days.last);
             day += std::chrono::days(1))
            if (calendar.is_working(Date(day)) != is_worked) return true;
        return false;
    }

    void count_what_stays() {
        if (was_empty_) return;
        for (const Activity &activity : workspace_.all<Activity>())
            if (!is_taken<Activity>(activity.id.text)) ++stayed_;
    }

    template <class Entity>
    std::optional<Entity> find(const std::string &id) const {
        return id.empty() ? std::nullopt : workspace_.find<Entity>(id);
    }

    template <class Entity>
    std::string put(Edit &edit, Entity &record, bool is_known, const std::string &id) {
        if (is_known)
            edit.replace(record);
        else if (is_identifier(id) && !workspace_.find<Entity>(id))
            record.id.text = id;
        const std::string kept = is_known ? record.id.text : edit.add(record);
        taken_.emplace(&Entity::type(), kept);
        return kept;
    }

    template <class Entity>
    bool is_taken(const std::string &id) const {
        return taken_.contains({&Entity::type(), id});
    }

    static std::string cut(const std::string &text) {
        const std::string line = headline(text, longest_activity_name);
        return line.empty() ? "–" : line;
    }

    const Workspace &workspace_;
    const PlanDocument &document_;
    const Language language_;
    const std::unordered_map<std::string, std::string> sponsors_, units_;
    const bool was_empty_;
    double day_ = 1;                                    ///< ticks of a working day in the file
    std::vector<std::string> phases_;                   ///< around the task, outermost first
    std::unordered_map<std::int64_t, std::string> ids_; ///< by uid
    std::set<std::pair<const EntityType *, std::string>> taken_;
    std::size_t stayed_ = 0, flattened_ = 0, strangers_ = 0, strange_units_ = 0;
    bool other_week_ = false;
};

/// Only ordinary files: a pipe that nobody fills would be waited for without end.
std::string bytes_of(const std::filesystem::path &file) {
    std::error_code error;
    std::ifstream in;
    if (std::filesystem::is_regular_file(file, error)) in.open(file, std::ios::binary);
    if (!in.is_open())
        throw Failure("The file {0} cannot be read. Check the name and the folder.", {file.string()});
    if (std::filesystem::file_size(file, error) > exports::largest_mspdi || error)
        throw Failure("{0} is larger than a plan can be: above {1} megabytes. Choose another file.",
                      {file.string(), std::to_string(exports::largest_mspdi >> 20U)});
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

bool is_project_xml(const std::filesystem::path &file) {
    if (file.filename().string().ends_with(".mspdi.xml")) return true;
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return false;
    std::string head(first_words, '\0');
    std::ifstream(file, std::ios::binary).read(head.data(), first_words);
    std::erase(head, '\0'); // UTF-16
    return head.find("http://schemas.microsoft.com/project") != std::string::npos;
}

Notices import_project_xml(Workspace &workspace, const std::filesystem::path &file, Language language) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    exports::PlanNotes notes;
    const PlanDocument document = exports::read_mspdi(bytes_of(file), file, notes);
    if (document.tasks.empty()) throw Failure("{0} holds no tasks. Choose another file.", {file.string()});
    PlanTaker taker(workspace, document, language);
    workspace.edit(translate(language, "Import plan"), [&](Edit &edit) { taker.take(edit); });
    Notices notices;
    for (const exports::PlanNote &note : notes)
        notices.push_back(note.in(language));
    for (std::string &notice : taker.notices())
        notices.push_back(std::move(notice));
    return notices;
}

} // namespace kartrekker::app
