#include "model/field_text.h"
#include "workbench/app/plan.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

namespace {

std::optional<Date> date_of(const std::string &text) {
    if (text.empty()) return std::nullopt;
    const auto date = parse_date(text);
    if (!date) throw Failure("“{0}” is no date. Write YYYY-MM-DD.", {text});
    return date;
}

} // namespace

int run_plan(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const Language language = language_of(arguments);
    if (arguments.is_abstract) {
        std::cout << app::abstract_plan_report(workspace, format_of(arguments), language);
        return 0;
    }
    const PlanPeriod period{date_of(arguments.from), date_of(arguments.by)};
    const RolloutPlan plan = app::plan_of(workspace, app::calendar_of(workspace), period);
    std::cout << app::plan_report(plan, format_of(arguments), language);
    return 0;
}

} // namespace kartrekker::cli
