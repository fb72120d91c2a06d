#include "workbench/app/presenters/marked.h"
#include "workbench/gui/pages/answers_page.h"
#include "workbench/gui/pages/benchmark_page.h"
#include "workbench/gui/pages/findings_page.h"
#include "workbench/gui/pages/instruments_page.h"
#include "workbench/gui/pages/overview_page.h"
#include "workbench/gui/pages/pillar_page.h"
#include "workbench/gui/pages/plan_page.h"
#include "workbench/gui/pages/progress_page.h"
#include "workbench/gui/pages/scorecards_page.h"
#include "workbench/gui/pages/value_page.h"
#include "workbench/gui/scripts/scripts_page.h"

namespace kartrekker::gui {

using app::mark;

namespace {

template <class Made>
PageFactory page(app::PageInfo info) {
    return {info, [](wxWindow *parent, Shell &shell, const app::PageInfo &which) -> Page * {
                return new Made(parent, shell, which);
            }};
}

} // namespace

const std::vector<PageFactory> &page_factories() {
    static const std::vector<PageFactory> factories{
        page<OverviewPage>({"overview", mark("Overview"), "", 0, app::Sign::home}),
        page<RecordPage>({"engagement", mark("Engagement"), "", 0, app::Sign::sheet}),
        page<RecordPage>({"goals", mark("Business goals"), mark("Five steps"), 1}),
        page<RecordPage>({"sponsors", mark("Sponsors"), mark("Five steps"), 2}),
        page<RecordPage>({"cases", mark("Cases"), mark("Five steps"), 3}),
        page<RecordPage>({"governance", mark("Governance"), mark("Five steps"), 4}),
        page<RecordPage>({"technology", mark("Technology fit"), mark("Five steps"), 5}),
        page<PillarPage>(
            {"emotional-capital", mark("Emotional capital"), mark("People"), 0, app::Sign::heart}),
        page<InstrumentsPage>({"instruments", mark("Instruments"), mark("People"), 0, app::Sign::list}),
        page<AnswersPage>({"answers", mark("Answers"), mark("People"), 0, app::Sign::speech}),
        page<FindingsPage>({"findings", mark("Findings"), mark("Deliver"), 0, app::Sign::flag}),
        page<ValuePage>({"value", mark("Value"), mark("Deliver"), 0, app::Sign::coin}),
        page<PlanPage>({"plan", mark("Rollout plan"), mark("Deliver"), 0, app::Sign::chart}),
        page<ScorecardsPage>({"scorecards", mark("Scorecards"), mark("Deliver"), 0, app::Sign::bars}),
        page<ProgressPage>({"progress", mark("Progress"), mark("Deliver"), 0, app::Sign::arrows}),
        page<BenchmarkPage>({"benchmark", mark("Benchmark"), mark("Deliver"), 0, app::Sign::ranges}),
        page<ScriptsPage>({"scripts", mark("Scripts"), mark("Deliver"), 0, app::Sign::brackets}),
    };
    return factories;
}

} // namespace kartrekker::gui
