#include "export/atomic_file.h"
#include "model/entities/baseline_date.h"
#include "model/entities/phase.h"
#include "model/entities/responsibility.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/names_by_id.h"
#include "model/translation.h"
#include "workbench/app/plan_exchange.h"
#include "workbench/app/plan_import.h"
#include "workbench/app/presenters/marked.h"

#include <map>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

std::string number_cell(const std::optional<double> &number) {
    return number ? shortest(*number) : std::string();
}

/// Writes what `import --plan` reads back, and beside it what other programs may want to know.
class PlanTable {
  public:
    PlanTable(const Workspace &workspace, const RolloutPlan &plan)
        : plan_(plan), phases_(names_by_id<Phase>(workspace)), sponsors_(names_by_id<Sponsor>(workspace)),
          units_(names_by_id<Unit>(workspace)), predecessors_(plan.activities.size()) {
        std::map<std::string, int> codes;
        for (const PlannedActivity &planned : plan.activities)
            ++codes[planned.activity.code];
        for (const PlannedActivity &planned : plan.activities) {
            const std::string &code = planned.activity.code;
            const bool is_own =
                !code.empty() && codes[code] == 1 && code.find_first_of(":;") == std::string::npos;
            ids_.push_back(is_own ? code : planned.activity.id.text);
        }
        for (const NetworkLink &link : plan.links)
            predecessors_[link.successor] +=
                (predecessors_[link.successor].empty() ? "" : ";") + words_of(link);
    }

    std::string text() const {
        std::string text =
            "id,name,duration,predecessors,phase,kind,owner,unit,start,finish,early_start,early_finish,"
            "late_start,late_finish,total_slack,free_slack,critical,done,effort_low,effort,"
            "effort_high,budget,spent\r\n";
        for (std::size_t i = 0; i < plan_.activities.size(); ++i)
            text += line(i) + "\r\n";
        return text;
    }

  private:
    std::string words_of(const NetworkLink &link) const {
        std::string words = ids_[link.predecessor] + ":" + link_letters[static_cast<std::size_t>(link.kind)];
        if (link.lag != 0) words += (link.lag > 0 ? "+" : "") + shortest(days_of_ticks(link.lag));
        return words;
    }

    static std::string name_in(const std::unordered_map<std::string, std::string> &names,
                               const std::string &id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string() : csv_cell(found->second);
    }

    std::string line(std::size_t i) const {
        const PlannedActivity &planned = plan_.activities[i];
        const Activity &activity = planned.activity;
        const std::string cells[] = {csv_cell(ids_[i]),
                                     csv_cell(activity.name),
                                     shortest(planned_days(activity)),
                                     csv_cell(predecessors_[i]),
                                     name_in(phases_, activity.phase.text),
                                     activity.kind,
                                     name_in(sponsors_, activity.owner.text),
                                     name_in(units_, activity.unit.text),
                                     format_date(planned.start),
                                     format_date(planned.finish),
                                     format_date(planned.early_start),
                                     format_date(planned.early_finish),
                                     format_date(planned.late_start),
                                     format_date(planned.late_finish),
                                     shortest(days_of_ticks(planned.times.total_slack)),
                                     shortest(days_of_ticks(planned.times.free_slack)),
                                     planned.times.is_critical ? "true" : "false",
                                     number_cell(activity.done),
                                     number_cell(activity.effort_low),
                                     number_cell(activity.effort),
                                     number_cell(activity.effort_high),
                                     number_cell(activity.budget),
                                     number_cell(activity.spent)};
        std::string line;
        for (std::size_t k = 0; k < std::size(cells); ++k)
            line += (k > 0 ? "," : "") + cells[k];
        return line;
    }

    const RolloutPlan &plan_;
    const std::unordered_map<std::string, std::string> phases_, sponsors_, units_;
    std::vector<std::string> ids_, predecessors_;
};

Notices left_out(const Workspace &workspace, const RolloutPlan &plan, Language language) {
    std::size_t limits = 0;
    for (const PlannedActivity &planned : plan.activities)
        if (planned.activity.constraint_date) ++limits;
    Notices notices;
    const auto tell = [&](const char *words, std::size_t number) {
        if (number > 0) notices.push_back(fill(translate(language, words), {std::to_string(number)}));
    };
    tell(mark("Not in the file: limits of {0} activities. Their dates are."), limits);
    tell(mark("Not in the file: {0} parts in activities (RACI)."),
         static_cast<std::size_t>(workspace.count(Responsibility::type())));
    tell(mark("Not in the file: {0} dates of baselines."),
         static_cast<std::size_t>(workspace.count(BaselineDate::type())));
    return notices;
}

} // namespace

Notices export_plan_csv(const Workspace &workspace, const std::filesystem::path &file, Language language) {
    const RolloutPlan plan = plan_to_write(workspace, calendar_of(workspace));
    const std::string text = PlanTable(workspace, plan).text();
    exports::replace_file(file, text);
    return left_out(workspace, plan, language);
}

} // namespace kartrekker::app
