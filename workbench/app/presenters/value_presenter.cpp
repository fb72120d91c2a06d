#include "workbench/app/presenters/value_presenter.h"

#include "model/value_inputs.h"
#include "model/value_words.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/value.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

/// Without the currency, which stands beside it.
std::string low_and_high(const ValueRange &range, const ValueWords &words) {
    return words.say("{0} to {1}", {words.amount(range.low), words.amount(range.high)});
}

charts::FigureCard vendor_card(const ValueModel &value, std::string tip, const ValueWords &words) {
    const auto lacking =
        std::count_if(value.benefits.begin(), value.benefits.end(),
                      [](const BenefitValue &benefit) { return benefit.is_vendor && !benefit.counts(); });
    const std::string detail = lacking == 0
                                   ? words.say("a year; not counted")
                                   : words.say("not counted; {0} lack figures", {std::to_string(lacking)});
    return {words.say("Vendor's figures"), words.money(value.vendor_benefits.likely), detail, std::move(tip)};
}

std::string joined(const std::vector<std::string> &lines) {
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

/// ● worth it in the cautious scenario too, ▲ likely worth it, ◆ likely not.
Standing standing_of(const ValueRange &value) {
    return value.likely < 0 ? Standing::bad : value.low < 0 ? Standing::doubtful : Standing::good;
}

std::string flows_tip(const ValueModel &value, const ValueWords &words) {
    std::string tip =
        words.say("Likely, year by year, discounted by {0}% a year:", {words.number(value.basis.discount)});
    for (const YearFlow &flow : value.totals.flows)
        tip += "\n" + words.say("Year {0}: {1} − {2} = {3}, now worth {4}",
                                {std::to_string(flow.year), words.money(flow.benefits.likely),
                                 words.money(flow.costs.likely), words.money(flow.net.likely),
                                 words.money(flow.present.likely)});
    return tip;
}

std::string benefits_tip(const ValueModel &value, bool is_vendor, const ValueWords &words) {
    std::vector<std::string> lines;
    for (const BenefitValue &benefit : value.benefits)
        if (benefit.counts() && benefit.is_vendor == is_vendor)
            lines.push_back(benefit.name + ": " + words.money(benefit.counted.likely));
    return joined(lines);
}

bool has_costs(const ValueModel &value) {
    return std::any_of(value.costs.begin(), value.costs.end(),
                       [](const CostValue &cost) { return cost.counts(); });
}

std::string no_costs(const ValueWords &words) {
    return words.say("no costs filled in yet");
}

charts::FigureCard payback_card(const ValueModel &value, const ValueWords &words) {
    const auto payback = [&](const std::optional<double> &months) {
        return payback_words(months, value.basis.years, words.language());
    };
    const std::string title = words.say("Payback");
    const std::string tip = words.say("Until what came in makes up for what went out, without discount");
    if (!has_costs(value)) return {title, "–", no_costs(words), tip};
    return {title, payback(value.totals.payback.likely),
            words.say("at worst {0}", {payback(value.totals.payback.low)}), tip};
}

charts::FigureCard costs_card(const ValueModel &value, const ValueWords &words) {
    if (!has_costs(value)) return {words.say("Costs"), "–", no_costs(words), {}};
    const ValueTotals &totals = value.totals;
    return {words.say("Costs"), words.money(totals.once.likely),
            words.say("once, and {0} a year", {words.money(totals.yearly.likely)}),
            words.say("Once {0}; a year {1}",
                      {low_and_high(totals.once, words), low_and_high(totals.yearly, words)})};
}

std::vector<charts::FigureCard> cards_of(const ValueModel &value, const ValueWords &words) {
    const ValueTotals &totals = value.totals;
    std::vector<charts::FigureCard> cards{
        {words.say("Net present value"), words.money(totals.net_present_value.likely),
         low_and_high(totals.net_present_value, words), flows_tip(value, words),
         has_costs(value) ? standing_of(totals.net_present_value) : Standing::none},
        payback_card(value, words),
        {words.say("Benefits a year"), words.money(totals.benefits.likely),
         low_and_high(totals.benefits, words), benefits_tip(value, false, words)},
        costs_card(value, words),
    };
    const bool has_vendor = std::any_of(value.benefits.begin(), value.benefits.end(),
                                        [](const BenefitValue &benefit) { return benefit.is_vendor; });
    if (has_vendor)
        cards.push_back(vendor_card(value,
                                    words.say("With them the net present value would be {0}.",
                                              {words.money(value.value_with_vendor.likely)}) +
                                        "\n" + benefits_tip(value, true, words),
                                    words));
    const char *sums[] = {nullptr, "payback", "benefits", "costs", "vendor"}; // as the cards above
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i].target = sums[i] && cards[i].figure != "–" ? why_value_sum(sums[i]) : why_whole_value();
    return cards;
}

std::string trace_of(const ValueModel &value, const Swing &swing) {
    for (const BenefitValue &benefit : value.benefits)
        if (benefit.entity == swing.entity && benefit.id == swing.id) return joined(benefit.trace);
    return {};
}

/// What the result becomes when this one figure is at its ends and all others are likely.
std::string why_swing(const ValueModel &value, const Swing &swing, const ValueWords &words) {
    std::string told = swing.name + " · " + swing.input_label + "\n" +
                       words.say("Net present value when only this figure differs:");
    const auto add = [&](const char *end, const std::string &input, double worth) {
        if (!input.empty()) told += "\n" + words.say(end) + ": " + input + "\t" + words.money(worth);
    };
    add(mark("at worst"), swing.worst_words, swing.worst);
    add(mark("likely"), swing.likely_words, value.totals.net_present_value.likely);
    add(mark("at best"), swing.best_words, swing.best);
    const std::string trace = trace_of(value, swing);
    return why_words(trace.empty() ? told : told + "\n" + trace);
}

charts::TornadoChart tornado_of(const ValueModel &value, const ValueWords &words) {
    charts::TornadoChart chart;
    chart.centre = value.totals.net_present_value.likely;
    chart.centre_words = words.say("likely: {0}", {words.money(chart.centre)});
    chart.worst_word = words.say("at worst");
    chart.best_word = words.say("at best");
    chart.empty_words =
        words.say("Give benefits and costs a low and a high figure: then you see here which of "
                  "them matters most.");
    for (const Swing &swing : value.tornado) {
        charts::TornadoBar bar;
        bar.label = swing.name;
        bar.ends = swing.input_label + ": " + swing.worst_words + " → " + swing.best_words;
        bar.worst = swing.worst;
        bar.best = swing.best;
        bar.worst_figure = words.money(swing.worst);
        bar.best_figure = words.money(swing.best);
        bar.tip = swing.name + " · " + bar.ends + "\n" +
                  words.say("Net present value from {0} to {1}", {bar.worst_figure, bar.best_figure});
        const std::string trace = trace_of(value, swing);
        if (!trace.empty()) bar.tip += "\n" + trace;
        bar.target = "value/" + swing.entity + "/" + swing.id;
        bar.why = why_swing(value, swing, words);
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

std::string rule_of(const ValueLine &line) {
    if (line.kind == "time_saved") return "C4";
    if (line.kind == "quotes_won" || line.kind == "delivery_margin") return "V5";
    return line.entity == "cost" ? "C8" : "G2";
}

std::string open_words(const ValueLine &line, const ValueWords &words) {
    const EntityType *type = find_entity_type(line.entity);
    if (!type) return {};
    return words.say("Open {0}", {inside_sentence(type->label.in(words.language()))});
}

void add_points(std::vector<FindingRow> &rows, const ValueLine &line, const ValueWords &words) {
    FindingRow row;
    row.rule = rule_of(line);
    row.action = open_words(line, words);
    row.target = value_target(line);
    const auto put = [&](Standing standing, std::string text, std::string advice) {
        row.standing = standing;
        row.text = std::move(text);
        row.advice = std::move(advice);
        rows.push_back(row);
    };
    for (const std::string &problem : line.problems)
        put(Standing::bad, words.say("“{0}” is not counted: its figures cannot be.", {line.name}), problem);
    for (const std::string &doubt : line.doubts)
        if (line.counts()) put(Standing::none, words.say("“{0}” is in doubt.", {line.name}), doubt);
    if (line.missing.empty()) return;
    const bool is_of_organisation =
        std::all_of(line.missing.begin(), line.missing.end(),
                    [](const MissingFigure &figure) { return figure.entity == Organisation::type().name; });
    if (is_of_organisation) {
        row.action =
            words.say("Open {0}", {inside_sentence(Organisation::type().label.in(words.language()))});
        row.target = "engagement/organisation/organisation";
    }
    put(Standing::doubtful, words.say("“{0}” is not counted yet.", {line.name}),
        words.say("Fill in: {0}.", {missing_words(line)}));
}

std::vector<FindingRow> open_points_of(const ValueModel &value, const ValueWords &words) {
    std::vector<FindingRow> rows;
    for (const BenefitValue &benefit : value.benefits)
        add_points(rows, benefit, words);
    for (const CostValue &cost : value.costs)
        add_points(rows, cost, words);
    for (const std::string &note : value.notes)
        rows.push_back({"C4", Standing::none, note, {}, {}, {}});
    const auto gravity = [](Standing standing) {
        return standing == Standing::bad ? 0 : standing == Standing::doubtful ? 1 : 2;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const FindingRow &one, const FindingRow &other) {
        return gravity(one.standing) < gravity(other.standing);
    });
    return rows;
}

std::string state_of(const ValueModel &value, const ValueWords &words) {
    if (value.is_empty())
        return words.say(
            "Write down what the change brings and costs, low, likely and high; the sum appears here.");
    const std::string worth = words.money(value.totals.net_present_value.likely);
    const std::string years = std::to_string(value.basis.years);
    if (!has_costs(value))
        return words.say("Likely brings {0} over {1} years; no costs filled in yet", {worth, years});
    return words.say(
        "Likely worth {0} over {1} years, paid back: {2}",
        {worth, years, payback_words(value.totals.payback.likely, value.basis.years, words.language())});
}

} // namespace

std::string value_target(const ValueLine &line) {
    return std::string(line.entity == "case" ? "cases" : "value") + "/" + line.entity + "/" + line.id;
}

ValueView value_view(const Workspace &workspace, Language language) {
    const ValueModel value = value_of(workspace, language);
    const ValueWords words(language, value.basis.currency);
    ValueView view;
    view.is_empty = value.is_empty();
    view.lacks_vendor_figures = !missing_vendor_benefits(workspace.all<Benefit>(), language).empty();
    view.tornado = tornado_of(value, words);
    view.cards = cards_of(value, words);
    view.open_points = open_points_of(value, words);
    view.state = state_of(value, words);
    return view;
}

} // namespace kartrekker::app
