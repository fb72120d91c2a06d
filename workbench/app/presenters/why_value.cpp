#include "workbench/app/presenters/why_value.h"

#include "model/value_words.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/value_presenter.h"
#include "workbench/app/value.h"

#include <algorithm>

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

void add_cost_ranges(WhyView &view, const model::ValueRange &once, const model::ValueRange &yearly,
                     const ValueWords &words) {
    const auto add = [&](const char *sentence, const model::ValueRange &range) {
        add_value_lines(view, {words.say(sentence, {words.money(range.low), words.money(range.likely),
                                                    words.money(range.high)})});
    };
    add(mark("Once: low {0}, likely {1}, high {2}."), once);
    add(mark("A year: low {0}, likely {1}, high {2}."), yearly);
}

WhyView why_cost(const model::CostValue &cost, const ValueWords &words) {
    WhyView view{cost.name, "–", model::Standing::none, {}, {}};
    view.state = cost.counts() ? words.say("What it costs.") : line_state(cost, words);
    if (cost.counts()) {
        view.figure = words.money(cost.once.likely + cost.yearly.likely);
        add_cost_ranges(view, cost.once, cost.yearly, words);
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

/// What it costs once, or a year where that is all.
void add_cost_line(WhyView &view, const model::CostValue &cost, const ValueWords &words) {
    const bool is_yearly = cost.once.likely == 0;
    add_line(view, cost, words.money(is_yearly ? cost.yearly.likely : cost.once.likely),
             is_yearly ? words.say("a year")
             : cost.yearly.likely == 0
                 ? words.say("once")
                 : words.say("once, and {0} a year", {words.money(cost.yearly.likely)}));
}

/// Of what the change brings: the cautious case first.
std::string range_words(const model::ValueRange &range, const ValueWords &words) {
    return words.say("low {0}, high {1}", {words.money(range.low), words.money(range.high)});
}

/// How much of a benefit counts, and from when on; of a vendor's figure nothing does.
std::string counted_words(const model::BenefitValue &benefit, const ValueWords &words) {
    const std::string percent = words.number(benefit.certainty);
    if (benefit.is_vendor) return words.say("{0}% of it, if it counted", {percent});
    std::string counted = words.say("{0}% of it counts", {percent});
    if (benefit.delay_months > 0)
        counted += " · " + words.say("from month {0} on", {std::to_string(benefit.delay_months + 1)});
    return counted;
}

bool begins_later(const model::BenefitValue &benefit) {
    return benefit.counts() && !benefit.is_vendor && benefit.delay_months > 0;
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
    add_value_lines(view, {range_words(worth, words)});
    for (const model::YearFlow &flow : value.totals.flows)
        add_value_lines(view, {words.say("Year {0}: {1} − {2} = {3}, now worth {4}",
                                         {std::to_string(flow.year), words.money(flow.benefits.likely),
                                          words.money(flow.costs.likely), words.money(flow.net.likely),
                                          words.money(flow.present.likely)})});
    if (std::ranges::any_of(value.benefits, begins_later))
        add_value_lines(view,
                        {words.say("A benefit that begins later brings less in its first year: below stands "
                                   "from which month on it counts.")});
    view.rows.push_back({WhyRow::Kind::heading, words.say("Benefits a year")});
    for (const model::BenefitValue &benefit : value.benefits)
        if (!benefit.is_vendor)
            add_line(view, benefit, words.money(benefit.counted.likely), counted_words(benefit, words));
    view.rows.push_back({WhyRow::Kind::heading, words.say("Costs")});
    for (const model::CostValue &cost : value.costs)
        add_cost_line(view, cost, words);
    return view;
}

WhyView why_benefits(const ValueModel &value, bool is_vendor, const ValueWords &words) {
    const model::ValueRange &all = is_vendor ? value.vendor_benefits : value.totals.benefits;
    WhyView view{is_vendor ? words.say("Vendors' figures") : words.say("Benefits a year"),
                 words.money(all.likely),
                 model::Standing::none,
                 is_vendor ? words.say("What vendors say it brings a year: shown apart, and not counted.")
                           : words.say("What each benefit brings a year, as far as it counts, added up."),
                 {}};
    add_value_lines(view, {range_words(all, words)});
    for (const model::BenefitValue &benefit : value.benefits)
        if (benefit.is_vendor == is_vendor)
            add_line(view, benefit, words.money(benefit.counted.likely), counted_words(benefit, words));
    if (is_vendor)
        add_value_lines(view, {words.say("With them the net present value would be {0}.",
                                         {words.money(value.value_with_vendor.likely)})});
    return view;
}

WhyView why_costs(const ValueModel &value, const ValueWords &words) {
    const model::ValueTotals &totals = value.totals;
    WhyView view{words.say("Costs"),
                 words.money(totals.once.likely),
                 model::Standing::none,
                 words.say("once, and {0} a year", {words.money(totals.yearly.likely)}),
                 {}};
    add_cost_ranges(view, totals.once, totals.yearly, words);
    for (const model::CostValue &cost : value.costs)
        add_cost_line(view, cost, words);
    return view;
}

WhyView why_payback(const ValueModel &value, const ValueWords &words) {
    const auto payback = [&](const std::optional<double> &months) {
        return payback_words(months, value.basis.years, words.language());
    };
    WhyView view{words.say("Payback"),
                 payback(value.totals.payback.likely),
                 model::Standing::none,
                 words.say("Until what came in makes up for what went out, without discount"),
                 {}};
    add_value_lines(view,
                    {words.say("In the cautious case: {0}; in the best one: {1}.",
                               {payback(value.totals.payback.low), payback(value.totals.payback.high)})});
    double sum = 0;
    for (const model::YearFlow &flow : value.totals.flows) {
        sum += flow.net.likely;
        view.rows.push_back({WhyRow::Kind::input, words.say("After year {0}", {std::to_string(flow.year)}),
                             words.money(sum),
                             words.say("{0} in, {1} out in that year",
                                       {words.money(flow.benefits.likely), words.money(flow.costs.likely)})});
    }
    return view;
}

} // namespace

WhyView why_of_value_sum(const WhyInputs &inputs, const std::string &sum) {
    const ValueModel value = value_of(inputs.workspace, inputs.language);
    const ValueWords words(inputs.language, value.basis.currency);
    if (value.is_empty()) return {};
    if (sum == "payback") return why_payback(value, words);
    if (sum == "benefits") return why_benefits(value, false, words);
    if (sum == "vendor") return why_benefits(value, true, words);
    return sum == "costs" ? why_costs(value, words) : WhyView();
}

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
