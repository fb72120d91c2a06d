#include "workbench/app/value.h"

#include "model/value_words.h"
#include "workbench/app/text_table.h"

namespace kartrekker::app {

using namespace model;

namespace {

using Rows = std::vector<std::vector<std::string>>;
const std::vector<bool> four_figures{false, true, true, true};

std::vector<std::string> row_of(std::string name, const ValueRange &range, const ValueWords &words) {
    return {std::move(name), words.money(range.low), words.money(range.likely), words.money(range.high)};
}

std::vector<std::string> heads(std::string first, const ValueWords &words) {
    return {std::move(first), words.say("Low"), words.say("Likely"), words.say("High")};
}

std::string totals_part(const ValueModel &value, const ValueWords &words) {
    const ValueTotals &totals = value.totals;
    const int years = value.basis.years;
    const bool has_costs = totals.once.high > 0 || totals.yearly.high > 0;
    const auto payback = [&](const std::optional<double> &months) {
        return has_costs ? payback_words(months, years, words.language()) : "–";
    };
    const Rows rows = {
        heads("", words),
        row_of(words.say("Benefits a year"), totals.benefits, words),
        row_of(words.say("Costs, once"), totals.once, words),
        row_of(words.say("Costs a year"), totals.yearly, words),
        row_of(words.say("Net present value"), totals.net_present_value, words),
        {words.say("Payback"), payback(totals.payback.low), payback(totals.payback.likely),
         payback(totals.payback.high)},
    };
    return words.say("Value over {0} years from {1}, {2}% a year discounted; low stands low benefits against "
                     "high costs.",
                     {std::to_string(years), written_date(words.language(), format_date(value.basis.from)),
                      words.number(value.basis.discount)}) +
           "\n\n" + text_table(rows, four_figures);
}

void add_remarks(std::string &text, const ValueLine &line, bool has_trace, const ValueWords &words) {
    if (!line.missing.empty())
        text += "  " + line.name + ": " + words.say("missing: {0}", {missing_words(line)}) + "\n";
    for (const auto *lines : {&line.problems, &line.doubts})
        for (const std::string &sentence : *lines)
            text += "  " + line.name + ": " + sentence + "\n";
    if (has_trace)
        for (const std::string &sentence : line.trace)
            text += "    " + sentence + "\n";
}

std::string benefits_part(const ValueModel &value, bool is_vendor, bool has_trace, const ValueWords &words) {
    Rows rows = {heads(is_vendor ? words.say("Vendor's figures, not in the totals")
                                 : words.say("Benefits, what counts of them a year"),
                       words)};
    std::string remarks;
    for (const BenefitValue &benefit : value.benefits) {
        if (benefit.is_vendor != is_vendor) continue;
        const bool says_kind = benefit.name == benefit.kind_label;
        const std::string name = benefit.name + (says_kind ? "" : " (" + benefit.kind_label + ")");
        rows.push_back(benefit.counts() ? row_of(name, benefit.counted, words)
                                        : std::vector<std::string>{name, "–", "–", "–"});
        add_remarks(remarks, benefit, has_trace, words);
    }
    if (rows.size() == 1) return {};
    if (is_vendor) {
        rows.push_back(row_of(words.say("Together"), value.vendor_benefits, words));
        rows.push_back(row_of(words.say("Net present value with them"), value.value_with_vendor, words));
    }
    return "\n" + text_table(rows, four_figures) + remarks;
}

std::string costs_part(const ValueModel &value, const ValueWords &words) {
    Rows rows = {heads(words.say("Costs"), words)};
    std::string remarks;
    for (const CostValue &cost : value.costs) {
        if (cost.counts()) {
            rows.push_back(row_of(cost.name + ", " + words.say("once"), cost.once, words));
            rows.push_back(row_of(cost.name + ", " + words.say("yearly"), cost.yearly, words));
        } else {
            rows.push_back({cost.name, "–", "–", "–"});
        }
        add_remarks(remarks, cost, false, words);
    }
    return rows.size() > 1 ? "\n" + text_table(rows, four_figures) + remarks : "";
}

std::string tornado_part(const ValueModel &value, const ValueWords &words) {
    Rows rows = {{words.say("What matters most to the net present value"), words.say("from"),
                  words.say("at worst"), words.say("to"), words.say("at best")}};
    for (const Swing &swing : value.tornado)
        rows.push_back({swing.name + ", " + swing.input_label, swing.worst_words, words.money(swing.worst),
                        swing.best_words, words.money(swing.best)});
    return rows.size() > 1 ? "\n" + text_table(rows, {false, true, true, true, true}) : "";
}

} // namespace

std::string value_table(const ValueModel &value, bool has_trace, Language language) {
    const ValueWords words(language, value.basis.currency);
    if (value.is_empty())
        return words.say("There is nothing to value yet: add a benefit, a cost, or the minutes that a case "
                         "wins.") +
               "\n";
    std::string text = totals_part(value, words) + benefits_part(value, false, has_trace, words) +
                       benefits_part(value, true, has_trace, words) + costs_part(value, words) +
                       tornado_part(value, words);
    if (!value.notes.empty()) text += "\n";
    for (const std::string &note : value.notes)
        text += note + "\n";
    return text;
}

} // namespace kartrekker::app
