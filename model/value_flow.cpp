#include "model/value_flow.h"

#include "model/value_words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::model {

namespace {

constexpr int months_of_a_year = 12;

using Pick = double ValueRange::*;
/// What a scenario takes of the benefits and what of the costs.
struct Scenario {
    Pick benefits;
    Pick costs;
};
constexpr Scenario scenarios[] = {
    {&ValueRange::low, &ValueRange::high},
    {&ValueRange::likely, &ValueRange::likely},
    {&ValueRange::high, &ValueRange::low},
};

template <class Amount>
ValueRange each_scenario(const Amount &amount) {
    return {amount(scenarios[0]), amount(scenarios[1]), amount(scenarios[2])};
}

bool is_own(const BenefitValue &benefit) {
    return benefit.counts() && !benefit.is_vendor;
}

void add_to(ValueRange &sum, const ValueRange &more, double times = 1) {
    sum.low += times * more.low;
    sum.likely += times * more.likely;
    sum.high += times * more.high;
}

YearFlow flow_of(const ValueModel &model, int year) {
    YearFlow flow;
    flow.year = year;
    for (const BenefitValue &benefit : model.benefits)
        if (year > 0 && is_own(benefit))
            add_to(flow.benefits, benefit.counted, share_of_year(year, benefit.delay_months));
    flow.costs = year == 0 ? model.totals.once : model.totals.yearly;
    flow.net =
        each_scenario([&](const Scenario &of) { return flow.benefits.*of.benefits - flow.costs.*of.costs; });
    const double factor = 1 / std::pow(1 + model.basis.discount / 100, year);
    add_to(flow.present, flow.net, factor);
    return flow;
}

/// The undiscounted sum of all that came and went up to the end of a month.
double sum_after(const ValueModel &model, const Scenario &of, int month) {
    double sum = -(model.totals.once.*of.costs) - model.totals.yearly.*of.costs * month / months_of_a_year;
    for (const BenefitValue &benefit : model.benefits)
        if (is_own(benefit))
            sum +=
                benefit.counted.*of.benefits * std::max(0, month - benefit.delay_months) / months_of_a_year;
    return sum;
}

std::optional<double> payback(const ValueModel &model, const Scenario &of) {
    if (model.totals.once.high == 0 && model.totals.yearly.high == 0) return std::nullopt;
    double paid_back = 0;
    double before = sum_after(model, of, 0);
    for (int month = 1; month <= months_of_a_year * model.basis.years; ++month) {
        const double now = sum_after(model, of, month);
        if (before < 0 && now >= 0) paid_back = month - 1 + before / (before - now);
        before = now;
    }
    return before < 0 ? std::nullopt : std::optional(paid_back);
}

void add_totals(ValueModel &model) {
    ValueTotals &totals = model.totals;
    for (const BenefitValue &benefit : model.benefits)
        if (is_own(benefit)) add_to(totals.benefits, benefit.counted);
    for (const CostValue &cost : model.costs)
        if (cost.counts()) {
            add_to(totals.once, cost.once);
            add_to(totals.yearly, cost.yearly);
        }
    for (int year = 0; year <= model.basis.years; ++year) {
        totals.flows.push_back(flow_of(model, year));
        add_to(totals.net_present_value, totals.flows.back().present);
    }
    totals.payback = {payback(model, scenarios[0]), payback(model, scenarios[1]),
                      payback(model, scenarios[2])};
}

void add_vendor(ValueModel &model) {
    model.value_with_vendor = model.totals.net_present_value;
    for (const BenefitValue &benefit : model.benefits)
        if (benefit.counts() && benefit.is_vendor) {
            add_to(model.vendor_benefits, benefit.counted);
            add_to(model.value_with_vendor, benefit.counted,
                   present_worth(model.basis, benefit.delay_months));
        }
}

/// Collects the swings of inputs around the likely net present value.
class Swings {
  public:
    Swings(ValueModel &model, Language language)
        : model_(model), words_(language, model.basis.currency),
          likely_(model.totals.net_present_value.likely) {}

    void add(const BenefitValue &benefit) {
        const double worth = present_worth(model_.basis, benefit.delay_months);
        const ValueRange &amount = benefit.counted;
        if (benefit.has_range)
            put(benefit, SwungInput::change, words_.say("change"), benefit.change,
                (amount.low - amount.likely) * worth, (amount.high - amount.likely) * worth);
        if (!benefit.other_reading) return;
        Swing swing = made(benefit, SwungInput::reading, words_.say("percent or points"), 0,
                           (*benefit.other_reading - amount.likely) * worth);
        const bool is_percent_lower = benefit.rate.value_or(0) <= 100 && benefit.change.likely >= 0;
        swing.worst_words = is_percent_lower ? words_.say("percent") : words_.say("points");
        swing.best_words = is_percent_lower ? words_.say("points") : words_.say("percent");
        keep(std::move(swing));
    }

    void add(const CostValue &cost) {
        const auto put_cost = [&](SwungInput input, std::string label, const ValueRange &range,
                                  double worth) {
            put(cost, input, std::move(label), {range.high, range.likely, range.low},
                (range.likely - range.high) * worth, (range.likely - range.low) * worth);
        };
        if (cost.has_once_range) put_cost(SwungInput::once, words_.say("once"), cost.once, 1);
        if (cost.has_yearly_range)
            put_cost(SwungInput::yearly, words_.say("yearly"), cost.yearly, present_worth(model_.basis, 0));
    }

    void finish() {
        std::stable_sort(model_.tornado.begin(), model_.tornado.end(),
                         [](const Swing &one, const Swing &other) { return one.size() > other.size(); });
    }

  private:
    Swing made(const ValueLine &line, SwungInput input, std::string label, double down, double up) const {
        Swing swing;
        swing.entity = line.entity;
        swing.id = line.id;
        swing.name = line.name;
        swing.input = input;
        swing.input_label = std::move(label);
        swing.worst = likely_ + down;
        swing.best = likely_ + up;
        return swing;
    }
    /// `range` runs from the end that is worst to the end that is best.
    void put(const ValueLine &line, SwungInput input, std::string label, const ValueRange &range, double down,
             double up) {
        Swing swing = made(line, input, std::move(label), down, up);
        swing.worst_words = words_.number(range.low);
        swing.best_words = words_.number(range.high);
        swing.likely_words = words_.number(range.likely);
        swing.worst_input = range.low;
        swing.best_input = range.high;
        keep(std::move(swing));
    }
    void keep(Swing swing) {
        if (swing.size() > 0) model_.tornado.push_back(std::move(swing));
    }

    ValueModel &model_;
    ValueWords words_;
    double likely_;
};

} // namespace

int months_until(Date from, std::optional<Date> day) {
    if (!day) return 0;
    const int years = static_cast<int>(day->year()) - static_cast<int>(from.year());
    const int months = static_cast<int>(static_cast<unsigned>(day->month())) -
                       static_cast<int>(static_cast<unsigned>(from.month()));
    return std::max(0, years * months_of_a_year + months + (day->day() > from.day() ? 1 : 0));
}

double share_of_year(int year, int delay_months) {
    return std::clamp(months_of_a_year * year - delay_months, 0, months_of_a_year) /
           static_cast<double>(months_of_a_year);
}

double present_worth(const ValueBasis &basis, int delay_months) {
    double worth = 0;
    for (int year = 1; year <= basis.years; ++year)
        worth += share_of_year(year, delay_months) / std::pow(1 + basis.discount / 100, year);
    return worth;
}

void add_up(ValueModel &model, Language language) {
    add_totals(model);
    add_vendor(model);
    Swings swings(model, language);
    for (const BenefitValue &benefit : model.benefits)
        if (is_own(benefit)) swings.add(benefit);
    for (const CostValue &cost : model.costs)
        if (cost.counts()) swings.add(cost);
    swings.finish();
}

} // namespace kartrekker::model
