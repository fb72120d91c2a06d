#include "workbench/app/presenters/thread_presenter.h"

#include "model/entities/activity.h"
#include "model/entities/case.h"
#include "model/translation.h"
#include "workbench/app/presenters/records.h"
#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

using namespace model;

FigureTable thread_table(const std::vector<Thread> &threads, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    constexpr double wide = 165, narrow = 120;
    FigureTable table{{{say("Goal")},
                       {say("Case"), wide},
                       {say("Sponsor"), narrow},
                       {say("Finding"), wide},
                       {say("Activity"), wide},
                       {say("Benefit a year"), narrow, true}},
                      {},
                      say("No activity has a goal, a case or a finding yet.")};
    for (const Thread &thread : threads) {
        const bool is_planned = !thread.activity_id.empty();
        const std::string activity = is_planned ? thread.activity : say("nothing planned yet");
        TableRow row;
        row.id = is_planned ? target_of(Activity::type(), thread.activity_id)
                            : target_of(BusinessCase::type(), thread.case_id);
        for (const std::string *part : {&thread.goal, &thread.business_case, &thread.sponsor, &thread.gap,
                                        &activity, &thread.benefit}) {
            row.cells.push_back({part->empty() ? "–" : *part});
            if (!part->empty()) row.tip += (row.tip.empty() ? "" : "\n→ ") + *part;
        }
        if (!thread.benefit.empty()) row.why = why_value(BusinessCase::type().name, thread.case_id);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kartrekker::app
