#include "workbench/app/presenters/why_value.h"

#include "model/value_words.h"
#include "workbench/app/presenters/value_presenter.h"
#include "workbench/app/value.h"

namespace kartrekker::app {

using model::ValueLine;
using model::ValueModel;
using model::ValueWords;

namespace {

void add_value_lines(WhyView &view, const std::vector<std::string> &lines) {
    for (const std::string &line : lines)
        view.rows.push_back({WhyRow::Kind::text, line});
}

void add_way(WhyView &view, const ValueLine &line, const ValueWords &words) {
    view.rows.push_back({WhyRow::Kind::heading, words.say("Behind it")});
    WhyRow row{WhyRow::Kind::link, line.name};
    row.detail = line.kind_label;
    row.target = value_target(line);
    view.rows.push_back(std::move(row));
}

std::string line_state(const ValueLine &line, const ValueWords &words) {
    if (!line.missing.empty())
        return words.say("It does not count yet. What is missing: {0}.", {missing_words(line)});
    if (!line.problems.empty()) return line.problems.front();
    return words.say("What it brings a year, as far as it counts.");
}

WhyView why_benefit(const model::BenefitValue &benefit, const ValueWords &words) {
    WhyView view{benefit.name, "–", model::Standing::none, line_state(benefit, words), {}};
    if (benefit.counts()) view.figure = words.money(benefit.counted.likely);
    if (benefit.is_vendor)
        view.state = words.say("A vendor's figure: shown apart, and not counted in the totals.");
    add_value_lines(view, benefit.trace);
    add_value_lines(view, benefit.doubts);
    add_way(view, benefit, words);
    return view;
}

WhyView why_cost(const model::CostValue &cost, const ValueWords &words) {
    WhyView view{cost.name, "–", model::Standing::none, {}, {}};
    view.state = cost.counts() ? words.say("What it costs.") : line_state(cost, words);
    if (cost.counts()) {
        view.figure = words.money(cost.once.likely + cost.yearly.likely);
        add_value_lines(view, {words.say("Once: low {0}, likely {1}, high {2}.",
                                         {words.money(cost.once.low), words.money(cost.once.likely),
                                          words.money(cost.once.high)}),
                               words.say("A year: low {0}, likely {1}, high {2}.",
                                         {words.money(cost.yearly.low), words.money(cost.yearly.likely),
                                          words.money(cost.yearly.high)})});
    }
    add_value_lines(view, cost.doubts);
    add_way(view, cost, words);
    return view;
}

void add_line(WhyView &view, const ValueLine &line, const std::string &figure, const std::string &detail) {
    if (!line.counts()) return;
    WhyRow row{WhyRow::Kind::input, line.name, figure};
    row.detail = detail;
    row.target = why_value(line.entity, line.id);
    view.rows.push_back(std::move(row));
}

WhyView why_total(const ValueModel &value, const ValueWords &words) {
    const auto &worth = value.totals.net_present_value;
    WhyView view{
        words.say("Net present value"),
        words.money(worth.likely),
        model::Standing::none,
        words.say("All that comes in less all that goes out over {0} years, discounted by {1}% a year.",
                  {std::to_string(value.basis.years), words.number(value.basis.discount)}),
        {}};
    for (const model::YearFlow &flow : value.totals.flows)
        add_value_lines(view, {words.say("Year {0}: {1} − {2} = {3}, now worth {4}",
                                         {std::to_string(flow.year), words.money(flow.benefits.likely),
                                          words.money(flow.costs.likely), words.money(flow.net.likely),
                                          words.money(flow.present.likely)})});
    view.rows.push_back({WhyRow::Kind::heading, words.say("Benefits a year")});
    for (const model::BenefitValue &benefit : value.benefits)
        if (!benefit.is_vendor)
            add_line(view, benefit, words.money(benefit.counted.likely),
                     words.say("{0}% of it counts", {words.number(benefit.certainty)}));
    view.rows.push_back({WhyRow::Kind::heading, words.say("Costs")});
    for (const model::CostValue &cost : value.costs)
        add_line(view, cost, words.money(cost.once.likely),
                 words.say("once, and {0} a year", {words.money(cost.yearly.likely)}));
    return view;
}

} // namespace

WhyView why_of_value(const WhyInputs &inputs, const std::string &entity, const std::string &id) {
    const ValueModel value = value_of(inputs.workspace, inputs.language);
    const ValueWords words(inputs.language, value.basis.currency);
    if (value.is_empty()) return {};
    if (entity.empty()) return why_total(value, words);
    for (const model::BenefitValue &benefit : value.benefits)
        if (benefit.entity == entity && benefit.id == id) return why_benefit(benefit, words);
    for (const model::CostValue &cost : value.costs)
        if (cost.entity == entity && cost.id == id) return why_cost(cost, words);
    return {};
}

} // namespace kartrekker::app
