#include "workbench/gui/pages/overview_page.h"
#include "workbench/gui/pages/pillar_page.h"
#include "workbench/gui/pages/scorecards_page.h"

namespace kartrekker::gui {

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
        page<OverviewPage>({"overview", "Overview", "", 0, app::Sign::home}),
        page<RecordPage>({"engagement", "Engagement", "", 0, app::Sign::sheet}),
        page<RecordPage>({"goals", "Business goals", "Five steps", 1}),
        page<RecordPage>({"sponsors", "Sponsors", "Five steps", 2}),
        page<RecordPage>({"cases", "Cases", "Five steps", 3}),
        page<RecordPage>({"governance", "Governance", "Five steps", 4}),
        page<RecordPage>({"technology", "Technology", "Five steps", 5}),
        page<PillarPage>({"emotional-capital", "Emotional capital", "People", 0, app::Sign::heart}),
        page<RecordPage>({"instruments", "Instruments", "People", 0, app::Sign::list}),
        page<ScorecardsPage>({"scorecards", "Scorecards", "Deliver", 0, app::Sign::bars}),
    };
    return factories;
}

} // namespace kartrekker::gui
